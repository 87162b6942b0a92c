#include "core/exchange/column_mapping.h"

#include "core/base/fold.h"
#include "core/base/han.h"
#include "core/base/resource_table.h"
#include "core/base/shared_text.h"
#include "core/base/translations.h"
#include "core/domain/contact.h"
#include "core/domain/record_types.h"
#include "core/exchange/export_list.h"
#include "core/exchange/import_rules.h"
#include "core/exchange/kinds_of_numbers.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HeaderNames)
};

QString keyFor(const RecordType &type, const QString &header)
{
    return QLatin1String(type.key) + QLatin1Char(':') + header;
}

QString withoutBrackets(const QString &header)
{
    const QString text = header.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression bracket(QStringLiteral("[(\\[【]|/[^/]*$|\\bin [^ ]+$"));
    const qsizetype at = text.indexOf(bracket);
    return at > 0 ? text.left(at) : text;
}

/// What the question of a form asks for: "1、您的姓名" is 姓名, "您所在的单位是？" 单位.
QString asked(const QString &header)
{
    static const QRegularExpression question(
        QStringLiteral("^(?:Q?\\d+\\s*[、.．:：)）]\\s*)?(?:请您?(?:输入|填写|留下|提供))?(?:[您你]"
                       "(?:所在)?的?|贵)?"
                       "(.+?)(?:是什么|是)?[？?：:\\s]*$"));
    return question.match(header.trimmed()).captured(1);
}

/// Whether the cells bear the suggestion out; a name alone is weak evidence for these fields.
bool isBorneOut(const RecordType &type, const QString &key, const ColumnProfile &profile)
{
    const std::span<const ImportColumn> columns = importRulesOf(type).columns;
    const auto rule = std::find_if(columns.begin(), columns.end(), [&](const ImportColumn &each) {
        return key == QLatin1String(each.key);
    });
    const FieldInfo *field = type.field(key);
    const bool closed = rule != columns.end() && rule->fits != ColumnFits::Always;
    const bool choice = field && field->type == FieldType::Choice;
    const bool number = field && field->type == FieldType::Integer;
    if (profile.samples().isEmpty() || (rule != columns.end() && rule->fits == ColumnFits::ByName))
        return true;
    // Sales may be an amount, or who sells.
    if (field && field->type == FieldType::Money)
        return std::ranges::any_of(profile.samples(), [](const QString &each) {
            const std::string cell = each.toStdString();
            return isNoValue(cell) || readMoney(cell) ||
                   std::ranges::any_of(each, [](QChar c) { return c.isDigit(); });
        });
    if (!closed && !choice && !number)
        return true;
    FillContext context;
    FillColumn column;
    column.field = field;
    const CellReader read = rule != columns.end() ? rule->read : readerFor(*field);
    const qsizetype readable =
        std::count_if(profile.samples().begin(), profile.samples().end(), [&](const QString &s) {
            const auto list = readList(s.toStdString());
            if (list && list->isEmpty())
                return true;
            const QByteArray bytes = list ? list->front().toUtf8() : s.toUtf8();
            const std::string_view cell(bytes.constData(), static_cast<size_t>(bytes.size()));
            return isNoValue(cell) || read(context, cell, column);
        });
    if (closed && rule->fits == ColumnFits::WhereOneReads)
        return readable > 0;
    const bool most = number || (closed && rule->fits == ColumnFits::WhereMostRead);
    return most ? 2 * readable >= profile.samples().size() : readable == profile.samples().size();
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
    for (const RecordType *type : importableTypes())
        addOwnNames(*type);
    for (const QStringList &row :
         readResourceTable(QStringLiteral(":/reference/header_prefixes.csv"))) {
        for (const char *mark : {" - ", ": "})
            m_prefixes.emplace_back(row[1] + QLatin1String(mark), recordTypeNamed(row[0]));
    }
}

void HeaderNames::add(const QString &type, const QString &header, const QString &field, bool isKey)
{
    const QString key = type + QLatin1Char(':') + headerKey(header);
    if (!m_names.contains(key))
        m_names.insert(key, {field, static_cast<int>(m_names.size()), isKey});
}

