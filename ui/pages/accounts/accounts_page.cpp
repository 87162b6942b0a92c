#include "ui/pages/accounts/accounts_page.h"

#include "core/brief/brief_tables.h"
#include "core/brief/links.h"
#include "core/domain/custom_field.h"
#include "core/domain/saved_view.h"
#include "core/exchange/export_csv.h"
#include "core/queries/account_filters.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/follow_while_shown.h"
#include "ui/desk/link.h"
#include "ui/desk/preferences.h"
#include "ui/lists/bulk_bar.h"
#include "ui/lists/saved_views.h"
#include "ui/models/account_list_model.h"
#include "ui/pages/accounts/account_preview.h"
#include "ui/pages/accounts/account_table.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int PreviewPause = 60; ///< milliseconds on a row before its details are read
constexpr char StateKey[] = "accounts";
constexpr char ImportField[] = "import";
constexpr char ImportedField[] = "imported";

constexpr qsizetype BulkButtons = 4;

/// The fields that make sense for many accounts at once, in the order offered.
QStringList bulkFields()
{
    return {
        QStringLiteral("tier"),      QStringLiteral("owner"),         QStringLiteral("industry"),
        QStringLiteral("lifecycle"), QStringLiteral("business_type"), QStringLiteral("province"),
        QStringLiteral("city"),      QStringLiteral("source"),        QStringLiteral("currency")};
}

} // namespace

AccountsPage::AccountsPage(Desk &desk, Preferences *preferences)
    : m_desk(desk)
    , m_preferences(preferences)
    , m_edits(accountActions(desk))
    , m_reference(ReferenceData::read(desk.connection()))
    , m_model(new AccountListModel(desk.workspace(), this))
    , m_table(new AccountTable(m_model, desk.workspace(), m_reference))
    , m_filters(new AccountFilterBar(desk.connection(), m_reference))
    , m_views(new SavedViews(desk, QLatin1String(StateKey), tr("All accounts"),
                             [this] { return state(); }))
    , m_preview(new AccountPreview(desk))
    , m_bulk(new BulkBar(desk, recordTypeOf<Account>(), m_reference, bulkFields(), BulkButtons))
{
    setAcceptDrops(true);
    layOut();
    setFocusProxy(m_table);
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(PreviewPause);
    connectParts();
    addPageActions();
    // What was left in another workspace may ask for fields that this one has not.
    if (m_preferences)
        (void)takeState(m_preferences->listState(QLatin1String(StateKey)));
    showCount();
}

AccountsPage::~AccountsPage()
{
    // Without its model the table would announce a changed selection to a page half gone.
    delete m_table;
}

QWidget *AccountsPage::makeHeader()
{
    m_header = new PageHeader(tr("Accounts"));
    Button *import = m_header->addButton(tr("Import…"));
    import->setEnabled(!m_desk.workspace().isReadOnly());
    connect(import, &Button::clicked, this, [this] { openImport(); });
    connect(m_header->addButton(tr("Export…")), &Button::clicked, this, &AccountsPage::exportList);
    Button *columns = m_header->addButton(tr("Columns"));
    connect(columns, &Button::clicked, this, [this, columns] {
        QMenu menu;
        m_table->fillColumnsMenu(&menu);
        menu.addSeparator();
        connect(menu.addAction(tr("Default columns")), &QAction::triggered, m_table, [this] {
            m_table->resetColumns();
            onColumnsChanged();
        });
        menu.exec(columns->mapToGlobal(QPoint(0, columns->height() + 2)));
    });
    return m_header;
}

