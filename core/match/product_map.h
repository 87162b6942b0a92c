#pragma once

#include "core/domain/settings.h"
#include "core/queries/product_map_rows.h"

#include <QMap>

#include <array>
#include <map>

/// @file
/// What each account has in the place of each of our products, and what it could still buy. Pure;
/// any thread. What nobody asked is unknown and never counts as having none.

namespace attache {

/// What a cell of the map says. What is ours stands before talks, and talks before all else.
enum class MapState { Ours, InTalks, Rival, InHouse, None, Unfit, Unknown };
inline constexpr size_t MapStates = 7;
template <>
inline constexpr std::array choicesOf<MapState> = {
    Choice<MapState>{MapState::Ours, "ours", QT_TRANSLATE_NOOP("Choice", "Ours")},
    Choice<MapState>{MapState::InTalks, "in_talks", QT_TRANSLATE_NOOP("Choice", "In talks")},
    Choice<MapState>{MapState::Rival, "rival", QT_TRANSLATE_NOOP("Choice", "A rival's")},
    Choice<MapState>{MapState::InHouse, "in_house", QT_TRANSLATE_NOOP("Choice", "Built in-house")},
    Choice<MapState>{MapState::None, "none", QT_TRANSLATE_NOOP("Choice", "Has none")},
    Choice<MapState>{MapState::Unfit, "unfit", QT_TRANSLATE_NOOP("Choice", "Does not suit")},
    Choice<MapState>{MapState::Unknown, "unknown", QT_TRANSLATE_NOOP("Choice", "Unknown")},
};

/// One product at one account.
struct MapCell
{
    MapState state = MapState::Unknown;
    std::optional<Money> amount; ///< what it costs them in a year
    std::optional<Money> talks;  ///< of the open deals
    QString currency;
    QString rival;               ///< whose it is, where it is a rival's
    QString text;                ///< what else is known
    QString stage;               ///< of the open deal, in words
    Id<Opportunity> opportunity; ///< that one, or the one it was won by
    QDate since;
    QDate contractEnd;
    QDate talkFrom;                     ///< the end of the contract less the lead: when to begin
    std::optional<KnownFrom> knownFrom; ///< none where nothing is known
    QDate learntOn;
    bool old = false; ///< what is known should be asked again

    /// Talks should have begun by @p today, and the contract still runs.
    bool isTriggered(QDate today) const
    {
        return state == MapState::Rival && talkFrom.isValid() && talkFrom <= today &&
               contractEnd >= today;
    }
};

/// Why an account would need a product that it did not ask for.
struct WhiteReason
{
    enum class Kind {
        SameTrade,    ///< others of its trade have it from us
        AnswersNeed,  ///< it answers a need of theirs
        ContractEnds, ///< what they have of a rival ends
    };
    Kind kind = Kind::SameTrade;
    QStringList names; ///< of those others, or the need in their words
    NeedTruth truth = NeedTruth::Unverified;
    QDate day; ///< from which to talk
};

/// A product that an account could still buy.
struct WhiteSpace
{
    Id<Account> account;
    Id<Product> product;
    std::vector<WhiteReason> reasons; ///< at least one
};

/// Figures over some cells of the map.
struct MapTotals
{
    int accounts = 0;
    std::array<int, MapStates> cells{}; ///< by state
    QMap<QString, Money> ours;          ///< in a year, by currency
    QMap<QString, Money> talks;

    int count(MapState state) const { return cells[static_cast<size_t>(state)]; }
    void add(const MapCell &cell);
};

/// The map of all accounts and products.
class ProductMap
{
public:
    ProductMap() = default;
    ProductMap(ProductMapRows rows, const Settings &settings, QDate today);
    ProductMap(ProductMap &&) = default;
    ProductMap &operator=(ProductMap &&) = default;

    const std::vector<MapProduct> &products() const { return m_rows.products; }
    /// By tier, then by name.
    const std::vector<MapAccount> &accounts() const { return m_rows.accounts; }
    /// Null for one that is not there.
    const MapAccount *account(Id<Account> id) const;
    /// Unknown where nothing was ever noted.
    const MapCell &cell(Id<Account> account, Id<Product> product) const;
    /// Whether anything there is ours: an existing customer, else a new name.
    bool isCustomer(Id<Account> account) const { return m_customers.contains(account); }
    /// The accounts by group, in their order: those that belong to another account behind it.
    std::vector<std::vector<Id<Account>>> groups() const;

    /// Of existing customers, or of new names.
    MapTotals totals(bool customers) const;
    /// Of one product at all accounts.
    MapTotals totals(Id<Product> product) const;
    /// Of one product at @p group.
    MapTotals totals(const std::vector<Id<Account>> &group, Id<Product> product) const;

    /// Why @p account would need @p product; nothing where it is ours, in talks or does not suit.
    std::vector<WhiteReason> reasons(Id<Account> account, Id<Product> product) const;
    /// All that have a reason: those of existing customers first, then by tier and name.
    std::vector<WhiteSpace> whiteSpaces() const;
    /// Rivals' contracts whose end is near enough to talk, the earliest end first.
    std::vector<WhiteSpace> triggered() const;

    QDate today() const { return m_today; }

private:
    using Place = std::pair<qint64, qint64>;

    void addPlacements(const Settings &settings);
    void addDeals();
    void addPeers();
    QString competitorName(Id<Competitor> id) const;

    ProductMapRows m_rows;
    QDate m_today;
    std::map<Place, MapCell> m_cells;
    QHash<Id<Account>, size_t> m_places;
    QHash<Id<Account>, bool> m_customers;
    QHash<Id<Account>, std::vector<const MapNeed *>> m_needs;
    /// By industry and product, the accounts of that trade that have it from us.
    std::map<std::pair<QString, qint64>, std::vector<Id<Account>>> m_peers;
};

} // namespace attache
