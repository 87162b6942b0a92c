#include "core/exchange/header_names.h"

#include "core/base/fold.h"
#include "core/base/own_words.h"
#include "core/base/resource_table.h"
#include "core/domain/record_types.h"
#include "core/exchange/export_csv.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace attache {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(HeaderNames)
};

QString keyFor(ImportType type, const QString &header)
{
    return keyOf(type) + QLatin1Char(':') + header;
}

/// @p header without what programs put before it in lists over several record types: "Deal - ".
QString withoutPrefix(const QString &header)
{
    static const QStringList Prefixes = {
        QStringLiteral("Deal - "), QStringLiteral("Person - "), QStringLiteral("Organization - "),
        QStringLiteral("Company - "), QStringLiteral("Contact - ")};
    for (const QString &prefix : Prefixes) {
        if (header.startsWith(prefix, Qt::CaseInsensitive))
            return header.mid(prefix.size());
    }
    return header;
}

/// Whether a "Person - …" or "Organization - …" column in a list of @p type is about another
/// record than the row's own.
bool isAboutAnother(ImportType type, const QString &header)
{
    const bool person = header.startsWith(QLatin1String("Person - "), Qt::CaseInsensitive) ||
                        header.startsWith(QLatin1String("Contact - "), Qt::CaseInsensitive);
    const bool organization =
        header.startsWith(QLatin1String("Organization - "), Qt::CaseInsensitive) ||
        header.startsWith(QLatin1String("Company - "), Qt::CaseInsensitive);
    const bool deal = header.startsWith(QLatin1String("Deal - "), Qt::CaseInsensitive);
    return (person && type != ImportType::Contacts) ||
           (organization && type != ImportType::Accounts) ||
           (deal && type != ImportType::Opportunities);
}

/// The name of the account another record's list gives: "Organization - Name".
bool isAccountName(ImportType type, const QString &header)
{
    return type != ImportType::Accounts &&
           (headerKey(header) == u"organizationname" || headerKey(header) == u"companyname");
}

QString withoutBrackets(const QString &header)
{
    const QString text = header.normalized(QString::NormalizationForm_KC);
    const qsizetype bracket = text.indexOf(QLatin1Char('('));
    return bracket > 0 ? text.left(bracket) : text;
}

/// Whether the cells bear the suggestion out; a name alone is weak evidence for these fields.
bool isBorneOut(const QString &field, const ColumnProfile &profile)
{
    const auto every = [&](auto reads) {
        return std::all_of(
            profile.samples().begin(), profile.samples().end(), [&](const QString &s) {
                const QByteArray bytes = s.toUtf8();
                const std::string_view cell(bytes.constData(), static_cast<size_t>(bytes.size()));
                return isNoValue(cell) || reads(cell);
            });
    };
    if (field == u"stage") {
        // A pipeline of the company's own words is kept as a choice rather than rejected row by
        // row.
        return profile.samples().isEmpty() ||
               std::any_of(profile.samples().begin(), profile.samples().end(),
                           [](const QString &s) { return readStage(s.toStdString()).has_value(); });
    }
    if (field == u"outcome")
        return every([](std::string_view cell) {
            const auto stage = readStage(cell);
            return stage && (!isOpen(*stage) || *stage == Stage::Lead);
        });
    if (field == u"tier")
        return every([](std::string_view cell) { return readTier(cell).has_value(); });
    if (field == u"lifecycle")
        return every([](std::string_view cell) { return readLifecycle(cell).has_value(); });
    if (field == u"business_type")
        return every([](std::string_view cell) { return readBusinessType(cell).has_value(); });
    if (field == u"employees")
        return every([](std::string_view cell) { return readInteger(cell).has_value(); });
    return true;
}

} // namespace

QString headerKey(const QString &header)
{
    return foldedLetters(header);
}

QString ColumnMapping::targetText() const
{
    switch (target) {
    case Target::Field:
        return field;
    case Target::Custom:
        return QStringLiteral("custom:") + label;
    case Target::Skip:
        break;
    }
    return QStringLiteral("skip");
}

HeaderNames::HeaderNames()
{
    for (const QStringList &row : readResourceTable(QStringLiteral(":/reference/header_names.csv")))
        add(row[0], row[2], row[1]);
    for (const Choice<ImportType> &type : choicesOf<ImportType>)
        addOwnNames(type.value);
}

