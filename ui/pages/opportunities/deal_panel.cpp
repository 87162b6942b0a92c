#include "ui/pages/opportunities/deal_panel.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/links.h"
#include "core/queries/field_text.h"
#include "core/queries/promise_list.h"
#include "core/queries/record_history.h"
#include "core/queries/stage_paths.h"
#include "ui/badges/chain_strip.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/stage_line.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <numeric>

namespace attache {

namespace {

constexpr int PanelWidth = 316;
constexpr size_t MostChanges = 4;

/// Words, one a line, of which the first @p size stand in a column of their own.
QString twoColumns(const std::vector<std::pair<QString, QString>> &lines)
{
    QString text = QStringLiteral("<table cellspacing=0 cellpadding=0>");
    for (const auto &[first, second] : lines)
        text += QStringLiteral("<tr><td style='padding-right:10px; white-space:nowrap'>%1</td>"
                               "<td>%2</td></tr>")
                    .arg(first.toHtmlEscaped(), second.toHtmlEscaped());
    return text + QStringLiteral("</table>");
}

Tone urgencyOf(QDate due, QDate today)
{
    if (!due.isValid() || due > today.addDays(1))
        return Tone::Accent;
    return due < today ? Tone::Danger : Tone::Warn;
}

/// Whose it is and what, and when it is due.
QLayout *promiseRow(const Promise &promise, QDate today)
{
    const Tone urgency = urgencyOf(promise.due, today);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space2);
    //: Whose promise it is and what was promised
    const QString words =
        Common::tr("%1: %2").arg(labelOf(promise.party), promise.text.simplified());
    row->addWidget(new Dot(urgency));
    row->addWidget(new ElidedLabel(words, FontRole::Small), 1);
    if (promise.due.isValid())
        row->addWidget(new TextLabel(dueText(promise.due, today), FontRole::Small,
                                     urgency == Tone::Danger ? TextColor::Danger
                                     : urgency == Tone::Warn ? TextColor::Warn
                                                             : TextColor::Secondary));
    return row;
}

} // namespace

