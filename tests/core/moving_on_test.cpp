#include "core/domain/moving_on.h"

#include "core/domain/account_note.h"
#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/exchange/duplicates.h"
#include "core/insight/reactivation.h"
#include "core/queries/account_group.h"
#include "core/queries/account_overview.h"
#include "core/queries/left_people.h"
#include "core/queries/visit_records.h"
#include "core/record/field_writer.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

using test::TempWorkspace;

class Groups : public testing::Test
{
protected:
    Account account(const char *name, Id<Account> parent = {})
    {
        Account made;
        made.name = QString::fromUtf8(name);
        made.parent = parent;
        return m_file.insert(made);
    }
    Result<AnyRecord> setParent(Id<Account> account, Id<Account> parent)
    {
        const RecordType &type = recordTypeOf<Account>();
        return FieldWriter(*m_file, type)
            .write(account.value(), *type.field(u"parent"),
                   QVariant(static_cast<qlonglong>(parent.value())));
    }
    Connection &connection() { return m_file.connection(); }

    TempWorkspace m_file;
};

/// 王建国 of 长安汽车 decides there in a deal; 岚图 lost a deal once.
class MovingOnTest : public Groups
{
protected:
    MovingOnTest()
    {
        m_old = account("长安汽车").id;
        m_new = account("岚图").id;
        Contact contact;
        contact.account = m_old;
        contact.name = QStringLiteral("王建国");
        contact.post = QStringLiteral("采购经理");
        contact.mobile = QStringLiteral("13800001111");
        contact.email = QStringLiteral("wang@changan.example");
        m_contact = m_file.insert(contact);
        Contact other;
        other.account = m_old;
        other.name = QStringLiteral("李四");
        other.reportsTo = m_contact.id;
        m_other = m_file.insert(other);
        m_deal = deal(m_old, "盘点系统", Stage::Proposal);
        m_lost = deal(m_new, "老项目", Stage::Lost);
        BuyingRole role;
        role.account = m_old;
        role.contact = m_contact.id;
        role.role = RoleKind::DecisionMaker;
        m_file.insert(role);
        Visit visit;
        visit.account = m_old;
        visit.status = VisitStatus::Done;
        visit.startsAt = m_file.clock.now().addDays(-3);
        m_visit = m_file.insert(visit);
        Attendee attendee;
        attendee.visit = m_visit.id;
        attendee.contact = m_contact.id;
        m_file.insert(attendee);
    }

    Opportunity deal(Id<Account> account, const char *name, Stage stage)
    {
        Opportunity made;
        made.account = account;
        made.name = QString::fromUtf8(name);
        made.stage = stage;
        return m_file.insert(made);
    }
    Result<void> move(Id<Account> to)
    {
        return m_file->perform(QStringLiteral("move"), [&](Writer &writer) {
            return moveOn(writer, {m_contact.id, to, m_file.clock.today(), QStringLiteral("总监")});
        });
    }
    std::vector<AccountNote> notes(Id<Account> account)
    {
        return *Store<AccountNote>(connection()).list("WHERE account = ?1 ORDER BY id", account);
    }

    Id<Account> m_old;
    Id<Account> m_new;
    Contact m_contact;
    Contact m_other;
    Opportunity m_deal;
    Opportunity m_lost;
    Visit m_visit;
};

TEST_F(MovingOnTest, EndsOneEmploymentAndBeginsAnother)
{
    ASSERT_EQ(decisionChain(connection(), m_old)->size(), 1U);
    ASSERT_OK(move(m_new));
    EXPECT_TRUE(decisionChain(connection(), m_old)->empty());
    const Contact now = *Store<Contact>(connection()).get(m_contact.id);
    EXPECT_EQ(now.account, m_new);
    EXPECT_EQ(now.post, QStringLiteral("总监"));
    EXPECT_EQ(now.mobile, m_contact.mobile);
    EXPECT_TRUE(now.email.isEmpty());
    EXPECT_TRUE(Store<Contact>(connection()).get(m_other.id)->reportsTo.isNull());
    // The old account keeps what happened there.
    const auto attendees = *attendeesOf(connection(), m_visit.id);
    ASSERT_EQ(attendees.size(), 1U);
    EXPECT_EQ(attendees[0].contact, m_contact.id);
    const auto there = notes(m_old);
    ASSERT_EQ(there.size(), 2U);
    EXPECT_TRUE(there[0].text.contains(QStringLiteral("采购经理")));
    EXPECT_TRUE(there[0].text.contains(QStringLiteral("岚图")));
    EXPECT_TRUE(there[0].text.contains(m_contact.email));
    EXPECT_EQ(there[1].opportunity, m_deal.id);
    const auto here = notes(m_new);
    ASSERT_EQ(here.size(), 1U);
    EXPECT_TRUE(here[0].text.contains(QStringLiteral("长安汽车")));
}

