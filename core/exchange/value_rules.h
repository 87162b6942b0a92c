#pragma once

#include "core/base/result.h"

#include <QString>

#include <string_view>
#include <vector>

namespace attache {

class Connection;
struct RecordType;

/// "stage:Gagné=won": what a word in a column stands for, as the person says.
struct ValueRule
{
    QString field;
    QString word;  ///< as wordKey() gives it
    QString value; ///< to be read as if it stood in the cell
    /// Whether the workspace itself says so; `value` is then the key, and whoever maps other words
    /// may name this one.
    bool isOwn = false;
};
/// Errors: Invalid for a text of another form, NotFound for an unknown field of @p type.
Result<ValueRule> valueRule(const RecordType &type, const QString &rule);
/// @p cell as ValueRule::word has it.
QString ruleWord(std::string_view cell);
/// What the workspace calls its stages, in both languages, where @p type has one.
Result<std::vector<ValueRule>> ownWordsOf(Connection &connection, const RecordType &type);

} // namespace attache
