#pragma once

#include "ui/badges/decision_map_layout.h"

#include <QScrollArea>

namespace attache {

class DrawnText;
class MapCanvas;

/// The decision chain as a drawn map: who reports to whom; filled by stance, framed by how far we
/// have got (dashed unknown, thin named, thick met, double supportive), letters for the roles. The
/// arrow keys walk from box to box, Enter opens one, + and − zoom, 0 fits.
class DecisionMap : public QScrollArea
{
    Q_OBJECT

public:
    explicit DecisionMap(QWidget *parent = nullptr);

    void setMap(DecisionMapLayout map);
    const DecisionMapLayout &map() const;
    MapCanvas *canvas() const { return m_canvas; }
    /// As wide as what it lies in, for a place at the side; else it asks for room of its own.
    void setSmall();

    /// Relative to the natural size; 0 fits the window.
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();

    /// Draws the whole map with its legend below into @p target, as large as fits; what is written
    /// goes by @p text.
    void print(QPainter *painter, const QRectF &target, DrawnText &text) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void personActivated(attache::Id<attache::Contact> contact);
    /// A role that nobody plays yet.
    void roleActivated(attache::RoleKind role);
    /// A person dropped @p contact on @p superior.
    void superiorChosen(attache::Id<attache::Contact> contact,
                        attache::Id<attache::Contact> superior);
    /// A person put @p contact elsewhere.
    void placed(attache::Id<attache::Contact> contact, const QPointF &corner);
    void menuRequested(attache::Id<attache::Contact> contact, const QPoint &position);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    MapCanvas *m_canvas;
    double m_zoom = 0;
    bool m_small = false;
};

} // namespace attache
