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
    mallopt(M_MMAP_THRESHOLD, 4 * Megabyte);
    mallopt(M_TRIM_THRESHOLD, 16 * Megabyte);
    mallopt(M_TOP_PAD, Megabyte);
#endif
}

} // namespace attache
