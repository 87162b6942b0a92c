#include "core/exchange/export_cards.h"

#include "core/base/han.h"
#include "core/base/shared_text.h"
#include "core/domain/attendee.h"
#include "core/exchange/calendar.h"
#include "core/exchange/content_lines.h"
#include "core/parse/han_names.h"
#include "core/queries/record_filter.h"
#include "core/record/record_names.h"

#include <QCoreApplication>
#include <QHash>
#include <QSaveFile>

#include <algorithm>
#include <functional>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// Of what a visit is for, on a phone.
constexpr qsizetype MostPurpose = 200;
constexpr char CalendarHead[] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Attache//EN\r\n";
constexpr char CalendarFoot[] = "END:VCALENDAR\r\n";

/// Family name and given names; which of the words is which is not kept, so that programs are given
/// what they most likely would make of it.
QString structuredName(const QString &name)
{
    const qsizetype split = hasHan(name) ? familyLength(name) : name.lastIndexOf(u' ');
    const QString family = hasHan(name) ? name.left(split) : name.mid(split + 1);
    const QString given =
        hasHan(name) ? name.mid(split).trimmed() : name.left(std::max<qsizetype>(0, split));
    return escapedValue(family) + u';' + escapedValue(given) + QLatin1String(";;;");
}

/// The lines of one card or event.
class Lines
{
public:
    void raw(const char *line) { m_bytes += QByteArray(line) + "\r\n"; }
    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_bytes += foldedLine(name + u':' + value);
    }
    void add(const char *name, const QString &value) { add(QString::fromLatin1(name), value); }
    void addText(const char *name, const QString &text) { add(name, escapedValue(text)); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

QByteArray cardOf(const Contact &contact, RecordNames &names)
{
    Lines lines;
    lines.raw("BEGIN:VCARD");
    lines.raw("VERSION:4.0");
    lines.addText("FN", contact.name);
    lines.add("N", structuredName(contact.name));
    // The registered name, by which the card is known again where it comes back.
    if (const QString account = names.caption(contact.account).full(); !account.isEmpty())
        lines.add("ORG", escapedValue(account) + (contact.department.isEmpty()
                                                      ? QString()
                                                      : u';' + escapedValue(contact.department)));
    lines.addText("TITLE", contact.post);
    lines.addText("TEL;TYPE=cell", contact.mobile);
    lines.addText("TEL;TYPE=work", contact.phone);
    lines.addText("EMAIL", contact.email);
    lines.addText("X-WECHAT", contact.wechat);
    QString birthday = contact.birthday.toStored();
    const bool isYearless = birthday.startsWith(QLatin1String("--"));
    birthday.remove(u'-');
    lines.add("BDAY", isYearless ? QStringLiteral("--") + birthday : birthday);
    lines.addText("NOTE", contact.notes);
    lines.add("UID", QStringLiteral("attache-contact-") + contact.id.toString());
    lines.raw("END:VCARD");
    return lines.bytes();
}

QString utcText(const QDateTime &instant)
{
    return instant.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

/// Those who come to a visit, as lines of its event.
using Guests = QHash<qint64, std::vector<std::pair<QString, QString>>>; // name and address

enum class Alarms { None, DayAndHour };

/// What a calendar reminds of before an event, as long before as each says.
void addAlarms(Lines &lines, const QString &text)
{
    for (const char *before : {"-P1D", "-PT1H"}) {
        lines.raw("BEGIN:VALARM");
        lines.raw("ACTION:DISPLAY");
        lines.addText("DESCRIPTION", text);
        lines.add("TRIGGER", QString::fromLatin1(before));
        lines.raw("END:VALARM");
    }
}

QByteArray eventOf(const Visit &visit, const Guests &guests, const QDateTime &now,
                   RecordNames &names, Alarms alarms = Alarms::None)
{
    Lines lines;
    lines.raw("BEGIN:VEVENT");
    lines.add("UID", QStringLiteral("attache-visit-") + visit.id.toString());
    lines.add("DTSTAMP", utcText(now));
    lines.add("DTSTART", utcText(visit.startsAt));
    if (visit.endsAt.isValid())
        lines.add("DTEND", utcText(visit.endsAt));
    // So that what a calendar moved is told from what is moved here meanwhile.
    lines.add("X-ATTACHE-STATE",
              stateOf(visit.startsAt, visit.endsAt, visit.status == VisitStatus::Cancelled));
    const QString account = names.of(visit.account);
    const QString summary =
        visit.title.isEmpty() ? account : QStringLiteral("%1 – %2").arg(account, visit.title);
    lines.addText("SUMMARY", summary);
    lines.addText("LOCATION", visit.place);
    lines.addText("DESCRIPTION", visit.purpose);
    if (visit.status == VisitStatus::Cancelled)
        lines.raw("STATUS:CANCELLED");
    for (const auto &[name, address] : guests.value(visit.id.value())) {
        QString shown = name;
        shown.remove(u'"');
        lines.add(QStringLiteral("ATTENDEE;CN=\"%1\"").arg(shown),
                  QStringLiteral("mailto:") + address);
    }
    if (alarms == Alarms::DayAndHour && visit.status == VisitStatus::Planned)
        addAlarms(lines, summary);
    lines.raw("END:VEVENT");
    return lines.bytes();
}

Result<Guests> guestsOfAll(Connection &connection)
{
    QHash<qint64, Contact> people;
    ATTACHE_CHECK(eachRecord(connection, recordTypeOf<Contact>(), {}, [&](const void *record) {
        const auto &contact = *static_cast<const Contact *>(record);
        people.insert(contact.id.value(), contact);
        return true;
    }));
    Guests guests;
    ATTACHE_CHECK(eachRecord(connection, recordTypeOf<Attendee>(), {}, [&](const void *record) {
        const auto &attendee = *static_cast<const Attendee *>(record);
        const auto person = people.constFind(attendee.contact.value());
        if (person != people.constEnd() && !person->email.isEmpty())
            guests[attendee.visit.value()].emplace_back(person->name, person->email);
        return true;
    }));
    return guests;
}

/// Writes what @p bytesOf makes of each record of @p type between @p head and @p foot.
Result<qint64> writeAll(Connection &connection, const RecordType &type, const QString &path,
                        const std::vector<RecordCriterion> &criteria, const QByteArray &head,
                        const QByteArray &foot,
                        const std::function<QByteArray(const void *)> &bytesOf,
                        const Progress &progress)
{
    QSaveFile file(path);
    const auto cannotWrite = [&] {
        return Error{Error::Kind::Io,
                     Common::tr("\"%1\" could not be written. Check that the folder exists, is "
                                "writable and has free space.")
                         .arg(path),
                     file.errorString(),
                     {}};
    };
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite();
    qint64 count = 0;
    bool whole = file.write(head) >= 0;
    ATTACHE_CHECK(eachRecord(connection, type, criteria, [&](const void *record) {
        whole &= file.write(bytesOf(record)) >= 0;
        progress.report(++count, 0);
        return whole && !progress.cancelled();
    }));
    if (progress.cancelled())
        return Error{Error::Kind::Cancelled, Words::tr("Cancelled. Nothing was written."), {}, {}};
    if (!whole || file.write(foot) < 0 || !file.commit())
        return cannotWrite();
    return count;
}

} // namespace

Result<QByteArray> cardForPhone(Connection &connection, Id<Contact> id)
{
    ATTACHE_TRY(Contact contact, Store<Contact>(connection).get(id));
    contact.notes = QString();
    RecordNames names(connection);
    QByteArray card = cardOf(contact, names);
    ATTACHE_CHECK(names.status());
    return card;
}

Result<QByteArray> eventForPhone(Connection &connection, Id<Visit> id, const QDateTime &now)
{
    ATTACHE_TRY(Visit visit, Store<Visit>(connection).get(id));
    visit.purpose = visit.purpose.left(MostPurpose);
    RecordNames names(connection);
    QByteArray event = CalendarHead + eventOf(visit, {}, now, names) + CalendarFoot;
    ATTACHE_CHECK(names.status());
    return event;
}

Result<qint64> exportVCards(Connection &connection, const QString &path, const Progress &progress)
{
    RecordNames names(connection);
    const auto card = [&](const void *record) {
        return cardOf(*static_cast<const Contact *>(record), names);
    };
    ATTACHE_TRY(const qint64 count,
                writeAll(connection, recordTypeOf<Contact>(), path, {}, {}, {}, card, progress));
    ATTACHE_CHECK(names.status());
    return count;
}

namespace {

Result<qint64> writeVisits(Connection &connection, const QString &path,
                           const std::vector<RecordCriterion> &criteria, const QDateTime &now,
                           const Progress &progress, Alarms alarms = Alarms::None)
{
    ATTACHE_TRY(const Guests guests, guestsOfAll(connection));
    RecordNames names(connection);
    const auto event = [&](const void *record) {
        return eventOf(*static_cast<const Visit *>(record), guests, now, names, alarms);
    };
    ATTACHE_TRY(const qint64 count, writeAll(connection, recordTypeOf<Visit>(), path, criteria,
                                             CalendarHead, CalendarFoot, event, progress));
    ATTACHE_CHECK(names.status());
    return count;
}

} // namespace

Result<qint64> exportCalendar(Connection &connection, const QString &path, const QDateTime &now,
                              const Progress &progress)
{
    return writeVisits(connection, path, {}, now, progress);
}

Result<qint64> exportWeekCalendar(Connection &connection, const QString &path, QDate monday,
                                  const QDateTime &now)
{
    RecordCriterion within;
    within.field = *recordTypeOf<Visit>().field(QStringLiteral("starts_at"));
    within.kind = RecordCriterion::Kind::Range;
    within.value = monday.startOfDay().toUTC();
    within.end = monday.addDays(7).startOfDay().toUTC();
    return writeVisits(connection, path, {within}, now, Progress());
}

Result<void> exportEvent(Connection &connection, Id<Visit> visit, const QString &path,
                         const QDateTime &now)
{
    const RecordCriterion only{{}, RecordCriterion::Kind::Equal, visit.value()};
    ATTACHE_CHECK(writeVisits(connection, path, {only}, now, Progress(), Alarms::DayAndHour));
    return {};
}

} // namespace attache
