#include "tests/cli/cli_run.h"

#include <QFile>

namespace attache::test {
namespace {

class AttachmentCommands : public Cli
{
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(qPrintable(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QString account()
    {
        return at({QStringLiteral("list"), QStringLiteral("accounts"), QStringLiteral("--json")})
            .array()
            .at(0)
            .toObject()
            .value(QStringLiteral("id"))
            .toString();
    }
};

TEST_F(AttachmentCommands, AttachesFilesWhichAreFoundByWhatTheySay)
{
    makeSample();
    const Outcome run =
        at({QStringLiteral("attach"), QStringLiteral("account"), account(),
            write(QStringLiteral("plan.txt"), "Quicksilver in the second hall"),
            write(QStringLiteral("b.bin"), QByteArray("\0\1", 2)), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    ASSERT_EQ(run.array().size(), 2);
    const QJsonObject first = run.array().at(0).toObject();
    EXPECT_EQ(first.value(QStringLiteral("name")).toString(), QStringLiteral("plan.txt"));
    EXPECT_EQ(first.value(QStringLiteral("size")).toInt(), 30);
    EXPECT_TRUE(first.value(QStringLiteral("searchable")).toBool());
    EXPECT_FALSE(run.array().at(1).toObject().value(QStringLiteral("searchable")).toBool());
    const Outcome found =
        at({QStringLiteral("search"), QStringLiteral("quicksilver"), QStringLiteral("--json")});
    EXPECT_TRUE(found.out.contains("plan.txt")) << found.out.toStdString();
    EXPECT_EQ(at({QStringLiteral("undo")}).status, 0);
    EXPECT_FALSE(
        at({QStringLiteral("search"), QStringLiteral("quicksilver"), QStringLiteral("--json")})
            .out.contains("plan.txt"));
}

TEST_F(AttachmentCommands, SaysWhatItDoesNotTake)
{
    makeSample();
    const QString id = account();
    const Outcome gone = at({QStringLiteral("attach"), QStringLiteral("account"), id,
                             path("nothing.txt"), write(QStringLiteral("a.txt"), "a")});
    EXPECT_EQ(gone.status, 1);
    EXPECT_TRUE(gone.err.contains("nothing.txt")) << gone.err.toStdString();
    EXPECT_TRUE(gone.out.contains("a.txt")) << "the other one came in";
    EXPECT_EQ(at({QStringLiteral("attach"), QStringLiteral("account"), id}).status, 2);
    EXPECT_EQ(at({QStringLiteral("attach"), QStringLiteral("account"), QStringLiteral("Acme"),
                  path("a.txt")})
                  .status,
              2);
    EXPECT_EQ(at({QStringLiteral("attach"), QStringLiteral("setting"), QStringLiteral("1"),
                  path("a.txt")})
                  .status,
              1);
}

} // namespace
} // namespace attache::test
