#pragma once

#include "core/domain/opportunity.h"

namespace attache {

/// Takes up a lost deal again, in the stage it was lost from; where its history does not say, as a
/// lead. A deal that is not lost stays as it is. Inside Workspace::perform; NotFound when it is
/// gone.
Result<void> takeUpAgain(Writer &writer, Id<Opportunity> deal);

/// The enquiry that @p deal began with was answered now. The first time counts.
Result<void> markAnswered(Writer &writer, Id<Opportunity> deal);

} // namespace attache
