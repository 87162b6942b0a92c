#include "ui/charts/figure_strip.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace attache {

namespace {

constexpr int Height = 92;
constexpr int LeastWidth = 150;
constexpr QSize LineSize(72, 28);
constexpr qreal LineWidth = 1.8;
constexpr qreal DotRadius = 2.5;
/// The line spans at least this part of its maximum, or small changes would look large.
constexpr double LeastSpan = 0.3;
constexpr double SteepDrop = 0.3;

} // namespace

FigureTile::FigureTile(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTile::setFigure(const HeadFigure &figure)
{
    m_figure = figure;
    QStringList parts{figure.name, figure.value, figure.beside, figure.note};
    parts.removeAll(QString());
    const QString words = parts.join(QStringLiteral(" · "));
    setAccessibleName(words);
    setToolTip(words);
    update();
}

QSize FigureTile::sizeHint() const
{
    return {LeastWidth + LineSize.width(), Height};
}

QSize FigureTile::minimumSizeHint() const
{
    return {LeastWidth, Height};
}

void FigureTile::paintLine(QPainter *painter, const QRectF &room) const
{
    std::vector<std::pair<size_t, double>> known;
    for (size_t i = 0; i < m_figure.values.size(); ++i) {
        if (m_figure.values[i])
            known.emplace_back(i, *m_figure.values[i]);
    }
    if (known.size() < 2)
        return;
    double low = known.front().second;
    double high = low;
    for (const auto &[at, value] : known) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    const double span = std::max({high - low, std::abs(high) * LeastSpan, 1e-9});
    const double middle = (low + high) / 2;
    const auto count = static_cast<double>(std::max<size_t>(m_figure.values.size() - 1, 1));
    const auto place = [&](size_t at, double value) {
        return QPointF(room.left() + room.width() * static_cast<double>(at) / count,
                       room.center().y() - room.height() * (value - middle) / span);
    };
    const Colors &colors = colorsFor(palette());
    const QColor color =
        m_figure.tone == Tone::Neutral ? colors.accent : toneColors(colors, m_figure.tone).mark;
    QPainterPath path(place(known.front().first, known.front().second));
    for (size_t i = 1; i < known.size(); ++i)
        path.lineTo(place(known[i].first, known[i].second));
    painter->setPen(QPen(color, LineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(place(known.back().first, known.back().second), DotRadius, DotRadius);
    for (size_t i = 1; i < known.size(); ++i) {
        const double before = known[i - 1].second;
        if (before <= 0 || (before - known[i].second) / before < SteepDrop)
            continue;
        const QPointF tip = place(known[i - 1].first, before) + QPointF(0, -4);
        painter->setBrush(colors.danger);
        painter->drawPolygon(QPolygonF({tip + QPointF(-3, -5), tip + QPointF(3, -5), tip}));
        break;
    }
}

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsFor(palette());
    if (underMouse())
        drawPanel(&painter, rect().adjusted(2, 2, -2, -2), colors.hover, {}, tokens::RadiusControl);
    const QRect room =
        rect().adjusted(tokens::Space4, tokens::Space3, -tokens::Space4, -tokens::Space3);
    const int small = 18;
    const bool line = room.width() >= LeastWidth + LineSize.width() - 2 * tokens::Space4 &&
                      m_figure.values.size() > 1;
    const int words = line ? room.width() - LineSize.width() - tokens::Space2 : room.width();
    drawLine(&painter, QRect(room.left(), room.top(), room.width(), small), m_figure.name,
             fontFor(FontRole::SmallBold), colors.secondary);
    const QFont figure = fontFor(FontRole::Figure);
    const QColor value =
        m_figure.tone == Tone::Neutral ? colors.text : toneColors(colors, m_figure.tone).text;
    const int width = std::min(QFontMetrics(figure).horizontalAdvance(m_figure.value) + 2, words);
    const QRect middle(room.left(), room.top() + small, words, room.height() - 2 * small);
    drawLine(&painter, QRect(middle.left(), middle.top(), width, middle.height()), m_figure.value,
             figure, value);
    if (!m_figure.beside.isEmpty() && words - width > tokens::Space6)
        drawLine(&painter,
                 QRect(middle.left() + width + tokens::Space1, middle.top() + 3,
                       words - width - tokens::Space1, middle.height()),
                 m_figure.beside, fontFor(FontRole::Small), colors.textMuted);
    drawLine(&painter, QRect(room.left(), room.bottom() - small + 1, room.width(), small),
             m_figure.note, fontFor(FontRole::Small), colors.textMuted);
    if (line)
        paintLine(&painter, QRectF(room.right() - LineSize.width(),
                                   middle.center().y() - LineSize.height() / 2.0 + 2,
                                   LineSize.width() - DotRadius, LineSize.height() - 4));
    if (showsFocus(this))
        drawFocusRing(&painter, rect().adjusted(3, 3, -3, -3), colors.accent,
                      tokens::RadiusControl);
}

FigureStrip::FigureStrip(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureStrip::setFigures(const std::vector<HeadFigure> &figures)
{
    while (m_tiles.size() > figures.size()) {
        delete m_tiles.back();
        m_tiles.pop_back();
    }
    while (m_tiles.size() < figures.size()) {
        auto *tile = new FigureTile(this);
        m_row->addWidget(tile, 1);
        connect(tile, &QAbstractButton::clicked, this,
                [this, tile] { Q_EMIT activated(tile->figure().key); });
        m_tiles.push_back(tile);
    }
    for (size_t i = 0; i < figures.size(); ++i)
        m_tiles[i]->setFigure(figures[i]);
}

void FigureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect(), colors.surface, colors.border, tokens::RadiusCard);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(colors.border);
    for (size_t i = 1; i < m_tiles.size(); ++i) {
        const int x = m_tiles[i]->x();
        painter.drawLine(x, 1, x, height() - 2);
    }
}

} // namespace attache
