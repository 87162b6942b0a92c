#include "core/base/id_generator.h"

#include <algorithm>

namespace attache {

namespace {
constexpr int RandomBits = 21;
constexpr qint64 Epoch2020Ms = 1577836800000;
} // namespace

IdGenerator::IdGenerator(const Clock &clock)
    : m_clock(clock)
    , m_random(QRandomGenerator::securelySeeded())
{
}

qint64 IdGenerator::next()
{
    const qint64 elapsed = std::max<qint64>(0, m_clock.now().toMSecsSinceEpoch() - Epoch2020Ms);
    const qint64 fresh = (elapsed << RandomBits) | m_random.bounded(1 << RandomBits);
    m_last = m_last == 0 ? fresh : std::max(fresh, following());
    return m_last;
}

qint64 IdGenerator::following()
{
    if (m_last == 0)
        return next();
    // A hundred records fit into one millisecond of an import; stepping on by a small random
    // amount keeps them unique here and still unlikely to meet another laptop's.
    m_last += 1 + m_random.bounded(16);
    return m_last;
}

} // namespace attache
