#include "core/queries/product_map_rows.h"

#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

#include <algorithm>

namespace attache {

using namespace queries;

namespace {

template <typename T>
QByteArray only(std::optional<Id<T>> one, const char *word, const char *column)
{
    return one ? QByteArray(word) + column + " = " + QByteArray::number(one->value()) + ' '
               : QByteArray();
}

ProductDeal dealAt(const Statement &row, const StageBook &book)
{
    ProductDeal deal;
    deal.account = row.id<Account>(0);
    deal.product = row.id<Product>(1);
    deal.opportunity = row.id<Opportunity>(2);
    deal.stage = choiceAt<Stage>(row, 3);
    if (!row.isNull(4))
        deal.amount = row.money(4);
    deal.currency = row.text(5);
    deal.expectedClose = row.date(6);
    deal.closedOn = row.date(7);
    deal.isWon = row.boolean(8);
    const auto type =
        row.isNull(10) ? std::nullopt : std::optional(choiceAt<BusinessType>(row, 10));
    deal.stageSet = book.setFor(row.id<StageSet>(9), type);
    deal.isLost = row.boolean(11);
    return deal;
}

/// Which deals are read: those of one account, or those about one product, and then those lost,
/// too.
struct DealChoice
{
    std::optional<Id<Account>> account;
    std::optional<Id<Product>> product;
};

/// Lines of one product in one deal count together.
Result<std::vector<ProductDeal>> dealsOf(Connection &connection, const DealChoice &choice,
                                         const StageBook &book)
{
    const QByteArray won = QByteArray("o.stage IN ") + WonStages;
    const QByteArray lost = QByteArray("o.stage IN ") + LostStages;
    const QByteArray wanted = QByteArray(" o.account IS NOT NULL ") +
                              (choice.product ? QByteArray() : "AND NOT " + lost + ' ') +
                              only(choice.account, "AND ", "o.account");
    const QByteArray rest = " o.currency, o.expected_close, o.closed_on, " + won +
                            ", o.stage_set, a.business_type, " + lost;
    const QByteArray sql =
        "SELECT o.account, l.product, o.id, o.stage, CASE WHEN sum(l.price) IS NULL THEN NULL ELSE "
        "sum(l.quantity * coalesce(l.price, 0) * (100 - coalesce(l.discount, 0)) / 100) END," +
        rest +
        " FROM deal_line l JOIN opportunity o ON o.id = l.opportunity JOIN account a ON a.id = "
        "o.account WHERE l.product IS NOT NULL "
        "AND" +
        wanted + only(choice.product, "AND ", "l.product") +
        " GROUP BY o.id, l.product UNION ALL SELECT o.account, p.id, o.id, o.stage, o.amount," +
        rest +
        " FROM opportunity o JOIN product p ON p.name = o.product JOIN account a ON a.id = "
        "o.account "
        "WHERE o.product <> '' AND NOT "
        "EXISTS (SELECT 1 FROM deal_line l WHERE l.opportunity = o.id AND l.product IS NOT NULL) "
        "AND" +
        wanted + only(choice.product, "AND ", "p.id") + " ORDER BY 1, 2, 8, 3";
    return readRows(connection, sql, [&book](const Statement &row) { return dealAt(row, book); });
}

Result<ProductMapRows> read(Connection &connection, std::optional<Id<Account>> one)
{
    ProductMapRows rows;
    ATTACHE_TRY(
        rows.products,
        readRows(
            connection,
            "SELECT id, name, needs, EXISTS (SELECT 1 FROM product later WHERE "
            "later.predecessor = product.id) FROM product ORDER BY name, id",
            [](const Statement &row) {
                return MapProduct{row.id<Product>(0), row.text(1), row.text(2), row.boolean(3)};
            }));
    const QByteArray accounts = QByteArray("SELECT a.id, ") + DisplayName +
                                ", a.tier, a.industry, a.parent FROM account a " +
                                only(one, "WHERE ", "a.id") +
                                "ORDER BY CASE a.tier WHEN 'S' THEN 0 WHEN "
                                "'A' THEN 1 WHEN 'B' THEN 2 ELSE 3 END, 2, 1";
    ATTACHE_TRY(rows.accounts, readRows(connection, accounts, [](const Statement &row) {
                    return MapAccount{row.id<Account>(0), row.text(1), choiceAt<Tier>(row, 2),
                                      row.text(3), row.id<Account>(4)};
                }));
    static const QByteArray placements =
        "SELECT " + columnsOf<Placement>("t") + " FROM placement t ";
    ATTACHE_TRY(rows.placements,
                readRows(connection,
                         placements + only(one, "WHERE ", "t.account") +
                             "ORDER BY t.account, t.product, t.learnt_on, t.id",
                         [](const Statement &row) { return Table<Placement>::read(row); }));
    ATTACHE_TRY(rows.stages, StageBook::read(connection, Settings()));
    ATTACHE_TRY(rows.deals, dealsOf(connection, {one, {}}, rows.stages));
    ATTACHE_TRY(rows.needs,
                readRows(connection,
                         "SELECT account, text, truth, heard_on FROM need WHERE settled = 0 AND "
                         "truth <> 'doubtful' " +
                             only(one, "AND ", "account") + "ORDER BY account, heard_on, id",
                         [](const Statement &row) {
                             return MapNeed{row.id<Account>(0), row.text(1),
                                            choiceAt<NeedTruth>(row, 2), row.date(3)};
                         }));
    ATTACHE_TRY(rows.competitors,
                readRows(connection, "SELECT id, name FROM competitor ORDER BY id",
                         [](const Statement &row) {
                             return std::pair(row.id<Competitor>(0), row.text(1));
                         }));
    return rows;
}

} // namespace

Result<ProductMapRows> productMapRows(Connection &connection)
{
    return read(connection, std::nullopt);
}

Result<ProductMapRows> productMapRowsOf(Connection &connection, Id<Account> account)
{
    return read(connection, account);
}

Result<std::vector<ProductDeal>> dealsAbout(Connection &connection, Id<Product> product)
{
    ATTACHE_TRY(const StageBook stages, StageBook::read(connection, Settings()));
    ATTACHE_TRY(auto deals, dealsOf(connection, {{}, product}, stages));
    std::ranges::stable_sort(deals, {}, &ProductDeal::closedOn);
    return deals;
}

Result<std::vector<Placement>> placementsOf(Connection &connection, Id<Account> account,
                                            Id<Product> product)
{
    static const QByteArray select = "SELECT " + columnsOf<Placement>("t") +
                                     " FROM placement t WHERE t.account = ?1 AND t.product = ?2 "
                                     "ORDER BY t.learnt_on DESC, t.id DESC";
    return readRows(
        connection, select, [](const Statement &row) { return Table<Placement>::read(row); },
        account, product);
}

} // namespace attache
