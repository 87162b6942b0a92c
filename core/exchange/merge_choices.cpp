#include "core/exchange/merge_choices.h"

#include "core/domain/account.h"
#include "core/exchange/empty_value.h"

#include <algorithm>

namespace attache {

namespace {

using Reason = MergeChoice::Reason;

bool isCompared(const FieldInfo &field)
{
    return !field.options.hidden && field.type != FieldType::Custom && field.key != u"notes";
}

class Comparison
{
public:
    Comparison(const RecordType &type, const void *kept, const void *other,
               const MergeStanding &ofKept, const MergeStanding &ofOther)
        : m_type(type)
        , m_kept(kept)
        , m_other(other)
        , m_ofKept(ofKept)
        , m_ofOther(ofOther)
    {
    }

    MergeChoices compare()
    {
        for (const FieldInfo &field : m_type.fields) {
            if (!isCompared(field) || isCurrencyOfAmount(field))
                continue;
            const QVariant mine = field.get(m_kept);
            const QVariant theirs = field.get(m_other);
            const bool isSame = mine == theirs && !inOtherCurrency(field);
            if (isEmptyValue(mine) && isEmptyValue(theirs))
                continue;
            if (isSame)
                m_choices.same.push_back(&field);
            else
                m_choices.differing.push_back(
                    choose(field, isEmptyValue(mine), isEmptyValue(theirs)));
        }
        return std::move(m_choices);
    }

private:
    const FieldInfo *currencyOf(const FieldInfo &field) const
    {
        const FieldInfo *on = field.options.dependsOn
                                  ? m_type.field(QString::fromLatin1(field.options.dependsOn))
                                  : nullptr;
        return on && on->options.editor == Editor::Currency ? on : nullptr;
    }

    /// A currency is chosen with its amount.
    bool isCurrencyOfAmount(const FieldInfo &currency) const
    {
        return std::any_of(m_type.fields.begin(), m_type.fields.end(),
                           [&](const FieldInfo &field) { return currencyOf(field) == &currency; });
    }

    bool inOtherCurrency(const FieldInfo &field) const
    {
        const FieldInfo *currency = currencyOf(field);
        return currency && currency->get(m_kept) != currency->get(m_other);
    }

    MergeChoice choose(const FieldInfo &field, bool keptIsEmpty, bool otherIsEmpty) const
    {
        MergeChoice choice;
        choice.field = &field;
        choice.keys.append(field.key);
        if (inOtherCurrency(field))
            choice.keys.append(currencyOf(field)->key);
        choice.isOnlyValue = keptIsEmpty || otherIsEmpty;
        findNewer(choice);
        const auto take = [&choice](MergeSide side, Reason reason) {
            choice.side = side;
            choice.reason = reason;
        };
        const MergeChoice *above = dependingOn(field);
        if (choice.isOnlyValue)
            take(keptIsEmpty ? MergeSide::Other : MergeSide::Kept, Reason::OnlyValue);
        else if (const auto grounded = betterGrounded(field))
            take(*grounded, Reason::Grounds);
        else if (const auto visited = moreVisited(field))
            take(*visited, Reason::MoreVisits);
        else if (above && !above->isOnlyValue)
            take(above->side, above->side == MergeSide::Kept ? Reason::Stays : Reason::WithOther);
        else if (choice.newer && !field.options.named)
            take(*choice.newer, Reason::Newer);
        return choice;
    }

    /// What was chosen for the field that bounds what @p field can hold; null where that is the
    /// same on both sides.
    const MergeChoice *dependingOn(const FieldInfo &field) const
    {
        for (const MergeChoice &choice : m_choices.differing) {
            if (field.options.dependsOn &&
                choice.field->key == QLatin1String(field.options.dependsOn))
                return &choice;
        }
        return nullptr;
    }

    void findNewer(MergeChoice &choice) const
    {
        if (choice.isOnlyValue)
            return;
        const QDateTime mine = m_ofKept.times.changed.value(choice.field->key);
        const QDateTime theirs = m_ofOther.times.changed.value(choice.field->key);
        // A value that came with its record is as old as that.
        const QDateTime sinceMine = mine.isValid() ? mine : m_ofKept.times.created;
        const QDateTime sinceTheirs = theirs.isValid() ? theirs : m_ofOther.times.created;
        const auto isLater = [](const QDateTime &one, const QDateTime &than) {
            return one.isValid() && (!than.isValid() || one > than);
        };
        if (isLater(theirs, sinceMine)) {
            choice.newer = MergeSide::Other;
            choice.newerOn = theirs.toLocalTime().date();
        } else if (isLater(mine, sinceTheirs)) {
            choice.newer = MergeSide::Kept;
            choice.newerOn = mine.toLocalTime().date();
        }
    }

    std::optional<MergeSide> betterGrounded(const FieldInfo &field) const
    {
        if (&m_type != &recordTypeOf<Account>() || field.key != u"tier")
            return std::nullopt;
        const QDate mine = m_ofKept.groundsOn();
        const QDate theirs = m_ofOther.groundsOn();
        if (mine == theirs)
            return std::nullopt;
        const bool isMine = !theirs.isValid() || (mine.isValid() && mine > theirs);
        return isMine ? MergeSide::Kept : MergeSide::Other;
    }

    std::optional<MergeSide> moreVisited(const FieldInfo &field) const
    {
        if (field.key != u"owner" || m_ofKept.visits == m_ofOther.visits)
            return std::nullopt;
        return m_ofKept.visits > m_ofOther.visits ? MergeSide::Kept : MergeSide::Other;
    }

    const RecordType &m_type;
    const void *m_kept;
    const void *m_other;
    const MergeStanding &m_ofKept;
    const MergeStanding &m_ofOther;
    MergeChoices m_choices;
};

} // namespace

QStringList MergeChoices::fromOther() const
{
    QStringList keys;
    for (const MergeChoice &choice : differing) {
        if (choice.side == MergeSide::Other)
            keys.append(choice.keys);
    }
    return keys;
}

MergeChoices mergeChoices(const RecordType &type, const void *kept, const void *other,
                          const MergeStanding &ofKept, const MergeStanding &ofOther)
{
    return Comparison(type, kept, other, ofKept, ofOther).compare();
}

} // namespace attache
