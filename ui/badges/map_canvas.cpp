#include "ui/badges/map_canvas.h"

#include "core/base/shared_text.h"
#include "ui/badges/chain_strip.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace attache {

namespace {

constexpr double Margin = 8; ///< around the whole, so that rings and thick frames are not cut
constexpr double KeyStep = 20;
constexpr double SmallWidth = 120; ///< below it a box has no room for words beside names

QColor fillOf(Stance stance, const Colors &colors)
{
    switch (stance) {
    case Stance::Supporter:
        return colors.okWeak;
    case Stance::Opponent:
        return colors.dangerWeak;
    case Stance::Neutral:
        break;
    }
    return colors.surface;
}

void paintFrame(QPainter *painter, const MapNode &node, const Colors &colors)
{
    const QColor fill = fillOf(node.stance, colors);
    const QRectF &rect = node.rect;
    if (node.isRole()) {
        drawPanel(painter, rect, {}, colors.muted, tokens::RadiusControl, 1, Qt::DashLine);
        return;
    }
    switch (node.coverage) {
    case RoleCoverage::Unknown:
        drawPanel(painter, rect, fill, colors.muted, tokens::RadiusControl, 1, Qt::DashLine);
        return;
    case RoleCoverage::Named:
        drawPanel(painter, rect, fill, colors.borderStrong, tokens::RadiusControl);
        return;
    case RoleCoverage::Met:
        drawPanel(painter, rect, fill, colors.accent, tokens::RadiusControl, 1.5);
        return;
    case RoleCoverage::Supportive:
        drawPanel(painter, rect, fill, colors.ok, tokens::RadiusControl, 1.5);
        drawPanel(painter, rect.adjusted(3, 3, -3, -3), {}, colors.ok, tokens::RadiusTag);
        return;
    }
}

/// The letters of the chain, and a short word for the two roles outside of it, at the end of
/// @p line; gives where they begin.
double paintRoles(QPainter *painter, const MapNode &node, const QRectF &line, const Colors &colors,
                  const MapCanvas::DrawLine &draw)
{
    const double leastName = node.rect.width() < SmallWidth ? 40 : 56;
    const QFont font = fontFor(FontRole::Small);
    double end = line.right();
    for (auto role = node.roles.rbegin(); role != node.roles.rend(); ++role) {
        QString letter = roleLetter(*role);
        if (letter.isEmpty())
            letter = labelOf(*role);
        const double wide = std::max(20.0, QFontMetrics(font).horizontalAdvance(letter) + 8.0);
        if (end - wide < line.left() + leastName)
            break;
        const QRectF cell(end - wide, line.top() + 1, wide, 16);
        drawPanel(painter, cell, colors.window, colors.borderStrong, tokens::RadiusCell);
        draw(painter, cell, letter, font, colors.secondary, Qt::AlignCenter);
        end = cell.left() - tokens::ChainCellGap;
    }
    return end;
}

/// Where they stand, in a word at the end of @p line: fills alone are not told apart in black and
/// white. Gives where it begins.
double paintStance(QPainter *painter, const MapNode &node, const QRectF &line, const Colors &colors,
                   const MapCanvas::DrawLine &draw)
{
    if (node.stance == Stance::Neutral || node.rect.width() < SmallWidth)
        return line.right();
    const QFont font = fontFor(FontRole::SmallBold);
    const QString word = labelOf(node.stance);
    const double wide = QFontMetrics(font).horizontalAdvance(word) + 2;
    const QRectF place(line.right() - wide, line.top(), wide, line.height());
    draw(painter, place, word, font,
         node.stance == Stance::Opponent ? colors.dangerText : colors.okText,
         Qt::AlignRight | Qt::AlignVCenter);
    return place.left() - tokens::Space1;
}

/// Five ticks at the right edge, as many filled as there is influence.
void paintInfluence(QPainter *painter, const MapNode &node, const Colors &colors)
{
    constexpr int Most = 5;
    constexpr double Height = 5;
    constexpr double Gap = 2;
    if (node.influence <= 0)
        return;
    double bottom = node.rect.center().y() + (Most * Height + (Most - 1) * Gap) / 2;
    for (int tick = 1; tick <= Most; ++tick) {
        const QRectF place(node.rect.right() - 7, bottom - Height, 3, Height);
        painter->fillRect(place, tick <= node.influence ? colors.secondary : colors.border);
        bottom -= Height + Gap;
    }
}

void paintNode(QPainter *painter, const MapNode &node, const Colors &colors,
               const MapCanvas::DrawLine &draw)
{
    constexpr Qt::Alignment Start = Qt::AlignLeft | Qt::AlignVCenter;
    paintFrame(painter, node, colors);
    paintInfluence(painter, node, colors);
    const bool small = node.rect.width() < SmallWidth;
    const double side = small ? tokens::Space1 + 2 : tokens::Space2;
    const QRectF inside = node.rect.adjusted(
        side, small ? 5 : 7, node.influence > 0 ? -side - 4 : -side, small ? -5 : -7);
    QRectF first(inside.left(), inside.top(), inside.width(), tokens::SmallLine);
    QRectF second = first.translated(0, tokens::SmallLine);
    const bool alone = node.isRole() || (node.post.isEmpty() && node.stance == Stance::Neutral);
    if (alone)
        first.moveTop(inside.center().y() - first.height() / 2);
    first.setRight(paintRoles(painter, node, first, colors, draw));
    draw(painter, first, node.name, fontFor(node.isRole() ? FontRole::Body : FontRole::BodyBold),
         node.isRole() ? colors.textMuted : colors.text, Start);
    if (alone)
        return;
    second.setRight(paintStance(painter, node, second, colors, draw));
    draw(painter, second, node.post, fontFor(FontRole::Small), colors.secondary, Start);
}

QString describeNode(const MapNode &node)
{
    QStringList parts{node.name};
    if (node.isRole()) {
        parts.append(MapCanvas::tr("nobody known yet"));
        return parts.join(QStringLiteral(" · "));
    }
    if (!node.post.isEmpty())
        parts.append(node.post);
    for (const RoleKind role : node.roles)
        parts.append(labelOf(role));
    if (!node.roles.empty())
        parts << labelOf(node.coverage) << labelOf(node.stance);
    if (node.influence > 0)
        parts.append(MapCanvas::tr("influence %1 of 5").arg(node.influence));
    if (node.faded)
        parts.append(Common::tr("not met for too long"));
    return parts.join(QStringLiteral(" · "));
}

/// The part of the line between the middles of two boxes that lies outside of both.
QLineF between(const QRectF &from, const QRectF &to)
{
    const auto edge = [](const QRectF &rect, const QLineF &line) {
        const std::array sides = {
            QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.bottomLeft(), rect.bottomRight()),
            QLineF(rect.topLeft(), rect.bottomLeft()), QLineF(rect.topRight(), rect.bottomRight())};
        QPointF point = line.p1();
        for (const QLineF &side : sides) {
            if (line.intersects(side, &point) == QLineF::BoundedIntersection)
                return point;
        }
        return line.p1();
    };
    const QLineF middle(from.center(), to.center());
    return {edge(from, middle), edge(to, middle)};
}

