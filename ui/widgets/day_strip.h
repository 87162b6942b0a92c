#pragma once

#include "ui/style/fonts.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QHBoxLayout;

namespace attache {

class Button;
class ElidedLabel;
class MeterWidget;
class TextLabel;

/// One meeting of a day: time, badge and name, what it is about, and below that how far it is,
/// with a button. It lights up under the pointer and opens when clicked or by Enter; the arrow keys
/// go to the cells beside it.
class DayStripCell : public QWidget
{
    Q_OBJECT

public:
    explicit DayStripCell(QWidget *parent = nullptr);

    void setTime(const QString &time);
    /// Before the name; replaces the one before. Takes ownership.
    void setBadge(QWidget *badge);
    void setName(const QString &name, const QString &subject);
    /// At the end of the first line: how much time is left, or when it ended.
    void setState(const QString &words, TextColor color);
    /// Instead of the meter; empty shows the meter.
    void setOutcome(const QString &words);
    /// The one that comes next, or is under way.
    void setNext(bool next);
    bool isNext() const { return m_next; }

    MeterWidget *meter() const { return m_meter; }
    /// Does what activated() does.
    Button *button() const { return m_button; }

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void focusNeighbour(int step);

    TextLabel *m_time;
    QHBoxLayout *m_head;
    QWidget *m_badge = nullptr;
    ElidedLabel *m_name;
    ElidedLabel *m_subject;
    TextLabel *m_state;
    MeterWidget *m_meter;
    ElidedLabel *m_outcome;
    Button *m_button;
    bool m_next = false;
    bool m_pressed = false;
};

/// The cells of a day side by side on one card, separated by hairlines, with an accent above the
/// next one. Two in a row where there is no room for four.
class DayStrip : public QWidget
{
    Q_OBJECT

public:
    explicit DayStrip(QWidget *parent = nullptr);

    /// Shows @p cells, which become its own, in this order.
    void setCells(const std::vector<DayStripCell *> &cells);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int columnsFor(int width) const;
    void place();

    QGridLayout *m_grid;
    std::vector<DayStripCell *> m_cells;
    int m_columns = 0;
};

} // namespace attache
