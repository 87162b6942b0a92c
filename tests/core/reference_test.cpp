#include "core/base/resource_table.h"
#include "core/domain/reference.h"

#include <gtest/gtest.h>

#include <QSet>
#include <QTemporaryFile>

namespace attache {
namespace {

constexpr std::array Languages = {Language::Chinese, Language::English};
constexpr std::array OpenStages = {Stage::Lead, Stage::Qualified, Stage::Proposal,
                                   Stage::Negotiation};

TEST(Reference, HasATalkTrackForEveryRoleAndStage)
{
    for (const Language language : Languages) {
        EXPECT_EQ(builtInTalkTracks(language).size(), 28u);
        const int most = language == Language::Chinese ? 20 : 60;
        QSet<QString> seen;
        for (const RoleKind role : KnownRoles) {
            for (const Stage stage : OpenStages) {
                const TalkTrackText track = builtInTalkTrack(role, stage, language);
                EXPECT_EQ(track.role, role);
                EXPECT_EQ(track.stage, stage);
                for (const QString &text : {track.weighs, track.bring, track.ask, track.avoid}) {
                    EXPECT_FALSE(text.isEmpty()) << choiceOf(role).key;
                    EXPECT_LE(text.size(), most) << qPrintable(text);
                }
                seen.insert(track.weighs + track.bring + track.ask + track.avoid);
            }
            EXPECT_EQ(builtInTalkTrack(role, Stage::Won, language),
                      builtInTalkTrack(role, Stage::Negotiation, language));
            EXPECT_EQ(builtInTalkTrack(role, Stage::Lost, language),
                      builtInTalkTrack(role, Stage::Negotiation, language));
        }
        EXPECT_EQ(seen.size(), 28);
    }
}

TEST(Reference, HasMaterialsForEveryStageAndRole)
{
    for (const Language language : Languages) {
        const auto items = builtInChecklist(language);
        QSet<QString> keys;
        for (const ChecklistText &item : items) {
            EXPECT_FALSE(item.text.isEmpty()) << qPrintable(item.key);
            EXPECT_FALSE(item.stages.empty()) << qPrintable(item.key);
            EXPECT_FALSE(item.roles.empty()) << qPrintable(item.key);
            keys.insert(item.key);
        }
        EXPECT_EQ(keys.size(), static_cast<qsizetype>(items.size()));
        for (const Stage stage : OpenStages) {
            EXPECT_GE(builtInChecklist(stage, {}, language).size(), 5u);
            for (const RoleKind role : KnownRoles)
                EXPECT_FALSE(builtInChecklist(stage, {role}, language).empty())
                    << choiceOf(role).key << choiceOf(stage).key;
        }
    }
    const auto forSigning =
        builtInChecklist(Stage::Negotiation, {RoleKind::Signatory}, Language::English);
    EXPECT_TRUE(std::ranges::any_of(
        forSigning, [](const ChecklistText &item) { return item.key == u"contract"; }));
    EXPECT_TRUE(std::ranges::none_of(
        forSigning, [](const ChecklistText &item) { return item.key == u"demo"; }));
}

TEST(Reference, EachTierIsOwedAVisitInItsTime)
{
    for (const Language language : Languages) {
        const auto levels = builtInServiceLevels(language);
        ASSERT_EQ(levels.size(), 4u);
        const std::array days = {14, 30, 60, 120};
        for (std::size_t index = 0; index < levels.size(); ++index) {
            EXPECT_EQ(levels[index].tier, choicesOf<Tier>[index].value);
            EXPECT_EQ(levels[index].cadenceDays, days[index]);
            EXPECT_FALSE(levels[index].team.isEmpty());
            EXPECT_TRUE(levels[index].owed.contains(QString::number(days[index])));
        }
    }
}

TEST(Language, ChineseUnlessTheLocaleSaysOtherwise)
{
    EXPECT_EQ(languageOf(QLocale(QStringLiteral("zh_CN"))), Language::Chinese);
    EXPECT_EQ(languageOf(QLocale(QStringLiteral("zh_TW"))), Language::Chinese);
    EXPECT_EQ(languageOf(QLocale::c()), Language::Chinese);
    EXPECT_EQ(languageOf(QLocale(QStringLiteral("en_GB"))), Language::English);
    EXPECT_EQ(languageOf(QLocale(QStringLiteral("de"))), Language::English);
}

TEST(ResourceTable, HasTheRowsOfItsWidthBehindTheHead)
{
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write("a,b,c\n1,2,3\n\n1,2\n1,2,3,4\n\"x,y\",\"\",z\n4,,\n");
    file.close();
    const std::vector<QStringList> expected{
        {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")},
        {QStringLiteral("x,y"), QString(), QStringLiteral("z")},
        {QStringLiteral("4"), QString(), QString()}};
    EXPECT_EQ(readResourceTable(file.fileName()), expected);
    EXPECT_TRUE(readResourceTable(QStringLiteral("/nowhere/at/all.csv")).empty());
}

} // namespace
} // namespace attache
