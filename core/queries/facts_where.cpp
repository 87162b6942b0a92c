#include "core/queries/facts_where.h"

namespace attache::queries {

namespace {

/// A code stands for all below it: "C36" for "C361". Text that is not a code is compared as it is:
/// what follows may only be the digits of a longer code.
void addIndustries(Conditions &where, const QStringList &industries)
{
    if (industries.isEmpty())
        return;
    QByteArrayList any;
    QVariantList values;
    for (const QString &industry : industries) {
        any.append("(substr(a.industry, 1, length(?)) = ? AND "
                   "substr(a.industry, length(?) + 1) NOT GLOB '*[^0-9]*')");
        values << industry << industry << industry;
    }
    where.addAll(any.join(" OR "), values);
}

} // namespace

Conditions factsWhere(const FactsFilter &filter, const QByteArray &owner)
{
    Conditions where;
    where.addAnyOf("a.tier", keysOf(filter.tiers));
    addIndustries(where, filter.industries);
    where.addAnyOf(owner, filter.owners);
    where.addAnyOf("a.business_type", keysOf(filter.businessTypes));
    return where;
}

} // namespace attache::queries
