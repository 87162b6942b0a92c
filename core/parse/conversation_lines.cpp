#include "core/parse/conversation_lines.h"

#include "core/base/han.h"
#include "core/parse/date_reader.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace attache::talk {

namespace {

/// The day and the time at which something was said, as a messenger writes them.
const QString &whenPattern()
{
    static const QString pattern = QStringLiteral(
        R"((?<when>(?:(?<day>(?:\d{2,4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?(?!\d))"
        R"(|\d{1,2}[-/月]\d{1,2}日?(?:[-/]\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{4})"
        R"(|今天|昨天|前天|[Tt]oday|[Yy]esterday|(?:星期|周)[一二三四五六日天])"
        R"(|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))(?:T(?=\d)|[,，]?\s*)(?:(?:星期|周|礼拜)[一二三四五六日天]\s*)?)?)"
        R"((?:上午|下午|晚上|中午|凌晨|早上)?\s?)"
        R"(\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?))");
    return pattern;
}

/// "张三 2026/11/02 10:15", "张三(00:01:23)", "Anna 10:15: words".
const QRegularExpression &nameThenTime()
{
    static const QRegularExpression expression(
        QStringLiteral(R"(^(?<who>\S.{0,39}?)(?:\s*[\s(（\[]|[,，]\s*\[))") + whenPattern() +
        QStringLiteral(R"([)）\]]?\s*(?:[:：]\s*(?<text>.*))?$)"));
    return expression;
}

/// "[10:15] 张三：words", "2/11/26, 10:15 - Anna: words", "10:15 张三".
const QRegularExpression &timeThenName()
{
    static const QRegularExpression expression(
        QStringLiteral(R"(^[\[(（]?)") + whenPattern() +
        QStringLiteral(
            R"([\])）]?\s*[-–—]?\s*(?:[Ff]rom\s+)?(?<who>[^\s:：].{0,39}?)\s*(?:[:：]\s*(?<text>.*))?$)"));
    return expression;
}

} // namespace

const QRegularExpression &nameThenWords()
{
    static const QRegularExpression expression(
        QStringLiteral(R"(^(?<who>[^\s:：][^:：]{0,39}?)\s*[:：](?!//)\s*(?<text>\S.*)$)"));
    return expression;
}

const QRegularExpression &nameAlone()
{
    static const QRegularExpression expression(
        QStringLiteral(R"(^(?<who>[^\s:：][^:：]{0,39}?)\s*[:：]$)"));
    return expression;
}

const QRegularExpression &timeAlone()
{
    static const QRegularExpression expression(QStringLiteral("^[\\[(（]?") + whenPattern() +
                                               QStringLiteral("[\\])）]?$"));
    return expression;
}

bool isSystemLine(const QString &line)
{
    static const QRegularExpression expression(QStringLiteral(
        R"(^(?:.{1,40}(?:撤回了一条消息|加入了?群聊|退出了?群聊|移出了?群聊|开启了?转写|开始了?录制))"
        R"(|.{1,40}修改群名为.*|.{1,20}拍了拍.{1,20}|以上是打招呼的内容|以下是新消息)"
        R"(|.{1,40} (?:started|stopped) (?:transcription|recording))"
        R"(|.{1,40} (?:joined|left) the (?:meeting|chat|conversation|group))"
        R"(|.*end-to-end encrypted.*)"
        R"(|(?:.{1,30}的)?(?:微信|QQ|企业微信|钉钉|飞书)?聊天记录|[Cc]hat (?:history|records?)(?: (?:of|for|with) .{1,40})?)"
        R"(|(?:\d+ ?(?:hours?|minutes?|seconds?|小时|分钟|分|秒) ?)+)$)"));
    return line.size() <= LongestHeading && expression.match(line).hasMatch();
}

QString withoutDrawing(QString line)
{
    static const QRegularExpression drawing(QStringLiteral(R"(\{\\[^{}]*\})"));
    return line.remove(drawing).trimmed();
}

bool isName(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > LongestName)
        return false;
    static const QRegularExpression time(
        QStringLiteral("^(?:[ap]\\.?m\\.?|今天|昨天|前天|上午|下午|today|yesterday)$"),
        QRegularExpression::CaseInsensitiveOption);
    if (time.match(text).hasMatch())
        return false;
    const bool letters = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    const bool sentence = std::ranges::any_of(
        text, [](QChar c) { return QStringView(u"。！？!?;；“”\"，,<>=#/").contains(c); });
    if (!letters || sentence || text.count(u' ') > 4 || text.startsWith(u"http"))
        return false;
    // Days long past are read only where no day is to be near to.
    return !findDate(text, {QDate(2026, 1, 5)}) && !findDate(text, {});
}

bool isFieldName(QStringView text)
{
    static constexpr std::array Fields = {
        QStringView(u"from"),     QStringView(u"to"),       QStringView(u"cc"),
        QStringView(u"bcc"),      QStringView(u"sent"),     QStringView(u"date"),
        QStringView(u"subject"),  QStringView(u"time"),     QStringView(u"place"),
        QStringView(u"location"), QStringView(u"agenda"),   QStringView(u"attendees"),
        QStringView(u"发件人"),   QStringView(u"收件人"),   QStringView(u"抄送"),
        QStringView(u"主题"),     QStringView(u"发送时间"), QStringView(u"日期"),
        QStringView(u"时间"),     QStringView(u"会议时间"), QStringView(u"地点"),
        QStringView(u"会议地点"), QStringView(u"参会人"),   QStringView(u"参会人员"),
        QStringView(u"与会人"),   QStringView(u"记录人"),   QStringView(u"议题"),
        QStringView(u"会议主题"), QStringView(u"附件"),     QStringView(u"链接")};
    const QStringView bare = text.trimmed();
    return std::ranges::any_of(Fields, [bare](QStringView field) {
        return bare.compare(field, Qt::CaseInsensitive) == 0;
    });
}

