#pragma once

#include "ui/badges/decision_map_layout.h"

#include <QWidget>

#include <functional>

namespace attache {

/// The map itself, drawn at one scale; DecisionMap scrolls it.
class MapCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit MapCanvas(QWidget *parent = nullptr);

    void setMap(DecisionMapLayout map);
    const DecisionMapLayout &map() const { return m_map; }
    void setScale(double scale);
    double scale() const { return m_scale; }
    /// Whether boxes can be moved: dropped on somebody, a person reports to them; dropped
    /// elsewhere, they stay there. Alt with the arrow keys moves the box with the keyboard; the
    /// menu key, or F2, asks for what else can be done with it.
    void setEditable(bool editable) { m_editable = editable; }
    int focused() const { return m_focused; }

    /// How words are drawn: as drawLine() does it, or so that a PDF can be searched.
    using DrawLine =
        std::function<void(QPainter *painter, const QRectF &rect, const QString &text,
                           const QFont &font, const QColor &color, Qt::Alignment alignment)>;
    /// Draws @p map at its natural size with its corner at the origin; @p focused is ringed.
    static void paintMap(QPainter *painter, const DecisionMapLayout &map, const QPalette &palette,
                         const DrawLine &draw, int focused = -1);
    /// What frames, fills and lines mean, in one line of @p width from the origin on; gives its
    /// height.
    static double paintLegend(QPainter *painter, double width, const QPalette &palette,
                              const DrawLine &draw);

Q_SIGNALS:
    void activated(int node);
    /// The box with the keyboard is here now.
    void focusMoved(const QRect &rect);
    void zoomRequested(int steps);
    /// @p node was dropped on @p superior.
    void superiorChosen(int node, int superior);
    /// @p node was moved, its corner to @p corner of the map.
    void moved(int node, const QPointF &corner);
    /// @p position is in global coordinates.
    void menuRequested(int node, const QPoint &position);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QPointF toMap(const QPointF &position) const;
    QRect toWidget(const QRectF &rect) const;
    void focusNode(int node);
    bool isPerson(int node) const;
    void moveByKey(int across, int down);
    void paintDragged(QPainter *painter) const;
    void endDrag();

    DecisionMapLayout m_map;
    double m_scale = 1;
    bool m_editable = false;
    int m_focused = -1;
    int m_pressed = -1;
    QPointF m_pressedAt; ///< in the map
    QPointF m_draggedBy; ///< in the map, while a box is dragged
    bool m_dragging = false;
};

} // namespace attache
