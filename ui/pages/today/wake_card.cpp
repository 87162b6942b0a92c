#include "ui/pages/today/wake_card.h"

#include "core/base/shared_text.h"
#include "core/brief/plan_words.h"
#include "core/domain/deal_waking.h"
#include "core/domain/deferral.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/models/day_text.h"
#include "ui/pages/today/today_rows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int MostShown = 3;
constexpr int MoreAtATime = 20;
constexpr int DealHeight = 34;
constexpr int NameWidth = 96;
/// What was put off is asked again after so many days.
constexpr int PutOffDays = 30;

QString linkOf(Id<Opportunity> deal)
{
    return Link{QLatin1String(tableOf<Opportunity>), deal.value(), {}}.toString();
}

QVBoxLayout *rowsIn(QWidget *holder)
{
    auto *rows = new QVBoxLayout(holder);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    return rows;
}

} // namespace

WakeLine::WakeLine(const QString &action, QWidget *parent)
    : ListRow(DealHeight, parent)
    , m_badge(new TierBadge(Tier::C))
    , m_name(new ElidedLabel({}, FontRole::BodyBold))
    , m_words(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_tag(new Tag({}))
    , m_action(new Button(action))
{
    m_name->setFixedWidth(NameWidth);
    row()->addWidget(m_badge, 0, Qt::AlignVCenter);
    row()->addWidget(m_name);
    row()->addWidget(m_words, 1);
    row()->addWidget(m_tag, 0, Qt::AlignVCenter);
    row()->addWidget(m_action, 0, Qt::AlignVCenter);
}

void WakeLine::setDeal(Tier tier, const QString &account, const QString &words, const QString &tag,
                       Tone tone)
{
    m_badge->setTier(tier);
    m_name->setText(account);
    m_words->setText(words);
    m_tag->setText(tag);
    m_tag->setTone(tone);
    m_tag->setVisible(!tag.isEmpty());
    setAccessibleName(account);
    setAccessibleDescription(tag.isEmpty() ? words : words + QStringLiteral(", ") + tag);
}

WakeCard::WakeCard(Desk &desk, QWidget *parent)
    : CardWidget(Common::tr("Ready to reactivate this week"), parent)
    , m_desk(desk)
    , m_pool(addAction({}))
    , m_more(new Button(Common::tr("Show more"), ButtonKind::Link))
    , m_most(MostShown)
{
    tighten(this);
    auto *content = new QWidget;
    auto *column = rowsIn(content);
    auto *lines = new QWidget;
    m_rows = std::make_unique<KeyedRows<Id<Opportunity>, WakeLine>>(rowsIn(lines));
    column->addWidget(lines);
    m_more->setFont(fontFor(FontRole::Small));
    m_more->setMinimumHeight(tokens::ChipHeight);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    m_readable = new ErrorSwitch(content);
    connect(m_readable, &ErrorSwitch::retried, this, &WakeCard::read);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_most += MoreAtATime;
        fill();
    });
    connect(m_pool, &QAbstractButton::clicked, this, &WakeCard::showPool);
    addWidget(m_readable);
}

void WakeCard::read()
{
    const auto settings = Settings::read(m_desk.connection());
    if (!m_readable->shows(settings))
        return setVisible(true);
    auto found = reactivations(m_desk.connection(), m_desk.clock().today(), *settings);
    const auto pool = lostDealCount(m_desk.connection());
    if (!m_readable->shows(found) || !m_readable->shows(pool))
        return setVisible(true);
    m_found = *std::move(found);
    setVisible(!m_found.empty());
    //: The deals that were lost
    m_pool->setText(tr("Lost pool %1").arg(QLocale().toString(*pool)));
    setNote(tr("%n deal(s) whose condition is met", nullptr, count()));
    fill();
}

void WakeCard::fill()
{
    std::vector<Id<Opportunity>> ids;
    for (const Reactivation &each : m_found) {
        if (static_cast<int>(ids.size()) < m_most)
            ids.push_back(each.deal.id);
    }
    m_rows->setKeys(ids, [this](Id<Opportunity> id) {
        auto *line = new WakeLine(tr("Opening line"));
        connect(line, &ListRow::activated, this, [this, id] { Q_EMIT linkActivated(linkOf(id)); });
        connect(line->action(), &QAbstractButton::clicked, this, [this, id] { showOpening(id); });
        return line;
    });
    const QDate today = m_desk.clock().today();
    for (int place = 0; place < m_rows->size(); ++place) {
        const Reactivation &each = m_found[static_cast<size_t>(place)];
        WakeLine *line = m_rows->at(place);
        line->setDeal(each.deal.tier, each.deal.accountName,
                      triggerText(each, today, languageOf(QLocale())), {}, Tone::Neutral);
        line->setToolTip(each.deal.name + QLatin1Char('\n') +
                         openingLine(each, today, languageOf(QLocale())));
        line->setLined(place + 1 < m_rows->size());
    }
    m_more->setVisible(m_rows->size() < count());
}