bool isShortName(QStringView text)
{
    qsizetype han = 0;
    for (const QChar c : text.trimmed()) {
        if (QStringView(u"(（@").contains(c))
            break;
        han += isHan(c) ? 1 : 0;
    }
    return han > 0 ? han <= 4 : text.trimmed().count(u' ') <= 2;
}

namespace {

/// "Anna Lee to Everyone" as "Anna Lee", 王芳<wf@a.com> as 王芳.
QString nameOf(QStringView written)
{
    static const QRegularExpression mail(
        QStringLiteral("[ ]?[<(（][^<>()（）]+@[^<>()（）]+[>)）]$"));
    const QRegularExpressionMatch address = mail.match(written);
    if (address.capturedStart() > 0)
        written = written.first(address.capturedStart());
    const qsizetype to = written.indexOf(QStringView(u" to "), 0, Qt::CaseInsensitive);
    return (to > 0 ? written.first(to) : written).trimmed().toString();
}

/// The last such weekday before @p today, or today; not valid where @p written is none.
QDate weekdayOf(const QString &written, QDate today)
{
    constexpr QStringView Han = u"一二三四五六日";
    static const QStringList names = {QStringLiteral("monday"),    QStringLiteral("tuesday"),
                                      QStringLiteral("wednesday"), QStringLiteral("thursday"),
                                      QStringLiteral("friday"),    QStringLiteral("saturday"),
                                      QStringLiteral("sunday")};
    qsizetype weekday = names.indexOf(written.toLower());
    if (weekday < 0 && (written.startsWith(u'周') || written.startsWith(u"星期")))
        weekday = written.endsWith(u'天') ? 6 : Han.indexOf(written.back());
    if (weekday < 0)
        return {};
    return today.addDays(-((today.dayOfWeek() - 1 - weekday + 7) % 7));
}

} // namespace

QDate dayOf(const QString &written, QDate today)
{
    static const QHash<QString, int> Before = {{QStringLiteral("今天"), 0},
                                               {QStringLiteral("today"), 0},
                                               {QStringLiteral("昨天"), 1},
                                               {QStringLiteral("yesterday"), 1},
                                               {QStringLiteral("前天"), 2}};
    if (written.isEmpty())
        return {};
    if (const auto days = Before.constFind(written.toLower()); days != Before.cend())
        return today.addDays(-*days);
    if (const QDate weekday = weekdayOf(written, today); weekday.isValid())
        return weekday;
    // Of the two readings of 02/11/2026 the later one that has come: what is pasted is recent.
    std::optional<DateReading> read;
    for (const DateRules::Order order :
         {DateRules::Order::MonthFirst, DateRules::Order::DayFirst}) {
        DateRules rules{today};
        rules.order = order;
        const auto other = readWholeDate(written, rules);
        const bool isBetter = other && (!read || read->date > today || read->date < other->date);
        if (isBetter && (!read || other->date <= today))
            read = other;
    }
    if (!read)
        return {};
    static const QRegularExpression yearless(QStringLiteral(R"(^\d{1,2}[-/月]\d{1,2}日?$)"));
    const bool ahead = read->date > today && yearless.match(written).hasMatch();
    return ahead ? read->date.addYears(-1) : read->date;
}

QString withoutTabs(QString line)
{
    static const QRegularExpression columns(
        QStringLiteral(R"(^((?:[上下]午)?\d{1,2}:\d{2}(?: ?[AaPp][Mm])?)\t([^\t]{1,40})\t(?=\S))"));
    return line.replace(columns, QStringLiteral("\\1 \\2: "));
}

QDate statedDay(const QString &line, QDate today)
{
    static const QRegularExpression field(
        QStringLiteral(
            "^(?:(?:会议|录制|开始|创建)?(?:时间|日期)|(?:meeting |start |recording )?(?:date|time)"
            "|when|recorded(?: on)?)\\s*[:：]\\s*(?<day>\\S.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    if (line.size() > LongestHeading)
        return {};
    const QRegularExpressionMatch match = field.match(line);
    const auto found = match.hasMatch() ? findDate(match.captured(u"day"), {today}) : std::nullopt;
    return found && found->date <= today ? found->date : QDate();
}

std::optional<Heading> headingOf(const QString &line)
{
    if (line.isEmpty() || line.size() > LongestHeading + LongestName)
        return std::nullopt;
    for (const QRegularExpression *expression : {&nameThenTime(), &timeThenName()}) {
        const QRegularExpressionMatch match = expression->match(line);
        if (!match.hasMatch() || !isName(nameOf(match.capturedView(u"who"))))
            continue;
        return Heading{nameOf(match.capturedView(u"who")), match.captured(u"when").trimmed(),
                       match.captured(u"day"), match.captured(u"text").trimmed()};
    }
    return std::nullopt;
}

QDate dayAlone(const QString &line, QDate today)
{
    static const QRegularExpression expression(QStringLiteral(
        R"(^[-—–=_\s]*(?<day>\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)\s*(?:(?:星期|周)[一二三四五六日天])?[-—–=_\s]*$)"));
    if (line.size() > LongestHeading)
        return {};
    const QRegularExpressionMatch match = expression.match(line);
    return match.hasMatch() ? dayOf(match.captured(u"day"), today) : QDate();
}

} // namespace attache::talk
