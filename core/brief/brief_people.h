#pragma once

#include "core/brief/brief.h"
#include "core/domain/buying_role.h"
#include "core/insight/introduction.h"

namespace attache {

/// Who is who around a visit: the account's people with their roles, and others who attend.
class BriefPeople
{
public:
    /// Both must outlive it; @p settings may be read later.
    BriefPeople(Connection &connection, const Settings &settings)
        : m_connection(connection)
        , m_settings(settings)
    {
    }

    Result<void> read(const Visit &visit);

    const std::vector<Attendee> &attendees() const { return m_attendees; }
    /// Also of somebody who is nowhere around the visit; empty when they are gone.
    Result<QString> nameOf(Id<Contact> contact);
    /// The part somebody plays, the heaviest where there are several.
    std::optional<RoleKind> roleOf(Id<Contact> contact) const;
    /// What is to be known of one of theirs who attends, without the talk track.
    BriefAttendee cardOf(const Attendee &attendee) const;
    ChainCoverage chain(QDate today) const;
    /// Whom to meet next and who leads to them; none when everybody has been met.
    std::optional<BriefNextPerson> next(QDate today) const;

private:
    void remember(const Contact &contact);
    Result<void> lookUp(Id<Contact> contact);
    int weightOf(RoleKind role) const;
    std::vector<const BuyingRole *> rolesOf(Id<Contact> contact) const;
    std::vector<ChainMember> members() const;
    QStringList introducersTo(Id<Contact> target) const;

    Connection &m_connection;
    const Settings &m_settings;
    std::vector<Attendee> m_attendees;
    std::vector<BuyingRole> m_roles; ///< of the account in general and of the opportunity
    QHash<Id<Contact>, Contact> m_contacts;
    QHash<Id<Contact>, ContactDays> m_days;
    std::vector<Id<Contact>> m_order; ///< of m_contacts, so that results do not depend on hashing
};

} // namespace attache
