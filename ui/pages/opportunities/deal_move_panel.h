#pragma once

#include "ui/pages/opportunities/deal_board.h"

#include <QFrame>

class QLineEdit;

namespace attache {

class Button;
class TextLabel;

/// Asks what is needed before a deal moves, over the board where the card is going: why it was lost
/// and what would wake it up, confirmation that it goes back, or why it passes a gate whose
/// conditions are only assumed. Enter moves it, Esc leaves it where it is.
class DealMovePanel : public QFrame
{
    Q_OBJECT

public:
    enum class Move { Back, Lost, PastGate };

    explicit DealMovePanel(QWidget *parent);

    /// Asks, at @p at of the parent, below which it stands where there is room.
    void ask(const BoardCard &card, const BoardStage &stage, Move move, const QString &consequence,
             const QPoint &at);

    qint64 deal() const { return m_deal; }
    Stage stage() const { return m_stage; }
    Move kind() const { return m_kind; }
    /// Why it was lost, or why its gate is passed.
    QString reason() const;
    QString reactivation() const;

Q_SIGNALS:
    void accepted();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void accept();
    void close();

    qint64 m_deal = 0;
    Stage m_stage = Stage::Lost;
    Move m_kind = Move::Back;
    TextLabel *m_title;
    TextLabel *m_consequence;
    QLineEdit *m_reason;
    QLineEdit *m_reactivation;
    TextLabel *m_problem;
    Button *m_move;
};

} // namespace attache
