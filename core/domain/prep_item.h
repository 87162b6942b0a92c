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
};

template <>
inline constexpr const char *tableOf<PrepItem> = "prep_item";
template <>
inline constexpr TypeLabels labelsOf<PrepItem> = {QT_TRANSLATE_NOOP("RecordType", "Preparation"),
                                                  QT_TRANSLATE_NOOP("RecordType", "Preparations"),
                                                  "preparations"};
template <>
inline constexpr auto fieldsOf<PrepItem> =
    fields(field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &PrepItem::visit, Required),
           field("part", QT_TRANSLATE_NOOP("Field", "Part"), &PrepItem::part),
           field("item", QT_TRANSLATE_NOOP("Field", "Checklist item"), &PrepItem::item, Hidden),
           field("text", QT_TRANSLATE_NOOP("Field", "Text"), &PrepItem::text),
           field("state", QT_TRANSLATE_NOOP("Field", "State"), &PrepItem::state),
           field("position", QT_TRANSLATE_NOOP("Field", "Position"), &PrepItem::position, Hidden));

} // namespace attache
