#include "ui/badges/decision_map.h"

#include "ui/badges/map_canvas.h"
#include "ui/base/tokens.h"
#include "ui/print/drawn_page.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QScrollBar>
#include <QtMath>

#include <algorithm>

namespace attache {

namespace {
constexpr double ZoomStep = 1.2;
constexpr double LargestPrint = 1.4; ///< points a pixel: two boxes need no whole page
constexpr double LeastZoom = 0.3;
constexpr double MostZoom = 3;
constexpr double LeastFit = 0.7; ///< below this scale names cannot be read: scroll instead
constexpr int LeastHeight = 96;
/// What is left for the map in a small window above the first rows of the table.
constexpr int MostAskedHeight = 250;
constexpr int MostHeight = 420;
constexpr int MostSmallHeight = 230;
constexpr int LegendHeight = 40; ///< two lines
constexpr double Around = 16;    ///< the margins of the canvas
} // namespace

DecisionMap::DecisionMap(QWidget *parent)
    : QScrollArea(parent)
    , m_canvas(new MapCanvas)
{
    setWidget(m_canvas);
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    viewport()->setAutoFillBackground(false);
    m_canvas->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_canvas);
    connect(m_canvas, &MapCanvas::activated, this, [this](int index) {
        const MapNode &node = m_canvas->map().nodes[static_cast<size_t>(index)];
        if (node.isRole())
            Q_EMIT roleActivated(node.roles.front());
        else
            Q_EMIT personActivated(node.contact);
    });
    const auto contactAt = [this](int index) {
        return m_canvas->map().nodes[static_cast<size_t>(index)].contact;
    };
    connect(m_canvas, &MapCanvas::superiorChosen, this, [this, contactAt](int node, int superior) {
        Q_EMIT superiorChosen(contactAt(node), contactAt(superior));
    });
    connect(m_canvas, &MapCanvas::moved, this, [this, contactAt](int node, const QPointF &corner) {
        Q_EMIT placed(contactAt(node), corner);
    });
    connect(m_canvas, &MapCanvas::menuRequested, this,
            [this, contactAt](int node, const QPoint &position) {
                Q_EMIT menuRequested(contactAt(node), position);
            });
    connect(m_canvas, &MapCanvas::focusMoved, this, [this](const QRect &rect) {
        const QPoint middle = rect.center();
        ensureVisible(middle.x(), middle.y(), rect.width() / 2, rect.height() / 2);
    });
    connect(m_canvas, &MapCanvas::zoomRequested, this, [this](int steps) {
        if (steps == 0)
            setZoom(0);
        else if (steps > 0)
            zoomIn();
        else
            zoomOut();
    });
}

void DecisionMap::setMap(DecisionMapLayout map)
{
    m_canvas->setMap(std::move(map));
    const double natural = m_canvas->map().size.height() + Around;
    if (m_small)
        setFixedHeight(qBound(LeastHeight, qRound(natural) + 2, MostSmallHeight));
    else {
        setMaximumHeight(qBound(LeastHeight, qRound(natural) + 8, MostHeight));
        setMinimumHeight(qBound(LeastHeight, qCeil(natural * LeastFit), MostAskedHeight));
    }
    setZoom(m_zoom);
    updateGeometry();
}

void DecisionMap::setSmall()
{
    m_small = true;
}

const DecisionMapLayout &DecisionMap::map() const
{
    return m_canvas->map();
}

void DecisionMap::setZoom(double zoom)
{
    m_zoom = zoom;
    double scale = zoom;
    if (zoom <= 0) {
        const QSizeF natural = m_canvas->map().size + QSizeF(Around, Around);
        const QSizeF room = maximumViewportSize();
        scale =
            natural.width() > 0
                ? std::min({1.0, room.width() / natural.width(), room.height() / natural.height()})
                : 1.0;
        scale = std::max(scale, LeastFit);
    }
    m_canvas->setScale(std::clamp(scale, LeastZoom, MostZoom));
}

void DecisionMap::zoomIn()
{
    setZoom(std::min(MostZoom, m_canvas->scale() * ZoomStep));
}

void DecisionMap::zoomOut()
{
    setZoom(std::max(LeastZoom, m_canvas->scale() / ZoomStep));
}

void DecisionMap::print(QPainter *painter, const QRectF &target, DrawnText &text) const
{
    const QSizeF natural = map().size;
    if (natural.isEmpty())
        return;
    // Paper is light in any theme.
    const QPalette paper = paletteOf(LightColors);
    const MapCanvas::DrawLine draw = [&text](QPainter *to, const QRectF &rect, const QString &words,
                                             const QFont &font, const QColor &color,
                                             Qt::Alignment alignment) {
        text.line(to, rect, words, font, color, alignment);
    };
    painter->save();
    painter->translate(target.left(), target.bottom() - LegendHeight);
    MapCanvas::paintLegend(painter, target.width(), paper, draw);
    painter->restore();
    const QRectF room = target.adjusted(0, 0, 0, -LegendHeight - tokens::Space4);
    const double scale =
        std::min({LargestPrint, room.width() / natural.width(), room.height() / natural.height()});
    painter->save();
    painter->translate(room.topLeft());
    painter->scale(scale, scale);
    MapCanvas::paintMap(painter, map(), paper, draw);
    painter->restore();
}

QSize DecisionMap::sizeHint() const
{
    const int wanted = qRound(m_canvas->map().size.height() + Around) + 8;
    return {600, std::clamp(wanted, LeastHeight, MostHeight)};
}

void DecisionMap::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_zoom <= 0)
        setZoom(0);
}

} // namespace attache
