#pragma once

#include "core/domain/case_study.h"

namespace attache {

/// What a case of @p deal begins with: the customer as it is now, the product, the needs that were
/// met, the plan of the last visit. NotFound when the deal is gone.
Result<CaseStudy> caseDraft(Connection &connection, Id<Opportunity> deal, QDate today,
                            const QString &person);

/// What a case of a customer that stays begins with: of its deal won last that has no case, or of
/// the customer alone. NotFound when the account is gone.
Result<CaseStudy> caseDraft(Connection &connection, Id<Account> account, QDate today,
                            const QString &person);

} // namespace attache
