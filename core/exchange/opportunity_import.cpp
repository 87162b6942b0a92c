#include "core/base/fold.h"
#include "core/exchange/record_import.h"

namespace attache {

namespace {

class OpportunityImport final : public RecordImport<Opportunity>
{
public:
    using RecordImport::RecordImport;

    Result<void> load()
    {
        ATTACHE_TRY(
            Statement row,
            m_job.writer.connection().prepare(
                "SELECT id, account, name, opened_on, external_id FROM opportunity ORDER BY id"));
        while (true) {
            ATTACHE_TRY(const bool found, row.step());
            if (!found)
                return {};
            const auto id = row.id<Opportunity>(0);
            if (const QString number = row.text(4); !number.isEmpty())
                m_byExternalId.insert(number, id);
            m_byKey[keyOfRecord(row.text(2), row.id<Account>(1))].push_back(
                {id, row.date(3), false});
        }
    }

protected:
    Result<void> complete(Opportunity &opportunity, FillContext &context) const override
    {
        const RowReferences &row = context.references;
        if (row.outcome)
            opportunity.stage = *row.outcome;
        // Programs keep one date: when it should close, and once it is closed, when it did.
        if (!isOpen(opportunity.stage) && !opportunity.closedOn.isValid())
            opportunity.closedOn = opportunity.expectedClose;
        opportunity.name = opportunity.name.simplified();
        if (opportunity.name.isEmpty())
            opportunity.name = composedName(opportunity, row.account);
        if (opportunity.name.isEmpty())
            return missing(QLatin1String("name"), context);
        return {};
    }

    void attach(Opportunity &opportunity) override
    {
        if (const auto account = m_job.accounts.find(references().account); !account.isNull())
            opportunity.account = account;
    }

    Result<void> link(Opportunity &opportunity) override
    {
        ATTACHE_TRY(const Id<Account> account, accountFor(m_job, references().account));
        if (!account.isNull())
            opportunity.account = account;
        return {};
    }

    Id<Opportunity> match(const Opportunity &opportunity, const QString &) override
    {
        if (!opportunity.externalId.isEmpty())
            return m_byExternalId.value(opportunity.externalId);
        // Lists without numbers repeat names: each record there is stands for one row at most.
        const auto found = m_byKey.find(keyOfRecord(opportunity.name, opportunity.account));
        if (found == m_byKey.end())
            return {};
        for (Candidate &candidate : *found) {
            const bool sameDay =
                !opportunity.openedOn.isValid() || candidate.openedOn == opportunity.openedOn;
            if (!candidate.taken && sameDay) {
                candidate.taken = true;
                return candidate.id;
            }
        }
        return {};
    }

    void remember(const Opportunity &opportunity, const QString &, bool isNew) override
    {
        if (isNew && !opportunity.externalId.isEmpty())
            m_byExternalId.insert(opportunity.externalId, opportunity.id);
    }

private:
    struct Candidate
    {
        Id<Opportunity> id;
        QDate openedOn;
        bool taken = false;
    };

    /// For lists without names: what is sold and to whom, or its number.
    static QString composedName(const Opportunity &opportunity, const AccountReference &account)
    {
        const QString whom = !account.name.isEmpty() ? account.name : opportunity.externalId;
        QStringList parts{opportunity.product, whom.isEmpty() ? account.website : whom};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" – "));
    }

    static QString keyOfRecord(const QString &name, Id<Account> account)
    {
        return folded(name) + QChar(u'\x1f') + account.toString();
    }

    QHash<QString, Id<Opportunity>> m_byExternalId;
    QHash<QString, std::vector<Candidate>> m_byKey;
};

} // namespace

Result<void> importOpportunities(ImportJob &job, const Progress &progress)
{
    ATTACHE_TRY(auto customs, prepareCustomColumns(job));
    OpportunityImport import(job, std::move(customs));
    ATTACHE_CHECK(import.load());
    return import.run(progress);
}

} // namespace attache
