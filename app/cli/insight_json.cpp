#include "app/cli/insight_json.h"

#include <cmath>

namespace attache {

namespace {

QJsonValue monthOrNull(QDate month)
{
    return month.isValid() ? QJsonValue(month.toString(QStringLiteral("yyyy-MM")))
                           : QJsonValue(QJsonValue::Null);
}

template <typename T>
QString idText(Id<T> id)
{
    return QString::number(id.value());
}

QJsonObject bridgeStepJson(const BridgeStep &step)
{
    return {{QStringLiteral("count"), step.count}, {QStringLiteral("value"), sumsJson(step.value)}};
}

} // namespace

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

QJsonArray sumsJson(const MoneySums &sums)
{
    QJsonArray list;
    for (auto sum = sums.all().cbegin(); sum != sums.all().cend(); ++sum)
        list.append(QJsonObject{{QStringLiteral("currency"), sum.key()},
                                {QStringLiteral("minor"), sum->minor},
                                {QStringLiteral("amount"), sum->major()}});
    return list;
}

QJsonObject winRateJson(const WinRate &rate, const QString &label)
{
    const Share share = rate.rate();
    QJsonObject json{
        {QStringLiteral("key"), rate.key},
        {QStringLiteral("label"), label},
        {QStringLiteral("won"), rate.won},
        {QStringLiteral("lost"), rate.lost},
        {QStringLiteral("open"), rate.open},
        {QStringLiteral("n"), share.n},
        {QStringLiteral("value"), sumsJson(rate.wonValue)},
        {QStringLiteral("won_value"), sumsJson(rate.wonValue)},
        {QStringLiteral("lost_value"), sumsJson(rate.lostValue)},
    };
    const bool known = share.n > 0;
    json.insert(QStringLiteral("rate"), known ? QJsonValue(rounded(share.rate)) : QJsonValue());
    json.insert(QStringLiteral("low"), known ? QJsonValue(rounded(share.low)) : QJsonValue());
    json.insert(QStringLiteral("high"), known ? QJsonValue(rounded(share.high)) : QJsonValue());
    return json;
}

QJsonObject stageTotalJson(const StageTotal &total, const StageBook &book)
{
    return {{QStringLiteral("stage"), keyOf(total.stage)},
            {QStringLiteral("label"), book.label(total.stage)},
            {QStringLiteral("count"), total.count},
            {QStringLiteral("without_amount"), total.withoutAmount},
            {QStringLiteral("value"), sumsJson(total.value)},
            {QStringLiteral("weighted"), sumsJson(total.weighted)}};
}

QJsonObject cohortJson(const Cohort &cohort, const std::vector<Stage> &stages,
                       const StageBook &book)
{
    QJsonArray rungs;
    for (size_t i = 0; i < stages.size(); ++i) {
        const bool any = cohort.stoodBefore(i) > 0;
        rungs.append(QJsonObject{{QStringLiteral("stage"), keyOf(stages[i])},
                                 {QStringLiteral("label"), book.label(stages[i])},
                                 {QStringLiteral("reached"), cohort.reached.at(i)},
                                 {QStringLiteral("conversion"),
                                  any ? QJsonValue(rounded(cohort.conversion(i))) : QJsonValue()}});
    }
    return {{QStringLiteral("month"), monthOrNull(cohort.month)},
            {QStringLiteral("opened"), cohort.opened()},
            {QStringLiteral("lost"), cohort.lost},
            {QStringLiteral("stages"), rungs}};
}

QJsonObject stageDaysJson(const StageDays &days, const StageBook &book)
{
    return {
        {QStringLiteral("stage"), keyOf(days.stage)},
        {QStringLiteral("label"), book.label(days.stage)},
        {QStringLiteral("finished"), days.finished},
        {QStringLiteral("median"), days.finished > 0 ? QJsonValue(days.median) : QJsonValue()},
        {QStringLiteral("longest"), days.finished > 0 ? QJsonValue(days.longest) : QJsonValue()},
        {QStringLiteral("present"), days.present},
        {QStringLiteral("stuck"), days.stuck},
        {QStringLiteral("limit"), days.limit}};
}

QJsonObject forecastMonthJson(const ForecastMonth &month)
{
    QJsonObject json{{QStringLiteral("month"), monthOrNull(month.month)},
                     {QStringLiteral("count"), month.count},
                     {QStringLiteral("said"), sumsJson(month.said)},
                     {QStringLiteral("weighted"), sumsJson(month.weighted)},
                     {QStringLiteral("capped"), sumsJson(month.capped)}};
    for (const Choice<ForecastClass> &each : choicesOf<ForecastClass>)
        json.insert(QLatin1String(each.key), sumsJson(month.of(each.value)));
    return json;
}

QJsonObject forecastErrorJson(const ForecastError &error)
{
    const auto one = [&](Money forecast) {
        const std::optional<double> off = error.errorOf(forecast);
        return QJsonObject{
            {QStringLiteral("minor"), forecast.minor},
            {QStringLiteral("error"), off ? QJsonValue(rounded(*off)) : QJsonValue()}};
    };
    return {{QStringLiteral("from"), error.begin.toString(Qt::ISODate)},
            {QStringLiteral("to"), error.end.toString(Qt::ISODate)},
            {QStringLiteral("currency"), error.currency},
            {QStringLiteral("n"), error.n},
            {QStringLiteral("won"), error.won.minor},
            {QStringLiteral("said"), one(error.said)},
            {QStringLiteral("weighted"), one(error.weighted)},
            {QStringLiteral("capped"), one(error.capped)}};
}

QJsonObject capJson(const ForecastCap &cap, const QString &name)
{
    QJsonArray reasons;
    for (const CapReason reason : cap.reasons)
        reasons.append(keyOf(reason));
    return {{QStringLiteral("id"), idText(cap.id)},
            {QStringLiteral("title"), name},
            {QStringLiteral("said"), cap.said},
            {QStringLiteral("capped"), cap.capped},
            {QStringLiteral("reasons"), reasons}};
}

QJsonObject bridgeJson(const Bridge &bridge)
{
    return {{QStringLiteral("opening"), bridgeStepJson(bridge.opening)},
            {QStringLiteral("opened"), bridgeStepJson(bridge.opened)},
            {QStringLiteral("reopened"), bridgeStepJson(bridge.reopened)},
            {QStringLiteral("raised"), bridgeStepJson(bridge.raised)},
            {QStringLiteral("lowered"), bridgeStepJson(bridge.lowered)},
            {QStringLiteral("won"), bridgeStepJson(bridge.won)},
            {QStringLiteral("lost"), bridgeStepJson(bridge.lost)},
            {QStringLiteral("closing"), bridgeStepJson(bridge.closing)}};
}

QJsonObject paretoJson(const Pareto &figure, const QHash<Id<Account>, QString> &names)
{
    QJsonArray rows;
    for (const ParetoRow &row : figure.rows)
        rows.append(QJsonObject{{QStringLiteral("id"), idText(row.account)},
                                {QStringLiteral("title"), names.value(row.account)},
                                {QStringLiteral("minor"), row.value.minor},
                                {QStringLiteral("amount"), row.value.major()},
                                {QStringLiteral("minutes"), row.minutes},
                                {QStringLiteral("share_so_far"), rounded(row.shareSoFar)}});
    return {{QStringLiteral("currency"), figure.currency},
            {QStringLiteral("minor"), figure.value.minor},
            {QStringLiteral("amount"), figure.value.major()},
            {QStringLiteral("minutes"), figure.minutes},
            {QStringLiteral("without_account"), figure.valueWithoutAccount},
            {QStringLiteral("vital_few"), figure.vitalFew},
            {QStringLiteral("minutes_of_vital_few"), rounded(figure.minutesOfVitalFew)},
            {QStringLiteral("rows"), rows}};
}

QJsonObject cadenceJson(const CadenceRow &row)
{
    const bool any = row.inTime + row.overdue > 0;
    return {{QStringLiteral("tier"), keyOf(row.tier)},
            {QStringLiteral("cadence_days"), row.cadenceDays},
            {QStringLiteral("accounts"), row.accounts()},
            {QStringLiteral("in_time"), row.inTime},
            {QStringLiteral("overdue"), row.overdue},
            {QStringLiteral("never"), row.never},
            {QStringLiteral("kept"), any ? QJsonValue(rounded(row.kept())) : QJsonValue()}};
}

QJsonObject coverageJson(const CoverageFigure &figure)
{
    QJsonArray roles;
    for (const RoleTotal &role : figure.roles)
        roles.append(QJsonObject{{QStringLiteral("role"), keyOf(role.role)},
                                 {QStringLiteral("label"), labelOf(role.role)},
                                 {QStringLiteral("unknown"), role.unknown},
                                 {QStringLiteral("named"), role.named},
                                 {QStringLiteral("met"), role.met},
                                 {QStringLiteral("supportive"), role.supportive},
                                 {QStringLiteral("opposed"), role.opposed}});
    return {{QStringLiteral("accounts"), figure.accounts},
            {QStringLiteral("average_score"),
             figure.accounts > 0 ? QJsonValue(rounded(figure.averageScore)) : QJsonValue()},
            {QStringLiteral("without_decider"), figure.withoutDecider},
            {QStringLiteral("roles"), roles}};
}

QJsonObject promiseJson(const PromiseTotal &total)
{
    const Share share = shareOf(total.keptInTime, total.decided());
    const bool any = share.n > 0;
    return {{QStringLiteral("party"), keyOf(total.party)},
            {QStringLiteral("kept_in_time"), total.keptInTime},
            {QStringLiteral("kept_late"), total.keptLate},
            {QStringLiteral("overdue"), total.overdue},
            {QStringLiteral("open"), total.open},
            {QStringLiteral("dropped"), total.dropped},
            {QStringLiteral("n"), share.n},
            {QStringLiteral("rate"), any ? QJsonValue(rounded(share.rate)) : QJsonValue()},
            {QStringLiteral("low"), any ? QJsonValue(rounded(share.low)) : QJsonValue()},
            {QStringLiteral("high"), any ? QJsonValue(rounded(share.high)) : QJsonValue()}};
}

} // namespace attache
