#include "ui/pages/opportunities/forecast_tab.h"

#include "core/base/sentences.h"
#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/figure_words.h"
#include "core/brief/links.h"
#include "core/insight/forecast_error.h"
#include "core/parse/values.h"
#include "ui/badges/badge_delegates.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/charts/figure_card.h"
#include "ui/desk/desk.h"
#include "ui/desk/preferences.h"
#include "ui/lists/facet_bar.h"
#include "ui/lists/value_facet.h"
#include "ui/pages/opportunities/forecast_bar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cmath>

namespace attache {

namespace {

constexpr QLatin1String StateKey("pipeline.forecast");
constexpr int CapsWidth = 344;
constexpr int TargetWidth = 110;
constexpr int ChartHeight = 290;
constexpr int CapHeadHeight = 24;
constexpr int CapRowHeight = 22;
constexpr size_t MostDealsOfACap = 3;

/// A line of words with figures at its end, which leads to the deals behind them.
ListRow *capRow(const QString &name, const QString &change, const QString &taken, bool head)
{
    auto *row = new ListRow(head ? CapHeadHeight : CapRowHeight);
    row->setLined(false);
    row->setAccessibleName(name + QStringLiteral(", ") + change + QStringLiteral(", ") + taken);
    QHBoxLayout *line = row->row();
    line->setSpacing(tokens::Space2);
    const FontRole role = head ? FontRole::BodyBold : FontRole::Small;
    const TextColor color = head ? TextColor::Text : TextColor::Secondary;
    line->addWidget(new ElidedLabel(name, role, color), 1);
    line->addWidget(new TextLabel(change, FontRole::Small, TextColor::Secondary));
    line->addWidget(new TextLabel(taken, head ? FontRole::BodyBold : FontRole::Small,
                                  head ? TextColor::Warn : TextColor::Secondary));
    return row;
}

/// A reason in the width of a card; the table has it in full.
QString shortReason(CapReason reason)
{
    return reason == CapReason::DeciderNeverMet ? ForecastTab::tr("Deciders never met")
                                                : ForecastTab::tr("Beyond the stage limit");
}

/// How far off the forecast of the last quarter was; three numbers mean little without how many
/// deals they are made of.
QString lastQuarterWords(const ForecastError &last)
{
    if (last.n == 0 || last.won.minor <= 0)
        return ForecastTab::tr("Last quarter nothing can be compared: too little was forecast or "
                               "won.");
    const auto off = [&last](Money forecast) {
        return percentChange(last.errorOf(forecast).value_or(0));
    };
    return ForecastTab::tr("Off last quarter: said %1, weighted %2, after caps %3 (n = %4).")
        .arg(off(last.said), off(last.weighted), off(last.capped))
        .arg(last.n);
}

/// What is open in all, as estimated and as it counts.
struct OpenSums
{
    Money open;
    Money said; ///< what the board and its columns call weighted
    Money capped;
};

OpenSums openSums(const ForecastPlan &plan)
{
    OpenSums sums;
    for (const ForecastDeal &deal : plan.deals) {
        sums.open += deal.amount;
        sums.said += deal.said;
        sums.capped += deal.capped;
    }
    return sums;
}

} // namespace

struct ForecastTab::Answer
{
    FigureSource source;
    ForecastPlan plan;
    ForecastError last;
    Figure months;
    QHash<qint64, ChainCells> chains;
};

ForecastTab::ForecastTab(Desk &desk, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_facets(new FacetBar)
    , m_body(new ScrollBody)
    , m_quarter(new CardWidget(tr("This quarter")))
    , m_bar(new ForecastBar)
    , m_target(new QLineEdit)
    , m_quarterWords(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_months(new FigureCard(desk))
    , m_caps(new CardWidget(tr("What is held back")))
    , m_capRows(new QVBoxLayout)
    , m_table(new TableView)
    , m_rows(new ForecastTable(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    layOut();
    m_facets->setFacets(dealFacets(desk.connection()));
    restore();
    connect(m_facets, &FacetBar::queryChanged, this, [this] {
        m_preferences.setListState(StateKey, toText(ListState{m_facets->query(), {}}));
        refresh();
    });
    connect(m_target, &QLineEdit::editingFinished, this, &ForecastTab::saveTarget);
    m_bar->setAccessibleName(tr("This quarter"));
    connect(m_bar, &ForecastBar::activated, this, [this](int at) {
        const ForecastBar::Part &part = m_bar->parts()[static_cast<size_t>(at)];
        m_desk.showOpportunities(part.records,
                                 Common::tr("%1: %2").arg(tr("This quarter"), part.label));
    });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(linkTo(Id<Opportunity>(index.data(Roles::IdRole).toLongLong())));
    });
    setFocusProxy(m_facets);
}

ForecastTab::~ForecastTab() = default;

void ForecastTab::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    column->addWidget(m_facets);
    m_readable = new ErrorSwitch(m_body);
    connect(m_readable, &ErrorSwitch::retried, this, &ForecastTab::refresh);
    column->addWidget(m_readable, 1);
    QVBoxLayout *body = m_body->column();
    body->setSpacing(tokens::Space3);
    body->setContentsMargins(0, 0, 0, tokens::Space5);

    layOutQuarter();
    body->addWidget(m_quarter);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(tokens::Space3);
    m_months->setMinimumHeight(ChartHeight);
    m_months->setMaximumHeight(ChartHeight + tokens::Space6);
    middle->addWidget(m_months, 1);
    m_caps->setFixedWidth(CapsWidth);
    m_capRows->setSpacing(2);
    m_caps->body()->addLayout(m_capRows);
    m_caps->body()->addStretch(1);
    middle->addWidget(m_caps);
    body->addLayout(middle);

    setUpTable();
    body->addWidget(m_table);
    body->addStretch(1);
}

void ForecastTab::layOutQuarter()
{
    auto *target = new QWidget;
    auto *row = new QHBoxLayout(target);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    auto *label = new TextLabel(FieldLabel::tr("Target"), FontRole::Small, TextColor::Secondary);
    label->setBuddy(m_target);
    m_target->setFixedSize(TargetWidth, tokens::ControlHeight);
    m_target->setAlignment(Qt::AlignRight);
    m_target->setAccessibleName(tr("Target for this quarter"));
    m_target->setPlaceholderText(tr("none yet"));
    m_target->setReadOnly(m_desk.workspace().isReadOnly());
    row->addWidget(label);
    row->addWidget(m_target);
    m_quarter->addTrailing(target);
    m_quarter->addWidget(m_bar);
    m_quarterWords->setWordWrap(true);
    m_quarterWords->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_quarter->addWidget(m_quarterWords);
}

void ForecastTab::setUpTable()
{
    m_sorted->setSourceModel(m_rows);
    m_sorted->setSortRole(Roles::ValueRole);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ForecastTable::Expected, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Open deals with what they count for"));
    m_table->setItemDelegateForColumn(ForecastTable::TierColumn, new TierDelegate(m_table));
    m_table->setItemDelegateForColumn(ForecastTable::Chain, new ChainDelegate(m_table));
    m_table->setItemDelegateForColumn(ForecastTable::Class, new TagDelegate(m_table));
    m_table->setUsualWidths(
        {64, 44, 104, 140, 92, 82, 138, 104, 52, 52, 150, 100, 104, 104},
        {ForecastTable::AccountColumn, ForecastTable::Deal, ForecastTable::Reason},
        ForecastTable::CappedAmount);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ForecastTab::showCurrentDeal);
    fitTable();
}

