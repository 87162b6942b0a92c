#include "core/brief/brief.h"
#include "core/brief/document_text.h"
#include "core/domain/buying_role.h"
#include "core/domain/industry_tree.h"
#include "core/domain/stage_change.h"
#include "core/domain/talk_track.h"
#include "core/queries/account_overview.h"
#include "tests/core/brief_fixture.h"

#include <algorithm>

namespace attache {
namespace {

const QDate Today = BriefDay;

class Brief : public BriefFixture
{
};

TEST_F(Brief, TellsWhereWeAre)
{
    const BriefData data = brief();
    EXPECT_EQ(data.title(), QStringLiteral("长安汽车 · 方案演示"));
    ASSERT_TRUE(data.stage);
    EXPECT_EQ(data.stage->days, 23);
    EXPECT_EQ(data.stage->limit, 30);
    EXPECT_EQ(data.stage->probability, 40);
    EXPECT_FALSE(data.stage->isStale());
    EXPECT_EQ(data.owed.cadenceDays, 14);
    EXPECT_FALSE(data.owed.team.isEmpty());
    EXPECT_FALSE(data.industry.isEmpty());
    EXPECT_NE(data.industry, QStringLiteral("C36"));
    ASSERT_EQ(data.meetings.size(), 1U);
    EXPECT_EQ(data.meetings.front().visit, m_earlier.id);
    EXPECT_EQ(data.last.met, Today.addDays(-10));
    EXPECT_FALSE(data.last.isCalledSince());
    EXPECT_EQ(data.ourPeople, QStringList{QStringLiteral("王工")});
}

TEST_F(Brief, PutsOverduePromisesFirstAndKeptOnesOfSinceLastTimeBehind)
{
    promise(QStringLiteral("没有日期"), Party::Us, {});
    promise(QStringLiteral("明天"), Party::Them, Today.addDays(1));
    promise(QStringLiteral("逾期"), Party::Us, Today.addDays(-2));
    promise(QStringLiteral("已兑现"), Party::Us, {}, PromiseState::Kept, Today.addDays(-3));
    promise(QStringLiteral("早已兑现"), Party::Us, {}, PromiseState::Kept, Today.addDays(-30));
    promise(QStringLiteral("不做了"), Party::Us, {}, PromiseState::Dropped);
    QStringList texts;
    const BriefData data = brief();
    for (const BriefPromise &each : data.promises)
        texts.append(each.promise.text);
    EXPECT_EQ(texts, (QStringList{QStringLiteral("逾期"), QStringLiteral("明天"),
                                  QStringLiteral("没有日期"), QStringLiteral("已兑现")}));
    EXPECT_EQ(data.promises.front().daysOverdue(Today), 2);
    EXPECT_EQ(data.promises.back().daysOverdue(Today), 0);
}

TEST_F(Brief, SaysWhichPromisesAreDueTodayAndTomorrow)
{
    promise(QStringLiteral("今日事"), Party::Us, Today);
    EXPECT_TRUE(toPlainText(makeBriefDocument(brief())).contains(QStringLiteral("due today")));
    EXPECT_FALSE(toPlainText(makeBriefDocument(brief())).contains(QStringLiteral("due tomorrow")));
    promise(QStringLiteral("明日事"), Party::Us, Today.addDays(1));
    EXPECT_TRUE(toPlainText(makeBriefDocument(brief())).contains(QStringLiteral("due tomorrow")));
}

TEST_F(Brief, TheMeterChangesItsToneAtEightyAndForty)
{
    BriefData data = brief();
    for (const auto &[score, tone] : {std::pair(80, Tone::Ok), std::pair(79, Tone::Warn),
                                      std::pair(40, Tone::Warn), std::pair(39, Tone::Danger)}) {
        data.readiness.score = score;
        const Document document = makeBriefDocument(data);
        const auto meter =
            std::find_if(document.blocks.begin(), document.blocks.end(), [](const Block &block) {
                const auto *each = std::get_if<Meter>(&block);
                return each && each->large;
            });
        ASSERT_NE(meter, document.blocks.end());
        EXPECT_EQ(std::get<Meter>(*meter).tone, tone) << score;
    }
}

TEST_F(Brief, GivesEachAttendeeACardAndUnknownOnesTheirFirstTask)
{
    const BriefData data = brief();
    ASSERT_EQ(data.attendees.size(), 2U);
    const BriefAttendee &user = data.attendees[0];
    EXPECT_EQ(user.roles, std::vector{RoleKind::User});
    EXPECT_EQ(user.last.met, Today.addDays(-10)) << "the later of role and visits";
    EXPECT_EQ(user.talk.weighs,
              builtInTalkTrack(RoleKind::User, Stage::Proposal, Language::Chinese).weighs);
    const BriefAttendee &unknown = data.attendees[1];
    EXPECT_FALSE(unknown.isRoleKnown());
    EXPECT_TRUE(unknown.talk.weighs.isEmpty());
    EXPECT_TRUE(toPlainText(makeBriefDocument(data)).contains(QStringLiteral("Find out the role")));
}

TEST_F(Brief, KnowsWhatSomebodyCaresForBeforeTheirRole)
{
    BuyingRole heard;
    heard.contact = m_unknown;
    heard.account = m_account;
    heard.concern = QStringLiteral("夜班停机时间");
    m_file.insert(heard);
    const BriefData data = brief();
    const BriefAttendee &person = data.attendees[1];
    EXPECT_FALSE(person.isRoleKnown());
    EXPECT_EQ(person.concern, heard.concern);
    EXPECT_TRUE(person.talk.weighs.isEmpty());
    const QString text = toPlainText(makeBriefDocument(data));
    EXPECT_TRUE(text.contains(QStringLiteral("Find out the role")));
    EXPECT_TRUE(text.contains(heard.concern));
    EXPECT_EQ(data.chain.score, 44) << "it counts in no cell of the chain";
    EXPECT_EQ(data.next->contact, m_budget);
}

TEST_F(Brief, UsesTalkTracksThePersonEdited)
{
    TalkTrack track;
    track.role = RoleKind::User;
    track.stage = Stage::Proposal;
    track.language = QStringLiteral("zh");
    track.ask = QStringLiteral("夜班怎么办？");
    m_file.insert(track);
    EXPECT_EQ(brief().attendees[0].talk.ask, track.ask);
    EXPECT_NE(brief(Language::English).attendees[0].talk.ask, track.ask);
}

TEST_F(Brief, SaysWhomToMeetNextAndWhoIntroduces)
{
    const BriefData data = brief();
    EXPECT_EQ(data.chain.cells[0].coverage, RoleCoverage::Supportive);
    // 15 × 1 + 25 × .3 + 30 × .7
    EXPECT_EQ(data.chain.score, 44);
    ASSERT_TRUE(data.next);
    EXPECT_EQ(data.next->contact, m_budget);
    EXPECT_EQ(data.next->introducers, QStringList{QStringLiteral("张明")});
}

TEST_F(Brief, ARoleSaidOfTheOpportunityGoesBeforeOneSaidInGeneral)
{
    BuyingRole general;
    general.contact = m_user;
    general.account = m_account;
    general.role = RoleKind::DecisionMaker;
    m_file.insert(general);
    BuyingRole here = general;
    here.id = {};
    here.opportunity = m_deal.id;
    here.role = RoleKind::Evaluator;
    m_file.insert(here);
    Opportunity other;
    other.account = m_account;
    other.name = QStringLiteral("另一个");
    BuyingRole elsewhere = here;
    elsewhere.id = {};
    elsewhere.opportunity = m_file.insert(other).id;
    elsewhere.role = RoleKind::Signatory;
    m_file.insert(elsewhere);
    EXPECT_EQ(brief().attendees[0].roles,
              (std::vector{RoleKind::Evaluator, RoleKind::DecisionMaker, RoleKind::User}));
}

TEST_F(Brief, AsksForWhatIsMissingAndNoLongerForWhatIsKnown)
{
    const auto asks = [&](const QString &link) {
        const BriefData data = brief();
        return std::ranges::any_of(
            data.questions, [&](const BriefQuestion &question) { return question.link == link; });
    };
    const QString budget =
        QStringLiteral("attache:opportunity/%1#budget_on").arg(m_deal.id.toString());
    const QString scale =
        QStringLiteral("attache:account/%1#facts:scale").arg(m_account.toString());
    EXPECT_TRUE(asks(budget));
    EXPECT_TRUE(asks(scale));
    EXPECT_TRUE(asks(QStringLiteral("attache:contact/%1#role").arg(m_unknown.toString())));
    m_deal.budgetOn = Today;
    ASSERT_OK(m_file->perform(QStringLiteral("x"), [&](Writer &w) { return w.update(m_deal); }));
    AccountFact fact;
    fact.account = m_account;
    fact.kind = FactKind::Scale;
    fact.text = QStringLiteral("四万人");
    m_file.insert(fact);
    EXPECT_FALSE(asks(budget));
    EXPECT_FALSE(asks(scale));
}

TEST_F(Brief, AsksInTheWordsThePersonPutIt)
{
    ASSERT_OK(m_file->perform(QStringLiteral("words"), [](Writer &writer) {
        return setSetting(writer, u"question.attendee.role", QStringLiteral("%1 在项目里管什么？"));
    }));
    const auto brief = briefData(m_file.connection(), m_visit.id, Today, Language::Chinese);
    ASSERT_OK(brief);
    EXPECT_TRUE(std::ranges::any_of(brief->questions, [](const BriefQuestion &each) {
        return each.text == QStringLiteral("周敏 在项目里管什么？");
    }));
}

TEST_F(Brief, DoesNotAskToMeetADeciderWhoWillBeThere)
{
    BuyingRole named =
        Store<BuyingRole>(m_file.connection()).list("WHERE contact = ?1", m_decider)->front();
    named.coverage = RoleCoverage::Named;
    ASSERT_OK(m_file->perform(QStringLiteral("x"), [&](Writer &w) { return w.update(named); }));
    const auto asks = [&] {
        const BriefData data = brief();
        return std::ranges::any_of(data.questions, [](const BriefQuestion &question) {
            return question.text.contains(QStringLiteral("陈立")) &&
                   question.link.endsWith(QStringLiteral("#people"));
        });
    };
    EXPECT_TRUE(asks());
    attend(m_visit, m_decider);
    EXPECT_FALSE(asks());
}

TEST_F(Brief, ListsMaterialsOfStageAndAudienceWithTheirState)
{
    const auto expected = builtInChecklist(Stage::Proposal, {RoleKind::User}, Language::Chinese);
    ASSERT_FALSE(expected.empty());
    PrepItem ready;
    ready.visit = m_visit.id;
    ready.item = expected.front().key;
    ready.state = PrepState::Ready;
    m_file.insert(ready);
    PrepItem own;
    own.visit = m_visit.id;
    own.text = QStringLiteral("样车钥匙");
    m_file.insert(own);
    ASSERT_OK(m_file->perform(QStringLiteral("x"), [&](Writer &writer) {
        return setSetting(writer, QStringLiteral("checklist.") + expected.back().key,
                          QStringLiteral("自己的说法"));
    }));
    const BriefData data = brief();
    ASSERT_EQ(data.materials.size(), expected.size() + 1);
    EXPECT_EQ(data.materials.front().state, PrepState::Ready);
    EXPECT_EQ(data.materials.front().text, expected.front().text);
    EXPECT_EQ(data.materials[expected.size() - 1].text, QStringLiteral("自己的说法"));
    EXPECT_EQ(data.materials.back().text, own.text);
}

TEST_F(Brief, HoldsTheNeedsOfThisOpportunityThatAreStillOpen)
{
    Need need;
    need.account = m_account;
    need.text = QStringLiteral("上传要快");
    need.source = NeedSource::Relayed;
    need.heardOn = Today.addDays(-61);
    m_file.insert(need);
    need.id = {};
    need.settled = true;
    m_file.insert(need);
    need.settled = false;
    need.opportunity = m_visit.opportunity;
    need.text = QStringLiteral("of this one");
    m_file.insert(need);
    Opportunity other;
    other.account = m_account;
    other.name = QStringLiteral("Another");
    need.opportunity = m_file.insert(other).id;
    need.text = QStringLiteral("of another one");
    m_file.insert(need);
    const BriefData data = brief();
    ASSERT_EQ(data.needs.size(), 2U);
    EXPECT_EQ(data.needs.front().suggested, NeedTruth::Doubtful);
    EXPECT_EQ(data.needs.back().need.text, QStringLiteral("of this one"));
}

TEST_F(Brief, AVisitAboutTheAccountAloneHasOneToo)
{
    m_visit.opportunity = {};
    ASSERT_OK(m_file->perform(QStringLiteral("x"), [&](Writer &w) { return w.update(m_visit); }));
    const BriefData data = brief();
    EXPECT_FALSE(data.opportunity);
    EXPECT_FALSE(data.stage);
    EXPECT_FALSE(toMarkdown(makeBriefDocument(data)).isEmpty());
}

TEST_F(Brief, OfACancelledVisitSaysThatItIs)
{
    BriefData data = brief();
    EXPECT_FALSE(makeBriefDocument(data).subtitle.contains(labelOf(VisitStatus::Cancelled)));
    data.visit.status = VisitStatus::Cancelled;
    EXPECT_TRUE(makeBriefDocument(data).subtitle.startsWith(labelOf(VisitStatus::Cancelled)));
}

TEST_F(Brief, IsADocumentOfOnePageForUsOnly)
{
    const Document document = makeBriefDocument(brief());
    EXPECT_TRUE(document.compact);
    EXPECT_TRUE(document.confidential);
    EXPECT_EQ(document.title, QStringLiteral("长安汽车 · 方案演示"));
    EXPECT_TRUE(std::ranges::any_of(document.blocks, [](const Block &block) {
        return std::holds_alternative<ChainStrip>(block);
    }));
}

TEST_F(Brief, SaysWhenTheVisitIsGone)
{
    const auto made = briefData(m_file.connection(), Id<Visit>(3), Today, Language::Chinese);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, Error::Kind::NotFound);
}

/// Reading a brief must not grow with the workspace: nothing it asks may walk a whole table.
TEST_F(Brief, ReadsByIndexOnly)
{
    for (const char *sql :
         {"SELECT id FROM visit WHERE account = ?1 AND starts_at < ?2 AND status = 'done' "
          "ORDER BY starts_at DESC LIMIT 3",
          "SELECT id FROM promise WHERE account = ?1 AND state = 'open'",
          "SELECT id FROM need WHERE account = ?1", "SELECT id FROM contact WHERE account = ?1",
          "SELECT id FROM buying_role WHERE account = ?1",
          "SELECT id FROM account_fact WHERE account = ?1",
          "SELECT id FROM attendee WHERE visit = ?1", "SELECT id FROM prep_item WHERE visit = ?1",
          "SELECT max(visit.starts_at) FROM attendee JOIN visit ON visit.id = attendee.visit "
          "WHERE attendee.contact = ?1 AND visit.status = 'done'",
          "SELECT id FROM stage_change WHERE opportunity = ?1 ORDER BY changed_at DESC"}) {
        Statement plan = *m_file.connection().prepare(QByteArray("EXPLAIN QUERY PLAN ") + sql);
        while (*plan.step())
            EXPECT_FALSE(plan.text(3).startsWith(QStringLiteral("SCAN"))) << sql;
    }
}

TEST_F(Brief, ACallIsContactButNoMeeting)
{
    Visit call = visit(Today.addDays(-2), VisitStatus::Done);
    call.kind = VisitKind::Phone;
    m_file.update(call);
    attend(call, m_user);
    attend(call, m_unknown);
    const BriefData data = brief();
    EXPECT_EQ(data.last.met, Today.addDays(-10));
    EXPECT_EQ(data.last.called, Today.addDays(-2));
    EXPECT_EQ(data.attendees[0].last.met, Today.addDays(-10));
    EXPECT_TRUE(data.attendees[0].last.isCalledSince());
    EXPECT_FALSE(data.attendees[1].isMet());
    const QString text = toPlainText(makeBriefDocument(data));
    EXPECT_TRUE(text.contains(QStringLiteral("last met 11月12日 · last contact by phone 11月20日")))
        << qPrintable(text);

    // The people tab says the same.
    const auto people = accountPeople(m_file.connection(), m_account);
    ASSERT_OK(people);
    for (const PersonRow &person : *people) {
        if (person.contact.id == m_user) {
            EXPECT_EQ(person.last.met, data.attendees[0].last.met);
        }
        if (person.contact.id == m_unknown) {
            EXPECT_FALSE(person.last.met.isValid());
            EXPECT_EQ(person.last.called, Today.addDays(-2));
        }
    }
}

TEST_F(Brief, CountsMeetingsWithAnotherAccountToo)
{
    Account dealer;
    dealer.name = QStringLiteral("经销商");
    Visit there = visit(Today.addDays(-1), VisitStatus::Done);
    there.account = m_file.insert(dealer).id;
    m_file.update(there);
    attend(there, m_unknown);
    EXPECT_EQ(brief().attendees[1].last.met, Today.addDays(-1));
    EXPECT_EQ(brief().last.met, Today.addDays(-10));
    const auto people = accountPeople(m_file.connection(), m_account);
    ASSERT_OK(people);
    const auto found = std::ranges::find_if(
        *people, [this](const PersonRow &person) { return person.contact.id == m_unknown; });
    ASSERT_NE(found, people->end());
    EXPECT_EQ(found->last.met, Today.addDays(-1));
}

TEST_F(Brief, DoesNotTakeWhatIsPromisedNowForWhatWasAgreedLastTime)
{
    Promise here = promise(QStringLiteral("今天说的"), Party::Us, Today.addDays(3));
    here.visit = m_visit.id;
    m_file.update(here);
    Promise before = promise(QStringLiteral("上次说的"), Party::Us, Today.addDays(3));
    before.visit = m_earlier.id;
    m_file.update(before);
    const BriefData data = brief();
    ASSERT_EQ(data.promises.size(), 1U);
    EXPECT_EQ(data.promises.front().promise.id, before.id);
}

TEST_F(Brief, TellsTheNewestFactOfEachKindWithItsSource)
{
    AccountFact fact;
    fact.account = m_account;
    fact.kind = FactKind::Scale;
    fact.text = QStringLiteral("三万人");
    fact.learntOn = Today.addDays(-90);
    m_file.insert(fact);
    fact.id = {};
    fact.text = QStringLiteral("四万人\n八个工厂");
    fact.source = QStringLiteral("年报");
    fact.learntOn = Today.addDays(-9);
    m_file.insert(fact);
    const QString text = toPlainText(makeBriefDocument(brief()));
    EXPECT_TRUE(text.contains(QStringLiteral("Scale：四万人"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("年报 · 11月13日")));
    EXPECT_FALSE(text.contains(QStringLiteral("三万人")));
    EXPECT_FALSE(text.contains(QStringLiteral("八个工厂"))) << "one line each";
}

TEST_F(Brief, GivesThePhonesOfWhoAttends)
{
    Contact user = *Store<Contact>(m_file.connection()).get(m_user);
    user.phone = QStringLiteral("023-67590000");
    m_file.update(user);
    EXPECT_EQ(brief().attendees[0].phone, user.phone);
    user.mobile = QStringLiteral("138 0000 1234");
    m_file.update(user);
    EXPECT_EQ(brief().attendees[0].phone, user.mobile);
    EXPECT_TRUE(toPlainText(makeBriefDocument(brief())).contains(user.mobile));
}

TEST_F(Brief, DoubtsAVisitThatTheDealDoesNotCarry)
{
    EXPECT_TRUE(brief().doubts.isEmpty());
    m_deal.amount = Money::fromMajor(9'999);
    m_file.update(m_deal);
    EXPECT_EQ(brief().doubts.size(), 1);
    EXPECT_TRUE(toMarkdown(makeBriefDocument(brief())).contains(brief().doubts.front()));
    m_visit.kind = VisitKind::Phone;
    m_file.update(m_visit);
    EXPECT_TRUE(brief().doubts.isEmpty());
    m_deal.amount = Money::fromMajor(50'001);
    m_file.update(m_deal);
    EXPECT_EQ(brief().doubts.size(), 1);
}

TEST_F(Brief, DoubtsADayThatHoldsTooMuch)
{
    for (int i = 1; i < 8; ++i)
        visit(Today, VisitStatus::Planned);
    visit(Today, VisitStatus::Cancelled);
    EXPECT_TRUE(brief().doubts.isEmpty());
    visit(Today, VisitStatus::Planned);
    ASSERT_EQ(brief().doubts.size(), 1);
    EXPECT_TRUE(brief().doubts.front().contains(u'9'));
}

} // namespace
} // namespace attache
