#pragma once

#include "core/brief/brief_tables.h"
#include "core/brief/document.h"
#include "core/domain/industry_entry.h"
#include "core/domain/stage_book.h"
#include "core/insight/day_range.h"
#include "core/insight/north_star.h"
#include "core/insight/opportunity_group.h"
#include "core/insight/readiness_outcome.h"

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
    /// The records behind each row of the table; may be shorter than it.
    std::vector<std::vector<qint64>> tableRecords;
    bool countsAccounts = false; ///< the records are accounts; else opportunities
};

/// Everything the figures are made of. Accounts and chains are read by readSteering().
struct FigureSource : StarRows
{
    std::vector<StageStep> steps;
    std::vector<TermsStep> terms;
    QHash<QString, QString> industries; ///< names by code
    /// The visits held; none while they are not read, see readPreparedVisits().
    std::optional<std::vector<PreparedVisit>> visits;
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

/// The tables that readSteering() and readPreparedVisits() read beyond those.
inline constexpr auto SteeringTables = BriefTables;

/// Reads what steeringFigures() need beyond readFigureSource().
Result<void> readSteering(Connection &connection, const FactsFilter &filter, FigureSource &source);

/// How well the visits of the period were prepared, the latest that many. Each is worked out like
/// its brief, which takes its time.
inline constexpr int MostPreparedVisits = 200;
Result<std::vector<PreparedVisit>>
readPreparedVisits(Connection &connection, const FactsFilter &filter, DayRange period, QDate today);

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

/// All of those in the order of the page, made by two threads.
std::vector<Figure> allFigures(const FigureSource &source, RateGroup group);

// The figures to steer by.
Figure northStarFigure(const FigureSource &source);
Figure readinessFigure(const FigureSource &source);
Figure tierFigure(const FigureSource &source);
Figure cadenceFigure(const FigureSource &source);
Figure lossFigure(const FigureSource &source);
Figure sourcesFigure(const FigureSource &source);
/// Of the period, or else of the year that ends today.
Figure worthFigure(const FigureSource &source);
/// All of those in the order of the page, made by two threads.
std::vector<Figure> steeringFigures(const FigureSource &source);

/// A figure by itself, with how it went month by month.
struct HeadFigure
{
    QString key; ///< of the chart that tells more
    QString name;
    QString value;
    QString beside; ///< said after the value in a smaller voice: "/ 8"
    QString note;
    Tone tone = Tone::Neutral;                   ///< of the value
    std::vector<std::optional<double>> values{}; ///< by month, the present one last
};
/// The few that stand above all charts.
std::vector<HeadFigure> headFigures(const FigureSource &source);

} // namespace attache