void ForecastTab::fitTable()
{
    const QScrollBar *across = m_table->horizontalScrollBar();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            m_table->verticalHeader()->length() + 2 * m_table->frameWidth() +
                            (across->maximum() > 0 ? across->sizeHint().height() : 0));
}

void ForecastTab::showCurrentDeal()
{
    const QRect row = m_table->visualRect(m_table->currentIndex());
    if (!row.isValid() || !m_table->hasFocus())
        return;
    const QPoint middle = m_table->viewport()->mapTo(m_body->widget(), row.center());
    m_body->ensureVisible(m_body->horizontalScrollBar()->value(), middle.y(), 0, row.height());
}

void ForecastTab::restore()
{
    const QString kept = m_preferences.listState(StateKey);
    if (const auto state = listStateFrom(kept, m_facets->keys()); state && !kept.isEmpty())
        m_facets->setQuery(state->query);
}

void ForecastTab::refresh()
{
    const int number = ++m_asked;
    const QDate today = m_desk.clock().today();
    FactsFilter filter;
    const auto &facets = m_facets->query().facets;
    filter.tiers = m_facets->query().choices<Tier>(QStringLiteral("tier"));
    filter.industries = facets.value(QStringLiteral("industry"));
    filter.owners = facets.value(QStringLiteral("owner"));
    const auto work = [filter, today](Workspace &workspace, const Progress &) -> Result<std::any> {
        Connection &connection = workspace.connection();
        auto answer = std::make_shared<Answer>();
        FigureSource &source = answer->source;
        ATTACHE_TRY(source.opportunities, opportunityFacts(connection, filter));
        ATTACHE_CHECK(withPathDelays(connection, today, source.opportunities));
        ATTACHE_TRY(source.steps, stageSteps(connection));
        ATTACHE_TRY(source.terms, termsSteps(connection));
        ATTACHE_TRY(source.settings, Settings::read(connection));
        ATTACHE_TRY(source.stages, StageBook::read(connection, source.settings));
        source.today = today;
        answer->plan = forecastPlan(source.opportunities, source.steps, today, source.stages);
        answer->last = lastQuarterError(source.opportunities, source.steps, source.terms, today,
                                        source.stages);
        answer->months = forecastFigure(source);
        ATTACHE_TRY(const auto cards, dealCards(connection));
        for (const DealCard &card : cards)
            answer->chains.insert(card.facts.id.value(),
                                  chainCoverage(card.chain, today, source.settings.coverage).cells);
        return std::any(std::shared_ptr<const Answer>(answer));
    };
    m_desk.tasks().start(tr("Reading the forecast"), work,
                         [tab = QPointer(this), number](const Result<std::any> &done) {
                             if (tab && number == tab->m_asked && tab->m_readable->shows(done))
                                 tab->show(std::any_cast<std::shared_ptr<const Answer>>(*done));
                         });
}

