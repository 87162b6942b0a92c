#include "core/domain/settings.h"
#include "core/insight/tier_sheet.h"
#include "tests/support/temp_workspace.h"

#include <algorithm>

namespace attache {
namespace {

TEST(TierSheet, IsKeptUnderANameAndTakenAgain)
{
    test::TempWorkspace file;
    const auto perform = [&](const Workspace::Body &work) {
        return file->perform(QStringLiteral("sheet"), work);
    };
    TierCriterion own;
    own.name = QStringLiteral("Opens doors");
    own.fullIs = QStringLiteral("Named us to three others");
    file.insert(own);
    const auto before = tierSheet(file.connection());
    ASSERT_OK(before);
    ASSERT_OK(perform([](Writer &writer) { return keepTierLines(writer, {90, 70, 30}); }));
    ASSERT_OK(
        perform([](Writer &writer) { return keepTierSheet(writer, QStringLiteral("Ours")); }));
    ASSERT_OK(perform([](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(useTierPreset(writer, TierPreset::Simple));
        return keepTierLines(writer, {80, 60, 40});
    }));
    const auto kept = keptTierSheets(file.connection());
    ASSERT_OK(kept);
    ASSERT_EQ(kept->size(), 1U);
    ASSERT_OK(perform([&](Writer &writer) { return useTierSheet(writer, kept->front()); }));
    const auto sheet = tierSheet(file.connection());
    ASSERT_OK(sheet);
    for (const TierCriterion &each : *sheet) {
        const auto same = std::ranges::find(*before, each.id, &TierCriterion::id);
        if (same == before->end()) {
            EXPECT_EQ(each.weight, 0) << "it came with the other preset";
            continue;
        }
        EXPECT_EQ(each.weight, same->weight);
        EXPECT_EQ(each.fullFrom, same->fullFrom);
        EXPECT_EQ(each.partFrom, same->partFrom);
        EXPECT_EQ(each.fullIs, same->fullIs);
        EXPECT_EQ(each.mustHave, same->mustHave);
    }
    const auto settings = Settings::read(file.connection());
    ASSERT_OK(settings);
    EXPECT_EQ(TierLines::of(*settings), (TierLines{90, 70, 30}));

    ASSERT_OK(
        perform([](Writer &writer) { return keepTierSheet(writer, QStringLiteral("Ours")); }));
    EXPECT_EQ(keptTierSheets(file.connection())->size(), 1U) << "replaced";
    SavedView broken = kept->front();
    broken.state = LongText(QStringLiteral("{\"criteria\":[]}"));
    const auto refused = perform([&](Writer &writer) { return useTierSheet(writer, broken); });
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("Ours")));
}

} // namespace
} // namespace attache
