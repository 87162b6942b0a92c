#include "app/cli/command.h"
#include "app/cli/document_output.h"
#include "app/cli/text_table.h"
#include "core/base/shared_text.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/plan_words.h"
#include "core/brief/week_document.h"
#include "core/queries/lost_pool.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declarePlan(QCommandLineParser &parser)
{
    // The day stands behind it as a word of its own, for it can be left out.
    parser.addOption({QStringLiteral("week"),
                      Words::tr("The week that holds DAY; this week when it is left out.")});
    declareDocumentForms(parser);
}

Result<QDate> dayAsked(const Invocation &call)
{
    const QStringList words = call.words();
    if (words.isEmpty())
        return call.clock().today();
    const QDate day = QDate::fromString(words.first(), Qt::ISODate);
    if (!day.isValid())
        return usageError(
            Words::tr("\"%1\" is not a date. Write it as 2026-11-30.").arg(words.first()));
    return day;
}

QString dayKey(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString timeKey(const QDateTime &time)
{
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
}

QJsonValue amountOf(const std::optional<Money> &amount)
{
    return amount ? QJsonValue(amount->major()) : QJsonValue();
}

QJsonValue currencyOf(const std::optional<Money> &amount, const QString &currency)
{
    return amount ? QJsonValue(currency) : QJsonValue();
}

/// Tells a plan as JSON and as lines.
class PlanTeller
{
public:
    PlanTeller(const WeekPlan &plan, const StageBook &book, const Settings &settings, QDate today,
               Language language)
        : m_plan(plan)
        , m_book(book)
        , m_settings(settings)
        , m_today(today)
        , m_language(language)
    {
    }

    QJsonObject json() const
    {
        QJsonArray starts;
        for (const QTime start : m_plan.starts)
            starts.append(start.toString(QStringLiteral("HH:mm")));
        QJsonArray days;
        for (const PlanDay &day : m_plan.days) {
            const auto taken =
                std::ranges::count_if(day.taken, [](Id<Visit> visit) { return !visit.isNull(); });
            days.append(
                QJsonObject{{QStringLiteral("day"), dayKey(day.day)},
                            {QStringLiteral("taken"), static_cast<qint64>(taken)},
                            {QStringLiteral("holiday"),
                             day.holiday ? QJsonValue(keyOf(*day.holiday)) : QJsonValue()},
                            {QStringLiteral("places"), QJsonArray::fromStringList(day.places)}});
        }
        QJsonArray proposals;
        for (const Proposal &proposal : m_plan.proposals)
            proposals.append(jsonOf(proposal));
        QJsonArray clashes;
        for (const PlaceClash &clash : m_plan.clashes)
            clashes.append(QJsonObject{
                {QStringLiteral("day"), dayKey(m_plan.days.at(clash.day).day)},
                {QStringLiteral("first"), clash.first.toString()},
                {QStringLiteral("second"), clash.second.toString()},
                {QStringLiteral("places"), QJsonArray{clash.firstPlace, clash.secondPlace}},
                {QStringLiteral("minutes_between"), clash.minutesBetween},
                {QStringLiteral("text"), clashText(clash, m_plan)}});
        const PlanOutcome &outcome = m_plan.outcome;
        return {{QStringLiteral("monday"), dayKey(m_plan.monday)},
                {QStringLiteral("slot_starts"), starts},
                {QStringLiteral("slot_minutes"), m_plan.slotMinutes},
                {QStringLiteral("days"), days},
                {QStringLiteral("proposals"), proposals},
                {QStringLiteral("clashes"), clashes},
                {QStringLiteral("outcome"),
                 QJsonObject{{QStringLiteral("planned"), outcome.planned},
                             {QStringLiteral("held"), outcome.held},
                             {QStringLiteral("cancelled"), outcome.cancelled},
                             {QStringLiteral("added"), outcome.added}}}};
    }

    QStringList lines() const
    {
        TextTable table({Common::tr("When"), FieldLabel::tr("Tier"), TypeLabel::tr("Account"),
                         Common::tr("Where"), FieldLabel::tr("Kind of visit"),
                         FieldLabel::tr("Score"), Common::tr("Why")},
                        {false, false, false, false, false, true, false});
        for (const Proposal &proposal : m_plan.proposals)
            table.add({proposal.slot
                           ? m_plan.startOf(*proposal.slot).toString(QStringLiteral("MM-dd HH:mm"))
                           : QStringLiteral("–"),
                       labelOf(proposal.about.tier), proposal.about.name, proposal.about.place,
                       labelOf(proposal.kind), QString::number(qRound(proposal.score)),
                       reasonsOf(proposal).join(QStringLiteral(" · "))});
        return table.lines();
    }

private:
    QStringList reasonsOf(const Proposal &proposal) const
    {
        QStringList reasons;
        for (const PlanReason &reason : proposal.reasons)
            reasons.append(reasonText(reason, proposal, m_today, m_book, m_language));
        if (const QString way = kindReason(proposal, m_settings); !way.isEmpty())
            reasons.append(way);
        return reasons;
    }

    QJsonObject jsonOf(const Proposal &proposal) const
    {
        QJsonObject json{
            {QStringLiteral("id"), proposal.about.account.toString()},
            {QStringLiteral("name"), proposal.about.name},
            {QStringLiteral("tier"), keyOf(proposal.about.tier)},
            {QStringLiteral("place"), proposal.about.place},
            {QStringLiteral("kind"), keyOf(proposal.kind)},
            {QStringLiteral("score"), qRound(proposal.score)},
            {QStringLiteral("reasons"), QJsonArray::fromStringList(reasonsOf(proposal))},
            {QStringLiteral("purpose"), purposeOf(proposal, m_today, m_language)},
            {QStringLiteral("amount"), amountOf(proposal.about.amount)},
            {QStringLiteral("currency"),
             currencyOf(proposal.about.amount, proposal.about.currency)},
            {QStringLiteral("starts"), QJsonValue()},
            {QStringLiteral("ends"), QJsonValue()}};
        if (proposal.slot) {
            json.insert(QStringLiteral("starts"), timeKey(m_plan.startOf(*proposal.slot)));
            json.insert(QStringLiteral("ends"), timeKey(m_plan.endOf(*proposal.slot)));
        }
        return json;
    }

    const WeekPlan &m_plan;
    const StageBook &m_book;
    const Settings &m_settings;
    QDate m_today;
    Language m_language;
};

QJsonArray wakingJson(const std::vector<Reactivation> &found, QDate today, Language language)
{
    QJsonArray waking;
    for (const Reactivation &each : found)
        waking.append(QJsonObject{
            {QStringLiteral("id"), each.deal.id.toString()},
            {QStringLiteral("title"), each.deal.name},
            {QStringLiteral("name"), each.deal.accountName},
            {QStringLiteral("tier"), keyOf(each.deal.tier)},
            {QStringLiteral("lost"), each.deal.lost},
            {QStringLiteral("trigger"), keyOf(each.trigger)},
            {QStringLiteral("text"), triggerText(each, today, language)},
            {QStringLiteral("opening"), openingLine(each, today, language)},
            {QStringLiteral("amount"), amountOf(each.deal.amount)},
            {QStringLiteral("currency"), currencyOf(each.deal.amount, each.deal.currency)}});
    return waking;
}

QJsonArray goalsJson(const std::vector<Goal> &goals)
{
    QJsonArray all;
    for (const Goal &each : goals)
        all.append(QJsonObject{
            {QStringLiteral("id"), each.id.toString()},
            {QStringLiteral("text"), each.text},
            {QStringLiteral("period"), keyOf(each.period)},
            {QStringLiteral("state"), keyOf(each.state)},
            {QStringLiteral("target"), each.target ? QJsonValue(*each.target) : QJsonValue()},
            {QStringLiteral("result"), each.result ? QJsonValue(*each.result) : QJsonValue()}});
    return all;
}

QJsonArray enquiriesJson(const std::vector<OpenEnquiry> &enquiries, const QDateTime &now)
{
    QJsonArray all;
    for (const OpenEnquiry &each : enquiries)
        all.append(QJsonObject{{QStringLiteral("id"), each.deal.toString()},
                               {QStringLiteral("title"), each.name},
                               {QStringLiteral("name"), each.accountName},
                               {QStringLiteral("deadline"), timeKey(each.deadline.toLocalTime())},
                               {QStringLiteral("late"), each.deadline < now}});
    return all;
}

Result<void> plan(Invocation &call)
{
    ATTACHE_TRY(const QDate day, dayAsked(call));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    const QDateTime now = call.clock().now();
    const QDate today = call.clock().today();
    if (wantsDocument(call)) {
        ATTACHE_TRY(const WeekPaper paper, readWeekPaper(connection, day, now));
        ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
        return giveDocument(call, makeWeekDocument(paper, letterhead.content, letterhead.person,
                                                   today, call.language()));
    }
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, settings));
    ATTACHE_TRY(const WeekPlan made, weekPlan(connection, day, now));
    ATTACHE_TRY(const auto goals, goalsAt(connection, made.monday));
    ATTACHE_TRY(const auto enquiries, openEnquiries(connection, settings));
    const PlanTeller teller(made, book, settings, today, call.language());
    if (call.wantsJson()) {
        QJsonObject json = teller.json();
        json.insert(QStringLiteral("reactivations"),
                    wakingJson(made.waking, today, call.language()));
        json.insert(QStringLiteral("goals"), goalsJson(goals));
        json.insert(QStringLiteral("enquiries"), enquiriesJson(enquiries, now));
        call.console().json(json);
        return {};
    }
    for (const QString &line : teller.lines())
        call.console().line(line);
    for (const PlaceClash &clash : made.clashes)
        call.console().note(Words::tr("Two places on %1: %2")
                                .arg(dayKey(made.days.at(clash.day).day), clashText(clash, made)));
    for (const PlanDay &day : made.days) {
        if (day.holiday)
            call.console().note(
                QStringLiteral("%1 · %2").arg(dayKey(day.day), labelOf(*day.holiday)));
    }
    if (!made.waking.empty())
        call.console().line(Words::tr("Can be woken this week:"));
    for (const Reactivation &each : made.waking)
        call.console().line(QStringLiteral("  %1 · %2: %3")
                                .arg(each.deal.accountName, each.deal.name,
                                     triggerText(each, today, call.language())));
    return {};
}

constexpr std::array Commands = {
    Command{"plan", "[--week [DAY]] [--pdf OUT [--password -] | --markdown | --text]",
            QT_TRANSLATE_NOOP("Command", "propose the visits of a week, each with its reasons"), 0,
            1, true, declarePlan, plan},
};

} // namespace

std::span<const Command> planCommands()
{
    return Commands;
}

} // namespace attache
