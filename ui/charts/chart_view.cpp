#include "ui/charts/chart_view.h"

#include "ui/base/plain_words.h"
#include "ui/print/chart_painter.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace attache {

namespace {

constexpr int LeastHeight = 120;
constexpr int LeastWidth = 220;

} // namespace

ChartView::ChartView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setSizePolicy(policy);
}

void ChartView::setChart(Chart chart)
{
    m_chart = std::move(chart);
    m_current = -1;
    setAccessibleName(m_chart.name);
    describe();
    forget();
    updateGeometry();
}

void ChartView::setCurrent(int category)
{
    const int last = static_cast<int>(m_chart.categories.size()) - 1;
    const int wanted = std::clamp(category, -1, last);
    if (wanted == m_current)
        return;
    m_current = wanted;
    describe();
    update();
}

void ChartView::describe()
{
    QStringList words;
    if (m_current >= 0) {
        words.append(m_chart.categories[static_cast<size_t>(m_current)].tip);
    } else {
        for (const ChartCategory &each : m_chart.categories)
            words.append(each.tip.isEmpty() ? each.label : each.tip);
    }
    setAccessibleDescription(words.join(QStringLiteral("\n")));
}

QRect ChartView::placeOf(int category)
{
    const auto &places = plan().places;
    return category >= 0 && static_cast<size_t>(category) < places.size()
               ? places[static_cast<size_t>(category)].toRect()
               : QRect();
}

ChartLook ChartView::look() const
{
    ChartLook look;
    look.regular = fontFor(FontRole::Small);
    look.bold = fontFor(FontRole::SmallBold);
    look.colors = &colorsFor(palette());
    return look;
}

QSize ChartView::sizeHint() const
{
    return {LeastWidth, qRound(chartHeight(m_chart, look()))};
}

QSize ChartView::minimumSizeHint() const
{
    return {LeastWidth, std::min(LeastHeight, sizeHint().height())};
}

const ChartPlan &ChartView::plan()
{
    if (!m_plan)
        m_plan = planChart(m_chart, size(), look());
    return *m_plan;
}

void ChartView::forget()
{
    m_plan.reset();
    m_drawn = {};
    update();
}

void ChartView::draw(QPainter *painter)
{
    const ChartLook drawn = look();
    painter->setRenderHint(QPainter::Antialiasing);
    const Result<void> done = paintChart(painter, m_chart, plan(), drawn);
    if (!done) {
        painter->setPen(drawn.colors->dangerText);
        painter->setFont(drawn.regular);
        painter->drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, done.error().message);
        return;
    }
    for (const ChartLabel &label : plan().labels)
        drawLine(painter, label.rect, label.text, label.bold ? drawn.bold : drawn.regular,
                 label.color, label.alignment);
}

QImage ChartView::image(qreal scale)
{
    QImage image((QSizeF(size()) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(colorsFor(palette()).surface);
    QPainter painter(&image);
    draw(&painter);
    return image;
}

void ChartView::paintEvent(QPaintEvent *)
{
    if (m_drawn.isNull()) {
        const qreal ratio = devicePixelRatioF();
        m_drawn = QPixmap((QSizeF(size()) * ratio).toSize());
        m_drawn.setDevicePixelRatio(ratio);
        m_drawn.fill(Qt::transparent);
        QPainter painter(&m_drawn);
        draw(&painter);
    }
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    if (m_current >= 0)
        drawPanel(&painter, placeOf(m_current), colors.hover, {}, tokens::RadiusTag);
    painter.drawPixmap(0, 0, m_drawn);
    if (showsFocus(this))
        drawFocusRing(&painter, m_current >= 0 ? placeOf(m_current) : rect(), colors.accent,
                      tokens::RadiusTag);
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    forget();
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        forget();
}

int ChartView::categoryAt(const QPoint &position)
{
    const auto &places = plan().places;
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i].contains(position))
            return static_cast<int>(i);
    }
    return -1;
}

bool ChartView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int at = categoryAt(help->pos());
        if (at >= 0)
            QToolTip::showText(help->globalPos(),
                               plainTip(m_chart.categories[static_cast<size_t>(at)].tip), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const bool rows = m_chart.kind == Chart::Kind::Rows;
    const int last = static_cast<int>(m_chart.categories.size()) - 1;
    if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier | Qt::MetaModifier))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(last);
    case Qt::Key_Up:
    case Qt::Key_Left:
        if (rows != (event->key() == Qt::Key_Up))
            break;
        return setCurrent(std::max(m_current - 1, 0));
    case Qt::Key_Down:
    case Qt::Key_Right:
        if (rows != (event->key() == Qt::Key_Down))
            break;
        return setCurrent(m_current + 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current < 0)
            break;
        Q_EMIT activated(m_current);
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const int at = categoryAt(event->pos());
    const bool leads = at >= 0 && !m_chart.categories[static_cast<size_t>(at)].records.empty();
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrent(at);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const int at = categoryAt(event->pos());
    if (event->button() == Qt::LeftButton && at >= 0 && rect().contains(event->pos()))
        Q_EMIT activated(at);
}

void ChartView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!showsFocus(this))
        setCurrent(-1);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrent(-1);
    update();
}

} // namespace attache
