#pragma once

#include "core/base/money.h"
#include "core/domain/settings.h"

#include <QString>
#include <QTime>

#include <optional>
#include <vector>

/// @file
/// How a week is planned: where a customer is, how a deal is worked, when the slots of a day begin
/// and what a visit is worth. Pure; any thread.

namespace attache {

/// Where one has to go for an account: its city, of a municipality the whole of it; empty where
/// neither is known.
QString placeOf(const QString &province, const QString &city);

/// How a deal of @p amount, in the major units of its currency, is worked: by phone below one
/// amount of the settings, on site above the other, online between them. Where no amount is known,
/// those of tier S and A are visited and the others called.
VisitKind kindFor(std::optional<Money> amount, Tier tier, const Settings &settings);

/// When the slots of a day begin. Fewer than the settings say where the day is over before.
std::vector<QTime> slotStarts(const Settings &settings);

/// What speaks for a visit.
struct VisitWorth
{
    Tier tier = Tier::C;
    double overdue = 0;  ///< days since the last contact ÷ the rhythm of the tier
    int probability = 0; ///< percent, of the furthest open deal; 0 without one
    bool promise = false;
    bool reactivation = false;
};

/// Beyond so many rhythms nothing is added: whoever waited for a year is not all that counts.
constexpr double MostOverdue = 3;

/// Tier weight × overdue ratio × stage urgency, and points for a promise and a reactivation. The
/// urgency is 1 without a deal and grows with the probability of its stage, up to 2.
double visitScore(const VisitWorth &worth, const PlannerSettings &settings);

} // namespace attache
