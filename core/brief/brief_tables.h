#pragma once

#include "core/domain/competitor_sighting.h"
#include "core/domain/cost_line.h"
#include "core/domain/faq_answer.h"
#include "core/domain/goal.h"
#include "core/domain/industry_entry.h"
#include "core/domain/industry_profile.h"
#include "core/domain/intent_sign.h"
#include "core/domain/letterhead.h"
#include "core/domain/material_use.h"
#include "core/domain/placement.h"
#include "core/domain/prep_item.h"
#include "core/domain/rival_function.h"
#include "core/domain/sent_minutes.h"
#include "core/domain/talk_track.h"
#include "core/domain/tier_evidence.h"
#include "core/queries/query_tables.h"

/// @file
/// What briefs and minutes are read from.

namespace attache {

/// briefData(), readiness included
inline constexpr auto BriefTables =
    tablesOf<Account, AccountFact, Attendee, BuyingRole, Contact, DealStage, IndustryEntry,
             IntentSign, Letterhead, Need, Opportunity, PrepItem, Promise, Setting, StageChange,
             StageSet, TalkTrack, Visit, CaseStudy, Deck, Slide, Faq, FaqAnswer, Competitor,
             CompetitorSighting, Collateral, MaterialUse, IndustryProfile, Product, TierCriterion,
             TierEvidence, Placement, DealLine, Goal, CostLine, RivalFunction, VisitNote>;
/// minutesData()
inline constexpr auto MinutesTables =
    tablesOf<Account, Attendee, BuyingRole, Contact, Letterhead, Need, Promise, Visit, VisitNote>;
/// sentMinutesOf()
inline constexpr auto SentMinutesTables = tablesOf<SentMinutes>;

} // namespace attache
