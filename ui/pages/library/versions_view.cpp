#include "ui/pages/library/versions_view.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/queries/deck_list.h"
#include "core/record/records_with.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/style/fonts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/notice_row.h"
#include "ui/widgets/scroll_body.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>

#include <algorithm>

namespace attache {

namespace {

constexpr int LineHeight = 32;

} // namespace

VersionsView::VersionsView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_matrix(new VersionMatrix)
    , m_notice(new NoticeRow(QStringLiteral("dialog-warning")))
    , m_side(new CardWidget)
    , m_about(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_waiting(new QVBoxLayout)
    , m_recipe(new TextLabel({}, FontRole::BodyBold))
    , m_slots(new QVBoxLayout)
    , m_open(new Button(tr("Open the version")))
    , m_make(new Button(tr("Make a draft by the recipe"), ButtonKind::Primary))
{
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space4);
    auto *table = new CardWidget;
    table->setDense();
    m_notice->setLined(true);
    table->addWidget(m_notice);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_matrix);
    scroll->viewport()->setAutoFillBackground(false);
    m_matrix->setAutoFillBackground(false);
    table->addWidget(scroll, 1);
    row->addWidget(table, 1);
    row->addWidget(makeSide());
    m_readable = new ErrorSwitch(content);
    connect(m_readable, &ErrorSwitch::retried, this, &VersionsView::read);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_readable);
    setFocusProxy(m_matrix);
    connect(m_matrix, &VersionMatrix::currentChanged, this, &VersionsView::showCell);
}

QWidget *VersionsView::makeSide()
{
    m_side->setFixedWidth(tokens::SideCardsWidth);
    m_about->setWordWrap(true);
    m_side->addWidget(m_about);
    auto *body = new ScrollBody;
    for (QVBoxLayout *each : {m_waiting, m_slots})
        each->setSpacing(0);
    body->column()->addLayout(m_waiting);
    m_recipe->setWordWrap(true);
    body->column()->addWidget(m_recipe);
    body->column()->addLayout(m_slots);
    body->column()->addStretch(1);
    m_side->addWidget(body, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space2);
    row->addWidget(m_open);
    row->addWidget(m_make, 1);
    m_side->body()->addLayout(row);
    connect(m_make, &QAbstractButton::clicked, this, &VersionsView::makeVersion);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        const VersionCell *cell = m_matrix->currentCell();
        if (cell && cell->deck)
            Q_EMIT openRequested(linkTo(cell->deck->id));
    });
    return m_side;
}

void VersionsView::read()
{
    auto table = versionTable(m_desk.connection(), m_desk.clock().today(), languageOf(QLocale()));
    if (!m_readable->shows(table))
        return;
    m_notice->setVisible(table->gaps() > 0 || table->expired() > 0);
    m_notice->setWords(
        tr("%n gap(s)", nullptr, table->gaps()),
        QStringLiteral("· ") + Common::tr("%n S/A account(s) waiting", nullptr, table->waiting()) +
            QStringLiteral(" · ") + tr("%n version(s) expired", nullptr, table->expired()));
    m_matrix->setTable(*std::move(table), m_desk.clock().today());
}

void VersionsView::showCell()
{
    clearLayout(m_waiting);
    clearLayout(m_slots);
    m_filled.reset();
    const VersionCell *cell = m_matrix->currentCell();
    m_side->setVisible(cell != nullptr);
    if (!cell)
        return;
    const VersionRow &row = m_matrix->table().rows[size_t(m_matrix->row())];
    const VersionTrade &trade = m_matrix->table().trades[size_t(m_matrix->column())];
    m_side->setTitle(trade.name);
    m_side->setNote(row.base.name);
    QStringList about{labelOf(cell->state), m_matrix->linesOf(*cell).second, row.base.version,
                      Common::tr("%n slide(s)", nullptr, row.slides), row.base.owner};
    about.removeAll(QString());
    m_about->setText(about.join(QStringLiteral(" · ")));
    if (!cell->waiting.empty())
        m_waiting->addWidget(
            new TextLabel(tr("Accounts waiting"), FontRole::SmallBold, TextColor::Secondary));
    for (const WaitingAccount &account : cell->waiting)
        addWaiting(account);
    m_open->setVisible(cell->deck.has_value());
    fillRecipe(row, *cell);
}

void VersionsView::addWaiting(const WaitingAccount &account)
{
    auto *row = new ListRow(LineHeight);
    row->row()->addWidget(new TierBadge(account.tier, tokens::BadgeSmallSize));
    row->row()->addWidget(
        new MixedLine(LineRuns{{account.name, FontRole::Body, TextColor::Text, 0}}), 1);
    row->setAccessibleName(account.name);
    connect(row, &ListRow::activated, this,
            [this, id = account.id] { Q_EMIT openRequested(linkTo(id)); });
    m_waiting->addWidget(row);
}

