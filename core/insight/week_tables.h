#pragma once

#include "core/domain/case_study.h"
#include "core/domain/competitor.h"
#include "core/domain/deferral.h"
#include "core/domain/goal.h"
#include "core/domain/industry_entry.h"
#include "core/domain/intent_sign.h"
#include "core/domain/need_theme.h"
#include "core/domain/product.h"
#include "core/domain/stage_change.h"
#include "core/domain/wake_condition.h"
#include "core/queries/query_tables.h"

/// @file
/// What the plan of a week, the lost pool and the chains of all accounts read: whoever shows them
/// follows these tables.

namespace attache {

/// core/queries/lost_pool.h and core/insight/reactivation.h
inline constexpr auto LostPoolTables =
    tablesOf<Opportunity, Account, WakeCondition, Deferral, Product, Competitor, Contact,
             BuyingRole, CaseStudy, IntentSign, Visit, Setting, StageSet, DealStage, IndustryEntry>;
/// core/queries/week_rows.h and core/insight/week_plan.h
inline constexpr auto WeekPlanTables =
    tablesOf<Opportunity, Account, WakeCondition, Deferral, Product, Competitor, Contact,
             BuyingRole, CaseStudy, IntentSign, Visit, Attendee, Promise, Setting, StageSet,
             DealStage, IndustryEntry, Goal>;
/// core/insight/chains.h
inline constexpr auto ChainTables = tablesOf<Account, Opportunity, BuyingRole, Contact, Visit,
                                             Attendee, Setting, StageSet, DealStage, StageChange>;

} // namespace attache
