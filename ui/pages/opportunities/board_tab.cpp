#include "ui/pages/opportunities/board_tab.h"

#include "core/base/language.h"
#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/queries/deal_path.h"
#include "core/queries/field_text.h"
#include "core/record/record_names.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/preferences.h"
#include "ui/lists/facet_bar.h"
#include "ui/lists/value_facet.h"
#include "ui/pages/opportunities/board_view.h"
#include "ui/pages/opportunities/deal_move_panel.h"
#include "ui/pages/opportunities/deal_panel.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/key_hints.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

#include <algorithm>

namespace attache {

namespace {

constexpr QLatin1String StateKey("pipeline.board");
constexpr QLatin1String LanesFacet("lanes");
constexpr QLatin1String Stuck("stuck");
constexpr QLatin1String NoStep("no_step");

} // namespace

BoardTab::BoardTab(Desk &desk, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_laneChip(new Chip(tr("Lanes")))
    , m_keys(new KeyHints({{QStringLiteral("Alt ← →"), tr("change stage")}}))
    , m_facets(new FacetBar)
    , m_empty(new EmptyState(
          tr("Your open deals appear here, each on a card that you can move from stage to stage.")))
    , m_content(new QWidget)
    , m_board(new BoardView)
    , m_panel(new DealPanel(desk))
    , m_move(new DealMovePanel(m_board))
{
    layOut();
    addFacets();
    addLaneMenu();
    restore();
    m_board->setWritable(!desk.workspace().isReadOnly());
    connect(m_board, &BoardView::moveRequested, this, &BoardTab::move);
    connect(m_board, &BoardView::menuRequested, this, &BoardTab::showMenu);
    connect(m_board, &BoardView::lanesChanged, this, &BoardTab::remember);
    connect(m_board, &BoardView::currentChanged, this, [this] {
        m_panelClosed = false;
        showPanel();
    });
    connect(m_board, &BoardView::activated, this, [this] {
        m_panelClosed = false;
        showPanel();
        m_panel->focusFirst();
    });
    connect(m_panel, &DealPanel::openRequested, this, &BoardTab::openRequested);
    connect(m_panel, &DealPanel::closed, this, [this] {
        m_panelClosed = true;
        showPanel();
        m_board->setFocus();
    });
    connect(m_move, &DealMovePanel::accepted, this, [this] {
        write(m_move->deal(), m_move->stage(), [this](Opportunity &deal) {
            if (m_move->kind() == DealMovePanel::Move::PastGate)
                deal.stageReason = m_move->reason();
            if (m_move->kind() != DealMovePanel::Move::Lost)
                return;
            deal.lostReason = m_move->reason();
            deal.lostCause = m_move->cause();
            if (!m_move->reactivation().isEmpty())
                deal.reactivation = m_move->reactivation();
        });
        m_board->setFocus();
    });
    connect(m_move, &DealMovePanel::mendRequested, this, [this] {
        Q_EMIT openRequested(linkTo(Id<Opportunity>(m_move->deal()), QStringLiteral("gate")));
    });
    connect(m_move, &DealMovePanel::closed, m_board, qOverload<>(&QWidget::setFocus));
    setFocusProxy(m_board);
}

void BoardTab::layOut()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    auto *column = new QVBoxLayout;
    column->setSpacing(tokens::Space3);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(tokens::Space2);
    filters->addWidget(m_laneChip, 0, Qt::AlignTop);
    filters->addWidget(m_facets);
    // In the room that the filters leave.
    m_keys->setTrailing(true);
    m_keys->setFixedHeight(tokens::ChipHeight);
    filters->addWidget(m_keys, 1, Qt::AlignTop);
    column->addLayout(filters);
    auto *stack = new QVBoxLayout(m_content);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_board, 1);
    stack->addWidget(m_empty, 1);
    m_readable = new ErrorSwitch(m_content);
    connect(m_readable, &ErrorSwitch::retried, this, &BoardTab::refresh);
    column->addWidget(m_readable, 1);
    row->addLayout(column, 1);
    row->addWidget(m_panel);
    m_panel->hide();
    m_empty->hide();
}

void BoardTab::addFacets()
{
    std::vector<Facet> facets = dealFacets(m_desk.connection());
    facets.push_back(switchFacet(QStringLiteral("quarter"), tr("Expected this quarter")));
    facets.push_back(switchFacet(Stuck, Common::tr("Stuck")));
    facets.push_back(switchFacet(NoStep, Common::tr("No next step")));
    m_facets->setFacets(std::move(facets));
    connect(m_facets, &FacetBar::queryChanged, this, [this] {
        remember();
        arrange();
    });
}