/// How far the recipe of this deck leads for the first account that waits.
void VersionsView::fillRecipe(const VersionRow &row, const VersionCell &cell)
{
    m_make->setEnabled(false);
    if (cell.waiting.empty()) {
        m_recipe->setText(cell.state == VersionState::Unused
                              ? tr("No open deal of this industry is about it.")
                              : QString());
        return;
    }
    const auto recipes = Store<Recipe>(m_desk.connection()).list();
    const auto versions = deckVersions(m_desk.connection(), row.base.id);
    if (!recipes || !versions)
        return m_desk.report(recipes ? versions.error() : recipes.error());
    const auto recipe = std::ranges::find_if(*recipes, [&](const Recipe &each) {
        return std::ranges::any_of(
            *versions, [&](const DeckRow &version) { return version.deck.id == each.deck; });
    });
    if (recipe == recipes->end())
        return m_recipe->setText(tr("No recipe makes versions of this deck yet."));
    auto filler =
        RecipeFiller::of(m_desk.workspace(), m_desk.clock().today(), languageOf(QLocale()));
    auto filled = filler ? filler->fill(recipe->id, cell.waiting.front().id)
                         : Result<FilledRecipe>(filler.error());
    if (!filled)
        return m_recipe->setText(filled.error().message);
    m_filled = *std::move(filled);
    //: How far a recipe leads: %1 of %2 slots are filled
    m_recipe->setText(
        tr("By the recipe: %1 of %2 slots").arg(m_filled->filled()).arg(m_filled->slots.size()));
    int number = 0;
    for (const FilledSlot &slot : m_filled->slots)
        addSlot(slot, ++number);
    m_make->setEnabled(!m_desk.workspace().isReadOnly() && m_filled->filled() > 0);
}

void VersionsView::addSlot(const FilledSlot &slot, int number)
{
    auto *row = new ListRow(LineHeight);
    row->row()->addWidget(
        new MixedLine({{QString::number(number), FontRole::Small, TextColor::Muted, 0},
                       {slot.slot.title.isEmpty() ? labelOf(slot.slot.kind) : slot.slot.title,
                        FontRole::Body, TextColor::Text, tokens::Space2},
                       {slot.with, FontRole::Small, TextColor::Muted, tokens::Space2}}),
        1);
    const bool missing = slot.state == SlotState::Missing;
    row->row()->addWidget(
        new TextLabel(slot.state == SlotState::Filled ? QStringLiteral("✓") : labelOf(slot.state),
                      FontRole::SmallBold,
                      slot.state == SlotState::Filled ? TextColor::Ok
                      : missing                       ? TextColor::Danger
                                                      : TextColor::Warn));
    row->setAccessibleName(slot.slot.title + QStringLiteral(", ") + labelOf(slot.state));
    row->setToolTip(slot.with);
    if (slot.slide) {
        connect(row, &ListRow::activated, this,
                [this, id = slot.slide->id] { Q_EMIT openRequested(linkTo(id)); });
    }
    m_slots->addWidget(row);
}

void VersionsView::makeVersion()
{
    if (!m_filled)
        return;
    const Language language = languageOf(QLocale());
    const Id<Recipe> recipe = m_filled->recipe.id;
    const Id<Account> account = m_filled->account.id;
    const QDate today = m_desk.clock().today();
    const auto work = [=](Workspace &workspace, const Progress &progress) -> Result<std::any> {
        ATTACHE_TRY(RecipeFiller filler, RecipeFiller::of(workspace, today, language));
        ATTACHE_TRY(const FilledRecipe filled, filler.fill(recipe, account));
        ATTACHE_TRY(ImportedDeck made, keepVersion(workspace, filled, language, progress));
        return std::any(std::move(made));
    };
    const auto told = [this](const Result<std::any> &done) {
        if (!done) {
            if (done.error().kind != Error::Kind::Cancelled)
                m_desk.report(done.error());
            return;
        }
        const auto &made = std::any_cast<const ImportedDeck &>(*done);
        m_desk.say(
            tr("\"%1\" with %n slide(s) is in the library.", nullptr, made.slides)
                .arg(made.deck.name),
            {{Common::tr("Open"), [this, id = made.deck.id] { Q_EMIT openRequested(linkTo(id)); }}},
            true);
    };
    m_desk.tasks().start(tr("Making a version"), work, told);
}

} // namespace attache
