#include "core/brief/report.h"

#include "core/base/sentences.h"
#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/figure_words.h"
#include "core/brief/page_reference.h"
#include "core/insight/as_of.h"
#include "core/insight/forecast_plan.h"
#include "core/insight/goal_days.h"
#include "core/insight/stage_days.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace attache {

namespace {

struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr size_t MostRows = 12;
constexpr int DaysAhead = 7;

/// What stands between @p sentence and the next one.
QString spaceAfter(const QString &sentence)
{
    const QString both = joinedSentences({sentence, QStringLiteral("A")});
    return both.mid(sentence.size()).chopped(1);
}

/// Writes the parts of one report.
class ReportWriter
{
public:
    ReportWriter(const ReportSource &source, const ReportOptions &options)
        : m_source(source)
        , m_options(options)
        , m_currency(mainCurrency(source.figures.opportunities, source.figures.stages))
    {
        for (const Figure &figure : allFigures(source.figures, RateGroup::Industry))
            m_figures.insert(figure.key, figure);
        for (const Figure &figure : steeringFigures(source.figures))
            m_figures.insert(figure.key, figure);
        for (const OpportunityFacts &each : source.figures.opportunities)
            m_facts.insert(each.id, &each);
    }

    Report write()
    {
        const QString days =
            dayText(m_options.days.from) + QStringLiteral(" – ") + dayText(m_options.days.to);
        m_document.title = m_options.monthly
                               ? ReportWords::tr("Monthly report on the pipeline")
                               : ReportWords::tr("Weekly report on the pipeline, week %1")
                                     .arg(m_options.days.to.weekNumber());
        m_document.subtitle =
            ReportWords::tr("%1 · figures as of %2").arg(days, dayText(m_source.figures.today));
        m_document.letterhead = m_options.letterhead;
        m_document.author = m_options.author;
        m_document.headerRight = m_document.title;
        m_document.confidential = true;
        m_document.compact = true;
        for (const QString &part : m_options.parts)
            add(part);
        m_report.document = std::move(m_document);
        return std::move(m_report);
    }

private:
    QString dayText(QDate day) const { return dayName(day, m_source.figures.today); }

    void add(const QString &part)
    {
        const auto before = m_document.blocks.size();
        if (part == QLatin1String("conclusions"))
            addConclusions();
        else if (part == QLatin1String("numbers"))
            addNumbers();
        else if (part == QLatin1String("changes"))
            addChanges();
        else if (part == QLatin1String("goals"))
            addGoals();
        else if (part == QLatin1String("next"))
            addNext();
        else if (part == QLatin1String("stuck"))
            addStuck();
        else if (m_figures.contains(part))
            addFigure(m_figures[part]);
        if (m_document.blocks.size() == before)
            return;
        const QString comment = m_options.comments.value(part).trimmed();
        if (!comment.isEmpty())
            m_document.add(reportComment(m_options.author, comment));
        m_report.parts.push_back({part, before, m_document.blocks.size(), !comment.isEmpty()});
    }

    /// What is counted at @p item of the next block.
    void count(int item, const QString &words, std::vector<qint64> records, bool accounts = false)
    {
        if (!records.empty())
            m_report.counted.push_back(
                {m_document.blocks.size(), item, words, std::move(records), accounts});
    }
    void count(size_t row, const OpportunityFacts &facts)
    {
        count(static_cast<int>(row), facts.name, {facts.id.value()});
    }

    void heading(const QString &title, const QString &note = {})
    {
        m_document.add(Heading{title, 1, note});
    }

    /// The heading under which the figure @p key stands in this report; empty for none.
    QString shownIn(const QString &key) const
    {
        if (m_options.parts.contains(key) && !m_figures[key].chart.isEmpty())
            return m_figures[key].title;
        const bool listed =
            key == QLatin1String("stage-days") && m_options.parts.contains(QLatin1String("stuck"));
        return listed ? ReportWords::tr("Stuck deals") : QString();
    }

