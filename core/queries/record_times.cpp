#include "core/queries/record_times.h"

#include "core/queries/read_rows.h"
#include "core/store/changeset.h"
#include "core/store/journal.h"

#include <set>
#include <string_view>
#include <vector>

namespace attache {

using namespace queries;

namespace {

/// The steps to look through, the oldest first.
Result<std::set<qint64>> stepsOf(Connection &connection, const QSet<qint64> &ids)
{
    const auto number = [](const Statement &row) { return row.integer(0); };
    ATTACHE_TRY(const auto large, readRows(connection, "SELECT id FROM journal WHERE records > ?",
                                           number, IndexedRecords));
    std::set<qint64> steps(large.begin(), large.end());
    for (const qint64 id : ids) {
        ATTACHE_TRY(
            const auto touching,
            readRows(connection, "SELECT entry FROM journal_record WHERE record = ?", number, id));
        steps.insert(touching.begin(), touching.end());
    }
    return steps;
}

struct Step
{
    QString title;
    QDateTime at;
    QByteArray changeset;
};

/// Takes from @p step what it says of the records @p ids of @p type.
void take(const Step &step, const RecordType &type, const QSet<qint64> &ids,
          QHash<qint64, RecordTimes> &times)
{
    const std::string_view table = type.table;
    QSet<qint64> added;
    int addedInAll = 0;
    ChangesetReader row(step.changeset);
    while (row.next()) {
        if (table != row.table())
            continue;
        const bool isNew = row.operation() == ChangesetReader::Operation::Insert;
        addedInAll += isNew ? 1 : 0;
        if (!ids.contains(row.id()))
            continue;
        RecordTimes &of = times[row.id()];
        if (isNew) {
            of = RecordTimes();
            of.created = step.at;
            added.insert(row.id());
        } else if (row.operation() == ChangesetReader::Operation::Update) {
            ++of.changes;
            int column = 0;
            for (const FieldInfo &field : type.fields) {
                if (row.newValue(++column))
                    of.changed.insert(field.key, step.at);
            }
        }
    }
    if (addedInAll < 2)
        return;
    for (const qint64 id : added)
        times[id].createdBy = step.title;
}

} // namespace

Result<QHash<qint64, RecordTimes>> recordTimes(Connection &connection, const RecordType &type,
                                               const QSet<qint64> &ids)
{
    QHash<qint64, RecordTimes> times;
    if (ids.isEmpty())
        return times;
    ATTACHE_TRY(const std::set<qint64> steps, stepsOf(connection, ids));
    for (const qint64 id : steps) {
        ATTACHE_TRY(const auto found,
                    readRows(
                        connection,
                        "SELECT title, at, changeset FROM journal WHERE id = ? AND undone <> 1",
                        [](const Statement &row) {
                            return Step{row.text(0), row.instant(1), row.blob(2)};
                        },
                        id));
        for (const Step &step : found)
            take(step, type, ids, times);
    }
    return times;
}

} // namespace attache
