#include "ui/pages/accounts/account_edits.h"

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(attache::AccountEdits)
};

} // namespace

ListEdits accountEdits(Desk &desk)
{
    return ListEdits(desk, recordTypeOf<Account>(),
                     [](int count) { return Words::tr("%n account(s)", nullptr, count); });
}

void setTier(Desk &desk, const std::vector<qint64> &ids, Tier tier)
{
    accountEdits(desk).setField(ids, *recordTypeOf<Account>().field(u"tier"), keyOf(tier));
}

} // namespace attache
