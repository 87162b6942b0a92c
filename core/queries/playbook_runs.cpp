#include "core/queries/playbook_runs.h"

#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

namespace attache {

using namespace queries;

Result<std::vector<PlaybookRunStep>> runStepsOf(Connection &connection, Id<PlaybookRun> run)
{
    return Store<PlaybookRunStep>(connection).list("WHERE run = ?1 ORDER BY position, id", run);
}

Result<std::vector<Playbook>> playbooksFor(Connection &connection, PlaybookScope scope)
{
    return Store<Playbook>(connection).list("WHERE scope = ?1 ORDER BY name, id", keyOf(scope));
}

Result<std::vector<WonDeal>> wonDeals(Connection &connection)
{
    static const QByteArray sql =
        QByteArray("SELECT o.id, o.name, ifnull(") + DisplayName +
        ", ''), o.closed_on FROM opportunity o LEFT JOIN account a ON a.id = o.account "
        "WHERE o.stage IN " +
        WonStages + " ORDER BY o.closed_on DESC, o.id DESC";
    return readRows(connection, sql, [](const Statement &row) {
        return WonDeal{row.id<Opportunity>(0), row.text(1), row.text(2), row.date(3)};
    });
}

Result<std::vector<RunStepDue>> runStepsDue(Connection &connection, QDate until, int limit)
{
    QByteArray sql =
        "SELECT " + columnsOf<PlaybookRunStep>("s") +
        ", p.name, coalesce(o.name, nullif(v.title, ''), " + DisplayName +
        ", '') FROM playbook_run_step s JOIN playbook_run r ON r.id = s.run "
        "JOIN playbook p ON p.id = r.playbook LEFT JOIN opportunity o ON o.id = r.opportunity "
        "LEFT JOIN visit v ON v.id = r.visit LEFT JOIN account a ON a.id = r.account "
        "WHERE s.done_on IS NULL AND s.due <= ?1 AND r.ended_on IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM playbook_run_step e WHERE e.run = s.run "
        "AND e.done_on IS NULL AND (e.position, e.id) < (s.position, s.id)) "
        "ORDER BY s.due, s.id";
    if (limit > 0)
        sql += " LIMIT " + QByteArray::number(limit);
    return readRows(
        connection, sql,
        [](const Statement &row) {
            RunStepDue due;
            due.step = Table<PlaybookRunStep>::read(row);
            due.playbook = row.text(after<PlaybookRunStep>());
            due.about = row.text(after<PlaybookRunStep>() + 1);
            return due;
        },
        until);
}

} // namespace attache
