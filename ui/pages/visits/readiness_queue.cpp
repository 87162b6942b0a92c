#include "ui/pages/visits/readiness_queue.h"

#include "ui/desk/desk.h"
#include "ui/pages/visits/visit_text.h"

namespace attache {

ReadinessQueue::ReadinessQueue(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&m_timer, &QTimer::timeout, this, &ReadinessQueue::next);
}

void ReadinessQueue::ask(std::deque<Id<Visit>> visits)
{
    m_waiting = std::move(visits);
    if (m_waiting.empty())
        m_timer.stop();
    else
        m_timer.start(0);
}

void ReadinessQueue::next()
{
    if (m_waiting.empty()) {
        m_timer.stop();
        return;
    }
    const Id<Visit> visit = m_waiting.front();
    m_waiting.pop_front();
    const auto brief =
        briefData(m_desk.connection(), visit, m_desk.clock().today(), documentLanguage());
    Q_EMIT known(visit, brief ? Result<int>(brief->readiness.score) : brief.error());
}

} // namespace attache
