#pragma once

#include "core/base/language.h"
#include "core/insight/day_range.h"
#include "core/insight/opportunity_group.h"
#include "core/store/connection.h"

#include <QJsonObject>
#include <QStringList>

#include <span>

namespace attache {

class Invocation;

/// What is asked of a figure.
struct InsightQuestion
{
    FactsFilter filter;
    DayRange days;
    std::optional<OpportunityGroup> by;
    std::optional<QString> part; ///< only opportunities that `by` puts under this key
    QDate today;
    Language language = Language::Chinese;
};

/// A figure as JSON and as lines for a person.
struct InsightAnswer
{
    QJsonObject json;
    QStringList lines;
};

/// Prints @p answer in the form that was asked for.
void giveAnswer(const Invocation &call, const InsightAnswer &answer);

/// How a figure is split by InsightQuestion::by.
enum class Split {
    None,
    Itself, ///< its answer has a row for each group
    Parts,  ///< the same figure is made of each group; see splitAnswer()
};

/// A figure by the name it has on the command line.
struct InsightFigure
{
    const char *name;
    Split split;
    Result<InsightAnswer> (*answer)(Connection &connection, const InsightQuestion &question);
    bool isOfToday = false; ///< it says how things stand now, whatever period is asked about
};

/// The answer to @p question with one for each group behind it, in "groups": of opportunities, each
/// in one group, so that what is counted adds up. Errors: Invalid where there are too many groups.
Result<InsightAnswer> splitAnswer(Connection &connection, const InsightFigure &figure,
                                  const InsightQuestion &question);

/// Every figure, in the order the usage names them.
std::span<const InsightFigure> insightFigures();

} // namespace attache
