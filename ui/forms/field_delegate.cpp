#include "ui/forms/field_delegate.h"

#include "ui/base/tokens.h"
#include "ui/forms/saved_editor.h"
#include "ui/style/paint.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

namespace attache {

namespace {

constexpr char ClosedProperty[] = "attacheClosed";
constexpr char CellProperty[] = "attacheCell";
constexpr int LeastWidth = 160;
constexpr int Inset = 2;
constexpr int SideInset = 1; ///< with which the text of a field stands where that of the cell does

SavedEditor *editorOf(QObject *watched)
{
    for (QObject *each = watched; each; each = each->parent()) {
        if (auto *editor = qobject_cast<SavedEditor *>(each))
            return editor;
    }
    return nullptr;
}

} // namespace

FieldDelegate::FieldDelegate(Make make, QObject *parent)
    : CellDelegate(parent)
    , m_make(std::move(make))
{
}

QWidget *FieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    SavedEditor *editor = m_make(index);
    if (!editor)
        return nullptr;
    editor->setParent(parent);
    // One step an edit: nothing is written while somebody is still typing.
    editor->setSavesWhileTyping(false);
    editor->setAutoFillBackground(true);
    editor->setBackgroundRole(QPalette::Base);
    editor->editor()->setAccessibleName(
        index.model()->headerData(index.column(), Qt::Horizontal).toString());
    auto *self = const_cast<FieldDelegate *>(this);
    editor->editor()->installEventFilter(self);
    connect(editor, &SavedEditor::saved, self, [self, editor] {
        Q_EMIT self->commitData(editor);
        self->close(editor, self->m_hint);
    });
    const Qt::Alignment aligned(index.data(Qt::TextAlignmentRole).toInt());
    if (auto *line = qobject_cast<QLineEdit *>(editor->editor()); line && aligned & Qt::AlignRight)
        line->setAlignment(aligned);
    if (auto *combo = qobject_cast<QComboBox *>(editor->editor()))
        QTimer::singleShot(0, combo, &QComboBox::showPopup); // Once the view has placed it.
    return editor;
}

void FieldDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<SavedEditor *>(editor)->setValue(index.data(Qt::EditRole));
}

void FieldDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                 const QModelIndex &index) const
{
    model->setData(index, static_cast<SavedEditor *>(editor)->savedValue(), Qt::EditRole);
}

void FieldDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    editor->setProperty(CellProperty, option.rect);
    place(static_cast<SavedEditor *>(editor));
}

/// Over its cell; wider and higher than it where the value needs room.
void FieldDelegate::place(SavedEditor *editor)
{
    const QRect cell = editor->property(CellProperty).toRect();
    const QRect view = editor->parentWidget()->rect();
    QRect place = cell.adjusted(SideInset, Inset, -SideInset, -Inset - tokens::Hairline);
    place.setWidth(qMin(qMax(place.width(), LeastWidth), view.width()));
    place.setHeight(qMax(place.height(), editor->editor()->minimumHeight()));
    place.moveRight(qMin(place.right(), view.right()));
    place.moveBottom(qMin(place.bottom(), view.bottom()));
    place.moveTopLeft({qMax(place.left(), view.left()), qMax(place.top(), view.top())});
    if (editor->geometry() != place)
        editor->setGeometry(place);
}

void FieldDelegate::close(SavedEditor *editor, EndEditHint hint)
{
    if (editor->property(ClosedProperty).toBool())
        return;
    editor->setProperty(ClosedProperty, true);
    Q_EMIT closeEditor(editor, hint);
}

void FieldDelegate::finish(SavedEditor *editor, EndEditHint hint)
{
    if (editor->property(ClosedProperty).toBool())
        return;
    m_hint = hint;
    editor->saveNow();
    m_hint = NoHint;
    if (editor->error().isEmpty())
        close(editor, hint);
    else
        place(editor);
}

bool FieldDelegate::onKey(SavedEditor *editor, int key, Qt::KeyboardModifiers modifiers)
{
    const bool lines = qobject_cast<QPlainTextEdit *>(editor->editor());
    switch (key) {
    case Qt::Key_Escape:
        editor->restore();
        close(editor, RevertModelCache);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (lines && !(modifiers & Qt::ControlModifier))
            return false;
        finish(editor, NoHint);
        return true;
    case Qt::Key_Tab:
        finish(editor, EditNextItem);
        return true;
    case Qt::Key_Backtab:
        finish(editor, EditPreviousItem);
        return true;
    default:
        return false;
    }
}

bool FieldDelegate::eventFilter(QObject *watched, QEvent *event)
{
    SavedEditor *editor = editorOf(watched);
    if (!editor)
        return CellDelegate::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // The Esc of the page must not take the selection away under an open editor.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        return false;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        return watched == editor->editor() && onKey(editor, key->key(), key->modifiers());
    }
    case QEvent::FocusOut:
        // A list over the field does not mean leaving it, nor does another window.
        if (const auto reason = static_cast<QFocusEvent *>(event)->reason();
            watched == editor->editor() && reason != Qt::PopupFocusReason &&
            reason != Qt::ActiveWindowFocusReason)
            finish(editor, NoHint);
        return false;
    case QEvent::LayoutRequest:
        if (watched == editor)
            place(editor);
        return false;
    default:
        return false;
    }
}

} // namespace attache
