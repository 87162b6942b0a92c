#include "core/exchange/merge_offer.h"

#include "core/queries/known_records.h"

#include "core/domain/attendee.h"
#include "core/domain/placement.h"
#include "core/domain/record_alias.h"
#include "core/domain/record_types.h"
#include "core/domain/tier_assessment.h"
#include "core/domain/tier_evidence.h"
#include "core/domain/visit.h"
#include "core/queries/account_digest.h"
#include "core/queries/record_filter.h"
#include "core/record/records_with.h"

#include <algorithm>
#include <map>
#include <set>

namespace attache {

namespace {

/// The records of @p holder that refer to @p id of @p type, but for @p keep and @p other of the
/// type itself.
Result<std::set<qint64>> referringTo(Connection &connection, const RecordType &holder,
                                     const RecordType &type, qint64 id,
                                     const std::pair<qint64, qint64> &themselves)
{
    std::set<qint64> ids;
    for (const FieldInfo &field : holder.fields) {
        if (!field.target || &field.target() != &type)
            continue;
        const std::vector<RecordCriterion> refers{
            {field, RecordCriterion::Kind::Equal, QVariant(qlonglong(id))}};
        ATTACHE_CHECK(eachRecord(connection, holder, refers, [&](const void *record) {
            ids.insert(holder.id(record));
            return true;
        }));
    }
    if (&holder == &type) {
        ids.erase(themselves.first);
        ids.erase(themselves.second);
    }
    return ids;
}

/// All that @p record says, with what it says of @p other said of @p keep.
QString sayings(const RecordType &holder, const RecordType &type, const void *record, qint64 keep,
                qint64 other)
{
    QString all;
    for (const FieldInfo &field : holder.fields) {
        QVariant value = field.get(record);
        if (field.target && &field.target() == &type && value.toLongLong() == other)
            value = QVariant(qlonglong(keep));
        all += (value.isValid() ? u'+' : u'-') + value.toString() + QChar(u'\x1e');
    }
    return all;
}

/// How many of @p ofOther say what one of @p ofKept says.
Result<qint64> equalOnes(Connection &connection, const RecordType &holder, const RecordType &type,
                         const std::pair<qint64, qint64> &pair, const std::set<qint64> &ofKept,
                         const std::set<qint64> &ofOther)
{
    qint64 equal = 0;
    if (ofKept.empty() || ofOther.empty())
        return equal;
    const auto say = [&](qint64 id) -> Result<QString> {
        ATTACHE_TRY(const AnyRecord record, holder.load(connection, id));
        return sayings(holder, type, record.get(), pair.first, pair.second);
    };
    QSet<QString> said;
    for (const qint64 id : ofKept) {
        ATTACHE_TRY(const QString words, say(id));
        said.insert(words);
    }
    for (const qint64 id : ofOther) {
        if (ofKept.contains(id))
            continue;
        ATTACHE_TRY(const QString words, say(id));
        equal += said.contains(words) ? 1 : 0;
    }
    return equal;
}

/// What is known of the tier of @p account.
Result<void> readGrounds(Connection &connection, const Account &account, MergeStanding &standing)
{
    ATTACHE_TRY(const auto assessments,
                recordsWith(connection, &TierAssessment::account, account.id));
    for (const TierAssessment &each : assessments) {
        if (each.tier == account.tier)
            standing.assessedOn = std::max(standing.assessedOn, each.assessedOn);
    }
    ATTACHE_TRY(const auto evidence, recordsWith(connection, &TierEvidence::account, account.id));
    for (const TierEvidence &each : evidence)
        standing.evidenceOn = std::max(standing.evidenceOn, each.learntOn);
    return {};
}

/// The next end of a contract of what @p account has in use, as was learnt last of each product.
Result<QDate> contractEndOf(Connection &connection, Id<Account> account, QDate today)
{
    ATTACHE_TRY(const auto placements, recordsWith(connection, &Placement::account, account));
    std::map<qint64, const Placement *> newest;
    for (const Placement &each : placements) {
        const Placement *&known = newest[each.product.value()];
        if (!known || each.learntOn >= known->learntOn)
            known = &each;
    }
    QDate next;
    for (const auto &[product, placement] : newest) {
        const QDate end = placement->contractEnd;
        if (end.isValid() && end >= today && (!next.isValid() || end < next))
            next = end;
    }
    return next;
}

Result<void> addNumbers(Connection &connection, const RecordType &type, const void *record,
                        QStringList &numbers)
{
    if (const FieldInfo *number = externalNumber(type))
        numbers.append(number->get(record).toString());
    ATTACHE_TRY(const auto aliases,
                recordsWith(connection, &RecordAlias::record, QString::number(type.id(record))));
    for (const RecordAlias &alias : aliases) {
        // One of a system of its own is a way to reach somebody, such as an old telephone number.
        const bool isNumber =
            alias.kind == AliasKind::Number && type.field(alias.system) == nullptr;
        if (isNumber && alias.recordType == QLatin1String(type.table))
            numbers.append(alias.value);
    }
    numbers.removeAll(QString());
    numbers.removeDuplicates();
    return {};
}

void join(ContactDays &days, const ContactDays &others)
{
    days.met = std::max(days.met, others.met);
    days.called = std::max(days.called, others.called);
}

Result<void> addOutcome(Connection &connection, const RecordType &type, const void *record,
                        QDate today, MergeOutcome &outcome)
{
    ATTACHE_CHECK(addNumbers(connection, type, record, outcome.numbers));
    const qint64 id = type.id(record);
    if (&type == &recordTypeOf<Contact>()) {
        ATTACHE_TRY(const ContactDays days, contactDaysOf(connection, Id<Contact>(id)));
        join(outcome.last, days);
    }
    if (&type != &recordTypeOf<Account>())
        return {};
    ATTACHE_TRY(const AccountDigest digest, accountDigest(connection, Id<Account>(id)));
    join(outcome.last, digest.last);
    outcome.chain.insert(outcome.chain.end(), digest.chain.begin(), digest.chain.end());
    ATTACHE_TRY(const QDate end, contractEndOf(connection, Id<Account>(id), today));
    const bool isSooner =
        end.isValid() && (!outcome.contractEnd.isValid() || end < outcome.contractEnd);
    outcome.contractEnd = isSooner ? end : outcome.contractEnd;
    return {};
}

Result<MergeCandidate> candidate(Connection &connection, const RecordType &type, qint64 id,
                                 const QHash<qint64, RecordTimes> &times, RecordNames &names)
{
    MergeCandidate one;
    ATTACHE_TRY(one.record, type.load(connection, id));
    one.caption = names.captionOf(type, one.record.get());
    one.standing.times = times.value(id);
    if (&type == &recordTypeOf<Account>())
        ATTACHE_CHECK(
            readGrounds(connection, *static_cast<const Account *>(one.record.get()), one.standing));
    return one;
}

bool countsAsVisits(const RecordType &holder, const RecordType &type)
{
    return (&type == &recordTypeOf<Account>() && &holder == &recordTypeOf<Visit>()) ||
           (&type == &recordTypeOf<Contact>() && &holder == &recordTypeOf<Attendee>());
}

} // namespace

Result<std::vector<MergedPart>> mergedParts(Connection &connection, const RecordType &type,
                                            qint64 keep, qint64 other)
{
    std::vector<MergedPart> parts;
    const std::pair pair(keep, other);
    for (const RecordType *holder : allRecordTypes()) {
        ATTACHE_TRY(const auto ofKept, referringTo(connection, *holder, type, keep, pair));
        ATTACHE_TRY(const auto ofOther, referringTo(connection, *holder, type, other, pair));
        if (ofKept.empty() && ofOther.empty())
            continue;
        MergedPart part;
        part.type = holder;
        part.ofKept = static_cast<qint64>(ofKept.size());
        part.ofOther = static_cast<qint64>(ofOther.size());
        ATTACHE_TRY(part.equal, equalOnes(connection, *holder, type, pair, ofKept, ofOther));
        std::set<qint64> all = ofKept;
        all.insert(ofOther.begin(), ofOther.end());
        part.together = static_cast<qint64>(all.size()) - part.equal;
        parts.push_back(part);
    }
    return parts;
}

Result<MergeOffer> mergeOffer(Connection &connection, const RecordType &type, qint64 keep,
                              qint64 other, const QHash<qint64, RecordTimes> &times, QDate today)
{
    MergeOffer offer;
    offer.type = &type;
    RecordNames names(connection);
    ATTACHE_TRY(offer.kept, candidate(connection, type, keep, times, names));
    ATTACHE_TRY(offer.other, candidate(connection, type, other, times, names));
    ATTACHE_CHECK(names.status());
    ATTACHE_TRY(offer.parts, mergedParts(connection, type, keep, other));
    for (const MergedPart &part : offer.parts) {
        if (!countsAsVisits(*part.type, type))
            continue;
        offer.kept.standing.visits = part.ofKept;
        offer.other.standing.visits = part.ofOther;
    }
    for (const MergeCandidate *each : {&offer.kept, &offer.other})
        ATTACHE_CHECK(addOutcome(connection, type, each->record.get(), today, offer.outcome));
    offer.choices = mergeChoices(type, offer.kept.record.get(), offer.other.record.get(),
                                 offer.kept.standing, offer.other.standing);
    return offer;
}

} // namespace attache
