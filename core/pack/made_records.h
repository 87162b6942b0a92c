#pragma once

#include "core/base/language.h"
#include "core/deck/slide_recogniser.h"

namespace attache {

/// Digits that are equal for equal @p texts, in this order.
QString stateOf(const QStringList &texts);

/// Reads from @p connection, which must outlive it, what the slides that the program lays out are
/// made of.
MadeSource madeSource(Connection &connection, QDate today, Language language);

} // namespace attache
