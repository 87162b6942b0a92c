#include "core/brief/plan_words.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/value_text.h"
#include "core/insight/deciding_amount.h"

#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WeekPlan)
};

QString monthText(QDate day, Language language)
{
    return language == Language::Chinese
               ? day.toString(QStringLiteral("yyyy年M月"))
               : QLocale(QLocale::English).toString(day, QStringLiteral("MMMM yyyy"));
}

QString firstLine(const QString &text)
{
    return text.section(u'\n', 0, 0).trimmed();
}

QString rivalOf(const Reactivation &reactivation)
{
    return reactivation.name.isEmpty() ? Words::tr("the present supplier") : reactivation.name;
}

/// What is said in person of a deal that was lost.
QString dealOf(const Reactivation &reactivation)
{
    return reactivation.deal.name;
}

} // namespace

QString reasonText(const PlanReason &reason, const Proposal &proposal, QDate today,
                   const StageBook &book, Language language)
{
    switch (reason.kind) {
    case PlanReason::Kind::Promise:
        if (reason.day < today)
            return Words::tr("promise %n day(s) overdue", nullptr,
                             static_cast<int>(reason.day.daysTo(today)));
        return Words::tr("promise due %1").arg(shortDateText(reason.day, today, language));
    case PlanReason::Kind::Overdue:
        //: A rhythm of visits, and how late the next one is
        return Words::tr("every %1 days, %2 late").arg(reason.days).arg(reason.beyond);
    case PlanReason::Kind::Due:
        return Words::tr("every %1 days, due this week").arg(reason.days);
    case PlanReason::Kind::NeverContacted:
        return Words::tr("never contacted");
    case PlanReason::Kind::Deal:
        return book.label(reason.stage, language, reason.stageSet);
    case PlanReason::Kind::Reactivation:
        break;
    }
    return proposal.reactivation ? triggerText(*proposal.reactivation, today, language) : QString();
}

Tone reasonTone(const PlanReason &reason, QDate today)
{
    switch (reason.kind) {
    case PlanReason::Kind::Promise:
        return reason.day < today ? Tone::Danger : Tone::Warn;
    case PlanReason::Kind::Overdue:
        return Tone::Danger;
    case PlanReason::Kind::NeverContacted:
        return Tone::Warn;
    case PlanReason::Kind::Reactivation:
        return Tone::Accent;
    case PlanReason::Kind::Due:
    case PlanReason::Kind::Deal:
        break;
    }
    return Tone::Neutral;
}

QString kindReason(const Proposal &proposal, const Settings &settings)
{
    if (!decidingAmount(proposal, settings))
        return {};
    const auto bound = [&settings](int major) {
        return shortAmount(Money::fromMajor(major), settings.currency);
    };
    if (proposal.kind == VisitKind::Phone)
        return Words::tr("below %1: by phone").arg(bound(settings.phoneBelow));
    if (proposal.kind == VisitKind::Online)
        return Words::tr("up to %1: online").arg(bound(settings.visitAbove));
    return Words::tr("above %1: on site").arg(bound(settings.visitAbove));
}

QString purposeOf(const Proposal &proposal, QDate today, Language language)
{
    if (!proposal.about.promise.isEmpty())
        return firstLine(proposal.about.promise);
    if (proposal.reactivation)
        return triggerText(*proposal.reactivation, today, language);
    if (!proposal.about.nextStep.isEmpty())
        return firstLine(proposal.about.nextStep);
    if (!proposal.about.dealName.isEmpty())
        return proposal.about.dealName;
    return proposal.about.lastContact.isValid() ? Words::tr("Keep in touch")
                                                : Words::tr("First contact");
}

