#include "ui/pages/accounts/accounts_page.h"

#include "core/base/shared_text.h"
#include "core/brief/brief_tables.h"
#include "core/brief/links.h"
#include "core/domain/custom_field.h"
#include "core/domain/saved_view.h"
#include "core/queries/product_map_rows.h"
#include "core/queries/query_tables.h"
#include "core/queries/tier_rows.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_table.h"
#include "ui/lists/list_view.h"
#include "ui/lists/saved_views.h"
#include "ui/pages/accounts/account_facets.h"
#include "ui/pages/accounts/account_preview.h"
#include "ui/pages/accounts/account_source.h"
#include "ui/pages/accounts/accounts_view.h"
#include "ui/pages/accounts/product_map_view.h"
#include "ui/pages/accounts/tiers_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace attache {

namespace {

constexpr int PreviewPause = 60; ///< milliseconds on a row before its details are read
constexpr qsizetype BulkButtons = 4;
constexpr QLatin1String Imported("imported"); ///< facet, and field of a link
constexpr QLatin1String Chosen("chosen");     ///< the same, followed by ids

/// A view beside the list: how links name it, its segment, the action that shows it, and how it is
/// made.
struct ViewKind
{
    const char *key;
    const char *word;
    const char *action;
    AccountsView *(*make)(Desk &desk);
};
const std::array ViewKinds = {
    ViewKind{"tiers", QT_TRANSLATE_NOOP("AccountsPage", "Tiers"),
             QT_TRANSLATE_NOOP("AccountsPage", "Show the tiers of accounts"),
             [](Desk &desk) -> AccountsView * { return new TiersView(desk); }},
    ViewKind{"product-map", QT_TRANSLATE_NOOP("AccountsPage", "Product map"),
             QT_TRANSLATE_NOOP("AccountsPage", "Show the map of products"),
             [](Desk &desk) -> AccountsView * { return new ProductMapView(desk); }},
};

/// The fields that make sense for many accounts at once, in the order offered.
QStringList bulkFields()
{
    return {
        QStringLiteral("tier"),      QStringLiteral("owner"),         QStringLiteral("industry"),
        QStringLiteral("lifecycle"), QStringLiteral("business_type"), QStringLiteral("province"),
        QStringLiteral("city"),      QStringLiteral("source"),        QStringLiteral("currency")};
}

ListView::Parts partsWith(std::unique_ptr<ListSource> source)
{
    ListView::Parts parts;
    parts.key = QStringLiteral("accounts");
    parts.words = {TypeLabel::tr("Accounts"), Common::tr("All accounts"),
                   AccountsPage::tr("The customers you sell to or serve appear here."),
                   AccountsPage::tr("No accounts match these filters."),
                   [](int count) { return Common::tr("%Ln account(s)", nullptr, count); }};
    parts.source = std::move(source);
    parts.sortKey = QStringLiteral("name");
    return parts;
}

} // namespace

AccountsPage::AccountsPage(Desk &desk, Preferences *preferences)
    : AccountsPage(desk, preferences, std::make_unique<AccountSource>(desk.workspace()))
{
}

AccountsPage::AccountsPage(Desk &desk, Preferences *preferences,
                           std::unique_ptr<AccountSource> source)
    : m_desk(desk)
    , m_source(*source)
    , m_header(new PageHeader(TypeLabel::tr("Accounts")))
    , m_list(new ListView(desk, preferences, partsWith(std::move(source))))
    , m_preview(new AccountPreview(desk))
    , m_views(new SegmentedControl)
    , m_stack(new QStackedWidget)
    , m_made(ViewKinds.size(), nullptr)
    , m_viewActions(ViewKinds.size(), nullptr)
{
    setAcceptDrops(true);
    QVBoxLayout *column = makeColumn(tokens::Space3, tokens::Space5);
    column->addWidget(m_header);
    m_stack->addWidget(m_list);
    column->addWidget(m_stack, 1);
    m_list->setSide(m_preview);
    m_list->setBulkFields(bulkFields(), BulkButtons);
    setFocusProxy(m_list);
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(PreviewPause);
    fillHeader();
    fillEmptyState();
    showFacets();
    connectParts();
    addPageActions();
}

void AccountsPage::fillHeader()
{
    Button *import = m_header->addButton(Common::tr("Import…"));
    import->setEnabled(!m_desk.workspace().isReadOnly());
    connect(import, &Button::clicked, this, [this] { openImport(); });
    Button *exporting = m_header->addButton(Common::tr("Export…"));
    connect(exporting, &Button::clicked, m_list, &ListView::exportShown);
    Button *columns = m_header->addButton(Common::tr("Columns"));
    connect(columns, &Button::clicked, this, [this, columns] { m_list->chooseColumns(columns); });
    m_listButtons = {import, exporting, columns};
    fillViews();
}