QWidget *AccountsPage::makeEmptyStates()
{
    auto *none = new EmptyState(tr("The customers you sell to or serve appear here."));
    m_noneYet = none;
    const bool writable = !m_desk.workspace().isReadOnly();
    Button *import = none->addButton(tr("Import a list…"), ButtonKind::Primary);
    Button *add = none->addButton(tr("Add an account"));
    import->setEnabled(writable);
    add->setEnabled(writable);
    connect(import, &Button::clicked, this, [this] { openImport(); });
    connect(add, &Button::clicked, this,
            [this] { Q_EMIT openRequested(QStringLiteral("attache:command#new.account")); });
    auto *noMatch = new EmptyState(tr("No accounts match these filters."));
    m_noneMatch = noMatch;
    connect(noMatch->addButton(tr("Clear the filters")), &Button::clicked, m_filters,
            &AccountFilterBar::clear);

    auto *holder = new QWidget;
    m_list = new QStackedLayout(holder);
    m_list->addWidget(m_table);
    m_list->addWidget(m_noneYet);
    m_list->addWidget(m_noneMatch);
    m_failed = new ErrorState;
    m_list->addWidget(m_failed);
    connect(m_failed, &ErrorState::retried, this, &AccountsPage::refresh);
    return holder;
}

void AccountsPage::layOut()
{
    QVBoxLayout *column = makeColumn(tokens::Space3, tokens::Space5);
    column->addWidget(makeHeader());
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space2);
    row->addWidget(m_filters, 1);
    auto *viewWord = new TextLabel(tr("View"), FontRole::Body, TextColor::Secondary);
    viewWord->setFixedHeight(tokens::ControlHeight);
    row->addWidget(viewWord, 0, Qt::AlignTop);
    row->addWidget(m_views, 0, Qt::AlignTop);
    column->addLayout(row);
    m_bulk->hide();
    column->addWidget(m_bulk);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(tokens::Space4);
    parts->addWidget(makeEmptyStates(), 1);
    parts->addWidget(m_preview);
    column->addLayout(parts, 1);
}

