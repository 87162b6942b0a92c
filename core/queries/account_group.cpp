#include "core/queries/account_group.h"

#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

namespace attache {

using namespace queries;

namespace {

/// The ids of ?1 and of all below it. UNION leaves out what is there already, so that a circle
/// ends.
constexpr char Below[] = "WITH RECURSIVE below(id) AS (SELECT ?1 UNION SELECT a.id FROM account a "
                         "JOIN below b ON a.parent = b.id) ";

} // namespace

Result<AccountGroup> accountGroup(Connection &connection, Id<Account> account, int most)
{
    AccountGroup group;
    // The path keeps the tree together and ends a circle; it is as deep as groups are.
    static const QByteArray tree =
        QByteArray("WITH RECURSIVE tree(id, depth, path, way) AS (SELECT a.id, 0, ") + DisplayName +
        ", ',' || a.id || ',' FROM account a WHERE a.id = ?1 UNION ALL SELECT a.id, "
        "t.depth + 1, t.path || char(1) || " +
        DisplayName +
        ", t.way || a.id || ',' FROM account a JOIN tree t ON a.parent = t.id "
        "WHERE t.depth < 30 AND instr(t.way, ',' || a.id || ',') = 0) "
        "SELECT a.id, " +
        DisplayName +
        ", a.tier, t.depth FROM tree t JOIN account a ON a.id = t.id ORDER BY t.path, a.id "
        "LIMIT ?2";
    ATTACHE_TRY(group.members, readRows(
                                   connection, tree,
                                   [](const Statement &row) {
                                       return GroupMember{row.id<Account>(0), row.text(1),
                                                          choiceAt<Tier>(row, 2),
                                                          static_cast<int>(row.integer(3))};
                                   },
                                   account, most));
    static const QByteArray sums =
        QByteArray(Below) +
        "SELECT (SELECT count(*) FROM below), (SELECT count(*) FROM contact WHERE account IN "
        "(SELECT id FROM below)), "
        "(SELECT count(*) FROM opportunity WHERE account IN (SELECT id FROM below)), "
        "(SELECT count(*) FROM opportunity WHERE account IN (SELECT id FROM below) "
        "AND stage NOT IN " +
        ClosedStages +
        "), (SELECT count(*) FROM visit WHERE account IN (SELECT id FROM below) "
        "AND status = 'done')";
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(sums));
    row->bind(1, account);
    ATTACHE_CHECK(row->step());
    group.accounts = row->integer(0);
    group.people = row->integer(1);
    group.deals = row->integer(2);
    group.openDeals = row->integer(3);
    group.visits = row->integer(4);
    return group;
}

} // namespace attache
