#pragma once

#include "core/exchange/import.h"
#include "core/exchange/row_filler.h"
#include "core/record/store.h"

#include <QCoreApplication>

namespace attache {

/// What the parts of one running import share; lives inside the body of Workspace::perform.
struct ImportJob
{
    Writer &writer;
    const RowSource &source;
    const ImportPlan &plan;
    const std::vector<ColumnMapping> &mapping;
    const std::vector<ColumnProfile> &profiles;
    ImportReport &report;
    AccountIndex accounts;
    qint64 accountsAdded = 0; ///< named by contacts or opportunities but not known before
};

/// The table that rows of @p type go to.
const char *importTable(ImportType type);

/// The custom fields that the columns of @p job go to, created where there are none.
Result<std::vector<CustomColumn>> prepareCustomColumns(ImportJob &job);

/// The account @p reference means, created when nothing is known by that number, domain or name;
/// null for an empty reference.
Result<Id<Account>> accountFor(ImportJob &job, const AccountReference &reference);

/// Whether making @p parent the superior of @p child closes a circle in @p parents.
bool closesCircle(const QHash<qint64, qint64> &parents, qint64 child, qint64 parent);

Result<void> importAccounts(ImportJob &job, const Progress &progress);
Result<void> importContacts(ImportJob &job, const Progress &progress);
Result<void> importOpportunities(ImportJob &job, const Progress &progress);

/// Imports rows as records of one type: read, judge, match, write, row by row.
template <typename T>
class RecordImport
{
public:
    RecordImport(ImportJob &job, std::vector<CustomColumn> customs)
        : m_job(job)
        , m_filler(job.mapping, job.profiles, std::move(customs))
    {
    }
    virtual ~RecordImport() = default;

    Result<void> run(const Progress &progress)
    {
        const auto take = [this](const SourceRow &row) { return takeRow(row); };
        ATTACHE_TRY(const SourceCounts counts, m_job.source.read(take, progress));
        m_job.report.read = counts.rows;
        if (counts.blankRows > 0) {
            m_job.report.notes.append(
                QCoreApplication::translate("Import", "%n blank row(s) passed over.", nullptr,
                                            static_cast<int>(counts.blankRows)));
        }
        return finish();
    }

protected:
    /// Makes a whole of a filled record; Invalid when it is none. Also applied to a stored record
    /// that the row was filled into.
    virtual Result<void> complete(T &record) = 0;
    /// Links @p record to what the row refers to, creating that if need be.
    virtual Result<void> link(T &record) = 0;
    /// The record there is already; null for none.
    virtual Id<T> match(const T &record) = 0;
    /// Called for every record written or, with @p isNew false, matched.
    virtual void remember(const T &record, bool isNew) = 0;
    /// What can only be done when all rows are known.
    virtual Result<void> finish() { return {}; }

    Error missing(QLatin1String field)
    {
        m_faultColumn = m_filler.columnOf(field);
        return {Error::Kind::Invalid,
                QCoreApplication::translate("Import", "The name is missing."),
                {},
                {}};
    }
    const RowReferences &references() const { return m_context.references; }

    ImportJob &m_job;
    FillContext m_context;
    const RowFiller<T> m_filler;
    int m_faultColumn = -1;

private:
    /// Rejects the row, or hands up what is no fault of the row.
    Result<void> reject(const SourceRow &row, int column, const Error &error)
    {
        if (error.kind != Error::Kind::Invalid && error.kind != Error::Kind::Constraint)
            return error;
        constexpr size_t CellShown = 32767; // what a spreadsheet's cell holds
        RejectedRow rejected{row.number, {}, error.message, {}};
        if (column >= 0 && column < m_job.source.header().size())
            rejected.column = m_job.source.header()[column];
        for (const std::string_view cell : row.cells) {
            const std::string_view shown = cell.substr(0, CellShown);
            rejected.cells.append(
                QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size())));
        }
        m_job.report.rejects.push_back(std::move(rejected));
        return {};
    }

    Result<void> takeRow(const SourceRow &row)
    {
        if (!row.fault.isEmpty())
            return reject(row, row.faultColumn, {Error::Kind::Invalid, row.fault, {}, {}});
        T record;
        m_faultColumn = -1;
        if (Result<void> filled = m_filler.fill(record, row, m_context, m_faultColumn); !filled)
            return reject(row, m_faultColumn, filled.error());
        if (Result<void> whole = complete(record); !whole)
            return reject(row, m_faultColumn, whole.error());
        const Id<T> id = m_job.plan.matching == Matching::Create ? Id<T>() : match(record);
        if (!id.isNull())
            return takeMatched(id, record, row);
        ATTACHE_CHECK(link(record));
        if (Result<void> inserted = m_job.writer.insert(record); !inserted)
            return reject(row, -1, inserted.error());
        remember(record, true);
        ++m_job.report.created;
        return {};
    }

    Result<void> takeMatched(Id<T> id, T &record, const SourceRow &row)
    {
        if (m_job.plan.matching == Matching::Skip) {
            record.id = id;
            remember(record, false);
            ++m_job.report.skipped;
            return {};
        }
        ATTACHE_TRY(const T before, Store<T>(m_job.writer.connection()).get(id));
        record = before;
        ATTACHE_CHECK(m_filler.fill(record, row, m_context, m_faultColumn));
        ATTACHE_CHECK(complete(record));
        ATTACHE_CHECK(link(record));
        if (!sameFields(before, record)) {
            if (Result<void> updated = m_job.writer.update(record); !updated)
                return reject(row, -1, updated.error());
        }
        remember(record, false);
        ++m_job.report.updated;
        return {};
    }

    static bool sameFields(const T &a, const T &b)
    {
        return std::apply(
            [&](const auto &...each) { return ((a.*each.member == b.*each.member) && ...); },
            fieldsOf<T>);
    }
};

} // namespace attache
