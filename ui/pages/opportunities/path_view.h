#pragma once

#include "core/base/holidays.h"
#include "core/insight/path_outlook.h"

#include <QHash>
#include <QWidget>

namespace attache {

/// A step as the view draws it.
struct PathViewRow
{
    qint64 id = 0;
    PathStep step;
    PathOutlookStep outlook;
    QString theirs;
    QString ours;
};

/// The path of a deal, a row a step: who sees to it on both sides, when it is due, and its place in
/// time; what is late and what that moves. The arrow keys go through the rows, Enter opens one,
/// Space marks it done, with Alt the arrow keys move it.
class PathView : public QWidget
{
    Q_OBJECT

public:
    static constexpr int RowHeight = 28;
    static constexpr int HeadHeight = 24;

    explicit PathView(QWidget *parent = nullptr);

    void setRows(std::vector<PathViewRow> rows, const PathOutlook &outlook, QDate today);
    const std::vector<PathViewRow> &rows() const { return m_rows; }
    /// What a customer may see: nothing of what is late or likely, and no day to step in.
    void setExternal(bool external);
    bool isExternal() const { return m_external; }
    void setWritable(bool writable) { m_writable = writable; }
    int current() const { return m_current; }
    void setCurrent(int row);
    QRect rowRect(int row) const;
    /// The long ones between the first step and the last, which are shaded.
    const std::vector<Holiday> &holidays() const { return m_holidays; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(qint64 id);
    void doneToggled(qint64 id, bool done);
    void moveRequested(qint64 id, int step);
    void removeRequested(qint64 id);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Columns
    {
        QRect number, name, theirs, ours, due, time;
    };
    Columns columnsAt(int top, int height) const;
    qreal xOf(QDate day, const QRect &time) const;
    int rowAt(const QPoint &position) const;
    void findEnds();
    void paintHolidays(QPainter *painter) const;
    void paintHead(QPainter *painter) const;
    void paintRow(QPainter *painter, int row) const;
    void paintBar(QPainter *painter, const PathViewRow &row, const QRect &time) const;
    void paintLate(QPainter *painter, const PathViewRow &row, const QRect &time) const;
    QString describe(const PathViewRow &row) const;
    void toggleDone(int row);

    std::vector<PathViewRow> m_rows;
    PathOutlook m_outlook;
    QDate m_today;
    QDate m_first; ///< the ends of the axis of time
    QDate m_last;
    std::vector<Holiday> m_holidays;
    int m_current = 0;
    bool m_external = false;
    bool m_writable = true;
};

} // namespace attache
