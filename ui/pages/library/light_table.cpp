#include "ui/pages/library/light_table.h"

#include "core/base/shared_text.h"
#include "core/deck/slide_comparison.h"
#include "core/domain/industry_tree.h"
#include "core/domain/stage_choice.h"
#include "core/queries/deck_list.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/lists/facet_bar.h"
#include "ui/pages/library/slide_grid.h"
#include "ui/pages/library/slide_large.h"
#include "ui/pages/library/slide_thumbs.h"
#include "ui/pages/library/slide_tray.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QWidgetAction>

#include <algorithm>
#include <map>
#include <set>

namespace attache {

namespace {

/// A menu with more entries would be too long.
constexpr size_t MostTags = 20;

/// A facet over the words that occur in the cards: @p valuesOf gives those of one.
template <typename Values>
Facet wordFacet(const SlideGridModel &model, const QString &key, const QString &label,
                Values valuesOf, const std::function<QString(const QString &)> &word = {})
{
    Facet facet;
    facet.key = key;
    facet.label = label;
    facet.word = word;
    facet.load = [&model, valuesOf, word]() -> Result<std::vector<ChoiceMenu::Choice>> {
        std::map<QString, qint64> counts;
        for (const SlideCard &card : model.cards()) {
            for (const QString &value : valuesOf(card))
                ++counts[value];
        }
        std::vector<ChoiceMenu::Choice> choices;
        choices.reserve(counts.size());
        for (const auto &[value, count] : counts)
            choices.push_back({value, word ? word(value) : value, count, 0});
        return choices;
    };
    return facet;
}

/// A facet over the stages of the workspace.
Facet stageFacet(const SlideGridModel &model)
{
    Facet facet;
    facet.key = slide_facet::Stage;
    facet.label = FieldLabel::tr("Stage");
    facet.word = [&model](const QString &key) {
        return model.stages().label(fromStoredKey<Stage>(key));
    };
    facet.load = [&model]() -> Result<std::vector<ChoiceMenu::Choice>> {
        std::vector<ChoiceMenu::Choice> choices;
        for (const Stage stage : offeredStages(model.stages()))
            choices.push_back({keyOf(stage), model.stages().label(stage), -1, 0});
        return choices;
    };
    return facet;
}

} // namespace

LightTable::LightTable(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new SlideGridModel(this))
    , m_thumbs(new SlideThumbs(desk.workspace(), this))
    , m_facets(new FacetBar)
    , m_order(new QComboBox)
    , m_grid(new SlideGrid)
    , m_large(new SlideLarge(desk))
    , m_tray(new SlideTray(desk, *m_model, *m_thumbs))
    , m_empty(new EmptyState(tr("Import presentations, and their slides appear here.")))
    , m_stack(new QStackedWidget)
    , m_count(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_tag(new Button(FieldLabel::tr("Tags")))
    , m_audience(new Button(FieldLabel::tr("Audience")))
    , m_stage(new Button(FieldLabel::tr("Stage")))
    , m_take(new Button(tr("Add slides")))
{
    makeOrder();
    build();
    makeFacets();
    connect(m_facets, &FacetBar::queryChanged, this, &LightTable::showQuery);
    connect(m_order, &QComboBox::currentIndexChanged, this, &LightTable::showQuery);
    connect(m_grid, &SlideGrid::largeRequested, this, [this] { showLarge(true); });
    connect(m_grid, &SlideGrid::trayRequested, this, &LightTable::toggleCurrent);
    connect(m_grid, &QAbstractItemView::doubleClicked, this, &LightTable::toggleCurrent);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LightTable::showCounts);
    connect(m_large, &SlideLarge::closed, this, [this] { showLarge(false); });
    connect(m_large, &SlideLarge::stepped, this, &LightTable::stepLarge);
    connect(m_large, &SlideLarge::trayRequested, this, &LightTable::toggleCurrent);
    connect(m_large, &SlideLarge::openRequested, this, &LightTable::openRequested);
    connect(m_tray, &SlideTray::changed, this, [this] { m_model->setPlaces(m_tray->places()); });
    connect(m_thumbs, &SlideThumbs::loaded, m_grid->viewport(), qOverload<>(&QWidget::update));
}

void LightTable::build()
{
    m_grid->setModel(m_model);
    m_grid->setItemDelegate(new SlideCardDelegate(*m_model, *m_thumbs, m_grid));
    m_grid->setAccessibleName(TypeLabel::tr("Slides"));
    setFocusProxy(m_grid);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_large);
    m_stack->addWidget(m_empty);
    connect(m_empty->addButton(Common::tr("Import…"), ButtonKind::Primary),
            &QAbstractButton::clicked, this,
            [this] { Q_EMIT openRequested(QStringLiteral("attache:command#decks.import")); });
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space4);
    auto *left = new QVBoxLayout;
    left->setSpacing(tokens::Space2);
    left->addWidget(m_facets);
    left->addWidget(makeBulkRow());
    left->addWidget(m_stack, 1);
    row->addLayout(left, 1);
    row->addWidget(m_tray);
    m_readable = new ErrorSwitch(content);
    connect(m_readable, &ErrorSwitch::retried, this, &LightTable::read);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_readable);
}

