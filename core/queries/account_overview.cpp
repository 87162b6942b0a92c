#include "core/queries/account_overview.h"

#include "core/domain/account.h"
#include "core/queries/account_records.h"
#include "core/queries/read_rows.h"

#include <QHash>

#include <algorithm>

namespace attache {

namespace {

using namespace queries;

/// The fields one ought to know of every account.
constexpr const char *WantedFields[] = {"industry", "province",       "city", "address",
                                        "website",  "annual_revenue", "owner"};

const QByteArray &rolesOfAccount()
{
    // A role in another opportunity says nothing about this one; one in general does.
    static const QByteArray where =
        "r.account = ?1 AND (?2 IS NULL OR r.opportunity IS NULL OR r.opportunity = ?2)";
    return where;
}

bool hasStance(const std::vector<BuyingRole> &roles, Stance stance)
{
    return std::any_of(roles.begin(), roles.end(),
                       [stance](const BuyingRole &role) { return role.stance == stance; });
}

} // namespace

bool PersonRow::supports() const
{
    return hasStance(roles, Stance::Supporter);
}

bool PersonRow::opposes() const
{
    return hasStance(roles, Stance::Opponent);
}

Result<std::vector<PersonRow>> accountPeople(Connection &connection, Id<Account> account,
                                             Id<Opportunity> opportunity)
{
    static const QByteArray peopleSql =
        "SELECT " + columnsOf<Contact>("c") +
        ", b.name FROM contact c "
        "LEFT JOIN contact b ON b.id = c.reports_to WHERE c.account = ?1 ORDER BY c.name, c.id";
    ATTACHE_TRY(auto people, readRows(
                                 connection, peopleSql,
                                 [](const Statement &row) {
                                     PersonRow person;
                                     person.contact = Table<Contact>::read(row);
                                     person.reportsTo = row.text(after<Contact>());
                                     return person;
                                 },
                                 account));
    static const QByteArray rolesSql = "SELECT " + columnsOf<BuyingRole>("r") +
                                       " FROM buying_role r WHERE " + rolesOfAccount() +
                                       " ORDER BY r.id";
    ATTACHE_TRY(const auto roles,
                readRows(connection, rolesSql, Table<BuyingRole>::read, account, opportunity));
    ATTACHE_TRY(const auto days, contactDaysAt(connection, account));

    QHash<qint64, PersonRow *> byId;
    for (PersonRow &person : people) {
        byId.insert(person.contact.id.value(), &person);
        person.last = days.value(person.contact.id);
    }
    for (const BuyingRole &role : roles) {
        if (PersonRow *person = byId.value(role.contact.value()))
            person->roles.push_back(role);
    }
    return people;
}

Result<std::vector<ChainPerson>> decisionChain(Connection &connection, Id<Account> account,
                                               Id<Opportunity> opportunity)
{
    static const QByteArray sql =
        "SELECT r.role, r.coverage, r.stance, r.contact, c.name FROM buying_role r "
        "JOIN contact c ON c.id = r.contact WHERE " +
        rolesOfAccount() + " ORDER BY r.id";
    ATTACHE_TRY(const auto days, contactDaysAt(connection, account));
    return readRows(
        connection, sql,
        [&days](const Statement &row) {
            ChainPerson person;
            person.role = choiceAt<RoleKind>(row, 0);
            person.coverage = choiceAt<RoleCoverage>(row, 1);
            person.stance = choiceAt<Stance>(row, 2);
            person.lastMet = days.value(row.id<Contact>(3)).met;
            person.name = row.text(4);
            return person;
        },
        account, opportunity);
}

Result<FactSheet> factSheet(Connection &connection, Id<Account> account)
{
    FactSheet sheet;
    ATTACHE_TRY(sheet.facts, factsOf(connection, account));
    for (const Choice<FactKind> &kind : choicesOf<FactKind>) {
        if (std::none_of(sheet.facts.begin(), sheet.facts.end(),
                         [&](const AccountFact &fact) { return fact.kind == kind.value; }))
            sheet.missing.push_back(kind.value);
    }
    ATTACHE_TRY(const Account record, Store<Account>(connection).get(account));
    for (const char *key : WantedFields) {
        const FieldInfo *field = recordTypeOf<Account>().field(QString::fromLatin1(key));
        if (field->get(&record).toString().isEmpty())
            sheet.emptyFields.push_back(field->key);
    }
    constexpr size_t Wanted = choicesOf<FactKind>.size() + std::size(WantedFields);
    const size_t filled = Wanted - sheet.missing.size() - sheet.emptyFields.size();
    sheet.completeness = static_cast<int>((filled * 100 + Wanted / 2) / Wanted);
    return sheet;
}

} // namespace attache
