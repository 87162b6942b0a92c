#include "core/exchange/match_key.h"

#include "core/base/company_name.h"
#include "core/base/fold.h"
#include "core/domain/account.h"
#include "core/exchange/account_index.h"
#include "core/queries/known_records.h"
#include "core/queries/record_aliases.h"
#include "core/record/record_type.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MatchBy)
};

bool isName(const FieldInfo &field)
{
    return field.options.required && field.type == FieldType::Text;
}

/// The fields of @p type that are compared.
std::vector<const FieldInfo *> fieldsFor(const RecordType &type, MatchBy by)
{
    const auto with = [&](const auto &fits) {
        std::vector<const FieldInfo *> found;
        for (const FieldInfo &field : type.fields) {
            if (fits(field))
                found.push_back(&field);
        }
        return found;
    };
    const auto edited = [&](Editor editor) {
        return with([&](const FieldInfo &field) { return field.options.editor == editor; });
    };
    switch (by) {
    case MatchBy::Number:
        return with([&](const FieldInfo &field) { return &field == externalNumber(type); });
    case MatchBy::NameAndCity:
        return edited(Editor::City).empty() ? std::vector<const FieldInfo *>() : with(isName);
    case MatchBy::Phone:
        return edited(Editor::Phone);
    case MatchBy::Email:
        return edited(Editor::Email);
    case MatchBy::Domain:
        return edited(Editor::Url);
    case MatchBy::Usual:
        break;
    }
    return {};
}

QString formOf(MatchBy by, const QString &text)
{
    switch (by) {
    case MatchBy::NameAndCity:
        return normaliseCompanyName(text);
    case MatchBy::Phone:
        return phoneKey(text);
    case MatchBy::Domain:
        return domainOf(text);
    case MatchBy::Email:
        return folded(text.trimmed());
    default:
        return text.trimmed();
    }
}

} // namespace

QString phoneKey(const QString &number)
{
    constexpr qsizetype ShortestNumber = 7;
    constexpr qsizetype WithCountry = 12; // 86, an area and a number have at least so many
    QString digits;
    for (const QChar c : folded(number)) {
        if (c.isDigit())
            digits += c;
    }
    if (digits.startsWith(u"00"))
        digits.remove(0, 2);
    if (digits.size() >= WithCountry && digits.startsWith(u"86"))
        digits.remove(0, 2);
    if (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits.size() >= ShortestNumber ? digits : QString();
}

std::vector<MatchBy> matchKeysOf(const RecordType &type)
{
    std::vector<MatchBy> keys{MatchBy::Usual};
    for (const MatchBy by :
         {MatchBy::Number, MatchBy::NameAndCity, MatchBy::Phone, MatchBy::Email, MatchBy::Domain}) {
        if (!fieldsFor(type, by).empty())
            keys.push_back(by);
    }
    return keys;
}

QString matchByWords(MatchBy by)
{
    switch (by) {
    case MatchBy::Number:
        //: By what the rows of a list are known as records that are there
        return Words::tr("External number");
    case MatchBy::NameAndCity:
        //: By what the rows of a list are known as records that are there
        return Words::tr("Name and city");
    case MatchBy::Phone:
        //: By what the rows of a list are known as records that are there
        return Words::tr("Phone number");
    case MatchBy::Email:
        //: By what the rows of a list are known as records that are there
        return Words::tr("E-mail address");
    case MatchBy::Domain:
        //: By what the rows of a list are known as records that are there
        return Words::tr("Website domain");
    case MatchBy::Usual:
        break;
    }
    //: By what the rows of a list are known as records that are there
    return Words::tr("Number, then name");
}

MatchKey::MatchKey(const RecordType &type, MatchBy by)
    : m_by(by)
    , m_fields(fieldsFor(type, by))
{
    if (by != MatchBy::NameAndCity)
        return;
    for (const FieldInfo &field : type.fields) {
        if (field.options.editor == Editor::City)
            m_place = &field;
    }
}

Result<void> MatchKey::load(Connection &connection, const RecordType &type)
{
    ATTACHE_CHECK(type.each(connection, {}, {}, [&](const void *record) {
        add(record, type.id(record));
        return true;
    }));
    ATTACHE_TRY(const auto aliases, aliasesOf(connection, type));
    for (const KnownAlias &alias : aliases) {
        for (const FieldInfo *field : m_fields) {
            const bool isOfField = alias.kind == AliasKind::Name ? m_by == MatchBy::NameAndCity
                                   : alias.system.isEmpty()      ? m_by == MatchBy::Number
                                                                 : alias.system == field->key;
            if (const QString key = formOf(m_by, alias.value); isOfField && !key.isEmpty())
                add(key, {alias.record, {}});
        }
    }
    return {};
}

QStringList MatchKey::keysOf(const void *record) const
{
    QStringList keys;
    for (const FieldInfo *field : m_fields) {
        const QString key = formOf(m_by, field->get(record).toString());
        if (!key.isEmpty() && !keys.contains(key))
            keys.append(key);
    }
    return keys;
}

QString MatchKey::placeOf(const void *record) const
{
    return m_place ? folded(m_place->get(record).toString()) : QString();
}

bool MatchKey::isSaidBy(const void *record) const
{
    return !keysOf(record).isEmpty();
}

std::vector<qint64> MatchKey::find(const void *record) const
{
    const QString place = placeOf(record);
    std::vector<qint64> there;
    std::vector<qint64> anywhere;
    const auto add = [](std::vector<qint64> &ids, qint64 id) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    };
    for (const QString &key : keysOf(record)) {
        const auto known = m_known.constFind(key);
        if (known == m_known.cend())
            continue;
        for (const Known &each : *known) {
            if (each.place == place)
                add(there, each.id);
            else if (each.place.isEmpty() || place.isEmpty())
                add(anywhere, each.id);
        }
    }
    return there.empty() ? anywhere : there;
}

void MatchKey::add(const void *record, qint64 id)
{
    const QString place = placeOf(record);
    for (const QString &key : keysOf(record))
        add(key, {id, place});
}

void MatchKey::add(const QString &key, const Known &known)
{
    std::vector<Known> &all = m_known[key];
    const auto same = std::ranges::find(all, known.id, &Known::id);
    if (same == all.end())
        all.push_back(known);
    else
        same->place = known.place;
}

} // namespace attache
