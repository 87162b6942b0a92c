#include "core/domain/custom_field.h"
#include "core/exchange/record_import.h"

#include <QSet>

#include <algorithm>

namespace attache {

namespace {

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

} // namespace

const char *importTable(ImportType type)
{
    switch (type) {
    case ImportType::Accounts:
        return tableOf<Account>;
    case ImportType::Contacts:
        return tableOf<Contact>;
    case ImportType::Opportunities:
        break;
    }
    return tableOf<Opportunity>;
}

Result<std::vector<CustomColumn>> prepareCustomColumns(ImportJob &job)
{
    const QString table = QString::fromLatin1(importTable(job.plan.type));
    ATTACHE_TRY(std::vector<CustomField> known,
                Store<CustomField>(job.writer.connection())
                    .list("WHERE record_type = ?1 ORDER BY position, id", table));
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
            columns.push_back(
                {{i, {}, job.profiles[i].dateOrder(), {}}, field->id.value(), field->kind});
            break;
        }
    }
    return columns;
}

Result<Id<Account>> accountFor(ImportJob &job, const AccountReference &reference)
{
    if (reference.isEmpty())
        return Id<Account>();
    if (const Id<Account> known = job.accounts.find(reference); !known.isNull())
        return known;
    // A number or domain alone is a poor name, but it keeps those together that share it, and a
    // later import of the accounts finds it by that number.
    Account made;
    made.name = !reference.name.isEmpty()      ? reference.name.simplified()
                : !reference.website.isEmpty() ? reference.website
                                               : reference.externalId;
    made.externalId = reference.externalId;
    made.website = reference.website;
    ATTACHE_CHECK(job.writer.insert(made));
    job.accounts.add(made.id, {made.externalId, made.name, made.website});
    ++job.accountsAdded;
    return made.id;
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
