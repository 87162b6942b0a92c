#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/record_types.h"
#include "core/domain/stage_change.h"
#include "core/search/search.h"
#include "core/store/journal_steps.h"
#include "tests/support/temp_workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace attache {
namespace {

using test::TempWorkspace;

Account account(const QString &name)
{
    Account made;
    made.name = name;
    return made;
}

qint64 count(TempWorkspace &file, const QByteArray &table)
{
    return *file.connection().integer("SELECT count(*) FROM " + table);
}

TEST(Workspace, KeepsWhatWasWrittenAcrossARestart)
{
    TempWorkspace file;
    const Account written = file.insert(account(QStringLiteral("长安汽车")));
    file.reopen();
    const Result<Account> read = Store<Account>(file.connection()).get(written.id);
    ASSERT_OK(read);
    EXPECT_EQ(read->name, QStringLiteral("长安汽车"));
}

TEST(Workspace, AFailedBodyLeavesNothing)
{
    TempWorkspace file;
    const Result<void> done =
        file->perform(QStringLiteral("half"), [&](Writer &writer) -> Result<void> {
            Account made = account(QStringLiteral("gone"));
            ATTACHE_CHECK(writer.insert(made));
            return Error{Error::Kind::Invalid, QStringLiteral("no"), {}, {}};
        });
    EXPECT_FALSE(done);
    EXPECT_EQ(count(file, "account"), 0);
    EXPECT_TRUE(file->undoTitle().isEmpty());
}

TEST(Workspace, UndoAndRedoCrossTablesAndRestarts)
{
    TempWorkspace file;
    Account made = account(QStringLiteral("Acme"));
    ASSERT_OK(file->perform(QStringLiteral("add"), [&](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(writer.insert(made));
        Contact person;
        person.account = made.id;
        person.name = QStringLiteral("Ann");
        return writer.insert(person);
    }));
    file.reopen();
    EXPECT_EQ(file->undoTitle(), QStringLiteral("add"));
    ASSERT_OK(file->undo());
    EXPECT_EQ(count(file, "account"), 0);
    EXPECT_EQ(count(file, "contact"), 0);
    file.reopen();
    ASSERT_OK(file->redo());
    EXPECT_EQ(count(file, "account"), 1);
    EXPECT_EQ(count(file, "contact"), 1);
    EXPECT_FALSE(file->redo());
}

TEST(Workspace, RemovingAnAccountTakesItsPeopleAndUndoBringsThemBack)
{
    TempWorkspace file;
    const Account made = file.insert(account(QStringLiteral("Acme")));
    Contact boss;
    boss.account = made.id;
    boss.name = QStringLiteral("Boss");
    boss = file.insert(boss);
    Contact aide = boss;
    aide.id = {};
    aide.reportsTo = boss.id;
    aide = file.insert(aide);
    ASSERT_OK(
        file->perform(QStringLiteral("remove"), [&](Writer &w) { return w.remove(made.id); }));
    EXPECT_EQ(count(file, "contact"), 0);
    ASSERT_OK(file->undo());
    EXPECT_EQ(Store<Contact>(file.connection()).get(aide.id)->reportsTo, boss.id);
    ASSERT_OK(file->redo());
    EXPECT_EQ(count(file, "account") + count(file, "contact"), 0);
}

TEST(Workspace, AnnouncesWhatChanged)
{
    TempWorkspace file;
    Changes seen;
    QObject::connect(file.workspace.get(), &Workspace::changed,
                     [&](const Changes &changes) { seen = changes; });
    const Account made = file.insert(account(QStringLiteral("Acme")));
    EXPECT_EQ(seen.ids.value(QStringLiteral("account")), QVector<qint64>{made.id.value()});
}

TEST(Workspace, StepsWithOneMergeKeyAreOneStep)
{
    TempWorkspace file;
    Account made = file.insert(account(QStringLiteral("A")));
    for (const char *name : {"Ac", "Acm", "Acme"}) {
        made.name = QString::fromLatin1(name);
        ASSERT_OK(file->perform(
            QStringLiteral("type"), [&](Writer &w) { return w.update(made); },
            QStringLiteral("name")));
    }
    ASSERT_OK(file->undo());
    EXPECT_EQ(Store<Account>(file.connection()).get(made.id)->name, QStringLiteral("A"));
}

TEST(Workspace, StepsWithOneMergeKeyAreOneStepForTwoMinutesOnly)
{
    TempWorkspace file;
    Account made = file.insert(account(QStringLiteral("A")));
    const auto type = [&](const char *name) {
        made.name = QString::fromLatin1(name);
        ASSERT_OK(file->perform(
            QStringLiteral("type"), [&](Writer &w) { return w.update(made); },
            QStringLiteral("name")));
    };
    const auto nameNow = [&] { return Store<Account>(file.connection()).get(made.id)->name; };
    type("Ac");
    file.clock.advance(120);
    type("Acm");
    file.clock.advance(1); // the step began more than two minutes ago
    type("Acme");
    ASSERT_OK(file->undo());
    EXPECT_EQ(nameNow(), QStringLiteral("Acm"));
    ASSERT_OK(file->undo());
    EXPECT_EQ(nameNow(), QStringLiteral("A"));
    ASSERT_OK(file->redo());
    EXPECT_EQ(nameNow(), QStringLiteral("Acm"));
    // A step that was undone once is whole: what is typed after it is a step of its own.
    type("Acme & Co");
    ASSERT_OK(file->undo());
    EXPECT_EQ(nameNow(), QStringLiteral("Acm"));
}

TEST(Workspace, AStepThatWasUndoneAndDoneAgainIsWhole)
{
    TempWorkspace file;
    Account made = file.insert(account(QStringLiteral("A")));
    const auto type = [&](const char *name) {
        made.name = QString::fromLatin1(name);
        ASSERT_OK(file->perform(
            QStringLiteral("type"), [&](Writer &w) { return w.update(made); },
            QStringLiteral("name")));
    };
    type("Ac");
    ASSERT_OK(file->undo());
    ASSERT_OK(file->redo());
    type("Acme");
    // At the same instant and with the same key, but typed after the step had been seen as one.
    ASSERT_OK(file->undo());
    EXPECT_EQ(Store<Account>(file.connection()).get(made.id)->name, QStringLiteral("Ac"));
}

TEST(Workspace, AnotherStepBetweenEndsTheMerging)
{
    TempWorkspace file;
    Account made = file.insert(account(QStringLiteral("A")));
    const auto rename = [&](const char *name, const char *key) {
        made.name = QString::fromLatin1(name);
        ASSERT_OK(file->perform(
            QStringLiteral("type"), [&](Writer &w) { return w.update(made); },
            QString::fromLatin1(key)));
    };
    rename("Ac", "name");
    rename("Acm", "other");
    rename("Acme", "name");
    ASSERT_OK(file->undo());
    EXPECT_EQ(Store<Account>(file.connection()).get(made.id)->name, QStringLiteral("Acm"));
}

TEST(Workspace, AClockThatWasSetBackEndsTheMerging)
{
    TempWorkspace file;
    Account made = file.insert(account(QStringLiteral("A")));
    const QDateTime right = file.clock.now();
    for (const auto &[name, at] : {std::pair(QStringLiteral("Ac"), right),
                                   std::pair(QStringLiteral("Acme"), right.addSecs(-60))}) {
        file.clock.set(at);
        made.name = name;
        ASSERT_OK(file->perform(
            QStringLiteral("type"), [&](Writer &w) { return w.update(made); },
            QStringLiteral("name")));
    }
    ASSERT_OK(file->undo());
    EXPECT_EQ(Store<Account>(file.connection()).get(made.id)->name, QStringLiteral("Ac"));
}

TEST(Workspace, TypingBackToTheStartLeavesNoStep)
{
    TempWorkspace file;
    Account made = file.insert(account(QStringLiteral("A")));
    for (const char *name : {"Ac", "A"}) {
        made.name = QString::fromLatin1(name);
        ASSERT_OK(file->perform(
            QStringLiteral("type"), [&](Writer &w) { return w.update(made); },
            QStringLiteral("name")));
    }
    EXPECT_EQ(file->undoTitle(), QStringLiteral("insert"));
    EXPECT_EQ(file->historyOf(QStringLiteral("account"), made.id.value())->size(), 1U);
}

TEST(Workspace, WhatWasUndoneCannotBeRedoneAfterANewStep)
{
    TempWorkspace file;
    const Account first = file.insert(account(QStringLiteral("first")));
    file.insert(account(QStringLiteral("second")));
    file.insert(account(QStringLiteral("third")));
    ASSERT_OK(file->undo());
    ASSERT_OK(file->undo());
    EXPECT_EQ(file->redoTitle(), QStringLiteral("insert"));
    Account renamed = first;
    renamed.name = QStringLiteral("renamed");
    file.update(renamed);
    EXPECT_EQ(file->redoTitle(), QString());
    const Result<QString> redone = file->redo();
    ASSERT_FALSE(redone);
    EXPECT_EQ(redone.error().kind, Error::Kind::NotFound);
    EXPECT_EQ(count(file, "account"), 1);
    EXPECT_EQ(file->history()->size(), 2U) << "both undone steps are gone";
    EXPECT_EQ(count(file, "journal_record"), 2);
    file.reopen();
    EXPECT_FALSE(file->redo());
    ASSERT_OK(file->undo());
    ASSERT_OK(file->undo());
    EXPECT_EQ(count(file, "account"), 0);
}

TEST(Workspace, AStepThatChangesNothingLeavesWhatWasUndoneToBeRedone)
{
    TempWorkspace file;
    const Account made = file.insert(account(QStringLiteral("A")));
    file.insert(account(QStringLiteral("B")));
    ASSERT_OK(file->undo());
    file.update(made);
    ASSERT_OK(file->redo());
    EXPECT_EQ(count(file, "account"), 2);
}

TEST(Workspace, AStageChangeIsDated)
{
    TempWorkspace file;
    Opportunity deal;
    deal.name = QStringLiteral("Deal");
    deal = file.insert(deal);
    file.clock.advance(86400);
    deal.stage = Stage::Proposal;
    ASSERT_OK(file->perform(QStringLiteral("move"), [&](Writer &w) { return w.update(deal); }));
    const auto changes =
        Store<StageChange>(file.connection()).list("WHERE opportunity = ?1 ORDER BY id", deal.id);
    ASSERT_OK(changes);
    ASSERT_EQ(changes->size(), 2U);
    EXPECT_EQ(changes->at(1).from, Stage::Lead);
    EXPECT_EQ(changes->at(1).changedAt, file.clock.now());
}

TEST(Workspace, ASecondProgramIsToldWhoHoldsTheFile)
{
    TempWorkspace file;
    const auto second = openWorkspace(file.path(), Workspace::Mode::ReadWrite, file.clock);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, Error::Kind::Conflict);
    const auto reader = openWorkspace(file.path(), Workspace::Mode::ReadOnly, file.clock);
    ASSERT_OK(reader);
    const auto refused =
        (*reader)->perform(QStringLiteral("x"), [](Writer &) -> Result<void> { return {}; });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Io);
}

