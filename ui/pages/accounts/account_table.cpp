#include "ui/pages/accounts/account_table.h"

#include "core/queries/account_records.h"
#include "core/queries/read_rows.h"
#include "core/record/field_writer.h"
#include "ui/badges/badge_delegates.h"
#include "ui/forms/field_delegate.h"
#include "ui/models/account_list_model.h"
#include "ui/models/day_text.h"
#include "ui/style/fonts.h"
#include "ui/widgets/cell_delegate.h"

#include <QApplication>
#include <QHash>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

namespace attache {

namespace {

constexpr int LeastNameWidth = 150;
constexpr int LeastIndustryWidth = 84;
constexpr int LeastRegionWidth = 90;
constexpr int CellPadding = 22;
constexpr int MostTypedMatches = 20;
constexpr qint64 LongOverdue = 99; ///< days, for the width of the words that say so

/// Usual widths by column key.
int usualWidth(const QString &key)
{
    static const QHash<QString, int> widths{
        {QStringLiteral("tier"), 44},
        {QStringLiteral("name"), 184},
        {QStringLiteral("industry"), 104},
        {QString::fromLatin1(accountcolumn::Region), 112},
        {QString::fromLatin1(accountcolumn::Chain), 148},
        {QString::fromLatin1(accountcolumn::OpenAmount), 106},
        {QStringLiteral("notes"), 200},
        {QStringLiteral("address"), 200},
    };
    const QFontMetrics metrics(fontFor(FontRole::Body));
    if (key == QLatin1String(accountcolumn::NextContact)) {
        const QDate day(2000, 1, 1);
        const QString longest = dueDistance(day, day.addDays(LongOverdue));
        return metrics.horizontalAdvance(longest) + CellPadding;
    }
    if (key == QLatin1String(accountcolumn::Stage)) {
        int widest = 0;
        for (const Choice<Stage> &choice : choicesOf<Stage>)
            widest = qMax(widest, metrics.horizontalAdvance(labelOf(choice.value)));
        return widest + CellPadding;
    }
    return widths.value(key, 110);
}

} // namespace

AccountTable::AccountTable(AccountListModel *model, Workspace &workspace,
                           std::shared_ptr<const ReferenceData> reference, QWidget *parent)
    : TableView(parent)
    , m_model(model)
    , m_workspace(workspace)
    , m_reference(std::move(reference))
    , m_fields(
          new FieldDelegate([this](const QModelIndex &index) { return makeEditor(index); }, this))
{
    setItemDelegate(m_fields);
    setRingsCell(true);
    setModel(model);
    setAccessibleName(tr("Accounts"));
    // Sorting is switched on with an order already there, or the list would be sorted twice.
    horizontalHeader()->setSortIndicator(model->columnOf(QStringLiteral("name")),
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
    connect(model, &QAbstractItemModel::modelReset, this, &AccountTable::followColumns);
    const auto touched = [this] { m_usual = m_usual && m_arranging; };
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, touched);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this, touched](int section, int, int now) {
                if (!isLastShown(section) || now == 0)
                    touched();
            });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == m_model->columnOf(QStringLiteral("tier")))
            showTierMenu(index);
    });
    connect(this, &QTableView::doubleClicked, this, &AccountTable::onDoubleClick);
}

void AccountTable::setUpColumns()
{
    // Columns move when the person's own fields come and go.
    for (int column = 0; column < m_model->columnCount(); ++column)
        setItemDelegateForColumn(column, nullptr);
    const auto use = [this](const QString &key, QStyledItemDelegate *delegate) {
        setItemDelegateForColumn(m_model->columnOf(key), delegate);
    };
    for (QObject *old : findChildren<CellDelegate *>(QStringLiteral("column")))
        old->deleteLater();
    auto *tier = new TierDelegate(this);
    auto *chain = new ChainDelegate(this);
    tier->setObjectName(QStringLiteral("column"));
    chain->setObjectName(QStringLiteral("column"));
    use(QStringLiteral("tier"), tier);
    use(QString::fromLatin1(accountcolumn::Chain), chain);
}

QStringList AccountTable::columnKeys() const
{
    QStringList keys;
    for (int column = 0; column < m_model->columnCount(); ++column)
        keys.append(m_model->headerData(column, Qt::Horizontal, Roles::ColumnKeyRole).toString());
    return keys;
}

