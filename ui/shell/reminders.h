#pragma once

#include "core/insight/reminders.h"
#include "ui/shell/desktop_message.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

namespace attache {

class Desk;
class DesktopNotifier;
class Preferences;

/// Says as desktop notifications what the day holds while the program runs: visits that begin soon,
/// and our promises that are due. Where the desktop shows none, nothing is said.
class Reminders : public QObject
{
    Q_OBJECT

public:
    using Say = std::function<void(const DesktopMessage &message)>;

    Reminders(Desk &desk, const Preferences &preferences, QObject *parent = nullptr);
    ~Reminders() override;

    /// Looks from now on every minute.
    void start();
    /// Looks now.
    void look();
    /// Says what is to be said by @p say instead.
    void setSay(Say say) { m_say = std::move(say); }

Q_SIGNALS:
    /// A person clicked what was said.
    void openRequested(const QString &link);

private:
    static DesktopMessage messageOf(const Reminder &reminder);
    void sayOnDesktop(const DesktopMessage &message);

    Desk &m_desk;
    const Preferences &m_preferences;
    Say m_say;
    QTimer m_minute;
    QDateTime m_before;                    ///< when it was looked at last; invalid until then
    DesktopNotifier *m_notifier = nullptr; ///< made when there is something to say
};

} // namespace attache