TEST(Workspace, AReaderRefusesWhatAnotherVersionDerived)
{
    TempWorkspace file;
    ASSERT_OK(
        file.connection().execute("UPDATE derivation SET version = '6' WHERE name = 'full_text'"));
    file.close();
    const auto reader = [&file] {
        return openWorkspace(file.path(), Workspace::Mode::ReadOnly, file.clock);
    };
    ASSERT_FALSE(reader());
    EXPECT_EQ(reader().error().kind, Error::Kind::Conflict);
    file.reopen();
    ASSERT_OK(reader());
}

TEST(Workspace, WhatCannotBeBroughtUpToDateWhereItStandsIsReadFromACopyThatIs)
{
    TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme");
    account = file.insert(account);
    // As another version left it: its text index finds nothing that is asked for now.
    ASSERT_OK(
        file.connection().execute("INSERT INTO search_account(search_account) VALUES('delete-all');"
                                  "UPDATE derivation SET version = 'older'"));
    // Held by another program, here the test itself.
    const auto reader = openWorkspace(file.path(), Workspace::Mode::ReadOnly, file.clock);
    ASSERT_OK(reader);
    EXPECT_EQ((*reader)->path(), file.path());
    EXPECT_TRUE((*reader)->isReadOnly());
    const auto elsewhere = (*reader)->sibling();
    ASSERT_OK(elsewhere);
    for (Connection *connection : {&(*reader)->connection(), &(*elsewhere)->connection()}) {
        const auto found = searchAll(*connection, QStringLiteral("acm"));
        ASSERT_OK(found);
        ASSERT_EQ(found->size(), 1U);
        EXPECT_EQ(found->front().hits.front().id, account.id.value());
    }
    EXPECT_EQ(
        *file.connection().integer("SELECT count(*) FROM derivation WHERE version <> 'older'"), 0)
        << "the file itself stays as it is";
}

