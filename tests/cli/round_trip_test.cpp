#include "tests/cli/cli_run.h"

#include <QFile>
#include <QMap>

namespace attache::test {
namespace {

/// Importable types, referenced ones first.
const QStringList Types = {QStringLiteral("accounts"), QStringLiteral("contacts"),
                           QStringLiteral("products"), QStringLiteral("opportunities"),
                           QStringLiteral("cases"),    QStringLiteral("handouts"),
                           QStringLiteral("faqs")};

/// Texts that a spreadsheet or an import might take for something else.
const QStringList HardTexts = {QStringLiteral("[1, 2]"),
                               QStringLiteral("[]"),
                               QStringLiteral("{\"value\": \"x\"}"),
                               QStringLiteral("1.38E+10"),
                               QStringLiteral("5E12"),
                               QStringLiteral("1e5"),
                               QStringLiteral("00123"),
                               QStringLiteral("440301199003071234"),
                               QStringLiteral("=1+1"),
                               QStringLiteral("-"),
                               QStringLiteral("无"),
                               QStringLiteral("N/A"),
                               QStringLiteral("'quoted"),
                               QStringLiteral("'[1]"),
                               QStringLiteral("a \"b\", c; d"),
                               QStringLiteral("one\ntwo"),
                               QStringLiteral("2024-01-02"),
                               QStringLiteral("1/2"),
                               QStringLiteral("@me"),
                               QStringLiteral("=\"a\"")};

/// Exports every importable type and imports it into an empty workspace.
class RoundTrip : public Cli
{
protected:
    Outcome in(const QString &file, const QStringList &words)
    {
        return attache(QStringList{QStringLiteral("--workspace"), folder.filePath(file)} + words);
    }

    void makeSource()
    {
        ASSERT_EQ(
            attache({QStringLiteral("init"), path("from.attache"), QStringLiteral("--sample")})
                .status,
            0);
        for (qsizetype i = 0; i < HardTexts.size(); ++i) {
            QStringList account = {QStringLiteral("add"), QStringLiteral("account"),
                                   QStringLiteral("name=Hard %1").arg(i)};
            for (const char *field : {"short_name", "address", "source", "owner", "notes"})
                account.append(QLatin1String(field) + QLatin1Char('=') + HardTexts[i]);
            const Outcome added = in(QStringLiteral("from.attache"), account);
            ASSERT_EQ(added.status, 0) << added.err.toStdString();
            const Outcome product =
                in(QStringLiteral("from.attache"),
                   {QStringLiteral("add"), QStringLiteral("product"),
                    QStringLiteral("name=Product %1").arg(i), QStringLiteral("price_from=12.5"),
                    QStringLiteral("needs=") + HardTexts[i],
                    QStringLiteral("one_liner=") + HardTexts[i]});
            ASSERT_EQ(product.status, 0) << product.err.toStdString();
        }
        // Columns of no field of ours make fields of the person's own.
        write("own.csv", "name,Fleet,Since,Rating,Remark\nOwn one,12,2020-05-06,good,[7]\n"
                         "Own two,7,2021-01-02,bad,x\nOwn three,9,2022-02-03,good,y\n"
                         "Own four,9,2022-02-03,good,z\n");
        ASSERT_EQ(in(QStringLiteral("from.attache"),
                     {QStringLiteral("import"), QStringLiteral("accounts"), path("own.csv")})
                      .status,
                  0);
    }

    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray exported(const QString &file, const QString &type)
    {
        const QString csv =
            folder.filePath(file + QLatin1Char('.') + type + QStringLiteral(".csv"));
        const Outcome run = in(file, {QStringLiteral("export"), type, csv});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        QFile out(csv);
        return out.open(QIODevice::ReadOnly) ? out.readAll() : QByteArray();
    }

    /// All records of a type by their ids, which follow each other as the records were made.
    QMap<QString, QJsonObject> records(const QString &file, const QString &type)
    {
        QMap<QString, QJsonObject> found;
        const QJsonArray all =
            in(file, {QStringLiteral("list"), type, QStringLiteral("--json")}).array();
        for (const QJsonValue &each : all)
            found.insert(each[QStringLiteral("id")].toString(), each.toObject());
        return found;
    }

    void compare(const QString &from, const QString &to)
    {
        QMap<QString, QString> ids;
        for (const QString &type : Types) {
            const auto before = records(from, type);
            const auto after = records(to, type);
            ASSERT_EQ(before.size(), after.size()) << type.toStdString();
            for (qsizetype i = 0; i < before.size(); ++i)
                ids.insert(before.keys().at(i), after.keys().at(i));
        }
        for (const QString &type : Types) {
            const auto before = records(from, type);
            const auto after = records(to, type);
            for (auto at = before.begin(); at != before.end(); ++at) {
                const QJsonObject other = after.value(ids.value(at.key()));
                for (const QString &key : at->keys()) {
                    // The numbers of own fields differ; the exports hold their values.
                    if (key == u"custom")
                        continue;
                    const QJsonValue value = at->value(key);
                    const QString id = ids.value(value.toString());
                    EXPECT_EQ(id.isEmpty() ? value : QJsonValue(id), other.value(key))
                        << type.toStdString() << ' ' << key.toStdString() << " of "
                        << at->value(QStringLiteral("name")).toString().toStdString();
                }
            }
        }
    }

    void takeAcross(const QString &exportLanguage, const QString &importLanguage)
    {
        language = exportLanguage;
        makeSource();
        const QString from = QStringLiteral("from.attache");
        const QString to = QStringLiteral("to.attache");
        ASSERT_EQ(attache({QStringLiteral("init"), folder.filePath(to)}).status, 0);
        QMap<QString, QByteArray> written;
        for (const QString &type : Types)
            written.insert(type, exported(from, type));
        language = importLanguage;
        for (const QString &type : Types) {
            const Outcome run =
                in(to, {QStringLiteral("import"), type,
                        folder.filePath(from + QLatin1Char('.') + type + QStringLiteral(".csv")),
                        QStringLiteral("--json")});
            ASSERT_EQ(run.status, 0) << run.err.toStdString();
            EXPECT_TRUE(run.object()[QStringLiteral("findings")].toArray().isEmpty())
                << run.out.toStdString();
            EXPECT_EQ(run.object()[QStringLiteral("updated")].toInt(), 0) << type.toStdString();
        }
        compare(from, to);
        language = exportLanguage;
        for (const QString &type : Types)
            EXPECT_EQ(written.value(type), exported(to, type)) << type.toStdString();
    }
};

TEST_F(RoundTrip, NoTypeIsLeftOut)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const Outcome run =
        at({QStringLiteral("import"), QStringLiteral("nothing"), QStringLiteral("x.csv")});
    QString said = QString::fromUtf8(run.err);
    said = said.mid(said.indexOf(QLatin1String("types: ")) + 7);
    QStringList known =
        said.left(said.indexOf(QLatin1Char('.'))).split(QStringLiteral(", "), Qt::SkipEmptyParts);
    QStringList here = Types;
    here.append(QStringLiteral("activities"));
    known.sort();
    here.sort();
    EXPECT_EQ(known, here) << run.err.toStdString();
}

TEST_F(RoundTrip, EveryTypeComesBackAsItWas)
{
    takeAcross(QStringLiteral("zh_CN"), QStringLiteral("zh_CN"));
}

TEST_F(RoundTrip, WhatOneLanguageWroteTheOtherReads)
{
    takeAcross(QStringLiteral("en"), QStringLiteral("zh_CN"));
}

} // namespace
} // namespace attache::test
