#pragma once

#include "core/domain/contact.h"
#include "core/domain/visit.h"

namespace attache {

/// Somebody at a visit: a contact of the customer, or one of us by name.
struct Attendee
{
    Id<Attendee> id;
    Id<Visit> visit;
    Id<Contact> contact; ///< none: one of us
    QString name;        ///< ours only
    QString post;        ///< ours only
    LongText approach;   ///< how to talk with this person this time
    int position = 0;
    bool absent = false; ///< was expected and did not come: not met, and not in the minutes

    bool isOurs() const { return contact.isNull(); }
};

template <>
struct Description<Attendee>
{
    static constexpr TypeInfo info{
        .table = "attendee",
        .one = QT_TRANSLATE_NOOP("RecordType", "Attendee"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Attendees"),
        .key = "attendees",
        .icon = "user",
        .rank = 13,
    };
    static constexpr void fields(auto &&field)
    {
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &Attendee::visit, Required);
        field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &Attendee::contact,
              DependsOn("visit"));
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Attendee::name);
        field("post", QT_TRANSLATE_NOOP("Field", "Post"), &Attendee::post);
        field("approach", QT_TRANSLATE_NOOP("Field", "Approach"), &Attendee::approach);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &Attendee::position, Hidden);
        field("absent", QT_TRANSLATE_NOOP("Field", "Did not come"), &Attendee::absent);
    }
    static Caption caption(const Attendee &attendee, RecordNames &names)
    {
        return {firstOf({names.of(attendee.contact), attendee.name}), {}, names.of(attendee.visit)};
    }
    static Home home(const Attendee &attendee) { return Home::with(attendee.visit); }
};

/// Whoever takes part in a visit that is done, and not by telephone, has been met: the roles that
/// the contact plays at the account were last met on that day at the earliest, and unknown or
/// merely named ones become met. Nothing is taken back when a visit is planned again.
template <>
struct Rules<Attendee>
{
    static constexpr bool actsOnInsert = true;
    static constexpr bool actsOnUpdate = true;
    static Result<void> onInserting(Writer &writer, Attendee &attendee);
    static Result<void> onUpdating(Writer &writer, const Attendee &before, Attendee &after);
};

} // namespace attache
