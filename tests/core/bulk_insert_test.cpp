#include "core/domain/contact.h"
#include "core/domain/visit.h"
#include "tests/support/bulk_accounts.h"
#include "tests/support/temp_workspace.h"

#include <map>

namespace attache {
namespace {

using test::BulkAccounts;
using test::TempWorkspace;

QByteArray newestChangeset(TempWorkspace &file)
{
    return *file->changesetOf(file->history(1)->front().id);
}

/// The rows of a changeset of new records, as the changeset has them, by id.
std::map<qint64, QByteArray> rowsOf(const QByteArray &changeset)
{
    std::map<qint64, QByteArray> rows;
    ChangesetReader row(changeset);
    while (row.next()) {
        EXPECT_EQ(row.operation(), ChangesetReader::Operation::Insert);
        rows[row.id()] = QByteArray(row.record(), row.recordSize());
    }
    return rows;
}

QStringList accountsIn(Connection &connection)
{
    QStringList rows;
    Statement row = *connection.prepare("SELECT * FROM account ORDER BY id");
    while (*row.step()) {
        for (int column = 0; column < row.columnCount(); ++column)
            rows.append(row.isNull(column) ? QStringLiteral("NULL") : row.text(column));
    }
    return rows;
}

/// With texts of every length of length, absent values, and characters outside the plane.
Account oddAccount(BulkAccounts &bulk, int number)
{
    Account made = bulk.account(number);
    QRandomGenerator &random = bulk.random();
    constexpr int Lengths[] = {0, 1, 41, 42, 43, 44, 126, 127, 128, 129, 5461, 16383, 16384, 70000};
    made.notes = QString(Lengths[random.bounded(int(std::size(Lengths)))],
                         random.bounded(2) ? QChar(u'名') : QChar(u'n'));
    made.address = QString(random.bounded(50), QChar(u'é')) + QStringLiteral("🚗");
    if (random.bounded(2))
        made.businessType = bulk.any<BusinessType>();
    if (random.bounded(2))
        made.employees.reset();
    if (random.bounded(2))
        made.annualRevenue = Money::fromMajor(-number);
    made.custom.setValue(7, QStringLiteral("„\"\\"));
    return made;
}

class BulkInsertProperty : public testing::TestWithParam<quint32>
{
};

/// What the journal gets from a bulk insert is byte for byte what SQLite's session would write.
TEST_P(BulkInsertProperty, RecordsWhatTheSessionRecords)
{
    TempWorkspace file;
    BulkAccounts bulk(GetParam());
    std::map<qint64, QByteArray> encoded;
    const auto add = [&]<typename T>(Writer &writer, T record) -> Result<Id<T>> {
        ATTACHE_CHECK(writer.insert(record));
        RowRecord row = Table<T>::encode(record);
        row.setId(record.id.value());
        encoded[record.id.value()] = row.bytes();
        return record.id;
    };
    ASSERT_OK(file->perform(QStringLiteral("insert"), [&](Writer &writer) -> Result<void> {
        for (int number = 0; number < 40; ++number) {
            ATTACHE_TRY(const Id<Account> account, add(writer, oddAccount(bulk, number)));
            Contact person;
            person.account = number % 2 ? account : Id<Account>();
            person.name = QStringLiteral("P");
            person.birthday = number % 3 ? QDate(1990, 1, 2) : QDate();
            ATTACHE_CHECK(add(writer, person));
            Visit visit;
            visit.account = account;
            visit.startsAt = file.clock.now().addMSecs(number);
            visit.endsAt = number % 3 ? visit.startsAt : QDateTime();
            ATTACHE_CHECK(add(writer, visit));
        }
        return {};
    }));
    EXPECT_EQ(rowsOf(newestChangeset(file)), encoded);
}

TEST_P(BulkInsertProperty, IsUndoneAndDoneAgain)
{
    TempWorkspace file;
    file.insert(BulkAccounts(7).account(1));
    const QStringList before = accountsIn(file.connection());
    BulkAccounts bulk(GetParam());
    std::map<qint64, QByteArray> encoded;
    ASSERT_OK(file->perform(QStringLiteral("bulk"), [&](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(writer.expectMany(tableOf<Account>, 10000));
        ATTACHE_TRY(BulkInsert into, writer.bulkInsert<Account>());
        for (int number = 0; number < 100; ++number) {
            RowRecord row = Table<Account>::encode(oddAccount(bulk, number));
            ATTACHE_TRY(const qint64 id, into.insert(row));
            encoded[id] = row.bytes();
        }
        return {};
    }));
    EXPECT_EQ(rowsOf(newestChangeset(file)), encoded);
    const QStringList after = accountsIn(file.connection());
    ASSERT_OK(file->undo());
    EXPECT_EQ(accountsIn(file.connection()), before);
    ASSERT_OK(file->redo());
    EXPECT_EQ(accountsIn(file.connection()), after);
    EXPECT_EQ(*file->check(), QStringList());
}
INSTANTIATE_TEST_SUITE_P(Seeds, BulkInsertProperty, testing::Values(1U, 2U, 3U, 4U, 5U));

/// Rows that the same step changes again, removes or refers to stand in the journal as they ended.
TEST(BulkInsert, GoesTogetherWithOtherWritesOfTheSameStep)
{
    TempWorkspace file;
    const Account old = file.insert(BulkAccounts(7).account(1));
    const QStringList before = accountsIn(file.connection());
    std::vector<qint64> ids;
    ASSERT_OK(file->perform(QStringLiteral("bulk"), [&](Writer &writer) -> Result<void> {
        BulkAccounts bulk;
        ATTACHE_TRY(BulkInsert into, writer.bulkInsert<Account>());
        for (int number = 0; number < 4; ++number) {
            RowRecord row = Table<Account>::encode(bulk.account(number));
            ATTACHE_TRY(const qint64 id, into.insert(row));
            ids.push_back(id);
        }
        Account changed = *Store<Account>(writer.connection()).get(Id<Account>(ids[0]));
        changed.parent = old.id;
        ATTACHE_CHECK(writer.update(changed));
        ATTACHE_CHECK(writer.remove(Id<Account>(ids[1])));
        Contact person;
        person.account = Id<Account>(ids[2]);
        person.name = QStringLiteral("Ann");
        ATTACHE_CHECK(writer.insert(person));
        Account third = old;
        third.tier = Tier::S;
        return writer.update(third);
    }));
    const QStringList after = accountsIn(file.connection());
    const Changes changes = changesets::changesOf(newestChangeset(file));
    EXPECT_EQ(changes.ids.value(QStringLiteral("account")).size(), 4); // three new, one changed
    EXPECT_EQ(changes.ids.value(QStringLiteral("contact")).size(), 1);
    ASSERT_OK(file->undo());
    EXPECT_EQ(accountsIn(file.connection()), before);
    ASSERT_OK(file->redo());
    EXPECT_EQ(accountsIn(file.connection()), after);
}

TEST(BulkInsert, LeavesNothingOfARowThatIsRefused)
{
    TempWorkspace file;
    ASSERT_OK(file->perform(QStringLiteral("bulk"), [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(BulkInsert into, writer.bulkInsert<Account>());
        RowRecord nameless(Table<Account>::fieldCount() + 1);
        for (int column = 2; column <= nameless.columns(); ++column)
            nameless.bindNull(column);
        const auto refused = into.insert(nameless);
        EXPECT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, Error::Kind::Constraint);
        RowRecord sound = Table<Account>::encode(BulkAccounts().account(1));
        ATTACHE_CHECK(into.insert(sound));
        return {};
    }));
    EXPECT_EQ(rowsOf(newestChangeset(file)).size(), 1U);
    EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM account"), 1);
}

/// But for those of references that may be missing, which hold few rows.
TEST(BulkInsert, TakesIndexesOffAndBuildsThemAgain)
{
    const auto indexes = [](Connection &connection) {
        return *connection.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND "
                                   "tbl_name = 'account' AND sql IS NOT NULL");
    };
    TempWorkspace file;
    const qint64 usual = indexes(file.connection());
    EXPECT_GT(usual, 0);
    ASSERT_OK(file->perform(QStringLiteral("few"), [&](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(writer.expectMany(tableOf<Account>, 10));
        EXPECT_EQ(indexes(file.connection()), usual);
        return {};
    }));
    ASSERT_OK(file->perform(QStringLiteral("many"), [&](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(writer.expectMany(tableOf<Account>, 10000));
        EXPECT_EQ(indexes(file.connection()), 1); // of the account that it is part of
        Account group = BulkAccounts().account(1);
        ATTACHE_CHECK(writer.insert(group));
        Account part = BulkAccounts().account(2);
        part.parent = group.id;
        return writer.insert(part);
    }));
    EXPECT_EQ(indexes(file.connection()), usual);
    EXPECT_EQ(*file->check(), QStringList());
    ASSERT_OK(file->undo());
    EXPECT_FALSE(file->perform(QStringLiteral("failed"), [&](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(writer.expectMany(tableOf<Account>, 10000));
        return Error{Error::Kind::Cancelled, {}, {}, {}};
    }));
    EXPECT_EQ(indexes(file.connection()), usual);
}

TEST(BulkInsert, AnInstantOfAnyTimeZoneIsWrittenInUtc)
{
    Visit there;
    there.startsAt = QDateTime(QDate(2026, 11, 22), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600);
    Visit here;
    here.startsAt = there.startsAt.toUTC();
    EXPECT_EQ(Table<Visit>::encode(there).bytes(), Table<Visit>::encode(here).bytes());
    EXPECT_TRUE(Table<Visit>::encode(there).bytes().contains("2026-11-22T01:30:00.000Z"));
}

} // namespace
} // namespace attache