void AccountsPage::fillViews()
{
    m_views->addSegment(Common::tr("List"));
    for (const ViewKind &kind : ViewKinds)
        m_views->addSegment(QCoreApplication::translate("AccountsPage", kind.word));
    m_views->addSegment(Common::tr("Decision chains"));
    m_views->setAccessibleName(tr("How the accounts are shown"));
    m_header->addAction(m_views);
    connect(m_views, &SegmentedControl::currentChanged, this, &AccountsPage::choose);
}

AccountsView *AccountsPage::viewAt(size_t place)
{
    AccountsView *&view = m_made[place];
    if (view)
        return view;
    view = ViewKinds[place].make(m_desk);
    m_stack->addWidget(view);
    connect(view, &AccountsView::linkActivated, this, &Page::openRequested);
    connect(view, &AccountsView::headChanged, this, &AccountsPage::showHead);
    m_viewActions[place] = view->makeActions();
    if (m_viewActions[place]) {
        m_header->addAction(m_viewActions[place]);
        // The views stay at the end of the line.
        m_header->addAction(m_views);
    }
    return view;
}

AccountsView *AccountsPage::view(const QString &key)
{
    for (size_t i = 0; i < ViewKinds.size(); ++i) {
        if (key == QLatin1String(ViewKinds[i].key))
            return viewAt(i);
    }
    return nullptr;
}

AccountsView *AccountsPage::shownView() const
{
    const int index = m_views->currentIndex();
    return index <= 0 ? nullptr : m_made[static_cast<size_t>(index) - 1];
}

void AccountsPage::choose(int index)
{
    // The decision chains are a page of their own, beside the views.
    if (index > static_cast<int>(ViewKinds.size())) {
        m_views->setCurrentIndex(m_shown);
        Q_EMIT openRequested(QStringLiteral("attache:chains"));
        return;
    }
    m_shown = index;
    QWidget *shown = m_list;
    if (index > 0) {
        AccountsView *view = viewAt(static_cast<size_t>(index) - 1);
        view->read();
        shown = view;
    }
    m_stack->setCurrentWidget(shown);
    setFocusProxy(shown);
    for (Button *button : m_listButtons)
        button->setVisible(index == 0);
    for (size_t i = 0; i < m_viewActions.size(); ++i) {
        if (m_viewActions[i])
            m_viewActions[i]->setVisible(static_cast<int>(i) + 1 == index);
    }
    showHead();
}

void AccountsPage::fillEmptyState()
{
    const bool writable = !m_desk.workspace().isReadOnly();
    Button *import =
        m_list->emptyState()->addButton(Common::tr("Import a list…"), ButtonKind::Primary);
    Button *paste = m_list->emptyState()->addButton(tr("Paste from a spreadsheet"));
    Button *add = m_list->emptyState()->addButton(Common::tr("Add an account"));
    for (Button *each : {import, paste, add})
        each->setEnabled(writable);
    connect(import, &Button::clicked, this, [this] { openImport(); });
    connect(paste, &Button::clicked, this,
            [this] { Q_EMIT openRequested(QStringLiteral("attache:command#file.paste")); });
    connect(add, &Button::clicked, this,
            [this] { Q_EMIT openRequested(QStringLiteral("attache:command#new.account")); });
}

void AccountsPage::connectParts()
{
    connect(m_list, &ListView::openRequested, this,
            [this](qint64 id) { Q_EMIT openRequested(linkTo(Id<Account>(id))); });
    connect(m_list, &ListView::listChanged, this, &AccountsPage::showHead);
    connect(m_list->model(), &ListModel::loadingChanged, this, &AccountsPage::selectFirst);
    connect(m_list, &ListView::currentChanged, this, [this] { m_previewTimer.start(); });
    connect(m_list, &ListView::menuRequested, this,
            [this](QMenu *menu, const std::vector<qint64> &ids) {
                menu->addAction(TypeLabel::tr("New visit"), this,
                                [this, ids] { makeVisit(Id<Account>(ids.front())); })
                    ->setEnabled(ids.size() == 1 && !m_desk.workspace().isReadOnly());
                menu->addAction(Common::tr("Find duplicates…"), this, [this] {
                    Q_EMIT openRequested(QStringLiteral("attache:duplicates"));
                });
            });
    connect(&m_previewTimer, &QTimer::timeout, this, [this] {
        if (m_preview->isVisible())
            m_preview->showAccount(Id<Account>(m_list->table()->currentId()));
    });
    connect(m_preview, &AccountPreview::openRequested, this, &Page::openRequested);
    connect(m_preview, &AccountPreview::newVisitRequested, this, &AccountsPage::makeVisit);
    follow(m_desk.workspace(),
           TableSet(BriefTables, tablesOf<CustomField, SavedView, TeamMember>,
                    OpportunityFactsTables, AccountFactsTables, TierRowsTables, ProductMapTables));
}

