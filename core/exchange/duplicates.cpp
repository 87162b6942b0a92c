#include "core/exchange/duplicates.h"

#include "core/base/company_name.h"
#include "core/base/fold.h"
#include "core/base/pinyin.h"
#include "core/domain/account.h"
#include "core/domain/not_duplicate.h"
#include "core/domain/record_alias.h"
#include "core/domain/record_types.h"
#include "core/exchange/account_index.h"
#include "core/exchange/empty_value.h"
#include "core/exchange/match_key.h"
#include "core/parse/company_place.h"
#include "core/queries/known_records.h"
#include "core/queries/record_filter.h"
#include "core/record/record_circle.h"
#include "core/record/records_with.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Duplicates)
};

/// More records than this that share something share it for another reason.
constexpr size_t MostAlike = 20;

/// One calls by its name what the other calls by its short name.
constexpr char Called[] = "called";
constexpr char Place[] = "place";

/// What a record may share with another, by reason.
using Keys = std::vector<std::pair<const char *, QString>>;

class Keyer
{
public:
    explicit Keyer(const RecordType &type)
        : m_type(type)
        , m_isAccount(&type == &recordTypeOf<Account>())
    {
        for (const FieldInfo &field : type.fields) {
            if (field.options.named && !m_name)
                m_name = &field;
            if (field.target && &field.target() == &recordTypeOf<Account>() && !m_account)
                m_account = &field;
        }
    }

    QString nameOf(const void *record) const
    {
        return m_name ? m_name->get(record).toString() : QString();
    }

    Keys keysOf(const void *record) const
    {
        Keys keys;
        const QString name = nameOf(record);
        const QString normal = m_isAccount ? normaliseCompanyName(name) : foldedLetters(name);
        // People of one name are many; at one account they are one.
        const QString at = !m_isAccount && m_account
                               ? QChar(u'\x1f') + m_account->get(record).toString()
                               : QString();
        if (!normal.isEmpty())
            keys.emplace_back("name", normal + at);
        if (const QString sound = soundOf(normal); !sound.isEmpty())
            keys.emplace_back("sound", sound + at);
        const auto add = [&](const char *key, QString (*form)(const QString &)) {
            const FieldInfo *field = m_type.field(QString::fromLatin1(key));
            const QString value = field ? form(field->get(record).toString()) : QString();
            if (!value.isEmpty())
                keys.emplace_back(key, value);
        };
        add("phone", phoneKey);
        add("mobile", phoneKey);
        add("email", [](const QString &text) { return folded(text.trimmed()); });
        if (m_isAccount)
            addCompanyKeys(keys, *static_cast<const Account *>(record), normal);
        return keys;
    }

    /// Null for what is no company.
    std::optional<PlacedName> placeOf(const void *record) const
    {
        if (!m_isAccount)
            return std::nullopt;
        const auto &account = *static_cast<const Account *>(record);
        return placedAt(placedName(account.name), account.province, account.city);
    }

private:
    static void addCompanyKeys(Keys &keys, const Account &account, const QString &normal)
    {
        const QString shortName = normaliseCompanyName(account.shortName);
        if (!shortName.isEmpty()) {
            keys.emplace_back("short_name", shortName);
            keys.emplace_back(Called, shortName);
        }
        if (!normal.isEmpty() && normal != shortName)
            keys.emplace_back(Called, normal);
        if (const QString domain = domainOf(account.website); !domain.isEmpty())
            keys.emplace_back("website", domain);
    }

    const RecordType &m_type;
    const bool m_isAccount;
    const FieldInfo *m_name = nullptr;
    const FieldInfo *m_account = nullptr;
};

/// What @p other says under @p label that @p keep says otherwise, for the notes.
QString noteOf(const FieldInfo &field, const void *keep, const void *other)
{
    const QString mine = field.get(keep).toString();
    const QString theirs = field.get(other).toString();
    return theirs.isEmpty() || theirs == mine ? QString()
                                              : QStringLiteral("%1: %2").arg(field.label(), theirs);
}

/// An amount that is taken over keeps its currency, unless @p keep has other amounts in its own.
void takeCurrency(const RecordType &type, const FieldInfo &amount, void *keep, const void *other)
{
    const FieldInfo *currency = amount.options.dependsOn
                                    ? type.field(QString::fromLatin1(amount.options.dependsOn))
                                    : nullptr;
    if (!currency || currency->options.editor != Editor::Currency)
        return;
    const bool isAlone =
        std::none_of(type.fields.begin(), type.fields.end(), [&](const FieldInfo &field) {
            return &field != &amount && field.type == FieldType::Money &&
                   !isEmptyValue(field.get(keep));
        });
    if (isAlone)
        currency->set(keep, currency->get(other));
}