DealPanel::DealPanel(Desk &desk, QWidget *parent)
    : CardWidget({}, parent)
    , m_desk(desk)
    , m_head(new QHBoxLayout)
    , m_name(new ElidedLabel({}, FontRole::BodyBold))
    , m_subtitle(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_amount(new TextLabel({}, FontRole::Figure))
    , m_worth(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_next(new TextLabel)
    , m_chain(new ChainStripWidget)
    , m_score(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_promises(new QVBoxLayout)
    , m_stages(new StageLine)
    , m_allDays(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_stageWords(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_changes(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_open(new Button(Common::tr("Open deal"), ButtonKind::Primary))
    , m_visit(new Button(TypeLabel::tr("New visit")))
    , m_body(new ScrollBody)
    , m_edit(new LinkButton(TypeLabel::tr("Account")))
{
    setFixedWidth(PanelWidth);
    setAccessibleName(tr("Story of the deal"));
    layOut();
    connect(m_open, &Button::clicked, this,
            [this] { Q_EMIT openRequested(linkTo(Id<Opportunity>(m_id))); });
    connect(m_visit, &Button::clicked, this, [this] {
        Q_EMIT openRequested(QStringLiteral("attache:command#new.visit:%1").arg(m_account));
    });
    connect(m_edit, &Button::clicked, this, [this] {
        Q_EMIT openRequested(
            m_account != 0 ? QStringLiteral("attache:account/%1#opportunities").arg(m_account)
                           : linkTo(Id<Opportunity>(m_id), QString::fromLatin1(tableOf<Account>)));
    });
}

void DealPanel::layOut()
{
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_subtitle);
    m_head->setSpacing(tokens::Space2);
    m_head->addLayout(names, 1);
    auto *close = new QToolButton;
    close->setIcon(icon(QStringLiteral("edit-delete-remove")));
    close->setAutoRaise(true);
    close->setAccessibleName(Common::tr("Close"));
    close->setToolTip(Common::tr("Close"));
    connect(close, &QToolButton::clicked, this, &DealPanel::closed);
    m_head->addWidget(close, 0, Qt::AlignTop);
    body()->addLayout(m_head);
    auto *worth = new QHBoxLayout;
    worth->addWidget(m_amount);
    worth->addStretch(1);
    m_worth->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    worth->addWidget(m_worth);
    body()->addLayout(worth);
    addSeparator();
    layOutStory(m_body->column());
    addWidget(m_body, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    buttons->addWidget(m_open);
    buttons->addWidget(m_visit);
    buttons->addStretch(1);
    buttons->addWidget(m_edit);
    body()->addLayout(buttons);
}

void DealPanel::addSection(QVBoxLayout *column, const QString &title, QWidget *note)
{
    if (column->count() > 0) {
        column->addSpacing(tokens::Space2);
        column->addWidget(new Separator);
        column->addSpacing(tokens::Space1);
    }
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(title, FontRole::SmallBold, TextColor::Secondary));
    head->addStretch(1);
    if (note)
        head->addWidget(note);
    column->addLayout(head);
}

void DealPanel::layOutStory(QVBoxLayout *column)
{
    column->setSpacing(tokens::Space1);
    addSection(column, FieldLabel::tr("Next step"));
    column->addWidget(m_next);
    addSection(column, Common::tr("Decision chain"), m_score);
    column->addWidget(m_chain, 0, Qt::AlignLeading);
    addSection(column, TypeLabel::tr("Promises"));
    m_promises->setSpacing(tokens::Space1);
    column->addLayout(m_promises);
    addSection(column, tr("Stages so far"), m_allDays);
    column->addWidget(m_stages);
    column->addWidget(m_stageWords);
    addSection(column, tr("Latest changes"));
    column->addWidget(m_changes);
    column->addStretch(1);
    for (TextLabel *label : {m_next, m_stageWords, m_changes}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_changes->setTextFormat(Qt::RichText);
}

void DealPanel::showDeal(const BoardCard &card, const QString &currency)
{
    const auto read = Store<Opportunity>(m_desk.connection()).get(Id<Opportunity>(card.id));
    if (!read)
        return m_desk.report(read.error());
    const Opportunity &deal = *read;
    m_id = card.id;
    m_account = deal.account.value();
    delete std::exchange(m_badge, nullptr);
    if (card.tier) {
        m_badge = new TierBadge(*card.tier, tokens::BadgeLargeSize);
        m_head->insertWidget(0, m_badge, 0, Qt::AlignTop);
    }
    m_name->setText(deal.name);
    m_subtitle->setText(card.account == deal.name ? QString() : card.account);
    m_amount->setText(card.amount.isEmpty() ? QStringLiteral("–") : card.amount);
    QStringList worth;
    if (card.value.minor > 0)
        worth.append(Common::tr("capped %1").arg(shortAmount(card.cappedValue, currency)) +
                     QStringLiteral(" · ") + card.probability);
    else
        worth.append(card.probability);
    if (deal.expectedClose.isValid())
        worth.append(
            Common::tr("expected %1").arg(shortDay(deal.expectedClose, m_desk.clock().today())));
    m_worth->setText(worth.join(QLatin1Char('\n')));
    m_next->setText(card.next);
    m_next->setColor(card.nextTone == Tone::Danger ? TextColor::Danger : TextColor::Text);
    m_chain->setCells(card.chain);
    m_score->setText(QStringLiteral("%1 / 100").arg(card.chainScore));
    m_visit->setEnabled(m_account != 0 && !m_desk.workspace().isReadOnly());
    m_edit->setText(m_account != 0 ? Common::tr("Open account") : tr("Choose the account"));
    showPromises(deal);
    showStages(deal, card.tier);
    showChanges();
}

void DealPanel::focusFirst()
{
    m_open->setFocus(Qt::TabFocusReason);
}

void DealPanel::showPromises(const Opportunity &deal)
{
    PromiseFilter filter;
    filter.opportunity = deal.id;
    filter.onlyOpen = true;
    clearLayout(m_promises);
    const auto rows = promises(m_desk.connection(), filter);
    if (!rows || rows->empty()) {
        auto *words =
            new TextLabel(rows ? tr("Nothing is open.") : rows.error().message, FontRole::Small);
        words->setWordWrap(true);
        m_promises->addWidget(words);
        return;
    }
    for (const PromiseRow &row : *rows)
        m_promises->addLayout(promiseRow(row.promise, m_desk.clock().today()));
}

void DealPanel::showStages(const Opportunity &deal, std::optional<Tier> tier)
{
    const QDate today = m_desk.clock().today();
    const auto paths = stagePaths(m_desk.connection(), deal.account, today);
    if (!paths)
        return m_stageWords->setText(paths.error().message);
    const std::vector<StageStay> stays = paths->value(deal.id);
    const auto book = StageBook::read(m_desk.connection());
    if (!book)
        return m_stageWords->setText(book.error().message);
    const int limit = stays.empty() ? 0 : book->dayLimit(stays.back().stage, tier, deal.stageSet);
    std::vector<int> days;
    QStringList words;
    for (const StageStay &stay : stays) {
        days.push_back(stay.days);
        words.append(
            Common::tr("%1 %2").arg(book->label(stay.stage, deal.stageSet)).arg(stay.days));
    }
    m_allDays->setText(days.size() < 2 ? QString()
                                       : Common::tr("%n day(s) in all", nullptr,
                                                    std::accumulate(days.begin(), days.end(), 0)));
    m_stages->setVisible(!days.empty());
    m_stages->setStages(days, limit, StageLine::scaleOf(days, limit));
    //: Stages with the number of days in each: "Lead 31 · Qualified 42 days"
    m_stageWords->setText(words.isEmpty() ? tr("No dated stage yet.")
                                          : tr("%1 days").arg(words.join(QStringLiteral(" · "))));
}

void DealPanel::showChanges()
{
    const FieldText words(m_desk.connection(), QLocale());
    const auto history =
        recordHistory(m_desk.connection(), QLatin1String(tableOf<Opportunity>), m_id, words);
    if (!history)
        return m_changes->setText(history.error().message.toHtmlEscaped());
    std::vector<std::pair<QString, QString>> lines;
    for (const HistoryEntry &entry : *history) {
        if (entry.undone || lines.size() == MostChanges)
            continue;
        lines.emplace_back(shortDay(entry.at.toLocalTime().date(), m_desk.clock().today()),
                           entry.title);
    }
    m_changes->setText(lines.empty() ? tr("Nothing yet.") : twoColumns(lines));
}

void DealPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        return Q_EMIT closed();
    CardWidget::keyPressEvent(event);
}

} // namespace attache
