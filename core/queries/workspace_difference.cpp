#include "core/queries/workspace_difference.h"

#include "core/base/shared_text.h"
#include "core/domain/custom_field.h"
#include "core/domain/record_types.h"
#include "core/queries/record_difference.h"
#include "core/queries/stored_rows.h"
#include "core/record/record_names.h"
#include "core/store/snapshot.h"
#include "core/store/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceDifference)
};

constexpr qint64 NoRow = std::numeric_limits<qint64>::max();

/// The rows of a table of one file, in the order of their ids.
class Rows
{
public:
    static Result<Rows> of(Connection &connection, const RecordType &type)
    {
        const QByteArray columns = storedColumns(type).join(QStringLiteral(", ")).toLatin1();
        ATTACHE_TRY(Statement rows, connection.prepare("SELECT " + columns + " FROM " + type.table +
                                                       " ORDER BY id"));
        return Rows(std::move(rows));
    }
    /// NoRow behind the last one.
    qint64 id() const { return m_id; }
    Result<void> next()
    {
        ATTACHE_TRY(const bool there, m_rows.step());
        m_id = there ? m_rows.integer(0) : NoRow;
        return {};
    }
    bool equals(const Rows &other) const
    {
        for (int column = 1; column < m_rows.columnCount(); ++column) {
            if (m_rows.isNull(column) != other.m_rows.isNull(column) ||
                m_rows.utf8(column) != other.m_rows.utf8(column))
                return false;
        }
        return true;
    }

private:
    explicit Rows(Statement rows)
        : m_rows(std::move(rows))
    {
    }

    Statement m_rows;
    qint64 m_id = 0;
};

/// One of the two files, with what says its values.
struct Side
{
    explicit Side(Connection &of)
        : connection(of)
        , words(of, QLocale())
        , names(of)
    {
    }

    Connection &connection;
    FieldText words;
    RecordNames names;
};

class Comparison
{
public:
    Comparison(Connection &here, Connection &there)
        : m_here(here)
        , m_there(there)
    {
    }

    Result<void> compare(const RecordType &type, const Progress &progress)
    {
        ATTACHE_TRY(m_fields, fieldsOf(type));
        ATTACHE_TRY(Rows here, Rows::of(m_here.connection, type));
        ATTACHE_TRY(Rows there, Rows::of(m_there.connection, type));
        ATTACHE_CHECK(here.next());
        ATTACHE_CHECK(there.next());
        DifferenceCount count{&type};
        while (here.id() != NoRow || there.id() != NoRow) {
            if (progress.cancelled())
                return Error{Error::Kind::Cancelled, Words::tr("Comparing was cancelled."), {}, {}};
            const qint64 id = std::min(here.id(), there.id());
            const bool isHere = here.id() == id;
            const bool isThere = there.id() == id;
            count.here += isHere ? 1 : 0;
            count.there += isThere ? 1 : 0;
            if (!isHere || !isThere || !here.equals(there))
                ATTACHE_CHECK(add(type, id, isHere, isThere, count));
            if (isHere)
                ATTACHE_CHECK(here.next());
            if (isThere)
                ATTACHE_CHECK(there.next());
        }
        if (count.onlyHere + count.onlyThere + count.changed > 0)
            m_found.counts.push_back(count);
        return {};
    }

    WorkspaceDifference take() { return std::move(m_found); }

private:
    /// Also those that a person made in the other file only.
    Result<std::vector<FieldInfo>> fieldsOf(const RecordType &type) const
    {
        ATTACHE_TRY(std::vector<FieldInfo> fields, allFieldsOf(m_here.connection, type));
        ATTACHE_TRY(const std::vector<FieldInfo> others, allFieldsOf(m_there.connection, type));
        for (const FieldInfo &other : others) {
            if (std::ranges::find(fields, other.key, &FieldInfo::key) == fields.end())
                fields.push_back(other);
        }
        return fields;
    }

    Result<void> add(const RecordType &type, qint64 id, bool isHere, bool isThere,
                     DifferenceCount &count)
    {
        using Where = DifferingRecord::Where;
        DifferingRecord found{&type, id, {}, Where::Both, {}};
        found.where = !isThere ? Where::OnlyHere : !isHere ? Where::OnlyThere : Where::Both;
        ++(found.where == Where::OnlyHere    ? count.onlyHere
           : found.where == Where::OnlyThere ? count.onlyThere
                                             : count.changed);
        Side &named = isHere ? m_here : m_there;
        ATTACHE_TRY(const AnyRecord record, type.load(named.connection, id));
        found.name = named.names.captionOf(type, record.get()).full();
        if (found.where == Where::Both) {
            ATTACHE_TRY(const AnyRecord other, type.load(m_there.connection, id));
            found.changes = differencesBetween(type, m_fields, {record.get(), m_here.words},
                                               {other.get(), m_there.words});
        }
        m_found.records.push_back(std::move(found));
        return {};
    }

    Side m_here;
    Side m_there;
    std::vector<FieldInfo> m_fields; ///< of the type at hand
    WorkspaceDifference m_found;
};

} // namespace

Result<WorkspaceDifference> compareWorkspaces(Connection &here, Connection &there,
                                              const Progress &progress)
{
    ATTACHE_TRY(const qint64 ours, schemaVersionOf(here));
    ATTACHE_TRY(const qint64 theirs, schemaVersionOf(there));
    if (ours != theirs)
        return Error{ours < theirs ? Error::Kind::Newer : Error::Kind::Invalid,
                     ours < theirs
                         ? Words::tr("The other file was written by a newer version of Attaché.")
                         : Words::tr("The other file was written by an older version of Attaché. "
                                     "Open it once to bring it up to date, then compare again."),
                     QStringLiteral("schema %1, %2").arg(ours).arg(theirs),
                     {}};
    ATTACHE_TRY(const Snapshot mine, Snapshot::of(here));
    ATTACHE_TRY(const Snapshot other, Snapshot::of(there));
    Comparison comparison(here, there);
    const auto types = allRecordTypes();
    for (size_t i = 0; i < types.size(); ++i) {
        progress.report(static_cast<qint64>(i), static_cast<qint64>(types.size()));
        ATTACHE_CHECK(comparison.compare(*types[i], progress));
    }
    return comparison.take();
}

Result<std::unique_ptr<Connection>> openToCompare(const QString &path)
{
    ATTACHE_CHECK(requireWorkspaceFile(path));
    // A plain reader leaves the side files that it makes. Another kind takes them away again, but
    // would fold in what another program has not yet.
    const bool hasSideFiles = QFileInfo::exists(path + QStringLiteral("-wal")) ||
                              QFileInfo::exists(path + QStringLiteral("-journal"));
    return Connection::open(path,
                            hasSideFiles ? Connection::Mode::ReadOnly : Connection::Mode::Reader);
}

} // namespace attache
