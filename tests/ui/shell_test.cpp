#include "ui/desk/page.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/shell_window.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/toast.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace attache {
namespace {

class PlainPage : public Page
{
public:
    PlainPage(QString title, QWidget *parent)
        : Page(parent)
        , m_title(std::move(title))
    {
    }
    QString title() const override { return m_title; }
    void activate(const QVariant &argument) override { argument_ = argument; }
    QVariant argument_;

private:
    void read() override {}

    QString m_title;
};

class ShellWindowTest : public testing::Test
{
protected:
    ShellWindowTest()
    {
        m_window.addPage(QStringLiteral("today"), QStringLiteral("view-calendar"),
                         QStringLiteral("Today"), [this] { return m_today; });
        m_window.addPage(QStringLiteral("accounts"), QStringLiteral("user-properties"),
                         QStringLiteral("Accounts"), [this] { return m_accounts; });
        m_window.addPage(QStringLiteral("account"), QStringLiteral("accounts"),
                         [this] { return m_account; });
        m_window.showPage(QStringLiteral("today"));
    }
    void show()
    {
        m_window.show();
        m_window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }

    // Pages that are never shown are never made: these belong to the window only once they are.
    QWidget m_unshown;
    PlainPage *m_today = new PlainPage(QStringLiteral("Today"), &m_unshown);
    PlainPage *m_accounts = new PlainPage(QStringLiteral("Accounts"), &m_unshown);
    PlainPage *m_account = new PlainPage(QStringLiteral("Acme"), &m_unshown);
    ShellWindow m_window;
};

TEST_F(ShellWindowTest, PagesAreShownWithTheirArgumentAndPlace)
{
    QSignalSpy shown(&m_window, &ShellWindow::pageShown);
    m_window.showPage(QStringLiteral("account"), 42);
    EXPECT_EQ(m_account->argument_.toInt(), 42);
    EXPECT_EQ(m_window.currentPage(), m_account);
    EXPECT_EQ(m_window.navigation()->current(), QLatin1String("accounts"));
    EXPECT_TRUE(m_window.windowTitle().contains(QLatin1String("Acme")));
    m_window.showPage(QStringLiteral("no such page"));
    EXPECT_EQ(m_window.currentPage(), m_account);
    EXPECT_EQ(shown.count(), 1);
}

TEST_F(ShellWindowTest, NavigationWorksByArrowKeys)
{
    show();
    m_window.showPage(QStringLiteral("accounts"));
    auto *item = m_window.navigation()->findChildren<QAbstractButton *>().constLast();
    item->setFocus();
    QSignalSpy activated(m_window.navigation(), &NavigationBar::activated);
    QTest::keyClick(item, Qt::Key_Up);
    EXPECT_EQ(activated.count(), 1);
    EXPECT_EQ(m_window.currentKey(), QLatin1String("today"));
}

TEST_F(ShellWindowTest, UndoNamesItsStep)
{
    show();
    QSignalSpy undo(&m_window, &ShellWindow::undoRequested);
    auto buttons = m_window.topBar()->findChildren<Button *>();
    EXPECT_FALSE(buttons.at(0)->isEnabled());
    m_window.topBar()->setUndo(QStringLiteral("Change tier & more"));
    EXPECT_TRUE(buttons.at(0)->isEnabled());
    EXPECT_TRUE(buttons.at(0)->text().contains(QLatin1String("Change tier && more")));
    buttons.at(0)->click();
    m_window.toast()->showUndoable(QStringLiteral("Deleted"));
    Q_EMIT m_window.toast()->undoRequested();
    EXPECT_EQ(undo.count(), 2);
}

TEST_F(ShellWindowTest, NavigationShrinksToIconsInANarrowWindow)
{
    show();
    m_window.resize(1440, 900);
    EXPECT_FALSE(m_window.navigation()->isNarrow());
    m_window.resize(1024, 720);
    EXPECT_TRUE(m_window.navigation()->isNarrow());
    EXPECT_LT(m_window.navigation()->width(), 80);
    m_window.resize(1025, 720);
    EXPECT_FALSE(m_window.navigation()->isNarrow());
}

TEST_F(ShellWindowTest, PagesAskToLeave)
{
    QSignalSpy asked(&m_window, &ShellWindow::openRequested);
    Q_EMIT m_today->openRequested(QStringLiteral("attache:account/1#name"));
    EXPECT_EQ(asked.count(), 1);
}

} // namespace
} // namespace attache