/// Takes over what @p keep does not say.
void complete(const RecordType &type, void *keep, const void *other)
{
    const FieldInfo *notes = type.field(u"notes");
    QStringList noted;
    for (const FieldInfo &field : type.fields) {
        const QVariant theirs = field.get(other);
        if (isEmptyValue(theirs) || &field == notes)
            continue;
        if (field.type == FieldType::Custom) {
            CustomValues values = CustomValues::fromJson(field.get(keep).toString().toUtf8());
            const CustomValues others = CustomValues::fromJson(theirs.toString().toUtf8());
            for (auto it = others.all().begin(); it != others.all().end(); ++it) {
                if (values.value(it.key()).isEmpty())
                    values.setValue(it.key(), it.value());
            }
            field.set(keep, QString::fromUtf8(values.toJson()));
        } else if (isEmptyValue(field.get(keep))) {
            field.set(keep, theirs);
            takeCurrency(type, field, keep, other);
        } else if (field.type == FieldType::Text && !field.options.hidden &&
                   field.options.editor != Editor::Currency) {
            noted.append(noteOf(field, keep, other));
        }
    }
    if (!notes)
        return;
    const QString mine = notes->get(keep).toString();
    if (const QString theirs = notes->get(other).toString(); !mine.contains(theirs))
        noted.append(theirs);
    noted.removeAll(QString());
    noted.prepend(mine);
    notes->set(keep, noted.join(u'\n').trimmed());
}

/// Lets two records exchange what they say in the fields of @p keys, where the second says
/// something.
void exchangeFields(const RecordType &type, const QStringList &keys, void *a, void *b)
{
    for (const QString &key : keys) {
        const FieldInfo *field = type.field(key);
        const QVariant theirs = field ? field->get(b) : QVariant();
        if (isEmptyValue(theirs))
            continue;
        field->set(b, field->get(a));
        field->set(a, theirs);
    }
}

/// Lets @p keep say what it will say when @p other is part of it; @p other says what is left over.
void makeOne(const RecordType &type, const QStringList &fromOther, void *keep, void *other)
{
    exchangeFields(type, fromOther, keep, other);
    complete(type, keep, other);
}

/// Whether @p a and @p b say the same.
bool isSame(const RecordType &type, const void *a, const void *b)
{
    return std::all_of(type.fields.begin(), type.fields.end(),
                       [&](const FieldInfo &field) { return field.get(a) == field.get(b); });
}

/// Points what @p field of @p holder says of @p other at @p keep.
Result<void> repoint(Writer &writer, const RecordType &holder, const FieldInfo &field,
                     const RecordType &type, qint64 keep, qint64 other)
{
    const auto idsOf = [&](qint64 target) -> Result<std::vector<qint64>> {
        std::vector<qint64> ids;
        const std::vector<RecordCriterion> refers{
            {field, RecordCriterion::Kind::Equal, QVariant(qlonglong(target))}};
        ATTACHE_CHECK(eachRecord(writer.connection(), holder, refers, [&](const void *record) {
            ids.push_back(holder.id(record));
            return true;
        }));
        return ids;
    };
    ATTACHE_TRY(const std::vector<qint64> ids, idsOf(other));
    if (ids.empty())
        return {};
    std::vector<AnyRecord> there;
    ATTACHE_TRY(const std::vector<qint64> kept, idsOf(keep));
    for (const qint64 id : kept) {
        ATTACHE_TRY(AnyRecord record, holder.load(writer.connection(), id));
        there.push_back(std::move(record));
    }
    for (const qint64 id : ids) {
        if (&holder == &type && id == other)
            continue;
        ATTACHE_TRY(const AnyRecord record, holder.load(writer.connection(), id));
        // A record cannot stand above itself.
        const bool isItself = &holder == &type && id == keep;
        field.set(record.get(), isItself ? QVariant() : QVariant(qlonglong(keep)));
        const bool isTwice = std::any_of(there.begin(), there.end(), [&](const AnyRecord &each) {
            return isSame(holder, each.get(), record.get());
        });
        ATTACHE_CHECK(isTwice ? holder.remove(writer, id) : holder.update(writer, record.get()));
    }
    return {};
}

QString reasonText(const char *reason)
{
    const QString text = QString::fromLatin1(reason);
    return text == u"website" ? QStringLiteral("domain") : text;
}

void settleReasons(QStringList &reasons)
{
    // The same name sounds the same, is the same without its place, and is called the same.
    if (reasons.contains(QLatin1String("name"))) {
        for (const char *less : {"sound", Place, Called})
            reasons.removeAll(QLatin1String(less));
    }
    if (reasons.removeAll(QLatin1String(Called)) > 0)
        reasons.append(QStringLiteral("short_name"));
    reasons.removeDuplicates();
    reasons.sort();
}

