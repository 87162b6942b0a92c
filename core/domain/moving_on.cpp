#include "core/domain/moving_on.h"

#include "core/base/shared_text.h"
#include "core/domain/account_note.h"
#include "core/domain/buying_role.h"
#include "core/domain/stage_book.h"
#include "core/domain/wake_condition.h"
#include "core/record/records_with.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MovingOn)
};

QString joined(const QStringList &parts, const QString &joint)
{
    QStringList said;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            said.append(part.trimmed());
    }
    return said.join(joint);
}

class Mover
{
public:
    Mover(Writer &writer, const MovingOn &moving)
        : m_writer(writer)
        , m_connection(writer.connection())
        , m_moving(moving)
    {
    }

    Result<void> run()
    {
        ATTACHE_TRY(m_contact, Store<Contact>(m_connection).get(m_moving.contact));
        m_before = m_contact;
        if (m_contact.account == m_moving.to)
            return Error{Error::Kind::Invalid,
                         Words::tr("%1 works there already.").arg(m_contact.name),
                         {},
                         QStringLiteral("account")};
        ATTACHE_TRY(m_from, nameOf(m_before.account));
        ATTACHE_TRY(m_to, nameOf(m_moving.to));
        ATTACHE_TRY(const auto losing, dealsThatLose(m_connection, m_before));
        ATTACHE_CHECK(endRoles());
        ATTACHE_CHECK(freeReports());
        if (!m_before.account.isNull())
            ATTACHE_CHECK(noteLeaving(losing));
        ATTACHE_CHECK(changeContact());
        return m_moving.to.isNull() ? Result<void>() : begin();
    }

private:
    Result<QString> nameOf(Id<Account> id)
    {
        if (id.isNull())
            return QString();
        ATTACHE_TRY(const Account account, Store<Account>(m_connection).get(id));
        return account.displayName();
    }

    Result<void> endRoles()
    {
        ATTACHE_TRY(const auto roles, recordsWith(m_connection, &BuyingRole::contact, m_before.id));
        for (const BuyingRole &role : roles) {
            if (role.account != m_before.account)
                continue;
            const QString word = labelOf(role.role);
            if (role.role != RoleKind::Unknown && !m_roles.contains(word))
                m_roles.append(word);
            ATTACHE_CHECK(m_writer.remove(role.id));
        }
        return {};
    }

    Result<void> freeReports()
    {
        ATTACHE_TRY(const auto others, recordsWith(m_connection, &Contact::reportsTo, m_before.id));
        for (Contact other : others) {
            other.reportsTo = {};
            ATTACHE_CHECK(m_writer.update(other));
        }
        return {};
    }

    Result<void> note(Id<Account> account, Id<Opportunity> deal, const QString &text)
    {
        AccountNote made;
        made.account = account;
        made.opportunity = deal;
        made.contact = m_before.id;
        made.text = text;
        made.writtenAt = m_writer.clock().now();
        return m_writer.insert(made);
    }

    /// "Wang, purchasing manager, decision maker".
    QString whoTheyWere() const
    {
        return joined(
            {m_before.name, m_before.department, m_before.post, m_roles.join(Common::tr(", "))},
            Common::tr(", "));
    }

    Result<void> noteLeaving(const std::vector<Opportunity> &losing)
    {
        const QString left = m_to.isEmpty()
                                 //: "%1" is a person with post and roles
                                 ? Words::tr("%1, has left.").arg(whoTheyWere())
                                 //: "%1" is a person with post and roles, "%2" an account
                                 : Words::tr("%1, has moved on to %2.").arg(whoTheyWere(), m_to);
        const QString numbers = joined({m_before.phone, m_before.email}, QStringLiteral(" · "));
        ATTACHE_CHECK(note(m_before.account, {},
                           numbers.isEmpty()
                               ? left
                               : left + QLatin1Char('\n') +
                                     //: Telephone and e-mail at the office that somebody left
                                     Words::tr("Reached there by: %1").arg(numbers)));
        for (const Opportunity &deal : losing)
            ATTACHE_CHECK(note(m_before.account, deal.id, left));
        return {};
    }

    Result<void> changeContact()
    {
        m_contact.account = m_moving.to;
        m_contact.post = m_moving.post.trimmed();
        m_contact.department.clear();
        m_contact.phone.clear();
        m_contact.email.clear();
        m_contact.reportsTo = {};
        return m_writer.update(m_contact);
    }

    Result<void> begin()
    {
        const QString came =
            m_from.isEmpty()
                ? Words::tr("%1 works here now.").arg(m_before.name)
                //: "%1" is a person, "%2" the account they came from
                : Words::tr("%1, who was with %2, works here now.").arg(m_before.name, m_from);
        ATTACHE_CHECK(note(m_moving.to, {}, came));
        ATTACHE_TRY(const auto sleeping, dealsThatMayWake(m_connection, m_moving.to));
        for (const Opportunity &deal : sleeping) {
            WakeCondition condition;
            condition.opportunity = deal.id;
            condition.kind = WakeKind::Day;
            condition.text = came;
            condition.dueOn = m_moving.day;
            condition.contact = m_before.id;
            ATTACHE_CHECK(m_writer.insert(condition));
        }
        return {};
    }

    Writer &m_writer;
    Connection &m_connection;
    const MovingOn &m_moving;
    Contact m_contact;
    Contact m_before;
    QString m_from;
    QString m_to;
    QStringList m_roles;
};

} // namespace

Result<std::vector<Opportunity>> dealsThatLose(Connection &connection, const Contact &contact)
{
    if (contact.account.isNull())
        return std::vector<Opportunity>();
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, Settings()));
    ATTACHE_TRY(const auto roles, recordsWith(connection, &BuyingRole::contact, contact.id));
    ATTACHE_TRY(auto deals, recordsWith(connection, &Opportunity::account, contact.account));
    std::erase_if(deals, [&](const Opportunity &deal) {
        const bool plays = std::ranges::any_of(roles, [&](const BuyingRole &role) {
            return role.account == contact.account &&
                   (role.opportunity.isNull() || role.opportunity == deal.id);
        });
        return !plays || !book.isOpen(deal.stage);
    });
    return deals;
}

Result<std::vector<Opportunity>> dealsThatMayWake(Connection &connection, Id<Account> account)
{
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, Settings()));
    ATTACHE_TRY(auto deals, recordsWith(connection, &Opportunity::account, account));
    std::erase_if(deals, [&](const Opportunity &deal) { return !book.isLost(deal.stage); });
    return deals;
}

Result<void> moveOn(Writer &writer, const MovingOn &moving)
{
    return Mover(writer, moving).run();
}

} // namespace attache
