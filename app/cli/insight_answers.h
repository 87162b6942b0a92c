#pragma once

#include "core/base/language.h"
#include "core/insight/day_range.h"
#include "core/insight/opportunity_group.h"
#include "core/store/connection.h"

#include <QJsonObject>
#include <QStringList>

#include <span>

namespace attache {

/// What is asked of a figure.
struct InsightQuestion
{
    FactsFilter filter;
    DayRange days;
    std::optional<OpportunityGroup> by;
    QDate today;
    Language language = Language::Chinese;
};

/// A figure as JSON and as lines for a person.
struct InsightAnswer
{
    QJsonObject json;
    QStringList lines;
};

/// A figure by the name it has on the command line.
struct InsightFigure
{
    const char *name;
    bool canBeSplit; ///< takes InsightQuestion::by
    Result<InsightAnswer> (*answer)(Connection &connection, const InsightQuestion &question);
};

/// Every figure, in the order the usage names them.
std::span<const InsightFigure> insightFigures();

} // namespace attache
