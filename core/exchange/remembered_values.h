#pragma once

#include "core/exchange/import.h"
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

/// What a person said the columns are, where that is not what is suggested, kept likewise. Each as
/// overrideMapping() reads it ("Rufnummer=mobile").
struct RememberedColumns
{
    QStringList rules;
    QDate day; ///< on which that was said; invalid where an older version kept it
};
Result<RememberedColumns> rememberedColumns(Connection &connection, const RecordType &type,
                                            const QStringList &header);

/// Keeps how @p chosen differs from @p suggested, both of the same columns, in the place of what
/// was kept for them before, and the day.
Result<void> rememberColumns(Writer &writer, const RecordType &type,
                             const std::vector<ColumnMapping> &suggested,
                             const std::vector<ColumnMapping> &chosen);

/// What @p plan says that words mean. Invalid as valueRule().
Result<std::vector<ValueRule>> valueRulesOf(const ImportPlan &plan);

/// Lets @p plan take the columns as a person did in a list of the same ones, where it does not say
/// itself what they are. Gives what that was.
Result<RememberedColumns> addRememberedColumns(ImportPlan &plan, const QStringList &header,
                                               Connection &connection);

/// Adds what words were said to mean in a list of these columns to @p plan, but for those that it
/// gives a meaning itself. Gives how many there are.
Result<int> addRemembered(ImportPlan &plan, const QStringList &header, Connection &connection);

} // namespace attache
