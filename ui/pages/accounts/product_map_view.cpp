#include "ui/pages/accounts/product_map_view.h"

#include "core/base/shared_text.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/links.h"
#include "core/brief/product_map_document.h"
#include "core/brief/product_map_text.h"
#include "core/brief/win_rate_text.h"
#include "core/domain/setting.h"
#include "core/queries/account_list.h"
#include "ui/base/tokens.h"
#include "ui/desk/content_reader.h"
#include "ui/desk/paper_button.h"
#include "ui/pages/accounts/product_cell_panel.h"
#include "ui/pages/accounts/product_matrix.h"
#include "ui/pages/accounts/source_mark.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <memory>

namespace attache {

namespace {

constexpr qint64 MostAtOnce = 1000; ///< accounts that are read within a frame
constexpr int HalfYear = 182;
constexpr int BarHeight = 10;

Result<ProductMapView::Content> contentOf(Connection &connection, QDate today)
{
    ProductMapView::Content content;
    ATTACHE_TRY(content.settings, Settings::read(connection));
    ATTACHE_TRY(ProductMapRows rows, productMapRows(connection));
    constexpr FactsNeeds Decisions{.names = false, .deciders = false};
    ATTACHE_TRY(const auto facts, opportunityFacts(connection, {}, Decisions));
    content.rates = winRatesByStanding(facts, rows.stages);
    content.map = ProductMap(std::move(rows), content.settings, today);
    return content;
}

} // namespace

SplitBar::SplitBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(BarHeight);
}

void SplitBar::setTotals(const MapTotals &totals)
{
    m_totals = totals;
    update();
}

void SplitBar::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int all = 0;
    for (const int count : m_totals.cells)
        all += count;
    qreal left = 0;
    for (const Choice<MapState> &choice : choicesOf<MapState>) {
        const int count = m_totals.count(choice.value);
        if (count == 0)
            continue;
        const qreal wide = static_cast<qreal>(width()) * count / all;
        const QRectF part(left, 0, std::max(2.0, wide - 2), height());
        left += wide;
        switch (choice.value) {
        case MapState::Ours:
            drawPanel(&painter, part, colors.accent, {}, 2);
            break;
        case MapState::InTalks:
            drawPanel(&painter, part, colors.accentWeak, colors.accent, 2);
            break;
        case MapState::Rival:
            drawPanel(&painter, part, colors.muted, {}, 2);
            break;
        case MapState::None:
            drawPanel(&painter, part, {}, colors.accent, 2, 1, Qt::DashLine);
            break;
        case MapState::Unknown:
            drawPanel(&painter, part, {}, colors.borderStrong, 2, 1, Qt::DashLine);
            break;
        default:
            drawPanel(&painter, part,
                      choice.value == MapState::InHouse ? colors.borderStrong : colors.border, {},
                      2);
        }
    }
}

ProductMapView::ProductMapView(Desk &desk, QWidget *parent)
    : AccountsView(parent)
    , m_desk(desk)
    , m_customers(makeSide(Common::tr("Existing customers")))
    , m_fresh(makeSide(Common::tr("Prospects")))
    , m_which(new SegmentedControl)
    , m_grouped(new Chip(tr("By group")))
    , m_ending(new Chip(tr("Ends within half a year")))
    , m_matrix(new ProductMatrix)
    , m_noProducts(new EmptyState(ProductMatrix::tr(
          "Add your products in the library; they become the columns of this map.")))
    , m_panel(new ProductCellPanel(desk))
{
    build();
}

ProductMapView::Side ProductMapView::makeSide(const QString &title)
{
    Side side{new CardWidget(title), new TextLabel({}, FontRole::Section),
              new ElidedLabel({}, FontRole::Small, TextColor::Secondary), new SplitBar,
              new TextLabel({}, FontRole::Small, TextColor::Secondary)};
    side.card->setDense();
    side.words->setWordWrap(true);
    side.card->body()->setSpacing(tokens::Space2);
    side.rate->setAccessibleDescription(standingRateDefinition());
    side.card->addTrailing(side.rate);
    side.card->addWidget(side.figures);
    side.card->addWidget(side.bar);
    side.card->addWidget(side.words);
    return side;
}

QLayout *ProductMapView::makeFilters()
{
    // What does not fit into one line goes on in the next: the marks have to be read.
    auto *filters = new FlowLayout(nullptr, tokens::Space2);
    for (const QString &text :
         {Common::tr("All"), Common::tr("Existing customers"), Common::tr("Prospects")})
        m_which->addSegment(text);
    m_which->setAccessibleName(tr("Which accounts"));
    m_grouped->setOn(true);
    filters->addWidget(m_which);
    filters->addWidget(m_grouped);
    filters->addWidget(m_ending);
    filters->addWidget(new SourceLegend);
    return filters;
}

void ProductMapView::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(tokens::Space3);
    sides->addWidget(m_customers.card, 1);
    sides->addWidget(m_fresh.card, 1);
    column->addLayout(sides);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(tokens::Space3);
    auto *left = new QVBoxLayout;
    left->setSpacing(tokens::Space2);
    left->addLayout(makeFilters());
    auto *card = new CardWidget;
    card->setDense();
    card->addWidget(m_matrix, 1);
    card->addWidget(m_noProducts, 1);
    m_noProducts->hide();
    left->addWidget(card, 1);
    lower->addLayout(left, 1);
    lower->addWidget(m_panel);
    column->addLayout(lower, 1);
    m_readable = new ErrorSwitch(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_readable);
    setFocusProxy(m_matrix);
    connectParts();
}

