#pragma once

#include "core/brief/figure.h"

#include <QAbstractButton>
#include <QFrame>

class QHBoxLayout;

namespace attache {

/// One figure by itself: its name, the figure, a note, and how it went as a small line. Pressed, it
/// leads to the chart that tells more.
class FigureTile : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FigureTile(QWidget *parent = nullptr);

    void setFigure(const HeadFigure &figure);
    const HeadFigure &figure() const { return m_figure; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLine(QPainter *painter, const QRectF &room) const;

    HeadFigure m_figure;
};

/// The few figures that stand above all charts, on one card with hairlines between them.
class FigureStrip : public QFrame
{
    Q_OBJECT

public:
    explicit FigureStrip(QWidget *parent = nullptr);

    void setFigures(const std::vector<HeadFigure> &figures);

Q_SIGNALS:
    /// The chart with that key is asked for.
    void activated(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    std::vector<FigureTile *> m_tiles;
};

} // namespace attache
