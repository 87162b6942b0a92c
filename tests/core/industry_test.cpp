#include "core/domain/industry_tree.h"

#include "core/domain/account.h"
#include "core/exchange/import.h"
#include "core/queries/field_text.h"
#include "tests/support/temp_workspace.h"

#include <QFile>
#include <QSet>

namespace attache {
namespace {

TEST(Industries, HasTwentySectionsAndNinetySevenDivisions)
{
    const Industries industries;
    EXPECT_EQ(industries.children({}).size(), 20u);
    EXPECT_EQ(industries.all().size(), 117u);
    for (const IndustryNode &node : industries.all()) {
        EXPECT_FALSE(node.nameZh.isEmpty()) << qPrintable(node.code);
        EXPECT_FALSE(node.nameEn.isEmpty()) << qPrintable(node.code);
        EXPECT_EQ(industries.path(node.code).size(), node.code.size() == 1 ? 1u : 2u);
    }
}

TEST(Industries, FindsACodeInAnySpelling)
{
    const Industries industries;
    for (const QStringView code : {u"I65", u"i65", u"65", u" 65 ", u"Ｉ６５"}) {
        ASSERT_NE(industries.find(code), nullptr);
        EXPECT_EQ(industries.find(code)->code, u"I65");
    }
    EXPECT_EQ(industries.find(u"C65"), nullptr);
    EXPECT_EQ(industries.find(u"软件"), nullptr);
    EXPECT_EQ(industries.find(u""), nullptr);
    EXPECT_EQ(industries.label(u"C36", Language::Chinese), QStringLiteral("汽车制造业"));
    EXPECT_EQ(industries.label(u"36", Language::English), QStringLiteral("Automobiles"));
    EXPECT_EQ(industries.label(u"卖烧饼", Language::English), QStringLiteral("卖烧饼"));
    EXPECT_TRUE(industries.isWithin(u"65", u"I"));
    EXPECT_FALSE(industries.isWithin(u"C36", u"I"));
}

TEST(Industries, MatchesOnlyWhatIsClear)
{
    const Industries industries;
    const std::pair<QStringView, QStringView> clear[] = {
        {u"银行", u"J66"},
        {u"银行业", u"J66"},
        {u"汽车制造", u"C36"},
        {u"汽车制造业", u"C36"},
        {u"软件", u"I65"},
        {u"软件行业", u"I65"},
        {u"证券", u"J67"},
        {u"全国地产", u"K70"},
        {u"白酒", u"C15"},
        {u"化工原料", u"C26"},
        {u"technolgy", u"I"},
        {u"medical", u"Q84"},
        {u"Retail", u"F52"},
        {u"software", u"I65"},
        {u"finance", u"J"},
        {u"marketing", u"L72"},
        {u"entertainment", u"R"},
        {u"telecommunications", u"I63"},
        {u"employment", u"L72"},
        {u"IT Services", u"I65"},
        {u"Pharma", u"C27"},
        {u"Financial Services", u"J"},
        {u"HOSPITAL_HEALTH_CARE", u"Q84"},
        {u"Hospital & Health Care", u"Q84"},
        {u"Not For Profit", u"S95"},
        {u"Non-profit", u"S95"},
        {u"I65 软件和信息技术服务业", u"I65"},
        {u"C 制造业", u"C"},
        {u"Retail industry", u"F52"},
        {u"ＩＴ设备", u"C39"},
        {u"教育", u"P"},
    };
    for (const auto &[text, code] : clear)
        EXPECT_EQ(industries.matchText(text).value_or(QStringLiteral("-")), code)
            << qPrintable(text.toString());
    for (const QStringView text : {u"", u"  ", u"综合类", u"services", u"Energy", u"Other", u"业",
                                   u"industry", u"航空", u"C 端产品", u"路桥"}) {
        EXPECT_FALSE(industries.matchText(text)) << qPrintable(text.toString());
        EXPECT_EQ(industries.canonical(text), text.trimmed());
    }
}

TEST(Industries, EveryLabelLeadsBackToItsBranch)
{
    const Industries industries;
    for (const IndustryNode &node : industries.all()) {
        for (const Language language : {Language::Chinese, Language::English}) {
            EXPECT_EQ(industries.matchText(industries.labelWithCode(node.code, language)),
                      node.code);
            const auto byName = industries.matchText(industries.label(node.code, language));
            ASSERT_TRUE(byName) << qPrintable(node.code);
            EXPECT_TRUE(industries.isWithin(node.code, *byName)) << qPrintable(node.code);
        }
    }
}

TEST(Industries, TakesDeeperLevelsInAnyOrder)
{
    Industries industries;
    const std::vector<IndustryNode> nodes = {
        {QStringLiteral("6513"), QStringLiteral("651"), QStringLiteral("应用软件开发"), {}},
        {QStringLiteral("651"), QStringLiteral("65"), QStringLiteral("软件开发"), {}},
        {QStringLiteral("I652"), {}, QStringLiteral("集成电路设计"), QStringLiteral("Chip design")},
        {QStringLiteral("Z99"), {}, QStringLiteral("无"), {}},
        {QStringLiteral("9991"), QStringLiteral("999"), QStringLiteral("无"), {}},
        {QStringLiteral("I653"), QStringLiteral("C36"), QStringLiteral("错"), {}},
    };
    EXPECT_EQ(industries.add(nodes), 3);
    EXPECT_EQ(industries.children(u"I65").size(), 2u);
    const auto path = industries.path(u"6513");
    ASSERT_EQ(path.size(), 4u);
    EXPECT_EQ(path[0].code, u"I");
    EXPECT_EQ(path[3].code, u"I6513");
    EXPECT_EQ(industries.label(u"I6513", Language::English), QStringLiteral("应用软件开发"));
    EXPECT_EQ(industries.matchText(u"Chip design"), QStringLiteral("I652"));
}

TEST(Industries, AgreesWithTheStandardAndTheExchangesWords)
{
    QFile standard(
        QStringLiteral(ATTACHE_SHARED_DIR "/data/china-companies/industry/gbt4754_2017.csv"));
    QFile companies(
        QStringLiteral(ATTACHE_SHARED_DIR "/data/china-companies/a-share/DERIVED_accounts_zh.csv"));
    if (!standard.open(QIODevice::ReadOnly) || !companies.open(QIODevice::ReadOnly))
        GTEST_SKIP() << "no shared data";
    const Industries industries;
    int compared = 0;
    for (const QString &line : QString::fromUtf8(standard.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u',');
        if (cells.size() < 5 || (cells[0] != u"大类" && !cells[0].endsWith(u"门类")))
            continue;
        // One name of the list is cut short at its column's width; ours is whole.
        EXPECT_TRUE(industries.label(cells[1], Language::Chinese).startsWith(cells[4]))
            << qPrintable(cells[1]);
        ++compared;
    }
    EXPECT_EQ(compared, 117);

    int known = 0;
    int rows = 0;
    for (const QString &line : QString::fromUtf8(companies.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u',');
        if (cells.size() < 6)
            continue;
        ++rows;
        known += industries.matchText(cells[4]) ? 1 : 0;
    }
    EXPECT_GT(known * 100, rows * 85) << known << " of " << rows;
}

TEST(Industries, LoadedLevelsAreKnownToImportsAndWords)
{
    test::TempWorkspace file;
    ASSERT_OK(file->perform(QStringLiteral("x"), [&](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(addIndustries(
            writer, {{QStringLiteral("I651"), QStringLiteral("I65"), QStringLiteral("软件开发专业"),
                      QStringLiteral("Software shops")}}));
        return {};
    }));
    QFile csv(file.directory.filePath(QStringLiteral("list.csv")));
    ASSERT_TRUE(csv.open(QIODevice::WriteOnly));
    csv.write(QStringLiteral("公司名称,行业\n远山软件,软件开发专业\n").toUtf8());
    csv.close();
    ImportPlan plan;
    plan.file = csv.fileName();
    ASSERT_OK(runImport(*file.workspace, plan, Progress()));
    const auto accounts = Store<Account>(file.connection()).list();
    ASSERT_OK(accounts);
    ASSERT_EQ(accounts->size(), 1u);
    EXPECT_EQ(accounts->front().industry, QStringLiteral("I651"));
    const FieldText words(file.connection(), QLocale(QLocale::English));
    EXPECT_EQ(words.industry(QStringLiteral("I651")), QStringLiteral("Software shops"));
}

TEST(Industries, LoadedLevelsMayStandInAnyOrder)
{
    test::TempWorkspace file;
    int taken = 0;
    ASSERT_OK(file->perform(QStringLiteral("x"), [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(
            taken,
            addIndustries(
                writer,
                {{QStringLiteral("I6513"), QStringLiteral("I651"), QStringLiteral("应用软件"), {}},
                 {QStringLiteral("I651"), QStringLiteral("I65"), QStringLiteral("软件"), {}},
                 {QStringLiteral("6521"), QStringLiteral("652"), QStringLiteral("芯片设计"), {}},
                 {QStringLiteral("I652"), QStringLiteral("I65"), QStringLiteral("芯片"), {}}}));
        return {};
    }));
    EXPECT_EQ(taken, 4);
    const auto industries = industriesOf(file.connection());
    ASSERT_OK(industries);
    EXPECT_EQ(industries->find(u"I6513")->parent, QStringLiteral("I651"));
    EXPECT_EQ(industries->find(u"I6521")->parent, QStringLiteral("I652"));
}

} // namespace
} // namespace attache
