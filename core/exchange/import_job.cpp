#include "core/base/han.h"
#include "core/domain/custom_field.h"
#include "core/exchange/record_import.h"
#include "core/queries/workspace_records.h"

#include "core/base/fold.h"
#include "core/base/shared_text.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Whether all values of @p column can stand in @p field as it is.
bool holds(const CustomField &field, const ColumnMapping &column)
{
    return field.kind == column.kind || field.kind == CustomFieldKind::Text;
}

Result<void> addChoices(Writer &writer, CustomField &field, const QStringList &options)
{
    QStringList choices = field.choices.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const qsizetype known = choices.size();
    for (const QString &option : options) {
        if (!choices.contains(option))
            choices.append(option);
    }
    if (choices.size() == known)
        return {};
    field.choices = choices.join(QLatin1Char('\n'));
    return writer.update(field);
}

/// Whether @p text is the key of another program's table and no name of a company: 12, #12, a UUID,
/// an object id of MongoDB.
bool isForeignKey(const QString &text)
{
    static const QRegularExpression key(
        QStringLiteral("^(?:#?[0-9]+|[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$"),
        QRegularExpression::CaseInsensitiveOption);
    // Nearly every name begins with a letter that no key has.
    return !text.isEmpty() && !isHan(text[0]) &&
           key.match(text.normalized(QString::NormalizationForm_KC)).hasMatch();
}

/// Names the columns of a list whose records have no own fields to keep them in.
void tellOfLeftOut(ImportJob &job)
{
    QStringList headers;
    for (size_t i = 0; i < job.mapping.size(); ++i) {
        if (job.mapping[i].target == ColumnMapping::Target::Custom && job.profiles[i].filled() > 0)
            headers.append(job.mapping[i].header);
    }
    if (!headers.isEmpty())
        job.report.notes.append(
            QCoreApplication::translate("Import", "Columns without a field were skipped: %1.")
                .arg(headers.join(Common::tr(", "))));
}

} // namespace

Result<std::vector<CustomColumn>> prepareCustomColumns(ImportJob &job)
{
    if (!job.type.customColumn()) {
        tellOfLeftOut(job);
        return std::vector<CustomColumn>();
    }
    const QString table = QString::fromLatin1(job.type.table);
    ATTACHE_TRY(std::vector<CustomField> known, customFieldsOf(job.writer.connection(), table));
    int position = known.empty() ? 0 : known.back().position + 1;
    std::vector<CustomColumn> columns;
    QSet<qint64> taken;
    for (size_t i = 0; i < job.mapping.size(); ++i) {
        const ColumnMapping &column = job.mapping[i];
        if (column.target != ColumnMapping::Target::Custom || job.profiles[i].filled() == 0)
            continue;
        // A label that is taken, or of another kind, gets a number rather than losing values.
        for (int again = 1;; ++again) {
            const QString label =
                again == 1 ? column.label : QStringLiteral("%1 (%2)").arg(column.label).arg(again);
            auto field = std::find_if(known.begin(), known.end(),
                                      [&](const CustomField &each) { return each.label == label; });
            if (field != known.end() &&
                (!holds(*field, column) || taken.contains(field->id.value())))
                continue;
            if (field == known.end()) {
                CustomField made;
                made.recordType = table;
                made.label = label;
                made.kind = column.kind;
                made.choices = column.options.join(QLatin1Char('\n'));
                made.position = position++;
                ATTACHE_CHECK(job.writer.insert(made));
                field = known.insert(known.end(), made);
            } else if (field->kind == CustomFieldKind::Choice) {
                ATTACHE_CHECK(addChoices(job.writer, *field, column.options));
            }
            taken.insert(field->id.value());
            columns.push_back({{i, nullptr, {}, column.decimal, job.profiles[i].dateOrder(), {}},
                               field->id.value(),
                               field->kind});
            break;
        }
    }
    return columns;
}

