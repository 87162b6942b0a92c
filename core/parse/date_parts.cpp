#include "core/parse/date_parts.h"

#include "core/base/han.h"
#include "core/parse/values_p.h"

#include <QRegularExpression>

#include <algorithm>

namespace attache {

using values::DateParts;
using values::plain;

namespace {

/// What the names of a month begin with, in the languages that spreadsheets write dates in.
constexpr std::array<std::array<const char16_t *, 9>, 12> Months = {{
    {u"jan", u"jän", u"ene", u"gen", u"янв"},
    {u"feb", u"fév", u"fev", u"fév", u"фев"},
    {u"mar", u"mär", u"mrz", u"maa", u"мар"},
    {u"apr", u"avr", u"abr", u"апр"},
    {u"may", u"mai", u"mei", u"mag", u"maj", u"май", u"мая"},
    {u"jun", u"juin", u"giu", u"июн"},
    {u"jul", u"juil", u"lug", u"июл"},
    {u"aug", u"aoû", u"aou", u"ago", u"авг"},
    {u"sep", u"set", u"сен"},
    {u"oct", u"okt", u"out", u"ott", u"окт"},
    {u"nov", u"ноя"},
    {u"dec", u"dez", u"déc", u"dic", u"дек"},
}};

int monthOf(QStringView word)
{
    for (size_t i = 0; i < Months.size(); ++i) {
        for (const char16_t *name : Months[i]) {
            if (name && word.startsWith(QStringView(name)))
                return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

/// Cuts a time of day off the end: "t20:47:07.000z", "20230512t204707z", " 00:02:00", " 12:00 am",
/// " 下午 3:04", 上午.
QStringView withoutTime(QStringView text)
{
    static const QRegularExpression basic(QStringLiteral("^[0-9]{8}(?=t[0-9]{4}([0-9]{2})?z?$)"));
    if (text.size() > 12 && text[8] == u't' && basic.match(text).hasMatch())
        return text.left(8);
    qsizetype cut = text.indexOf(QLatin1Char(':'));
    if (cut < 0 && !text.isEmpty() && text[0].isDigit()) // 15时4分, 下午3点
        cut = std::max(text.lastIndexOf(u'时'), text.lastIndexOf(u'点'));
    if (cut >= 0) {
        while (cut > 0 && text[cut - 1].isDigit())
            --cut;
        text = text.left(cut).trimmed();
    }
    for (const QStringView half :
         {QStringView(u"上午"), QStringView(u"下午"), QStringView(u"凌晨"), QStringView(u"早上"),
          QStringView(u"中午"), QStringView(u"晚上"), QStringView(u"am"), QStringView(u"pm")}) {
        if (text.endsWith(half))
            text.chop(half.size());
    }
    return text;
}

/// Cuts a day of the week off either end: "2023年1月5日 星期四", "(周四)".
QStringView withoutWeekday(QStringView text)
{
    for (const QStringView word : {QStringView(u"星期"), QStringView(u"礼拜"), QStringView(u"禮拜"),
                                   QStringView(u"週"), QStringView(u"周")}) {
        const qsizetype at = text.indexOf(word);
        if (at < 0)
            continue;
        const qsizetype end = at + word.size() + 1;
        const bool day =
            end <= text.size() && QStringView(u"一二三四五六日天").contains(text[end - 1]);
        const auto isAround = [](QChar c) { return c.isSpace() || c == u'(' || c == u')'; };
        const bool atEnd = day && std::all_of(text.begin() + end, text.end(), isAround);
        if (!atEnd)
            continue;
        text = text.left(at);
        while (!text.isEmpty() && isAround(text.back()))
            text.chop(1);
    }
    // 2023年1月5日(四)
    if (text.size() > 3 && text.endsWith(u')') && text[text.size() - 3] == u'(')
        text = text.chopped(3).trimmed();
    return text;
}

/// A few digits of Han as a number: 十 is 10, 二十五 is 25, 〇五 is 5, 一百一十四 is 114.
int hanNumber(QStringView han)
{
    int value = 0;
    int pending = 0;
    for (const QChar c : han) {
        if (const int power = values::hanPower(c); power == 1 || power == 2) {
            value += std::max(pending, 1) * (power == 1 ? 10 : 100);
            pending = 0;
        } else {
            pending = pending * 10 + values::hanDigit(c);
        }
    }
    return value + pending;
}

/// @p written with numbers in Han before 年, 月, 日 and 号 as digits, and years of the Republic of
/// China and of Japan's eras as ours: 二〇二三年一月五日, 民国112年1月5日, 112/1/5, 令和5年1月5日.
QString withPlainNumbers(const QString &written)
{
    static const QRegularExpression han(
        QStringLiteral("[〇零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰]+(?=[年月日号]|$)"));
    static const QRegularExpression era(
        QStringLiteral("^((?:中华)?民国|令和|平成|昭和)\\s*([0-9]{1,3}|元)\\s*(?=[年./-])"));
    const bool isAscii =
        std::all_of(written.begin(), written.end(), [](QChar c) { return c.unicode() < 0x80; });
    static const QRegularExpression japanese(
        QStringLiteral("^([rhs])([0-9]{1,2})(?=[./-][0-9]{1,2}[./-][0-9]{1,2}$)"));
    if (isAscii && !written.startsWith(QLatin1Char('1'))) {
        // R7.12.5, as spreadsheets in Japan write it
        const QRegularExpressionMatch match = japanese.match(written);
        if (!match.hasMatch())
            return written; // nearly every cell
        const QString name = match.captured(1);
        const int before = name == u"r" ? 2018 : name == u"h" ? 1988 : 1925;
        return QString::number(match.captured(2).toInt() + before) +
               written.mid(match.capturedLength());
    }
    static const QRegularExpression taiwan(
        QStringLiteral("^(1[0-9]{2})(?=[./-][0-9]{1,2}[./-]|年)"));
    static const QRegularExpression korean(QStringLiteral("([0-9]+)\\s*(년|월|일)"));
    QString text = simplifiedHan(written);
    text.replace(QChar(u'○'), QChar(u'〇'));
    text.replace(QStringLiteral("廿"), QStringLiteral("二十"));
    text.replace(QStringLiteral("卅"), QStringLiteral("三十"));
    text.replace(QStringLiteral("元月"), QStringLiteral("1月"));
    text.replace(korean, QStringLiteral("\\1."));
    if (const QRegularExpressionMatch match = taiwan.match(text); match.hasMatch())
        text.replace(0, match.capturedLength(), QString::number(match.captured(1).toInt() + 1911));
    if (!text.contains(u'年') && !text.contains(u'月') && !era.match(text).hasMatch())
        return text;
    QString plain;
    qsizetype at = 0;
    for (auto found = han.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        plain += text.mid(at, match.capturedStart() - at);
        const bool year = text.mid(match.capturedEnd(), 1) == u"年";
        const QString number = QString::number(hanNumber(match.captured()));
        // A year is written digit by digit; 二三年 is one of two digits.
        plain += year ? number.rightJustified(2, QLatin1Char('0')) : number;
        at = match.capturedEnd();
    }
    plain += text.mid(at);
    if (const QRegularExpressionMatch match = era.match(plain); match.hasMatch()) {
        const QString name = match.captured(1);
        const int year = match.captured(2) == u"元" ? 1 : match.captured(2).toInt();
        const int before = name == u"令和"   ? 2018
                           : name == u"平成" ? 1988
                           : name == u"昭和" ? 1925
                                             : 1911;
        plain.replace(0, match.capturedLength(), QString::number(year + before));
    }
    return plain;
}

/// Words that stand between the parts of a date: "5th of", "5 de enero de", "5 января 2023 г."
bool isFiller(QStringView word)
{
    static constexpr std::array Words = {
        QStringView(u"st"),  QStringView(u"nd"),  QStringView(u"rd"),  QStringView(u"th"),
        QStringView(u"of"),  QStringView(u"the"), QStringView(u"de"),  QStringView(u"del"),
        QStringView(u"den"), QStringView(u"der"), QStringView(u"am"),  QStringView(u"le"),
        QStringView(u"er"),  QStringView(u"г"),   QStringView(u"uhr"), QStringView(u"t")};
    return std::find(Words.begin(), Words.end(), word) != Words.end();
}

/// Names of days, in full or shortened, that begin like no month.
bool isWeekday(QStringView word)
{
    static constexpr std::array Short = {QStringView(u"mo"), QStringView(u"di"), QStringView(u"mi"),
                                         QStringView(u"do"), QStringView(u"fr"), QStringView(u"sa"),
                                         QStringView(u"so")};
    static constexpr std::array Days = {
        QStringView(u"mon"),  QStringView(u"tue"),  QStringView(u"wed"), QStringView(u"thu"),
        QStringView(u"fri"),  QStringView(u"sat"),  QStringView(u"sun"), QStringView(u"montag"),
        QStringView(u"dien"), QStringView(u"mitt"), QStringView(u"don"), QStringView(u"frei"),
        QStringView(u"sam"),  QStringView(u"sonn"), QStringView(u"lun"), QStringView(u"mercr"),
        QStringView(u"mié"),  QStringView(u"jeu"),  QStringView(u"jue"), QStringView(u"vend"),
        QStringView(u"vie"),  QStringView(u"sáb"),  QStringView(u"dim"), QStringView(u"dom")};
    return std::find(Short.begin(), Short.end(), word) != Short.end() ||
           std::any_of(Days.begin(), Days.end(),
                       [&](QStringView day) { return word.startsWith(day); });
}

bool isEnglishMonth(QStringView word)
{
    static constexpr std::array Names = {
        QStringView(u"january"), QStringView(u"february"), QStringView(u"march"),
        QStringView(u"april"),   QStringView(u"may"),      QStringView(u"june"),
        QStringView(u"july"),    QStringView(u"august"),   QStringView(u"september"),
        QStringView(u"october"), QStringView(u"november"), QStringView(u"december")};
    return std::any_of(Names.begin(), Names.end(),
                       [&](QStringView name) { return name.startsWith(word); });
}

bool isWordLetter(QChar c)
{
    return c.isLetter() && c.script() != QChar::Script_Han;
}

std::optional<DateParts> takeApart(QStringView text)
{
    DateParts parts;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        if (text[i].isDigit()) {
            while (i < text.size() && text[i].isDigit())
                ++i;
            if (parts.count == 3 || i - start > 8)
                return std::nullopt;
            const auto at = static_cast<size_t>(parts.count++);
            parts.numbers[at] = text.mid(start, i - start).toInt();
            parts.widths[at] = i - start;
            if (at == 0 && i < text.size())
                parts.separator = text[i];
        } else if (isWordLetter(text[i])) {
            while (i < text.size() && isWordLetter(text[i]))
                ++i;
            const QStringView word = text.mid(start, i - start);
            const int month = isWeekday(word) || isFiller(word) ? 0 : monthOf(word);
            if (month > 0 && parts.namedMonth == 0) {
                parts.namedMonth = month;
                parts.monthPosition = parts.count;
                qsizetype next = i;
                while (next < text.size() && (text[next] == u' ' || text[next] == u'.'))
                    ++next;
                parts.isMonthJoined =
                    next < text.size() &&
                    (text[next] == u'-' || text[next] == u'\'' || text[next] == u'\u2019');
                parts.isForeignMonth = !isEnglishMonth(word);
            } else if (!isFiller(word) && !isWeekday(word)) {
                return std::nullopt;
            }
        } else if (QStringView(u"-/., '年月日号。、\\\u2019\u2212").contains(text[i++]) == false) {
            return std::nullopt;
        }
    }
    return parts;
}

} // namespace

int values::fullYear(int year, qsizetype width)
{
    return width > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

std::optional<DateParts> values::dateParts(std::string_view cell)
{
    const QString text = plain(cell);
    return takeApart(withPlainNumbers(withoutWeekday(withoutTime(text)).toString()));
}

} // namespace attache
