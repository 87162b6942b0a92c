#pragma once

#include "ui/forms/field_vocabularies.h"
#include "ui/lists/facet_bar.h"

namespace attache {

/// What the list of accounts can be narrowed by, as core/queries/account_filters.h reads it: tier,
/// region, industry, stage, owner, overdue for contact, what an import brought, and the person's
/// own choices. Where those cannot be read, a facet with the key UnreadableFields stands in their
/// place and says why. @p connection outlives them.
std::vector<Facet> accountFacetsFor(Connection &connection,
                                    const std::shared_ptr<const ReferenceData> &reference);
inline constexpr QLatin1String UnreadableFields("unreadable_fields");

} // namespace attache
