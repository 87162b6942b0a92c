#include "core/parse/conversation.h"

#include "core/base/han.h"
#include "core/parse/date_reader.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace attache {

namespace {

/// What is longer than this is no heading of a message.
constexpr qsizetype LongestHeading = 120;
constexpr qsizetype LongestName = 40;
/// Cues are joined to one turn up to here.
constexpr qsizetype LongestTurn = 400;

/// The day and the time at which something was said, as a messenger writes them.
const QString &whenPattern()
{
    static const QString pattern = QStringLiteral(
        R"((?<when>(?:(?<day>(?:\d{2,4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?)"
        R"(|\d{1,2}[-/月]\d{1,2}日?(?:[-/]\d{2,4})?)"
        R"(|今天|昨天|前天|[Tt]oday|[Yy]esterday))[,，]?\s*(?:(?:星期|周|礼拜)[一二三四五六日天]\s*)?)?)"
        R"((?:上午|下午|晚上|中午|凌晨|早上)?\s?)"
        R"(\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?))");
    return pattern;
}

/// "张三 2026/11/02 10:15", "张三(00:01:23)", "Anna 10:15: words".
const QRegularExpression &nameThenTime()
{
    static const QRegularExpression expression(
        QStringLiteral(R"(^(?<who>\S.{0,39}?)\s*[\s(（\[])") + whenPattern() +
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

/// "张三：words".
const QRegularExpression &nameThenWords()
{
    static const QRegularExpression expression(
        QStringLiteral(R"(^(?<who>[^\s:：][^:：]{0,39}?)\s*[:：](?!//)\s*(?<text>\S.*)$)"));
    return expression;
}

/// "张三:" with the words below it, as WeChat copies several messages.
const QRegularExpression &nameAlone()
{
    static const QRegularExpression expression(
        QStringLiteral(R"(^(?<who>[^\s:：][^:：]{0,39}?)\s*[:：]$)"));
    return expression;
}

/// Whether @p text can be what a person is called: no sentence, no day, no address of a page.
bool isName(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > LongestName)
        return false;
    const bool letters = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    const bool sentence = std::ranges::any_of(
        text, [](QChar c) { return QStringView(u"。！？!?;；“”\"，,<>=#/").contains(c); });
    if (!letters || sentence || text.count(u' ') > 4 || text.startsWith(u"http"))
        return false;
    return !findDate(text, {QDate(2026, 1, 5)}).has_value();
}

/// Whether @p text is as short as the names of people are.
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

/// "Anna Lee to Everyone" as "Anna Lee".
QString nameOf(QStringView written)
{
    const qsizetype to = written.indexOf(QStringView(u" to "), 0, Qt::CaseInsensitive);
    return (to > 0 ? written.first(to) : written).trimmed().toString();
}

/// The day that @p written is; said in the past, where the reader of dates looks ahead.
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

struct Heading
{
    QString who;
    QString when;
    QString day;
    QString text; ///< said in the same line

    bool isDated() const { return !day.isEmpty(); }
};

std::optional<Heading> headingOf(const QString &line)
{
    if (line.isEmpty() || line.size() > LongestHeading + LongestName)
        return std::nullopt;
    for (const QRegularExpression *expression : {&nameThenTime(), &timeThenName()}) {
        const QRegularExpressionMatch match = expression->match(line);
        if (!match.hasMatch() || !isName(match.capturedView(u"who")))
            continue;
        return Heading{nameOf(match.capturedView(u"who")), match.captured(u"when").trimmed(),
                       match.captured(u"day"), match.captured(u"text").trimmed()};
    }
    return std::nullopt;
}

/// The day that @p line gives alone, as "—— 2026-11-02 ——" or "2026年11月2日 星期一" does.
QDate dayAlone(const QString &line, QDate today)
{
    static const QRegularExpression expression(QStringLiteral(
        R"(^[-—–=_\s]*(?<day>\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)\s*(?:(?:星期|周)[一二三四五六日天])?[-—–=_\s]*$)"));
    if (line.size() > LongestHeading)
        return {};
    const QRegularExpressionMatch match = expression.match(line);
    return match.hasMatch() ? dayOf(match.captured(u"day"), today) : QDate();
}

class Reader
{
public:
    Reader(QStringView text, QDate today)
        : m_today(today)
    {
        m_result.isCut = text.size() > LongestConversation;
        QString whole = text.first(std::min(text.size(), LongestConversation)).toString();
        whole.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        for (const QChar separator :
             {QChar(u'\r'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
            whole.replace(separator, u'\n');
        for (const QChar space : {QChar(QChar::Nbsp), QChar(u'\u3000')})
            whole.replace(space, u' ');
        whole.remove(QChar(QChar::ByteOrderMark));
        for (const QStringView line : QStringView(whole).split(u'\n'))
            m_lines.append(line.trimmed().toString());
    }

    Conversation read()
    {
        if (hasCues()) {
            m_result.form = Conversation::Form::Subtitles;
            readCues();
        } else if (findHeadings()) {
            m_result.form = Conversation::Form::Chat;
            readChat();
        } else {
            readLines();
        }
        return std::move(m_result);
    }

private:
    static const QRegularExpression &cueTime()
    {
        static const QRegularExpression expression(
            QStringLiteral(R"(^(?<when>(?:\d{1,3}:)?\d{1,2}:\d{2})[.,]\d{1,3}\s*-->)"));
        return expression;
    }

    bool hasCues() const
    {
        return std::ranges::any_of(m_lines, [](const QString &line) {
            return line.contains(QLatin1String("-->")) && cueTime().match(line).hasMatch();
        });
    }

    void add(SaidLine said)
    {
        said.text = said.text.trimmed();
        if (said.text.isEmpty())
            return;
        if (static_cast<qsizetype>(m_result.said.size()) < MostSaidLines)
            m_result.said.push_back(std::move(said));
        else
            m_result.isCut = true;
    }

    // Subtitles

    void readCues()
    {
        for (qsizetype at = 0; at < m_lines.size(); ++at) {
            const QRegularExpressionMatch time = cueTime().match(m_lines[at]);
            if (!time.hasMatch())
                continue;
            SaidLine cue;
            cue.when = time.captured(u"when");
            cue.line = static_cast<int>(at) + 1;
            QStringList words;
            while (at + 1 < m_lines.size() && !m_lines[at + 1].isEmpty() &&
                   !cueTime().match(m_lines[at + 1]).hasMatch())
                words.append(m_lines[++at]);
            if (const QStringList turns = turnsOf(words); turns.size() > 1) {
                for (const QString &turn : turns) {
                    SaidLine one = cue;
                    readCueWords(one, turn);
                    add(std::move(one));
                }
                continue;
            }
            readCueWords(cue, words.join(u' '));
            addCue(std::move(cue));
        }
    }

    /// The words of a cue in which several speak, each behind a dash; nothing for another cue.
    static QStringList turnsOf(const QStringList &words)
    {
        static const QRegularExpression dash(QStringLiteral(R"(^[-–—]\s*(?=\S))"));
        QStringList turns;
        for (const QString &line : words) {
            if (dash.match(line).hasMatch())
                turns.append(QString(line).remove(dash));
            else if (turns.isEmpty())
                return {};
            else
                turns.last() += u' ' + line;
        }
        return turns;
    }

    static void readCueWords(SaidLine &cue, QString words)
    {
        static const QRegularExpression voice(QStringLiteral(R"(<v(?:\.[^\s>]*)?\s+([^>]*)>)"));
        static const QRegularExpression tag(QStringLiteral("<[^<>]*>"));
        if (const QRegularExpressionMatch named = voice.match(words); named.hasMatch())
            cue.speaker = named.captured(1).trimmed();
        words.remove(tag);
        words.replace(QLatin1String("&nbsp;"), QLatin1String(" "))
            .replace(QLatin1String("&lt;"), QLatin1String("<"))
            .replace(QLatin1String("&gt;"), QLatin1String(">"))
            .replace(QLatin1String("&amp;"), QLatin1String("&"));
        cue.text = words.trimmed();
        if (!cue.speaker.isEmpty())
            return;
        const QRegularExpressionMatch match = nameThenWords().match(cue.text);
        if (match.hasMatch() && isName(match.capturedView(u"who")) &&
            isShortName(match.capturedView(u"who"))) {
            cue.speaker = match.captured(u"who").trimmed();
            cue.text = match.captured(u"text").trimmed();
        }
    }

    /// A cue that goes on with a sentence belongs to the one before.
    void addCue(SaidLine cue)
    {
        if (!m_result.said.empty() && !cue.text.isEmpty()) {
            SaidLine &last = m_result.said.back();
            const bool ended = QStringView(u"。！？.!?…；;").contains(last.text.back());
            const bool same = cue.speaker == last.speaker || cue.speaker.isEmpty();
            if (same && !ended && last.text.size() + cue.text.size() < LongestTurn) {
                if (!isHan(last.text.back()) || !isHan(cue.text.front()))
                    last.text += u' ';
                last.text += cue.text;
                return;
            }
        }
        if (cue.speaker.isEmpty() && !m_result.said.empty())
            cue.speaker = m_result.said.back().speaker;
        add(std::move(cue));
    }

    // Chats

    /// Whether nothing or an empty line stands above.
    bool beginsPart(qsizetype at) const { return at == 0 || m_lines[at - 1].isEmpty(); }

    /// Lines with a name and a colon alone begin messages where most parts of the text begin so
    /// and somebody speaks twice: the headings of a report are written like that, too.
    void findNamesAlone(QHash<QString, int> &times)
    {
        QHash<QString, int> names;
        qsizetype parts = 0;
        std::vector<qsizetype> places;
        for (qsizetype at = 0; at < m_lines.size(); ++at) {
            if (m_lines[at].isEmpty() || !beginsPart(at))
                continue;
            ++parts;
            const QRegularExpressionMatch match = nameAlone().match(m_lines[at].left(LongestName));
            if (!match.hasMatch() || !isName(match.capturedView(u"who")) ||
                !isShortName(match.capturedView(u"who")) || at + 1 == m_lines.size() ||
                m_lines[at + 1].isEmpty())
                continue;
            places.push_back(at);
            ++names[match.captured(u"who").trimmed()];
        }
        const bool repeats = std::ranges::any_of(names, [](int count) { return count > 1; });
        if (names.size() < 2 || !repeats || static_cast<qsizetype>(places.size()) * 2 < parts)
            return;
        for (const qsizetype at : places) {
            const QString who =
                nameAlone().match(m_lines[at]).captured(QStringLiteral("who")).trimmed();
            m_headings[static_cast<size_t>(at)] = Heading{who, {}, {}, {}};
            times[who] += 2;
        }
    }

    /// Which lines begin a message. A line that only looks so, "改到 10:15", is none: who speaks is
    /// named with a day, or twice, or shortly.
    bool findHeadings()
    {
        QHash<QString, int> times;
        for (const QString &line : m_lines) {
            m_headings.push_back(headingOf(line));
            if (const auto &heading = m_headings.back())
                times[heading->who] += heading->isDated() ? 2 : 1;
        }
        findNamesAlone(times);
        bool any = false;
        for (qsizetype at = 0; at < m_lines.size(); ++at) {
            std::optional<Heading> &heading = m_headings[static_cast<size_t>(at)];
            if (!heading)
                continue;
            const bool known = times.value(heading->who) > 1 || isShortName(heading->who);
            if (known && (!heading->text.isEmpty() || hasWordsBelow(at)))
                any = true;
            else
                heading.reset();
        }
        return any;
    }

    bool hasWordsBelow(qsizetype at) const
    {
        for (qsizetype below = at + 1; below < m_lines.size(); ++below) {
            if (!m_lines[below].isEmpty())
                return !headingOf(m_lines[below]).has_value();
        }
        return false;
    }

    void readChat()
    {
        SaidLine current;
        QDate day;
        for (qsizetype at = 0; at < m_lines.size(); ++at) {
            const QString &line = m_lines[at];
            if (const QDate alone = dayAlone(line, m_today); alone.isValid()) {
                day = alone;
                continue;
            }
            if (const std::optional<Heading> &heading = m_headings[static_cast<size_t>(at)]) {
                add(std::exchange(current, {}));
                if (heading->isDated())
                    day = dayOf(heading->day, m_today);
                current = {heading->who, heading->when, day, heading->text, static_cast<int>(at)};
                continue;
            }
            if (line.isEmpty())
                continue;
            if (current.text.isEmpty() && current.speaker.isEmpty())
                current.line = static_cast<int>(at);
            if (!current.text.isEmpty())
                current.text += u'\n';
            current.text += line;
        }
        add(std::move(current));
    }

    // Other texts

    struct Label
    {
        QString who;
        QString text;
    };

    std::vector<std::optional<Label>> labels() const
    {
        std::vector<std::optional<Label>> all;
        QHash<QString, int> times;
        qsizetype labelled = 0;
        qsizetype lines = 0;
        for (const QString &line : m_lines) {
            lines += line.isEmpty() ? 0 : 1;
            all.emplace_back();
            const QRegularExpressionMatch match = nameThenWords().match(line.left(LongestHeading));
            if (!match.hasMatch() || !isName(match.capturedView(u"who")))
                continue;
            const qsizetype words = match.capturedStart(u"text");
            all.back() = Label{match.captured(u"who").trimmed(), line.mid(words).trimmed()};
            ++times[all.back()->who];
            ++labelled;
        }
        const bool usual = labelled * 2 >= lines && lines > 1;
        for (std::optional<Label> &label : all) {
            if (label && times.value(label->who) < 2 && !(usual && isShortName(label->who)))
                label.reset();
        }
        return all;
    }

    void readLines()
    {
        const auto found = labels();
        QString speaker;
        for (qsizetype at = 0; at < m_lines.size(); ++at) {
            SaidLine said;
            said.line = static_cast<int>(at);
            said.text = m_lines[at];
            if (const std::optional<Label> &label = found[static_cast<size_t>(at)]) {
                speaker = label->who;
                said.text = label->text;
            }
            said.speaker = speaker;
            add(std::move(said));
        }
    }

    QDate m_today;
    QStringList m_lines;
    std::vector<std::optional<Heading>> m_headings;
    Conversation m_result;
};

} // namespace

QStringList Conversation::speakers() const
{
    QStringList all;
    for (const SaidLine &each : said) {
        if (!each.speaker.isEmpty() && !all.contains(each.speaker))
            all.append(each.speaker);
    }
    return all;
}

Conversation readConversation(QStringView text, QDate today)
{
    return Reader(text, today).read();
}

} // namespace attache
