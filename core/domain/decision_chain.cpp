#include "core/domain/decision_chain.h"

#include <algorithm>
#include <cmath>

namespace attache {

namespace {

/// In percent.
int shareOf(RoleCoverage coverage, const CoverageSettings &settings)
{
    switch (coverage) {
    case RoleCoverage::Unknown:
        return 0;
    case RoleCoverage::Named:
        return settings.named;
    case RoleCoverage::Met:
        return settings.met;
    case RoleCoverage::Supportive:
        break;
    }
    return settings.supportive;
}

bool isFaded(const ChainPerson &person, QDate today, int fadesAfterDays)
{
    return person.coverage >= RoleCoverage::Met && person.lastMet.isValid() &&
           person.lastMet.daysTo(today) > fadesAfterDays;
}

} // namespace

RoleCoverage effectiveCoverage(const ChainPerson &person, QDate today, int fadesAfterDays)
{
    if (!isFaded(person, today, fadesAfterDays))
        return person.coverage;
    return person.coverage == RoleCoverage::Supportive ? RoleCoverage::Met : RoleCoverage::Named;
}

ChainCoverage chainCoverage(std::span<const ChainPerson> people, QDate today,
                            const CoverageSettings &settings)
{
    ChainCoverage chain;
    for (size_t i = 0; i < ChainRoles.size(); ++i)
        chain.cells.at(i).role = ChainRoles.at(i);

    std::array<RoleCoverage, 5> counted{};
    for (const ChainPerson &person : people) {
        const auto role = std::find(ChainRoles.begin(), ChainRoles.end(), person.role);
        if (role == ChainRoles.end())
            continue;
        const auto index = static_cast<size_t>(role - ChainRoles.begin());
        ChainCell &cell = chain.cells.at(index);
        if (!person.name.isEmpty())
            cell.names.append(person.name);
        cell.opposed |= person.stance == Stance::Opponent;
        const RoleCoverage effective = effectiveCoverage(person, today, settings.fadesAfterDays);
        const bool faded = effective != person.coverage;
        const bool better = effective > counted.at(index) ||
                            (effective == counted.at(index) && cell.faded && !faded);
        if (!better)
            continue;
        counted.at(index) = effective;
        // A faded cell still shows what had been reached; how it looks says that it has faded.
        cell.coverage = person.coverage;
        cell.faded = faded;
    }

    int points = 0;
    int most = 0;
    for (size_t i = 0; i < ChainRoles.size(); ++i) {
        points += settings.weights.at(i) * shareOf(counted.at(i), settings);
        most += settings.weights.at(i);
    }
    chain.score = most > 0 ? static_cast<int>(std::lround(static_cast<double>(points) / most)) : 0;
    return chain;
}

QString roleLetter(RoleKind role)
{
    switch (role) {
    case RoleKind::User:
        //: One letter or Han character standing for the buying role "User" (使).
        return QCoreApplication::translate("RoleLetter", "U", "User");
    case RoleKind::Evaluator:
        //: One letter or Han character standing for the buying role "Evaluator" (评).
        return QCoreApplication::translate("RoleLetter", "E", "Evaluator");
    case RoleKind::BudgetHolder:
        //: One letter or Han character standing for the buying role "Budget holder" (预).
        return QCoreApplication::translate("RoleLetter", "B", "Budget holder");
    case RoleKind::DecisionMaker:
        //: One letter or Han character standing for the buying role "Decision maker" (拍).
        return QCoreApplication::translate("RoleLetter", "D", "Decision maker");
    case RoleKind::Signatory:
        //: One letter or Han character standing for the buying role "Signatory" (签).
        return QCoreApplication::translate("RoleLetter", "S", "Signatory");
    case RoleKind::Unknown:
        return QStringLiteral("?");
    case RoleKind::Liaison:
    case RoleKind::Requester:
        break;
    }
    return labelOf(role).left(1);
}

} // namespace attache