/// How much a reason by itself speaks for one record, in percent. A switchboard is shared sooner
/// than a mobile, and two companies are read alike sooner than they have one name.
constexpr std::pair<const char *, int> Weights[] = {
    {"mobile", 90}, {"email", 88},      {"phone", 75}, {"domain", 70},
    {"name", 64},   {"short_name", 55}, {"place", 50}, {"sound", 40},
};
constexpr int HighestScore = 99;

/// Reasons strengthen each other, and nothing is certain before a person says so.
int scoreOf(const QStringList &reasons)
{
    double doubt = 1;
    for (const auto &[reason, weight] : Weights) {
        if (reasons.contains(QLatin1String(reason)))
            doubt *= 1 - weight / 100.0;
    }
    return std::min(HighestScore, qRound(100 * (1 - doubt)));
}

void sortByScore(std::vector<DuplicatePair> &pairs)
{
    std::stable_sort(
        pairs.begin(), pairs.end(),
        [](const DuplicatePair &a, const DuplicatePair &b) { return a.score > b.score; });
}

using IdPair = std::pair<qint64, qint64>;

IdPair inOrder(qint64 a, qint64 b)
{
    return {std::min(a, b), std::max(a, b)};
}

Result<std::set<IdPair>> pairsSaidToBeTwo(Connection &connection, const RecordType &type)
{
    std::set<IdPair> pairs;
    ATTACHE_CHECK(eachRecord(connection, recordTypeOf<NotDuplicate>(), {}, [&](const void *record) {
        const auto &pair = *static_cast<const NotDuplicate *>(record);
        if (pair.recordType == QLatin1String(type.table))
            pairs.insert({pair.first.toLongLong(), pair.second.toLongLong()});
        return true;
    }));
    return pairs;
}

/// Notes what lists may call @p keep by because they mean @p other, which becomes part of it.
Result<void> noteAliases(Writer &writer, const RecordType &type, const void *keep,
                         const void *other)
{
    const auto note = [&](AliasKind kind, const QString &system, const QString &value) {
        RecordAlias alias;
        alias.recordType = type.tableName();
        alias.record = QString::number(type.id(keep));
        alias.kind = kind;
        alias.system = system;
        alias.value = value;
        return value.isEmpty() ? Result<void>() : writer.insert(alias);
    };
    ATTACHE_CHECK(note(AliasKind::OwnNumber, {}, QString::number(type.id(other))));
    bool isNamed = false;
    for (const FieldInfo &field : type.fields) {
        const bool isName = field.options.named && !isNamed;
        isNamed = isNamed || isName;
        const bool isNumber = &field == externalNumber(type);
        const bool isReach =
            field.options.editor == Editor::Phone || field.options.editor == Editor::Email;
        const QString theirs = field.get(other).toString();
        if ((!isName && !isNumber && !isReach) || field.get(keep).toString() == theirs)
            continue;
        ATTACHE_CHECK(note(isName ? AliasKind::Name : AliasKind::Number,
                           isReach ? field.key : QString(), theirs));
    }
    return {};
}

/// What was known of @p other by its number is then known of @p keep.
Result<void> carryNotes(Writer &writer, const RecordType &type, qint64 keep, qint64 other)
{
    Connection &connection = writer.connection();
    const QString from = QString::number(other);
    const QString to = QString::number(keep);
    ATTACHE_TRY(auto aliases, recordsWith(connection, &RecordAlias::record, from));
    for (RecordAlias &alias : aliases) {
        if (alias.recordType != QLatin1String(type.table))
            continue;
        alias.record = to;
        ATTACHE_CHECK(writer.update(alias));
    }
    for (QString NotDuplicate::*side : {&NotDuplicate::first, &NotDuplicate::second}) {
        ATTACHE_TRY(auto pairs, recordsWith(connection, side, from));
        for (NotDuplicate &pair : pairs) {
            if (pair.recordType != QLatin1String(type.table))
                continue;
            pair.*side = to;
            const auto [low, high] = inOrder(pair.first.toLongLong(), pair.second.toLongLong());
            pair.first = QString::number(low);
            pair.second = QString::number(high);
            ATTACHE_CHECK(low == high ? writer.remove(pair.id) : writer.update(pair));
        }
    }
    return {};
}

} // namespace

