#pragma once

#include "core/insight/tiers.h"

#include <QWidget>

namespace attache {

/// Scores from 0 to 100 with every account at its own, and the lines between the tiers, which can
/// be moved by mouse and keyboard: S, A and B take a line in hand, the arrow keys move it. Where
/// lines stood before is dashed. Nothing but this picture changes.
class ScoreAxis : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreAxis(QWidget *parent = nullptr);

    void setSuggestions(const std::vector<TierSuggestion> &suggestions);
    /// @p kept are those of the settings.
    void setLines(const TierLines &lines, const TierLines &kept);
    const TierLines &lines() const { return m_lines; }
    void setMovable(bool movable) { m_movable = movable; }
    /// Where the handle of @p tier is.
    QPoint handleOf(Tier tier) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the person; while the mouse holds a line, again and again.
    void linesMoved(const attache::TierLines &lines);
    /// The line was let go.
    void linesReleased(const attache::TierLines &lines);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Mark
    {
        int score = 0;
        Tier tier = Tier::C;
        bool moves = false;
    };
    qreal at(double score) const;
    int scoreAt(qreal x) const;
    int lineOf(Tier tier) const;
    bool move(Tier tier, int score);
    void paintZones(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    void paintScale(QPainter &painter) const;
    void paintLine(QPainter &painter, Tier tier) const;
    void describe();

    std::vector<Mark> m_marks;
    TierLines m_lines;
    TierLines m_kept;
    Tier m_held = Tier::A;
    bool m_dragging = false;
    bool m_movable = true;
};

} // namespace attache
