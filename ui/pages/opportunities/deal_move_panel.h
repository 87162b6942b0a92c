#pragma once

#include "core/insight/gate_state.h"
#include "ui/pages/opportunities/deal_board.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace attache {

class Button;
class TextLabel;

/// What has to be said before a deal moves, over the board where the card is going: why it is
/// lost and what would wake it up, that it goes back, or why it passes a gate whose conditions are
/// only assumed, which stand above with what is known of them. Enter moves it, Esc leaves it where
/// it is.
class DealMovePanel : public QFrame
{
    Q_OBJECT

public:
    enum class Move { Back, Lost, PastGate };

    explicit DealMovePanel(QWidget *parent);

    /// The conditions that the next ask() is about; @p people are the names of whoever is named.
    void setGates(const std::vector<GateState> &gates, const QHash<Id<Contact>, QString> &people,
                  QDate today);
    /// Asks, at @p at of the parent, below which it stands where there is room.
    void ask(const BoardCard &card, const BoardStage &stage, Move move, const QString &consequence,
             const QPoint &at);

    qint64 deal() const { return m_deal; }
    Stage stage() const { return m_stage; }
    Move kind() const { return m_kind; }
    /// Why it was lost, or why its gate is passed.
    QString reason() const;
    QString reactivation() const;
    /// Of a lost one; nothing where none was chosen.
    std::optional<LostCause> cause() const;
    QComboBox *causes() const { return m_cause; }

Q_SIGNALS:
    void accepted();
    /// The evidence is to be filled in first.
    void mendRequested();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void accept();
    void close();
    void addCondition(const GateCondition &condition, const QHash<Id<Contact>, QString> &people,
                      QDate today);
    void fit();

    qint64 m_deal = 0;
    Stage m_stage = Stage::Lost;
    Move m_kind = Move::Back;
    TextLabel *m_title;
    QWidget *m_gate;
    QVBoxLayout *m_conditions;
    TextLabel *m_consequence;
    QComboBox *m_cause;
    QLineEdit *m_reason;
    QLineEdit *m_reactivation;
    TextLabel *m_problem;
    Button *m_mend;
    Button *m_move;
};

} // namespace attache
