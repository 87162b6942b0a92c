#pragma once

#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// A deeper level of the industry tree, loaded by the person; sections and divisions are built in.
struct IndustryEntry
{
    Id<IndustryEntry> id;
    QString code; ///< "I651"
    QString parent;
    QString nameZh;
    QString nameEn;
};

template <>
struct Description<IndustryEntry>
{
    static constexpr TypeInfo info{
        .table = "industry_entry",
        .one = QT_TRANSLATE_NOOP("RecordType", "Industry"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Industries"),
        .key = "industries",
        .icon = "configure",
        .rank = 19,
    };
    static constexpr void fields(auto &&field)
    {
        field("code", QT_TRANSLATE_NOOP("Field", "Code"), &IndustryEntry::code, Required);
        field("parent", QT_TRANSLATE_NOOP("Field", "Above it"), &IndustryEntry::parent);
        field("name_zh", QT_TRANSLATE_NOOP("Field", "Chinese name"), &IndustryEntry::nameZh);
        field("name_en", QT_TRANSLATE_NOOP("Field", "English name"), &IndustryEntry::nameEn);
    }
    static Caption caption(const IndustryEntry &entry, RecordNames &)
    {
        return {firstOf({entry.nameZh, entry.nameEn, entry.code})};
    }
    static Home home(const IndustryEntry &) { return Home::onPage(QStringLiteral("settings")); }
};

} // namespace attache
