#pragma once

#include "core/queries/name_sounds.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

/// @file
/// What the full-text index holds and how it is asked. The index is an FTS5 table with the
/// tokenizer "stacked" and detail=none: it tells which tokens a record has, not where. A record
/// suits a question when its searchKey() contains the searchKey() of every word asked for.

namespace attache {

/// The letters and digits of @p text, one line of them for each line of the text: folded(), Latin
/// letters without their accents, everything else left out. Punctuation and spaces
/// therefore neither hinder nor separate ("AT&T" is found by "att", 振业(集团) by 振业集团); a line
/// break does, so nothing is found across two fields joined by one. A line with a % _ + # comes
/// once more, behind all others and with these; a word asked for with one is found there alone.
QString searchKey(QStringView text);

/// @p text as FTS5 stores it, in UTF-8: for each line of searchKey() every pair of neighbouring
/// characters and then the last one alone, at last each digit that there is, all
/// separated by spaces. Any thread; about two microseconds
/// for forty characters.
QByteArray searchTokens(QStringView text);

/// The same of what a record is called, a line for each name: each pair with NameMark, and before
/// the pairs of each line its first one, and its first character, with NameStart. Where a line has
/// a Han character, also its sounds (NameSounds). A legal form that most companies have in their
/// names (有限公司) is a token by itself, so that FTS5 tells of it without the texts. A name that
/// is part of another one has only what that one lacks.
QByteArray nameTokens(QStringView names);

/// The pairs of the names that are part of no other, as searchTokens() has them.
QByteArray namePairs(QStringView names);

/// What stands before the pairs of names, so that they can be asked for alone, and before the first
/// one of each, so that a name's beginning can; no text yields either.
inline constexpr char NameMark = '=';
inline constexpr char NameStart[] = "\xEE\x80\x80"; // U+E000

/// One word of a question, of those that can be searched for. Its expressions are for FTS5 and find
/// candidates: they have the pairs of the word, but not necessarily one behind the other.
struct SearchWord
{
    QString key; ///< searchKey() of it
    /// Of neighbouring characters, as searchTokens() has them; of a single character itself.
    QStringList pairs = {};
    bool isAlone = false; ///< one character
    /// Another one than a digit alone is looked for as the beginning of a pair:
    /// every character begins one, the last of a line by itself.
    bool isSingle = false;
    /// Of names that sound like it, from pinyin in full, from initials or from both.
    SoundQuestion sound = {};
    /// Names with a legal form that has it or sounds like it, for certain; empty where there is
    /// none, or where its pairs and sound tell by themselves.
    QString inForm = {};
    bool isForm = false; ///< whether it is one, and inForm has all names with it

    /// Records that have it written outside their names.
    QString inRest() const { return allPairs({}); }
    /// Names that have it written.
    QString inName() const { return allPairs(QString(QLatin1Char(NameMark))); }
    /// Names that have it written or sound like it.
    QString inNameOrSounding() const { return either({inName(), sound.atOnce}); }
    QString anywhere() const { return either({inRest(), inName(), sound.atOnce}); }
    /// Records that have it for certain, @p inNames only in their names; may be empty.
    QString told(bool inNames) const;
    /// Names that begin with it; FTS5 has it begin with the first pair.
    QString atStart() const;
    /// For a table with detail=full: the pairs one behind the other.
    QString asPhrase() const;
    /// Whether it is looked for as the beginning of tokens, a single character or a syllable alone:
    /// FTS5 then gathers the postings of all of these before it gives the first record.
    bool isWide() const { return isSingle || sound.isOpen; }
    /// Whether all candidates have it.
    bool isExact() const { return pairs.size() == 1 && sound.untold.isEmpty(); }

    /// Any of @p expressions; empty where all are.
    static QString either(QStringList expressions);

private:
    QString allPairs(const QString &mark) const;
};

/// The words of what a person typed: they are separated by white space. Safe whatever is typed.
std::vector<SearchWord> searchWords(QStringView query);

/// What FTS5 is to match for candidates for names that are exactly @p query, letter for letter;
/// empty when nothing in it can be searched for: FTS5 calls an empty expression an error.
QString sameNameExpression(QStringView query);

/// Where in @p key, a line or more of searchKey(), something stands that is written or sounds like
/// @p word: from and how many characters; nothing where there is none. At the beginning of a line
/// where that is so, else the first place.
std::optional<std::pair<qsizetype, qsizetype>> placeOf(QStringView key, const QString &word);

} // namespace attache
