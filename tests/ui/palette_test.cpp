#include "core/brief/links.h"
#include "core/domain/account.h"
#include "tests/support/window_session.h"
#include "ui/desk/page.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/navigator.h"
#include "ui/shell/palette_model.h"
#include "ui/shell/search_palette.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/button.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

namespace attache {
namespace {

/// The list under the search field, and what is chosen there.
class PaletteTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }
    QLineEdit *search() { return window().topBar()->search(); }
    SearchPalette *palette() { return window().findChild<SearchPalette *>(); }
    QListView *list() { return palette()->findChild<QListView *>(); }
    void ask(const QString &text)
    {
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(search(), text);
    }
    QString chosenTitle() { return list()->currentIndex().data().toString(); }
    QStringList rows()
    {
        QStringList titles;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            titles.append(list()->model()->index(row, 0).data().toString());
        return titles;
    }
};

TEST_F(PaletteTest, WithoutAWordEnterDoesNothingAndTheArrowsBeginAtEitherEnd)
{
    main().open(QStringLiteral("attache:today"));
    ask(QString());
    EXPECT_FALSE(list()->currentIndex().isValid());
    QTest::keyClick(search(), Qt::Key_Return);
    EXPECT_EQ(window().currentKey(), QStringLiteral("today"));
    EXPECT_TRUE(palette()->isVisible());
    QTest::keyClick(search(), Qt::Key_Up);
    EXPECT_EQ(list()->currentIndex().row(), list()->model()->rowCount() - 1);
    QTest::keyClick(search(), Qt::Key_Down);
    const int first = list()->currentIndex().row();
    EXPECT_EQ(first, 1) << "round the end, and past the heading";
    QTest::keyClick(search(), Qt::Key_Up);
    EXPECT_EQ(list()->currentIndex().row(), list()->model()->rowCount() - 1);
}

TEST_F(PaletteTest, EveryWordOfACommandCountsInWhateverOrder)
{
    ask(QStringLiteral(">settings go"));
    EXPECT_EQ(chosenTitle(), QStringLiteral("Go to Settings"));
    EXPECT_EQ(rows().constFirst(), QStringLiteral("Commands"));
    search()->setText(QStringLiteral("＞ settings go nowhere"));
    Q_EMIT search()->textEdited(search()->text());
    ASSERT_EQ(rows().size(), 1);
    EXPECT_FALSE(list()->currentIndex().isValid()) << "that nothing is found cannot be chosen";
    QTest::keyClick(search(), Qt::Key_Return);
    EXPECT_TRUE(palette()->isVisible());
}

TEST_F(PaletteTest, CommandsAreFoundByHowTheySound)
{
    session->setLanguage(QStringLiteral("zh_CN"));
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return main().commands().action(u"file.quit"_qs)->text() == u"退出"_qs; }));
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    const QString dark = QStringLiteral("深色主题");
    const auto isListed = [this](const QString &asked, const QString &title) {
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        search()->setText(asked);
        Q_EMIT search()->textEdited(asked);
        return rows().contains(title);
    };
    EXPECT_TRUE(isListed(QStringLiteral(">qhzt"), dark)) << qPrintable(rows().join(u'|'));
    EXPECT_TRUE(isListed(QStringLiteral(">qiehuan zt"), dark));
    EXPECT_TRUE(isListed(QStringLiteral(">切huan theme"), dark));
    EXPECT_TRUE(isListed(QStringLiteral("sszt"), dark));
    EXPECT_FALSE(isListed(QStringLiteral(">qhzx"), dark));
    EXPECT_FALSE(isListed(QStringLiteral(">--"), dark));
    EXPECT_TRUE(isListed(QStringLiteral(">daoru"), QStringLiteral("导入名单…")))
        << qPrintable(rows().join(u'|'));
    EXPECT_TRUE(isListed(QStringLiteral(">dr"), QStringLiteral("导入名单…")));
    main().open(QStringLiteral("attache:opportunities"));
    EXPECT_TRUE(isListed(QStringLiteral(">daochu"), QStringLiteral("导出此列表…")));
    EXPECT_TRUE(isListed(QStringLiteral("dc"), QStringLiteral("导出此列表…")));
}

TEST_F(PaletteTest, CommandsThatAreWrittenSoStandBeforeThoseThatSoundSo)
{
    ask(QStringLiteral(">bei"));
    const QStringList listed = rows();
    ASSERT_GT(listed.size(), 1);
    EXPECT_TRUE(listed.contains(QStringLiteral("Back up now"))) << "its Chinese name sounds so";
    search()->setText(QStringLiteral(">ba"));
    Q_EMIT search()->textEdited(search()->text());
    EXPECT_LT(rows().indexOf(QStringLiteral("Back")), rows().indexOf(QStringLiteral("Save")))
        << qPrintable(rows().join(u'|'));
}

