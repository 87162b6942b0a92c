#include "core/queries/account_counts.h"

#include "core/store/connection.h"

namespace attache {

Result<AccountCounts> accountCounts(Connection &connection, Id<Account> account)
{
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow("SELECT (SELECT count(*) FROM contact WHERE account = ?1), "
                                  "(SELECT count(*) FROM opportunity WHERE account = ?1)"));
    row->bind(1, account);
    ATTACHE_CHECK(row->step());
    return AccountCounts{row->integer(0), row->integer(1)};
}

} // namespace attache
