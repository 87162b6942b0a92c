#include "ui/pages/library/library_page.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/domain/case_figure.h"
#include "core/domain/case_study.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/faq_answer.h"
#include "core/domain/letterhead.h"
#include "core/domain/playbook_run_step.h"
#include "core/domain/playbook_step.h"
#include "core/domain/product.h"
#include "core/domain/recipe_slot.h"
#include "core/domain/record_types.h"
#include "core/domain/rival_function.h"
#include "core/domain/training_question.h"
#include "core/match/case_draft.h"
#include "core/match/match_tables.h"
#include "core/match/playbook_draft.h"
#include "core/queries/library_counts.h"
#include "core/queries/library_facts.h"
#include "core/queries/playbook_runs.h"
#include "core/queries/slide_cards.h"
#include "core/queries/workspace_records.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/desk/page_parts.h"
#include "ui/desk/paper_button.h"
#include "ui/desk/preferences.h"
#include "ui/lists/facet_bar.h"
#include "ui/lists/list_view.h"
#include "ui/pages/library/gaps_view.h"
#include "ui/pages/library/library_sheet.h"
#include "ui/pages/library/library_tabs.h"
#include "ui/pages/library/light_table.h"
#include "ui/pages/library/versions_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"

#include <QComboBox>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

/// A menu with more entries would be too long.
constexpr size_t MostDeals = 20;

TableSet tablesOfTabs()
{
    TableSet tables(GapTables);
    tables |=
        TableSet(tablesOf<CaseFigure, FaqAnswer, CompetitorSighting, RivalFunction, PlaybookStep,
                          PlaybookRunStep, RecipeSlot, TrainingQuestion, StageSet, DealStage>);
    tables |= TableSet(SlideCardTables);
    for (const LibraryTab &tab : libraryTabs())
        tables.add(tab.type->tableName());
    return tables;
}

/// Shows @p table as it was left, and keeps how it is left.
void keepLightTable(LightTable &table, Preferences &preferences)
{
    static const QString Key = QStringLiteral("light-table");
    FacetBar &facets = *table.facets();
    QComboBox &order = *table.order();
    const QString kept = preferences.listState(Key);
    if (const auto state = listStateFrom(kept, facets.keys()); state && !kept.isEmpty()) {
        facets.setQuery(state->query);
        order.setCurrentIndex(std::max(0, order.findData(state->query.sortKey)));
    }
    const auto keep = [&facets, &order, &preferences] {
        ListState state{facets.keptOf(facets.query()), {}};
        state.query.sortKey = order.currentData().toString();
        preferences.setListState(Key, toText(state));
    };
    QObject::connect(&facets, &FacetBar::queryChanged, &table, keep);
    QObject::connect(&order, &QComboBox::currentIndexChanged, &table, keep);
}

} // namespace

LibraryPage::LibraryPage(const PageParts &parts, QWidget *parent)
    : Page(parent)
    , m_desk(parts.desk)
    , m_preferences(parts.preferences)
    , m_header(new PageHeader(Common::tr("Library")))
    , m_tabs(new SegmentedControl)
    , m_deckViews(new SegmentedControl)
    , m_stack(new QStackedWidget)
    , m_lists(libraryTabs().size(), nullptr)
{
    QVBoxLayout *column = makeColumn(tokens::Space3, tokens::Space5);
    column->addWidget(m_header);
    column->addWidget(m_tabs, 0, Qt::AlignLeading);
    column->addWidget(m_stack, 1);
    for (const LibraryTab &tab : libraryTabs()) {
        if (!tab.beside)
            m_tabs->addSegment(QCoreApplication::translate("LibraryPage", tab.word));
    }
    m_tabs->addSegment(tr("Gaps"));
    m_tabs->setAccessibleName(tr("Kinds of library records"));
    buildHead();
    connect(m_tabs, &SegmentedControl::currentChanged, this, &LibraryPage::choose);
    follow(m_desk.workspace(), tablesOfTabs());
}

