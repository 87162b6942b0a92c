#pragma once

#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// Two records that look alike and of which a person said that they are two.
struct NotDuplicate
{
    Id<NotDuplicate> id;
    QString recordType; ///< table: "account", "contact", …
    QString first;      ///< the lower of the two ids
    QString second;
    QDate saidOn;
};

template <>
struct Description<NotDuplicate>
{
    static constexpr TypeInfo info{
        .table = "not_duplicate",
        .one = QT_TRANSLATE_NOOP("RecordType", "Not a duplicate"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Not duplicates"),
        .key = "not-duplicates",
        .icon = "view-list-details",
        .rank = 161,
    };
    static constexpr void fields(auto &&field)
    {
        field("record_type", QT_TRANSLATE_NOOP("Field", "Belongs to"), &NotDuplicate::recordType,
              Required);
        field("first", QT_TRANSLATE_NOOP("Field", "First record"), &NotDuplicate::first,
              Required | Hidden);
        field("second", QT_TRANSLATE_NOOP("Field", "Second record"), &NotDuplicate::second,
              Required | Hidden);
        field("said_on", QT_TRANSLATE_NOOP("Field", "Said on"), &NotDuplicate::saidOn);
    }
    static Caption caption(const NotDuplicate &pair, RecordNames &)
    {
        return {QStringLiteral("%1 ≠ %2").arg(pair.first, pair.second), {}, isoDay(pair.saidOn)};
    }
    static Home home(const NotDuplicate &) { return Home::onPage(QStringLiteral("settings")); }
};

} // namespace attache
