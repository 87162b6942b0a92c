#include "core/domain/promise.h"
#include "tests/support/window_session.h"
#include "ui/desk/page.h"
#include "ui/pages/accounts/people_tab.h"
#include "ui/pages/import/import_page.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/pages/today/promise_card.h"
#include "ui/pages/visits/week_calendar.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/palette_model.h"
#include "ui/shell/search_palette.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace attache {
namespace {

using test::buttonSaying;

class MainWindowTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }
    QLineEdit *search() { return window().topBar()->search(); }
    SearchPalette *palette() { return window().findChild<SearchPalette *>(); }
    QPushButton *undoButton()
    {
        for (auto *button : window().topBar()->findChildren<QPushButton *>()) {
            if (button->accessibleName().startsWith(QLatin1String("Undo")))
                return button;
        }
        return nullptr;
    }
    QString firstName(const char *table)
    {
        auto row = connection().prepare(QByteArray("SELECT name FROM ") + table + " LIMIT 1");
        return row && *row->step() ? row->text(0) : QString();
    }
};

TEST_F(MainWindowTest, EveryPageOfTheNavigationHasItsShortcut)
{
    const auto items = window().navigation()->items();
    ASSERT_GE(items.size(), 2u);
    for (size_t i = items.size(); i-- > 0;) {
        QTest::keyClick(&window(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::AltModifier);
        EXPECT_EQ(window().currentKey(), items[i].key);
        EXPECT_EQ(window().navigation()->current(), items[i].key);
    }
}

/// As when a reminder is clicked, or a key pressed, while the window is only coming up.
TEST_F(MainWindowTest, TheFirstPageLeftBeforeItWasPaintedHoldsNothingUp)
{
    session->mainWindow()->leave();
    begin();
    QFile::remove(samplePath());
    makeSample();
    session->start(samplePath());
    main().open(QStringLiteral("attache:accounts"));
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return !main().desk().workspace().backups().dueToday(); }));
}

TEST_F(MainWindowTest, ThePagesHaveTheirShortcutsOnAnAccountToo)
{
    main().open(QStringLiteral("attache:account/%1").arg(number("SELECT min(id) FROM account")));
    ASSERT_EQ(window().currentKey(), QLatin1String("account"));
    QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
    EXPECT_TRUE(window().currentPage()->findChild<PeopleTab *>()->isVisible());
    QTest::keyClick(&window(), Qt::Key_2, Qt::AltModifier);
    EXPECT_EQ(window().currentKey(), QLatin1String("accounts"));
}

TEST_F(MainWindowTest, APageBeginsWhereItIsUsed)
{
    QTest::keyClick(&window(), Qt::Key_2, Qt::AltModifier);
    ASSERT_EQ(window().currentKey(), QLatin1String("accounts"));
    EXPECT_TRUE(qobject_cast<QTableView *>(QApplication::focusWidget()));
    QTest::keyClick(&window(), Qt::Key_3, Qt::AltModifier);
    EXPECT_TRUE(qobject_cast<WeekCalendar *>(QApplication::focusWidget()));
}