void LibraryPage::buildHead()
{
    const bool writable = !m_desk.workspace().isReadOnly();
    m_deckViews->addSegment(TypeLabel::tr("Slides"));
    m_deckViews->addSegment(TypeLabel::tr("Decks"));
    //: A table of decks by industry
    m_deckViews->addSegment(tr("By industry"));
    m_deckViews->setAccessibleName(tr("Ways to show the decks"));
    connect(m_deckViews, &SegmentedControl::currentChanged, this, &LibraryPage::choose);
    m_export = m_header->addButton(Common::tr("Export…"));
    connect(m_export, &Button::clicked, this, [this] { currentList()->list()->exportShown(); });
    m_paper = new PaperButton(m_desk, [this] { return gaps()->document(); });
    m_header->addAction(m_paper);
    m_columns = m_header->addButton(Common::tr("Columns"));
    connect(m_columns, &Button::clicked, this,
            [this] { currentList()->list()->chooseColumns(m_columns); });
    m_fromDeal = m_header->addButton(tr("From a deal won"));
    m_fromDeal->setEnabled(writable);
    connect(m_fromDeal, &Button::clicked, this, &LibraryPage::chooseDeal);
    m_new = m_header->addButton({}, ButtonKind::Primary);
    m_new->setEnabled(writable);
    m_header->addAction(m_deckViews);
    addKindViews();
    connect(m_new, &Button::clicked, this, &LibraryPage::makeNew);
    addPageAction(tr("Show the gaps of the library"), {},
                  [this] { m_tabs->setCurrentIndex(m_tabs->count() - 1); });
    addPageAction(Common::tr("Print"), QKeySequence::Print, [this] {
        if (showsGaps())
            m_paper->print();
    });
    const auto showDecks = [this](DeckView view) {
        m_deckViews->setCurrentIndex(static_cast<int>(view));
        showKind(indexOf(recordTypeOf<Deck>()));
    };
    addPageAction(tr("Show all slides"), {}, [showDecks] { showDecks(DeckView::Slides); });
    addPageAction(tr("Show decks by industry"), {}, [showDecks] { showDecks(DeckView::Versions); });
}

/// For each tab with more than one list a choice between them.
void LibraryPage::addKindViews()
{
    const auto tabs = libraryTabs();
    for (size_t i = 0; i < tabs.size(); ++i) {
        if (!tabs[i].beside)
            continue;
        const int owner = indexOf(*tabs[i].beside);
        SegmentedControl *&views = m_kindViews[owner];
        const auto add = [&views](int index) {
            views->addSegment(QCoreApplication::translate(
                                  "LibraryPage", libraryTabs()[static_cast<size_t>(index)].word),
                              index);
        };
        if (!views) {
            views = new SegmentedControl;
            views->setAccessibleName(tr("Lists of this tab"));
            add(owner);
            m_header->addAction(views);
            connect(views, &SegmentedControl::currentChanged, this, &LibraryPage::choose);
        }
        add(static_cast<int>(i));
    }
}

/// The kind whose list is chosen, by its place in libraryTabs(); not for the gaps.
int LibraryPage::shownKind() const
{
    const SegmentedControl *views = m_kindViews.value(m_tabs->currentIndex());
    return views ? views->currentData().toInt() : m_tabs->currentIndex();
}

/// Chooses the tab of the kind at @p index and its list there.
void LibraryPage::showKind(int index)
{
    const RecordType *beside = libraryTabs()[static_cast<size_t>(index)].beside;
    const int tab = beside ? indexOf(*beside) : index;
    if (SegmentedControl *views = m_kindViews.value(tab))
        views->setCurrentData(index);
    m_tabs->setCurrentIndex(tab);
}

QString LibraryPage::title() const
{
    return Common::tr("Library");
}

RecordListPage *LibraryPage::listAt(int index)
{
    RecordListPage *&list = m_lists[static_cast<size_t>(index)];
    if (list)
        return list;
    const LibraryTab &tab = libraryTabs()[static_cast<size_t>(index)];
    list = new RecordListPage(m_desk, &m_preferences, libraryListKey(*tab.type), *tab.type,
                              QCoreApplication::translate("LibraryPage", tab.none), nullptr,
                              tab.usual, makeLibrarySheet(m_desk, *tab.type));
    list->header()->hide();
    list->layout()->setContentsMargins(0, 0, 0, 0);
    connect(list, &Page::openRequested, this, &Page::openRequested);
    connect(list->list(), &ListView::listChanged, this, &LibraryPage::showHead);
    m_stack->addWidget(list);
    return list;
}

RecordListPage *LibraryPage::list(const RecordType &type)
{
    const int index = indexOf(type);
    return index < 0 ? nullptr : listAt(index);
}

RecordListPage *LibraryPage::currentList()
{
    return showsGaps() || (showsDecks() && deckView() != DeckView::Decks) ? nullptr
                                                                          : listAt(shownKind());
}

bool LibraryPage::showsDecks() const
{
    return m_tabs->currentIndex() == indexOf(recordTypeOf<Deck>());
}

DeckView LibraryPage::deckView() const
{
    return static_cast<DeckView>(m_deckViews->currentIndex());
}

