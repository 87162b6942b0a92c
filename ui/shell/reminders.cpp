#include "ui/shell/reminders.h"

#include "core/base/shared_text.h"
#include "core/queries/today.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/desk/reminder_times.h"
#include "ui/models/day_text.h"
#include "ui/shell/desktop_notifier.h"

#include <QGuiApplication>

#include <chrono>

namespace attache {

Reminders::Reminders(Desk &desk, const Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_say([this](const DesktopMessage &message) { sayOnDesktop(message); })
{
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &Reminders::look);
}

Reminders::~Reminders() = default;

void Reminders::start()
{
    m_minute.start();
    look();
}

void Reminders::look()
{
    const ReminderTimes times = reminderTimes(m_preferences);
    const QDateTime now = m_desk.clock().now().toLocalTime();
    const QDateTime before = m_before.date() == now.date() ? m_before : QDateTime();
    m_before = now;
    if (!times.on || times.isQuiet(now.time()))
        return;
    VisitFilter planned = visitsOfDay(now.date());
    planned.statuses = {VisitStatus::Planned};
    const auto visitsToday = visits(m_desk.connection(), planned);
    const auto promises = promisesDue(m_desk.connection(), now.date());
    // What cannot be read is said by the pages that show it.
    if (!visitsToday || !promises)
        return;
    for (const Reminder &each : remindersAt(now, before, *visitsToday, *promises, times))
        m_say(messageOf(each));
}

DesktopMessage Reminders::messageOf(const Reminder &reminder)
{
    if (reminder.kind == Reminder::Kind::Visit)
        return {
            //: An account, and when the visit there begins: "Valley Foods, 14:30"
            Common::tr("%1, %2").arg(reminder.account, clockTime(reminder.startsAt)), reminder.text,
            Link{QLatin1String(tableOf<Visit>), reminder.visit.value(), QStringLiteral("prepare")}
                .toString()};
    return {Common::tr("%n promise(s) due", nullptr, reminder.count),
            QStringLiteral("%1 · %2").arg(reminder.account, reminder.text),
            QStringLiteral("attache:today")};
}

void Reminders::sayOnDesktop(const DesktopMessage &message)
{
    // A window that nobody can see is on no desktop.
    if (QGuiApplication::platformName() == QLatin1String("offscreen"))
        return;
    if (!m_notifier) {
        m_notifier = new DesktopNotifier(QDBusConnection::sessionBus(), this);
        connect(m_notifier, &DesktopNotifier::clicked, this, &Reminders::openRequested);
    }
    m_notifier->say(message);
}

} // namespace attache
