#pragma once

#include "core/domain/account_fact.h"
#include "core/domain/account_note.h"
#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/deal_line.h"
#include "core/domain/deal_stage.h"
#include "core/domain/need.h"
#include "core/domain/path_step.h"
#include "core/domain/prep_item.h"
#include "core/domain/promise.h"
#include "core/domain/setting.h"
#include "core/domain/stage_change.h"
#include "core/domain/terms_change.h"
#include "core/domain/time_entry.h"
#include "core/domain/visit_note.h"
#include "core/record/table_set.h"

/// @file
/// What each of the named queries reads: whoever shows their rows follows these tables. Derived
/// tables stand here with what they are derived from.

namespace attache {

/// core/queries/visit_list.h
inline constexpr auto VisitListTables = tablesOf<Visit, Attendee, Account, Opportunity>;
/// core/queries/opportunity_list.h
inline constexpr auto OpportunityListTables =
    tablesOf<Opportunity, StageChange, Account, StageSet, DealStage>;
/// core/queries/promise_list.h
inline constexpr auto PromiseListTables = tablesOf<Promise, Account, Contact, Visit>;
/// core/queries/account_digest.h and account_list.h
inline constexpr auto AccountListTables =
    tablesOf<Account, Opportunity, Visit, Attendee, BuyingRole, Contact, StageSet, DealStage>;
/// accountPeople() and decisionChain()
inline constexpr auto AccountPeopleTables = tablesOf<Contact, BuyingRole, Visit, Attendee>;
/// factSheet()
inline constexpr auto FactSheetTables = tablesOf<Account, AccountFact>;
/// core/queries/account_timeline.h
inline constexpr auto TimelineTables =
    tablesOf<Account, Visit, Attendee, Contact, StageChange, Opportunity, Promise, AccountFact,
             VisitNote, Need, PrepItem, AccountNote>;
/// core/queries/opportunity_facts.h
inline constexpr auto OpportunityFactsTables =
    tablesOf<Opportunity, Account, BuyingRole, StageChange, TermsChange, StageSet, DealStage,
             PathStep, Setting>;
/// core/queries/deal_cards.h
inline constexpr auto DealCardTables =
    tablesOf<Opportunity, Account, BuyingRole, StageChange, Visit, Attendee, StageSet, DealStage>;
/// core/queries/account_facts.h
inline constexpr auto AccountFactsTables = tablesOf<Account, Visit, BuyingRole, Promise, TimeEntry>;
/// core/queries/today.h
inline constexpr auto TodayTables = tablesOf<Account, Contact, Opportunity, Visit, Attendee,
                                             BuyingRole, Promise, Setting, StageSet, DealStage>;

} // namespace attache
