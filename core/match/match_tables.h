#pragma once

#include "core/domain/attendee.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/deal_stage.h"
#include "core/domain/faq_answer.h"
#include "core/domain/industry_entry.h"
#include "core/domain/industry_profile.h"
#include "core/domain/material_use.h"
#include "core/domain/need.h"
#include "core/domain/setting.h"
#include "core/domain/talk_track.h"
#include "core/queries/query_tables.h"

/// @file
/// What matches and gaps are read from.

namespace attache {

/// visitMatches()
inline constexpr auto MatchTables =
    tablesOf<Account, Attendee, BuyingRole, Need, Opportunity, Visit, Setting, IndustryEntry,
             CaseStudy, Deck, Slide, Faq, FaqAnswer, Competitor, CompetitorSighting, Collateral,
             MaterialUse, TalkTrack, Product, StageSet, DealStage>;
/// gapsOf()
inline constexpr auto GapTables =
    tablesOf<Account, Opportunity, Visit, VisitNote, Attendee, Contact, IndustryEntry, CaseStudy,
             Deck, Slide, Faq, FaqAnswer, Competitor, CompetitorSighting, Collateral, MaterialUse,
             TalkTrack, Product, StageSet, DealStage>;

} // namespace attache
