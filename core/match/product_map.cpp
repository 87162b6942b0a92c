#include "core/match/product_map.h"

#include "core/match/match.h"

#include <QSet>

#include <algorithm>
#include <set>

namespace attache {

namespace {

constexpr int YearDays = 365;
constexpr qsizetype PeersNamed = 3;

MapState stateOf(PlacementState state)
{
    switch (state) {
    case PlacementState::Ours:
        return MapState::Ours;
    case PlacementState::Rival:
        return MapState::Rival;
    case PlacementState::InHouse:
        return MapState::InHouse;
    case PlacementState::None:
        return MapState::None;
    case PlacementState::Unfit:
        return MapState::Unfit;
    default:
        return MapState::Unknown;
    }
}

} // namespace

void MapTotals::add(const MapCell &cell)
{
    ++cells[static_cast<size_t>(cell.state)];
    if (cell.state == MapState::Ours && cell.amount)
        ours[cell.currency] += *cell.amount;
    if (cell.talks)
        talks[cell.currency] += *cell.talks;
}

ProductMap::ProductMap(ProductMapRows rows, const Settings &settings, QDate today)
    : m_rows(std::move(rows))
    , m_today(today)
{
    for (size_t i = 0; i < m_rows.accounts.size(); ++i)
        m_places.insert(m_rows.accounts[i].id, i);
    for (const MapNeed &need : m_rows.needs)
        m_needs[need.account].push_back(&need);
    addPlacements(settings);
    addDeals();
    for (const auto &[place, cell] : m_cells) {
        if (cell.state == MapState::Ours)
            m_customers.insert(Id<Account>(place.first), true);
    }
    addPeers();
}

void ProductMap::addPlacements(const Settings &settings)
{
    for (const Placement &placement : m_rows.placements) {
        MapCell &cell = m_cells[{placement.account.value(), placement.product.value()}];
        if (placement.state == PlacementState::Unknown) {
            // A remark says more about the state that is known, and nothing where none is.
            if (cell.state != MapState::Unknown && cell.text.isEmpty())
                cell.text = placement.text;
            continue;
        }
        cell = {};
        cell.state = stateOf(placement.state);
        cell.amount = placement.spend;
        cell.currency = placement.currency;
        cell.rival = competitorName(placement.competitor);
        cell.text = placement.text;
        cell.since = placement.since;
        cell.contractEnd = placement.contractEnd;
        if (placement.contractEnd.isValid())
            cell.talkFrom = placement.contractEnd.addDays(
                -placement.leadDays.value_or(settings.tierReview.leadDays));
        cell.knownFrom = placement.knownFrom;
        cell.learntOn = placement.learntOn;
        cell.old = !placement.learntOn.isValid() ||
                   placement.learntOn.addDays(settings.tierReview.evidenceDays) < m_today;
    }
}

void ProductMap::addDeals()
{
    // What somebody said they pay in a year stands before what was signed.
    std::set<Place> stated;
    for (const auto &[place, cell] : m_cells) {
        if (cell.state == MapState::Ours && cell.amount)
            stated.insert(place);
    }
    for (const ProductDeal &deal : m_rows.deals) {
        const Place place(deal.account.value(), deal.product.value());
        MapCell &cell = m_cells[place];
        const bool saidLater =
            cell.knownFrom && cell.learntOn > deal.closedOn && cell.state != MapState::Ours;
        if (deal.isWon && !saidLater) {
            if (cell.state != MapState::Ours)
                cell = {};
            if (deal.amount && !stated.contains(place) &&
                deal.closedOn > m_today.addDays(-YearDays) &&
                (!cell.amount || cell.currency == deal.currency))
                cell.amount = cell.amount.value_or(Money()) + *deal.amount;
            if (cell.currency.isEmpty())
                cell.currency = deal.currency;
            cell.state = MapState::Ours;
            cell.opportunity = deal.opportunity;
            cell.since = cell.since.isValid() ? cell.since : deal.closedOn;
            cell.knownFrom = KnownFrom::Written;
            cell.learntOn = std::max(cell.learntOn, deal.closedOn);
            cell.old = false;
        }
    }
    for (const ProductDeal &deal : m_rows.deals) {
        if (deal.isWon)
            continue;
        MapCell &cell = m_cells[{deal.account.value(), deal.product.value()}];
        // A cell is in one currency: that of what they pay, where that is known.
        const bool isFirst = !cell.amount && !cell.talks;
        if (deal.amount && (isFirst || cell.currency == deal.currency)) {
            cell.talks = cell.talks.value_or(Money()) + *deal.amount;
            cell.currency = deal.currency;
        }
        cell.stage = m_rows.stages.label(deal.stage, deal.stageSet);
        if (cell.state == MapState::Ours)
            continue;
        cell.state = MapState::InTalks;
        cell.opportunity = deal.opportunity;
        if (!cell.knownFrom)
            cell.knownFrom = KnownFrom::Said;
    }
}

void ProductMap::addPeers()
{
    std::map<std::pair<QString, qint64>, std::vector<Id<Account>>> owners;
    QSet<QString> industries;
    for (const MapAccount &account : m_rows.accounts) {
        if (!account.industry.isEmpty())
            industries.insert(account.industry);
    }
    for (const auto &[place, cell] : m_cells) {
        const MapAccount *owner = account(Id<Account>(place.first));
        if (cell.state == MapState::Ours && owner && !owner->industry.isEmpty())
            owners[{owner->industry, place.second}].push_back(owner->id);
    }
    for (const QString &industry : std::as_const(industries)) {
        for (const auto &[place, accounts] : owners) {
            if (kinshipOf(industry, place.first) != Kinship::Same)
                continue;
            auto &peers = m_peers[{industry, place.second}];
            peers.insert(peers.end(), accounts.begin(), accounts.end());
        }
    }
}

QString ProductMap::competitorName(Id<Competitor> id) const
{
    const auto found = std::ranges::lower_bound(m_rows.competitors, id, std::less(),
                                                &std::pair<Id<Competitor>, QString>::first);
    return found != m_rows.competitors.end() && found->first == id ? found->second : QString();
}

const MapAccount *ProductMap::account(Id<Account> id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? nullptr : &m_rows.accounts[*place];
}

const MapCell &ProductMap::cell(Id<Account> account, Id<Product> product) const
{
    static const MapCell unknown;
    const auto found = m_cells.find({account.value(), product.value()});
    return found == m_cells.end() ? unknown : found->second;
}

std::vector<std::vector<Id<Account>>> ProductMap::groups() const
{
    const auto headOf = [this](const MapAccount &member) {
        // Groups of groups belong to the topmost; what goes round in a circle ends where it began.
        const MapAccount *head = &member;
        for (int step = 0; step < 8; ++step) {
            const MapAccount *parent = head->parent.isNull() ? nullptr : account(head->parent);
            if (!parent || parent == &member)
                break;
            head = parent;
        }
        return head->id;
    };
    QHash<Id<Account>, size_t> places;
    std::vector<std::vector<Id<Account>>> groups;
    for (const MapAccount &each : m_rows.accounts) {
        const Id<Account> head = headOf(each);
        const auto place = places.constFind(head);
        if (place != places.cend()) {
            std::vector<Id<Account>> &group = groups[*place];
            group.insert(each.id == head ? group.begin() : group.end(), each.id);
            continue;
        }
        places.insert(head, groups.size());
        groups.push_back({each.id});
    }
    return groups;
}

MapTotals ProductMap::totals(bool customers) const
{
    MapTotals totals;
    for (const MapAccount &each : m_rows.accounts) {
        if (isCustomer(each.id) != customers)
            continue;
        ++totals.accounts;
        for (const MapProduct &product : m_rows.products)
            totals.add(cell(each.id, product.id));
    }
    return totals;
}

MapTotals ProductMap::totals(Id<Product> product) const
{
    MapTotals totals;
    for (const MapAccount &each : m_rows.accounts) {
        ++totals.accounts;
        totals.add(cell(each.id, product));
    }
    return totals;
}

MapTotals ProductMap::totals(const std::vector<Id<Account>> &group, Id<Product> product) const
{
    MapTotals totals;
    for (const Id<Account> account : group) {
        ++totals.accounts;
        totals.add(cell(account, product));
    }
    return totals;
}

std::vector<WhiteReason> ProductMap::reasons(Id<Account> id, Id<Product> product) const
{
    std::vector<WhiteReason> reasons;
    const MapCell &here = cell(id, product);
    const MapAccount *who = account(id);
    if (!who || here.state == MapState::Ours || here.state == MapState::InTalks ||
        here.state == MapState::Unfit)
        return reasons;
    const auto column = std::ranges::find(m_rows.products, product, &MapProduct::id);
    if (column == m_rows.products.end())
        return reasons;
    if (here.state == MapState::Rival && here.talkFrom.isValid() && here.contractEnd >= m_today)
        reasons.push_back({WhiteReason::Kind::ContractEnds, {here.rival}, {}, here.talkFrom});
    const QStringList answered = column->needs.split(u'\n', Qt::SkipEmptyParts);
    if (const auto needs = m_needs.constFind(id); needs != m_needs.cend()) {
        for (const MapNeed *need : *needs) {
            if (std::ranges::any_of(answered, [&](const QString &tag) {
                    return isNeedOf(tag.trimmed(), need->text);
                }))
                reasons.push_back({WhiteReason::Kind::AnswersNeed, {need->text}, need->truth, {}});
        }
    }
    if (const auto peers = m_peers.find({who->industry, product.value()}); peers != m_peers.end()) {
        QStringList names;
        for (const Id<Account> peer : peers->second) {
            if (names.size() < PeersNamed)
                names.append(account(peer)->name);
        }
        reasons.push_back({WhiteReason::Kind::SameTrade, names, {}, {}});
    }
    return reasons;
}

std::vector<WhiteSpace> ProductMap::whiteSpaces() const
{
    std::vector<WhiteSpace> spaces;
    for (const bool customers : {true, false}) {
        for (const MapAccount &each : m_rows.accounts) {
            if (isCustomer(each.id) != customers)
                continue;
            for (const MapProduct &product : m_rows.products) {
                std::vector<WhiteReason> why = reasons(each.id, product.id);
                if (!why.empty())
                    spaces.push_back({each.id, product.id, std::move(why)});
            }
        }
    }
    return spaces;
}

std::vector<WhiteSpace> ProductMap::triggered() const
{
    std::vector<WhiteSpace> spaces;
    for (const auto &[place, cell] : m_cells) {
        const Id<Account> account(place.first);
        const Id<Product> product(place.second);
        if (cell.isTriggered(m_today) && m_places.contains(account))
            spaces.push_back({account, product, reasons(account, product)});
    }
    std::ranges::stable_sort(spaces, std::less(), [this](const WhiteSpace &space) {
        return cell(space.account, space.product).contractEnd;
    });
    return spaces;
}

} // namespace attache
