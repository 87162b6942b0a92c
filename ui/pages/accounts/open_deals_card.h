#pragma once

#include "core/domain/opportunity.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace attache {

class Desk;
class ErrorSwitch;
class ListRow;
class StageLine;

/// The open opportunities of an account: the name over the next step, how long each has been in
/// its stages over the words of it, the amount over month and probability.
class OpenDealsCard final : public CardWidget
{
    Q_OBJECT

public:
    explicit OpenDealsCard(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    /// With rows of fewer pixels, for a low window.
    void setLow(bool low);
    const std::vector<ListRow *> &rows() const { return m_rows; }

Q_SIGNALS:
    void opportunityOpened(attache::Id<attache::Opportunity> opportunity);
    void newOpportunityRequested();

private:
    struct Deal;

    QWidget *makeStep(const Opportunity &record) const;
    static QWidget *makeStage(const Deal &deal, int scale);
    static QWidget *makeAmount(const Deal &deal);
    ListRow *makeRow(const Deal &deal, int scale);
    void showNote(const std::vector<Deal> &deals);

    Desk &m_desk;
    Id<Account> m_account;
    QVBoxLayout *m_list = nullptr;
    ErrorSwitch *m_readable = nullptr;
    QWidget *m_nothing;
    std::vector<ListRow *> m_rows;
    bool m_low = false;
};

} // namespace attache
