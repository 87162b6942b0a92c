#pragma once

#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

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
struct Description<Setting>
{
    static constexpr TypeInfo info{
        .table = "setting",
        .one = QT_TRANSLATE_NOOP("RecordType", "Setting"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Settings"),
        .key = "settings",
        .icon = "configure",
        .rank = 16,
    };
    static constexpr void fields(auto &&field)
    {
        field("key", QT_TRANSLATE_NOOP("Field", "Key"), &Setting::key, Required);
        field("value", QT_TRANSLATE_NOOP("Field", "Value"), &Setting::value);
    }
    static Caption caption(const Setting &setting, RecordNames &) { return {setting.key}; }
    static Home home(const Setting &) { return Home::onPage(QStringLiteral("settings")); }
};

} // namespace attache
