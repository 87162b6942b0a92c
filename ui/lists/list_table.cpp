#include "ui/lists/list_table.h"

#include "core/record/field_writer.h"
#include "ui/badges/badge_delegates.h"
#include "ui/forms/field_delegate.h"
#include "ui/forms/saved_editor.h"
#include "ui/lists/list_model.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

namespace attache {

namespace {

constexpr char ColumnDelegate[] = "column";

CellDelegate *delegateFor(CellLook look, QObject *parent)
{
    switch (look) {
    case CellLook::Text:
        return nullptr;
    case CellLook::Tag:
        return new TagDelegate(parent);
    case CellLook::Meter:
        return new MeterDelegate(parent);
    case CellLook::Tier:
        return new TierDelegate(parent);
    case CellLook::Chain:
        return new ChainDelegate(parent);
    }
    return nullptr;
}

} // namespace

ListTable::ListTable(ListModel *model, Workspace &workspace,
                     std::shared_ptr<const ReferenceData> reference, QWidget *parent)
    : TableView(parent)
    , m_model(model)
    , m_workspace(workspace)
    , m_reference(std::move(reference))
{
    setItemDelegate(
        new FieldDelegate([this](const QModelIndex &index) { return makeEditor(index); }, this));
    setModel(model);
    // Sorting is switched on with an order already there, or the list would be sorted twice.
    horizontalHeader()->setSortIndicator(model->columnOf(model->query().sortKey),
                                         Qt::AscendingOrder);
    setSortingEnabled(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setUpColumns();
    resetColumns();
    m_keys = columnKeys();
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_before = saveColumns();
        m_usualBefore = m_usual;
    });
    connect(model, &QAbstractItemModel::modelReset, this, &ListTable::followColumns);
    const auto touched = [this] { m_usual = m_usual && m_arranging; };
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, touched);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this, touched](int section, int, int now) {
                if (!isLastShown(section) || now == 0)
                    touched();
            });
    connect(this, &QTableView::doubleClicked, this, &ListTable::onDoubleClick);
}

void ListTable::setUpColumns()
{
    for (QObject *old : findChildren<CellDelegate *>(QLatin1String(ColumnDelegate)))
        old->deleteLater();
    bool edited = false;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        CellDelegate *delegate = delegateFor(m_model->column(column).look, this);
        if (delegate)
            delegate->setObjectName(QLatin1String(ColumnDelegate));
        setItemDelegateForColumn(column, delegate);
        edited |= m_model->column(column).field.has_value();
    }
    setRingsCell(edited);
}

QStringList ListTable::columnKeys() const
{
    QStringList keys;
    for (int column = 0; column < m_model->columnCount(); ++column)
        keys.append(m_model->column(column).key);
    return keys;
}

/// The header goes by places, but a person's own fields come and go between others.
void ListTable::followColumns()
{
    setUpColumns();
    const QStringList keys = columnKeys();
    if (keys == m_keys)
        return;
    const QStringList known = std::exchange(m_keys, keys);
    {
        const QScopedValueRollback arranging(m_arranging, true);
        const QSignalBlocker quiet(this);
        restoreColumns(m_before);
        for (int column = 0; column < keys.size(); ++column) {
            if (!known.contains(keys[column]))
                setColumnWidth(column, m_model->column(column).width);
        }
    }
    // Places that moved are no choice of the person's.
    m_usual = m_usualBefore;
    if (m_usual)
        fitColumns();
    Q_EMIT columnsChanged();
}

void ListTable::resetColumns()
{
    const QSignalBlocker quiet(this);
    const QScopedValueRollback arranging(m_arranging, true);
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        header->setSectionHidden(column, false);
        header->resizeSection(column, m_model->column(column).width);
        header->setSectionHidden(column, !m_model->column(column).shown);
        header->moveSection(header->visualIndex(column), column);
    }
    m_usual = true;
    fitColumns();
}

void ListTable::showOrder(const QString &key, bool descending)
{
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(m_model->columnOf(key),
                                         descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->viewport()->update();
}

void ListTable::setColumns(const QByteArray &state)
{
    if (!state.isEmpty() && restoreColumns(state))
        m_usual = false;
    else
        resetColumns();
}

bool ListTable::isUsual() const
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        // A header tells of hiding by no signal while its last section stretches.
        if (isColumnHidden(column) == m_model->column(column).shown)
            return false;
    }
    return m_usual;
}

