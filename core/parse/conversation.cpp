#include "core/parse/conversation.h"

#include "core/base/han.h"
#include "core/parse/conversation_lines.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace attache {

namespace {

using talk::dayAlone;
using talk::dayOf;
using talk::Heading;
using talk::headingOf;
using talk::isFieldName;
using talk::isName;
using talk::isShortName;
using talk::isSystemLine;
using talk::LongestHeading;
using talk::LongestName;
using talk::nameAlone;
using talk::nameThenWords;
using talk::timeAlone;

/// Cues are joined to one turn up to here.
constexpr qsizetype LongestTurn = 400;

class Reader
{
public:
    Reader(QStringView text, QDate today, const QStringList &known)
        : m_today(today)
        , m_known(known)
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
            m_lines.append(talk::withoutTabs(line.trimmed().toString()));
        // Lines stay in their places, which are told.
        for (QString &line : m_lines) {
            if (isSystemLine(line))
                line.clear();
        }
        dropQuotes();
    }

    Conversation read()
    {
        if (hasCues()) {
            m_result.form = Conversation::Form::Subtitles;
            for (QString &line : m_lines)
                line = withNameBefore(line);
            readCues();
        } else if (findHeadings()) {
            m_result.form = Conversation::Form::Chat;
            readChat();
        } else {
            readLines();
        }
        takeStatedDay();
        return std::move(m_result);
    }

private:
    /// A day that the head of a transcript states is that of all who name none.
    void takeStatedDay()
    {
        constexpr qsizetype LongestHead = 20;
        QDate day;
        for (qsizetype at = 0; at < std::min(m_lines.size(), LongestHead) && !day.isValid(); ++at)
            day = talk::statedDay(m_lines[at], m_today);
        for (SaidLine &each : m_result.said) {
            if (!each.day.isValid())
                each.day = day;
        }
    }

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

    /// What somebody answers to, "「李雷：…」" above a row of dashes, was said by another and
    /// before.
    void dropQuotes()
    {
        static const QRegularExpression dashes(QStringLiteral("^(?:- ?|—){5,}$"));
        constexpr qsizetype LongestQuote = 12;
        for (qsizetype at = 1; at < m_lines.size(); ++at) {
            if (!m_lines[at - 1].endsWith(u'」') || !dashes.match(m_lines[at]).hasMatch())
                continue;
            qsizetype from = at - 1;
            while (from > 0 && from > at - LongestQuote && !m_lines[from].startsWith(u'「'))
                --from;
            if (!m_lines[from].startsWith(u'「'))
                continue;
            for (qsizetype quoted = from; quoted <= at; ++quoted)
                m_lines[quoted].clear();
        }
    }

    // Subtitles

