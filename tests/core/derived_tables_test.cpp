#include "core/domain/custom_field.h"
#include "core/queries/account_digest.h"
#include "core/queries/account_keys.h"
#include "core/queries/account_overview.h"
#include "core/queries/contact_days.h"
#include "core/queries/deal_digest.h"
#include "core/queries/full_text.h"
#include "core/search/search.h"
#include "tests/support/bulk_accounts.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

using test::BulkAccounts;
using test::TempWorkspace;

QStringList rowsOf(Connection &connection, const QByteArray &sql)
{
    QStringList rows;
    Statement row = *connection.prepare(sql);
    while (*row.step()) {
        QString text;
        for (int column = 0; column < row.columnCount(); ++column)
            text += QString::fromLatin1(row.blob(column).toHex()) + u' ';
        rows.append(text);
    }
    return rows;
}

/// Every posting of every full-text index: two equal answers are two equal indexes.
QStringList postings(Connection &connection)
{
    QStringList all;
    for (const TextIndex &index : FullText::indexes()) {
        for (const QByteArray &table : index.tables()) {
            const QByteArray vocabulary = "temp.words_" + table;
            EXPECT_TRUE(connection.execute("DROP TABLE IF EXISTS " + vocabulary));
            EXPECT_TRUE(connection.execute("CREATE VIRTUAL TABLE " + vocabulary +
                                           " USING fts5vocab('main', '" + table +
                                           "', 'instance')"));
            all += rowsOf(connection, "SELECT term, doc, col, \"offset\" FROM " + vocabulary +
                                          " ORDER BY 1, 2, 3, 4");
            EXPECT_TRUE(connection.execute("DROP TABLE " + vocabulary));
        }
    }
    return all;
}

struct Derived
{
    QStringList text;
    QStringList keys;
    QStringList digests;
    QStringList deals;

    static Derived of(Connection &connection)
    {
        return {postings(connection),
                rowsOf(connection, "SELECT account, name_key FROM account_key ORDER BY 1"),
                rowsOf(connection, "SELECT * FROM account_digest ORDER BY 1"),
                rowsOf(connection, "SELECT * FROM deal_digest ORDER BY 1")};
    }
};

void expectAsRebuilt(TempWorkspace &file)
{
    const Derived kept = Derived::of(file.connection());
    Result<Transaction> transaction = Transaction::begin(file.connection());
    ASSERT_OK(transaction);
    ASSERT_OK(FullText().rebuild(file.connection()));
    ASSERT_OK(AccountKeys().rebuild(file.connection()));
    ASSERT_OK(AccountDigests().rebuild(file.connection()));
    ASSERT_OK(DealDigests().rebuild(file.connection()));
    ASSERT_OK(transaction->commit());
    const Derived rebuilt = Derived::of(file.connection());
    EXPECT_EQ(kept.text, rebuilt.text);
    EXPECT_EQ(kept.keys, rebuilt.keys);
    EXPECT_EQ(kept.digests, rebuilt.digests);
    EXPECT_EQ(kept.deals, rebuilt.deals);
    EXPECT_FALSE(kept.text.isEmpty());
}

/// One random step of the kinds a person does.
class RandomEdits
{
public:
    RandomEdits(TempWorkspace &file, quint32 seed)
        : m_file(file)
        , m_bulk(seed)
    {
    }