TEST_F(PaletteTest, WhatWasOpenedLatelyIsOfferedFirstAndTheNewestOfItFirst)
{
    const auto accounts = *Store<Account>(connection()).list("ORDER BY id LIMIT 7");
    for (const Account &each : accounts)
        main().open(linkTo(each.id));
    ask(QString());
    QStringList expected{QStringLiteral("Recently opened")};
    for (size_t i = 0; i < 5; ++i)
        expected.append(accounts[accounts.size() - 1 - i].name);
    const QStringList shown = rows();
    EXPECT_EQ(shown.mid(0, 6), expected) << qPrintable(shown.join(u'|'));
    EXPECT_EQ(shown.value(6), QStringLiteral("Commands"));
}

TEST_F(PaletteTest, AClickChoosesARowAndNoHeading)
{
    const QString name = Store<Account>(connection()).list("ORDER BY id LIMIT 1")->front().name;
    ask(name);
    QSignalSpy chosen(palette(), &SearchPalette::chosen);
    const auto click = [this](int row) {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(row, 0)).center());
    };
    click(0);
    EXPECT_EQ(chosen.count(), 0);
    EXPECT_TRUE(palette()->isVisible());
    click(1);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_FALSE(palette()->isVisible());
    EXPECT_EQ(search()->text(), QString()) << "the field is empty for the next question";
    EXPECT_FALSE(search()->hasFocus());
}

TEST_F(PaletteTest, LeavingTheFieldClosesTheListAndClickingItOpensIt)
{
    ask(QStringLiteral("a"));
    EXPECT_TRUE(palette()->isVisible());
    window().currentPage()->setFocus();
    EXPECT_FALSE(palette()->isVisible());
    QTest::mouseClick(search(), Qt::LeftButton);
    EXPECT_TRUE(palette()->isVisible());
}

TEST_F(PaletteTest, AskingForARecordIsOverWhenItIsClosed)
{
    main().open(QStringLiteral("attache:today"));
    main().commands().action(QStringLiteral("new.visit"))->trigger();
    EXPECT_FALSE(rows().contains(QStringLiteral("Commands"))) << "accounts alone";
    QTest::keyClick(search(), Qt::Key_Escape);
    ask(QStringLiteral(">go to settings"));
    QTest::keyClick(search(), Qt::Key_Return);
    EXPECT_EQ(window().currentKey(), QStringLiteral("settings"));
}

TEST_F(PaletteTest, TheWayBackIsFiftyPlacesLong)
{
    const auto accounts = *Store<Account>(connection()).list("ORDER BY id LIMIT 30");
    ASSERT_EQ(accounts.size(), 30U);
    window().showPage(QStringLiteral("today"));
    for (int turn = 0; turn < 2; ++turn) {
        for (const Account &each : accounts)
            main().open(linkTo(each.id));
    }
    Navigator &navigator = main().navigator();
    int steps = 0;
    while (navigator.canGoBack() && steps < 200) {
        navigator.back();
        ++steps;
    }
    EXPECT_EQ(steps, 49);
    EXPECT_EQ(navigator.current().id, accounts[10].id.value());
    navigator.back();
    EXPECT_EQ(navigator.current().id, accounts[10].id.value()) << "there it ends";
}

TEST_F(PaletteTest, AListIsAskedOnceForWhatItsLinkSays)
{
    main().open(QStringLiteral("attache:accounts#import"));
    EXPECT_EQ(main().navigator().current().toString(), QStringLiteral("attache:accounts"))
        << "going back to it does not import again";
    main().open(QStringLiteral("attache:settings#backups"));
    EXPECT_EQ(main().navigator().current().toString(), QStringLiteral("attache:settings#backups"));
    const qsizetype before = main().commands().all().size();
    main().open(QStringLiteral("nonsense"));
    EXPECT_EQ(main().navigator().current().toString(), QStringLiteral("attache:settings#backups"));
    EXPECT_EQ(static_cast<qsizetype>(main().commands().all().size()), before);
}

