#pragma once

#include "core/brief/document.h"
#include "core/domain/industry_entry.h"
#include "core/domain/stage_book.h"
#include "core/insight/day_range.h"
#include "core/insight/opportunity_group.h"
#include "core/queries/account_facts.h"
#include "core/queries/query_tables.h"

/// @file
/// The figures of the pipeline as people read them: with the question each answers, a chart, a
/// sentence that says what to conclude and what to do, a table and a definition in words. Words
/// follow the translation installed. Pure but for readFigureSource(); any thread.

namespace attache {

struct Figure
{
    QString key; ///< "funnel"
    QString title;
    QString question;
    QString unit;    ///< of its values: "万元"; may be empty
    Chart chart;     ///< empty where there is nothing to draw
    QString nothing; ///< why there is nothing
    QString finding; ///< what to conclude
    QString advice;  ///< and what to do; may be empty
    QString definition;
    TableBlock table;
    /// The opportunities behind each row of the table; may be shorter than it.
    std::vector<std::vector<qint64>> tableRecords;
};

/// Everything the figures are made of.
struct FigureSource
{
    std::vector<OpportunityFacts> opportunities;
    std::vector<StageStep> steps;
    std::vector<TermsStep> terms;
    std::vector<PromiseFacts> promises;
    std::vector<AccountTime> times;
    QHash<QString, QString> industries; ///< names by code
    Settings settings;
    StageBook stages;
    QDate today;
    DayRange period; ///< open: all there is
};

/// The tables that readFigureSource() reads.
inline constexpr auto FigureTables =
    tablesOf<Opportunity, Account, BuyingRole, StageChange, TermsChange, StageSet, DealStage, Visit,
             Promise, PathStep, Setting, IndustryEntry, TimeEntry>;

Result<FigureSource> readFigureSource(Connection &connection, const FactsFilter &filter,
                                      DayRange period, QDate today);

/// By what win rates are told apart: a group of opportunities, or whether whoever decides was met.
enum class RateGroup { Industry, Tier, Source, Size, Coverage };
template <>
inline constexpr std::array choicesOf<RateGroup> = {
    Choice<RateGroup>{RateGroup::Industry, "industry", QT_TRANSLATE_NOOP("Choice", "Industry")},
    Choice<RateGroup>{RateGroup::Tier, "tier", QT_TRANSLATE_NOOP("Choice", "Tier")},
    Choice<RateGroup>{RateGroup::Source, "source", QT_TRANSLATE_NOOP("Choice", "Source")},
    Choice<RateGroup>{RateGroup::Size, "size", QT_TRANSLATE_NOOP("Choice", "Size")},
    Choice<RateGroup>{RateGroup::Coverage, "coverage", QT_TRANSLATE_NOOP("Choice", "Coverage")},
};

Figure funnelFigure(const FigureSource &source);
Figure stageDaysFigure(const FigureSource &source);
Figure winRateFigure(const FigureSource &source, RateGroup group);
/// From the first day of the period, or else 30 days ago, to its last one, or else today.
Figure bridgeFigure(const FigureSource &source);
Figure forecastFigure(const FigureSource &source);
Figure valueAndHoursFigure(const FigureSource &source);
Figure promisesFigure(const FigureSource &source);

/// All of them in the order of the page.
std::vector<Figure> allFigures(const FigureSource &source, RateGroup group);

} // namespace attache
