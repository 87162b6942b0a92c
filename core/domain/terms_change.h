#pragma once

#include "core/domain/opportunity.h"

namespace attache {

/// The terms of a deal from a moment on: what it is worth, when it is expected to close and how
/// sure that is. The first of a deal holds what stood before its first change, from its beginning
/// on; a deal without any never changed.
struct TermsChange
{
    Id<TermsChange> id;
    Id<Opportunity> opportunity;
    std::optional<Money> amount; ///< minor units of `currency`
    QString currency = QStringLiteral("CNY");
    QDate expectedClose;
    std::optional<int> probability; ///< percent
    QDateTime changedAt;            ///< UTC
};

template <>
struct Description<TermsChange>
{
    static constexpr TypeInfo info{
        .table = "terms_change",
        .one = QT_TRANSLATE_NOOP("RecordType", "Change of terms"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Changes of terms"),
        .key = "terms-changes",
        .icon = "view-list-details",
        .rank = 23,
    };
    static constexpr void fields(auto &&field)
    {
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &TermsChange::opportunity,
              Required);
        field("amount", QT_TRANSLATE_NOOP("Field", "Amount"), &TermsChange::amount,
              DependsOn("currency"));
        field("currency", QT_TRANSLATE_NOOP("Field", "Currency"), &TermsChange::currency,
              Editor::Currency);
        field("expected_close", QT_TRANSLATE_NOOP("Field", "Expected close"),
              &TermsChange::expectedClose);
        field("probability", QT_TRANSLATE_NOOP("Field", "Probability"), &TermsChange::probability,
              Editor::Percent);
        field("changed_at", QT_TRANSLATE_NOOP("Field", "Changed at"), &TermsChange::changedAt,
              Required);
    }
    static Caption caption(const TermsChange &change, RecordNames &names)
    {
        return {names.of(change.opportunity), {}, isoDay(change.changedAt.toLocalTime().date())};
    }
    static Home home(const TermsChange &change) { return Home::with(change.opportunity); }
};

} // namespace attache
