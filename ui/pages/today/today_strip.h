#pragma once

#include "core/queries/visit_list.h"
#include "ui/widgets/day_strip.h"

#include <QPointer>
#include <QTimer>

#include <deque>

namespace attache {

class Desk;

/// The visits of the day, the next one marked, with the time left until then. Where they are fewer
/// than four, those of the coming days follow.
class TodayStrip : public DayStrip
{
    Q_OBJECT

public:
    explicit TodayStrip(Desk &desk, QWidget *parent = nullptr);

    /// How many cells there are; an error when they could not be read.
    Result<int> read();
    /// The time that is left, which passes by itself.
    void showTimes();
    /// Visits of today that are not over.
    int left() const { return m_left; }
    int today() const { return m_today; }
    /// Closer lines, for a window that has little room.
    void setLow(bool low);

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    struct Cell
    {
        VisitRow row;
        QPointer<DayStripCell> cell;
    };

    Result<std::vector<VisitRow>> readVisits();
    DayStripCell *cellOf(Id<Visit> visit);
    void open(Id<Visit> visit);
    void showCell(const Cell &cell, bool next);
    void showOutcome(const Cell &cell);
    QString outcomeOf(const Visit &visit) const;
    /// Readiness of the next visit in the queue; the others follow, each when there is time.
    void measureNext();

    Desk &m_desk;
    std::vector<Cell> m_shown;
    std::deque<Id<Visit>> m_unmeasured;
    QTimer m_measureTimer;
    int m_left = 0;
    int m_today = 0;
    bool m_low = false;
};

} // namespace attache
