#pragma once

#include "core/domain/account.h"

namespace attache {

/// One thing known about an account, with where and when it was learnt.
struct AccountFact
{
    Id<AccountFact> id;
    Id<Account> account;
    FactKind kind = FactKind::IndustryTraits;
    LongText text;
    QString source;
    QDate learntOn;
};

template <>
struct Description<AccountFact>
{
    static constexpr TypeInfo info{
        .table = "account_fact",
        .one = QT_TRANSLATE_NOOP("RecordType", "Fact"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Facts"),
        .key = "facts",
        .icon = "documentinfo",
        .rank = 7,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &AccountFact::account, Required);
        field("kind", QT_TRANSLATE_NOOP("Field", "Kind of fact"), &AccountFact::kind);
        field("text", QT_TRANSLATE_NOOP("Field", "What we know"), &AccountFact::text,
              Required | Searchable);
        field("source", QT_TRANSLATE_NOOP("Field", "Source"), &AccountFact::source);
        field("learnt_on", QT_TRANSLATE_NOOP("Field", "As of"), &AccountFact::learntOn);
    }
    static Caption caption(const AccountFact &fact, RecordNames &names)
    {
        return {fact.text, {}, joined({names.of(fact.account), isoDay(fact.learntOn)})};
    }
    static Home home(const AccountFact &fact) { return Home::with(fact.account); }
};

} // namespace attache
