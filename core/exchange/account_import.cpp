#include "core/exchange/record_import.h"
#include "core/parse/company_name.h"

namespace attache {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

class AccountImport final : public RecordImport<Account>
{
public:
    using RecordImport::RecordImport;

protected:
    Result<void> complete(Account &account, FillContext &context) const override
    {
        account.name = account.name.simplified();
        if (account.name.isEmpty())
            account.name = account.shortName.simplified();
        if (account.name.isEmpty())
            return missing(QLatin1String("name"), context);
        placeInRegion(account, context);
        return {};
    }

    QString keyFor(const Account &account) const override
    {
        return normaliseCompanyName(account.name);
    }

    // Parents may stand further down in the file.
    bool isWholeAhead() const override { return true; }
    Result<void> link(Account &) override { return {}; }

    Id<Account> match(const Account &account, const QString &nameKey) override
    {
        return m_job.accounts.match({account.externalId, account.name, {}}, nameKey);
    }

    void remember(const Account &account, const QString &nameKey, bool isNew) override
    {
        const AccountReference reference{account.externalId, account.name, account.website};
        if (isNew)
            m_job.accounts.addMet(account.id, reference, nameKey);
        else
            m_job.accounts.claim(account.id, reference, nameKey);
        if (!references().parent.isEmpty())
            m_children.push_back({account.id, account.name, references().parent});
    }

    Result<void> finish() override
    {
        if (m_children.empty() || m_job.plan.matching == Matching::Skip)
            return {};
        QHash<qint64, qint64> parents;
        ATTACHE_CHECK(readParents(parents));
        for (const Child &child : m_children) {
            ATTACHE_TRY(const Id<Account> parent, accountFor(m_job, child.parent));
            if (closesCircle(parents, child.id.value(), parent.value())) {
                m_job.report.notes.append(
                    Tr::tr("\"%1\" would be its own parent account; that was left out.")
                        .arg(child.name));
                continue;
            }
            parents.insert(child.id.value(), parent.value());
            ATTACHE_TRY(Account account, Store<Account>(m_job.writer.connection()).get(child.id));
            account.parent = parent;
            ATTACHE_CHECK(m_job.writer.update(account));
        }
        return {};
    }

private:
    struct Child
    {
        Id<Account> id;
        QString name;
        AccountReference parent;
    };

    void placeInRegion(Account &account, FillContext &context) const
    {
        const std::optional<Region> &region = context.references.region;
        if (m_filler.columnOf(QLatin1String("province")) >= 0 ||
            m_filler.columnOf(QLatin1String("city")) >= 0) {
            const QByteArray key = (account.province + QChar(u'\x1f') + account.city).toUtf8();
            auto known = context.regionOf.find(key);
            if (known == context.regionOf.end())
                known = context.regionOf.insert(
                    key, context.regions.split(account.province, account.city));
            account.province = known->province;
            account.city = known->city;
        } else if (region) {
            account.province = region->province;
            account.city = region->city;
        }
        const QString rest = region ? region->rest : QString();
        if (account.address.isEmpty())
            account.address = rest;
        else if (!rest.isEmpty() && !account.address.contains(rest))
            account.address = rest + QLatin1Char(' ') + account.address;
    }

    Result<void> readParents(QHash<qint64, qint64> &parents)
    {
        ATTACHE_TRY(Statement row, m_job.writer.connection().prepare(
                                       "SELECT id, parent FROM account WHERE parent IS NOT NULL"));
        while (true) {
            ATTACHE_TRY(const bool found, row.step());
            if (!found)
                return {};
            parents.insert(row.integer(0), row.integer(1));
        }
    }

    std::vector<Child> m_children;
};

} // namespace

Result<void> importAccounts(ImportJob &job, const Progress &progress)
{
    ATTACHE_TRY(auto customs, prepareCustomColumns(job));
    return AccountImport(job, std::move(customs)).run(progress);
}

} // namespace attache
