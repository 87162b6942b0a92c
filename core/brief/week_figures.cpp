#include "core/brief/week_figures.h"

#include "core/base/shared_text.h"
#include "core/brief/figure_words.h"
#include "core/insight/reactivation.h"
#include "core/insight/tier_moves.h"
#include "core/record/store.h"

#include <QSet>

namespace attache {

namespace {

/// One after the other; nothing for none.
void addMark(ChartCategory &row, int count, Tone tone, ChartMark::Look look)
{
    if (count == 0)
        return;
    ChartMark bar;
    bar.from = row.marks.empty() ? 0 : row.marks.back().to;
    bar.to = bar.from + count;
    bar.tone = tone;
    bar.look = look;
    bar.label = countText(count);
    row.marks.push_back(bar);
}

std::vector<TierAssessment> ofAccounts(std::span<const TierAssessment> assessments,
                                       const std::vector<AccountFacts> &accounts)
{
    QSet<Id<Account>> suiting;
    for (const AccountFacts &each : accounts)
        suiting.insert(each.id);
    std::vector<TierAssessment> kept;
    for (const TierAssessment &each : assessments) {
        if (suiting.contains(each.account))
            kept.push_back(each);
    }
    return kept;
}

} // namespace

Figure tierMovesFigure(const FigureSource &source, std::span<const TierAssessment> assessments)
{
    Figure figure;
    figure.key = QStringLiteral("tier-moves");
    figure.title = FigureWords::tr("Tier movements");
    figure.question = FigureWords::tr("Whose tier changed?");
    figure.unit = FigureWords::tr("decisions");
    figure.countsAccounts = true;
    figure.definition =
        FigureWords::tr("Decisions on the tier of an account by the month they were made in: to a "
                        "higher tier, to a "
                        "lower one, or to leave it. The first one of an account leaves it.");
    figure.table.columns = {{FigureWords::tr("Month"), 2, false},
                            {FigureWords::tr("Rose"), 1, true},
                            {FigureWords::tr("Fell"), 1, true},
                            {FigureWords::tr("Kept"), 1, true}};
    const DayRange period = source.period.isOpen()
                                ? DayRange{source.today.addYears(-1).addDays(1), source.today}
                                : source.period;
    const auto months = tierMoves(ofAccounts(assessments, source.accounts), period);
    if (months.empty()) {
        figure.nothing = FigureWords::tr("No tier was decided on in this period.");
        return figure;
    }
    figure.chart.name = figure.title;
    int rose = 0;
    int fell = 0;
    for (const TierMoves &each : months) {
        ChartCategory row;
        row.label = axisMonth(each.month, source.today);
        addMark(row, each.rose, Tone::Ok, ChartMark::Look::Solid);
        addMark(row, each.fell, Tone::Warn, ChartMark::Look::Solid);
        addMark(row, each.kept, Tone::Muted, ChartMark::Look::Dashed);
        row.figure = countText(each.all());
        row.tip = FigureWords::tr("%1: %2 rose, %3 fell, %4 kept")
                      .arg(monthName(each.month, source.today), countText(each.rose),
                           countText(each.fell), countText(each.kept));
        for (const Id<Account> account : each.accounts)
            row.records.push_back(account.value());
        figure.table.rows.push_back(
            tableRow({monthName(each.month, source.today), countText(each.rose),
                      countText(each.fell), countText(each.kept)}));
        figure.tableRecords.push_back(row.records);
        figure.chart.categories.push_back(std::move(row));
        rose += each.rose;
        fell += each.fell;
    }
    figure.finding = FigureWords::tr("%1 rose and %2 fell.").arg(countText(rose), countText(fell));
    if (fell > 0)
        figure.advice = FigureWords::tr("Give the hours of those that fell to those that rose.");
    return figure;
}

Figure reactivationsFigure(const FigureSource &source)
{
    Figure figure;
    figure.key = QStringLiteral("reactivations");
    figure.title = FigureWords::tr("Lost deals taken up again");
    figure.question = FigureWords::tr("Is the lost pool worth the calls?");
    figure.unit = FigureWords::tr("deals");
    figure.definition = FigureWords::tr(
        "Deals that went from lost back to an open stage within the period, by where they stand "
        "now. A deal that was taken up several times counts once.");
    const ReactivationFigure taken =
        reactivationFigure(source.opportunities, source.steps, source.period, source.stages);
    figure.table.columns = {{FieldLabel::tr("State"), 2, false},
                            {FigureWords::tr("Number"), 1, true}};
    if (taken.reactivated == 0) {
        figure.nothing = FigureWords::tr("No lost deal was taken up again in this period.");
        return figure;
    }
    figure.chart.name = figure.title;
    const auto add = [&figure](const QString &label, int count, Tone tone) {
        ChartCategory row;
        row.label = label;
        addMark(row, count, tone, ChartMark::Look::Solid);
        row.figure = countText(count);
        figure.chart.categories.push_back(std::move(row));
        figure.table.rows.push_back(tableRow({label, countText(count)}));
    };
    add(FigureWords::tr("Won"), taken.won, Tone::Ok);
    add(FigureWords::tr("Open"), taken.open, Tone::Accent);
    add(FigureWords::tr("Lost again"), taken.lostAgain, Tone::Warn);
    const Share share = shareOf(taken.won, taken.decided());
    figure.finding =
        share.n >= LeastForARate
            ? FigureWords::tr("Of %1 that are decided, %2 was won.")
                  .arg(countText(taken.decided()), percentText(share.rate))
            : FigureWords::tr("%1 were taken up again, too few are decided for a rate.")
                  .arg(countText(taken.reactivated));
    figure.advice = FigureWords::tr("%n lost deal(s) wait in the pool.", nullptr, taken.lost);
    return figure;
}

Result<std::vector<Figure>> weekFigures(Connection &connection, const FigureSource &source)
{
    ATTACHE_TRY(const auto assessments, Store<TierAssessment>(connection).list());
    return std::vector<Figure>{tierMovesFigure(source, assessments), reactivationsFigure(source)};
}

} // namespace attache
