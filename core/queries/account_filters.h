#pragma once

#include "core/queries/account_list.h"
#include "core/queries/list_query.h"

/// @file
/// The filters of the list of accounts as facets of a list, and so in saved views.

namespace attache {

/// @p query as facets: "tier", "region", "industry", "stage", "owner", "overdue" and "custom:<id>".
/// What an import brought is not kept as a filter.
ListQuery listQueryOf(const AccountQuery &query);
/// The other way round; values that are none are left out.
AccountQuery accountQueryOf(const ListQuery &query);

/// What stands in a saved view of accounts; see listStateFrom(). Reads the form of earlier
/// versions as well, which had the filters under names of their own.
Result<ListState> accountStateFrom(const QString &text, const QStringList &facets);

/// A city among the values of the facet "region", which has provinces as well.
QString cityKey(const Region &city);
/// Nothing for a province.
std::optional<Region> cityOf(const QString &key);

} // namespace attache
