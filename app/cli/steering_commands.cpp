#include "app/cli/command.h"

#include "app/cli/chains_command.h"
#include "app/cli/document_output.h"
#include "app/cli/insight_json.h"
#include "app/cli/text_table.h"
#include "app/cli/week_answers.h"
#include "core/base/shared_text.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/needs_document.h"
#include "core/brief/product_map_document.h"
#include "core/brief/product_map_text.h"
#include "core/brief/tier_text.h"
#include "core/brief/tiers_document.h"
#include "core/record/record_type.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declareTiers(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("what-if"),
                      Words::tr("Try another line or weight, such as A=64 or spend=30. Nothing is "
                                "changed."),
                      QStringLiteral("NAME=NUMBER")});
    declareDocumentForms(parser);
}

QString criteriaOf(const std::vector<TierCriterion> &sheet)
{
    QStringList keys;
    for (const TierCriterion &criterion : sheet)
        keys.append(keyOf(criterion.kind));
    keys.removeDuplicates();
    return keys.join(QStringLiteral(", "));
}

/// "A=64" moves a line, "spend=30" weighs a criterion.
Result<void> suppose(const QString &text, TierLines &lines, std::vector<TierCriterion> &sheet)
{
    const QString name = text.section(u'=', 0, 0).trimmed();
    bool isNumber = false;
    const int number = text.section(u'=', 1).trimmed().toInt(&isNumber);
    const auto tier = fromKey<Tier>(name.toUpper());
    const auto kind = fromKey<CriterionKind>(name.toLower());
    if (!isNumber || number < 0 || (!tier && !kind) || tier == Tier::C || (tier && number > 100))
        return usageError(Words::tr("\"%1\" cannot be tried. Write S=80, A=60, B=40 or the weight "
                                    "of a criterion, such as spend=30. Criteria: %2.")
                              .arg(text, criteriaOf(sheet)));
    if (tier) {
        lines.line(*tier) = number;
        return {};
    }
    const auto criterion = std::ranges::find(sheet, *kind, &TierCriterion::kind);
    if (criterion == sheet.end())
        return usageError(Words::tr("The sheet has no criterion \"%1\". Choose one of: %2.")
                              .arg(name, criteriaOf(sheet)));
    criterion->weight = number;
    return {};
}

QJsonValue keyOrNull(std::optional<Tier> tier)
{
    return tier ? QJsonValue(keyOf(*tier)) : QJsonValue();
}

QJsonObject countsJson(const TierCounts &counts)
{
    QJsonObject json;
    for (size_t i = 0; i < counts.size(); ++i)
        json.insert(keyOf(static_cast<Tier>(i)), counts[i]);
    return json;
}

