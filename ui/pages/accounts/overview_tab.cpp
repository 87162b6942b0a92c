#include "ui/pages/accounts/overview_tab.h"

#include "ui/base/tokens.h"
#include "ui/lists/attachment_list.h"
#include "ui/pages/accounts/account_facts.h"
#include "ui/pages/accounts/account_needs.h"
#include "ui/pages/accounts/attachments_card.h"
#include "ui/pages/accounts/chain_people_card.h"
#include "ui/pages/accounts/company_card.h"
#include "ui/pages/accounts/open_deals_card.h"
#include "ui/pages/accounts/promises_card.h"
#include "ui/pages/accounts/recent_card.h"
#include "ui/widgets/tab_order.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDropEvent>
#include <QPointer>
#include <QResizeEvent>
#include <QShortcut>

#include <utility>

namespace attache {

namespace {
constexpr int OneColumnBelow = 860;
/// How the two columns share the width.
constexpr int LeftShare = 7;
constexpr int RightShare = 6;

/// The number behind "need:"; 0 for another field.
qint64 idBehind(const QString &field, QLatin1String prefix)
{
    return field.startsWith(prefix) ? field.mid(prefix.size()).toLongLong() : 0;
}

QVBoxLayout *makeColumn(std::initializer_list<QWidget *> cards)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(tokens::Space3);
    for (QWidget *card : cards) {
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        column->addWidget(card);
    }
    column->addStretch(1);
    return column;
}
} // namespace

OverviewTab::OverviewTab(Desk &desk, QWidget *parent)
    : ScrollBody(parent)
    , m_desk(desk)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_promises(new AccountPromisesCard(desk))
    , m_deals(new OpenDealsCard(desk))
    , m_people(new ChainPeopleCard(desk))
    , m_recent(new RecentCard(desk))
    , m_facts(new AccountFactsCard(desk))
    , m_company(new CompanyCard(desk))
    , m_attachments(new AttachmentsCard(desk))
    , m_needs(new AccountNeeds(desk))
{
    m_columns->setSpacing(tokens::Space3);
    m_columns->addLayout(makeColumn({m_promises, m_deals, m_people, m_recent}), LeftShare);
    m_columns->addLayout(makeColumn({m_facts, m_needs, m_company, m_attachments}), RightShare);
    column()->addLayout(m_columns);
    column()->addStretch(1);
    connectCards();
    takeFiles();
}

void OverviewTab::takeFiles()
{
    viewport()->setAcceptDrops(true);
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this,
            [this] { m_attachments->list()->take(QApplication::clipboard()->mimeData()); });
}

void OverviewTab::connectCards()
{
    connect(m_facts, &AccountFactsCard::needWanted, this,
            [this] { focusField(QStringLiteral("needs")); });
    connect(m_facts, &AccountFactsCard::needsToggled, this, [this] {
        if (m_needs->isVisible())
            m_needs->setFolded(true);
        else
            focusField(QStringLiteral("needs"));
    });
    connect(m_needs, &AccountNeeds::foldChanged, this, [this] {
        m_needAsked = m_needAsked && !m_needs->isFolded();
        showNeeds();
        orderTabs();
    });
    connect(m_attachments->list(), &AttachmentList::changed, this, &OverviewTab::orderTabs);
    connect(m_company, &CompanyCard::accountLost, this, &OverviewTab::accountLost);
    connect(m_company, &CompanyCard::openRequested, this, &OverviewTab::openRequested);
    connect(m_promises, &AccountPromisesCard::openRequested, this, &OverviewTab::openRequested);
    connect(m_recent, &RecentCard::openRequested, this, &OverviewTab::openRequested);
    connect(m_recent, &RecentCard::allRequested, this, &OverviewTab::timelineRequested);
    connect(m_deals, &OpenDealsCard::opportunityOpened, this, &OverviewTab::opportunityOpened);
    connect(m_deals, &OpenDealsCard::newOpportunityRequested, this,
            &OverviewTab::newOpportunityRequested);
    connect(m_people, &ChainPeopleCard::contactOpened, this, &OverviewTab::contactOpened);
    connect(m_people, &ChainPeopleCard::roleWanted, this, &OverviewTab::roleWanted);
    connect(m_people, &ChainPeopleCard::mapRequested, this, &OverviewTab::mapRequested);
}