void ForecastTab::show(std::shared_ptr<const Answer> answer)
{
    // The rows refer to the answer that was shown before.
    m_rows->setRows({}, nullptr, {}, {});
    m_answer = std::move(answer);
    m_words = std::make_unique<FieldText>(m_desk.connection(), QLocale());
    showQuarter();
    m_months->setFigure(m_answer->months);
    showCaps();
    showDeals();
    Q_EMIT forecastShown();
}

QStringList ForecastTab::targetWords(const ForecastPlan &plan, Money target,
                                     const AmountScale &scale)
{
    QStringList words;
    const ForecastColumn &quarter = plan.quarter;
    const OpenSums sums = openSums(plan);
    const Money sure = quarter.won + quarter.of(ForecastClass::Commit);
    words.append(tr("Won and committed are %1 of the target.")
                     .arg(percentText(100.0 * static_cast<double>(sure.minor) /
                                      static_cast<double>(target.minor))));
    const Money missing = plan.missing(target);
    if (missing.minor > 0 && sums.capped.minor > 0) {
        const double share =
            static_cast<double>(sums.capped.minor) / static_cast<double>(sums.open.minor);
        const Money needed{std::llround(static_cast<double>(missing.minor) / share)};
        words.append(tr("%1 is still to be won; as the open deals count now, that takes %2 "
                        "in talks. There is %3.")
                         .arg(scale.said(missing), scale.said(needed), scale.said(sums.open)));
    } else if (missing.minor > 0) {
        words.append(
            tr("%1 is still to be won, and nothing open counts for it.").arg(scale.said(missing)));
    }
    return words;
}

