#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/queries/restore_preview.h"
#include "tests/support/temp_workspace.h"

#include <QDir>
#include <QFile>

namespace attache {
namespace {

Account named(const QString &name)
{
    Account account;
    account.name = name;
    return account;
}

TEST(Backups, ABackupHoldsWhatTheWorkspaceHeld)
{
    test::TempWorkspace file;
    const Account account = file.insert(named(QStringLiteral("Acme")));
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    const auto copy = openWorkspace(*made, Workspace::Mode::ReadOnly, file.clock);
    ASSERT_OK(copy);
    EXPECT_EQ(Store<Account>((*copy)->connection()).get(account.id)->name, account.name);
}

TEST(Backups, OneADayIsEnough)
{
    test::TempWorkspace file;
    EXPECT_TRUE(file->backups().dueToday());
    ASSERT_OK(file->backups().make(file.connection()));
    EXPECT_FALSE(file->backups().dueToday());
    file.clock.advance(86400);
    EXPECT_TRUE(file->backups().dueToday());
}

TEST(Backups, RestoringKeepsTheReplacedFileAndCanItselfBeUndone)
{
    test::TempWorkspace file;
    file.insert(named(QStringLiteral("first")));
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    file.insert(named(QStringLiteral("second")));
    const Backups backups = file->backups();
    file.close();

    const auto kept = backups.restore(*made);
    ASSERT_OK(kept);
    file.reopen();
    EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM account"), 1);
    file.close();

    ASSERT_OK(backups.restore(*kept));
    file.reopen();
    EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM account"), 2);
}

TEST(Backups, RestoringIsRefusedWhileTheFileIsOpen)
{
    test::TempWorkspace file;
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    const auto restored = file->backups().restore(*made);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().kind, Error::Kind::Conflict);
}

TEST(Backups, ADamagedOrForeignBackupIsRefused)
{
    test::TempWorkspace file;
    for (int i = 0; i < 200; ++i)
        file.insert(named(QStringLiteral("account %1").arg(i)));
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    QFile damaged(*made);
    ASSERT_TRUE(damaged.open(QIODevice::ReadWrite));
    damaged.seek(damaged.size() / 2);
    damaged.write(QByteArray(8192, 'x'));
    damaged.close();
    EXPECT_FALSE(Backups::verify(*made));

    const QString foreign = file.directory.filePath(QStringLiteral("foreign.attache"));
    QFile text(foreign);
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("not a database");
    text.close();
    EXPECT_FALSE(Backups::verify(foreign));
}

TEST(Backups, ABackupThatCannotBeWrittenLeavesNothing)
{
    test::TempWorkspace file;
    const QString target = file.directory.filePath(QStringLiteral("missing/copy.attache"));
    const auto made = Backups::makeAt(file.connection(), target);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, Error::Kind::Io);
    EXPECT_TRUE(made.error().message.contains(QStringLiteral("copy.attache")))
        << "it is not the workspace that is missing: " << qPrintable(made.error().message);
    EXPECT_FALSE(QFile::exists(target));
    EXPECT_TRUE(QDir(file.directory.path()).entryList({QStringLiteral("*.part")}).isEmpty());
}

TEST(Backups, RotationKeepsDaysWeeksAndMonths)
{
    std::vector<BackupFile> daily;
    const QDate today(2026, 11, 22);
    for (int age = 0; age < 500; ++age) {
        const QDate day = today.addDays(-age);
        daily.push_back({day.toString(Qt::ISODate), day.startOfDay()});
    }
    const auto kept = keptBackups(daily);
    for (int age = 0; age < 7; ++age)
        EXPECT_EQ(kept.at(static_cast<size_t>(age)).at.date(), today.addDays(-age));
    EXPECT_GE(kept.size(), 7U + 12U);
    EXPECT_LE(kept.size(), 7U + 4U + 12U);
    EXPECT_LT(kept.back().at.date(), today.addMonths(-10));
}

