#include "ui/shell/file_watch.h"

#include "core/domain/account.h"
#include "tests/support/window_session.h"
#include "ui/shell/difference_dialog.h"
#include "ui/shell/difference_model.h"
#include "ui/shell/palette_model.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/table_view.h"

#include <QDir>
#include <QSignalSpy>

namespace attache {
namespace {

using test::buttonSaying;

class FileWatchTest : public testing::Test, protected test::WindowSession
{
protected:
    bool tells(const QString &words)
    {
        for (auto *banner : window().findChildren<Banner *>()) {
            for (auto *label : banner->findChildren<QLabel *>()) {
                if (label->text().contains(words) && label->isVisibleTo(&window()))
                    return true;
            }
        }
        return false;
    }
    /// Opens the sample, beside which stands a copy that has one account more and one changed.
    void openBesideCopy()
    {
        makeSample();
        const QString copy = path(QStringLiteral("sample (1).attache"));
        ASSERT_TRUE(QFile::copy(samplePath(), copy));
        auto other = openWorkspace(copy, Workspace::Mode::ReadWrite, clock);
        ASSERT_TRUE(other.has_value());
        const auto edit = [&](Writer &w) -> Result<void> {
            Account account;
            account.name = QStringLiteral("Only there");
            ATTACHE_CHECK(w.insert(account));
            ATTACHE_TRY(const auto some, Store<Account>(w.connection()).list("LIMIT 1"));
            Account changed = some.front();
            changed.owner = QStringLiteral("Somebody else");
            return w.update(changed);
        };
        ASSERT_TRUE((*other)->perform(QStringLiteral("edit"), edit).has_value());
        other->reset();
        session->start(samplePath());
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return tells(QStringLiteral("sample (1).attache")); }));
    }
};

TEST_F(FileWatchTest, ASynchronisedFolderIsExplainedOnce)
{
    makeSample();
    const QString folder = path(QStringLiteral("OneDrive"));
    QDir().mkpath(folder);
    const QString file = folder + QStringLiteral("/sample.attache");
    ASSERT_TRUE(QFile::rename(samplePath(), file));
    session->start(file);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    ASSERT_TRUE(QTest::qWaitFor([this] { return tells(QStringLiteral("OneDrive synchronises")); }));
    QTest::mouseClick(buttonSaying(&window(), QStringLiteral("Got it")), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !tells(QStringLiteral("OneDrive")); }));
    begin();
    session->start(file);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !main().desk().workspace().backups().dueToday(); }))
        << "what follows the first paint has happened";
    EXPECT_FALSE(tells(QStringLiteral("OneDrive")));
}

TEST_F(FileWatchTest, ACopyBesideTheFileIsComparedAndTakenOver)
{
    openBesideCopy();
    QTest::mouseClick(buttonSaying(&window(), QStringLiteral("Compare…")), Qt::LeftButton);
    auto *dialog = window().findChild<DifferenceDialog *>();
    ASSERT_NE(dialog, nullptr);
    DifferenceModel *model = dialog->model();
    ASSERT_TRUE(QTest::qWaitFor([&] { return model->rowCount() == 2; }));
    for (int row = 0; row < 2; ++row) {
        const bool isNew = model->record(row).where == DifferingRecord::Where::OnlyThere;
        EXPECT_EQ(model->index(row, DifferenceModel::NameColumn).data().toString() ==
                      QStringLiteral("Only there"),
                  isNew);
    }
    auto *take = buttonSaying(dialog, QStringLiteral("Take over the selected"));
    ASSERT_NE(take, nullptr);
    EXPECT_FALSE(take->isEnabled()) << "nothing is selected";
    EXPECT_TRUE(test::says(dialog, QStringLiteral("Accounts: 1 only there, 1 different")));
    dialog->table()->selectAll();
    ASSERT_TRUE(take->isEnabled());
    QSignalSpy compared(dialog, &DifferenceDialog::compared);
    take->click();
    ASSERT_TRUE(compared.count() > 0 || compared.wait());
    EXPECT_EQ(model->rowCount(), 0);
    EXPECT_EQ(number("SELECT count(*) FROM account WHERE name = 'Only there'"), 1);
    EXPECT_TRUE(QFile::exists(path(QStringLiteral("sample (1).attache")))) << "both are kept";
    main().desk().undo();
    EXPECT_EQ(number("SELECT count(*) FROM account WHERE name = 'Only there'"), 0);
}