void paintIntroduction(QPainter *painter, const QLineF &line, const Colors &colors)
{
    constexpr double HeadLength = 7;
    constexpr double HalfAngle = 0.5;
    if (line.length() < HeadLength)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors.accent, 1.5));
    painter->drawLine(line);
    const double angle = std::atan2(line.dy(), line.dx());
    const auto corner = [&](double turned) {
        return line.p2() - HeadLength * QPointF(std::cos(angle + turned), std::sin(angle + turned));
    };
    const std::array head = {line.p2(), corner(HalfAngle), corner(-HalfAngle)};
    painter->setBrush(colors.accent);
    painter->drawPolygon(head.data(), static_cast<int>(head.size()));
    painter->restore();
}

} // namespace

MapCanvas::MapCanvas(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Map of the decision chain"));
}

void MapCanvas::setMap(DecisionMapLayout map)
{
    const Id<Contact> kept = m_focused >= 0 && m_focused < static_cast<int>(m_map.nodes.size())
                                 ? m_map.nodes[static_cast<size_t>(m_focused)].contact
                                 : Id<Contact>();
    m_map = std::move(map);
    m_focused = -1;
    for (size_t i = 0; i < m_map.nodes.size(); ++i) {
        if (!kept.isNull() && m_map.nodes[i].contact == kept)
            m_focused = static_cast<int>(i);
    }
    setScale(m_scale);
}

void MapCanvas::setScale(double scale)
{
    m_scale = scale;
    setFixedSize(((m_map.size + QSizeF(2 * Margin, 2 * Margin)) * scale).toSize());
    update();
}