void BoardTab::addLaneMenu()
{
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(menu);
    for (const Choice<BoardLanes> &choice : choicesOf<BoardLanes>) {
        QAction *action = menu->addAction(labelOf(choice.value));
        action->setCheckable(true);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this,
                [this, lanes = choice.value] { setLanes(lanes); });
    }
    connect(menu, &QMenu::aboutToShow, menu, [this, menu] {
        menu->actions().at(static_cast<qsizetype>(m_lanes))->setChecked(true);
    });
    m_laneChip->setMenu(menu);
    connect(m_laneChip, &Chip::removed, this, [this] { setLanes(BoardLanes::None); });
}

void BoardTab::restore()
{
    QStringList keys = m_facets->keys();
    keys << LanesFacet << QStringLiteral("closed");
    const QString kept = m_preferences.listState(StateKey);
    ListQuery query;
    if (const auto state = listStateFrom(kept, keys); state && !kept.isEmpty()) {
        query = state->query;
        const auto lanes = query.choices<BoardLanes>(LanesFacet);
        m_lanes = lanes.empty() ? BoardLanes::Tier : lanes.front();
        m_board->setClosedLanes(query.facets.value(QStringLiteral("closed")));
        query.facets.remove(LanesFacet);
        query.facets.remove(QStringLiteral("closed"));
    }
    m_facets->setQuery(query);
    m_laneChip->setValue(m_lanes == BoardLanes::None ? QString() : labelOf(m_lanes));
}

void BoardTab::remember()
{
    ListQuery query = m_facets->query();
    query.setFacet(LanesFacet, {keyOf(m_lanes)});
    query.setFacet(QStringLiteral("closed"), m_board->closedLanes());
    m_preferences.setListState(StateKey, toText(ListState{query, {}}));
}

void BoardTab::setLanes(BoardLanes lanes)
{
    m_lanes = lanes;
    m_laneChip->setValue(lanes == BoardLanes::None ? QString() : labelOf(lanes));
    m_board->setClosedLanes({});
    remember();
    arrange();
}

