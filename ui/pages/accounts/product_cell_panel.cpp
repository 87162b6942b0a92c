#include "ui/pages/accounts/product_cell_panel.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/links.h"
#include "core/brief/product_map_text.h"
#include "core/domain/promise.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/lists/record_sheet.h"
#include "ui/models/day_text.h"
#include "ui/pages/accounts/contract_line.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int LineHeight = 30;

Tone toneOf(MapState state)
{
    return state == MapState::Ours || state == MapState::InTalks ? Tone::Accent
           : state == MapState::Rival                            ? Tone::Warn
                                                                 : Tone::Neutral;
}

TextLabel *wrapped(const QString &text, FontRole role, TextColor color)
{
    auto *label = new TextLabel(text, role, color);
    label->setWordWrap(true);
    return label;
}

} // namespace

ProductCellPanel::ProductCellPanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_stack(new QStackedWidget)
    , m_card(new CardWidget)
    , m_sheet(new RecordSheet(desk, recordTypeOf<Placement>()))
    , m_badge(new TierBadge(Tier::C))
    , m_title(new ElidedLabel({}, FontRole::Section))
    , m_about(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_state(new Tag({}))
    , m_amount(new TextLabel({}, FontRole::Title))
    , m_note(new Button(tr("Note…")))
    , m_remind(new Button(tr("Remind me")))
    , m_deal(new Button(TypeLabel::tr("New opportunity"), ButtonKind::Primary))
{
    build();
}

QVBoxLayout *ProductCellPanel::addSection(const QString &title)
{
    m_card->addSeparator();
    m_card->addWidget(new TextLabel(title, FontRole::SmallBold, TextColor::Secondary));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(tokens::Space1);
    m_card->body()->addLayout(lines);
    return lines;
}

void ProductCellPanel::build()
{
    setFixedWidth(tokens::SidePanelWidth);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::Space2);
    head->addWidget(m_badge);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_about);
    head->addLayout(words, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    m_card->body()->addLayout(head);
    m_card->addWidget(m_amount);
    m_when = addSection(tr("When"));
    m_known = addSection(tr("How we know"));
    m_why = addSection(tr("Why it would suit"));
    m_card->body()->addStretch(1);
    auto *buttons = new FlowLayout(nullptr, tokens::Space2);
    for (Button *button : {m_note, m_remind, m_deal})
        buttons->addWidget(button);
    m_card->body()->addLayout(buttons);
    m_stack->addWidget(m_card);
    m_stack->addWidget(m_sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    auto *states = new QMenu(m_note);
    for (const Choice<PlacementState> &choice : choicesOf<PlacementState>) {
        const bool remark = choice.value == PlacementState::Unknown;
        states->addAction(remark ? tr("Something else about it") : labelOf(choice.value), this,
                          [this, state = choice.value] { note(state); });
    }
    m_note->setMenu(states);
    for (Button *button : {m_note, m_remind, m_deal})
        button->setEnabled(!m_desk.workspace().isReadOnly());
    setFocusProxy(m_note);
    connect(m_remind, &QAbstractButton::clicked, this, &ProductCellPanel::remind);
    connect(m_deal, &QAbstractButton::clicked, this, &ProductCellPanel::makeDeal);
    connect(m_sheet, &RecordSheet::closed, this, [this] { m_stack->setCurrentWidget(m_card); });
}

void ProductCellPanel::showNone()
{
    setVisible(false);
}

void ProductCellPanel::showCell(const ProductMap &map, const Settings &settings,
                                Id<Account> account, Id<Product> product)
{
    const MapAccount *who = map.account(account);
    const auto what = std::ranges::find(map.products(), product, &MapProduct::id);
    if (!who || what == map.products().end())
        return showNone();
    setVisible(true);
    if (account != m_account || product != m_product)
        m_stack->setCurrentWidget(m_card);
    else if (m_stack->currentWidget() == m_sheet)
        m_sheet->refresh();
    m_account = account;
    m_product = product;
    m_accountName = who->name;
    m_productName = what->name;
    m_cell = map.cell(account, product);
    fillHead(*who, *what, map.isCustomer(account));
    fillWhen(map.today());
    fillKnown(map.today());
    fillWhy(map.reasons(account, product), settings, map.today());
    const bool writable = !m_desk.workspace().isReadOnly();
    m_remind->setEnabled(writable && m_cell.talkFrom.isValid());
    m_deal->setEnabled(writable && m_cell.state != MapState::Unfit);
}

void ProductCellPanel::fillHead(const MapAccount &account, const MapProduct &product, bool customer)
{
    m_badge->setTier(account.tier);
    m_title->setText(product.name);
    m_about->setText(account.name + QStringLiteral(" · ") +
                     (customer ? tr("existing customer") : tr("new name")));
    m_state->setText(labelOf(m_cell.state) +
                     (m_cell.rival.isEmpty() || m_cell.state != MapState::Rival
                          ? QString()
                          : u' ' + m_cell.rival));
    m_state->setTone(toneOf(m_cell.state));
    QStringList amounts;
    if (m_cell.amount)
        amounts.append(tr("%1 a year").arg(shortAmount(*m_cell.amount, m_cell.currency)));
    if (m_cell.talks)
        amounts.append(tr("%1 in talks").arg(shortAmount(*m_cell.talks, m_cell.currency)));
    m_amount->setText(amounts.join(QStringLiteral(" · ")));
    m_amount->setVisible(!amounts.isEmpty());
}

void ProductCellPanel::fillWhen(QDate today)
{
    clearLayout(m_when);
    if (!m_cell.contractEnd.isValid()) {
        m_when->addWidget(wrapped(m_cell.state == MapState::Rival
                                      ? tr("Ask when their contract ends.")
                                      : tr("No contract end is known."),
                                  FontRole::Body, TextColor::Secondary));
        return;
    }
    if (m_cell.contractEnd >= today && m_cell.talkFrom.isValid())
        return m_when->addWidget(new ContractLine(today, m_cell.talkFrom, m_cell.contractEnd));
    m_when->addWidget(new MixedLine(
        {{m_cell.talkFrom <= today ? tr("Talk now")
                                   : tr("Talk from %1").arg(shortDay(m_cell.talkFrom, today)),
          FontRole::BodyBold, TextColor::Warn, 0},
         {tr("contract ends %1").arg(shortDay(m_cell.contractEnd, today)), FontRole::Body,
          TextColor::Text, tokens::Space3}}));
}

void ProductCellPanel::fillKnown(QDate today)
{
    clearLayout(m_known);
    const auto placements = placementsOf(m_desk.connection(), m_account, m_product);
    if (!placements)
        return m_desk.report(placements.error());
    if (placements->empty())
        m_known->addWidget(wrapped(m_cell.knownFrom ? tr("From the deals of the account.")
                                                    : tr("Nobody has asked yet."),
                                   FontRole::Body, TextColor::Secondary));
    for (const Placement &placement : *placements) {
        auto *row = new ListRow(LineHeight);
        row->row()->addWidget(
            new Tag(knownMark(placement.knownFrom),
                    placement.learntOn.addDays(180) < today ? Tone::Warn : Tone::Neutral));
        const QString what = placement.text.isEmpty() ? labelOf(placement.state)
                                                      : placement.text.section(u'\n', 0, 0);
        row->row()->addWidget(new MixedLine({{what, FontRole::Body, TextColor::Text, 0},
                                             {placement.source, FontRole::Small, TextColor::Muted,
                                              placement.source.isEmpty() ? 0 : tokens::Space2}}),
                              1);
        row->row()->addWidget(
            new TextLabel(shortDay(placement.learntOn, today), FontRole::Small, TextColor::Muted));
        row->setAccessibleName(what);
        connect(row, &ListRow::activated, this,
                [this, id = placement.id.value()] { openPlacement(id); });
        m_known->addWidget(row);
    }
}

void ProductCellPanel::fillWhy(const std::vector<WhiteReason> &reasons, const Settings &settings,
                               QDate today)
{
    clearLayout(m_why);
    for (const WhiteReason &reason : reasons)
        m_why->addWidget(wrapped(QStringLiteral("✓ ") + whiteReasonText(reason, today),
                                 FontRole::Body, TextColor::Text));
    if (reasons.empty())
        m_why->addWidget(wrapped(m_cell.state == MapState::Ours      ? tr("They have it from us.")
                                 : m_cell.state == MapState::InTalks ? tr("Talks are on.")
                                 : m_cell.state == MapState::Unfit
                                     ? tr("It was said not to suit.")
                                     : tr("Nothing known speaks for it."),
                                 FontRole::Body, TextColor::Secondary));
    const QString channel =
        channelAdvice(m_cell.talks ? m_cell.talks : m_cell.amount, m_cell.currency, settings);
    if (!channel.isEmpty())
        m_why->addWidget(wrapped(channel, FontRole::Small, TextColor::Muted));
}

void ProductCellPanel::openPlacement(qint64 id)
{
    m_sheet->showRecord(id);
    m_stack->setCurrentWidget(m_sheet);
    m_sheet->focusField(QStringLiteral("text"));
}

void ProductCellPanel::note(PlacementState state)
{
    Placement placement;
    placement.account = m_account;
    placement.product = m_product;
    placement.state = state;
    placement.learntOn = m_desk.clock().today();
    if (m_desk.edit(tr("Note what %1 has").arg(m_accountName),
                    [&](Writer &writer) { return writer.insert(placement); }))
        openPlacement(placement.id.value());
}

void ProductCellPanel::makeDeal()
{
    const auto letterhead = letterheadInUse(m_desk.connection());
    Opportunity deal;
    deal.account = m_account;
    deal.name = m_productName;
    deal.product = m_productName;
    deal.openedOn = m_desk.clock().today();
    deal.owner = letterhead ? letterhead->person : QString();
    if (m_cell.amount)
        deal.amount = m_cell.amount;
    if (!m_cell.currency.isEmpty())
        deal.currency = m_cell.currency;
    if (m_desk.edit(tr("Begin a deal about %1 with %2").arg(m_productName, m_accountName),
                    [&](Writer &writer) { return writer.insert(deal); }))
        Q_EMIT linkActivated(linkTo(deal.id));
}

void ProductCellPanel::remind()
{
    const auto letterhead = letterheadInUse(m_desk.connection());
    Promise promise;
    promise.account = m_account;
    promise.party = Party::Us;
    promise.owner = letterhead ? letterhead->person : QString();
    promise.due = std::max(m_cell.talkFrom, m_desk.clock().today());
    promise.text = LongText(
        m_cell.rival.isEmpty()
            ? tr("Talk about %1: their contract ends %2")
                  .arg(m_productName, shortDay(m_cell.contractEnd, promise.due))
            : tr("Talk about %1: the contract with %2 ends %3")
                  .arg(m_productName, m_cell.rival, shortDay(m_cell.contractEnd, promise.due)));
    m_desk.editUndoably(tr("Remind me of %1 at %2").arg(m_productName, m_accountName),
                        [&](Writer &writer) { return writer.insert(promise); });
}

} // namespace attache
