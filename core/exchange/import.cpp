#include "core/exchange/import.h"

#include "core/exchange/csv_reader.h"
#include "core/exchange/record_import.h"
#include "core/store/bulk_mode.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace attache {

namespace {

struct Tr
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
    return {Error::Kind::Cancelled, Tr::tr("The import was stopped; nothing was changed."), {}, {}};
}

QString stepTitle(ImportType type, const QString &fileName)
{
    switch (type) {
    case ImportType::Accounts:
        return Tr::tr("Import accounts from \"%1\"").arg(fileName);
    case ImportType::Contacts:
        return Tr::tr("Import contacts from \"%1\"").arg(fileName);
    case ImportType::Opportunities:
        break;
    }
    return Tr::tr("Import opportunities from \"%1\"").arg(fileName);
}

bool isMapped(const std::vector<ColumnMapping> &mapping, std::initializer_list<const char *> fields)
{
    return std::any_of(mapping.begin(), mapping.end(), [&](const ColumnMapping &column) {
        return column.target == ColumnMapping::Target::Field &&
               std::any_of(fields.begin(), fields.end(),
                           [&](const char *field) { return column.field == QLatin1String(field); });
    });
}

/// What to say of a table that lists something else than @p plan expects; mostly nothing.
QStringList kindNotes(const ImportPlan &plan, const QStringList &header)
{
    if (plan.type != ImportType::Accounts || !HeaderNames().listsPeople(header))
        return {};
    return {Tr::tr("These columns look like a list of people. Import it as contacts: then every "
                   "person is kept, with the company they work for.")};
}

/// Refuses a table none of whose columns names the records.
Result<void> requireNames(const ImportPlan &plan, const std::vector<ColumnMapping> &mapping)
{
    bool named = false;
    switch (plan.type) {
    case ImportType::Accounts:
        named = isMapped(mapping, {"name", "short_name"});
        break;
    case ImportType::Contacts:
        named = isMapped(mapping, {"name", "first_name", "last_name"});
        break;
    case ImportType::Opportunities:
        named = isMapped(mapping, {"name", "product", "external_id"});
        break;
    }
    if (named)
        return {};
    QStringList headers;
    for (const ColumnMapping &column : mapping)
        headers.append(column.header);
    QString message = Tr::tr("No column of \"%1\" is known to hold the names. Say which one does: "
                             "column=name. The columns are: %2.")
                          .arg(QFileInfo(plan.file).fileName(), headers.join(QStringLiteral(", ")));
    for (const QString &note : kindNotes(plan, headers))
        message += QLatin1Char(' ') + note;
    return Error{Error::Kind::Invalid, message, {}, QStringLiteral("name")};
}

Result<std::vector<ColumnMapping>> mappingFor(const ImportPlan &plan, const RowSource &source,
                                              const std::vector<ColumnProfile> &profiles)
{
    std::vector<ColumnMapping> mapping;
    if (plan.mapping && plan.mapping->size() == static_cast<size_t>(source.header().size()))
        mapping = *plan.mapping;
    else
        mapping = HeaderNames().suggest(plan.type, source.header(), profiles);
    for (const QString &rule : plan.rules)
        ATTACHE_CHECK(overrideMapping(plan.type, mapping, rule));
    return mapping;
}

/// How the cells of a list of accounts are read does not depend on other cells where the headers
/// name all columns, so that its first rows are enough of a look. Fields of the person's own have
/// kinds, and dates and percentages of other records a notation, that only all cells together tell.
Result<TableProfile> profileFor(const ImportPlan &plan, const RowSource &source,
                                const Progress &progress)
{
    ATTACHE_TRY(TableProfile beginning, profileBeginning(source));
    if (beginning.whole)
        return beginning;
    ATTACHE_TRY(const auto mapping, mappingFor(plan, source, beginning.columns));
    const bool known = std::all_of(mapping.begin(), mapping.end(), [](const ColumnMapping &column) {
        return column.target == ColumnMapping::Target::Field;
    });
    if (known && plan.type == ImportType::Accounts)
        return beginning;
    return profileColumns(source, progress);
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
                         ? Tr::tr("The dates of \"%1\" were read with the day before the month.")
                               .arg(mapping[i].header)
                         : Tr::tr("The dates of \"%1\" were read with the month before the day.")
                               .arg(mapping[i].header));
    }
    return notes;
}