void BoardTab::refresh()
{
    Connection &connection = m_desk.connection();
    const QDate today = m_desk.clock().today();
    const QDate quarter(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    auto deals = dealCards(connection);
    auto settings = Settings::read(connection);
    const auto decided = decidedDeals(connection, quarter);
    if (!m_readable->shows(deals) || !m_readable->shows(settings) || !m_readable->shows(decided))
        return;
    auto stages = StageBook::read(connection, *settings);
    if (!m_readable->shows(stages))
        return;
    m_stages = std::move(*stages);
    m_columns = boardStages(m_stages);
    m_deals = std::move(*deals);
    m_settings = std::move(*settings);
    m_decided = *decided;
    arrange();
}

void BoardTab::arrange()
{
    const FieldText words(m_desk.connection(), QLocale());
    BoardTerms terms;
    terms.today = m_desk.clock().today();
    terms.settings = m_settings;
    terms.stages = m_stages;
    terms.words = &words;
    terms.lanes = m_lanes;
    terms.query = m_facets->query();
    BoardContent content = boardContent(m_deals, terms);
    content.won = m_decided.won;
    content.lost = m_decided.lost;
    const auto named = [this](QLatin1String key, const QString &words, int count) {
        m_facets->chip(key)->setText(count > 0 ? words + QLatin1Char(' ') + QString::number(count)
                                               : words);
    };
    named(Stuck, Common::tr("Stuck"), content.stuck);
    named(NoStep, Common::tr("No next step"), content.withoutStep);
    const bool none = m_deals.empty();
    m_board->setVisible(!none);
    m_empty->setVisible(none);
    m_keys->setHidden(none);
    m_board->setContent(std::move(content));
    showPanel();
    Q_EMIT boardChanged();
}

void BoardTab::showDeal(qint64 id)
{
    m_board->setCurrentId(id);
    m_board->setFocus(Qt::OtherFocusReason);
}

void BoardTab::showPanel()
{
    const BoardCard *card = m_board->currentCard();
    const bool shown = card && !m_panelClosed;
    if (shown)
        m_panel->showDeal(*card, m_board->content().currency);
    m_panel->setVisible(shown);
}

QString BoardTab::consequenceOf(const BoardCard &card, Stage stage) const
{
    if (m_stages.isLost(stage))
        return tr("It leaves the pipeline and the forecast. Write down what would reopen it.");
    return tr("The usual probability goes from %1 % to %2 %.")
        .arg(m_stages.probability(card.stage))
        .arg(m_stages.probability(stage));
}

const BoardStage *BoardTab::boardStage(Stage stage) const
{
    const auto found = std::ranges::find(m_columns, stage, &BoardStage::stage);
    return found != m_columns.end() ? &*found : nullptr;
}

std::optional<DealMovePanel::Move> BoardTab::asks(const BoardCard &card, Stage stage) const
{
    if (m_stages.isLost(stage))
        return DealMovePanel::Move::Lost;
    if (m_stages.isOpen(stage) && m_stages.rank(stage) < m_stages.rank(card.stage))
        return DealMovePanel::Move::Back;
    return std::nullopt;
}

Result<QStringList> BoardTab::assumedFor(qint64 id, Stage stage) const
{
    ATTACHE_TRY(Opportunity deal, Store<Opportunity>(m_desk.connection()).get(Id<Opportunity>(id)));
    const Stage from = std::exchange(deal.stage, stage);
    return assumedOnTheWay(m_desk.connection(), from, deal);
}

Result<void> BoardTab::readGates(qint64 id, Stage stage)
{
    Connection &connection = m_desk.connection();
    ATTACHE_TRY(const Opportunity deal, Store<Opportunity>(connection).get(Id<Opportunity>(id)));
    ATTACHE_TRY(const auto account, Store<Account>(connection).find(deal.account));
    const Id<StageSet> set =
        m_stages.setFor(deal.stageSet, account ? account->businessType : std::nullopt);
    ATTACHE_TRY(const auto evidence, gateEvidenceOf(connection, deal.id));
    RecordNames names(connection);
    QHash<Id<Contact>, QString> people;
    for (const GateEvidence &each : evidence)
        people.insert(each.contact, names.of(each.contact));
    m_move->setGates(
        gatesOnTheWay(m_stages, set, deal.stage, stage, evidence, languageOf(QLocale())), people,
        m_desk.clock().today());
    return names.status();
}

void BoardTab::ask(const BoardCard &card, Stage stage, DealMovePanel::Move move,
                   const QString &consequence)
{
    const QRect column = m_board->columnRect(stage);
    const QRect from = m_board->cardRect(card.id);
    if (const BoardStage *target = boardStage(stage))
        m_move->ask(card, *target, move, consequence,
                    QPoint(column.center().x(), from.isNull() ? column.top() : from.top()));
}

void BoardTab::move(qint64 id, Stage stage)
{
    const auto &cards = m_board->content().cards;
    const auto card = std::ranges::find(cards, id, &BoardCard::id);
    if (card == cards.end() || card->stage == stage || m_desk.workspace().isReadOnly())
        return;
    if (const auto asked = asks(*card, stage))
        return ask(*card, stage, *asked, consequenceOf(*card, stage));
    const auto assumed = assumedFor(id, stage);
    if (!assumed)
        return m_desk.report(assumed.error());
    if (!assumed->isEmpty()) {
        if (const Result<void> read = readGates(id, stage); !read)
            return m_desk.report(read.error());
        return ask(*card, stage, DealMovePanel::Move::PastGate, consequenceOf(*card, stage));
    }
    write(id, stage, [](Opportunity &) {});
}

void BoardTab::write(qint64 id, Stage stage, const std::function<void(Opportunity &)> &rest)
{
    const auto &cards = m_board->content().cards;
    const auto card = std::ranges::find(cards, id, &BoardCard::id);
    if (card == cards.end())
        return;
    //: The name of a step: %1 is a deal, %2 a stage
    const QString title = Common::tr("Move %1 to %2").arg(card->name, m_stages.label(stage));
    m_desk.editUndoably(title, [&](Writer &writer) {
        return writer.change(Id<Opportunity>(id), [&](Opportunity &deal) {
            deal.stage = stage;
            rest(deal);
        });
    });
}

void BoardTab::showMenu(qint64 id, const QPoint &at)
{
    const BoardCard *card = m_board->currentCard();
    if (!card)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const BoardStage &stage : m_columns) {
        QAction *action = menu->addAction(plainLabel(tr("Move to %1").arg(stage.name)), this,
                                          [this, id, stage] { move(id, stage.stage); });
        action->setEnabled(stage.stage != card->stage && !m_desk.workspace().isReadOnly());
    }
    menu->addSeparator();
    menu->addAction(Common::tr("Open deal"), this,
                    [this, id] { Q_EMIT openRequested(linkTo(Id<Opportunity>(id))); });
    menu->popup(at);
}

} // namespace attache
