#include "ui/lists/list_table.h"

#include "core/base/shared_text.h"
#include "core/record/field_writer.h"
#include "ui/badges/badge_delegates.h"
#include "ui/base/plain_words.h"
#include "ui/forms/field_delegate.h"
#include "ui/forms/saved_editor.h"
#include "ui/lists/list_model.h"
#include "ui/style/fonts.h"
#include "ui/widgets/tag.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

namespace attache {

namespace {

constexpr char ColumnDelegate[] = "column";
constexpr int CellRoom = 22;     ///< beside the words of a cell
constexpr int MeasuredRows = 40; ///< that tell how wide a column is
constexpr int LeastWidth = 56;   ///< of a column, whatever stands in it
constexpr int WidestWords = 220; ///< of a column that does not share what room is left
constexpr int WidestNames = 320; ///< of one that does
constexpr int TypicalShare = 80; ///< percent of the cells that are whole in a typical width

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
    connect(model, &IdTableModel::countChanged, this, [this] {
        if (m_usual && m_contentWidths.isEmpty() && m_model->rowCount() > 0)
            fitColumns();
    });
    connect(model, &ListModel::loadingChanged, this, [this] {
        if (!m_model->isLoading())
            setCurrentId(std::exchange(m_wantedId, 0));
    });
    connect(this, &QTableView::doubleClicked, this, &ListTable::onDoubleClick);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (isPicked(index))
            showPicks(index);
    });
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
        edited |= isEdited(m_model->column(column));
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
    // Places that moved are not a choice of the person's.
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

int ListTable::contentWidth(int column) const
{
    const ListColumn &asked = m_model->column(column);
    const QFontMetrics header(fontFor(FontRole::Small));
    const QFontMetrics body(fontFor(FontRole::Body));
    int widest = header.horizontalAdvance(asked.label);
    for (int row = 0; row < qMin(MeasuredRows, m_model->rowCount()); ++row) {
        const QString words = m_model->index(row, column).data().toString();
        if (!words.isEmpty())
            widest = qMax(widest, asked.look == CellLook::Tag ? Tag::tagSize(words).width()
                                                              : body.horizontalAdvance(words));
    }
    return widest + CellRoom;
}

int ListTable::usualWidth(int column)
{
    const ListColumn &asked = m_model->column(column);
    const bool words = asked.look == CellLook::Text || asked.look == CellLook::Tag;
    if (!words || m_model->rowCount() == 0)
        return asked.width;
    auto known = m_contentWidths.constFind(asked.key);
    if (known == m_contentWidths.constEnd())
        known = m_contentWidths.insert(asked.key, contentWidth(column));
    return asked.least > 0
               ? qBound(asked.width, *known, qMax(asked.width, WidestNames))
               : qBound(qMin(asked.width, LeastWidth), *known, qMax(asked.width, WidestWords));
}

namespace {

/// As wide as most of what stands in @p column of @p model: a few long words are no reason to cut
/// those of another column.
int typicalWidth(const ListModel &model, int column)
{
    const QFontMetrics body(fontFor(FontRole::Body));
    std::vector<int> widths;
    for (int row = 0; row < qMin(MeasuredRows, model.rowCount()); ++row)
        widths.push_back(body.horizontalAdvance(model.index(row, column).data().toString()));
    if (widths.empty())
        return 0;
    const auto place =
        widths.begin() + static_cast<std::ptrdiff_t>(widths.size() - 1) * TypicalShare / 100;
    std::ranges::nth_element(widths, place);
    return *place + CellRoom;
}

/// A column that gives way, down to its least width.
struct Giving
{
    int *width;
    int least;
};

/// Takes @p missing from @p columns, always from the widest, so that a narrow one stays whole; what
/// is still missing afterwards.
int take(const std::vector<Giving> &columns, int missing)
{
    while (missing > 0) {
        const Giving *widest = nullptr;
        for (const Giving &each : columns) {
            if (*each.width > each.least && (!widest || *each.width > *widest->width))
                widest = &each;
        }
        if (!widest)
            break;
        --*widest->width;
        --missing;
    }
    return missing;
}

} // namespace

