#include "app/cli/command.h"
#include "app/cli/interruption.h"

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/domain/not_duplicate.h"
#include "core/domain/record_types.h"
#include "core/exchange/duplicates.h"
#include "core/exchange/import.h"
#include "core/exchange/import_rules.h"
#include "core/record/record_names.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QSaveFile>

#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declareProgress(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("progress"),
                      Words::tr("Show progress even if standard error is not a terminal.")});
}

void declareImport(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("map"),
                      Words::tr("Map a column to a field, custom, custom:LABEL or skip."),
                      QStringLiteral("COLUMN=FIELD")});
    parser.addOption({QStringLiteral("value"),
                      Words::tr("Meaning of a word in a column, such as stage:Signed=won."),
                      QStringLiteral("FIELD:WORD=VALUE")});
    parser.addOption({QStringLiteral("currency"),
                      Words::tr("Currency of amounts that do not specify one."),
                      QStringLiteral("CODE")});
    parser.addOption({QStringLiteral("decimal"),
                      Words::tr("Decimal separator if the file does not show it: point or comma."),
                      QStringLiteral("SIGN")});
    parser.addOption({QStringLiteral("order"),
                      Words::tr("Order of dates if the file leaves it open: dmy, mdy or ymd."),
                      QStringLiteral("ORDER")});
    parser.addOption(
        {QStringLiteral("dry-run"), Words::tr("Dry run; do not change the workspace.")});
    parser.addOption(
        {QStringLiteral("match"),
         Words::tr("What to do with existing records: update (default), skip or create."),
         QStringLiteral("HOW"), QStringLiteral("update")});
    parser.addOption({QStringLiteral("by"),
                      Words::tr("By what rows are matched: usual (number, then name; the default), "
                                "number, name-city, phone, email or domain."),
                      QStringLiteral("KEY"), QStringLiteral("usual")});
    declareProgress(parser);
    parser.addOption({QStringLiteral("rejects"), Words::tr("Save the rejected rows."),
                      QStringLiteral("OUT.csv")});
    parser.addOption({QStringLiteral("encoding"),
                      Words::tr("Use this encoding instead of the detected one."),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("sheet"),
                      Words::tr("Sheet of a spreadsheet, by name or number; may be repeated."),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("header-row"),
                      Words::tr("Number of the row with the column names, if it is not found."),
                      QStringLiteral("N")});
    parser.addOption({QStringLiteral("delimiter"),
                      Words::tr("Use this delimiter instead of the detected one."),
                      QStringLiteral("CHARACTER")});
}

std::optional<Matching> matchingNamed(const QString &word)
{
    if (word == QLatin1String("update"))
        return Matching::Update;
    if (word == QLatin1String("skip"))
        return Matching::Skip;
    return word == QLatin1String("create") ? std::optional(Matching::Create) : std::nullopt;
}

std::optional<MatchBy> matchByNamed(const QString &word)
{
    static constexpr std::pair<const char *, MatchBy> Names[] = {
        {"usual", MatchBy::Usual}, {"number", MatchBy::Number}, {"name-city", MatchBy::NameAndCity},
        {"phone", MatchBy::Phone}, {"email", MatchBy::Email},   {"domain", MatchBy::Domain}};
    for (const auto &[name, by] : Names) {
        if (word == QLatin1String(name))
            return by;
    }
    return std::nullopt;
}

std::optional<DecimalSign> decimalNamed(const QString &word)
{
    if (word == QLatin1String("point") || word == QLatin1String("."))
        return DecimalSign::Point;
    if (word == QLatin1String("comma") || word == QLatin1String(","))
        return DecimalSign::Comma;
    return word.isEmpty() ? std::optional(DecimalSign::Open) : std::nullopt;
}

std::optional<DateOrder> orderNamed(const QString &word)
{
    if (word == QLatin1String("dmy"))
        return DateOrder::DayFirst;
    if (word == QLatin1String("mdy"))
        return DateOrder::MonthFirst;
    return word == QLatin1String("ymd") ? std::optional(DateOrder::YearFirst) : std::nullopt;
}