/// The header goes by places, but a person's own fields come and go between others.
void AccountTable::followColumns()
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
                setColumnWidth(column, usualWidth(keys[column]));
        }
    }
    // Places that moved are no choice of the person's.
    m_usual = m_usualBefore;
    if (m_usual)
        fitColumns();
    Q_EMIT columnsChanged();
}

void AccountTable::resetColumns()
{
    const QSignalBlocker quiet(this);
    const QScopedValueRollback arranging(m_arranging, true);
    QHeaderView *header = horizontalHeader();
    const QStringList usual = AccountListModel::defaultColumns();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString key =
            m_model->headerData(column, Qt::Horizontal, Roles::ColumnKeyRole).toString();
        header->setSectionHidden(column, false);
        header->resizeSection(column, usualWidth(key));
        header->setSectionHidden(column, !usual.contains(key));
    }
    for (qsizetype place = 0; place < usual.size(); ++place)
        header->moveSection(header->visualIndex(m_model->columnOf(usual[place])),
                            static_cast<int>(place));
    sortBy(QStringLiteral("name"), Qt::AscendingOrder);
    m_usual = true;
    fitColumns();
}

void AccountTable::sortBy(const QString &key, Qt::SortOrder order)
{
    const int column = m_model->columnOf(key);
    const bool listed = m_model->query().sortKey == key &&
                        m_model->query().descending == (order == Qt::DescendingOrder);
    const bool shown = horizontalHeader()->sortIndicatorSection() == column &&
                       horizontalHeader()->sortIndicatorOrder() == order;
    if (column >= 0 && !(listed && shown))
        sortByColumn(column, order);
}

void AccountTable::setColumns(const QByteArray &state)
{
    if (!state.isEmpty() && restoreColumns(state))
        m_usual = false;
    else
        resetColumns();
}

bool AccountTable::isUsual() const
{
    const QStringList usual = AccountListModel::defaultColumns();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString key =
            m_model->headerData(column, Qt::Horizontal, Roles::ColumnKeyRole).toString();
        // A header tells of hiding by no signal while its last section stretches.
        if (isColumnHidden(column) == usual.contains(key))
            return false;
    }
    return m_usual;
}

/// The columns with the longest words share what room the others leave. Where there is too little,
/// they give way a little, and then the table is wider than its place and scrolls; columns beyond
/// the usual ones are scrolled to rather than paid for with the names.
void AccountTable::fitColumns()
{
    const std::pair<QString, int> least[] = {
        {QStringLiteral("name"), LeastNameWidth},
        {QStringLiteral("industry"), LeastIndustryWidth},
        {QString::fromLatin1(accountcolumn::Region), LeastRegionWidth}};
    int spare = viewport()->width();
    int sharing = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString key =
            m_model->headerData(column, Qt::Horizontal, Roles::ColumnKeyRole).toString();
        if (isColumnHidden(column))
            continue;
        spare -= usualWidth(key);
        sharing += std::ranges::count(least, key, &std::pair<QString, int>::first) > 0 ? 1 : 0;
    }
    const QSignalBlocker quiet(this);
    const QScopedValueRollback arranging(m_arranging, true);
    const int share = spare > 0 && sharing > 0 ? spare / sharing : 0;
    int missing = isUsual() ? qMax(0, -spare) : 0;
    for (const auto &[key, leastWidth] : least) {
        const int usual = usualWidth(key);
        const int given = qMin(missing, usual - leastWidth);
        missing -= given;
        setColumnWidth(m_model->columnOf(key), usual + share - given);
    }
}

void AccountTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    if (m_usual)
        fitColumns();
}

std::vector<qint64> AccountTable::selectedIds() const
{
    std::vector<qint64> ids;
    // Ranges, not rows: everything may be selected.
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        if (range.left() > 0)
            continue;
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model->idAt(row).value());
    }
    return ids;
}

qint64 AccountTable::currentId() const
{
    return m_model->idAt(currentIndex().row()).value();
}

void AccountTable::setCurrentId(qint64 id)
{
    const int row = m_model->rowOf(Id<Account>(id));
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, m_model->columnOf(QStringLiteral("name")));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                 QItemSelectionModel::Rows);
    scrollTo(index);
}

