#include "core/base/collation.h"
#include "core/domain/custom_field.h"
#include "core/queries/account_list.h"
#include "core/queries/text_ranks.h"
#include "core/queries/today.h"
#include "tests/support/bulk_accounts.h"
#include "tests/support/temp_workspace.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <variant>

namespace attache {
namespace {

using test::BulkAccounts;
using test::TempWorkspace;

using Value = std::variant<std::monostate, qint64, QByteArray>;

Value texts(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text.toUtf8());
}

Value collated(const QString &text)
{
    return text.isEmpty() ? Value() : Value(Collation().sortKey(text));
}

Value days(QDate day)
{
    return day.isValid() ? Value(day.toJulianDay()) : Value();
}

template <typename T>
Value numbers(const std::optional<T> &number)
{
    if (!number)
        return {};
    if constexpr (std::is_same_v<T, Money>)
        return number->minor;
    else
        return static_cast<qint64>(*number);
}

/// What an account is sorted by, said as plainly as can be.
Value valueOf(const AccountRow &row, const QString &key, const AccountListTerms &terms)
{
    const Account &a = row.account;
    const AccountDigest &d = row.digest;
    const auto is = [&key](const char *name) { return key == QLatin1String(name); };
    if (is("tier"))
        return static_cast<qint64>(a.tier);
    if (is("industry"))
        return texts(a.industry);
    if (is("business_type"))
        return numbers(a.businessType);
    if (is("lifecycle"))
        return static_cast<qint64>(a.lifecycle);
    if (is("province"))
        return collated(a.province);
    if (is("city"))
        return collated(a.city);
    if (is("region"))
        return collated(a.city.isEmpty() ? a.province : a.province + u'\t' + a.city);
    if (is("employees"))
        return numbers(a.employees);
    if (is("annual_revenue"))
        return numbers(a.annualRevenue);
    if (is("owner"))
        return collated(a.owner);
    if (is("source"))
        return collated(a.source);
    if (is("external_id"))
        return texts(a.externalId);
    if (is("stage"))
        return numbers(d.stage);
    if (is("chain"))
        return d.chain.empty()
                   ? Value()
                   : Value(qint64(
                         chainCoverage(d.chain, terms.today, terms.settings.coverage).score));
    if (is("open_amount"))
        return d.openOpportunities ? Value(d.openAmount.minor) : Value();
    if (is("open_count"))
        return d.openOpportunities ? Value(qint64(d.openOpportunities)) : Value();
    if (is("last_contact"))
        return days(d.last.last());
    if (is("next_contact"))
        return days(d.nextContact(a.tier, terms.settings));
    return {};
}

std::vector<qint64> sortedPlainly(std::vector<AccountRow> rows, bool descending,
                                  const std::function<Value(const AccountRow &)> &valueOfRow)
{
    const Collation collation;
    std::vector<std::tuple<Value, QByteArray, qint64>> entries;
    for (const AccountRow &row : rows)
        entries.emplace_back(valueOfRow(row), collation.sortKey(row.account.name),
                             row.account.id.value());
    std::sort(entries.begin(), entries.end(), [descending](const auto &a, const auto &b) {
        const auto &[value, name, id] = a;
        const auto &[otherValue, otherName, otherId] = b;
        const bool none = value.index() == 0;
        const bool otherNone = otherValue.index() == 0;
        if (none != otherNone)
            return otherNone;
        if (value != otherValue)
            return descending ? otherValue < value : value < otherValue;
        return std::tie(name, id) < std::tie(otherName, otherId);
    });
    std::vector<qint64> ids;
    for (const auto &entry : entries)
        ids.push_back(std::get<2>(entry));
    return ids;
}

class AccountOrder : public testing::TestWithParam<quint32>
{
protected:
    AccountOrder()
        : bulk(GetParam())
    {
        const auto ids = *bulk.fill(*file.workspace, 150);
        EXPECT_TRUE(
            bulk.enliven(*file.workspace, {ids.begin(), ids.begin() + 60}, file.clock.now()));
        for (const CustomFieldKind kind :
             {CustomFieldKind::Text, CustomFieldKind::Number, CustomFieldKind::Choice}) {
            CustomField field;
            field.recordType = QStringLiteral("account");
            field.label = keyOf(kind);
            field.kind = kind;
            if (kind == CustomFieldKind::Choice)
                field.choices.append(QStringLiteral("高\n中\n低"));
            custom.push_back(file.insert(field));
        }
    }

