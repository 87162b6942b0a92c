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
inline constexpr const char *tableOf<AccountFact> = "account_fact";
template <>
inline constexpr TypeLabels labelsOf<AccountFact> = {
    QT_TRANSLATE_NOOP("RecordType", "Fact"), QT_TRANSLATE_NOOP("RecordType", "Facts"), "facts"};
template <>
inline constexpr auto fieldsOf<AccountFact> =
    fields(field("account", QT_TRANSLATE_NOOP("Field", "Account"), &AccountFact::account, Required),
           field("kind", QT_TRANSLATE_NOOP("Field", "Kind of fact"), &AccountFact::kind),
           field("text", QT_TRANSLATE_NOOP("Field", "What we know"), &AccountFact::text,
                 Required | Searchable),
           field("source", QT_TRANSLATE_NOOP("Field", "Source"), &AccountFact::source),
           field("learnt_on", QT_TRANSLATE_NOOP("Field", "As of"), &AccountFact::learntOn));

} // namespace attache
