#pragma once

#include "core/domain/stage_change.h"
#include "core/match/asked_questions.h"
#include "core/match/match_tables.h"
#include "core/match/visit_matches.h"
#include "core/queries/visit_list.h"

/// @file
/// A case study and the visits it is for.

namespace attache {

/// A visit to come that a case suits.
struct CaseVisit
{
    VisitRow row;
    Match match;
};

struct CaseVisits
{
    std::vector<CaseVisit> suited; ///< those it suits best first
    int others = 0;                ///< visits to come that it does not suit
};

/// How @p study suits the next visits that are planned. A few dozen are looked at.
Result<CaseVisits> visitsForCase(Connection &connection, Id<CaseStudy> study, const QDateTime &now,
                                 Language language);
/// visitsForCase()
inline constexpr auto CaseVisitTables = MatchTables;

/// What was done with a case and what came after it; what came after is not said to come from it.
struct CaseUse
{
    int visits = 0;  ///< held, to which it went along or where it was shown
    int movedOn = 0; ///< of these, as readinessOutcome() says
    Id<Visit> last;  ///< the latest of them
    QDate lastDay;
    QString lastAccount;
    int asked = 0;       ///< questions noted at these visits that touch what it tells
    Asking lastQuestion; ///< the latest of them; of no visit where there are none
};
Result<CaseUse> useOfCase(Connection &connection, Id<CaseStudy> study);
/// useOfCase()
inline constexpr auto CaseUseTables = tablesOf<MaterialUse, Visit, VisitNote, Account, StageChange,
                                               StageSet, DealStage, CaseStudy, Faq, FaqAnswer>;

} // namespace attache
