#include "core/base/heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace attache {

void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int Megabyte = 1 << 20;
    // The largest that glibc takes; setting any of these ends its own adjusting of them.
    mallopt(M_MMAP_THRESHOLD, 32 * Megabyte);
    mallopt(M_TRIM_THRESHOLD, 128 * Megabyte);
    mallopt(M_TOP_PAD, Megabyte);
#endif
}

} // namespace attache