void HeaderNames::add(const QString &type, const QString &header, const QString &field)
{
    const QString key = type + QLatin1Char(':') + headerKey(header);
    if (!m_names.contains(key))
        m_names.insert(key, {field, static_cast<int>(m_names.size())});
}

void HeaderNames::addOwnNames(ImportType type)
{
    const QStringList known = importFields(type);
    for (const FieldInfo &field : recordTypeNamed(keyOf(type))->fields) {
        if (!known.contains(field.key))
            continue;
        for (const QString &label : inEveryLanguage("Field", field.sourceLabel))
            add(keyOf(type), label, field.key);
        add(keyOf(type), field.key, field.key);
        const QString number = field.key + QLatin1String("_external_id");
        if (!known.contains(number))
            continue;
        for (const QString &heading : externalNumberHeadings(field.sourceLabel))
            add(keyOf(type), heading, number);
    }
}

bool HeaderNames::listsPeople(const QStringList &headers) const
{
    static const QStringList ofPeople{QStringLiteral("mobile"),     QStringLiteral("post"),
                                      QStringLiteral("department"), QStringLiteral("email"),
                                      QStringLiteral("wechat"),     QStringLiteral("birthday"),
                                      QStringLiteral("reports_to"), QStringLiteral("phone")};
    qsizetype person = -1;
    bool companyFirst = false;
    bool personal = false;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QString field = match(ImportType::Contacts, headers.at(i)).field;
        // "Name" and the like may be that of a company as well.
        const bool anyName = match(ImportType::Accounts, headers.at(i)).field == u"name";
        const bool name = field == u"first_name" || field == u"last_name" || field == u"name";
        if (person < 0 && name && !anyName)
            person = i;
        companyFirst |= person < 0 && (field.startsWith(u"account") || anyName);
        personal |= ofPeople.contains(field);
    }
    return person >= 0 && personal && !companyFirst;
}

HeaderNames::Match HeaderNames::match(ImportType type, const QString &header) const
{
    // A name less well matched ranks behind all that match fully.
    constexpr int Loose = 10000;
    const auto find = [&](const QString &name) {
        return m_names.value(keyFor(type, headerKey(name)));
    };
    if (Match found = find(header); !found.field.isEmpty() && !isAboutAnother(type, header))
        return found;
    if (isAccountName(type, header))
        return {QStringLiteral("account"), 0};
    if (isAboutAnother(type, header))
        return {};
    for (const QString &name : {withoutPrefix(header), withoutBrackets(header)}) {
        if (Match found = find(name); !found.field.isEmpty())
            return {found.field, found.rank + Loose};
    }
    return {};
}

namespace {

/// Address books of Google say in a column of its own what kind of phone a number is.
void tellMobile(std::vector<ColumnMapping> &mapping, const std::vector<ColumnProfile> &profiles)
{
    const auto isField = [](const char *field) {
        return [field](const ColumnMapping &column) {
            return column.target == ColumnMapping::Target::Field &&
                   column.field == QLatin1String(field);
        };
    };
    const auto phone = std::find_if(mapping.begin(), mapping.end(), isField("phone"));
    if (phone == mapping.end() || headerKey(phone->header) != u"phone1value" ||
        std::any_of(mapping.begin(), mapping.end(), isField("mobile")))
        return;
    for (size_t i = 0; i < profiles.size(); ++i) {
        const QString key = headerKey(mapping[i].header);
        const QStringList &kinds = profiles[i].samples();
        const bool saysKind = key == u"phone1label" || key == u"phone1type";
        const bool mobile =
            !kinds.isEmpty() && std::all_of(kinds.begin(), kinds.end(), [](const QString &kind) {
                return kind.contains(u"mobile", Qt::CaseInsensitive) || kind.contains(u"手机") ||
                       kind.contains(u"移动");
            });
        if (saysKind && mobile)
            phone->field = QStringLiteral("mobile");
    }
}

} // namespace

