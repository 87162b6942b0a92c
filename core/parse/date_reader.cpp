#include "core/parse/date_reader.h"

#include "core/parse/date_grammar.h"

#include <algorithm>

namespace attache {
namespace {

using dates::Grammar;
using dates::Phrase;
using dates::Scanner;

/// Whether the character that ends at @p end is half of another word: 关于, 签到, 预约.
bool isHalfWord(const Scanner &scan, qsizetype end)
{
    return scan.endsWith(end,
                         {u"关于", u"由于", u"对于", u"等于", u"至于", u"签到", u"达到", u"收到",
                          u"看到", u"想到", u"遇到", u"等到", u"来自", u"亲自", u"各自", u"现在",
                          u"存在", u"实在", u"签约", u"预约", u"合约", u"公约", u"续约", u"自从"});
}

/// The start of the words that say "due" before @p phrase.
qsizetype dueWordsBefore(const Scanner &scan, const Phrase &phrase)
{
    qsizetype start = phrase.start;
    const bool isSpan = phrase.kind >= dates::Kind::Month && phrase.kind <= dates::Kind::Year;
    for (int words = 0; words < 2; ++words) {
        qsizetype end = scan.spacesBefore(start);
        if (scan.at(end - 1) == u':')
            end = scan.spacesBefore(end - 1);
        static constexpr QStringView Words[] = {u"no later than",
                                                u"not later than",
                                                u"at the latest by",
                                                u"due on",
                                                u"due by",
                                                u"due date",
                                                u"due",
                                                u"by the",
                                                u"on the",
                                                u"before the",
                                                u"by",
                                                u"before",
                                                u"until",
                                                u"till",
                                                u"on",
                                                u"in",
                                                u"around",
                                                u"about",
                                                u"截止日期",
                                                u"截止到",
                                                u"截止",
                                                u"截至",
                                                u"最晚",
                                                u"最迟",
                                                u"不晚于",
                                                u"务必在",
                                                u"预计",
                                                u"大约",
                                                u"大概",
                                                u"约",
                                                u"在",
                                                u"于",
                                                u"到",
                                                u"从",
                                                u"自"};
        const auto word = std::ranges::find_if(
            Words, [&](QStringView candidate) { return scan.endsWith(end, {candidate}); });
        if (word == std::end(Words) || isHalfWord(scan, end) || (*word == u"in" && !isSpan))
            break;
        // A Han word takes no space before what is left.
        start = end - word->size();
    }
    return start;
}

qsizetype dueWordsBehind(const Scanner &scan, qsizetype end)
{
    for (int words = 0; words < 2; ++words) {
        const qsizetype from = scan.spaces(end);
        const qsizetype word = scan.oneOf(from, {u"之前", u"以前", u"前", u"为止", u"截止", u"之内",
                                                 u"at the latest", u"latest"});
        if (word < 0)
            break;
        end = word;
    }
    return end;
}

/// The last of the dates that @p phrase begins, with nothing but "and" between them: 周六、周日.
Phrase lastInRow(const Scanner &scan, const Grammar &grammar, Phrase phrase)
{
    for (int days = 0; days < 7; ++days) {
        qsizetype next = scan.spaces(phrase.end);
        if (const qsizetype joined = scan.oneOf(next, {u"、", u"和", u"与", u"及"}); joined >= 0)
            next = scan.spaces(joined);
        const std::optional<Phrase> following = grammar.phraseAt(next);
        if (!following || following->start != next)
            break;
        phrase = *following;
    }
    return phrase;
}

/// Whether what follows says that nothing is due on the date: 11月20日已发, 周六周日休息, 9-5上班.
bool isNothingDue(const Scanner &scan, const Grammar &grammar, const Phrase &phrase)
{
    if (phrase.kind == dates::Kind::Full)
        return false;
    const Phrase last = lastInRow(scan, grammar, phrase);
    const qsizetype next = scan.spaces(last.end);
    if (scan.oneOf(next, {u"已经", u"已", u"曾", u"以来", u"ago"}) >= 0)
        return true;
    if (scan.oneOf(next, {u"休息", u"放假", u"休假", u"双休", u"调休", u"不上班", u"不营业",
                          u"不办公"}) >= 0)
        return true;
    return scan.isDigit(last.end - 1) && scan.oneOf(next, {u"上班", u"营业", u"办公"}) >= 0;
}

/// Where the next phrase may begin behind @p place, at which none begins.
qsizetype nextPlace(const Scanner &scan, qsizetype place)
{
    if (scan.isLetter(place)) {
        while (scan.isLetter(place))
            ++place;
        return place;
    }
    if (scan.isDigit(place)) {
        while (scan.isDigit(place))
            ++place;
        return place;
    }
    return place + 1;
}

DateReading reading(const Scanner &scan, const Phrase &phrase)
{
    const qsizetype start = dueWordsBefore(scan, phrase);
    const qsizetype end = dueWordsBehind(scan, phrase.end);
    return {phrase.date, phrase.time, static_cast<int>(start), static_cast<int>(end - start),
            phrase.approximate};
}

} // namespace

std::optional<DateReading> findDate(QStringView line, const DateRules &rules)
{
    const Scanner scan(line);
    const Grammar grammar(scan, rules, false);
    for (qsizetype place = 0; place < scan.size();) {
        const std::optional<Phrase> phrase = grammar.phraseAt(place);
        if (!phrase) {
            place = nextPlace(scan, place);
            continue;
        }
        if (phrase->date.isValid() && !isNothingDue(scan, grammar, *phrase))
            return reading(scan, *phrase);
        place = std::max(phrase->end, place + 1);
    }
    return std::nullopt;
}

std::optional<DateReading> readWholeDate(QStringView text, const DateRules &rules)
{
    // No date is longer, and none begins with a space.
    constexpr qsizetype Longest = 80;
    qsizetype start = 0;
    while (start < text.size() && text[start].isSpace())
        ++start;
    text = text.sliced(start);
    while (!text.isEmpty() &&
           (text.back().isSpace() || QStringView(u",.。，;；").contains(text.back())))
        text.chop(1);
    if (text.isEmpty() || text.size() > Longest)
        return std::nullopt;
    const Scanner scan(text);
    const Grammar grammar(scan, rules, true);
    for (qsizetype place = 0; place < scan.size();) {
        const std::optional<Phrase> phrase = grammar.phraseAt(place);
        if (phrase) {
            DateReading found = reading(scan, *phrase);
            const bool isWhole = found.start == 0 && found.length == text.size();
            if (!isWhole || !found.date.isValid())
                return std::nullopt;
            found.start = static_cast<int>(start);
            return found;
        }
        place = nextPlace(scan, place);
    }
    return std::nullopt;
}

} // namespace attache
