#include "ui/pages/settings/rules_section.h"

#include "core/domain/reference.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_choice_menu.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

constexpr int LabelWidth = 300;
constexpr int NumberWidth = 110;
constexpr int ChoicesWidth = 148;

/// The words that hold while the text of @p info is empty.
QString wordsBroughtAlong(const SettingInfo &info)
{
    for (const ServiceLevelText &level : builtInServiceLevels(languageOf(QLocale()))) {
        const QString tier = QStringLiteral("tier.") + keyOf(level.tier);
        if (info.key == tier + QStringLiteral(".team"))
            return level.team;
        if (info.key == tier + QStringLiteral(".owed"))
            return level.owed;
    }
    return info.caption ? info.caption() : QString();
}

} // namespace

RulesSection::RulesSection(Desk &desk)
    : m_desk(desk)
{
    std::vector<const SettingInfo *> firsts;
    for (const SettingInfo &info : allSettings()) {
        if (std::ranges::find(firsts, info.group, &SettingInfo::group) == firsts.end())
            firsts.push_back(&info);
    }
    for (const SettingInfo *first : firsts)
        addGroup(*first);
}

void RulesSection::addGroup(const SettingInfo &first)
{
    const char *const group = first.group;
    auto *card = new CardWidget(first.groupText());
    auto *form = new Form;
    form->setLabelWidth(LabelWidth);
    QHBoxLayout *row = nullptr;
    for (const SettingInfo &info : allSettings()) {
        if (info.group != group)
            continue;
        SavedEditor *editor = makeEditor(info);
        editor->setReadOnly(m_desk.workspace().isReadOnly());
        m_editors.emplace_back(&info, editor);
        connect(editor, &SavedEditor::saved, this,
                [this, &info, editor](const QVariant &value) { save(info, editor, value); });
        if (info.type == SettingInfo::Type::Choices) {
            // When and for whom, beside the text they belong to.
            row->addWidget(editor, 0, Qt::AlignTop);
            continue;
        }
        auto *holder = new QWidget;
        row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(tokens::Space2);
        row->addWidget(editor, 1);
        holder->setFocusProxy(editor);
        editor->editor()->setAccessibleName(info.labelText());
        form->addRow(info.labelText(), holder);
    }
    connect(card->addAction(tr("Restore defaults")), &Button::clicked, this,
            [this, group] { reset(group); });
    card->addWidget(form);
    addCard(card);
}

SavedEditor *RulesSection::makeEditor(const SettingInfo &info)
{
    if (info.type == SettingInfo::Type::Choice) {
        auto *combo = new SavedComboBox;
        for (const ChoiceInfo &choice : info.choices)
            combo->addChoice(choice.text(), choice.key);
        combo->comboBox()->setMaximumWidth(2 * NumberWidth);
        return combo;
    }
    if (info.type == SettingInfo::Type::Choices) {
        auto *choices = new SavedChoiceMenu;
        for (const ChoiceInfo &choice : info.choices)
            choices->addChoice(choice.text(), choice.key);
        choices->setFixedWidth(ChoicesWidth);
        if (info.key.endsWith(QLatin1String(".drivers"))) {
            choices->setAllText(tr("All figures"));
            choices->setNoneText(tr("No drivers"));
            choices->editor()->setAccessibleName(info.labelText());
            return choices;
        }
        const bool stages = info.key.endsWith(QLatin1String(".stages"));
        choices->setAllText(stages ? tr("At every stage") : tr("For everyone"));
        choices->setNoneText(tr("Never"));
        choices->editor()->setAccessibleName(stages ? tr("At which stages") : tr("For whom"));
        return choices;
    }
    auto *edit = new SavedLineEdit;
    if (info.type == SettingInfo::Type::Text) {
        edit->setPlaceholder(wordsBroughtAlong(info));
        return edit;
    }
    edit->lineEdit()->setMaximumWidth(NumberWidth);
    edit->lineEdit()->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return edit;
}

void RulesSection::save(const SettingInfo &info, SavedEditor *editor, const QVariant &value)
{
    const bool number = info.type == SettingInfo::Type::Integer;
    if (number && !info.accepts(value)) {
        editor->setError(
            tr("Enter a whole number from %1 to %2.")
                .arg(QLocale().toString(info.minimum), QLocale().toString(info.maximum)));
        return;
    }
    const Result<void> done = m_desk.workspace().perform(
        tr("Change the setting \"%1\"").arg(info.labelText()), [&](Writer &writer) {
            return setSetting(writer, info.key, number ? QVariant(value.toInt()) : value);
        });
    editor->setError(done ? QString() : done.error().message);
}

void RulesSection::reset(const char *group)
{
    const Settings defaults;
    const QString title =
        tr("Restore the defaults of \"%1\"").arg(QCoreApplication::translate("Setting", group));
    m_desk.editUndoably(title, [&](Writer &writer) -> Result<void> {
        for (const SettingInfo &info : allSettings()) {
            if (info.group == group)
                ATTACHE_CHECK(setSetting(writer, info.key, info.get(defaults)));
        }
        return {};
    });
}

Result<void> RulesSection::read()
{
    ATTACHE_TRY(const Settings settings, Settings::read(m_desk.connection()));
    for (const auto &[info, editor] : m_editors) {
        const QVariant value = info->get(settings);
        editor->setValue(info->type == SettingInfo::Type::Integer ? QVariant(value.toString())
                                                                  : value);
    }
    return {};
}

} // namespace attache
