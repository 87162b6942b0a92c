#include "core/exchange/type_evidence.h"

#include "core/base/company_name.h"
#include "core/base/fold.h"
#include "core/base/translations.h"
#include "core/domain/account.h"
#include "core/domain/record_types.h"
#include "core/exchange/company_people.h"
#include "core/exchange/export_list.h"
#include "core/exchange/import.h"
#include "core/exchange/import_rules.h"
#include "core/parse/values.h"
#include "core/queries/known_records.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TypeGuess)
};

/// @p name of a file without what programs and people add to it: "Accounts (2)", "客户 20260501".
QString plainName(const QString &name)
{
    static const QRegularExpression added(
        QStringLiteral("[\\s_.-]*(?:[(（]\\d+[)）]|\\d[\\d\\s_.-]*|copy|副本)$"),
        QRegularExpression::CaseInsensitiveOption);
    QString plain = name;
    while (added.match(plain).hasMatch())
        plain.remove(added);
    return plain;
}

/// Whether our own export of @p type may be called @p name.
bool isOurNameOf(const RecordType &type, const QString &name)
{
    const QString key = foldedLetters(plainName(name));
    const QStringList ours = QStringList{type.tableName(), QLatin1String(type.key)} +
                             allTranslations("RecordType", type.one) +
                             allTranslations("RecordType", type.several);
    return !key.isEmpty() && std::ranges::any_of(ours, [&](const QString &each) {
        return foldedLetters(each) == key;
    });
}

/// Whether each of @p headers is what we call a field of @p type.
bool areOurs(const RecordType &type, const QStringList &headers)
{
    QSet<QString> known;
    for (const FieldInfo &field : type.fields) {
        for (const QString &label : allTranslations("Field", field.sourceLabel))
            known.insert(headerKey(label));
        for (const QString &heading :
             externalNumberHeadings(field.sourceLabel) + codeHeadings(field.sourceLabel))
            known.insert(headerKey(heading));
    }
    return std::ranges::all_of(
        headers, [&](const QString &header) { return known.contains(headerKey(header)); });
}

/// The words of @p name that may say what a list is of: "export_customers_2026" as export and
/// customer, 客户列表导出 as 客户.
QStringList wordsIn(const QString &name)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}]+"));
    static const QRegularExpression tail(QStringLiteral(
        "(?:导出|导入|列表|清单|明细|汇总|名单|名录|台账|资料|信息|数据|模板|表)+$"));
    QStringList words;
    for (const QString &word : plainName(name).split(between, Qt::SkipEmptyParts)) {
        words.append(word);
        if (const QString plain = QString(word).remove(tail); !plain.isEmpty() && plain != word)
            words.append(plain);
        if (word.endsWith(u"ies", Qt::CaseInsensitive))
            words.append(word.chopped(3) + u'y');
        else if (word.endsWith(u's', Qt::CaseInsensitive))
            words.append(word.chopped(1));
    }
    return words;
}

/// Whether @p word is what a record of @p type is called, by us or in the lists of others.
bool speaksOf(const HeaderNames &names, const RecordType &type, const QString &word)
{
    if (isOurNameOf(type, word))
        return true;
    const auto &naming = importRulesOf(type).naming;
    const QString field = names.match(type, word).field;
    // "Name" is in every list.
    return !field.isEmpty() && foldedLetters(word) != u"name" && namesRecord(type, field) &&
           (naming.empty() || field == QLatin1String(naming.front()));
}

/// The column of @p headers that names records of @p type, -1 for none.
qsizetype namingColumn(const HeaderNames &names, const RecordType &type, const QStringList &headers)
{
    const auto found = std::ranges::find_if(headers, [&](const QString &header) {
        return namesRecord(type, names.match(type, header).field);
    });
    return found == headers.end() ? -1 : found - headers.begin();
}