void HeaderNames::addOwnNames(const RecordType &type)
{
    const QString typeKey = QLatin1String(type.key);
    const QStringList known = importFields(type);
    for (const FieldInfo &field : type.fields) {
        if (!known.contains(field.key))
            continue;
        for (const QString &label : allTranslations("Field", field.sourceLabel))
            add(typeKey, label, field.key);
        add(typeKey, field.key, field.key, true);
        if (const QString number = numberColumn(field); !number.isEmpty()) {
            for (const QString &heading : externalNumberHeadings(field.sourceLabel))
                add(typeKey, heading, number);
        }
        if (const QString code = field.key + QLatin1String("_code"); known.contains(code)) {
            for (const QString &heading : codeHeadings(field.sourceLabel))
                add(typeKey, heading, code);
        }
    }
}

HeaderNames::Match HeaderNames::find(const RecordType &type, const QString &header) const
{
    return m_names.value(keyFor(type, headerKey(header)));
}

HeaderNames::Prefixed HeaderNames::prefixed(const QString &header) const
{
    for (const auto &[prefix, type] : m_prefixes) {
        if (header.startsWith(prefix, Qt::CaseInsensitive))
            return {type, header.mid(prefix.size())};
    }
    return {nullptr, header};
}

HeaderNames::Match HeaderNames::match(const RecordType &type, const QString &header) const
{
    // A name less well matched ranks behind all that match fully.
    constexpr int Loose = 10000;
    const Prefixed about = prefixed(header);
    if (about.type && about.type != &type) {
        // The name of the account that a list of people gives: "Organization - Name".
        const QString named = find(*about.type, about.rest).field;
        const FieldInfo *name = about.type->field(named);
        for (const FieldInfo &field : type.fields) {
            const bool leadsThere =
                field.type == FieldType::Reference && &field.target() == about.type;
            if (leadsThere && name && name->options.required)
                return {field.key, 0};
        }
        // What is said of another record beside it: "Person - Email" as contact_email.
        const QString aside = QLatin1String(about.type->table);
        const QString column = name && name->options.required ? aside : aside + u'_' + named;
        return {importFields(type).contains(column) ? column : QString(), 0};
    }
    Match found = find(type, header);
    // 联系人（职务） has people with their posts, and 联系人职务 posts.
    if (found.field.startsWith(u"contact_") && withoutBrackets(header) != header)
        found = find(type, withoutBrackets(header));
    if (!found.field.isEmpty())
        return found;
    for (const QString &name :
         {about.rest, withoutBrackets(header), asked(withoutBrackets(header))}) {
        if (found = find(type, name); !found.field.isEmpty())
            return {found.field, found.rank + Loose};
    }
    return {};
}

