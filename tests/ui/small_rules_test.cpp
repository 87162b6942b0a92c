#include "core/domain/map_places.h"
#include "core/domain/playbook_run_step.h"
#include "core/queries/playbook_runs.h"
#include "core/store/second_place.h"
#include "core/workspace/open_workspace.h"
#include "tests/shots/sample_places.h"
#include "tests/support/window_session.h"
#include "tests/ui/account_page_fixture.h"
#include "tests/ui/visit_fixture.h"
#include "ui/desk/page.h"
#include "ui/desk/second_backup.h"
#include "ui/forms/record_form.h"
#include "ui/forms/saved_editor.h"
#include "ui/pages/accounts/people_tab.h"
#include "ui/pages/opportunities/path_view.h"
#include "ui/pages/today/run_card.h"
#include "ui/pages/visits/visits_page.h"
#include "ui/pages/visits/week_calendar.h"
#include "ui/shell/palette_model.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QToolButton>

namespace attache::test {
namespace {

/// A workspace that can only be read.
class ReadingOnly : public testing::Test, protected WindowSession
{
protected:
    void SetUp() override
    {
        makeSample();
        auto other = openWorkspace(samplePath(), Workspace::Mode::ReadWrite, clock);
        ASSERT_TRUE(other.has_value());
        holder = *std::move(other);
        session->start(samplePath());
        session->openReadOnly(samplePath());
        ASSERT_TRUE(QTest::qWaitFor([this] { return session->mainWindow() != nullptr; }));
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
        ASSERT_TRUE(main().desk().workspace().isReadOnly());
    }

