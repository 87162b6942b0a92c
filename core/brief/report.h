#pragma once

#include "core/brief/figure.h"
#include "core/insight/repeated_misses.h"
#include "core/queries/deal_cards.h"

#include <QHash>

/// @file
/// The report on the pipeline for a week or a month. Pure but for readReport(); any thread.

namespace attache {

/// The parts of a report: its words and tables, and the figures by their keys.
struct ReportPart
{
    QString key;
    QString title;
    bool usual = true; ///< in a report that nobody has chosen for
};
/// All of them in their usual order.
std::vector<ReportPart> reportParts();

struct ReportOptions
{
    bool monthly = false;
    DayRange days;                    ///< both ends given
    QStringList parts;                ///< keys, in the order they stand in
    QHash<QString, QString> comments; ///< by part
    QString author;
    LetterheadContent letterhead;
};

/// The last whole week before @p today that ended the day before the weekday @p reportDay, or the
/// last whole month; @p back periods earlier.
DayRange reportDays(bool monthly, QDate today, int reportDay, int back = 0);

/// What a report is made of.
struct ReportSource
{
    FigureSource figures; ///< its period is that of the report
    std::vector<DealCard> cards;
    std::vector<Goal> goals;              ///< of its weeks and of the months it is in
    std::optional<RepeatedMiss> repeated; ///< in the three months up to its end
};
/// What only parts that are not among @p parts need is left out.
Result<ReportSource> readReport(Connection &connection, DayRange days, QDate today,
                                const QStringList &parts = {});

Document reportDocument(const ReportSource &source, const ReportOptions &options);

} // namespace attache
