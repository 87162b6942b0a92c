#include "core/queries/record_list.h"

#include "core/domain/custom_field.h"
#include "core/domain/deck.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/queries/account_filters.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

class RecordList : public testing::Test
{
protected:
    qint64 addDeck(const QString &name, std::optional<Stage> stage, QDate reviewOn = {})
    {
        Deck deck;
        deck.name = name;
        deck.stage = stage;
        deck.reviewOn = reviewOn;
        return file.insert(deck).id.value();
    }
    std::vector<qint64> ids(const ListQuery &query)
    {
        const auto found =
            recordIds(file.connection(), recordTypeOf<Deck>(), recordTypeOf<Deck>().fields, query);
        EXPECT_TRUE(found.has_value()) << qPrintable(found ? QString() : found.error().detail);
        return found.value_or(std::vector<qint64>());
    }
    std::vector<qint64> sorted(const QString &key, bool descending = false)
    {
        ListQuery query;
        query.sortKey = key;
        query.descending = descending;
        return ids(query);
    }

    test::TempWorkspace file;
    const qint64 b = addDeck(QStringLiteral("备件"), Stage::Won, QDate(2026, 12, 1));
    const qint64 none = addDeck(QStringLiteral("安防"), std::nullopt);
    const qint64 lead = addDeck(QStringLiteral("Zoo 2"), Stage::Lead, QDate(2026, 11, 1));
};

TEST_F(RecordList, StandsInTheOrderOfAnyField)
{
    EXPECT_EQ(ids({}), (std::vector{lead, none, b}));
    EXPECT_EQ(sorted(QStringLiteral("name")), (std::vector{none, b, lead}));
    EXPECT_EQ(sorted(QStringLiteral("name"), true), (std::vector{lead, b, none}));
    // Choices in the order they are declared in, and what has none last either way.
    EXPECT_EQ(sorted(QStringLiteral("stage")), (std::vector{lead, b, none}));
    EXPECT_EQ(sorted(QStringLiteral("stage"), true), (std::vector{b, lead, none}));
    EXPECT_EQ(sorted(QStringLiteral("review_on")), (std::vector{lead, b, none}));
}

TEST_F(RecordList, IsNarrowedByFacetsAndText)
{
    ListQuery query;
    query.setFacet(QStringLiteral("stage"), {keyOf(Stage::Won), QString()});
    EXPECT_EQ(ids(query), (std::vector{none, b}));
    query.text = QStringLiteral("备件");
    EXPECT_EQ(ids(query), (std::vector{b}));
    query.setFacet(QStringLiteral("stage"), {keyOf(Stage::Lead)});
    EXPECT_TRUE(ids(query).empty());
}

TEST_F(RecordList, RefusesWhatIsNoFieldOfIt)
{
    const RecordType &type = recordTypeOf<Deck>();
    for (const char *key : {"name", "tier", "name; DROP TABLE deck"}) {
        ListQuery query;
        query.setFacet(QLatin1String(key), {QStringLiteral("x")});
        const auto found = recordIds(file.connection(), type, type.fields, query);
        ASSERT_FALSE(found.has_value()) << key;
        EXPECT_EQ(found.error().kind, Error::Kind::Invalid);
    }
    ListQuery query;
    query.sortKey = QStringLiteral("tier");
    EXPECT_FALSE(recordIds(file.connection(), type, type.fields, query).has_value());
}

TEST_F(RecordList, OrdersReferencesByName)
{
    Account first;
    first.name = QStringLiteral("安信");
    Account second;
    second.name = QStringLiteral("振业");
    second = file.insert(second);
    first = file.insert(first);
    Need need;
    need.text = QStringLiteral("快");
    need.account = second.id;
    const Need late = file.insert(need);
    need.account = first.id;
    const Need early = file.insert(need);
    ListQuery query;
    query.sortKey = QStringLiteral("account");
    const RecordType &type = recordTypeOf<Need>();
    const auto found = recordIds(file.connection(), type, type.fields, query);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(*found, (std::vector{early.id.value(), late.id.value()}));
}

TEST_F(RecordList, KnowsThePersonsOwnFields)
{
    CustomField own;
    own.recordType = QStringLiteral("account");
    own.label = QStringLiteral("系统");
    own.kind = CustomFieldKind::Choice;
    own.choices = QStringLiteral("SAP\n用友 \"U8\"");
    own = file.insert(own);
    Account account;
    account.name = QStringLiteral("甲");
    const Account without = file.insert(account);
    account.custom.setValue(own.id.value(), QStringLiteral("用友 \"U8\""));
    const Account with = file.insert(account);
    const RecordType &type = recordTypeOf<Account>();
    const auto fields = *allFieldsOf(file.connection(), type);
    ListQuery query;
    query.setFacet(customKey(own.id), {QStringLiteral("用友 \"U8\"")});
    EXPECT_EQ(*recordIds(file.connection(), type, fields, query), std::vector{with.id.value()});
    query.setFacet(customKey(own.id), {});
    query.sortKey = customKey(own.id);
    EXPECT_EQ(*recordIds(file.connection(), type, fields, query),
              (std::vector{with.id.value(), without.id.value()}));
}

