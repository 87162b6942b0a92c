#include "core/domain/opportunity.h"
#include "core/exchange/duplicates.h"
#include "core/match/need_themes.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

namespace attache {
namespace {

using testing::ElementsAre;

/// Needs of three accounts, noted by hand.
class NeedThemes : public ::testing::Test
{
protected:
    NeedThemes()
    {
        first = account(QStringLiteral("骁岭汽车"));
        second = account(QStringLiteral("澜柏超市"));
        third = account(QStringLiteral("曜川供应链"));
    }

    Id<Account> account(const QString &name)
    {
        Account made;
        made.name = name;
        return file.insert(made).id;
    }
    Id<Contact> person(Id<Account> account, const QString &name, RoleKind role)
    {
        Contact contact;
        contact.account = account;
        contact.name = name;
        contact = file.insert(contact);
        BuyingRole part;
        part.account = account;
        part.contact = contact.id;
        part.role = role;
        file.insert(part);
        return contact.id;
    }
    Id<Opportunity> deal(Id<Account> account, qint64 major, Stage stage = Stage::Qualified)
    {
        Opportunity made;
        made.account = account;
        made.name = QStringLiteral("商机");
        made.amount = Money::fromMajor(major);
        made.currency = QStringLiteral("CNY");
        made.stage = stage;
        return file.insert(made).id;
    }
    Need need(Id<Account> account, const QString &text, Id<Contact> by = {},
              Id<NeedTheme> theme = {})
    {
        Need made;
        made.account = account;
        made.text = text;
        made.statedBy = by;
        made.theme = theme;
        return file.insert(made);
    }
    Id<NeedTheme> theme(const QString &name, const QString &tags = {})
    {
        NeedTheme made;
        made.name = name;
        made.tags = tags;
        return file.insert(made).id;
    }
    NeedsOverview overview() { return needsOverview(*needRows(file.connection())); }
    static QStringList textsOf(const NeedsOverview &all, const std::vector<size_t> &needs)
    {
        QStringList texts;
        for (const size_t each : needs)
            texts.append(all.rows.needs[each].need.text);
        return texts;
    }

