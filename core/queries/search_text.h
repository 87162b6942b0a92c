#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

/// @file
/// What the full-text index holds and how it is asked. The index is an FTS5 table with the
/// tokenizer unicode61 and detail=full; a match finds exactly the rows whose searchKey() contains
/// the searchKey() of every word asked for.

namespace attache {

/// The letters and digits of @p text, one line of them for each line of the text: case and width
/// folded, Latin letters without their accents, everything else left out. Punctuation and spaces
/// therefore neither hinder nor separate ("AT&T" is found by "att", 振业(集团) by 振业集团); a line
/// break does, so nothing is found across two fields joined by one.
QString searchKey(QStringView text);

/// @p text as FTS5 stores it, in UTF-8: for each line of searchKey() every pair of neighbouring
/// characters and then the last one alone, separated by spaces. Characters the tokenizer might
/// drop, split or change are written as two syllables of another script, the same way in
/// matchExpression(). Any thread; about two microseconds for forty characters.
QByteArray searchTokens(QStringView text);

/// One word of a question, of those that can be searched for.
struct SearchWord
{
    QString key;    ///< searchKey() of it
    QString tokens; ///< as searchTokens(), without the last character alone
    /// A character alone is looked for as the beginning of a pair: every character begins one, the
    /// last of a line by itself. FTS5 then gathers all postings of all these pairs.
    bool isSingle = false;

    /// What FTS5 is to match for it.
    QString expression() const
    {
        return u'"' + tokens + (isSingle ? QLatin1String("\"*") : QLatin1String("\""));
    }
};

/// The words of what a person typed: they are separated by white space.
std::vector<SearchWord> searchWords(QStringView query);

/// The MATCH expression for what a person typed: all words have to be found, anywhere and in any
/// order; a word of one character finds it in any place. Safe whatever is typed. Empty when nothing
/// in @p query can be searched for: ask nothing then, FTS5 calls an empty expression an error.
QString matchExpression(QStringView query);

} // namespace attache
