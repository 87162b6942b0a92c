#include "ui/pages/visits/attendee_adding.h"

#include "ui/desk/desk.h"
#include "ui/pages/visits/person_picker.h"

#include <QCoreApplication>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PeopleSection)
};

void add(Desk &desk, const BriefData &brief, const QString &name, Attendee attendee,
         const std::function<Result<void>(Writer &, Attendee &)> &before = {})
{
    attendee.visit = brief.visit.id;
    attendee.position = static_cast<int>(brief.attendees.size() + size_t(brief.ourPeople.size()));
    desk.edit(Words::tr("Add attendee %1").arg(name), [&](Writer &writer) -> Result<void> {
        if (before)
            ATTACHE_CHECK(before(writer, attendee));
        return writer.insert(attendee);
    });
}

} // namespace

void addPickedPeople(PersonPicker &picker, Desk &desk,
                     const std::function<const BriefData &()> &brief)
{
    QObject::connect(&picker, &PersonPicker::contactPicked, &picker,
                     [&desk, brief](Id<Contact> contact) {
                         Attendee attendee;
                         attendee.contact = contact;
                         const auto found = Store<Contact>(desk.connection()).get(contact);
                         add(desk, brief(), found ? found->name : QString(), attendee);
                     });
    QObject::connect(&picker, &PersonPicker::ourPersonPicked, &picker,
                     [&desk, brief](const QString &name) {
                         Attendee attendee;
                         attendee.name = name;
                         add(desk, brief(), name, attendee);
                     });
    QObject::connect(
        &picker, &PersonPicker::newContactPicked, &picker, [&desk, brief](const QString &name) {
            add(desk, brief(), name, {}, [&](Writer &writer, Attendee &attendee) -> Result<void> {
                Contact contact;
                contact.account = brief().account.id;
                contact.name = name;
                ATTACHE_CHECK(writer.insert(contact));
                attendee.contact = contact.id;
                return {};
            });
        });
}

} // namespace attache
