#pragma once

#include "ui/pages/opportunities/deal_board.h"
#include "ui/widgets/card.h"

class QToolButton;

namespace attache {

class Button;
class ChainStripWidget;
class Desk;
class ElidedLabel;
class LinkButton;
class ScrollBody;
class StageLine;
class TextLabel;

/// The details of a deal beside the board: its amount and next step, the people who were met,
/// promises, the stages it went through, and the latest changes.
class DealPanel : public CardWidget
{
    Q_OBJECT

public:
    /// @p desk outlives it.
    explicit DealPanel(Desk &desk, QWidget *parent = nullptr);

    /// @p card is what the board shows of it; its currency is @p currency.
    void showDeal(const BoardCard &card, const QString &currency);
    qint64 dealId() const { return m_id; }
    void focusFirst();

Q_SIGNALS:
    void closed();
    void openRequested(const QString &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    /// What the panel tells, section by section.
    void layOutStory(QVBoxLayout *column);
    /// A section of the story; @p note stands at the end of its title.
    void addSection(QVBoxLayout *column, const QString &title, QWidget *note = nullptr);
    void showPromises(const Opportunity &deal);
    void showStages(const Opportunity &deal, std::optional<Tier> tier);
    void showChanges();

    Desk &m_desk;
    qint64 m_id = 0;
    qint64 m_account = 0;
    QHBoxLayout *m_head;
    QWidget *m_badge = nullptr;
    ElidedLabel *m_name;
    ElidedLabel *m_subtitle;
    TextLabel *m_amount;
    TextLabel *m_worth;
    TextLabel *m_next;
    ChainStripWidget *m_chain;
    TextLabel *m_score;
    QVBoxLayout *m_promises; ///< a row each
    StageLine *m_stages;
    TextLabel *m_allDays;
    TextLabel *m_stageWords;
    TextLabel *m_changes;
    Button *m_open;
    Button *m_visit;
    ScrollBody *m_body;
    LinkButton *m_edit;
};

} // namespace attache