    std::unique_ptr<Workspace> holder; ///< another program, which works in the file
};

TEST_F(ReadingOnly, NoKeyOfAnyPageTriesToWrite)
{
    QSignalSpy failed(&main().desk().workspace(), &Workspace::writeFailed);
    QStringList tries;
    // What removes, moves, lengthens and takes back.
    const std::vector<std::pair<Qt::Key, Qt::KeyboardModifiers>> keys{
        {Qt::Key_Delete, Qt::NoModifier},
        {Qt::Key_Up, Qt::AltModifier},
        {Qt::Key_Up, Qt::ControlModifier},
        {Qt::Key_Down, Qt::ShiftModifier},
        {Qt::Key_Z, Qt::ControlModifier}};
    for (const SamplePlace &place : samplePlaces(connection())) {
        main().open(place.link);
        for (int round = 0; round < 20; ++round)
            QCoreApplication::processEvents();
        Page *page = window().currentPage();
        // A key may make some of them go.
        std::vector<QPointer<QWidget>> widgets;
        for (QWidget *each : page->findChildren<QWidget *>())
            widgets.emplace_back(each);
        for (const QPointer<QWidget> &each : widgets) {
            if (!each || !each->isVisible() || !each->isEnabled() ||
                each->focusPolicy() == Qt::NoFocus)
                continue;
            for (const auto &[key, modifiers] : keys) {
                if (each)
                    QTest::keyClick(each.data(), key, modifiers);
            }
            if (failed.count() > 0)
                tries.append(place.link + u' ' +
                             QString::fromLatin1(each ? each->metaObject()->className() : "gone"));
            failed.clear();
        }
    }
    EXPECT_EQ(tries.join(u'\n').toStdString(), "");
}

using ListedTest = AccountsFixture;

TEST_F(ListedTest, AHitIsReadToAScreenReaderWithWhatItIsAbout)
{
    Account account = addAccount(u"Acme"_qs);
    account.shortName = u"Acme"_qs;
    account.name = u"Acme Lamps Limited"_qs;
    workspace.update(account);
    PaletteModel model;
    model.showAll(workspace.connection(), u"Acme"_qs, {});
    bool any = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        const PaletteModel::Entry &entry = model.entry(row);
        const QString read = model.index(row).data(Qt::AccessibleTextRole).toString();
        EXPECT_EQ(read,
                  entry.subtitle.isEmpty() ? entry.title : entry.title + u", "_qs + entry.subtitle);
        any |= !entry.subtitle.isEmpty();
    }
    EXPECT_TRUE(any);
}

TEST_F(ListedTest, WhatWasRefusedIsThereAgainWhenItsRecordIs)
{
    const Account acme = addAccount(u"Acme"_qs);
    Contact first = addContact(acme.id, u"Ann"_qs);
    first.email = u"ann@acme.com"_qs;
    workspace.update(first);
    const Contact second = addContact(acme.id, u"Bob"_qs);
    RecordForm form(*workspace, recordTypeOf<Contact>());
    form.showRecord(first.id.value());
    form.show();
    const auto email = [&] { return form.editor(u"email"_qs); };
    const auto line = [&] { return qobject_cast<QLineEdit *>(email()->editor()); };
    ASSERT_NE(email(), nullptr);
    line()->setText(u"ann@"_qs);
    email()->saveNow();
    ASSERT_FALSE(email()->error().isEmpty());
    form.showRecord(second.id.value());
    EXPECT_EQ(line()->text(), QString());
    EXPECT_EQ(email()->error(), QString());
    form.showRecord(first.id.value());
    EXPECT_EQ(line()->text(), u"ann@"_qs);
    EXPECT_FALSE(email()->error().isEmpty());
    EXPECT_EQ(Store<Contact>(workspace.connection()).get(first.id)->email, u"ann@acme.com"_qs);
}

TEST_F(ListedTest, ASecondBackupIsDueOncePerDayAndNeverWhereOneOnlyReads)
{
    const QTemporaryDir stick;
    QSettings settings(stick.filePath(u"settings.ini"_qs), QSettings::IniFormat);
    Preferences preferences(settings);
    EXPECT_FALSE(isSecondBackupDue(desk, preferences)) << "no place is chosen";
    SecondPlaceState state;
    state.folder = stick.path();
    preferences.setSecondPlace(workspace.path(), state);
    EXPECT_FALSE(isSecondBackupDue(desk, preferences)) << "its folder is not there";
    ASSERT_OK(SecondPlace(stick.path(), workspace.path(), workspace.clock).prepare());
    EXPECT_TRUE(isSecondBackupDue(desk, preferences));
    auto reading = openWorkspace(workspace.path(), Workspace::Mode::ReadOnly, workspace.clock);
    ASSERT_OK(reading);
    FixedFiles none;
    const Desk reader(**reading, none);
    EXPECT_FALSE(isSecondBackupDue(reader, preferences));
    QSignalSpy made(&desk, &Desk::backedUp);
    bool done = false;
    backUpToSecondPlace(desk, preferences, [&](const Result<void> &result) {
        EXPECT_TRUE(result.has_value());
        done = true;
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return done; }));
    EXPECT_FALSE(isSecondBackupDue(desk, preferences));
    workspace.clock.advance(24 * 3600);
    EXPECT_TRUE(isSecondBackupDue(desk, preferences));
}

TEST(PathViewKeys, MoveAStepOnlyWhereItMayBeWritten)
{
    PathView view;
    std::vector<PathViewRow> rows(3);
    for (size_t i = 0; i < rows.size(); ++i) {
        rows[i].id = static_cast<qint64>(i) + 1;
        rows[i].step.due = QDate(2026, 12, 1 + static_cast<int>(i));
    }
    view.setRows(rows, {}, QDate(2026, 11, 24));
    view.resize(900, 200);
    view.show();
    view.setCurrent(1);
    QSignalSpy moved(&view, &PathView::moveRequested);
    view.setWritable(false);
    QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(moved.count(), 0);
    EXPECT_EQ(view.current(), 1) << "it does not walk either";
    view.setWritable(true);
    QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
    ASSERT_EQ(moved.count(), 2);
    EXPECT_EQ(moved.at(0), QVariantList({QVariant(qint64(2)), QVariant(-1)}));
    EXPECT_EQ(moved.at(1), QVariantList({QVariant(qint64(2)), QVariant(1)}));
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.current(), 2);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.current(), 2);
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_EQ(view.current(), 0);
    QTest::keyClick(&view, Qt::Key_End);
    EXPECT_EQ(view.current(), 2);
}

