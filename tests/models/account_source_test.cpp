#include "ui/pages/accounts/account_source.h"

#include "core/base/collation.h"
#include "core/domain/custom_field.h"
#include "tests/support/bulk_accounts.h"
#include "tests/support/temp_workspace.h"
#include "ui/lists/list_model.h"
#include "ui/models/chain_cells.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>

namespace attache {
namespace {

using test::BulkAccounts;
using test::TempWorkspace;
using Tester = QAbstractItemModelTester;

/// The list as its page has it.
class Listed : public ListModel
{
public:
    explicit Listed(TempWorkspace &file)
        : ListModel(*file.workspace, std::make_unique<AccountSource>(*file.workspace))
    {
        setQuery(sortedBy(QStringLiteral("name")));
    }
    static ListQuery sortedBy(const QString &key)
    {
        ListQuery query;
        query.sortKey = key;
        return query;
    }
    const Account &accountAt(int row) const
    {
        m_row = rowAt(row);
        return static_cast<const AccountRow *>(m_row.get())->account;
    }
    Id<Account> idAt(int row) const { return Id<Account>(recordAt(row)); }

private:
    mutable ListedRow m_row;
};

QString nameAt(const ListModel &model, int row)
{
    return model.index(row, model.columnOf(QStringLiteral("name"))).data().toString();
}

TEST(AccountSource, ShowsEveryWindowOfALongList)
{
    TempWorkspace file;
    const auto ids = BulkAccounts(3).fill(*file.workspace, 20000);
    ASSERT_OK(ids);
    const Listed model(file);
    ASSERT_EQ(model.rowCount(), 20000);
    Store<Account> store(file.connection());
    const int name = model.columnOf(QStringLiteral("name"));
    // There and back, so that rows are read, forgotten and read again.
    for (const int row : {0, 19999, 63, 64, 10000, 1, 12345, 0, 9999}) {
        const Account account = *store.get(model.idAt(row));
        EXPECT_EQ(model.index(row, name).data().toString(), account.name);
        EXPECT_EQ(model.accountAt(row).id, account.id);
    }
    const Collation collation;
    for (int row = 1; row < 20000; row += 97)
        EXPECT_LE(collation.compare(nameAt(model, row - 1), nameAt(model, row)), 0);
}

class AccountSourceFilled : public testing::Test
{
protected:
    AccountSourceFilled()
    {
        const auto ids = *BulkAccounts(5).fill(*file.workspace, 300);
        EXPECT_TRUE(BulkAccounts(6).enliven(*file.workspace, {ids.begin(), ids.begin() + 40},
                                            file.clock.now()));
    }
    TempWorkspace file;
};

TEST_F(AccountSourceFilled, SelectionStaysWithItsAccountWhateverComesAndGoes)
{
    Listed model(file);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    const QPersistentModelIndex kept = model.index(150, 1);
    const Id<Account> id = model.idAt(150);
    Account first;
    first.name = QStringLiteral("阿尔法");
    file.insert(first);
    EXPECT_EQ(model.rowCount(), 301);
    EXPECT_EQ(model.idAt(kept.row()), id);
    const Id<Account> gone = model.idAt(10);
    ASSERT_OK(file->perform(QStringLiteral("remove"), [&](Writer &w) { return w.remove(gone); }));
    EXPECT_EQ(model.rowCount(), 300);
    EXPECT_EQ(model.idAt(kept.row()), id);
    model.sort(model.columnOf(QStringLiteral("annual_revenue")), Qt::DescendingOrder);
    EXPECT_EQ(model.idAt(kept.row()), id);
    ASSERT_OK(file->undo());
    EXPECT_EQ(model.rowCount(), 301);
    EXPECT_EQ(model.idAt(kept.row()), id);
    ListQuery strategic = Listed::sortedBy(QStringLiteral("name"));
    strategic.setFacet(QStringLiteral("tier"), {keyOf(Tier::B)});
    model.setQuery(strategic);
    EXPECT_LT(model.rowCount(), 301);
}

TEST_F(AccountSourceFilled, ChangesTheTierInPlaceAsOneStep)
{
    Listed model(file);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    const QModelIndex tier = model.index(7, model.columnOf(QStringLiteral("tier")));
    const Id<Account> id = model.idAt(7);
    EXPECT_TRUE(model.flags(tier) & Qt::ItemIsEditable);
    EXPECT_FALSE(model.flags(model.index(7, model.columnOf(QStringLiteral("stage")))) &
                 Qt::ItemIsEditable);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(model.setData(tier, QStringLiteral("S"), Qt::EditRole));
    EXPECT_EQ(Store<Account>(file.connection()).get(id)->tier, Tier::S);
    EXPECT_EQ(model.index(7, tier.column()).data(Roles::TierRole).toInt(),
              static_cast<int>(Tier::S));
    EXPECT_EQ(changed.count(), 1);
    EXPECT_FALSE(model.setData(tier, QStringLiteral("Z"), Qt::EditRole));
    ASSERT_OK(file->undo());
    EXPECT_NE(model.accountAt(7).tier, Tier::S);
}

TEST_F(AccountSourceFilled, ChangesAnyFieldInPlaceAsOneStepEach)
{
    CustomField field;
    field.recordType = QString::fromLatin1(tableOf<Account>);
    field.label = QStringLiteral("门店数");
    field.kind = CustomFieldKind::Number;
    field = file.insert(field);
    Listed model(file);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    const Id<Account> id = model.idAt(7);
    QSignalSpy failed(&model, &ListModel::failed);
    const auto steps = [&] { return *file.connection().integer("SELECT count(*) FROM journal"); };
    const auto set = [&](const QString &key, const QVariant &value) {
        return model.setData(model.index(model.rowOfRecord(id.value()), model.columnOf(key)), value,
                             Qt::EditRole);
    };
    const auto account = [&] { return *Store<Account>(file.connection()).get(id); };
    const qint64 before = steps();
    EXPECT_TRUE(set(QStringLiteral("short_name"), QStringLiteral(" 远山 ")));
    EXPECT_EQ(account().shortName, QStringLiteral("远山"));
    EXPECT_TRUE(set(QStringLiteral("lifecycle"), QStringLiteral("renew")));
    EXPECT_EQ(account().lifecycle, Lifecycle::Renew);
    EXPECT_TRUE(set(QStringLiteral("employees"), 4200));
    EXPECT_EQ(account().employees, 4200);
    EXPECT_TRUE(set(customKey(field.id), QStringLiteral("1,280")));
    EXPECT_EQ(account().custom.value(field.id.value()), QStringLiteral("1280"));
    EXPECT_EQ(steps(), before + 4);
    // What is there already makes no step.
    EXPECT_TRUE(set(QStringLiteral("employees"), 4200));
    EXPECT_EQ(steps(), before + 4);
    EXPECT_EQ(failed.count(), 0);
    // What does not fit changes nothing and is said.
    EXPECT_FALSE(set(customKey(field.id), QStringLiteral("many")));
    EXPECT_FALSE(set(QStringLiteral("name"), QStringLiteral("  ")));
    EXPECT_FALSE(set(QStringLiteral("parent"), id.value()));
    EXPECT_EQ(failed.count(), 3);
    EXPECT_EQ(steps(), before + 4);
    EXPECT_FALSE(account().name.isEmpty());
    // Province and city in one line.
    EXPECT_TRUE(set(QString::fromLatin1(accountcolumn::Region), QStringLiteral("深圳")));
    EXPECT_EQ(account().province, QStringLiteral("广东"));
    EXPECT_EQ(account().city, QStringLiteral("深圳"));
    ASSERT_OK(file->undo());
    EXPECT_NE(account().city, QStringLiteral("深圳"));
}

TEST_F(AccountSourceFilled, EveryColumnAnswersForEveryRow)
{
    Listed model(file);
    ASSERT_GE(model.columnOf(QStringLiteral("chain")), 0);
    bool chain = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            EXPECT_EQ(index.data(Roles::IdRole).toLongLong(), model.idAt(row).value());
            (void)index.data();
        }
        const auto cells = model.index(row, model.columnOf(QStringLiteral("chain")))
                               .data(Roles::ChainRole)
                               .value<ChainCells>();
        chain |= !cells[3].names.isEmpty();
    }
    EXPECT_TRUE(chain);
    for (int column = 0; column < model.columnCount(); ++column) {
        EXPECT_FALSE(
            model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        if (!model.column(column).sortable)
            continue;
        model.sort(column, Qt::DescendingOrder);
        EXPECT_FALSE(model.lastError().has_value()) << column;
        EXPECT_EQ(model.rowCount(), 300);
    }
}

} // namespace
} // namespace attache
