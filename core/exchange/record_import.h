#pragma once

#include "core/base/work_ahead.h"
#include "core/exchange/import.h"
#include "core/exchange/import_rules.h"
#include "core/exchange/match_key.h"
#include "core/exchange/near_accounts.h"
#include "core/queries/field_text.h"
#include "core/queries/record_aliases.h"
#include "core/record/record_names.h"
#include "core/store/bulk_insert.h"

#include <QSet>

#include <optional>
#include <string>

namespace attache {

/// What the parts of one running import share; lives inside the body of Workspace::perform.
struct ImportJob
{
    Writer &writer;
    const RowSource &source;
    const ImportPlan &plan;
    const RecordType &type;
    const std::vector<ColumnMapping> &mapping;
    const std::vector<ColumnProfile> &profiles;
    const std::vector<ValueRule> &values;
    QString currency; ///< of amounts that do not say theirs
    qint64 rows;      ///< to be expected, about
    ImportReport &report;
    AccountIndex accounts = {};
    qint64 accountsAdded = 0;  ///< named by other records but not known before
    QStringList numbered = {}; ///< of those, the ones of which only a number is known
    NearAccounts near = {};
    QStringList mayExist = {}; ///< of those added, what each may be
};

/// The custom fields that the columns of @p job go to, created where there are none.
Result<std::vector<CustomColumn>> prepareCustomColumns(ImportJob &job);

/// The account @p reference means, created when nothing is known by that number, domain or name;
/// null for an empty reference.
Result<Id<Account>> accountFor(ImportJob &job, const RecordReference &reference);

/// Whether @p name only says that there is none: 无, -, N/A, 0. Null is somebody's name.
bool saysNoName(const QString &name);

/// Says in the report which accounts were added by the way.
void tellOfAccounts(ImportJob &job);

/// Whether making @p parent the superior of @p child closes a circle in @p parents.
bool closesCircle(const QHash<qint64, qint64> &parents, qint64 child, qint64 parent);

/// A row kept beyond the call it was handed over in.
class KeptRow
{
public:
    KeptRow() = default;
    explicit KeptRow(const SourceRow &row);

    qint64 number() const { return m_number; }
    /// Valid as long as this row stays where it is.
    std::vector<std::string_view> cells() const;

private:
    qint64 m_number = 0;
    std::string m_text;
    std::vector<size_t> m_ends;
};

/// How records of a type go in by BulkInsert.
struct BulkWay
{
    Result<BulkInsert> (*begin)(Writer &writer);
    RowRecord (*encode)(const void *record);
};
template <typename T>
inline constexpr BulkWay bulkWayOf = {
    [](Writer &writer) { return writer.bulkInsert<T>(); },
    [](const void *record) { return Table<T>::encode(*static_cast<const T *>(record)); }};

/// Imports rows as records of one type. Reading, judging and filling in run ahead on threads of
/// their own; matching and writing follow, row by row, on the workspace's.
///
/// As it stands it does what any type can: records are known again by their external number, or by
/// name and the records they refer to, which are found by name. Types that know more override.
class RecordImport
{
public:
    RecordImport(ImportJob &job, std::vector<CustomColumn> customs);
    virtual ~RecordImport() = default;

    Result<void> run(const Progress &progress);

protected:
    /// What a row is the record of.
    struct Match
    {
        qint64 id = 0;          ///< 0 for none
        QString undecided = {}; ///< why it may be several; the row is then listed, not written
    };

    /// The rows that one with @p cells stands for, where it is about several records; else none.
    /// Any thread.
    virtual std::vector<std::vector<std::string>>
    apart(std::span<const std::string_view> cells) const;
    /// Reads what is there already.
    virtual Result<void> load();
    /// Makes a whole of a filled record; Invalid when it is none. Also applied to a stored record
    /// that the row was filled into. Any thread: of this object only what never changes.
    virtual Result<void> complete(void *record, FillContext &context) const;
    /// What match() looks for and remember() keeps, where that costs. Any thread, likewise.
    virtual QString keyFor(const void *record) const;
    /// How new records go in; null for one by one.
    virtual const BulkWay *bulkWay() const { return nullptr; }
    /// Whether attach() and link() leave a record as complete() made it, so that it can be encoded
    /// ahead, too.
    virtual bool isWholeAhead() const { return false; }
    /// Lets @p record belong to what is known already, for match() to see.
    virtual void attach(void *record);
    /// Links @p record to what the row refers to, creating that if need be.
    virtual Result<void> link(void *record);
    virtual Match match(const void *record, const QString &key);
    /// Called for every record written or, with @p isNew false, matched. What is known of the
    /// record by the row alone may be written later only where isTaken().
    virtual void remember(const void *record, qint64 id, const QString &key, bool isNew);
    /// What can only be done when all rows are known.
    virtual Result<void> finish() { return {}; }

