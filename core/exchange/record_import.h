#pragma once

#include "core/base/work_ahead.h"
#include "core/domain/industry_tree.h"
#include "core/exchange/import.h"
#include "core/exchange/row_filler.h"
#include "core/record/store.h"

#include <QCoreApplication>

#include <atomic>
#include <string>

namespace attache {

/// What the parts of one running import share; lives inside the body of Workspace::perform.
struct ImportJob
{
    Writer &writer;
    const RowSource &source;
    const ImportPlan &plan;
    const std::vector<ColumnMapping> &mapping;
    const std::vector<ColumnProfile> &profiles;
    qint64 rows; ///< to be expected, about
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

/// A row kept beyond the call it was handed over in.
class KeptRow
{
public:
    KeptRow() = default;
    explicit KeptRow(const SourceRow &row)
        : m_number(row.number)
    {
        m_ends.reserve(row.cells.size());
        size_t size = 0;
        for (const std::string_view cell : row.cells)
            size += cell.size();
        m_text.reserve(size);
        for (const std::string_view cell : row.cells) {
            m_text.append(cell);
            m_ends.push_back(m_text.size());
        }
    }

    qint64 number() const { return m_number; }
    /// Valid as long as this row stays where it is.
    std::vector<std::string_view> cells() const
    {
        std::vector<std::string_view> cells;
        cells.reserve(m_ends.size());
        size_t start = 0;
        for (const size_t end : m_ends) {
            cells.push_back(std::string_view(m_text).substr(start, end - start));
            start = end;
        }
        return cells;
    }

private:
    qint64 m_number = 0;
    std::string m_text;
    std::vector<size_t> m_ends;
};

/// Imports rows as records of one type. Reading, judging and filling in run ahead on a thread of
/// their own; matching and writing follow, row by row, on the workspace's.
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
        // With the levels the person loaded; each thread has a copy.
        ATTACHE_TRY(m_context.industries, industriesOf(m_job.writer.connection()));
        const Industries industries = m_context.industries;
        SourceCounts counts;
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        const Progress reading([&](qint64 at, qint64 of) {
            done = at;
            total = of;
        });
        // Splitting the text into rows costs little beside what then is made of them: every maker
        // splits all of it and fills its own share.
        const auto read = [&](HandOver<Rows> &rows, size_t maker) -> Result<void> {
            FillContext context;
            context.industries = industries;
            Rows ahead;
            size_t number = 0;
            const auto take = [&](const SourceRow &row) -> Result<void> {
                const bool mine = number / RowsAtOnce % Makers == maker;
                ++number;
                if (mine) {
                    ahead.reserve(RowsAtOnce);
                    fill(ahead.emplace_back(), row, context);
                }
                if (ahead.size() == RowsAtOnce && !rows.put(std::exchange(ahead, {})))
                    return Error{Error::Kind::Cancelled, {}, {}, {}};
                return {};
            };
            const Progress silent;
            ATTACHE_TRY(const SourceCounts all,
                        m_job.source.read(take, maker == 0 ? reading : silent));
            if (maker == 0)
                counts = all;
            if (!ahead.empty())
                rows.put(std::move(ahead));
            return {};
        };
        const auto write = [&](Rows &rows) -> Result<void> {
            progress.report(done, total);
            if (progress.cancelled())
                return Error{Error::Kind::Cancelled, {}, {}, {}};
            for (FilledRow &row : rows)
                ATTACHE_CHECK(takeRow(row));
            return {};
        };
        if constexpr (!Rules<T>::actsOnInsert)
            ATTACHE_CHECK(beginBulk());
        ATTACHE_CHECK(workAhead<Rows>(Makers, read, write));
        m_bulk.reset();
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
    /// that the row was filled into. Any thread: of this object only what never changes.
    virtual Result<void> complete(T &record, FillContext &context) const = 0;
    /// What match() looks for and remember() keeps, where that costs. Any thread, likewise.
    virtual QString keyFor(const T & /*record*/) const { return {}; }
    /// Whether attach() and link() leave a record as complete() made it, so that it can be encoded
    /// ahead, too.
    virtual bool isWholeAhead() const { return false; }
    /// Lets @p record belong to what is known already, for match() to see.
    virtual void attach(T & /*record*/) {}
    /// Links @p record to what the row refers to, creating that if need be.
    virtual Result<void> link(T &record) = 0;
    /// The record there is already; null for none.
    virtual Id<T> match(const T &record, const QString &key) = 0;
    /// Called for every record written or, with @p isNew false, matched.
    virtual void remember(const T &record, const QString &key, bool isNew) = 0;
    /// What can only be done when all rows are known.
    virtual Result<void> finish() { return {}; }

