#pragma once

#include "core/domain/account.h"
#include "core/domain/deal_kinds.h"
#include "core/domain/stage_set.h"

namespace attache {

/// A possible deal.
struct Opportunity
{
    Id<Opportunity> id;
    Id<Account> account; ///< none where a list did not say
    QString name;
    Stage stage = Stage::Lead;
    std::optional<Money> amount; ///< minor units of `currency`
    QString currency = QStringLiteral("CNY");
    QDate openedOn;
    QDate expectedClose;
    QDate closedOn;
    std::optional<int> probability; ///< percent; none means the stage's usual one
    QDate budgetOn;                 ///< when the customer fixes the budget
    QString product;
    QString source;
    QString owner;
    QString nextStep;
    QDate nextStepOn;
    std::optional<SalesChannel> channel;
    std::optional<Charging> charging;
    std::optional<DealAim> aim;
    LongText strategy; ///< the commercial strategy in words
    QString lostReason;
    QString reactivation; ///< what would wake it up again
    QString externalId;
    LongText notes;
    CustomValues custom;
    Id<StageSet> stageSet; ///< none: the one of the account's business type
    QString stageReason;   ///< why it came to its stage though its gate is only assumed to hold
    std::optional<RevenueMode> revenueMode;
    QDate firstIncomeOn; ///< when it first brought money
    QDate goLiveOn;      ///< when the customer means to use it; the path is planned back from here
    std::optional<LostCause> lostCause; ///< `lostReason` has the words
    LongText coreNeed;
    QString whyCame;      ///< what made them come to us
    QDateTime inquiredAt; ///< UTC; when an enquiry came in by itself; none where we began
    QDateTime answeredAt; ///< UTC; when we first answered it
};

template <>
struct Description<Opportunity>
{
    static constexpr TypeInfo info{
        .table = "opportunity",
        .one = QT_TRANSLATE_NOOP("RecordType", "Opportunity"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Opportunities"),
        .key = "opportunities",
        .icon = "view-list-details",
        .rank = 4,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New opportunity"),
                     .prompt = QT_TRANSLATE_NOOP("RecordType", "Whose opportunity is it?"),
                     .under = "account",
                     .shortcut = 'O'},
        .importable = true,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Opportunity::account);
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Opportunity::name, Required | Named);
        field("stage", QT_TRANSLATE_NOOP("Field", "Stage"), &Opportunity::stage);
        field("amount", QT_TRANSLATE_NOOP("Field", "Amount"), &Opportunity::amount,
              DependsOn("currency"));
        field("currency", QT_TRANSLATE_NOOP("Field", "Currency"), &Opportunity::currency,
              Editor::Currency);
        field("opened_on", QT_TRANSLATE_NOOP("Field", "Opened on"), &Opportunity::openedOn);
        field("expected_close", QT_TRANSLATE_NOOP("Field", "Expected close"),
              &Opportunity::expectedClose);
        field("closed_on", QT_TRANSLATE_NOOP("Field", "Closed on"), &Opportunity::closedOn);
        field("probability", QT_TRANSLATE_NOOP("Field", "Probability"), &Opportunity::probability,
              Editor::Percent);
        field("budget_on", QT_TRANSLATE_NOOP("Field", "Budget date"), &Opportunity::budgetOn);
        field("product", QT_TRANSLATE_NOOP("Field", "Product"), &Opportunity::product, Searchable);
        field("source", QT_TRANSLATE_NOOP("Field", "Source"), &Opportunity::source);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &Opportunity::owner, Editor::Person);
        field("next_step", QT_TRANSLATE_NOOP("Field", "Next step"), &Opportunity::nextStep,
              Searchable);
        field("next_step_on", QT_TRANSLATE_NOOP("Field", "Next step due"),
              &Opportunity::nextStepOn);
        field("channel", QT_TRANSLATE_NOOP("Field", "Channel"), &Opportunity::channel);
        field("charging", QT_TRANSLATE_NOOP("Field", "Charging"), &Opportunity::charging);
        field("aim", QT_TRANSLATE_NOOP("Field", "Aim"), &Opportunity::aim);
        field("strategy", QT_TRANSLATE_NOOP("Field", "Commercial strategy"),
              &Opportunity::strategy);
        field("lost_reason", QT_TRANSLATE_NOOP("Field", "Lost reason"), &Opportunity::lostReason);
        field("reactivation", QT_TRANSLATE_NOOP("Field", "What would wake it up"),
              &Opportunity::reactivation);
        field("external_id", QT_TRANSLATE_NOOP("Field", "External number"),
              &Opportunity::externalId, Searchable | ExternalNumber);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &Opportunity::notes, Searchable);
        field("custom", QT_TRANSLATE_NOOP("Field", "Own fields"), &Opportunity::custom, Hidden);
        field("stage_set", QT_TRANSLATE_NOOP("Field", "Stage set"), &Opportunity::stageSet);
        field("stage_reason", QT_TRANSLATE_NOOP("Field", "Why the gate was passed"),
              &Opportunity::stageReason);
        field("revenue_mode", QT_TRANSLATE_NOOP("Field", "Revenue mode"),
              &Opportunity::revenueMode);
        field("first_income_on", QT_TRANSLATE_NOOP("Field", "First income on"),
              &Opportunity::firstIncomeOn);
        field("go_live_on", QT_TRANSLATE_NOOP("Field", "Go-live on"), &Opportunity::goLiveOn);
        field("lost_cause", QT_TRANSLATE_NOOP("Field", "Lost cause"), &Opportunity::lostCause);
        field("core_need", QT_TRANSLATE_NOOP("Field", "Core need"), &Opportunity::coreNeed,
              Searchable);
        field("why_came", QT_TRANSLATE_NOOP("Field", "Why they came"), &Opportunity::whyCame);
        field("inquired_at", QT_TRANSLATE_NOOP("Field", "Enquiry came in"),
              &Opportunity::inquiredAt);
        field("answered_at", QT_TRANSLATE_NOOP("Field", "First answered"),
              &Opportunity::answeredAt);
    }
    static Caption caption(const Opportunity &opportunity, RecordNames &names)
    {
        return {opportunity.name, {}, names.of(opportunity.account)};
    }
    static Home home(const Opportunity &) { return Home::own(); }
    static void begin(Opportunity &opportunity, const NewRecord &context)
    {
        opportunity.openedOn = context.today;
        opportunity.owner = context.person;
    }
};

/// A change of stage is always dated and kept: inserting an opportunity and changing its stage
/// write a StageChange; a change of amount, expected close or probability writes a TermsChange. The
/// closing day follows the phase of the stage: what is won or lost has one, today's unless another
/// is given; what is open again has none. The first stage that brings money sets the day of first
/// income. Where the stage set asks for it, a stage whose gate is only assumed to be met is not
/// entered without a new reason.
template <>
struct Rules<Opportunity>
{
    static constexpr bool actsOnInsert = true;
    static constexpr bool actsOnUpdate = true;
    static Result<void> onInserting(Writer &writer, Opportunity &opportunity);
    static Result<void> onUpdating(Writer &writer, const Opportunity &before, Opportunity &after);
};

/// The conditions that are only assumed to hold, of all gates between @p from and the stage of
/// @p deal; none where its stage set lets gates be passed without a word.
Result<QStringList> assumedOnTheWay(Connection &connection, Stage from, const Opportunity &deal);

} // namespace attache
