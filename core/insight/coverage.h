#pragma once

// The rule belongs to the domain, where queries can use it as well.
#include "core/domain/decision_chain.h"
