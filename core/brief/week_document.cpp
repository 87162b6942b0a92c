#include "core/brief/week_document.h"

#include "core/base/shared_text.h"
#include "core/brief/internal_paper.h"
#include "core/brief/plan_words.h"
#include "core/brief/value_text.h"

#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WeekPaper)
};

constexpr size_t MostLeft = 15; ///< proposals without room
constexpr size_t MostWaking = 10;

QString clockTime(const QDateTime &from, const QDateTime &to)
{
    const QString form = QStringLiteral("HH:mm");
    return from.toLocalTime().toString(form) +
           (to.isValid() ? u'–' + to.toLocalTime().toString(form) : QString());
}

/// One line of a day.
struct Line
{
    QDateTime start;
    std::vector<Inline> cells;
};

class Author
{
public:
    Author(const WeekPaper &paper, QDate today, Language language)
        : m_paper(paper)
        , m_plan(paper.plan)
        , m_today(today)
        , m_language(language)
    {
    }

    Document write(const LetterheadContent &letterhead, const QString &author)
    {
        m_document = internalPaper(Common::tr("Plan of the week"),
                                   QStringLiteral("%1 – %2 · %3")
                                       .arg(shortDateText(m_plan.monday, {}, m_language),
                                            shortDateText(m_plan.monday.addDays(6), {}, m_language),
                                            Words::tr("%1 of %2 slots taken")
                                                .arg(m_plan.fixedSlots())
                                                .arg(m_plan.allSlots())),
                                   letterhead, author);
        m_document.compact = true;
        clashes();
        goals();
        for (size_t day = 0; day < m_plan.days.size(); ++day)
            addDay(day);
        withoutRoom();
        waking();
        legend();
        return std::move(m_document);
    }

private:
    static Inline about(Tier tier, const QString &name)
    {
        return Inline{Span{labelOf(tier) + u' ' + name, Tone::Neutral, true}};
    }

    /// But for @p what, which is said already.
    QString reasonsOf(const Proposal &proposal, const QString &what) const
    {
        QStringList reasons;
        for (const PlanReason &reason : proposal.reasons)
            reasons.append(reasonText(reason, proposal, m_today, m_paper.stages, m_language));
        if (const QString way = kindReason(proposal, m_paper.settings); !way.isEmpty())
            reasons.append(way);
        reasons.removeAll(what);
        return reasons.join(QStringLiteral(" · "));
    }

    Inline purpose(const Proposal &proposal) const
    {
        const QString what = purposeOf(proposal, m_today, m_language);
        const QString why = reasonsOf(proposal, what);
        Inline text(what);
        if (!why.isEmpty())
            text.spans.push_back(
                Span{what.isEmpty() ? why : QStringLiteral(" · ") + why, Tone::Muted});
        return text;
    }

    std::vector<Line> linesOf(size_t day) const
    {
        std::vector<Line> lines;
        for (const VisitRow &row : m_plan.visits) {
            const Visit &visit = row.visit;
            if (visit.startsAt.toLocalTime().date() != m_plan.days[day].day)
                continue;
            const QString place =
                visit.place.isEmpty() ? m_plan.places.value(visit.account) : visit.place;
            lines.push_back(
                {visit.startsAt,
                 {Inline(clockTime(visit.startsAt, visit.endsAt)), about(row.tier, row.account),
                  Inline(labelOf(visit.kind)), Inline(place), Inline(row.title()),
                  Inline{Span{labelOf(visit.status), Tone::Accent, true}}}});
        }
        for (const Proposal &proposal : m_plan.proposals) {
            if (!proposal.slot || proposal.slot->day != day)
                continue;
            const QDateTime start = m_plan.startOf(*proposal.slot);
            lines.push_back(
                {start,
                 {Inline(clockTime(start, m_plan.endOf(*proposal.slot))),
                  about(proposal.about.tier, proposal.about.name), Inline(labelOf(proposal.kind)),
                  Inline(proposal.about.place), purpose(proposal), Inline(Words::tr("Proposed"))}});
        }
        std::ranges::stable_sort(lines, {}, &Line::start);
        return lines;
    }