void WakeCard::showOpening(Id<Opportunity> deal)
{
    const auto found = std::ranges::find_if(
        m_found, [deal](const Reactivation &each) { return each.deal.id == deal; });
    if (found == m_found.end())
        return;
    const QString line = openingLine(*found, m_desk.clock().today(), languageOf(QLocale()));
    std::vector<NoticeAction> actions{
        {Common::tr("Copy"), [line] { QGuiApplication::clipboard()->setText(line); }}};
    if (!m_desk.workspace().isReadOnly()) {
        const SleepingDeal about = found->deal;
        if (about.lost)
            actions.push_back({tr("Take up again"), [this, deal] {
                                   m_desk.editUndoably(
                                       tr("Take up a lost deal again"),
                                       [&](Writer &writer) { return takeUpAgain(writer, deal); });
                               }});
        actions.push_back({tr("Not this month"), [this, about] { putOff(about); }});
    }
    m_desk.say(line, actions, false);
}

void WakeCard::putOff(const SleepingDeal &deal)
{
    Deferral deferral;
    deferral.account = deal.account;
    deferral.opportunity = deal.id;
    deferral.until = m_desk.clock().today().addDays(PutOffDays);
    m_desk.editUndoably(tr("Put off a reactivation"),
                        [&](Writer &writer) { return writer.insert(deferral); });
}

void WakeCard::showPool()
{
    const auto pool = lostDeals(m_desk.connection());
    if (!pool)
        return m_desk.report(pool.error());
    std::vector<qint64> ids;
    for (const SleepingDeal &each : *pool)
        ids.push_back(each.id.value());
    m_desk.showOpportunities(std::move(ids), Common::tr("Lost pool"));
}

EnquiryCard::EnquiryCard(Desk &desk, QWidget *parent)
    : CardWidget(tr("Enquiries to answer"), parent)
    , m_desk(desk)
{
    tighten(this);
    auto *lines = new QWidget;
    m_rows = std::make_unique<KeyedRows<Id<Opportunity>, WakeLine>>(rowsIn(lines));
    m_readable = new ErrorSwitch(lines);
    connect(m_readable, &ErrorSwitch::retried, this, &EnquiryCard::read);
    addWidget(m_readable);
}

void EnquiryCard::read()
{
    const auto settings = Settings::read(m_desk.connection());
    if (!m_readable->shows(settings))
        return setVisible(true);
    const auto open = openEnquiries(m_desk.connection(), *settings);
    if (!m_readable->shows(open))
        return setVisible(true);
    setVisible(!open->empty());
    setNote(tr("within %n hour(s)", "of an enquiry", settings->planner.answerHours));
    std::vector<Id<Opportunity>> ids;
    for (const OpenEnquiry &each : *open)
        ids.push_back(each.deal);
    m_rows->setKeys(ids, [this](Id<Opportunity> id) {
        //: An enquiry: it was answered
        auto *line = new WakeLine(tr("Answered"));
        line->action()->setEnabled(!m_desk.workspace().isReadOnly());
        connect(line, &ListRow::activated, this, [this, id] { Q_EMIT linkActivated(linkOf(id)); });
        connect(line->action(), &QAbstractButton::clicked, this, [this, id] {
            m_desk.editUndoably(tr("Answer an enquiry"),
                                [&](Writer &writer) { return markAnswered(writer, id); });
        });
        return line;
    });
    const QDateTime now = m_desk.clock().now();
    for (int place = 0; place < m_rows->size(); ++place) {
        const OpenEnquiry &each = (*open)[static_cast<size_t>(place)];
        const qint64 left = now.secsTo(each.deadline);
        const QString clock = left < 0 ? tr("%1 late").arg(hoursAndMinutes(-left))
                                       : Common::tr("%1 left").arg(hoursAndMinutes(left));
        m_rows->at(place)->setDeal(each.tier, each.accountName, each.name, clock,
                                   left < 0 ? Tone::Danger : Tone::Warn);
        m_rows->at(place)->setLined(place + 1 < m_rows->size());
    }
}

} // namespace attache
