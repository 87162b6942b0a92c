#include "core/domain/opportunity.h"

#include "core/base/id_time.h"
#include "core/base/shared_text.h"
#include "core/domain/gate_evidence.h"
#include "core/domain/stage_book.h"
#include "core/domain/stage_change.h"
#include "core/domain/terms_change.h"
#include "core/record/record_type.h"
#include "core/record/records_with.h"

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Opportunity)
};

/// What the file says @p stage means, by one look at it: an import asks for each row.
Result<Phase> phaseOf(Connection &connection, Stage stage)
{
    ATTACHE_TRY(const auto known, firstWith(connection, &DealStage::key, keyOf(stage)));
    return known ? known->phase : StageBook::standard().phase(stage);
}

Result<void> recordStage(Writer &writer, const Opportunity &opportunity, std::optional<Stage> from,
                         const QDateTime &at)
{
    StageChange change;
    change.opportunity = opportunity.id;
    change.from = from;
    change.to = opportunity.stage;
    change.changedAt = at;
    change.reason = opportunity.stageReason;
    return writer.insert(change);
}

/// Only what is won or lost has a closing day. A day given for an open one is when it is expected.
void settleClosing(Opportunity &opportunity, Phase phase, QDate today)
{
    if (!isOpen(phase)) {
        if (!opportunity.closedOn.isValid())
            opportunity.closedOn = today;
        return;
    }
    if (!opportunity.expectedClose.isValid())
        opportunity.expectedClose = opportunity.closedOn;
    opportunity.closedOn = {};
}

/// Nothing is closed before it is opened. The day on which a deal was entered, @p entered, is no
/// knowledge of when it was opened, nor is a day to come that was not @p given now: it was by then.
Result<void> settleOpening(Opportunity &opportunity, QDate entered, bool given, QDate today)
{
    const QDate closed = opportunity.closedOn;
    QDate &opened = opportunity.openedOn;
    if (!closed.isValid() || !opened.isValid() || closed >= opened)
        return {};
    if (opened == entered || (!given && opened > today)) {
        opened = closed;
        return {};
    }
    return Error{Error::Kind::Invalid,
                 Words::tr("The deal cannot be closed on %1: it was opened on %2. Correct one of "
                           "the two days.")
                     .arg(closed.toString(Qt::ISODate), opened.toString(Qt::ISODate)),
                 {},
                 QStringLiteral("closed_on")};
}

bool sameTerms(const Opportunity &a, const Opportunity &b)
{
    return a.amount == b.amount && a.currency == b.currency && a.expectedClose == b.expectedClose &&
           a.probability == b.probability;
}

TermsChange termsOf(const Opportunity &opportunity, const QDateTime &at)
{
    TermsChange change;
    change.opportunity = opportunity.id;
    change.amount = opportunity.amount;
    change.currency = opportunity.currency;
    change.expectedClose = opportunity.expectedClose;
    change.probability = opportunity.probability;
    change.changedAt = at;
    return change;
}

/// The first change of a deal also keeps what stood before it, from the deal's beginning on.
Result<void> recordTerms(Writer &writer, const Opportunity &before, const Opportunity &after)
{
    const QDateTime now = writer.clock().now();
    ATTACHE_TRY(const auto first,
                firstWith(writer.connection(), &TermsChange::opportunity, after.id));
    if (!first) {
        const QDateTime opened =
            before.openedOn.isValid() ? before.openedOn.startOfDay().toUTC() : now;
        TermsChange baseline = termsOf(before, std::min(opened, now));
        ATTACHE_CHECK(writer.insert(baseline));
    }
    TermsChange change = termsOf(after, now);
    return writer.insert(change);
}

} // namespace

