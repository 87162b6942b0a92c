#include "ui/lists/list_view.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/follow_while_shown.h"
#include "ui/desk/preferences.h"
#include "ui/lists/bulk_bar.h"
#include "ui/lists/list_export.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_table.h"
#include "ui/lists/saved_views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace attache {

namespace {

/// Whether @p text was copied from a spreadsheet.
bool holdsRows(const QString &text)
{
    return text.contains(u'\t') || text.trimmed().contains(u'\n');
}

/// Opens the page where the two records @p ids are compared and merged.
void compareTwo(Desk &desk, const RecordType &type, const std::vector<qint64> &ids)
{
    if (ids.size() == 2)
        Q_EMIT desk.openRequested(QStringLiteral("attache:duplicates#%1:%2,%3")
                                      .arg(type.tableName())
                                      .arg(ids[0])
                                      .arg(ids[1]));
}

} // namespace

ListView::ListView(Desk &desk, Preferences *preferences, Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_key(parts.key)
    , m_words(parts.words)
    , m_sortKey(parts.sortKey)
    , m_descending(parts.descending)
    , m_opensAt(std::move(parts.opensAt))
    , m_reference(ReferenceData::read(desk.connection()))
    , m_model(new ListModel(desk.workspace(), std::move(parts.source), this))
    , m_edits(desk, m_model->source().type(), m_words.count)
    , m_table(new ListTable(m_model, desk.workspace(), m_reference))
    , m_facets(new FacetBar)
    , m_views(new SavedViews(desk, m_key, m_words.all, [this] { return toText(state()); }))
    , m_none(new EmptyState(m_words.none))
    , m_noneMatch(new EmptyState(m_words.noMatch))
    , m_loading(new EmptyState(tr("Reading the list…")))
    , m_failed(new ErrorState)
{
    m_table->setAccessibleName(m_words.name);
    setFocusProxy(m_table);
    m_facets->setFacets(std::move(parts.facets));
    m_facets->setTextShown(parts.searched);
    layOut();
    connectParts();
    followWhileShown(*m_model->follower(), *this);
}

ListView::~ListView()
{
    // The table must go before its model, or it would report a changed selection to a view that is
    // being destroyed.
    delete m_table;
}

void ListView::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    auto *filters = new QWidget;
    auto *row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    row->addWidget(m_facets, 1);
    auto *viewWord = new TextLabel(TypeLabel::tr("View"), FontRole::Body, TextColor::Secondary);
    viewWord->setFixedHeight(tokens::ControlHeight);
    row->addWidget(viewWord, 0, Qt::AlignTop);
    row->addWidget(m_views, 0, Qt::AlignTop);
    // The bar for several rows takes the place of the filters, which may have several lines: no row
    // moves when it comes.
    QSizePolicy policy = filters->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    filters->setSizePolicy(policy);
    m_top = new QStackedLayout;
    column->addLayout(m_top);
    m_top->addWidget(filters);
    m_middle = new QHBoxLayout;
    m_middle->setSpacing(tokens::Space4);
    column->addLayout(m_middle, 1);
    auto *holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    for (QWidget *each : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_none),
                          static_cast<QWidget *>(m_noneMatch), static_cast<QWidget *>(m_loading),
                          static_cast<QWidget *>(m_failed)})
        m_stack->addWidget(each);
    m_middle->addWidget(holder, 1);
    connect(m_noneMatch->addButton(Common::tr("Clear the filters")), &Button::clicked, m_facets,
            &FacetBar::clear);
    connect(m_failed, &ErrorState::retried, this, &ListView::refresh);
}