QPointF MapCanvas::toMap(const QPointF &position) const
{
    return position / m_scale - QPointF(Margin, Margin);
}

QRect MapCanvas::toWidget(const QRectF &rect) const
{
    const QRectF moved = rect.translated(Margin, Margin);
    return QRectF(moved.topLeft() * m_scale, moved.size() * m_scale).toAlignedRect();
}

void MapCanvas::paintMap(QPainter *painter, const DecisionMapLayout &map, const QPalette &palette,
                         const DrawLine &draw, int focused)
{
    const Colors &colors = colorsFor(palette);
    painter->setPen(QPen(colors.borderStrong, 1));
    for (const QLineF &line : map.lines)
        painter->drawLine(line);
    for (const auto &[from, to] : map.introductions)
        paintIntroduction(painter,
                          between(map.nodes[static_cast<size_t>(from)].rect,
                                  map.nodes[static_cast<size_t>(to)].rect),
                          colors);
    for (const MapNode &node : map.nodes)
        paintNode(painter, node, colors, draw);
    if (focused >= 0)
        drawFocusRing(painter, map.nodes[static_cast<size_t>(focused)].rect.adjusted(-3, -3, 3, 3),
                      colors.accent, tokens::RadiusCard);
}

double MapCanvas::paintLegend(QPainter *painter, double width, const QPalette &palette,
                              const DrawLine &draw)
{
    constexpr double Height = 18;
    constexpr double SampleWidth = 26;
    const Colors &colors = colorsFor(palette);
    const QFont font = fontFor(FontRole::Small);
    double left = 0;
    double top = 0;
    const auto say = [&](const QString &words, auto paintSample) {
        const double wide = QFontMetrics(font).horizontalAdvance(words) + 4;
        const double whole = SampleWidth + tokens::Space1 + wide;
        if (left > 0 && left + whole > width) {
            left = 0;
            top += Height + tokens::Space1;
        }
        const QRectF sample(left, top + 2, SampleWidth, Height - 4);
        paintSample(sample);
        draw(painter, {sample.right() + tokens::Space1, top, wide, Height}, words, font,
             colors.secondary, Qt::AlignLeft | Qt::AlignVCenter);
        left += whole + tokens::Space4;
    };
    for (const Choice<RoleCoverage> &choice : choicesOf<RoleCoverage>)
        say(labelOf(choice.value), [&](const QRectF &sample) {
            MapNode node;
            node.contact = Id<Contact>(1);
            node.coverage = choice.value;
            node.rect = sample;
            paintFrame(painter, node, colors);
        });
    for (const Stance stance : {Stance::Supporter, Stance::Opponent})
        say(labelOf(stance), [&](const QRectF &sample) {
            drawPanel(painter, sample, fillOf(stance, colors), {}, tokens::RadiusTag);
        });
    say(tr("reports to the one above"), [&](const QRectF &sample) {
        painter->setPen(QPen(colors.borderStrong, 1));
        painter->drawLine(QLineF(sample.center() - QPointF(0, Height / 2 - 3),
                                 sample.center() + QPointF(0, Height / 2 - 3)));
    });
    say(tr("introduces us to"), [&](const QRectF &sample) {
        paintIntroduction(painter,
                          QLineF(QPointF(sample.left(), sample.center().y()),
                                 QPointF(sample.right(), sample.center().y())),
                          colors);
    });
    return top + Height;
}

void MapCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.scale(m_scale, m_scale);
    painter.translate(Margin, Margin);
    paintMap(&painter, m_map, palette(), drawLine, showsFocus(this) ? m_focused : -1);
    if (m_dragging)
        paintDragged(&painter);
}

void MapCanvas::paintDragged(QPainter *painter) const
{
    const Colors &colors = colorsFor(palette());
    MapNode node = m_map.nodes[static_cast<size_t>(m_pressed)];
    node.rect.translate(m_draggedBy);
    const int over = m_map.nodeAt(m_pressedAt + m_draggedBy);
    if (over != m_pressed && isPerson(over))
        drawPanel(painter, m_map.nodes[static_cast<size_t>(over)].rect.adjusted(-3, -3, 3, 3), {},
                  colors.accent, tokens::RadiusCard, tokens::FocusRing);
    painter->setOpacity(0.8);
    paintNode(painter, node, colors, drawLine);
    painter->setOpacity(1);
}

