#include "core/queries/stated_needs.h"

#include "core/queries/read_rows.h"

namespace attache {

using namespace queries;

Result<std::vector<StatedNeed>> statedNeeds(Connection &connection)
{
    return readRows(connection,
                    "SELECT account, opportunity, text, truth FROM need WHERE truth <> 'doubtful' "
                    "ORDER BY account, heard_on, id",
                    [](const Statement &row) {
                        return StatedNeed{row.id<Account>(0), row.id<Opportunity>(1), row.text(2),
                                          choiceAt<NeedTruth>(row, 3)};
                    });
}

} // namespace attache