std::vector<ColumnMapping> HeaderNames::suggest(ImportType type, const QStringList &headers,
                                                const std::vector<ColumnProfile> &profiles) const
{
    struct Claim
    {
        qsizetype column = -1;
        int rank = std::numeric_limits<int>::max();
    };
    QHash<QString, Claim> claims;
    const auto profileOf = [&](qsizetype i) {
        return profiles.empty() ? nullptr : &profiles[static_cast<size_t>(i)];
    };
    constexpr int EmptyColumn = 1'000'000;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const Match found = match(type, headers[i]);
        const ColumnProfile *profile = profileOf(i);
        if (found.field.isEmpty() || (profile && !isBorneOut(found.field, *profile)))
            continue;
        const int rank = found.rank + (profile && profile->filled() == 0 ? EmptyColumn : 0);
        Claim &claim = claims[found.field];
        if (rank < claim.rank)
            claim = {i, rank};
    }
    std::vector<ColumnMapping> mapping(static_cast<size_t>(headers.size()));
    for (qsizetype i = 0; i < headers.size(); ++i) {
        ColumnMapping &column = mapping[static_cast<size_t>(i)];
        column.header = headers[i];
        column.label = headers[i];
        if (const ColumnProfile *profile = profileOf(i)) {
            column.kind = profile->kind();
            column.options = profile->options();
            if (profile->filled() == 0)
                column.target = ColumnMapping::Target::Skip;
        }
    }
    for (auto claim = claims.cbegin(); claim != claims.cend(); ++claim) {
        ColumnMapping &column = mapping[static_cast<size_t>(claim->column)];
        column.target = ColumnMapping::Target::Field;
        column.field = claim.key();
        column.unit = moneyUnitOf(column.header);
    }
    if (type == ImportType::Contacts)
        tellMobile(mapping, profiles);
    return mapping;
}

QString composeName(const QString &first, const QString &middle, const QString &last)
{
    const auto isHan = [](const QString &part) {
        return std::any_of(part.begin(), part.end(),
                           [](QChar c) { return c.script() == QChar::Script_Han; });
    };
    if (isHan(first + last))
        return last + middle + first;
    return QStringList{first, middle, last}.join(QLatin1Char(' ')).simplified();
}

namespace {

ColumnMapping *findColumn(std::vector<ColumnMapping> &mapping, const QString &name)
{
    for (ColumnMapping &column : mapping) {
        if (headerKey(column.header) == headerKey(name) && !headerKey(name).isEmpty())
            return &column;
    }
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    if (isNumber && number >= 1 && static_cast<size_t>(number) <= mapping.size())
        return &mapping[static_cast<size_t>(number - 1)];
    return nullptr;
}

} // namespace

Result<void> overrideMapping(ImportType type, std::vector<ColumnMapping> &mapping,
                             const QString &rule)
{
    const qsizetype equals = rule.lastIndexOf(QLatin1Char('='));
    const QString name = rule.left(equals).trimmed();
    const QString target = rule.mid(equals + 1).trimmed();
    if (equals <= 0 || target.isEmpty()) {
        return Error{Error::Kind::Invalid,
                     Tr::tr("\"%1\" is not a mapping; write column=field.").arg(rule),
                     {},
                     {}};
    }
    ColumnMapping *column = findColumn(mapping, name);
    if (!column) {
        QStringList headers;
        for (const ColumnMapping &known : mapping)
            headers.append(known.header);
        return Error{Error::Kind::NotFound,
                     Tr::tr("There is no column \"%1\". The file has: %2.")
                         .arg(name, headers.join(QStringLiteral(", "))),
                     {},
                     {}};
    }
    if (target == u"skip") {
        column->target = ColumnMapping::Target::Skip;
        return {};
    }
    if (target == u"custom" || target.startsWith(u"custom:")) {
        column->target = ColumnMapping::Target::Custom;
        if (target.size() > 7)
            column->label = target.mid(7).trimmed();
        return {};
    }
    if (!importFields(type).contains(target)) {
        return Error{Error::Kind::NotFound,
                     Tr::tr("There is no field \"%1\". There are: %2; or custom, or skip.")
                         .arg(target, importFields(type).join(QStringLiteral(", "))),
                     {},
                     {}};
    }
    for (ColumnMapping &other : mapping) {
        if (other.target == ColumnMapping::Target::Field && other.field == target)
            other.target = ColumnMapping::Target::Custom;
    }
    column->target = ColumnMapping::Target::Field;
    column->field = target;
    column->unit = moneyUnitOf(column->header);
    return {};
}

} // namespace attache
