#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <atomic>
#include <mutex>
#include <optional>

namespace attache {

/// Whether the file that SQLite has open is still the one at its path. A program that synchronises
/// folders may rename another file over it, move it away or write into it. SQLite notices none of
/// this and goes on writing to a file that nobody will find. Safe from any thread.
class FilePlace
{
public:
    enum class State {
        Sound,
        Replaced,    ///< another file stands at the path
        Removed,     ///< no file stands there
        Overwritten, ///< the file is the same, but another program has written into it
    };

    explicit FilePlace(QString path)
        : m_path(std::move(path))
    {
    }

    /// Takes what stands at the path for the file that is opened.
    void take();
    /// Takes what @p connection finds in the file for what this program has written.
    void takeContent(Connection &connection);

    /// Returns Sound before take() has been called, and where the system cannot tell: a network
    /// share that is unavailable for a moment is no reason to stop writing.
    State state(Connection &connection) const;
    /// The same, without reading the file.
    State stateOfPath() const;

    /// Runs @p write, which may write into the file, and takes what stands there afterwards. Once
    /// writing has been stopped, nothing is run and the result is false.
    template <typename Write>
    bool writing(Connection &connection, Write write)
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped)
            return false;
        write();
        m_content = contentOf(connection);
        return true;
    }
    /// Stops writing for good; waits for a write that is under way.
    void stop();
    bool isStopped() const { return m_stopped; }

private:
    struct Identity
    {
        quint64 device = 0;
        quint64 inode = 0;
        friend bool operator==(const Identity &, const Identity &) = default;
    };
    struct Content
    {
        qint64 size = 0;
        QByteArray header; ///< with SQLite's own counters of changes and pages
    };

    static std::optional<Content> contentOf(Connection &connection);

    const QString m_path;
    std::optional<Identity> m_identity;
    mutable std::mutex m_mutex;
    std::optional<Content> m_content;
    std::atomic<bool> m_stopped = false;
};

} // namespace attache
