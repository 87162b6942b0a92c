#include "core/domain/account.h"
#include "core/domain/letterhead.h"
#include "tests/support/window_session.h"
#include "ui/pages/import/import_page.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/pages/start/start_page.h"
#include "ui/widgets/toast.h"

#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

#include <cstdio>

namespace attache {
namespace {

using test::buttonSaying;
using test::says;

class SessionTest : public testing::Test, protected test::WindowSession
{
protected:
    bool waitForMain()
    {
        return QTest::qWaitFor([this] { return session->mainWindow() != nullptr; });
    }
    bool waitForStart()
    {
        return QTest::qWaitFor([this] { return session->startPage() != nullptr; });
    }
    void press(QWidget *parent, const char *text)
    {
        QAbstractButton *button = buttonSaying(parent, QString::fromUtf8(text));
        ASSERT_NE(button, nullptr) << text;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// The workspace that was asked for is made, and asks who works with it.
    bool waitForIntroduction()
    {
        return QTest::qWaitFor([this] {
            return session->startPage() &&
                   buttonSaying(session->startPage(), QStringLiteral("Skip"));
        });
    }
    static void drop(QWidget &onto, const QStringList &paths)
    {
        QList<QUrl> urls;
        for (const QString &each : paths)
            urls.append(QUrl::fromLocalFile(each));
        QMimeData data;
        data.setUrls(urls);
        QDropEvent event({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.setAccepted(false);
        QCoreApplication::sendEvent(onto.windowHandle(), &event);
        EXPECT_TRUE(event.isAccepted());
    }
    void dropOnStartPage(const QStringList &paths) { drop(*session->startPage(), paths); }
    void addAccount()
    {
        Account account;
        account.name = QStringLiteral("Acme");
        main().desk().edit(QStringLiteral("add"),
                           [&](Writer &writer) { return writer.insert(account); });
    }
    /// Overwrites the middle of a file.
    static void damage(const QString &path)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek(100);
        file.write(QByteArray(static_cast<int>(file.size()) / 2, '\x5a'));
    }
};

TEST_F(SessionTest, FirstStartOffersTheSampleWhichIsMadeInTheDocumentsFolder)
{
    session->start();
    ASSERT_NE(session->startPage(), nullptr);
    EXPECT_EQ(session->mainWindow(), nullptr);
    press(session->startPage(), "Open the sample");
    ASSERT_TRUE(waitForMain());
    EXPECT_GT(number("SELECT count(*) FROM account"), 30);
    EXPECT_EQ(QFileInfo(main().desk().workspace().path()).absolutePath(), directory.path());
    EXPECT_EQ(window().currentKey(), QLatin1String("today"));
    EXPECT_EQ(session->startPage(), nullptr);
}

TEST_F(SessionTest, AnEmptyWorkspaceIsMadeWhereThePersonSays)
{
    session->start();
    press(session->startPage(), "New workspace…");
    EXPECT_TRUE(QTest::qWaitFor([this] { return !files.suggested.isEmpty(); }));
    EXPECT_EQ(session->mainWindow(), nullptr) << "thought better of it";

    files.toSave = path(QStringLiteral("mine"));
    press(session->startPage(), "New workspace…");
    ASSERT_TRUE(waitForIntroduction());
    press(session->startPage(), "Skip");
    ASSERT_TRUE(waitForMain());
    EXPECT_TRUE(QFileInfo::exists(path(QStringLiteral("mine.attache"))));
    EXPECT_EQ(number("SELECT count(*) FROM account"), 0);
    EXPECT_EQ(number("SELECT count(*) FROM letterhead"), 0);
}

TEST_F(SessionTest, ANewWorkspaceAsksWhoWorksWithIt)
{
    session->start();
    files.toSave = path(QStringLiteral("mine"));
    press(session->startPage(), "New workspace…");
    ASSERT_TRUE(waitForIntroduction());
    // In another language the question stays the same.
    session->setLanguage(QStringLiteral("zh_CN"));
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return buttonSaying(session->startPage(), QStringLiteral("跳过")) != nullptr; }));
    session->setLanguage(QStringLiteral("en"));
    ASSERT_TRUE(waitForIntroduction());