namespace {

bool fills(const ColumnMapping &column, const char *field)
{
    return column.target == ColumnMapping::Target::Field && column.field == QLatin1String(field);
}

ColumnMapping *columnFor(std::vector<ColumnMapping> &mapping, const char *field)
{
    const auto found =
        std::ranges::find_if(mapping, [&](const auto &each) { return fills(each, field); });
    return found == mapping.end() ? nullptr : &*found;
}

/// Address books of Google say in a column of its own what kind of phone a number is: the first
/// column of numbers that are all mobile ones is that of the mobile phone.
void takeNextNumber(std::vector<ColumnMapping> &mapping);

void tellMobile(std::vector<ColumnMapping> &mapping, const std::vector<ColumnProfile> &profiles)
{
    static const QRegularExpression kindHeader(QStringLiteral("^phone(\\d+)(label|type)$"));
    if (columnFor(mapping, "mobile"))
        return;
    for (size_t i = 0; i < profiles.size(); ++i) {
        const auto header = kindHeader.match(headerKey(mapping[i].header));
        const QStringList &kinds = profiles[i].samples();
        const bool mobile = header.hasMatch() && !kinds.isEmpty() &&
                            std::all_of(kinds.begin(), kinds.end(), isMobileKind);
        if (!mobile)
            continue;
        const QString numbers = QStringLiteral("phone%1value").arg(header.captured(1));
        const auto column = std::ranges::find_if(
            mapping, [&](const auto &each) { return headerKey(each.header) == numbers; });
        if (column == mapping.end() || column->target == ColumnMapping::Target::Skip)
            continue;
        column->target = ColumnMapping::Target::Field;
        column->field = QStringLiteral("mobile");
        takeNextNumber(mapping);
        return;
    }
}

/// The first number that went nowhere is the phone where that place is free now.
void takeNextNumber(std::vector<ColumnMapping> &mapping)
{
    static const QRegularExpression number(QStringLiteral("^phone\\d+value$"));
    if (columnFor(mapping, "phone"))
        return;
    const auto next = std::ranges::find_if(mapping, [&](const ColumnMapping &each) {
        return each.target == ColumnMapping::Target::Custom &&
               number.match(headerKey(each.header)).hasMatch();
    });
    if (next == mapping.end())
        return;
    next->target = ColumnMapping::Target::Field;
    next->field = QStringLiteral("phone");
}

/// What address books say of the kind of a number or an address is worth nothing without it.
void leaveOutKinds(std::vector<ColumnMapping> &mapping)
{
    static const QRegularExpression kind(QStringLiteral("^(?:phone|email)(\\d+)(?:label|type)$"));
    for (ColumnMapping &column : mapping) {
        const auto header = kind.match(headerKey(column.header));
        if (column.target != ColumnMapping::Target::Custom || !header.hasMatch())
            continue;
        const QString value =
            headerKey(column.header).remove(QRegularExpression(QStringLiteral("(?:label|type)$"))) +
            QStringLiteral("value");
        const bool isTold = std::ranges::any_of(mapping, [&](const ColumnMapping &each) {
            return headerKey(each.header) == value && each.target == ColumnMapping::Target::Field;
        });
        if (isTold)
            column.target = ColumnMapping::Target::Skip;
    }
}

/// 序号 counts the rows of the list and says nothing of the records.
void leaveOutCounts(std::vector<ColumnMapping> &mapping, const std::vector<ColumnProfile> &profiles)
{
    static const QSet<QString> known{headerKey(QStringLiteral("序号")),
                                     headerKey(QStringLiteral("行号")),
                                     QStringLiteral("no"),
                                     QStringLiteral("sn"),
                                     QStringLiteral("nr"),
                                     QStringLiteral("lfdnr"),
                                     QStringLiteral("index"),
                                     QStringLiteral("rowno"),
                                     QStringLiteral("serialno")};
    for (size_t i = 0; i < profiles.size(); ++i) {
        const QStringList &counts = profiles[i].samples();
        qint64 next = counts.value(0).toLongLong();
        // A word among them is that of a total.
        const bool counted = !counts.isEmpty() && counts[0] == QString::number(next) &&
                             (next == 0 || next == 1) &&
                             known.contains(headerKey(mapping[i].header)) &&
                             std::ranges::all_of(counts, [&](const QString &each) {
                                 bool isNumber = false;
                                 const qint64 count = each.toLongLong(&isNumber);
                                 return !isNumber || count == next++;
                             });
        if (counted && mapping[i].target == ColumnMapping::Target::Custom)
            mapping[i].target = ColumnMapping::Target::Skip;
    }
}

/// Whether @p number is one of a switchboard or a desk in China: 0571-…, 400-…, 8765 4321.
bool isLandline(const QString &number)
{
    static const QRegularExpression mobile(
        QStringLiteral("(?<!\\d)(?:86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)"));
    if (mobile.match(number).hasMatch())
        return false; // among others
    QString digits = foldedLetters(number);
    if (digits.startsWith(u"86"))
        digits.remove(0, 2);
    return digits.startsWith(u'0') || digits.startsWith(u"400") || digits.startsWith(u"800") ||
           digits.size() == 7 || digits.size() == 8;
}

bool saysMobile(const ColumnMapping &column)
{
    const QString key = headerKey(column.header);
    return key.startsWith(u"手机") || key.startsWith(u"移动电话") || key.startsWith(u"mobile");
}

/// Whether the numbers of @p phone are those of the people in @p contact: a phone without more
/// words right behind the people is theirs, unless all of its numbers are landlines.
bool isOfPeople(const ColumnMapping &phone, const ColumnMapping &contact,
                const ColumnProfile *profile)
{
    static const QSet<QString> plain = [] {
        QSet<QString> keys;
        for (const char *each : {"电话", "联系电话", "联络电话", "电话号码", "联系方式", "电话1",
                                 "联系电话1", "Phone", "Phone Number", "Telephone", "Tel"})
            keys.insert(headerKey(QString::fromUtf8(each)));
        return keys;
    }();
    if (!plain.contains(headerKey(withoutBrackets(phone.header))) || &phone < &contact)
        return false;
    const bool isBeside = std::all_of(&contact + 1, &phone, [](const ColumnMapping &between) {
        return between.field.startsWith(u"contact_");
    });
    const QStringList samples = profile ? profile->samples() : QStringList();
    return isBeside && (samples.isEmpty() || !std::ranges::all_of(samples, isLandline));
}

/// 姓名 in a list of accounts that has no column of contacts is their names.
void takePeople(const HeaderNames &names, std::vector<ColumnMapping> &mapping)
{
    if (columnFor(mapping, tableOf<Contact>))
        return;
    const auto person = std::ranges::find_if(mapping, [&](const ColumnMapping &column) {
        return column.target == ColumnMapping::Target::Custom &&
               names.match(recordTypeOf<Contact>(), column.header).field == u"name";
    });
    if (person == mapping.end())
        return;
    person->target = ColumnMapping::Target::Field;
    person->field = QLatin1String(tableOf<Contact>);
}

/// Beside a column of people a list of accounts has their numbers and posts, too; without one these
/// are columns as any others.
void tellPeople(std::vector<ColumnMapping> &mapping, const std::vector<ColumnProfile> &profiles)
{
    const ColumnMapping *contact = columnFor(mapping, tableOf<Contact>);
    if (!contact) {
        for (const char *field : {"contact_email", "contact_phone", "contact_post"}) {
            if (ColumnMapping *column = columnFor(mapping, field))
                column->target = ColumnMapping::Target::Custom;
        }
        return;
    }
    if (columnFor(mapping, "contact_phone"))
        return;
    ColumnMapping *phone = columnFor(mapping, "phone");
    const auto mobile = std::ranges::find_if(mapping, [&](const ColumnMapping &column) {
        return saysMobile(column) &&
               (&column == phone || column.target == ColumnMapping::Target::Custom);
    });
    const auto place = static_cast<size_t>(phone ? phone - mapping.data() : 0);
    // Of two plain columns, that of the company stands with the company.
    const auto second = std::ranges::find_if(mapping, [&](const ColumnMapping &column) {
        return column.target == ColumnMapping::Target::Custom &&
               isOfPeople(column, *contact, nullptr);
    });
    if (mobile != mapping.end())
        phone = &*mobile;
    else if (phone && !isOfPeople(*phone, *contact, profiles.empty() ? nullptr : &profiles[place]))
        phone = second == mapping.end() ? nullptr : &*second;
    if (phone) {
        phone->target = ColumnMapping::Target::Field;
        phone->field = QStringLiteral("contact_phone");
    }
}

/// Beside a column of the other part, what many languages simply call the name is a part of it:
/// Nom and Prénom, Nombre and Apellidos.
void tellHalfNames(std::vector<ColumnMapping> &mapping)
{
    ColumnMapping *name = columnFor(mapping, "name");
    const ColumnMapping *first = columnFor(mapping, "first_name");
    const ColumnMapping *last = columnFor(mapping, "last_name");
    if (!name || !first == !last)
        return;
    static const QSet<QString> families{QStringLiteral("nom"),  QStringLiteral("naam"),
                                        QStringLiteral("nume"), QStringLiteral("name"),
                                        QStringLiteral("navn"), QStringLiteral("namn")};
    static const QSet<QString> given{
        QStringLiteral("nombre"), QStringLiteral("nome"), QStringLiteral("имя"),
        QStringLiteral("імя"),    QStringLiteral("meno"), QStringLiteral("ad"),
        QStringLiteral("이름"),   QStringLiteral("ime"),  headerKey(QStringLiteral("Jméno"))};
    const QString key = headerKey(name->header);
    // In English a name beside the first one is all of it.
    const bool isEnglish = first && headerKey(first->header).endsWith(u"name") &&
                           headerKey(first->header) != u"vorname";
    if (first && families.contains(key) && !isEnglish)
        name->field = QStringLiteral("last_name");
    else if (last && given.contains(key))
        name->field = QStringLiteral("first_name");
}

/// Where year and month of birth stand in columns of their own, a column of numbers up to 31 is the
/// day, whatever its header says.
void tellBirthDay(std::vector<ColumnMapping> &mapping, const std::vector<ColumnProfile> &profiles)
{
    ColumnMapping *birthday = columnFor(mapping, "birthday");
    if (!birthday || profiles.empty() || !columnFor(mapping, "birth_month") ||
        columnFor(mapping, "birth_day"))
        return;
    const QStringList &days = profiles[static_cast<size_t>(birthday - mapping.data())].samples();
    const bool isDay = !days.isEmpty() && std::ranges::all_of(days, [](const QString &day) {
        return day.toInt() >= 1 && day.toInt() <= 31;
    });
    if (isDay)
        birthday->field = QStringLiteral("birth_day");
}

} // namespace

