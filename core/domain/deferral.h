#pragma once

#include "core/domain/opportunity.h"

namespace attache {

/// What was proposed and is not wanted before a day: a visit to an account, or the waking of one
/// of its deals.
struct Deferral
{
    Id<Deferral> id;
    Id<Account> account;
    Id<Opportunity> opportunity; ///< none: the account as such
    QDate until;                 ///< proposed again from this day on
    QString reason;
};

template <>
struct Description<Deferral>
{
    static constexpr TypeInfo info{
        .table = "deferral",
        .one = QT_TRANSLATE_NOOP("RecordType", "Deferral"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Deferrals"),
        .key = "deferrals",
        .icon = "view-calendar",
        .rank = 63,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Deferral::account, Required);
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &Deferral::opportunity,
              DependsOn("account"));
        field("until", QT_TRANSLATE_NOOP("Field", "Until"), &Deferral::until, Required);
        field("reason", QT_TRANSLATE_NOOP("Field", "Reason"), &Deferral::reason);
    }
    static Caption caption(const Deferral &deferral, RecordNames &names)
    {
        return {names.of(deferral.account),
                {},
                joined({names.of(deferral.opportunity), isoDay(deferral.until)})};
    }
    static Home home(const Deferral &deferral) { return Home::with(deferral.account); }
};

} // namespace attache
