#pragma once

#include "core/base/tone.h"
#include "ui/base/roles.h"
#include "ui/style/fonts.h"

#include <QListView>
#include <QMetaType>
#include <QStyledItemDelegate>

#include <optional>
#include <vector>

namespace attache {

/// What a row of a timeline shows.
struct TimelineItem
{
    enum class Look {
        Month, ///< the name of a month and what happened in it
        Now,   ///< the line between what is planned and what was
        Line,  ///< one line, its kind word first
        Card,  ///< a meeting, with what came out of it
    };
    /// Text in one style; the pieces follow one another.
    struct Piece
    {
        QString text;
        FontRole font = FontRole::Body;
        TextColor color = TextColor::Text;
    };
    struct Cell
    {
        QString label;
        QString value;
    };

    Look look = Look::Line;
    QString when; ///< in the column of dates; empty where it is that of the row above
    QString icon; ///< in the node on the spine
    Tone tone = Tone::Neutral;
    bool filled = false; ///< the node is a disc
    bool planned = false;
    QString kind; ///< the kind word of a line, the tag of a card
    std::vector<Piece> title;
    QString note;   ///< a card's time, at the end of its head
    QString people; ///< a card's second line
    QString summary;
    std::vector<Cell> cells;    ///< of a card, two in a row
    std::vector<QString> links; ///< what can be done at once
    std::optional<int> meter;   ///< readiness of what is planned
};

/// Draws the rows of a TimelineView.
class TimelineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The role under which a model hands over a TimelineItem.
    static constexpr int ItemRole = Roles::FirstOwnRole;

    static constexpr int LineHeight = 28;
    static constexpr int MonthHeight = 32;
    static constexpr int NowHeight = 22;
    static constexpr int PlannedHeight = 52;
    /// Of the card of a meeting that has been; what it says decides.
    static int cardHeight(bool people, bool summary, int cells);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The width of the column of kind words.
    void setKindWidth(int width) { m_kindWidth = width; }
    /// Where link @p number of @p item stands in @p row.
    QRect linkRect(const TimelineItem &item, const QRect &row, int number,
                   Qt::LayoutDirection direction) const;

private:
    int m_kindWidth = 40;
};

/// Events by time: a column of dates, a spine with a node for each event, and lines and cards
/// beside it. The model gives a TimelineItem and a size hint for each row; the size hint is asked
/// for all rows, the item only for visible ones. Enter or a click opens a row; the links of a row
/// are in its context menu as well.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// Makes room for the longest of @p words, the kind words that will be shown.
    void setKindWords(const QStringList &words);
    const TimelineDelegate *delegate() const { return m_delegate; }

Q_SIGNALS:
    void opened(const QModelIndex &index);
    void linkActivated(const QModelIndex &index, int link);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    int linkAt(const QPoint &place) const;
    /// The nearest row from @p row on that can be opened; invalid when there is none.
    QModelIndex openable(int row, int step) const;

    TimelineDelegate *m_delegate;
};

} // namespace attache

Q_DECLARE_METATYPE(attache::TimelineItem)
