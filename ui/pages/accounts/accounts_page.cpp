#include "ui/pages/accounts/accounts_page.h"

#include "core/base/shared_text.h"
#include "core/brief/brief_tables.h"
#include "core/brief/links.h"
#include "core/domain/custom_field.h"
#include "core/domain/saved_view.h"
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
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int PreviewPause = 60; ///< milliseconds on a row before its details are read
constexpr qsizetype BulkButtons = 4;
constexpr QLatin1String Imported("imported"); ///< facet, and field of a link

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
    parts.words = {TypeLabel::tr("Accounts"), AccountsPage::tr("All accounts"),
                   AccountsPage::tr("The customers you sell to or serve appear here."),
                   AccountsPage::tr("No accounts match these filters."),
                   [](int count) { return AccountsPage::tr("%Ln account(s)", nullptr, count); }};
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
{
    setAcceptDrops(true);
    QVBoxLayout *column = makeColumn(tokens::Space3, tokens::Space5);
    column->addWidget(m_header);
    column->addWidget(m_list, 1);
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
    Button *import = m_header->addButton(tr("Import…"));
    import->setEnabled(!m_desk.workspace().isReadOnly());
    connect(import, &Button::clicked, this, [this] { openImport(); });
    connect(m_header->addButton(Common::tr("Export…")), &Button::clicked, m_list,
            &ListView::exportShown);
    Button *columns = m_header->addButton(Common::tr("Columns"));
    connect(columns, &Button::clicked, this, [this, columns] { m_list->chooseColumns(columns); });
}

void AccountsPage::fillEmptyState()
{
    const bool writable = !m_desk.workspace().isReadOnly();
    Button *import =
        m_list->emptyState()->addButton(Common::tr("Import a list…"), ButtonKind::Primary);
    Button *add = m_list->emptyState()->addButton(tr("Add an account"));
    import->setEnabled(writable);
    add->setEnabled(writable);
    connect(import, &Button::clicked, this, [this] { openImport(); });
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
            });
    connect(&m_previewTimer, &QTimer::timeout, this, [this] {
        if (m_preview->isVisible())
            m_preview->showAccount(Id<Account>(m_list->table()->currentId()));
    });
    connect(m_preview, &AccountPreview::openRequested, this, &Page::openRequested);
    connect(m_preview, &AccountPreview::newVisitRequested, this, &AccountsPage::makeVisit);
    follow(m_desk.workspace(), TableSet(BriefTables, tablesOf<CustomField, SavedView>));
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
    add(tr("Import accounts…"), {}, [this] {
        openImport();
    })->setEnabled(!m_desk.workspace().isReadOnly());
    add(tr("Export accounts…"), {}, [this] { m_list->exportShown(); });
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
    if (link.id != 0)
        m_list->table()->setCurrentId(link.id);
    if (link.field == QLatin1String("import")) {
        openImport();
    } else if (link.field == Imported) {
        m_source.setImported(m_desk.imported());
        m_list->facets()->setOnly(Imported, {FacetOn});
    }
}

void AccountsPage::read()
{
    if (m_list->facets()->keys().contains(UnreadableFields))
        showFacets();
    m_list->refresh();
    selectFirst();
    m_preview->refresh();
}

void AccountsPage::readChanged(const Changes &changes)
{
    // The list itself is followed by its model.
    if (changes.touches(tableOf<CustomField>))
        showFacets();
    if (changes.touches(tableOf<SavedView>))
        m_list->views()->refresh();
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
    m_header->setSubtitle(m_list->countWords());
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
