#include "ui/pages/duplicates/merge_words.h"

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/queries/field_text.h"
#include "ui/models/day_text.h"

namespace attache {

namespace {

using Reason = MergeChoice::Reason;

} // namespace

MergeWords::MergeWords(const MergeOffer &offer, const FieldText &words, QDate today)
    : m_offer(offer)
    , m_words(words)
    , m_today(today)
{
}

const MergeCandidate &MergeWords::candidate(MergeSide side) const
{
    return side == MergeSide::Kept ? m_offer.kept : m_offer.other;
}

QString MergeWords::day(QDate day) const
{
    return shortDay(day, m_today);
}

QString MergeWords::value(const FieldInfo &field, MergeSide side) const
{
    const void *record = candidate(side).record.get();
    const FieldInfo *currency = m_offer.type->field(u"currency");
    return m_words
        .text(field, field.get(record), currency ? currency->get(record).toString() : QString())
        .simplified();
}

QString MergeWords::past(MergeSide side) const
{
    const MergeStanding &standing = candidate(side).standing;
    const RecordTimes &times = standing.times;
    QStringList parts;
    if (times.created.isValid()) {
        const QString on = m_words.day(times.created.toLocalTime().date());
        //: The day a record was made
        parts.append(tr("made %1").arg(on));
    }
    if (times.changes > 0)
        parts.append(tr("changed %n time(s)", nullptr, times.changes));
    const auto visits = static_cast<int>(standing.visits);
    if (visits > 0)
        parts.append(m_offer.type == &recordTypeOf<Account>()
                         ? tr("%n visit(s)", nullptr, visits)
                         //: Of a person: meetings with them
                         : tr("there at %n visit(s)", nullptr, visits));
    if (!times.createdBy.isEmpty())
        //: The step that made a record: "Import …"
        parts.append(tr("by the step: %1").arg(times.createdBy));
    return parts.join(QStringLiteral(" · "));
}

QString MergeWords::grounds(MergeSide side) const
{
    const MergeStanding &standing = candidate(side).standing;
    if (standing.assessedOn.isValid())
        //: The day on which a tier was decided on
        return tr("assessed %1").arg(day(standing.assessedOn));
    if (standing.evidenceOn.isValid())
        //: The day on which something was last learnt that speaks for a tier
        return tr("evidence of %1").arg(day(standing.evidenceOn));
    //: Of a tier: nobody decided on it, and nothing is noted for it
    return tr("nothing to go by");
}

QString MergeWords::decision(const MergeChoice &choice) const
{
    const bool isKept = choice.side == MergeSide::Kept;
    const MergeSide against = isKept ? MergeSide::Other : MergeSide::Kept;
    const QString label = choice.field->label();
    const QString taken = value(*choice.field, choice.side);
    const MergeStanding &standing = candidate(choice.side).standing;
    switch (choice.reason) {
    case Reason::Grounds:
        if (!candidate(against).standing.groundsOn().isValid()) {
            const QString left = value(*choice.field, against);
            return isKept ? tr("%1: nothing speaks for %2 on the right, %3 stays")
                                .arg(label, left, taken)
                          : tr("%1: nothing speaks for %2 on the left, %3 is taken")
                                .arg(label, left, taken);
        }
        return isKept ? tr("%1: the left stands on what is later, %2, so that %3 stays")
                            .arg(label, day(standing.groundsOn()), taken)
                      : tr("%1: the right stands on what is later, %2, so that %3 is taken")
                            .arg(label, day(standing.groundsOn()), taken);
    case Reason::Newer:
        return isKept ? tr("%1: the left was changed later, on %2, and stays")
                            .arg(label, day(choice.newerOn))
                      : tr("%1: the right was changed later, on %2, and is taken")
                            .arg(label, day(choice.newerOn));
    case Reason::MoreVisits: {
        const auto visits = static_cast<int>(standing.visits);
        return isKept
                   ? tr("%1: %n visit(s) on the left, %2 stays", nullptr, visits).arg(label, taken)
                   : tr("%1: %n visit(s) on the right, %2 is taken", nullptr, visits)
                         .arg(label, taken);
    }
    case Reason::WithOther: {
        const FieldInfo *above =
            m_offer.type->field(QString::fromLatin1(choice.field->options.dependsOn));
        //: A field whose value goes with that of another: the city with its province
        return tr("%1: taken with the field \"%2\"").arg(label, above ? above->label() : QString());
    }
    case Reason::OnlyValue:
    case Reason::Stays:
        break;
    }
    return {};
}

QStringList MergeWords::decisions(const QStringList &fromOther) const
{
    QStringList said;
    QStringList alone;
    for (const MergeChoice &choice : m_offer.choices.differing) {
        const bool isOther = fromOther.contains(choice.field->key);
        if (isOther != (choice.side == MergeSide::Other))
            continue;
        if (choice.reason == Reason::OnlyValue)
            alone.append(choice.field->label());
        else
            said.append(decision(choice));
    }
    said.removeAll(QString());
    if (!alone.isEmpty())
        //: Fields of which only one of two records says something, which is taken
        said.append(tr("%1: what one side alone says is taken").arg(alone.join(Common::tr(", "))));
    for (const MergedPart &part : m_offer.parts) {
        if (part.equal > 0)
            //: A kind of records, and what becomes of them
            said.append(tr("%1: %2").arg(part.type->severalLabel(), remark(part)));
    }
    return said;
}

QString MergeWords::remark(const MergedPart &part)
{
    return part.equal == 0 ? QString()
                           //: Of records that belong to two that become one
                           : tr("%n the same, kept once", nullptr, static_cast<int>(part.equal));
}

} // namespace attache