QWidget *LightTable::makeBulkRow()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    row->addWidget(m_count);
    row->addWidget(m_order);
    row->addStretch(1);
    for (Button *each : {m_tag, m_audience, m_stage, m_take})
        row->addWidget(each);
    auto *tags = new QMenu(m_tag);
    connect(tags, &QMenu::aboutToShow, this, [this, tags] {
        tags->clear();
        fillTagMenu(*tags);
    });
    m_tag->setMenu(tags);
    const auto choices = [this](Button *button, const QString &none, const auto &values, auto set) {
        auto *menu = new QMenu(button);
        for (const auto &each : values) {
            menu->addAction(labelOf(each.value), this, [this, set, value = each.value] {
                TagChange made;
                set(made, std::optional(value));
                change(made);
            });
        }
        menu->addSeparator();
        menu->addAction(none, this, [this, set] {
            TagChange made;
            set(made, std::nullopt);
            change(made);
        });
        button->setMenu(menu);
    };
    choices(m_audience, tr("As the deck says"), choicesOf<RoleKind>,
            [](TagChange &made, std::optional<RoleKind> role) {
                made.setsAudience = true;
                made.audience = role;
            });
    auto *stages = new QMenu(m_stage);
    connect(stages, &QMenu::aboutToShow, this, [this, stages] {
        stages->clear();
        fillStageMenu(*stages);
    });
    m_stage->setMenu(stages);
    connect(m_take, &QAbstractButton::clicked, this, [this] { m_tray->add(selected()); });
    return holder;
}

void LightTable::fillStageMenu(QMenu &menu)
{
    const auto add = [this, &menu](const QString &word, std::optional<Stage> stage) {
        menu.addAction(plainLabel(word), this, [this, stage] {
            TagChange made;
            made.setsStage = true;
            made.stage = stage;
            change(made);
        });
    };
    for (const Stage stage : offeredStages(m_model->stages()))
        add(m_model->stages().label(stage), stage);
    menu.addSeparator();
    add(tr("As the deck says"), std::nullopt);
}

void LightTable::makeFacets()
{
    const auto trade = [this](const QString &code) {
        if (code == slide_facet::AnyTrade)
            //: A deck that is made for no trade in particular
            return tr("All trades");
        const auto industries = industriesOf(m_desk.connection());
        return industries ? industries->label(code, languageOf(QLocale())) : code;
    };
    const auto one = [](const QString &text) {
        return text.isEmpty() ? QStringList() : QStringList{text};
    };
    std::vector<Facet> facets;
    facets.push_back(wordFacet(
        *m_model, slide_facet::Industry, FieldLabel::tr("Industry"),
        [](const SlideCard &card) {
            return QStringList{card.industry.isEmpty() ? QString(slide_facet::AnyTrade)
                                                       : QString(card.industry)};
        },
        trade));
    facets.push_back(choiceFacet<RoleKind>(slide_facet::Audience, FieldLabel::tr("Audience")));
    facets.push_back(stageFacet(*m_model));
    facets.push_back(wordFacet(*m_model, slide_facet::Product, FieldLabel::tr("Product"),
                               [](const SlideCard &card) { return card.products; }));
    facets.push_back(wordFacet(*m_model, slide_facet::Tag, FieldLabel::tr("Tags"),
                               [](const SlideCard &card) { return tagsIn(card.slide.tags); }));
    facets.push_back(wordFacet(*m_model, slide_facet::Language, FieldLabel::tr("Language"),
                               [one](const SlideCard &card) { return one(card.language); }));
    facets.push_back(switchFacet(slide_facet::Expired, Common::tr("Expired")));
    facets.push_back(switchFacet(slide_facet::Older, tr("Include old versions")));
    m_facets->setTextShown(true);
    m_facets->setFacets(std::move(facets));
}