Result<ImportPlan> planOf(const Invocation &call)
{
    ImportPlan plan;
    plan.file = call.words().constLast();
    plan.activities = call.words().size() > 1 && call.word(0) == QLatin1String("activities");
    if (call.words().size() > 1 && call.word(0) != QLatin1String("auto") && !plan.activities) {
        plan.type = importableTypeNamed(call.word(0));
        if (!plan.type) {
            QStringList known;
            for (const RecordType *type : importableTypes())
                known.append(QLatin1String(type->key));
            known.append(QStringLiteral("activities"));
            return usageError(Words::tr("Cannot import \"%1\". Known types: %2.")
                                  .arg(call.word(0), known.join(QStringLiteral(", "))));
        }
    }
    const auto matching = matchingNamed(call.value("match"));
    if (!matching)
        return usageError(Words::tr("--match must be update, skip or create."));
    const auto matchBy = matchByNamed(call.value("by"));
    if (!matchBy)
        return usageError(
            Words::tr("--by must be usual, number, name-city, phone, email or domain."));
    const auto decimal = decimalNamed(call.value("decimal"));
    if (!decimal)
        return usageError(Words::tr("--decimal must be point or comma."));
    plan.dateOrder = orderNamed(call.value("order"));
    if (call.isSet("order") && !plan.dateOrder)
        return usageError(Words::tr("--order must be dmy, mdy or ymd."));
    plan.matching = *matching;
    plan.matchBy = *matchBy;
    plan.decimal = *decimal;
    plan.currency = call.value("currency");
    plan.rules = call.values("map");
    plan.values = call.values("value");
    plan.dryRun = call.isSet("dry-run");
    plan.encoding = call.value("encoding");
    plan.delimiter = call.value("delimiter");
    bool isNumber = false;
    plan.headerRow = call.value("header-row").toLongLong(&isNumber);
    if (call.isSet("header-row") && (!isNumber || plan.headerRow < 1))
        return usageError(Words::tr("--header-row must be a number from 1."));
    return plan;
}

Result<void> saveRejects(const QString &path, const ImportReport &report)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(report.rejectsAsCsv()) >= 0 && file.commit())
        return {};
    return Error{Error::Kind::Io,
                 Words::tr("\"%1\" could not be written.").arg(path),
                 file.errorString(),
                 {}};
}

/// What a dry run found that would change in records that are there.
void tellChanges(const std::vector<RowDifference> &differences, Console &console)
{
    constexpr int MostShown = 20;
    int shown = 0;
    for (const RowDifference &each : differences) {
        if (each.kind != RowDifference::Kind::Changed)
            continue;
        if (++shown > MostShown)
            return console.note(Words::tr("… and more. Use --json to list them all."));
        QStringList changes;
        for (const FieldDifference &field : each.changes)
            //: A field of a record and what becomes of it: "City: Suzhou → Nanjing"
            changes.append(Words::tr("%1: %2 → %3").arg(field.label, field.before, field.after));
        //: A row of a file, the record it changes, and what changes
        console.note(
            Words::tr("Row %1, %2: %3")
                .arg(QString::number(each.row), each.name, changes.join(QStringLiteral("; "))));
    }
}

void tell(const ImportReport &report, Console &console)
{
    const QLocale locale;
    console.note(Words::tr("Read %1: %2 created, %3 updated, %4 skipped, %5 rejected.")
                     .arg(locale.toString(report.read), locale.toString(report.created),
                          locale.toString(report.updated), locale.toString(report.skipped),
                          locale.toString(report.rejects.size())));
    if (report.unchanged > 0)
        console.note(Words::tr("Of the updated ones, %1 had it all already and were not changed.")
                         .arg(locale.toString(report.unchanged)));
    for (const QString &note : report.notes)
        console.note(note);
    constexpr size_t MostShown = 20;
    const auto line = [&](qint64 row, const QString &column, const QString &reason) {
        console.note(Words::tr("Row %1, %2: %3")
                         .arg(QString::number(row),
                              column.isEmpty() ? Words::tr("the whole row") : column, reason));
    };
    for (size_t i = 0; i < report.rejects.size() && i < MostShown; ++i)
        line(report.rejects[i].row, report.rejects[i].column, report.rejects[i].reason);
    if (report.rejects.size() > MostShown)
        console.note(Words::tr("… and more. Use --rejects OUT.csv to save them all."));
    if (!report.findings.empty())
        console.note(Words::tr("%n cell(s) to check; their rows were imported:", nullptr,
                               int(report.findings.size())));
    for (size_t i = 0; i < report.findings.size() && i < MostShown; ++i)
        line(report.findings[i].row, report.findings[i].column, report.findings[i].reason);
    if (report.findings.size() > MostShown)
        console.note(Words::tr("… and more. Use --json to list them all."));
    tellChanges(report.differences, console);
}