/// The columns with a least width share what room the others leave. Where there is too little,
/// they give way a little, and then the table is wider than its place and scrolls; columns beyond
/// the usual ones are scrolled to rather than paid for with the names.
void ListTable::fitColumns()
{
    int spare = viewport()->width();
    int sharing = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        spare -= m_model->column(column).width;
        sharing += m_model->column(column).least > 0 ? 1 : 0;
    }
    const QSignalBlocker quiet(this);
    const QScopedValueRollback arranging(m_arranging, true);
    const int share = spare > 0 && sharing > 0 ? spare / sharing : 0;
    int missing = isUsual() ? qMax(0, -spare) : 0;
    for (int at = 0; at < m_model->columnCount(); ++at) {
        const ListColumn &column = m_model->column(at);
        if (column.least <= 0)
            continue;
        const int given = qMin(missing, column.width - column.least);
        missing -= given;
        setColumnWidth(at, column.width + share - given);
    }
}

void ListTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    if (m_usual)
        fitColumns();
}

std::vector<qint64> ListTable::selectedIds() const
{
    std::vector<qint64> ids;
    // Ranges, not rows: everything may be selected.
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        if (range.left() > 0)
            continue;
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model->recordAt(row));
    }
    return ids;
}

qint64 ListTable::currentId() const
{
    return m_model->recordAt(currentIndex().row());
}

void ListTable::setCurrentId(qint64 id)
{
    const int row = m_model->rowOfRecord(id);
    if (row < 0)
        return;
    int column = 0;
    while (column + 1 < m_model->columnCount() && isColumnHidden(column))
        ++column;
    const QModelIndex index = m_model->index(row, column);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                 QItemSelectionModel::Rows);
    scrollTo(index);
}

bool ListTable::editField(const QString &key)
{
    const int column = m_model->columnOf(key);
    const QModelIndex index = column < 0 ? QModelIndex() : currentIndex().siblingAtColumn(column);
    if (!index.isValid() || !isEditedInPlace(index))
        return false;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    edit(index);
    return true;
}

SavedEditor *ListTable::makeEditor(const QModelIndex &index) const
{
    const qint64 id = m_model->recordAt(index.row());
    const std::optional<FieldInfo> &field = m_model->column(index.column()).field;
    if (!field)
        return nullptr;
    const RecordType &type = m_model->source().type();
    const auto valueOf = [this, id, &type](const QString &key) -> QVariant {
        const FieldInfo *asked = type.field(key);
        const auto record = type.load(m_workspace.connection(), id);
        return asked && record ? asked->get(record->get()) : QVariant();
    };
    SavedEditor *editor = FieldEditorFactory(m_workspace, m_reference).make(*field, valueOf);
    editor->setCheck([this, id, &type, field = *field](const QVariant &value) {
        const auto record = type.load(m_workspace.connection(), id);
        return FieldWriter(m_workspace, type).fault(field, value, record.value_or(AnyRecord()));
    });
    return editor;
}

void ListTable::onDoubleClick(const QModelIndex &index)
{
    if (m_model->column(index.column()).opens || !isEditedInPlace(index))
        Q_EMIT openRequested();
    else
        edit(index);
}

bool ListTable::isEditedInPlace(const QModelIndex &index) const
{
    return m_model->flags(index) & Qt::ItemIsEditable && !isColumnHidden(index.column());
}

void ListTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    TableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    const bool back = hint == QAbstractItemDelegate::EditPreviousItem;
    if (!back && hint != QAbstractItemDelegate::EditNextItem)
        return;
    const QHeaderView *header = horizontalHeader();
    const int step = back ? -1 : 1;
    int visual = header->visualIndex(currentIndex().column()) + step;
    for (; visual >= 0 && visual < header->count(); visual += step) {
        const QModelIndex next = currentIndex().siblingAtColumn(header->logicalIndex(visual));
        if (!isEditedInPlace(next))
            continue;
        selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
        edit(next);
        return;
    }
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT openRequested();
        return;
    case Qt::Key_Delete:
        Q_EMIT removeRequested();
        return;
    case Qt::Key_F2:
        if (currentIndex().isValid() && isEditedInPlace(currentIndex()))
            edit(currentIndex());
        return;
    case Qt::Key_Escape:
        clearSelection();
        return;
    default:
        TableView::keyPressEvent(event);
    }
}

} // namespace attache