void ProductMapView::connectParts()
{
    connect(m_readable, &ErrorSwitch::retried, this, &ProductMapView::read);
    connect(m_matrix, &ProductMatrix::currentChanged, this, &ProductMapView::showCell);
    connect(m_matrix, &ProductMatrix::activated, this, [this] {
        if (m_panel->isVisible())
            m_panel->setFocus();
        else
            Q_EMIT linkActivated(linkTo(m_matrix->currentAccount()));
    });
    Button *add = m_noProducts->addButton(TypeLabel::tr("New product"), ButtonKind::Primary);
    add->setEnabled(!m_desk.workspace().isReadOnly());
    connect(add, &Button::clicked, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("attache:command#new.product")); });
    connect(m_panel, &ProductCellPanel::linkActivated, this, &AccountsView::linkActivated);
    connect(m_which, &SegmentedControl::currentChanged, this, [this](int index) {
        m_matrix->setCustomers(index == 0 ? std::nullopt : std::optional(index == 1));
    });
    const auto toggles = [this](Chip *chip, auto set) {
        connect(chip, &Chip::toggledOn, this, [chip, set] {
            chip->setOn(true);
            set(true);
        });
        connect(chip, &Chip::removed, this, [chip, set] {
            chip->setOn(false);
            set(false);
        });
    };
    toggles(m_grouped, [this](bool on) { m_matrix->setGrouped(on); });
    toggles(m_ending, [this](bool on) { m_matrix->setEndingWithin(on ? HalfYear : 0); });
}

TableSet ProductMapView::tables() const
{
    return TableSet(ProductMapTables, tablesOf<Setting>);
}

void ProductMapView::read()
{
    const QDate today = m_desk.clock().today();
    const auto count = accountCount(m_desk.connection());
    if (!m_readable->shows(count))
        return;
    readContent<Content>(
        m_desk, this, *count <= MostAtOnce, tr("Read the map of products"),
        [today](Connection &connection) { return contentOf(connection, today); },
        [this](Result<Content> content) {
            if (m_readable->shows(content))
                show(*std::move(content));
        });
}

void ProductMapView::show(Content content)
{
    m_settings = std::move(content.settings);
    m_map = std::move(content.map);
    m_rates = std::move(content.rates);
    fillSide(m_customers, true);
    fillSide(m_fresh, false);
    const int all = static_cast<int>(m_map.accounts().size());
    const int customers = m_map.totals(true).accounts;
    m_which->setSegmentCount(0, all);
    m_which->setSegmentCount(1, customers);
    m_which->setSegmentCount(2, all - customers);
    m_matrix->setMap(&m_map);
    m_matrix->setHidden(m_map.products().empty());
    m_noProducts->setVisible(m_map.products().empty());
    showCell();
    Q_EMIT headChanged();
}

void ProductMapView::fillSide(Side &side, bool customers)
{
    const MapTotals totals = m_map.totals(customers);
    int cells = 0;
    QStringList words;
    for (const Choice<MapState> &choice : choicesOf<MapState>) {
        const int count = totals.count(choice.value);
        cells += count;
        if (count > 0)
            words.append(labelOf(choice.value) + u' ' + QLocale().toString(count));
    }
    side.card->setNote(Common::tr("%Ln account(s)", nullptr, totals.accounts) +
                       QStringLiteral(" · ") + tr("%Ln cell(s)", nullptr, cells));
    const QString none = QStringLiteral("–");
    side.figures->setText(Common::tr("%1 a year · %2 in talks")
                              .arg(totals.ours.isEmpty() ? none : amountsText(totals.ours),
                                   totals.talks.isEmpty() ? none : amountsText(totals.talks)));
    const QString rate = winRateText(customers ? m_rates.customers : m_rates.prospects);
    side.rate->setText(rate);
    side.card->setToolTip(rate + QLatin1Char('\n') + standingRateDefinition());
    side.bar->setTotals(totals);
    side.words->setText(words.join(QStringLiteral("   ")));
}

QString ProductMapView::subtitle() const
{
    const int unknown =
        m_map.totals(true).count(MapState::Unknown) + m_map.totals(false).count(MapState::Unknown);
    return Common::tr("%Ln account(s)", nullptr, static_cast<int>(m_map.accounts().size())) +
           QStringLiteral(" × ") +
           tr("%Ln product(s)", nullptr, static_cast<int>(m_map.products().size())) +
           QStringLiteral(" · ") + tr("%Ln cell(s) not known", nullptr, unknown);
}

QWidget *ProductMapView::makeActions()
{
    m_paper = new PaperButton(m_desk, [this] { return document(); });
    return m_paper;
}

void ProductMapView::print()
{
    if (m_paper)
        m_paper->print();
}

Result<Document> ProductMapView::document() const
{
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(m_desk.connection()));
    return makeProductMapDocument(m_map, m_rates, letterhead.content, letterhead.person);
}

void ProductMapView::showCell()
{
    const bool room = window()->width() >= tokens::CompactWindow;
    if (room && !m_matrix->currentAccount().isNull() && !m_matrix->currentProduct().isNull())
        m_panel->showCell(m_map, m_settings, m_matrix->currentAccount(),
                          m_matrix->currentProduct());
    else
        m_panel->showNone();
}

void ProductMapView::resizeEvent(QResizeEvent *event)
{
    AccountsView::resizeEvent(event);
    showCell();
}

void ProductMapView::showEvent(QShowEvent *event)
{
    AccountsView::showEvent(event);
    showCell();
}

} // namespace attache
