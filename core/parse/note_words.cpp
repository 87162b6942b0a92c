#include "core/parse/note_words.h"

#include "core/base/han.h"

#include <algorithm>
#include <array>

namespace attache::notes {

using Kind = NoteLine::Kind;

QChar halfWidth(QChar c)
{
    const char16_t unit = c.unicode();
    return unit >= 0xFF01 && unit <= 0xFF5E ? QChar(static_cast<char16_t>(unit - 0xFEE0)) : c;
}

bool isLatinWord(QChar c)
{
    return c.isLetterOrNumber() && !isHan(c);
}

bool goesOn(QChar last, QChar next)
{
    if (isLatinWord(last))
        return isLatinWord(next);
    return (last == u'工' && QStringView(u"程作厂地").contains(next)) ||
           (last == u'总' && QStringView(u"监裁经工部").contains(next));
}

bool isJoint(QChar c)
{
    return c.isSpace() || QStringView(u",，、;；:：|｜→").contains(c);
}

QStringView withoutJoints(QStringView text)
{
    while (!text.isEmpty() && isJoint(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isJoint(text.back()))
        text.chop(1);
    return text;
}

namespace {

Marker boxAt(QStringView text)
{
    const QChar open = halfWidth(text.front());
    // Of the boxes that other programs draw, ☒ is a ticked one.
    if (QStringView(u"☐□⬜▢☑☒✅").contains(open))
        return {Kind::Promise, QStringView(u"☑☒✅").contains(open), 1};
    if (open != u'[' && open != u'【')
        return {};
    const QChar close = open == u'[' ? u']' : u'】';
    bool ticked = false;
    // Brackets this far apart are not a check box.
    for (qsizetype at = 1; at < std::min<qsizetype>(text.size(), 6); ++at) {
        const QChar c = halfWidth(text[at]);
        if (c == close)
            return {Kind::Promise, ticked, at + 1};
        const bool tick = QStringView(u"xX√✓✔").contains(c);
        if (!c.isSpace() && (!tick || ticked))
            return {};
        ticked = ticked || tick;
    }
    return {};
}

bool isLatinLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// How long the "a." or "b)" is that begins @p text; 0 for none. "e.g." and "A. Smith" have none.
qsizetype letteringOf(QStringView text)
{
    const QChar close = halfWidth(text[1]);
    if (close == u')' || close == u'、')
        return 2;
    const QStringView rest = text.sliced(2).trimmed();
    if (close != u'.' || rest.isEmpty())
        return 0;
    const bool isInitial = text.front().isUpper() && isLatinWord(rest.front());
    return isInitial || (!text[2].isSpace() && !isHan(text[2])) ? 0 : 2;
}

/// How long the number of a list is that begins @p text; 0 for none. 1.5万 and 二、三月 begin with
/// none.
qsizetype numberingOf(QStringView text)
{
    constexpr qsizetype Longest = 3;
    constexpr QStringView Numerals = u"一二三四五六七八九十";
    if (text.isEmpty())
        return 0;
    // ①
    if (text.front() >= QChar(0x2460) && text.front() <= QChar(0x2473))
        return 1;
    const bool inBrackets = halfWidth(text.front()) == u'(';
    qsizetype end = inBrackets ? 1 : 0;
    const qsizetype first = end;
    while (end < text.size() && end - first < Longest &&
           (text[end].isDigit() || Numerals.contains(text[end])))
        ++end;
    const bool isLetter = end == first && end < text.size() && isLatinLetter(text[end]);
    end += isLetter ? 1 : 0;
    if (end == first || end + 1 >= text.size())
        return 0;
    if (isLetter && !inBrackets)
        return letteringOf(text);
    const bool isDigits = text[first].isDigit();
    const QChar close = halfWidth(text[end]);
    const bool goesOn = isDigits ? text[end + 1].isDigit() : Numerals.contains(text[end + 1]);
    if (inBrackets)
        return close == u')' ? end + 1 : 0;
    if (goesOn)
        return 0;
    const bool closes = close == u'、' || (isDigits && (close == u')' || close == u'.'));
    return closes ? end + 1 : 0;
}

/// Whether what follows 客户 makes it the one who will act, and not the first half of 客户名单.
bool actsNext(QStringView text)
{
    static constexpr std::array Verbs = {
        QStringView(u"提供"), QStringView(u"给"),   QStringView(u"确认"), QStringView(u"回复"),
        QStringView(u"安排"), QStringView(u"发"),   QStringView(u"负责"), QStringView(u"付"),
        QStringView(u"补"),   QStringView(u"反馈"), QStringView(u"会"),   QStringView(u"将"),
        QStringView(u"答应"), QStringView(u"承诺"), QStringView(u"组织"), QStringView(u"完成")};
    return text.isEmpty() || isJoint(text.front()) ||
           std::ranges::any_of(Verbs, [&](QStringView verb) { return text.startsWith(verb); });
}

/// The same of "client" and "customer": not "client list", and not "US pricing".
bool actsNextInEnglish(QStringView text, bool isNoun)
{
    if (text.isEmpty() || (isJoint(text.front()) && !text.front().isSpace()))
        return true;
    static constexpr std::array Verbs = {
        QStringView(u"will"),     QStringView(u"to"),       QStringView(u"must"),
        QStringView(u"should"),   QStringView(u"can"),      QStringView(u"has"),
        QStringView(u"agreed"),   QStringView(u"promised"), QStringView(u"sends"),
        QStringView(u"provides"), QStringView(u"confirms"), QStringView(u"gives"),
        QStringView(u"pays"),     QStringView(u"signs"),    QStringView(u"returns"),
        QStringView(u"reviews"),  QStringView(u"approves"), QStringView(u"checks"),
        QStringView(u"shares"),   QStringView(u"delivers")};
    const QStringView next = text.trimmed();
    return isNoun && std::ranges::any_of(Verbs, [&](QStringView verb) {
               return next.startsWith(verb, Qt::CaseInsensitive) &&
                      (next.size() == verb.size() || !isLatinWord(next[verb.size()]));
           });
}

/// Whether @p word at the beginning of a line is the word for a side, seen by what follows: not
/// 对方案…, 客户名单, "weekly", "client list".
bool isSide(QStringView word, QStringView rest)
{
    if (word == u"i") // not I/O
        return !rest.isEmpty() &&
               (rest.front().isSpace() || QStringView(u"'’").contains(rest.front()));
    if (word == u"我") // 我国, 我行
        return !rest.isEmpty() && !QStringView(u"国省市区县院校行厂店方").contains(rest.front());
    if (isLatinWord(word.front())) {
        if (!rest.isEmpty() && isLatinWord(rest.front()))
            return false;
        const bool isNoun = word == u"client" || word == u"customer";
        return !(isNoun || word == u"us") || actsNextInEnglish(rest, isNoun);
    }
    if (word == u"客户")
        return actsNext(rest);
    return !word.endsWith(u'方') || rest.isEmpty() ||
           !QStringView(u"案向式法面便针程").contains(rest.front());
}

/// Whether what the other side does is to want something of us: 对方要我们给报价.
bool asksUs(QStringView text)
{
    static constexpr std::array Words = {
        QStringView(u"要求"), QStringView(u"要我"), QStringView(u"让我"),
        QStringView(u"请我"), QStringView(u"叫我"), QStringView(u"希望"),
        QStringView(u"期望"), QStringView(u"想要"), QStringView(u"催")};
    return std::ranges::any_of(Words, [&](QStringView word) { return text.startsWith(word); });
}

/// The word for a side that begins @p text, who is asked to do something if @p isAsked.
Lead sideOf(QStringView text, bool isAsked)
{
    struct Word
    {
        QStringView word;
        Party party;
    };
    static constexpr std::array Words = {
        Word{u"我方", Party::Us},       Word{u"我们", Party::Us},     Word{u"咱们", Party::Us},
        Word{u"我司", Party::Us},       Word{u"乙方", Party::Us},     Word{u"贵司", Party::Them},
        Word{u"甲方", Party::Them},     Word{u"客户方", Party::Them}, Word{u"对方", Party::Them},
        Word{u"贵方", Party::Them},     Word{u"他们", Party::Them},   Word{u"客户", Party::Them},
        Word{u"我", Party::Us},         Word{u"i", Party::Us},        Word{u"we", Party::Us},
        Word{u"us", Party::Us},         Word{u"they", Party::Them},   Word{u"them", Party::Them},
        Word{u"customer", Party::Them}, Word{u"client", Party::Them}};
    for (const Word &word : Words) {
        if (!text.startsWith(word.word, Qt::CaseInsensitive))
            continue;
        QStringView rest = text.sliced(word.word.size());
        if (!(isAsked && word.word == u"客户") && !isSide(word.word, rest))
            continue;
        if (word.party == Party::Them && asksUs(rest))
            return {};
        for (const QStringView promised :
             {QStringView(u"答应"), QStringView(u"承诺"), QStringView(u" will "),
              QStringView(u" are to "), QStringView(u" to "), QStringView(u"'ll "),
              QStringView(u"’ll ")}) {
            if (rest.startsWith(promised, Qt::CaseInsensitive)) {
                rest = rest.sliced(promised.size());
                break;
            }
        }
        return {text.size() - rest.size(), word.word.size(), word.party};
    }
    return {};
}

} // namespace

Marker markerOf(QStringView text)
{
    if (text.isEmpty())
        return {};
    const QChar first = halfWidth(text.front());
    if (first != u'?' && first != u'!')
        return boxAt(text);
    qsizetype length = 1;
    while (length < text.size() && halfWidth(text[length]) == first)
        ++length;
    return {first == u'?' ? Kind::Question : Kind::Risk, false, length};
}

QStringView withoutBullet(QStringView text, bool isList)
{
    text = text.trimmed();
    if (text.size() > 1 && QStringView(u"-*•·+>●○▪◦‣–—").contains(text.front()) &&
        text[1].isSpace())
        text = text.sliced(1).trimmed();
    const qsizetype number = numberingOf(text);
    if (number == 0)
        return text;
    const QStringView rest = text.sliced(number).trimmed();
    const bool isEntry = !rest.isEmpty() && (isList || markerOf(rest).kind == Kind::Promise);
    return isEntry ? rest : text;
}

bool saysNothing(QStringView text)
{
    static constexpr std::array Nothing = {
        QStringView(u"无"),           QStringView(u"没有"),      QStringView(u"暂无"),
        QStringView(u"待定"),         QStringView(u"none"),      QStringView(u"n/a"),
        QStringView(u"tbd"),          QStringView(u"nothing"),   QStringView(u"下一步"),
        QStringView(u"下一步计划"),   QStringView(u"后续跟进"),  QStringView(u"跟进事项"),
        QStringView(u"待办"),         QStringView(u"待办事项"),  QStringView(u"行动项"),
        QStringView(u"next steps"),   QStringView(u"next step"), QStringView(u"follow-ups"),
        QStringView(u"action items"), QStringView(u"to do")};
    QStringView bare = withoutJoints(text);
    while (bare.endsWith(u'。') || bare.endsWith(u'.'))
        bare.chop(1);
    return std::ranges::any_of(
        Nothing, [bare](QStringView word) { return bare.compare(word, Qt::CaseInsensitive) == 0; });
}

Lead leadingParty(QStringView text)
{
    // 请对方确认
    for (const QStringView asked : {QStringView(u"烦请"), QStringView(u"麻烦"), QStringView(u"请"),
                                    QStringView(u"由"), QStringView(u"让")}) {
        if (!text.startsWith(asked))
            continue;
        const QStringView rest = text.sliced(asked.size());
        Lead lead = sideOf(rest, true);
        if (lead.length > 0)
            lead.length += asked.size();
        lead.word = 0;
        return lead;
    }
    return sideOf(text, false);
}

} // namespace attache::notes