    void addConclusions()
    {
        ListBlock list;
        for (const char *key : {"bridge", "forecast", "stage-days"}) {
            const Figure &figure = m_figures[QLatin1String(key)];
            if (figure.finding.isEmpty())
                continue;
            Inline text{Span{figure.finding, Tone::Neutral, true}};
            if (!figure.advice.isEmpty())
                text.spans.push_back(Span{spaceAfter(figure.finding) + figure.advice});
            const QString shown = shownIn(QLatin1String(key));
            if (!shown.isEmpty())
                text.spans.push_back(pageReference(shown));
            list.items.push_back({text});
        }
        if (!list.items.empty())
            m_document.add(std::move(list));
    }

    const StageBook &stages() const { return m_source.figures.stages; }

    /// What is open, in full and after all caps.
    struct OpenSums
    {
        Money open;
        Money capped;
    };
    static OpenSums sumsOf(const ForecastPlan &plan)
    {
        OpenSums sums;
        for (const ForecastDeal &deal : plan.deals) {
            sums.open += deal.amount;
            sums.capped += deal.capped;
        }
        return sums;
    }

    /// As the report before this one had them.
    OpenSums sumsBefore() const
    {
        const FigureSource &figures = m_source.figures;
        const QDate day = m_options.days.from.addDays(-1);
        std::vector<OpportunityFacts> then = opportunitiesAsOf(
            day, figures.opportunities, figures.steps, figures.terms, figures.stages,
            [](const OpportunityState &state) { return state.open(); });
        std::erase_if(then,
                      [&](const OpportunityFacts &each) { return each.currency != m_currency; });
        for (OpportunityFacts &each : then)
            each.pathDelay = 0; // that of now
        std::vector<StageStep> before;
        std::ranges::copy_if(figures.steps, std::back_inserter(before),
                             [&](const StageStep &step) { return step.day <= day; });
        return sumsOf(forecastPlan(then, before, day, figures.stages));
    }

    void addNumbers()
    {
        const ForecastPlan plan =
            forecastPlan(m_source.figures.opportunities, m_source.figures.steps,
                         m_source.figures.today, m_source.figures.stages);
        const OpenSums now = sumsOf(plan);
        const OpenSums before = sumsBefore();
        const auto change = [this](Money from, Money to) {
            if (from == to)
                return ReportWords::tr("as in the last report");
            const QString amount = shortAmount(Money{std::abs(to.minor - from.minor)}, m_currency);
            return ReportWords::tr("%1 since the last report")
                .arg(QChar(to > from ? u'+' : u'−') + amount);
        };
        std::vector<qint64> open;
        for (const ForecastDeal &deal : plan.deals)
            open.push_back(deal.facts->id.value());
        std::vector<qint64> won;
        std::vector<qint64> lost;
        for (const OpportunityFacts &each : m_source.figures.opportunities) {
            if (stages().isOpen(each.stage) || !m_options.days.contains(each.closedOn))
                continue;
            (stages().isWon(each.stage) ? won : lost).push_back(each.id.value());
        }
        const auto figure = [](const QString &text) {
            return Inline{Span{text, Tone::Neutral, true}};
        };
        const auto said = [this, &figure](Money amount) {
            return figure(shortAmount(amount, m_currency));
        };
        KeyValues values;
        values.columns = 5;
        values.rows = {
            {ReportWords::tr("Open"), said(now.open),
             Common::tr("%n deal(s)", nullptr, static_cast<int>(plan.deals.size())) +
                 QStringLiteral(" · ") + change(before.open, now.open)},
            {ReportWords::tr("After caps"), said(now.capped), change(before.capped, now.capped)},
            {ReportWords::tr("Won this quarter"), said(plan.quarter.won), {}},
            {phaseName(Phase::Won, m_source.figures.stages),
             figure(countText(static_cast<int>(won.size()))),
             {}},
            {phaseName(Phase::Lost, m_source.figures.stages),
             figure(countText(static_cast<int>(lost.size()))),
             {}}};
        const std::array<std::vector<qint64>, 5> records{open, open, wonInQuarter(plan), won, lost};
        for (size_t i = 0; i < records.size(); ++i)
            count(static_cast<int>(i), values.rows[i].label, records[i]);
        m_document.add(std::move(values));
    }

