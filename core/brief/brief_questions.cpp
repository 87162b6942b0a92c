#include "core/brief/brief.h"
#include "core/brief/links.h"
#include "core/brief/value_text.h"
#include "core/domain/question_text.h"
#include "core/queries/visit_records.h"

#include <algorithm>

namespace attache {

namespace {

/// Collects the questions, the most pressing kinds of gap first.
class Asker
{
public:
    explicit Asker(const BriefData &brief)
        : m_brief(brief)
    {
    }

    std::vector<BriefQuestion> all()
    {
        askPromises();
        askDecision();
        askAttendees();
        askNeeds();
        askRoles();
        askFacts();
        return std::move(m_questions);
    }

private:
    /// @p about fills %1, %2 of the question, where its words name them.
    void ask(const QString &key, const QString &link, const QStringList &about = {})
    {
        QString text = questionText(m_brief.ownQuestions, key);
        for (qsizetype i = 0; i < about.size(); ++i)
            text.replace(QLatin1Char('%') + QString::number(i + 1), about.at(i));
        m_questions.push_back({text, link, m_brief.asked.contains(text)});
    }

    bool isInTheRoom(RoleKind role) const
    {
        return std::ranges::any_of(m_brief.attendees, [role](const BriefAttendee &person) {
            return std::ranges::find(person.roles, role) != person.roles.end();
        });
    }

    void askPromises()
    {
        for (const BriefPromise &each : m_brief.promises) {
            if (each.promise.party == Party::Them && each.daysOverdue(m_brief.today) > 0) {
                ask(QStringLiteral("promise"), linkTo(each.promise.id),
                    {each.promise.text,
                     shortDateText(each.promise.due, m_brief.today, m_brief.language)});
            }
        }
    }

    void askDecision()
    {
        if (!m_brief.isDealOpen())
            return;
        const Opportunity &deal = *m_brief.opportunity;
        const auto link = [&](const char *field) { return linkTo(deal.id, QLatin1String(field)); };
        if (!deal.budgetOn.isValid())
            ask(QStringLiteral("budget"), link("budget_on"));
        const ChainCell &decider = m_brief.chain.cells.at(3);
        if (decider.coverage == RoleCoverage::Named && !decider.names.isEmpty() &&
            !isInTheRoom(RoleKind::DecisionMaker)) {
            ask(QStringLiteral("decider"), linkTo(m_brief.account.id, QStringLiteral("people")),
                {decider.names.front()});
        }
        if (deal.nextStep.trimmed().isEmpty())
            ask(QStringLiteral("next_step"), link("next_step"));
        if (!deal.expectedClose.isValid())
            ask(QStringLiteral("close"), link("expected_close"));
        if (!deal.amount)
            ask(QStringLiteral("amount"), link("amount"));
    }

    void askAttendees()
    {
        for (const BriefAttendee &person : m_brief.attendees) {
            if (!person.isRoleKnown()) {
                ask(QStringLiteral("attendee.role"), linkTo(person.contact, QStringLiteral("role")),
                    {person.name});
            } else if (person.concern.trimmed().isEmpty()) {
                ask(QStringLiteral("attendee.concern"),
                    linkTo(person.contact, QStringLiteral("concern")), {person.name});
            }
        }
    }

    void askNeeds()
    {
        if (!m_brief.knowsNeeds)
            ask(QStringLiteral("needs"), linkTo(m_brief.account.id, QStringLiteral("needs")));
        for (const BriefNeed &each : m_brief.needs) {
            if (each.need.truth == NeedTruth::True)
                continue;
            ask(each.need.processStep.trimmed().isEmpty() ? QStringLiteral("need.process")
                                                          : QStringLiteral("need.others"),
                linkTo(each.need.id, QStringLiteral("truth")), {each.need.text});
        }
    }

    void askRoles()
    {
        std::vector<const ChainCell *> unknown;
        for (const ChainCell &cell : m_brief.chain.cells) {
            if (cell.coverage == RoleCoverage::Unknown && cell.names.isEmpty())
                unknown.push_back(&cell);
        }
        // Who decides and who pays come before the others.
        std::ranges::stable_sort(unknown, std::ranges::greater(), [](const ChainCell *cell) {
            return cell->role == RoleKind::DecisionMaker  ? 2
                   : cell->role == RoleKind::BudgetHolder ? 1
                                                          : 0;
        });
        for (const ChainCell *cell : unknown)
            ask(questionKey(cell->role), linkTo(m_brief.account.id, QStringLiteral("people")));
    }

    void askFacts()
    {
        for (const auto &kind : choicesOf<FactKind>) {
            if (m_brief.fact(kind.value) == nullptr) {
                ask(questionKey(kind.value),
                    linkTo(m_brief.account.id, QLatin1String("facts:") + QLatin1String(kind.key)));
            }
        }
    }

    const BriefData &m_brief;
    std::vector<BriefQuestion> m_questions;
};

} // namespace

std::vector<BriefQuestion> briefQuestions(const BriefData &brief)
{
    return Asker(brief).all();
}

Result<void> markAsked(Writer &writer, Id<Visit> visit, const QString &question, bool asked)
{
    ATTACHE_TRY(std::vector<PrepItem> ticks, prepItemsOf(writer.connection(), visit));
    std::erase_if(ticks, [&](const PrepItem &item) {
        return item.item != QLatin1String(AskedQuestion) || item.text != question;
    });
    if (asked && ticks.empty()) {
        PrepItem tick;
        tick.visit = visit;
        tick.part = PrepPart::Plan;
        tick.item = QString::fromLatin1(AskedQuestion);
        tick.text = question;
        tick.state = PrepState::Ready;
        return writer.insert(tick);
    }
    for (const PrepItem &tick : ticks) {
        if (!asked)
            ATTACHE_CHECK(writer.remove(tick.id));
    }
    return {};
}

} // namespace attache
