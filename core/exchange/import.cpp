#include "core/exchange/import.h"

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/domain/settings.h"
#include "core/exchange/activity_import.h"
#include "core/exchange/amount_columns.h"
#include "core/exchange/event_import.h"
#include "core/exchange/open_source.h"
#include "core/exchange/record_import.h"
#include "core/exchange/remembered_values.h"
#include "core/exchange/shaped_rows.h"
#include "core/exchange/text_lines.h"
#include "core/exchange/type_evidence.h"
#include "core/exchange/value_rules.h"
#include "core/store/bulk_mode.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr qint64 WholeProgress = 1000;
constexpr qint64 ProfiledAt = 150; // of WholeProgress: the look at all columns is that share
constexpr qint64 WrittenAt = 800;  // the rest is for indexes, journal and commit

/// Reports to a whole as the part of it from one mark to another, and passes its cancel on.
class PartOfProgress
{
public:
    PartOfProgress(const Progress &whole, qint64 from, qint64 to)
        : m_part([this, &whole, from, to](qint64 done, qint64 total) {
            whole.report(from + (total > 0 ? (to - from) * done / total : 0), WholeProgress);
            if (whole.cancelled())
                m_part.cancel();
        })
    {
        if (whole.cancelled())
            m_part.cancel();
    }
    const Progress &part() const { return m_part; }

private:
    Progress m_part;
};

Error cancelled()
{
    return {Error::Kind::Cancelled,
            Common::tr("The import was cancelled. Nothing was changed."),
            {},
            {}};
}

SourceOptions optionsOf(const ImportPlan &plan)
{
    return {plan.encoding, plan.delimiter, plan.sheet, plan.headerRow};
}

QString columnsNote()
{
    return Words::tr("The columns were taken as in the last import of such a list.");
}

QString stepTitle(const RecordType &type, const QString &fileName)
{
    //: A step that can be undone: a file and what its rows became, "Accounts"
    return Words::tr("Import \"%1\" (%2)").arg(fileName, type.severalLabel());
}

/// What to say of a table that lists something else than @p plan expects; mostly nothing.
QStringList kindNotes(const ImportPlan &plan, const TypeGuess &guess)
{
    if (!guess.isCertain() || guess.type == plan.type)
        return {};
    return {guess.text()};
}

/// Whether @p mapping has all columns of which a name can be made.
bool isNamedTogether(const RecordType &type, const std::vector<ColumnMapping> &mapping)
{
    const auto &keys = importRulesOf(type).namingTogether;
    return !keys.empty() && std::ranges::all_of(keys, [&](const QString &key) {
        return std::ranges::any_of(mapping, [&](const ColumnMapping &column) {
            const FieldInfo *reference = referenceColumn(type, column.field).field;
            return column.target == ColumnMapping::Target::Field &&
                   (column.field == key || (reference && reference->key == key));
        });
    });
}

/// Refuses a table none of whose columns names the records.
Result<void> requireNames(const ImportPlan &plan, const std::vector<ColumnMapping> &mapping)
{
    QStringList naming;
    for (const char *key : importRulesOf(*plan.type).naming)
        naming.append(QLatin1String(key));
    for (const FieldInfo &field : plan.type->fields) {
        if (importRulesOf(*plan.type).naming.empty() && field.options.required)
            naming.append(field.key);
    }
    if (naming.isEmpty() || isMapped(mapping, naming) || isNamedTogether(*plan.type, mapping))
        return {};
    QStringList headers;
    for (const ColumnMapping &column : mapping)
        headers.append(column.header);
    QString message =
        Words::tr(
            "No name column was found in \"%1\". Specify it as column=%3. The columns are: %2.")
            .arg(QFileInfo(plan.file).fileName(), headers.join(Common::tr(", ")), naming.front());
    for (const QString &note : kindNotes(plan, guessType(HeaderNames(), headers)))
        message += QLatin1Char(' ') + note;
    return Error{Error::Kind::Invalid, message, {}, naming.front()};
}