TEST(Workspace, RefusesWhatIsNotAWorkspaceAndLeavesItAlone)
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("list.attache"));
    QFile foreign(path);
    ASSERT_TRUE(foreign.open(QIODevice::WriteOnly));
    foreign.write("name,city\nAcme,Paris\n");
    foreign.close();
    const test::ManualClock clock;
    const auto opened = openWorkspace(path, Workspace::Mode::ReadWrite, clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, Error::Kind::Invalid);
    ASSERT_TRUE(foreign.open(QIODevice::ReadOnly));
    EXPECT_EQ(foreign.readAll(), QByteArray("name,city\nAcme,Paris\n"));
}

TEST(Description, MatchesTheSchema)
{
    TempWorkspace file;
    for (const RecordType *type : allRecordTypes()) {
        Statement info = *file.connection().prepare(
            "SELECT name, type, \"notnull\" FROM pragma_table_xinfo(?1) WHERE cid > 0");
        info.bind(1, type->table);
        size_t index = 0;
        while (*info.step()) {
            ASSERT_LT(index, type->fields.size()) << type->table;
            const FieldInfo &field = type->fields[index++];
            EXPECT_EQ(field.key, info.text(0)) << type->table;
            const bool number =
                field.type == FieldType::Integer || field.type == FieldType::Money ||
                field.type == FieldType::Boolean || field.type == FieldType::Reference;
            EXPECT_EQ(info.text(1), number ? QStringLiteral("INTEGER") : QStringLiteral("TEXT"))
                << type->table << '.' << qPrintable(field.key);
            const bool notNull = !field.nullable ||
                                 (field.options.required && field.type == FieldType::Reference) ||
                                 field.key == QStringLiteral("changed_at");
            EXPECT_EQ(info.boolean(2), notNull) << type->table << '.' << qPrintable(field.key);
        }
        EXPECT_EQ(index, type->fields.size()) << type->table;
    }
}