Result<QStringList> assumedOnTheWay(Connection &connection, Stage from, const Opportunity &deal)
{
    std::optional<BusinessType> businessType;
    if (!deal.account.isNull()) {
        ATTACHE_TRY(const std::optional<Account> account,
                    Store<Account>(connection).find(deal.account));
        businessType = account ? account->businessType : std::nullopt;
    }
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, Settings()));
    const Id<StageSet> set = book.setFor(deal.stageSet, businessType);
    const StageSet *order = book.set(set);
    const std::vector<Stage> stages = book.stagesOf(set);
    const auto to = std::ranges::find(stages, deal.stage);
    if (order == nullptr || !order->asksReason || book.isLost(deal.stage) || to == stages.end())
        return QStringList();
    const auto start = std::ranges::find(stages, from);
    QStringList unmet;
    ATTACHE_TRY(const std::vector<GateEvidence> evidence,
                recordsWith(connection, &GateEvidence::opportunity, deal.id));
    const bool known = start != stages.end() && !book.isLost(from);
    for (auto at = known ? start + 1 : to; at <= to; ++at)
        unmet += unmetConditions(*book.stage(*at, set), evidence);
    return unmet;
}

namespace {

/// A gate whose conditions are only assumed needs a new reason each time it is passed.
Result<void> checkGates(Writer &writer, const Opportunity &before, const Opportunity &after)
{
    const QString reason = after.stageReason.trimmed();
    if (!reason.isEmpty() && reason != before.stageReason.trimmed())
        return {};
    ATTACHE_TRY(const QStringList unmet, assumedOnTheWay(writer.connection(), before.stage, after));
    if (unmet.isEmpty())
        return {};
    return Error{
        Error::Kind::Invalid,
        Words::tr("Only assumed so far: %1. Add the evidence, or say in \"%2\" (stage_reason) why "
                  "the deal moves on without it.")
            .arg(unmet.join(QStringLiteral("; ")),
                 recordTypeOf<Opportunity>().field(u"stage_reason")->label()),
        {},
        QStringLiteral("stage_reason")};
}

} // namespace

Result<void> Rules<Opportunity>::onInserting(Writer &writer, Opportunity &opportunity)
{
    const QDate today = writer.clock().today();
    ATTACHE_TRY(const Phase phase, phaseOf(writer.connection(), opportunity.stage));
    settleClosing(opportunity, phase, today);
    // Today is what a form begins with and no knowledge where the deal was decided before: it was
    // opened by then.
    const bool said = opportunity.openedOn.isValid() && opportunity.openedOn != today;
    if (!said)
        opportunity.openedOn =
            opportunity.closedOn.isValid() ? std::min(opportunity.closedOn, today) : today;
    ATTACHE_CHECK(settleOpening(opportunity, today, said, today));
    if (hasIncome(phase) && !opportunity.firstIncomeOn.isValid())
        opportunity.firstIncomeOn = opportunity.closedOn;
    // An imported opportunity has been in its stage since it was closed or opened, as far as
    // anybody knows; one entered today, since now.
    const QDate since = isOpen(phase) ? opportunity.openedOn : opportunity.closedOn;
    const QDateTime at = since == today ? writer.clock().now() : since.startOfDay().toUTC();
    return recordStage(writer, opportunity, std::nullopt, at);
}

Result<void> Rules<Opportunity>::onUpdating(Writer &writer, const Opportunity &before,
                                            Opportunity &after)
{
    const QDate today = writer.clock().today();
    ATTACHE_TRY(const Phase was, phaseOf(writer.connection(), before.stage));
    ATTACHE_TRY(const Phase is, phaseOf(writer.connection(), after.stage));
    // What is decided otherwise is decided anew: a loss is not as old as the signing before it.
    const bool decidedAnew = !isOpen(was) && (isOpen(is) || isWon(was) != isWon(is));
    if (decidedAnew && after.closedOn == before.closedOn)
        after.closedOn = {};
    settleClosing(after, is, today);
    // What stands in the file already does not keep anybody from changing something else.
    if (after.closedOn != before.closedOn || after.openedOn != before.openedOn)
        ATTACHE_CHECK(settleOpening(after, timeOfId(after.id.value()).toLocalTime().date(),
                                    after.openedOn != before.openedOn, today));
    if (hasIncome(is) && !hasIncome(was) && !after.firstIncomeOn.isValid())
        after.firstIncomeOn = today;
    if (!sameTerms(before, after))
        ATTACHE_CHECK(recordTerms(writer, before, after));
    if (before.stage == after.stage)
        return {};
    ATTACHE_CHECK(checkGates(writer, before, after));
    if (after.stageReason == before.stageReason)
        after.stageReason.clear(); // it belonged to the stage before
    return recordStage(writer, after, before.stage, writer.clock().now());
}

} // namespace attache