/// The fields of @p own for which a cell of @p profiles stands.
QStringList ownFieldsIn(const std::vector<ColumnProfile> &profiles,
                        const std::vector<ValueRule> &own)
{
    QSet<QString> cells;
    for (const ColumnProfile &profile : profiles) {
        for (const QString &cell : profile.samples())
            cells.insert(ruleWord(cell.toStdString()));
    }
    QStringList fields;
    for (const ValueRule &rule : own) {
        if (cells.contains(rule.word) && !fields.contains(rule.field))
            fields.append(rule.field);
    }
    return fields;
}

Result<std::vector<ColumnMapping>> suggestionFor(const ImportPlan &plan, const RowSource &source,
                                                 const std::vector<ColumnProfile> &profiles,
                                                 const std::vector<ValueRule> &own)
{
    ATTACHE_TRY(const std::vector<ValueRule> values, valueRulesOf(plan));
    QStringList wanted = ownFieldsIn(profiles, own);
    for (const ValueRule &rule : values)
        wanted.append(rule.field);
    return HeaderNames().suggest(*plan.type, source.header(), profiles, wanted);
}

Result<std::vector<ColumnMapping>> mappingFor(const ImportPlan &plan, const RowSource &source,
                                              const std::vector<ColumnProfile> &profiles,
                                              const std::vector<ValueRule> &own)
{
    std::vector<ColumnMapping> mapping;
    if (plan.mapping && plan.mapping->size() == static_cast<size_t>(source.header().size())) {
        mapping = *plan.mapping;
    } else {
        ATTACHE_TRY(mapping, suggestionFor(plan, source, profiles, own));
    }
    for (const QString &rule : plan.rules)
        ATTACHE_CHECK(overrideMapping(*plan.type, mapping, rule));
    settleUnits(*plan.type, mapping, source);
    return mapping;
}

/// Whether the cells of @p column are read as all of them together tell, so that the first ones are
/// too few to look at: fields of the person's own, which have kinds, dates and percentages, which
/// have a notation, and amounts whose decimal sign the first ones leave open.
bool dependsOnAll(const RecordType &type, const ColumnMapping &column, const ColumnProfile &profile)
{
    if (column.target != ColumnMapping::Target::Field)
        return column.target == ColumnMapping::Target::Custom;
    const FieldInfo *field = type.field(column.field);
    if (!field)
        return false;
    const bool isText = field->type == FieldType::Text || field->type == FieldType::LongText;
    const bool hasRule = std::ranges::any_of(importRulesOf(type).columns, [&](const auto &rule) {
        return column.field == QLatin1String(rule.key) && !rule.repeats;
    });
    switch (field->type) {
    case FieldType::Date:
    case FieldType::Instant:
        return true;
    case FieldType::Integer:
        return field->options.editor == Editor::Percent;
    case FieldType::Money:
        return profile.decimals().sign() == DecimalSign::Open;
    default:
        return isText && hasRule;
    }
}

Result<TableProfile> profileFor(const ImportPlan &plan, const RowSource &source,
                                const std::vector<ValueRule> &own, const Progress &progress)
{
    ATTACHE_TRY(TableProfile beginning, profileBeginning(source));
    if (beginning.whole)
        return beginning;
    ATTACHE_TRY(const auto mapping, mappingFor(plan, source, beginning.columns, own));
    for (size_t i = 0; i < mapping.size(); ++i) {
        if (beginning.columns[i].filled() == 0 ||
            dependsOnAll(*plan.type, mapping[i], beginning.columns[i]))
            return profileColumns(source, progress);
    }
    return beginning;
}

/// Whether amounts are among the columns and nothing tells their currency.
bool asksCurrency(const ImportPlan &plan, const std::vector<ColumnMapping> &mapping,
                  const std::vector<ColumnProfile> &profiles)
{
    if (const FieldInfo *field = currencyField(*plan.type);
        field && isMapped(mapping, {field->key}))
        return false;
    bool asks = false;
    for (size_t i = 0; i < mapping.size(); ++i) {
        const FieldInfo *field = plan.type->field(mapping[i].field);
        if (mapping[i].target != ColumnMapping::Target::Field || !field ||
            field->type != FieldType::Money || !mapping[i].unit.currency.isEmpty())
            continue;
        for (const QString &sample : profiles[i].samples()) {
            const auto value = readMoney(sample.toStdString());
            asks |= value && value->currency.isEmpty();
        }
    }
    return asks;
}