void ForecastTab::showBar(const AmountScale &scale)
{
    const ForecastColumn &quarter = m_answer->plan.quarter;
    QHash<qint64, ForecastClass> open;
    for (const ForecastDeal &deal : m_answer->plan.deals)
        open.insert(deal.facts->id.value(), deal.kind);
    using Look = ForecastBar::Look;
    std::vector<ForecastBar::Part> parts;
    const auto add = [&](ForecastClass kind, Money amount, Tone tone, Look look) {
        if (amount.minor <= 0)
            return;
        ForecastBar::Part part{scale.value(amount),
                               labelOf(kind) + QLatin1Char(' ') + scale.text(amount), tone, look};
        std::ranges::copy_if(quarter.records, std::back_inserter(part.records),
                             [&](qint64 id) { return open.value(id, ForecastClass::Won) == kind; });
        parts.push_back(std::move(part));
    };
    add(ForecastClass::Won, quarter.won, Tone::Ok, Look::Solid);
    add(ForecastClass::Commit, quarter.of(ForecastClass::Commit), Tone::Accent, Look::Solid);
    add(ForecastClass::Likely, quarter.of(ForecastClass::Likely), Tone::Accent, Look::Weak);
    add(ForecastClass::Upside, quarter.of(ForecastClass::Upside), Tone::Accent, Look::Dashed);
    m_bar->setParts(std::move(parts));
}

void ForecastTab::showQuarter()
{
    const ForecastPlan &plan = m_answer->plan;
    const ForecastColumn &quarter = plan.quarter;
    const Money target = Money::fromMajor(m_answer->source.settings.quarterTarget);
    const AmountScale scale(std::max(quarter.won + quarter.said, target), plan.currency);
    const QString days = tr("MMM");
    m_quarter->setNote(QLocale().toString(plan.quarterBegin, days) + QStringLiteral(" – ") +
                       QLocale().toString(plan.quarterEnd, days) + QStringLiteral(" · ") +
                       scale.unit());
    showBar(scale);
    m_bar->setTarget(scale.value(target), tr("Target %1").arg(scale.text(target)));
    if (!m_target->hasFocus())
        m_target->setText(target.minor > 0 ? QLocale().toString(qlonglong(target.minor / 100))
                                           : QString());
    const OpenSums sums = openSums(plan);
    QStringList words;
    words.append(tr("Said %1, weighted by stage %2, after caps %3.")
                     .arg(scale.said(quarter.won + quarter.said),
                          scale.said(quarter.won + quarter.weighted),
                          scale.said(quarter.won + quarter.cappedSum())));
    if (target.minor > 0)
        words.append(targetWords(plan, target, scale));
    words.append(lastQuarterWords(m_answer->last));
    if (plan.otherCurrencies > 0)
        words.append(
            tr("%n deal(s) in other currencies are left out.", nullptr, plan.otherCurrencies));
    if (plan.withoutDay > 0)
        words.append(tr("%n open deal(s) have no expected close.", nullptr, plan.withoutDay));
    m_quarterWords->setText(joinedSentences(words));
    m_summary = Common::tr("%n open", nullptr, static_cast<int>(plan.deals.size())) +
                QStringLiteral(" · ") + shortAmount(sums.open, plan.currency) +
                QStringLiteral(" · ") +
                Common::tr("weighted %1").arg(shortAmount(sums.said, plan.currency)) +
                QStringLiteral(" · ") +
                Common::tr("capped %1").arg(shortAmount(sums.capped, plan.currency));
}

