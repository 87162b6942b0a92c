#pragma once

#include "core/insight/week_plan.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/visit_text.h"

#include <QListView>

#include <memory>

class QStandardItemModel;

namespace attache {

/// A proposal as it is shown: what it is, with all its words.
struct ShownProposal
{
    Proposal proposal;
    QString purpose;
    QString amount; ///< empty where none is known
    std::vector<TagText> tags;
};

/// The name by which a proposal is dragged: the id of its account.
inline constexpr char ProposalMime[] = "application/x-attache-proposal";

/// Proposals by where one has to go for them, each with its reasons. The arrow keys go from one to
/// the next, Enter accepts one, Del puts it off; it can be dragged into a slot.
class PlanList : public QListView
{
    Q_OBJECT

public:
    explicit PlanList(QWidget *parent = nullptr);
    ~PlanList() override;

    /// @p plan says on which day each stands. The current one stays current.
    void setProposals(const std::vector<ShownProposal> &shown, const WeekPlan &plan);
    /// Null while none is current.
    Id<Account> current() const;
    void setCurrent(Id<Account> account);

Q_SIGNALS:
    void accepted(attache::Id<attache::Account> account);
    void putOff(attache::Id<attache::Account> account);
    void currentProposalChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QStandardItemModel *m_model;
};

} // namespace attache
