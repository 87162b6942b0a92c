#pragma once

#include <QRegularExpression>
#include <QString>

#include <vector>

namespace attache {

/// Words that give somebody away, each with what stands in its place. Everything is hidden in one
/// pass, so that what stands in place of a name is never taken for another one.
class Disguise
{
public:
    /// Hides @p word wherever it stands as a word, in any case; one of up to three Latin letters
    /// only as it is written here, because "Art" is no part of "start". A single character is part
    /// of too many other words and stays.
    void hide(const QString &word, const QString &instead);
    /// Hides what the company @p name is called: in full, without its legal form, without one of
    /// @p places before it, and by the one word it is known for.
    void hideCompany(const QString &name, const QStringList &places, const QString &instead);
    /// Hides the two characters that the Chinese company @p name begins with, which is how people
    /// call it: more than can be asked of the names of all customers, as they may be a word.
    void hideBeginning(const QString &name, const QStringList &places, const QString &instead);
    /// Hides the place on the web of whoever keeps @p website.
    void hideWebsite(const QString &website, const QString &instead);

    QString worn(const QString &text) const;

private:
    struct Word
    {
        QString pattern; ///< without groups that capture
        qsizetype size = 0;
        QString instead;
    };
    void add(const QString &pattern, qsizetype size, const QString &instead);
    void hideWrittenLoosely(const QString &core, const QString &instead);
    void hideAsName(const QString &word, const QString &instead);

    std::vector<Word> m_words; ///< longer ones first: a full name holds the short one
    mutable QRegularExpression m_all;
};

} // namespace attache
