#include "core/deck/filled_line.h"

#include "core/deck/placeholder_places.h"

namespace attache {

FilledLine::FilledLine(const QString &line)
    : m_line(line)
{
    // Whether a key is a known one depends on who asks; what looks like one may have been.
    const auto places = placeholdersIn(line, [](const QString &) { return true; });
    add(QStringLiteral("^\\s*"));
    qsizetype done = 0;
    for (const PlaceholderPlace &each : places) {
        const QString between = line.mid(done, each.from - done).trimmed();
        m_isAmbiguous = m_isAmbiguous || (!m_keys.isEmpty() && between.isEmpty());
        addWords(line, done, each.from);
        add(QStringLiteral("(.*?)"));
        m_keys.append(plainKey(each.key).toLower());
        done = each.to;
    }
    addWords(line, done, line.size());
    add(QStringLiteral("\\s*$"));
    for (auto *expression : {&m_expression, &m_wholeExpression})
        expression->setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    m_expression.setPattern(m_pattern);
    m_wholeExpression.setPattern(m_wholePattern);
}

void FilledLine::add(const QString &pattern)
{
    m_pattern += pattern;
    m_wholePattern += pattern;
}

/// Adds what stands in @p line between two placeholders, or at its ends.
void FilledLine::addWords(const QString &line, qsizetype from, qsizetype to)
{
    qsizetype first = from;
    qsizetype last = to - 1;
    while (first <= last && line[first].isSpace())
        ++first;
    while (last >= first && line[last].isSpace())
        --last;
    const bool isBehind = from > 0;
    const bool isBefore = to < line.size();
    for (qsizetype at = from; at < to; ++at) {
        const QChar character = line[at];
        if (character.isSpace()) {
            if (!m_pattern.endsWith(QLatin1String("\\s*")))
                add(QStringLiteral("\\s*"));
            continue;
        }
        if (!character.isPrint())
            continue;
        add(QRegularExpression::escape(QString(character)));
        const bool joins =
            ((at == first && isBehind) || (at == last && isBefore)) && isSeparator(line, at);
        if (joins)
            m_pattern += QStringLiteral("?");
        else
            ++m_ownLength;
    }
}

bool FilledLine::mayBecome(const QString &text) const
{
    return m_expression.match(text).hasMatch();
}

std::optional<QHash<QString, QString>> FilledLine::valuesIn(const QString &text) const
{
    const QRegularExpressionMatch match = m_wholeExpression.match(text);
    if (!match.hasMatch())
        return valuesBesideBlanks(text);
    if (m_isAmbiguous)
        return std::nullopt;
    QHash<QString, QString> values;
    for (int number = 0; number < m_keys.size(); ++number) {
        const QString value = match.captured(number + 1).trimmed();
        const auto known = values.constFind(m_keys[number]);
        if (known != values.cend() && *known != value)
            return std::nullopt;
        values.insert(m_keys[number], value);
    }
    return values;
}

/// The same where one of the placeholders went with its separator, because it has no value.
std::optional<QHash<QString, QString>> FilledLine::valuesBesideBlanks(const QString &text) const
{
    const auto places = placeholdersIn(m_line, [](const QString &) { return true; });
    for (size_t blank = 0; places.size() > 1 && blank < places.size(); ++blank) {
        std::vector<PlaceholderPlace> taken = places;
        std::vector<QString> values(places.size(), QStringLiteral("?"));
        values[blank].clear();
        takeSeparators(m_line, taken, values);
        const qsizetype length = taken[blank].to - taken[blank].from;
        const FilledLine without(QString(m_line).remove(taken[blank].from, length));
        if (auto found = without.valuesIn(text))
            return found;
    }
    return std::nullopt;
}

} // namespace attache
