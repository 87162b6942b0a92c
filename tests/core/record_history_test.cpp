#include "core/queries/record_history.h"

#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/custom_field.h"
#include "core/domain/promise.h"
#include "core/queries/account_overview.h"
#include "core/record/record_names.h"
#include "core/record/record_type.h"
#include "tests/support/bulk_accounts.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

using test::BulkAccounts;
using test::TempWorkspace;

class RecordHistory : public testing::Test
{
protected:
    std::vector<HistoryEntry> historyOf(const char *table, qint64 id)
    {
        const FieldText words(file.connection(), QLocale(QLocale::English));
        auto history = recordHistory(file.connection(), QString::fromLatin1(table), id, words);
        EXPECT_TRUE(history.has_value());
        return history ? *std::move(history) : std::vector<HistoryEntry>();
    }
    /// The titles of the steps of an account and of what belongs to it, newest first.
    QStringList stepsOf(Id<Account> account)
    {
        QStringList titles;
        for (const HistoryStep &step : historyWithin(account))
            titles.append(step.title);
        return titles;
    }
    std::vector<HistoryStep> historyWithin(Id<Account> account)
    {
        const FieldText words(file.connection(), QLocale(QLocale::English));
        auto steps = attache::historyWithin(file.connection(), recordTypeOf<Account>(),
                                            account.value(), words);
        EXPECT_TRUE(steps.has_value());
        return steps ? *std::move(steps) : std::vector<HistoryStep>();
    }
    template <typename T>
    T insert(const QString &title, T record)
    {
        const Result<void> done = file->perform(title, [&](Writer &w) { return w.insert(record); });
        EXPECT_TRUE(done.has_value()) << qPrintable(done ? QString() : done.error().detail);
        return record;
    }
    template <typename T>
    void remove(const QString &title, const T &record)
    {
        ASSERT_OK(file->perform(title, [&](Writer &w) { return w.remove(record.id); }));
    }
    template <typename T>
    void update(const T &record)
    {
        ASSERT_OK(
            file->perform(QStringLiteral("edit"), [&](Writer &w) { return w.update(record); }));
    }
    TempWorkspace file;
};

TEST_F(RecordHistory, SaysEachChangeInWords)
{
    CustomField field;
    field.recordType = QStringLiteral("account");
    field.label = QStringLiteral("Stores");
    field = file.insert(field);
    Account parent;
    parent.name = QStringLiteral("Holding");
    parent = file.insert(parent);
    Account account;
    account.name = QStringLiteral("Acme");
    account = file.insert(account);
    account.tier = Tier::A;
    account.parent = parent.id;
    account.annualRevenue = Money::fromMajor(2400000);
    account.custom.setValue(field.id.value(), QStringLiteral("12"));
    update(account);

    const auto history = historyOf("account", account.id.value());
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[1].what, HistoryEntry::What::Added);
    const HistoryEntry &edit = history[0];
    EXPECT_EQ(edit.what, HistoryEntry::What::Changed);
    QStringList lines;
    for (const FieldDifference &change : edit.changes)
        lines.append(change.label + u':' + change.before + u'>' + change.after);
    EXPECT_EQ(lines, (QStringList{
                         QStringLiteral("Tier:C>A"), QStringLiteral("Annual revenue:>2,400,000"),
                         QStringLiteral("Parent account:>Holding"), QStringLiteral("Stores:>12")}));
    ASSERT_OK(file->undo());
    EXPECT_TRUE(historyOf("account", account.id.value())[0].undone);
}

TEST_F(RecordHistory, WhatNobodySeesIsNoChangeToTell)
{
    Account account;
    account.name = QStringLiteral("Acme");
    account = file.insert(account);
    ASSERT_OK(file->perform(QStringLiteral("logo"), [&](Writer &w) -> Result<void> {
        ATTACHE_TRY(account.logo, w.putBlob(QByteArray("picture")));
        return w.update(account);
    }));
    const auto history = historyOf("account", account.id.value());
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].what, HistoryEntry::What::Changed);
    EXPECT_TRUE(history[0].changes.empty());
}

TEST_F(RecordHistory, IsReadFromALargeStepToo)
{
    const auto ids = BulkAccounts(1).fill(*file.workspace, 2500);
    ASSERT_OK(ids);
    const auto history = historyOf("account", ids->at(1234).value());
    ASSERT_EQ(history.size(), 1U);
    EXPECT_FALSE(history[0].changes.empty());
}

