#include "ui/models/change_follower.h"

#include <utility>

namespace attache {

ChangeFollower::ChangeFollower(Workspace &workspace, TableSet tables, Pace pace, QObject *parent)
    : QObject(parent)
    , m_tables(std::move(tables))
    , m_pace(pace)
{
    m_queue.setSingleShot(true);
    m_queue.setInterval(0);
    connect(&m_queue, &QTimer::timeout, this, &ChangeFollower::tell);
    connect(&workspace, &Workspace::changed, this, &ChangeFollower::take);
}

void ChangeFollower::take(const Changes &changes)
{
    if (!m_tables.touchedBy(changes))
        return;
    for (auto it = changes.ids.begin(); it != changes.ids.end(); ++it)
        m_untold.ids[it.key()] += it.value();
    if (m_held)
        return;
    if (m_pace == Pace::AtOnce)
        tell();
    else
        m_queue.start();
}

void ChangeFollower::setHeld(bool held)
{
    m_held = held;
    m_queue.stop();
    if (held || m_untold.isEmpty())
        return;
    if (m_pace == Pace::AtOnce)
        tell();
    else
        m_queue.start();
}

void ChangeFollower::forget()
{
    m_untold = {};
    m_queue.stop();
}

void ChangeFollower::tell()
{
    Q_EMIT changed(std::exchange(m_untold, {}));
}

} // namespace attache
