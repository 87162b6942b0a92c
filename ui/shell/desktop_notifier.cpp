#include "ui/shell/desktop_notifier.h"

#include "core/base/shared_text.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QVariantMap>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusServiceWatcher>

namespace attache {

namespace {

const QString &service()
{
    static const QString Name = QStringLiteral("org.freedesktop.Notifications");
    return Name;
}

const QString &path()
{
    static const QString Path = QStringLiteral("/org/freedesktop/Notifications");
    return Path;
}

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), path(), service(), method);
}

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    // From whoever has that path: only that service, and numbers that are not ours are left alone.
    m_bus.connect({}, path(), service(), QStringLiteral("ActionInvoked"), this,
                  SLOT(actionInvoked(uint, QString)));
    m_bus.connect({}, path(), service(), QStringLiteral("ActivationToken"), this,
                  SLOT(activationToken(uint, QString)));
    // Another one counts from the beginning, and what was shown is gone.
    auto *watcher =
        new QDBusServiceWatcher(service(), m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] { m_links.clear(); });
}

DesktopNotifier::~DesktopNotifier() = default;

void DesktopNotifier::say(const DesktopMessage &message)
{
    // Nothing answers on a bus that is not there, not even with an error.
    if (!m_bus.isConnected())
        return sayByTray(message);
    auto *watcher = new QDBusPendingCallWatcher(
        m_bus.asyncCall(callOf(QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, message] {
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError())
            sayByTray(message);
        else
            notify(message, reply.value());
        watcher->deleteLater();
    });
}

void DesktopNotifier::notify(const DesktopMessage &message, const QStringList &capabilities)
{
    QStringList actions;
    // A click on the notification itself, for which no button is shown.
    if (capabilities.contains(QStringLiteral("actions")))
        actions = {QStringLiteral("default"), Common::tr("Open")};
    const bool markup = capabilities.contains(QStringLiteral("body-markup"));
    const QVariantMap hints = {
        {QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
        {QStringLiteral("urgency"), QVariant::fromValue<uchar>(1)}, // normal
    };
    QDBusMessage call = callOf(QStringLiteral("Notify"));
    call << QGuiApplication::applicationDisplayName() << 0U << QGuiApplication::desktopFileName()
         << message.title << (markup ? message.text.toHtmlEscaped() : message.text) << actions
         << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, message] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            sayByTray(message);
        else
            m_links.insert(reply.value(), message.link);
        watcher->deleteLater();
    });
}

void DesktopNotifier::sayByTray(const DesktopMessage &message)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(QApplication::windowIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this,
                [this] { Q_EMIT clicked(m_trayLink); });
        connect(m_tray, &QSystemTrayIcon::activated, this,
                [this] { Q_EMIT clicked(QStringLiteral("attache:today")); });
        m_tray->show();
    }
    // It shows one at a time, and the last one stays.
    m_trayLink = message.link;
    m_tray->showMessage(message.title, message.text);
}

void DesktopNotifier::actionInvoked(uint id, const QString &)
{
    // The service tells everybody, also what was clicked of other programs.
    if (const auto link = m_links.constFind(id); link != m_links.constEnd())
        Q_EMIT clicked(QString(*link));
}

void DesktopNotifier::activationToken(uint id, const QString &token)
{
    // With it a compositor lets the window come to the front; Qt takes it from there.
    if (m_links.contains(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace attache