LightTable *LibraryPage::slides()
{
    if (!m_slides) {
        m_slides = new LightTable(m_desk);
        keepLightTable(*m_slides, m_preferences);
        connect(m_slides, &LightTable::openRequested, this, &Page::openRequested);
        m_stack->addWidget(m_slides);
    }
    return m_slides;
}

VersionsView *LibraryPage::versions()
{
    if (!m_versions) {
        m_versions = new VersionsView(m_desk);
        connect(m_versions, &VersionsView::openRequested, this, &Page::openRequested);
        m_stack->addWidget(m_versions);
    }
    return m_versions;
}

QWidget *LibraryPage::shownInsteadOfList()
{
    if (showsGaps())
        return gaps();
    if (!showsDecks() || deckView() == DeckView::Decks)
        return nullptr;
    return deckView() == DeckView::Slides ? static_cast<QWidget *>(slides()) : versions();
}

/// Reads what stands in the place of a list.
void LibraryPage::readDeckView()
{
    if (showsGaps())
        gaps()->read();
    else if (deckView() == DeckView::Slides)
        slides()->read();
    else
        versions()->read();
}

bool LibraryPage::showsGaps() const
{
    return m_tabs->currentIndex() == m_tabs->count() - 1;
}

GapsView *LibraryPage::gaps()
{
    if (!m_gaps) {
        m_gaps = new GapsView(m_desk);
        connect(m_gaps, &GapsView::linkActivated, this, &Page::openRequested);
        m_stack->addWidget(m_gaps);
    }
    return m_gaps;
}

void LibraryPage::choose()
{
    if (QWidget *shown = shownInsteadOfList()) {
        m_stack->setCurrentWidget(shown);
        setFocusProxy(shown);
        readDeckView();
        return showHead();
    }
    RecordListPage *list = listAt(shownKind());
    m_stack->setCurrentWidget(list);
    setFocusProxy(list);
    list->activate({});
    showHead();
}

void LibraryPage::activate(const QVariant &argument)
{
    if (isStale())
        refresh();
    const Link link = argument.value<Link>();
    const QString table = link.field.section(u'#', 0, 0).section(u':', 0, 0);
    const qint64 id = link.field.section(u'#', 0, 0).section(u':', 1).toLongLong();
    if (table == QLatin1String("case_of") && id != 0)
        return makeCase(Id<Opportunity>(id));
    if (table == QLatin1String("case_of_account") && id != 0)
        return makeCase(Id<Account>(id));
    if (table == QLatin1String("gaps"))
        m_tabs->setCurrentIndex(m_tabs->count() - 1);
    if (table == QLatin1String("slides") || table == QLatin1String("versions")) {
        m_deckViews->setCurrentIndex(static_cast<int>(
            table == QLatin1String("slides") ? DeckView::Slides : DeckView::Versions));
        showKind(indexOf(recordTypeOf<Deck>()));
    }
    const RecordType *type = table.isEmpty() ? nullptr : recordTypeNamed(table);
    if (type && id != 0)
        return openRecord(*type, id, link.field.section(u'#', 1));
    if (type && indexOf(*type) >= 0)
        showKind(indexOf(*type));
    choose();
}

void LibraryPage::openRecord(const RecordType &type, qint64 id, const QString &field)
{
    const RecordType *shown = &type;
    qint64 shownId = id;
    // What belongs to one of these is shown at its side.
    if (indexOf(type) < 0) {
        const auto record = type.load(m_desk.connection(), id);
        if (!record)
            return m_desk.report(record.error());
        const Home home = type.home(record->get());
        if (home.host) {
            shown = &home.host();
            shownId = home.hostId;
        }
    }
    const int index = indexOf(*shown);
    if (index < 0)
        return;
    if (shown == &recordTypeOf<Deck>())
        m_deckViews->setCurrentIndex(static_cast<int>(DeckView::Decks));
    showKind(index);
    choose();
    listAt(index)->activate(QVariant::fromValue(Link{shown->tableName(), shownId, field}));
}

int LibraryPage::indexOf(const RecordType &type)
{
    const auto tabs = libraryTabs();
    for (size_t i = 0; i < tabs.size(); ++i) {
        if (tabs[i].type == &type)
            return static_cast<int>(i);
    }
    return -1;
}

void LibraryPage::makeNew()
{
    const RecordType &type = *libraryTabs()[static_cast<size_t>(shownKind())].type;
    Q_EMIT openRequested(type.creation.isPossible()
                             ? QStringLiteral("attache:command#new.") + type.tableName()
                             : QStringLiteral("attache:command#decks.import"));
}

void LibraryPage::read()
{
    readCounts();
    readShown();
}