/// Refuses a choice by what rows are known that records of the type do not have.
Result<void> requireMatchKey(const ImportPlan &plan)
{
    if (std::ranges::count(matchKeysOf(*plan.type), plan.matchBy) > 0)
        return {};
    return Error{Error::Kind::Invalid,
                 //: %1 is a kind of records, "Products"; %2 by what they were to be known
                 Words::tr("%1 cannot be matched by %2: they have no such field.")
                     .arg(plan.type->severalLabel(), matchByWords(plan.matchBy)),
                 {},
                 {}};
}

/// Of amounts that do not say theirs.
Result<QString> currencyFor(const ImportPlan &plan, Connection &connection)
{
    if (!plan.currency.isEmpty())
        return readCurrency(plan.currency.toStdString());
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    const auto usual = readCurrency(settings.currency.toStdString());
    return usual ? *usual : QString();
}

QStringList dateNotes(const std::vector<ColumnMapping> &mapping,
                      const std::vector<ColumnProfile> &profiles)
{
    QStringList notes;
    for (size_t i = 0; i < mapping.size(); ++i) {
        const bool isDate = mapping[i].kind == CustomFieldKind::Date &&
                            mapping[i].target != ColumnMapping::Target::Skip;
        if (!isDate || !profiles[i].isDateOrderUncertain())
            continue;
        notes.append(profiles[i].dateOrder() == DateOrder::DayFirst
                         ? Words::tr("The dates of \"%1\" were read with the day before the month.")
                               .arg(mapping[i].header)
                         : Words::tr("The dates of \"%1\" were read with the month before the day.")
                               .arg(mapping[i].header));
    }
    return notes;
}

Result<void> writeRows(ImportJob &job, const Progress &progress)
{
    const bool addsAccounts = &job.type == &recordTypeOf<Account>();
    const bool byDomain =
        std::any_of(job.mapping.begin(), job.mapping.end(), [&](const auto &each) {
            return referenceColumn(job.type, each.field).by == ReferenceColumn::By::Domain;
        });
    ATTACHE_CHECK(
        job.accounts.load(job.writer.connection(), addsAccounts ? job.rows : 0, byDomain));
    ATTACHE_CHECK(job.writer.expectMany(job.type.table, job.rows));
    ATTACHE_TRY(auto customs, prepareCustomColumns(job));
    const auto make = importRulesOf(job.type).make;
    const std::unique_ptr<RecordImport> import =
        make ? make(job, std::move(customs))
             : std::make_unique<RecordImport>(job, std::move(customs));
    ATTACHE_CHECK(import->run(progress));
    tellOfAccounts(job);
    return {};
}

constexpr size_t PreviewRows = 20;
constexpr size_t PreviewLength = 1000; // bytes of a cell

/// Profiles the columns over all rows and shows the first of them.
Result<void> lookAt(const RowSource &source, ImportPreview &preview, const Progress &progress)
{
    preview.profiles.resize(static_cast<size_t>(source.header().size()));
    const auto look = [&](const SourceRow &row) -> Result<void> {
        if (row.fault.isEmpty()) {
            for (size_t i = 0; i < preview.profiles.size(); ++i)
                preview.profiles[i].observe(row.cells[i]);
        }
        if (preview.rows.size() >= PreviewRows)
            return {};
        QStringList cells;
        for (const std::string_view cell : row.cells)
            cells.append(readText(cell.substr(0, PreviewLength)));
        preview.rows.push_back(std::move(cells));
        preview.numbers.push_back(row.number);
        return {};
    };
    ATTACHE_CHECK(source.read(look, progress));
    return {};
}

