#include "core/exchange/activity_reader.h"

#include "core/base/fold.h"
#include "core/parse/values.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

bool isOneOf(const QString &key, std::initializer_list<const char16_t *> words)
{
    return std::ranges::any_of(words, [&](const char16_t *word) {
        return key == foldedLetters(QString::fromUtf16(word));
    });
}

ActivityState stateOf(const QString &text)
{
    const QString key = foldedLetters(text);
    if (key.isEmpty())
        return ActivityState::Unsaid;
    if (isOneOf(key, {u"completed", u"complete", u"done",      u"closed",   u"held",
                      u"yes",       u"true",     u"1",         u"finished", u"resolved",
                      u"solved",    u"attended", u"connected", u"已完成",   u"完成",
                      u"已结束",    u"结束",     u"已关闭",    u"关闭",     u"已跟进",
                      u"已处理",    u"已解决",   u"已拜访",    u"是",       u"已回访"}))
        return ActivityState::Done;
    if (isOneOf(key, {u"cancelled", u"canceled", u"notheld", u"noshow", u"deleted", u"wontdo",
                      u"已取消", u"取消", u"作废", u"已作废", u"未举行"}))
        return ActivityState::Cancelled;
    return ActivityState::Open;
}

/// Whether @p text says no more than that there is something left to do.
bool isPlainlyOpen(const QString &text)
{
    return isOneOf(foldedLetters(text),
                   {u"open", u"new", u"notstarted", u"todo", u"planned", u"scheduled", u"no",
                    u"false", u"0", u"pending", u"未完成", u"未开始", u"待处理", u"进行中", u"否"});
}

VisitKind visitKindOf(ActivityKind kind, const QString &word, const QString &where)
{
    if (kind == ActivityKind::Call)
        return VisitKind::Phone;
    const auto says = [](const QString &text, std::initializer_list<const char16_t *> words) {
        return std::ranges::any_of(
            words, [&](const char16_t *each) { return text.contains(QStringView(each)); });
    };
    const QString said = folded(word);
    if (says(said, {u"lunch", u"dinner", u"breakfast", u"宴请", u"饭局", u"午餐", u"晚餐"}))
        return VisitKind::Meal;
    if (says(said, {u"来访", u"参观"}))
        return VisitKind::TheyCome;
    if (says(said + folded(where), {u"zoom", u"teams", u"webex", u"google meet", u"meet.google",
                                    u"online", u"腾讯会议", u"飞书", u"线上", u"视频"}))
        return VisitKind::Online;
    return VisitKind::OnSite;
}

/// The numbers and names of a cell that holds several.
QStringList severalOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("\\s*[;；、|\\n]\\s*"));
    QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts;
}

/// "Acme (acme.com)" as "Acme", but "上海（集团）有限公司" as it is.
QString withoutAddress(const QString &name)
{
    static const QRegularExpression address(
        QStringLiteral("\\s*[(（<][^()（）<>]*(@|\\.[a-z]{2,})[^()（）<>]*[)）>]$"),
        QRegularExpression::CaseInsensitiveOption);
    QString plain = name;
    return plain.remove(address).trimmed();
}

/// Minutes of "00:12:30", "12", "750" (seconds where the header says so).
std::optional<int> minutesOf(const QString &text, const QString &header)
{
    static const QRegularExpression clock(QStringLiteral("^(\\d+):(\\d{1,2})(?::(\\d{1,2}))?$"));
    if (const auto match = clock.match(text.trimmed()); match.hasMatch()) {
        // Without hours it is minutes and seconds in a column that is of calls.
        const bool isOfCalls = header.contains(QLatin1String("call"), Qt::CaseInsensitive) ||
                               header.contains(QStringLiteral("通话"));
        const bool hasHours = match.capturedLength(3) > 0 || !isOfCalls;
        const int first = match.captured(1).toInt();
        return hasHours ? first * 60 + match.captured(2).toInt() : first;
    }
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || number < 0 || number > 1e6)
        return std::nullopt;
    const bool isSeconds = header.contains(QLatin1String("second"), Qt::CaseInsensitive) ||
                           header.contains(QStringLiteral("秒"));
    return static_cast<int>(isSeconds ? number / 60 : number);
}

} // namespace

