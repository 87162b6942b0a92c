#include "ui/pages/accounts/account_preview.h"

#include "core/brief/links.h"
#include "core/queries/promise_list.h"
#include "ui/badges/chain_strip.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/accounts/account_glance.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr size_t MostPromises = 4;
constexpr int MostContacts = 3;
constexpr int MostMissing = 3;

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        if (item->layout())
            clearLayout(item->layout());
        delete item;
    }
}

/// A part of the panel that can be hidden with the line above it.
QWidget *makePart(QVBoxLayout *&column)
{
    auto *part = new QWidget;
    column = new QVBoxLayout(part);
    column->setContentsMargins(0, tokens::Space2, 0, 0);
    column->setSpacing(tokens::Space1);
    column->addWidget(new Separator);
    column->addSpacing(tokens::Space3);
    return part;
}

} // namespace

AccountPreview::AccountPreview(Desk &desk, QWidget *parent)
    : CardWidget({}, parent)
    , m_desk(desk)
    , m_nothing(new TextLabel(tr("Select an account to see it here."), FontRole::Body,
                              TextColor::Secondary))
    , m_content(new ScrollBody)
    , m_badge(new TierBadge(Tier::C, tokens::BadgeLargeSize))
    , m_name(new ElidedLabel({}, FontRole::Section))
    , m_fullName(new ElidedLabel({}, FontRole::Small, TextColor::Muted))
    , m_score(new TextLabel({}, FontRole::Small))
    , m_strip(new ChainStripWidget)
    , m_next(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_visitTitle(new TextLabel({}, FontRole::SmallBold, TextColor::Secondary))
    , m_readiness(new MeterWidget)
    , m_missing(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_open(new Button(tr("Open brief"), ButtonKind::Primary))
{
    setFixedWidth(tokens::SidePanelWidth);
    setAccessibleName(tr("The selected account"));
    build();
    addWidget(m_nothing);
    m_readable = new ErrorSwitch(m_content);
    connect(m_readable, &ErrorSwitch::retried, this, &AccountPreview::refresh);
    addWidget(m_readable, 1);
    showAccount({});
}

void AccountPreview::build()
{
    QVBoxLayout *column = m_content->column();
    column->setSpacing(tokens::Space1);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::Space2);
    head->addWidget(m_badge);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_fullName);
    head->addLayout(names, 1);
    column->addLayout(head);
    column->addSpacing(tokens::Space3);

    auto *chainHead = new QHBoxLayout;
    chainHead->addWidget(
        new TextLabel(tr("Decision chain"), FontRole::SmallBold, TextColor::Secondary), 1);
    chainHead->addWidget(m_score);
    column->addLayout(chainHead);
    column->addWidget(m_strip);
    column->addSpacing(2);
    m_next->setWordWrap(true);
    // The person is set in bold; everything in it is escaped.
    m_next->setTextFormat(Qt::RichText);
    column->addWidget(m_next);

    QVBoxLayout *part = nullptr;
    m_visitPart = makePart(part);
    part->addWidget(m_visitTitle);
    part->addWidget(m_readiness);
    m_missing->setWordWrap(true);
    part->addWidget(m_missing);
    column->addWidget(m_visitPart);

    m_promisePart = makePart(part);
    part->addWidget(new TextLabel(tr("Open promises"), FontRole::SmallBold, TextColor::Secondary));
    m_promises = new QVBoxLayout;
    m_promises->setSpacing(2);
    part->addLayout(m_promises);
    column->addWidget(m_promisePart);

    m_contactPart = makePart(part);
    part->addWidget(
        new TextLabel(tr("Recent activity"), FontRole::SmallBold, TextColor::Secondary));
    m_contacts = new QVBoxLayout;
    m_contacts->setSpacing(0);
    part->addLayout(m_contacts);
    column->addWidget(m_contactPart);
    column->addSpacing(tokens::Space3);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    auto *visit = new Button(tr("New visit"));
    visit->setEnabled(!m_desk.workspace().isReadOnly());
    buttons->addWidget(m_open);
    buttons->addWidget(visit);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_open, &Button::clicked, this, [this] {
        Q_EMIT openRequested(m_visitLink.isEmpty() ? linkTo(m_account) : m_visitLink);
    });
    connect(visit, &Button::clicked, this, [this] { Q_EMIT newVisitRequested(m_account); });
}

void AccountPreview::showAccount(Id<Account> account)
{
    m_account = account;
    refresh();
}

void AccountPreview::refresh()
{
    const Result<bool> any = showParts();
    m_nothing->setVisible(any && !*any);
    m_readable->setVisible(!any || *any);
    m_readable->shows(any);
}

