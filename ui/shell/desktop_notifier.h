#pragma once

#include "ui/shell/desktop_message.h"

#include <QHash>
#include <QObject>
#include <QtDBus/QDBusConnection>

class QSystemTrayIcon;

namespace attache {

/// Says something by the notifications of the desktop, each with a place where a click on it leads.
/// Speaks to the notification service itself: what Qt's tray icon says cannot be clicked there, one
/// of several cannot be told from the others, and where there is no tray it says nothing. Without
/// that service the tray icon speaks, where there is one.
class DesktopNotifier : public QObject
{
    Q_OBJECT

public:
    /// @p bus is that of the person's session.
    explicit DesktopNotifier(const QDBusConnection &bus, QObject *parent = nullptr);
    ~DesktopNotifier() override;

    void say(const DesktopMessage &message);

Q_SIGNALS:
    /// A person clicked what was said.
    void clicked(const QString &link);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void activationToken(uint id, const QString &token);

private:
    void notify(const DesktopMessage &message, const QStringList &capabilities);
    void sayByTray(const DesktopMessage &message);

    QDBusConnection m_bus;
    QHash<uint, QString> m_links; ///< of what was said, which may be shown again later
    QSystemTrayIcon *m_tray = nullptr;
    QString m_trayLink; ///< of what the tray said last
};

} // namespace attache