Result<void> importRecords(ImportJob &job, const Progress &progress)
{
    switch (job.plan.type) {
    case ImportType::Accounts:
        return importAccounts(job, progress);
    case ImportType::Contacts:
        return importContacts(job, progress);
    case ImportType::Opportunities:
        break;
    }
    return importOpportunities(job, progress);
}

Result<void> writeRows(ImportJob &job, const Progress &progress)
{
    const bool addsAccounts = job.plan.type == ImportType::Accounts;
    ATTACHE_CHECK(job.accounts.load(job.writer.connection(), addsAccounts ? job.rows : 0,
                                    isMapped(job.mapping, {"account_domain"})));
    ATTACHE_CHECK(job.writer.expectMany(importTable(job.plan.type), job.rows));
    ATTACHE_CHECK(importRecords(job, progress));
    if (job.accountsAdded > 0) {
        job.report.notes.append(
            Tr::tr("%n account(s) named in the file were not known and have been added.", nullptr,
                   static_cast<int>(job.accountsAdded)));
    }
    return {};
}

} // namespace

Result<ImportPreview> previewImport(const ImportPlan &plan, const Progress &progress)
{
    constexpr size_t PreviewRows = 20;
    constexpr size_t PreviewLength = 1000; // bytes of a cell
    ATTACHE_TRY(const auto source, CsvSource::open(plan.file, plan.encoding, plan.delimiter));
    ImportPreview preview;
    preview.profiles.resize(static_cast<size_t>(source->header().size()));
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
        return {};
    };
    ATTACHE_CHECK(source->read(look, progress));
    ATTACHE_TRY(preview.mapping, mappingFor(plan, *source, preview.profiles));
    preview.encoding = source->encoding();
    preview.delimiter = source->delimiter();
    preview.notes = kindNotes(plan, source->header()) + source->notes() +
                    dateNotes(preview.mapping, preview.profiles);
    return preview;
}

Result<ImportReport> runImport(Workspace &workspace, const ImportPlan &plan,
                               const Progress &progress)
{
    ATTACHE_TRY(const auto source, CsvSource::open(plan.file, plan.encoding, plan.delimiter));
    return importRows(workspace, *source, plan, progress);
}

Result<ImportReport> importRows(Workspace &workspace, const RowSource &source,
                                const ImportPlan &plan, const Progress &progress)
{
    ImportReport report;
    report.encoding = source.encoding();
    report.delimiter = source.delimiter();
    report.header = source.header();
    report.notes = kindNotes(plan, source.header()) + source.notes();
    ATTACHE_TRY(const TableProfile profile,
                profileFor(plan, source, PartOfProgress(progress, 0, ProfiledAt).part()));
    ATTACHE_TRY(report.mapping, mappingFor(plan, source, profile.columns));
    ATTACHE_CHECK(requireNames(plan, report.mapping));
    report.notes += dateNotes(report.mapping, profile.columns);

    const BulkMode bulk(workspace.connection());
    bool rehearsed = false;
    const auto body = [&](Writer &writer) -> Result<void> {
        ImportJob job{writer, source, plan, report.mapping, profile.columns, profile.rows,
                      report, {},     0};
        ATTACHE_CHECK(writeRows(job, PartOfProgress(progress, ProfiledAt, WrittenAt).part()));
        if (progress.cancelled())
            return cancelled();
        // A dry run goes all the way and is then taken back like any failure.
        rehearsed = plan.dryRun;
        return rehearsed ? Result<void>(cancelled()) : Result<void>();
    };
    const Result<void> done =
        workspace.perform(stepTitle(plan.type, QFileInfo(plan.file).fileName()), body);
    if (!done && !rehearsed)
        return done.error().kind == Error::Kind::Cancelled ? cancelled() : done.error();
    progress.report(WholeProgress, WholeProgress);
    return report;
}

} // namespace attache
