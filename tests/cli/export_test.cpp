#include "tests/cli/cli_run.h"

#include "core/domain/account.h"
#include "core/domain/record_types.h"
#include "core/queries/stored_rows.h"
#include "core/workspace/open_workspace.h"
#include "tests/support/manual_clock.h"
#include "tests/support/random_records.h"

#include <QDir>
#include <QFile>

namespace attache::test {
namespace {

class ExportAll : public Cli
{
protected:
    /// Every row of every type, and the bytes of every blob, as text.
    static QMap<QString, QStringList> contentOf(const QString &path)
    {
        QMap<QString, QStringList> content;
        const ManualClock clock;
        const auto file = openWorkspace(path, Workspace::Mode::ReadOnly, clock);
        EXPECT_TRUE(file.has_value()) << qPrintable(file ? QString() : file.error().message);
        if (!file)
            return content;
        Connection &connection = (*file)->connection();
        for (const RecordType *type : allRecordTypes()) {
            QStringList &rows = content[type->tableName()];
            EXPECT_TRUE(eachStoredRow(connection, *type, [&](const StoredRow &row) {
                QString cells;
                for (const auto &cell : row)
                    cells += cell ? u'|' + *cell : QStringLiteral("|NULL");
                rows.append(cells);
                return true;
            }));
        }
        const auto blobs = storedBlobs(connection);
        EXPECT_TRUE(blobs.has_value());
        for (const StoredBlob &blob : blobs.value_or(std::vector<StoredBlob>()))
            content[QStringLiteral("blobs")].append(
                blob.hash + QString::fromLatin1((*file)->blob(blob.hash)->toHex()));
        return content;
    }

    void compare(const QString &before, const QString &after)
    {
        const auto was = contentOf(before);
        const auto is = contentOf(after);
        ASSERT_EQ(was.keys(), is.keys());
        for (const QString &table : was.keys())
            EXPECT_EQ(was[table], is[table]) << table.toStdString();
    }