TEST_F(MovingOnTest, OpenDealsAreWarnedUntilThePersonPlaysARoleAgain)
{
    deal(m_old, "没有他的", Stage::Won);
    ASSERT_OK(move({}));
    const auto left = *peopleWhoLeft(connection(), m_file.clock.now().addDays(-30));
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].deal, m_deal.id);
    EXPECT_EQ(left[0].contactName, m_contact.name);
    EXPECT_TRUE(peopleWhoLeft(connection(), m_file.clock.now().addDays(1))->empty());
    BuyingRole role;
    role.account = m_old;
    role.opportunity = m_deal.id;
    role.contact = m_contact.id;
    m_file.insert(role);
    EXPECT_TRUE(peopleWhoLeft(connection(), m_file.clock.now().addDays(-30))->empty());
}

TEST_F(MovingOnTest, WhoeverCameBackHasLeftNoDeal)
{
    const auto left = [this] {
        return peopleWhoLeft(connection(), m_file.clock.now().addDays(-30))->size();
    };
    ASSERT_OK(move(m_new));
    EXPECT_EQ(left(), 1U);
    ASSERT_OK(move(m_old));
    EXPECT_EQ(left(), 0U);
}

TEST_F(MovingOnTest, LostDealsOfTheNewAccountMayWake)
{
    EXPECT_TRUE(reactivations(connection(), m_file.clock.today(), Settings())->empty());
    ASSERT_OK(move(m_new));
    const auto found = *reactivations(connection(), m_file.clock.today(), Settings());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].deal.id, m_lost.id);
    EXPECT_TRUE(found[0].what.contains(m_contact.name));
}

TEST_F(MovingOnTest, IsOneStepAndRolesElsewhereStay)
{
    BuyingRole elsewhere;
    elsewhere.account = account("第三家").id;
    elsewhere.contact = m_contact.id;
    elsewhere = m_file.insert(elsewhere);
    ASSERT_OK(move(m_new));
    EXPECT_TRUE(Store<BuyingRole>(connection()).get(elsewhere.id).has_value());
    EXPECT_EQ(move(m_new).error().kind, Error::Kind::Invalid);
    ASSERT_TRUE(m_file->undo().has_value());
    EXPECT_EQ(Store<Contact>(connection()).get(m_contact.id)->account, m_old);
    EXPECT_EQ(decisionChain(connection(), m_old)->size(), 1U);
    EXPECT_TRUE(notes(m_old).empty());
}

TEST_F(Groups, AddUpPeopleDealsAndVisitsToAnyDepth)
{
    const Id<Account> top = account("集团").id;
    const Id<Account> middle = account("华东", top).id;
    const Id<Account> low = account("上海", middle).id;
    account("别家");
    for (const Id<Account> id : {top, low, low}) {
        Contact contact;
        contact.account = id;
        contact.name = QStringLiteral("某");
        m_file.insert(contact);
        Visit visit;
        visit.account = id;
        visit.status = VisitStatus::Done;
        visit.startsAt = m_file.clock.now();
        m_file.insert(visit);
    }
    Opportunity deal;
    deal.account = low;
    deal.name = QStringLiteral("单");
    m_file.insert(deal);
    const AccountGroup group = *accountGroup(connection(), top);
    EXPECT_TRUE(group.isGroup());
    EXPECT_EQ(group.accounts, 3);
    EXPECT_EQ(group.people, 3);
    EXPECT_EQ(group.openDeals, 1);
    EXPECT_EQ(group.visits, 3);
    ASSERT_EQ(group.members.size(), 3U);
    EXPECT_EQ(group.members[2].id, low);
    EXPECT_EQ(group.members[2].depth, 2);
    EXPECT_FALSE(accountGroup(connection(), low)->isGroup());
}

TEST_F(Groups, HaveNoCircles)
{
    const Id<Account> top = account("集团").id;
    const Id<Account> middle = account("华东", top).id;
    const Id<Account> low = account("上海", middle).id;
    EXPECT_EQ(setParent(top, low).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(setParent(top, top).error().kind, Error::Kind::Invalid);
    ASSERT_OK(setParent(low, top));
    // Whatever a file of others holds, each account counts once.
    Account circle = *Store<Account>(connection()).get(top);
    circle.parent = low;
    m_file.update(circle);
    EXPECT_EQ(accountGroup(connection(), top)->accounts, 3);
    EXPECT_EQ(accountGroup(connection(), low)->accounts, 3);
    EXPECT_EQ(accountGroup(connection(), top)->members.size(), 3U);
    // One that is there already keeps nobody from standing below it.
    const Id<Account> below = account("苏州").id;
    ASSERT_OK(setParent(below, low));
    EXPECT_EQ(Store<Account>(connection()).get(below)->parent, low);
}

TEST_F(Groups, MergingMakesNoCircle)
{
    const Id<Account> keep = account("长安").id;
    const Id<Account> below = account("长安销售", keep).id;
    const Id<Account> other = account("长安汽车", below).id;
    ASSERT_OK(m_file->perform(QStringLiteral("merge"), [&](Writer &writer) {
        return mergeRecords(writer, recordTypeOf<Account>(), keep.value(), other.value());
    }));
    EXPECT_TRUE(Store<Account>(connection()).get(keep)->parent.isNull());
    EXPECT_EQ(Store<Account>(connection()).get(below)->parent, keep);
}

} // namespace
} // namespace attache
