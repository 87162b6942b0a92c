#pragma once

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace attache {

#if defined(__x86_64__)
__attribute__((target("avx"))) inline void clearUpperHalves()
{
    _mm256_zeroupper();
}
#endif

/// Call this before long stretches of code that does not use wide vector registers, such as
/// SQLite's. With a random seed, Qt 6.4 hashes short keys in 256-bit registers and returns without
/// clearing their upper halves. On Intel processors every narrow vector instruction then waits for
/// them, which made an import a sixth slower. Costs a nanosecond.
inline void leaveWideRegisters()
{
#if defined(__x86_64__)
    static const bool wide = __builtin_cpu_supports("avx") != 0;
    if (wide)
        clearUpperHalves();
#endif
}

} // namespace attache