TEST(Backups, OneADayForAWeekOneAWeekForFourAndOneAMonth)
{
    const QDate sunday(2026, 11, 29);
    std::vector<BackupFile> daily;
    for (int age = 0; age < 60; ++age) {
        const QDate day = sunday.addDays(-age);
        daily.push_back({day.toString(Qt::ISODate), day.startOfDay()});
    }
    std::vector<QDate> kept;
    for (const BackupFile &each : keptBackups(daily))
        kept.push_back(each.at.date());
    std::vector<QDate> right;
    for (int age = 0; age < 7; ++age)
        right.push_back(sunday.addDays(-age));
    for (int weeks = 1; weeks < 4; ++weeks)
        right.push_back(sunday.addDays(-7 * weeks));
    right.emplace_back(2026, 10, 31);
    EXPECT_EQ(kept, right);
}

TEST(Backups, ThoseOfAClockThatWasAheadAreKeptAndTakeNoDayFromOthers)
{
    const QDate sunday(2026, 11, 29);
    const auto ordinary = [&](int age) {
        const QDate day = sunday.addDays(-age);
        return BackupFile{day.toString(Qt::ISODate), day.startOfDay()};
    };
    const auto ahead = [&](int age) {
        BackupFile file = ordinary(age);
        file.path.prepend(QStringLiteral("ahead "));
        file.lastChange = file.at.addSecs(3600);
        file.at = file.at.addDays(200);
        file.isAhead = true;
        return file;
    };
    const auto paths = [](const std::vector<BackupFile> &all) {
        QStringList found;
        for (const BackupFile &each : keptBackups(all))
            found.append(each.path);
        return found;
    };
    // The newest of its day, and one of a day that nobody would keep.
    EXPECT_EQ(paths({ordinary(0), ahead(1), ordinary(1), ordinary(2)}).size(), 4);
    std::vector<BackupFile> daily;
    for (int age = 0; age < 60; ++age)
        daily.push_back(ordinary(age));
    const QStringList usual = paths(daily);
    daily.insert(daily.begin() + 10, ahead(9));
    QStringList kept = paths(daily);
    EXPECT_EQ(kept.removeAll(ahead(9).path), 1);
    EXPECT_EQ(kept, usual);
}

/// A backup of @p file as of the time @p name says, whenever it is made.
QString backupNamed(test::TempWorkspace &file, const char *name)
{
    const auto made = file->backups().make(file.connection());
    if (!made)
        return {};
    const QString renamed = file->backups().folder() + QLatin1Char('/') + QLatin1String(name);
    return QFile::rename(*made, renamed) ? renamed : QString();
}

TEST(Backups, TheNewestIsTheOneWithTheNewestContentWhateverTheNamesSay)
{
    test::TempWorkspace file; // on 2026-11-22
    file.insert(named(QStringLiteral("first")));
    const QString before = backupNamed(file, "2026-11-20T07-30-00.attache");
    // The clock was half a year ahead on one day.
    const QDateTime right = file.clock.now();
    file.clock.set(right.addDays(190));
    file.insert(named(QStringLiteral("ahead")));
    const QString ahead = backupNamed(file, "2027-06-01T07-30-00.attache");
    file.clock.set(right.addDays(1));
    file.insert(named(QStringLiteral("later")));
    const QString later = backupNamed(file, "2026-11-23T07-30-00.attache");
    file.clock.set(right.addDays(2));

    auto newest = file->backups().newestSound();
    ASSERT_TRUE(newest);
    EXPECT_EQ(newest->path, later);
    EXPECT_FALSE(newest->isAhead);
    EXPECT_EQ(newest->lastChange, right.addDays(1).toLocalTime());

    const auto list = file->backups().list();
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(list.front().path, later) << "never one whose time has not come";
    for (const BackupFile &backup : list)
        EXPECT_EQ(backup.isAhead, backup.path == ahead);

    // What was made with the wrong clock has gone on from what was before.
    ASSERT_TRUE(QFile::remove(later));
    newest = file->backups().newestSound();
    ASSERT_TRUE(newest);
    EXPECT_EQ(newest->path, ahead);
    EXPECT_TRUE(newest->isAhead);
    EXPECT_EQ(newest->lastChange, right.toLocalTime());

    // Long after, when the wrong time has come, nothing is different.
    const QString again = backupNamed(file, "2026-11-25T07-30-00.attache");
    file.clock.set(right.addDays(300));
    EXPECT_EQ(file->backups().newestSound()->path, again);
}

