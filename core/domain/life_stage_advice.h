#pragma once

#include "core/domain/product.h"

namespace attache {

/// What a stage in the life of a product means for selling it, and what to ask. In the person's
/// language; empty for a stage that this program does not know.
QString lifeStageAdvice(LifeStage stage);

} // namespace attache
