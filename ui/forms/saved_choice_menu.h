#pragma once

#include "ui/forms/saved_editor.h"
#include "ui/widgets/choice_menu.h"

namespace attache {

class Button;

/// Any number of a few choices, ticked in a menu that stays open; a QString of their keys with
/// commas between. Says them on its face, in fewer words where all or none are ticked.
class SavedChoiceMenu final : public SavedEditor
{
    Q_OBJECT

public:
    explicit SavedChoiceMenu(QWidget *parent = nullptr);

    void addChoice(const QString &text, const QString &key);
    void setNoneText(const QString &text) { m_none = text; }
    void setAllText(const QString &text) { m_all = text; }
    ChoiceMenu *menu() const { return m_menu; }
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

protected:
    void display(const QVariant &value) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showWords();

    std::vector<ChoiceMenu::Choice> m_choices;
    QString m_none;
    QString m_all;
    ChoiceMenu *m_menu;
    Button *m_button;
};

} // namespace attache
