#include "core/exchange/deal_people.h"

#include "core/base/fold.h"
#include "core/domain/buying_role.h"
#include "core/exchange/account_people.h"
#include "core/parse/values.h"
#include "core/queries/known_records.h"
#include "core/queries/record_filter.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

class PeopleOfDeals
{
public:
    explicit PeopleOfDeals(ImportJob &job)
        : m_job(job)
    {
    }

    Result<void> load()
    {
        ATTACHE_TRY(const auto known, knownPeople(m_job.writer.connection()));
        for (const KnownPerson &person : known)
            learn(person.id, person.account, person.name, person.email);
        return eachRecord(m_job.writer.connection(), recordTypeOf<BuyingRole>(), {},
                          [this](const void *record) {
                              const auto &role = *static_cast<const BuyingRole *>(record);
                              m_linked.insert({role.contact.value(), role.opportunity.value()});
                              return true;
                          });
    }

    Result<void> take(const DealPeople &row)
    {
        static const QRegularExpression between(QStringLiteral("\\s*(?:[;；、|\\n]|:::)\\s*"));
        const QStringList names = row.names.split(between, Qt::SkipEmptyParts);
        const QString email = readEmail(row.email.toStdString());
        if (names.isEmpty() && !m_byEmail.contains(folded(email)))
            return keep(row);
        if (names.isEmpty())
            return link(m_byEmail.value(folded(email)), row);
        for (const QString &name : names) {
            // An address beside several names is of one of them, and nobody knows of whom.
            const bool isOne = names.size() == 1;
            PersonSaid said = namedIn(name);
            if (said.name.isEmpty())
                said.name = name.simplified();
            if (isOne && !email.isEmpty())
                said.email = email;
            if (isOne && !row.phone.isEmpty())
                said.phone = row.phone;
            ATTACHE_TRY(const Id<Contact> person, personFor(row, said));
            if (person.isNull())
                return keep(row);
            ATTACHE_CHECK(link(person, row));
        }
        return names.size() > 1 && !(row.email + row.phone).isEmpty() ? keep(row) : Result<void>();
    }

    int added() const { return m_added; }

private:
    static QString keyOf(Id<Account> account, const QString &name)
    {
        return account.toString() + QChar(u'\x1f') + foldedLetters(name);
    }

    void learn(Id<Contact> id, Id<Account> account, const QString &name, const QString &email)
    {
        if (!email.isEmpty())
            m_byEmail.insert(folded(email), id);
        if (!account.isNull())
            m_byName[keyOf(account, name)].push_back(id);
    }

    /// Null where it cannot be said who is meant.
    Result<Id<Contact>> personFor(const DealPeople &row, const PersonSaid &said)
    {
        const QString email = readEmail(said.email.toStdString());
        if (const Id<Contact> known = m_byEmail.value(folded(email));
            !email.isEmpty() && !known.isNull())
            return known;
        if (row.account.isNull())
            return Id<Contact>();
        const std::vector<Id<Contact>> known = m_byName.value(keyOf(row.account, said.name));
        if (!known.empty())
            return known.size() == 1 ? known.front() : Id<Contact>();
        Contact made;
        made.account = row.account;
        made.name = said.name;
        made.post = said.post;
        made.email = email;
        made.phone = readPhone(said.phone.toStdString());
        ATTACHE_CHECK(m_job.writer.insert(made));
        learn(made.id, made.account, made.name, email);
        ++m_added;
        return made.id;
    }

    Result<void> link(Id<Contact> person, const DealPeople &row)
    {
        const std::pair pair(person.value(), row.deal.value());
        if (row.account.isNull() || m_linked.contains(pair))
            return {};
        m_linked.insert(pair);
        BuyingRole role;
        role.contact = person;
        role.account = row.account;
        role.opportunity = row.deal;
        return m_job.writer.insert(role);
    }

    Result<void> keep(const DealPeople &row)
    {
        ATTACHE_TRY(Opportunity deal, Store<Opportunity>(m_job.writer.connection()).get(row.deal));
        QString words = deal.notes;
        for (const auto &[key, text] :
             {std::pair(tableOf<Contact>, row.names), std::pair("contact_email", row.email),
              std::pair("contact_phone", row.phone)}) {
            const auto column = std::ranges::find_if(
                m_job.mapping, [wanted = QLatin1String(key)](const ColumnMapping &each) {
                    return each.target == ColumnMapping::Target::Field && each.field == wanted;
                });
            const QString line = (column == m_job.mapping.end() ? QString() : column->header) +
                                 QStringLiteral(": ") + text;
            if (!text.isEmpty() && !words.contains(line))
                words += (words.isEmpty() ? QString() : QStringLiteral("\n")) + line;
        }
        deal.notes = words;
        return m_job.writer.update(deal);
    }

    ImportJob &m_job;
    QHash<QString, Id<Contact>> m_byEmail;
    QHash<QString, std::vector<Id<Contact>>> m_byName; ///< by account and name
    QSet<std::pair<qint64, qint64>> m_linked;          ///< person and deal
    int m_added = 0;
};

} // namespace

Result<void> linkDealPeople(ImportJob &job, const std::vector<DealPeople> &people)
{
    if (people.empty())
        return {};
    PeopleOfDeals deals(job);
    ATTACHE_CHECK(deals.load());
    for (const DealPeople &row : people)
        ATTACHE_CHECK(deals.take(row));
    if (deals.added() > 0)
        job.report.notes.append(
            Words::tr("%n contact(s) named in the file did not exist and were added.", nullptr,
                      deals.added()));
    return {};
}

} // namespace attache