TEST_F(MainWindowTest, TheWayBackAndForth)
{
    main().open(QStringLiteral("attache:today"));
    main().open(QStringLiteral("attache:settings#letterhead"));
    QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(window().currentKey(), QLatin1String("today"));
    QTest::keyClick(&window(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(main().navigator().current().field, QLatin1String("letterhead"));
}

TEST_F(MainWindowTest, AfterGoingBackAnotherWayIsTheOnlyWayForth)
{
    const auto back = [this] { QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier); };
    main().open(QStringLiteral("attache:today"));
    main().open(QStringLiteral("attache:visits"));
    main().open(QStringLiteral("attache:settings#letterhead"));
    back();
    EXPECT_EQ(window().currentKey(), QLatin1String("visits"));
    main().open(QStringLiteral("attache:library"));
    EXPECT_FALSE(main().navigator().canGoForward());
    back();
    EXPECT_EQ(window().currentKey(), QLatin1String("visits"));
    back();
    EXPECT_EQ(window().currentKey(), QLatin1String("today"));
    QTest::keyClick(&window(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(&window(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(window().currentKey(), QLatin1String("library"));
    EXPECT_FALSE(main().navigator().canGoForward());
}

TEST_F(MainWindowTest, CtrlKFindsARecordAndEnterOpensIt)
{
    const QString name = firstName("account");
    QSignalSpy chosen(palette(), &SearchPalette::chosen);
    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(search()->hasFocus());
    QTest::keyClicks(search(), name);
    EXPECT_TRUE(palette()->isVisible());
    QTest::keyClick(search(), Qt::Key_Return);
    ASSERT_EQ(chosen.count(), 1);
    const auto link = chosen.front().front().value<Link>();
    EXPECT_EQ(link.type, QLatin1String("account"));
    const auto found = Store<Account>(connection()).get(Id<Account>(link.id));
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->name, name);
    EXPECT_FALSE(palette()->isVisible());
}

TEST_F(MainWindowTest, CtrlKRunsCommandsByArrowKeysAndEscCloses)
{
    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(search(), QStringLiteral(">go settings"));
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClick(search(), Qt::Key_Up);
    QTest::keyClick(search(), Qt::Key_Return);
    EXPECT_EQ(window().currentKey(), QLatin1String("settings"));

    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    EXPECT_TRUE(palette()->isVisible());
    QTest::keyClick(search(), Qt::Key_Escape);
    EXPECT_FALSE(palette()->isVisible());
    EXPECT_FALSE(search()->hasFocus());
}

TEST_F(MainWindowTest, CtrlZUndoesAndItsTitleFollows)
{
    const qint64 accounts = number("SELECT count(*) FROM account");
    main().commands().action(QStringLiteral("new.account"))->trigger();
    QTest::keyClicks(search(), QStringLiteral("Acme"));
    QTest::keyClick(search(), Qt::Key_Return);
    EXPECT_EQ(number("SELECT count(*) FROM account"), accounts + 1);
    EXPECT_TRUE(undoButton()->accessibleName().contains(QLatin1String("New account")));
    window().setFocus();
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(number("SELECT count(*) FROM account"), accounts);
    EXPECT_FALSE(undoButton()->accessibleName().contains(QLatin1String("New account")));
    EXPECT_TRUE(window().toast()->text().contains(QLatin1String("New account")));
    QTest::keyClick(&window(), Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(number("SELECT count(*) FROM account"), accounts + 1);
}

TEST_F(MainWindowTest, ALongListOnTodayShowsTheFirstOnesAndMoreWhenAsked)
{
    const auto made = main().desk().workspace().perform(
        QStringLiteral("promise"), [&](Writer &writer) -> Result<void> {
            ATTACHE_TRY(const auto accounts, Store<Account>(writer.connection()).list("LIMIT 1"));
            for (int i = 0; i < 15; ++i) {
                Promise promise;
                promise.account = accounts.front().id;
                promise.text = QStringLiteral("promise");
                promise.due = clock.today();
                ATTACHE_CHECK(writer.insert(promise));
            }
            return {};
        });
    ASSERT_TRUE(made.has_value());
    const qint64 all = number("SELECT count(*) FROM promise WHERE state = 'open' AND "
                              "due <= '2026-11-24'");
    main().open(QStringLiteral("attache:today"));
    const auto boxes = [&] {
        qsizetype shown = 0;
        for (const QCheckBox *box : window().currentPage()->findChildren<QCheckBox *>())
            shown += box->isVisible();
        return shown;
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return boxes() == 8; }));
    auto *card = window().currentPage()->findChild<PromiseCard *>();
    QAbstractButton *more = buttonSaying(card, QStringLiteral("Show more"));
    ASSERT_NE(more, nullptr);
    QTest::mouseClick(more, Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return boxes() == std::min<qint64>(all, 28); }));
    // The keyboard goes on with the first of the new ones.
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    EXPECT_TRUE(QApplication::focusWidget()->findChild<QCheckBox *>());
}

TEST_F(MainWindowTest, ANewVisitAsksForItsAccountInTheSearchField)
{
    const QString name = firstName("account");
    const qint64 visits = number("SELECT count(*) FROM visit");
    main().open(QStringLiteral("attache:today"));
    main().commands().action(QStringLiteral("new.visit"))->trigger();
    ASSERT_TRUE(search()->hasFocus());
    EXPECT_TRUE(search()->placeholderText().contains(QLatin1String("Whom")));
    QTest::keyClicks(search(), name);
    QTest::keyClick(search(), Qt::Key_Return);
    EXPECT_EQ(number("SELECT count(*) FROM visit"), visits + 1);
    const auto made = Store<Visit>(connection()).list("WHERE title = ''");
    ASSERT_TRUE(made.has_value() && made->size() == 1);
    EXPECT_GT(made->front().startsAt, clock.now());
    EXPECT_EQ(made->front().startsAt.secsTo(made->front().endsAt), 60 * 60);
    const auto account = Store<Account>(connection()).get(made->front().account);
    ASSERT_TRUE(account.has_value());
    EXPECT_EQ(account->name, name);
}

TEST_F(MainWindowTest, ANewVisitForAnAccountOfTheListIsMadeAtOnce)
{
    main().open(QStringLiteral("attache:accounts"));
    const auto accounts = Store<Account>(connection()).list("ORDER BY id DESC LIMIT 1");
    ASSERT_TRUE(accounts.has_value() && accounts->size() == 1);
    const qint64 visits = number("SELECT count(*) FROM visit");
    main().open(QStringLiteral("attache:command#new.visit:") + accounts->front().id.toString());
    EXPECT_EQ(number("SELECT count(*) FROM visit"), visits + 1);
    EXPECT_EQ(main().navigator().current().type, QLatin1String("visit"));
    const auto made = Store<Visit>(connection()).get(Id<Visit>(main().navigator().current().id));
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->account, accounts->front().id);
    EXPECT_EQ(made->status, VisitStatus::Planned);
    EXPECT_NE(qobject_cast<QLineEdit *>(QApplication::focusWidget()), nullptr);
    // From there back to the list, not to a page nobody asked for.
    main().navigator().back();
    EXPECT_EQ(window().currentKey(), QLatin1String("accounts"));
}

