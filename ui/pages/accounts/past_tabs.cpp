#include "ui/pages/accounts/past_tabs.h"

#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/follow_while_shown.h"
#include "ui/models/list_models.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lines_delegate.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int WhenWidth = 130;
constexpr int KindWidth = 110;
constexpr int StepWidth = 320;

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

HistoryTab::HistoryTab(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new HistoryModel(desk.workspace(), this))
    , m_table(new TableView)
    , m_words(new TextLabel({}, FontRole::Body, TextColor::Secondary))
    , m_undo(new Button(tr("Undo this")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    auto *row = new QHBoxLayout;
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    column->addLayout(row);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Changes to this account"));
    setUp(m_table);
    followWhileShown(*m_model->follower(), *this);
    m_table->setColumnWidth(1, StepWidth);
    m_readable = new ErrorSwitch(m_table);
    column->addWidget(m_readable, 1);
    connect(m_readable, &ErrorSwitch::retried, m_model, &HistoryModel::refresh);
    connect(m_model, &IdTableModel::errorChanged, this, [this] {
        m_model->lastError() ? m_readable->showError(*m_model->lastError())
                             : m_readable->showContent();
    });
    connect(m_undo, &Button::clicked, this, [this] { undoRow(m_table->currentIndex().row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryTab::showAction);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HistoryTab::showAction);
    showAction();
}

void HistoryTab::showAccount(Id<Account> account)
{
    m_account = account;
    m_model->setRecord(QString::fromLatin1(tableOf<Account>), account.value());
    showAction();
}

void HistoryTab::showAction()
{
    const HistoryEntry *entry = m_model->entryAt(m_table->currentIndex().row());
    m_words->setText(entry ? entry->title : tr("Select a step to undo only that step."));
    m_undo->setEnabled(entry && !entry->undone && entry->what == HistoryEntry::What::Changed &&
                       !m_desk.workspace().isReadOnly());
}

void HistoryTab::undoRow(int row)
{
    const HistoryEntry *entry = m_model->entryAt(row);
    if (!entry)
        return;
    const QString title = entry->title;
    const Result<void> done = m_desk.workspace().undoForRecord(
        entry->entry, QString::fromLatin1(tableOf<Account>), m_account.value());
    if (done)
        Q_EMIT m_desk.saidUndoably(tr("Undone: %1").arg(title));
    else
        m_desk.report(done.error());
}

} // namespace attache
