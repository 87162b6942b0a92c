#include "ui/pages/opportunities/forecast_bar.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int BarHeight = 26;
constexpr int TargetHeight = 36;
constexpr int LeastWidth = 320;

} // namespace

ForecastBar::ForecastBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ForecastBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    m_current = -1;
    QStringList words;
    for (const Part &part : m_parts)
        words.append(part.label);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

void ForecastBar::setTarget(double value, const QString &label)
{
    m_target = value;
    m_targetLabel = label;
    update();
}

QSize ForecastBar::sizeHint() const
{
    return {LeastWidth, TargetHeight};
}

QSize ForecastBar::minimumSizeHint() const
{
    return sizeHint();
}

double ForecastBar::whole() const
{
    double sum = 0;
    for (const Part &part : m_parts)
        sum += part.value;
    return std::max(sum, m_target);
}

qreal ForecastBar::barRoom() const
{
    const QFontMetrics metrics(fontFor(FontRole::SmallBold));
    return width() - (m_target > 0 ? metrics.horizontalAdvance(m_targetLabel) + 14 : 0);
}

QRect ForecastBar::placeOf(int part) const
{
    const double all = whole();
    if (part < 0 || part >= static_cast<int>(m_parts.size()) || all <= 0)
        return {};
    double before = 0;
    for (int i = 0; i < part; ++i)
        before += m_parts[static_cast<size_t>(i)].value;
    const qreal left = barRoom() * before / all;
    const qreal wide = barRoom() * m_parts[static_cast<size_t>(part)].value / all;
    if (wide < 1)
        return {};
    return QRectF(left, (height() - BarHeight) / 2.0, std::max(wide - 1, 1.0), BarHeight).toRect();
}

int ForecastBar::partAt(const QPoint &position) const
{
    for (int i = 0; i < static_cast<int>(m_parts.size()); ++i) {
        if (placeOf(i).contains(position))
            return i;
    }
    return -1;
}

void ForecastBar::setCurrent(int part)
{
    if (part == m_current)
        return;
    m_current = part;
    const bool any = part >= 0 && part < static_cast<int>(m_parts.size());
    if (any)
        setAccessibleDescription(m_parts[static_cast<size_t>(part)].label);
    update();
}

void ForecastBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsFor(palette());
    const QFont bold = fontFor(FontRole::SmallBold);
    const double all = whole();
    if (all <= 0)
        return;
    for (int i = 0; i < static_cast<int>(m_parts.size()); ++i) {
        const Part &part = m_parts[static_cast<size_t>(i)];
        const QRectF rect = placeOf(i);
        if (rect.isNull())
            continue;
        const ToneColors tone = toneColors(colors, part.tone);
        const bool solid = part.look == Look::Solid;
        drawPanel(&painter, rect,
                  solid                     ? tone.mark
                  : part.look == Look::Weak ? tone.fill
                                            : QColor(),
                  solid ? QColor() : tone.mark, tokens::RadiusCell, 1,
                  part.look == Look::Dashed ? Qt::DashLine : Qt::SolidLine);
        if (QFontMetrics(bold).horizontalAdvance(part.label) + 6 < rect.width())
            drawLine(&painter, rect, part.label, bold, solid ? colors.onAccent : tone.text,
                     Qt::AlignCenter);
        if (i == m_current && showsFocus(this))
            drawFocusRing(&painter, rect, colors.text, tokens::RadiusCell);
    }
    if (showsFocus(this) && m_current < 0)
        drawFocusRing(&painter, rect(), colors.accent, tokens::RadiusCell);
    if (m_target <= 0)
        return;
    const qreal at = barRoom() * m_target / all;
    const qreal top = (height() - BarHeight) / 2.0;
    painter.fillRect(QRectF(at - 1, (height() - TargetHeight) / 2.0, 2, TargetHeight), colors.text);
    drawLine(&painter, QRectF(at + 8, top, width() - barRoom(), BarHeight), m_targetLabel, bold,
             colors.text);
}

void ForecastBar::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_parts.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(std::max(m_current - 1, std::min(0, last)));
    case Qt::Key_Right:
        return setCurrent(std::min(m_current + 1, last));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            Q_EMIT activated(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ForecastBar::mouseMoveEvent(QMouseEvent *event)
{
    const int at = partAt(event->pos());
    setCursor(at >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(at >= 0 ? m_parts[static_cast<size_t>(at)].label : QString());
}

void ForecastBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int at = partAt(event->pos());
    if (event->button() == Qt::LeftButton && at >= 0)
        Q_EMIT activated(at);
}

void ForecastBar::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setCursor(Qt::ArrowCursor);
}

void ForecastBar::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ForecastBar::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrent(-1);
    update();
}

} // namespace attache