    std::vector<AccountRow> rows()
    {
        const auto ids = *AccountList(file.connection()).ids({}, terms());
        return *accountRows(file.connection(), ids);
    }
    AccountListTerms terms() const { return {file.clock.today(), Settings()}; }

    void step()
    {
        const quint32 kind = bulk.random().bounded(13U);
        // The fields stay: without them there is no order to ask for.
        if (kind == 0 && file->undoTitle() == QStringLiteral("change"))
            (void)file->undo();
        else if (kind == 1)
            (void)file->redo();
        else if (kind == 2)
            file.insert(bulk.account(bulk.random().bounded(9999)));
        else
            kind < 10 ? change(kind) : meet(kind);
    }

    template <typename T>
    T one()
    {
        const auto all = *Store<T>(file.connection()).list("ORDER BY id");
        return all.at(bulk.random().bounded(static_cast<quint32>(all.size())));
    }

    /// Changes when people were met.
    void meet(quint32 kind)
    {
        ASSERT_OK(file->perform(QStringLiteral("change"), [&](Writer &writer) -> Result<void> {
            if (kind == 10) {
                auto visit = one<Visit>();
                visit.status = bulk.any<VisitStatus>();
                visit.kind = bulk.any<VisitKind>();
                visit.startsAt = visit.startsAt.addDays(bulk.random().bounded(-9, 9));
                return writer.update(visit);
            }
            auto attendee = one<Attendee>();
            if (kind == 11)
                return writer.remove(attendee.id);
            attendee.id = {};
            attendee.contact = one<BuyingRole>().contact;
            return writer.insert(attendee);
        }));
    }

    void change(quint32 kind)
    {
        std::vector<AccountRow> all = rows();
        Account account = all.at(bulk.random().bounded(static_cast<quint32>(all.size()))).account;
        ASSERT_OK(file->perform(QStringLiteral("change"), [&](Writer &writer) -> Result<void> {
            if (kind == 3)
                return writer.remove(account.id);
            if (kind == 4)
                return bulk.addLife(writer, account.id, file.clock.now());
            if (kind == 5)
                account.name = bulk.account(bulk.random().bounded(9999)).name;
            const Account other = bulk.account(bulk.random().bounded(9999));
            account.tier = other.tier;
            account.businessType = bulk.any<BusinessType>();
            account.lifecycle = bulk.any<Lifecycle>();
            account.city = kind == 6 ? QString() : other.city;
            account.owner = kind == 7 ? QString() : other.owner;
            account.employees = kind == 8 ? std::nullopt : other.employees;
            account.externalId = kind == 9 ? QString() : other.externalId;
            account.source = bulk.one(BulkAccounts::syllables());
            setCustom(account);
            return writer.update(account);
        }));
    }

    void setCustom(Account &account)
    {
        static const QStringList wordings{QStringLiteral("a\"b\\c"),  QStringLiteral("长\n安"),
                                          QStringLiteral("\"7\":\""), QString(),
                                          QStringLiteral("第10区"),   QStringLiteral("第9区")};
        static const QStringList numerals{QStringLiteral("-1.25"), QStringLiteral("1e3"),
                                          QStringLiteral("10"), QStringLiteral("9.5"), QString()};
        static const QStringList choices{QStringLiteral("低"), QStringLiteral("高"), QString(),
                                         QStringLiteral("中")};
        account.custom.setValue(custom[0].id.value(), bulk.one(wordings));
        account.custom.setValue(custom[1].id.value(), bulk.one(numerals));
        account.custom.setValue(custom[2].id.value(), bulk.one(choices));
    }