QString withoutTags(const QString &text)
{
    static const QRegularExpression tags(
        QStringLiteral("<(/?)(p|br|div|span|ul|ol|li|b|i|u|a|strong|em|table|tr|td|h[1-6]|font|"
                       "html|body)\\b[^<>]*>"),
        QRegularExpression::CaseInsensitiveOption);
    if (!tags.match(text).hasMatch())
        return text;
    static const QRegularExpression ends(
        QStringLiteral("<br\\b[^<>]*>|</(p|div|li|tr|h[1-6])\\s*>"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression anyTag(QStringLiteral("</?[a-z!][^<>]*>"),
                                           QRegularExpression::CaseInsensitiveOption);
    QString plain = text;
    plain.replace(ends, QStringLiteral("\n"));
    plain.remove(anyTag);
    const std::array<std::pair<const char *, const char *>, 6> entities{{{"&nbsp;", " "},
                                                                         {"&lt;", "<"},
                                                                         {"&gt;", ">"},
                                                                         {"&quot;", "\""},
                                                                         {"&#39;", "'"},
                                                                         {"&amp;", "&"}}};
    for (const auto &[entity, character] : entities)
        plain.replace(QLatin1String(entity), QLatin1String(character));
    QStringList lines;
    for (const QString &line : plain.split(QLatin1Char('\n'))) {
        if (const QString trimmed = line.simplified(); !trimmed.isEmpty())
            lines.append(trimmed);
    }
    return lines.join(QLatin1Char('\n'));
}

QTime timeOfDay(const QString &text, bool *isUtc)
{
    static const QRegularExpression clock(
        QStringLiteral(
            "(上午|下午|晚上|凌晨|中午)?\\s*(?<!\\d)(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?"
            "(?:\\.\\d+)?"
            "\\s*(am|pm|a\\.m\\.|p\\.m\\.)?\\s*(z|utc|gmt|[+-]00:?00)?"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = clock.match(text);
    *isUtc = false;
    if (!match.hasMatch())
        return {};
    int hour = match.captured(2).toInt();
    const QString half = match.captured(5).toLower();
    const QString part = match.captured(1);
    const bool isAfternoon = half.startsWith(QLatin1Char('p')) || part == QStringLiteral("下午") ||
                             part == QStringLiteral("晚上");
    const bool isMorning = half.startsWith(QLatin1Char('a')) || part == QStringLiteral("上午") ||
                           part == QStringLiteral("凌晨");
    const bool isNoon = part == QStringLiteral("中午") && hour < 6;
    if ((isAfternoon && hour < 12) || isNoon)
        hour += 12;
    if (isMorning && hour == 12)
        hour = 0;
    *isUtc = match.capturedLength(6) > 0;
    return QTime(hour, match.captured(3).toInt(), match.captured(4).toInt());
}

namespace {

/// A day and a time as ISO 8601 writes them, with the distance from UTC where it says one; none for
/// a day alone.
std::optional<QDateTime> isoInstant(const QString &text)
{
    constexpr qsizetype DayLength = 10;
    const auto at = QDateTime::fromString(text, Qt::ISODate);
    return at.isValid() && text.size() > DayLength ? std::optional(at.toUTC()) : std::nullopt;
}

} // namespace

Result<QDateTime> readInstant(std::string_view cell, DateOrder order)
{
    const QString text = readText(cell);
    if (const auto whole = isoInstant(text))
        return *whole;
    ATTACHE_TRY(const QDate day, readDate(cell, order));
    bool isUtc = false;
    const QTime time = timeOfDay(text, &isUtc);
    if (time.isValid())
        return isUtc ? QDateTime(day, time, Qt::UTC) : QDateTime(day, time).toUTC();
    static const QRegularExpression clock(QStringLiteral("\\d[:：]\\d"));
    if (clock.match(text).hasMatch())
        return Error{Error::Kind::Invalid,
                     Words::tr("\"%1\" has a time that no clock shows.").arg(text),
                     {},
                     {}};
    return day.startOfDay().toUTC();
}

ActivityReader::ActivityReader(const ActivityLayout &layout, const QStringList &headers,
                               const std::vector<ColumnProfile> &profiles)
    : m_layout(layout)
    , m_headers(headers)
    , m_profiles(profiles)
{
}

int ActivityReader::columnWith(const SourceRow &row, ActivityRole role) const
{
    for (const int column : m_layout.columns(role)) {
        if (!isNoValue(row.cells[static_cast<size_t>(column)]))
            return column;
    }
    return -1;
}

QString ActivityReader::first(const SourceRow &row, ActivityRole role) const
{
    const int column = columnWith(row, role);
    return column < 0 ? QString() : readText(row.cells[static_cast<size_t>(column)]);
}

QDateTime ActivityReader::instant(const SourceRow &row, ActivityRole role, Activity &activity) const
{
    for (const int column : m_layout.columns(role)) {
        const auto at = static_cast<size_t>(column);
        if (isNoValue(row.cells[at]))
            continue;
        if (const auto whole = isoInstant(readText(row.cells[at])))
            return *whole;
        const Result<QDate> day = readDate(row.cells[at], m_profiles[at].dateOrder());
        if (!day) {
            activity.findings.emplace_back(column, day.error().message);
            continue;
        }
        bool isUtc = false;
        QTime time = timeOfDay(readText(row.cells[at]), &isUtc);
        // The time of the day may stand in a column of its own.
        bool isTimeUtc = false;
        for (const int other : m_layout.columns(role)) {
            if (!time.isValid() && other > column)
                time = timeOfDay(readText(row.cells[static_cast<size_t>(other)]), &isTimeUtc);
        }
        if (!time.isValid() && (role == ActivityRole::Starts || role == ActivityRole::Due))
            time = timeOfDay(first(row, ActivityRole::Time), &isTimeUtc);
        // A day without a time begins at nine.
        const QTime whole = time.isValid() ? time : QTime(9, 0);
        return isUtc ? QDateTime(*day, whole, Qt::UTC) : QDateTime(*day, whole).toUTC();
    }
    return {};
}

void ActivityReader::readKind(const SourceRow &row, Activity &activity) const
{
    const QString word = first(row, ActivityRole::Kind);
    activity.kind = m_layout.kind();
    if (const ActivityKind said = activityKindOf(word); said != ActivityKind::Unknown) {
        // "Inbound call" is a word of a list of calls; "Email" in a list of tasks is still a task.
        const bool isTask = m_layout.kind() == ActivityKind::Task ||
                            m_layout.kind() == ActivityKind::Ticket || m_layout.isAboutMoney();
        if (!isTask)
            activity.kind = said;
    }
    if (activity.kind == ActivityKind::Unknown) {
        activity.kind = m_layout.has(ActivityRole::Due) ? ActivityKind::Task
                        : m_layout.has(ActivityRole::Starts) && m_layout.has(ActivityRole::Ends)
                            ? ActivityKind::Meeting
                            : ActivityKind::Note;
    }
    activity.visitKind =
        visitKindOf(activity.kind, word, first(row, ActivityRole::Place) + activity.subject);
}

QDateTime ActivityReader::endOfRange(const SourceRow &row, const QDateTime &starts) const
{
    static const QRegularExpression range(
        QStringLiteral(
            "\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?\\s*(?:am|pm)?\\s*[-–—~～至到]\\s*(.+)$"),
        QRegularExpression::CaseInsensitiveOption);
    for (const ActivityRole role : {ActivityRole::Starts, ActivityRole::Time}) {
        for (const int column : m_layout.columns(role)) {
            const auto match = range.match(readText(row.cells[static_cast<size_t>(column)]));
            bool isUtc = false;
            const QTime time = match.hasMatch() ? timeOfDay(match.captured(1), &isUtc) : QTime();
            if (!time.isValid())
                continue;
            const QDateTime local = starts.toLocalTime();
            constexpr int HalfADay = 12 * 3600;
            const QTime begins = local.time();
            // 下午 2:00-3:30
            const bool isLater = time < begins && begins.secsTo(time) + HalfADay > 0;
            return QDateTime(local.date(), isLater ? time.addSecs(HalfADay) : time).toUTC();
        }
    }
    return {};
}

void ActivityReader::readTimes(const SourceRow &row, Activity &activity) const
{
    using Role = ActivityRole;
    activity.starts = instant(row, Role::Starts, activity);
    activity.ends = instant(row, Role::Ends, activity);
    if (!activity.ends.isValid() && activity.starts.isValid())
        activity.ends = endOfRange(row, activity.starts);
    const QDateTime due = instant(row, Role::Due, activity);
    activity.due = due.toLocalTime().date();
    activity.doneOn = instant(row, Role::DoneAt, activity).toLocalTime().date();
    activity.created = instant(row, Role::Created, activity);
    activity.state = stateOf(first(row, Role::Done));
    // Only one side of the switch says something where a mark stands for "closed".
    if (activity.state == ActivityState::Unsaid && activity.doneOn.isValid())
        activity.state = ActivityState::Done;
    if (!activity.starts.isValid())
        activity.starts = due;
    const bool isDue =
        activity.kind == ActivityKind::Task || activity.kind == ActivityKind::Payment;
    if (!activity.due.isValid() && isDue)
        activity.due = activity.starts.toLocalTime().date();
    for (const int column : m_layout.columns(Role::Duration)) {
        const QString text = readText(row.cells[static_cast<size_t>(column)]);
        const auto minutes = minutesOf(text, m_headers[column]);
        if (minutes && *minutes > 0 && activity.starts.isValid() && !activity.ends.isValid())
            activity.ends = activity.starts.addSecs(qint64(60) * *minutes);
    }
    if (activity.ends.isValid() && activity.ends < activity.starts)
        activity.ends = {};
}

void ActivityReader::readWho(const SourceRow &row, Activity &activity) const
{
    using Role = ActivityRole;
    activity.number = readIdentifier(first(row, Role::Number).toStdString());
    activity.account = withoutAddress(severalOf(first(row, Role::Account)).value(0));
    for (const int column : m_layout.columns(Role::AccountNumber)) {
        const std::string_view cell = row.cells[static_cast<size_t>(column)];
        if (isNoValue(cell))
            continue;
        const bool isRelated = isOneOf(headerKey(m_headers[column]), {u"whatid", u"parentid"});
        (isRelated ? activity.relatedNumbers : activity.accountNumbers) +=
            severalOf(readIdentifier(cell));
    }
    activity.related = withoutAddress(severalOf(first(row, Role::Related)).value(0));
    for (const int column : m_layout.columns(Role::Person)) {
        const std::string_view cell = row.cells[static_cast<size_t>(column)];
        if (isNoValue(cell))
            continue;
        const auto list = readList(cell);
        for (const QString &each : list ? *list : severalOf(readText(cell))) {
            if (each.contains(u'@'))
                activity.emails.append(readEmail(each.toStdString()));
            if (const QString name = withoutAddress(each); !name.isEmpty() && !name.contains(u'@'))
                activity.people.append(name);
        }
    }
    activity.personNumber =
        severalOf(readIdentifier(first(row, Role::PersonNumber).toStdString())).value(0);
    for (const QString &each : severalOf(first(row, Role::Email)))
        activity.emails.append(readEmail(each.toStdString()));
    activity.deal = severalOf(first(row, Role::Deal)).value(0);
    activity.owner = withoutAddress(first(row, Role::Owner));
    activity.place = first(row, Role::Place);
}

QStringList ActivityReader::otherWords(const SourceRow &row, const Activity &activity) const
{
    using Role = ActivityRole;
    QStringList lines;
    const auto add = [&](int column) {
        const std::string_view cell = row.cells[static_cast<size_t>(column)];
        const Result<bool> isSaid = readBool(cell);
        // A switch that is off says nothing.
        if (isNoValue(cell) || (isSaid && !*isSaid))
            return;
        const QString line = m_headers[column] + QStringLiteral(": ") + withoutTags(readText(cell));
        if (!lines.contains(line))
            lines.append(line);
    };
    for (int column = 0; column < static_cast<int>(m_layout.roles().size()); ++column) {
        if (m_layout.roles()[column].isEmpty())
            add(column);
    }
    // Of these roles one column counts; what others say beside it is kept.
    for (const Role role : {Role::Subject, Role::Owner, Role::Place, Role::Deal, Role::Account}) {
        const QString taken = first(row, role);
        for (const int column : m_layout.columns(role)) {
            if (readText(row.cells[static_cast<size_t>(column)]) != taken)
                add(column);
        }
    }
    const QString word = first(row, Role::Kind);
    if (!word.isEmpty() && activityKindOf(word) == ActivityKind::Unknown)
        add(columnWith(row, Role::Kind));
    if (activity.state == ActivityState::Open && !isPlainlyOpen(first(row, Role::Done)))
        add(columnWith(row, Role::Done));
    return lines;
}

void ActivityReader::readWords(const SourceRow &row, Activity &activity) const
{
    using Role = ActivityRole;
    activity.subject = first(row, Role::Subject).simplified();
    QStringList lines;
    // The number of a bill is how people speak of it.
    if (const int number = columnWith(row, Role::Number); m_layout.isAboutMoney() && number >= 0) {
        const QString said = m_headers[number] + QStringLiteral(": ") + activity.number;
        if (activity.subject.isEmpty())
            activity.subject = said;
        else
            lines.append(said);
    }
    for (const int column : m_layout.columns(Role::Text)) {
        const std::string_view cell = row.cells[static_cast<size_t>(column)];
        const QString text = isNoValue(cell) ? QString() : withoutTags(readText(cell));
        if (!text.isEmpty() && !lines.contains(text))
            lines.append(text);
    }
    for (const Role role : {Role::Outcome, Role::Duration}) {
        for (const int column : m_layout.columns(role)) {
            const std::string_view cell = row.cells[static_cast<size_t>(column)];
            if (!isNoValue(cell))
                lines.append(m_headers[column] + QStringLiteral(": ") + readText(cell));
        }
    }
    lines += otherWords(row, activity);
    for (const auto &[column, reason] : activity.findings)
        lines.append(m_headers[column] + QStringLiteral(": ") +
                     readText(row.cells[static_cast<size_t>(column)]));
    activity.text = lines.join(QLatin1Char('\n'));
}

Activity ActivityReader::read(const SourceRow &row) const
{
    Activity activity;
    activity.subject = first(row, ActivityRole::Subject).simplified();
    readKind(row, activity);
    readTimes(row, activity);
    readWho(row, activity);
    readWords(row, activity);
    return activity;
}

} // namespace attache
