#include "core/pack/product_paper.h"

#include "core/brief/document_text.h"
#include "core/domain/rival_function.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

/// What a product may be shown with, and where it may be shown at all.
class ProductPaperTest : public ::testing::Test
{
protected:
    ProductPaperTest()
    {
        product.name = QStringLiteral("Fleet");
        product.oneLiner = QStringLiteral("All vehicles on one map.");
        product.needs = QStringLiteral("see every truck\nno paper");
        product = file.insert(product);
    }
    void function(const char *rival, bool shareable, const char *claimed, const char *ours)
    {
        Competitor competitor;
        competitor.name = QLatin1String(rival);
        competitor.shareable = shareable;
        competitor.answer = QStringLiteral("said among us");
        competitor = file.insert(competitor);
        RivalFunction made;
        made.competitor = competitor.id;
        made.product = product.id;
        made.name = QStringLiteral("Night upload");
        made.valueClaimed = QString::fromLatin1(claimed);
        made.ours = QString::fromLatin1(ours);
        file.insert(made);
    }
    void study(const char *title, bool shareable, QDate review = {})
    {
        CaseStudy made;
        made.title = QLatin1String(title);
        made.products = product.name;
        made.shareable = shareable;
        made.approval = Approval::Approved;
        made.reviewOn = review;
        file.insert(made);
    }
    QString paper()
    {
        const auto read =
            readProductPaper(file.connection(), product.id, file.clock.today(), Language::English);
        return read ? toMarkdown(productDocument(*read, Language::English)) : read.error().message;
    }

    test::TempWorkspace file;
    Product product;
};

TEST_F(ProductPaperTest, SaysWhatItIsHowItComparesAndWhoUsesItAndNothingThatIsForUsOnly)
{
    function("Rivalsoft", true, "eight hours", "within the hour");
    function("Secretsoft", false, "five hours", "");
    study("Shown", true);
    study("Kept", false);
    study("Stale", true, file.clock.today().addDays(-1));
    const QString words = paper();
    for (const char *said : {"All vehicles on one map.", "see every truck", "no paper",
                             "within the hour", "Rivalsoft", "eight hours", "Shown"})
        EXPECT_TRUE(words.contains(QLatin1String(said))) << said;
    for (const char *kept : {"Secretsoft", "said among us", "Kept", "Stale"})
        EXPECT_FALSE(words.contains(QLatin1String(kept))) << kept;
}

TEST_F(ProductPaperTest, ThereIsNoneOfAProductThatIsForUsOnly)
{
    product.shareable = false;
    file.update(product);
    EXPECT_EQ(paper(), QStringLiteral("\"Fleet\" is not to be shown to customers."));
}

} // namespace
} // namespace attache