TEST(Backups, WhatWasUndoneMakesAFileNoNewer)
{
    test::TempWorkspace file;
    const auto steps = [&] { return Backups::ageOf(file.connection(), file.clock.now())->steps; };
    file.insert(named(QStringLiteral("first")));
    const qint64 first = steps();
    file.insert(named(QStringLiteral("second")));
    EXPECT_GT(steps(), first);
    ASSERT_OK(file->undo());
    EXPECT_EQ(steps(), first);
}

TEST(Backups, TheNewestSoundOneIsNotADamagedOne)
{
    test::TempWorkspace file;
    file.insert(named(QStringLiteral("first")));
    const auto sound = file->backups().make(file.connection());
    ASSERT_OK(sound);
    file.clock.advance(86400);
    file.insert(named(QStringLiteral("second")));
    const auto damaged = file->backups().make(file.connection());
    ASSERT_OK(damaged);
    QFile bytes(*damaged);
    ASSERT_TRUE(bytes.open(QIODevice::ReadWrite));
    bytes.seek(4096);
    bytes.write(QByteArray(static_cast<int>(bytes.size()) - 8192, 'x'));
    bytes.close();
    EXPECT_EQ(file->backups().newestSound()->path, *sound);
    ASSERT_TRUE(QFile::remove(*sound));
    EXPECT_FALSE(file->backups().newestSound());
}

TEST(Backups, OneOfADayToComeDoesNotMakeTodaysSuperfluous)
{
    test::TempWorkspace file;
    ASSERT_FALSE(backupNamed(file, "2027-06-01T07-30-00.attache").isEmpty());
    EXPECT_TRUE(file->backups().dueToday());
    ASSERT_OK(file->backups().make(file.connection()));
    EXPECT_FALSE(file->backups().dueToday());
}

TEST(Backups, ThoseMadeByHandAreKeptAndDoNotDriveOutTheOthers)
{
    test::TempWorkspace file;
    const auto morning = file->backups().make(file.connection());
    ASSERT_OK(morning);
    QStringList byHand;
    for (int i = 0; i < 3; ++i) {
        file.clock.advance(600);
        const auto made = file->backups().make(file.connection(), Backups::Kind::ByHand);
        ASSERT_OK(made);
        byHand.append(*made);
    }
    EXPECT_TRUE(QFile::exists(*morning));
    for (int day = 0; day < 60; ++day) {
        file.clock.advance(86400);
        ASSERT_OK(file->backups().make(file.connection()));
    }
    for (const QString &path : byHand)
        EXPECT_TRUE(QFile::exists(path)) << qPrintable(path);
    EXPECT_FALSE(QFile::exists(*morning)) << "its turn came as without them";
    qsizetype kept = 0;
    for (const BackupFile &backup : file->backups().list())
        kept += backup.byHand;
    EXPECT_EQ(kept, byHand.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TEST(Backups, RestoringADamagedOneFailsAndChangesNothing)
{
    test::TempWorkspace file;
    for (int i = 0; i < 200; ++i)
        file.insert(named(QStringLiteral("account %1").arg(i)));
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    const Backups backups = file->backups();
    file.close();
    QFile damaged(*made);
    ASSERT_TRUE(damaged.open(QIODevice::ReadWrite));
    damaged.seek(damaged.size() / 2);
    damaged.write(QByteArray(8192, 'x'));
    damaged.close();
    const QByteArray before = contentOf(file.path());
    const QStringList files = QDir(file.directory.path()).entryList(QDir::Files);
    const auto restored = backups.restore(*made);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().kind, Error::Kind::Corrupt);
    EXPECT_EQ(contentOf(file.path()), before);
    EXPECT_EQ(QDir(file.directory.path()).entryList(QDir::Files), files);
    EXPECT_FALSE(backups.restore(file.directory.filePath(QStringLiteral("none.attache"))));
    EXPECT_EQ(contentOf(file.path()), before);
}

TEST(Backups, RestoringOneOfANewerVersionFailsAndChangesNothing)
{
    test::TempWorkspace file;
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    {
        const auto newer = Connection::open(*made, Connection::Mode::ReadWrite);
        ASSERT_OK((*newer)->execute("PRAGMA user_version=999"));
    }
    const Backups backups = file->backups();
    file.close();
    const QByteArray before = contentOf(file.path());
    const auto restored = backups.restore(*made);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().kind, Error::Kind::Newer);
    EXPECT_EQ(contentOf(file.path()), before);
}

