#include "ui/pages/accounts/account_head.h"

#include "ui/badges/chain_strip.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/accounts/account_actions.h"
#include "ui/pages/accounts/account_glance.h"
#include "ui/pages/accounts/tier_button.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace attache {

AccountHead::AccountHead(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_tier(new TierButton)
    , m_name(new ElidedLabel({}, FontRole::Title))
    , m_fullName(new ElidedLabel({}, FontRole::Small, TextColor::Muted))
    , m_strip(new ChainStripWidget)
    , m_score(new TextLabel({}, FontRole::Small))
    , m_next(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_owner(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_contact(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    auto *line = new QHBoxLayout;
    line->setSpacing(tokens::Space3);
    line->addWidget(m_tier);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_fullName);
    line->addLayout(names, 1);
    addActions(line);
    column->addLayout(line);
    column->addWidget(makeFacts());
    m_tier->setEnabled(!desk.workspace().isReadOnly());
    connect(m_tier, &TierButton::tierChosen, this,
            [this](Tier tier) { setTier(m_desk, {m_account.value()}, tier); });
}

QWidget *AccountHead::makeFacts()
{
    auto *facts = new QWidget;
    auto *row = new QHBoxLayout(facts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    row->addWidget(m_strip);
    row->addWidget(m_score);
    row->addSpacing(tokens::Space3);
    m_next->setWordWrap(true);
    row->addWidget(m_next, 1);
    row->addWidget(m_contact);
    row->addSpacing(tokens::Space3);
    row->addWidget(m_owner);
    return facts;
}

void AccountHead::addActions(QLayout *row)
{
    const bool writable = !m_desk.workspace().isReadOnly();
    const auto add = [&](const QString &text, const QString &command, ButtonKind kind) {
        auto *button = new Button(text, kind);
        button->setEnabled(writable);
        row->addWidget(button);
        connect(button, &Button::clicked, this,
                [this, command] { Q_EMIT commandRequested(command); });
    };
    add(tr("New opportunity"), QStringLiteral("new.opportunity"), ButtonKind::Normal);
    add(tr("New contact"), QStringLiteral("new.contact"), ButtonKind::Normal);
    auto *more = new Button(tr("More"));
    auto *menu = new QMenu(more);
    menu->addAction(tr("Delete this account"), this, &AccountHead::removeRequested)
        ->setEnabled(writable);
    more->setMenu(menu);
    row->addWidget(more);
    add(tr("New visit"), QStringLiteral("new.visit"), ButtonKind::Primary);
}

Result<void> AccountHead::showAccount(Id<Account> account)
{
    m_account = account;
    return refresh();
}

QString AccountHead::name() const
{
    return m_name->text();
}

Result<void> AccountHead::refresh()
{
    const QDate today = m_desk.clock().today();
    ATTACHE_TRY(const AccountGlance glance, accountGlance(m_desk.connection(), m_account, today));
    const Account &account = glance.account;
    m_tier->setTier(account.tier);
    m_name->setText(account.displayName());
    m_fullName->setText(account.name);
    m_fullName->setVisible(account.name != account.displayName());
    m_strip->setCells(glance.chain.cells);
    m_score->setText(tr("%1 / 100").arg(glance.chain.score));
    m_next->setText(glance.next ? tr("Next to meet: %1").arg(nextPersonWords(*glance.next))
                                : tr("Everyone in the chain has been met."));
    m_owner->setText(account.owner.isEmpty() ? tr("No owner") : tr("Owner: %1").arg(account.owner));
    const QDate due = glance.nextContact;
    m_contact->setColor(due.isValid() && due <= today ? TextColor::Danger : TextColor::Secondary);
    m_contact->setText(due.isValid() ? tr("Next contact: %1").arg(dueText(due, today))
                                     : tr("Not contacted yet"));
    return {};
}

} // namespace attache
