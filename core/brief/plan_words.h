#pragma once

#include "core/base/language.h"
#include "core/base/tone.h"
#include "core/insight/week_plan.h"

/// @file
/// What the plan of a week and the lost pool say, in words for a person.

namespace attache {

/// "promise due 4 Dec", "every 14 days, 3 days late", "Negotiation".
QString reasonText(const PlanReason &reason, const Proposal &proposal, QDate today,
                   const StageBook &book, Language language);
Tone reasonTone(const PlanReason &reason, QDate today);
/// Why it is worked that way: "below 10,000: by phone".
QString kindReason(const Proposal &proposal, const Settings &settings);
/// What the visit is for: the promise, the next step, or what would wake the deal.
QString purposeOf(const Proposal &proposal, QDate today, Language language);

/// What makes a deal wakeable now: "the contract with Rival ends 31 Mar".
QString triggerText(const Reactivation &reactivation, QDate today, Language language);
/// What to begin the conversation with.
QString openingLine(const Reactivation &reactivation, QDate today, Language language);

/// "Xiamen until 11:30, Guangzhou from 14:00: 2 h 30 min between them".
QString clashText(const PlaceClash &clash, const WeekPlan &plan);

} // namespace attache
