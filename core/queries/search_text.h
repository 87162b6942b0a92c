#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

/// @file
/// What the full-text index holds and how it is asked. The index is an FTS5 table with the
/// tokenizer unicode61 and detail=full; a match finds exactly the rows whose searchKey() contains
/// the searchKey() of every word asked for.

namespace attache {

/// The letters and digits of @p text, one line of them for each line of the text: folded(), Latin
/// letters without their accents, everything else left out. Punctuation and spaces
/// therefore neither hinder nor separate ("AT&T" is found by "att", 振业(集团) by 振业集团); a line
/// break does, so nothing is found across two fields joined by one. A line with a % _ + # comes
/// once more, behind all others and with these; a word asked for with one is found there alone.
QString searchKey(QStringView text);

/// @p text as FTS5 stores it, in UTF-8: for each line of searchKey() every pair of neighbouring
/// characters and then the last one alone, separated by spaces. Characters the tokenizer might
/// drop, split or change are written as two syllables of another script, the same way in
/// matchExpression(). Any thread; about two microseconds for forty characters.
QByteArray searchTokens(QStringView text);

/// The same of what a record is called. Before the pairs of each line stands its first one, marked
/// as a beginning. Where a line has a Han character, the sounds of each of its characters stand in
/// the same place as its pair: the syllables of all readings, and how it and the next one begin.
QByteArray nameTokens(QStringView name);

/// One word of a question, of those that can be searched for.
struct SearchWord
{
    QString key;    ///< searchKey() of it
    QString tokens; ///< as searchTokens(), without the last character alone
    /// What FTS5 is to match for names that sound like the word, from pinyin in full, from initials
    /// or from both, and for those that begin so; empty for a word without a Latin letter.
    QString sound = {};
    QString soundStart = {};
    /// A character alone is looked for as the beginning of a pair: every character begins one, the
    /// last of a line by itself. FTS5 then gathers all postings of all these pairs.
    bool isSingle = false;

    /// What FTS5 is to match for the word as it is written.
    QString expression() const
    {
        return u'"' + tokens + (isSingle ? QLatin1String("\"*") : QLatin1String("\""));
    }

    /// The same for the word as it is written or sounds.
    QString writtenOrSounding() const { return orSounding(expression()); }
    /// @p written, or what sounds like the word.
    QString orSounding(const QString &written) const
    {
        return sound.isEmpty() ? written : u'(' + written + QLatin1String(" OR ") + sound + u')';
    }
};

/// The words of what a person typed: they are separated by white space.
std::vector<SearchWord> searchWords(QStringView query);

/// The MATCH expression for what a person typed: all words have to be found, anywhere and in any
/// order; a word of one character finds it in any place, a letter alone also names that begin with
/// its sound. Safe whatever is typed. Empty when nothing
/// in @p query can be searched for: ask nothing then, FTS5 calls an empty expression an error.
QString matchExpression(QStringView query);

/// The MATCH expression for names that are exactly @p query, letter for letter; empty likewise.
QString sameNameExpression(QStringView query);

/// Where in @p key, a line or more of searchKey(), something stands that is written or sounds like
/// @p word: from and how many characters; nothing where there is none. At the beginning of a line
/// where that is so, else the first place.
std::optional<std::pair<qsizetype, qsizetype>> placeOf(QStringView key, const QString &word);

/// What stands before the first pair of every name in the index, so that a name's beginning can
/// be asked for; no text yields it.
inline constexpr char NameStart[] = "\xEE\x80\x80"; // U+E000

} // namespace attache
