#include "core/queries/account_list.h"

#include "core/base/collation.h"
#include "core/domain/custom_field.h"
#include "core/queries/search_text.h"
#include "core/queries/today.h"
#include "core/queries/word_order.h"
#include "core/search/search.h"
#include "tests/support/bulk_accounts.h"
#include "tests/support/temp_workspace.h"

#include <algorithm>

namespace attache {
namespace {

using test::BulkAccounts;
using test::TempWorkspace;

AccountListTerms termsOf(const TempWorkspace &file)
{
    return {file.clock.today(), Settings()};
}

Account named(const char16_t *name)
{
    Account account;
    account.name = QString::fromUtf16(name);
    return account;
}

QStringList namesOf(TempWorkspace &file, const AccountQuery &query)
{
    const auto ids = *AccountList(file.connection()).ids(query, termsOf(file));
    const auto rows = *accountRows(file.connection(), ids);
    QStringList names;
    for (const AccountRow &row : rows)
        names.append(row.account.name);
    return names;
}

TEST(AccountList, StandsByPinyin)
{
    TempWorkspace file;
    for (const char16_t *name : {u"张江", u"Acme", u"王府", u"李宁", u"3M"})
        file.insert(named(name));
    const QStringList order{QStringLiteral("3M"), QStringLiteral("李宁"), QStringLiteral("王府"),
                            QStringLiteral("张江"), QStringLiteral("Acme")};
    EXPECT_EQ(namesOf(file, {}), order);
    AccountQuery descending;
    descending.descending = true;
    EXPECT_EQ(namesOf(file, descending), QStringList(order.rbegin(), order.rend()));
}

TEST(AccountList, EqualsStandByNameAndThoseWithoutAValueLast)
{
    TempWorkspace file;
    const auto add = [&](const char16_t *name, std::optional<int> employees) {
        Account account = named(name);
        account.employees = employees;
        file.insert(account);
    };
    add(u"丙", 5);
    add(u"丁", std::nullopt);
    add(u"甲", 9);
    add(u"乙", 5);
    AccountQuery query;
    query.sortKey = QStringLiteral("employees");
    EXPECT_EQ(namesOf(file, query).join(QString()), QStringLiteral("丙乙甲丁"));
    query.descending = true;
    EXPECT_EQ(namesOf(file, query).join(QString()), QStringLiteral("甲丙乙丁"));
    query.sortKey = QStringLiteral("notes");
    EXPECT_FALSE(AccountList(file.connection()).ids(query, termsOf(file)));
}

class AccountListFilled : public testing::Test
{
protected:
    AccountListFilled()
    {
        BulkAccounts bulk(11);
        const auto ids = *bulk.fill(*file.workspace, 400);
        EXPECT_TRUE(
            bulk.enliven(*file.workspace, {ids.begin(), ids.begin() + 150}, file.clock.now()));
        rows =
            *accountRows(file.connection(), *AccountList(file.connection()).ids({}, termsOf(file)));
    }
    /// The ids that suit, looked for one by one.
    template <typename Suits>
    std::vector<qint64> naive(Suits suits) const
    {
        std::vector<qint64> ids;
        for (const AccountRow &row : rows) {
            if (suits(row))
                ids.push_back(row.account.id.value());
        }
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    std::vector<qint64> asked(const AccountQuery &query)
    {
        auto ids = *AccountList(file.connection()).ids(query, termsOf(file));
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    TempWorkspace file;
    std::vector<AccountRow> rows;
};

TEST_F(AccountListFilled, FiltersAreExactAndCombine)
{
    AccountQuery query;
    query.tiers = {Tier::A, Tier::B};
    EXPECT_EQ(asked(query), naive([](const AccountRow &row) {
                  return row.account.tier == Tier::A || row.account.tier == Tier::B;
              }));
    query.provinces = {QStringLiteral("广东"), QStringLiteral("重庆")};
    query.industries = {QStringLiteral("C"), QStringLiteral("I65")};
    query.owners = {QStringLiteral("李娜"), QStringLiteral("张伟"), QStringLiteral("王芳")};
    const auto expected = naive([&](const AccountRow &row) {
        const Account &account = row.account;
        return (account.tier == Tier::A || account.tier == Tier::B) &&
               query.provinces.contains(account.province) && query.owners.contains(account.owner) &&
               (account.industry.startsWith(u'C') || account.industry == QStringLiteral("I65"));
    });
    EXPECT_FALSE(expected.empty());
    EXPECT_EQ(asked(query), expected);
}

TEST_F(AccountListFilled, FiltersByStageAndByContactOverdue)
{
    AccountQuery query;
    query.stages = {Stage::Proposal, Stage::Won};
    const auto inStage = [](const AccountRow &row) {
        return row.digest.stage == Stage::Proposal || row.digest.stage == Stage::Won;
    };
    EXPECT_EQ(asked(query), naive(inStage));
    query.withoutStage = true;
    EXPECT_EQ(asked(query),
              naive([&](const AccountRow &row) { return inStage(row) || !row.digest.stage; }));
    AccountQuery overdue;
    overdue.overdueForContact = true;
    const auto expected = naive([&](const AccountRow &row) {
        const QDate next = row.digest.nextContact(row.account.tier, Settings());
        return next.isValid() && next < file.clock.today();
    });
    EXPECT_FALSE(expected.empty());
    EXPECT_EQ(asked(overdue), expected);
}

TEST_F(AccountListFilled, FiltersAndSortsByCustomFields)
{
    CustomField field;
    field.recordType = QStringLiteral("account");
    field.label = QStringLiteral("门店数");
    field.kind = CustomFieldKind::Number;
    field = file.insert(field);
    const char *values[] = {"9", "10", "9\"x"};
    ASSERT_OK(file->perform(QStringLiteral("set"), [&](Writer &writer) -> Result<void> {
        for (size_t i = 0; i < 3; ++i) {
            rows[i].account.custom.setValue(field.id.value(), QString::fromLatin1(values[i]));
            ATTACHE_CHECK(writer.update(rows[i].account));
        }
        return {};
    }));
    AccountQuery query;
    query.custom.insert(field.id.value(), {QStringLiteral("9")});
    EXPECT_EQ(asked(query), std::vector<qint64>{rows[0].account.id.value()});
    query.custom.insert(field.id.value(), {QStringLiteral("9\"x")});
    EXPECT_EQ(asked(query), std::vector<qint64>{rows[2].account.id.value()});
    AccountQuery sorted;
    sorted.sortKey = customKey(field.id);
    sorted.descending = true;
    EXPECT_EQ(AccountList(file.connection()).ids(sorted, termsOf(file))->front(),
              rows[1].account.id.value());
}

TEST_F(AccountListFilled, StandsOnceFilteredAsItStoodWhenOpened)
{
    AccountList list(file.connection());
    const auto opened = *list.ids({}, termsOf(file));
    AccountQuery some;
    some.tiers = {Tier::A};
    const auto filtered = *list.ids(some, termsOf(file));
    EXPECT_LT(filtered.size(), opened.size());
    EXPECT_EQ(*list.ids({}, termsOf(file)), opened);
    const std::vector<qint64> three(opened.begin(), opened.begin() + 3);
    EXPECT_EQ(*firstAccounts(file.connection(), 3), three);
}

TEST_F(AccountListFilled, AKeptListSeesEveryEdit)
{
    AccountList list(file.connection());
    AccountQuery query;
    query.sortKey = QStringLiteral("tier");
    ASSERT_OK(list.ids(query, termsOf(file)));
    BulkAccounts bulk(4);
    for (int i = 0; i < 20; ++i) {
        Account account = rows[bulk.random().bounded(300U)].account;
        account.tier = bulk.any<Tier>();
        if (i % 3 == 0)
            account.name = bulk.account(i).name;
        ASSERT_OK(
            file->perform(QStringLiteral("edit"), [&](Writer &w) { return w.update(account); }));
        EXPECT_EQ(*list.ids(query, termsOf(file)),
                  *AccountList(file.connection()).ids(query, termsOf(file)));
    }
}

TEST_F(AccountListFilled, EveryOfferedOrderHasAllAccountsOnce)
{
    for (const QString &key : accountSortKeys()) {
        for (const bool descending : {false, true}) {
            AccountQuery query;
            query.sortKey = key;
            query.descending = descending;
            EXPECT_EQ(asked(query).size(), rows.size()) << qPrintable(key);
        }
    }
}

TEST_F(AccountListFilled, SearchFindsWhatANaiveScanFinds)
{
    for (const char16_t *text : {u"长安", u"汽", u"nova 深圳", u"C000012", u"股份", u"(华"}) {
        const QString query = QString::fromUtf16(text);
        const auto expected = naive([&](const AccountRow &row) {
            const Account &a = row.account;
            const QString key = searchKey(QStringList{a.name, a.shortName, a.province, a.city,
                                                      a.address, a.owner, a.externalId}
                                              .join(u'\n'));
            const QStringList words = query.split(u' ');
            return std::all_of(words.begin(), words.end(),
                               [&](const QString &word) { return key.contains(searchKey(word)); });
        });
        AccountQuery filter;
        filter.text = query;
        EXPECT_EQ(asked(filter), expected) << qPrintable(query);
        EXPECT_EQ(*searchCount(file.connection(), QStringLiteral("account"), query),
                  static_cast<qint64>(expected.size()));
    }
}

/// What the first page of a search has to be, found by looking at every account.
TEST(Search, AFirstPageHasBeginningsThenNamesThenOthers)
{
    TempWorkspace file;
    ASSERT_OK(BulkAccounts(3).fill(*file.workspace, 90));
    const auto rows =
        *accountRows(file.connection(), *AccountList(file.connection()).ids({}, termsOf(file)));
    for (const char16_t *text :
         {u"长安", u"京", u"1", u"C00001", u"C0000123", u"股份有限公司", u"长安 1", u"1 长安",
          u"张伟 青", u"北京", u"深 博", u"有限公司 0"}) {
        const QString query = QString::fromUtf16(text);
        const QStringList words = query.split(u' ');
        struct Suiting
        {
            int kind;
            qint64 id;
            Tier tier;
        };
        std::vector<Suiting> found;
        for (const AccountRow &row : rows) {
            const Account &a = row.account;
            const QString name = searchKey(a.name + u'\n' + a.shortName);
            const QString all =
                name + u'\n' +
                searchKey(
                    QStringList{a.province, a.city, a.address, a.owner, a.externalId}.join(u'\n'));
            const auto allIn = [&](const QString &key) {
                return std::all_of(words.begin(), words.end(), [&](const QString &word) {
                    return key.contains(searchKey(word));
                });
            };
            const bool begins = (u'\n' + name).contains(u'\n' + searchKey(words.front()));
            if (allIn(all))
                found.push_back({allIn(name) ? begins ? 0 : 1 : 2, a.id.value(), a.tier});
        }
        std::ranges::sort(found, {},
                          [](const Suiting &each) { return std::pair(each.kind, -each.id); });
        // Each kind by tier.
        for (auto from = found.begin(); from != found.end();) {
            const auto to = std::find_if(
                from, found.end(), [&](const Suiting &each) { return each.kind != from->kind; });
            std::stable_sort(from, to,
                             [](const Suiting &a, const Suiting &b) { return a.tier < b.tier; });
            from = to;
        }
        constexpr size_t Page = 5;
        const auto group = *searchType(file.connection(), QStringLiteral("account"), query, Page);
        ASSERT_EQ(group.hits.size(), std::min(Page, found.size())) << qPrintable(query);
        for (size_t i = 0; i < group.hits.size(); ++i)
            EXPECT_EQ(group.hits[i].id, found[i].id) << qPrintable(query) << i;
    }
}

TEST_F(AccountListFilled, ARareCharacterIsFoundHoweverOldTheRecord)
{
    Account oldest = rows.front().account;
    for (const AccountRow &row : rows) {
        if (row.account.id < oldest.id)
            oldest = row.account;
    }
    oldest.notes.append(QStringLiteral("龘"));
    ASSERT_OK(file->perform(QStringLiteral("edit"), [&](Writer &w) { return w.update(oldest); }));
    for (const char16_t *text : {u"龘", u"股份有限公司 龘", u"龘 股份"}) {
        const auto group =
            *searchType(file.connection(), QStringLiteral("account"), QString::fromUtf16(text), 5);
        ASSERT_EQ(group.hits.size(), 1U);
        EXPECT_EQ(group.hits.front().id, oldest.id.value());
    }
}

TEST_F(AccountListFilled, APageOfManyHasEachHitOnce)
{
    for (const char16_t *text : {u"有", u"公 司", u"有限公司"}) {
        const auto group = *searchType(file.connection(), QStringLiteral("account"),
                                       QString::fromUtf16(text), 400);
        EXPECT_GT(group.count, 100) << "more than are looked at one by one";
        QSet<qint64> ids;
        for (const SearchHit &hit : group.hits)
            ids.insert(hit.id);
        EXPECT_EQ(ids.size(), group.count);
        EXPECT_EQ(static_cast<qint64>(group.hits.size()), group.count);
    }
}

TEST(Search, NamesThatBeginWithTheWordsComeFirst)
{
    TempWorkspace file;
    const Account begins = file.insert(named(u"长安汽车"));
    Account other = named(u"Acme");
    other.notes = QStringLiteral("第一行\n客户提到长安汽车的方案");
    other = file.insert(other);
    const Account inside = file.insert(named(u"重庆长安汽车"));
    Contact person;
    person.account = begins.id;
    person.name = QStringLiteral("长安");
    person.post = QStringLiteral("采购经理");
    file.insert(person);
    const auto groups = searchAll(file.connection(), QStringLiteral("长安"), 5);
    ASSERT_OK(groups);
    ASSERT_EQ(groups->size(), 2U);
    EXPECT_EQ(groups->front().table, QStringLiteral("contact")) << "who is called just that";
    const SearchGroup &accounts = groups->back();
    EXPECT_EQ(accounts.table, QStringLiteral("account"));
    EXPECT_EQ(accounts.count, 3);
    ASSERT_EQ(accounts.hits.size(), 3U);
    EXPECT_EQ(accounts.hits[0].id, begins.id.value());
    EXPECT_EQ(accounts.hits[1].id, inside.id.value());
    EXPECT_EQ(accounts.hits[2].id, other.id.value());
    EXPECT_EQ(accounts.hits[2].snippet, QStringLiteral("客户提到长安汽车的方案"));
    EXPECT_TRUE(accounts.hits[0].snippet.isEmpty()) << "its name says it";
    EXPECT_EQ(searchAll(file.connection(), QStringLiteral("长"), 5)->front().hits[0].id,
              begins.id.value());
    EXPECT_TRUE(searchAll(file.connection(), QStringLiteral("“”()*"), 5)->empty());
}

TEST(Search, ALongLineIsCutAroundWhatWasFound)
{
    TempWorkspace file;
    const auto snippet = [&](const QString &line) {
        Account account = named(u"Acme");
        account.notes = line;
        account = file.insert(account);
        const auto group =
            searchType(file.connection(), QStringLiteral("account"), QStringLiteral("zebra"), 1);
        EXPECT_TRUE(group && group->hits.front().id == account.id.value());
        return group ? group->hits.front().snippet : QString();
    };
    const QString word = QStringLiteral("zebra");
    const QString dots(QChar(u'…'));
    const auto filler = [](int length) { return QString(length, u'x'); };
    EXPECT_EQ(snippet(word + filler(75)), word + filler(75));
    EXPECT_EQ(snippet(word + filler(76)), word + filler(75) + dots);
    const QString middle = snippet(filler(100) + word + filler(100));
    EXPECT_TRUE(middle.startsWith(dots + u'x') && middle.endsWith(u'x' + dots));
    EXPECT_EQ(middle.size(), 82);
    EXPECT_EQ(middle.indexOf(word), 1 + 80 / 3) << "a third of the room stands before it";
    const QString end = snippet(filler(100) + word);
    EXPECT_TRUE(end.startsWith(dots) && end.endsWith(word)) << qPrintable(end);
}

TEST_F(AccountListFilled, TodayNamesWhatIsDue)
{
    const QDate today = file.clock.today();
    const auto due = accountsDue(file.connection(), today, today, Settings());
    ASSERT_OK(due);
    for (size_t i = 1; i < due->size(); ++i)
        EXPECT_LE(due->at(i - 1).tier, due->at(i).tier);
    const auto promises = promisesDue(file.connection(), file.clock.today());
    ASSERT_OK(promises);
    for (const PromiseRow &row : *promises)
        EXPECT_LE(row.promise.due, file.clock.today());
    const auto counts = navigationCounts(file.connection(), file.clock.now());
    ASSERT_OK(counts);
    EXPECT_EQ(counts->accounts, 400);
    EXPECT_EQ(counts->promisesDue, static_cast<qint64>(promises->size()));
    const auto owed = minutesOwed(file.connection(), file.clock.now(), {});
    ASSERT_OK(owed);
    for (const MinutesOwed &each : *owed) {
        EXPECT_NE(each.visit.visit.status, VisitStatus::Cancelled);
        EXPECT_EQ(each.deadline, each.visit.end().addDays(1));
    }
}

TEST(AccountList, TheOrderOfNamesCanBeTurnedRound)
{
    TempWorkspace file;
    for (const char16_t *name : {u"丙", u"甲", u"乙"}) {
        Account account;
        account.name = QString::fromUtf16(name);
        file.insert(account);
    }
    AccountQuery query;
    query.sortKey = QStringLiteral("name");
    EXPECT_EQ(namesOf(file, query).join(QString()), QStringLiteral("丙甲乙"));
    query.descending = true;
    EXPECT_EQ(namesOf(file, query).join(QString()), QStringLiteral("乙甲丙"));
}

TEST(WordOrder, StandsByTheWordsAndWhatHasNoneLastEitherWay)
{
    const std::vector<std::pair<qint64, QString>> entries{
        {1, QString()},           {2, QStringLiteral("乙")},
        {3, QStringLiteral("b")}, {4, QStringLiteral("丙")},
        {5, QString()},           {6, QStringLiteral("乙")}};
    EXPECT_EQ(orderedByWords(entries, false), (std::vector<qint64>{4, 2, 6, 3, 1, 5}));
    EXPECT_EQ(orderedByWords(entries, true), (std::vector<qint64>{3, 2, 6, 4, 1, 5}));
}

} // namespace
} // namespace attache
