#pragma once

#include "core/base/choice.h"
#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// What an alias is of the record.
enum class AliasKind { Number, Name, OwnNumber };
template <>
inline constexpr std::array choicesOf<AliasKind> = {
    Choice<AliasKind>{AliasKind::Number, "number",
                      QT_TRANSLATE_NOOP("Choice", "Number in another system")},
    Choice<AliasKind>{AliasKind::Name, "name", QT_TRANSLATE_NOOP("Choice", "Former name")},
    Choice<AliasKind>{AliasKind::OwnNumber, "own",
                      QT_TRANSLATE_NOOP("Choice", "Number of a merged record")},
};

/// What else lists call a record by: the number it has in another system, the name or the own
/// number of a record that was merged into it. A list that comes in later finds the record by it.
struct RecordAlias
{
    Id<RecordAlias> id;
    QString recordType; ///< table: "account", "visit", …
    QString record;     ///< the id of the record, which may be gone
    AliasKind kind = AliasKind::Number;
    QString system; ///< that the number is of: "hubspot"; empty where nobody said
    QString value;  ///< as it was written
};

template <>
struct Description<RecordAlias>
{
    static constexpr TypeInfo info{
        .table = "record_alias",
        .one = QT_TRANSLATE_NOOP("RecordType", "Other name or number"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Other names and numbers"),
        .key = "aliases",
        .icon = "view-list-details",
        .rank = 160,
    };
    static constexpr void fields(auto &&field)
    {
        field("record_type", QT_TRANSLATE_NOOP("Field", "Belongs to"), &RecordAlias::recordType,
              Required);
        field("record", QT_TRANSLATE_NOOP("Field", "Record"), &RecordAlias::record,
              Required | Hidden);
        field("kind", QT_TRANSLATE_NOOP("Field", "Kind of name"), &RecordAlias::kind);
        field("system", QT_TRANSLATE_NOOP("Field", "System"), &RecordAlias::system);
        field("value", QT_TRANSLATE_NOOP("Field", "Known as"), &RecordAlias::value, Required);
    }
    static Caption caption(const RecordAlias &alias, RecordNames &)
    {
        return {alias.value, {}, joined({labelOf(alias.kind), alias.system})};
    }
    static Home home(const RecordAlias &) { return Home::onPage(QStringLiteral("settings")); }
};

} // namespace attache
