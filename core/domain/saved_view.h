#pragma once

#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

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
struct Description<SavedView>
{
    static constexpr TypeInfo info{
        .table = "saved_view",
        .one = QT_TRANSLATE_NOOP("RecordType", "View"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Views"),
        .key = "views",
        .icon = "view-filter",
        .rank = 18,
    };
    static constexpr void fields(auto &&field)
    {
        field("page", QT_TRANSLATE_NOOP("Field", "Page"), &SavedView::page, Required);
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &SavedView::name, Required);
        field("state", QT_TRANSLATE_NOOP("Field", "State"), &SavedView::state, Hidden);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &SavedView::position, Hidden);
    }
    static Caption caption(const SavedView &view, RecordNames &) { return {view.name}; }
    static Home home(const SavedView &view) { return Home::onPage(view.page); }
};

} // namespace attache
