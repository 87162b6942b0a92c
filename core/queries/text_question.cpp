#include "core/queries/text_question.h"

#include <algorithm>

namespace attache {

namespace {

const QLatin1String And(" AND ");

bool isIn(const QString &names, const SearchWord &word)
{
    return names.contains(word.key) ||
           (!word.sound.isEmpty() && placeOf(names, word.key).has_value());
}

} // namespace

TextQuestion::TextQuestion(QStringView typed)
    : m_words(searchWords(typed))
    , m_sameName(sameNameExpression(typed))
{
}

bool TextQuestion::isExact() const
{
    return std::ranges::all_of(m_words, &SearchWord::isExact);
}

bool TextQuestion::hasWide() const
{
    return std::ranges::any_of(m_words, &SearchWord::isWide);
}

QString TextQuestion::all(QString (SearchWord::*expression)() const) const
{
    QStringList each;
    for (const SearchWord &word : m_words)
        each.append((word.*expression)());
    return each.join(And);
}

QString TextQuestion::anywhereButWide() const
{
    QStringList each;
    for (const SearchWord &word : m_words) {
        if (!word.isWide())
            each.append(word.anywhere());
    }
    return each.join(And);
}

QString TextQuestion::told(bool inNames) const
{
    QStringList each;
    for (const SearchWord &word : m_words) {
        each.append(word.told(inNames));
        if (each.last().isEmpty())
            return {};
    }
    return each.join(And);
}

QString TextQuestion::beginningWith(const QString &first) const
{
    QStringList each{first};
    for (size_t i = 1; i < m_words.size(); ++i) {
        if (!m_words[i].isWide())
            each.append(m_words[i].inNameOrSounding());
    }
    return each.join(And);
}

QString TextQuestion::soundBeginning() const
{
    const QString &start = m_words.front().sound.atStart;
    return start.isEmpty() ? QString() : beginningWith(start);
}

bool TextQuestion::allIn(const QString &names, const QString &all) const
{
    return std::ranges::all_of(m_words, [&](const SearchWord &word) {
        return all.contains(word.key) || isIn(names, word);
    });
}

bool TextQuestion::allInNames(const QString &names) const
{
    return std::ranges::all_of(m_words, [&](const SearchWord &word) { return isIn(names, word); });
}

} // namespace attache
