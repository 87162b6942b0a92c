#include "core/exchange/calendar_zones.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>

namespace attache {

namespace {

constexpr int DaysInWeek = 7;

/// +0800, -033000 in seconds.
int secondsOfOffset(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([+-])(\\d{2}):?(\\d{2})(\\d{2})?$"));
    const auto match = form.match(text.trimmed());
    const int size = (match.captured(2).toInt() * 60 + match.captured(3).toInt()) * 60 +
                     match.captured(4).toInt();
    return match.captured(1) == u"-" ? -size : size;
}

QDateTime clockTime(const QString &value)
{
    const QDate day = QDate::fromString(value.left(8), QStringLiteral("yyyyMMdd"));
    const QTime time = QTime::fromString(value.mid(9, 6), QStringLiteral("HHmmss"));
    return {day, time.isValid() ? time : QTime(0, 0), Qt::UTC};
}

/// Whether @p zone is one that the system has: of any word Qt makes one that is always at UTC.
bool isReal(const QTimeZone &zone, const QString &name)
{
    static const QRegularExpression utc(
        QStringLiteral("^(Etc/)?(UTC|UCT|GMT|Zulu|Universal|Greenwich)"));
    const auto isAway = [&](int month) {
        return zone.offsetFromUtc(QDateTime(QDate(2000, month, 1), QTime(0, 0), Qt::UTC)) != 0;
    };
    return zone.isValid() && (isAway(1) || isAway(7) || utc.match(name).hasMatch() ||
                              QTimeZone::isTimeZoneIdAvailable(name.toUtf8()));
}

/// The zone of the system that @p name means: "Asia/Shanghai",
/// "/mozilla.org/20050126_1/Asia/Shanghai", "China Standard Time", "(UTC+08:00) Beijing".
QTimeZone knownZone(const QString &name)
{
    for (QString part = name; !part.isEmpty();) {
        const QTimeZone known(part.toUtf8());
        if (isReal(known, part))
            return known;
        const qsizetype slash = part.indexOf(u'/');
        part = slash < 0 ? QString() : part.mid(slash + 1);
    }
    const QByteArray windows = QTimeZone::windowsIdToDefaultIanaId(name.toUtf8());
    return windows.isEmpty() ? QTimeZone() : QTimeZone(windows);
}

/// What "(UTC+08:00) Beijing" and "GMT+8" say themselves.
QTimeZone zoneByOffset(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("^\\(?(?:UTC|GMT)([+-])(\\d{1,2}):?(\\d{2})?\\b"));
    const auto match = form.match(name);
    if (!match.hasMatch())
        return {};
    const int size = (match.captured(2).toInt() * 60 + match.captured(3).toInt()) * 60;
    return QTimeZone(match.captured(1) == u"-" ? -size : size);
}

} // namespace

QDateTime CalendarZones::Rule::in(int year) const
{
    if (month == 0)
        return begins;
    const QDate first(year, month, 1);
    QDate day;
    if (which > 0) {
        const int ahead = (weekday - first.dayOfWeek() + DaysInWeek) % DaysInWeek;
        day = first.addDays(ahead + (which - 1) * DaysInWeek);
    } else {
        const QDate last(year, month, first.daysInMonth());
        const int back = (last.dayOfWeek() - weekday + DaysInWeek) % DaysInWeek;
        day = last.addDays(-back + (which + 1) * DaysInWeek);
    }
    const QDateTime at(day, begins.time(), Qt::UTC);
    return at < begins || (until.isValid() && at > until) ? begins : at;
}

CalendarZones CalendarZones::of(std::string_view text)
{
    CalendarZones zones;
    if (text.find("VTIMEZONE") == std::string_view::npos)
        return zones;
    QString name;
    Rules rules;
    bool isZone = false;
    bool isRule = false;
    readContentLines(text, [&](const ContentLine &line) {
        const QString value = line.value.trimmed();
        const QString kind = value.toUpper();
        const bool isKind = kind == u"STANDARD" || kind == u"DAYLIGHT";
        if (line.name == u"BEGIN" && kind == u"VTIMEZONE") {
            isZone = true;
            rules.clear();
        } else if (line.name == u"END" && kind == u"VTIMEZONE") {
            isZone = false;
            zones.m_rules.insert(name, rules);
        } else if (isZone && line.name == u"BEGIN" && isKind) {
            isRule = true;
            rules.emplace_back();
        } else if (isZone && line.name == u"END" && isKind) {
            isRule = false;
        } else if (isZone && line.name == u"TZID") {
            name = plainValue(value);
        } else if (isRule) {
            zones.takeRule(rules.back(), line);
        }
        return true;
    });
    return zones;
}

void CalendarZones::takeRule(Rule &rule, const ContentLine &line) const
{
    const QString value = line.value.trimmed();
    if (line.name == u"DTSTART")
        rule.begins = clockTime(value);
    else if (line.name == u"TZOFFSETFROM")
        rule.before = secondsOfOffset(value);
    else if (line.name == u"TZOFFSETTO")
        rule.after = secondsOfOffset(value);
    if (line.name != u"RRULE")
        return;
    static const QStringList days = {
        QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"), QStringLiteral("TH"),
        QStringLiteral("FR"), QStringLiteral("SA"), QStringLiteral("SU")};
    int month = 0;
    for (const QString &part : value.toUpper().split(u';')) {
        const QString said = part.section(u'=', 1);
        if (part.startsWith(u"BYMONTH="))
            month = said.toInt();
        else if (part.startsWith(u"UNTIL="))
            rule.until = clockTime(said);
        if (!part.startsWith(u"BYDAY="))
            continue;
        rule.weekday = static_cast<int>(days.indexOf(said.right(2))) + 1;
        const QString which = said.chopped(std::min<qsizetype>(2, said.size()));
        rule.which = which.isEmpty() ? 1 : which.toInt();
    }
    const bool isWhole = month >= 1 && month <= 12 && rule.weekday > 0 && rule.which != 0;
    rule.month = isWhole ? month : 0;
}

std::optional<int> CalendarZones::offsetAt(const Rules &rules, const QDateTime &local)
{
    const Rule *last = nullptr;
    const Rule *first = nullptr;
    QDateTime since;
    for (const Rule &rule : rules) {
        if (!rule.begins.isValid())
            continue;
        first = !first || rule.begins < first->begins ? &rule : first;
        for (const int year : {local.date().year() - 1, local.date().year()}) {
            const QDateTime at = rule.in(year);
            if (at.isValid() && at <= local && (!last || at >= since)) {
                last = &rule;
                since = at;
            }
        }
    }
    return last ? std::optional(last->after) : first ? std::optional(first->before) : std::nullopt;
}

bool CalendarZones::knows(const QString &name) const
{
    return name.isEmpty() || knownZone(name).isValid() || !m_rules.value(name).empty() ||
           zoneByOffset(name).isValid();
}

QDateTime CalendarZones::instant(const QString &name, QDate day, QTime time) const
{
    if (name.isEmpty())
        return QDateTime(day, time, QTimeZone::systemTimeZone()).toUTC();
    if (const QTimeZone known = knownZone(name); known.isValid())
        return QDateTime(day, time, known).toUTC();
    const QDateTime shown(day, time, Qt::UTC);
    if (const auto offset = offsetAt(m_rules.value(name), shown))
        return shown.addSecs(-*offset);
    const QTimeZone said = zoneByOffset(name);
    return QDateTime(day, time, said.isValid() ? said : QTimeZone::systemTimeZone()).toUTC();
}

} // namespace attache
