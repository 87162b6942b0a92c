#include "core/domain/promise.h"
#include "core/domain/tier_assessment.h"
#include "core/domain/visit_rules.h"
#include "tests/support/window_session.h"
#include "ui/desk/page.h"
#include "ui/pages/today/promise_line.h"
#include "ui/pages/today/today_rows.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clock_bar.h"
#include "ui/widgets/day_strip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/notice_row.h"
#include "ui/widgets/quick_row.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/tag.h"

#include <QCheckBox>
#include <QHash>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>

namespace attache {
namespace {

using test::buttonSaying;

class TodayPageTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        main().open(QStringLiteral("attache:today"));
        settle();
    }

    static void settle() { QCoreApplication::processEvents(); }
    Page *page() { return window().currentPage(); }
    QLineEdit *search() { return window().topBar()->search(); }
    QScrollBar *scroll() { return page()->findChild<ScrollBody *>()->verticalScrollBar(); }

    template <typename Row>
    QList<Row *> rows()
    {
        QList<Row *> shown;
        for (Row *row : page()->findChildren<Row *>()) {
            if (row->isVisible())
                shown.append(row);
        }
        std::ranges::sort(shown, {}, [](const Row *row) { return row->mapToGlobal(QPoint()).y(); });
        return shown;
    }
    QList<PromiseLine *> lines() { return rows<PromiseLine>(); }
    LinkButton *fold()
    {
        for (LinkButton *link : rows<LinkButton>()) {
            if (link->text().contains(QStringLiteral("more")))
                return link;
        }
        return nullptr;
    }

