#include "core/insight/service_levels.h"

#include <algorithm>

namespace attache {

namespace {

using Members = QHash<Id<Account>, std::vector<const TeamMember *>>;

/// How many accounts of a tier each of us serves.
QHash<std::pair<QString, int>, int> loadsOf(std::span<const AccountFacts> accounts,
                                            const Members &members)
{
    QHash<std::pair<QString, int>, int> loads;
    for (const AccountFacts &account : accounts) {
        QStringList counted;
        for (const TeamMember *member : members.value(account.id)) {
            if (counted.contains(member->person))
                continue;
            counted.append(member->person);
            ++loads[{member->person, static_cast<int>(account.tier)}];
        }
    }
    return loads;
}

} // namespace

std::vector<TeamRole> teamOwed(Tier tier)
{
    switch (tier) {
    case Tier::S:
        return {TeamRole::KeyAccountSales, TeamRole::Operations, TeamRole::Product,
                TeamRole::DataAnalyst};
    case Tier::A:
        return {TeamRole::Operations, TeamRole::Product};
    default:
        return {};
    }
}

ServiceLevels serviceLevels(std::span<const AccountFacts> accounts,
                            std::span<const TeamMember> teams, const Settings &settings,
                            QDate today)
{
    Members members;
    for (const TeamMember &member : teams)
        members[member.account].push_back(&member);
    const auto loads = loadsOf(accounts, members);
    ServiceLevels levels;
    for (const Choice<Tier> &choice : choicesOf<Tier>)
        levels.tiers.push_back({choice.value, settings.tier(choice.value), 0, 0, 0, 0});
    for (const AccountFacts &account : accounts) {
        const auto level = std::ranges::find(levels.tiers, account.tier, &ServiceLevel::tier);
        if (level == levels.tiers.end())
            continue;
        ServiceCheck check;
        check.account = account.id;
        check.name = account.name;
        check.tier = account.tier;
        check.lastContact = account.lastContact;
        if (account.lastContact.isValid()) {
            const QDate due = account.lastContact.addDays(level->owed.cadenceDays);
            check.overdueDays = std::max(0, static_cast<int>(due.daysTo(today)));
        }
        const auto &team = members.value(account.id);
        for (const TeamRole role : teamOwed(account.tier)) {
            if (std::ranges::find(team, role, &TeamMember::role) == team.end())
                check.missing.push_back(role);
        }
        for (const TeamMember *member : team) {
            const int load = loads.value({member->person, static_cast<int>(account.tier)});
            if (level->owed.perPerson > 0 && load > level->owed.perPerson &&
                std::ranges::find(check.overloaded, member->person) == check.overloaded.end())
                check.overloaded.push_back(member->person);
        }
        ++level->accounts;
        level->met += check.lastContact.isValid() && check.overdueDays == 0 ? 1 : 0;
        level->staffed += check.missing.empty() ? 1 : 0;
        level->kept += check.isKept() ? 1 : 0;
        // Whoever was never met is still to be won, which is no lapse of service.
        if (!check.isKept() && (check.lastContact.isValid() || !teamOwed(check.tier).empty()))
            levels.checks.push_back(std::move(check));
    }
    std::ranges::stable_sort(levels.checks, [](const ServiceCheck &a, const ServiceCheck &b) {
        return a.tier != b.tier ? a.tier < b.tier : a.overdueDays > b.overdueDays;
    });
    return levels;
}

} // namespace attache
