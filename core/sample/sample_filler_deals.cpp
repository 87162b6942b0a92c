#include "core/base/language_key.h"
#include "core/domain/deal_line.h"
#include "core/domain/gate_evidence.h"
#include "core/domain/intent_sign.h"
#include "core/domain/path_step.h"
#include "core/domain/settings.h"
#include "core/domain/stage_book.h"
#include "core/domain/terms_change.h"
#include "core/domain/trust_proof.h"
#include "core/record/records_with.h"
#include "core/sample/sample_filler.h"

#include <algorithm>

namespace attache::sample {

namespace {

/// The part [a, b] of @p whole: a ÷ b of it.
Money partOf(const QJsonValue &part, Money whole)
{
    const QJsonArray fraction = part.toArray();
    return Money{whole.minor * fraction.at(0).toInteger() /
                 std::max<qint64>(fraction.at(1).toInteger(), 1)};
}

} // namespace

QString Filler::wordsAt(const QJsonObject &row, QLatin1String key) const
{
    const QJsonValue value = row.value(key);
    return value.isObject() ? value.toObject().value(languageKey(m_language)).toString()
                            : value.toString();
}

Id<Contact> Filler::personAt(const QJsonObject &row, QLatin1String key, const Company &company)
{
    const QString role = row.value(key).toString();
    for (const Person &person : company.people) {
        if (!role.isEmpty() && keyOf(person.role) == role)
            return person.contact.id;
    }
    return {};
}

QDate Filler::dayAt(const QJsonObject &row, QLatin1String key) const
{
    return row.contains(key) ? m_today.addDays(row.value(key).toInt()) : QDate();
}

Result<void> Filler::addDeals()
{
    for (const auto each : m_tables.deals) {
        const QJsonObject row = each.toObject();
        Company *owner = company(row.value(QLatin1String(tableOf<Account>)).toString());
        const auto place = static_cast<size_t>(row.value(QLatin1String("deal")).toInt());
        if (owner && place < owner->opportunities.size())
            ATTACHE_CHECK(addDeal(row, *owner, owner->opportunities[place]));
    }
    // What winning customers costs stands in no record; the figure needs it. In thousands.
    const qint64 minor = m_texts.value(QLatin1String("minor_per_unit")).toInteger();
    ATTACHE_CHECK(setSetting(m_writer, u"import.currency",
                             m_texts.value(QLatin1String("currency")).toString()));
    return setSetting(m_writer, u"worth.spend", static_cast<int>(600 * minor / 100));
}

Result<void> Filler::addDeal(const QJsonObject &row, Company &company, Opportunity &deal)
{
    ATTACHE_TRY(deal, Store<Opportunity>(m_writer.connection()).get(deal.id));
    const Opportunity told = deal;
    ATTACHE_CHECK(addPath(row.value(QLatin1String("path")).toArray(), company, deal));
    ATTACHE_CHECK(addLines(row.value(QLatin1String("lines")).toArray(), deal));
    ATTACHE_CHECK(addEvidence(row.value(QLatin1String("evidence")).toArray(), company, deal));
    ATTACHE_CHECK(addSigns(row.value(QLatin1String("signs")).toArray(), company, deal));
    ATTACHE_CHECK(addProofs(row.value(QLatin1String("proofs")).toArray(), company, deal));
    ATTACHE_CHECK(m_writer.change(deal.id, [&](Opportunity &changed) {
        changed.goLiveOn = dayAt(row, QLatin1String("go_live"));
        changed.coreNeed = wordsAt(row, QLatin1String("core_need"));
        changed.whyCame = wordsAt(row, QLatin1String("why_came"));
        changed.amount = told.amount;
    }));
    return setTerms(row.value(QLatin1String("terms")).toArray(), told);
}

Result<void> Filler::addPath(const QJsonArray &rows, const Company &company,
                             const Opportunity &deal)
{
    int position = 0;
    for (const auto each : rows) {
        const QJsonObject row = each.toObject();
        PathStep step;
        step.opportunity = deal.id;
        step.name = wordsAt(row, QLatin1String("name"));
        step.kind =
            fromKey<PathKind>(row.value(QLatin1String("kind")).toString()).value_or(PathKind::Ours);
        step.party =
            fromKey<Party>(row.value(QLatin1String("party")).toString()).value_or(Party::Us);
        const QByteArray ours = row.value(QLatin1String("ours")).toString().toLatin1();
        if (!ours.isEmpty())
            step.owner = colleague(QLatin1String(ours));
        step.contact = personAt(row, QLatin1String("theirs"), company);
        step.due = dayAt(row, QLatin1String("due"));
        step.days = row.value(QLatin1String("days")).toInt();
        step.doneOn = dayAt(row, QLatin1String("done"));
        step.stepInOn = dayAt(row, QLatin1String("step_in"));
        step.notes = wordsAt(row, QLatin1String("notes"));
        step.position = position++;
        ATTACHE_CHECK(m_writer.insert(step));
    }
    return {};
}

Result<void> Filler::addLines(const QJsonArray &rows, const Opportunity &deal)
{
    int position = 0;
    const Money whole = deal.amount.value_or(Money());
    for (const auto each : rows) {
        const QJsonObject row = each.toObject();
        DealLine line;
        line.opportunity = deal.id;
        line.product =
            Id<Product>(m_keys.value(row.value(QLatin1String(tableOf<Product>)).toString()));
        line.text = wordsAt(row, QLatin1String("text"));
        line.quantity = row.value(QLatin1String("quantity")).toInt(1);
        line.price = Money{partOf(row.value(QLatin1String("price")), whole).minor / line.quantity};
        if (row.contains(QLatin1String("discount")))
            line.discount = row.value(QLatin1String("discount")).toInt();
        line.quotedOn = dayAt(row, QLatin1String("quoted"));
        line.position = position++;
        ATTACHE_CHECK(m_writer.insert(line));
    }
    return {};
}

Result<void> Filler::addEvidence(const QJsonArray &rows, const Company &company,
                                 const Opportunity &deal)
{
    ATTACHE_TRY(const StageBook book, StageBook::read(m_writer.connection(), Settings()));
    const Id<StageSet> set = book.setFor(deal.stageSet, company.account.businessType);
    for (const auto each : rows) {
        const QJsonObject row = each.toObject();
        GateEvidence evidence;
        evidence.opportunity = deal.id;
        evidence.stage = fromStoredKey<Stage>(row.value(QLatin1String("stage")).toString());
        const DealStage *stage = book.stage(evidence.stage, set);
        if (!stage)
            continue;
        evidence.condition =
            stage->conditions().value(row.value(QLatin1String("condition")).toInt());
        evidence.level = fromKey<EvidenceLevel>(row.value(QLatin1String("level")).toString())
                             .value_or(EvidenceLevel::Assumed);
        evidence.source = wordsAt(row, QLatin1String("source"));
        evidence.contact = personAt(row, QLatin1String("role"), company);
        evidence.seenOn = dayAt(row, QLatin1String("seen"));
        if (!evidence.condition.isEmpty())
            ATTACHE_CHECK(m_writer.insert(evidence));
    }
    return {};
}

Result<void> Filler::addSigns(const QJsonArray &rows, const Company &company,
                              const Opportunity &deal)
{
    for (const auto each : rows) {
        const QJsonObject row = each.toObject();
        IntentSign sign;
        sign.opportunity = deal.id;
        sign.kind = fromKey<IntentKind>(row.value(QLatin1String("kind")).toString())
                        .value_or(IntentKind::PriceAsked);
        sign.evidence = wordsAt(row, QLatin1String("evidence"));
        sign.contact = personAt(row, QLatin1String("role"), company);
        sign.seenOn = dayAt(row, QLatin1String("seen"));
        ATTACHE_CHECK(m_writer.insert(sign));
    }
    return {};
}

Result<void> Filler::addProofs(const QJsonArray &rows, const Company &company,
                               const Opportunity &deal)
{
    for (const auto each : rows) {
        const QJsonObject row = each.toObject();
        TrustProof proof;
        proof.opportunity = deal.id;
        proof.source = fromKey<TrustSource>(row.value(QLatin1String("source")).toString())
                           .value_or(TrustSource::Benchmark);
        proof.what = wordsAt(row, QLatin1String("what"));
        proof.contact = personAt(row, QLatin1String("role"), company);
        proof.shownOn = dayAt(row, QLatin1String("shown"));
        ATTACHE_CHECK(m_writer.insert(proof));
    }
    return {};
}

Result<void> Filler::setTerms(const QJsonArray &rows, const Opportunity &deal)
{
    ATTACHE_TRY(const auto recorded,
                recordsWith(m_writer.connection(), &TermsChange::opportunity, deal.id));
    for (const TermsChange &change : recorded)
        ATTACHE_CHECK(m_writer.remove(change.id));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject row = rows.at(i).toObject();
        TermsChange change;
        change.opportunity = deal.id;
        change.amount = partOf(row.value(QLatin1String("amount")), deal.amount.value_or(Money()));
        change.currency = deal.currency;
        const bool last = i + 1 == rows.size();
        change.expectedClose = last ? deal.expectedClose : dayAt(row, QLatin1String("close"));
        change.probability = deal.probability;
        change.changedAt = QDateTime(dayAt(row, QLatin1String("day")), QTime(10, 0)).toUTC();
        ATTACHE_CHECK(m_writer.insert(change));
    }
    return {};
}

} // namespace attache::sample