void OverviewTab::showAccount(Id<Account> account)
{
    if (account != m_account)
        m_needAsked = false;
    m_account = account;
    m_promises->showAccount(account);
    m_deals->showAccount(account);
    m_people->showAccount(account);
    m_recent->showAccount(account);
    m_facts->showAccount(account);
    m_needs->showAccount(account);
    m_company->showAccount(account);
    m_attachments->showAccount(account);
    showNeeds();
    orderTabs();
}

void OverviewTab::refresh()
{
    m_promises->refresh();
    m_deals->refresh();
    m_people->refresh();
    m_recent->refresh();
    m_facts->refresh();
    m_needs->refresh();
    m_company->refresh();
    m_attachments->refresh();
    showNeeds();
    orderTabs();
}

void OverviewTab::showNeeds()
{
    m_needs->setVisible(m_needAsked || m_needs->hasFailed());
    m_facts->setNeeds(m_needs->summary(), m_needAsked);
}

void OverviewTab::orderTabs()
{
    if (std::exchange(m_ordering, true))
        return;
    // Once everything has its place.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_ordering = false;
            attache::orderTabs({m_promises, m_deals, m_people, m_recent, m_facts, m_needs,
                                m_company, m_attachments});
        },
        Qt::QueuedConnection);
}

void OverviewTab::saveNow()
{
    m_company->saveNow();
    m_facts->saveNow();
}

void OverviewTab::setDense(bool dense)
{
    for (int side = 0; side < m_columns->count(); ++side)
        m_columns->itemAt(side)->layout()->setSpacing(dense ? tokens::Space2 : tokens::Space3);
    m_deals->setLow(dense);
    m_people->setLow(dense);
    m_recent->setLow(dense);
    m_facts->setLow(dense);
}

void OverviewTab::reveal(QWidget *widget)
{
    // What was just shown has no place before its layout has run.
    QMetaObject::invokeMethod(
        this,
        [this, target = QPointer<QWidget>(widget)] {
            if (target)
                ensureWidgetVisible(target, 0, 2 * tokens::RowHeight);
        },
        Qt::QueuedConnection);
}

bool OverviewTab::focusFact(const QString &field)
{
    if (const qint64 id = idBehind(field, QLatin1String("account_fact:"))) {
        FactLine *line = m_facts->lineOf(Id<AccountFact>(id));
        if (line) {
            line->edit();
            reveal(line);
        }
        return line != nullptr;
    }
    const auto kind = fromKey<FactKind>(QStringView(field).mid(6));
    reveal(m_facts->edit(kind.value_or(FactKind::IndustryTraits)));
    return true;
}

bool OverviewTab::focusField(const QString &field)
{
    if (field.startsWith(QLatin1String("facts")) ||
        field.startsWith(QLatin1String("account_fact:")))
        return focusFact(field);
    if (field == QLatin1String("needs") || field.startsWith(QLatin1String("need:"))) {
        m_needAsked = true;
        showNeeds();
        m_needs->setFolded(false);
        QWidget *editor = m_needs->editorOf(Id<Need>(idBehind(field, QLatin1String("need:"))));
        editor->setFocus(Qt::ShortcutFocusReason);
        reveal(editor);
        return true;
    }
    if (const qint64 id = idBehind(field, QLatin1String("attachment:"))) {
        QWidget *file = m_attachments->list()->focusAttachment(Id<Attachment>(id));
        if (file)
            reveal(file);
        return file != nullptr;
    }
    if (!m_company->edit(field))
        return false;
    if (QWidget *focus = QApplication::focusWidget(); focus && m_company->isAncestorOf(focus))
        reveal(focus);
    return true;
}

void OverviewTab::dragEnterEvent(QDragEnterEvent *event)
{
    const bool takes = m_attachments->list()->canTake(event->mimeData());
    m_attachments->setWaiting(takes);
    if (takes)
        event->acceptProposedAction();
}

void OverviewTab::dragMoveEvent(QDragMoveEvent *event)
{
    if (m_attachments->list()->canTake(event->mimeData()))
        event->acceptProposedAction();
}

void OverviewTab::dragLeaveEvent(QDragLeaveEvent *)
{
    m_attachments->setWaiting(false);
}

void OverviewTab::dropEvent(QDropEvent *event)
{
    m_attachments->setWaiting(false);
    if (m_attachments->list()->take(event->mimeData()))
        event->acceptProposedAction();
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    ScrollBody::resizeEvent(event);
    m_columns->setDirection(event->size().width() < OneColumnBelow ? QBoxLayout::TopToBottom
                                                                   : QBoxLayout::LeftToRight);
}

} // namespace attache