TEST_F(MainWindowTest, EscLeavesNothingOfANewVisitUnlessSomethingWasTyped)
{
    const auto accounts = Store<Account>(connection()).list("ORDER BY id DESC LIMIT 1");
    ASSERT_TRUE(accounts.has_value() && accounts->size() == 1);
    const QString command =
        QStringLiteral("attache:command#new.visit:") + accounts->front().id.toString();
    const qint64 visits = number("SELECT count(*) FROM visit");
    main().open(QStringLiteral("attache:accounts"));
    main().open(command);
    ASSERT_EQ(number("SELECT count(*) FROM visit"), visits + 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(number("SELECT count(*) FROM visit"), visits);
    EXPECT_EQ(window().currentKey(), QLatin1String("accounts"));

    main().open(command);
    QWidget *title = QApplication::focusWidget();
    QTest::keyClicks(title, QStringLiteral("Demo"));
    QTest::keyClick(title, Qt::Key_Return);
    QTest::keyClick(title, Qt::Key_Escape);
    EXPECT_EQ(number("SELECT count(*) FROM visit WHERE title = 'Demo'"), 1);
}

TEST_F(MainWindowTest, TheStatusLineTellsWhenAWriteFails)
{
    const auto perform = [&](bool fail) {
        return main().desk().workspace().perform(
            QStringLiteral("step"), [&](Writer &) -> Result<void> {
                if (fail)
                    return Error{Error::Kind::Io,
                                 QStringLiteral("The disk is full."),
                                 QStringLiteral("13"),
                                 {}};
                return {};
            });
    };
    const auto says = [&](const char *words) {
        for (const auto *label : window().status()->findChildren<ElidedLabel *>()) {
            if (label->text().contains(QLatin1String(words)))
                return true;
        }
        return false;
    };
    EXPECT_TRUE(says("All saved"));
    ASSERT_FALSE(perform(true).has_value());
    EXPECT_TRUE(says("The disk is full."));
    EXPECT_FALSE(says("All saved"));
    ASSERT_TRUE(perform(false).has_value());
    EXPECT_TRUE(says("All saved"));
}

TEST_F(MainWindowTest, AnErrorShowsItsDetailsInTheToast)
{
    main().desk().report(
        {Error::Kind::Io, QStringLiteral("Not written."), QStringLiteral("errno 28"), {}});
    QAbstractButton *details = buttonSaying(window().toast(), QStringLiteral("Details"));
    ASSERT_NE(details, nullptr);
    QTest::mouseClick(details, Qt::LeftButton);
    auto *detail = window().toast()->findChild<QPlainTextEdit *>();
    EXPECT_TRUE(detail->isVisible());
    EXPECT_EQ(detail->toPlainText(), QStringLiteral("errno 28"));
}

TEST_F(MainWindowTest, EscWhileAskedForAnAccountMakesNothing)
{
    const qint64 visits = number("SELECT count(*) FROM visit");
    const QString usual = search()->placeholderText();
    main().open(QStringLiteral("attache:today"));
    main().commands().action(QStringLiteral("new.visit"))->trigger();
    QTest::keyClick(search(), Qt::Key_Escape);
    EXPECT_EQ(search()->placeholderText(), usual);
    EXPECT_EQ(number("SELECT count(*) FROM visit"), visits);
}

TEST_F(MainWindowTest, WhatIsTypedIsMarkedInWhatIsFound)
{
    PaletteModel model;
    const QString name = firstName("account");
    model.showAll(connection(), name, {});
    bool isMarked = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        const PaletteModel::Entry &entry = model.entry(row);
        isMarked |= entry.title == name && !entry.matched.isEmpty();
    }
    EXPECT_TRUE(isMarked);
}

