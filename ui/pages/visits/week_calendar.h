#pragma once

#include "core/queries/visit_list.h"
#include "ui/pages/visits/week_layout.h"

#include <QAbstractScrollArea>
#include <QHash>

#include <optional>

namespace attache {

/// A week of visits: seven columns of hours. Visits can be taken by the pointer and moved, or made
/// longer at their lower edge; the keyboard has a place of its own, moved by the arrow keys:
/// Enter opens the visit there or plans one, Ctrl with an arrow moves the visit, Shift with up and
/// down makes it shorter and longer. Times are local.
class WeekCalendar : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit WeekCalendar(QWidget *parent = nullptr);

    void setWeek(QDate monday, QDate today);
    /// The time of the line that says now.
    void setNow(QTime now);
    QDate monday() const { return m_monday; }
    /// Those of the week shown; the current one stays current.
    void setVisits(const std::vector<VisitRow> &visits);
    /// How far @p visit is prepared, or why that could not be read.
    void setReadiness(Id<Visit> visit, const Result<int> &score);
    /// Whether the readiness of @p visit is shown as one that could not be read.
    bool isUnreadable(Id<Visit> visit) const { return m_unreadable.contains(visit); }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    Id<Visit> currentVisit() const;
    void setCurrentVisit(Id<Visit> visit);
    /// The place of the keyboard.
    QDateTime place() const { return m_place; }
    void setPlace(const QDateTime &place);
    void scrollToHour(int hour);

    /// Where @p visit is drawn, in the viewport; empty when it is not.
    QRect rectOf(Id<Visit> visit) const;
    /// The place under @p point, to the half hour; invalid outside the days.
    QDateTime timeAt(const QPoint &point) const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(attache::Id<attache::Visit> visit);
    /// Somebody wants a visit to begin there.
    void planRequested(const QDateTime &start);
    void moveRequested(attache::Id<attache::Visit> visit, const QDateTime &start,
                       const QDateTime &end);
    /// The keyboard went beyond the week: −1 or 1.
    void weekRequested(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    static constexpr int HourHeight = 48;
    static constexpr int HoursWidth = 48; ///< of the column that names the hours
    static constexpr int HeadHeight = 44;
    static constexpr int Days = 7;
    static constexpr int yOf(int minute) { return minute * HourHeight / 60; }

    struct Block
    {
        VisitRow row;
        QDateTime start;
        QDateTime end;
        DaySlot slot;
    };
    struct Drag
    {
        size_t block = 0;
        QPoint from;
        bool resizing = false;
        bool moved = false;
        QDateTime start;
        QDateTime end;
    };

    void arrange();
    void describe();
    int dayWidth() const;
    int dayLeft(int day) const;
    QRect rectOf(const Block &block) const;
    QRect rectOf(const QDateTime &start, const QDateTime &end, const DaySlot &slot) const;
    std::optional<size_t> blockAt(const QPoint &point) const;
    std::optional<size_t> blockAt(const QDateTime &place) const;
    bool isAtLowerEdge(const Block &block, const QPoint &point) const;
    void dragTo(const QPoint &point);
    bool moveCurrent(QKeyEvent *event);
    bool movePlace(QKeyEvent *event);
    void bringIntoSight(const QDateTime &place);

    void paintGrid(QPainter &painter) const;
    void paintBlock(QPainter &painter, const Block &block, const QRect &rect, bool current) const;
    void paintReadiness(QPainter &painter, Id<Visit> visit, QRectF bar) const;
    void paintWords(QPainter &painter, const Block &block, const QRect &rect) const;
    void paintHead(QPainter &painter) const;
    void paintNow(QPainter &painter) const;

    QDate m_monday;
    QDate m_today;
    QTime m_now;
    QDateTime m_place;
    Id<Visit> m_current; ///< of several at the same place
    std::vector<Block> m_blocks;
    QHash<Id<Visit>, int> m_readiness;
    QHash<Id<Visit>, Error> m_unreadable; ///< readiness that could not be read
    std::optional<Drag> m_drag;
    bool m_readOnly = false;
};

} // namespace attache
