#pragma once

#include "core/domain/product.h"
#include "core/queries/stated_needs.h"

#include <QSet>

#include <span>

/// @file
/// What of that which accounts need a product answers, and what it does not. Pure; any thread.

namespace attache {

/// A need that a product answers, or one that was stated in its deals and is not among these.
struct AnsweredNeed
{
    QString text;
    std::vector<Id<Account>> accounts{}; ///< that said it, each once
    bool isTrue = false;                 ///< it is confirmed at one of them
    bool answered = true;
};

/// The needs that @p product says it answers, in its order, with the accounts that have them.
/// Behind them what was stated about @p deals, which sell it, and what no line of it answers: said
/// alike it is one need; those of the most accounts first.
std::vector<AnsweredNeed> answeredNeeds(const Product &product, std::span<const StatedNeed> needs,
                                        const QSet<Id<Opportunity>> &deals);

} // namespace attache
