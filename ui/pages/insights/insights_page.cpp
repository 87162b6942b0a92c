#include "ui/pages/insights/insights_page.h"

#include "core/base/shared_text.h"
#include "core/brief/week_figures.h"
#include "core/queries/period.h"
#include "ui/base/tokens.h"
#include "ui/charts/figure_card.h"
#include "ui/charts/figure_strip.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/desk/page_parts.h"
#include "ui/desk/preferences.h"
#include "ui/lists/facet_bar.h"
#include "ui/pages/insights/figure_filters.h"
#include "ui/pages/insights/layout_panel.h"
#include "ui/widgets/arranged_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/segmented_control.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLayout>
#include <QPointer>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>

#include <algorithm>

namespace attache {

namespace {

constexpr QLatin1String PageKey("insights");
constexpr QLatin1String VisitsFigure("readiness-outcome");
constexpr int CardHeight = 312;
/// From this width of the page on there are three cards in a row.
constexpr int ThreeColumns = 1180;
/// What the title, the way back and the button need beside the filters.
constexpr int HeadWidth = 570;

} // namespace

/// What a task brings back.
struct InsightsPage::Answer
{
    FigureSource source;
    FactsFilter filter;
    std::vector<Figure> figures;
    std::vector<HeadFigure> heads;
    bool any = false; ///< there are opportunities at all, whatever the filters
};

/// What is known when the visits are read, too.
struct InsightsPage::LateAnswer
{
    Figure readiness;
    std::vector<HeadFigure> heads;
};

InsightsPage::InsightsPage(const PageParts &parts, QWidget *parent)
    : Page(parent)
    , m_desk(parts.desk)
    , m_preferences(parts.preferences)
    , m_header(new PageHeader(title()))
    , m_facets(new FacetBar)
    , m_empty(new EmptyState(
          tr("Figures appear here once there are opportunities: where the money comes from, where "
             "it is lost, and what will be signed.")))
    , m_body(new ScrollBody)
    , m_layout(new LayoutPanel(parts.preferences))
    , m_strip(new FigureStrip)
    , m_grid(new QGridLayout)
{
    QVBoxLayout *column = makeColumn(tokens::Space3, 0);
    m_column = column;
    column->addWidget(m_header);
    column->addWidget(m_facets);
    auto *content = new QWidget;
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_empty);
    m_readable = new ErrorSwitch(content);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space3);
    row->addWidget(m_readable, 1);
    row->addWidget(m_layout);
    m_layout->hide();
    column->addLayout(row, 1);
    m_grid->setSpacing(tokens::Space3);
    m_body->column()->setSpacing(tokens::Space3);
    m_body->column()->addWidget(m_strip);
    m_body->column()->addLayout(m_grid);
    m_body->column()->addStretch(1);
    m_body->column()->setContentsMargins(0, 0, 0, tokens::Space5);
    m_facets->setFacets(figureFacets(m_desk.connection()));
    restore();
    addHeader();
    addActions();
    connect(m_facets, &FacetBar::queryChanged, this, [this] {
        placeFilters();
        remember();
        refresh();
    });
    connect(m_readable, &ErrorSwitch::retried, this, &Page::refresh);
    connect(m_layout, &LayoutPanel::layoutChanged, this, &InsightsPage::arrange);
    connect(m_layout, &LayoutPanel::closed, this, [this] { setLayoutShown(false); });
    // What comes in late moves what is below it; the figure asked for stays, until somebody
    // scrolls.
    QScrollBar *bar = m_body->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, &InsightsPage::holdPlace);
    connect(bar, &QScrollBar::actionTriggered, this, [this] { m_held.clear(); });
    connect(m_strip, &FigureStrip::activated, this, &InsightsPage::scrollTo);
    follow(m_desk.workspace(), TableSet(FigureTables, SteeringTables, WeekFiguresTables));
}

QString InsightsPage::title() const
{
    return Common::tr("Insights");
}