bool MapCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int node = m_map.nodeAt(toMap(help->pos()));
        if (node >= 0)
            QToolTip::showText(help->globalPos(),
                               plainTip(describeNode(m_map.nodes[static_cast<size_t>(node)])),
                               this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && m_editable && isPerson(m_focused)) {
        // Alt with an arrow goes back elsewhere; here it moves the box.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool arrow = key->key() >= Qt::Key_Left && key->key() <= Qt::Key_Down;
        if (arrow && key->modifiers().testFlag(Qt::AltModifier)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool MapCanvas::isPerson(int node) const
{
    return node >= 0 && !m_map.nodes[static_cast<size_t>(node)].isRole();
}

void MapCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = toMap(event->position());
    m_pressed = event->button() == Qt::LeftButton ? m_map.nodeAt(m_pressedAt) : -1;
    if (m_pressed >= 0)
        focusNode(m_pressed);
}

void MapCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = m_pressed;
    const bool dragged = m_dragging;
    const QPointF by = m_draggedBy;
    endDrag();
    const int node = m_map.nodeAt(toMap(event->position()));
    if (!dragged) {
        if (node >= 0 && node == pressed)
            Q_EMIT activated(node);
        return;
    }
    if (node != pressed && isPerson(node))
        Q_EMIT superiorChosen(pressed, node);
    else
        Q_EMIT moved(pressed, m_map.nodes[static_cast<size_t>(pressed)].rect.topLeft() + by);
}

void MapCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = toMap(event->position());
    if (m_editable && isPerson(m_pressed) && event->buttons().testFlag(Qt::LeftButton)) {
        m_draggedBy = at - m_pressedAt;
        m_dragging = m_dragging ||
                     m_draggedBy.manhattanLength() * m_scale >= QApplication::startDragDistance();
        setCursor(m_dragging ? Qt::ClosedHandCursor : Qt::PointingHandCursor);
        return update();
    }
    setCursor(m_map.nodeAt(at) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MapCanvas::endDrag()
{
    m_pressed = -1;
    m_dragging = false;
    setCursor(Qt::ArrowCursor);
    update();
}

void MapCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int node = byKey ? m_focused : m_map.nodeAt(toMap(event->pos()));
    if (!m_editable || !isPerson(node))
        return;
    focusNode(node);
    const QRect rect = toWidget(m_map.nodes[static_cast<size_t>(node)].rect);
    Q_EMIT menuRequested(node, byKey ? mapToGlobal(rect.bottomLeft()) : event->globalPos());
}

void MapCanvas::moveByKey(int across, int down)
{
    const QPointF corner = m_map.nodes[static_cast<size_t>(m_focused)].rect.topLeft();
    Q_EMIT moved(m_focused, corner + KeyStep * QPointF(across, down));
}

void MapCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_dragging)
        return endDrag();
    if (m_editable && isPerson(m_focused)) {
        const bool moves = event->modifiers().testFlag(Qt::AltModifier);
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (moves)
                return moveByKey(event->key() == Qt::Key_Left ? -1 : 1, 0);
            break;
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (moves)
                return moveByKey(0, event->key() == Qt::Key_Up ? -1 : 1);
            break;
        case Qt::Key_F2: {
            const QRect rect = toWidget(m_map.nodes[static_cast<size_t>(m_focused)].rect);
            Q_EMIT menuRequested(m_focused, mapToGlobal(rect.bottomLeft()));
            return;
        }
        default:
            break;
        }
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return focusNode(m_map.neighbour(m_focused, -1, 0));
    case Qt::Key_Right:
        return focusNode(m_map.neighbour(m_focused, 1, 0));
    case Qt::Key_Up:
        return focusNode(m_map.neighbour(m_focused, 0, -1));
    case Qt::Key_Down:
        return focusNode(m_map.neighbour(m_focused, 0, 1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_focused >= 0)
            Q_EMIT activated(m_focused);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT zoomRequested(1);
        return;
    case Qt::Key_Minus:
        Q_EMIT zoomRequested(-1);
        return;
    case Qt::Key_0:
        Q_EMIT zoomRequested(0);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MapCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_focused < 0 && !m_map.nodes.empty())
        focusNode(0);
    update();
}

void MapCanvas::focusNode(int node)
{
    m_focused = node;
    if (node >= 0) {
        setAccessibleDescription(describeNode(m_map.nodes[static_cast<size_t>(node)]));
        Q_EMIT focusMoved(toWidget(m_map.nodes[static_cast<size_t>(node)].rect));
    }
    update();
}

} // namespace attache
