#include "ui/pages/visits/note_text_edit.h"

#include "ui/base/tokens.h"
#include "ui/pages/visits/note_highlighter.h"
#include "ui/style/paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace attache {

namespace {

constexpr int LeastLines = 2;
constexpr int Margin = 5;

} // namespace

NoteTextEdit::NoteTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new NoteHighlighter(document()))
    , m_completer(new PeopleCompleter(this))
{
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(1, 1, 1, 1);
    document()->setDocumentMargin(Margin);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_Hover);
    m_highlighter->setPalette(palette());
    connect(this, &QPlainTextEdit::textChanged, this, &NoteTextEdit::grow);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_completer->isVisible())
            m_completer->follow();
    });
    grow();
}

void NoteTextEdit::setContext(const NoteContext &context, QDate day)
{
    // Highlighting again is no change of the text, though the document says so.
    const QSignalBlocker quiet(this);
    m_highlighter->setContext(context, day);
}

void NoteTextEdit::showText(const QString &text)
{
    const QString before = toPlainText();
    if (before == text)
        return;
    const QSignalBlocker quiet(this);
    const int at = textCursor().position();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(qMin(at, static_cast<int>(text.size())));
    setTextCursor(cursor);
    grow();
}

bool NoteTextEdit::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        // The frame is drawn on the scroll area itself, around its viewport.
        QPainter painter(this);
        const Colors &colors = colorsFor(palette());
        const QColor line = hasFocus()     ? colors.accent
                            : underMouse() ? colors.muted
                                           : colors.borderStrong;
        drawPanel(&painter, rect(), colors.surface, line, tokens::RadiusControl,
                  hasFocus() ? tokens::FocusRing : tokens::Hairline);
        return true;
    }
    // Tab would leave the field before keyPressEvent() sees it.
    if (event->type() == QEvent::KeyPress && m_completer->isVisible() &&
        m_completer->takeKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QPlainTextEdit::event(event);
}

void NoteTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) {
        Q_EMIT nextRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty())
        m_completer->follow();
}

void NoteTextEdit::inputMethodEvent(QInputMethodEvent *event)
{
    QPlainTextEdit::inputMethodEvent(event);
    // Han characters come this way and not as keys.
    if (!event->commitString().isEmpty())
        m_completer->follow();
}

void NoteTextEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void NoteTextEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    m_completer->hide();
    update();
    Q_EMIT left();
}

void NoteTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void NoteTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        const QSignalBlocker quiet(this);
        m_highlighter->setPalette(palette());
    }
}

void NoteTextEdit::grow()
{
    // The document of a plain text edit counts its height in lines, wrapped ones included.
    const int lines = qMax(LeastLines, qRound(document()->size().height()));
    const int height = lines * fontMetrics().lineSpacing() + 2 * Margin + 6;
    if (minimumHeight() != height)
        setFixedHeight(height);
}

} // namespace attache
