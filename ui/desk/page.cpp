#include "ui/desk/page.h"

#include "ui/base/tokens.h"
#include "ui/desk/follow_while_shown.h"
#include "ui/models/change_follower.h"

#include <QAction>
#include <QVBoxLayout>

namespace attache {

QVBoxLayout *Page::makeColumn(int spacing, int bottom)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space6, tokens::Space5, tokens::Space6, bottom);
    column->setSpacing(spacing);
    return column;
}

QAction *Page::addPageAction(const QString &title, const QKeySequence &shortcut,
                             std::function<void()> run, Qt::ShortcutContext context)
{
    auto *action = new QAction(title, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(context);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    return action;
}

void Page::follow(Workspace &workspace, TableSet tables)
{
    delete m_follower;
    m_follower =
        new ChangeFollower(workspace, std::move(tables), ChangeFollower::Pace::Queued, this);
    connect(m_follower, &ChangeFollower::changed, this, &Page::readChanged);
    followWhileShown(*m_follower, *this);
}

bool Page::isStale() const
{
    return m_unread || (m_follower && m_follower->isBehind());
}

void Page::refresh()
{
    m_unread = false;
    if (m_follower)
        m_follower->forget();
    read();
}

void Page::readChanged(const Changes &)
{
    refresh();
}

} // namespace attache