void AccountTable::showTierMenu(const QModelIndex &index)
{
    if (!(m_model->flags(index) & Qt::ItemIsEditable))
        return;
    const std::vector<qint64> selected = selectedIds();
    const qint64 clicked = m_model->idAt(index.row()).value();
    const bool several = std::find(selected.begin(), selected.end(), clicked) != selected.end();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int now = index.data(Roles::TierRole).toInt();
    for (const Choice<Tier> &choice : choicesOf<Tier>) {
        QAction *action = menu->addAction(tr("Tier %1").arg(labelOf(choice.value)));
        action->setCheckable(true);
        action->setChecked(static_cast<int>(choice.value) == now);
        connect(action, &QAction::triggered, this, [this, several, selected, clicked, choice] {
            Q_EMIT tierChosen(several ? selected : std::vector<qint64>{clicked}, choice.value);
        });
    }
    menu->popup(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
    menu->setActiveAction(menu->actions().value(now));
}

SavedEditor *AccountTable::makeEditor(const QModelIndex &index) const
{
    const Id<Account> id = m_model->idAt(index.row());
    const FieldInfo *field = m_model->fieldAt(index.column());
    if (!field)
        return new SavedSuggestEdit(vocabularies::regions(m_reference));
    const auto valueOf = [this, id](const QString &key) -> QVariant {
        const FieldInfo *asked = recordTypeOf<Account>().field(key);
        const auto account = Store<Account>(m_workspace.connection()).get(id);
        return asked && account ? asked->get(&*account) : QVariant();
    };
    SavedEditor *editor = FieldEditorFactory(m_workspace, m_reference).make(*field, valueOf);
    editor->setCheck([this, id, field = *field](const QVariant &value) {
        const RecordType &type = recordTypeOf<Account>();
        const auto account = type.load(m_workspace.connection(), id.value());
        return FieldWriter(m_workspace, type).fault(field, value, account.value_or(AnyRecord()));
    });
    return editor;
}

void AccountTable::onDoubleClick(const QModelIndex &index)
{
    const int column = index.column();
    if (column == m_model->columnOf(QStringLiteral("tier")))
        return;
    if (column == m_model->columnOf(QStringLiteral("name")) || !isEditedInPlace(index))
        Q_EMIT openRequested();
    else
        edit(index);
}

bool AccountTable::isEditedInPlace(const QModelIndex &index) const
{
    return m_model->flags(index) & Qt::ItemIsEditable && !isColumnHidden(index.column()) &&
           index.column() != m_model->columnOf(QStringLiteral("tier"));
}

void AccountTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
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

void AccountTable::editCurrent()
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && index.column() == m_model->columnOf(QStringLiteral("tier")))
        showTierMenu(index);
    else if (index.isValid() && isEditedInPlace(index))
        edit(index);
}

void AccountTable::keyPressEvent(QKeyEvent *event)
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
        editCurrent();
        return;
    case Qt::Key_Escape:
        clearSelection();
        return;
    default:
        break;
    }
    // On the badge S A B C are tiers; anywhere else they begin a name.
    const bool onTier = currentIndex().column() == m_model->columnOf(QStringLiteral("tier"));
    const auto tier = fromKey<Tier>(event->text().toUpper());
    if (onTier && tier && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) &&
        m_model->flags(currentIndex()) & Qt::ItemIsEditable) {
        std::vector<qint64> ids = selectedIds();
        if (ids.empty())
            ids.push_back(currentId());
        Q_EMIT tierChosen(ids, *tier);
        return;
    }
    TableView::keyPressEvent(event);
}

void AccountTable::keyboardSearch(const QString &search)
{
    // Qt would ask for every row until one fits; the file knows at once.
    if (!m_typedAt.isValid() || m_typedAt.elapsed() > QApplication::keyboardInputInterval())
        m_typed.clear();
    m_typedAt.start();
    m_typed += search;
    if (m_typed.trimmed().isEmpty())
        return;
    const auto found =
        accountsBeginningWith(m_workspace.connection(), m_typed.trimmed(), MostTypedMatches);
    if (!found)
        return Q_EMIT failed(found.error());
    for (const Id<Account> id : *found) {
        if (m_model->rowOf(id) >= 0)
            return setCurrentId(id.value());
    }
}

} // namespace attache