Result<bool> AccountPreview::showParts()
{
    if (m_account.isNull())
        return false;
    ATTACHE_TRY(const auto account, Store<Account>(m_desk.connection()).find(m_account));
    if (!account)
        return false;
    ATTACHE_CHECK(showChain());
    ATTACHE_CHECK(showVisit());
    ATTACHE_CHECK(showPromises());
    ATTACHE_CHECK(showContacts());
    return true;
}

Result<void> AccountPreview::showChain()
{
    ATTACHE_TRY(const AccountGlance glance,
                accountGlance(m_desk.connection(), m_account, m_desk.clock().today()));
    const Account &account = glance.account;
    m_badge->setTier(account.tier);
    m_name->setText(account.displayName());
    m_fullName->setText(account.name);
    m_fullName->setVisible(account.displayName() != account.name);
    m_score->setText(tr("%1 / 100").arg(glance.chain.score));
    m_strip->setCells(glance.chain.cells);
    if (glance.next) {
        const QString who = nextPersonWords(*glance.next).toHtmlEscaped();
        //: Whom to meet next: a role, a person and who could introduce them
        m_next->setText(tr("Next to meet: %1").arg(QStringLiteral("<b>%1</b>").arg(who)));
    } else {
        m_next->setText(tr("Everyone in the chain has been met."));
    }
    return {};
}

Result<void> AccountPreview::showVisit()
{
    m_visitLink.clear();
    ATTACHE_TRY(const auto next, nextVisitOf(m_desk.connection(), m_account, m_desk.clock().now()));
    const bool planned = next.has_value();
    m_visitPart->setVisible(planned);
    m_open->setText(planned ? tr("Open brief") : tr("Open account"));
    if (!planned)
        return {};
    const Visit &visit = next->visit;
    m_visitLink = linkTo(visit.id);
    const QDate today = m_desk.clock().today();
    const QString day = relativeDay(visit.startsAt.toLocalTime().date(), today);
    //: The next visit: day, time; then how well it is prepared
    m_visitTitle->setText(tr("%1 %2 visit · readiness").arg(day, clockTime(visit.startsAt)));
    ATTACHE_TRY(const BriefData brief,
                briefData(m_desk.connection(), visit.id, today, languageOf(QLocale())));
    m_readiness->setValue(brief.readiness.score);
    QStringList missing;
    for (const MissingItem &item : brief.readiness.missing) {
        if (missing.size() < MostMissing)
            missing.append(item.text);
    }
    m_missing->setVisible(!missing.isEmpty());
    m_missing->setText(tr("Missing: %1").arg(missing.join(QStringLiteral(" · "))));
    return {};
}

Result<void> AccountPreview::showPromises()
{
    clearLayout(m_promises);
    PromiseFilter filter;
    filter.account = m_account;
    filter.onlyOpen = true;
    ATTACHE_TRY(const auto open, promises(m_desk.connection(), filter));
    m_promisePart->setVisible(!open.empty());
    const QDate today = m_desk.clock().today();
    for (size_t i = 0; i < std::min(open.size(), MostPromises); ++i) {
        const PromiseRow &row = open[i];
        const bool late = row.isOverdue(today);
        auto *line = new QHBoxLayout;
        line->setSpacing(tokens::Space2);
        line->addWidget(new Dot(late                               ? Tone::Danger
                                : row.promise.party == Party::Them ? Tone::Warn
                                                                   : Tone::Accent));
        //: A promise: by whom, and what
        const QString words = row.promise.party == Party::Us ? tr("We: %1") : tr("They: %1");
        line->addWidget(new ElidedLabel(words.arg(row.promise.text), FontRole::Small), 1);
        if (row.promise.due.isValid()) {
            line->addWidget(new TextLabel(dueText(row.promise.due, today), FontRole::Small,
                                          late ? TextColor::Danger : TextColor::Secondary));
        }
        m_promises->addLayout(line);
    }
    return {};
}

Result<void> AccountPreview::showContacts()
{
    clearLayout(m_contacts);
    VisitFilter filter;
    filter.account = m_account;
    filter.statuses = {VisitStatus::Done};
    filter.newestFirst = true;
    filter.limit = MostContacts;
    ATTACHE_TRY(const auto past, visits(m_desk.connection(), filter));
    m_contactPart->setVisible(!past.empty());
    for (const VisitRow &row : past) {
        const QString day =
            shortDay(row.visit.startsAt.toLocalTime().date(), m_desk.clock().today());
        QString words = QStringLiteral("%1 %2 · %3").arg(day, labelOf(row.visit.kind), row.title());
        if (row.theirPeople > 0)
            words = tr("%1 (%n person(s))", nullptr, row.theirPeople).arg(words);
        m_contacts->addWidget(new ElidedLabel(words, FontRole::Small, TextColor::Secondary));
    }
    return {};
}

} // namespace attache