    /// Records of every type with random values, and a file.
    void addRandomRecords()
    {
        const ManualClock clock;
        const auto file = openWorkspace(workspace(), Workspace::Mode::ReadWrite, clock);
        ASSERT_TRUE(file.has_value());
        RandomRecords records(11);
        for (int round = 0; round < 3; ++round) {
            for (const RecordType *type : allRecordTypes()) {
                const AnyRecord record = records.make((*file)->connection(), *type);
                // What a rule refuses is left out.
                (void)(*file)->perform(QStringLiteral("add"), [&](Writer &writer) {
                    return type->insert(writer, record.get());
                });
            }
        }
        ASSERT_TRUE(
            (*file)->perform(QStringLiteral("hard texts"), [&](Writer &writer) -> Result<void> {
                for (const char16_t *text :
                     {u"=1+1", u"'", u"''a", u"=\"a\"", u" a ", u"a\r\nb", u"a\rb", u"\"", u"007",
                      u"-", u"𠮷野家", u"[1]", u"\t"}) {
                    Account account;
                    account.name = QStringLiteral("Hard");
                    account.notes = QString::fromUtf16(text);
                    account.annualRevenue = Money{-7};
                    account.custom.setValue(1, QString::fromUtf16(text));
                    ATTACHE_CHECK(writer.insert(account));
                }
                ATTACHE_TRY([[maybe_unused]] const QString hash,
                            writer.putBlob(QByteArray("\0bytes\xff", 7)));
                return {};
            }));
    }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

TEST_F(ExportAll, IsRebuiltAsItWas)
{
    makeSample();
    addRandomRecords();
    const Outcome out = at({QStringLiteral("export-all"), path("all"), QStringLiteral("--json")});
    ASSERT_EQ(out.status, 0) << out.err.toStdString();
    EXPECT_GT(out.object()[QStringLiteral("records")].toInt(), 100);
    const Outcome in =
        attache({QStringLiteral("--workspace"), path("again.attache"), QStringLiteral("import-all"),
                 path("all"), QStringLiteral("--json")});
    ASSERT_EQ(in.status, 0) << in.err.toStdString();
    EXPECT_EQ(in.object(), out.object());
    compare(workspace(), path("again.attache"));
    const Outcome check =
        attache({QStringLiteral("--workspace"), path("again.attache"), QStringLiteral("check")});
    EXPECT_EQ(check.status, 0) << check.err.toStdString();
    // What is derived was made anew.
    const Outcome found =
        attache({QStringLiteral("--workspace"), path("again.attache"), QStringLiteral("search"),
                 QStringLiteral("Hard"), QStringLiteral("--json")});
    EXPECT_FALSE(found.array().isEmpty());
    // A second time gives the same files, without a mark before them when so asked.
    ASSERT_EQ(attache({QStringLiteral("--workspace"), path("again.attache"),
                       QStringLiteral("export-all"), path("twice"), QStringLiteral("--no-bom")})
                  .status,
              0);
    const QByteArray once = read(path("all/account.csv"));
    EXPECT_EQ(once, QByteArray("\xEF\xBB\xBF") + read(path("twice/account.csv")));
    EXPECT_FALSE(once.contains(",=1+1,"));
}

TEST_F(ExportAll, OverwritesNothing)
{
    makeSample();
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("all")));
    write(path("all/mine.txt"), "mine");
    const Outcome out = at({QStringLiteral("export-all"), path("all")});
    EXPECT_EQ(out.status, 1);
    EXPECT_EQ(QDir(path("all")).entryList(QDir::Files), QStringList{QStringLiteral("mine.txt")});
    ASSERT_EQ(at({QStringLiteral("export-all"), path("new")}).status, 0);
    const QByteArray before = read(workspace());
    EXPECT_EQ(at({QStringLiteral("import-all"), path("new")}).status, 1);
    EXPECT_EQ(read(workspace()), before);
}

TEST_F(ExportAll, ADamagedFolderLeavesNoWorkspace)
{
    makeSample();
    addRandomRecords();
    ASSERT_EQ(at({QStringLiteral("export-all"), path("all")}).status, 0);
    const auto isRefused = [this](const char *why) {
        const Outcome in = attache({QStringLiteral("--workspace"), path("new.attache"),
                                    QStringLiteral("import-all"), path("all")});
        EXPECT_EQ(in.status, 1) << why << in.err.toStdString();
        EXPECT_FALSE(in.err.isEmpty());
        EXPECT_TRUE(QDir(folder.path())
                        .entryList({QStringLiteral("new.attache*")},
                                   QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)
                        .isEmpty())
            << why;
    };
    const QByteArray accounts = read(path("all/account.csv"));
    write(path("all/account.csv"), accounts.left(accounts.size() / 2));
    isRefused("cut");
    QByteArray other = accounts;
    other.replace("id,name", "id,nick");
    write(path("all/account.csv"), other);
    isRefused("an unknown column");
    QByteArray letters = accounts;
    letters[letters.indexOf("\r\n") + 2] = 'x';
    write(path("all/account.csv"), letters);
    isRefused("letters for an id");
    QFile::remove(path("all/account.csv"));
    isRefused("a file missing");
    write(path("all/account.csv"), accounts);
    const QString blob = QDir(path("all/blobs")).entryList(QDir::Files).value(0);
    ASSERT_FALSE(blob.isEmpty());
    const QByteArray bytes = read(path("all/blobs/") + blob);
    write(path("all/blobs/") + blob, bytes + "x");
    isRefused("a blob changed");
    write(path("all/blobs/") + blob, bytes);
    QByteArray schema = read(path("all/schema.json"));
    QByteArray newer = schema;
    newer.replace("\"version\": 1", "\"version\": 99");
    write(path("all/schema.json"), newer);
    isRefused("a newer version");
    write(path("all/schema.json"), "{}");
    isRefused("no schema");
    write(path("all/schema.json"), schema);
    EXPECT_EQ(attache({QStringLiteral("--workspace"), path("new.attache"),
                       QStringLiteral("import-all"), path("all")})
                  .status,
              0);
}

class ExportXlsx : public Cli
{
};

TEST_F(ExportXlsx, ComesBackAsItWas)
{
    makeSample();
    int number = 0;
    for (const char *text : {"=1+1", "'tis", "00123", "[1]", "1.38E+10", "_x0041_", "=\"a\""}) {
        const Outcome added =
            at({QStringLiteral("add"), QStringLiteral("account"),
                QStringLiteral("name=Hard %1").arg(++number),
                QStringLiteral("address=") + QLatin1String(text),
                QStringLiteral("annual_revenue=12.5"), QStringLiteral("employees=12")});
        ASSERT_EQ(added.status, 0) << added.err.toStdString();
    }
    ASSERT_EQ(at({QStringLiteral("export"), QStringLiteral("accounts"), path("a.csv")}).status, 0);
    const Outcome out = at({QStringLiteral("export"), QStringLiteral("accounts"), path("a.xlsx")});
    ASSERT_EQ(out.status, 0) << out.err.toStdString();
    ASSERT_EQ(attache({QStringLiteral("init"), path("to.attache")}).status, 0);
    const QStringList to{QStringLiteral("--workspace"), path("to.attache")};
    const Outcome in =
        attache(to + QStringList{QStringLiteral("import"), QStringLiteral("accounts"),
                                 path("a.xlsx"), QStringLiteral("--json")});
    ASSERT_EQ(in.status, 0) << in.err.toStdString();
    EXPECT_TRUE(in.object()[QStringLiteral("rejects")].toArray().isEmpty());
    ASSERT_EQ(attache(to + QStringList{QStringLiteral("export"), QStringLiteral("accounts"),
                                       path("b.csv")})
                  .status,
              0);
    QFile before(path("a.csv"));
    QFile after(path("b.csv"));
    ASSERT_TRUE(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
    EXPECT_EQ(before.readAll(), after.readAll());
}

TEST_F(ExportXlsx, NothingIsWrittenWhereItCannotBe)
{
    makeSample();
    for (const char *name : {"no/such/a.xlsx", "a.ods", "a"}) {
        const Outcome out = at({QStringLiteral("export"), QStringLiteral("accounts"), path(name)});
        EXPECT_EQ(out.status, 1) << name;
    }
    EXPECT_EQ(QDir(folder.path()).entryList({QStringLiteral("a*")}, QDir::Files).size(), 0);
}

} // namespace
} // namespace attache::test