/// Where the rejected rows of one of several sheets go: OUT.csv becomes "OUT (Sheet).csv".
QString rejectsPath(const QString &path, const QString &sheet)
{
    if (sheet.isEmpty())
        return path;
    const QFileInfo file(path);
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|]"));
    return file.dir().filePath(QStringLiteral("%1 (%2).%3")
                                   .arg(file.completeBaseName(),
                                        QString(sheet).replace(unfit, QStringLiteral("_")),
                                        file.suffix()));
}

/// Imports one table; @p sheet is empty where it is the only one.
Result<QJsonObject> importTable(const Invocation &call, Workspace &workspace,
                                const ImportPlan &plan, const QString &sheet,
                                const Progress &progress)
{
    ATTACHE_TRY(const ImportReport report, runImport(workspace, plan, progress));
    if (!sheet.isEmpty())
        //: A sheet of a spreadsheet
        call.console().note(Words::tr("Sheet %1:").arg(sheet));
    tell(report, call.console());
    QJsonObject json = report.toJson();
    if (!sheet.isEmpty())
        json.insert(QStringLiteral("sheet"), sheet);
    if (call.isSet("rejects") && (sheet.isEmpty() || !report.rejects.empty()))
        ATTACHE_CHECK(saveRejects(rejectsPath(call.value("rejects"), sheet), report));
    return json;
}

Result<void> import(Invocation &call)
{
    ATTACHE_TRY(ImportPlan plan, planOf(call));
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    const QString what = Words::tr("Importing…");
    Progress progress([&](qint64 done, qint64 total) {
        call.console().progress(what, total > 0 ? int(100 * done / total) : 0,
                                call.isSet("progress"));
    });
    const Interruption interruption(progress);
    const QStringList sheets = call.values("sheet");
    QJsonArray tables;
    if (sheets.size() <= 1) {
        plan.sheet = sheets.value(0);
        ATTACHE_TRY(const QJsonObject json, importTable(call, *workspace, plan, {}, progress));
        tables.append(json);
    }
    for (qsizetype i = 0; sheets.size() > 1 && i < sheets.size(); ++i) {
        plan.sheet = sheets[i];
        ATTACHE_TRY(const QJsonObject json,
                    importTable(call, *workspace, plan, sheets[i], progress));
        tables.append(json);
    }
    if (call.wantsJson() && sheets.size() > 1)
        call.console().json(QJsonObject{{QStringLiteral("sheets"), tables}});
    else if (call.wantsJson())
        call.console().json(tables.first().toObject());
    if (plan.dryRun)
        call.console().note(Words::tr("This was a dry run. The workspace was not changed."));
    return {};
}