TEST_F(MainWindowTest, CommandsThatCannotBeSeenOrUsedAreNotOffered)
{
    QAction shown(QStringLiteral("Count the sheep"));
    QAction hidden(QStringLiteral("Count the hidden sheep"));
    hidden.setVisible(false);
    QAction off(QStringLiteral("Count the sheep that are off"));
    off.setEnabled(false);
    PaletteModel model;
    model.showAll(connection(), QStringLiteral(">sheep"), {&shown, &hidden, &off});
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.isChoosable(row))
            titles.append(model.entry(row).title);
    }
    EXPECT_EQ(titles, QStringList(shown.text()));
}

TEST_F(MainWindowTest, ANameThatResemblesOneSaysSoWhileItIsTyped)
{
    PaletteModel model;
    const QString name = firstName("account");
    model.showName(connection(), recordTypeOf<Account>(), name + QStringLiteral(" Co., Ltd."));
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(model.entry(row).title);
    EXPECT_TRUE(titles.contains(QStringLiteral("Resembles what is in the workspace")))
        << titles.join(u'|').toStdString();
    EXPECT_TRUE(titles.contains(name));
}

TEST_F(MainWindowTest, TheSearchFieldFindsSettingsLanguagesAndBackupsInBothLanguages)
{
    const auto offers = [&](const char *typed, const char *title) {
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        search()->setText(QLatin1Char('>') + QString::fromUtf8(typed));
        Q_EMIT search()->textEdited(search()->text());
        const auto *list = palette()->findChild<QListView *>();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == QString::fromUtf8(title))
                return true;
        }
        return false;
    };
    EXPECT_TRUE(offers("language", "切换到中文"));
    EXPECT_TRUE(offers("语言", "Switch to English"));
    EXPECT_TRUE(offers("backup", "Back up now"));
    EXPECT_TRUE(offers("备份", "Back up now"));
    EXPECT_TRUE(offers("备份", "Settings: Backups"));
    EXPECT_TRUE(offers("industries", "Settings: Industries"));
    EXPECT_TRUE(offers("客户", "Go to Accounts"));
    EXPECT_TRUE(offers("新建客户", "New account"));
    EXPECT_FALSE(offers("备份", "New account"));
    QTest::keyClick(search(), Qt::Key_Escape);
    main().commands().action(QStringLiteral("settings.backups"))->trigger();
    EXPECT_EQ(main().navigator().current().toString(), QLatin1String("attache:settings#backups"));
}

