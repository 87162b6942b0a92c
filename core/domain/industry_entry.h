#pragma once

#include "core/record/record_type.h"

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
inline constexpr const char *tableOf<IndustryEntry> = "industry_entry";
template <>
inline constexpr TypeLabels labelsOf<IndustryEntry> = {
    QT_TRANSLATE_NOOP("RecordType", "Industry"), QT_TRANSLATE_NOOP("RecordType", "Industries"),
    "industries"};
template <>
inline constexpr auto fieldsOf<IndustryEntry> =
    fields(field("code", QT_TRANSLATE_NOOP("Field", "Code"), &IndustryEntry::code, Required),
           field("parent", QT_TRANSLATE_NOOP("Field", "Above it"), &IndustryEntry::parent),
           field("name_zh", QT_TRANSLATE_NOOP("Field", "Chinese name"), &IndustryEntry::nameZh),
           field("name_en", QT_TRANSLATE_NOOP("Field", "English name"), &IndustryEntry::nameEn));

} // namespace attache
