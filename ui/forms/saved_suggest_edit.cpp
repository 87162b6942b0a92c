#include "ui/forms/saved_suggest_edit.h"

#include "ui/style/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QMenu>
#include <QStandardItemModel>

namespace attache {

SavedSuggestEdit::SavedSuggestEdit(Vocabulary vocabulary, QWidget *parent)
    : SavedEditor(parent)
    , m_vocabulary(std::move(vocabulary))
    , m_edit(new QLineEdit)
    , m_suggestions(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_suggestions, this))
{
    setEditor(m_edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    m_completer->setWidget(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &typed) {
        edited();
        suggest(typed);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &SavedSuggestEdit::decided);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { pick(index.data(Qt::UserRole)); });
    if (m_vocabulary.fillMenu) {
        QAction *choose = m_edit->addAction(dropArrowIcon(), QLineEdit::TrailingPosition);
        choose->setToolTip(tr("Choose from the list"));
        connect(choose, &QAction::triggered, this, [this] {
            QMenu menu(this);
            m_vocabulary.fillMenu(menu, [this](const QVariant &value) { pick(value); });
            menu.exec(m_edit->mapToGlobal(QPoint(0, m_edit->height() + 2)));
        });
    }
    SavedEditor::setValue(QVariant());
}

QVariant SavedSuggestEdit::value() const
{
    const QString text = m_edit->text().trimmed();
    if (text == m_shownText)
        return m_shown;
    const std::optional<QVariant> meant = m_vocabulary.value(text);
    return meant ? *meant : QVariant(text);
}

void SavedSuggestEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    for (QAction *action : m_edit->actions())
        action->setEnabled(!readOnly);
}

void SavedSuggestEdit::pick(const QVariant &value)
{
    display(value);
    decided();
}

void SavedSuggestEdit::display(const QVariant &value)
{
    m_shown = value;
    m_shownText = m_vocabulary.text(value).trimmed();
    m_edit->setText(m_shownText);
    m_edit->setCursorPosition(0);
}

QString SavedSuggestEdit::fault() const
{
    const QString text = m_edit->text().trimmed();
    if (text == m_shownText || m_vocabulary.value(text))
        return {};
    return tr("\"%1\" is unknown. Choose one of the suggestions.").arg(text);
}

void SavedSuggestEdit::suggest(const QString &typed)
{
    m_suggestions->clear();
    if (typed.trimmed().isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    for (const Suggestion &each : m_vocabulary.suggest(typed.trimmed())) {
        auto *item = new QStandardItem(
            each.note.isEmpty() ? each.text : each.text + QStringLiteral("  ·  ") + each.note);
        item->setData(each.value, Qt::UserRole);
        item->setEnabled(each.value.isValid());
        m_suggestions->appendRow(item);
    }
    if (m_suggestions->rowCount() > 0)
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

} // namespace attache
