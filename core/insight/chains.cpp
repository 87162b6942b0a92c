#include "core/insight/chains.h"

#include "core/domain/opportunity.h"
#include "core/insight/forecast.h"
#include "core/queries/account_records.h"
#include "core/queries/stage_paths.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace attache {

namespace {

/// A deal hangs on one person who is the only one met within so many days.
constexpr int ThreadDays = 60;

bool wasMet(RoleCoverage coverage)
{
    return coverage == RoleCoverage::Met || coverage == RoleCoverage::Supportive;
}

/// Whether @p role counts for @p deal: said of it, or of the account in general.
bool counts(const BuyingRole &role, Id<Opportunity> deal)
{
    return role.opportunity.isNull() || role.opportunity == deal;
}

ChainPerson personOf(const BuyingRole &role, const PersonRow &person)
{
    const QDate met = std::max(role.lastMet, person.last.met);
    return {role.role, role.coverage, role.stance, met, person.contact.name};
}

using HeldForecasts = QHash<Id<Opportunity>, Money>;

bool isDecider(RoleKind role)
{
    return role == RoleKind::DecisionMaker || role == RoleKind::BudgetHolder;
}

/// What each of @p deals would add to the forecast if somebody who decides or holds the budget
/// were met; deals that gain nothing by it are left out.
Result<HeldForecasts> heldForecasts(Connection &connection, const ChainAccount &about,
                                    const std::vector<PersonRow> &people,
                                    const std::vector<Opportunity> &deals, QDate today,
                                    StageTerms &terms)
{
    HeldForecasts held;
    ATTACHE_TRY(const auto paths, stagePaths(connection, about.account, today));
    for (const Opportunity &deal : deals) {
        std::vector<ChainPerson> chain;
        for (const PersonRow &person : people) {
            for (const BuyingRole &role : person.roles) {
                if (counts(role, deal.id))
                    chain.push_back({role.role, role.coverage, role.stance, role.lastMet, {}});
            }
        }
        if (!deal.amount || hasMetDecider(chain))
            continue;
        OpportunityFacts facts;
        facts.id = deal.id;
        facts.tier = about.tier;
        facts.businessType = about.businessType;
        facts.stage = deal.stage;
        facts.stageSet = deal.stageSet;
        facts.probability = deal.probability;
        facts.amount = deal.amount;
        const auto stays = paths.value(deal.id);
        const QDate entered = stays.empty() ? deal.openedOn : today.addDays(-stays.back().days);
        const Money now = forecastDeal(facts, entered, today, terms).capped;
        facts.hasMetDecider = true;
        const Money then = forecastDeal(facts, entered, today, terms).capped;
        if (then > now)
            held.insert(deal.id, {then.minor - now.minor});
    }
    return held;
}

/// What is to be said of one account.
class AccountChain
{
public:
    AccountChain(const ChainAccount &about, const std::vector<PersonRow> &people,
                 const std::vector<Opportunity> &deals, const HeldForecasts &held, QDate today,
                 const Settings &settings)
        : m_about(about)
        , m_people(people)
        , m_deals(deals)
        , m_held(held)
        , m_today(today)
        , m_settings(settings)
    {
    }

    void addTo(ChainsOverview &overview)
    {
        addNext(overview);
        addSingle(overview);
        for (const PersonRow &person : m_people) {
            addFading(overview, person);
            addOpponent(overview, person);
        }
    }

private:
    void addNext(ChainsOverview &overview)
    {
        QSet<std::pair<qint64, int>> known;
        for (const Opportunity &deal : m_deals) {
            std::vector<ChainMember> members;
            for (const PersonRow &person : m_people) {
                for (const BuyingRole &role : person.roles) {
                    if (counts(role, deal.id))
                        members.push_back({person.contact.id, personOf(role, person),
                                           role.influence.value_or(0)});
                }
            }
            const auto next = nextToMeet(members, m_today, m_settings.coverage);
            if (!next)
                continue;
            const auto key = std::pair(next->contact.value(), static_cast<int>(next->role));
            if (known.contains(key))
                continue;
            known.insert(key);
            NextMeeting meeting;
            meeting.about = m_about;
            meeting.deal = deal.id;
            meeting.dealName = deal.name;
            meeting.amount = deal.amount;
            meeting.currency = deal.currency;
            meeting.role = next->role;
            meeting.contact = next->contact;
            if (isDecider(next->role))
                meeting.lift = m_held.value(deal.id);
            if (const PersonRow *person = find(next->contact)) {
                meeting.name = person->contact.name;
                meeting.post = person->contact.post;
                meeting.path = pathTo(next->contact);
            }
            overview.next.push_back(std::move(meeting));
        }
    }

    std::vector<PathPerson> pathTo(Id<Contact> target) const
    {
        std::vector<Acquaintance> known;
        for (const PersonRow &person : m_people)
            known.push_back({person.contact.id, person.contact.reportsTo, person.contact.account,
                             person.supports()});
        std::vector<PathPerson> path;
        for (const Id<Contact> id : introductionPath(known, target)) {
            if (const PersonRow *person = find(id))
                path.push_back({id, person->contact.name, person->supports()});
        }
        return path;
    }

