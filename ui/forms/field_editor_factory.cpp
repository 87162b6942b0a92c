#include "ui/forms/field_editor_factory.h"

#include "core/base/shared_text.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_date_edit.h"
#include "ui/forms/saved_date_time_edit.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_link_edit.h"
#include "ui/forms/saved_number_edit.h"
#include "ui/forms/saved_segmented_control.h"
#include "ui/forms/saved_suggest_edit.h"
#include "ui/forms/saved_text_edit.h"

#include <QComboBox>

namespace attache {

namespace {

/// The currencies offered; others can be typed.
const QStringList &commonCurrencies()
{
    static const QStringList codes{
        QStringLiteral("CNY"), QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("HKD"),
        QStringLiteral("JPY"), QStringLiteral("GBP"), QStringLiteral("SGD"), QStringLiteral("TWD")};
    return codes;
}

struct FieldEditorWords
{
    Q_DECLARE_TR_FUNCTIONS(FieldEditorWords)
};

} // namespace

FieldEditorFactory::FieldEditorFactory(Workspace &workspace,
                                       std::shared_ptr<const ReferenceData> reference)
    : m_workspace(workspace)
    , m_reference(std::move(reference))
{
}

QVariant FieldEditorFactory::shown(const FieldInfo &field, const QVariant &value)
{
    return field.type == FieldType::Choice ? QVariant(value.toString()) : value;
}

SavedEditor *FieldEditorFactory::make(const FieldInfo &field, const ValueOf &valueOf) const
{
    switch (field.type) {
    case FieldType::LongText:
        return new SavedTextEdit;
    case FieldType::Integer: {
        auto *number = new SavedNumberEdit(field.options.editor == Editor::Percent
                                               ? SavedNumberEdit::Kind::Percent
                                               : SavedNumberEdit::Kind::Integer);
        if (field.key == QLatin1String("influence"))
            number->setRange(1, 5);
        return number;
    }
    case FieldType::Money:
        return new SavedNumberEdit(SavedNumberEdit::Kind::Money);
    case FieldType::Date: {
        auto *date = new SavedDateEdit;
        date->setToday(m_workspace.clock().today());
        return date;
    }
    case FieldType::Instant:
        return new SavedDateTimeEdit;
    case FieldType::Choice:
        return makeChoice(field);
    case FieldType::Reference:
        return makeReference(field, valueOf);
    case FieldType::Boolean: {
        auto *combo = new SavedComboBox;
        combo->addChoice(Common::tr("No"), false);
        combo->addChoice(Common::tr("Yes"), true);
        return combo;
    }
    case FieldType::Text:
    case FieldType::Custom:
        break;
    }
    return makeText(field, valueOf);
}

SavedEditor *FieldEditorFactory::makeText(const FieldInfo &field, const ValueOf &valueOf) const
{
    switch (field.options.editor) {
    case Editor::IndustryTree:
        return new SavedSuggestEdit(vocabularies::industries(m_reference));
    case Editor::Region:
        return new SavedSuggestEdit(vocabularies::provinces(m_reference));
    case Editor::City: {
        const QString province = QString::fromLatin1(field.options.dependsOn);
        return new SavedSuggestEdit(vocabularies::cities(
            m_reference, [valueOf, province] { return valueOf(province).toString(); }));
    }
    case Editor::Person:
        return new SavedSuggestEdit(vocabularies::owners(m_workspace.connection()));
    case Editor::Currency:
        return new SavedSuggestEdit(vocabularies::words(commonCurrencies()));
    case Editor::Url:
        return new SavedLinkEdit(SavedLinkEdit::Kind::Url);
    case Editor::Email:
        return new SavedLinkEdit(SavedLinkEdit::Kind::Email);
    case Editor::Phone:
        return new SavedLinkEdit(SavedLinkEdit::Kind::Phone);
    default:
        break;
    }
    return new SavedLineEdit;
}

SavedEditor *FieldEditorFactory::makeChoice(const FieldInfo &field)
{
    if (field.options.editor == Editor::Segmented && !field.nullable) {
        auto *segments = new SavedSegmentedControl;
        for (const ChoiceInfo &choice : field.choices)
            segments->addChoice(choice.text(), choice.key);
        return segments;
    }
    auto *combo = new SavedComboBox;
    if (field.nullable)
        combo->addChoice(QStringLiteral("—"), QString());
    for (const ChoiceInfo &choice : field.choices)
        combo->addChoice(choice.text(), choice.key);
    for (const QString &choice : field.customChoices)
        combo->addChoice(choice, choice);
    return combo;
}

SavedEditor *FieldEditorFactory::makeReference(const FieldInfo &field, const ValueOf &valueOf) const
{
    const QString key = QString::fromLatin1(field.options.dependsOn);
    return new SavedSuggestEdit(
        vocabularies::records(m_workspace.connection(), field, [key, valueOf]() -> QVariant {
            return key.isEmpty() ? QVariant() : valueOf(key);
        }));
}

} // namespace attache
