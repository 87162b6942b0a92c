#include "core/match/playbook_draft.h"

#include "core/base/working_days.h"
#include "core/domain/path_step.h"
#include "core/domain/stage_book.h"
#include "core/domain/stage_change.h"
#include "core/record/records_with.h"

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlaybookDraft)
};

/// Adds steps one by one, each with the working days since the one before.
class Steps
{
public:
    explicit Steps(QDate start)
        : m_from(start)
    {
    }

    void add(PlaybookStep step, QDate doneOn)
    {
        step.position = static_cast<int>(m_steps.size());
        if (m_from.isValid())
            step.limitDays = std::max(0, workingDaysBetween(m_from, doneOn));
        m_from = doneOn;
        m_steps.push_back(std::move(step));
    }
    std::vector<PlaybookStep> take() { return std::move(m_steps); }

private:
    QDate m_from;
    std::vector<PlaybookStep> m_steps;
};

/// Without names of people, who differ from deal to deal.
Result<PlaybookStep> stepOf(Connection &connection, const PathStep &done)
{
    PlaybookStep step;
    step.title = done.name;
    ATTACHE_TRY(const auto contact, Store<Contact>(connection).find(done.contact));
    if (contact)
        step.counterpart = contact->post;
    if (done.party == Party::Us)
        step.responsible = labelOf(Party::Us);
    else if (step.counterpart.isEmpty())
        step.counterpart = labelOf(Party::Them);
    return step;
}

} // namespace

Result<PlaybookDraft> playbookDraft(Connection &connection, Id<Opportunity> id, QDate today,
                                    const QString &person)
{
    ATTACHE_TRY(const Opportunity deal, Store<Opportunity>(connection).get(id));
    ATTACHE_TRY(const StageBook stages, StageBook::read(connection));
    if (!stages.isWon(deal.stage))
        return Error{
            Error::Kind::Invalid,
            Words::tr("\"%1\" is not won. A playbook is made of what worked.").arg(deal.name),
            {},
            {}};
    ATTACHE_TRY(const auto account, Store<Account>(connection).find(deal.account));
    ATTACHE_TRY(auto changes, recordsWith(connection, &StageChange::opportunity, id));
    std::ranges::stable_sort(changes, {}, &StageChange::changedAt);
    const auto dayOf = [](const StageChange &change) {
        return change.changedAt.toLocalTime().date();
    };
    ATTACHE_TRY(auto path, recordsWith(connection, &PathStep::opportunity, id));
    std::erase_if(path, [](const PathStep &step) { return !step.doneOn.isValid(); });
    std::ranges::stable_sort(
        path, {}, [](const PathStep &step) { return std::pair(step.doneOn, step.position); });

    Steps steps(changes.empty() ? QDate() : dayOf(changes.front()));
    for (const PathStep &done : path) {
        ATTACHE_TRY(PlaybookStep step, stepOf(connection, done));
        steps.add(std::move(step), done.doneOn);
    }
    const Id<StageSet> set =
        stages.setFor(deal.stageSet, account ? account->businessType : std::nullopt);
    for (size_t i = 1; path.empty() && i < changes.size(); ++i) {
        PlaybookStep step;
        step.title = stages.label(changes[i - 1].to, set);
        steps.add(std::move(step), dayOf(changes[i]));
    }
    PlaybookDraft draft;
    draft.steps = steps.take();
    if (draft.steps.empty())
        return Error{Error::Kind::Invalid,
                     Words::tr("Nothing is known of how \"%1\" was won.").arg(deal.name),
                     {},
                     {}};
    Description<Playbook>::begin(draft.playbook, {today, person});
    draft.playbook.name = deal.name;
    draft.playbook.scope = PlaybookScope::Opportunity;
    draft.playbook.products = deal.product;
    draft.playbook.version = QStringLiteral("1");
    if (account)
        draft.playbook.industry = account->industry;
    return draft;
}

Result<void> insertPlaybook(Writer &writer, PlaybookDraft &draft)
{
    ATTACHE_CHECK(writer.insert(draft.playbook));
    for (PlaybookStep &step : draft.steps) {
        step.playbook = draft.playbook.id;
        ATTACHE_CHECK(writer.insert(step));
    }
    return {};
}

} // namespace attache
