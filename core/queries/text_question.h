#pragma once

#include "core/queries/search_text.h"

namespace attache {

/// What a person typed, as it is looked for: records that have all its words, in any order, each
/// anywhere in what they say, or in their names also as it sounds.
///
/// FTS5 finds candidates, which have the tokens of each word in any place. Unless isExact(), their
/// texts tell which of them suit.
class TextQuestion
{
public:
    explicit TextQuestion(QStringView typed);

    /// Whether there is nothing that can be looked for.
    bool isEmpty() const { return m_words.empty(); }
    const std::vector<SearchWord> &words() const { return m_words; }
    bool isExact() const;
    /// Whether a word is wide, which FTS5 does not answer at once.
    bool hasWide() const;

    /// For FTS5: the candidates.
    QString anywhere() const { return all(&SearchWord::anywhere); }
    /// Those in whose names all words may be.
    QString inNames() const { return all(&SearchWord::inNameOrSounding); }
    /// The candidates but for wide words; empty where there is no other word.
    QString anywhereButWide() const;
    /// Records that have all words for certain, @p inNames only in their names; empty where FTS5 is
    /// not certain of a word.
    QString told(bool inNames) const;
    /// Names that are just that.
    const QString &sameName() const { return m_sameName; }
    /// Those whose name begins with the first word, and, but for wide words, has the others.
    QString beginning() const { return beginningWith(m_words.front().atStart()); }
    /// The same for how the first word sounds; empty where it has no sound.
    QString soundBeginning() const;
    /// Of a table with detail=full: exactly those that have all words as they are written.
    QString phrases() const { return all(&SearchWord::asPhrase); }

    /// @p names is the searchKey() of what a record is called, @p all that of everything in it.
    bool allIn(const QString &names, const QString &all) const;
    bool allInNames(const QString &names) const;

private:
    QString all(QString (SearchWord::*expression)() const) const;
    QString beginningWith(const QString &first) const;

    std::vector<SearchWord> m_words;
    QString m_sameName;
};

} // namespace attache