void LibraryPage::readShown()
{
    if (shownInsteadOfList())
        readDeckView();
    else if (RecordListPage *list = m_lists[static_cast<size_t>(shownKind())])
        list->refresh();
}

void LibraryPage::readChanged(const Changes & /*changes*/)
{
    // The lists follow by themselves, what belongs to the record at their side does not.
    readCounts();
    if (shownInsteadOfList())
        readDeckView();
    else if (currentList()->sheet()->isVisible())
        currentList()->sheet()->refresh();
}

void LibraryPage::readCounts()
{
    std::vector<const RecordType *> types;
    for (const LibraryTab &tab : libraryTabs())
        types.push_back(tab.type);
    const auto counts = libraryCounts(m_desk.connection(), types, m_desk.clock().today());
    if (!counts)
        return m_desk.report(counts.error());
    int all = 0;
    int expired = 0;
    for (size_t i = 0; i < counts->size(); ++i) {
        const LibraryCount &each = (*counts)[i];
        if (libraryTabs()[i].beside)
            continue;
        m_tabs->setSegmentCount(static_cast<int>(i), each.all);
        all += each.all;
        expired += each.expired;
    }
    QStringList words{tr("%Ln item(s)", nullptr, all)};
    if (expired > 0)
        words.append(tr("%Ln expired", nullptr, expired));
    m_header->setSubtitle(words.join(QStringLiteral(" · ")));
}

void LibraryPage::showHead()
{
    const bool asGaps = showsGaps();
    const bool asList = shownInsteadOfList() == nullptr;
    m_export->setVisible(asList);
    m_paper->setVisible(asGaps);
    m_columns->setVisible(asList);
    m_new->setVisible(!asGaps);
    m_deckViews->setVisible(showsDecks());
    const RecordType *type =
        asGaps ? nullptr : libraryTabs()[static_cast<size_t>(shownKind())].type;
    m_fromDeal->setVisible(type == &recordTypeOf<CaseStudy>() || type == &recordTypeOf<Playbook>());
    for (auto views = m_kindViews.cbegin(); views != m_kindViews.cend(); ++views)
        views.value()->setVisible(views.key() == m_tabs->currentIndex());
    if (!type)
        return;
    m_new->setText(type->creation.isPossible()
                       ? QCoreApplication::translate("RecordType", type->creation.title)
                       : tr("Import PPTX…"));
}

void LibraryPage::chooseDeal()
{
    const bool forCase = currentList() == list(recordTypeOf<CaseStudy>());
    const auto deals =
        forCase ? wonDealsWithoutCase(m_desk.connection()) : wonDeals(m_desk.connection());
    if (!deals)
        return m_desk.report(deals.error());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (size_t i = 0; i < std::min(deals->size(), MostDeals); ++i) {
        const WonDeal &deal = (*deals)[i];
        menu->addAction(
            plainLabel(deal.accountName + QStringLiteral(" · ") + deal.name), this,
            [this, forCase, id = deal.id] { forCase ? makeCase(id) : makePlaybook(id); });
    }
    if (deals->empty())
        menu->addAction(forCase ? tr("Every won deal has a case study")
                                : tr("No deal has been won yet"))
            ->setEnabled(false);
    menu->popup(m_fromDeal->mapToGlobal(QPoint(0, m_fromDeal->height())));
}

void LibraryPage::makePlaybook(Id<Opportunity> deal)
{
    const auto paper = letterheadOf(m_desk.connection());
    if (!paper)
        return m_desk.report(paper.error());
    auto draft = playbookDraft(m_desk.connection(), deal, m_desk.clock().today(), paper->person);
    if (!draft)
        return m_desk.report(draft.error());
    //: The name of a step: %1 is a deal
    if (m_desk.edit(Common::tr("Make a playbook of %1").arg(draft->playbook.name),
                    [&](Writer &writer) { return insertPlaybook(writer, *draft); }))
        openRecord(recordTypeOf<Playbook>(), draft->playbook.id.value(), {});
}

void LibraryPage::makeCase(Id<Opportunity> deal)
{
    write(caseDraft(m_desk.connection(), deal, m_desk.clock().today(), {}));
}

void LibraryPage::makeCase(Id<Account> account)
{
    write(caseDraft(m_desk.connection(), account, m_desk.clock().today(), {}));
}

void LibraryPage::write(Result<CaseStudy> study)
{
    if (!study)
        return m_desk.report(study.error());
    if (m_desk.edit(tr("Make a case of %1").arg(study->title),
                    [&](Writer &writer) { return writer.insert(*study); }))
        Q_EMIT openRequested(linkTo(study->id));
}

} // namespace attache
