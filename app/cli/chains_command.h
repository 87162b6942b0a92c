#pragma once

#include "app/cli/command.h"

namespace attache {

void declareChains(QCommandLineParser &parser);
/// Tells the decision chains of many accounts: whom to meet next, and what is wrong with them.
Result<void> chains(Invocation &call);

} // namespace attache