using FreeHours = VisitFixture;

TEST_F(FreeHours, ArePlannedByEnterOnlyWhereItMayBeWritten)
{
    file.clock.set(QDateTime(QDate(2026, 11, 24), QTime(8, 0)).toUTC());
    VisitsPage page(desk);
    page.resize(1100, 800);
    page.activate({});
    page.show();
    settle();
    WeekCalendar *calendar = page.calendar();
    QSignalSpy planned(calendar, &WeekCalendar::planRequested);
    QSignalSpy opened(calendar, &WeekCalendar::opened);
    const QDateTime free(QDate(2026, 11, 25), QTime(15, 0));
    calendar->setReadOnly(true);
    calendar->setPlace(free);
    QTest::keyClick(calendar, Qt::Key_Return);
    EXPECT_EQ(planned.count(), 0);
    calendar->setCurrentVisit(visit.id);
    QTest::keyClick(calendar, Qt::Key_Return);
    EXPECT_EQ(opened.count(), 1) << "what is there can be read";
    calendar->setReadOnly(false);
    calendar->setPlace(free);
    QTest::keyClick(calendar, Qt::Key_Return);
    ASSERT_EQ(planned.count(), 1);
    EXPECT_EQ(planned.at(0).at(0).toDateTime(), free);
}

using MapButtons = AccountPageFixture;

TEST_F(MapButtons, EverybodyIsPutBackOnlyWhereSomebodyWasMoved)
{
    const Contact ann = addContact(acme.id, u"Ann"_qs);
    show()->showTab(AccountPage::People);
    QCoreApplication::processEvents();
    QToolButton *back = nullptr;
    for (auto *button : page->people()->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Put everybody back in place"_qs)
            back = button;
    }
    ASSERT_NE(back, nullptr);
    EXPECT_TRUE(back->isHidden());
    ASSERT_OK(workspace->perform(u"move"_qs, [&](Writer &writer) {
        return setMapPlaces(writer, acme.id, MapPlaces{{ann.id, QPointF(300, 40)}});
    }));
    QTRY_VERIFY(!back->isHidden());
    back->click();
    QTRY_VERIFY(back->isHidden());
    EXPECT_TRUE(mapPlaces(workspace.connection(), acme.id)->isEmpty());
}

/// Steps of playbooks on the page of the day.
class RunsOfTheDay : public testing::Test, protected WindowSession
{
protected:
    void SetUp() override { openSample(); }
};

TEST_F(RunsOfTheDay, AreThoseThatAreDueUntilTomorrow)
{
    main().open(QStringLiteral("attache:today"));
    QCoreApplication::processEvents();
    auto *card = window().currentPage()->findChild<RunCard *>();
    ASSERT_NE(card, nullptr);
    ASSERT_EQ(card->count(), 1);
    const QDate today = main().desk().clock().today();
    const auto due = runStepsDue(connection(), today.addDays(1), 1);
    ASSERT_TRUE(due.has_value() && due->size() == 1);
    const auto countOn = [&](QDate day) {
        main().desk().edit(QStringLiteral("due"), [&](Writer &writer) {
            return writer.change(due->front().step.id,
                                 [day](PlaybookRunStep &step) { step.due = day; });
        });
        QCoreApplication::processEvents();
        return card->count();
    };
    EXPECT_EQ(countOn(today), 1);
    EXPECT_EQ(countOn(today.addDays(1)), 1);
    EXPECT_EQ(countOn(today.addDays(2)), 0);
    EXPECT_FALSE(card->isVisible()) << "a card of none is not shown";
}

} // namespace
} // namespace attache::test