    void step()
    {
        switch (m_bulk.random().bounded(11)) {
        case 0:
            (void)m_file->undo();
            return;
        case 1:
            (void)m_file->redo();
            return;
        case 2:
            edit<Account>([&](Account &each) {
                each.name = m_bulk.account(m_bulk.random().bounded(9999)).name;
                each.tier = m_bulk.any<Tier>();
                each.custom.setValue(7, m_bulk.one(BulkAccounts::syllables()));
            });
            return;
        case 3:
            edit<Opportunity>([&](Opportunity &each) {
                each.stage = m_bulk.any<Stage>();
                each.account = anyId<Account>();
                each.amount = Money{qint64(m_bulk.random().bounded(1000))};
                each.product = m_bulk.one(BulkAccounts::syllables());
            });
            return;
        case 4:
            edit<BuyingRole>([&](BuyingRole &each) { each.coverage = m_bulk.any<RoleCoverage>(); });
            return;
        case 5:
            edit<VisitNote>([&](VisitNote &each) { each.body += QStringLiteral("，补充"); });
            return;
        case 6:
            (void)m_file->perform(QStringLiteral("remove"),
                                  [&](Writer &writer) { return writer.remove(anyId<Account>()); });
            return;
        case 7:
            edit<Visit>([&](Visit &each) {
                each.status = m_bulk.any<VisitStatus>();
                each.kind = m_bulk.any<VisitKind>();
            });
            return;
        case 8:
            edit<Attendee>([&](Attendee &each) { each.contact = anyId<Contact>(); });
            return;
        case 9:
            (void)m_file->perform(QStringLiteral("stay away"),
                                  [&](Writer &writer) { return writer.remove(anyId<Attendee>()); });
            return;
        default:
            (void)m_file->perform(QStringLiteral("add"), [&](Writer &writer) -> Result<void> {
                Account made = m_bulk.account(m_bulk.random().bounded(9999));
                ATTACHE_CHECK(writer.insert(made));
                return m_bulk.addLife(writer, made.id, m_file.clock.now());
            });
        }
    }

private:
    template <typename T>
    Id<T> anyId()
    {
        const auto all = *Store<T>(m_file.connection()).list();
        if (all.empty())
            return {};
        return all.at(m_bulk.random().bounded(static_cast<quint32>(all.size()))).id;
    }
    template <typename T, typename Change>
    void edit(Change change)
    {
        const Id<T> id = anyId<T>();
        if (id.isNull())
            return;
        T record = *Store<T>(m_file.connection()).get(id);
        change(record);
        ASSERT_OK(m_file->perform(QStringLiteral("edit"),
                                  [&](Writer &writer) { return writer.update(record); }));
    }

    TempWorkspace &m_file;
    BulkAccounts m_bulk;
};

class DerivedTables : public testing::TestWithParam<quint32>
{
};

TEST_P(DerivedTables, AreAfterAnyEditsWhatARebuildMakes)
{
    TempWorkspace file;
    BulkAccounts bulk(GetParam());
    const auto accounts = bulk.fill(*file.workspace, 12);
    ASSERT_OK(accounts);
    ASSERT_OK(bulk.enliven(*file.workspace, *accounts, file.clock.now()));
    RandomEdits edits(file, GetParam() + 100);
    for (int i = 0; i < 60; ++i)
        edits.step();
    expectAsRebuilt(file);
}
INSTANTIATE_TEST_SUITE_P(Seeds, DerivedTables, testing::Values(1U, 2U, 3U, 4U, 5U));

TEST(DerivedTables, FollowAnImportAndItsUndo)
{
    TempWorkspace file;
    file.insert(BulkAccounts(9).account(1));
    ASSERT_OK(BulkAccounts(2).fill(*file.workspace, 6000));
    ASSERT_OK(file->undo());
    EXPECT_EQ(*searchCount(file.connection(), QStringLiteral("account"), QStringLiteral("公司")),
              1);
    ASSERT_OK(file->redo());
    EXPECT_EQ(*searchCount(file.connection(), QStringLiteral("account"), QStringLiteral("公司")),
              6001);
    expectAsRebuilt(file);
}

