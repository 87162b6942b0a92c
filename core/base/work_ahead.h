#pragma once

#include "core/base/result.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace attache {

/// Chunks that one thread makes and another uses, with a bound on how far the maker is ahead.
template <typename Chunk>
class HandOver
{
public:
    /// Waits for room. False when the other side takes no more chunks: the maker should end.
    bool put(Chunk chunk)
    {
        std::deque<Chunk> used; // goes when nothing is locked any more
        std::unique_lock lock(m_mutex);
        used.swap(m_used);
        m_changed.wait(lock, [this] { return m_abandoned || m_chunks.size() < Ahead; });
        if (m_abandoned)
            return false;
        m_chunks.push_back(std::move(chunk));
        m_changed.notify_all();
        return true;
    }
    /// Waits for the next; nothing once the maker has ended and all are taken.
    std::optional<Chunk> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ended || !m_chunks.empty(); });
        if (m_chunks.empty())
            return std::nullopt;
        std::optional<Chunk> chunk(std::move(m_chunks.front()));
        m_chunks.pop_front();
        m_changed.notify_all();
        return chunk;
    }
    /// The maker frees the chunks it does not take back, because it allocated the memory.
    void giveBack(Chunk chunk)
    {
        const std::lock_guard lock(m_mutex);
        m_used.push_back(std::move(chunk));
    }
    /// One that was used, so that the maker can fill it anew; nothing where there is none.
    std::optional<Chunk> takeBack()
    {
        const std::lock_guard lock(m_mutex);
        if (m_used.empty())
            return std::nullopt;
        std::optional<Chunk> chunk(std::move(m_used.front()));
        m_used.pop_front();
        return chunk;
    }
    /// Called by the maker: there is no more.
    void end() { mark(m_ended); }
    /// Called by the user: no more is wanted.
    void abandon() { mark(m_abandoned); }

private:
    static constexpr size_t Ahead = 8;

    void mark(bool &flag)
    {
        const std::lock_guard lock(m_mutex);
        flag = true;
        m_changed.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Chunk> m_chunks;
    std::deque<Chunk> m_used;
    bool m_ended = false;
    bool m_abandoned = false;
};

/// Runs @p make, a Result<void>(HandOver<Chunk> &, size_t maker), on @p makers threads of their own
/// while @p use, a Result<void>(Chunk &), takes on the calling thread what they made: of each maker
/// one chunk in turn, so that the chunks of one thing come in order when maker i makes every i-th.
/// Gives the first error of @p use, else that of the first maker that has one; either ends all.
template <typename Chunk, typename Make, typename Use>
Result<void> workAhead(size_t makers, Make make, Use use)
{
    struct Maker
    {
        HandOver<Chunk> chunks;
        Result<void> made;
        std::jthread thread;
    };
    std::vector<Maker> all(makers);
    for (size_t i = 0; i < makers; ++i) {
        all[i].thread = std::jthread([&make, &maker = all[i], i] {
            maker.made = make(maker.chunks, i);
            maker.chunks.end();
        });
    }
    Result<void> used;
    for (size_t turn = 0; used; turn = (turn + 1) % makers) {
        std::optional<Chunk> chunk = all[turn].chunks.take();
        if (!chunk)
            break;
        used = use(*chunk);
        all[turn].chunks.giveBack(*std::move(chunk));
    }
    Result<void> made;
    for (Maker &maker : all)
        maker.chunks.abandon();
    for (Maker &maker : all) {
        maker.thread.join();
        if (made)
            made = maker.made;
    }
    return used ? made : used;
}

/// The same with one maker, a Result<void>(HandOver<Chunk> &).
template <typename Chunk, typename Make, typename Use>
Result<void> workAhead(Make make, Use use)
{
    return workAhead<Chunk>(
        1, [&make](HandOver<Chunk> &chunks, size_t) { return make(chunks); }, std::move(use));
}

/// The other way round, for chunks that only the calling thread can make: @p make, a
/// Result<void>(HandOver<Chunk> &), runs there while @p use, a Result<void>(const Chunk &), takes
/// them on a thread of its own. Gives the error of @p use, else that of @p make; either ends both.
template <typename Chunk, typename Make, typename Use>
Result<void> workBehind(Make make, Use use)
{
    HandOver<Chunk> chunks;
    Result<void> used;
    std::jthread user([&] {
        while (used) {
            std::optional<Chunk> chunk = chunks.take();
            if (!chunk)
                return;
            used = use(*chunk);
            chunks.giveBack(*std::move(chunk));
        }
        chunks.abandon();
    });
    const Result<void> made = make(chunks);
    chunks.end();
    user.join();
    return used ? made : used;
}

} // namespace attache
