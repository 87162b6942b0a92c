#include "core/base/heap.h"

#ifdef __GLIBC__
#include <cstdint>
#include <cstdlib>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace attache {

#ifdef __GLIBC__

namespace {

constexpr int Megabyte = 1 << 20;

/// Lets the heap grow by \a room bytes at once and asks the system for large pages for them. What
/// the heap grows by later would not be among them.
void growInLargePages(int room)
{
    constexpr std::uintptr_t LargePage = 2 * Megabyte;
    // What is asked for here must come from the heap and be more than is left in it.
    mallopt(M_MMAP_THRESHOLD, 32 * Megabyte);
    mallopt(M_TOP_PAD, room);
    void *const first = std::malloc(Megabyte);
    const auto begin = reinterpret_cast<std::uintptr_t>(first);
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const std::uintptr_t aligned = (begin + LargePage - 1) / LargePage * LargePage;
    if (first && aligned < end)
        madvise(reinterpret_cast<void *>(aligned), end - aligned, MADV_HUGEPAGE);
    std::free(first);
    mallopt(M_TOP_PAD, Megabyte);
}

} // namespace

void prepareHeap(HeapUse use)
{
    // Setting any of these ends glibc's own adjusting of them. What is freed at the end of the heap
    // must stay, or the room is given back with the first piece that is freed.
    if (use == HeapUse::Command) {
        mallopt(M_TRIM_THRESHOLD, 512 * Megabyte);
        growInLargePages(256 * Megabyte);
    } else {
        mallopt(M_TRIM_THRESHOLD, 64 * Megabyte);
        growInLargePages(48 * Megabyte);
        mallopt(M_MMAP_THRESHOLD, Megabyte / 8);
        // Heaps for single threads would lie elsewhere, in small pages. A command whose threads
        // all work at once would wait for one heap more than it gains.
        mallopt(M_ARENA_MAX, 1);
    }
}

#else

void prepareHeap(HeapUse) {}

#endif

} // namespace attache