QString triggerText(const Reactivation &reactivation, QDate today, Language language)
{
    switch (reactivation.trigger) {
    case Trigger::Budget:
        return Words::tr("the budget is made in %1").arg(monthText(reactivation.day, language));
    case Trigger::RivalContract:
        return Words::tr("the contract with %1 ends %2")
            .arg(rivalOf(reactivation), shortDateText(reactivation.day, today, language));
    case Trigger::Requirement:
        return Words::tr("what was missing is there: %1").arg(firstLine(reactivation.what));
    case Trigger::TradeCase:
        return Words::tr("there is a case of the trade: %1").arg(reactivation.name);
    case Trigger::Champion:
        if (reactivation.more.isEmpty())
            break;
        return Words::tr("%1 is now at %2").arg(reactivation.name, reactivation.more);
    case Trigger::NewSupporter:
        return Words::tr("%1 supports us now").arg(reactivation.name);
    case Trigger::Price:
        if (!reactivation.price)
            break;
        return Words::tr("%1 is sold from %2")
            .arg(reactivation.name, moneyText(*reactivation.price, reactivation.deal.currency));
    case Trigger::Day:
        return Words::tr("put off until %1").arg(shortDateText(reactivation.day, today, language));
    case Trigger::LifeSign:
        return Words::tr("a sign of life on %1: %2")
            .arg(shortDateText(reactivation.day, today, language),
                 reactivation.what.isEmpty() ? dealOf(reactivation) : firstLine(reactivation.what));
    }
    return reactivation.what.isEmpty() ? labelOf(reactivation.trigger)
                                       : firstLine(reactivation.what);
}

QString openingLine(const Reactivation &reactivation, QDate today, Language language)
{
    const QString deal = dealOf(reactivation);
    switch (reactivation.trigger) {
    case Trigger::Budget:
        return Words::tr("You plan the budget now. May I send figures for \"%1\" that fit into it?")
            .arg(deal);
    case Trigger::RivalContract:
        return Words::tr("Your contract with %1 ends %2. Shall we compare before it renews itself?")
                   .arg(rivalOf(reactivation), shortDateText(reactivation.day, today, language)) +
               (reactivation.more.isEmpty()
                    ? QString()
                    : (language == Language::Chinese ? QString() : QStringLiteral(" ")) +
                          firstLine(reactivation.more));
    case Trigger::Requirement:
        return Words::tr("Last time \"%1\" was missing. It is there now; may I show it to whoever "
                         "asked for it?")
            .arg(reactivation.what.isEmpty() ? reactivation.name : firstLine(reactivation.what));
    case Trigger::TradeCase:
        return Words::tr("You asked who in your trade works with it. May I show you \"%1\"?")
            .arg(reactivation.name);
    case Trigger::Champion:
        return Words::tr("%1 knows us from \"%2\". May we talk about what changed since?")
            .arg(reactivation.name, deal);
    case Trigger::NewSupporter:
        return Words::tr("%1 spoke well of us lately. Shall we look at \"%2\" together again?")
            .arg(reactivation.name, deal);
    case Trigger::Price:
        return Words::tr("The price was what stood between us. It is another one now: may I send "
                         "an offer for \"%1\"?")
            .arg(deal);
    case Trigger::Day:
        return Words::tr("You asked me to come back at this time about \"%1\". What has changed "
                         "since?")
            .arg(deal);
    case Trigger::LifeSign:
        break;
    }
    return Words::tr("I heard that \"%1\" is a topic with you again. What would have to be "
                     "different this time?")
        .arg(deal);
}

QString clashText(const PlaceClash &clash, const WeekPlan &plan)
{
    const auto rowOf = [&plan](Id<Visit> id) {
        return std::ranges::find_if(plan.visits,
                                    [id](const VisitRow &row) { return row.visit.id == id; });
    };
    const auto first = rowOf(clash.first);
    const auto second = rowOf(clash.second);
    if (first == plan.visits.end() || second == plan.visits.end())
        return {};
    const auto clock = [](const QDateTime &time) {
        return time.toLocalTime().toString(QStringLiteral("HH:mm"));
    };
    //: Two places on one day: where one is until when, where one has to be from when
    return Words::tr("%1 until %2, %3 from %4")
        .arg(clash.firstPlace, clock(first->end()), clash.secondPlace,
             clock(second->visit.startsAt));
}

} // namespace attache