    qint64 open() { return number("SELECT count(*) FROM promise WHERE state = 'open'"); }
    qint64 due()
    {
        return number("SELECT count(*) FROM promise WHERE state = 'open' AND due <= '2026-11-24'");
    }
    static QString textOf(const QWidget *row)
    {
        QStringList words;
        for (const auto *label : row->findChildren<QLabel *>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        for (const auto *label : row->findChildren<ElidedLabel *>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        for (const auto *tag : row->findChildren<Tag *>()) {
            if (tag->isVisible())
                words.append(tag->text());
        }
        return words.join(u' ');
    }
    static QAbstractButton *quick(PromiseLine *line, int place)
    {
        return line->findChild<QuickRow *>()->findChildren<QAbstractButton *>().at(place);
    }
    static void pointAt(QWidget *row)
    {
        QTest::mouseMove(row, QPoint(row->width() / 3, row->height() / 2));
        settle();
        // Offscreen the pointer has no say in what is below it.
        if (!row->underMouse()) {
            QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
            row->setAttribute(Qt::WA_UnderMouse);
            QCoreApplication::sendEvent(row, &enter);
        }
    }

    Id<Account> addAccount(const QString &name, Tier tier)
    {
        Account account;
        account.name = name;
        account.tier = tier;
        write([&](Writer &writer) { return writer.insert(account); });
        return account.id;
    }
    Visit addVisit(Id<Account> account, const QDateTime &starts, VisitStatus status)
    {
        Visit visit;
        visit.account = account;
        visit.startsAt = starts;
        visit.endsAt = starts.addSecs(3600);
        visit.status = status;
        write([&](Writer &writer) { return writer.insert(visit); });
        return visit;
    }
    void write(const Workspace::Body &body)
    {
        const auto done = main().desk().workspace().perform(QStringLiteral("step"), body);
        ASSERT_TRUE(done.has_value()) << qPrintable(done.error().message);
        settle();
    }
};

TEST_F(TodayPageTest, TickingByKeyboardLeavesTheLineWithItsTimeAndGoesOnToTheNext)
{
    const auto before = lines();
    ASSERT_GE(before.size(), 3);
    before[0]->setFocus(Qt::TabFocusReason);
    const qint64 opened = open();
    QTest::keyClick(before[0], Qt::Key_Space);
    settle();
    EXPECT_EQ(open(), opened - 1);
    EXPECT_EQ(lines(), before);
    EXPECT_TRUE(textOf(before[0]).contains(QStringLiteral("kept")));
    EXPECT_TRUE(
        textOf(before[0]).contains(clock.now().toLocalTime().toString(QStringLiteral("HH:mm"))));
    EXPECT_TRUE(before[1]->hasFocus());
    // And back, by the step of the program: no field has taken the keys.
    QTest::keyClick(before[1], Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(open(), opened);
    EXPECT_EQ(lines(), before);
    EXPECT_FALSE(textOf(before[0]).contains(QStringLiteral("kept")));
}

TEST_F(TodayPageTest, TickingByMouseMovesNeitherFocusNorScroll)
{
    window().resize(1000, 600);
    settle();
    const auto before = lines();
    scroll()->setValue(60);
    settle();
    const int scrolled = scroll()->value();
    auto *box = before[1]->findChild<QCheckBox *>();
    QTest::mouseClick(box, Qt::LeftButton);
    settle();
    settle();
    EXPECT_EQ(scroll()->value(), scrolled);
    EXPECT_EQ(lines(), before);
    EXPECT_FALSE(search()->hasFocus());
    EXPECT_TRUE(page()->isAncestorOf(QApplication::focusWidget()) ||
                page() == QApplication::focusWidget());
}

TEST_F(TodayPageTest, NothingMovesWhateverIsTickedOrPutOff)
{
    const auto places = [this] {
        QHash<const QWidget *, QRect> places;
        for (const auto *each : page()->findChildren<QWidget *>()) {
            if (each->isVisible() &&
                (qobject_cast<const CardWidget *>(each) || qobject_cast<const PromiseLine *>(each)))
                places.insert(each, QRect(each->mapTo(&window(), QPoint(0, 0)), each->size()));
        }
        return places;
    };
    window().resize(1440, 900);
    for (int round = 0; round < 60; ++round)
        settle();
    const auto before = lines();
    const auto stood = places();
    ASSERT_GT(stood.size(), before.size());
    QTest::mouseClick(before[1]->findChild<QCheckBox *>(), Qt::LeftButton);
    settle();
    EXPECT_EQ(places(), stood);
    pointAt(before[2]);
    QTest::mouseClick(quick(before[2], 0), Qt::LeftButton);
    settle();
    EXPECT_EQ(places(), stood);
    before[3]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(before[3], Qt::Key_F);
    settle();
    EXPECT_EQ(places(), stood);
    QTest::keyClick(before[3], Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(places(), stood);
}

TEST_F(TodayPageTest, WhatWasTickedIsTakenBackInItsLine)
{
    const auto before = lines();
    const qint64 opened = open();
    QTest::mouseClick(before[0]->findChild<QCheckBox *>(), Qt::LeftButton);
    settle();
    ASSERT_EQ(open(), opened - 1);
    QAbstractButton *undo = buttonSaying(before[0], QStringLiteral("Undo"));
    ASSERT_NE(undo, nullptr);
    QTest::mouseClick(undo, Qt::LeftButton);
    settle();
    EXPECT_EQ(open(), opened);
    EXPECT_EQ(lines(), before);
    EXPECT_FALSE(before[0]->findChild<QCheckBox *>()->isChecked());
}

TEST_F(TodayPageTest, ALineThatWasDoneGoesWhenThePageIsLeft)
{
    const auto before = lines();
    const qint64 wasDue = due();
    QTest::mouseClick(before[0]->findChild<QCheckBox *>(), Qt::LeftButton);
    main().open(QStringLiteral("attache:accounts"));
    main().open(QStringLiteral("attache:today"));
    settle();
    EXPECT_EQ(due(), wasDue - 1);
    EXPECT_EQ(lines().size(), std::min<qint64>(8, wasDue - 1));
}

TEST_F(TodayPageTest, TheQuickRowStandsUnderThePointerAndMovesTheDay)
{
    const auto before = lines();
    EXPECT_FALSE(before[2]->findChild<QuickRow *>()->isVisible());
    pointAt(before[2]);
    ASSERT_TRUE(before[2]->findChild<QuickRow *>()->isVisible());
    for (int place = 0; place < 4; ++place) {
        EXPECT_FALSE(quick(before[2], place)->accessibleName().isEmpty());
        EXPECT_EQ(quick(before[2], place)->height(), 26);
    }
    const qint64 fridays =
        number("SELECT count(*) FROM promise WHERE state = 'open' AND due = '2026-11-27'");
    QTest::mouseClick(quick(before[2], 1), Qt::LeftButton);
    settle();
    EXPECT_EQ(number("SELECT count(*) FROM promise WHERE state = 'open' AND due = '2026-11-27'"),
              fridays + 1);
    EXPECT_EQ(lines(), before);
    EXPECT_TRUE(quick(before[2], 1)->text().contains(QStringLiteral("27")));
    pointAt(before[3]);
    QTest::mouseClick(quick(before[3], 3), Qt::LeftButton);
    settle();
    EXPECT_TRUE(before[3]->findChild<QCheckBox *>()->isChecked());
}

TEST_F(TodayPageTest, TheKeysOfALineDoWhatItsButtonsDo)
{
    const auto before = lines();
    const auto dueOn = [&](const char *day) {
        return number(QByteArray("SELECT count(*) FROM promise WHERE state = 'open' AND due = '")
                          .append(day)
                          .append('\'')
                          .constData());
    };
    before[0]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(before[0], Qt::Key_Down);
    ASSERT_TRUE(before[1]->hasFocus());
    EXPECT_TRUE(before[1]->findChild<QuickRow *>()->isVisible());
    const qint64 tomorrows = dueOn("2026-11-25");
    QTest::keyClick(before[1], Qt::Key_T);
    settle();
    EXPECT_EQ(dueOn("2026-11-25"), tomorrows + 1);
    const qint64 fridays = dueOn("2026-11-27");
    QTest::keyClick(before[1], Qt::Key_F);
    settle();
    EXPECT_EQ(dueOn("2026-11-27"), fridays + 1);
    EXPECT_TRUE(before[1]->hasFocus());
    // The menu key offers them all.
    QStringList offered;
    QTimer::singleShot(0, &window(), [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        for (const QAction *action : menu->actions())
            offered.append(action->text());
        menu->close();
    });
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(5, 5),
                            before[1]->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(before[1], &asked);
    EXPECT_EQ(offered.size(), 5);
    // The calendar opens, and Esc leaves the day as it is.
    QTimer::singleShot(0, &window(), [] {
        ASSERT_NE(QApplication::activePopupWidget(), nullptr);
        QApplication::activePopupWidget()->close();
    });
    QTest::keyClick(before[1], Qt::Key_D);
    EXPECT_EQ(dueOn("2026-11-27"), fridays + 1);
}

TEST(PromiseLineDays, FridayIsThisWeeksOrTheNextOne)
{
    const QDate monday(2026, 11, 23);
    EXPECT_EQ(PromiseLine::fridayAfter(monday), QDate(2026, 11, 27));
    EXPECT_EQ(PromiseLine::fridayAfter(monday.addDays(2)), QDate(2026, 11, 27));
    EXPECT_EQ(PromiseLine::fridayAfter(monday.addDays(3)), QDate(2026, 12, 4));
    EXPECT_EQ(PromiseLine::fridayAfter(monday.addDays(4)), QDate(2026, 12, 4));
    EXPECT_EQ(PromiseLine::fridayAfter(monday.addDays(5)), QDate(2026, 12, 4));
    EXPECT_EQ(PromiseLine::fridayAfter(monday.addDays(6)), QDate(2026, 12, 4));
}

TEST_F(TodayPageTest, UndoIsTheProgramsUnlessAFieldHasSomethingOfItsOwn)
{
    const qint64 opened = open();
    QTest::mouseClick(lines()[0]->findChild<QCheckBox *>(), Qt::LeftButton);
    settle();
    ASSERT_EQ(open(), opened - 1);
    search()->setFocus();
    QTest::keyClick(search(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(open(), opened);
    QTest::keyClick(search(), Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(open(), opened - 1);
    QTest::keyClicks(search(), QStringLiteral("lamp"));
    QTest::keyClick(search(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(open(), opened - 1);
    EXPECT_EQ(search()->text(), QString());
    QTest::keyClick(search(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(open(), opened);
}

TEST_F(TodayPageTest, TheFocusOfWhatGoesStaysOnThePage)
{
    for (const char *place : {"today", "accounts", "visits#list", "library", "settings#talk_track",
                              "settings#industry_entry", "settings#custom_field"}) {
        main().open(QStringLiteral("attache:") + QLatin1String(place));
        settle();
        QWidget *last = nullptr;
        for (QWidget *each : page()->findChildren<QWidget *>()) {
            if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus))
                last = each;
        }
        ASSERT_NE(last, nullptr) << place;
        last->setFocus(Qt::TabFocusReason);
        last->hide();
        settle();
        EXPECT_FALSE(search()->hasFocus()) << place;
        last->show();
    }
}

TEST_F(TodayPageTest, TheStripMarksTheNextVisitAndSaysHowMuchTimeIsLeft)
{
    const auto cells = rows<DayStripCell>();
    ASSERT_EQ(cells.size(), 4);
    const auto marked = [&] {
        QList<int> places;
        const auto all = page()->findChildren<DayStripCell *>();
        for (int i = 0; i < all.size(); ++i) {
            if (all[i]->isNext())
                places.append(i);
        }
        return places;
    };
    EXPECT_EQ(marked(), QList<int>{0});
    auto *first = page()->findChildren<DayStripCell *>().front();
    EXPECT_FALSE(first->accessibleName().isEmpty());
    const QString state = first->accessibleDescription();
    EXPECT_TRUE(state.startsWith(QStringLiteral("in "))) << qPrintable(state);
    // Done: a tick with its time, and the way to its minutes.
    const Id<Visit> visit(number("SELECT id FROM visit WHERE status = 'planned' AND "
                                 "date(starts_at) = '2026-11-24' ORDER BY starts_at LIMIT 1"));
    clock.advance(2 * 3600);
    write([&](Writer &writer) { return finishVisit(writer, visit); });
    EXPECT_TRUE(first->accessibleDescription().startsWith(QStringLiteral("✓ ")));
    ASSERT_NE(buttonSaying(first, QStringLiteral("Write minutes")), nullptr);
    EXPECT_EQ(marked().size(), 1);
    EXPECT_NE(marked(), QList<int>{0});
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first, Qt::Key_Return);
    EXPECT_EQ(main().navigator().current().id, visit.value());
}

TEST_F(TodayPageTest, OnlyTheLeftButtonOpensAVisitOfTheStrip)
{
    auto *cell = page()->findChildren<DayStripCell *>().front();
    for (const Qt::MouseButton button : {Qt::RightButton, Qt::MiddleButton}) {
        QTest::mouseClick(cell, button, {}, QPoint(4, 4));
        EXPECT_EQ(window().currentKey(), QStringLiteral("today"));
    }
    QTest::mouseClick(cell, Qt::LeftButton, {}, QPoint(4, 4));
    EXPECT_NE(window().currentKey(), QStringLiteral("today"));
}

TEST_F(TodayPageTest, ContactsDueKnowWhatIsPlanned)
{
    const auto account = addAccount(QStringLiteral("Zebra Works"), Tier::S);
    addVisit(account, clock.now().addDays(-60), VisitStatus::Done);
    const auto lineOf = [&](const QString &name) -> DueLine * {
        for (DueLine *line : rows<DueLine>()) {
            if (line->accessibleName() == name)
                return line;
        }
        return nullptr;
    };
    DueLine *line = lineOf(QStringLiteral("Zebra Works"));
    ASSERT_NE(line, nullptr);
    EXPECT_TRUE(textOf(line).contains(QStringLiteral("46 days late")));
    addVisit(account, clock.now().addDays(3), VisitStatus::Planned);
    ASSERT_EQ(lineOf(QStringLiteral("Zebra Works")), line);
    EXPECT_TRUE(textOf(line).contains(QStringLiteral("Planned Fri"))) << qPrintable(textOf(line));
}

TEST_F(TodayPageTest, AnImportantAccountNeverContactedOffersAVisit)
{
    const auto account = addAccount(QStringLiteral("Aardvark Rail"), Tier::S);
    UncontactedLine *found = nullptr;
    for (UncontactedLine *line : rows<UncontactedLine>()) {
        if (line->accessibleName() == QLatin1String("Aardvark Rail"))
            found = line;
    }
    ASSERT_NE(found, nullptr);
    const qint64 visits = number("SELECT count(*) FROM visit");
    QTest::mouseClick(buttonSaying(found, QStringLiteral("Plan visit")), Qt::LeftButton);
    EXPECT_EQ(number("SELECT count(*) FROM visit"), visits + 1);
    const auto made = Store<Visit>(connection()).list("WHERE account = ?1", account);
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->size(), 1U);
}

TEST_F(TodayPageTest, TheClockOfMinutesRunsOutAndStopsWhenTheyAreSent)
{
    const auto account = addAccount(QStringLiteral("Clockworks"), Tier::B);
    const Visit visit = addVisit(account, clock.now().addSecs(-2 * 3600), VisitStatus::Done);
    const auto clockOf = [&]() -> ClockBar * {
        for (MinutesLine *line : rows<MinutesLine>()) {
            if (line->accessibleName() == QLatin1String("Clockworks"))
                return line->findChild<ClockBar *>();
        }
        return nullptr;
    };
    ASSERT_NE(clockOf(), nullptr);
    EXPECT_EQ(clockOf()->tone(), Tone::Muted);
    EXPECT_EQ(clockOf()->words(), QStringLiteral("23 h left"));
    clock.advance(18 * 3600);
    page()->refresh();
    EXPECT_EQ(clockOf()->tone(), Tone::Warn);
    clock.advance(8 * 3600);
    page()->refresh();
    EXPECT_EQ(clockOf()->tone(), Tone::Danger);
    EXPECT_TRUE(clockOf()->words().endsWith(QStringLiteral("over")));
    write([&](Writer &writer) { return markMinutesSent(writer, visit.id); });
    EXPECT_EQ(clockOf(), nullptr);
}

TEST_F(TodayPageTest, ASecondPlaceThatFailsOrIsAwayForLongIsSaid)
{
    const auto notice = [this](const char *words) {
        main().open(QStringLiteral("attache:accounts"));
        main().open(QStringLiteral("attache:today"));
        Q_EMIT main().desk().backedUp();
        settle();
        return std::ranges::any_of(rows<NoticeRow>(), [words](NoticeRow *row) {
            return textOf(row).contains(QLatin1String(words));
        });
    };
    SecondPlaceState state;
    state.folder = QStringLiteral("/media/stick");
    state.since = clock.today().addDays(-7);
    preferences.setSecondPlace(samplePath(), state);
    EXPECT_FALSE(notice("second place")) << "a week may pass";
    state.since = clock.today().addDays(-8);
    preferences.setSecondPlace(samplePath(), state);
    EXPECT_TRUE(notice("No backup in the second place for 8 day"));
    EXPECT_TRUE(notice("/media/stick"));
    state.since = clock.today();
    state.failure = QStringLiteral("The disk is full.");
    preferences.setSecondPlace(samplePath(), state);
    EXPECT_TRUE(notice("The backup in the second place failed"));
    EXPECT_TRUE(notice("The disk is full."));
    state.failure.clear();
    preferences.setSecondPlace(samplePath(), state);
    EXPECT_FALSE(notice("second place"));
}

TEST_F(TodayPageTest, NoticesCanBePutOffUntilTomorrow)
{
    const auto notices = rows<NoticeRow>();
    ASSERT_FALSE(notices.isEmpty());
    const QString first = notices[0]->accessibleName();
    EXPECT_TRUE(first.contains(QStringLiteral("missing"))) << qPrintable(first);
    QTest::mouseClick(buttonSaying(notices[0], QStringLiteral("Remind me tomorrow")),
                      Qt::LeftButton);
    settle();
    for (NoticeRow *row : rows<NoticeRow>())
        EXPECT_NE(row->accessibleName(), first);
    EXPECT_FALSE(search()->hasFocus());
}

TEST_F(TodayPageTest, AnOldBackupIsTold)
{
    const auto told = [&] {
        for (NoticeRow *row : rows<NoticeRow>()) {
            if (row->accessibleName().contains(QStringLiteral("No backup for")))
                return true;
        }
        return false;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return !main().desk().workspace().backups().dueToday(); }));
    page()->refresh();
    EXPECT_FALSE(told());
    clock.advance(9 * 24 * 3600);
    EXPECT_TRUE(QTest::qWaitFor([&] {
        page()->refresh();
        return told();
    }));
}

TEST_F(TodayPageTest, NoticesAfterTheTwoGravestAreFolded)
{
    SecondPlaceState state;
    state.folder = QStringLiteral("/media/stick");
    state.since = clock.today();
    state.failure = QStringLiteral("The disk is full.");
    preferences.setSecondPlace(samplePath(), state);
    const Account account = Store<Account>(connection()).list("ORDER BY id LIMIT 1")->front();
    write([&](Writer &writer) {
        TierAssessment old;
        old.account = account.id;
        old.tier = account.tier;
        old.assessedOn = clock.today().addDays(-200);
        return writer.insert(old);
    });
    page()->refresh();
    ASSERT_EQ(rows<NoticeRow>().size(), 2);
    EXPECT_TRUE(rows<NoticeRow>()[0]->accessibleName().contains(QStringLiteral("missing")));
    EXPECT_TRUE(rows<NoticeRow>()[1]->accessibleName().contains(QStringLiteral("second place")));
    LinkButton *link = fold();
    ASSERT_NE(link, nullptr);
    EXPECT_EQ(link->parentWidget(), rows<NoticeRow>()[1]) << "it takes no line of its own";
    link->setFocus(Qt::TabFocusReason);
    QTest::keyClick(link, Qt::Key_Space);
    const auto all = rows<NoticeRow>().size();
    EXPECT_GT(all, 2);
    EXPECT_TRUE(
        rows<NoticeRow>().last()->accessibleName().contains(QStringLiteral("reassessment")));
    EXPECT_TRUE(link->hasFocus());
    page()->refresh();
    EXPECT_EQ(rows<NoticeRow>().size(), all) << "as long as the page is open";
    QTest::mouseClick(link, Qt::LeftButton);
    EXPECT_EQ(rows<NoticeRow>().size(), 2);
}

TEST_F(TodayPageTest, ADayInTwoPlacesAndTiersToBeAssessedAgainAreTold)
{
    const auto told = [&](const QString &words) {
        for (NoticeRow *row : rows<NoticeRow>()) {
            if (row->accessibleName().contains(words))
                return true;
        }
        return false;
    };
    const auto accounts = *Store<Account>(connection()).list("ORDER BY id LIMIT 2");
    ASSERT_FALSE(told(QStringLiteral("Northport and Southport")));
    // Sundays, on which there is nothing else.
    const QList<QDate> days{clock.today().addDays(5), clock.today().addDays(12)};
    write([&](Writer &writer) -> Result<void> {
        const QStringList cities{QStringLiteral("Northport"), QStringLiteral("Southport")};
        for (int i = 0; i < 2; ++i) {
            ATTACHE_CHECK(writer.change(accounts[size_t(i)].id, [&](Account &account) {
                account.city = cities[i];
                account.address.clear();
            }));
            for (const QDate day : days) {
                Visit visit;
                visit.account = accounts[size_t(i)].id;
                visit.title = QStringLiteral("Review");
                visit.startsAt = QDateTime(day, QTime(9 + 3 * i, 0)).toUTC();
                visit.endsAt = visit.startsAt.addSecs(3600);
                ATTACHE_CHECK(writer.insert(visit));
            }
        }
        TierAssessment old;
        old.account = accounts[0].id;
        old.tier = accounts[0].tier;
        old.assessedOn = clock.today().addDays(-200);
        return writer.insert(old);
    });
    page()->refresh();
    settle();
    ASSERT_NE(fold(), nullptr);
    fold()->click();
    EXPECT_TRUE(told(QStringLiteral("Northport and Southport")));
    const auto rowsOfPlaces = std::ranges::count_if(rows<NoticeRow>(), [](NoticeRow *row) {
        return row->accessibleName().contains(QStringLiteral("in two places"));
    });
    EXPECT_EQ(rowsOfPlaces, 1) << "days are told together";
    EXPECT_TRUE(told(QStringLiteral("due for reassessment")));
}

} // namespace
} // namespace attache