    void readCues()
    {
        countCueNames();
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
                words.append(voicesOf(m_lines[++at]));
            for (QString &each : words)
                each = talk::withoutDrawing(each);
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

    /// The words of a cue in which several speak, each behind a dash or a name of their own;
    /// nothing for another cue.
    QStringList turnsOf(const QStringList &words) const
    {
        static const QRegularExpression dash(QStringLiteral(R"(^[-–—]\s*(?=\S))"));
        const bool dashes = !words.isEmpty() && dash.match(words.front()).hasMatch();
        QStringList turns;
        for (const QString &line : words) {
            const bool begins = dashes ? dash.match(line).hasMatch() : !speakerIn(line).isEmpty();
            if (begins)
                turns.append(dashes ? QString(line).remove(dash) : line);
            else if (turns.isEmpty())
                return {};
            else
                turns.last() += u' ' + line;
        }
        return turns;
    }

    /// Who is named at the beginning of @p line of a cue; empty where nobody is.
    QString speakerIn(const QString &line) const
    {
        if (const QRegularExpressionMatch voice = cueVoice().match(line);
            voice.hasMatch() && voice.capturedStart() == 0)
            return voice.captured(1).trimmed();
        const QRegularExpressionMatch match = nameThenWords().match(bareWords(line));
        const QString who = match.captured(u"who").trimmed();
        return isCueName(match) && (m_namedUsually || m_cueNames.value(who) > 1) ? who : QString();
    }

    /// A line in which several speak, each by a tag of their own, in as many lines.
    static QStringList voicesOf(const QString &line)
    {
        static const QRegularExpression next(QStringLiteral(R"((?<=\S)\s*(?=<v[.\s]))"));
        return line.count(QLatin1String("<v")) > 1 ? line.split(next, Qt::SkipEmptyParts)
                                                   : QStringList(line);
    }

    /// "[Li Ming] I'll send it" as "Li Ming: I'll send it"; "[Music]" is nobody.
    static QString withNameBefore(const QString &line)
    {
        static const QRegularExpression named(
            QStringLiteral(R"(^([-–—]\s*)?\[([^\[\]]+)\]\s*(?=\S)(.*)$)"));
        static const QRegularExpression sound(
            QStringLiteral("music|applause|laugh|cheer|sigh|noise|silence|pause|inaudible|crosstalk"
                           "|blank|foreign|音乐|掌声|笑|噪音|杂音|听不清|静音|停顿|沉默"),
            QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = named.match(line.left(LongestHeading));
        if (!match.hasMatch() || !isName(match.captured(2)) || !isShortName(match.captured(2)) ||
            sound.match(match.captured(2)).hasMatch())
            return line;
        return match.captured(1) + match.captured(2) + QStringLiteral(": ") +
               line.sliced(match.capturedStart(3));
    }

    static const QRegularExpression &cueVoice()
    {
        static const QRegularExpression voice(QStringLiteral(R"(<v(?:\.[^\s>]*)?\s+([^>]*)>)"));
        return voice;
    }

    /// Without the tags and the escapes of a cue.
    static QString bareWords(QString words)
    {
        static const QRegularExpression tag(QStringLiteral("<[^<>]*>"));
        words.remove(tag);
        return words.replace(QLatin1String("&nbsp;"), QLatin1String(" "))
            .replace(QLatin1String("&lt;"), QLatin1String("<"))
            .replace(QLatin1String("&gt;"), QLatin1String(">"))
            .replace(QLatin1String("&amp;"), QLatin1String("&"))
            .trimmed();
    }

    void readCueWords(SaidLine &cue, const QString &words) const
    {
        if (const QRegularExpressionMatch named = cueVoice().match(words); named.hasMatch())
            cue.speaker = named.captured(1).trimmed();
        cue.text = bareWords(words);
        if (!cue.speaker.isEmpty())
            return;
        cue.speaker = speakerIn(words);
        if (!cue.speaker.isEmpty())
            cue.text = nameThenWords().match(cue.text).captured(u"text").trimmed();
    }

    static bool isCueName(const QRegularExpressionMatch &match)
    {
        const QStringView who = match.capturedView(u"who");
        return match.hasMatch() && isName(who) && isShortName(who) && !isFieldName(who);
    }

    /// Who is named in the cues: where few are, "重点有三：价格…" names nobody.
    void countCueNames()
    {
        qsizetype cues = 0;
        qsizetype named = 0;
        for (const QString &line : m_lines) {
            cues += cueTime().match(line).hasMatch() ? 1 : 0;
            static const QRegularExpression dash(QStringLiteral(R"(^[-–—]\s*)"));
            const QString words = bareWords(talk::withoutDrawing(line)).remove(dash);
            const QRegularExpressionMatch match = nameThenWords().match(words.left(LongestHeading));
            if (!isCueName(match))
                continue;
            ++named;
            ++m_cueNames[match.captured(u"who").trimmed()];
        }
        m_namedUsually = named * 2 >= cues;
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
        const bool known = std::ranges::any_of(
            m_known, [&names](const QString &name) { return names.contains(name); });
        if (names.size() < 2 || !(repeats || known) ||
            static_cast<qsizetype>(places.size()) * 2 < parts)
            return;
        for (const qsizetype at : places) {
            const QString who =
                nameAlone().match(m_lines[at]).captured(QStringLiteral("who")).trimmed();
            m_headings[static_cast<size_t>(at)] = Heading{who, {}, {}, {}};
            times[who] += 2;
        }
    }

    bool isShortNameAt(qsizetype at) const
    {
        return at >= 0 && at < m_lines.size() && isName(m_lines[at]) && isShortName(m_lines[at]) &&
               !headingOf(m_lines[at]);
    }

    /// Names and times in lines of their own, one below the other: "Anna Lee", "10:15 AM".
    void findTimesAlone(QHash<QString, int> &times)
    {
        std::vector<qsizetype> below;
        std::vector<qsizetype> above;
        for (qsizetype at = 0; at < m_lines.size(); ++at) {
            if (m_lines[at].isEmpty() || m_lines[at].size() > LongestHeading ||
                !timeAlone().match(m_lines[at]).hasMatch())
                continue;
            // An empty line may be where something was left out.
            qsizetype name = at - 1;
            while (name >= 0 && m_lines[name].isEmpty() && at - name < 3)
                --name;
            if (isShortNameAt(name))
                below.push_back(at);
            if (isShortNameAt(at + 1) && at + 2 < m_lines.size() && !m_lines[at + 2].isEmpty())
                above.push_back(at);
        }
        const bool isBelow = below.size() >= above.size();
        if ((isBelow ? below : above).size() < 2)
            return;
        for (const qsizetype at : isBelow ? below : above) {
            qsizetype name = isBelow ? at - 1 : at + 1;
            while (m_lines[name].isEmpty())
                --name;
            const QRegularExpressionMatch match = timeAlone().match(m_lines[at]);
            m_headings[static_cast<size_t>(name)] = Heading{
                m_lines[name], match.captured(u"when").trimmed(), match.captured(u"day"), {}};
            times[m_lines[name]] += 2;
            m_lines[at].clear();
            m_headings[static_cast<size_t>(at)].reset();
        }
    }

    /// Times in lines of their own above "张三：words".
    void findTimesAboveWords(QHash<QString, int> &times)
    {
        std::vector<qsizetype> places;
        for (qsizetype at = 0; at + 1 < m_lines.size(); ++at) {
            if (m_lines[at].isEmpty() || m_lines[at].size() > LongestHeading ||
                !timeAlone().match(m_lines[at]).hasMatch())
                continue;
            const QRegularExpressionMatch said =
                nameThenWords().match(m_lines[at + 1].left(LongestHeading));
            const QStringView who = said.capturedView(u"who");
            if (said.hasMatch() && isName(who) && isShortName(who) && !isFieldName(who))
                places.push_back(at);
        }
        if (places.size() < 2)
            return;
        for (const qsizetype at : places) {
            const QRegularExpressionMatch time = timeAlone().match(m_lines[at]);
            const QRegularExpressionMatch said =
                nameThenWords().match(m_lines[at + 1].left(LongestHeading));
            const QString who = said.captured(u"who").trimmed();
            m_headings[static_cast<size_t>(at) + 1] =
                Heading{who, time.captured(u"when").trimmed(), time.captured(u"day"),
                        m_lines[at + 1].mid(said.capturedStart(u"text")).trimmed()};
            times[who] += 2;
            m_lines[at].clear();
            m_headings[static_cast<size_t>(at)].reset();
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
        findTimesAboveWords(times);
        findTimesAlone(times);
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
            if (!match.hasMatch() || !isName(match.capturedView(u"who")) ||
                isFieldName(match.capturedView(u"who")))
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
    const QStringList &m_known;
    QStringList m_lines;
    std::vector<std::optional<Heading>> m_headings;
    QHash<QString, int> m_cueNames;
    bool m_namedUsually = false;
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

Conversation readConversation(QStringView text, QDate today, const QStringList &known)
{
    return Reader(text, today, known).read();
}

} // namespace attache
