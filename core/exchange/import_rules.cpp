#include "core/exchange/import_rules.h"

#include "core/base/shared_text.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/domain/record_types.h"
#include "core/queries/known_records.h"
#include "core/record/record_type.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportColumn)
};

constexpr QLatin1String DomainSuffix("_domain");

bool hasWebsite(const RecordType &type)
{
    return std::any_of(type.fields.begin(), type.fields.end(),
                       [](const FieldInfo &field) { return field.options.editor == Editor::Url; });
}

const ImportColumn *columnNamed(const RecordType &type, const QString &key)
{
    const std::span<const ImportColumn> columns = importRulesOf(type).columns;
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const ImportColumn &each) {
        return key == QLatin1String(each.key);
    });
    return found == columns.end() ? nullptr : &*found;
}

} // namespace

const ImportRules &importRulesOf(const RecordType &type)
{
    static const ImportRules none;
    const std::array known = {
        std::pair(&recordTypeOf<Account>(), &accountImportRules()),
        std::pair(&recordTypeOf<Contact>(), &contactImportRules()),
        std::pair(&recordTypeOf<Opportunity>(), &opportunityImportRules()),
    };
    const auto *found = std::find_if(known.begin(), known.end(),
                                     [&](const auto &each) { return each.first == &type; });
    if (found != known.end())
        return *found->second;
    const FieldInfo *industry = type.field(u"industry");
    return industry && industry->options.editor == Editor::IndustryTree ? industryImportRules()
                                                                        : none;
}

const std::vector<const RecordType *> &importableTypes()
{
    static const std::vector<const RecordType *> types = [] {
        std::vector<const RecordType *> found;
        std::ranges::copy_if(allRecordTypes(), std::back_inserter(found), &RecordType::importable);
        return found;
    }();
    return types;
}

const RecordType *importableTypeNamed(QStringView name)
{
    const RecordType *type = recordTypeNamed(name);
    const auto &known = importableTypes();
    return std::find(known.begin(), known.end(), type) == known.end() ? nullptr : type;
}

QString numberColumn(const FieldInfo &reference)
{
    const FieldInfo *number =
        reference.type == FieldType::Reference ? externalNumber(reference.target()) : nullptr;
    return number ? reference.key + u'_' + number->key : QString();
}

QStringList importFields(const RecordType &type)
{
    QStringList keys;
    for (const FieldInfo &field : type.fields) {
        if (field.options.hidden || field.type == FieldType::Custom)
            continue;
        // What names a record first.
        field.options.required ? keys.prepend(field.key) : keys.append(field.key);
        if (field.type != FieldType::Reference)
            continue;
        if (const QString number = numberColumn(field); !number.isEmpty())
            keys.append(number);
        if (hasWebsite(field.target()))
            keys.append(field.key + DomainSuffix);
    }
    for (const ImportColumn &column : importRulesOf(type).columns) {
        if (const QString key = QLatin1String(column.key); !keys.contains(key))
            keys.append(key);
    }
    return keys;
}

QString importFieldLabel(const RecordType &type, const QString &key)
{
    if (const FieldInfo *field = type.field(key))
        return field->label();
    if (const ImportColumn *column = columnNamed(type, key))
        return QCoreApplication::translate("ImportColumn", column->label);
    const ReferenceColumn reference = referenceColumn(type, key);
    if (!reference.field)
        return key;
    //: A column of a list: how it names a record referred to
    return (reference.by == ReferenceColumn::By::ExternalId ? Common::tr("%1: external ID")
                                                            : Words::tr("%1: website"))
        .arg(reference.field->label());
}

ReferenceColumn referenceColumn(const RecordType &type, const QString &key)
{
    using By = ReferenceColumn::By;
    const auto reference = [&](const QString &name) -> const FieldInfo * {
        const FieldInfo *field = type.field(name);
        return field && field->type == FieldType::Reference ? field : nullptr;
    };
    if (const FieldInfo *field = reference(key))
        return {field, By::Name};
    if (key.endsWith(DomainSuffix)) {
        const FieldInfo *field = reference(key.chopped(DomainSuffix.size()));
        return field && hasWebsite(field->target()) ? ReferenceColumn{field, By::Domain}
                                                    : ReferenceColumn();
    }
    for (const FieldInfo &field : type.fields) {
        if (key == numberColumn(field))
            return {&field, By::ExternalId};
    }
    return {};
}

} // namespace attache