void ListView::connectParts()
{
    connect(m_facets, &FacetBar::queryChanged, this, &ListView::onQueryChanged);
    connect(m_model, &ListModel::countChanged, this, &ListView::showList);
    connect(m_model, &ListModel::errorChanged, this, &ListView::showList);
    connect(m_model, &ListModel::loadingChanged, this, [this] {
        showList();
        if (!m_model->isLoading() && m_table->currentId() == 0)
            showStart();
    });
    connect(m_model, &ListModel::failed, &m_desk, &Desk::report);
    connect(m_table, &ListTable::failed, &m_desk, &Desk::report);
    connect(m_table, &ListTable::picked, this, &ListView::setField);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentChanged(m_table->currentId()); });
    connect(m_table, &TableView::columnsChanged, this, &ListView::keepState);
    // The table tells of a new order before the model has it.
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &ListView::keepState);
    connect(m_table, &ListTable::openRequested, this, [this] {
        if (const qint64 id = m_table->currentId())
            Q_EMIT openRequested(id);
    });
    connect(m_table, &ListTable::removeRequested, this, &ListView::removeSelected);
    auto *paste = new QShortcut(QKeySequence::Paste, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(paste, &QShortcut::activated, this, [this] {
        if (!m_desk.workspace().isReadOnly() && holdsRows(QGuiApplication::clipboard()->text()))
            Q_EMIT m_desk.openRequested(QStringLiteral("attache:command#file.paste"));
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ListView::showContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ListView::showSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ListView::showSelection);
    connect(m_views, &SavedViews::kept, this, [this](const QString &text) { m_viewState = text; });
    connect(m_views, &SavedViews::chosen, this, [this](const QString &text) {
        takeState(text);
        m_viewState = toText(state());
        keepState();
    });
}

void ListView::setBulkFields(const QStringList &keys, qsizetype buttons)
{
    delete m_bulk;
    m_bulk = new BulkBar(m_desk, m_model->source().type(), m_reference, keys, buttons);
    m_top->addWidget(m_bulk);
    connect(m_bulk, &BulkBar::fieldChosen, this,
            [this](const FieldInfo &field, const QVariant &value) {
                setField(m_table->selectedIds(), field, value);
            });
    connect(m_bulk, &BulkBar::mergeRequested, this,
            [this] { compareTwo(m_desk, m_model->source().type(), m_table->selectedIds()); });
    connect(m_bulk, &BulkBar::removeRequested, this, &ListView::removeSelected);
    connect(m_bulk, &BulkBar::clearRequested, m_table, &QAbstractItemView::clearSelection);
}

void ListView::goTo(int row)
{
    if (m_model->rowCount() == 0)
        return;
    m_table->setCurrentId(m_model->recordAt(qBound(0, row, m_model->rowCount() - 1)));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void ListView::setSide(QWidget *side)
{
    m_middle->addWidget(side);
}

void ListView::setField(const std::vector<qint64> &ids, const FieldInfo &field,
                        const QVariant &value)
{
    m_edits.setField(ids, field, value);
}

void ListView::refresh()
{
    const qint64 current = m_table->currentId();
    const bool opens = m_model->query().sortKey.isEmpty();
    if (opens)
        takeState(m_preferences ? m_preferences->listState(m_key) : QString());
    else
        m_model->refresh();
    m_views->refresh();
    m_table->setCurrentId(current);
    if (opens)
        showStart();
}

void ListView::showStart()
{
    if (!m_opensAt || m_model->rowCount() == 0)
        return;
    const auto row = m_opensAt(m_model->query());
    if (!row)
        return m_desk.report(row.error());
    if (*row)
        goTo(**row);
}

void ListView::showList()
{
    QWidget *wanted = m_table;
    if (m_model->lastError()) {
        m_failed->setError(*m_model->lastError());
        wanted = m_failed;
    } else if (m_model->isLoading() && m_model->rowCount() == 0) {
        wanted = m_loading;
    } else if (m_model->rowCount() == 0) {
        // Where the number of all could not be read, there may be some.
        wanted = m_model->query().restricts() && m_model->source().total().value_or(1) > 0
                     ? m_noneMatch
                     : m_none;
    }
    m_stack->setCurrentWidget(wanted);
    Q_EMIT listChanged();
}

bool ListView::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

bool ListView::showsLoading() const
{
    return m_stack->currentWidget() == m_loading;
}

QString ListView::countWords() const
{
    if (m_model->isLoading())
        return {};
    const int shown = m_model->rowCount();
    const bool filtered = m_model->query().restricts();
    const Result<qint64> total = filtered ? m_model->source().total() : Result<qint64>(shown);
    if (!total)
        //: How many records the filters leave, where the number of all is not known
        return tr("%1 match · the number of all could not be read").arg(QLocale().toString(shown));
    if (*total == 0)
        return {};
    const QString words = m_words.count(static_cast<int>(*total));
    //: How many records there are · how many the filters leave
    return filtered ? tr("%1 · %2 match").arg(words, QLocale().toString(shown)) : words;
}

void ListView::showSelection()
{
    if (!m_bulk)
        return;
    qsizetype rows = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        rows += range.left() == 0 ? range.height() : 0;
    m_bulk->setCount(rows);
    const bool several = rows > 1 && !m_desk.workspace().isReadOnly();
    m_top->setCurrentIndex(several ? 1 : 0);
}

void ListView::showContextMenu(const QPoint &at)
{
    const std::vector<qint64> ids = m_table->selectedIds();
    if (ids.empty())
        return;
    const bool writable = !m_desk.workspace().isReadOnly();
    QMenu menu;
    menu.addAction(Common::tr("Open"), m_table, &ListTable::openRequested)
        ->setEnabled(ids.size() == 1);
    if (m_bulk) {
        menu.addSeparator();
        QMenu *change = menu.addMenu(tr("Change"));
        change->setEnabled(writable);
        connect(change, &QMenu::aboutToShow, this, [this, change] {
            change->clear();
            m_bulk->fillFields(*change);
        });
    }
    const RecordType &type = m_model->source().type();
    if (ids.size() == 2 && isMergeable(type))
        menu.addAction(Common::tr("Merge…"), this, [&] { compareTwo(m_desk, type, ids); })
            ->setEnabled(writable);
    Q_EMIT menuRequested(&menu, ids);
    menu.addSeparator();
    menu.addAction(Common::tr("Delete"), this, &ListView::removeSelected)->setEnabled(writable);
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void ListView::removeSelected()
{
    const std::vector<qint64> ids = m_table->selectedIds();
    if (!ids.empty() && !m_desk.workspace().isReadOnly())
        m_edits.remove(ids);
}

void ListView::onQueryChanged()
{
    const qint64 current = m_table->currentId();
    ListQuery query = m_facets->query();
    query.sortKey = m_model->query().sortKey;
    query.descending = m_model->query().descending;
    m_model->setQuery(query);
    m_table->setCurrentId(current);
    keepState();
}

void ListView::keepState()
{
    if (m_takingState)
        return;
    const QString now = toText(state());
    m_views->setModified(!m_views->current().isNull() && now != m_viewState);
    if (m_preferences)
        m_preferences->setListState(m_key, now);
}

ListState ListView::state() const
{
    return {m_facets->keptOf(m_model->query()), m_table->columns()};
}

void ListView::takeState(const QString &text)
{
    const QScopedValueRollback taking(m_takingState, true);
    ListState state;
    if (auto read = m_model->source().stateFrom(text, m_facets->keys()))
        state = *std::move(read);
    else if (!m_views->current().isNull())
        return m_desk.report(read.error());
    if (m_model->columnOf(state.query.sortKey) < 0) {
        state.query.sortKey = m_sortKey;
        state.query.descending = m_descending;
    }
    m_facets->setQuery(state.query);
    m_model->setQuery(state.query);
    m_table->setColumns(state.columns);
    m_table->showOrder(m_model->query().sortKey, m_model->query().descending);
}

void ListView::chooseColumns(QWidget *under)
{
    QMenu menu;
    m_table->fillColumnsMenu(&menu);
    menu.addSeparator();
    connect(menu.addAction(tr("The usual columns")), &QAction::triggered, m_table, [this] {
        m_table->resetColumns();
        keepState();
    });
    menu.exec(under->mapToGlobal(QPoint(0, under->height() + 2)));
}

void ListView::exportShown()
{
    if (m_model->isLoading())
        return;
    ListExport shown;
    shown.ids = m_table->selectedIds();
    const bool selected = shown.ids.size() > 1;
    if (!selected)
        shown.ids = m_model->ids();
    const QString count = m_words.count(static_cast<int>(shown.ids.size()));
    //: %1 is a number of records: "12 accounts"
    QString title = tr("Export %1").arg(count);
    if (selected)
        //: %1 is a number of records: "12 accounts"
        title = tr("Export %1 (selected)").arg(count);
    else if (m_model->query().restricts())
        //: %1 is a number of records: "12 accounts"
        title = tr("Export %1 (filtered)").arg(count);
    shown.path = m_desk.files().fileToSave(this, title, m_words.name + u".csv"_qs,
                                           Common::tr("CSV files (*.csv)") + u";;"_qs +
                                               Common::tr("Excel workbooks (*.xlsx)"));
    if (shown.path.isEmpty())
        return;
    shown.source = m_model->source().maker();
    shown.columns = m_table->shownColumns();
    m_desk.tasks().start(
        title,
        [shown = std::move(shown)](Workspace &workspace,
                                   const Progress &progress) -> Result<std::any> {
            ATTACHE_TRY(const ExportedList written, shown.write(workspace, progress));
            return std::any(written);
        },
        [desk = &m_desk, count = m_words.count, selected](const Result<std::any> &done) {
            if (!done)
                return desk->report(done.error());
            const auto written = static_cast<int>(std::any_cast<ExportedList>(*done).records);
            //: %1 is a number of records: "12 accounts"
            QString words = tr("%1 exported.");
            if (selected)
                //: %1 is a number of records: "12 accounts"
                words = tr("%1 exported (selected).");
            Q_EMIT desk->said(words.arg(count(written)));
        });
}

} // namespace attache
