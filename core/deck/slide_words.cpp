#include "core/deck/slide_words.h"

#include "core/deck/filled_line.h"

#include <algorithm>
#include <vector>

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

QString sortedCharacters(const QStringList &lines)
{
    QString all = lines.join(QString());
    std::sort(all.begin(), all.end());
    return all;
}

/// A line of the library that does not stand in the other text as it is.
struct OpenLine
{
    QString line;
    QString plain;
    FilledLine pattern;
    bool isFilled = false;
};

/// Takes each of @p open that was filled in out of it, together with what it became of @p lines:
/// first what says most by itself, so that what says little does not take the line of another.
void takeFilled(std::vector<OpenLine> &open, QStringList &lines)
{
    std::vector<OpenLine *> order;
    for (OpenLine &each : open) {
        if (each.pattern.hasPlaceholders() && !each.pattern.mayVanish())
            order.push_back(&each);
    }
    std::stable_sort(order.begin(), order.end(), [](const OpenLine *a, const OpenLine *b) {
        return a->pattern.ownLength() > b->pattern.ownLength();
    });
    for (OpenLine *each : order) {
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const QString &line) {
            return each->pattern.mayBecome(line);
        });
        if (found == lines.end())
            continue;
        lines.erase(found);
        each->isFilled = true;
    }
    std::erase_if(open, [](const OpenLine &each) { return each.isFilled; });
}

/// Whether @p open and @p lines are the same words, broken into other lines.
bool saysTheSame(const std::vector<OpenLine> &open, const QStringList &lines)
{
    QStringList known;
    QStringList all;
    for (const OpenLine &each : open) {
        known.append(each.plain);
        all.append(each.line);
    }
    if (sortedCharacters(known) == sortedCharacters(lines))
        return true;
    const FilledLine whole(all.join(u' '));
    return whole.hasPlaceholders() && !whole.mayVanish() && whole.mayBecome(lines.join(QString()));
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
    LineDifference difference{{}, plainLines(filled)};
    std::vector<OpenLine> open;
    for (const QString &line : slide.split(u'\n')) {
        const QString kept = plain(line);
        if (kept.isEmpty())
            continue;
        if (const qsizetype same = difference.added.indexOf(kept); same >= 0)
            difference.added.removeAt(same);
        else
            open.push_back({line, kept, FilledLine(line)});
    }
    takeFilled(open, difference.added);
    if (saysTheSame(open, difference.added))
        return {};
    for (const OpenLine &each : open) {
        // What is nothing but a placeholder may have become any line that is left, or none.
        if (!each.pattern.mayVanish())
            difference.removed.append(each.plain);
        else if (!difference.added.isEmpty())
            difference.added.removeFirst();
    }
    return difference;
}

} // namespace attache