    std::vector<qint64> wonInQuarter(const ForecastPlan &plan) const
    {
        std::vector<qint64> records;
        std::ranges::copy_if(plan.quarter.records, std::back_inserter(records), [this](qint64 id) {
            return stages().isWon(m_facts.value(Id<Opportunity>(id))->stage);
        });
        return records;
    }

    void addFigure(const Figure &figure)
    {
        const QString unit =
            figure.unit.isEmpty() ? QString() : QStringLiteral(" · ") + figure.unit;
        heading(figure.title, figure.question + unit);
        if (figure.chart.isEmpty()) {
            m_document.add(Paragraph{figure.nothing});
            return;
        }
        for (size_t i = 0; i < figure.chart.categories.size(); ++i) {
            const ChartCategory &each = figure.chart.categories[i];
            count(static_cast<int>(i), Common::tr("%1: %2").arg(figure.title, each.label),
                  each.records, figure.countsAccounts);
        }
        m_document.add(figure.chart);
        Inline text{Span{figure.finding}};
        if (!figure.advice.isEmpty())
            text.spans.push_back(
                Span{spaceAfter(figure.finding) + figure.advice, Tone::Neutral, true});
        m_document.add(Paragraph{text});
    }

    QString amountOf(const OpportunityFacts &facts) const
    {
        return facts.amount ? shortAmount(*facts.amount, facts.currency) : QString();
    }

    struct DealChange
    {
        QDate day;
        const OpportunityFacts *facts = nullptr;
        QString text;
        Tone tone = Tone::Neutral;
    };

    /// What came in or was signed, what was lost.
    Tone toneOf(const StageStep &step) const
    {
        return stages().isWon(step.to)    ? Tone::Ok
               : stages().isLost(step.to) ? Tone::Danger
               : step.from                ? Tone::Neutral
                                          : Tone::Accent;
    }

    /// More or less of an amount; else whether the close was put off.
    static Tone toneOf(const TermsStep &before, const TermsStep &after)
    {
        if (before.amount && after.amount && before.currency == after.currency &&
            *before.amount != *after.amount)
            return before.amount->minor < after.amount->minor ? Tone::Ok : Tone::Danger;
        return before.expectedClose < after.expectedClose ? Tone::Warn : Tone::Neutral;
    }

    QString stepText(const StageStep &step) const
    {
        return step.from ? arrow(stages().label(*step.from), stages().label(step.to))
                         : ReportWords::tr("new in %1").arg(stages().label(step.to));
    }
    static QString arrow(const QString &from, const QString &to)
    {
        return from + QStringLiteral(" → ") + to;
    }

    /// What the last of @p terms, of one deal, changed; empty where that is neither its amount nor
    /// its expected close.
    QString termsText(std::span<const TermsStep> terms) const
    {
        const TermsStep &before = terms[terms.size() - 2];
        const TermsStep &after = terms.back();
        QStringList parts;
        if (before.amount && after.amount && *before.amount != *after.amount)
            parts.append(arrow(shortAmount(*before.amount, before.currency),
                               shortAmount(*after.amount, after.currency)));
        if (before.expectedClose.isValid() && after.expectedClose.isValid() &&
            before.expectedClose != after.expectedClose) {
            QString text = ReportWords::tr("expected close %1")
                               .arg(arrow(dayText(before.expectedClose), //
                                          dayText(after.expectedClose)));
            const Postponement moved = postponementOf(terms);
            if (moved.count > 0 && moved.days > 0)
                text += QStringLiteral(" · ") +
                        ReportWords::tr("put off %n time(s), +%1 d", nullptr, moved.count)
                            .arg(moved.days);
            parts.append(text);
        }
        return parts.join(QStringLiteral(" · "));
    }

