#pragma once

#include "core/base/clock.h"

#include <QRandomGenerator>

namespace attache {

/// Makes record ids: milliseconds since 2020 in the high 42 bits, random bits below, so that
/// two laptops' records can meet in one file. Within one generator ids only grow, even when the
/// clock is set back, which keeps bulk inserts at the end of the b-tree. Not thread-safe.
class IdGenerator
{
public:
    explicit IdGenerator(const Clock &clock);

    qint64 next();
    /// The same for one of very many at a time: goes on from the last without looking at the clock.
    qint64 following();

private:
    const Clock &m_clock;
    QRandomGenerator m_random;
    qint64 m_last = 0;
};

} // namespace attache
