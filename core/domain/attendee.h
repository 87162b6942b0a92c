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

    bool isOurs() const { return contact.isNull(); }
};

template <>
inline constexpr const char *tableOf<Attendee> = "attendee";
template <>
inline constexpr TypeLabels labelsOf<Attendee> = {QT_TRANSLATE_NOOP("RecordType", "Attendee"),
                                                  QT_TRANSLATE_NOOP("RecordType", "Attendees"),
                                                  "attendees"};
template <>
inline constexpr auto fieldsOf<Attendee> =
    fields(field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &Attendee::visit, Required),
           field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &Attendee::contact),
           field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Attendee::name),
           field("post", QT_TRANSLATE_NOOP("Field", "Post"), &Attendee::post),
           field("approach", QT_TRANSLATE_NOOP("Field", "Approach"), &Attendee::approach),
           field("position", QT_TRANSLATE_NOOP("Field", "Position"), &Attendee::position, Hidden));

} // namespace attache
