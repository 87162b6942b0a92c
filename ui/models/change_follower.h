#pragma once

#include "core/record/table_set.h"
#include "core/store/workspace.h"

#include <QObject>
#include <QTimer>

namespace attache {

/// Tells what is made of some tables when their records have changed. Models and pages follow the
/// workspace through one of these and do not listen to the workspace themselves.
///
/// While it is held, for what is out of sight, changes are kept and told once it is released.
class ChangeFollower : public QObject
{
    Q_OBJECT

public:
    enum class Pace {
        AtOnce, ///< within the announcement, after each step
        Queued, ///< from the event loop, once for all steps until then
    };

    /// @p workspace outlives the follower.
    ChangeFollower(Workspace &workspace, TableSet tables, Pace pace, QObject *parent = nullptr);

    void setTables(TableSet tables) { m_tables = std::move(tables); }
    void setHeld(bool held);
    /// Something has changed that was not told yet.
    bool isBehind() const { return !m_untold.isEmpty(); }
    /// All was just read, whatever has changed: nothing is left to tell.
    void forget();

Q_SIGNALS:
    /// What has changed since the last time. Tables that are not followed may be among it.
    void changed(const attache::Changes &changes);

private:
    void take(const Changes &changes);
    void tell();

    TableSet m_tables;
    Pace m_pace;
    bool m_held = false;
    Changes m_untold;
    QTimer m_queue;
};

} // namespace attache
