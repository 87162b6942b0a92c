#include "core/brief/joint_plan.h"

#include "core/base/shared_text.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/value_text.h"
#include "core/queries/deal_path.h"
#include "core/record/record_names.h"

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JointPlan)
};

/// Writes one edition.
class PlanWriter
{
public:
    PlanWriter(const JointPlan &plan, Edition edition, Language language)
        : m_plan(plan)
        , m_internal(edition == Edition::Internal)
        , m_language(language)
    {
    }

    Document write()
    {
        m_document.title = Words::tr("Joint plan");
        m_document.subtitle = m_plan.deal.name;
        m_document.letterhead = m_plan.letterhead;
        m_document.author = m_plan.author;
        m_document.headerRight = m_document.title + QStringLiteral(" · ") + m_plan.deal.name;
        m_document.subject = m_plan.deal.name;
        m_document.confidential = m_internal;
        addHead();
        if (m_internal)
            addConsequence();
        addSteps();
        addChart();
        if (m_internal)
            addNotes();
        return std::move(m_document);
    }

private:
    QString day(QDate date) const { return shortDateText(date, m_plan.today, m_language); }

    void addHead()
    {
        KeyValues head;
        head.columns = 3;
        head.rows.push_back({FieldLabel::tr("Account"), m_plan.account.name, {}});
        head.rows.push_back(
            {FieldLabel::tr("Go-live on"),
             goLive().isValid() ? dateText(goLive(), m_language) : QStringLiteral("–"),
             {}});
        head.rows.push_back({FieldLabel::tr("As of"), dateText(m_plan.today, m_language), {}});
        m_document.add(std::move(head));
    }

    QDate goLive() const
    {
        return m_plan.deal.goLiveOn.isValid() ? m_plan.deal.goLiveOn : m_plan.outlook.goLive;
    }

    void addConsequence()
    {
        if (!m_plan.outlook.isLate())
            return;
        const JointPlanStep &late = m_plan.steps[static_cast<size_t>(m_plan.outlook.waitsFor)];
        m_document.add(Callout{
            Tone::Warn,
            Common::tr("%1 is %n day(s) late.", nullptr, m_plan.outlook.behind).arg(late.step.name),
            Words::tr("As it stands, the last step moves from %1 to %2.")
                .arg(day(m_plan.outlook.goLive), day(m_plan.outlook.likelyGoLive))});
    }

    Inline status(const JointPlanStep &each, const PathOutlookStep &outlook) const
    {
        if (each.step.doneOn.isValid())
            return Inline{Span{Words::tr("done %1").arg(day(each.step.doneOn)), Tone::Ok}};
        // What is overdue is said within the house only.
        if (m_internal && outlook.late)
            return Inline{Span{Common::tr("%n day(s) late", nullptr,
                                          static_cast<int>(each.step.due.daysTo(m_plan.today))),
                               Tone::Danger, true}};
        const bool running = outlook.begin.isValid() && outlook.begin <= m_plan.today;
        if (m_internal && outlook.likely.isValid())
            return Inline{Span{Common::tr("likely %1").arg(day(outlook.likely)), Tone::Warn}};
        return Inline{Span{running ? Common::tr("under way") : QString(), Tone::Neutral}};
    }

    void addSteps()
    {
        if (m_plan.steps.empty()) {
            m_document.add(Paragraph{Words::tr("No steps are agreed yet.")});
            return;
        }
        m_document.add(
            Heading{TypeLabel::tr("Steps"), 1, Words::tr("planned back from the go-live")});
        TableBlock table;
        table.columns = {
            {QStringLiteral("#"), 1, true},        {FieldLabel::tr("Step"), 8, false},
            {Words::tr("On your side"), 4, false}, {Words::tr("On our side"), 4, false},
            {FieldLabel::tr("Due"), 3, true},      {FieldLabel::tr("State"), 4, false}};
        if (m_internal) {
            table.columns[2].header = labelOf(Party::Them);
            table.columns[3].header = labelOf(Party::Us);
        }
        for (size_t i = 0; i < m_plan.steps.size(); ++i) {
            const JointPlanStep &each = m_plan.steps[i];
            const bool goal = each.step.kind == PathKind::GoLive;
            table.rows.push_back({QString::number(i + 1),
                                  Inline{Span{each.step.name, Tone::Neutral, goal}},
                                  each.theirs.isEmpty() ? QStringLiteral("–") : each.theirs,
                                  each.ours.isEmpty() ? QStringLiteral("–") : each.ours,
                                  day(each.step.due), status(each, m_plan.outlook.steps[i])});
        }
        m_document.add(std::move(table));
    }

