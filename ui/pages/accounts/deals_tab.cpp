#include "ui/pages/accounts/deals_tab.h"

#include "core/base/shared_text.h"
#include "core/domain/stage_book.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/follow_while_shown.h"
#include "ui/models/list_models.h"
#include "ui/pages/accounts/group_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/table_view.h"

#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace attache {

namespace {
constexpr int UsualWidth = 100;
constexpr int NameWidth = 220;
constexpr int CloseWidth = 116;
constexpr int StepWidth = 220;
} // namespace

DealsTab::DealsTab(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new OpportunityListModel(desk.workspace(), this))
    , m_table(new TableView)
    , m_empty(new EmptyState(tr("Opportunities with this account appear here.")))
    , m_failed(new ErrorState)
    , m_group(new GroupCard(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_table->setModel(m_model);
    followWhileShown(*m_model->follower(), *this);
    m_table->setAccessibleName(TypeLabel::tr("Opportunities"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    // All of them are this account's.
    m_table->setColumnHidden(m_model->columnOf(QStringLiteral("account")), true);
    QList<int> widths(m_model->columnCount(), UsualWidth);
    const int name = m_model->columnOf(QStringLiteral("name"));
    const int step = m_model->columnOf(QStringLiteral("next_step"));
    widths[name] = NameWidth;
    widths[step] = StepWidth;
    widths[m_model->columnOf(QStringLiteral("expected_close"))] = CloseWidth;
    m_table->setUsualWidths(widths, {name, step});
    m_table->installEventFilter(this);
    column->addWidget(m_table, 1);
    Button *add = m_empty->addButton(tr("Add an opportunity"), ButtonKind::Primary);
    add->setEnabled(!desk.workspace().isReadOnly());
    column->addWidget(m_empty, 1);
    column->addWidget(m_failed, 1);
    column->addWidget(m_group);
    m_failed->hide();
    connect(m_group, &GroupCard::openRequested, this, &DealsTab::openRequested);
    connect(m_failed, &ErrorState::retried, m_model, &OpportunityListModel::refresh);
    connect(m_model, &IdTableModel::errorChanged, this, &DealsTab::showCount);
    connect(add, &Button::clicked, this, &DealsTab::newOpportunityRequested);
    connect(m_model, &IdTableModel::countChanged, this, &DealsTab::showCount);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == m_model->columnOf(QStringLiteral("stage")))
            showStages(index);
        else
            Q_EMIT opportunityOpened(Id<Opportunity>(m_model->recordAt(index.row())));
    });
}

void DealsTab::showAccount(Id<Account> account)
{
    OpportunityFilter filter;
    filter.account = account;
    m_model->setFilter(filter);
    m_group->showAccount(account);
    showCount();
}

void DealsTab::showCount()
{
    const bool any = m_model->rowCount() > 0;
    const bool failed = m_model->lastError().has_value();
    if (failed)
        m_failed->setError(*m_model->lastError());
    m_failed->setVisible(failed);
    m_table->setVisible(any && !failed);
    m_empty->setVisible(!any && !failed);
}

void DealsTab::select(Id<Opportunity> opportunity)
{
    const int row = m_model->rowOfRecord(opportunity.value());
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, m_model->columnOf(QStringLiteral("name"))));
}

void DealsTab::setStage(Id<Opportunity> opportunity, Stage stage)
{
    auto record = Store<Opportunity>(m_desk.connection()).get(opportunity);
    if (!record)
        return m_desk.report(record.error());
    record->stage = stage;
    const auto stages = StageBook::read(m_desk.connection(), Settings());
    if (!stages)
        return m_desk.report(stages.error());
    m_desk.edit(
        Common::tr("Move %1 to %2").arg(record->name, stages->label(stage, record->stageSet)),
        [&](Writer &writer) { return writer.update(*record); });
}

void DealsTab::showStages(const QModelIndex &index)
{
    const OpportunityRow *row = m_model->opportunityAt(index.row());
    if (!row || m_desk.workspace().isReadOnly())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Id<Opportunity> id = row->opportunity.id;
    const auto stages = StageBook::read(m_desk.connection(), Settings());
    if (!stages)
        return m_desk.report(stages.error());
    const auto account = Store<Account>(m_desk.connection()).find(row->opportunity.account);
    const Id<StageSet> set = stages->setFor(row->opportunity.stageSet,
                                            account && *account ? (*account)->businessType
                                                                : std::optional<BusinessType>());
    for (const Stage stage : stages->stagesOf(set)) {
        QAction *action = menu->addAction(plainLabel(stages->label(stage, set)));
        action->setCheckable(true);
        action->setChecked(stage == row->opportunity.stage);
        connect(action, &QAction::triggered, this, [this, id, stage] { setStage(id, stage); });
    }
    menu->popup(m_table->viewport()->mapToGlobal(m_table->visualRect(index).bottomLeft()));
}

bool DealsTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        m_table->currentIndex().isValid()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int row = m_table->currentIndex().row();
        if (key == Qt::Key_F2) {
            showStages(m_model->index(row, m_model->columnOf(QStringLiteral("stage"))));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT opportunityOpened(Id<Opportunity>(m_model->recordAt(row)));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace attache