TEST_F(RecordHistory, OfAnAccountIncludesWhatBelongsToIt)
{
    Account account;
    account.name = QStringLiteral("Acme");
    account = insert(QStringLiteral("account"), account);
    Account other;
    other.name = QStringLiteral("Other");
    other.parent = account.id;
    other = insert(QStringLiteral("other account"), other);
    Contact contact;
    contact.account = account.id;
    contact.name = QStringLiteral("Zhang");
    contact = insert(QStringLiteral("contact"), contact);
    BuyingRole role;
    role.account = account.id;
    role.contact = contact.id;
    role = insert(QStringLiteral("role"), role);
    AccountFact fact;
    fact.account = account.id;
    fact.text = QStringLiteral("300 shops");
    fact = insert(QStringLiteral("fact"), fact);
    Visit visit;
    visit.account = account.id;
    visit.startsAt = file.clock.now();
    visit = insert(QStringLiteral("visit"), visit);
    Attendee attendee;
    attendee.visit = visit.id;
    attendee.contact = contact.id;
    attendee = insert(QStringLiteral("attendee"), attendee);
    Promise promise;
    promise.account = account.id;
    promise.visit = visit.id;
    promise.text = QStringLiteral("Offer");
    promise = insert(QStringLiteral("promise"), promise);
    // Somebody of ours at the visit of another account is not news for ours.
    Visit elsewhere;
    elsewhere.account = other.id;
    elsewhere.startsAt = file.clock.now();
    elsewhere = insert(QStringLiteral("visit elsewhere"), elsewhere);
    Attendee guest;
    guest.visit = elsewhere.id;
    guest.contact = contact.id;
    insert(QStringLiteral("guest"), guest);
    remove(QStringLiteral("attendee removed"), attendee);
    contact.post = QStringLiteral("CFO");
    update(contact);
    remove(QStringLiteral("contact removed"), contact);

    EXPECT_EQ(stepsOf(account.id),
              (QStringList{QStringLiteral("contact removed"), QStringLiteral("edit"),
                           QStringLiteral("attendee removed"), QStringLiteral("promise"),
                           QStringLiteral("attendee"), QStringLiteral("visit"),
                           QStringLiteral("fact"), QStringLiteral("role"),
                           QStringLiteral("contact"), QStringLiteral("account")}));
    const HistoryStep gone = historyWithin(account.id).front();
    ASSERT_FALSE(gone.changes.empty());
    for (const RecordChange &change : gone.changes)
        EXPECT_EQ(change.what, HistoryEntry::What::Removed);
    const auto person =
        std::ranges::find(gone.changes, &recordTypeOf<Contact>(), &RecordChange::type);
    ASSERT_NE(person, gone.changes.end());
    EXPECT_EQ(person->name, QStringLiteral("Zhang"));
    EXPECT_TRUE(gone.canBeUndone);
}

TEST(AccountOverview, GathersWhatBelongsToAnAccount)
{
    TempWorkspace file;
    BulkAccounts bulk(3);
    const auto ids = *bulk.fill(*file.workspace, 2);
    ASSERT_OK(bulk.enliven(*file.workspace, ids, file.clock.now()));
    const Id<Account> account = ids.front();
    const auto people = accountPeople(file.connection(), account);
    ASSERT_OK(people);
    EXPECT_EQ(people->size(), 3U);
    EXPECT_EQ(decisionChain(file.connection(), account)->size(), 3U);

    AccountFact fact;
    fact.account = account;
    fact.kind = FactKind::Scale;
    fact.text = QStringLiteral("三千人");
    fact.learntOn = file.clock.today();
    const int before = factSheet(file.connection(), account)->completeness;
    fact = file.insert(fact);
    const FactSheet sheet = *factSheet(file.connection(), account);
    EXPECT_GT(sheet.completeness, before);
    EXPECT_EQ(sheet.missing.size(), choicesOf<FactKind>.size() - 1);
    EXPECT_TRUE(sheet.emptyFields.empty());

    EXPECT_EQ(recordName(file.connection(), recordTypeOf<AccountFact>(), fact.id.value()),
              fact.text);
    EXPECT_TRUE(recordName(file.connection(), recordTypeOf<Account>(), 12345).isEmpty());
}

TEST_F(RecordHistory, WhatHappenedToTheAccountItselfStandsFirstInItsStep)
{
    Account account;
    account.name = QStringLiteral("Acme");
    account = insert(QStringLiteral("account"), account);
    Contact contact;
    contact.account = account.id;
    contact.name = QStringLiteral("Zhang");
    const auto edit = [&](const Workspace::Body &body) {
        ASSERT_OK(file->perform(QStringLiteral("edit"), body, QStringLiteral("one step")));
    };
    edit([&](Writer &writer) { return writer.insert(contact); });
    account.city = QStringLiteral("深圳");
    edit([&](Writer &writer) { return writer.update(account); });
    const auto steps = historyWithin(account.id);
    ASSERT_EQ(steps.size(), 2U);
    ASSERT_EQ(steps.front().changes.size(), 2U);
    EXPECT_EQ(steps.front().changes[0].type, &recordTypeOf<Account>());
    EXPECT_EQ(steps.front().changes[1].name, QStringLiteral("Zhang"));
}

TEST_F(RecordHistory, TheStepAWorkspaceBeganWithCannotBeUndone)
{
    Account account;
    account.name = QStringLiteral("Acme");
    ASSERT_OK(file->found(QStringLiteral("begin"), [&](Writer &w) { return w.insert(account); }));
    account.city = QStringLiteral("深圳");
    update(account);
    const auto steps = historyWithin(account.id);
    ASSERT_EQ(steps.size(), 2U);
    EXPECT_TRUE(steps[0].canBeUndone);
    EXPECT_FALSE(steps[1].canBeUndone);
}

} // namespace
} // namespace attache