    /// Whether what a row says of a record is to be written: not where it is there and is to stay
    /// as it is.
    bool isTaken(bool isNew) const { return isNew || m_job.plan.matching != Matching::Skip; }
    /// Keeps for the report of a dry run that finish() makes @p after of what the record @p id had
    /// in
    /// @p field.
    void tellLaterChange(qint64 id, const FieldInfo &field, const QVariant &before,
                         const QVariant &after);
    Error missing(QLatin1String field, FillContext &context) const;
    const RowExtras &extras() const { return m_context.extras; }
    /// What else the records that are there are called by.
    const std::vector<KnownAlias> &aliases() const { return m_aliases; }
    QString textOf(const void *record, const FieldInfo *field) const;

    ImportJob &m_job;
    RowFiller m_filler;
    FillContext m_context; ///< of the row being written

private:
    struct FilledRow
    {
        KeptRow row;
        AnyRecord record;
        RowRecord encoded; ///< where that can be done ahead
        RowExtras extras;
        std::vector<CellFinding> findings;
        QString key;
        QString passedOver; ///< what the row says instead of being a record: "合计"
        std::optional<Error> fault;
        int faultColumn = -1;
    };
    using Rows = std::vector<FilledRow>;

    Result<void> readRows(HandOver<Rows> &rows, size_t maker, const Industries &industries,
                          SourceCounts &counts, const Progress &progress) const;
    AnyRecord newRecord() const;
    void fillAll(Rows &ahead, const SourceRow &row, FillContext &context) const;
    void fill(FilledRow &ahead, const SourceRow &row, FillContext &context) const;
    Result<void> takeRow(FilledRow &row);
    /// What the row is by what the person chose, else as the type knows it.
    Match found(const void *record, const QString &key);
    Result<void> takeMatched(qint64 id, FilledRow &row);
    Result<void> insert(FilledRow &row);
    /// Rejects the row, or hands up what is no fault of the row.
    Result<void> reject(const KeptRow &row, int column, const Error &error);
    void list(const FilledRow &row, const std::vector<CellFinding> &findings);
    bool sameFields(const void *a, const void *b) const;
    /// Of two rows about one record the later one counts; its notes join those of the other, and
    /// what else it replaces is said.
    void joinRepeated(qint64 id, const void *before, void *record);
    /// Keeps for the report of a dry run what @p row makes of the record @p id, which was @p
    /// before; null for a new one.
    void tellDifference(const FilledRow &row, qint64 id, const void *before);
    /// A row under a name that the record had before it was merged does not give it that name.
    void keepOwnNames(qint64 id, const void *before, void *record) const;
    void tellOfRows(const SourceCounts &counts);
    /// @p key together with the accounts that @p record belongs to.
    QString keyAt(const void *record, QString key) const;
    Result<qint64> referredTo(const FieldInfo &field, const RecordReference &reference);
    /// What the row that was written as the record @p id says of others of its type.
    void keepOwnReferences(const FilledRow &row, qint64 id);
    /// Links the records to others of their type, which may stand further below in the list.
    Result<void> linkOwn();

    const FieldInfo *const m_name;
    const FieldInfo *const m_externalId;
    /// For the report of a dry run.
    struct Differences
    {
        FieldText words;
        RecordNames names;
        std::vector<FieldInfo> fields;
        QHash<qint64, size_t> places; ///< in the report, by record
    };
    std::optional<Differences> m_differences;
    std::optional<MatchKey> m_chosenKey; ///< by which rows are known; none as usual
    std::optional<BulkInsert> m_bulk;
    QStringList m_passedOver; ///< row and text
    qint64 m_passedOverRows = 0;
    qint64 m_firstNew = 0;  ///< records added later have greater numbers
    QSet<qint64> m_matched; ///< by earlier rows
    struct OwnReference
    {
        qint64 id = 0;
        qint64 row = 0;
        const FieldInfo *field = nullptr;
        RecordReference other;
    };
    std::vector<OwnReference> m_ownReferences;
    std::vector<OwnReference> m_ownInRow; ///< of the row being written
    std::vector<KnownAlias> m_aliases;
    QHash<QString, qint64> m_byNumber; ///< external
    QHash<QString, qint64> m_byKey;
    QHash<const FieldInfo *, QHash<QString, qint64>> m_targets; ///< of references, by name
};

/// What a row among the data or below it says instead of being a record, such as "合计", "Note: …",
/// or the header again; empty for a row of the list. One that @p isBelow the table is none.
QString passedOver(std::span<const std::string_view> cells, const QStringList &header,
                   bool isBelow = false);

} // namespace attache