TEST_F(FileWatchTest, ACopyIsLookedAtAndDismissed)
{
    openBesideCopy();
    QTest::mouseClick(buttonSaying(&window(), QStringLiteral("Look at it")), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return session->mainWindow() && main().desk().workspace().path().contains(u'(');
    }));
    EXPECT_TRUE(main().desk().workspace().isReadOnly());
    EXPECT_EQ(preferences.recentFiles().first(), samplePath()) << "the next start opens the file";
    begin();
    session->start();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    ASSERT_TRUE(QTest::qWaitFor([this] { return tells(QStringLiteral("sample (1).attache")); }));
    QTest::mouseClick(buttonSaying(&window(), QStringLiteral("Dismiss")), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !tells(QStringLiteral("sample (1)")); }));
}

TEST_F(FileWatchTest, ChangesThatFitAnotherFileAreNamed)
{
    makeSample();
    const QString other = path(QStringLiteral("other.attache"));
    ASSERT_TRUE(QFile::copy(samplePath(), other));
    const auto add = [this](const QString &to, const QString &logAs) {
        auto workspace = openWorkspace(to, Workspace::Mode::ReadWrite, clock);
        ASSERT_TRUE(workspace.has_value());
        Account account;
        account.name = to;
        ASSERT_TRUE((*workspace)->perform(QStringLiteral("add"), [&](Writer &w) {
            return w.insert(account);
        }));
        if (!logAs.isEmpty()) {
            ASSERT_TRUE(QFile::copy(to + QStringLiteral("-wal"), logAs));
        }
    };
    const QString log = path(QStringLiteral("kept"));
    add(other, log);
    add(samplePath(), {});
    ASSERT_TRUE(QFile::rename(log, samplePath() + QStringLiteral("-wal")));
    session->start(samplePath());
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    ASSERT_TRUE(QTest::qWaitFor([this] { return tells(QStringLiteral("(last changes")); }));
    EXPECT_EQ(number("SELECT count(*) FROM account"), 41);
    EXPECT_FALSE(tells(QStringLiteral("open it there")));
    QTest::mouseClick(buttonSaying(&window(), QStringLiteral("Details")), Qt::LeftButton);
    EXPECT_TRUE(tells(QStringLiteral("open it there"))) << "what to do about it";
    EXPECT_FALSE(tells(QStringLiteral("&quot;"))) << "it is plain text";
    QTest::mouseClick(buttonSaying(&window(), QStringLiteral("Dismiss")), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !tells(QStringLiteral("(last changes")); }));
}

TEST_F(FileWatchTest, TheSecondPlaceGetsItsBackupByItself)
{
    makeSample();
    const QTemporaryDir stick;
    const SecondPlace place(stick.path(), samplePath(), clock);
    ASSERT_TRUE(place.prepare().has_value());
    SecondPlaceState state;
    state.folder = stick.path();
    state.since = clock.today();
    preferences.setSecondPlace(samplePath(), state);
    session->start(samplePath());
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return place.backups().list().size() == 1; }));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return preferences.secondPlace(samplePath()).made.isValid(); }));
}

TEST_F(FileWatchTest, WhatWasOpenedIsOfferedAndRisesInTheSearch)
{
    openSample();
    const qint64 id = number("SELECT id FROM account ORDER BY id LIMIT 1");
    main().open(QStringLiteral("attache:account/%1").arg(id));
    EXPECT_EQ(preferences.recentRecords(samplePath()).value(0),
              QStringLiteral("account/%1").arg(id));
    PaletteModel model;
    model.showAll(connection(), {}, {}, {{QStringLiteral("account"), id}});
    ASSERT_GE(model.rowCount(), 2);
    EXPECT_EQ(model.entry(0).title, QStringLiteral("Recently opened"));
    EXPECT_EQ(model.entry(1).link.id, id);
}

} // namespace
} // namespace attache
