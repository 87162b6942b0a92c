#include "core/domain/week_rules.h"

#include <algorithm>
#include <array>

namespace attache {

QString placeOf(const QString &province, const QString &city)
{
    static const std::array Municipalities = {QStringLiteral("北京"), QStringLiteral("上海"),
                                              QStringLiteral("天津"), QStringLiteral("重庆")};
    if (city.isEmpty() || std::ranges::find(Municipalities, province) != Municipalities.end())
        return province.isEmpty() ? city : province;
    return city;
}

VisitKind kindFor(std::optional<Money> amount, Tier tier, const Settings &settings)
{
    if (!amount)
        return tier <= Tier::A ? VisitKind::OnSite : VisitKind::Phone;
    if (*amount < Money::fromMajor(settings.phoneBelow))
        return VisitKind::Phone;
    return *amount > Money::fromMajor(settings.visitAbove) ? VisitKind::OnSite : VisitKind::Online;
}

std::vector<QTime> slotStarts(const Settings &settings)
{
    constexpr int DayMinutes = 24 * 60;
    const PlannerSettings &planner = settings.planner;
    std::vector<QTime> starts;
    int minute = planner.dayStarts * 60;
    for (int slot = 0; slot < settings.visitsPerDay; ++slot) {
        if (slot == planner.morningSlots && slot > 0)
            minute += planner.noonMinutes;
        if (minute + planner.slotMinutes > DayMinutes)
            break;
        starts.push_back(QTime(0, 0).addSecs(minute * 60));
        minute += planner.slotMinutes;
    }
    return starts;
}

double visitScore(const VisitWorth &worth, const PlannerSettings &settings)
{
    const auto tier =
        std::min(static_cast<size_t>(worth.tier), std::size(settings.tierWeights) - 1);
    const double overdue = std::clamp(worth.overdue, 0.0, MostOverdue);
    const double urgency = 1 + std::clamp(worth.probability, 0, 100) / 100.0;
    return settings.tierWeights[tier] * overdue * urgency + (worth.promise ? settings.promise : 0) +
           (worth.reactivation ? settings.reactivation : 0);
}

} // namespace attache
