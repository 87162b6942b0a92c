#pragma once

#include "core/insight/account_figures.h"
#include "core/insight/bridge.h"
#include "core/insight/forecast.h"
#include "core/insight/forecast_error.h"
#include "core/insight/funnel.h"
#include "core/insight/pipeline_totals.h"
#include "core/insight/stage_days.h"
#include "core/insight/win_rate.h"

#include <QJsonArray>
#include <QJsonObject>

/// @file
/// Figures as JSON. Rates are percent with two decimals. Sums are a list with one entry for each
/// currency: "minor" in its minor units, "amount" in its major ones. Ids are texts.

namespace attache {

QJsonArray sumsJson(const MoneySums &sums);
QJsonObject winRateJson(const WinRate &rate, const QString &label);
QJsonObject stageTotalJson(const StageTotal &total, const StageBook &book);
/// @p stages are those of its funnel.
QJsonObject cohortJson(const Cohort &cohort, const std::vector<Stage> &stages,
                       const StageBook &book);
QJsonObject stageDaysJson(const StageDays &days, const StageBook &book);
QJsonObject forecastMonthJson(const ForecastMonth &month);
QJsonObject forecastErrorJson(const ForecastError &error);
QJsonObject capJson(const ForecastCap &cap, const QString &name);
QJsonObject bridgeJson(const Bridge &bridge);
QJsonObject paretoJson(const Pareto &figure, const QHash<Id<Account>, QString> &names);
QJsonObject cadenceJson(const CadenceRow &row);
QJsonObject coverageJson(const CoverageFigure &figure);
QJsonObject promiseJson(const PromiseTotal &total);

/// @p value with two decimals.
double rounded(double value);

} // namespace attache
