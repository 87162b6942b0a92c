#include "core/store/second_place.h"

#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/queries/restore_preview.h"
#include "core/queries/workspace_copies.h"
#include "tests/support/temp_workspace.h"

#include <QDir>
#include <QFile>

namespace attache {
namespace {

using test::TempWorkspace;

struct SecondPlaceTest : testing::Test
{
    TempWorkspace file;
    QTemporaryDir stick;
    SecondPlace place{stick.path(), file.path(), file.clock};
};

TEST_F(SecondPlaceTest, HoldsVerifiedBackupsAndRotatesThem)
{
    EXPECT_FALSE(place.isThere()) << "it was not prepared";
    ASSERT_OK(place.prepare());
    ASSERT_TRUE(place.isThere());
    EXPECT_TRUE(place.backups().dueToday());
    for (int day = 0; day < 10; ++day) {
        ASSERT_OK(place.make(file.connection()));
        file.clock.advance(86400);
    }
    const auto backups = place.backups().list();
    EXPECT_LT(backups.size(), 10U) << "of those of a week and longer some are kept";
    for (const BackupFile &backup : backups) {
        EXPECT_TRUE(backup.path.startsWith(stick.path()));
        EXPECT_TRUE(Backups::verify(backup.path).has_value());
    }
    EXPECT_TRUE(file->backups().list().empty()) << "the first place is another";
}

TEST_F(SecondPlaceTest, ADriveThatIsAwayIsNotMadeUp)
{
    ASSERT_OK(place.prepare());
    // An empty folder stands where the drive is mounted.
    ASSERT_TRUE(QDir(place.backups().folder()).removeRecursively());
    EXPECT_FALSE(place.isThere());
    const auto made = place.make(file.connection());
    ASSERT_FALSE(made.has_value());
    EXPECT_EQ(made.error().kind, Error::Kind::NotFound);
    EXPECT_FALSE(QFile::exists(place.backups().folder()));
}

TEST_F(SecondPlaceTest, BelongsToOneOfTwoWorkspacesOfAName)
{
    const auto add = [](Workspace &workspace) {
        Account account;
        account.name = QStringLiteral("Acme");
        EXPECT_TRUE(workspace.perform(QStringLiteral("add"),
                                      [&](Writer &writer) { return writer.insert(account); }));
    };
    ASSERT_OK(place.prepare());
    ASSERT_OK(requireOwnPlace(file.connection(), place)); // nothing is there
    add(*file);
    file.clock.advance(60);
    ASSERT_OK(place.make(file.connection()));
    ASSERT_OK(requireOwnPlace(file.connection(), place));
    TempWorkspace other;
    other.clock.advance(3600);
    const SecondPlace shared(stick.path(), other.path(), other.clock);
    EXPECT_FALSE(requireOwnPlace(other.connection(), shared)) << "before it has a step, too";
    add(*other);
    const auto refused = requireOwnPlace(other.connection(), shared);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Invalid);
}

TEST_F(SecondPlaceTest, TheFolderOfTheWorkspaceIsNoSecondPlace)
{
    const SecondPlace beside(file.directory.path(), file.path(), file.clock);
    const auto refused = beside.prepare();
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, Error::Kind::Invalid);
    const SecondPlace none(file.directory.filePath(QStringLiteral("nowhere")), file.path(),
                           file.clock);
    EXPECT_EQ(none.prepare().error().kind, Error::Kind::NotFound);
}

TEST(SecondPlaceState, IsOverdueAWeekAfterTheLastBackup)
{
    SecondPlaceState state;
    const QDate today(2026, 11, 29);
    state.since = today.addDays(-30);
    EXPECT_FALSE(state.isOverdue(today)) << "none is chosen";
    state.folder = QStringLiteral("/media/stick");
    EXPECT_TRUE(state.isOverdue(today)) << "there was never one";
    state.made = today.addDays(-7).startOfDay();
    EXPECT_FALSE(state.isOverdue(today));
    state.made = today.addDays(-8).startOfDay();
    EXPECT_TRUE(state.isOverdue(today));
    EXPECT_EQ(state.daysWithout(today), 8);
}

TEST(Backups, TellWhatIsInThem)
{
    TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme");
    account = file.insert(account);
    Contact person;
    person.name = QStringLiteral("Ann");
    person.account = account.id;
    file.insert(person);
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    const auto content = contentOfBackup(*made, file.clock);
    ASSERT_OK(content);
    ASSERT_EQ(content->counts.size(), 4U);
    EXPECT_EQ(content->counts[0].count, 1);
    EXPECT_EQ(content->counts[1].count, 1);
    EXPECT_EQ(content->counts[2].count, 0);
    EXPECT_EQ(content->age.lastChange, file.clock.now());
    EXPECT_EQ(content->age.lastStep, QStringLiteral("insert"));
}

} // namespace
} // namespace attache
