#pragma once

#include "core/record/record_type.h"

namespace attache {

/// Filters, columns and sort order of a list, kept under a name.
struct SavedView
{
    Id<SavedView> id;
    QString page; ///< "accounts", …
    QString name;
    LongText state; ///< JSON of the page's own making
    int position = 0;
};

template <>
inline constexpr const char *tableOf<SavedView> = "saved_view";
template <>
inline constexpr TypeLabels labelsOf<SavedView> = {
    QT_TRANSLATE_NOOP("RecordType", "View"), QT_TRANSLATE_NOOP("RecordType", "Views"), "views"};
template <>
inline constexpr auto fieldsOf<SavedView> =
    fields(field("page", QT_TRANSLATE_NOOP("Field", "Page"), &SavedView::page, Required),
           field("name", QT_TRANSLATE_NOOP("Field", "Name"), &SavedView::name, Required),
           field("state", QT_TRANSLATE_NOOP("Field", "State"), &SavedView::state, Hidden),
           field("position", QT_TRANSLATE_NOOP("Field", "Position"), &SavedView::position, Hidden));

} // namespace attache
