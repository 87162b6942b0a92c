#pragma once

#include "core/brief/document.h"
#include "core/insight/week_plan.h"

namespace attache {

/// What the paper on a week is made of.
struct WeekPaper
{
    WeekPlan plan;
    Settings settings;
    StageBook stages;
    std::vector<Goal> goals; ///< of the week and its month
};

/// The plan of the week of @p day as it stands at @p now, with all that its paper says.
Result<WeekPaper> readWeekPaper(Connection &connection, QDate day, const QDateTime &now);
/// The same beside a plan that was read.
Result<WeekPaper> weekPaperOf(Connection &connection, WeekPlan plan);

/// A week as a document: day by day what is planned and what is proposed, each proposal with its
/// reasons; what found no room, where two places are asked of one day, the goals, and the lost
/// deals that can be woken. @p letterhead and @p author as on other documents. Pure.
Document makeWeekDocument(const WeekPaper &paper, const LetterheadContent &letterhead,
                          const QString &author, QDate today, Language language);

} // namespace attache