QString ForecastTab::quarterWords() const
{
    return m_quarterWords->text();
}

void ForecastTab::showCaps()
{
    clearLayout(m_capRows);
    const ForecastPlan &plan = m_answer->plan;
    Money all;
    for (const CapSum &sum : plan.caps)
        all += sum.taken;
    const AmountScale scale(all, plan.currency);
    const auto taken = [&](Money amount) { return scale.text(Money{-amount.minor}); };
    m_caps->setNote(plan.caps.empty() ? QString()
                                      : taken(all) + QStringLiteral(" · ") + scale.unit());
    if (plan.caps.empty()) {
        auto *none = new TextLabel(
            plan.deals.empty() ? FigureWords::tr("No open opportunity has an expected close.")
                               : tr("None: the decision makers have been met, and "
                                    "no deal is beyond the limit of its stage."),
            FontRole::Small, TextColor::Muted);
        none->setWordWrap(true);
        m_capRows->addWidget(none);
    }
    for (const CapSum &sum : plan.caps) {
        ListRow *head =
            capRow(shortReason(sum.reason),
                   Common::tr("%n deal(s)", nullptr, static_cast<int>(sum.deals.size())),
                   taken(sum.taken), true);
        head->setToolTip(labelOf(sum.reason));
        m_capRows->addWidget(head);
        std::vector<qint64> capped;
        for (const size_t at : sum.deals)
            capped.push_back(plan.deals[at].facts->id.value());
        connect(head, &ListRow::activated, this, [this, capped, words = labelOf(sum.reason)] {
            m_desk.showOpportunities(capped, words);
        });
        for (size_t i = 0; i < std::min(sum.deals.size(), MostDealsOfACap); ++i) {
            const ForecastDeal &deal = plan.deals[sum.deals[i]];
            ListRow *row = capRow(deal.facts->accountName + QLatin1Char(' ') + deal.facts->name,
                                  percentText(deal.cap.said) + QStringLiteral(" → ") +
                                      percentText(deal.cap.capped),
                                  taken(Money{deal.said.minor - deal.capped.minor}), false);
            m_capRows->addWidget(row);
            connect(row, &ListRow::activated, this,
                    [this, link = linkTo(deal.facts->id)] { Q_EMIT openRequested(link); });
        }
        m_capRows->addSpacing(tokens::Space2);
    }
}

void ForecastTab::showDeals()
{
    std::vector<ForecastTable::Row> rows;
    for (const ForecastDeal &deal : m_answer->plan.deals) {
        ForecastTable::Row row;
        row.id = deal.facts->id.value();
        row.deal = deal;
        row.chain = m_answer->chains.value(row.id);
        for (size_t i = 0; i < row.chain.size(); ++i)
            row.chain[i].role = ChainRoles[i];
        rows.push_back(std::move(row));
    }
    m_rows->setRows(std::move(rows), m_words.get(), m_answer->source.stages,
                    m_desk.clock().today());
    fitTable();
}

void ForecastTab::saveTarget()
{
    if (!m_answer || !m_target->isModified())
        return;
    m_target->setModified(false);
    const QString text = m_target->text().trimmed();
    const auto amount = readMoney(text.toStdString());
    const qint64 typed = amount ? amount->amount.minor / 100 : -1;
    const qint64 major = text.isEmpty() ? 0 : typed;
    constexpr qint64 Largest = 2'000'000'000;
    if (major < 0 || major > Largest) {
        Q_EMIT m_desk.failed(
            tr("\"%1\" is not an amount. Enter a number, such as 5,000,000 or 500 万.").arg(text),
            {});
        return;
    }
    m_desk.edit(tr("Set the target of the quarter"), [major](Writer &writer) {
        return setSetting(writer, u"pipeline.quarter_target", static_cast<int>(major));
    });
}

} // namespace attache
