#pragma once

#include "core/exchange/row_filler.h"

namespace attache {

class Connection;
class Writer;

/// What a person said the words in columns of choices mean ("stage:Gagné=won"), kept for the next
/// list of the same type with the same columns, in whatever order these stand. Each as valueRule()
/// reads it.
Result<QStringList> rememberedValues(Connection &connection, const RecordType &type,
                                     const QStringList &header);

/// Adds @p rules to those remembered; a word that is known already takes its new meaning.
Result<void> rememberValues(Writer &writer, const RecordType &type, const QStringList &header,
                            const std::vector<ValueRule> &rules);

} // namespace attache
