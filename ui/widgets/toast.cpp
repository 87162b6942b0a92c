#include "ui/widgets/toast.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace attache {

Toast::Toast(QWidget *host)
    : QFrame(host)
    , m_text(new TextLabel)
    , m_undo(new Button(tr("Undo")))
    , m_close(new Button({}, ButtonKind::Flat))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::Space4, tokens::Space1, tokens::Space2, tokens::Space1);
    row->setSpacing(tokens::Space2);
    m_text->setWordWrap(true);
    m_close->setIcon(icon(QStringLiteral("window-close")));
    m_close->setAccessibleName(tr("Close this message"));
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    row->addWidget(m_close);
    hide();
    host->installEventFilter(this);
    m_undo->installEventFilter(this);
    m_close->installEventFilter(this);
    m_hideTimer.setSingleShot(true);
    m_hideTimer.setInterval(tokens::ToastDuration);
    connect(&m_hideTimer, &QTimer::timeout, this, &Toast::waitOrHide);
    connect(m_close, &Button::clicked, this, &Toast::hide);
    connect(m_undo, &Button::clicked, this, [this] {
        hide();
        Q_EMIT undoRequested();
    });
}

void Toast::showMessage(const QString &text, Tone tone)
{
    present(text, tone, false);
}

void Toast::showUndoable(const QString &text)
{
    present(text, Tone::Neutral, true);
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::present(const QString &text, Tone tone, bool undoable)
{
    m_tone = tone;
    m_text->setText(text);
    m_undo->setVisible(undoable);
    setAccessibleName(text);
    place();
    show();
    raise();
    m_hideTimer.start();
    QAccessibleEvent announced(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announced);
}

void Toast::place()
{
    const QWidget *host = parentWidget();
    const int room = qMax(160, host->width() - 2 * tokens::Space6);
    const int buttons = m_close->sizeHint().width() +
                        (m_undo->isHidden() ? 0 : m_undo->sizeHint().width() + tokens::Space2);
    const int words = m_text->fontMetrics().horizontalAdvance(m_text->text()) + 8;
    const int width =
        qMin(qMin(room, tokens::ToastMaximumWidth), words + buttons + 5 * tokens::Space2);
    setFixedWidth(width);
    const int height = qMax(layout()->heightForWidth(width), layout()->sizeHint().height());
    setGeometry((host->width() - width) / 2, host->height() - height - tokens::Space6, width,
                height);
}

void Toast::waitOrHide()
{
    if (underMouse() || isAncestorOf(focusWidget()) || m_undo->hasFocus() || m_close->hasFocus())
        m_hideTimer.start();
    else
        hide();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != parentWidget() && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        hide();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const bool toned = m_tone != Tone::Neutral && m_tone != Tone::Muted;
    drawPanel(&painter, rect(), colors.surface,
              toned ? toneColors(colors, m_tone).mark : colors.borderStrong, tokens::RadiusCard);
    if (toned)
        drawPanel(&painter, QRectF(tokens::Space2 - 2, tokens::Space2, 3, height() - 16),
                  toneColors(colors, m_tone).mark, {}, 1.5);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_hideTimer.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    m_hideTimer.start();
    QFrame::leaveEvent(event);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace attache
