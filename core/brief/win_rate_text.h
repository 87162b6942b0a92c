#pragma once

#include "core/insight/win_rate.h"

#include <QString>

namespace attache {

/// "Win rate 75 % (47–91 %), n = 12", with the interval in which the true rate lies in 95 of 100
/// cases; where too few are decided, that. In the language of the locale.
QString winRateText(const WinRate &rate);
/// What winRatesByStanding() counts, in a sentence.
QString standingRateDefinition();

} // namespace attache
