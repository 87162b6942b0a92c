#include "core/queries/record_history.h"

#include "core/domain/custom_field.h"
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
        const FieldWords words(file.connection(), QLocale(QLocale::English));
        auto history = recordHistory(file.connection(), QString::fromLatin1(table), id, words);
        EXPECT_TRUE(history.has_value());
        return history ? *std::move(history) : std::vector<HistoryEntry>();
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

TEST_F(RecordHistory, IsReadFromALargeStepToo)
{
    const auto ids = BulkAccounts(1).fill(*file.workspace, 2500);
    ASSERT_OK(ids);
    const auto history = historyOf("account", ids->at(1234).value());
    ASSERT_EQ(history.size(), 1U);
    EXPECT_FALSE(history[0].changes.empty());
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

    const auto all = *accountTimeline(file.connection(), account, 0, 0);
    EXPECT_GE(all.size(), 3U);
    const auto second = *accountTimeline(file.connection(), account, 1, 1);
    ASSERT_EQ(second.size(), 1U);
    EXPECT_EQ(second.front().id, all.at(1).id);
    EXPECT_EQ(recordName(file.connection(), recordTypeOf<AccountFact>(), fact.id.value()), fact.text);
    EXPECT_TRUE(recordName(file.connection(), recordTypeOf<Account>(), 12345).isEmpty());
}

} // namespace
} // namespace attache
