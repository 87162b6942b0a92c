#include "ui/pages/visits/follow_ups_table.h"

#include "core/base/shared_text.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/widgets/cell_delegate.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

namespace attache {

namespace {

/// Completes the names of those who can be responsible.
class OwnerDelegate final : public CellDelegate
{
public:
    OwnerDelegate(const FollowUpsModel *model, QObject *parent)
        : CellDelegate(parent)
        , m_model(model)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        QWidget *editor = CellDelegate::createEditor(parent, option, index);
        if (auto *line = qobject_cast<QLineEdit *>(editor)) {
            auto *completer = new QCompleter(m_model->owners(), line);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            completer->setFilterMode(Qt::MatchContains);
            line->setCompleter(completer);
        }
        return editor;
    }

private:
    const FollowUpsModel *m_model;
};

} // namespace

FollowUpsTable::FollowUpsTable(Desk &desk, QWidget *parent)
    : TableView(parent)
    , m_desk(desk)
    , m_model(new FollowUpsModel(this))
{
    setFramed(false);
    setModel(m_model);
    setItemDelegate(new CellDelegate(this));
    setItemDelegateForColumn(FollowUpsModel::Owner, new OwnerDelegate(m_model, this));
    setItemDelegateForColumn(FollowUpsModel::State, new TagDelegate(this));
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionBehavior(SelectItems);
    setSortingEnabled(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionResizeMode(FollowUpsModel::Item, QHeaderView::Stretch);
    setAccessibleName(Common::tr("Follow-ups"));
    connect(m_model, &FollowUpsModel::changeRequested, this, &FollowUpsTable::write);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FollowUpsTable::fitHeight);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == FollowUpsModel::State)
            openStateMenu(index);
    });
    fitHeight();
}

Result<void> FollowUpsTable::setVisit(const Visit &visit, const NotePeople &people,
                                      const QHash<Id<Contact>, QString> &posts)
{
    m_visit = visit;
    PromiseFilter filter;
    filter.visit = visit.id;
    ATTACHE_TRY(auto rows, promises(m_desk.connection(), filter));
    // In the order they were made, so that a line does not move when its day is changed.
    std::ranges::sort(rows, {}, [](const PromiseRow &row) { return row.promise.id; });
    m_model->setRows(std::move(rows), people, posts, m_desk.clock().today());
    return {};
}

void FollowUpsTable::write(Promise promise)
{
    m_desk.edit(tr("Change follow-up"), [&](Writer &writer) { return writer.update(promise); });
}

void FollowUpsTable::addRow()
{
    Promise promise;
    promise.account = m_visit.account;
    promise.opportunity = m_visit.opportunity;
    promise.visit = m_visit.id;
    promise.text = tr("New follow-up");
    promise.owner = m_visit.recorder;
    if (!m_desk.edit(tr("Add follow-up"), [&](Writer &writer) { return writer.insert(promise); }))
        return;
    // The announcement is worked off before the new line can be edited.
    QMetaObject::invokeMethod(
        this,
        [this, id = promise.id] {
            const QModelIndex index = m_model->index(m_model->rowOf(id), FollowUpsModel::Item);
            if (!index.isValid())
                return;
            setFocus(Qt::TabFocusReason);
            setCurrentIndex(index);
            edit(index);
        },
        Qt::QueuedConnection);
}

void FollowUpsTable::removeCurrent()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    const Id<Promise> id = m_model->promise(index.row()).id;
    m_desk.editUndoably(tr("Remove follow-up"), [&](Writer &writer) { return writer.remove(id); });
}

void FollowUpsTable::openStateMenu(const QModelIndex &index)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Promise promise = m_model->promise(index.row());
    for (const auto &choice : choicesOf<PromiseState>) {
        QAction *action = menu->addAction(labelOf(choice.value));
        action->setCheckable(true);
        action->setChecked(choice.value == promise.state);
        connect(action, &QAction::triggered, this,
                [this, id = promise.id, key = QString::fromLatin1(choice.key)] {
                    const int row = m_model->rowOf(id);
                    if (row >= 0)
                        m_model->setData(m_model->index(row, FollowUpsModel::State), key,
                                         Qt::EditRole);
                });
    }
    menu->popup(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void FollowUpsTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_F2;
    if (index.isValid() && index.column() == FollowUpsModel::State &&
        (enter || event->key() == Qt::Key_Space)) {
        openStateMenu(index);
        return;
    }
    if (event->key() == Qt::Key_Delete && state() != EditingState) {
        removeCurrent();
        return;
    }
    if (enter && index.isValid() && state() != EditingState) {
        edit(index);
        return;
    }
    TableView::keyPressEvent(event);
}

void FollowUpsTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    const int width = viewport()->width();
    setColumnWidth(FollowUpsModel::Owner, width * 27 / 100);
    setColumnWidth(FollowUpsModel::Due, width / 6);
    setColumnWidth(FollowUpsModel::State, width / 6);
}

void FollowUpsTable::fitHeight()
{
    setFixedHeight(tokens::HeaderHeight + m_model->rowCount() * tokens::RowHeight + 2);
}

} // namespace attache