void LightTable::makeOrder()
{
    m_order->addItem(tr("Deck order"), QString());
    m_order->addItem(tr("Most used first"), QString(slide_order::MostUsed));
    m_order->addItem(tr("Last used first"), QString(slide_order::LastUsed));
    m_order->addItem(tr("Newest first"), QString(slide_order::Newest));
    m_order->setAccessibleName(tr("Order"));
    m_order->setToolTip(tr("In which order the slides lie here"));
}

ListQuery LightTable::query() const
{
    ListQuery query = m_facets->query();
    query.sortKey = m_order->currentData().toString();
    return query;
}

void LightTable::showQuery()
{
    const SlideCard *current = m_model->cardAt(m_grid->currentIndex().row());
    const Id<Slide> kept = current ? current->slide.id : Id<Slide>();
    const std::vector<Id<Slide>> chosen = selected();
    m_model->setQuery(query());
    select(chosen, kept);
    if (m_grid->currentIndex().isValid())
        m_grid->scrollTo(m_grid->currentIndex());
    showCounts();
}

void LightTable::select(const std::vector<Id<Slide>> &slides, Id<Slide> current)
{
    QItemSelection rows;
    for (const Id<Slide> slide : slides) {
        if (const QModelIndex index = m_model->index(m_model->rowOf(slide)); index.isValid())
            rows.select(index, index);
    }
    const QModelIndex at = m_model->index(m_model->rowOf(current));
    QItemSelectionModel *selection = m_grid->selectionModel();
    if (at.isValid())
        selection->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
    if (!rows.isEmpty())
        selection->select(rows, QItemSelectionModel::ClearAndSelect);
}

/// How many slides of each deck that has a later version were changed in the newest one.
Result<QHash<Id<Deck>, int>> LightTable::changesSince(const std::vector<SlideCard> &cards)
{
    std::set<Id<Deck>> older;
    for (const SlideCard &card : cards) {
        if (!card.isNewest)
            older.insert(card.slide.deck);
    }
    QHash<Id<Deck>, int> changes;
    for (const Id<Deck> deck : older) {
        ATTACHE_TRY(const auto versions, deckVersions(m_desk.connection(), deck));
        if (versions.empty())
            continue;
        ATTACHE_TRY(const auto before, slidesOf(m_desk.connection(), deck));
        ATTACHE_TRY(const auto now, slidesOf(m_desk.connection(), versions.front().deck.id));
        changes.insert(deck, int(std::ranges::count_if(
                                 compareSlides(before, now), [](const SlideChange &change) {
                                     return change.kind != SlideChange::Kind::Unchanged;
                                 })));
    }
    return changes;
}

void LightTable::read()
{
    auto cards = slideCards(m_desk.connection());
    if (!m_readable->shows(cards))
        return;
    auto stages = StageBook::read(m_desk.connection(), Settings());
    if (!m_readable->shows(stages))
        return;
    m_model->setStages(*std::move(stages));
    if (const auto changes = changesSince(*cards))
        m_model->setChanges(*changes);
    const SlideCard *current = m_model->cardAt(m_grid->currentIndex().row());
    const Id<Slide> kept = current ? current->slide.id : Id<Slide>();
    const std::vector<Id<Slide>> chosen = selected();
    m_model->setCards(*std::move(cards), query(), m_desk.clock().today());
    // What was tagged together can be tagged on.
    select(chosen, kept);
    m_tray->refresh();
    if (showsLarge())
        stepLarge(0);
    showCounts();
}

