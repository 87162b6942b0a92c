#include "core/parse/due_date.h"

#include "core/parse/due_date_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace attache {
namespace {

using duedate::Reader;

/// One way of writing a date: where it may stand, and what day it means. The groups of the pattern
/// are named; a reader gives an invalid date when the match means none.
struct Form
{
    QRegularExpression pattern;
    Reader read;
};

const std::vector<Form> &forms()
{
    static const std::vector<Form> compiled = [] {
        std::vector<Form> list;
        for (const duedate::Writing &writing : duedate::writings())
            list.push_back({QRegularExpression(writing.pattern), writing.read});
        return list;
    }();
    return compiled;
}

/// Half width and lower case, character for character, so that places stay the same.
QString plain(QStringView line)
{
    QString text(line.size(), Qt::Uninitialized);
    for (qsizetype at = 0; at < line.size(); ++at) {
        char16_t c = line[at].unicode();
        if (c >= 0xFF01 && c <= 0xFF5E)
            c = static_cast<char16_t>(c - 0xFEE0);
        else if (c == 0x3000)
            c = u' ';
        // A stray surrogate is no Unicode text, and the pattern matcher would refuse the line.
        if (QChar::isSurrogate(c))
            c = u'\uFFFD';
        text[at] = QChar(c);
    }
    return text;
}

/// Takes in the words that say "due" around [start, end).
DueDate withItsWords(QStringView text, QDate date, qsizetype start, qsizetype end)
{
    static const QRegularExpression before(
        QStringLiteral("(?:\\b(?:due|by|before|until|till|on|no later than|not later than)\\b"
                       "(?: the)?|截止日期|截止|截至|最晚|最迟|不晚于|务必在|[在于到])[ :]*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression after(
        QStringLiteral("^ "
                       "?(?:之前|以前|前|为止|截止|(?:上午|下午|中午|晚上|晚|早上|早)?(?:下班)?(?:"
                       "之前|以前|前))"));
    // Only the neighbourhood is looked at: a line may be a megabyte long.
    constexpr qsizetype Reach = 24;
    for (int words = 0; words < 2; ++words) {
        const qsizetype from = std::max<qsizetype>(0, start - Reach);
        const auto match = before.match(text.sliced(from, start - from).toString());
        if (match.hasMatch())
            start -= match.capturedLength();
    }
    const auto match = after.match(text.sliced(end, std::min(Reach, text.size() - end)).toString());
    if (match.hasMatch())
        end += match.capturedLength();
    return {date, static_cast<int>(start), static_cast<int>(end - start)};
}

} // namespace

std::optional<DueDate> findDueDate(QStringView line, QDate today)
{
    if (line.isEmpty() || !today.isValid())
        return std::nullopt;
    const QString text = plain(line);
    const std::vector<Form> &all = forms();
    std::vector<QRegularExpressionMatch> next(all.size());
    std::vector<bool> exhausted(all.size(), false);
    for (qsizetype from = 0; from <= text.size();) {
        // The earliest writing counts, and of those beginning together the longest, even if it
        // means no day: 11月31日 must not become the 31st of some other month.
        std::size_t best = all.size();
        for (std::size_t index = 0; index < all.size(); ++index) {
            if (exhausted[index])
                continue;
            QRegularExpressionMatch &match = next[index];
            if (!match.hasMatch() || match.capturedStart() < from)
                match =
                    all[index].pattern.match(text, from, QRegularExpression::NormalMatch,
                                             QRegularExpression::DontCheckSubjectStringMatchOption);
            exhausted[index] = !match.hasMatch();
            if (exhausted[index])
                continue;
            if (best == all.size() || match.capturedStart() < next[best].capturedStart() ||
                (match.capturedStart() == next[best].capturedStart() &&
                 match.capturedEnd() > next[best].capturedEnd()))
                best = index;
        }
        if (best == all.size())
            break;
        const QDate date = all[best].read(next[best], today);
        if (date.isValid())
            return withItsWords(text, date, next[best].capturedStart(), next[best].capturedEnd());
        from = next[best].capturedEnd();
    }
    return std::nullopt;
}

} // namespace attache