Result<std::vector<DuplicatePair>> findDuplicates(Connection &connection, const RecordType &type,
                                                  const Progress &progress)
{
    const Keyer keyer(type);
    QHash<QString, std::vector<qint64>> alike; // by reason and key
    QHash<qint64, QString> names;
    QHash<qint64, PlacedName> places;
    qint64 done = 0;
    ATTACHE_TRY(const qint64 total, countRecords(connection, type));
    ATTACHE_CHECK(eachRecord(connection, type, {}, [&](const void *record) {
        const qint64 id = type.id(record);
        names.insert(id, keyer.nameOf(record));
        for (const auto &[reason, key] : keyer.keysOf(record))
            alike[QLatin1String(reason) + QChar(u'\x1e') + key].push_back(id);
        if (const auto place = keyer.placeOf(record)) {
            alike[QLatin1String(Place) + QChar(u'\x1e') + place->core].push_back(id);
            places.insert(id, *place);
        }
        if (++done % 1000 == 0)
            progress.report(done, total);
        return !progress.cancelled();
    }));
    if (progress.cancelled())
        return Error{Error::Kind::Cancelled, Words::tr("The search was cancelled."), {}, {}};
    std::map<std::pair<qint64, qint64>, QStringList> found;
    for (auto it = alike.begin(); it != alike.end(); ++it) {
        std::vector<qint64> &ids = it.value();
        if (ids.size() < 2 || ids.size() > MostAlike)
            continue;
        const QString reason =
            reasonText(it.key().section(QChar(u'\x1e'), 0, 0).toLatin1().constData());
        for (size_t a = 0; a < ids.size(); ++a) {
            for (size_t b = a + 1; b < ids.size(); ++b) {
                if (reason != QLatin1String(Place) || mayBeOne(places[ids[a]], places[ids[b]]))
                    found[inOrder(ids[a], ids[b])].append(reason);
            }
        }
    }
    ATTACHE_TRY(const auto said, pairsSaidToBeTwo(connection, type));
    std::vector<DuplicatePair> pairs;
    for (auto &[ids, reasons] : found) {
        if (said.contains(ids))
            continue;
        settleReasons(reasons);
        pairs.push_back({ids.first, ids.second, names.value(ids.first), names.value(ids.second),
                         reasons, scoreOf(reasons)});
    }
    sortByScore(pairs);
    return pairs;
}

Result<void> sayNotDuplicate(Writer &writer, const RecordType &type, qint64 first, qint64 second)
{
    if (first == second)
        return Error{Error::Kind::Invalid, Words::tr("This is one record."), {}, {}};
    ATTACHE_CHECK(type.load(writer.connection(), first));
    ATTACHE_CHECK(type.load(writer.connection(), second));
    ATTACHE_TRY(const auto said, pairsSaidToBeTwo(writer.connection(), type));
    const auto [low, high] = inOrder(first, second);
    if (said.contains({low, high}))
        return {};
    NotDuplicate pair;
    pair.recordType = type.tableName();
    pair.first = QString::number(low);
    pair.second = QString::number(high);
    pair.saidOn = writer.clock().today();
    return writer.insert(pair);
}

AnyRecord mergedRecord(const RecordType &type, const void *keep, const void *other,
                       const QStringList &fromOther)
{
    AnyRecord mine = type.copy(keep);
    const AnyRecord theirs = type.copy(other);
    makeOne(type, fromOther, mine.get(), theirs.get());
    for (const FieldInfo &field : type.fields) {
        const qint64 above =
            field.target && &field.target() == &type ? field.get(mine.get()).toLongLong() : 0;
        if (above != 0 && (above == type.id(keep) || above == type.id(other)))
            field.set(mine.get(), QVariant());
    }
    return mine;
}

Result<void> mergeRecords(Writer &writer, const RecordType &type, qint64 keep, qint64 other,
                          const QStringList &fromOther)
{
    if (keep == other)
        return Error{
            Error::Kind::Invalid, Words::tr("A record cannot be merged with itself."), {}, {}};
    ATTACHE_TRY(const AnyRecord theirs, type.load(writer.connection(), other));
    ATTACHE_CHECK(type.load(writer.connection(), keep));
    for (const RecordType *holder : allRecordTypes()) {
        for (const FieldInfo &field : holder->fields) {
            if (field.target && &field.target() == &type)
                ATTACHE_CHECK(repoint(writer, *holder, field, type, keep, other));
        }
    }
    ATTACHE_CHECK(type.remove(writer, other));
    ATTACHE_TRY(const AnyRecord mine, type.load(writer.connection(), keep));
    makeOne(type, fromOther, mine.get(), theirs.get());
    ATTACHE_CHECK(carryNotes(writer, type, keep, other));
    ATTACHE_CHECK(noteAliases(writer, type, mine.get(), theirs.get()));
    for (const FieldInfo &field : type.fields) {
        if (!field.target || &field.target() != &type)
            continue;
        // What stood above the other one may stand below this one.
        const qint64 above = field.get(mine.get()).toLongLong();
        ATTACHE_TRY(const bool circle, closesCircle(writer.connection(), type, field, keep, above));
        if (circle || above == other)
            field.set(mine.get(), QVariant());
    }
    return type.update(writer, mine.get());
}

} // namespace attache