/// Made ahead and then adopted.
TEST(DerivedTables, FollowManyNewRecordsInAnEmptyFile)
{
    TempWorkspace file;
    ASSERT_OK(BulkAccounts(2).fill(*file.workspace, 6000));
    expectAsRebuilt(file);
    file.insert(BulkAccounts(9).account(1));
    EXPECT_EQ(*searchCount(file.connection(), QStringLiteral("account"), QStringLiteral("公司")),
              6001);
    ASSERT_OK(file->undo());
    ASSERT_OK(file->undo());
    EXPECT_EQ(*searchCount(file.connection(), QStringLiteral("account"), QStringLiteral("公司")),
              0);
    ASSERT_OK(file->redo());
    expectAsRebuilt(file);
    file.reopen();
    EXPECT_EQ(*searchCount(file.connection(), QStringLiteral("account"), QStringLiteral("公司")),
              6000);
    EXPECT_EQ(*file->check(), QStringList());
}

/// FTS5's own tables are written only as far as they are known; else the records are put in as
/// usual.
TEST(DerivedTables, ATextIndexOfAnotherFormIsNotAdopted)
{
    TempWorkspace file;
    ASSERT_OK(BulkAccounts(2).fill(*file.workspace, 6000));
    const QByteArray changeset = *file->changesetOf(file->history()->front().id);
    const QStringList expected = postings(file.connection());
    const TextIndex &index = *FullText::indexOf("account");
    ChangesetReader row(changeset);
    TextIndex::Changes changes;
    while (row.next()) {
        if (QByteArrayView(row.table()) == QByteArrayView("account"))
            changes.add(index, row);
    }
    TextIndex::Made made;
    for (qsizetype table = 0; table < index.tables().size(); ++table) {
        auto one = index.madeAhead(changes, static_cast<size_t>(table));
        ASSERT_TRUE(one.has_value());
        made.push_back(*std::move(one));
    }
    for (const bool spoilt : {false, true}) {
        if (spoilt)
            ASSERT_OK(file.connection().execute("CREATE TABLE " + index.table() +
                                                "_docsize(id INTEGER PRIMARY KEY)"));
        Result<Transaction> transaction = Transaction::begin(file.connection());
        ASSERT_OK(transaction);
        const Result<bool> adopted = index.adopt(file.connection(), made);
        ASSERT_OK(adopted);
        EXPECT_EQ(*adopted, !spoilt);
        if (!*adopted) {
            EXPECT_TRUE(*index.isEmpty(file.connection()));
            ASSERT_OK(index.follow(file.connection(), changes));
        }
        ASSERT_OK(transaction->commit());
        EXPECT_EQ(postings(file.connection()), expected) << spoilt;
    }
}

TEST(DerivedTables, AreThereInAFileOpenedAgain)
{
    TempWorkspace file;
    const Account made = file.insert(BulkAccounts().account(1));
    file.reopen();
    EXPECT_EQ(*file.connection().integer("SELECT account FROM account_key"), made.id.value());
    EXPECT_EQ(*searchCount(file.connection(), QStringLiteral("account"), made.name), 1);
}

TEST(AccountDigest, SumsTheMainCurrencyAndNamesTheMostAdvancedStage)
{
    TempWorkspace file;
    const Account account = file.insert(BulkAccounts().account(1));
    const auto add = [&](Stage stage, qint64 amount, const char *currency) {
        Opportunity deal;
        deal.account = account.id;
        deal.name = QStringLiteral("deal");
        deal.stage = stage;
        deal.amount = Money::fromMajor(amount);
        deal.currency = QString::fromLatin1(currency);
        file.insert(deal);
    };
    EXPECT_FALSE(accountDigest(file.connection(), account.id)->stage.has_value());
    add(Stage::Won, 5, "CNY");
    EXPECT_EQ(accountDigest(file.connection(), account.id)->stage, Stage::Won);
    add(Stage::Lead, 100, "CNY");
    add(Stage::Proposal, 200, "CNY");
    add(Stage::Qualified, 900, "USD");
    const AccountDigest digest = *accountDigest(file.connection(), account.id);
    EXPECT_EQ(digest.stage, Stage::Proposal);
    EXPECT_EQ(digest.openAmount, Money::fromMajor(300));
    EXPECT_EQ(digest.openCurrency, QStringLiteral("CNY"));
    EXPECT_EQ(digest.openOpportunities, 3);
}

