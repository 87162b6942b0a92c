#include "core/brief/brief_people.h"

#include "core/queries/account_records.h"
#include "core/queries/visit_records.h"

#include <algorithm>

namespace attache {

Result<void> BriefPeople::read(const Visit &visit)
{
    ATTACHE_TRY(m_attendees, attendeesOf(m_connection, visit.id));
    ATTACHE_TRY(const std::vector<Contact> contacts, contactsOf(m_connection, visit.account));
    for (const Contact &contact : contacts)
        remember(contact);
    ATTACHE_TRY(m_days, contactDaysAt(m_connection, visit.account, visit.id));
    ATTACHE_TRY(m_roles, rolesAt(m_connection, visit.account, visit.opportunity));
    for (const BuyingRole &role : m_roles)
        ATTACHE_CHECK(lookUp(role.contact));
    for (const Attendee &attendee : m_attendees)
        ATTACHE_CHECK(lookUp(attendee.contact));
    for (const Id<Contact> contact : m_order) {
        if (!m_days.contains(contact)) {
            ATTACHE_TRY(m_days[contact], contactDaysOf(m_connection, contact, visit.id));
        }
    }
    return {};
}

void BriefPeople::remember(const Contact &contact)
{
    m_order.push_back(contact.id);
    m_contacts.insert(contact.id, contact);
}

Result<void> BriefPeople::lookUp(Id<Contact> contact)
{
    if (contact.isNull() || m_contacts.contains(contact))
        return {};
    ATTACHE_TRY(const std::optional<Contact> found, Store<Contact>(m_connection).find(contact));
    if (found)
        remember(*found);
    return {};
}

Result<QString> BriefPeople::nameOf(Id<Contact> contact)
{
    ATTACHE_CHECK(lookUp(contact));
    return m_contacts.value(contact).name;
}

std::optional<RoleKind> BriefPeople::roleOf(Id<Contact> contact) const
{
    for (const BuyingRole *role : rolesOf(contact)) {
        if (role->role != RoleKind::Unknown)
            return role->role;
    }
    return std::nullopt;
}

int BriefPeople::weightOf(RoleKind role) const
{
    const auto place = std::ranges::find(ChainRoles, role);
    if (place == ChainRoles.end())
        return 0;
    return m_settings.coverage.weights.at(static_cast<size_t>(place - ChainRoles.begin()));
}

/// What @p contact plays: said of this opportunity before said in general, heaviest first.
std::vector<const BuyingRole *> BriefPeople::rolesOf(Id<Contact> contact) const
{
    std::vector<const BuyingRole *> roles;
    for (const BuyingRole &role : m_roles) {
        if (role.contact == contact && !contact.isNull())
            roles.push_back(&role);
    }
    std::ranges::stable_sort(roles, std::ranges::greater(), [this](const BuyingRole *role) {
        return std::pair(!role->opportunity.isNull(), weightOf(role->role));
    });
    return roles;
}

BriefAttendee BriefPeople::cardOf(const Attendee &attendee) const
{
    const Contact contact = m_contacts.value(attendee.contact);
    BriefAttendee card;
    card.attendee = attendee.id;
    card.contact = attendee.contact;
    card.name = contact.name;
    card.post = contact.post;
    card.department = contact.department;
    card.phone = contact.mobile.isEmpty() ? contact.phone : contact.mobile;
    card.approach = attendee.approach;
    card.absent = attendee.absent;
    card.last = m_days.value(attendee.contact);
    const auto roles = rolesOf(attendee.contact);
    for (const BuyingRole *role : roles) {
        if (role->role != RoleKind::Unknown &&
            std::ranges::find(card.roles, role->role) == card.roles.end())
            card.roles.push_back(role->role);
        card.coverage = std::max(card.coverage, role->coverage);
        if (!card.influence)
            card.influence = role->influence;
        if (card.concern.isEmpty())
            card.concern = role->concern;
    }
    if (!roles.empty())
        card.stance = roles.front()->stance;
    return card;
}

std::vector<ChainMember> BriefPeople::members() const
{
    std::vector<ChainMember> members;
    for (const BuyingRole &role : m_roles) {
        members.push_back({role.contact,
                           {role.role, role.coverage, role.stance, m_days.value(role.contact).met,
                            m_contacts.value(role.contact).name},
                           role.influence.value_or(0)});
    }
    return members;
}

ChainCoverage BriefPeople::chain(QDate today) const
{
    std::vector<ChainPerson> persons;
    for (const ChainMember &member : members())
        persons.push_back(member.person);
    ChainCoverage chain = chainCoverage(persons, today, m_settings.coverage);
    for (ChainCell &cell : chain.cells)
        cell.names.removeDuplicates();
    return chain;
}

std::optional<BriefNextPerson> BriefPeople::next(QDate today) const
{
    const auto next = nextToMeet(members(), today, m_settings.coverage);
    if (!next)
        return std::nullopt;
    BriefNextPerson person{next->role, next->contact, m_contacts.value(next->contact).name, {}};
    if (!next->contact.isNull())
        person.introducers = introducersTo(next->contact);
    return person;
}

QStringList BriefPeople::introducersTo(Id<Contact> target) const
{
    std::vector<Acquaintance> people;
    for (const Id<Contact> id : m_order) {
        const Contact contact = m_contacts.value(id);
        const bool supportive = std::ranges::any_of(m_roles, [id](const BuyingRole &role) {
            return role.contact == id && role.stance != Stance::Opponent &&
                   (role.coverage == RoleCoverage::Supportive || role.stance == Stance::Supporter);
        });
        people.push_back({id, contact.reportsTo, contact.account, supportive});
    }
    QStringList names;
    for (const Id<Contact> id : introductionPath(people, target)) {
        if (id != target)
            names.append(m_contacts.value(id).name);
    }
    return names;
}

} // namespace attache