/// The type that one of @p called says, of those that a column of @p headers names; null for none.
const RecordType *typeCalled(const HeaderNames &names, const QStringList &called,
                             const QStringList &headers, QString &by)
{
    for (const QString &name : called) {
        const RecordType *only = nullptr;
        bool isOpen = false;
        for (const RecordType *type : importableTypes()) {
            const bool speaks = std::ranges::any_of(
                wordsIn(name), [&](const QString &word) { return speaksOf(names, *type, word); });
            if (!speaks || namingColumn(names, *type, headers) < 0)
                continue;
            isOpen |= only != nullptr;
            only = type;
        }
        if (only && !isOpen) {
            by = name;
            return only;
        }
    }
    return nullptr;
}

QString comparable(const RecordType &type, const QString &name)
{
    return &type == &recordTypeOf<Account>() ? normaliseCompanyName(name) : foldedLetters(name);
}

/// How many of the first names in the list are those of records of @p type; false where there is
/// no name at all.
bool namesKnown(const HeaderNames &names, const RecordType &type, const RowSource &source,
                Connection &connection)
{
    constexpr int Enough = 200;
    const qsizetype column = namingColumn(names, type, source.header());
    const auto records = column < 0
                             ? std::vector<NamedRecord>()
                             : namedRecords(connection, type).value_or(std::vector<NamedRecord>());
    if (records.empty())
        return false;
    QSet<QString> known;
    for (const NamedRecord &record : records)
        known.insert(comparable(type, record.name));
    int looked = 0;
    int named = 0;
    int found = 0;
    const auto look = [&](const SourceRow &row) -> Result<void> {
        if (looked++ == Enough)
            return Error{Error::Kind::Cancelled, {}, {}, {}};
        const QString name = comparable(type, readText(row.cells[static_cast<size_t>(column)]));
        named += name.isEmpty() ? 0 : 1;
        found += known.contains(name) ? 1 : 0;
        return {};
    };
    // What cannot be read is told when the rows are taken.
    (void)source.read(look, Progress());
    return found > 0 && 2 * found >= named;
}

/// Our own export of which only some columns are there; null where nothing says so.
const RecordType *ownExport(const QStringList &called, const QStringList &headers)
{
    for (const RecordType *type : allRecordTypes()) {
        const bool isCalled = std::ranges::any_of(
            called, [&](const QString &name) { return isOurNameOf(*type, name); });
        if (isCalled && areOurs(*type, headers))
            return type;
    }
    return nullptr;
}

TypeGuess called(const RecordType &type, const QString &name)
{
    return {&type,
            nullptr,
            {},
            Words::tr("This looks like a list of %1, judging by its name, \"%2\".")
                .arg(type.severalLabel(), name)};
}

} // namespace

TypeEvidence evidenceOf(const ImportPlan &plan, const RowSource &source, Connection *connection)
{
    TypeEvidence evidence{{QFileInfo(plan.file).completeBaseName()}, connection};
    const SourceChoices choices = source.choices();
    if (choices.sheet >= 0)
        evidence.called.append(choices.sheets[static_cast<size_t>(choices.sheet)].name);
    return evidence;
}

TypeGuess guessType(const HeaderNames &names, const RowSource &source, const TypeEvidence &evidence)
{
    TypeGuess guess = guessType(names, source);
    if (guess.exportOf)
        return guess;
    if (const RecordType *own = ownExport(evidence.called, source.header())) {
        if (guess.isCertain() && guess.type == own)
            return guess;
        if (own->importable)
            return called(*own, evidence.called.front());
        TypeGuess ours;
        ours.exportOf = own;
        return ours;
    }
    if (!guess.type || !guess.other)
        return guess;
    if (evidence.connection) {
        const bool is = namesKnown(names, *guess.type, source, *evidence.connection);
        const bool isOther = namesKnown(names, *guess.other, source, *evidence.connection);
        if (is != isOther) {
            const RecordType &type = is ? *guess.type : *guess.other;
            return {&type,
                    nullptr,
                    {},
                    Words::tr("This looks like a list of %1: records of these names are there "
                              "already.")
                        .arg(type.severalLabel())};
        }
    }
    QString by;
    const RecordType *type = typeCalled(names, evidence.called, source.header(), by);
    return type ? called(*type, by) : guess;
}

} // namespace attache
