#pragma once

#include "core/record/record_type.h"
#include "ui/lists/facet_bar.h"

namespace attache {

class Connection;

/// A facet over the values that stand in the field @p key of the records of @p type, with their
/// numbers, said by @p word; empty values are left out. @p connection outlives it.
Facet valueFacet(Connection &connection, const RecordType &type, const QString &key,
                 const std::function<QString(const QString &value)> &word = {});

/// What opportunities are narrowed by wherever they are counted: "tier" and "industry" of the
/// account, "owner".
std::vector<Facet> dealFacets(Connection &connection);

} // namespace attache