TEST(AccountDigest, TheLastContactIsAVisitDoneOrAMeetingNoted)
{
    TempWorkspace file;
    const Account account = file.insert(BulkAccounts().account(1));
    Visit visit;
    visit.account = account.id;
    visit.startsAt = file.clock.now().addDays(-20);
    visit = file.insert(visit);
    EXPECT_FALSE(accountDigest(file.connection(), account.id)->last.last().isValid());
    visit.status = VisitStatus::Done;
    ASSERT_OK(file->perform(QStringLiteral("done"), [&](Writer &w) { return w.update(visit); }));
    AccountDigest digest = *accountDigest(file.connection(), account.id);
    EXPECT_EQ(digest.last.met, visit.startsAt.toLocalTime().date());
    EXPECT_EQ(digest.nextContact(Tier::S, Settings()), digest.last.met.addDays(14));
    Contact person;
    person.account = account.id;
    person.name = QStringLiteral("Ann");
    person = file.insert(person);
    BuyingRole role;
    role.account = account.id;
    role.contact = person.id;
    role.role = RoleKind::DecisionMaker;
    role.coverage = RoleCoverage::Met;
    role.lastMet = file.clock.today().addDays(-3);
    file.insert(role);
    digest = *accountDigest(file.connection(), account.id);
    EXPECT_EQ(digest.last.met, role.lastMet);
    ASSERT_EQ(digest.chain.size(), 1U);
    EXPECT_EQ(digest.chain.front().role, RoleKind::DecisionMaker);
    EXPECT_EQ(digest.chain.front().coverage, RoleCoverage::Met);
    EXPECT_EQ(digest.chain.front().lastMet, role.lastMet);
}

/// What the pages say of the same accounts.
void expectDaysOfThePages(TempWorkspace &file)
{
    const auto accounts = *Store<Account>(file.connection()).list();
    for (const Account &account : accounts) {
        const AccountDigest digest = *accountDigest(file.connection(), account.id);
        const ContactDays days =
            *contactDaysOf(file.connection(), account.id, file.clock.now().addYears(1));
        EXPECT_EQ(digest.last.met, days.met);
        EXPECT_EQ(digest.last.last(), days.last());
        EXPECT_EQ(digest.last.isCalledSince(), days.isCalledSince());
        auto people = *decisionChain(file.connection(), account.id);
        std::erase_if(people, [](const ChainPerson &person) {
            return std::ranges::find(ChainRoles, person.role) == ChainRoles.end();
        });
        ASSERT_EQ(digest.chain.size(), people.size());
        for (size_t i = 0; i < people.size(); ++i) {
            EXPECT_EQ(digest.chain[i].role, people[i].role);
            EXPECT_EQ(digest.chain[i].lastMet, people[i].lastMet);
        }
    }
}

TEST_P(DerivedTables, SayWhenSomebodyWasMetAsThePagesDo)
{
    TempWorkspace file;
    BulkAccounts bulk(GetParam());
    const auto accounts = bulk.fill(*file.workspace, 12);
    ASSERT_OK(accounts);
    ASSERT_OK(bulk.enliven(*file.workspace, *accounts, file.clock.now()));
    RandomEdits edits(file, GetParam() + 200);
    for (int round = 0; round < 6; ++round) {
        for (int i = 0; i < 10; ++i)
            edits.step();
        expectDaysOfThePages(file);
    }
}

