#include "core/insight/account_figures.h"

#include <QMap>

#include <algorithm>

namespace attache {

namespace {

constexpr int VitalPercent = 80;

struct Won
{
    QHash<Id<Account>, Money> byAccount;
    int count = 0;
    int withoutAccount = 0;
    Money value;
};

void rank(Pareto &figure)
{
    std::ranges::sort(figure.rows, [](const ParetoRow &a, const ParetoRow &b) {
        return a.value != b.value ? a.value > b.value : a.account < b.account;
    });
    Money sum;
    int minutes = 0;
    for (ParetoRow &row : figure.rows) {
        const bool vital = sum.minor * 100 < figure.value.minor * VitalPercent;
        sum += row.value;
        minutes += vital ? row.minutes : 0;
        figure.vitalFew += vital ? 1 : 0;
        row.shareSoFar = figure.value.minor > 0 ? 100 * sum.major() / figure.value.major() : 0;
    }
    if (figure.minutes > 0)
        figure.minutesOfVitalFew = 100.0 * minutes / figure.minutes;
}

} // namespace

std::vector<Pareto> pareto(std::span<const OpportunityFacts> opportunities,
                           std::span<const AccountTime> times, DayRange period,
                           const StageBook &book)
{
    QMap<QString, Won> currencies;
    for (const OpportunityFacts &each : opportunities) {
        if (!book.isWon(each.stage) || !each.amount || !period.contains(each.closedOn))
            continue;
        Won &won = currencies[each.currency];
        ++won.count;
        won.value += *each.amount;
        if (each.account.isNull())
            ++won.withoutAccount;
        else
            won.byAccount[each.account] += *each.amount;
    }
    QHash<Id<Account>, int> minutes;
    int allMinutes = 0;
    for (const AccountTime &time : times) {
        if (!period.contains(time.day))
            continue;
        minutes[time.account] += time.minutes;
        allMinutes += time.minutes;
    }
    std::vector<std::pair<int, Pareto>> ranked;
    for (auto won = currencies.cbegin(); won != currencies.cend(); ++won) {
        Pareto figure;
        figure.currency = won.key();
        figure.value = won->value;
        figure.minutes = allMinutes;
        figure.valueWithoutAccount = won->withoutAccount;
        for (auto each = won->byAccount.cbegin(); each != won->byAccount.cend(); ++each)
            figure.rows.push_back({each.key(), each.value(), minutes.value(each.key()), 0});
        rank(figure);
        ranked.emplace_back(won->count, std::move(figure));
    }
    std::ranges::stable_sort(ranked, std::greater(), &std::pair<int, Pareto>::first);
    std::vector<Pareto> figures;
    figures.reserve(ranked.size());
    for (auto &[count, figure] : ranked)
        figures.push_back(std::move(figure));
    return figures;
}

std::vector<CadenceRow> cadence(std::span<const AccountFacts> accounts, QDate today,
                                const Settings &settings)
{
    std::vector<CadenceRow> rows;
    for (const Choice<Tier> &tier : choicesOf<Tier>) {
        CadenceRow row;
        row.tier = tier.value;
        row.cadenceDays = settings.tier(tier.value).cadenceDays;
        rows.push_back(row);
    }
    for (const AccountFacts &account : accounts) {
        auto row = std::ranges::find(rows, account.tier, &CadenceRow::tier);
        if (row == rows.end())
            continue;
        if (!account.lastContact.isValid())
            ++row->never;
        else if (account.lastContact.addDays(row->cadenceDays) < today)
            ++row->overdue;
        else
            ++row->inTime;
    }
    return rows;
}

CoverageFigure coverageFigure(std::span<const AccountFacts> accounts,
                              const QHash<Id<Account>, std::vector<ChainPerson>> &chains,
                              QDate today, const Settings &settings)
{
    CoverageFigure figure;
    for (size_t i = 0; i < ChainRoles.size(); ++i)
        figure.roles.at(i).role = ChainRoles.at(i);
    qint64 scores = 0;
    for (const AccountFacts &account : accounts) {
        const ChainCoverage coverage =
            chainCoverage(chains.value(account.id), today, settings.coverage);
        scores += coverage.score;
        ++figure.accounts;
        for (size_t i = 0; i < coverage.cells.size(); ++i) {
            const ChainCell &cell = coverage.cells.at(i);
            RoleTotal &total = figure.roles.at(i);
            total.opposed += cell.opposed ? 1 : 0;
            switch (cell.coverage) {
            case RoleCoverage::Named:
                ++total.named;
                break;
            case RoleCoverage::Met:
                ++total.met;
                break;
            case RoleCoverage::Supportive:
                ++total.supportive;
                break;
            default:
                ++total.unknown;
            }
            const bool met =
                cell.coverage == RoleCoverage::Met || cell.coverage == RoleCoverage::Supportive;
            figure.withoutDecider += cell.role == RoleKind::DecisionMaker && !met ? 1 : 0;
        }
    }
    if (figure.accounts > 0)
        figure.averageScore = static_cast<double>(scores) / figure.accounts;
    return figure;
}

std::array<PromiseTotal, 2> promiseTotals(std::span<const PromiseFacts> promises, QDate today,
                                          DayRange due)
{
    std::array<PromiseTotal, 2> totals;
    totals[1].party = Party::Them;
    for (const PromiseFacts &promise : promises) {
        if (!due.contains(promise.due))
            continue;
        PromiseTotal &total = totals.at(promise.party == Party::Them ? 1 : 0);
        const bool hasDay = promise.due.isValid();
        switch (promise.state) {
        case PromiseState::Kept:
            // One kept on a day that nobody noted is taken to be in time.
            if (hasDay && promise.keptOn.isValid() && promise.keptOn > promise.due)
                ++total.keptLate;
            else
                ++total.keptInTime;
            break;
        case PromiseState::Dropped:
            ++total.dropped;
            break;
        default:
            ++(hasDay && promise.due < today ? total.overdue : total.open);
        }
    }
    return totals;
}

} // namespace attache
