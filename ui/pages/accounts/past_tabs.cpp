#include "ui/pages/accounts/past_tabs.h"

#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/follow_while_shown.h"
#include "ui/models/list_models.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/lines_delegate.h"
#include "ui/widgets/table_view.h"

namespace attache {

namespace {

constexpr int WhenWidth = 130;
constexpr int KindWidth = 110;

void setUp(TableView *table)
{
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->setItemDelegate(new LinesDelegate(table));
    table->setColumnWidth(0, WhenWidth);
}

} // namespace

TimelineTab::TimelineTab(Desk &desk, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(new TimelineModel(desk.workspace(), this))
    , m_table(new TableView)
    , m_failed(new ErrorState)
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Timeline"));
    setUp(m_table);
    followWhileShown(*m_model->follower(), *this);
    m_table->setColumnWidth(1, KindWidth);
    addWidget(m_table);
    addWidget(new EmptyState(tr("Visits, promises, stages and facts appear here by date.")));
    connect(m_table, &QTableView::activated, this, &TimelineTab::follow);
    connect(m_table, &QTableView::doubleClicked, this, &TimelineTab::follow);
    addWidget(m_failed);
    connect(m_failed, &ErrorState::retried, m_model, &TimelineModel::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TimelineTab::showRead);
    connect(m_model, &IdTableModel::errorChanged, this, &TimelineTab::showRead);
}

void TimelineTab::showRead()
{
    if (m_model->lastError()) {
        m_failed->setError(*m_model->lastError());
        setCurrentWidget(m_failed);
    } else {
        setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    }
}

void TimelineTab::showAccount(Id<Account> account)
{
    m_model->setAccount(account);
    showRead();
}

void TimelineTab::follow()
{
    const TimelineEntry *entry = m_model->entryAt(m_table->currentIndex().row());
    if (entry)
        Q_EMIT openRequested(QStringLiteral("attache:%1/%2").arg(entry->table).arg(entry->id));
}

} // namespace attache
