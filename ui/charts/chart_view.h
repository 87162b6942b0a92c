#pragma once

#include "core/brief/chart.h"
#include "ui/print/chart_plan.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace attache {

/// A chart on screen, in the colours of the theme. The pointer and the arrow keys go from category
/// to category and say each in words; Enter and a click ask for the records behind it. It is drawn
/// once for a size and a theme; what moves over it costs no drawing.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    void setChart(Chart chart);
    const Chart &chart() const { return m_chart; }
    /// The category that is said at present; -1 for none.
    int current() const { return m_current; }
    void setCurrent(int category);
    /// Where the category @p category stands, in this widget.
    QRect placeOf(int category);

    /// The chart as it is shown, @p scale times as large, on the colour of a card.
    QImage image(qreal scale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The records behind the category @p category are asked for.
    void activated(int category);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    ChartLook look() const;
    const ChartPlan &plan();
    void draw(QPainter *painter);
    void forget();
    int categoryAt(const QPoint &position);
    void describe();

    Chart m_chart;
    std::optional<ChartPlan> m_plan;
    QPixmap m_drawn;
    int m_current = -1;
};

} // namespace attache
