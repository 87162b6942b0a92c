#include "app/cli/document_output.h"
#include "app/cli/visit_named.h"
#include "core/brief/gap_document.h"
#include "core/brief/gap_points.h"
#include "core/brief/letterhead_content.h"
#include "core/match/visit_matches.h"
#include "core/record/record_type.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <functional>
#include <span>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr size_t MostMatches = 3;

QJsonObject jsonOf(const Match &match)
{
    return {{QStringLiteral("type"), match.type->tableName()},
            {QStringLiteral("id"), QString::number(match.id)},
            {QStringLiteral("title"), match.title},
            {QStringLiteral("score"), match.score},
            {QStringLiteral("reasons"), QJsonArray::fromStringList(match.reasons)},
            {QStringLiteral("against"), QJsonArray::fromStringList(match.against)}};
}

QString lineOf(const Match &match)
{
    QString line = QStringLiteral("  %1  %2").arg(match.score, 3).arg(match.title);
    if (!match.reasons.isEmpty())
        line += QStringLiteral("  + ") + match.reasons.join(QStringLiteral(" · "));
    if (!match.against.isEmpty())
        line += QStringLiteral("  − ") + match.against.join(QStringLiteral(" · "));
    return line;
}

Result<void> match(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    ATTACHE_TRY(const Visit visit, visitNamed(connection, call.word(0), call.clock()));
    ATTACHE_TRY(const VisitMatches matches, visitMatches(connection, visit.id, call.clock().today(),
                                                         call.language(), MostMatches));
    QJsonArray found;
    for (const auto &[type, list] : matches.all()) {
        if (!call.wantsJson() && !list->matches.empty())
            call.console().line(type->severalLabel());
        for (const Match &each :
             std::span(list->matches).first(std::min(list->matches.size(), MostMatches))) {
            found.append(jsonOf(each));
            if (!call.wantsJson())
                call.console().line(lineOf(each));
        }
        if (const QString note = list->note(*type); !note.isEmpty())
            call.console().note(note);
    }
    if (call.wantsJson())
        call.console().json(found);
    return {};
}

QJsonObject jsonOf(const TradeGaps &trade, const std::vector<GapColumn> &columns)
{
    QJsonArray waiting;
    for (const WaitingAccount &each : trade.waiting)
        waiting.append(QJsonObject{{QStringLiteral("id"), each.id.toString()},
                                   {QStringLiteral("name"), each.name},
                                   {QStringLiteral("tier"), keyOf(each.tier)}});
    QJsonArray open;
    for (auto at = trade.open.cbegin(); at != trade.open.cend(); ++at)
        open.append(QJsonObject{{QStringLiteral("currency"), at.key()},
                                {QStringLiteral("minor"), at.value().minor}});
    QJsonArray cells;
    for (size_t i = 0; i < columns.size(); ++i)
        cells.append(QJsonObject{{QStringLiteral("stage"), keyOf(columns[i].stage)},
                                 {QStringLiteral("audience"), keyOf(columns[i].audience)},
                                 {QStringLiteral("state"), keyOf(trade.cells[i].state)},
                                 {QStringLiteral("waiting"), trade.cells[i].waiting}});
    return {{QStringLiteral("industry"), trade.industry},
            {QStringLiteral("name"), trade.name},
            {QStringLiteral("cases"), trade.cases},
            {QStringLiteral("expired_cases"), trade.expiredCases},
            {QStringLiteral("waiting"), waiting},
            {QStringLiteral("open"), open},
            {QStringLiteral("cells"), cells},
            {QStringLiteral("text"), trade.sentence()}};
}

using PointsOf = std::function<QJsonArray(Id<Visit>)>;

/// @p pointsOf gives what the readiness of a visit gains by each of its gaps.
QJsonObject jsonOf(const Gaps &gaps, const PointsOf &pointsOf)
{
    QJsonArray trades;
    for (const TradeGaps &trade : gaps.trades)
        trades.append(jsonOf(trade, gaps.columns));
    QJsonArray expired;
    for (const ExpiredItem &item : gaps.expired)
        expired.append(
            QJsonObject{{QStringLiteral("type"), item.type->tableName()},
                        {QStringLiteral("id"), QString::number(item.id)},
                        {QStringLiteral("title"), item.title},
                        {QStringLiteral("review_on"), item.reviewOn.toString(Qt::ISODate)}});
    QJsonArray questions;
    for (const OpenQuestion &question : gaps.questions)
        questions.append(
            QJsonObject{{QStringLiteral("text"), question.text},
                        {QStringLiteral("times"), question.times},
                        {QStringLiteral("accounts"), QJsonArray::fromStringList(question.accounts)},
                        {QStringLiteral("people"), QJsonArray::fromStringList(question.people)},
                        {QStringLiteral("last_asked"), question.lastAsked.toString(Qt::ISODate)}});
    QJsonArray rivals;
    for (const UnansweredRival &rival : gaps.rivals)
        rivals.append(
            QJsonObject{{QStringLiteral("id"), rival.id.toString()},
                        {QStringLiteral("name"), rival.name},
                        {QStringLiteral("times"), rival.times},
                        {QStringLiteral("accounts"), QJsonArray::fromStringList(rival.accounts)}});
    QJsonArray visits;
    for (const HurtVisit &visit : gaps.visits)
        visits.append(
            QJsonObject{{QStringLiteral("visit"), visit.visit.toString()},
                        {QStringLiteral("day"), visit.day.toString(Qt::ISODate)},
                        {QStringLiteral("account"), visit.account},
                        {QStringLiteral("gaps"), QJsonArray::fromStringList(visit.words())},
                        {QStringLiteral("readiness"), pointsOf(visit.visit)}});
    return {{QStringLiteral("industries"), trades},
            {QStringLiteral("expired"), expired},
            {QStringLiteral("questions"), questions},
            {QStringLiteral("competitors"), rivals},
            {QStringLiteral("visits"), visits}};
}

Result<void> gaps(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    const QDate today = call.clock().today();
    ATTACHE_TRY(const Gaps found, gapsOf(connection, today, call.language()));
    if (call.wantsJson()) {
        QHash<Id<Visit>, QJsonArray> gains;
        for (const HurtVisit &visit : found.visits) {
            ATTACHE_TRY(const auto points, gapPoints(connection, visit, today, call.language()));
            for (const int each : points)
                gains[visit.visit].append(each);
        }
        call.console().json(jsonOf(found, [&](Id<Visit> visit) { return gains.value(visit); }));
        return {};
    }
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
    return giveDocument(call, makeGapDocument(found, letterhead.content, letterhead.person, today,
                                              call.language()));
}

constexpr std::array Commands = {
    Command{"match", "VISIT",
            QT_TRANSLATE_NOOP("Command", "list what suits a visit from the library, with reasons"),
            1, 1, true, nullptr, match},
    Command{"gaps", "[--pdf OUT | --markdown | --text]",
            QT_TRANSLATE_NOOP("Command", "list what the library lacks for accounts that wait"), 0,
            0, true, declareDocumentForms, gaps},
};

} // namespace

std::span<const Command> libraryCommands()
{
    return Commands;
}

} // namespace attache
