#include "core/brief/brief.h"
#include "core/brief/links.h"
#include "core/brief/wording.h"

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BriefQuestions)
};

QString factQuestion(FactKind kind)
{
    switch (kind) {
    case FactKind::IndustryTraits:
        return Words::tr(
            "What is changing in your trade this year, and what does it mean for you?");
    case FactKind::BusinessProcess:
        return Words::tr("Could you take us through the process step by step, and why each step?");
    case FactKind::Scale:
        return Words::tr("How many sites, people and users does this concern?");
    case FactKind::Revenue:
        return Words::tr("Which part of your revenue does this touch?");
    case FactKind::BasicNeeds:
        return Words::tr("What has to work on every single day?");
    case FactKind::ItArchitecture:
        return Words::tr("Which systems are in place, and which would we connect to?");
    case FactKind::MarketPosition:
        return Words::tr("Whom do you measure yourselves against, and where do you stand?");
    }
    return {};
}

QString roleQuestion(RoleKind role)
{
    switch (role) {
    case RoleKind::User:
        return Words::tr("Who will work with it every day?");
    case RoleKind::Evaluator:
        return Words::tr("Who assesses function, security and integration, and by what list?");
    case RoleKind::BudgetHolder:
        return Words::tr("Whose budget does this come from?");
    case RoleKind::DecisionMaker:
        return Words::tr("Who takes the decision in the end, and what decides it?");
    case RoleKind::Signatory:
        return Words::tr("Who signs the contract, and what does legal look at?");
    case RoleKind::Liaison:
    case RoleKind::Requester:
        break;
    }
    return {};
}

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
    void ask(const QString &text, const QString &link)
    {
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
                ask(Words::tr("How far is “%1”? It was due on %2.")
                        .arg(each.promise.text,
                             shortDateText(each.promise.due, m_brief.today, m_brief.language)),
                    linkTo(each.promise.id));
            }
        }
    }

    void askDecision()
    {
        if (!m_brief.opportunity || !isOpen(m_brief.opportunity->stage))
            return;
        const Opportunity &deal = *m_brief.opportunity;
        const auto link = [&](const char *field) { return linkTo(deal.id, QLatin1String(field)); };
        if (!deal.budgetOn.isValid())
            ask(Words::tr("When is the budget fixed, and who fixes it?"), link("budget_on"));
        const ChainCell &decider = m_brief.chain.cells.at(3);
        if (decider.coverage == RoleCoverage::Named && !decider.names.isEmpty() &&
            !isInTheRoom(RoleKind::DecisionMaker)) {
            ask(Words::tr("When could we meet %1, who decides?").arg(decider.names.front()),
                linkTo(m_brief.account.id, QStringLiteral("people")));
        }
        if (deal.nextStep.trimmed().isEmpty())
            ask(Words::tr("What is the next step, who takes it, and by when?"), link("next_step"));
        if (!deal.expectedClose.isValid())
            ask(Words::tr("By when do you want to have decided?"), link("expected_close"));
        if (!deal.amount)
            ask(Words::tr("What order of magnitude have you planned for?"), link("amount"));
    }

    void askAttendees()
    {
        for (const BriefAttendee &person : m_brief.attendees) {
            if (!person.isRoleKnown()) {
                ask(Words::tr("What is the part of %1 in this?").arg(person.name),
                    linkTo(person.contact, QStringLiteral("role")));
            } else if (person.concern.trimmed().isEmpty()) {
                ask(Words::tr("What matters most to %1 this year?").arg(person.name),
                    linkTo(person.contact, QStringLiteral("concern")));
            }
        }
    }

    void askNeeds()
    {
        if (!m_brief.knowsNeeds)
            ask(Words::tr("What would have to get better for this to be worth it?"),
                linkTo(m_brief.account.id, QStringLiteral("needs")));
        for (const BriefNeed &each : m_brief.needs) {
            if (each.need.truth == NeedTruth::True)
                continue;
            const QString text =
                each.need.processStep.trimmed().isEmpty()
                    ? Words::tr("At which step does “%1” come up, and how often?")
                    : Words::tr("Who else meets “%1”, and what does it cost them?");
            ask(text.arg(each.need.text), linkTo(each.need.id, QStringLiteral("truth")));
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
            ask(roleQuestion(cell->role), linkTo(m_brief.account.id, QStringLiteral("people")));
    }

    void askFacts()
    {
        for (const auto &kind : choicesOf<FactKind>) {
            if (m_brief.fact(kind.value) == nullptr) {
                ask(factQuestion(kind.value),
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
    ATTACHE_TRY(const std::vector<PrepItem> ticks,
                Store<PrepItem>(writer.connection())
                    .list("WHERE visit = ?1 AND item = ?2 AND text = ?3", visit,
                          QString::fromLatin1(AskedQuestion), question));
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