std::vector<ColumnMapping> HeaderNames::suggest(const RecordType &type, const QStringList &headers,
                                                const std::vector<ColumnProfile> &profiles,
                                                const QStringList &wanted) const
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
        if (found.field.isEmpty() ||
            (profile && !wanted.contains(found.field) && !isBorneOut(type, found.field, *profile)))
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
    if (importFields(type).contains(QLatin1String("mobile"))) {
        tellMobile(mapping, profiles);
        leaveOutKinds(mapping);
    }
    leaveOutCounts(mapping, profiles);
    if (importFields(type).contains(QLatin1String("contact_post"))) {
        takePeople(*this, mapping);
        tellPeople(mapping, profiles);
    }
    if (importFields(type).contains(QLatin1String("last_name")))
        tellHalfNames(mapping);
    if (importFields(type).contains(QLatin1String("birth_day")))
        tellBirthDay(mapping, profiles);
    return mapping;
}

QString composeName(const QString &first, const QString &middle, const QString &last)
{
    if (hasHan(first + last))
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

bool isMapped(const std::vector<ColumnMapping> &mapping, const QStringList &fields)
{
    return std::any_of(mapping.begin(), mapping.end(), [&](const ColumnMapping &column) {
        return column.target == ColumnMapping::Target::Field && fields.contains(column.field);
    });
}

Result<void> overrideMapping(const RecordType &type, std::vector<ColumnMapping> &mapping,
                             const QString &rule)
{
    const qsizetype equals = rule.lastIndexOf(QLatin1Char('='));
    const QString name = rule.left(equals).trimmed();
    const QString target = rule.mid(equals + 1).trimmed();
    if (equals <= 0 || target.isEmpty()) {
        return Error{Error::Kind::Invalid,
                     Words::tr("\"%1\" is not a mapping. Write it as column=field.").arg(rule),
                     {},
                     {}};
    }
    ColumnMapping *column = findColumn(mapping, name);
    if (!column) {
        QStringList headers;
        for (const ColumnMapping &known : mapping)
            headers.append(known.header);
        return Error{Error::Kind::NotFound,
                     Words::tr("Unknown column \"%1\". The columns are: %2.")
                         .arg(name, headers.join(Common::tr(", "))),
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
        return Error{
            Error::Kind::NotFound,
            Words::tr("Unknown field \"%1\". Known fields: %2. You can also use custom or skip.")
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
