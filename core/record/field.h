#pragma once

#include "core/base/choice.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <vector>

namespace attache {

/// What kind of value a field holds, and how it stands in a QVariant:
/// Text, LongText, Choice, Custom → QString (a choice as its key, empty for none; custom as JSON);
/// Integer, Money → qlonglong (minor units); Boolean → bool; Date → QDate; Instant → QDateTime in
/// UTC; Reference → qlonglong (the id). An invalid QVariant means no value.
enum class FieldType {
    Text,
    LongText,
    Integer,
    Boolean,
    Money,
    Date,
    Instant,
    Reference,
    Choice,
    Custom
};

/// How a form lets a person edit a field, where its type does not say.
enum class Editor {
    Auto,
    Segmented,
    IndustryTree,
    Region,
    City,
    Phone,
    Email,
    Url,
    Percent,
    Blob,
    Person,  ///< one of us, by name
    Currency ///< ISO-4217 code
};

/// What a description says of a field beyond its type; combined with |.
struct FieldOptions
{
    bool required = false;   ///< never written empty, whoever writes
    bool searchable = false; ///< part of the full text
    bool named = false;      ///< part of what the record is called, for the full text
    bool hidden = false;     ///< no column, no row in a form: positions, origins, hashes
    bool numbered = false;   ///< the number by which another program knows the record
    Editor editor = Editor::Auto;
    /// Key of the field that this one's values depend on, or null: see DependsOn().
    const char *dependsOn = nullptr;

    constexpr FieldOptions() = default;
    constexpr FieldOptions(Editor wanted)
        : editor(wanted)
    {
    }

    friend constexpr FieldOptions operator|(FieldOptions a, FieldOptions b)
    {
        FieldOptions both;
        both.required = a.required || b.required;
        both.searchable = a.searchable || b.searchable;
        both.named = a.named || b.named;
        both.hidden = a.hidden || b.hidden;
        both.numbered = a.numbered || b.numbered;
        both.editor = a.editor != Editor::Auto ? a.editor : b.editor;
        both.dependsOn = a.dependsOn ? a.dependsOn : b.dependsOn;
        return both;
    }
};
inline constexpr FieldOptions Required = [] {
    FieldOptions options;
    options.required = true;
    return options;
}();
inline constexpr FieldOptions Searchable = [] {
    FieldOptions options;
    options.searchable = true;
    return options;
}();
/// Searchable, and part of what the record is called.
inline constexpr FieldOptions Named = [] {
    FieldOptions options;
    options.searchable = true;
    options.named = true;
    return options;
}();
inline constexpr FieldOptions Hidden = [] {
    FieldOptions options;
    options.hidden = true;
    return options;
}();
/// The number by which another program knows the record: lists are matched by it.
inline constexpr FieldOptions ExternalNumber = [] {
    FieldOptions options;
    options.numbered = true;
    return options;
}();
/// The field @p key of the same record bounds what this one can hold: the account a contact is
/// chosen from, the province of a city, the currency of an amount.
constexpr FieldOptions DependsOn(const char *key)
{
    FieldOptions options;
    options.dependsOn = key;
    return options;
}

/// A choice, erased of its enumeration.
struct ChoiceInfo
{
    QString key;
    const char *label; ///< in the context "Choice"

    QString text() const { return QCoreApplication::translate("Choice", label); }
};

struct RecordType;

/// A field erased of its types: what models, forms, import and export work with. Valid for the
/// life of the program (built-in) or of the list it came in (custom).
struct FieldInfo
{
    QString key;
    QString label() const;
    FieldType type = FieldType::Text;
    FieldOptions options;
    bool nullable = false;
    std::vector<ChoiceInfo> choices;       ///< FieldType::Choice of built-in fields
    const char *referencedTable = nullptr; ///< FieldType::Reference
    /// FieldType::Reference: what it refers to; null for other fields.
    const RecordType &(*target)() = nullptr;
    /// The type it is a field of; null for custom fields.
    const RecordType &(*owner)() = nullptr;
    qint64 customId = 0;       ///< 0 for built-in fields
    QString customLabel;       ///< as the person named it
    QStringList customChoices; ///< of a custom choice
    const char *sourceLabel = nullptr;

    std::function<QVariant(const void *record)> get;
    /// False when the value does not fit the field; the record is unchanged then.
    std::function<bool(void *record, const QVariant &value)> set;

    bool isCustom() const { return customId != 0; }
};

/// Built-in labels are translated when asked for, so that they follow a change of language.
inline QString FieldInfo::label() const
{
    return sourceLabel ? QCoreApplication::translate("Field", sourceLabel) : customLabel;
}

} // namespace attache
