#include "app/cli/chains_command.h"

#include "app/cli/choices_named.h"
#include "app/cli/document_output.h"
#include "app/cli/insight_json.h"
#include "app/cli/text_table.h"
#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/chains_document.h"
#include "core/brief/letterhead_content.h"

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

template <typename T>
QJsonValue idOrNull(Id<T> id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

/// What every entry says of its account.
QJsonObject aboutJson(const ChainAccount &about)
{
    return {{QStringLiteral("account"), about.account.toString()},
            {QStringLiteral("name"), about.name},
            {QStringLiteral("tier"), keyOf(about.tier)}};
}

/// The same with the deal and the person of @p entry.
template <typename Entry>
QJsonObject dealJson(const Entry &entry)
{
    QJsonObject json = aboutJson(entry.about);
    json.insert(QStringLiteral("opportunity"), entry.deal.toString());
    json.insert(QStringLiteral("title"), entry.dealName);
    json.insert(QStringLiteral("minor"),
                entry.amount ? QJsonValue(entry.amount->minor) : QJsonValue());
    json.insert(QStringLiteral("amount"),
                entry.amount ? QJsonValue(entry.amount->major()) : QJsonValue());
    json.insert(QStringLiteral("currency"),
                entry.amount ? QJsonValue(entry.currency) : QJsonValue());
    json.insert(QStringLiteral("contact"), idOrNull(entry.contact));
    json.insert(QStringLiteral("person"), entry.name);
    return json;
}

QJsonObject rowJson(const HeatRow &row)
{
    QJsonObject roles;
    for (size_t i = 0; i < HeatRoles.size(); ++i) {
        const HeatCell &cell = row.cells[i];
        roles.insert(keyOf(HeatRoles[i]),
                     QJsonObject{{QStringLiteral("coverage"), keyOf(cell.coverage)},
                                 {QStringLiteral("opposed"), cell.opposed},
                                 {QStringLiteral("faded"), cell.faded},
                                 {QStringLiteral("contact"), idOrNull(cell.contact)},
                                 {QStringLiteral("person"), cell.name},
                                 {QStringLiteral("last_met"), dayOrNull(cell.lastMet)}});
    }
    MoneySums waiting;
    if (row.about.openDeals > 0)
        waiting.add(row.about.waiting, row.about.currency);
    MoneySums held;
    if (row.held > Money())
        held.add(row.held, row.about.currency);
    QJsonObject json = aboutJson(row.about);
    json.insert(QStringLiteral("score"), row.score);
    json.insert(QStringLiteral("open_deals"), row.about.openDeals);
    json.insert(QStringLiteral("waiting"), sumsJson(waiting));
    json.insert(QStringLiteral("held"), sumsJson(held));
    json.insert(QStringLiteral("roles"), roles);
    return json;
}

QJsonObject nextJson(const NextMeeting &next)
{
    QJsonArray path;
    for (const PathPerson &person : next.path)
        path.append(QJsonObject{{QStringLiteral("contact"), person.contact.toString()},
                                {QStringLiteral("person"), person.name},
                                {QStringLiteral("supports"), person.supports}});
    QJsonObject json = dealJson(next);
    json.insert(QStringLiteral("role"), keyOf(next.role));
    json.insert(QStringLiteral("post"), next.post);
    json.insert(QStringLiteral("lift"), next.lift.minor);
    json.insert(QStringLiteral("introduced_by"), path);
    return json;
}

QJsonObject fadingJson(const FadingContact &fading)
{
    QJsonObject json = aboutJson(fading.about);
    json.insert(QStringLiteral("contact"), idOrNull(fading.contact));
    json.insert(QStringLiteral("person"), fading.name);
    json.insert(QStringLiteral("role"), keyOf(fading.role));
    json.insert(QStringLiteral("last_met"), dayOrNull(fading.lastMet));
    return json;
}

QJsonObject opponentJson(const UnansweredOpponent &opponent)
{
    QJsonObject json = aboutJson(opponent.about);
    json.insert(QStringLiteral("contact"), idOrNull(opponent.contact));
    json.insert(QStringLiteral("person"), opponent.name);
    json.insert(QStringLiteral("concern"), opponent.concern);
    json.insert(QStringLiteral("last_met"), dayOrNull(opponent.lastMet));
    return json;
}

template <typename Row, typename Make>
QJsonArray listJson(const std::vector<Row> &rows, Make make)
{
    QJsonArray list;
    for (const Row &row : rows)
        list.append(make(row));
    return list;
}

QJsonObject overviewJson(const ChainsOverview &chains)
{
    QJsonObject met;
    for (size_t i = 0; i < HeatRoles.size(); ++i)
        met.insert(keyOf(HeatRoles[i]), chains.met[i]);
    return {{QStringLiteral("accounts"), listJson(chains.rows, rowJson)},
            {QStringLiteral("met"), met},
            {QStringLiteral("waiting"), sumsJson(chains.waiting)},
            {QStringLiteral("held"), sumsJson(chains.held)},
            {QStringLiteral("next"), listJson(chains.next, nextJson)},
            {QStringLiteral("single_threaded"), listJson(chains.single, dealJson<SingleThread>)},
            {QStringLiteral("opponents"), listJson(chains.opponents, opponentJson)},
            {QStringLiteral("fading"), listJson(chains.fading, fadingJson)}};
}

/// Whom to meet next, one in a line.
QStringList nextLines(const ChainsOverview &chains)
{
    TextTable table({FieldLabel::tr("Tier"), TypeLabel::tr("Account"),
                     FieldLabel::tr("Opportunity"), FieldLabel::tr("Amount"),
                     FieldLabel::tr("Role"), TypeLabel::tr("Contact"), Common::tr("Introduced by")},
                    {false, false, false, true, false, false, false});
    for (const NextMeeting &each : chains.next) {
        QStringList path;
        for (const PathPerson &person : each.path) {
            if (person.contact != each.contact)
                path.append(person.name);
        }
        table.add({labelOf(each.about.tier), each.about.name, each.dealName,
                   each.amount ? shortAmount(*each.amount, each.currency) : QStringLiteral("–"),
                   labelOf(each.role),
                   each.contact.isNull() ? labelOf(RoleCoverage::Unknown) : each.name,
                   path.join(QStringLiteral(" → "))});
    }
    return table.lines();
}

} // namespace