TEST_F(MainWindowTest, NothingIsStoredBeforeANewRecordHasAName)
{
    const qint64 accounts = number("SELECT count(*) FROM account");
    main().open(QStringLiteral("attache:today"));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        main().commands().action(QStringLiteral("new.account"))->trigger();
        ASSERT_TRUE(search()->hasFocus());
        EXPECT_TRUE(search()->placeholderText().startsWith(QLatin1String("New account: ")));
        QTest::keyClick(search(), key);
        QTest::keyClicks(search(), QStringLiteral("  "));
        QTest::keyClick(search(), Qt::Key_Return);
        EXPECT_EQ(number("SELECT count(*) FROM account"), accounts);
        QTest::keyClick(search(), Qt::Key_Escape);
    }
    EXPECT_EQ(window().currentKey(), QLatin1String("today"));
    EXPECT_EQ(number("SELECT count(*) FROM account"), accounts);
}

TEST_F(MainWindowTest, ANewContactGetsTheNameTypedAndOpensWithIt)
{
    const auto accounts = Store<Account>(connection()).list("ORDER BY id DESC LIMIT 1");
    ASSERT_TRUE(accounts.has_value() && accounts->size() == 1);
    const qint64 people = number("SELECT count(*) FROM contact");
    main().open(QStringLiteral("attache:command#new.contact:") + accounts->front().id.toString());
    ASSERT_TRUE(search()->hasFocus());
    QTest::keyClicks(search(), QStringLiteral("Zhao Min"));
    QTest::keyClick(search(), Qt::Key_Return);
    EXPECT_EQ(number("SELECT count(*) FROM contact"), people + 1);
    const auto made = Store<Contact>(connection()).list("WHERE name = 'Zhao Min'");
    ASSERT_TRUE(made.has_value() && made->size() == 1);
    EXPECT_EQ(made->front().account, accounts->front().id);
    EXPECT_EQ(window().currentKey(), QLatin1String("account"));
}

TEST_F(MainWindowTest, WhoeverNamesANewRecordIsShownWhatHasThatNameAlready)
{
    const QString name = firstName("account");
    const qint64 accounts = number("SELECT count(*) FROM account");
    main().open(QStringLiteral("attache:today"));
    main().commands().action(QStringLiteral("new.account"))->trigger();
    QTest::keyClicks(search(), name);
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClick(search(), Qt::Key_Return);
    EXPECT_EQ(number("SELECT count(*) FROM account"), accounts);
    EXPECT_EQ(window().currentKey(), QLatin1String("account"));
}

TEST_F(MainWindowTest, WhatIsGoneIsSaid)
{
    main().open(QStringLiteral("attache:contact/12345"));
    EXPECT_TRUE(window().toast()->isVisible());
}

TEST_F(MainWindowTest, CommandsAreDescribedOnceAndNamed)
{
    QStringList titles;
    QStringList shortcuts;
    for (const QAction *action : main().commands().all()) {
        EXPECT_FALSE(action->text().isEmpty()) << qPrintable(action->objectName());
        EXPECT_FALSE(titles.contains(action->text())) << qPrintable(action->text());
        titles << action->text();
        for (const QKeySequence &keys : action->shortcuts()) {
            EXPECT_FALSE(shortcuts.contains(keys.toString())) << qPrintable(keys.toString());
            shortcuts << keys.toString();
        }
    }
}

TEST_F(MainWindowTest, TheListOfAccountsOffersToImportOne)
{
    files.toOpen = path(QStringLiteral("list.csv"));
    QFile list(files.toOpen);
    ASSERT_TRUE(list.open(QIODevice::WriteOnly));
    list.write("name,city\nLamp works,Shenzhen\n");
    list.close();
    main().open(QStringLiteral("attache:accounts"));
    QTest::mouseClick(buttonSaying(window().currentPage(), QStringLiteral("Import…")),
                      Qt::LeftButton);
    auto *page = window().findChild<ImportPage *>();
    ASSERT_NE(page, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->isBusy(); }));
    EXPECT_EQ(page->preview()->columnCount(), 2);
    EXPECT_EQ(window().currentPage(), page);
    // It leads back to where it was asked for, and keeps what it shows.
    QTest::mouseClick(buttonSaying(page, QStringLiteral("Cancel")), Qt::LeftButton);
    EXPECT_EQ(window().currentKey(), QStringLiteral("accounts"));
    main().open(QStringLiteral("attache:import"));
    EXPECT_EQ(page->preview()->columnCount(), 2);
}

} // namespace
} // namespace attache
