#include "ui/pages/accounts/account_preview.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/links.h"
#include "core/domain/stage_book.h"
#include "core/domain/visit_rules.h"
#include "core/queries/opportunity_list.h"
#include "core/queries/promise_list.h"
#include "ui/badges/chain_strip.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/accounts/account_glance.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/tick_row.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace attache {

namespace {

/// Less than of other panels, for industry and region in the list beside it.
constexpr int PanelWidth = 296;
constexpr size_t MostPromises = 5;
constexpr size_t MostDeals = 3;
constexpr int MostContacts = 3;
constexpr int MostMissing = 3;
constexpr int LineHeight = 26;

/// A part of the panel that can be hidden with the line above it.
QWidget *makePart(QVBoxLayout *&column, const QString &title)
{
    auto *part = new QWidget;
    column = new QVBoxLayout(part);
    column->setContentsMargins(0, tokens::Space2, 0, 0);
    column->setSpacing(tokens::Space1);
    column->addWidget(new Separator);
    column->addSpacing(tokens::Space2);
    if (!title.isEmpty())
        column->addWidget(new TextLabel(title, FontRole::SmallBold, TextColor::Secondary));
    return part;
}

/// The same with rows, which are neighbours of one parent.
QWidget *makeRows(QVBoxLayout *&rows, const QString &title)
{
    QVBoxLayout *column = nullptr;
    QWidget *part = makePart(column, title);
    auto *list = new QWidget;
    rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    column->addWidget(list);
    return part;
}

ListRow *makeLine(LineRuns runs)
{
    auto *row = new ListRow(LineHeight);
    row->setLined(false);
    auto *line = new MixedLine(std::move(runs));
    row->setAccessibleName(line->text());
    row->row()->addWidget(line, 1);
    return row;
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
    , m_strip(new ChainStripWidget)
    , m_score(new MixedLine)
    , m_next(new MixedLine)
    , m_contact(new MixedLine)
    , m_visitTitle(new MixedLine)
    , m_visitWhere(new MixedLine)
    , m_readiness(new MeterWidget)
    , m_missing(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_open(new Button(Common::tr("Open brief"), ButtonKind::Primary))
{
    setFixedWidth(PanelWidth);
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
    column->addSpacing(tokens::Space2);

    auto *chain = new QHBoxLayout;
    chain->setSpacing(tokens::Space2);
    chain->addWidget(m_strip);
    chain->addWidget(m_score, 1);
    column->addLayout(chain);
    column->addWidget(m_next);
    column->addWidget(m_contact);

    QVBoxLayout *part = nullptr;
    m_visitPart = makePart(part, {});
    part->addWidget(m_visitTitle);
    part->addWidget(m_visitWhere);
    part->addWidget(m_readiness);
    m_missing->setWordWrap(true);
    part->addWidget(m_missing);
    column->addWidget(m_visitPart);
    m_promisePart = makeRows(m_promises, Common::tr("Agreed"));
    column->addWidget(m_promisePart);
    m_dealPart = makeRows(m_deals, Common::tr("In talks"));
    column->addWidget(m_dealPart);
    m_contactPart = makeRows(m_contacts, Common::tr("Last contacts"));
    column->addWidget(m_contactPart);
    column->addSpacing(tokens::Space3);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    auto *visit = new Button(TypeLabel::tr("New visit"));
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
    ATTACHE_CHECK(showDeals());
    ATTACHE_CHECK(showContacts());
    return true;
}

Result<void> AccountPreview::showChain()
{
    const QDate today = m_desk.clock().today();
    ATTACHE_TRY(const AccountGlance glance, accountGlance(m_desk.connection(), m_account, today));
    const Account &account = glance.account;
    m_badge->setTier(account.tier);
    m_name->setText(account.displayName());
    m_fullName->setText(account.name);
    m_fullName->setVisible(account.displayName() != account.name);
    m_strip->setCells(glance.chain.cells);
    m_score->setRuns({{QString::number(glance.chain.score), FontRole::BodyBold},
                      {Common::tr(" / %1").arg(100), FontRole::Small, TextColor::Secondary}});
    if (glance.next) {
        const NextPersonText next = nextPersonText(*glance.next);
        m_next->setRuns({{next.before, FontRole::Small, TextColor::Secondary},
                         {next.name, FontRole::SmallBold},
                         {next.after, FontRole::Small, TextColor::Secondary}});
    } else {
        m_next->setRuns({{Common::tr("Everyone in the chain has been met."), FontRole::Small,
                          TextColor::Secondary}});
    }
    const QDate due = glance.nextContact;
    if (due.isValid())
        m_contact->setRuns({{Common::tr("Next contact"), FontRole::Small, TextColor::Secondary},
                            {dueText(due, today), FontRole::SmallBold,
                             due <= today ? TextColor::Danger : TextColor::Text, tokens::Space2}});
    else
        m_contact->setRuns(
            {{Common::tr("Not contacted yet"), FontRole::Small, TextColor::Secondary}});
    return {};
}

Result<void> AccountPreview::showVisit()
{
    m_visitLink.clear();
    ATTACHE_TRY(const auto next, nextVisitOf(m_desk.connection(), m_account, m_desk.clock().now()));
    const bool planned = next.has_value();
    m_visitPart->setVisible(planned);
    m_open->setText(planned ? Common::tr("Open brief") : Common::tr("Open account"));
    if (!planned)
        return {};
    const Visit &visit = next->visit;
    m_visitLink = linkTo(visit.id);
    const QDate today = m_desk.clock().today();
    const QString day = relativeDay(visit.startsAt.toLocalTime().date(), today);
    m_visitTitle->setRuns(
        {{QStringLiteral("%1 %2 %3").arg(day, clockTime(visit.startsAt), next->title()).trimmed(),
          FontRole::SmallBold}});
    QStringList where{labelOf(visit.kind), visit.place};
    where.removeAll(QString());
    m_visitWhere->setRuns(
        {{where.join(QStringLiteral(" · ")), FontRole::Small, TextColor::Secondary}});
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
        const Promise &promise = open[i].promise;
        auto *row = new TickRow;
        //: A promise: by whom, and what
        const QString words = promise.party == Party::Us ? tr("We: %1") : tr("They: %1");
        row->setContent(words.arg(promise.text), open[i].responsible(),
                        promise.due.isValid() ? dueText(promise.due, today) : QString(),
                        dueTone(promise.due, today));
        row->setWritable(!m_desk.workspace().isReadOnly());
        connect(row, &TickRow::ticked, this, [this, id = promise.id, text = QString(promise.text)] {
            m_desk.editUndoably(Common::tr("Mark promise \"%1\" as kept").arg(text),
                                [id](Writer &writer) { return promiseKept(writer, id); });
        });
        connect(row, &ListRow::activated, this,
                [this, id = promise.id] { Q_EMIT openRequested(linkTo(id)); });
        m_promises->addWidget(row);
    }
    return {};
}

Result<void> AccountPreview::showDeals()
{
    clearLayout(m_deals);
    OpportunityFilter filter;
    filter.account = m_account;
    filter.onlyOpen = true;
    ATTACHE_TRY(const auto open, opportunities(m_desk.connection(), filter));
    ATTACHE_TRY(const StageBook stages, StageBook::read(m_desk.connection(), Settings()));
    m_dealPart->setVisible(!open.empty());
    for (size_t i = 0; i < std::min(open.size(), MostDeals); ++i) {
        const Opportunity &deal = open[i].opportunity;
        ListRow *row = makeLine({{deal.name, FontRole::Small},
                                 {stages.label(deal.stage, deal.stageSet), FontRole::Small,
                                  TextColor::Secondary, tokens::Space2}});
        if (deal.amount)
            row->row()->addWidget(
                new TextLabel(shortAmount(*deal.amount, deal.currency), FontRole::SmallBold));
        connect(row, &ListRow::activated, this,
                [this, id = deal.id] { Q_EMIT openRequested(linkTo(id)); });
        m_deals->addWidget(row);
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
    for (const VisitRow &visit : past) {
        const QString day =
            shortDay(visit.visit.startsAt.toLocalTime().date(), m_desk.clock().today());
        ListRow *row = makeLine(
            {{day, FontRole::Small, TextColor::Secondary},
             {labelOf(visit.visit.kind), FontRole::Small, TextColor::Secondary, tokens::Space2},
             {visit.title(), FontRole::Small, TextColor::Text, tokens::Space2}});
        connect(row, &ListRow::activated, this,
                [this, id = visit.visit.id] { Q_EMIT openRequested(linkTo(id)); });
        m_contacts->addWidget(row);
    }
    return {};
}

} // namespace attache
