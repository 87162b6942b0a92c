#pragma once

#include "ui/pages/opportunities/deal_board.h"

#include <QAbstractScrollArea>
#include <QSet>

namespace attache {

/// The board: a column for each open stage, lanes across them, a card for each deal, and at the
/// end two strips that take what is won and lost. It draws only what is in sight, so thousands of
/// cards cost no more than a screen of them.
///
/// The arrow keys go from card to card; with Alt, left and right move the card to the stage beside
/// it, as dragging does. Enter opens it, + and − open and close its lane.
class BoardView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit BoardView(QWidget *parent = nullptr);

    /// Keeps the current card and the place scrolled to.
    void setContent(BoardContent content);
    const BoardContent &content() const { return m_content; }
    void setWritable(bool writable) { m_writable = writable; }

    /// The deal whose card is the current one; 0 for none.
    qint64 currentId() const { return m_current; }
    void setCurrentId(qint64 id);
    const BoardCard *currentCard() const { return card(m_current); }
    /// Where the card of @p id stands in the viewport; null where it is not shown.
    QRect cardRect(qint64 id) const;
    /// Where a card dropped here goes to @p stage, in the viewport.
    QRect columnRect(Stage stage) const;
    bool isDragging() const { return m_dragged != 0; }

    QStringList closedLanes() const { return {m_closed.begin(), m_closed.end()}; }
    void setClosedLanes(const QStringList &keys);

    /// Asks for the move of the current card by @p step stages.
    void moveCurrent(int step);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(qint64 id);
    void activated(qint64 id);
    /// A person wants the deal @p id in @p stage.
    void moveRequested(qint64 id, attache::Stage stage);
    void menuRequested(qint64 id, const QPoint &at);
    void lanesChanged();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    /// Where a card stands: lane, column, and place in that cell.
    struct Place
    {
        size_t lane = 0;
        size_t column = 0;
        size_t row = 0;
    };

    void layOut();
    void describe();
    int columnLeft(size_t column) const;
    bool isClosed(const BoardLane &lane) const { return m_closed.contains(lane.key); }
    const BoardCard *card(qint64 id) const;
    const BoardCard &cardAt(const Place &place) const;
    std::optional<Place> placeOf(qint64 id) const;
    std::optional<Place> cardUnder(const QPoint &at) const;
    int laneUnder(const QPoint &at) const;
    std::optional<Stage> stageUnder(const QPoint &at) const;
    QRect rectOf(const Place &place) const;
    QRect laneRect(size_t lane) const;
    void makeVisible(const Place &place);
    void go(const Place &place);
    void goBy(int columns, int rows);
    void setPointer(const QPoint &at);
    void toggleLane(size_t lane);
    void endDrag();

    void paintHead(QPainter &painter) const;
    void paintStrips(QPainter &painter) const;
    void paintStrip(QPainter &painter, const BoardStage &stage, qint64 count) const;
    void paintLane(QPainter &painter, size_t lane, const QRect &exposed) const;
    void paintLaneHead(QPainter &painter, size_t lane) const;
    void paintCard(QPainter &painter, const QRect &rect, const BoardCard &card, bool current) const;
    void paintDrop(QPainter &painter) const;

    BoardContent m_content;
    std::vector<int> m_laneTops; ///< in the content, one more than there are lanes
    int m_columnWidth = 0;
    qint64 m_current = 0;
    QSet<QString> m_closed;
    bool m_writable = true;

    QPoint m_pointer{-1, -1}; ///< outside when it is elsewhere
    QPoint m_pressedAt;
    qint64 m_pressed = 0;
    qint64 m_dragged = 0;
    QPoint m_dragAt;
    int m_scrollTimer = 0;
};

} // namespace attache
