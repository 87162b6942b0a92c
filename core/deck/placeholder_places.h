#pragma once

#include <QString>

#include <functional>
#include <vector>

/// @file
/// Where placeholders stand in a line, and what joins them to the rest of it.

namespace attache {

/// A placeholder in a text, or what somebody meant as one.
struct PlaceholderPlace
{
    qsizetype from = 0;
    qsizetype to = 0;
    QString key;         ///< as written between the braces
    bool isWhole = true; ///< its braces are complete
};

/// The placeholders in @p text, in order. What has too few braces is one where @p isKnown says so
/// of its key.
std::vector<PlaceholderPlace>
placeholdersIn(const QString &text, const std::function<bool(const QString &key)> &isKnown);

/// @p key as an input method for Chinese or a copied web page may have written it, made plain.
QString plainKey(const QString &key);

/// Whether @p text has at @p at what stands between two things in a line: "Acme · 30 November". A
/// slash without blanks belongs to an address.
bool isSeparator(const QString &text, qsizetype at);

/// Makes each of @p places whose value is empty reach over the separator that joins it to the rest
/// of its line, so that none is left at the end of it.
void takeSeparators(const QString &text, std::vector<PlaceholderPlace> &places,
                    const std::vector<QString> &values);

} // namespace attache