    void addDay(size_t place)
    {
        const PlanDay &day = m_plan.days[place];
        const auto taken =
            std::ranges::count_if(day.taken, [](Id<Visit> visit) { return !visit.isNull(); });
        QStringList note{Words::tr("%1 of %2 slots taken").arg(taken).arg(day.taken.size())};
        if (day.holiday)
            note.append(labelOf(*day.holiday));
        note.append(day.places);
        const QLocale locale(m_language == Language::Chinese ? QLocale::Chinese : QLocale::English);
        m_document.add(Heading{locale.dayName(day.day.dayOfWeek()) + u' ' +
                                   shortDateText(day.day, m_today, m_language),
                               1, note.join(QStringLiteral(" · "))});
        std::vector<Line> lines = linesOf(place);
        if (lines.empty()) {
            m_document.add(
                Paragraph{Inline{Span{Words::tr("Nothing is planned or proposed."), Tone::Muted}}});
            return;
        }
        TableBlock table;
        table.columns = {{Common::tr("When"), 3, false},
                         {TypeLabel::tr("Account"), 4, false},
                         {FieldLabel::tr("Kind of visit"), 2, false},
                         {Common::tr("Where"), 3, false},
                         {Words::tr("What for, and why"), 8, false},
                         {FieldLabel::tr("State"), 2, false}};
        for (Line &line : lines)
            table.rows.push_back(std::move(line.cells));
        m_document.add(std::move(table));
    }

    void clashes()
    {
        for (const PlaceClash &clash : m_plan.clashes)
            m_document.add(
                Callout{Tone::Warn,
                        Words::tr("Two places on %1")
                            .arg(shortDateText(m_plan.days.at(clash.day).day, m_today, m_language)),
                        Inline(clashText(clash, m_plan))});
    }

    void goals()
    {
        if (m_paper.goals.empty())
            return;
        m_document.add(Heading{TypeLabel::tr("Goals"), 1, {}});
        ListBlock list;
        list.marker = ListBlock::Marker::Check;
        for (const Goal &goal : m_paper.goals) {
            QStringList trailing;
            if (goal.target)
                trailing.append(QLocale().toString(*goal.target));
            if (goal.period == GoalPeriod::Month)
                trailing.append(labelOf(goal.period));
            if (goal.state == GoalState::Missed)
                trailing.append(goal.missCause ? labelOf(*goal.missCause) : labelOf(goal.state));
            list.items.push_back({Inline(goal.text), Inline(trailing.join(QStringLiteral(" · "))),
                                  goal.state == GoalState::Missed ? Tone::Danger : Tone::Neutral,
                                  goal.state == GoalState::Reached});
        }
        m_document.add(std::move(list));
    }

    void withoutRoom()
    {
        ListBlock list;
        for (const Proposal &proposal : m_plan.proposals) {
            if (proposal.slot || list.items.size() == MostLeft)
                continue;
            Inline text = about(proposal.about.tier, proposal.about.name);
            text.spans.push_back(Span{QStringLiteral("  ") + purpose(proposal).plain()});
            list.items.push_back({text, Inline(proposal.about.place), Tone::Neutral, false});
        }
        if (list.items.empty())
            return;
        m_document.add(Heading{Words::tr("Worth a visit, but without room this week"), 1, {}});
        m_document.add(std::move(list));
    }

    void waking()
    {
        if (m_plan.waking.empty())
            return;
        m_document.add(Heading{Common::tr("Ready to reactivate this week"), 1, {}});
        TableBlock table;
        table.columns = {{TypeLabel::tr("Account"), 3, false},
                         {TypeLabel::tr("Opportunity"), 4, false},
                         {Words::tr("Why now"), 5, false},
                         {Words::tr("To begin with"), 7, false}};
        for (const Reactivation &each : m_plan.waking) {
            if (table.rows.size() == MostWaking)
                break;
            table.rows.push_back({about(each.deal.tier, each.deal.accountName),
                                  Inline(each.deal.name),
                                  Inline(triggerText(each, m_today, m_language)),
                                  Inline(openingLine(each, m_today, m_language))});
        }
        m_document.add(std::move(table));
    }

    void legend()
    {
        m_document.add(Callout{
            Tone::Neutral, Common::tr("How to read it"),
            Inline(Words::tr("What is proposed is not planned: it is what the tier, the time since "
                             "the last contact, the stage of the deal and promises speak for. No "
                             "day asks for two places."))});
    }

    const WeekPaper &m_paper;
    const WeekPlan &m_plan;
    const QDate m_today;
    const Language m_language;
    Document m_document;
};

} // namespace

Result<WeekPaper> weekPaperOf(Connection &connection, WeekPlan plan)
{
    WeekPaper paper;
    paper.plan = std::move(plan);
    ATTACHE_TRY(paper.settings, Settings::read(connection));
    ATTACHE_TRY(paper.stages, StageBook::read(connection, paper.settings));
    ATTACHE_TRY(paper.goals, goalsAt(connection, paper.plan.monday));
    return paper;
}

Result<WeekPaper> readWeekPaper(Connection &connection, QDate day, const QDateTime &now)
{
    ATTACHE_TRY(WeekPlan plan, weekPlan(connection, day, now));
    return weekPaperOf(connection, std::move(plan));
}

Document makeWeekDocument(const WeekPaper &paper, const LetterheadContent &letterhead,
                          const QString &author, QDate today, Language language)
{
    return Author(paper, today, language).write(letterhead, author);
}

} // namespace attache
