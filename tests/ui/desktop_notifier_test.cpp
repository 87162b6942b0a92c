#include "ui/shell/desktop_notifier.h"

#include <QSignalSpy>
#include <QTest>
#include <QtDBus/QDBusServer>

#include <gtest/gtest.h>

namespace attache {
namespace {

/// The notification service of a desktop, of which a test holds the other end.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Said
    {
        QString summary;
        QString body;
        QStringList actions;
    };
    std::vector<Said> said;
    QStringList capabilities = {QStringLiteral("actions"), QStringLiteral("body"),
                                QStringLiteral("body-markup")};

public Q_SLOTS:
    // NOLINTBEGIN(bugprone-easily-swappable-parameters) the order of the specification
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint, const QString &, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &, int)
    {
        said.push_back({summary, body, actions});
        return 100 + static_cast<uint>(said.size());
    }
    // NOLINTEND(bugprone-easily-swappable-parameters)

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
};

/// A notifier and a service at the two ends of a bus of their own.
class DesktopNotifierTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QObject::connect(
            &server, &QDBusServer::newConnection, &service, [this](QDBusConnection connection) {
                connection.registerObject(QStringLiteral("/org/freedesktop/Notifications"),
                                          &service, QDBusConnection::ExportAllContents);
                connected = connection.name();
            });
        const QDBusConnection bus =
            QDBusConnection::connectToPeer(server.address(), QStringLiteral("notifier-test"));
        ASSERT_TRUE(QTest::qWaitFor([this] { return !connected.isEmpty(); }));
        notifier = std::make_unique<DesktopNotifier>(bus);
        QObject::connect(notifier.get(), &DesktopNotifier::clicked, notifier.get(),
                         [this](const QString &link) { clicked.append(link); });
    }
    void TearDown() override
    {
        notifier.reset();
        QDBusConnection::disconnectFromPeer(QStringLiteral("notifier-test"));
    }
    void say(const QString &title, const QString &text, const QString &link)
    {
        const size_t before = service.said.size();
        notifier->say({title, text, link});
        ASSERT_TRUE(QTest::qWaitFor([&] { return service.said.size() > before; }));
    }
    /// Clicks what the service gave that number.
    void click(uint id) { Q_EMIT service.ActionInvoked(id, QStringLiteral("default")); }

    NotificationService service;
    QDBusServer server;
    QString connected;
    std::unique_ptr<DesktopNotifier> notifier;
    QStringList clicked;
};

TEST_F(DesktopNotifierTest, AClickLeadsWhereThatMessageLeads)
{
    say(QStringLiteral("Valley Foods, 14:30"), QStringLiteral("Demo"), QStringLiteral("first"));
    say(QStringLiteral("2 promises due"), QStringLiteral("Cost sheet"), QStringLiteral("second"));
    ASSERT_EQ(service.said.front().actions.value(0), QStringLiteral("default"))
        << "else no service tells of a click";
    // Another program's, and the first of ours although the second came after it.
    click(7);
    click(101);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !clicked.isEmpty(); }));
    EXPECT_EQ(clicked, QStringList{QStringLiteral("first")});
    click(102);
    ASSERT_TRUE(QTest::qWaitFor([this] { return clicked.size() == 2; }));
    EXPECT_EQ(clicked.back(), QStringLiteral("second"));
}

TEST_F(DesktopNotifierTest, WordsArePlainWhateverTheServiceReads)
{
    say(QStringLiteral("A & B, 9:00"), QStringLiteral("Price < 5 & terms"), QString());
    EXPECT_EQ(service.said.back().summary, QStringLiteral("A & B, 9:00"));
    EXPECT_EQ(service.said.back().body, QStringLiteral("Price &lt; 5 &amp; terms"));
    service.capabilities = {QStringLiteral("body")};
    say(QStringLiteral("A & B, 9:00"), QStringLiteral("Price < 5 & terms"), QString());
    EXPECT_EQ(service.said.back().body, QStringLiteral("Price < 5 & terms"));
    EXPECT_TRUE(service.said.back().actions.isEmpty()) << "it would show a dialog for them";
}

TEST_F(DesktopNotifierTest, TheWayToTheFrontIsHandedToTheWindow)
{
    qunsetenv("XDG_ACTIVATION_TOKEN");
    say(QStringLiteral("Valley Foods, 14:30"), QStringLiteral("Demo"), QStringLiteral("visit"));
    Q_EMIT service.ActivationToken(7, QStringLiteral("foreign"));
    Q_EMIT service.ActivationToken(101, QStringLiteral("ours"));
    click(101);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !clicked.isEmpty(); }));
    EXPECT_EQ(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("ours"));
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

} // namespace
} // namespace attache

#include "desktop_notifier_test.moc"
