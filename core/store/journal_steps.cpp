#include "core/store/journal_steps.h"

#include "core/base/shared_text.h"
#include "core/store/changeset_format.h"
#include "core/store/workspace.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <QtEndian>

#include <sqlite3.h>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JournalSteps)
};

/// An integer as it stands in a changeset.
QByteArray storedForm(qint64 value)
{
    QByteArray bytes(9, char(SQLITE_INTEGER));
    qToBigEndian(value, bytes.data() + 1);
    return bytes;
}

/// A column that refers to the records of a table.
struct Reference
{
    QByteArray table;
    QByteArray column;
    QByteArray target;
};

Result<std::vector<Reference>> allReferences(Connection &connection)
{
    std::vector<Reference> references;
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow("SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_master m "
                                  "JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"));
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return references;
        references.push_back({row->text(0).toUtf8(), row->text(1).toUtf8(), row->text(2).toUtf8()});
    }
}

Error leavesReferences()
{
    return {Error::Kind::Conflict,
            Words::tr("Later records refer to what this step added or removed. Nothing was "
                      "changed."),
            QStringLiteral("step undone against references"),
            {}};
}

/// Foreign keys were off while @p changeset was applied: whether all references of the rows it
/// wrote, and to those it removed, still hold.
Result<void> checkReferences(Connection &connection, const QByteArray &changeset)
{
    ATTACHE_TRY(const std::vector<Reference> references, allReferences(connection));
    ChangesetReader row(changeset);
    while (row.next()) {
        const bool removed = row.operation() == ChangesetReader::Operation::Delete;
        for (const Reference &each : references) {
            if ((removed ? each.target : each.table) != row.table())
                continue;
            const QByteArray dangling =
                removed
                    ? "SELECT EXISTS(SELECT 1 FROM " + each.table + " WHERE " + each.column +
                          " = ?1)"
                    : "SELECT EXISTS(SELECT 1 FROM " + each.table + " c WHERE c.id = ?1 AND c." +
                          each.column + " IS NOT NULL AND NOT EXISTS(SELECT 1 FROM " + each.target +
                          " t WHERE t.id = c." + each.column + "))";
            ATTACHE_TRY(const qint64 found, connection.integer(dangling, row.id()));
            if (found)
                return leavesReferences();
        }
    }
    return {};
}

/// The title of a step that can be undone.
Result<QString> undoableTitle(Connection &connection, qint64 entry)
{
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow("SELECT title, undone FROM journal WHERE id = ?1"));
    row->bind(1, entry);
    ATTACHE_TRY(const bool found, row->step());
    if (!found)
        return Error{Error::Kind::NotFound,
                     Words::tr("This step is no longer in the history."),
                     QStringLiteral("journal entry %1").arg(entry),
                     {}};
    if (row->integer(1) == StepUndone)
        return Error{Error::Kind::Conflict, Words::tr("This step is already undone."), {}, {}};
    if (row->integer(1) == StepLasting)
        return Error{Error::Kind::Conflict,
                     Words::tr("The workspace began with this step. It cannot be undone."),
                     {},
                     {}};
    return row->text(0);
}

} // namespace

Result<void> eachStep(Connection &connection, qint64 record,
                      const std::function<Result<void>(const JournalStep &)> &visit)
{
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow("SELECT id, title, at, undone, records, changeset FROM journal "
                                  "WHERE records <= ?1 OR instr(changeset, ?2) > 0 ORDER BY id"));
    row->bind(1, IndexedRecords);
    row->bind(2, storedForm(record));
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return {};
        JournalStep step;
        step.entry = {row->integer(0), row->text(1), row->instant(2), row->integer(3) == StepUndone,
                      row->integer(4)};
        step.lasting = row->integer(3) == StepLasting;
        step.changeset = row->blob(5);
        ATTACHE_CHECK(visit(step));
    }
}

bool mentionsAny(const ChangesetReader &row, const QSet<qint64> &ids)
{
    const char *at = row.record();
    const char *end = at + row.recordSize();
    while (at < end) {
        if (*at == SQLITE_INTEGER && ids.contains(qFromBigEndian<qint64>(at + 1)))
            return true;
        at = changesetformat::valueEnd(at);
    }
    return false;
}

Result<void> undoStep(Workspace &workspace, qint64 entry)
{
    Connection &connection = workspace.connection();
    ATTACHE_TRY(const QString title, undoableTitle(connection, entry));
    ATTACHE_TRY(const QByteArray changeset, workspace.changesetOf(entry));
    ATTACHE_TRY(const QByteArray inverse, changesets::inverted(changeset));
    // The changeset holds what the foreign keys did; see changesets::apply().
    ATTACHE_CHECK(connection.execute("PRAGMA foreign_keys=OFF"));
    const auto finished = qScopeGuard([&] { (void)connection.execute("PRAGMA foreign_keys=ON"); });
    return workspace.perform(Common::tr("Undo: %1").arg(title), [&](Writer &) -> Result<void> {
        ATTACHE_CHECK(changesets::apply(connection.handle(), inverse));
        return checkReferences(connection, inverse);
    });
}

} // namespace attache
