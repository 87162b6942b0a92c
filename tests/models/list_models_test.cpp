#include "core/domain/stage_book.h"
#include "ui/models/list_models.h"

#include "tests/support/bulk_accounts.h"
#include "tests/support/temp_workspace.h"

#include <QAbstractItemModelTester>

namespace attache {
namespace {

using test::BulkAccounts;
using test::TempWorkspace;
using Tester = QAbstractItemModelTester;

class ListModels : public testing::Test
{
protected:
    ListModels()
    {
        accounts = *BulkAccounts(5).fill(*file.workspace, 6);
        EXPECT_TRUE(BulkAccounts(6).enliven(*file.workspace, accounts, file.clock.now()));
    }
    /// Every cell, in every role a delegate asks for.
    static void askAll(const QAbstractItemModel &model)
    {
        ASSERT_GT(model.rowCount(), 0);
        bool words = false;
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const QModelIndex index = model.index(row, column);
                for (int role = Qt::UserRole; role <= Roles::ValueRole; ++role)
                    (void)index.data(role);
                EXPECT_NE(index.data(Roles::IdRole).toLongLong(), 0);
                words |= !index.data().toString().isEmpty();
            }
        }
        EXPECT_TRUE(words);
    }
    TempWorkspace file;
    std::vector<Id<Account>> accounts;
};

TEST_F(ListModels, OpportunitiesFollowTheirStage)
{
    OpportunityListModel model(*file.workspace);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), 6);
    askAll(model);
    Opportunity deal = model.opportunityAt(0)->opportunity;
    const auto stage = deal.stage == Stage::Won ? Stage::Lead : Stage::Won;
    deal.stage = stage;
    ASSERT_OK(file->perform(QStringLiteral("move"), [&](Writer &w) { return w.update(deal); }));
    const int row = model.rowOfRecord(deal.id.value());
    const StageBook stages = *StageBook::read(file.connection());
    EXPECT_EQ(model.index(row, model.columnOf(QStringLiteral("stage"))).data(),
              stages.label(stage, Id<StageSet>()));
    EXPECT_EQ(model.opportunityAt(row)->daysInStage(file.clock.today()), 0);
}

TEST_F(ListModels, HistoryTellsWhatHappened)
{
    HistoryModel history(*file.workspace);
    const Tester tester(&history, Tester::FailureReportingMode::Fatal);
    history.setRecord(QStringLiteral("account"), accounts.front().value());
    const int before = history.rowCount();
    Account account = *Store<Account>(file.connection()).get(accounts.front());
    account.tier = account.tier == Tier::S ? Tier::A : Tier::S;
    ASSERT_OK(file->perform(QStringLiteral("tier"), [&](Writer &w) { return w.update(account); }));
    EXPECT_EQ(history.rowCount(), before + 1);
    askAll(history);
    EXPECT_TRUE(history.index(0, 2).data().toString().contains(QStringLiteral("→")));
}

} // namespace
} // namespace attache
