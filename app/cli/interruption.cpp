#include "app/cli/interruption.h"

#include <csignal>

namespace attache {

namespace {

// A signal handler can only reach static data.
std::atomic<Progress *> running = nullptr;
static_assert(std::atomic<Progress *>::is_always_lock_free);
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void cancelRunning(int signal)
{
    std::signal(signal, SIG_DFL);
    if (Progress *progress = running.load())
        progress->cancel();
}

} // namespace

Interruption::Interruption(Progress &progress)
{
    running.store(&progress);
    std::signal(SIGINT, cancelRunning);
    std::signal(SIGTERM, cancelRunning);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    running.store(nullptr);
}

} // namespace attache