    Value customValue(const AccountRow &row, size_t field) const
    {
        const QString value = row.account.custom.value(custom[field].id.value());
        if (value.isEmpty())
            return {};
        if (custom[field].kind == CustomFieldKind::Number)
            return qint64(std::llround(value.toDouble() * 1e6));
        if (custom[field].kind == CustomFieldKind::Choice)
            return qint64(custom[field].choices.split(u'\n').indexOf(value));
        return collated(value);
    }

    void expectPlainOrders(AccountList &kept)
    {
        const std::vector<AccountRow> all = rows();
        AccountQuery query;
        for (const bool descending : {false, true}) {
            query.descending = descending;
            for (const QString &key : accountSortKeys()) {
                query.sortKey = key;
                if (key == QLatin1String("name"))
                    continue; // its descending order turns the ties as well
                const auto plain = sortedPlainly(all, descending, [&](const AccountRow &row) {
                    return valueOf(row, key, terms());
                });
                EXPECT_EQ(*kept.ids(query, terms()), plain) << qPrintable(key) << descending;
            }
            for (size_t field = 0; field < custom.size(); ++field) {
                query.sortKey = customKey(custom[field].id);
                const auto plain = sortedPlainly(all, descending, [&](const AccountRow &row) {
                    return customValue(row, field);
                });
                EXPECT_EQ(*kept.ids(query, terms()), plain) << field << descending;
            }
        }
    }