QJsonArray reasonsJson(const std::vector<TierReason> &reasons, const TierSuggestion &suggestion,
                       const TierRows &rows, const Settings &settings, QDate today)
{
    QJsonArray texts;
    for (const TierReason &reason : reasons)
        texts.append(tierReasonText(reason, suggestion, rows.sheet, settings.currency, today));
    return texts;
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// The sheet with the weights that are tried.
QJsonArray sheetJson(const std::vector<TierCriterion> &sheet)
{
    QJsonArray json;
    for (const TierCriterion &criterion : sheet)
        json.append(QJsonObject{{QStringLiteral("criterion"), keyOf(criterion.kind)},
                                {QStringLiteral("label"), criterionName(criterion)},
                                {QStringLiteral("weight"), criterion.weight},
                                {QStringLiteral("must_have"), criterion.mustHave}});
    return json;
}

/// What each criterion of the sheet gives, with where and when it was learnt.
QJsonArray criteriaJson(const TierSuggestion &suggestion, const TierRows &rows)
{
    QJsonArray json;
    for (size_t i = 0; i < suggestion.criteria.size(); ++i) {
        const CriterionScore &score = suggestion.criteria[i];
        const QString source = score.evidence < 0
                                   ? QString()
                                   : rows.evidence[static_cast<size_t>(score.evidence)].source;
        json.append(QJsonObject{
            {QStringLiteral("criterion"), keyOf(rows.sheet[i].kind)},
            {QStringLiteral("points"), score.known ? QJsonValue(score.points) : QJsonValue()},
            {QStringLiteral("value"), score.value ? QJsonValue(*score.value) : QJsonValue()},
            {QStringLiteral("old"), score.old},
            {QStringLiteral("from_records"), score.known && score.evidence < 0},
            {QStringLiteral("source"), source},
            {QStringLiteral("learnt_on"),
             score.learntOn.isValid() ? QJsonValue(dayText(score.learntOn)) : QJsonValue()}});
    }
    return json;
}

QJsonObject tiersJson(const TiersPaper &told, const TierTotals &totals, QDate today)
{
    const auto &[rows, all, lines, settings] = told;
    QJsonArray accounts;
    for (const TierSuggestion &each : all)
        accounts.append(QJsonObject{
            {QStringLiteral("id"), QString::number(each.account.value())},
            {QStringLiteral("name"), each.name},
            {QStringLiteral("tier"), keyOf(each.tier)},
            {QStringLiteral("score"), each.score},
            {QStringLiteral("suggested"), keyOrNull(each.suggested)},
            {QStringLiteral("because"), reasonsJson(each.because, each, rows, settings, today)},
            {QStringLiteral("but"), reasonsJson(each.but, each, rows, settings, today)},
            {QStringLiteral("criteria"), criteriaJson(each, rows)},
            {QStringLiteral("assessed_on"), dayText(each.assessedOn)},
            {QStringLiteral("due"), each.due}});
    return {{QStringLiteral("lines"), QJsonObject{{QStringLiteral("S"), lines.s},
                                                  {QStringLiteral("A"), lines.a},
                                                  {QStringLiteral("B"), lines.b}}},
            {QStringLiteral("sheet"), sheetJson(rows.sheet)},
            {QStringLiteral("now"), countsJson(totals.now)},
            {QStringLiteral("suggested"), countsJson(totals.suggested)},
            {QStringLiteral("rising"), totals.rising},
            {QStringLiteral("falling"), totals.falling},
            {QStringLiteral("due"), totals.due},
            {QStringLiteral("accounts"), accounts}};
}

/// The accounts whose suggested tier is another one, a line each.
void printMoves(Console &console, const TiersPaper &told, const TierTotals &totals, QDate today)
{
    TextTable table({TypeLabel::tr("Account"), FieldLabel::tr("Tier"),
                     FieldLabel::tr("Suggested tier"), FieldLabel::tr("Score"),
                     Words::tr("Because"), Common::tr("But")},
                    {false, false, false, true, false, false});
    const QString &currency = told.settings.currency;
    for (const TierSuggestion &each : told.suggestions) {
        if (each.moves())
            table.add({each.name, labelOf(each.tier), labelOf(*each.suggested),
                       QString::number(each.score),
                       tierReasonsText(each.because, each, told.rows.sheet, currency, today),
                       tierReasonsText(each.but, each, told.rows.sheet, currency, today)});
    }
    for (const QString &line : table.lines())
        console.line(line);
    console.line(Words::tr("%n account(s) would rise,", nullptr, totals.rising) + u' ' +
                 Words::tr("%n would fall.", nullptr, totals.falling));
}

Result<void> tiers(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    const QDate today = call.clock().today();
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(TierRows rows, tierRows(connection, today));
    TierLines lines = TierLines::of(settings);
    for (const QString &text : call.values("what-if"))
        ATTACHE_CHECK(suppose(text, lines, rows.sheet));
    if (!lines.isOrdered())
        return usageError(Words::tr("The lines must stand in order: S above A above B."));
    const std::vector<TierSuggestion> all = suggestTiers(rows, lines, settings, today);
    const TierTotals totals = totalsOf(all, rows.sheet.size());
    const TiersPaper told{rows, all, lines, settings};
    if (wantsDocument(call)) {
        ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
        return giveDocument(call,
                            makeTiersDocument(told, letterhead.content, letterhead.person, today));
    }
    if (call.wantsJson())
        call.console().json(tiersJson(told, totals, today));
    else
        printMoves(call.console(), told, totals, today);
    return {};
}

QJsonArray amountsJson(const QMap<QString, Money> &amounts)
{
    QJsonArray json;
    for (auto at = amounts.cbegin(); at != amounts.cend(); ++at)
        json.append(QJsonObject{{QStringLiteral("currency"), at.key()},
                                {QStringLiteral("minor"), at.value().minor}});
    return json;
}

QJsonObject totalsJson(const MapTotals &totals, const WinRate &rate)
{
    QJsonObject cells;
    for (const Choice<MapState> &choice : choicesOf<MapState>)
        cells.insert(QString::fromLatin1(choice.key), totals.count(choice.value));
    return {{QStringLiteral("accounts"), totals.accounts},
            {QStringLiteral("cells"), cells},
            {QStringLiteral("ours"), amountsJson(totals.ours)},
            {QStringLiteral("in_talks"), amountsJson(totals.talks)},
            {QStringLiteral("win_rate"), winRateJson(rate, {})}};
}

Result<void> productMap(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    const QDate today = call.clock().today();
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(ProductMapRows rows, productMapRows(connection));
    ATTACHE_TRY(const auto facts, opportunityFacts(connection, {}, FactsNeeds{.names = false}));
    const StandingWinRates rates = winRatesByStanding(facts, rows.stages);
    const ProductMap map(std::move(rows), settings, today);
    if (wantsDocument(call)) {
        ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
        return giveDocument(
            call, makeProductMapDocument(map, rates, letterhead.content, letterhead.person));
    }
    QHash<Id<Product>, QString> names;
    for (const MapProduct &product : map.products())
        names.insert(product.id, product.name);
    QJsonArray spaces;
    TextTable table({TypeLabel::tr("Account"), TypeLabel::tr("Product"),
                     FieldLabel::tr("What they have"), Words::tr("Because")});
    for (const WhiteSpace &space : map.whiteSpaces()) {
        const MapCell &cell = map.cell(space.account, space.product);
        QStringList why;
        for (const WhiteReason &reason : space.reasons)
            why.append(whiteReasonText(reason, today));
        const QString name = map.account(space.account)->name;
        table.add({name, names.value(space.product), cellWords(cell, today).first(),
                   why.join(QStringLiteral(" · "))});
        spaces.append(
            QJsonObject{{QStringLiteral("account"), QString::number(space.account.value())},
                        {QStringLiteral("name"), name},
                        {QStringLiteral("product"), names.value(space.product)},
                        {QStringLiteral("state"), keyOf(cell.state)},
                        {QStringLiteral("customer"), map.isCustomer(space.account)},
                        {QStringLiteral("known_from"),
                         cell.knownFrom ? QJsonValue(keyOf(*cell.knownFrom)) : QJsonValue()},
                        {QStringLiteral("as_of"), cell.learntOn.toString(Qt::ISODate)},
                        {QStringLiteral("talk_from"), cell.talkFrom.toString(Qt::ISODate)},
                        {QStringLiteral("because"), QJsonArray::fromStringList(why)}});
    }
    if (call.wantsJson()) {
        call.console().json(QJsonObject{
            {QStringLiteral("customers"), totalsJson(map.totals(true), rates.customers)},
            {QStringLiteral("new_names"), totalsJson(map.totals(false), rates.prospects)},
            {QStringLiteral("could_buy"), spaces}});
        return {};
    }
    for (const QString &line : table.lines())
        call.console().line(line);
    return {};
}

Result<void> needs(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    const QDate today = call.clock().today();
    if (wantsDocument(call)) {
        ATTACHE_TRY(NeedRows rows, needRows(connection));
        ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
        return giveDocument(call, makeNeedsDocument(needsOverview(std::move(rows)),
                                                    letterhead.content, letterhead.person, today));
    }
    InsightQuestion question;
    question.today = today;
    question.language = call.language();
    ATTACHE_TRY(const InsightAnswer answer, needsAnswer(connection, question));
    giveAnswer(call, answer);
    return {};
}

constexpr std::array Commands = {
    Command{"tiers", "[--what-if A=64] … [--pdf OUT [--password -] | --markdown | --text]",
            QT_TRANSLATE_NOOP("Command", "suggest a tier for each account, with reasons; with "
                                         "--what-if by other lines or weights. Nothing is changed"),
            0, 0, true, declareTiers, tiers},
    Command{"chains", "[--tier TIER] … [--all] [--pdf OUT [--password -] | --markdown | --text]",
            QT_TRANSLATE_NOOP("Command",
                              "show whom to meet next and who introduces, deals that hang on one "
                              "person, opponents without an answer and contacts that fade"),
            0, 0, true, declareChains, chains},
    Command{"needs", "[--pdf OUT [--password -] | --markdown | --text]",
            QT_TRANSLATE_NOOP("Command",
                              "show what several accounts need by themes, with roles, truth and "
                              "money waiting; on paper with what may be one and whom to ask for "
                              "the cause"),
            0, 0, true, declareDocumentForms, needs},
    Command{"product-map", "[--pdf OUT [--password -] | --markdown | --text]",
            QT_TRANSLATE_NOOP("Command", "show which products accounts could still buy, and why"),
            0, 0, true, declareDocumentForms, productMap},
};

} // namespace

std::span<const Command> steeringCommands()
{
    return Commands;
}

} // namespace attache
