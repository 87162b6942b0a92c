#pragma once

#include "core/domain/visit.h"

namespace attache {

/// One thing to prepare for a visit: a line of the plan, or a material to bring.
struct PrepItem
{
    Id<PrepItem> id;
    Id<Visit> visit;
    PrepPart part = PrepPart::Materials;
    QString item; ///< key of the checklist; empty for one of the person's own
    QString text;
    PrepState state = PrepState::Todo;
    int position = 0;
    std::optional<SixThing> answeredIn; ///< of a question: while this part was written
};

template <>
struct Description<PrepItem>
{
    static constexpr TypeInfo info{
        .table = "prep_item",
        .one = QT_TRANSLATE_NOOP("RecordType", "Preparation"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Preparations"),
        .key = "preparations",
        .icon = "task-complete",
        .rank = 14,
    };
    static constexpr void fields(auto &&field)
    {
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &PrepItem::visit, Required);
        field("part", QT_TRANSLATE_NOOP("Field", "Part"), &PrepItem::part);
        field("item", QT_TRANSLATE_NOOP("Field", "Checklist item"), &PrepItem::item, Hidden);
        field("text", QT_TRANSLATE_NOOP("Field", "Text"), &PrepItem::text);
        field("state", QT_TRANSLATE_NOOP("Field", "State"), &PrepItem::state);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &PrepItem::position, Hidden);
        field("answered_in", QT_TRANSLATE_NOOP("Field", "Answered in"), &PrepItem::answeredIn,
              Hidden);
    }
    static Caption caption(const PrepItem &item, RecordNames &names)
    {
        return {firstOf({item.text, item.item}), {}, names.of(item.visit)};
    }
    static Home home(const PrepItem &item) { return Home::with(item.visit); }
};

} // namespace attache
