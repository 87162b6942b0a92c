#include "ui/lists/history_view.h"

#include "core/base/shared_text.h"
#include "core/store/journal_steps.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/follow_while_shown.h"
#include "ui/models/list_models.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lines_delegate.h"
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace attache {

namespace {
constexpr int WhenWidth = 130;
constexpr int StepWidth = 300;
/// All of them fit into a small window; what there is more goes to the changes.
constexpr int ChangesWidth = 460;
constexpr int UndoWidth = 96;
} // namespace

HistoryView::HistoryView(Desk &desk, const QString &words, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new HistoryModel(desk.workspace(), this))
    , m_table(new TableView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    column->addWidget(new TextLabel(words, FontRole::Small, TextColor::Secondary));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Changes"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setRingsCell(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setItemDelegate(new LinesDelegate(m_table));
    m_table->setUsualWidths({WhenWidth, StepWidth, ChangesWidth, UndoWidth}, {2});
    followWhileShown(*m_model->follower(), *this);
    m_readable = new ErrorSwitch(m_table);
    column->addWidget(m_readable, 1);
    connect(m_readable, &ErrorSwitch::retried, m_model, &HistoryModel::refresh);
    connect(m_model, &IdTableModel::errorChanged, this, [this] {
        m_model->lastError() ? m_readable->showError(*m_model->lastError())
                             : m_readable->showContent();
    });
    connect(m_table, &QTableView::activated, this, &HistoryView::activate);
    connect(m_table, &QTableView::clicked, this, &HistoryView::activate);
}

void HistoryView::showRecord(const QString &table, qint64 id)
{
    m_model->setRecord(table, id);
}

void HistoryView::activate(const QModelIndex &index)
{
    if (index.isValid() && index.column() == m_model->columnOf(QStringLiteral("undo")))
        undoRow(index.row());
}

void HistoryView::undoRow(int row)
{
    const HistoryStep *step = m_model->stepAt(row);
    if (!step || !step->canBeUndone || m_desk.workspace().isReadOnly())
        return;
    const QString title = step->title;
    const Result<void> done = undoStep(m_desk.workspace(), step->entry);
    if (done)
        Q_EMIT m_desk.saidUndoably(Common::tr("Undone: %1").arg(title));
    else
        m_desk.report(done.error());
}

} // namespace attache
