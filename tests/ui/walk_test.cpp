#include "core/domain/visit.h"
#include "tests/support/window_session.h"
#include "ui/pages/start/start_page.h"
#include "ui/pages/visits/people_section.h"
#include "ui/pages/visits/person_picker.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/shell/search_palette.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/outline_edit.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QMenu>

#include <algorithm>

namespace attache {
namespace {

/// What a person has at hand.
enum class Hand { Mouse, Keyboard };

/// From an empty workspace to minutes that were sent, as a person does it: once with the mouse for
/// all that can be pointed at, once with the keyboard alone. With ATTACHE_WALK_PICTURES set to a
/// folder, each step leaves a picture there (./dev walk).
class Walk : public testing::TestWithParam<std::tuple<const char *, Hand>>,
             protected test::WindowSession
{
protected:
    void SetUp() override
    {
        preferences.setLanguage(QLatin1String(std::get<0>(GetParam())));
        begin();
        session->start();
        m_pictures = qEnvironmentVariable("ATTACHE_WALK_PICTURES");
    }

    bool byMouse() const { return std::get<1>(GetParam()) == Hand::Mouse; }
    static QString said(const char *context, const char *source)
    {
        return QCoreApplication::translate(context, source);
    }

    QWidget *inFront()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup;
        return session->mainWindow() ? static_cast<QWidget *>(&window())
                                     : QApplication::activeWindow();
    }

    void settle()
    {
        for (int round = 0; round < 20; ++round)
            QCoreApplication::processEvents();
    }

    void picture(const char *name)
    {
        settle();
        if (m_pictures.isEmpty())
            return;
        QDir().mkpath(m_pictures);
        const QString way = byMouse() ? QStringLiteral("mouse") : QStringLiteral("keyboard");
        QWidget *shown = session->mainWindow() ? static_cast<QWidget *>(&window())
                                               : static_cast<QWidget *>(session->startPage());
        shown->window()->grab().save(
            QStringLiteral("%1/%2-%3-%4-%5.png")
                .arg(m_pictures, QLatin1String(std::get<0>(GetParam())), way)
                .arg(++m_step, 2, 10, QLatin1Char('0'))
                .arg(QLatin1String(name)));
    }

    /// Presses the button that says @p text: points at it, or goes there with Tab.
    void press(QWidget *within, const QString &text)
    {
        QAbstractButton *button = nullptr;
        ASSERT_TRUE(QTest::qWaitFor([&] {
            button = test::buttonSaying(within, text);
            return button != nullptr && button->isEnabled();
        })) << qPrintable(text);
        if (byMouse()) {
            QTest::mouseClick(button, Qt::LeftButton, {}, button->rect().center());
        } else {
            ASSERT_NE(button->focusPolicy() & Qt::TabFocus, 0) << qPrintable(text);
            button->setFocus(Qt::TabFocusReason);
            QTest::keyClick(button, Qt::Key_Space);
        }
        settle();
    }

    /// Puts the cursor into @p field: points into it, or goes there with Tab.
    static void enter(QWidget *field, bool byMouse)
    {
        if (byMouse)
            QTest::mouseClick(field, Qt::LeftButton, {}, QPoint(8, field->height() / 2));
        else
            field->setFocus(Qt::TabFocusReason);
    }

    /// Whatever the keyboard is in gets @p text.
    void type(const QString &text)
    {
        QWidget *field = QApplication::focusWidget();
        ASSERT_NE(field, nullptr);
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(letter),
                                Qt::NoModifier);
        settle();
    }
    void key(Qt::Key which, Qt::KeyboardModifiers with = {})
    {
        QWidget *field = QApplication::focusWidget();
        QTest::keyClick(field != nullptr ? field : inFront(), which, with);
        settle();
    }

    /// The command @p id of the New menu, by pointing or by its shortcut.
    void makeNew(const QString &id)
    {
        QAction *action = main().commands().action(id);
        ASSERT_NE(action, nullptr);
        if (!byMouse() && !action->shortcut().isEmpty()) {
            const QKeyCombination keys = action->shortcut()[0];
            QTest::keyClick(&window(), keys.key(), keys.keyboardModifiers());
            settle();
            return;
        }
        window().topBar()->openNewMenu();
        settle();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        const auto items = menu->actions();
        const auto item = std::ranges::find(items, action->iconText(), &QAction::iconText);
        ASSERT_NE(item, items.end()) << qPrintable(action->text());
        if (byMouse()) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*item).center());
        } else {
            menu->setActiveAction(*item);
            QTest::keyClick(menu, Qt::Key_Return);
        }
        settle();
    }

    /// Answers the search field, which asks for the name of something new.
    void name(const QString &text)
    {
        ASSERT_TRUE(window().topBar()->search()->hasFocus());
        type(text);
        if (byMouse()) {
            auto *list = window().findChild<SearchPalette *>()->findChild<QListView *>();
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(list->model()->index(0, 0)).center());
        } else {
            key(Qt::Key_Return);
        }
        settle();
    }

    VisitPage *visitPage() { return window().findChild<VisitPage *>(); }

