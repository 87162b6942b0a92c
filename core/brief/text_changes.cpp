#include "core/brief/text_changes.h"

#include <QRegularExpression>

#include <algorithm>

namespace attache {

namespace {

/// Beyond that many words the table of a comparison would grow large for no reader's benefit.
constexpr qsizetype MostWords = 600;

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(QStringLiteral(
        "(?:\\d+年)?\\d+月\\d+日|\\d+ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|"
        "\\d[\\d,.:–-]*|[\\p{Latin}][\\p{Latin}\\d'’-]*|\\s+|.|\\n"));
    QStringList words;
    for (auto match = word.globalMatch(text); match.hasNext();)
        words.append(match.next().captured());
    return words;
}

/// Which of @p before and @p after belong together: pairs of places, in order.
std::vector<std::pair<qsizetype, qsizetype>> commonPlaces(const QStringList &before,
                                                          const QStringList &after)
{
    const auto rows = static_cast<size_t>(before.size());
    const auto columns = static_cast<size_t>(after.size());
    std::vector<std::vector<int>> longest(rows + 1, std::vector<int>(columns + 1, 0));
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            const bool same = before[static_cast<qsizetype>(i)] == after[static_cast<qsizetype>(j)];
            longest[i][j] =
                same ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
        }
    }
    std::vector<std::pair<qsizetype, qsizetype>> common;
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
        if (before[static_cast<qsizetype>(i)] == after[static_cast<qsizetype>(j)])
            common.emplace_back(i++, j++);
        else if (longest[i + 1][j] >= longest[i][j + 1])
            ++i;
        else
            ++j;
    }
    return common;
}

void append(std::vector<TextPart> &parts, SpanPart part, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!parts.empty() && parts.back().part == part)
        parts.back().text += text;
    else
        parts.push_back({part, text});
}

} // namespace

std::vector<TextPart> changedParts(const QString &before, const QString &after)
{
    if (before == after)
        return {{SpanPart::Same, after}};
    std::vector<TextPart> whole;
    append(whole, SpanPart::Removed, before);
    append(whole, SpanPart::Added, after);
    const QStringList old = wordsOf(before);
    const QStringList now = wordsOf(after);
    if (old.size() > MostWords || now.size() > MostWords)
        return whole;
    const auto common = commonPlaces(old, now);
    // A few words in common by chance say nothing.
    if (common.size() * 5 < static_cast<size_t>(std::max(old.size(), now.size())) * 2)
        return whole;
    std::vector<TextPart> parts;
    qsizetype i = 0;
    qsizetype j = 0;
    const auto between = [&](qsizetype oldEnd, qsizetype newEnd) {
        append(parts, SpanPart::Removed, old.mid(i, oldEnd - i).join(QString()));
        append(parts, SpanPart::Added, now.mid(j, newEnd - j).join(QString()));
    };
    for (const auto &[oldPlace, newPlace] : common) {
        between(oldPlace, newPlace);
        append(parts, SpanPart::Same, now[newPlace]);
        i = oldPlace + 1;
        j = newPlace + 1;
    }
    between(old.size(), now.size());
    return parts;
}

std::vector<LinePair> pairedLines(const QStringList &before, const QStringList &after)
{
    std::vector<LinePair> pairs;
    qsizetype i = 0;
    qsizetype j = 0;
    // Between two lines that stayed, the first of the old is taken for the first of the new.
    const auto between = [&](qsizetype oldEnd, qsizetype newEnd) {
        while (i < oldEnd || j < newEnd) {
            pairs.push_back(
                {i < oldEnd ? before[i] : QString(), j < newEnd ? after[j] : QString()});
            i = std::min(i + 1, oldEnd);
            j = std::min(j + 1, newEnd);
        }
    };
    for (const auto &[oldPlace, newPlace] : commonPlaces(before, after)) {
        between(oldPlace, newPlace);
        pairs.push_back({before[oldPlace], after[newPlace]});
        i = oldPlace + 1;
        j = newPlace + 1;
    }
    between(before.size(), after.size());
    return pairs;
}

} // namespace attache
