#pragma once

#include "core/domain/visit.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace attache {

class Desk;

/// Works out the readiness of visits one by one, between other things, so that a list of many
/// never keeps the window waiting.
class ReadinessQueue : public QObject
{
    Q_OBJECT

public:
    explicit ReadinessQueue(Desk &desk, QObject *parent = nullptr);

    /// Instead of what is still waiting.
    void ask(std::deque<Id<Visit>> visits);

Q_SIGNALS:
    /// Or why it could not be read.
    void known(attache::Id<attache::Visit> visit, const attache::Result<int> &score);

private:
    void next();

    Desk &m_desk;
    std::deque<Id<Visit>> m_waiting;
    QTimer m_timer;
};

} // namespace attache
