#include "ui/pages/accounts/account_actions.h"

#include "core/base/shared_text.h"

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(attache::AccountActions)
};

} // namespace

RecordActions accountActions(Desk &desk)
{
    return RecordActions(desk, recordTypeOf<Account>(),
                         [](int count) { return Common::tr("%n account(s)", nullptr, count); });
}

void setTier(Desk &desk, const std::vector<qint64> &ids, Tier tier)
{
    accountActions(desk).setField(ids, *recordTypeOf<Account>().field(u"tier"), keyOf(tier));
}

} // namespace attache
