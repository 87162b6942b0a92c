#include "core/insight/path_outlook.h"

#include <algorithm>

namespace attache {

PathOutlook pathOutlook(std::span<const PathStep> steps, QDate today)
{
    PathOutlook outlook;
    outlook.behind = daysBehind(steps, today);
    for (size_t i = 0; i < steps.size(); ++i) {
        const PathStep &step = steps[i];
        PathOutlookStep each;
        each.due = step.due;
        if (step.due.isValid()) {
            each.begin = step.due.addDays(-step.days.value_or(0));
            outlook.goLive = std::max(outlook.goLive, step.due);
        }
        each.late = !step.doneOn.isValid() && step.due.isValid() && step.due < today;
        if (each.late && outlook.waitsFor < 0 && step.due.daysTo(today) == outlook.behind)
            outlook.waitsFor = static_cast<int>(i);
        outlook.steps.push_back(each);
    }
    outlook.likelyGoLive = outlook.goLive;
    if (!outlook.isLate())
        return outlook;
    QDate next;
    for (size_t i = steps.size(); i > 0; --i) {
        PathOutlookStep &each = outlook.steps[i - 1];
        if (each.late && next.isValid() && next >= today)
            each.latest = next;
        if (!steps[i - 1].doneOn.isValid() && each.begin.isValid() && !each.late)
            next = each.begin;
    }
    for (size_t i = 0; i < steps.size(); ++i) {
        PathOutlookStep &each = outlook.steps[i];
        if (steps[i].doneOn.isValid() || !each.due.isValid())
            continue;
        each.likely = each.due.addDays(outlook.behind);
    }
    outlook.likelyGoLive = outlook.goLive.addDays(outlook.behind);
    return outlook;
}

} // namespace attache
