#include "ui/widgets/floating_note.h"

#include "ui/base/tokens.h"

#include <QApplication>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace attache {

namespace {

constexpr int PadX = 6;
constexpr int PadY = 1;
/// It begins on the lower edge of the widget, so that it covers no words of the next one.
constexpr int Overlap = 3;
constexpr int LeastWidth = 240;

/// What scrolls with @p widget, or else its window.
QWidget *hostOf(QWidget *widget)
{
    QWidget *host = widget;
    while (!host->isWindow() && host->parentWidget()) {
        QWidget *above = host->parentWidget();
        const auto *area = qobject_cast<QAbstractScrollArea *>(above->parentWidget());
        if (area && area->viewport() == above && host != widget)
            return qobject_cast<const QScrollArea *>(area) ? host : above;
        host = above;
    }
    return host;
}

} // namespace

FloatingNote::FloatingNote(QWidget *anchor)
    : TextLabel({}, FontRole::Small, TextColor::Danger, anchor->parentWidget())
    , m_anchor(anchor)
{
    setWordWrap(true);
    setContentsMargins(PadX, PadY, PadX, PadY);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, &FloatingNote::place);
}

void FloatingNote::say(const QString &text)
{
    setText(text);
    if (text.isEmpty())
        return hide();
    attach();
    place();
}

void FloatingNote::attach()
{
    QWidget *host = hostOf(m_anchor);
    if (host == m_anchor)
        return; // stands nowhere yet
    for (const QPointer<QWidget> &each : m_watched) {
        if (each)
            each->removeEventFilter(this);
    }
    m_watched.clear();
    if (parentWidget() != host)
        setParent(host);
    for (QWidget *each = m_anchor; each && each != host; each = each->parentWidget()) {
        each->installEventFilter(this);
        m_watched.emplace_back(each);
    }
    host->installEventFilter(this);
    m_watched.emplace_back(host);
}

void FloatingNote::place()
{
    QWidget *host = parentWidget();
    if (text().isEmpty() || !m_anchor || !host || !host->isAncestorOf(m_anchor))
        return;
    if (!m_anchor->isVisibleTo(host))
        return hide();
    const QRect anchor(m_anchor->mapTo(host, QPoint()), m_anchor->size());
    const int most = std::max(anchor.width(), std::min(LeastWidth, host->width()));
    const QSize words = fontMetrics()
                            .boundingRect(QRect(0, 0, most - 2 * PadX, 0), Qt::TextWordWrap, text())
                            .size();
    const QSize size(std::min(most, words.width() + 2 * PadX + 1), words.height() + 2 * PadY);
    QRect below({anchor.left(), anchor.bottom() + 1 - Overlap}, size);
    if (layoutDirection() == Qt::RightToLeft)
        below.moveRight(anchor.right());
    below.moveLeft(std::max(0, std::min(below.left(), host->width() - below.width())));
    QRect above = below;
    above.moveBottom(anchor.top() - 1 + Overlap);
    const QWidget *focus = QApplication::focusWidget();
    const auto isFree = [&](const QRect &place) {
        const bool within = place.top() >= 0 && place.bottom() < host->height();
        const bool covers = focus && focus != m_anchor && host->isAncestorOf(focus) &&
                            QRect(focus->mapTo(host, QPoint()), focus->size()).intersects(place);
        return within && !covers;
    };
    setGeometry(isFree(below) || !isFree(above) ? below : above);
    show();
    raise();
}

bool FloatingNote::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ParentChange:
        if (!text().isEmpty()) {
            attach();
            place();
        }
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    default:
        break;
    }
    return TextLabel::eventFilter(watched, event);
}

void FloatingNote::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colors &colors = colorsFor(palette());
        painter.setPen(colors.danger);
        painter.setBrush(colors.dangerWeak);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5),
                                tokens::RadiusControl, tokens::RadiusControl);
    }
    TextLabel::paintEvent(event);
}

} // namespace attache
