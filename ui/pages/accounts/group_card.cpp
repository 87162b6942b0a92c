#include "ui/pages/accounts/group_card.h"

#include "core/base/shared_text.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace attache {

namespace {

constexpr int RowHeight = 30;
/// A larger group is looked through in the list of accounts.
constexpr int MostRows = 30;
constexpr int DeepestShown = 6;

} // namespace

GroupCard::GroupCard(Desk &desk, QWidget *parent)
    : CardWidget(tr("Group"), parent)
    , m_desk(desk)
{
    setDense();
    auto *rows = new QWidget;
    m_list = new QVBoxLayout(rows);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_readable = new ErrorSwitch(rows);
    connect(m_readable, &ErrorSwitch::retried, this, &GroupCard::refresh);
    addWidget(m_readable);
    hide();
}

void GroupCard::showAccount(Id<Account> account)
{
    m_account = account;
    refresh();
}

void GroupCard::refresh()
{
    const auto group = accountGroup(m_desk.connection(), m_account);
    if (!m_readable->shows(group))
        return show();
    for (QWidget *gone : std::exchange(m_rows, {})) {
        gone->hide();
        gone->deleteLater();
    }
    setVisible(group->isGroup());
    if (!group->isGroup())
        return;
    const auto count = [](qint64 number) { return static_cast<int>(number); };
    m_sums = QStringList{Common::tr("%n account(s)", nullptr, count(group->accounts)),
                         tr("%n people", nullptr, count(group->people)),
                         tr("%n open deal(s)", nullptr, count(group->openDeals)),
                         Common::tr("%n visit(s)", nullptr, count(group->visits))}
                 .join(QStringLiteral(" · "));
    setNote(m_sums);
    for (const GroupMember &member : group->members) {
        if (member.id == m_account || m_rows.size() >= MostRows)
            continue;
        auto *row = new ListRow(RowHeight);
        row->setLined(false);
        row->row()->addSpacing((std::min(member.depth, DeepestShown) - 1) * tokens::Space4);
        row->row()->addWidget(new TierBadge(member.tier));
        row->row()->addWidget(new ElidedLabel(member.name), 1);
        row->setAccessibleName(member.name);
        connect(row, &ListRow::activated, this, [this, id = member.id] {
            Q_EMIT openRequested(Link{QLatin1String(tableOf<Account>), id.value(), {}}.toString());
        });
        m_list->addWidget(row);
        m_rows.push_back(row);
    }
}

} // namespace attache
