#include "core/insight/introduction.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <queue>
#include <tuple>

namespace attache {

namespace {

/// People and, between colleagues, one node for each account: so that a thousand colleagues make a
/// thousand links and not half a million.
struct Network
{
    struct Link
    {
        size_t to;
        int cost;
    };
    std::vector<std::vector<Link>> links;
    size_t people = 0;

    explicit Network(std::span<const Acquaintance> persons)
        : links(persons.size())
        , people(persons.size())
    {
        QHash<Id<Contact>, size_t> places;
        for (size_t i = 0; i < persons.size(); ++i)
            places.insert(persons[i].id, i);
        QHash<Id<Account>, size_t> accounts;
        for (size_t i = 0; i < persons.size(); ++i) {
            if (const auto boss = places.constFind(persons[i].reportsTo); boss != places.cend()) {
                links[i].push_back({*boss, ReportingStep});
                links[*boss].push_back({i, ReportingStep});
            }
            if (persons[i].account.isNull())
                continue;
            const auto account = accounts.constFind(persons[i].account);
            const size_t hub = account != accounts.cend() ? *account : links.size();
            if (hub == links.size()) {
                accounts.insert(persons[i].account, hub);
                links.emplace_back();
            }
            static_assert(ColleagueStep == 2, "half of it is paid on either side of the account");
            links[i].push_back({hub, ColleagueStep / 2});
            links[hub].push_back({i, ColleagueStep / 2});
        }
    }
};

constexpr size_t Nobody = std::numeric_limits<size_t>::max();

/// How good a way is: cost, number of people, place of its introducer; less is better.
using Rank = std::tuple<int, int, size_t>;

struct Reached
{
    Rank rank{std::numeric_limits<int>::max(), 0, 0};
    size_t from = Nobody;
};

std::vector<Reached> reachFrom(std::span<const Acquaintance> people, const Network &network)
{
    std::vector<Reached> reached(network.links.size());
    using Entry = std::pair<Rank, size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    for (size_t i = 0; i < people.size(); ++i) {
        if (!people[i].supportive)
            continue;
        reached[i] = {{0, 1, i}, Nobody};
        open.push({reached[i].rank, i});
    }
    while (!open.empty()) {
        const auto [rank, at] = open.top();
        open.pop();
        if (rank != reached[at].rank)
            continue;
        const auto [cost, count, introducer] = rank;
        for (const Network::Link &link : network.links[at]) {
            const int person = link.to < network.people ? 1 : 0;
            const Rank next{cost + link.cost, count + person, introducer};
            if (next < reached[link.to].rank) {
                reached[link.to] = {next, at};
                open.push({next, link.to});
            }
        }
    }
    return reached;
}

} // namespace

std::vector<Id<Contact>> introductionPath(std::span<const Acquaintance> people, Id<Contact> target)
{
    const auto wanted = std::ranges::find(people, target, &Acquaintance::id);
    if (wanted == people.end() || wanted->supportive)
        return {};
    const Network network(people);
    const std::vector<Reached> reached = reachFrom(people, network);
    auto at = static_cast<size_t>(wanted - people.begin());
    if (reached[at].from == Nobody)
        return {};
    std::vector<Id<Contact>> path;
    for (; at != Nobody; at = reached[at].from) {
        if (at < people.size())
            path.push_back(people[at].id);
    }
    std::ranges::reverse(path);
    return path;
}

std::optional<NextToMeet> nextToMeet(std::span<const ChainMember> members, QDate today,
                                     const CoverageSettings &settings)
{
    struct Candidate
    {
        NextToMeet next;
        std::pair<bool, int> rank; ///< known by name, weight of the role
    };
    std::optional<Candidate> best;
    for (size_t i = 0; i < ChainRoles.size(); ++i) {
        const ChainMember *foremost = nullptr;
        bool met = settings.weights.at(i) <= 0;
        for (const ChainMember &member : members) {
            if (member.person.role != ChainRoles.at(i))
                continue;
            met |= effectiveCoverage(member.person, today, settings.fadesAfterDays) >=
                   RoleCoverage::Met;
            if (foremost == nullptr || member.influence > foremost->influence)
                foremost = &member;
        }
        if (met)
            continue;
        const std::pair<bool, int> rank{foremost != nullptr, settings.weights.at(i)};
        if (!best || rank > best->rank) {
            const Id<Contact> contact = foremost != nullptr ? foremost->contact : Id<Contact>();
            best = Candidate{{ChainRoles.at(i), contact}, rank};
        }
    }
    return best ? std::optional(best->next) : std::nullopt;
}

} // namespace attache
