#include "core/match/case_draft.h"

#include "core/domain/need.h"
#include "core/queries/account_records.h"
#include "core/queries/library_facts.h"
#include "core/queries/visit_records.h"

namespace attache {

namespace {

/// The customer as it is now, and its needs that were met: those of @p deal or of no deal at all.
Result<void> fillCustomer(Connection &connection, CaseStudy &study, const Account &account,
                          Id<Opportunity> deal)
{
    study.account = account.id;
    study.industry = account.industry;
    study.employees = account.employees;
    study.businessType = account.businessType;
    study.tier = account.tier;
    ATTACHE_TRY(const auto needs, needsOf(connection, account.id));
    QStringList met;
    for (const Need &need : needs) {
        const bool ours = deal.isNull() || need.opportunity.isNull() || need.opportunity == deal;
        if (ours && need.truth == NeedTruth::True)
            met.append(need.text.simplified());
    }
    study.challenge = met.join(QLatin1Char('\n'));
    study.needs = met.join(QStringLiteral(", "));
    return {};
}

} // namespace

Result<CaseStudy> caseDraft(Connection &connection, Id<Opportunity> id, QDate today,
                            const QString &person)
{
    ATTACHE_TRY(const Opportunity deal, Store<Opportunity>(connection).get(id));
    CaseStudy study;
    Description<CaseStudy>::begin(study, {today, person});
    study.title = deal.name;
    study.opportunity = deal.id;
    study.products = deal.product;
    study.liveOn = deal.closedOn;
    ATTACHE_TRY(const auto account, Store<Account>(connection).find(deal.account));
    if (!account)
        return study;
    ATTACHE_CHECK(fillCustomer(connection, study, *account, deal.id));
    ATTACHE_TRY(const QString plan, lastPlanOf(connection, deal.id));
    study.solution = plan;
    return study;
}

Result<CaseStudy> caseDraft(Connection &connection, Id<Account> id, QDate today,
                            const QString &person)
{
    ATTACHE_TRY(const Account account, Store<Account>(connection).get(id));
    ATTACHE_TRY(const auto won, wonDealsWithoutCase(connection));
    for (const WonDeal &each : won) {
        ATTACHE_TRY(const auto deal, Store<Opportunity>(connection).find(each.id));
        if (deal && deal->account == id)
            return caseDraft(connection, each.id, today, person);
    }
    CaseStudy study;
    Description<CaseStudy>::begin(study, {today, person});
    study.title = account.displayName();
    ATTACHE_CHECK(fillCustomer(connection, study, account, {}));
    return study;
}

} // namespace attache