    test::TempWorkspace file;
    Id<Account> first;
    Id<Account> second;
    Id<Account> third;
};

TEST_F(NeedThemes, LikenessCountsWordsAndPairsOfCharacters)
{
    // 开票 票要 要三 三天 against 开票 票要 要五 五天: two of four on either side.
    EXPECT_EQ(likeness(QStringLiteral("开票要三天"), QStringLiteral("开票要五天")), 50);
    EXPECT_EQ(likeness(QStringLiteral("开票要三天"), QStringLiteral("开票，要三天！")), 100);
    // invoices take three days against invoices need three days: three of four.
    EXPECT_EQ(likeness(QStringLiteral("Invoices take three days"),
                       QStringLiteral("invoices need three days")),
              75);
    EXPECT_EQ(likeness(QStringLiteral("夜间批量上传"), QStringLiteral("规则变更留版本")), 0);
    EXPECT_EQ(likeness({}, {}), 0);
}

TEST_F(NeedThemes, AThemeSaysWhoHasItHowTrueItIsAndWhatWaits)
{
    const auto user = person(first, QStringLiteral("吴骁"), RoleKind::User);
    const auto boss = person(second, QStringLiteral("方振业"), RoleKind::DecisionMaker);
    const auto one = deal(first, 2'400'000);
    deal(first, 800'000);
    deal(second, 500'000);
    deal(second, 90'000, Stage::Lost);
    const auto invoices = theme(QStringLiteral("开票慢"));
    Need said = need(first, QStringLiteral("开票要三天"), user, invoices);
    said.opportunity = one;
    said.truth = NeedTruth::True;
    file.update(said);
    need(first, QStringLiteral("红冲还要跑一趟"), user, invoices);
    Need doubtful = need(second, QStringLiteral("开发票不方便"), boss, invoices);
    doubtful.truth = NeedTruth::Doubtful;
    file.update(doubtful);
    Need over = need(third, QStringLiteral("以前开票慢"), {}, invoices);
    over.settled = true;
    file.update(over);

    const NeedsOverview all = overview();
    ASSERT_EQ(all.themes.size(), 1U);
    const ThemeFigure &figure = all.themes[0];
    EXPECT_EQ(figure.accounts, 2) << "what is settled is not counted";
    EXPECT_EQ(figure.needs.size(), 3U);
    EXPECT_THAT(figure.roles, ElementsAre(RoleKind::User, RoleKind::DecisionMaker));
    EXPECT_EQ(figure.count(NeedTruth::True), 1);
    EXPECT_EQ(figure.count(NeedTruth::Unverified), 1);
    EXPECT_EQ(figure.count(NeedTruth::Doubtful), 1);
    // The second need names no deal, so that both of the first account wait, each counted once.
    EXPECT_EQ(figure.waiting.value(QStringLiteral("CNY")), Money::fromMajor(3'700'000));
    EXPECT_EQ(figure.waiting.size(), 1);
}

TEST_F(NeedThemes, NeedsSaidAlikeByTwoAccountsAreProposedForANewTheme)
{
    need(first, QStringLiteral("开票要三天"));
    need(second, QStringLiteral("开票要三天多"));
    need(second, QStringLiteral("规则变更留版本"));
    need(second, QStringLiteral("规则变更留版本。"));
    const NeedsOverview all = overview();
    ASSERT_EQ(all.proposals.size(), 1U) << "one account alone is no theme";
    const ThemeProposal &proposal = all.proposals[0];
    EXPECT_TRUE(proposal.theme.isNull());
    EXPECT_EQ(proposal.accounts, 2);
    EXPECT_EQ(proposal.name, QStringLiteral("开票要三天"));
    EXPECT_EQ(textsOf(all, proposal.needs),
              (QStringList{QStringLiteral("开票要三天"), QStringLiteral("开票要三天多")}));
    EXPECT_TRUE(std::ranges::all_of(all.rows.needs, [](const NeedRow &row) {
        return row.need.theme.isNull();
    })) << "nothing is joined by itself";
}

TEST_F(NeedThemes, NeedsAreProposedForTheThemeWhoseTagsOrWordsTheyHave)
{
    const auto invoices = theme(QStringLiteral("开票慢"), QStringLiteral("开票, 红冲"));
    const auto rules = theme(QStringLiteral("规则变更要留痕"));
    need(first, QStringLiteral("红冲要跑一趟"));
    need(second, QStringLiteral("规则变更要留版本"));
    need(third, QStringLiteral("司机不再垫付充电费"));
    const NeedsOverview all = overview();
    ASSERT_EQ(all.proposals.size(), 2U);
    for (const ThemeProposal &proposal : all.proposals) {
        ASSERT_EQ(proposal.needs.size(), 1U);
        EXPECT_EQ(QString(all.rows.needs[proposal.needs[0]].need.text),
                  proposal.theme == invoices ? QStringLiteral("红冲要跑一趟")
                                             : QStringLiteral("规则变更要留版本"));
        // 规则 则变 变更 更要 要留 留痕 against … 要留 留版 版本: five of six and seven.
        EXPECT_EQ(proposal.likeness, proposal.theme == invoices ? 100 : 76);
    }
    EXPECT_TRUE(std::ranges::any_of(
        all.proposals, [rules](const ThemeProposal &each) { return each.theme == rules; }));
}

TEST_F(NeedThemes, WhatWasDeclinedIsNotProposedAgain)
{
    need(first, QStringLiteral("开票要三天"));
    need(second, QStringLiteral("开票要五天"));
    theme(QStringLiteral("规则变更留痕"));
    theme(QStringLiteral("规则变更留版本"));
    const NeedsOverview before = overview();
    ASSERT_EQ(before.proposals.size(), 2U);
    ASSERT_OK(file->perform(QStringLiteral("decline"), [&](Writer &writer) -> Result<void> {
        for (const ThemeProposal &proposal : before.proposals) {
            const RecordType &type =
                proposal.other.isNull() ? recordTypeOf<Need>() : recordTypeOf<NeedTheme>();
            for (const auto &[one, other] : declinedPairs(before, proposal))
                ATTACHE_CHECK(sayNotDuplicate(writer, type, one, other));
        }
        return {};
    }));
    EXPECT_TRUE(overview().proposals.empty());
    ASSERT_OK(file->undo());
    EXPECT_EQ(overview().proposals.size(), 2U);
}

TEST_F(NeedThemes, ANeedSaidToDifferFromOneOfAThemeIsNotProposedForIt)
{
    const auto invoices = theme(QStringLiteral("开票慢"), QStringLiteral("开票"));
    const Need inside = need(first, QStringLiteral("开票要三天"), {}, invoices);
    const Need loose = need(second, QStringLiteral("开票要五天"));
    const NeedsOverview before = overview();
    ASSERT_EQ(before.proposals.size(), 1U);
    EXPECT_EQ(before.proposals[0].theme, invoices);
    ASSERT_OK(file->perform(QStringLiteral("decline"), [&](Writer &writer) {
        return sayNotDuplicate(writer, recordTypeOf<Need>(), inside.id.value(), loose.id.value());
    }));
    EXPECT_TRUE(overview().proposals.empty());
}

TEST_F(NeedThemes, AVagueNeedOfWhoeverDecidesAsksAUserForTheCause)
{
    const auto boss = person(first, QStringLiteral("陈立衡"), RoleKind::DecisionMaker);
    const auto user = person(first, QStringLiteral("吴骁"), RoleKind::User);
    const auto other = person(second, QStringLiteral("方振业"), RoleKind::DecisionMaker);
    const auto data = theme(QStringLiteral("数据要用起来"));
    const Need vague = need(first, QStringLiteral("数据要用起来"), boss, data);
    need(second, QStringLiteral("要降本"), other);
    Need clear = need(first, QStringLiteral("要快"), boss);
    clear.processStep = QStringLiteral("结算");
    file.update(clear);

    NeedsOverview all = overview();
    ASSERT_EQ(all.vague.size(), 2U);
    EXPECT_EQ(all.rows.needs[all.vague[0].need].need.id, vague.id);
    EXPECT_EQ(all.vague[0].user, user);
    EXPECT_EQ(all.vague[0].userName, QStringLiteral("吴骁"));
    EXPECT_TRUE(all.vague[1].user.isNull()) << "no user is known there";

    need(first, QStringLiteral("里程口径两套系统对不上"), user, data);
    all = overview();
    ASSERT_EQ(all.vague.size(), 1U) << "a user said why";
    EXPECT_EQ(QString(all.rows.needs[all.vague[0].need].need.text), QStringLiteral("要降本"));
}

} // namespace
} // namespace attache