    QImage logo(20, 20, QImage::Format_RGB32);
    logo.fill(Qt::red);
    files.toOpen = path(QStringLiteral("logo.png"));
    ASSERT_TRUE(logo.save(files.toOpen));
    press(session->startPage(), "Choose a logo…");
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return buttonSaying(session->startPage(), QStringLiteral("Choose another logo…"));
    }));
    const auto fields = session->startPage()->findChildren<QLineEdit *>();
    ASSERT_EQ(fields.size(), 2);
    QTest::keyClicks(fields[0], QStringLiteral("Li Lei"));
    QTest::keyClicks(fields[1], QStringLiteral("Acme"));
    press(session->startPage(), "Continue");
    ASSERT_TRUE(waitForMain());
    const auto papers = Store<Letterhead>(connection()).list({});
    ASSERT_TRUE(papers.has_value() && papers->size() == 1);
    EXPECT_EQ(papers->front().person, QStringLiteral("Li Lei"));
    EXPECT_EQ(papers->front().company, QStringLiteral("Acme"));
    EXPECT_TRUE(main().desk().workspace().blob(papers->front().logo).has_value());
    EXPECT_EQ(main().desk().workspace().undoTitle(), QString()) << "it belongs to the making";
}

TEST_F(SessionTest, ANewWorkspaceFromAListAsksForTheListFirst)
{
    const QString list = path(QStringLiteral("customers.csv"));
    QFile file(list);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("name,city\nAcme Ltd,Leeds\n");
    file.close();
    session->start();
    press(session->startPage(), "Import a list…");
    EXPECT_TRUE(QTest::qWaitFor([this] { return !session->mainWindow(); }));
    EXPECT_TRUE(files.suggested.isEmpty()) << "no list, no workspace";

    files.toOpen = list;
    files.toSave = path(QStringLiteral("mine.attache"));
    press(session->startPage(), "Import a list…");
    ASSERT_TRUE(waitForIntroduction());
    press(session->startPage(), "Skip");
    ASSERT_TRUE(waitForMain());
    EXPECT_TRUE(QFileInfo::exists(path(QStringLiteral("mine.attache"))));
    auto *page = window().findChild<ImportPage *>();
    ASSERT_NE(page, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->isBusy(); }));
    ASSERT_EQ(page->preview()->columnCount(), 2);
    EXPECT_EQ(page->preview()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("name"));
}

TEST_F(SessionTest, ListsDroppedOnTheStartPageMakeAWorkspaceForThem)
{
    QStringList lists;
    for (const char *name : {"customers.csv", "more.csv"}) {
        QFile file(path(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("name,city\nAcme Ltd,Leeds\n");
        lists.append(file.fileName());
    }
    session->start();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(session->startPage()));
    files.toSave = path(QStringLiteral("mine.attache"));
    dropOnStartPage(lists);
    ASSERT_TRUE(waitForIntroduction());
    press(session->startPage(), "Skip");
    ASSERT_TRUE(waitForMain());
    auto *page = window().findChild<ImportPage *>();
    ASSERT_NE(page, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->report() != nullptr; }));
    page->runImport();
    ASSERT_TRUE(QTest::qWaitFor([&] { return says(page, QStringLiteral("Import finished")); }));
    EXPECT_NE(buttonSaying(page, QStringLiteral("Next file (1)")), nullptr);
}

TEST_F(SessionTest, AWorkspaceDroppedAnywhereIsOpened)
{
    makeSample();
    session->start();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(session->startPage()));
    dropOnStartPage({samplePath()});
    ASSERT_TRUE(waitForMain());
    const QString other = path(QStringLiteral("other.attache"));
    ASSERT_TRUE(createWorkspace(other, clock).has_value());
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window()));
    drop(window(), {other});
    EXPECT_TRUE(QTest::qWaitFor([&] { return main().desk().workspace().path() == other; }));
}

TEST_F(SessionTest, TheNextStartOpensTheSameWorkspaceAtTheSamePlace)
{
    openSample();
    main().open(QStringLiteral("attache:settings#talk_track"));
    main().leave();
    begin();
    session->start();
    ASSERT_NE(session->mainWindow(), nullptr);
    EXPECT_EQ(main().desk().workspace().path(), samplePath());
    EXPECT_EQ(main().navigator().current().toString(),
              QLatin1String("attache:settings#talk_track"));
}

