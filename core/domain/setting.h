#pragma once

#include "core/record/record_type.h"

namespace attache {

/// One setting that travels with the workspace: weights, cadences, texts. Known keys and their
/// defaults stand in one table (core/domain/settings.h); a row exists only where a person
/// changed the default.
struct Setting
{
    Id<Setting> id;
    QString key;
    LongText value; ///< JSON
};

template <>
inline constexpr const char *tableOf<Setting> = "setting";
template <>
inline constexpr TypeLabels labelsOf<Setting> = {QT_TRANSLATE_NOOP("RecordType", "Setting"),
                                                 QT_TRANSLATE_NOOP("RecordType", "Settings"),
                                                 "settings"};
template <>
inline constexpr auto fieldsOf<Setting> =
    fields(field("key", QT_TRANSLATE_NOOP("Field", "Key"), &Setting::key, Required),
           field("value", QT_TRANSLATE_NOOP("Field", "Value"), &Setting::value));

} // namespace attache
