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
    /// The cell is at least @p least pixels wide, and as wide as both lines need up to @p most.
    void keepWhole(int least, int most);
    /// With smaller margins at its sides, where the window is narrow.
    void setNarrow(bool narrow);
    /// Before both lines; takes ownership, as the others do.
    void addLeading(QWidget *widget);
    /// In the upper line, before its words.
    void addBeforeUpper(QWidget *widget);
    /// Instead of both lines.
    void setContent(QWidget *widget);
    /// Behind both lines.
    void addTrailing(QWidget *widget);

    QString text() const;

protected:
    /// A cell with the cursor of a hand lights up below the pointer.
    void paintEvent(QPaintEvent *event) override;

private:
    void makeRoom();

    QHBoxLayout *m_row;
    QHBoxLayout *m_upperRow;
    MixedLine *m_upper;
    MixedLine *m_lower;
    int m_leading = 0;
    int m_beforeUpper = 0;
    int m_leastWidth = 0;
    int m_mostWidth = 0; ///< that is kept for its lines; 0 where they may be cut
};

/// The most important facts about a record in one card: cells of two lines, separated by hairlines.
/// It is 60 pixels high, or 48 in a low window; where there is no room for all cells side by side,
/// they stand in two rows.
class HeadStrip : public QFrame
{
    Q_OBJECT

public:
    explicit HeadStrip(QWidget *parent = nullptr);

    /// The strip's own.
    HeadCell *addCell(int stretch = 0);
    bool hasTwoRows() const { return m_twoRows; }
    /// The window is @p low, or @p narrow.
    void setCompact(bool low, bool narrow);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place
    {
        HeadCell *cell;
        int stretch;
    };

    /// In one row or two, as there is room.
    void arrange();
    void place(bool twoRows);
    int neededWidth() const;

    QHBoxLayout *m_rows[2];
    std::vector<Place> m_cells;
    bool m_twoRows = false;
    int m_rowHeight;
};

} // namespace attache
