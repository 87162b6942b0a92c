#include "core/queries/customer_names.h"

namespace attache {

Result<void> eachCustomerName(Connection &connection,
                              const std::function<void(const CustomerName &)> &visit)
{
    ATTACHE_TRY(Statement row,
                connection.prepare(
                    "SELECT id, name, short_name, website, province, city FROM account UNION ALL "
                    "SELECT account.id, alias.value, '', '', account.province, account.city "
                    "FROM record_alias alias JOIN account "
                    "ON alias.record = CAST(account.id AS TEXT) "
                    "WHERE alias.record_type = 'account' AND alias.kind = 'name'"));
    while (true) {
        ATTACHE_TRY(const bool found, row.step());
        if (!found)
            return {};
        visit(
            {row.id<Account>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)});
    }
}

} // namespace attache
