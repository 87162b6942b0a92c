#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include <QFile>

namespace attache::bench {

namespace {

constexpr int Rows = 100000;
constexpr int Repetitions = 9;

/// What the bare shell does with the same file: the same plain indexes, then a full text index.
QString shellScript(const QString &list)
{
    return QStringLiteral(
               "CREATE TABLE account(name TEXT, short_name TEXT, tier TEXT, industry TEXT,"
               " province TEXT, city TEXT, address TEXT, website TEXT, phone TEXT,"
               " employees INTEGER, owner TEXT, external_id TEXT);\n"
               "CREATE INDEX by_tier ON account(tier);\n"
               "CREATE INDEX by_industry ON account(industry);\n"
               "CREATE INDEX by_region ON account(province, city);\n"
               "CREATE INDEX by_owner ON account(owner);\n"
               "CREATE INDEX by_external_id ON account(external_id);\n"
               ".import --csv --skip 1 %1 account\n"
               "CREATE VIRTUAL TABLE text USING fts5(name, short_name, address, owner,"
               " external_id, content='account', tokenize='trigram');\n"
               "INSERT INTO text(rowid, name, short_name, address, owner, external_id)"
               " SELECT rowid, name, short_name, address, owner, external_id FROM account;\n")
        .arg(list);
}

double importByShell()
{
    const QString database = folder() + QStringLiteral("/shell.db");
    const QString script = folder() + QStringLiteral("/shell.sql");
    QFile::remove(database);
    QFile file(script);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(shellScript(listOf(Rows)).toUtf8());
    file.close();
    return runProcess({QStringLiteral("sqlite3"), database}, script).milliseconds;
}

double importByUs()
{
    const QString program = QStringLiteral(ATTACHE_EXECUTABLE);
    const QString workspace = folder() + QStringLiteral("/import.attache");
    for (const char *side : {"", "-wal", "-shm", ".lock"})
        QFile::remove(workspace + QLatin1String(side));
    runProcess({program, QStringLiteral("init"), workspace});
    return runProcess({program, QStringLiteral("--workspace"), workspace, QStringLiteral("import"),
                       QStringLiteral("accounts"), listOf(Rows), QStringLiteral("--json")})
        .milliseconds;
}

struct Turn
{
    double shell = 0;
    double ours = 0;
};

/// Both take turns, so that what else the machine does meets them alike.
const std::vector<Turn> &turns()
{
    static const std::vector<Turn> all = [] {
        importByUs(); // brings programs and files into memory
        std::vector<Turn> taken;
        for (int i = 0; i < Repetitions; ++i)
            taken.push_back({importByShell(), importByUs()});
        return taken;
    }();
    return all;
}

void measureTurn(const char *name, double Turn::*value)
{
    measureValue(name, Repetitions, [value, turn = size_t(0)]() mutable {
        return turns().at(turn++ % Repetitions).*value;
    });
}

} // namespace

void registerImport()
{
    measureTurn("sqlite3_import_and_trigram", &Turn::shell);
    measureTurn("import", &Turn::ours);
    addRow(
        {QStringLiteral("import 100,000 rows: validated, matched, indexed, searchable, undoable"),
         QStringLiteral("import"), QStringLiteral("p50"),
         QStringLiteral("sqlite3_import_and_trigram"), 0.9, 0});
}

} // namespace attache::bench
