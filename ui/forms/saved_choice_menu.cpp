#include "ui/forms/saved_choice_menu.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/widgets/button.h"

namespace attache {

SavedChoiceMenu::SavedChoiceMenu(QWidget *parent)
    : SavedEditor(parent)
    , m_none(QStringLiteral("—"))
    , m_menu(new ChoiceMenu([this] { return m_choices; }, this))
    , m_button(new Button(QString()))
{
    setEditor(m_button);
    m_button->setMenu(m_menu);
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_menu, &ChoiceMenu::checkedChanged, this, [this] {
        showWords();
        edited();
    });
    connect(m_menu, &QMenu::aboutToHide, this, &SavedChoiceMenu::saveNow);
    SavedEditor::setValue(QString());
}

void SavedChoiceMenu::addChoice(const QString &text, const QString &key)
{
    m_choices.push_back({key, text, -1, 0});
}

QVariant SavedChoiceMenu::value() const
{
    // In the order of the choices, whichever was ticked first.
    QStringList keys;
    for (const ChoiceMenu::Choice &each : m_choices) {
        if (m_menu->checked().contains(each.key))
            keys.append(each.key);
    }
    return keys.join(QLatin1Char(','));
}

void SavedChoiceMenu::setReadOnly(bool readOnly)
{
    m_button->setEnabled(!readOnly);
}

void SavedChoiceMenu::display(const QVariant &value)
{
    m_menu->setChecked(value.toString().split(QLatin1Char(','), Qt::SkipEmptyParts));
    showWords();
}

void SavedChoiceMenu::resizeEvent(QResizeEvent *event)
{
    SavedEditor::resizeEvent(event);
    showWords();
}

void SavedChoiceMenu::showWords()
{
    QStringList words;
    for (const ChoiceMenu::Choice &each : m_choices) {
        if (m_menu->checked().contains(each.key))
            words.append(each.text);
    }
    //: Between several choices: "Lead, Proposal"
    const QString all = words.join(Common::tr(", "));
    const bool every = words.size() == static_cast<qsizetype>(m_choices.size());
    const QString shown = words.isEmpty() ? m_none : every && !m_all.isEmpty() ? m_all : all;
    constexpr int Around = 44; // of the words: the frame and the arrow
    m_button->setText(plainLabel(
        m_button->fontMetrics().elidedText(shown, Qt::ElideRight, qMax(24, width() - Around))));
    m_button->setToolTip(plainTip(all));
    setToolTip(plainTip(all));
}

} // namespace attache
