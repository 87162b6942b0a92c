#include "ui/pages/accounts/account_glance.h"

#include "core/insight/introduction.h"
#include "core/queries/account_digest.h"

#include <QCoreApplication>
#include <QLocale>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountGlance)
};

QString nameIn(const std::vector<PersonRow> &people, Id<Contact> id)
{
    for (const PersonRow &person : people) {
        if (person.contact.id == id)
            return person.contact.name;
    }
    return {};
}

QStringList introducersTo(const std::vector<PersonRow> &people, Id<Contact> target)
{
    std::vector<Acquaintance> known;
    known.reserve(people.size());
    for (const PersonRow &person : people) {
        known.push_back({person.contact.id, person.contact.reportsTo, person.contact.account,
                         person.supports()});
    }
    QStringList names;
    for (const Id<Contact> id : introductionPath(known, target)) {
        if (id != target)
            names.append(nameIn(people, id));
    }
    return names;
}

} // namespace

Result<AccountGlance> accountGlance(Connection &connection, Id<Account> account, QDate today)
{
    AccountGlance glance;
    ATTACHE_TRY(glance.account, Store<Account>(connection).get(account));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const std::vector<PersonRow> people, accountPeople(connection, account));
    ATTACHE_TRY(const AccountDigest digest, accountDigest(connection, account));
    glance.lastContact = digest.last.last();
    glance.nextContact = digest.nextContact(glance.account.tier, settings);
    glance.cadenceDays = settings.tier(glance.account.tier).cadenceDays;
    std::vector<ChainMember> members;
    std::vector<ChainPerson> persons;
    for (const PersonRow &person : people) {
        for (const BuyingRole &role : person.roles) {
            const ChainPerson chain{role.role, role.coverage, role.stance, person.last.met,
                                    person.contact.name};
            persons.push_back(chain);
            members.push_back({person.contact.id, chain, role.influence.value_or(0)});
        }
    }
    glance.chain = chainCoverage(persons, today, settings.coverage);
    if (const auto next = nextToMeet(members, today, settings.coverage)) {
        glance.next = BriefNextPerson{next->role, next->contact, nameIn(people, next->contact), {}};
        if (!next->contact.isNull())
            glance.next->introducers = introducersTo(people, next->contact);
    }
    return glance;
}

namespace {

NextPersonText personText(const BriefNextPerson &next)
{
    //: Before the person to be met next, with the space that belongs there
    return {Words::tr("Next: "), next.name, {}};
}

} // namespace

NextPersonText nextPersonText(const BriefNextPerson &next)
{
    NextPersonText words = personText(next);
    const QString role = labelOf(next.role);
    if (next.contact.isNull())
        words.after = Words::tr("find out who the %1 is").arg(role);
    else if (next.introducers.isEmpty())
        //: Behind a person: their role
        words.after = Words::tr(" (%1)").arg(role);
    else
        //: Behind a person: their role, and who could introduce us
        words.after =
            Words::tr(" (%1), through %2").arg(role, next.introducers.join(QStringLiteral(" → ")));
    return words;
}

NextPersonText shortNextPersonText(const BriefNextPerson &next)
{
    const QString letter = roleLetter(next.role);
    if (next.contact.isNull() || next.introducers.isEmpty() || letter.isEmpty())
        return nextPersonText(next);
    NextPersonText words = personText(next);
    //: Behind a person, in few words: the letter of their role, and who could introduce us
    words.after =
        Words::tr(" (%1), via %2").arg(letter, next.introducers.join(QStringLiteral(" → ")));
    return words;
}

Result<std::optional<VisitRow>> nextVisitOf(Connection &connection, Id<Account> account,
                                            const QDateTime &now)
{
    VisitFilter filter;
    filter.account = account;
    filter.from = now.toLocalTime().date();
    filter.statuses = {VisitStatus::Planned};
    filter.limit = 1;
    ATTACHE_TRY(std::vector<VisitRow> found, visits(connection, filter));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace attache