bool saysNoName(const QString &name)
{
    static const QSet<QString> words{
        QStringLiteral("无"),   QStringLiteral("暂无"),  QStringLiteral("未知"),
        QStringLiteral("不详"), QStringLiteral("不明"),  QStringLiteral("未填"),
        QStringLiteral("n/a"),  QStringLiteral("#n/a"),  QStringLiteral("0"),
        QStringLiteral("-"),    QStringLiteral("--"),    QStringLiteral("—"),
        QStringLiteral("/"),    QString(QLatin1String())};
    constexpr qsizetype LongEnough = 8; // for all of these, and what folding takes out
    const QStringView said = QStringView(name).trimmed();
    return said.size() <= LongEnough && words.contains(folded(said));
}

Result<Id<Account>> accountFor(ImportJob &job, const RecordReference &given)
{
    const bool isNamed = !given.name.isEmpty() && !saysNoName(given.name);
    if (!isNamed && given.externalId.isEmpty() && given.website.isEmpty())
        return Id<Account>();
    if (const Id<Account> known = job.accounts.find(given); !known.isNull())
        return known;
    RecordReference reference = given;
    if (!isNamed)
        reference.name.clear();
    if (isForeignKey(reference.name)) {
        // The key of another program's table, no name of a company.
        if (reference.externalId.isEmpty())
            reference.externalId = reference.name;
        reference.name.clear();
        if (const Id<Account> known = job.accounts.find(reference); !known.isNull())
            return known;
    }
    Account made;
    made.name = reference.name.simplified();
    made.externalId = reference.externalId;
    made.website = reference.website;
    if (made.name.isEmpty())
        made.name = made.website;
    // A number is a poor name, but it keeps those together that share it, and a later import of the
    // accounts finds the account by that number and names it.
    if (made.name.isEmpty()) {
        //: The name of an account of which nothing but a number is known
        made.name = QCoreApplication::translate("Import", "Account %1").arg(made.externalId);
        job.numbered.append(made.externalId);
    }
    ATTACHE_CHECK(job.near.load(job.writer.connection()));
    if (const QStringList near = job.near.namesNear(made); !near.isEmpty())
        job.mayExist.append(
            QStringLiteral("%1 → %2").arg(made.name, near.join(QStringLiteral(" / "))));
    ATTACHE_CHECK(job.writer.insert(made));
    job.accounts.add(made.id, {made.externalId, made.name, made.website});
    ++job.accountsAdded;
    return made.id;
}

void tellOfAccounts(ImportJob &job)
{
    if (job.accountsAdded > 0) {
        job.report.notes.append(
            Words::tr("%n account(s) named in the file did not exist and were added.", nullptr,
                      static_cast<int>(job.accountsAdded)));
    }
    constexpr qsizetype MostNamed = 10;
    if (!job.mayExist.isEmpty()) {
        job.report.notes.append(
            Words::tr("%n of the accounts added may exist already (%1). If so, merge them on the "
                      "Duplicates page.",
                      nullptr, static_cast<int>(job.mayExist.size()))
                .arg(job.mayExist.mid(0, MostNamed).join(QStringLiteral("; "))));
    }
    if (!job.numbered.isEmpty()) {
        job.report.notes.append(
            Words::tr("For %n account(s) the file contains only an ID (%1), which was kept as the "
                      "external ID. To add their names, import a list of accounts with these IDs.",
                      nullptr, static_cast<int>(job.numbered.size()))
                .arg(job.numbered.mid(0, MostNamed).join(Common::tr(", "))));
    }
}

bool closesCircle(const QHash<qint64, qint64> &parents, qint64 child, qint64 parent)
{
    QSet<qint64> seen;
    for (qint64 at = parent; at != 0 && !seen.contains(at); at = parents.value(at)) {
        if (at == child)
            return true;
        seen.insert(at);
    }
    return false;
}

} // namespace attache
