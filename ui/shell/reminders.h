#pragma once

#include "core/insight/reminders.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

class QSystemTrayIcon;

namespace attache {

class Desk;
class Preferences;

/// Says as desktop notifications what the day holds while the program runs: visits that begin soon,
/// and our promises that are due. Where the desktop shows none, nothing is said.
class Reminders : public QObject
{
    Q_OBJECT

public:
    struct Message
    {
        QString title;
        QString text;
        QString link; ///< where a click leads
    };
    using Say = std::function<void(const Message &message)>;

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
    static Message messageOf(const Reminder &reminder);
    void sayOnDesktop(const Message &message);

    Desk &m_desk;
    const Preferences &m_preferences;
    Say m_say;
    QTimer m_minute;
    QDateTime m_before; ///< when it was looked at last; invalid until then
    QSystemTrayIcon *m_tray = nullptr;
    QString m_link; ///< of what was said last
};

} // namespace attache