void AccountsPage::addPageActions()
{
    const auto add = [this](const QString &title, const QKeySequence &keys, auto run) {
        return addPageAction(title, keys, run, Qt::WindowShortcut);
    };
    add(Common::tr("Search in this list"), QKeySequence::Find,
        [this] { m_list->facets()->focusText(); });
    add(Common::tr("Clear the filters"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
        [this] { m_list->facets()->clear(); });
    add(tr("Export accounts…"), {}, [this] { m_list->exportShown(); });
    add(Common::tr("Print"), QKeySequence::Print, [this] {
        if (AccountsView *view = shownView())
            view->print();
    });
    for (size_t i = 0; i < ViewKinds.size(); ++i)
        add(QCoreApplication::translate("AccountsPage", ViewKinds[i].action), {},
            [this, i] { m_views->setCurrentIndex(static_cast<int>(i) + 1); });
}

void AccountsPage::showFacets()
{
    m_list->setFacets(accountFacetsFor(m_desk.connection(), m_list->reference()));
}

void AccountsPage::activate(const QVariant &argument)
{
    if (isStale())
        refresh();
    const Link link = argument.value<Link>();
    // A line of the sheet is shown where the sheet is.
    const bool ofSheet = link.field.section(u':', 0, 0) == QLatin1String(tableOf<TierCriterion>);
    for (size_t i = 0; i < ViewKinds.size(); ++i) {
        const QLatin1String key(ViewKinds[i].key);
        if (link.field == key || (ofSheet && key == QLatin1String("tiers")))
            return m_views->setCurrentIndex(static_cast<int>(i) + 1);
    }
    if (link.id != 0 || !link.field.isEmpty())
        m_views->setCurrentIndex(0);
    if (link.id != 0)
        m_list->table()->setCurrentId(link.id);
    if (link.field == QLatin1String("import")) {
        openImport();
    } else if (link.field == Imported) {
        m_source.setImported(m_desk.imported());
        m_list->facets()->setOnly(Imported, {FacetOn});
    } else if (link.field.startsWith(Chosen + QLatin1Char(':'))) {
        std::vector<qint64> ids;
        for (const QString &id : link.field.section(u':', 1).split(u','))
            ids.push_back(id.toLongLong());
        m_source.setChosen(std::move(ids));
        m_list->facets()->setOnly(Chosen, {FacetOn});
    }
}

void AccountsPage::read()
{
    if (m_list->facets()->keys().contains(UnreadableFields))
        showFacets();
    m_list->refresh();
    selectFirst();
    m_preview->refresh();
    if (AccountsView *view = shownView())
        view->read();
}

void AccountsPage::readChanged(const Changes &changes)
{
    // The list itself is followed by its model.
    if (changes.touches(tableOf<CustomField>))
        showFacets();
    if (changes.touches(tableOf<SavedView>))
        m_list->views()->refresh();
    if (AccountsView *view = shownView(); view && view->tables().touchedBy(changes))
        view->read();
    showHead();
    if (m_preview->isVisible())
        m_preview->refresh();
}

void AccountsPage::openImport(const QString &path)
{
    Q_EMIT m_desk.importRequested(path);
}

void AccountsPage::makeVisit(Id<Account> account)
{
    Q_EMIT openRequested(QStringLiteral("attache:command#new.visit:%1").arg(account.toString()));
}

void AccountsPage::showHead()
{
    const AccountsView *view = shownView();
    m_header->setSubtitle(view ? view->subtitle() : m_list->countWords());
    showSide();
}

void AccountsPage::showSide()
{
    const bool wanted = window()->width() >= tokens::CompactWindow && m_list->showsTable();
    if (m_preview->isVisibleTo(m_list) == wanted)
        return;
    m_preview->setVisible(wanted);
    if (wanted)
        m_preview->showAccount(Id<Account>(m_list->table()->currentId()));
}

void AccountsPage::selectFirst()
{
    if (m_list->table()->currentId() == 0)
        m_list->table()->setCurrentId(m_list->model()->recordAt(0));
}

void AccountsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    selectFirst();
    showSide();
}

void AccountsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    showSide();
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