void AccountsPage::connectParts()
{
    connect(m_filters, &AccountFilterBar::queryChanged, this, &AccountsPage::onQueryChanged);
    connect(m_model, &AccountListModel::countChanged, this, &AccountsPage::showCount);
    connect(m_model, &AccountListModel::errorChanged, this, &AccountsPage::showCount);
    connect(m_model, &AccountListModel::failed, &m_desk, &Desk::report);
    connect(m_table, &AccountTable::failed, &m_desk, &Desk::report);
    connect(m_table, &TableView::columnsChanged, this, &AccountsPage::onColumnsChanged);
    connect(m_table, &AccountTable::openRequested, this, &AccountsPage::openCurrent);
    connect(m_table, &AccountTable::removeRequested, this, &AccountsPage::removeSelected);
    connect(m_table, &AccountTable::tierChosen, this,
            [this](const std::vector<qint64> &ids, Tier tier) { setTier(m_desk, ids, tier); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &AccountsPage::showContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AccountsPage::onSelectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_previewTimer.start(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &AccountsPage::onSelectionChanged);
    connect(&m_previewTimer, &QTimer::timeout, this, [this] {
        if (m_preview->isVisible())
            m_preview->showAccount(Id<Account>(m_table->currentId()));
    });
    connect(m_views, &SavedViews::chosen, this, [this](const QString &text) {
        if (const Result<void> taken = takeState(text); !taken)
            return m_desk.report(taken.error());
        m_viewState = this->state();
        rememberState();
    });
    connect(m_preview, &AccountPreview::openRequested, this, &Page::openRequested);
    connect(m_preview, &AccountPreview::newVisitRequested, this, &AccountsPage::makeVisit);
    connect(m_bulk, &BulkBar::fieldChosen, this, [this](const FieldInfo &field, const QVariant &v) {
        m_edits.setField(m_table->selectedIds(), field, v);
    });
    connect(m_bulk, &BulkBar::removeRequested, this, &AccountsPage::removeSelected);
    connect(m_bulk, &BulkBar::clearRequested, m_table, &QAbstractItemView::clearSelection);
    TableSet tables(BriefTables, tablesOf<CustomField, SavedView>);
    follow(m_desk.workspace(), std::move(tables));
    followWhileShown(*m_model->follower(), *this);
}

void AccountsPage::addPageActions()
{
    const auto add = [this](const QString &title, const QKeySequence &keys, auto run) {
        return addPageAction(title, keys, run, Qt::WindowShortcut);
    };
    add(tr("Search in this list"), QKeySequence::Find, [this] { m_filters->focusText(); });
    add(tr("Clear the filters"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
        [this] { m_filters->clear(); });
    add(tr("Import accounts…"), {}, [this] {
        openImport();
    })->setEnabled(!m_desk.workspace().isReadOnly());
    add(tr("Export accounts…"), {}, [this] { exportList(); });
}

void AccountsPage::activate(const QVariant &argument)
{
    if (!argument.canConvert<Link>())
        return;
    const Link link = argument.value<Link>();
    if (link.id != 0)
        m_table->setCurrentId(link.id);
    if (link.field == QLatin1String(ImportField))
        openImport();
    else if (link.field == QLatin1String(ImportedField))
        m_filters->showImported(m_desk.imported());
}

void AccountsPage::readChanged(const Changes &changes)
{
    // The list itself is followed by its model.
    if (changes.touches(tableOf<CustomField>))
        m_filters->refresh();
    if (changes.touches(tableOf<SavedView>))
        m_views->refresh();
    showCount();
    if (m_preview->isVisible())
        m_preview->refresh();
}

void AccountsPage::read()
{
    const qint64 current = m_table->currentId();
    m_model->refresh();
    m_filters->refresh();
    m_views->refresh();
    m_table->setCurrentId(current);
    m_preview->refresh();
}

void AccountsPage::openImport(const QString &path)
{
    Q_EMIT m_desk.importRequested(path);
}

void AccountsPage::onQueryChanged()
{
    const qint64 current = m_table->currentId();
    AccountQuery query = m_filters->query();
    query.sortKey = m_model->query().sortKey;
    query.descending = m_model->query().descending;
    m_model->setQuery(query);
    m_table->setCurrentId(current);
    rememberState();
}

void AccountsPage::onColumnsChanged()
{
    if (!m_takingState)
        rememberState();
}

void AccountsPage::rememberState()
{
    const QString now = state();
    m_views->setModified(!m_views->current().isNull() && now != m_viewState);
    if (m_preferences)
        m_preferences->setListState(QLatin1String(StateKey), now);
}

QString AccountsPage::state() const
{
    AccountQuery query = m_filters->query();
    query.sortKey = m_model->query().sortKey;
    query.descending = m_model->query().descending;
    return toText(ListState{listQueryOf(query), m_table->columns()});
}

Result<void> AccountsPage::takeState(const QString &text)
{
    ATTACHE_TRY(const QStringList facets, accountFacets(m_desk.connection()));
    ATTACHE_TRY(const ListState state, accountStateFrom(text, facets));
    m_takingState = true;
    const AccountQuery query = accountQueryOf(state.query);
    m_filters->setQuery(query);
    // The list as it is made shows everything already.
    if (listQueryOf(query) != listQueryOf(m_model->query()))
        m_model->setQuery(query);
    m_table->setColumns(state.columns);
    m_table->sortBy(query.sortKey, query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_takingState = false;
    return {};
}

void AccountsPage::showCount()
{
    const int shown = m_model->rowCount();
    const bool filtered = m_model->query().restricts();
    const Result<qint64> all =
        filtered ? accountCount(m_desk.connection()) : Result<qint64>(qint64(shown));
    if (m_model->lastError() || !all) {
        m_failed->setError(m_model->lastError() ? *m_model->lastError() : all.error());
        m_header->setSubtitle({});
        m_list->setCurrentWidget(m_failed);
        showSidePanel();
        return;
    }
    const qint64 total = *all;
    QString words = tr("%Ln account(s)", nullptr, static_cast<int>(total));
    if (filtered)
        //: How many accounts there are · how many the filters leave
        words = tr("%1 · %2 match").arg(words, QLocale().toString(shown));
    m_header->setSubtitle(total > 0 ? words : QString());
    QWidget *wanted = m_table;
    if (shown == 0)
        wanted = filtered && total > 0 ? m_noneMatch : m_noneYet;
    m_list->setCurrentWidget(wanted);
    showSidePanel();
}

void AccountsPage::onSelectionChanged()
{
    qsizetype rows = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        rows += range.left() == 0 ? range.height() : 0;
    m_bulk->setCount(rows);
    m_bulk->setVisible(rows > 1 && !m_desk.workspace().isReadOnly());
    m_previewTimer.start();
}

void AccountsPage::showContextMenu(const QPoint &at)
{
    const std::vector<qint64> ids = m_table->selectedIds();
    if (ids.empty())
        return;
    const bool writable = !m_desk.workspace().isReadOnly();
    QMenu menu;
    menu.addAction(tr("Open"), this, &AccountsPage::openCurrent)->setEnabled(ids.size() == 1);
    menu.addAction(tr("New visit"), this, [this, ids] { makeVisit(Id<Account>(ids.front())); })
        ->setEnabled(writable && ids.size() == 1);
    menu.addSeparator();
    QMenu *change = menu.addMenu(tr("Change"));
    change->setEnabled(writable);
    connect(change, &QMenu::aboutToShow, this, [this, change] {
        change->clear();
        m_bulk->fillFields(*change);
    });
    menu.addSeparator();
    menu.addAction(tr("Delete"), this, &AccountsPage::removeSelected)->setEnabled(writable);
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void AccountsPage::openCurrent()
{
    if (const qint64 id = m_table->currentId())
        Q_EMIT openRequested(linkTo(Id<Account>(id)));
}

void AccountsPage::removeSelected()
{
    const std::vector<qint64> ids = m_table->selectedIds();
    if (!ids.empty() && !m_desk.workspace().isReadOnly())
        m_edits.remove(ids);
}

void AccountsPage::makeVisit(Id<Account> account)
{
    Q_EMIT openRequested(QStringLiteral("attache:command#new.visit:%1").arg(account.toString()));
}

void AccountsPage::exportList()
{
    std::vector<qint64> ids = m_table->selectedIds();
    const bool selected = ids.size() > 1;
    if (!selected) {
        ids.clear();
        for (int row = 0; row < m_model->rowCount(); ++row)
            ids.push_back(m_model->idAt(row).value());
    }
    const auto count = static_cast<int>(ids.size());
    const bool filtered = !selected && m_model->query().restricts();
    QString title = tr("Export %Ln account(s)", nullptr, count);
    if (selected)
        title = tr("Export the %Ln selected account(s)", nullptr, count);
    else if (filtered)
        title = tr("Export the %Ln filtered account(s)", nullptr, count);
    const QString path = m_desk.files().fileToSave(this, title, tr("Accounts") + u".csv"_qs,
                                                   tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    m_desk.tasks().start(
        title,
        [path, ids = std::move(ids)](Workspace &workspace,
                                     const Progress &progress) -> Result<std::any> {
            ATTACHE_TRY(
                const qint64 written,
                exportCsv(workspace.connection(), recordTypeOf<Account>(), path, progress, ids));
            return std::any(written);
        },
        [desk = &m_desk, selected, filtered](const Result<std::any> &done) {
            if (!done)
                return desk->report(done.error());
            const auto written = static_cast<int>(std::any_cast<qint64>(*done));
            QString words = tr("%Ln account(s) exported.", nullptr, written);
            if (selected)
                words = tr("%Ln selected account(s) exported.", nullptr, written);
            else if (filtered)
                words = tr("%Ln filtered account(s) exported.", nullptr, written);
            Q_EMIT desk->said(words);
        });
}

void AccountsPage::showSidePanel()
{
    const bool room = window()->width() >= tokens::CompactWindow;
    const bool wanted = room && m_list->currentWidget() == m_table;
    if (m_preview->isVisibleTo(this) == wanted)
        return;
    m_preview->setVisible(wanted);
    if (wanted)
        m_preview->showAccount(Id<Account>(m_table->currentId()));
}

void AccountsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_table->currentId() == 0 && m_model->rowCount() > 0)
        m_table->setCurrentId(m_model->idAt(0).value());
}

void AccountsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    showSidePanel();
}

void AccountsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void AccountsPage::dropEvent(QDropEvent *event)
{
    openImport(event->mimeData()->urls().value(0).toLocalFile());
}

} // namespace attache
