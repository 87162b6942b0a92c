#include "core/domain/opportunity.h"
#include "tests/support/window_session.h"
#include "ui/base/roles.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_table.h"
#include "ui/lists/record_list_page.h"
#include "ui/shell/navigation_bar.h"
#include "ui/widgets/chip.h"

namespace attache {
namespace {

class OpportunitiesPageTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }
    ListView &list() { return *static_cast<RecordListPage *>(window().currentPage())->list(); }
};

TEST_F(OpportunitiesPageTest, StandsAfterTheVisitsAndShowsTheUsualColumns)
{
    QStringList keys;
    for (const NavigationBar::Item &item : window().navigation()->items())
        keys.append(item.key);
    EXPECT_EQ(keys.indexOf(QStringLiteral("opportunities")),
              keys.indexOf(QStringLiteral("visits")) + 1);
    main().open(QStringLiteral("attache:opportunities#list"));
    EXPECT_EQ(list().table()->shownColumns().mid(0, 4),
              (QStringList{QStringLiteral("name"), QStringLiteral("account"),
                           QStringLiteral("stage"), QStringLiteral("amount")}));
    EXPECT_FALSE(list().table()->shownColumns().contains(QStringLiteral("notes")));
    EXPECT_GT(list().model()->rowCount(), 0);
}

TEST_F(OpportunitiesPageTest, FindsThoseWithoutAnAccount)
{
    Opportunity lost;
    lost.name = QStringLiteral("Nobody's");
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("add"), [&](Writer &writer) { return writer.insert(lost); }));
    main().open(QStringLiteral("attache:opportunities#unassigned"));
    ASSERT_EQ(list().model()->rowCount(), 1);
    EXPECT_EQ(list().model()->recordAt(0), lost.id.value());
    Chip *chip = list().facets()->chip(QStringLiteral("account"));
    ASSERT_NE(chip, nullptr);
    EXPECT_TRUE(chip->isOn());
    QTest::keyClick(chip, Qt::Key_Delete);
    EXPECT_GT(list().model()->rowCount(), 1);
    Q_EMIT chip->toggledOn();
    EXPECT_EQ(list().model()->rowCount(), 1);
}

TEST_F(OpportunitiesPageTest, ADayThatIsPastStandsInDangerWhileTheDealIsOpen)
{
    const QDate today = main().desk().clock().today();
    Opportunity late;
    late.name = QStringLiteral("Late");
    late.nextStepOn = today.addDays(-1);
    late.expectedClose = today.addDays(-1);
    Opportunity due = late;
    due.name = QStringLiteral("Due");
    due.nextStepOn = due.expectedClose = today;
    Opportunity lost = late;
    lost.name = QStringLiteral("Lost");
    lost.stage = Stage::Lost;
    ASSERT_TRUE(main().desk().workspace().perform(QStringLiteral("add"),
                                                  [&](Writer &writer) -> Result<void> {
                                                      ATTACHE_CHECK(writer.insert(late));
                                                      ATTACHE_CHECK(writer.insert(due));
                                                      return writer.insert(lost);
                                                  }));
    main().open(QStringLiteral("attache:opportunities#list"));
    const auto tones = [&](const char *column) {
        QVariantList found;
        const int at = list().model()->columnOf(QLatin1String(column));
        for (const Id<Opportunity> id : {late.id, due.id, lost.id}) {
            for (int row = 0; row < list().model()->rowCount(); ++row) {
                if (list().model()->recordAt(row) == id.value())
                    found.append(list().model()->index(row, at).data(Roles::ToneRole));
            }
        }
        return found;
    };
    const QVariantList expected{static_cast<int>(Tone::Danger), QVariant(), QVariant()};
    EXPECT_EQ(tones("next_step_on"), expected);
    EXPECT_EQ(tones("expected_close"), expected);
    EXPECT_EQ(tones("closed_on"), (QVariantList{QVariant(), QVariant(), QVariant()}));
}

} // namespace
} // namespace attache
