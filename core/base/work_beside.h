#pragma once

#include "core/base/result.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <thread>
#include <vector>

namespace attache {

/// Pieces of work that one thread begins with while another is busy, and that both do in the end.
/// The thread has ended when this is gone; pieces that were not begun are left out then.
class WorkBeside
{
public:
    using Work = std::function<Result<void>()>;

    WorkBeside() = default;
    ~WorkBeside() { m_next = m_pieces.size(); }
    WorkBeside(const WorkBeside &) = delete;
    WorkBeside &operator=(const WorkBeside &) = delete;

    /// Before begin().
    void add(Work work)
    {
        std::packaged_task<Result<void>()> task(std::move(work));
        auto done = task.get_future();
        m_pieces.push_back({std::move(task), std::move(done)});
    }
    size_t count() const { return m_pieces.size(); }

    /// Has them done in order on a thread of their own.
    void begin()
    {
        if (!m_pieces.empty())
            m_thread = std::jthread([this] {
                while (doNext()) {
                }
            });
    }

    /// Returns when the first @p count pieces are done, of which the calling thread does those that
    /// nobody has begun. Gives the first error among those that no call before has asked for.
    Result<void> finish(size_t count)
    {
        for (; m_finished < count; ++m_finished) {
            std::future<Result<void>> &done = m_pieces[m_finished].done;
            while (done.wait_for(std::chrono::seconds(0)) != std::future_status::ready &&
                   doNext()) {
            }
            ATTACHE_CHECK(done.get());
        }
        return {};
    }

private:
    struct Piece
    {
        std::packaged_task<Result<void>()> task;
        std::future<Result<void>> done;
    };

    bool doNext()
    {
        const size_t piece = m_next++;
        if (piece >= m_pieces.size())
            return false;
        m_pieces[piece].task();
        return true;
    }
    std::vector<Piece> m_pieces;
    std::atomic<size_t> m_next = 0;
    size_t m_finished = 0;
    std::jthread m_thread; ///< ends before what it uses
};

} // namespace attache