    TempWorkspace file;
    BulkAccounts bulk;
    std::vector<CustomField> custom;
};

TEST_P(AccountOrder, IsAfterAnyEditsWhatAPlainSortGives)
{
    AccountList kept(file.connection());
    for (int round = 0; round < 4; ++round) {
        for (int i = 0; i < 25; ++i)
            step();
        expectPlainOrders(kept);
    }
}
/// Lists in every order: the first half of them told of each step, the other half of most; and
/// between the two somebody who answers some steps with one of their own, which the second half
/// therefore hears of first.
TEST_P(AccountOrder, FollowsStepsToWhereReadingAnewLeads)
{
    struct Followed
    {
        std::unique_ptr<AccountList> list;
        AccountQuery query;
    };
    std::vector<Followed> lists;
    QStringList keys = accountSortKeys();
    for (const CustomField &field : custom)
        keys.append(customKey(field.id));
    for (const bool thorough : {true, false}) {
        for (const QString &key : keys) {
            for (const bool descending : {false, true}) {
                Followed made{std::make_unique<AccountList>(file.connection()), {}};
                made.query.sortKey = key;
                made.query.descending = descending;
                ASSERT_OK(made.list->ids(made.query, terms()));
                if (thorough)
                    QObject::connect(file.workspace.get(), &Workspace::changed,
                                     [this, list = made.list.get()](const Changes &changes) {
                                         list->follow(changes, terms());
                                     });
                lists.push_back(std::move(made));
            }
        }
    }
    int answers = 0;
    QObject::connect(file.workspace.get(), &Workspace::changed, [&](const Changes &) {
        if (std::exchange(answers, 0) > 0)
            change(5);
    });
    for (size_t i = lists.size() / 2; i < lists.size(); ++i)
        QObject::connect(file.workspace.get(), &Workspace::changed,
                         [&, list = lists[i].list.get()](const Changes &changes) {
                             if (bulk.random().bounded(4U) != 0)
                                 list->follow(changes, terms());
                         });
    for (int round = 0; round < 30; ++round) {
        answers = round % 7 == 6 ? 1 : 0;
        for (quint32 steps = 1 + bulk.random().bounded(2U); steps > 0; --steps)
            step();
        for (const Followed &each : lists)
            ASSERT_EQ(*each.list->ids(each.query, terms()),
                      *AccountList(file.connection()).ids(each.query, terms()))
                << round << qPrintable(each.query.sortKey) << each.query.descending;
    }
    file->disconnect();
}
INSTANTIATE_TEST_SUITE_P(Seeds, AccountOrder, testing::Values(1U, 2U, 3U));

TEST_P(AccountOrder, OverdueIsWhoseNextContactByTheDigestIsPast)
{
    for (int offset = -40; offset <= 40; offset += 5) {
        const QDate day = file.clock.today().addDays(offset);
        std::vector<qint64> expected;
        const auto ids = *AccountList(file.connection()).ids({}, terms());
        const auto rows = *accountRows(file.connection(), ids);
        for (const AccountRow &row : rows) {
            const QDate next = row.digest.nextContact(row.account.tier, Settings());
            if (next.isValid() && next < day)
                expected.push_back(row.account.id.value());
        }
        auto overdue = *accountsOverdue(file.connection(), day, Settings());
        std::sort(expected.begin(), expected.end());
        std::sort(overdue.begin(), overdue.end());
        EXPECT_EQ(overdue, expected) << offset;
    }
}

TEST(TextRanks, AreThoseOfTheCollationHoweverManyThereAre)
{
    BulkAccounts bulk(5);
    DistinctTexts distinct;
    QStringList texts;
    for (int i = 0; i < 9000; ++i) {
        const QString text = bulk.account(i).name + QString::number(i);
        EXPECT_EQ(distinct.numberOf(text.toStdString()), static_cast<quint32>(i));
        texts.append(text);
    }
    EXPECT_EQ(distinct.numberOf(texts.at(4321).toStdString()), 4321U);
    const auto ranks = ranksOf(collationKeys(distinct.texts()));
    ASSERT_EQ(ranks.size(), 9000U);
    const Collation collation;
    for (int i = 0; i < 20000; ++i) {
        const auto a = bulk.random().bounded(9000U);
        const auto b = bulk.random().bounded(9000U);
        const int order = collation.compare(texts.at(a), texts.at(b));
        EXPECT_EQ(order < 0, ranks[a] < ranks[b]);
        EXPECT_EQ(order == 0, ranks[a] == ranks[b]);
    }
}

TEST(TextRanks, LongTextsThatBeginAlikeAreOrderedByTheirEnds)
{
    const QString beginning = QStringLiteral("A company with a name that is long: branch ");
    DistinctTexts distinct;
    for (const char *end : {"of the west", "of the east", "of the north", "of the east end"})
        distinct.numberOf((beginning + QLatin1String(end)).toStdString());
    EXPECT_EQ(ranksOf(collationKeys(distinct.texts())), (std::vector<quint32>{3, 0, 2, 1}));
}

TEST(AccountOrder, FractionsOfAnOwnNumberCount)
{
    TempWorkspace file;
    CustomField field;
    field.recordType = QStringLiteral("account");
    field.label = QStringLiteral("Share");
    field.kind = CustomFieldKind::Number;
    field = file.insert(field);
    for (const auto &[name, share] : {std::pair("A", "1.4"), std::pair("B", "1.25"),
                                      std::pair("C", "-0.5"), std::pair("D", "")}) {
        Account account;
        account.name = QLatin1String(name);
        account.custom.setValue(field.id.value(), QLatin1String(share));
        file.insert(account);
    }
    const auto order = [&](bool descending) {
        AccountQuery query;
        query.sortKey = QStringLiteral("custom:%1").arg(field.id.value());
        query.descending = descending;
        const auto ids =
            AccountList(file.connection()).ids(query, {file.clock.today(), Settings()});
        EXPECT_TRUE(ids);
        const auto rows = accountRows(file.connection(), *ids);
        QString names;
        for (const AccountRow &row : *rows)
            names += row.account.name;
        return names;
    };
    EXPECT_EQ(order(false), QStringLiteral("CBAD"));
    EXPECT_EQ(order(true), QStringLiteral("ABCD")) << "what has none stands last";
}

} // namespace
} // namespace attache
