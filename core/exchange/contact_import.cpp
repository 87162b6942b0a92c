#include "core/base/fold.h"
#include "core/exchange/record_import.h"

namespace attache {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

class ContactImport final : public RecordImport<Contact>
{
public:
    using RecordImport::RecordImport;

    Result<void> load()
    {
        ATTACHE_TRY(
            Statement row,
            m_job.writer.connection().prepare(
                "SELECT id, account, name, email, mobile, external_id FROM contact ORDER BY id"));
        while (true) {
            ATTACHE_TRY(const bool found, row.step());
            if (!found)
                return {};
            Contact contact;
            contact.id = row.id<Contact>(0);
            contact.account = row.id<Account>(1);
            contact.name = row.text(2);
            contact.email = row.text(3);
            contact.mobile = row.text(4);
            contact.externalId = row.text(5);
            index(contact, {});
        }
    }

protected:
    Result<void> complete(Contact &contact, FillContext &context) const override
    {
        const RowReferences &row = context.references;
        const QString composed = composeName(row.firstName, row.middleName, row.lastName);
        const bool onlyParts = m_filler.columnOf(QLatin1String("name")) < 0;
        if (!composed.isEmpty() && (onlyParts || contact.name.isEmpty()))
            contact.name = composed;
        contact.name = contact.name.simplified();
        if (contact.name.isEmpty())
            return missing(onlyParts ? QLatin1String("last_name") : QLatin1String("name"), context);
        return {};
    }

    void attach(Contact &contact) override
    {
        if (const auto account = m_job.accounts.find(references().account); !account.isNull())
            contact.account = account;
    }

    Result<void> link(Contact &contact) override
    {
        ATTACHE_TRY(const Id<Account> account, accountFor(m_job, references().account));
        if (!account.isNull())
            contact.account = account;
        return {};
    }

    Id<Contact> match(const Contact &contact, const QString &) override
    {
        if (!contact.externalId.isEmpty()) {
            if (const int i = m_byExternalId.value(contact.externalId, -1); i >= 0)
                return m_people[static_cast<size_t>(i)].id;
        }
        for (const QString &key : keysOf(contact)) {
            const int i = m_byKey.value(key, -1);
            if (i >= 0 && !isAnother(m_people[static_cast<size_t>(i)], contact))
                return m_people[static_cast<size_t>(i)].id;
        }
        return {};
    }

    void remember(const Contact &contact, const QString &, bool isNew) override
    {
        if (isNew) {
            index(contact, contact.externalId);
        } else if (const int i = m_byId.value(contact.id, -1); i >= 0) {
            m_people[static_cast<size_t>(i)].claimedAs = contact.externalId;
        }
        const RowReferences &row = references();
        if (!row.reportsTo.isEmpty() || !row.reportsToExternalId.isEmpty())
            m_reports.push_back({contact.id, contact.account, contact.name, row.reportsTo,
                                 row.reportsToExternalId});
    }

    Result<void> finish() override
    {
        if (m_reports.empty() || m_job.plan.matching == Matching::Skip)
            return {};
        QHash<qint64, qint64> superiors;
        ATTACHE_CHECK(readSuperiors(superiors));
        qint64 added = 0;
        for (const Report &report : m_reports) {
            ATTACHE_TRY(const Id<Contact> superior, superiorOf(report, added));
            if (closesCircle(superiors, report.id.value(), superior.value())) {
                m_job.report.notes.append(
                    Tr::tr("\"%1\" would be their own superior; that was left out.")
                        .arg(report.name));
                continue;
            }
            superiors.insert(report.id.value(), superior.value());
            ATTACHE_TRY(Contact contact, Store<Contact>(m_job.writer.connection()).get(report.id));
            contact.reportsTo = superior;
            ATTACHE_CHECK(m_job.writer.update(contact));
        }
        if (added > 0) {
            m_job.report.notes.append(
                Tr::tr("%n superior(s) named in the file were not known and have been added.",
                       nullptr, static_cast<int>(added)));
        }
        return {};
    }

private:
    struct Person
    {
        Id<Contact> id;
        QString email;
        QString mobile;
        QString claimedAs; ///< external number of the row of this list that is this person
    };
    struct Report
    {
        Id<Contact> id;
        Id<Account> account;
        QString name;
        QString superior;
        QString superiorNumber; ///< external
    };

    static QString accountKey(const QString &name, Id<Account> account)
    {
        return folded(name) + QStringLiteral("\x1f@") + account.toString();
    }

    /// Under what a person is found again; a name alone is too little.
    static QStringList keysOf(const Contact &contact)
    {
        const QString name = folded(contact.name) + QChar(u'\x1f');
        QStringList keys;
        if (!contact.account.isNull())
            keys.append(accountKey(contact.name, contact.account));
        if (!contact.email.isEmpty())
            keys.append(name + folded(contact.email));
        if (!contact.mobile.isEmpty())
            keys.append(name + foldedLetters(contact.mobile));
        return keys;
    }

    /// Namesakes: nothing that tells people apart is shared, or the list itself counts them as two.
    static bool isAnother(const Person &known, const Contact &row)
    {
        const auto differ = [](const QString &a, const QString &b) {
            return !a.isEmpty() && !b.isEmpty() && a != b;
        };
        return differ(known.claimedAs, row.externalId) ||
               (differ(known.email, row.email) && differ(known.mobile, row.mobile));
    }

    void index(const Contact &contact, const QString &claimedAs)
    {
        const auto at = static_cast<int>(m_people.size());
        m_people.push_back({contact.id, contact.email, contact.mobile, claimedAs});
        m_byId.insert(contact.id, at);
        if (!contact.externalId.isEmpty())
            m_byExternalId.insert(contact.externalId, at);
        for (const QString &key : keysOf(contact)) {
            if (!m_byKey.contains(key))
                m_byKey.insert(key, at);
        }
    }

    Result<Id<Contact>> superiorOf(const Report &report, qint64 &added)
    {
        int i =
            report.superiorNumber.isEmpty() ? -1 : m_byExternalId.value(report.superiorNumber, -1);
        if (i < 0)
            i = m_byKey.value(accountKey(report.superior, report.account), -1);
        if (i >= 0)
            return m_people[static_cast<size_t>(i)].id;
        Contact made;
        made.name = report.superior.simplified();
        if (made.name.isEmpty())
            made.name = report.superiorNumber;
        made.externalId = report.superiorNumber;
        made.account = report.account;
        ATTACHE_CHECK(m_job.writer.insert(made));
        index(made, {});
        if (report.account.isNull())
            m_byKey.insert(accountKey(report.superior, {}), static_cast<int>(m_people.size()) - 1);
        ++added;
        return made.id;
    }

    Result<void> readSuperiors(QHash<qint64, qint64> &superiors)
    {
        ATTACHE_TRY(Statement row,
                    m_job.writer.connection().prepare(
                        "SELECT id, reports_to FROM contact WHERE reports_to IS NOT NULL"));
        while (true) {
            ATTACHE_TRY(const bool found, row.step());
            if (!found)
                return {};
            superiors.insert(row.integer(0), row.integer(1));
        }
    }

    std::vector<Person> m_people;
    QHash<Id<Contact>, int> m_byId;
    QHash<QString, int> m_byExternalId;
    QHash<QString, int> m_byKey;
    std::vector<Report> m_reports;
};

} // namespace

Result<void> importContacts(ImportJob &job, const Progress &progress)
{
    ATTACHE_TRY(auto customs, prepareCustomColumns(job));
    ContactImport import(job, std::move(customs));
    ATTACHE_CHECK(import.load());
    return import.run(progress);
}

} // namespace attache