TEST_F(PaletteTest, UndoAndRedoSayTheirStepInFullAndCanBePressedWhenThereIsOne)
{
    const auto buttons = window().topBar()->findChildren<Button *>();
    Button *undo = buttons.at(0);
    Button *redo = buttons.at(1);
    ASSERT_TRUE(main().desk().edit(QStringLiteral("Rename \"R&D\""), [](Writer &writer) {
        Account account;
        account.name = QStringLiteral("R&D");
        return writer.insert(account);
    }));
    EXPECT_TRUE(undo->isEnabled());
    EXPECT_FALSE(redo->isEnabled());
    EXPECT_EQ(undo->toolTip(), QStringLiteral("Undo: Rename \"R&D\""));
    undo->click();
    EXPECT_TRUE(redo->isEnabled());
    EXPECT_EQ(redo->toolTip(), QStringLiteral("Redo: Rename \"R&D\""));
    EXPECT_FALSE(undo->toolTip().contains(QStringLiteral("R&D")));
    redo->click();
    EXPECT_FALSE(redo->isEnabled());
    EXPECT_EQ(redo->toolTip(), QStringLiteral("Redo"));
}

class PreferencesTest : public testing::Test
{
protected:
    QString made(int number)
    {
        const QString path = folder.filePath(QStringLiteral("%1.attache").arg(number));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        return path;
    }
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Preferences preferences{settings};
};

TEST_F(PreferencesTest, KeepTheEightFilesOpenedLastTheNewestFirst)
{
    QStringList paths;
    for (int i = 0; i < 10; ++i) {
        paths.prepend(made(i));
        preferences.addRecentFile(paths.constFirst());
    }
    EXPECT_EQ(preferences.recentFiles(), paths.mid(0, 8));
    preferences.addRecentFile(paths.at(3));
    QStringList expected = paths.mid(0, 8);
    expected.move(3, 0);
    EXPECT_EQ(preferences.recentFiles(), expected) << "each is there once";
    QFile::remove(expected.at(1));
    expected.removeAt(1);
    EXPECT_EQ(preferences.recentFiles(), expected) << "a file that is gone is not offered";
}

TEST_F(PreferencesTest, KeepFiftyRecordsOfEachFile)
{
    const QString one = made(1);
    const QString two = made(2);
    for (int i = 0; i < 60; ++i)
        preferences.addRecentRecord(one, QString::number(i));
    preferences.addRecentRecord(two, QStringLiteral("other"));
    EXPECT_EQ(preferences.recentRecords(one).size(), 50);
    EXPECT_EQ(preferences.recentRecords(one).constFirst(), QStringLiteral("59"));
    preferences.addRecentRecord(one, QStringLiteral("40"));
    EXPECT_EQ(preferences.recentRecords(one).mid(0, 2),
              QStringList({QStringLiteral("40"), QStringLiteral("59")}));
    EXPECT_EQ(preferences.recentRecords(one).count(QStringLiteral("40")), 1);
    EXPECT_EQ(preferences.recentRecords(two), QStringList(QStringLiteral("other")));
}

TEST_F(PreferencesTest, KeepWhatIsSetOfEachFileApart)
{
    const QString one = made(1);
    const QString two = made(2);
    SecondPlaceState state;
    state.folder = QStringLiteral("/media/stick");
    state.since = QDate(2026, 11, 1);
    state.made = QDateTime(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);
    state.failure = QStringLiteral("full");
    preferences.setSecondPlace(one, state);
    EXPECT_EQ(preferences.secondPlace(one).folder, state.folder);
    EXPECT_EQ(preferences.secondPlace(one).since, state.since);
    EXPECT_EQ(preferences.secondPlace(one).made, state.made);
    EXPECT_EQ(preferences.secondPlace(one).failure, state.failure);
    EXPECT_EQ(preferences.secondPlace(two).folder, QString());
    preferences.setListState(QStringLiteral("accounts"), QStringLiteral("{}"));
    EXPECT_EQ(preferences.listState(QStringLiteral("accounts")), QStringLiteral("{}"));
    EXPECT_EQ(preferences.listState(QStringLiteral("visits")), QString());
    preferences.setQuietUntil(QStringLiteral("cadence"), QDate(2026, 12, 1));
    EXPECT_EQ(preferences.quietUntil(QStringLiteral("cadence")), QDate(2026, 12, 1));
    EXPECT_FALSE(preferences.quietUntil(QStringLiteral("other")).isValid());
    EXPECT_EQ(preferences.theme(), Theme::Scheme::System);
    preferences.setTheme(Theme::Scheme::Dark);
    EXPECT_EQ(preferences.theme(), Theme::Scheme::Dark);
    settings.setValue(QStringLiteral("theme"), QStringLiteral("Purple"));
    EXPECT_EQ(preferences.theme(), Theme::Scheme::System) << "one that nobody knows";
}

} // namespace
} // namespace attache
