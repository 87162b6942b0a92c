#include "ui/forms/framed_text_edit.h"

#include "ui/base/tokens.h"
#include "ui/style/house_style.h"
#include "ui/style/paint.h"

#include <QEvent>
#include <QPainter>

namespace attache {

FramedTextEdit::FramedTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    // With the document's own margin the text begins where that of a line edit does.
    setViewportMargins(4, 1, 4, 1);
    document()->setDocumentMargin(5);
    setTabChangesFocus(true);
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_Hover);
}

bool FramedTextEdit::event(QEvent *event)
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

void FramedTextEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void FramedTextEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

} // namespace attache
