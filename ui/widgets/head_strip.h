#pragma once

#include "ui/widgets/mixed_line.h"

#include <QFrame>

class QHBoxLayout;

namespace attache {

/// A part of a HeadStrip: two lines, with room before, between and behind them.
class HeadCell : public QWidget
{
    Q_OBJECT

public:
    explicit HeadCell(QWidget *parent = nullptr);

    void setLines(LineRuns upper, LineRuns lower);
    /// Before both lines; takes ownership, as the others do.
    void addLeading(QWidget *widget);
    /// In the upper line, before its words.
    void addBeforeUpper(QWidget *widget);
    /// Behind both lines.
    void addTrailing(QWidget *widget);

    QString text() const;

private:
    QHBoxLayout *m_row;
    QHBoxLayout *m_upperRow;
    MixedLine *m_upper;
    MixedLine *m_lower;
    int m_leading = 0;
    int m_beforeUpper = 0;
};

/// The most important facts about a record in one card, 60 pixels high: cells of two lines,
/// separated by hairlines.
class HeadStrip : public QFrame
{
    Q_OBJECT

public:
    explicit HeadStrip(QWidget *parent = nullptr);

    /// The strip's own.
    HeadCell *addCell(int stretch = 0);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    std::vector<HeadCell *> m_cells;
};

} // namespace attache
