#pragma once

#include "core/domain/kinds.h"
#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

#include <vector>

namespace attache {

/// A field that the person (or an import) added to a record type. Its values stand in the
/// record's column "custom".
struct CustomField
{
    Id<CustomField> id;
    QString recordType; ///< table: "account", "contact" or "opportunity"
    QString label;
    CustomFieldKind kind = CustomFieldKind::Text;
    LongText choices; ///< one a line
    int position = 0;
};

template <>
struct Description<CustomField>
{
    static constexpr TypeInfo info{
        .table = "custom_field",
        .one = QT_TRANSLATE_NOOP("RecordType", "Own field"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Own fields"),
        .key = "custom-fields",
        .icon = "configure",
        .rank = 17,
    };
    static constexpr void fields(auto &&field)
    {
        field("record_type", QT_TRANSLATE_NOOP("Field", "Belongs to"), &CustomField::recordType,
              Required);
        field("label", QT_TRANSLATE_NOOP("Field", "Name"), &CustomField::label, Required);
        field("kind", QT_TRANSLATE_NOOP("Field", "Kind of value"), &CustomField::kind);
        field("choices", QT_TRANSLATE_NOOP("Field", "Choices"), &CustomField::choices);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &CustomField::position, Hidden);
    }
    static Caption caption(const CustomField &field, RecordNames &) { return {field.label}; }
    static Home home(const CustomField &) { return Home::onPage(QStringLiteral("settings")); }
};

/// The fields of @p type as a person meets them: the built-in ones, with the stages of this
/// workspace to choose from, and, behind them, its custom ones, which behave the same.
Result<std::vector<FieldInfo>> allFieldsOf(Connection &connection, const RecordType &type);

/// Key of a custom field in JSON, filters and views: "custom:<id>".
QString customKey(Id<CustomField> id);

} // namespace attache