void declareChains(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("tier"),
                      Words::tr("Count only accounts of this tier (default S and A)."),
                      QStringLiteral("TIER")});
    parser.addOption({QStringLiteral("all"), Words::tr("Also accounts without an open deal.")});
    declareDocumentForms(parser);
}

Result<void> chains(Invocation &call)
{
    ChainFilter filter;
    filter.onlyOpen = !call.isSet("all");
    filter.most = 0;
    if (call.isSet("tier")) {
        ATTACHE_TRY(filter.tiers, choicesNamed<Tier>(call.values("tier")));
    }
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    const QDate today = call.clock().today();
    ATTACHE_TRY(const ChainsOverview overview, chainsOverview(connection, filter, today));
    if (wantsDocument(call)) {
        ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
        return giveDocument(call, makeChainsDocument(overview, letterhead.content,
                                                     letterhead.person, today, call.language()));
    }
    if (call.wantsJson()) {
        call.console().json(overviewJson(overview));
        return {};
    }
    const auto tell = [&](const QString &title, const QStringList &lines) {
        if (lines.isEmpty())
            return;
        call.console().line(title);
        for (const QString &line : lines)
            call.console().line(QStringLiteral("  ") + line);
    };
    for (const QString &line : nextLines(overview))
        call.console().line(line);
    const auto joined = [](const auto &rows, auto parts) {
        QStringList lines;
        for (const auto &row : rows) {
            QStringList words =
                QStringList{labelOf(row.about.tier) + u' ' + row.about.name} + parts(row);
            words.removeAll(QString());
            lines.append(words.join(QStringLiteral(" · ")));
        }
        return lines;
    };
    tell(Common::tr("Hanging on one person"), joined(overview.single, [](const SingleThread &each) {
             return QStringList{each.dealName, each.name};
         }));
    tell(Common::tr("Opponents without an answer"),
         joined(overview.opponents, [](const UnansweredOpponent &each) {
             return QStringList{each.name, each.concern.simplified()};
         }));
    tell(Common::tr("Fading contacts"), joined(overview.fading, [](const FadingContact &each) {
             return QStringList{each.name, labelOf(each.role), each.lastMet.toString(Qt::ISODate)};
         }));
    return {};
}

} // namespace attache