    Error missing(QLatin1String field, FillContext &context) const
    {
        context.faultColumn = m_filler.columnOf(field);
        return {Error::Kind::Invalid,
                QCoreApplication::translate("Import", "The name is missing."),
                {},
                {}};
    }
    const RowReferences &references() const { return m_context.references; }

    ImportJob &m_job;
    const RowFiller<T> m_filler;

private:
    struct FilledRow
    {
        KeptRow row;
        T record;
        RowRecord encoded; ///< where that can be done ahead
        RowReferences references;
        QString key;
        std::optional<Error> fault;
        int faultColumn = -1;
    };
    using Rows = std::vector<FilledRow>;
    /// Few enough to stay in a core's own cache, and below the size at which freeing a chunk makes
    /// the allocator tidy up.
    static constexpr size_t RowsAtOnce = 48;
    static constexpr size_t Makers = 2;

    void fill(FilledRow &ahead, const SourceRow &row, FillContext &context) const
    {
        ahead.row = KeptRow(row);
        if (!row.fault.isEmpty()) {
            ahead.fault = {Error::Kind::Invalid, row.fault, {}, {}};
            ahead.faultColumn = row.faultColumn;
            return;
        }
        Result<void> whole = m_filler.fill(ahead.record, row.cells, context);
        if (whole)
            whole = complete(ahead.record, context);
        if (whole) {
            ahead.key = keyFor(ahead.record);
            if (isWholeAhead())
                ahead.encoded = Table<T>::encode(ahead.record);
            ahead.references = std::move(context.references);
        } else {
            ahead.fault = whole.error();
            ahead.faultColumn = context.faultColumn;
        }
    }

    /// Rejects the row, or hands up what is no fault of the row.
    Result<void> reject(const KeptRow &row, int column, const Error &error)
    {
        if (error.kind != Error::Kind::Invalid && error.kind != Error::Kind::Constraint)
            return error;
        constexpr size_t CellShown = 32767; // what a spreadsheet's cell holds
        RejectedRow rejected{row.number(), {}, error.message, {}};
        if (column >= 0 && column < m_job.source.header().size())
            rejected.column = m_job.source.header()[column];
        for (const std::string_view cell : row.cells()) {
            const std::string_view shown = cell.substr(0, CellShown);
            rejected.cells.append(
                QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size())));
        }
        m_job.report.rejects.push_back(std::move(rejected));
        return {};
    }

    Result<void> takeRow(FilledRow &row)
    {
        if (row.fault)
            return reject(row.row, row.faultColumn, *row.fault);
        m_context.references = std::move(row.references);
        attach(row.record);
        const Id<T> id =
            m_job.plan.matching == Matching::Create ? Id<T>() : match(row.record, row.key);
        if (!id.isNull())
            return takeMatched(id, row);
        ATTACHE_CHECK(link(row.record));
        if (Result<void> inserted = insert(row); !inserted)
            return reject(row.row, -1, inserted.error());
        remember(row.record, row.key, true);
        ++m_job.report.created;
        return {};
    }

    Result<void> beginBulk()
    {
        ATTACHE_TRY(m_bulk, m_job.writer.template bulkInsert<T>());
        return {};
    }

    Result<void> insert(FilledRow &row)
    {
        if (!m_bulk)
            return m_job.writer.insert(row.record);
        if (row.encoded.isNull())
            row.encoded = Table<T>::encode(row.record);
        ATTACHE_TRY(const qint64 id, m_bulk->insert(row.encoded));
        row.record.id = Id<T>(id);
        return {};
    }

    Result<void> takeMatched(Id<T> id, FilledRow &row)
    {
        T &record = row.record;
        if (m_job.plan.matching == Matching::Skip) {
            record.id = id;
            remember(record, row.key, false);
            ++m_job.report.skipped;
            return {};
        }
        ATTACHE_TRY(const T before, Store<T>(m_job.writer.connection()).get(id));
        record = before;
        ATTACHE_CHECK(m_filler.fill(record, row.row.cells(), m_context));
        ATTACHE_CHECK(complete(record, m_context));
        attach(record);
        ATTACHE_CHECK(link(record));
        if (!sameFields(before, record)) {
            if (Result<void> updated = m_job.writer.update(record); !updated)
                return reject(row.row, -1, updated.error());
        }
        remember(record, row.key, false);
        ++m_job.report.updated;
        return {};
    }

    static bool sameFields(const T &a, const T &b)
    {
        return Table<T>::equal(a, b);
    }

    FillContext m_context; ///< of the row being written
    std::optional<BulkInsert> m_bulk;
};

} // namespace attache
