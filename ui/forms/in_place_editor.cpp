#include "ui/forms/in_place_editor.h"

#include "ui/base/tokens.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/widgets/card.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace attache {

namespace {
/// How far the frame of an editor stands around its words.
constexpr int Beside = 9;
constexpr int Above = 6;
constexpr int LeastWidth = 160;

QWidget *cardAround(QWidget *line)
{
    for (QWidget *each = line->parentWidget(); each; each = each->parentWidget()) {
        if (qobject_cast<CardWidget *>(each))
            return each;
    }
    return line->parentWidget();
}
} // namespace

InPlaceEditor::InPlaceEditor(QWidget *line)
    : QFrame(cardAround(line))
    , m_line(line)
    , m_over(parentWidget())
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(tokens::Space2);
    line->installEventFilter(this);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    hide();
}

void InPlaceEditor::addEditor(SavedEditor *editor, int width)
{
    if (width > 0)
        editor->setFixedWidth(width);
    m_row->addWidget(editor, width > 0 ? 0 : 1, Qt::AlignTop);
    m_parts.push_back({editor, {}});
    editor->editor()->installEventFilter(this);
    if (auto *combo = qobject_cast<SavedComboBox *>(editor))
        connect(combo, &SavedEditor::saved, this, &InPlaceEditor::leaveToLine,
                Qt::QueuedConnection);
}

void InPlaceEditor::addCompanion(SavedEditor *editor)
{
    m_parts.push_back({editor, {}});
    editor->editor()->installEventFilter(this);
}

void InPlaceEditor::open(std::function<QRect()> place, size_t which)
{
    m_place = std::move(place);
    for (Part &part : m_parts)
        part.before = part.editor->savedValue();
    m_policy = m_line->focusPolicy();
    QWidget *before = m_line;
    for (const Part &part : m_parts) {
        setTabOrder(before, part.editor->editor());
        before = part.editor->editor();
    }
    m_line->setFocusPolicy(Qt::NoFocus);
    show();
    raise();
    this->place();
    QWidget *first = m_parts[which].editor->editor();
    first->setFocus(Qt::OtherFocusReason);
    if (auto *text = qobject_cast<QPlainTextEdit *>(first))
        text->moveCursor(QTextCursor::End);
    else if (auto *edit = qobject_cast<QLineEdit *>(first))
        edit->selectAll();
}

void InPlaceEditor::place()
{
    if (!m_line)
        return;
    const bool several = qobject_cast<SavedTextEdit *>(m_parts.front().editor) != nullptr;
    const QRect place = m_place();
    const QRect words(m_line->mapTo(m_over, place.topLeft()), place.size());
    QRect frame = words.adjusted(-Beside, -Above, Beside, Above);
    frame.setWidth(std::max(frame.width(), LeastWidth));
    const int height = m_row->sizeHint().height();
    frame.setHeight(height);
    // A single line stands in the middle of its row.
    if (!several)
        frame.moveTop(words.center().y() + 1 -
                      m_parts.front().editor->editor()->sizeHint().height() / 2);
    const int beyond = frame.right() - m_over->rect().right() + 1;
    if (beyond > 0)
        frame.moveLeft(std::max(1, frame.left() - beyond));
    setGeometry(frame);
    Q_EMIT grown(height - 2 * Above);
}

bool InPlaceEditor::isWithin(const QWidget *widget) const
{
    return widget && (widget == this || isAncestorOf(widget) ||
                      (m_scope && (widget == m_scope.data() || m_scope->isAncestorOf(widget))));
}

bool InPlaceEditor::hasError() const
{
    return std::ranges::any_of(m_parts,
                               [](const Part &part) { return !part.editor->error().isEmpty(); });
}

void InPlaceEditor::leave()
{
    if (m_leaving)
        return;
    for (const Part &part : m_parts)
        part.editor->saveNow();
    if (!hasError())
        drop();
}

void InPlaceEditor::drop()
{
    if (std::exchange(m_leaving, true))
        return;
    if (m_line)
        m_line->setFocusPolicy(m_policy);
    hide();
    Q_EMIT left();
    deleteLater();
}

void InPlaceEditor::leaveToLine()
{
    leave();
    if (m_leaving && m_line)
        m_line->setFocus(Qt::OtherFocusReason);
}

void InPlaceEditor::leaveIfAway()
{
    if (!m_leaving && isVisible() && !isWithin(QApplication::focusWidget()))
        leave();
}

void InPlaceEditor::restore()
{
    for (const Part &part : m_parts) {
        part.editor->restore();
        if (part.editor->savedValue() == part.before)
            continue;
        // Saved in a pause meanwhile: written back, which joins that step.
        part.editor->setValue(part.before);
        Q_EMIT part.editor->saved(part.before);
    }
}

bool InPlaceEditor::pressed(QObject *editor, int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Escape) {
        restore();
        leaveToLine();
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    const bool several = qobject_cast<QPlainTextEdit *>(editor) != nullptr;
    if (several && !(modifiers & Qt::ControlModifier))
        return false;
    if (qobject_cast<QComboBox *>(editor))
        return false;
    leaveToLine();
    return true;
}

bool InPlaceEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line.data()) {
        if ((event->type() == QEvent::Move || event->type() == QEvent::Resize) && isVisible())
            place();
        return false;
    }
    switch (event->type()) {
    case QEvent::FocusOut: {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            QTimer::singleShot(0, this, &InPlaceEditor::leaveIfAway);
        break;
    }
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (pressed(watched, key->key(), key->modifiers()))
            return true;
        break;
    }
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

bool InPlaceEditor::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest && !m_leaving && isVisible())
        place();
    return done;
}

} // namespace attache
