#pragma once

#include "core/store/connection.h"

#include <QStringList>

#include <vector>

/// @file
/// Searches all records: names, people, visits, notes.

namespace attache {

/// A record that was found.
struct SearchHit
{
    QString table; ///< record type
    qint64 id = 0;
    QString title;    ///< what it is called
    QString subtitle; ///< to tell it from others: post and account of a person, day of a visit
    QString snippet;  ///< the place in the text, where the words are not in the title
    /// What of the title, or else of another name or the snippet, was written or sounded like each
    /// word, as it stands there; to be highlighted.
    QStringList matched = {};
};

/// What was found of one record type.
struct SearchGroup
{
    QString table;
    std::vector<SearchHit> hits; ///< best first
    qint64 count = -1;           ///< exact number of records found; -1 while not counted
};

/// Looks for all words of @p text, each anywhere in a record's searchable fields and custom
/// values, in any order; in names also by how they sound: pinyin, initials, or both mixed. The
/// groups stand in the order of the record types, without empty ones. In each, records with just
/// that name come first, then those whose name begins with the words as they are written, those
/// whose name begins as they sound, those with all words in the name, then others; the newest first
/// in each of these. At most @p limit hits a group; which names have all words is looked up among
/// the newest 100 that were found. Fills in exact counts when @p counted.
Result<std::vector<SearchGroup>> searchAll(Connection &connection, const QString &text,
                                           int limit = 8, bool counted = true);

/// The same for one record type; an empty group for a type without searchable fields.
Result<SearchGroup> searchType(Connection &connection, const QString &table, const QString &text,
                               int limit);

/// How many records of @p table suit @p text.
Result<qint64> searchCount(Connection &connection, const QString &table, const QString &text);

} // namespace attache
