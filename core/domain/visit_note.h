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
struct Description<VisitNote>
{
    static constexpr TypeInfo info{
        .table = "visit_note",
        .one = QT_TRANSLATE_NOOP("RecordType", "Note"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Notes"),
        .key = "notes",
        .icon = "document-edit",
        .rank = 3,
    };
    static constexpr void fields(auto &&field)
    {
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &VisitNote::visit, Required);
        field("thing", QT_TRANSLATE_NOOP("Field", "Of the six things"), &VisitNote::thing);
        field("topic", QT_TRANSLATE_NOOP("Field", "Topic"), &VisitNote::topic, Named);
        field("body", QT_TRANSLATE_NOOP("Field", "Text"), &VisitNote::body, Searchable);
        field("internal", QT_TRANSLATE_NOOP("Field", "Internal only"), &VisitNote::internal);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &VisitNote::position, Hidden);
    }
    static Caption caption(const VisitNote &note, RecordNames &names)
    {
        return {firstOf({note.topic, note.body}), firstOf({note.topic, names.of(note.visit)}),
                names.caption(note.visit).subtitle};
    }
    static Home home(const VisitNote &note) { return Home::with(note.visit); }
};

} // namespace attache
