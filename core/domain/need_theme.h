#pragma once

#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// A need that several accounts have, each in their own words.
struct NeedTheme
{
    Id<NeedTheme> id;
    QString name;
    QString tags; ///< short words by which such needs are known, separated by commas
    LongText notes;
};

template <>
struct Description<NeedTheme>
{
    static constexpr TypeInfo info{
        .table = "need_theme",
        .one = QT_TRANSLATE_NOOP("RecordType", "Need theme"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Need themes"),
        .key = "need-themes",
        .icon = "help-hint",
        .rank = 62,
    };
    static constexpr void fields(auto &&field)
    {
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &NeedTheme::name, Required | Named);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &NeedTheme::tags, Searchable);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &NeedTheme::notes, Searchable);
    }
    static Caption caption(const NeedTheme &theme, RecordNames &)
    {
        return {theme.name, {}, theme.tags};
    }
    static Home home(const NeedTheme &) { return Home::onPage(QStringLiteral("chains")); }
};

} // namespace attache
