#include "core/queries/stage_paths.h"

#include "core/domain/stage_change.h"
#include "core/queries/read_rows.h"

#include <algorithm>

namespace attache {

Result<QHash<Id<Opportunity>, std::vector<StageStay>>> stagePaths(Connection &connection,
                                                                  Id<Account> account, QDate today)
{
    using namespace queries;
    static const QByteArray sql = "SELECT " + columnsOf<StageChange>("s") +
                                  " FROM stage_change s JOIN opportunity o ON o.id = s.opportunity "
                                  "WHERE o.account = ?1 ORDER BY s.changed_at, s.id";
    ATTACHE_TRY(const auto changes, readRows(connection, sql, Table<StageChange>::read, account));
    QHash<Id<Opportunity>, std::vector<StageStay>> paths;
    QHash<Id<Opportunity>, QDate> since;
    const auto end = [&](Id<Opportunity> opportunity, QDate day) {
        if (auto &path = paths[opportunity]; !path.empty())
            path.back().days =
                static_cast<int>(std::max<qint64>(0, since.value(opportunity).daysTo(day)));
    };
    for (const StageChange &change : changes) {
        const QDate day = change.changedAt.toLocalTime().date();
        end(change.opportunity, day);
        paths[change.opportunity].push_back({change.to, 0});
        since.insert(change.opportunity, day);
    }
    for (auto it = since.cbegin(); it != since.cend(); ++it)
        end(it.key(), today);
    return paths;
}

} // namespace attache
