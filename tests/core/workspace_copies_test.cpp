#include "core/queries/workspace_copies.h"

#include "core/domain/account.h"
#include "core/domain/attachment.h"
#include "core/domain/contact.h"
#include "core/domain/custom_field.h"
#include "core/exchange/take_records.h"
#include "core/queries/workspace_difference.h"
#include "core/store/synced_folder.h"
#include "tests/support/temp_workspace.h"

#include <QDir>
#include <QFile>

namespace attache {
namespace {

using test::TempWorkspace;
using Where = DifferingRecord::Where;

Account named(const QString &name)
{
    Account account;
    account.name = name;
    return account;
}

TEST(SyncedFolder, IsKnownByTheNamesOfFoldersAndByMarkers)
{
    QTemporaryDir home;
    const auto programOf = [&](const QString &folder) {
        QDir(home.path()).mkpath(folder);
        const auto found = syncedFolderOf(home.filePath(folder + QStringLiteral("/a.attache")));
        return found ? found->program : QString();
    };
    const std::pair<const char16_t *, const char16_t *> cases[] = {
        {u"我的坚果云/客户", u"坚果云"},
        {u"Nutstore Files/我的坚果云", u"坚果云"},
        {u"OneDrive/work", u"OneDrive"},
        {u"OneDrive - 青禾通信", u"OneDrive"},
        {u"WPS云盘/123", u"WPS云盘"},
        {u"Library/Mobile Documents/com~apple~CloudDocs", u"iCloud Drive"},
        {u"iCloudDrive", u"iCloud Drive"},
        {u"dropbox/x", u"Dropbox"},
        {u"Dropbox (Personal)", u"Dropbox"},
        {u"BaiduSyncdisk/客户", u"百度网盘"},
        {u"Documents/OneDrives", u""},
        {u"Documents", u""}};
    for (const auto &[folder, program] : cases)
        EXPECT_EQ(programOf(QString::fromUtf16(folder)), QString::fromUtf16(program))
            << qPrintable(QString::fromUtf16(folder));
    QDir(home.path()).mkpath(QStringLiteral("mine/.dropbox.cache"));
    const auto marked = syncedFolderOf(home.filePath(QStringLiteral("mine/a.attache")));
    ASSERT_TRUE(marked.has_value());
    EXPECT_EQ(marked->root, home.filePath(QStringLiteral("mine")));
}

TEST(ConflictNames, AreThoseThatProgramsGiveToCopies)
{
    QTemporaryDir folder;
    const QStringList copies = {QStringLiteral("客户 (Zhang's conflicted copy 2026-11-20).attache"),
                                QStringLiteral("客户 (1).attache"),
                                QStringLiteral("客户 2.attache"),
                                QStringLiteral("客户(冲突副本-2026-11-20).attache"),
                                QStringLiteral("客户-LAPTOP-7.attache"),
                                QStringLiteral("客户-Anna’s MacBook Pro.attache"),
                                QStringLiteral("客户 (LAPTOP).attache"),
                                QStringLiteral("客户（来自 LAPTOP）.attache"),
                                QStringLiteral("客户_LAPTOP.attache"),
                                QStringLiteral("[冲突]客户.attache"),
                                QStringLiteral("客户.attache.conflict1"),
                                QStringLiteral("客户(PC-1的冲突文件2026-11-30 10.11.12).attache"),
                                QStringLiteral("客户.sync-conflict-20261130-101112-AB.attache"),
                                QStringLiteral("客户-冲突-张三.attache")};
    for (const QString &name :
         copies + QStringList{QStringLiteral("客户.attache"), QStringLiteral("客户名单.attache"),
                              QStringLiteral("客户 (1).xlsx"), QStringLiteral("别的 (1).attache"),
                              QStringLiteral("客户.attache-wal"),
                              QStringLiteral("客户 - 副本.attache"), QStringLiteral("冲突.attache"),
                              QStringLiteral("客户.attache.lock")})
        EXPECT_TRUE(QFile(folder.filePath(name)).open(QIODevice::WriteOnly));
    QStringList found;
    int plain = 0;
    for (const ConflictName &each :
         conflictNamesOf(folder.filePath(QStringLiteral("客户.attache")))) {
        found.append(QFileInfo(each.path).fileName());
        plain += each.isPlain ? 1 : 0;
    }
    found.sort();
    QStringList expected = copies;
    expected.sort();
    EXPECT_EQ(found, expected);
    EXPECT_EQ(plain, 7);
}

/// A workspace, and a copy of it that went on by itself.
struct Copies : testing::Test
{
    Copies()
    {
        shared = file.insert(named(QStringLiteral("Acme")));
        path = file.directory.filePath(QStringLiteral("test (1).attache"));
        EXPECT_TRUE(Backups::makeAt(file.connection(), path).has_value());
        there = *openWorkspace(path, Workspace::Mode::ReadWrite, file.clock);
    }
    Result<void> edit(const Workspace::Body &body)
    {
        return there->perform(QStringLiteral("edit"), body);
    }
    Result<WorkspaceDifference> compare()
    {
        return compareWorkspaces(file.connection(), there->connection(), Progress());
    }

