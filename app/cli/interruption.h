#pragma once

#include "core/base/progress.h"

namespace attache {

/// While it lives, Ctrl+C (SIGINT) and SIGTERM cancel @p progress instead of ending the process, so
/// that the work stops cleanly; the second one ends it. One at a time.
class Interruption
{
public:
    explicit Interruption(Progress &progress);
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;
};

} // namespace attache
