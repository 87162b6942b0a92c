#include "core/domain/industry_tree.h"
#include "core/domain/stage_change.h"
#include "core/domain/talk_track.h"
#include "core/queries/account_overview.h"
#include "tests/core/brief_fixture.h"

#include <algorithm>

namespace attache {
namespace {

const QDate Today = BriefDay;

class BriefRules : public BriefFixture
{
};

TEST_F(BriefRules, ListsMaterialsForTheStagesAndPeopleThatThePersonSays)
{
    const auto expected = builtInChecklist(Stage::Proposal, {RoleKind::User}, Language::Chinese);
    ASSERT_FALSE(expected.empty());
    const QString key = QStringLiteral("checklist.") + expected.front().key;
    const auto listed = [&] {
        const BriefData data = brief();
        return std::ranges::any_of(data.materials, [&](const BriefMaterial &each) {
            return each.key == expected.front().key;
        });
    };
    const auto change = [&](const QString &setting, const QString &value) {
        ASSERT_OK(m_file->perform(QStringLiteral("x"), [&](Writer &writer) {
            return setSetting(writer, setting, value);
        }));
    };
    EXPECT_TRUE(listed());
    change(key + QStringLiteral(".stages"), QStringLiteral("lead"));
    EXPECT_FALSE(listed());
    change(key + QStringLiteral(".stages"), QStringLiteral("lead,proposal"));
    EXPECT_TRUE(listed());
    change(key + QStringLiteral(".roles"), QStringLiteral("signatory"));
    EXPECT_FALSE(listed());
    change(key + QStringLiteral(".roles"), QString());
    EXPECT_FALSE(listed());
}

TEST_F(BriefRules, NamesIndustriesOfTheLevelsThePersonLoaded)
{
    ASSERT_OK(m_file->perform(QStringLiteral("x"), [&](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(addIndustries(
            writer, {{QStringLiteral("C361"), QStringLiteral("C36"), QStringLiteral("汽车整车制造"),
                      QStringLiteral("Whole vehicles")}}));
        ATTACHE_TRY(Account account, Store<Account>(writer.connection()).get(m_account));
        account.industry = QStringLiteral("C361");
        return writer.update(account);
    }));
    EXPECT_EQ(brief().industry, QStringLiteral("汽车整车制造"));
}

TEST_F(BriefRules, ATalkTrackOfAnotherStageOrRoleIsNotTheOneForHere)
{
    TalkTrack track;
    track.role = RoleKind::User;
    track.stage = Stage::Lead;
    track.language = QStringLiteral("zh");
    track.ask = QStringLiteral("另一阶段");
    m_file.insert(track);
    track.id = {};
    track.role = RoleKind::Evaluator;
    track.stage = Stage::Proposal;
    track.ask = QStringLiteral("另一角色");
    m_file.insert(track);
    EXPECT_EQ(brief().attendees[0].talk.ask,
              builtInTalkTrack(RoleKind::User, Stage::Proposal, Language::Chinese).ask);
}

TEST_F(BriefRules, EachOwnItemOfTheMaterialsIsALineOfItsOwn)
{
    const size_t before = brief().materials.size();
    for (const char *text : {"样车钥匙", "投影仪"}) {
        PrepItem own;
        own.visit = m_visit.id;
        own.text = QString::fromUtf8(text);
        m_file.insert(own);
    }
    const BriefData data = brief();
    ASSERT_EQ(data.materials.size(), before + 2);
    EXPECT_EQ(data.materials[before].text, QStringLiteral("样车钥匙"));
    EXPECT_EQ(data.materials[before + 1].text, QStringLiteral("投影仪"));
}

TEST_F(BriefRules, AnOpponentIntroducesNobodyWhateverWasReachedBefore)
{
    BuyingRole user =
        Store<BuyingRole>(m_file.connection()).list("WHERE contact = ?1", m_user)->front();
    user.stance = Stance::Opponent;
    m_file.update(user);
    ASSERT_TRUE(brief().next);
    EXPECT_TRUE(brief().next->introducers.isEmpty());
    user.stance = Stance::Neutral;
    m_file.update(user);
    EXPECT_EQ(brief().next->introducers, QStringList{QStringLiteral("张明")})
        << "supportive is enough";
    user.coverage = RoleCoverage::Met;
    m_file.update(user);
    EXPECT_TRUE(brief().next->introducers.isEmpty());
}

TEST_F(BriefRules, NeedsWithoutPromisesStandUnderTheirOwnHeadingAlone)
{
    const auto says = [&](const char *words) {
        return toPlainText(makeBriefDocument(brief())).contains(QLatin1String(words));
    };
    EXPECT_FALSE(says("What was agreed last time"));
    EXPECT_FALSE(says("Open needs"));
    Need need;
    need.account = m_account;
    need.text = QStringLiteral("上传要快");
    m_file.insert(need);
    EXPECT_FALSE(says("What was agreed last time"));
    EXPECT_TRUE(says("Open needs"));
    promise(QStringLiteral("发样品"), Party::Us, Today);
    EXPECT_TRUE(says("What was agreed last time"));
}

TEST_F(BriefRules, AStageEnteredInDaysToComeHasLastedNoDays)
{
    ASSERT_OK(m_file->perform(QStringLiteral("x"), [&](Writer &writer) -> Result<void> {
        StageChange change;
        change.opportunity = m_deal.id;
        change.from = Stage::Lead;
        change.to = Stage::Proposal;
        change.changedAt = QDateTime(Today.addDays(9), QTime(9, 0)).toUTC();
        return writer.insert(change);
    }));
    ASSERT_TRUE(brief().stage);
    EXPECT_EQ(brief().stage->days, 0);
}

} // namespace
} // namespace attache