/// Lets the last import of such a list say how its columns and values are read, where @p plan does
/// not.
Result<void> recall(ImportPlan &plan, const RowSource &source, Connection &connection,
                    ImportReport &report)
{
    ATTACHE_TRY(const RememberedColumns columns,
                addRememberedColumns(plan, source.header(), connection));
    if (!columns.rules.isEmpty())
        report.notes.append(columnsNote());
    ATTACHE_TRY(const int values, addRemembered(plan, source.header(), connection));
    if (values > 0)
        report.notes.append(Words::tr("%n value(s) were read as in the last import of such a list.",
                                      nullptr, values));
    return {};
}

/// How the cells of a list are to be read.
struct Reading
{
    TableProfile profile;
    std::vector<ValueRule> own;    ///< what the workspace itself calls its stages
    std::vector<ValueRule> values; ///< what the person said
    std::vector<ValueRule> words;  ///< both
    QString currency;              ///< of amounts that do not say theirs
};

/// What to say of a list of quotes with these columns; empty for any other list.
QString quotesNote(const QStringList &header)
{
    QStringList names;
    for (const QString &each : header)
        names.append(each.toLower().replace(u'_', u' ').simplified());
    for (const char *column : {"subject", "grand total", "sub total", "expired at"}) {
        if (!names.contains(QLatin1String(column)))
            return {};
    }
    return Words::tr("This is a list of quotes. A quote belongs to a deal: import the deals, and "
                     "attach the quotes to them.");
}

/// Decides what the list is of where @p plan does not say, and begins @p report.
Result<void> settleType(ImportPlan &plan, const RowSource &source, Connection &connection,
                        ImportReport &report)
{
    const QString quotes = quotesNote(source.header());
    if (!plan.type && !quotes.isEmpty())
        return Error{Error::Kind::Invalid, quotes, {}, QStringLiteral("type")};
    if (!quotes.isEmpty())
        report.notes.append(quotes);
    const TypeGuess guess = guessType(HeaderNames(), source, evidenceOf(plan, source, &connection));
    if (!plan.type && !guess.isCertain())
        return Error{Error::Kind::Invalid, guess.text(), {}, QStringLiteral("type")};
    if (!plan.type) {
        plan.type = guess.type;
        report.notes.append(guess.text());
    }
    ATTACHE_CHECK(requireMatchKey(plan));
    report.encoding = source.encoding();
    report.delimiter = source.delimiter();
    report.header = source.header();
    report.notes += kindNotes(plan, guess) + source.notes();
    return {};
}

/// Looks at the columns, and says in @p report what they are taken for. Invalid where nothing names
/// the records, or where amounts can be read in two ways.
Result<Reading> readingFor(const ImportPlan &plan, const RowSource &source, Connection &connection,
                           const Progress &progress, ImportReport &report)
{
    Reading reading;
    ATTACHE_TRY(reading.own, ownWordsOf(connection, *plan.type));
    ATTACHE_TRY(reading.profile, profileFor(plan, source, reading.own, progress));
    std::vector<ColumnProfile> &columns = reading.profile.columns;
    settleDates(plan, source.header(), columns);
    ATTACHE_TRY(report.mapping, mappingFor(plan, source, columns, reading.own));
    ATTACHE_CHECK(requireNames(plan, report.mapping));
    const QString question = settleDecimals(plan, report.mapping, columns, source.delimiter());
    if (!question.isEmpty())
        return Error{Error::Kind::Invalid, question, {}, QStringLiteral("decimal")};
    ATTACHE_TRY(reading.values, valueRulesOf(plan));
    reading.words = reading.own;
    reading.words.insert(reading.words.end(), reading.values.begin(), reading.values.end());
    ATTACHE_TRY(reading.currency, currencyFor(plan, connection));
    report.notes += unitNotes(*plan.type, report.mapping, source);
    report.notes += dateNotes(report.mapping, columns);
    if (!reading.currency.isEmpty() && asksCurrency(plan, report.mapping, columns))
        report.notes.append(
            Words::tr("Amounts without a currency were read as %1.").arg(reading.currency));
    return reading;
}

