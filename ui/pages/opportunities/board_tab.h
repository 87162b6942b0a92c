#pragma once

#include "ui/pages/opportunities/deal_board.h"
#include "ui/pages/opportunities/deal_move_panel.h"

#include <QWidget>

#include <functional>
#include <optional>

class QMenu;

namespace attache {

class BoardView;
class Chip;
class DealPanel;
class Desk;
class EmptyState;
class ErrorSwitch;
class FacetBar;
class KeyHints;
class Preferences;

/// The board as a view of the pipeline: filters and lanes over it, the story of a deal beside it.
/// Moving a card is one undoable step.
class BoardTab : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    BoardTab(Desk &desk, Preferences &preferences, QWidget *parent = nullptr);

    void refresh();
    BoardView *board() const { return m_board; }
    DealPanel *panel() const { return m_panel; }
    DealMovePanel *movePanel() const { return m_move; }
    FacetBar *facets() const { return m_facets; }
    /// Takes the buttons of the first step.
    EmptyState *emptyState() const { return m_empty; }
    void setLanes(BoardLanes lanes);
    BoardLanes lanes() const { return m_lanes; }
    void showDeal(qint64 id);

    /// Moves the deal, asking before what the move needs to know.
    void move(qint64 id, Stage stage);

Q_SIGNALS:
    void openRequested(const QString &link);
    /// Other cards, or other totals.
    void boardChanged();

private:
    void layOut();
    void addFacets();
    void addLaneMenu();
    void restore();
    void remember();
    void arrange();
    void showPanel();
    void showMenu(qint64 id, const QPoint &at);
    const BoardStage *boardStage(Stage stage) const;
    /// What has to be said before @p card goes to @p stage; none for nothing.
    std::optional<DealMovePanel::Move> asks(const BoardCard &card, Stage stage) const;
    /// What is only assumed of the gates on the way of a deal to @p stage.
    /// Hands the gates before @p stage to the panel that asks.
    Result<void> readGates(qint64 id, Stage stage);
    Result<QStringList> assumedFor(qint64 id, Stage stage) const;
    void ask(const BoardCard &card, Stage stage, DealMovePanel::Move move,
             const QString &consequence);
    void write(qint64 id, Stage stage, const std::function<void(Opportunity &)> &rest);
    QString consequenceOf(const BoardCard &card, Stage stage) const;

    Desk &m_desk;
    Preferences &m_preferences;
    std::vector<DealCard> m_deals;
    DecidedDeals m_decided;
    Settings m_settings;
    StageBook m_stages;
    std::vector<BoardStage> m_columns; ///< where deals can be moved to
    BoardLanes m_lanes = BoardLanes::Tier;
    Chip *m_laneChip;
    KeyHints *m_keys;
    FacetBar *m_facets;
    ErrorSwitch *m_readable;
    EmptyState *m_empty;
    QWidget *m_content;
    BoardView *m_board;
    DealPanel *m_panel;
    DealMovePanel *m_move;
    bool m_panelClosed = false;
};

} // namespace attache
