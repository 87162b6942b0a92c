#include "core/deck/placeholder_places.h"

#include "core/base/fold.h"
#include "core/deck/slide_words.h"

#include <algorithm>

namespace attache {

namespace {

/// Braces as they are typed, with an input method for Chinese switched on, too.
const QString Opening = QStringLiteral("[{\uff5b\ufe5b]");
const QString Closing = QStringLiteral("[}\uff5d\ufe5c]");

/// A placeholder around another one, which is none of both.
const QRegularExpression &nestedPattern()
{
    static const QString Brace = QStringLiteral("{}\uff5b\uff5d\ufe5b\ufe5c");
    static const QRegularExpression Pattern(
        QStringLiteral("%1{2}((?:[^%3]{0,80}%1{2}[^%3]{0,80}%2{2})+[^%3]{0,80})%2{2}")
            .arg(Opening, Closing, Brace));
    return Pattern;
}

/// What begins as a placeholder does, with as much behind it as looks like a key.
const QRegularExpression &unclosedPattern()
{
    static const QRegularExpression Pattern(
        Opening +
        QStringLiteral(
            "{2}\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*|[\\p{L}_][\\p{L}\\p{N}_]*)"
            "\\s*") +
        Closing + QStringLiteral("?"));
    return Pattern;
}

/// One brace where two are meant; only of use where the key is a known one.
const QRegularExpression &singlePattern()
{
    static const QRegularExpression Pattern(
        Opening + QStringLiteral("\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)+)\\s*") +
        Closing);
    return Pattern;
}

/// What ends as a placeholder does; only of use where the key is a known one.
const QRegularExpression &unopenedPattern()
{
    static const QRegularExpression Pattern(
        Opening + QStringLiteral("?\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)+)\\s*") +
        Closing + QStringLiteral("{2}"));
    return Pattern;
}

bool isBlank(QChar character)
{
    return character.isSpace() && character != u'\n';
}

qsizetype pastSpaces(const QString &text, qsizetype from, qsizetype end)
{
    while (from < end && isBlank(text[from]))
        ++from;
    return from;
}

qsizetype beforeSpaces(const QString &text, qsizetype from, qsizetype begin)
{
    while (from > begin && isBlank(text[from - 1]))
        --from;
    return from;
}

/// Where the line of @p text ends in which @p at lies.
qsizetype endOfLine(const QString &text, qsizetype at)
{
    const qsizetype end = text.indexOf(u'\n', at);
    return end < 0 ? text.size() : end;
}

} // namespace

QString plainKey(const QString &key)
{
    static const QRegularExpression Point(QStringLiteral("\\s*[.\u3002]\\s*"));
    return folded(key).trimmed().replace(Point, QStringLiteral("."));
}

bool isSeparator(const QString &text, qsizetype at)
{
    const auto isEnd = [&text](qsizetype place) {
        return place < 0 || place >= text.size() || text[place].isSpace();
    };
    if (text[at] == u'/')
        return isEnd(at - 1) && isEnd(at + 1);
    return QStringView(u"·•・|｜／–—、").contains(text[at]);
}

std::vector<PlaceholderPlace> placeholdersIn(const QString &text,
                                             const std::function<bool(const QString &key)> &isKnown)
{
    std::vector<PlaceholderPlace> all;
    const auto add = [&](const QRegularExpression &expression, bool isWhole, bool onlyKnown) {
        for (auto matches = expression.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const PlaceholderPlace found{match.capturedStart(), match.capturedEnd(),
                                         match.captured(1), isWhole};
            const bool isTaken =
                std::any_of(all.begin(), all.end(), [&](const PlaceholderPlace &each) {
                    return found.from < each.to && each.from < found.to;
                });
            if (!isTaken && (!onlyKnown || isKnown(found.key)))
                all.push_back(found);
        }
    };
    add(nestedPattern(), true, false);
    add(placeholderPattern(), true, false);
    add(unclosedPattern(), false, false);
    add(unopenedPattern(), false, true);
    add(singlePattern(), false, true);
    std::sort(all.begin(), all.end(),
              [](const PlaceholderPlace &a, const PlaceholderPlace &b) { return a.from < b.from; });
    return all;
}

void takeSeparators(const QString &text, std::vector<PlaceholderPlace> &places,
                    const std::vector<QString> &values)
{
    bool beginsHere = true; // nothing is left before, in its line
    qsizetype done = 0;
    for (size_t i = 0; i < places.size(); ++i) {
        PlaceholderPlace &each = places[i];
        const qsizetype line = each.from > 0 ? text.lastIndexOf(u'\n', each.from - 1) + 1 : 0;
        if (line > done) {
            done = line;
            beginsHere = true;
        }
        const qsizetype end = endOfLine(text, each.to);
        const qsizetype next = i + 1 < places.size() ? std::min(end, places[i + 1].from) : end;
        const qsizetype before = beforeSpaces(text, each.from, done);
        const qsizetype after = pastSpaces(text, each.to, next);
        beginsHere = beginsHere && before == done;
        if (!values[i].isEmpty()) {
            beginsHere = false;
        } else if (beginsHere && after < next && isSeparator(text, after)) {
            each.to = pastSpaces(text, after + 1, next);
        } else if (!beginsHere && before > done && isSeparator(text, before - 1) &&
                   (after == end || (after < next && isSeparator(text, after)))) {
            each.from = beforeSpaces(text, before - 1, done);
        }
        done = each.to;
    }
}

} // namespace attache
