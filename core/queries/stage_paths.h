#pragma once

#include "core/domain/opportunity.h"

#include <QHash>

#include <vector>

namespace attache {

/// A stay of an opportunity in one stage.
struct StageStay
{
    Stage stage = Stage::Lead;
    int days = 0; ///< until the next one; of the present one until today
};

/// The ways through the stages of all opportunities of @p account, each from its beginning to its
/// present stage on @p today, local days. One that has no dated change is not among them.
Result<QHash<Id<Opportunity>, std::vector<StageStay>>> stagePaths(Connection &connection,
                                                                  Id<Account> account, QDate today);

} // namespace attache
