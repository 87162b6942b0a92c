#pragma once

#include "core/domain/deal_line.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/placement.h"
#include "core/domain/stage_book.h"
#include "core/record/table_set.h"

#include <vector>

/// @file
/// What accounts have, buy and need in the place of our products: plain rows, read at once.

namespace attache {

/// A product as a column of the map.
struct MapProduct
{
    Id<Product> id;
    QString name;
    QString needs;           ///< that it answers, one a line
    bool superseded = false; ///< a later version names it as its predecessor
};

/// An account as a row of the map.
struct MapAccount
{
    Id<Account> id;
    QString name; ///< in short
    Tier tier = Tier::C;
    QString industry;
    Id<Account> parent;
};

/// A deal that sells a product, by one of its lines or, where it has none, by the name it gives.
struct ProductDeal
{
    Id<Account> account;
    Id<Product> product;
    Id<Opportunity> opportunity;
    Stage stage = Stage::Lead;
    Id<StageSet> stageSet; ///< in which it stands
    std::optional<Money> amount;
    QString currency;
    QDate expectedClose;
    QDate closedOn;
    bool isWon = false;
    bool isLost = false; ///< else it is open
};

/// A need that is not settled.
struct MapNeed
{
    Id<Account> account;
    QString text;
    NeedTruth truth = NeedTruth::Unverified;
    QDate heardOn;
};

struct ProductMapRows
{
    std::vector<MapProduct> products;  ///< by name
    std::vector<MapAccount> accounts;  ///< by tier, then by name
    std::vector<Placement> placements; ///< by account and product, the newest last
    std::vector<ProductDeal> deals;    ///< open ones and those won, the latest last
    std::vector<MapNeed> needs;
    std::vector<std::pair<Id<Competitor>, QString>> competitors; ///< with their names
    StageBook stages;
};

/// What productMapRows() reads.
inline constexpr auto ProductMapTables = tablesOf<Product, Account, Placement, Opportunity,
                                                  StageSet, DealStage, DealLine, Need, Competitor>;
Result<ProductMapRows> productMapRows(Connection &connection);
/// The same of one account alone, by index.
Result<ProductMapRows> productMapRowsOf(Connection &connection, Id<Account> account);

/// All deals that sell @p product, those lost among them: open ones, then as they were closed.
Result<std::vector<ProductDeal>> dealsAbout(Connection &connection, Id<Product> product);

/// All that was ever noted of @p product at @p account, the newest first.
Result<std::vector<Placement>> placementsOf(Connection &connection, Id<Account> account,
                                            Id<Product> product);

} // namespace attache
