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

/// A report with what stands where in it.
struct Report
{
    /// The blocks of a part: from @c first up to @c end, without it.
    struct Part
    {
        QString key;
        size_t first = 0;
        size_t end = 0;
        bool commented = false; ///< the last of them is what was said
    };
    /// What is counted in a block: by a row of its table, an entry of its key values, a category of
    /// its chart.
    struct Counted
    {
        size_t block = 0;
        int item = 0;
        QString words;
        std::vector<qint64> records{};
        bool accounts = false; ///< the records are accounts; else opportunities
    };
    Document document;
    std::vector<Part> parts;
    std::vector<Counted> counted; ///< in the order of the blocks

    /// Null where the block is of no part.
    const Part *partAt(size_t block) const;
    const Counted *countedAt(size_t block, int item) const;
};
Report writeReport(const ReportSource &source, const ReportOptions &options);
/// What a comment is on paper.
Callout reportComment(const QString &author, const QString &text);

Document reportDocument(const ReportSource &source, const ReportOptions &options);

} // namespace attache