public:
    void introduceOneself();
    void meetACustomer();
    void prepare();
    void hold();
    void send();

private:
    QString m_pictures;
    int m_step = 0;
};

void Walk::introduceOneself()
{
    picture("start");
    files.toSave = path(QStringLiteral("mine.attache"));
    press(session->startPage(), said("Common", "New workspace…"));
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return session->startPage() &&
               session->startPage()->findChildren<QLineEdit *>().size() == 2;
    }));
    const auto fields = session->startPage()->findChildren<QLineEdit *>();
    enter(fields[0], byMouse());
    type(QStringLiteral("林知远"));
    enter(fields[1], byMouse());
    type(QStringLiteral("云析数据"));
    picture("introduction");
    press(session->startPage(), said("attache::StartPage", "Continue"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return session->mainWindow() != nullptr; }));
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    // As on a desk, however small the screen of the test is.
    window().setWindowState(Qt::WindowNoState);
    window().resize(1280, 800);
    picture("today-empty");
}

void Walk::meetACustomer()
{
    makeNew(QStringLiteral("new.account"));
    picture("account-asked");
    name(QStringLiteral("远山汽车有限公司"));
    EXPECT_EQ(number("SELECT count(*) FROM account"), 1);
    picture("account");
    makeNew(QStringLiteral("new.contact"));
    name(QStringLiteral("张明"));
    EXPECT_EQ(number("SELECT count(*) FROM contact"), 1);
    picture("contact");
}

void Walk::prepare()
{
    makeNew(QStringLiteral("new.visit"));
    ASSERT_EQ(number("SELECT count(*) FROM visit"), 1);
    ASSERT_NE(visitPage(), nullptr);
    type(QStringLiteral("方案演示"));
    key(Qt::Key_Tab);
    auto *picker = visitPage()->findChild<PeopleSection *>()->findChild<PersonPicker *>();
    ASSERT_NE(picker, nullptr);
    enter(picker, byMouse());
    type(QStringLiteral("张"));
    key(Qt::Key_Return);
    EXPECT_EQ(number("SELECT count(*) FROM attendee WHERE contact IS NOT NULL"), 1);
    picture("prepare");
}

void Walk::hold()
{
    // The meeting begins when it was planned.
    clock.set(Store<Visit>(connection()).list({})->front().startsAt.addSecs(600));
    if (byMouse()) {
        press(visitPage(), QStringLiteral("2 ") + said("attache::VisitPage", "Meet"));
    } else {
        QAbstractButton *step = test::buttonSaying(
            visitPage(), QStringLiteral("1 ") + said("attache::VisitPage", "Prepare"));
        ASSERT_NE(step, nullptr);
        step->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Right);
        key(Qt::Key_1, Qt::ControlModifier);
    }
    settle();
    EXPECT_NE(qobject_cast<OutlineEdit *>(QApplication::focusWidget()), nullptr)
        << "one can write at once";
    type(QStringLiteral("夜间上传 4 小时太久。"));
    key(Qt::Key_6, Qt::ControlModifier);
    type(QStringLiteral("我方提供白皮书，周五"));
    picture("meet");
    // In a small window it is said in few words where the many are long.
    const QString whole = said("attache::VisitPage", "Finish and write minutes");
    press(visitPage(),
          test::buttonSaying(visitPage(), whole) ? whole : said("attache::VisitPage", "Finish"));
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return number("SELECT count(*) FROM visit WHERE status = 'done'") == 1; }));
    EXPECT_EQ(number("SELECT count(*) FROM promise"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM visit_note WHERE body <> ''"), 2) << "nothing is lost";
    picture("minutes");
}

void Walk::send()
{
    press(visitPage(), said("attache::VisitPage", "Send…"));
    picture("send");
    files.toSave = path(QStringLiteral("minutes.pdf"));
    press(visitPage(), said("attache::SendPanel", "Export PDF"));
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return QFileInfo(path(QStringLiteral("minutes.pdf"))).size() > 1000; }));
    picture("exported");
    press(window().toast(), said("attache::SendView", "Mark as sent?"));
    EXPECT_EQ(number("SELECT count(*) FROM visit WHERE minutes_sent_at IS NOT NULL"), 1);
    picture("sent");
}

TEST_P(Walk, FromAnEmptyWorkspaceToMinutesThatWereSent)
{
    for (void (Walk::*part)() : {&Walk::introduceOneself, &Walk::meetACustomer, &Walk::prepare,
                                 &Walk::hold, &Walk::send}) {
        (this->*part)();
        if (HasFatalFailure())
            return;
    }
}

INSTANTIATE_TEST_SUITE_P(Ways, Walk,
                         testing::Combine(testing::Values("zh_CN", "en"),
                                          testing::Values(Hand::Mouse, Hand::Keyboard)));

} // namespace
} // namespace attache