Result<void> duplicates(Invocation &call)
{
    const RecordType *type =
        call.words().isEmpty() ? &recordTypeOf<Account>() : recordTypeNamed(call.word(0));
    if (!type)
        return usageError(Words::tr("Unknown record type \"%1\".").arg(call.word(0)));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    const QString what = Words::tr("Comparing…");
    Progress progress([&](qint64 done, qint64 total) {
        call.console().progress(what, total > 0 ? int(100 * done / total) : 0,
                                call.isSet("progress"));
    });
    const Interruption interruption(progress);
    ATTACHE_TRY(const auto pairs, findDuplicates(workspace->connection(), *type, progress));
    QJsonArray array;
    for (const DuplicatePair &pair : pairs) {
        const QStringList ids{QString::number(pair.first), QString::number(pair.second)};
        if (call.wantsJson())
            array.append(
                QJsonObject{{QStringLiteral("type"), type->tableName()},
                            {QStringLiteral("ids"), QJsonArray::fromStringList(ids)},
                            {QStringLiteral("names"),
                             QJsonArray::fromStringList({pair.firstName, pair.secondName})},
                            {QStringLiteral("reasons"), QJsonArray::fromStringList(pair.reasons)}});
        else
            call.console().line(QStringList{ids[0], pair.firstName, ids[1], pair.secondName,
                                            pair.reasons.join(QLatin1Char(' '))}
                                    .join(QLatin1Char('\t')));
    }
    if (call.wantsJson())
        call.console().json(array);
    return {};
}

Result<void> merge(Invocation &call)
{
    const RecordType *type = recordTypeNamed(call.word(0));
    if (!type)
        return usageError(Words::tr("Unknown record type \"%1\".").arg(call.word(0)));
    const qint64 keep = call.word(1).toLongLong();
    const qint64 other = call.word(2).toLongLong();
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    Connection &connection = workspace->connection();
    ATTACHE_TRY(const AnyRecord kept, type->load(connection, keep));
    ATTACHE_TRY(const AnyRecord gone, type->load(connection, other));
    RecordNames names(connection);
    //: A step that can be undone: two records that become one
    const QString title = Common::tr("Merge \"%1\" into \"%2\"")
                              .arg(names.captionOf(*type, gone.get()).full(),
                                   names.captionOf(*type, kept.get()).full());
    ATTACHE_CHECK(workspace->perform(
        title, [&](Writer &writer) { return mergeRecords(writer, *type, keep, other); }));
    call.console().note(title);
    if (call.wantsJson())
        call.console().json(QJsonObject{{QStringLiteral("type"), type->tableName()},
                                        {QStringLiteral("id"), QString::number(keep)},
                                        {QStringLiteral("merged"), QString::number(other)}});
    return {};
}

Result<void> notDuplicate(Invocation &call)
{
    const RecordType *type = recordTypeNamed(call.word(0));
    if (!type)
        return usageError(Words::tr("Unknown record type \"%1\".").arg(call.word(0)));
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    const QString title = recordTypeOf<NotDuplicate>().oneLabel();
    ATTACHE_CHECK(workspace->perform(title, [&](Writer &writer) {
        return sayNotDuplicate(writer, *type, call.word(1).toLongLong(), call.word(2).toLongLong());
    }));
    call.console().note(Words::tr("Noted. These two will not be listed as duplicates again."));
    return {};
}

constexpr std::array Commands = {
    Command{"import",
            "[TYPE|activities|auto] FILE [--sheet NAME …] [--header-row N] [--map COLUMN=FIELD …] "
            "[--value "
            "FIELD:WORD=VALUE …] "
            "[--order dmy|mdy|ymd] [--dry-run] "
            "[--match update|skip|create] [--by usual|number|name-city|phone|email|domain] "
            "[--rejects OUT.csv]",
            QT_TRANSLATE_NOOP(
                "Command",
                "import a list (CSV, XLSX, ODS, vCard) or a calendar (ICS) as one undo step"),
            1, 2, true, declareImport, import},
    Command{"duplicates", "[TYPE]",
            QT_TRANSLATE_NOOP("Command", "list records that may be the same"), 0, 1, true,
            declareProgress, duplicates},
    Command{"merge", "TYPE KEEP OTHER",
            QT_TRANSLATE_NOOP("Command", "make one record part of another"), 3, 3, true, nullptr,
            merge},
    Command{"not-duplicate", "TYPE ONE OTHER",
            QT_TRANSLATE_NOOP("Command", "note that two records that look alike are two"), 3, 3,
            true, nullptr, notDuplicate},
};

} // namespace

std::span<const Command> exchangeCommands()
{
    return Commands;
}

} // namespace attache
