#include "core/pack/deck_versions.h"

#include "core/domain/industry_tree.h"
#include "core/queries/library_facts.h"

#include <algorithm>
#include <functional>
#include <set>

namespace attache {

namespace {

bool isKey(Tier tier)
{
    return tier == Tier::S || tier == Tier::A;
}

class TableMaker
{
public:
    TableMaker(const std::vector<DeckRow> &decks, const std::vector<WaitingAccount> &accounts,
               const std::vector<WaitingDeal> &deals, const Industries &industries, QDate today,
               Language language)
        : m_decks(decks)
        , m_accounts(accounts)
        , m_deals(deals)
        , m_industries(industries)
        , m_today(today)
        , m_language(language)
    {
    }

    VersionTable make()
    {
        addTrades();
        for (const DeckRow &row : m_decks) {
            if (row.deck.versionOf.isNull() && isNewest(row.deck))
                m_table.rows.push_back(rowOf(row));
        }
        for (size_t trade = 0; trade < m_table.trades.size(); ++trade) {
            for (const VersionRow &row : m_table.rows) {
                const VersionState state = row.cells[trade].state;
                m_table.trades[trade].wanted += state == VersionState::Unused ? 0 : 1;
                m_table.trades[trade].valid += state == VersionState::Valid ? 1 : 0;
            }
        }
        return std::move(m_table);
    }

private:
    bool isNewest(const Deck &deck) const
    {
        return std::ranges::none_of(
            m_decks, [&](const DeckRow &row) { return row.deck.predecessor == deck.id; });
    }

    const Deck *deck(Id<Deck> id) const
    {
        const auto found =
            std::ranges::find(m_decks, id, [](const DeckRow &row) { return row.deck.id; });
        return found == m_decks.end() ? nullptr : &found->deck;
    }

    /// Whether @p id is @p base or an earlier version of it.
    bool leadsTo(Id<Deck> id, const Deck &base) const
    {
        const Deck *each = &base;
        for (size_t steps = 0; each && steps <= m_decks.size(); ++steps) {
            if (each->id == id)
                return true;
            each = deck(each->predecessor);
        }
        return false;
    }

    void addTrade(const QString &industry, bool key)
    {
        const QString division = divisionOf(m_industries, industry);
        if (division.isEmpty())
            return;
        auto known = std::ranges::find(m_table.trades, division, &VersionTrade::industry);
        if (known == m_table.trades.end()) {
            m_table.trades.push_back({division, m_industries.label(division, m_language)});
            known = m_table.trades.end() - 1;
        }
        known->keyAccounts += key ? 1 : 0;
    }

    void addTrades()
    {
        for (const WaitingAccount &account : m_accounts)
            addTrade(account.industry, isKey(account.tier));
        for (const DeckRow &row : m_decks)
            addTrade(row.deck.industry, false);
        std::ranges::sort(m_table.trades, std::less(), [](const VersionTrade &trade) {
            return std::pair(-trade.keyAccounts, trade.industry);
        });
    }

    VersionRow rowOf(const DeckRow &base) const
    {
        VersionRow row{base.deck, base.slides, {}};
        for (const VersionTrade &trade : m_table.trades)
            row.cells.push_back(cellOf(base.deck, trade.industry));
        return row;
    }

    VersionCell cellOf(const Deck &base, const QString &trade) const
    {
        VersionCell cell;
        for (const DeckRow &row : m_decks) {
            const bool isVersion = leadsTo(row.deck.versionOf, base) || row.deck.id == base.id;
            if (isVersion && isNewest(row.deck) && !row.deck.industry.isEmpty() &&
                divisionOf(m_industries, row.deck.industry) == trade)
                cell.deck = row.deck;
        }
        bool isUsed = false;
        for (const WaitingDeal &deal : m_deals) {
            const auto owner = std::ranges::find(m_accounts, deal.account, &WaitingAccount::id);
            if (owner == m_accounts.end() || divisionOf(m_industries, owner->industry) != trade ||
                !isAbout(base, deal))
                continue;
            isUsed = true;
            if (isKey(owner->tier) && std::ranges::find(cell.waiting, owner->id,
                                                        &WaitingAccount::id) == cell.waiting.end())
                cell.waiting.push_back(*owner);
        }
        if (!cell.deck) {
            cell.state = isUsed ? VersionState::Missing : VersionState::Unused;
            return cell;
        }
        cell.isBehind = cell.deck->id != base.id && cell.deck->versionOf != base.id;
        const bool isOver = cell.deck->reviewOn.isValid() && cell.deck->reviewOn < m_today;
        cell.state = isOver || cell.isBehind ? VersionState::Expired : VersionState::Valid;
        return cell;
    }

    static bool isAbout(const Deck &base, const WaitingDeal &deal)
    {
        const QStringList products = tagsIn(base.products);
        const QStringList asked = tagsIn(deal.products);
        return products.isEmpty() || std::ranges::any_of(asked, [&](const QString &product) {
                   return products.contains(product, Qt::CaseInsensitive);
               });
    }

    const std::vector<DeckRow> &m_decks;
    const std::vector<WaitingAccount> &m_accounts;
    const std::vector<WaitingDeal> &m_deals;
    const Industries &m_industries;
    QDate m_today;
    Language m_language;
    VersionTable m_table;
};

int countOf(const VersionTable &table, const std::function<bool(const VersionCell &)> &counts)
{
    int count = 0;
    for (const VersionRow &row : table.rows)
        count += int(std::ranges::count_if(row.cells, counts));
    return count;
}

bool isGap(const VersionCell &cell)
{
    return cell.state == VersionState::Missing && !cell.waiting.empty();
}

} // namespace

int VersionTable::gaps() const
{
    return countOf(*this, isGap);
}

int VersionTable::expired() const
{
    return countOf(*this,
                   [](const VersionCell &cell) { return cell.state == VersionState::Expired; });
}

int VersionTable::waiting() const
{
    std::set<Id<Account>> waiting;
    for (const VersionRow &row : rows) {
        for (const VersionCell &cell : row.cells) {
            for (const WaitingAccount &account :
                 isGap(cell) ? cell.waiting : std::vector<WaitingAccount>())
                waiting.insert(account.id);
        }
    }
    return int(waiting.size());
}

VersionTable versionTable(const std::vector<DeckRow> &decks,
                          const std::vector<WaitingAccount> &accounts,
                          const std::vector<WaitingDeal> &deals, const Industries &industries,
                          QDate today, Language language)
{
    return TableMaker(decks, accounts, deals, industries, today, language).make();
}

Result<VersionTable> versionTable(Connection &connection, QDate today, Language language)
{
    ATTACHE_TRY(const auto decks, deckRows(connection));
    ATTACHE_TRY(const auto accounts, waitingAccounts(connection));
    ATTACHE_TRY(const auto deals, waitingDeals(connection));
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    return versionTable(decks, accounts, deals, industries, today, language);
}

} // namespace attache