    void addSingle(ChainsOverview &overview) const
    {
        const PersonRow *only = nullptr;
        for (const PersonRow &person : m_people) {
            const QDate met = person.last.met;
            if (!met.isValid() || met.daysTo(m_today) > ThreadDays)
                continue;
            if (only != nullptr)
                return;
            only = &person;
        }
        if (only == nullptr)
            return;
        for (const Opportunity &deal : m_deals)
            overview.single.push_back({m_about, deal.id, deal.name, deal.amount, deal.currency,
                                       only->contact.id, only->contact.name});
    }

    void addFading(ChainsOverview &overview, const PersonRow &person) const
    {
        const int cadence = m_settings.tier(m_about.tier).cadenceDays;
        for (const BuyingRole &role : person.roles) {
            const QDate met = personOf(role, person).lastMet;
            if (!wasMet(role.coverage) || !met.isValid() || met.daysTo(m_today) <= cadence)
                continue;
            overview.fading.push_back(
                {m_about, person.contact.id, person.contact.name, role.role, met});
            return;
        }
    }

    void addOpponent(ChainsOverview &overview, const PersonRow &person) const
    {
        for (const BuyingRole &role : person.roles) {
            if (role.stance != Stance::Opponent || !QString(role.answer).trimmed().isEmpty())
                continue;
            overview.opponents.push_back({m_about, role.id, person.contact.id, person.contact.name,
                                          role.concern, personOf(role, person).lastMet});
            return;
        }
    }

    const PersonRow *find(Id<Contact> contact) const
    {
        const auto found = std::ranges::find_if(
            m_people, [contact](const PersonRow &each) { return each.contact.id == contact; });
        return contact.isNull() || found == m_people.end() ? nullptr : &*found;
    }

    const ChainAccount &m_about;
    const std::vector<PersonRow> &m_people;
    const std::vector<Opportunity> &m_deals;
    const HeldForecasts &m_held;
    QDate m_today;
    const Settings &m_settings;
};

/// The largest first. Amounts in two currencies cannot be compared: those in @p first, then those
/// in each other by itself.
template <typename Row>
void sortByAmount(std::vector<Row> &rows, const QString &first)
{
    const auto rank = [&first](const Row &row) {
        const Money amount = row.amount.value_or(Money());
        return std::tuple(amount == Money(), row.currency != first, row.currency, -amount.minor);
    };
    std::ranges::stable_sort(rows, {}, rank);
}

} // namespace

HeatRow heatRow(const ChainAccount &about, const std::vector<PersonRow> &people, QDate today,
                const Settings &settings)
{
    HeatRow row;
    row.about = about;
    const int cadence = settings.tier(about.tier).cadenceDays;
    std::vector<ChainPerson> chain;
    for (const PersonRow &person : people) {
        for (const BuyingRole &role : person.roles) {
            const ChainPerson one = personOf(role, person);
            chain.push_back(one);
            const auto place = std::ranges::find(HeatRoles, role.role);
            if (place == HeatRoles.end())
                continue;
            HeatCell &cell = row.cells[static_cast<size_t>(place - HeatRoles.begin())];
            const bool opposed = role.stance == Stance::Opponent;
            // Whoever is against us is who has to be seen.
            const bool better = cell.contact.isNull() || (opposed && !cell.opposed) ||
                                (opposed == cell.opposed && role.coverage > cell.coverage);
            if (!better)
                continue;
            cell.opposed = opposed;
            cell.coverage = role.coverage;
            cell.contact = person.contact.id;
            cell.name = person.contact.name;
            cell.lastMet = one.lastMet;
            cell.faded = wasMet(role.coverage) && one.lastMet.isValid() &&
                         one.lastMet.daysTo(today) > cadence;
        }
    }
    row.score = chainCoverage(chain, today, settings.coverage).score;
    return row;
}

Result<ChainsOverview> chainsOverview(Connection &connection, const ChainFilter &filter,
                                      QDate today)
{
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, settings));
    ATTACHE_TRY(const auto accounts, chainAccounts(connection, filter));
    const QString first = accounts.empty() ? QString() : accounts.front().currency;
    StageTerms terms(book);
    ChainsOverview overview;
    ATTACHE_TRY(overview.accounts, chainAccountCount(connection, filter));
    for (const ChainAccount &about : accounts) {
        ATTACHE_TRY(const auto people, accountPeople(connection, about.account));
        ATTACHE_TRY(auto deals, opportunitiesOf(connection, about.account));
        std::erase_if(deals, [&book](const Opportunity &deal) { return !book.isOpen(deal.stage); });
        sortByAmount(deals, about.currency);
        ATTACHE_TRY(const HeldForecasts held,
                    heldForecasts(connection, about, people, deals, today, terms));
        HeatRow &row = overview.rows.emplace_back(heatRow(about, people, today, settings));
        for (const Opportunity &deal : deals) {
            if (deal.amount)
                overview.waiting.add(*deal.amount, deal.currency);
            const Money lacking = held.value(deal.id);
            if (lacking == Money())
                continue;
            overview.held.add(lacking, deal.currency);
            if (deal.currency == about.currency)
                row.held += lacking;
        }
        for (size_t i = 0; i < HeatRoles.size(); ++i)
            overview.met[i] += wasMet(row.cells[i].coverage) ? 1 : 0;
        AccountChain(about, people, deals, held, today, settings).addTo(overview);
    }
    sortByAmount(overview.next, first);
    sortByAmount(overview.single, first);
    std::ranges::stable_sort(overview.fading, {}, &FadingContact::lastMet);
    return overview;
}

} // namespace attache
