#include "core/search/finder.h"

#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/queries/full_text.h"
#include "tests/support/temp_workspace.h"

#include <QRandomGenerator>

#include <tuple>

namespace attache {
namespace {

using test::TempWorkspace;

struct SearchOrder : testing::Test
{
    Account add(const QString &name, Tier tier = Tier::C, const QString &notes = {})
    {
        Account account;
        account.name = name;
        account.tier = tier;
        account.notes = notes;
        file.clock.advance(1);
        return file.insert(account);
    }
    /// The names of what is found of accounts.
    QStringList names(const QString &text, int limit = 50,
                      const std::vector<OpenedRecord> &opened = {})
    {
        QStringList found;
        const auto group =
            searchType(file.connection(), QStringLiteral("account"), text, limit, opened);
        EXPECT_TRUE(group.has_value());
        for (const SearchHit &hit : group ? group->hits : std::vector<SearchHit>())
            found.append(hit.title);
        return found;
    }
    static OpenedRecord opened(const Account &account)
    {
        return {QStringLiteral("account"), account.id.value()};
    }

    TempWorkspace file;
};

TEST_F(SearchOrder, ACityFindsTheAccountsThere)
{
    Account account;
    account.name = QStringLiteral("青禾通信技术有限公司");
    account.province = QStringLiteral("江苏");
    account.city = QStringLiteral("苏州");
    account = file.insert(account);
    add(QStringLiteral("苏州轴承厂"));
    EXPECT_EQ(names(QStringLiteral("苏州")),
              (QStringList{QStringLiteral("苏州轴承厂"), account.name}));
    EXPECT_EQ(names(QStringLiteral("江苏 青禾")), QStringList{account.name});
    const auto found =
        searchType(file.connection(), QStringLiteral("account"), QStringLiteral("江苏"), 5, {});
    ASSERT_TRUE(found.has_value());
    ASSERT_EQ(found->hits.size(), 1U);
    EXPECT_EQ(found->hits[0].snippet, QStringLiteral("江苏"));
    // One that moves is found where it is now.
    account.city = QStringLiteral("无锡");
    file.update(account);
    EXPECT_EQ(names(QStringLiteral("苏州")), QStringList{QStringLiteral("苏州轴承厂")});
    EXPECT_EQ(names(QStringLiteral("无锡")), QStringList{account.name});
}

TEST_F(SearchOrder, TheNameThenItsBeginningThenItsSoundThenWordsInItThenText)
{
    add(QStringLiteral("长安"));
    add(QStringLiteral("长安汽车"));
    add(QStringLiteral("重庆长安集团"));
    add(QStringLiteral("Acme"), Tier::S, QStringLiteral("长安的供应商"));
    EXPECT_EQ(names(QStringLiteral("长安")),
              (QStringList{QStringLiteral("长安"), QStringLiteral("长安汽车"),
                           QStringLiteral("重庆长安集团"), QStringLiteral("Acme")}));
    add(QStringLiteral("cars"));
    add(QStringLiteral("Cars and more"));
    add(QStringLiteral("Best cars"));
    EXPECT_EQ(names(QStringLiteral("ca")),
              (QStringList{QStringLiteral("Cars and more"), QStringLiteral("cars"),
                           QStringLiteral("长安汽车"), QStringLiteral("长安"),
                           QStringLiteral("Best cars"), QStringLiteral("重庆长安集团")}))
        << "initials come behind what is written so";
}

TEST_F(SearchOrder, AmongEqualsHigherTiersThenTheNewest)
{
    add(QStringLiteral("青禾一"), Tier::A);
    add(QStringLiteral("青禾二"), Tier::C);
    add(QStringLiteral("青禾三"), Tier::S);
    add(QStringLiteral("青禾四"), Tier::A);
    EXPECT_EQ(names(QStringLiteral("青禾")),
              (QStringList{QStringLiteral("青禾三"), QStringLiteral("青禾四"),
                           QStringLiteral("青禾一"), QStringLiteral("青禾二")}));
}

TEST_F(SearchOrder, WhatWasOpenedRisesAmongItsEqualsHoweverOldItIs)
{
    const Account oldest = add(QStringLiteral("青禾零"));
    const Account inText = add(QStringLiteral("Acme"), Tier::C, QStringLiteral("青禾的供应商"));
    for (int i = 0; i < 150; ++i)
        add(QStringLiteral("青禾%1").arg(i), Tier::A);
    const QStringList found = names(QStringLiteral("青禾"), 200, {opened(inText), opened(oldest)});
    ASSERT_EQ(found.size(), 152);
    EXPECT_EQ(found.first(), QStringLiteral("青禾零"));
    EXPECT_EQ(found.indexOf(QStringLiteral("Acme")), found.lastIndexOf(QStringLiteral("Acme")));
    EXPECT_GT(found.indexOf(QStringLiteral("Acme")), 99) << "the name counts more";
    EXPECT_EQ(QSet<QString>(found.begin(), found.end()).size(), 152) << "each once";
    EXPECT_FALSE(
        names(QStringLiteral("长安"), 200, {opened(oldest)}).contains(QStringLiteral("青禾零")));
}

TEST_F(SearchOrder, IsTheSameHoweverManyAreAskedFor)
{
    for (int i = 0; i < 240; ++i) {
        const QString number = QString::number(i);
        const QString name = i % 3 == 0   ? QStringLiteral("青禾") + number
                             : i % 3 == 1 ? number + QStringLiteral("新青禾")
                                          : QStringLiteral("长安") + number;
        add(name, static_cast<Tier>(i % 4),
            i % 3 == 2 ? QStringLiteral("与青禾有往来") : QString());
    }
    for (const char16_t *text :
         {u"青禾", u"青", u"qinghe", u"qh", u"1", u"青禾 1", u"青禾有往来"}) {
        const QString asked = QString::fromUtf16(text);
        const QStringList all = names(asked, 500);
        for (const int limit : {1, 8, 31, 120})
            EXPECT_EQ(names(asked, limit), all.mid(0, limit)) << qPrintable(asked) << limit;
    }
}

TEST_F(SearchOrder, GroupsAreOrderedByTheirBestAndPeopleBeforeOtherNames)
{
    const auto tables = [this](const QString &text) {
        QStringList found;
        const auto groups = searchAll(file.connection(), text, 5, false);
        EXPECT_TRUE(groups.has_value());
        for (const SearchGroup &group : groups ? *groups : std::vector<SearchGroup>())
            found.append(group.table);
        return found;
    };
    const Account account = add(QStringLiteral("南京王芳贸易"), Tier::S);
    Contact person;
    person.name = QStringLiteral("王芳");
    person.account = account.id;
    file.insert(person);
    EXPECT_EQ(tables(QStringLiteral("王芳")).first(), QStringLiteral("contact"))
        << "it is just her name";
    EXPECT_EQ(tables(QStringLiteral("芳")).first(), QStringLiteral("contact"))
        << "both have it in their name";
    EXPECT_EQ(tables(QStringLiteral("南京")).first(), QStringLiteral("account"));
}

TEST_F(SearchOrder, HigherTiersStandFirstHoweverManyWereAddedSince)
{
    const Account oldest = add(QStringLiteral("青禾旧"), Tier::S);
    add(QStringLiteral("新青禾"), Tier::S);
    const Account text = add(QStringLiteral("长安"), Tier::S, QStringLiteral("与青禾有往来"));
    for (int i = 0; i < 300; ++i) {
        add(QStringLiteral("青禾%1").arg(i), Tier::C);
        add(QStringLiteral("老青禾%1").arg(i), i == 7 ? Tier::A : Tier::C);
        add(QStringLiteral("长安%1").arg(i), Tier::C, QStringLiteral("与青禾有往来"));
    }
    EXPECT_EQ(names(QStringLiteral("青禾"), 8).first(), oldest.name);
    EXPECT_EQ(names(QStringLiteral("qinghe"), 8).first(), oldest.name);
    const QStringList all = names(QStringLiteral("青禾"), 1000);
    ASSERT_EQ(all.size(), 903);
    EXPECT_EQ(all[301], QStringLiteral("新青禾"));
    EXPECT_EQ(all[302], QStringLiteral("老青禾7"));
    EXPECT_EQ(all[602], text.name);
    EXPECT_EQ(names(QStringLiteral("往来"), 8).first(), text.name);
}

TEST_F(SearchOrder, ATierIsNoWordAndFollowsItsChange)
{
    Account first = add(QStringLiteral("青禾一"), Tier::C);
    for (int i = 0; i < 150; ++i)
        add(QStringLiteral("青禾%1").arg(i), Tier::C);
    EXPECT_NE(names(QStringLiteral("青禾"), 8).first(), first.name);
    first.tier = Tier::S;
    file.update(first);
    EXPECT_EQ(names(QStringLiteral("青禾"), 8).first(), first.name);
    EXPECT_TRUE(names(QStringLiteral("TIERS")).isEmpty());
    EXPECT_TRUE(names(QStringLiteral("tiers")).isEmpty());
    add(QStringLiteral("天津港"));
    EXPECT_EQ(names(QStringLiteral("ti")), QStringList{QStringLiteral("天津港")})
        << "nor the beginning of a sound";
}

/// The first page is that of looking at every record, whether there are few or many candidates and
/// however the words are asked for.
TEST_F(SearchOrder, IsThatOfLookingAtEveryRecord)
{
    QRandomGenerator random(21);
    const QStringList pieces =
        QString::fromUtf8("天 青 禾 重 庆 长 安 有限公司 科技 No va 12 C0 张 "
                          "公 股份有限公司 银行")
            .split(u' ');
    const auto some = [&](int least, int most) {
        QString text;
        for (int count = random.bounded(least, most); count > 0; --count)
            text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        return text;
    };
    std::vector<Account> accounts;
    std::vector<OpenedRecord> opened;
    for (int i = 0; i < 350; ++i) {
        accounts.push_back(add(some(1, 5), Tier(random.bounded(4)), some(0, 4)));
        if (i % 90 == 0)
            opened.push_back(SearchOrder::opened(accounts.back()));
    }
    const TextIndex &index = *FullText::indexOf("account");
    const QStringList typed =
        QString::fromUtf8(
            "天 青禾 重庆 chongqing zq gong gs yxgs 有限公司 公司 nova no 12 c0 c012 张 "
            "天/张 青禾/公 keji/天 gong/安 yin zh ca changan 科技/有限 安天 t tian/12")
            .split(u' ');
    for (QString words : typed) {
        const TextQuestion question(words.replace(u'/', u' '));
        std::vector<std::tuple<SearchMatch, size_t, int, qint64>> ranked;
        for (const Account &account : accounts) {
            const qint64 id = account.id.value();
            const TextIndex::Keys keys = *index.keysOf(file.connection(), id);
            if (!question.allIn(keys.name, keys.all))
                continue;
            const auto place = std::ranges::find(opened, id, &OpenedRecord::id) - opened.begin();
            ranked.emplace_back(matchOf(question, keys), place, static_cast<int>(account.tier),
                                -id);
        }
        std::ranges::sort(ranked);
        std::vector<qint64> expected;
        for (size_t i = 0; i < std::min<size_t>(8, ranked.size()); ++i)
            expected.push_back(-std::get<qint64>(ranked[i]));
        std::vector<qint64> found;
        for (const FoundRecord &each : *Finder(file.connection(), index, question, 8).find(opened))
            found.push_back(each.id);
        EXPECT_EQ(found, expected) << qPrintable(words) << ", of " << ranked.size();
    }
}

} // namespace
} // namespace attache
