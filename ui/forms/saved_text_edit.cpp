#include "ui/forms/saved_text_edit.h"

#include "ui/base/tokens.h"
#include "ui/style/house_style.h"
#include "ui/style/paint.h"

#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace attache {

namespace {

/// A plain text edit in the frame of a line edit.
class FramedTextEdit : public QPlainTextEdit
{
public:
    FramedTextEdit()
    {
        setFrameShape(QFrame::NoFrame);
        // With the document's own margin the text begins where that of a line edit does.
        setViewportMargins(4, 1, 4, 1);
        document()->setDocumentMargin(5);
        setTabChangesFocus(true);
        viewport()->setAutoFillBackground(false);
        setAttribute(Qt::WA_Hover);
    }

protected:
    bool event(QEvent *event) override
    {
        // The frame is drawn on the scroll area itself, around its viewport.
        if (event->type() == QEvent::Paint) {
            QPainter painter(this);
            const Colors &colors = colorsFor(palette());
            const bool wrong = property(HouseStyle::ErrorProperty).toBool();
            const QColor line = wrong          ? colors.danger
                                : hasFocus()   ? colors.accent
                                : underMouse() ? colors.muted
                                               : colors.borderStrong;
            drawPanel(&painter, rect(), isReadOnly() ? colors.window : colors.surface, line,
                      tokens::RadiusControl, hasFocus() ? 2 : 1);
            return true;
        }
        return QPlainTextEdit::event(event);
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusInEvent(event);
        update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        update();
    }
};

} // namespace

SavedTextEdit::SavedTextEdit(QWidget *parent)
    : SavedEditor(parent)
    , m_edit(new FramedTextEdit)
{
    setEditor(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        grow();
        if (isDirty())
            edited();
    });
    SavedEditor::setValue(QString());
    grow();
}

QVariant SavedTextEdit::value() const
{
    return m_edit->toPlainText();
}

void SavedTextEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void SavedTextEdit::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void SavedTextEdit::setLines(int least, int most)
{
    m_leastLines = least;
    m_mostLines = most;
    grow();
}

void SavedTextEdit::display(const QVariant &value)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(value.toString());
    grow();
}

void SavedTextEdit::resizeEvent(QResizeEvent *event)
{
    SavedEditor::resizeEvent(event);
    grow();
}

void SavedTextEdit::changeEvent(QEvent *event)
{
    SavedEditor::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        grow();
}

void SavedTextEdit::grow()
{
    // The document of a plain text edit counts its height in lines, wrapped ones included.
    const int needed = qRound(m_edit->document()->size().height());
    const int lines = qBound(m_leastLines, needed, m_mostLines);
    const int height = lines * m_edit->fontMetrics().lineSpacing() +
                       2 * static_cast<int>(m_edit->document()->documentMargin()) + 6;
    m_edit->setVerticalScrollBarPolicy(needed > m_mostLines ? Qt::ScrollBarAsNeeded
                                                            : Qt::ScrollBarAlwaysOff);
    if (m_edit->minimumHeight() != height)
        m_edit->setFixedHeight(height);
}

} // namespace attache