TEST_F(SessionTest, AWorkspaceInUseIsOfferedForReading)
{
    makeSample();
    auto other = openWorkspace(samplePath(), Workspace::Mode::ReadWrite, clock);
    ASSERT_TRUE(other.has_value());
    ASSERT_TRUE((*other)->backups().make((*other)->connection()).has_value());
    session->start(samplePath());
    ASSERT_NE(session->startPage(), nullptr);
    EXPECT_TRUE(says(session->startPage(), QStringLiteral("This workspace is in use")));

    press(session->startPage(), "Open read-only");
    ASSERT_TRUE(waitForMain());
    EXPECT_TRUE(main().desk().workspace().isReadOnly());
    EXPECT_FALSE(main().commands().action(QStringLiteral("new.account"))->isEnabled());
    main().open(QStringLiteral("attache:settings#backups"));
    QCoreApplication::processEvents();
    auto *restore = buttonSaying(&window(), QStringLiteral("Restore…"));
    ASSERT_NE(restore, nullptr);
    EXPECT_FALSE(restore->isEnabled()) << "another program works in the file";

    other->reset();
    press(&window(), "Open for editing");
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return session->mainWindow() && !main().desk().workspace().isReadOnly(); }));
}

TEST_F(SessionTest, AWorkspaceLeftOpenOnAnotherComputerCanBeOpenedHere)
{
    makeSample();
    QFile lock(samplePath() + QStringLiteral(".lock"));
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    lock.write("4242\nattache\nOLD-LAPTOP\n0123\n4567\n");
    lock.close();
    session->start(samplePath());
    ASSERT_NE(session->startPage(), nullptr);
    EXPECT_TRUE(says(session->startPage(), QStringLiteral("OLD-LAPTOP")));
    press(session->startPage(), "It is closed there: open it here");
    ASSERT_TRUE(waitForMain());
    EXPECT_FALSE(main().desk().workspace().isReadOnly());
}

TEST_F(SessionTest, ADamagedWorkspaceIsReplacedByItsNewestSoundBackup)
{
    makeSample();
    {
        auto opened = openWorkspace(samplePath(), Workspace::Mode::ReadWrite, clock);
        ASSERT_TRUE(opened.has_value());
        ASSERT_TRUE((*opened)->backups().make((*opened)->connection()).has_value());
        clock.advance(24 * 60 * 60);
        const auto later = (*opened)->backups().make((*opened)->connection());
        ASSERT_TRUE(later.has_value());
        damage(*later);
    }
    damage(samplePath());
    session->start(samplePath());
    ASSERT_NE(session->startPage(), nullptr);
    EXPECT_TRUE(says(session->startPage(), QStringLiteral("This workspace is damaged")));
    press(session->startPage(), "Restore this backup");
    ASSERT_TRUE(waitForMain());
    EXPECT_GT(number("SELECT count(*) FROM account"), 30);
}

TEST_F(SessionTest, AForeignFileIsRefusedWithClearWordsAndTheWayBack)
{
    QFile file(path(QStringLiteral("list.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("name,tier\nAcme,S\n");
    file.close();
    session->start(file.fileName());
    ASSERT_NE(session->startPage(), nullptr);
    EXPECT_TRUE(says(session->startPage(), QStringLiteral("This file is not a workspace")));
    EXPECT_EQ(buttonSaying(session->startPage(), QStringLiteral("Restore this backup")), nullptr);
    press(session->startPage(), "Back to start page");
    EXPECT_TRUE(QTest::qWaitFor([this] {
        return buttonSaying(session->startPage(), QStringLiteral("Open the sample")) != nullptr;
    }));
}

TEST_F(SessionTest, TheLanguageChangesWhileTheWorkspaceStaysOpen)
{
    openSample();
    main().open(QStringLiteral("attache:settings#general"));
    const Workspace *workspace = &main().desk().workspace();
    session->setLanguage(QStringLiteral("zh_CN"));
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return window().windowTitle().contains(QStringLiteral("设置")); }));
    EXPECT_EQ(&main().desk().workspace(), workspace);
    EXPECT_EQ(preferences.language(), QLatin1String("zh_CN"));
    EXPECT_TRUE(window().windowTitle().endsWith(QGuiApplication::applicationDisplayName()))
        << "else the title is followed by the other name";
    session->setLanguage(QStringLiteral("en"));
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return window().windowTitle().contains(QStringLiteral("Settings")); }));
}

