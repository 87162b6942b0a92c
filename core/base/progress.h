#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>

namespace attache {

/// How long work reports and is stopped. The worker calls report() and asks cancelled(); cancel()
/// may be called from any thread.
class Progress
{
public:
    using Listener = std::function<void(qint64 done, qint64 total)>;

    Progress() = default;
    explicit Progress(Listener listener)
        : m_listener(std::move(listener))
    {
    }

    /// @p total is 0 while it is not known. Called on the worker's thread.
    void report(qint64 done, qint64 total) const
    {
        if (m_listener)
            m_listener(done, total);
    }

    void cancel() noexcept { m_cancelled.store(true, std::memory_order_relaxed); }
    bool cancelled() const noexcept { return m_cancelled.load(std::memory_order_relaxed); }

private:
    Listener m_listener;
    std::atomic<bool> m_cancelled = false;
};

} // namespace attache