/// Keeps what the person said of columns and values for the next list of the same ones.
Result<void> keepForNext(ImportJob &job, const ImportPlan &given, const Reading &reading)
{
    if (!reading.values.empty())
        ATTACHE_CHECK(rememberValues(job.writer, job.type, job.source.header(), reading.values));
    if (!given.mapping)
        return {};
    ATTACHE_TRY(const auto suggested,
                suggestionFor(job.plan, job.source, job.profiles, reading.own));
    return rememberColumns(job.writer, job.type, suggested, job.mapping);
}

/// Adds to @p preview, whose columns are mapped, what a person is asked and told about them; @p own
/// are the words of this workspace.
Result<void> tellOfColumns(ImportPreview &preview, const ImportPlan &plan, const RowSource &source,
                           const std::vector<ValueRule> &own, const Progress &progress)
{
    preview.encoding = source.encoding();
    preview.delimiter = source.delimiter();
    preview.decimalQuestion =
        settleDecimals(plan, preview.mapping, preview.profiles, source.delimiter());
    preview.asksDateOrder = !dateNotes(preview.mapping, preview.profiles).isEmpty();
    preview.asksCurrency = asksCurrency(plan, preview.mapping, preview.profiles);
    ATTACHE_TRY(std::vector<ValueRule> rules, valueRulesOf(plan));
    rules.insert(rules.end(), own.begin(), own.end());
    ATTACHE_TRY(preview.values,
                foreignValuesOf(*plan.type, source, preview.mapping, rules, progress));
    preview.notes = kindNotes(plan, preview.guess) + source.notes() +
                    unitNotes(*plan.type, preview.mapping, source) +
                    dateNotes(preview.mapping, preview.profiles);
    if (preview.isRemembered)
        preview.notes.append(columnsNote());
    if (const QString quotes = quotesNote(source.header()); !quotes.isEmpty())
        preview.notes.prepend(quotes);
    return {};
}

} // namespace

Result<ImportPreview> previewImport(const ImportPlan &given, const Progress &progress,
                                    Connection *connection)
{
    if (isCalendar(beginningOf(given.file)))
        return previewEvents(given, PreviewRows);
    if (!given.type && given.headerRow == 0)
        ATTACHE_CHECK(requireNoConversation(given.file));
    ATTACHE_TRY(const OpenedSource opened, openSource(given.file, optionsOf(given), progress));
    const ShapedRows shaped(*opened.rows, given);
    const RowSource *const source = &shaped.rows();
    ImportPreview preview;
    preview.choices = source->choices();
    preview.guess = guessType(HeaderNames(), *source, evidenceOf(given, *source, connection));
    if (opened.type)
        preview.guess = {opened.type, nullptr, {}};
    ImportPlan plan = given;
    if (!plan.type)
        plan.type = preview.guess.type ? preview.guess.type : importableTypes().front();
    std::vector<ValueRule> own;
    if (connection) {
        ATTACHE_TRY(const RememberedColumns columns,
                    addRememberedColumns(plan, source->header(), *connection));
        preview.isRemembered = !columns.rules.isEmpty();
        preview.rememberedOn = columns.day;
        ATTACHE_CHECK(addRemembered(plan, source->header(), *connection));
        ATTACHE_TRY(own, ownWordsOf(*connection, *plan.type));
    }
    ATTACHE_CHECK(lookAt(*source, preview, progress));
    settleDates(given, source->header(), preview.profiles);
    const ActivityLayout activities(source->header());
    if (given.activities || (!given.type && !opened.type && activities.isActivities())) {
        preview.isActivities = true;
        preview.mapping = activityMapping(activities, source->header());
        preview.encoding = source->encoding();
        preview.delimiter = source->delimiter();
        preview.notes.append(activityGuessText(activities));
        preview.notes += source->notes();
        return preview;
    }
    ATTACHE_TRY(preview.mapping, mappingFor(plan, *source, preview.profiles, own));
    ATTACHE_CHECK(tellOfColumns(preview, plan, *source, own, progress));
    return preview;
}

