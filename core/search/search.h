#pragma once

#include "core/queries/text_index.h"
#include "core/store/connection.h"

#include <QStringList>

#include <vector>

/// @file
/// Searches all records: names, people, visits, notes.

namespace attache {

/// How a record suits what was asked for, the best first.
enum class SearchMatch {
    SameName,  ///< it is called just that
    Beginning, ///< its name begins with the words as they are written
    Sounding,  ///< its name begins as the words sound: pinyin or initials
    InName,    ///< all words are in its name
    InText,    ///< or elsewhere in what it says
};

/// A record that was opened lately.
struct OpenedRecord
{
    QString table; ///< record type
    qint64 id = 0;
};

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
    SearchMatch match = SearchMatch::InText;
};

/// What was found of one record type.
struct SearchGroup
{
    QString table;
    std::vector<SearchHit> hits; ///< best first
    qint64 count = -1;           ///< exact number of records found; -1 while not counted
};

/// Looks for all words of @p text, each anywhere in a record's searchable fields and custom
/// values, in any order; in names also by how they sound: pinyin, initials, or both mixed.
///
/// The order is the same however many hits are asked for. In a group hits are ordered by
/// - SearchMatch;
/// - among equals those in @p opened, in its order (the one opened last first);
/// - then by tier, where records have one;
/// - then the newest first.
/// Of names that only the texts tell to suit, the first 100 candidates in this order are looked at;
/// those behind these stand with what was found in the text. The
/// groups, of which none is empty, are ordered by the match of their first hit, people before
/// others that have the words in their name, then by the rank of their types.
///
/// At most @p limit hits a group. Fills in exact counts when @p counted.
Result<std::vector<SearchGroup>> searchAll(Connection &connection, const QString &text,
                                           int limit = 8, bool counted = true,
                                           const std::vector<OpenedRecord> &opened = {});

/// The same for one record type; an empty group for a type without searchable fields.
Result<SearchGroup> searchType(Connection &connection, const QString &table, const QString &text,
                               int limit, const std::vector<OpenedRecord> &opened = {});

/// At most @p limit records whose names have all words of @p question, or whose texts where they
/// have no names; in the order of searchType().
Result<std::vector<qint64>> bestNames(Connection &connection, const TextIndex &index,
                                      const TextQuestion &question, int limit);

/// Puts @p ids, of records that suit @p question, in the order of their SearchMatch.
Result<void> putBestFirst(Connection &connection, const TextIndex &index,
                          const TextQuestion &question, std::vector<qint64> &ids);

/// How many records of @p table suit @p text.
Result<qint64> searchCount(Connection &connection, const QString &table, const QString &text);

} // namespace attache
