#include "core/queries/running_time.h"

#include "core/queries/read_rows.h"

#include <algorithm>

namespace attache {

int RunningTime::minutes(const QDateTime &now) const
{
    constexpr qint64 Minute = 60;
    return static_cast<int>(std::max(Minute, entry.runningSince.secsTo(now) + Minute / 2) / Minute);
}

Result<std::optional<RunningTime>> runningTime(Connection &connection)
{
    using namespace queries;
    static const QByteArray sql =
        "SELECT " + columnsOf<TimeEntry>("t") +
        ", ifnull(iif(a.short_name <> '', a.short_name, "
        "a.name), '') FROM time_entry t LEFT JOIN account a ON a.id = t.account "
        "WHERE t.running_since IS NOT NULL ORDER BY t.id DESC LIMIT 1";
    ATTACHE_TRY(auto rows, readRows(connection, sql, [](const Statement &row) {
                    return RunningTime{Table<TimeEntry>::read(row), row.text(after<TimeEntry>())};
                }));
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

} // namespace attache
