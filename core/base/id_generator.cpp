#include "core/base/id_generator.h"

#include "core/base/id_time.h"

#include <algorithm>

namespace attache {

IdGenerator::IdGenerator(const Clock &clock)
    : m_clock(clock)
    , m_random(QRandomGenerator::securelySeeded())
{
}

qint64 IdGenerator::next()
{
    const qint64 elapsed = std::max<qint64>(0, m_clock.now().toMSecsSinceEpoch() - IdEpochMs);
    const qint64 fresh = (elapsed << IdRandomBits) | m_random.bounded(1 << IdRandomBits);
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