namespace {

/// Writes the accounts that stand beside the list of @p plan, as they are when imported by
/// themselves.
Result<ImportReport> writeAccounts(Writer &writer, const RowSource &source, ImportPlan plan,
                                   const Progress &progress)
{
    ImportReport report;
    plan.type = &recordTypeOf<Account>();
    plan.rules.clear();
    plan.values.clear();
    plan.mapping.reset();
    plan.matchBy = MatchBy::Usual;
    ATTACHE_TRY(const Reading reading,
                readingFor(plan, source, writer.connection(), progress, report));
    ImportJob job{writer,        source,           plan,
                  *plan.type,    report.mapping,   reading.profile.columns,
                  reading.words, reading.currency, reading.profile.rows,
                  report};
    ATTACHE_CHECK(writeRows(job, progress));
    return report;
}

/// importRows(), with the @p accounts that the rows may be of written before them in the same step;
/// null for none.
Result<ImportReport> importBoth(Workspace &workspace, const RowSource &rows,
                                const RowSource *accounts, const ImportPlan &given,
                                const Progress &progress)
{
    const ShapedRows shaped(rows, given);
    const RowSource &source = shaped.rows();
    const ActivityLayout activities(source.header());
    if (given.activities || (!given.type && activities.isActivities()))
        return importActivities(workspace, source, activities, given, progress);
    ImportPlan plan = given;
    ImportReport report;
    ATTACHE_CHECK(settleType(plan, source, workspace.connection(), report));
    ATTACHE_CHECK(recall(plan, source, workspace.connection(), report));
    ATTACHE_TRY(const Reading reading,
                readingFor(plan, source, workspace.connection(),
                           PartOfProgress(progress, 0, ProfiledAt).part(), report));
    std::optional<BulkMode> bulk;
    if (!plan.dryRun) // a rehearsal leaves the file as it was, to the byte
        bulk.emplace(workspace);
    bool rehearsed = false;
    const auto body = [&](Writer &writer) -> Result<void> {
        ImportJob job{writer,        source,           plan,
                      *plan.type,    report.mapping,   reading.profile.columns,
                      reading.words, reading.currency, reading.profile.rows,
                      report};
        ImportReport before;
        if (accounts) {
            ATTACHE_TRY(before, writeAccounts(writer, *accounts, plan, progress));
        }
        ATTACHE_CHECK(writeRows(job, PartOfProgress(progress, ProfiledAt, WrittenAt).part()));
        report.add(before);
        ATTACHE_CHECK(keepForNext(job, given, reading));
        if (progress.cancelled())
            return cancelled();
        // A dry run goes all the way and is then taken back like any failure.
        rehearsed = plan.dryRun;
        return rehearsed ? Result<void>(cancelled()) : Result<void>();
    };
    const Result<void> done =
        workspace.perform(stepTitle(*plan.type, QFileInfo(plan.file).fileName()), body);
    if (!done && !rehearsed)
        return done.error().kind == Error::Kind::Cancelled ? cancelled() : done.error();
    progress.report(WholeProgress, WholeProgress);
    return report;
}

} // namespace

Result<ImportReport> runImport(Workspace &workspace, const ImportPlan &plan,
                               const Progress &progress)
{
    if (isCalendar(beginningOf(plan.file))) {
        ATTACHE_TRY(const DecodedText text, readLines(plan.file, plan.encoding));
        ATTACHE_TRY(const EventFile calendar,
                    readCalendar(text, QFileInfo(plan.file).fileName(), workspace.clock().today()));
        return importEvents(workspace, calendar, plan, progress);
    }
    if (!plan.type && plan.headerRow == 0)
        ATTACHE_CHECK(requireNoConversation(plan.file));
    ATTACHE_TRY(const OpenedSource opened, openSource(plan.file, optionsOf(plan), progress));
    ImportPlan typed = plan;
    if (!typed.type)
        typed.type = opened.type;
    return importBoth(workspace, *opened.rows, opened.accounts.get(), typed, progress);
}

Result<ImportReport> importRows(Workspace &workspace, const RowSource &rows, const ImportPlan &plan,
                                const Progress &progress)
{
    return importBoth(workspace, rows, nullptr, plan, progress);
}

} // namespace attache