TEST(Backups, RestoringTakesAlongWhatIsNotYetFoldedIntoTheReplacedFile)
{
    test::TempWorkspace file;
    file.insert(named(QStringLiteral("first")));
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    const Backups backups = file->backups();
    file.insert(named(QStringLiteral("second")));
    // As a killed program leaves it: the last step stands in the log alone.
    const QByteArray bytes = contentOf(file.path());
    const QByteArray log = contentOf(file.path() + QStringLiteral("-wal"));
    ASSERT_FALSE(log.isEmpty());
    file.close();
    for (const auto &[path, content] :
         {std::pair(file.path(), bytes), std::pair(file.path() + QStringLiteral("-wal"), log)}) {
        QFile written(path);
        ASSERT_TRUE(written.open(QIODevice::WriteOnly));
        written.write(content);
    }
    const auto kept = backups.restore(*made);
    ASSERT_OK(kept);
    ASSERT_OK(backups.restore(*kept));
    file.reopen();
    EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM account"), 2);
}

TEST(Backups, WhatRestoringWouldChangeIsToldBefore)
{
    test::TempWorkspace file;
    const Account account = file.insert(named(QStringLiteral("first")));
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    file.clock.advance(3600);
    file.insert(named(QStringLiteral("second")));
    Contact person;
    person.account = account.id;
    person.name = QStringLiteral("Ann");
    file.insert(person);
    const auto preview = previewRestore(&file.connection(), *made, file.clock);
    ASSERT_OK(preview);
    EXPECT_EQ(preview->now.lastChange, file.clock.now());
    EXPECT_EQ(preview->then.lastChange, file.clock.now().addSecs(-3600));
    EXPECT_EQ(preview->then.lastStep, QStringLiteral("insert"));
    EXPECT_EQ(preview->now.steps - preview->then.steps, 2);
    ASSERT_EQ(preview->counts.size(), 2U);
    for (const RestorePreview::Count &count : preview->counts) {
        EXPECT_EQ(count.now - count.then, 1) << qPrintable(count.label);
    }
    EXPECT_FALSE(preview->isSame);
    const auto alone = previewRestore(nullptr, *made, file.clock);
    ASSERT_OK(alone);
    EXPECT_FALSE(alone->isSame);
    const auto accounts = std::ranges::find(alone->counts, recordTypeOf<Account>().severalLabel(),
                                            &RestorePreview::Count::label);
    ASSERT_NE(accounts, alone->counts.end());
    EXPECT_EQ(accounts->then, 1);
}

TEST(Backups, RestoringChangesNothingOnlyWhereNoStepIsMadeOrUndoneSince)
{
    test::TempWorkspace file;
    Account account = file.insert(named(QStringLiteral("first")));
    account.name = QStringLiteral("second");
    file.update(account);
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    const auto isSame = [&] {
        const auto preview = previewRestore(&file.connection(), *made, file.clock);
        return preview && preview->isSame;
    };
    EXPECT_TRUE(isSame());
    // As many records, and as many steps of which one is undone.
    ASSERT_OK(file->undo());
    EXPECT_FALSE(isSame());
    ASSERT_OK(file->redo());
    EXPECT_TRUE(isSame());
    // Another step takes the place of the one that was undone.
    ASSERT_OK(file->undo());
    account.name = QStringLiteral("third");
    file.update(account);
    EXPECT_FALSE(isSame());
}

} // namespace
} // namespace attache