    TempWorkspace file;
    Account shared;
    QString path;
    std::unique_ptr<Workspace> there;
};

TEST_F(Copies, OfTheSameOriginAreFoundAndOthersAreNot)
{
    const auto other =
        createWorkspace(file.directory.filePath(QStringLiteral("test (2).attache")), file.clock);
    ASSERT_OK(other);
    Account account = named(QStringLiteral("Other"));
    ASSERT_OK(
        (*other)->perform(QStringLiteral("begin"), [&](Writer &w) { return w.insert(account); }));
    file.clock.advance(60);
    ASSERT_OK(edit([&](Writer &w) { return w.insert(account); }));
    const auto copies = conflictCopiesOf(file.connection(), file.path(), file.clock);
    ASSERT_EQ(copies.size(), 1U);
    EXPECT_EQ(copies[0].path, path);
    EXPECT_EQ(copies[0].age.lastChange, file.clock.now());
}

TEST_F(Copies, HoldTheSameAtFirst)
{
    const auto difference = compare();
    ASSERT_OK(difference);
    EXPECT_TRUE(difference->isEmpty());
}

TEST_F(Copies, AreComparedRecordByRecord)
{
    file.insert(named(QStringLiteral("Only here")));
    Account changed = shared;
    changed.city = QStringLiteral("深圳");
    Account added = named(QStringLiteral("Only there"));
    file.clock.advance(1);
    ASSERT_OK(edit([&](Writer &w) -> Result<void> {
        ATTACHE_CHECK(w.update(changed));
        return w.insert(added);
    }));
    const auto difference = compare();
    ASSERT_OK(difference);
    ASSERT_EQ(difference->counts.size(), 1U);
    const DifferenceCount &count = difference->counts[0];
    EXPECT_EQ(count.type, &recordTypeOf<Account>());
    EXPECT_EQ(count.here, 2);
    EXPECT_EQ(count.there, 2);
    EXPECT_EQ(count.onlyHere, 1);
    EXPECT_EQ(count.onlyThere, 1);
    EXPECT_EQ(count.changed, 1);
    ASSERT_EQ(difference->records.size(), 3U);
    EXPECT_EQ(difference->records[0].where, Where::Both);
    EXPECT_EQ(difference->records[0].name, QStringLiteral("Acme"));
    ASSERT_EQ(difference->records[0].changes.size(), 1U);
    EXPECT_EQ(difference->records[0].changes[0].key, QStringLiteral("city"));
    EXPECT_TRUE(difference->records[0].changes[0].before.isEmpty());
    QStringList others{difference->records[1].name, difference->records[2].name};
    others.sort();
    EXPECT_EQ(others, (QStringList{QStringLiteral("Only here"), QStringLiteral("Only there")}));
}

TEST_F(Copies, WhatIsWantedIsTakenOverAsOneStep)
{
    Account changed = shared;
    changed.city = QStringLiteral("深圳");
    Account added = named(QStringLiteral("Only there"));
    CustomField field;
    field.recordType = QStringLiteral("account");
    field.label = QStringLiteral("System");
    Contact person;
    person.name = QStringLiteral("Ann");
    file.clock.advance(1);
    ASSERT_OK(edit([&](Writer &w) -> Result<void> {
        ATTACHE_CHECK(w.update(changed));
        ATTACHE_CHECK(w.insert(field));
        added.custom.setValue(field.id.value(), QStringLiteral("SAP"));
        ATTACHE_CHECK(w.insert(added));
        person.account = added.id;
        return w.insert(person);
    }));
    TakenRecords taken;
    ASSERT_OK(file->perform(QStringLiteral("take over"), [&](Writer &w) -> Result<void> {
        ATTACHE_TRY(taken, takeRecords(w, there->connection(),
                                       {{&recordTypeOf<Contact>(), person.id.value()},
                                        {&recordTypeOf<Account>(), shared.id.value()}}));
        return {};
    }));
    EXPECT_EQ(taken.added, 3) << "the person, with the account and its field";
    EXPECT_EQ(taken.alongside, 2);
    EXPECT_EQ(taken.changed, 1);
    const auto difference = compare();
    ASSERT_OK(difference);
    EXPECT_TRUE(difference->isEmpty());
    ASSERT_OK(file->undo());
    EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM account"), 1);
}

TEST_F(Copies, FilesComeAlong)
{
    Attachment attachment;
    attachment.account = shared.id;
    attachment.name = QStringLiteral("a.txt");
    file.clock.advance(1);
    ASSERT_OK(edit([&](Writer &w) -> Result<void> {
        ATTACHE_TRY(attachment.file, w.putBlob("words"));
        return w.insert(attachment);
    }));
    ASSERT_OK(file->perform(QStringLiteral("take over"), [&](Writer &w) -> Result<void> {
        const auto taken = takeRecords(w, there->connection(),
                                       {{&recordTypeOf<Attachment>(), attachment.id.value()}});
        return taken ? Result<void>() : Result<void>(taken.error());
    }));
    const auto bytes = file->blob(attachment.file);
    ASSERT_OK(bytes);
    EXPECT_EQ(*bytes, "words");
}

TEST_F(Copies, WhatWasDeletedThereIsRemovedWhereItIsChosen)
{
    Account extra;
    extra.name = QStringLiteral("只在这里");
    Contact person;
    person.name = QStringLiteral("李四");
    file.clock.advance(1);
    ASSERT_OK(file->perform(QStringLiteral("add"), [&](Writer &w) -> Result<void> {
        ATTACHE_CHECK(w.insert(extra));
        person.account = extra.id;
        return w.insert(person);
    }));
    TakenRecords taken;
    const auto take = [&](qint64 id) {
        return file->perform(QStringLiteral("take over"), [&](Writer &w) -> Result<void> {
            ATTACHE_TRY(taken, takeRecords(w, there->connection(),
                                           {{&recordTypeOf<Account>(), id},
                                            {&recordTypeOf<Contact>(), person.id.value()}}));
            return {};
        });
    };
    ASSERT_OK(take(extra.id.value()));
    EXPECT_EQ(taken.removed, 2);
    EXPECT_FALSE(Store<Account>(file.connection()).get(extra.id).has_value());
    EXPECT_FALSE(Store<Contact>(file.connection()).get(person.id).has_value());
    ASSERT_OK(file->undo());
    EXPECT_TRUE(Store<Contact>(file.connection()).get(person.id).has_value());
    EXPECT_FALSE(take(12345).has_value()) << "in neither file";
}

TEST_F(Copies, NothingComesToStandAboveItself)
{
    Account second = file.insert(named(QStringLiteral("Second")));
    shared.parent = second.id;
    file.update(shared);
    // There it is the other way round.
    Account theirs = second;
    theirs.parent = shared.id;
    ASSERT_OK(edit([&](Writer &w) { return w.insert(theirs); }));
    const auto take = [&](const std::vector<Id<Account>> &ids) {
        std::vector<RecordKey> keys;
        for (const Id<Account> id : ids)
            keys.push_back({&recordTypeOf<Account>(), id.value()});
        return file->perform(QStringLiteral("take"), [&](Writer &w) -> Result<void> {
            const auto taken = takeRecords(w, there->connection(), keys);
            return taken ? Result<void>() : Result<void>(taken.error());
        });
    };
    const auto refused = take({theirs.id});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Invalid);
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("\"Acme\" as well")))
        << qPrintable(refused.error().message);
    EXPECT_TRUE(Store<Account>(file.connection()).get(second.id)->parent.isNull());
    ASSERT_OK(take({theirs.id, shared.id}));
    EXPECT_EQ(Store<Account>(file.connection()).get(second.id)->parent, shared.id);
    EXPECT_TRUE(Store<Account>(file.connection()).get(shared.id)->parent.isNull());
}

TEST(WorkspaceCopies, ComparingLeavesNothingBesideTheOtherFile)
{
    TempWorkspace here;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("other.attache"));
    {
        TempWorkspace there;
        ASSERT_OK(Backups::makeAt(there.connection(), path));
    }
    const auto read = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = read();
    {
        const auto other = openToCompare(path);
        ASSERT_OK(other);
        ASSERT_OK(compareWorkspaces(here.connection(), **other, Progress()));
    }
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files),
              QStringList{QStringLiteral("other.attache")});
    EXPECT_EQ(read(), before);
}

} // namespace
} // namespace attache