void InsightsPage::addHeader()
{
    auto *actions = new QWidget;
    m_headRow = new QHBoxLayout(actions);
    m_headRow->setContentsMargins(0, 0, 0, 0);
    m_headRow->setSpacing(tokens::Space2);
    m_layoutButton = new Button(tr("Layout"));
    m_layoutButton->setToolTip(tr("Which charts are shown, and in which order"));
    m_headRow->addWidget(m_layoutButton);
    connect(m_layoutButton, &Button::clicked, this,
            [this] { setLayoutShown(m_layout->isHidden()); });
    auto *report = new Button(tr("Weekly report"), ButtonKind::Primary);
    m_headRow->addWidget(report);
    m_header->addAction(actions);
    connect(report, &Button::clicked, this,
            [this] { Q_EMIT openRequested(QStringLiteral("attache:report")); });
    connect(m_empty->addButton(tr("Import a list…"), ButtonKind::Primary), &Button::clicked, this,
            [this] { Q_EMIT m_desk.importRequested({}); });
    connect(m_empty->addButton(TypeLabel::tr("New opportunity")), &Button::clicked, this,
            [this] { Q_EMIT openRequested(QStringLiteral("attache:command#new.opportunity")); });
}

void InsightsPage::addActions()
{
    addPageAction(Common::tr("Clear the filters"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                  [this] { m_facets->clear(); });
    addPageAction(tr("Layout of the charts"), {}, [this] { setLayoutShown(true); });
    addPageAction(tr("Show all figures as tables or as charts"), {}, [this] {
        const bool shown = !m_cards.empty() && !m_cards.front()->showsTable();
        for (FigureCard *card : m_cards)
            card->setTableShown(shown);
    });
}

void InsightsPage::setLayoutShown(bool shown)
{
    const bool within = m_layout->isAncestorOf(QApplication::focusWidget());
    m_layout->setVisible(shown && !m_cards.empty());
    if (m_layout->isVisible())
        m_layout->list()->setFocus(Qt::OtherFocusReason);
    else if (within)
        m_layoutButton->setFocus(Qt::OtherFocusReason);
    arrange();
}

void InsightsPage::restore()
{
    ListQuery query;
    const QString kept = m_preferences.listState(PageKey);
    if (const auto state = listStateFrom(kept, m_facets->keys()); state && !kept.isEmpty())
        query = withKnownPeriods(state->query);
    else
        query.setFacet(QStringLiteral("period"), {QLatin1String(period::Past365)});
    m_facets->setQuery(query);
}

void InsightsPage::remember()
{
    m_preferences.setListState(PageKey, toText(ListState{m_facets->query(), {}}));
}

void InsightsPage::activate(const QVariant &argument)
{
    m_wanted = argument.value<Link>().field;
    if (isStale())
        return refresh();
    // Where the figures are still being read, they come with a place to scroll to.
    if (!m_cards.empty())
        scrollTo(std::exchange(m_wanted, {}));
    m_facets->setFocus();
}

RateGroup InsightsPage::rateGroup() const
{
    return m_group ? m_group->currentData().value<RateGroup>() : RateGroup::Industry;
}

void InsightsPage::read()
{
    const int number = ++m_asked;
    const FactsFilter filter = factsFilterOf(m_facets->query());
    const QDate today = m_desk.clock().today();
    const DayRange period = periodOf(m_facets->query(), today);
    const bool filtered = m_facets->query().restricts();
    const auto work = [filter, period, today, group = rateGroup(),
                       filtered](Workspace &workspace, const Progress &) -> Result<std::any> {
        auto answer = std::make_shared<Answer>();
        answer->filter = filter;
        FigureSource &source = answer->source;
        ATTACHE_TRY(source, readFigureSource(workspace.connection(), filter, period, today));
        ATTACHE_CHECK(readSteering(workspace.connection(), filter, source));
        answer->figures = allFigures(source, group);
        std::ranges::move(steeringFigures(source), std::back_inserter(answer->figures));
        ATTACHE_TRY(auto ofTheWeek, weekFigures(workspace.connection(), source));
        std::ranges::move(ofTheWeek, std::back_inserter(answer->figures));
        answer->heads = headFigures(source);
        answer->any = !source.opportunities.empty();
        if (!answer->any && filtered) {
            ATTACHE_TRY(const auto all, opportunityFacts(workspace.connection()));
            answer->any = !all.empty();
        }
        return std::any(answer);
    };
    m_desk.tasks().start(tr("Reading the figures"), work,
                         [page = QPointer(this), number](const Result<std::any> &done) {
                             // A later question has been asked, or the page is gone.
                             if (!page || number != page->m_asked)
                                 return;
                             if (page->m_readable->shows(done))
                                 page->show(std::any_cast<const std::shared_ptr<Answer> &>(*done));
                         });
}

void InsightsPage::show(const std::shared_ptr<Answer> &answer)
{
    m_facets->setVisible(answer->any);
    m_layoutButton->setVisible(answer->any);
    if (!answer->any) {
        m_layout->hide();
        m_stack->setCurrentWidget(m_empty);
        Q_EMIT figuresShown();
        return;
    }
    if (m_cards.empty())
        makeCards(answer->figures);
    m_strip->setFigures(answer->heads);
    for (size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setFigure(std::move(answer->figures[i]));
    m_visitsRead = false;
    arrange();
    m_stack->setCurrentWidget(m_body);
    if (!m_wanted.isEmpty())
        QTimer::singleShot(0, this, [this, key = std::exchange(m_wanted, {})] { scrollTo(key); });
    Q_EMIT figuresShown();
    readVisits(answer);
}

void InsightsPage::readVisits(const std::shared_ptr<Answer> &answer)
{
    const auto work = [answer](Workspace &workspace, const Progress &) -> Result<std::any> {
        FigureSource &source = answer->source;
        ATTACHE_TRY(source.visits, readPreparedVisits(workspace.connection(), answer->filter,
                                                      source.period, source.today));
        auto late =
            std::make_shared<LateAnswer>(LateAnswer{readinessFigure(source), headFigures(source)});
        // So much is taken down here, where nobody waits for it.
        source = {};
        return std::any(late);
    };
    m_desk.tasks().start(tr("Reading the visits"), work,
                         [page = QPointer(this), number = m_asked](const Result<std::any> &done) {
                             if (!page || number != page->m_asked)
                                 return;
                             if (!done)
                                 return page->m_desk.report(done.error());
                             auto &late =
                                 *std::any_cast<const std::shared_ptr<LateAnswer> &>(*done);
                             if (FigureCard *shown = page->card(VisitsFigure))
                                 shown->setFigure(std::move(late.readiness));
                             page->m_visitsRead = true;
                             page->arrange();
                             page->m_strip->setFigures(late.heads);
                         });
}

void InsightsPage::scrollTo(const QString &key)
{
    FigureCard *wanted = card(key);
    if (!wanted)
        return;
    // One that was left out can be put in again.
    if (wanted->isHidden()) {
        setLayoutShown(true);
        m_layout->list()->setCurrentKey(key);
        return;
    }
    m_held = key;
    holdPlace();
}

void InsightsPage::holdPlace()
{
    const FigureCard *held = card(m_held);
    if (!held)
        return;
    m_body->widget()->layout()->activate();
    m_body->verticalScrollBar()->setValue(held->mapTo(m_body->widget(), QPoint()).y());
}

void InsightsPage::makeCards(const std::vector<Figure> &figures)
{
    m_layout->setFigures(figures);
    for (const Figure &figure : figures) {
        auto *card = new FigureCard(m_desk, m_body->widget());
        card->setObjectName(figure.key);
        card->setFolding(true);
        m_cards.push_back(card);
        if (figure.key != QLatin1String("win-rate"))
            continue;
        m_group = new SegmentedControl;
        m_group->setAccessibleName(tr("Win rate by"));
        for (const Choice<RateGroup> &choice : choicesOf<RateGroup>)
            m_group->addSegment(labelOf(choice.value), QVariant::fromValue(choice.value));
        connect(m_group, &SegmentedControl::currentChanged, this, &Page::refresh);
        card->addChoice(m_group);
    }
}

FigureCard *InsightsPage::card(const QString &key) const
{
    const auto found = std::ranges::find_if(
        m_cards, [&](const FigureCard *card) { return card->objectName() == key; });
    return found != m_cards.end() ? *found : nullptr;
}

std::vector<FigureCard *> InsightsPage::chosenCards() const
{
    std::vector<FigureCard *> cards;
    for (const ArrangedList::Part &part : m_layout->list()->parts()) {
        if (FigureCard *chosen = part.on ? card(part.key) : nullptr)
            cards.push_back(chosen);
    }
    return cards;
}

void InsightsPage::arrange()
{
    const int room = width() - (m_layout->isHidden() ? 0 : m_layout->width() + tokens::Space3);
    const int columns = room >= ThreeColumns ? 3 : 2;
    std::vector<std::pair<FigureCard *, int>> placed;
    std::vector<FigureCard *> full;
    std::vector<FigureCard *> small;
    for (FigureCard *card : chosenCards()) {
        // What comes in late has its place from the beginning.
        const bool expected = !m_visitsRead && card->objectName() == VisitsFigure;
        const bool folded = card->isFolded() && !expected;
        (folded ? small : full).push_back(card);
        placed.emplace_back(card, folded ? 0 : m_layout->isWide(card->objectName()) ? 2 : 1);
    }
    if (columns == m_columns && placed == m_placed)
        return;
    m_columns = columns;
    m_placed = std::move(placed);
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (FigureCard *card : m_cards)
        card->setVisible(std::ranges::find(m_placed, card, &std::pair<FigureCard *, int>::first) !=
                         m_placed.end());
    const int places = placeInRows(full, columns);
    placeBelow(small, places / columns, places % columns, columns);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

int InsightsPage::placeInRows(const std::vector<FigureCard *> &cards, int columns)
{
    int place = 0;
    for (FigureCard *card : cards) {
        const int span = m_layout->isWide(card->objectName()) ? 2 : 1;
        if (place % columns + span > columns)
            place += columns - place % columns;
        card->setMinimumHeight(CardHeight);
        card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        m_grid->addWidget(card, place / columns, place % columns, 1, span);
        place += span;
    }
    return place;
}

void InsightsPage::placeBelow(const std::vector<FigureCard *> &small, int row, int first,
                              int columns)
{
    const int lines = first > 0 ? columns - first : columns;
    std::vector<QVBoxLayout *> below;
    for (size_t i = 0; i < small.size(); ++i) {
        const int line = static_cast<int>(i) % lines;
        if (i < static_cast<size_t>(lines)) {
            below.push_back(new QVBoxLayout);
            below.back()->setSpacing(tokens::Space3);
            m_grid->addLayout(below.back(), row, first + line, Qt::AlignTop);
        }
        small[i]->setMinimumHeight(0);
        small[i]->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
        below[static_cast<size_t>(line)]->addWidget(small[i]);
    }
}

/// The filters stand in the line of the title where they have room in one line, else below it.
void InsightsPage::placeFilters()
{
    const QLayout *chips = m_facets->layout();
    int wide = 0;
    for (int i = 0; i < chips->count(); ++i) {
        const QWidget *chip = chips->itemAt(i)->widget();
        if (chip && !chip->isHidden())
            wide += chip->sizeHint().width() + tokens::Space2;
    }
    const bool inHead = wide + HeadWidth <= width();
    m_facets->setMinimumWidth(inHead ? wide : 0);
    m_facets->setMaximumWidth(inHead ? wide : QWIDGETSIZE_MAX);
    if (inHead == (m_headRow->indexOf(m_facets) >= 0))
        return;
    if (inHead)
        m_headRow->insertWidget(0, m_facets, 0, Qt::AlignVCenter);
    else
        m_column->insertWidget(1, m_facets);
}

void InsightsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeFilters();
    arrange();
}

} // namespace attache