    /// The plan as bars over the days from its first one on.
    void addChart()
    {
        QDate first;
        for (const PathOutlookStep &each : m_plan.outlook.steps) {
            if (each.begin.isValid() && (!first.isValid() || each.begin < first))
                first = each.begin;
        }
        if (!first.isValid() || m_plan.steps.size() < 2)
            return;
        Chart chart;
        chart.name = m_document.title;
        const auto at = [&](QDate date) { return static_cast<double>(first.daysTo(date)); };
        const QDate last = m_plan.outlook.goLive;
        chart.high = std::max(1.0, at(last));
        for (size_t i = 0; i < m_plan.steps.size(); ++i) {
            const PathOutlookStep &each = m_plan.outlook.steps[i];
            if (!each.due.isValid())
                continue;
            const PathStep &step = m_plan.steps[i].step;
            ChartCategory row;
            row.label = QString::number(i + 1) + QStringLiteral("  ") + step.name;
            ChartMark bar;
            // A step of a day is still to be seen.
            bar.from = std::min(at(each.begin), at(each.due) - chart.high / 80);
            bar.from = std::max(0.0, bar.from);
            bar.to = std::max(at(each.due), chart.high / 80);
            bar.tone = step.doneOn.isValid() ? Tone::Ok : Tone::Accent;
            bar.strength = step.party == Party::Them ? 55 : 100;
            row.marks = {bar};
            row.figure = day(each.due);
            chart.categories.push_back(std::move(row));
        }
        if (m_plan.today > first && m_plan.today < last) {
            chart.reference = at(m_plan.today);
            chart.referenceLabel = day(m_plan.today);
        }
        //: Below the bars of a plan: those of the customer are paler
        m_document.add(Heading{Words::tr("Timetable"), 1,
                               Words::tr("dark: our steps, pale: yours, green: done")});
        m_document.add(std::move(chart));
    }

    void addNotes()
    {
        ListBlock list;
        for (const JointPlanStep &each : m_plan.steps) {
            QStringList parts;
            if (each.step.stepInOn.isValid())
                parts.append(Words::tr("step in on %1").arg(day(each.step.stepInOn)));
            if (!each.step.notes.trimmed().isEmpty())
                parts.append(each.step.notes.simplified());
            if (!parts.isEmpty())
                list.items.push_back(
                    {Inline{Span{each.step.name, Tone::Neutral, true},
                            Span{QStringLiteral("  ") + parts.join(QStringLiteral(" · "))}}});
        }
        if (list.items.empty())
            return;
        m_document.add(Heading{Common::tr("For us only")});
        m_document.add(std::move(list));
    }

    const JointPlan &m_plan;
    const bool m_internal;
    const Language m_language;
    Document m_document;
};

} // namespace

Result<JointPlan> readJointPlan(Connection &connection, Id<Opportunity> deal, QDate today)
{
    JointPlan plan;
    ATTACHE_TRY(plan.deal, Store<Opportunity>(connection).get(deal));
    if (!plan.deal.account.isNull()) {
        ATTACHE_TRY(plan.account, Store<Account>(connection).get(plan.deal.account));
    }
    ATTACHE_TRY(const std::vector<PathStep> steps, pathOf(connection, deal));
    plan.outlook = pathOutlook(steps, today);
    plan.today = today;
    RecordNames names(connection);
    for (const PathStep &step : steps)
        plan.steps.push_back({step, names.of(step.contact), step.owner});
    ATTACHE_CHECK(names.status());
    ATTACHE_TRY(LetterheadInUse letterhead, letterheadInUse(connection));
    plan.letterhead = std::move(letterhead.content);
    plan.author = letterhead.person;
    return plan;
}

Document jointPlanDocument(const JointPlan &plan, Edition edition, Language language)
{
    return PlanWriter(plan, edition, language).write();
}

} // namespace attache