TEST_F(SessionTest, AFileReplacedByAnotherProgramIsSaidAndTheWorkGoesOnElsewhere)
{
    openSample();
    const QString other = path(QStringLiteral("other.tmp"));
    ASSERT_TRUE(createWorkspace(other, clock).has_value());
    ASSERT_EQ(std::rename(QFile::encodeName(other).constData(),
                          QFile::encodeName(samplePath()).constData()),
              0);
    addAccount();
    QCoreApplication::processEvents();
    auto *goOn = buttonSaying(&window(), QStringLiteral("Continue my work"));
    ASSERT_NE(goOn, nullptr);
    EXPECT_NE(buttonSaying(&window(), QStringLiteral("Open current file")), nullptr);
    EXPECT_TRUE(main().desk().workspace().isReadOnly());
    EXPECT_FALSE(main().commands().action(QStringLiteral("new.account"))->isEnabled());
    EXPECT_FALSE(main().commands().action(QStringLiteral("edit.undo"))->isEnabled());
    const QString work = main().desk().workspace().stopped()->savedAs;
    QTest::mouseClick(goOn, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return main().desk().workspace().path() == work; }));
    EXPECT_FALSE(main().desk().workspace().isReadOnly());
    EXPECT_GT(number("SELECT count(*) FROM account"), 30);
    const auto there = openWorkspace(samplePath(), Workspace::Mode::ReadOnly, clock);
    ASSERT_TRUE(there.has_value());
    EXPECT_EQ(*(*there)->connection().integer("SELECT count(*) FROM account"), 0);
}

TEST_F(SessionTest, AFileReplacedWhileNobodyWritesIsNoticedWhenTheWindowIsReturnedTo)
{
    openSample();
    const QString other = path(QStringLiteral("other.tmp"));
    ASSERT_TRUE(createWorkspace(other, clock).has_value());
    ASSERT_EQ(std::rename(QFile::encodeName(other).constData(),
                          QFile::encodeName(samplePath()).constData()),
              0);
    Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
    EXPECT_TRUE(main().desk().workspace().isReadOnly());
    QCoreApplication::processEvents();
    auto *open = buttonSaying(&window(), QStringLiteral("Open current file"));
    ASSERT_NE(open, nullptr);
    QTest::mouseClick(open, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return number("SELECT count(*) FROM account") == 0; }));
    EXPECT_FALSE(main().desk().workspace().isReadOnly());
}

TEST_F(SessionTest, RestoringSaysFirstWhatItChangesAndIsTakenBackFromTheToast)
{
    openSample();
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return !main().desk().workspace().backups().dueToday(); }));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }));
    addAccount();
    const qint64 accounts = number("SELECT count(*) FROM account");
    main().open(QStringLiteral("attache:settings#backups"));
    QCoreApplication::processEvents();
    press(&window(), "Restore…");
    QCoreApplication::processEvents();
    EXPECT_TRUE(
        says(&window(), QStringLiteral("Accounts %1 → %2").arg(accounts).arg(accounts - 1)));
    EXPECT_EQ(number("SELECT count(*) FROM account"), accounts) << "nothing on one click";
    press(&window(), "Cancel");
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return !buttonSaying(&window(), QStringLiteral("Restore it")); }));
    press(&window(), "Restore…");
    QCoreApplication::processEvents();
    press(&window(), "Restore it");
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return session->mainWindow() && number("SELECT count(*) FROM account") == accounts - 1;
    }));
    press(window().toast(), "Undo");
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return session->mainWindow() && number("SELECT count(*) FROM account") == accounts;
    }));
}

TEST_F(SessionTest, ASampleWorkspaceBeginsWithoutAnythingToUndo)
{
    openSample();
    EXPECT_FALSE(main().commands().action(QStringLiteral("edit.undo"))->isEnabled());
    main().desk().undo();
    EXPECT_GT(number("SELECT count(*) FROM account"), 30);
}

TEST_F(SessionTest, ABackupIsRestoredAndTheReplacedFileKept)
{
    openSample();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !main().desk().workspace().backups().dueToday(); }))
        << "the day's backup is made by itself";
    ASSERT_TRUE(QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }));
    const QString backup = main().desk().workspace().backups().list().front().path;
    addAccount();
    const qint64 accounts = number("SELECT count(*) FROM account");
    session->restore(backup);
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return session->mainWindow() && number("SELECT count(*) FROM account") == accounts - 1;
    }));
}

TEST_F(SessionTest, APlaceIsThatOfTheFileItWasLeftIn)
{
    preferences.setLastPlace(path(QStringLiteral("one.attache")), QStringLiteral("attache:today"));
    EXPECT_EQ(preferences.lastPlace(path(QStringLiteral("one.attache"))),
              QStringLiteral("attache:today"));
    EXPECT_EQ(preferences.lastPlace(path(QStringLiteral("two.attache"))), QString());
}

} // namespace
} // namespace attache