    std::vector<DealChange> changesOfDays() const
    {
        std::vector<DealChange> changes;
        for (const StageStep &step : m_source.figures.steps) {
            if (m_options.days.contains(step.day) && m_facts.contains(step.opportunity))
                changes.push_back(
                    {step.day, m_facts.value(step.opportunity), stepText(step), toneOf(step)});
        }
        const std::span<const TermsStep> terms(m_source.figures.terms);
        for (size_t first = 0, i = 0; i < terms.size(); ++i) {
            if (terms[i].opportunity != terms[first].opportunity)
                first = i;
            if (i == first || !m_options.days.contains(terms[i].day) ||
                !m_facts.contains(terms[i].opportunity))
                continue;
            const QString text = termsText(terms.subspan(first, i - first + 1));
            if (!text.isEmpty())
                changes.push_back({terms[i].day, m_facts.value(terms[i].opportunity), text,
                                   toneOf(terms[i - 1], terms[i])});
        }
        std::ranges::stable_sort(changes, {}, &DealChange::day);
        return changes;
    }

    void addChanges()
    {
        TableBlock table;
        table.columns = {{FieldLabel::tr("Day"), 1, false},
                         {FieldLabel::tr("Account"), 2, false},
                         {TypeLabel::tr("Opportunity"), 2, false},
                         {ReportWords::tr("Change"), 3, false},
                         {FieldLabel::tr("Amount"), 1, true}};
        const std::vector<DealChange> changes = changesOfDays();
        std::vector<const OpportunityFacts *> rows;
        const size_t skipped = changes.size() > MostRows ? changes.size() - MostRows : 0;
        for (size_t i = 0; i < std::min(changes.size(), MostRows); ++i) {
            const OpportunityFacts &facts = *changes[i].facts;
            rows.push_back(&facts);
            table.rows.push_back({dayText(changes[i].day), facts.accountName, facts.name,
                                  Inline{Span{changes[i].text, changes[i].tone}}, amountOf(facts)});
        }
        heading(ReportWords::tr("What changed"));
        if (table.rows.empty()) {
            m_document.add(
                Paragraph{ReportWords::tr("No deal changed its stage, amount or expected close.")});
            return;
        }
        for (size_t i = 0; i < rows.size(); ++i)
            count(i, *rows[i]);
        m_document.add(std::move(table));
        if (skipped > 0)
            m_document.add(
                Paragraph{Common::tr("and %n more", nullptr, static_cast<int>(skipped))});
    }

    Inline goalState(const Goal &goal) const
    {
        switch (goal.state) {
        case GoalState::Reached:
            return Inline{Span{labelOf(goal.state), Tone::Ok, true}};
        case GoalState::Missed:
            return Inline{Span{labelOf(goal.state), Tone::Danger, true}};
        default:
            break;
        }
        const bool over = lastDayOf(goal) < m_source.figures.today;
        return over ? Inline{Span{ReportWords::tr("Not said"), Tone::Warn, true}}
                    : Inline(ReportWords::tr("Under way"));
    }

    /// What was wanted, and what it came to.
    static QString goalNumbers(const Goal &goal)
    {
        if (!goal.target)
            return {};
        const QString target = countText(*goal.target);
        return goal.result ? QStringLiteral("%1 / %2").arg(countText(*goal.result), target)
                           : target;
    }

    void addGoals()
    {
        if (m_source.goals.empty())
            return;
        heading(TypeLabel::tr("Goals"), ReportWords::tr("reached or not, and why"));
        TableBlock table;
        table.columns = {{FieldLabel::tr("Goal"), 4, false},
                         {FieldLabel::tr("Target"), 1, true},
                         {FieldLabel::tr("State"), 1, false},
                         {ReportWords::tr("Why, or what came of it"), 4, false}};
        for (const Goal &goal : m_source.goals) {
            Inline text(goal.text);
            if (goal.period == GoalPeriod::Month && !m_options.monthly)
                text.spans.push_back(
                    Span{QStringLiteral(" · ") + labelOf(goal.period), Tone::Muted});
            QStringList why;
            if (goal.missCause)
                why.append(labelOf(*goal.missCause));
            if (!goal.outcome.isEmpty())
                why.append(QString(goal.outcome).simplified());
            table.rows.push_back(
                {text, goalNumbers(goal), goalState(goal), why.join(QStringLiteral(" · "))});
        }
        m_document.add(std::move(table));
        if (m_source.repeated)
            m_document.add(Paragraph{
                Inline{Span{ReportWords::tr("The same cause %n time(s) in three months: %1",
                                            nullptr, m_source.repeated->times)
                                .arg(labelOf(m_source.repeated->cause)),
                            Tone::Neutral, true}}});
    }

