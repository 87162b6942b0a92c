#pragma once

#include "core/brief/document.h"
#include "core/domain/account.h"
#include "core/domain/kinds.h"
#include "core/insight/path_outlook.h"
#include "core/store/connection.h"

/// @file
/// The path of a deal as a plan that both sides hold in their hands.

namespace attache {

/// A step of a joint plan.
struct JointPlanStep
{
    PathStep step;
    QString theirs; ///< who sees to it on their side; empty where that is not known
    QString ours;
};

/// What a joint plan is written from. The notes of the steps are for us only.
struct JointPlan
{
    Opportunity deal;
    Account account;
    std::vector<JointPlanStep> steps; ///< in the order of the path
    PathOutlook outlook;
    QDate today;
    LetterheadContent letterhead;
    QString author;
};

/// NotFound when the deal is gone.
Result<JointPlan> readJointPlan(Connection &connection, Id<Opportunity> deal, QDate today);

/// The external edition holds the steps, who sees to them and when they are due and done. The
/// internal one adds what is late, what that moves, when to step in, and our notes. Pure.
Document jointPlanDocument(const JointPlan &plan, Edition edition, Language language);

} // namespace attache
