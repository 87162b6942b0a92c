#pragma once

#include "core/domain/visit.h"

namespace attache {

/// What was noted on one topic of one of the six things, exactly as typed: a line begun with
/// "[]" is a promise, "?" a question, "!" a risk.
struct VisitNote
{
    Id<VisitNote> id;
    Id<Visit> visit;
    SixThing thing = SixThing::RealNeed;
    QString topic;
    LongText body;
    bool internal = false; ///< kept out of the external minutes
    int position = 0;
};

template <>
inline constexpr const char *tableOf<VisitNote> = "visit_note";
template <>
inline constexpr TypeLabels labelsOf<VisitNote> = {
    QT_TRANSLATE_NOOP("RecordType", "Note"), QT_TRANSLATE_NOOP("RecordType", "Notes"), "notes"};
template <>
inline constexpr auto fieldsOf<VisitNote> =
    fields(field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &VisitNote::visit, Required),
           field("thing", QT_TRANSLATE_NOOP("Field", "Of the six things"), &VisitNote::thing),
           field("topic", QT_TRANSLATE_NOOP("Field", "Topic"), &VisitNote::topic, Searchable),
           field("body", QT_TRANSLATE_NOOP("Field", "Text"), &VisitNote::body, Searchable),
           field("internal", QT_TRANSLATE_NOOP("Field", "Internal only"), &VisitNote::internal),
           field("position", QT_TRANSLATE_NOOP("Field", "Position"), &VisitNote::position, Hidden));

} // namespace attache
