#include "core/deck/slide_words.h"

#include <algorithm>

namespace attache {

namespace {

QString plain(const QString &line)
{
    QString result;
    result.reserve(line.size());
    for (const QChar character : line) {
        if (!character.isSpace() && character.isPrint())
            result += character;
    }
    return result;
}

/// Matches what @p line may have become when it was filled in.
QRegularExpression patternOf(const QString &line)
{
    QString pattern = QStringLiteral("^");
    qsizetype from = 0;
    for (auto match = placeholderPattern().globalMatch(line); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        pattern += QRegularExpression::escape(line.mid(from, found.capturedStart() - from)) +
                   QStringLiteral(".*");
        from = found.capturedEnd();
    }
    return QRegularExpression(pattern + QRegularExpression::escape(line.mid(from)) +
                              QStringLiteral("$"));
}

QString sortedCharacters(const QStringList &lines)
{
    QString all = lines.join(QString());
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

const QRegularExpression &placeholderPattern()
{
    // Braces as they are typed, with an input method for Chinese switched on, too.
    static const QRegularExpression Pattern(
        QStringLiteral("[{\uff5b\ufe5b]{2}([^{}\uff5b\uff5d\ufe5b\ufe5c]{0,80})"
                       "[}\uff5d\ufe5c]{2}"));
    return Pattern;
}

QStringList plainLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString kept = plain(line); !kept.isEmpty())
            lines.append(kept);
    }
    return lines;
}

CharacterPairs characterPairs(const QString &text)
{
    CharacterPairs pairs;
    QChar before;
    for (const QChar character : text) {
        if (character.isSpace())
            continue;
        if (!before.isNull())
            pairs.insert(quint32(before.unicode()) << 16 | character.unicode());
        before = character;
    }
    return pairs;
}

double likeness(const CharacterPairs &a, const CharacterPairs &b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    const CharacterPairs &few = a.size() < b.size() ? a : b;
    const CharacterPairs &many = a.size() < b.size() ? b : a;
    const auto common =
        std::count_if(few.begin(), few.end(), [&](quint32 pair) { return many.contains(pair); });
    return double(common) / double(a.size() + b.size() - common);
}

QString withoutPlaceholders(QString text)
{
    return text.remove(placeholderPattern());
}

LineDifference compareFilled(const QString &slide, const QString &filled)
{
    LineDifference difference{plainLines(slide), plainLines(filled)};
    QStringList open;
    for (const QString &line : std::as_const(difference.removed)) {
        if (const qsizetype same = difference.added.indexOf(line); same >= 0)
            difference.added.removeAt(same);
        else
            open.append(line);
    }
    difference.removed.clear();
    for (const QString &line : std::as_const(open)) {
        const bool mayBeFilled = placeholderPattern().match(line).hasMatch();
        const qsizetype match = mayBeFilled ? difference.added.indexOf(patternOf(line)) : -1;
        if (match >= 0)
            difference.added.removeAt(match);
        else if (!mayBeFilled || !withoutPlaceholders(line).isEmpty())
            difference.removed.append(line);
    }
    // The same words, broken into other lines.
    if (!difference.isEmpty() &&
        sortedCharacters(difference.removed) == sortedCharacters(difference.added))
        difference = {};
    return difference;
}

} // namespace attache
