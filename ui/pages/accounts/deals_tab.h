#pragma once

#include "core/domain/opportunity.h"

#include <QWidget>

namespace attache {

class Desk;
class EmptyState;
class ErrorState;
class GroupCard;
class OpportunityListModel;
class TableView;

/// The opportunities of an account; the stage is changed in the table. Below them, what the group
/// has together where the account has others below it.
class DealsTab : public QWidget
{
    Q_OBJECT

public:
    explicit DealsTab(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void select(Id<Opportunity> opportunity);
    void setStage(Id<Opportunity> opportunity, Stage stage);
    OpportunityListModel *model() const { return m_model; }
    TableView *table() const { return m_table; }

Q_SIGNALS:
    void opportunityOpened(attache::Id<attache::Opportunity> opportunity);
    void newOpportunityRequested();
    void openRequested(const QString &link);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showStages(const QModelIndex &index);
    void showCount();

    Desk &m_desk;
    OpportunityListModel *m_model;
    TableView *m_table;
    EmptyState *m_empty;
    ErrorState *m_failed;
    GroupCard *m_group;
};

} // namespace attache