/// The columns with a least width share what room the others leave. Where there is too little,
/// they give way, first what only few cells need and names last, and then the table is wider than
/// its place and scrolls; columns beyond the usual ones are scrolled to rather than paid for with
/// the names.
void ListTable::fitColumns()
{
    std::vector<int> widths;
    std::vector<int> sharing;
    int spare = viewport()->width();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool shown = !isColumnHidden(column);
        const bool shares = m_model->column(column).least > 0;
        widths.push_back(shown || shares ? usualWidth(column) : 0);
        if (!shown)
            continue;
        spare -= widths.back();
        if (shares)
            sharing.push_back(column);
    }
    const QSignalBlocker quiet(this);
    const QScopedValueRollback arranging(m_arranging, true);
    const int share = spare > 0 && !sharing.empty() ? spare / static_cast<int>(sharing.size()) : 0;
    int missing = isUsual() ? qMax(0, -spare) : 0;
    std::vector<Giving> names;
    std::vector<Giving> others;
    for (const int at : sharing) {
        widths[static_cast<size_t>(at)] += share;
        (m_model->column(at).opens ? names : others)
            .push_back({&widths[static_cast<size_t>(at)], m_model->column(at).least});
    }
    if (missing > 0) {
        std::vector<Giving> rare = others;
        for (size_t i = 0, at = 0; i < sharing.size(); ++i) {
            if (!m_model->column(sharing[i]).opens) {
                rare[at].least = qMax(rare[at].least, typicalWidth(*m_model, sharing[i]));
                ++at;
            }
        }
        missing = take(others, take(rare, missing));
        int room = 0;
        for (const Giving &each : names)
            room += *each.width - each.least;
        // A table that scrolls all the same shows its names whole.
        if (missing <= room)
            take(names, missing);
    }
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (widths[static_cast<size_t>(column)] > 0)
            setColumnWidth(column, widths[static_cast<size_t>(column)]);
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
    if (m_model->isLoading() && id != 0)
        m_wantedId = id;
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
    const ListColumn &column = m_model->column(index.column());
    if (column.editor)
        return column.editor(m_reference);
    const std::optional<FieldInfo> &field = column.field;
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

bool ListTable::isPicked(const QModelIndex &index) const
{
    return index.isValid() && m_model->column(index.column()).picked &&
           m_model->flags(index) & Qt::ItemIsEditable;
}

/// All rows selected where the one at @p index is among them.
std::vector<qint64> ListTable::pickedRows(const QModelIndex &index) const
{
    const qint64 id = m_model->recordAt(index.row());
    std::vector<qint64> ids = selectedIds();
    return std::ranges::find(ids, id) != ids.end() ? ids : std::vector<qint64>{id};
}

void ListTable::showPicks(const QModelIndex &index)
{
    const FieldInfo &field = *m_model->column(index.column()).field;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString now = index.data(Qt::EditRole).toString();
    for (const ChoiceInfo &choice : field.choices) {
        //: A value to choose for a field: "Tier A"
        QAction *action =
            menu->addAction(plainLabel(Common::tr("%1 %2").arg(field.label(), choice.text())));
        action->setCheckable(true);
        action->setChecked(choice.key == now);
        if (choice.key == now)
            menu->setActiveAction(action);
        connect(action, &QAction::triggered, this,
                [this, ids = pickedRows(index), field, key = choice.key] {
                    Q_EMIT picked(ids, field, key);
                });
    }
    menu->popup(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

bool ListTable::pickByKey(const QString &key)
{
    const QModelIndex index = currentIndex();
    if (key.isEmpty() || !isPicked(index))
        return false;
    const FieldInfo field = *m_model->column(index.column()).field;
    for (const ChoiceInfo &choice : field.choices) {
        if (!choice.key.startsWith(key, Qt::CaseInsensitive))
            continue;
        Q_EMIT picked(pickedRows(index), field, choice.key);
        return true;
    }
    return false;
}

void ListTable::keyboardSearch(const QString &search)
{
    // The base class would read every row until one matches; the source can look it up.
    if (!m_typedAt.isValid() || m_typedAt.elapsed() > QApplication::keyboardInputInterval())
        m_typed.clear();
    m_typedAt.start();
    m_typed += search;
    if (m_typed.trimmed().isEmpty())
        return;
    const auto found = m_model->source().beginningWith(m_typed.trimmed());
    if (!found)
        return Q_EMIT failed(found.error());
    if (!*found)
        return TableView::keyboardSearch(search);
    for (const qint64 id : **found) {
        if (m_model->rowOfRecord(id) >= 0)
            return setCurrentId(id);
    }
}

QStringList ListTable::shownColumns() const
{
    QStringList keys;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            keys.append(m_model->column(column).key);
    }
    return keys;
}

void ListTable::onDoubleClick(const QModelIndex &index)
{
    if (isPicked(index))
        return;
    if (m_model->column(index.column()).opens || !isEditedInPlace(index))
        Q_EMIT openRequested();
    else
        edit(index);
}

bool ListTable::isEditedInPlace(const QModelIndex &index) const
{
    return m_model->flags(index) & Qt::ItemIsEditable && !isColumnHidden(index.column()) &&
           !isPicked(index);
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
        if (isPicked(currentIndex()))
            showPicks(currentIndex());
        else if (currentIndex().isValid() && isEditedInPlace(currentIndex()))
            edit(currentIndex());
        return;
    case Qt::Key_Escape:
        clearSelection();
        return;
    default:
        break;
    }
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (!plain || !pickByKey(event->text().trimmed()))
        TableView::keyPressEvent(event);
}

} // namespace attache