TEST(Workspace, WordsThatDidNotReachTheFileAreAnnouncedAndRefusalsAreNot)
{
    TempWorkspace file;
    int failed = 0;
    int written = 0;
    QObject::connect(file.workspace.get(), &Workspace::writeFailed, [&] { ++failed; });
    QObject::connect(file.workspace.get(), &Workspace::written, [&] { ++written; });
    const auto fail = [&](Error::Kind kind) {
        failed = 0;
        written = 0;
        EXPECT_FALSE(file->perform(QStringLiteral("fail"), [&](Writer &) -> Result<void> {
            return Error{kind, QStringLiteral("no"), {}, {}};
        }));
        EXPECT_EQ(written, 0);
        return failed;
    };
    for (const Error::Kind kind :
         {Error::Kind::Io, Error::Kind::Corrupt, Error::Kind::Constraint, Error::Kind::Conflict})
        EXPECT_EQ(fail(kind), 1) << static_cast<int>(kind);
    for (const Error::Kind kind :
         {Error::Kind::Invalid, Error::Kind::NotFound, Error::Kind::Cancelled})
        EXPECT_EQ(fail(kind), 0) << static_cast<int>(kind);
    file.insert(account(QStringLiteral("Acme")));
    EXPECT_EQ(written, 1);
    EXPECT_EQ(failed, 0);
}

TEST(Workspace, AStepThatWasUndoneCannotBeUndoneByItself)
{
    TempWorkspace file;
    file.insert(account(QStringLiteral("Acme")));
    const qint64 entry = *file.connection().integer("SELECT max(id) FROM journal");
    ASSERT_OK(file->undo());
    const auto again = undoStep(*file, entry);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, Error::Kind::Conflict);
    EXPECT_TRUE(again.error().message.contains(QStringLiteral("already undone")));
    EXPECT_EQ(count(file, "account"), 0);
}

TEST(Connection, MakesNoFileOfOneThatIsThere)
{
    TempWorkspace file;
    const auto again = Connection::open(file.path(), Connection::Mode::Create);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, Error::Kind::Conflict);
}

TEST(Connection, MakesNoFileThroughALinkThatLeadsNowhere)
{
    // The name is taken although no file is found under it, as when another program makes its file
    // between our look and our making one.
    QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("target.attache"));
    const QString link = folder.filePath(QStringLiteral("link.attache"));
    ASSERT_TRUE(QFile::link(target, link));
    const auto made = Connection::open(link, Connection::Mode::Create);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, Error::Kind::Conflict);
    EXPECT_TRUE(QFileInfo(link).isSymLink());
    EXPECT_FALSE(QFileInfo::exists(target));

    const test::ManualClock clock;
    ASSERT_FALSE(createWorkspace(link, clock));
    EXPECT_TRUE(QFileInfo(link).isSymLink());
}

} // namespace
} // namespace attache