    void addNext()
    {
        std::vector<const DealCard *> cards;
        const QDate last = m_source.figures.today.addDays(DaysAhead);
        for (const DealCard &card : m_source.cards) {
            if (card.nextStepOn.isValid() && card.nextStepOn <= last)
                cards.push_back(&card);
        }
        std::ranges::stable_sort(cards, {}, &DealCard::nextStepOn);
        heading(ReportWords::tr("Next steps"), ReportWords::tr("overdue, and in the next 7 days"));
        if (cards.empty()) {
            m_document.add(Paragraph{ReportWords::tr("No deal has a next step for these days.")});
            return;
        }
        TableBlock table;
        table.columns = {{FieldLabel::tr("Account"), 2, false},
                         {FieldLabel::tr("Next step"), 4, false},
                         {FieldLabel::tr("Owner"), 1, false},
                         {FieldLabel::tr("Day"), 1, true}};
        for (size_t i = 0; i < std::min(cards.size(), MostRows); ++i) {
            const DealCard &card = *cards[i];
            count(i, card.facts);
            const bool late = card.nextStepOn < m_source.figures.today;
            table.rows.push_back({card.facts.accountName, card.nextStep, card.facts.owner,
                                  Inline{Span{dayText(card.nextStepOn),
                                              late ? Tone::Danger : Tone::Neutral, late}}});
        }
        m_document.add(std::move(table));
    }

    void addStuck()
    {
        const StageDaysFigure days =
            stageDays(m_source.figures.opportunities, m_source.figures.steps,
                      m_source.figures.today, m_source.figures.stages);
        heading(ReportWords::tr("Stuck deals"));
        if (days.stuck.empty()) {
            m_document.add(Paragraph{ReportWords::tr("None.")});
            return;
        }
        TableBlock table;
        table.columns = {
            {FieldLabel::tr("Account"), 2, false}, {TypeLabel::tr("Opportunity"), 3, false},
            {FieldLabel::tr("Stage"), 1, false},   {ReportWords::tr("Days"), 1, true},
            {Common::tr("Limit"), 1, true},        {FieldLabel::tr("Amount"), 1, true}};
        for (size_t i = 0; i < std::min(days.stuck.size(), MostRows); ++i) {
            const StuckOpportunity &each = days.stuck[i];
            const OpportunityFacts &facts = *m_facts.value(each.id);
            count(i, facts);
            const QString stage = stages().label(facts.stage, setOf(facts, stages()));
            table.rows.push_back({facts.accountName, facts.name, stage, countText(each.days),
                                  countText(each.limit), amountOf(facts)});
        }
        m_document.add(std::move(table));
    }

    const ReportSource &m_source;
    const ReportOptions &m_options;
    QString m_currency;
    QHash<QString, Figure> m_figures;
    QHash<Id<Opportunity>, const OpportunityFacts *> m_facts;
    Document m_document;
    Report m_report;
};

} // namespace

const Report::Part *Report::partAt(size_t block) const
{
    const auto found = std::ranges::find_if(
        parts, [block](const Part &part) { return part.first <= block && block < part.end; });
    return found == parts.end() ? nullptr : &*found;
}

const Report::Counted *Report::countedAt(size_t block, int item) const
{
    const auto found = std::ranges::find_if(
        counted, [&](const Counted &each) { return each.block == block && each.item == item; });
    return found == counted.end() ? nullptr : &*found;
}

Callout reportComment(const QString &author, const QString &text)
{
    return {Tone::Accent, author, text};
}

Report writeReport(const ReportSource &source, const ReportOptions &options)
{
    return ReportWriter(source, options).write();
}

Document reportDocument(const ReportSource &source, const ReportOptions &options)
{
    return writeReport(source, options).document;
}

} // namespace attache