void LightTable::showCounts()
{
    const bool none = m_model->cards().empty();
    if (none)
        m_stack->setCurrentWidget(m_empty);
    else if (m_stack->currentWidget() == m_empty)
        m_stack->setCurrentWidget(m_grid);
    const int chosen = int(selected().size());
    QString words = Common::tr("%n slide(s)", nullptr, m_model->rowCount());
    if (chosen > 0)
        words += QStringLiteral(" · ") + tr("%n selected", nullptr, chosen);
    m_count->setText(words);
    const bool canWrite = chosen > 0 && !m_desk.workspace().isReadOnly();
    for (Button *each : {m_tag, m_audience, m_stage})
        each->setEnabled(canWrite);
    m_take->setEnabled(chosen > 0);
}

std::vector<Id<Slide>> LightTable::selected() const
{
    QModelIndexList rows = m_grid->selectionModel()->selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<Id<Slide>> slides;
    for (const QModelIndex &row : rows) {
        if (const SlideCard *card = m_model->cardAt(row.row()))
            slides.push_back(card->slide.id);
    }
    return slides;
}

void LightTable::fillTagMenu(QMenu &menu)
{
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(tr("New tag, then Enter"));
    auto *entry = new QWidgetAction(&menu);
    entry->setDefaultWidget(edit);
    menu.addAction(entry);
    connect(edit, &QLineEdit::returnPressed, &menu, [this, edit, &menu] {
        TagChange made;
        made.add = tagsIn(edit->text());
        menu.close();
        change(made);
    });
    std::map<QString, int> known;
    for (const SlideCard &card : m_model->cards()) {
        for (const QString &tag : tagsIn(card.slide.tags))
            known[tag] += 0;
    }
    const std::vector<Id<Slide>> slides = selected();
    for (const Id<Slide> slide : slides) {
        if (const SlideCard *card = m_model->card(slide)) {
            for (const QString &tag : tagsIn(card->slide.tags))
                ++known[tag];
        }
    }
    menu.addSeparator();
    size_t shown = 0;
    for (const auto &[tag, count] : known) {
        if (++shown > MostTags)
            break;
        const bool all = count == int(slides.size());
        QAction *action = menu.addAction(plainLabel(tag), this, [this, tag = tag, all] {
            TagChange made;
            (all ? made.drop : made.add).append(tag);
            change(made);
        });
        action->setCheckable(true);
        action->setChecked(all);
    }
}

void LightTable::change(const TagChange &change)
{
    const std::vector<Id<Slide>> slides = selected();
    if (slides.empty() || change.isEmpty())
        return;
    //: A step that can be undone
    m_desk.editUndoably(
        tr("Tag %n slide(s)", nullptr, int(slides.size())), [&](Writer &writer) -> Result<void> {
            for (const Id<Slide> id : slides)
                ATTACHE_CHECK(writer.change(id, [&](Slide &slide) { change.apply(slide); }));
            return {};
        });
}

bool LightTable::showsLarge() const
{
    return m_stack->currentWidget() == m_large;
}

void LightTable::showLarge(bool large)
{
    if (large && !m_grid->currentIndex().isValid())
        return;
    m_stack->setCurrentWidget(large ? static_cast<QWidget *>(m_large) : m_grid);
    setFocusProxy(large ? static_cast<QWidget *>(m_large) : m_grid);
    if (large)
        stepLarge(0);
    (large ? static_cast<QWidget *>(m_large) : m_grid)->setFocus(Qt::OtherFocusReason);
}

void LightTable::stepLarge(int by)
{
    const int row =
        std::clamp(m_grid->currentIndex().row() + by, 0, std::max(0, m_model->rowCount() - 1));
    const SlideCard *card = m_model->cardAt(row);
    if (!card)
        return showLarge(false);
    m_grid->setCurrentIndex(m_model->index(row));
    m_large->showCard(*card, m_model->standing(*card), m_model->placeOf(card->slide.id),
                      m_model->stages());
}

void LightTable::toggleCurrent()
{
    if (const SlideCard *card = m_model->cardAt(m_grid->currentIndex().row()))
        m_tray->toggle(card->slide.id);
    if (showsLarge())
        stepLarge(0);
}

} // namespace attache