TEST_F(RecordList, GivesNothingForARecordThatIsGone)
{
    const auto rows =
        recordsWith(file.connection(), recordTypeOf<Deck>(), std::vector<qint64>{b, 7, lead});
    ASSERT_TRUE(rows.has_value());
    ASSERT_EQ(rows->size(), 3U);
    EXPECT_TRUE((*rows)[0]);
    EXPECT_FALSE((*rows)[1]);
    EXPECT_TRUE((*rows)[2]);
}

TEST(ListStates, ComeBackAsTheyWereKept)
{
    ListState state;
    state.query.text = QStringLiteral("车");
    state.query.setFacet(QStringLiteral("tier"), {QStringLiteral("S"), QStringLiteral("A")});
    state.query.sortKey = QStringLiteral("name");
    state.query.descending = true;
    state.columns = QByteArray("\x01\x02", 2);
    const auto back = listStateFrom(toText(state), {QStringLiteral("tier")});
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(*back, state);
    EXPECT_EQ(*listStateFrom({}, {}), ListState());
}

TEST(ListStates, RefuseWhatTheListDoesNotKnow)
{
    const QStringList facets{QStringLiteral("tier")};
    for (const char *text : {R"({"facets":{"tiers":["S"]}})", R"({"filters":{"tier":["S"]}})",
                             R"({"facets":{"tier":"S"}})", R"({"facets":{"tier":[1]}})",
                             R"({"facets":["tier"]})", R"(["tier"])", "AQ=="}) {
        const auto state = listStateFrom(QLatin1String(text), facets);
        ASSERT_FALSE(state.has_value()) << text;
        EXPECT_EQ(state.error().kind, Error::Kind::Invalid);
        EXPECT_FALSE(state.error().message.isEmpty());
    }
}

TEST(ListStates, OfAccountsComeBackFromBothForms)
{
    const QStringList facets{QStringLiteral("tier"), QStringLiteral("region"),
                             QStringLiteral("stage"), QStringLiteral("overdue"),
                             QStringLiteral("custom:7")};
    const auto old = accountStateFrom(
        QStringLiteral(R"({"columns":"","filters":{"tiers":["S"],"provinces":["广东"],)"
                       R"("cities":["江苏\n苏州"],"stages":["won"],"withoutStage":true,)"
                       R"("overdue":true,"custom":{"7":["U8"]},"sort":"tier","descending":true}})"),
        facets);
    ASSERT_TRUE(old.has_value()) << qPrintable(old.error().detail);
    const AccountQuery query = accountQueryOf(old->query);
    EXPECT_EQ(query.tiers, std::vector{Tier::S});
    EXPECT_EQ(query.provinces, QStringList{QStringLiteral("广东")});
    ASSERT_EQ(query.cities.size(), 1U);
    EXPECT_EQ(query.cities.front().city, QStringLiteral("苏州"));
    EXPECT_EQ(query.stages, std::vector{Stage::Won});
    EXPECT_TRUE(query.withoutStage);
    EXPECT_TRUE(query.overdueForContact);
    EXPECT_EQ(query.custom.value(7), QStringList{QStringLiteral("U8")});
    EXPECT_EQ(query.sortKey, QStringLiteral("tier"));
    EXPECT_TRUE(query.descending);
    EXPECT_EQ(*accountStateFrom(toText({listQueryOf(query), {}}), facets), *old);
    EXPECT_FALSE(
        accountStateFrom(QStringLiteral(R"({"filters":{"rank":["S"]}})"), facets).has_value());
}

TEST_F(RecordList, IsNarrowedByReferencesAndPeople)
{
    Account account;
    account.name = QStringLiteral("远山");
    account = file.insert(account);
    const auto add = [&](Id<Account> of, const QString &owner) {
        Opportunity deal;
        deal.name = QStringLiteral("扩容");
        deal.account = of;
        deal.owner = owner;
        return file.insert(deal).id.value();
    };
    const qint64 theirs = add(account.id, QStringLiteral("张伟"));
    const qint64 nobodys = add({}, QStringLiteral("李娜"));
    const RecordType &type = recordTypeOf<Opportunity>();
    const auto found = [&](const QString &key, const QStringList &values) {
        ListQuery query;
        query.setFacet(key, values);
        return *recordIds(file.connection(), type, type.fields, query);
    };
    EXPECT_EQ(found(QStringLiteral("account"), {QString()}), std::vector{nobodys});
    EXPECT_EQ(found(QStringLiteral("account"), {account.id.toString()}), std::vector{theirs});
    EXPECT_EQ(found(QStringLiteral("owner"), {QStringLiteral("张伟")}), std::vector{theirs});
    EXPECT_FALSE(canNarrow(*type.field(u"notes")));
}

} // namespace
} // namespace attache
