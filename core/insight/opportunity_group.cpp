#include "core/insight/opportunity_group.h"

namespace attache {

namespace {

/// The classes in which the statistics office counts companies.
QString sizeClass(std::optional<int> employees)
{
    if (!employees || *employees < 1)
        return {};
    if (*employees < 20)
        return QStringLiteral("1-19");
    if (*employees < 100)
        return QStringLiteral("20-99");
    if (*employees < 300)
        return QStringLiteral("100-299");
    if (*employees < 1000)
        return QStringLiteral("300-999");
    return QStringLiteral("1000+");
}

template <typename E>
QString keyOf(std::optional<E> value)
{
    return value ? attache::keyOf(*value) : QString();
}

} // namespace

QString groupKey(const OpportunityFacts &facts, OpportunityGroup group)
{
    switch (group) {
    case OpportunityGroup::Owner:
        return facts.owner;
    case OpportunityGroup::Product:
        return facts.product;
    case OpportunityGroup::Source:
        return facts.source;
    case OpportunityGroup::Stage:
        return attache::keyOf(facts.stage);
    case OpportunityGroup::Currency:
        return facts.currency;
    case OpportunityGroup::Account:
        return facts.account.isNull() ? QString() : QString::number(facts.account.value());
    case OpportunityGroup::Tier:
        return keyOf(facts.tier);
    case OpportunityGroup::Industry:
        return facts.industry;
    case OpportunityGroup::BusinessType:
        return keyOf(facts.businessType);
    case OpportunityGroup::Province:
        return facts.province;
    case OpportunityGroup::Size:
        return sizeClass(facts.employees);
    case OpportunityGroup::Coverage:
        return facts.hasMetDecider ? QStringLiteral("met") : QStringLiteral("unmet");
    }
    return {};
}

} // namespace attache