TEST(AccountDigest, ACallIsContactAndNoMeeting)
{
    TempWorkspace file;
    const Account account = file.insert(BulkAccounts().account(1));
    Contact person;
    person.account = account.id;
    person.name = QStringLiteral("Ann");
    person = file.insert(person);
    BuyingRole role;
    role.account = account.id;
    role.contact = person.id;
    role.role = RoleKind::User;
    file.insert(role);
    Visit visit;
    visit.account = account.id;
    visit.kind = VisitKind::OnSite;
    visit.startsAt = file.clock.now().addDays(-9);
    visit = file.insert(visit);
    Attendee attendee;
    attendee.visit = visit.id;
    attendee.contact = person.id;
    attendee = file.insert(attendee);
    const auto digest = [&] { return *accountDigest(file.connection(), account.id); };
    const auto change = [&](auto body) {
        ASSERT_OK(file->perform(QStringLiteral("change"), body));
    };
    EXPECT_FALSE(digest().chain.front().lastMet.isValid());
    visit.status = VisitStatus::Done;
    change([&](Writer &writer) { return writer.update(visit); });
    const QDate day = visit.startsAt.toLocalTime().date();
    EXPECT_EQ(digest().chain.front().lastMet, day);

    Visit call = visit;
    call.id = {};
    call.kind = VisitKind::Phone;
    call.startsAt = file.clock.now().addDays(-2);
    call = file.insert(call);
    EXPECT_EQ(digest().last.met, day);
    EXPECT_EQ(digest().last.called, call.startsAt.toLocalTime().date());
    call.kind = VisitKind::Online;
    change([&](Writer &writer) { return writer.update(call); });
    EXPECT_EQ(digest().last.met, call.startsAt.toLocalTime().date());
    EXPECT_FALSE(digest().last.called.isValid());
    // Who was there counts, whenever it is noted.
    EXPECT_EQ(digest().chain.front().lastMet, day);
    attendee.id = {};
    attendee.visit = call.id;
    attendee = file.insert(attendee);
    EXPECT_EQ(digest().chain.front().lastMet, digest().last.met);
    // The role keeps what was noted in it when they stood among the people.
    change([&](Writer &writer) { return writer.remove(attendee.id); });
    EXPECT_EQ(digest().chain.front().lastMet, digest().last.met);
}

TEST(AccountDigest, KeepsKeysOfAnotherVersion)
{
    TempWorkspace file;
    const Account account = file.insert(BulkAccounts().account(1));
    Contact person;
    person.account = account.id;
    person.name = QStringLiteral("Ann");
    person = file.insert(person);
    BuyingRole role;
    role.account = account.id;
    role.contact = person.id;
    role.role = RoleKind::BudgetHolder;
    role.coverage = RoleCoverage::Met;
    role.stance = fromStoredKey<Stance>(QStringLiteral("hesitant"));
    role.lastMet = QDate(2026, 11, 3);
    file.insert(role);
    role.id = {};
    role.role = RoleKind::User;
    role.stance = Stance::Opponent;
    file.insert(role);
    const std::vector<ChainPerson> chain = accountDigest(file.connection(), account.id)->chain;
    ASSERT_EQ(chain.size(), 2U);
    EXPECT_EQ(keyOf(chain[0].stance), QStringLiteral("hesitant"));
    EXPECT_EQ(chain[0].role, RoleKind::BudgetHolder);
    EXPECT_EQ(chain[0].coverage, RoleCoverage::Met);
    EXPECT_EQ(chain[0].lastMet, role.lastMet);
    EXPECT_EQ(chain[1].stance, Stance::Opponent);
    EXPECT_EQ(chain[1].lastMet, role.lastMet);
}

TEST(DerivedTables, WordsOfOwnFieldsAreFoundAndWhatHoldsThemIsNot)
{
    TempWorkspace file;
    CustomField field;
    field.recordType = QStringLiteral("account");
    field.label = QStringLiteral("Colour");
    field = file.insert(field);
    Account account;
    account.name = QStringLiteral("Acme");
    account.custom.setValue(field.id.value(), QStringLiteral("blue"));
    file.insert(account);
    const auto count = [&](const QString &words) {
        return *searchCount(file.connection(), QStringLiteral("account"), words);
    };
    EXPECT_EQ(count(QStringLiteral("blue")), 1);
    EXPECT_EQ(count(field.id.toString()), 0) << "the number of the field is not a word";
}

} // namespace
} // namespace attache
