#pragma once

#include <QDate>
#include <QWidget>

#include <vector>

namespace attache {

/// Meetings and calls on a time line: meetings are dots, calls rings, planned ones dashed. Between
/// meetings stand bars with their days, in warn beyond twice the cadence.
class RhythmLine : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Meeting, Call, Planned };
    struct Mark
    {
        QDate day;
        Kind kind = Kind::Meeting;
    };

    explicit RhythmLine(QWidget *parent = nullptr);

    /// @p marks in the order of their days; only those from @p from to @p to are drawn.
    void setMarks(std::vector<Mark> marks, QDate from, QDate to, int cadenceDays);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double x(QDate day) const;
    void paintGaps(QPainter &painter) const;
    void paintMonths(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;

    std::vector<Mark> m_marks;
    QDate m_from;
    QDate m_to;
    int m_cadence = 0;
};

/// What the marks of a RhythmLine mean.
class RhythmLegend : public QWidget
{
    Q_OBJECT

public:
    explicit RhythmLegend(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace attache
