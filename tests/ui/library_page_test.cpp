#include "core/domain/product.h"
#include "tests/support/window_session.h"
#include "ui/lists/list_model.h"
#include "ui/lists/record_list_page.h"

namespace attache {
namespace {

class LibraryPageTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }
    RecordListPage *page() { return qobject_cast<RecordListPage *>(window().currentPage()); }
};

TEST_F(LibraryPageTest, ListsTheProductsAndOpensTheOneThatIsAskedFor)
{
    main().open(QStringLiteral("attache:library"));
    ASSERT_NE(page(), nullptr);
    EXPECT_EQ(page()->list()->model()->rowCount(), 0);
    Product product;
    product.name = QStringLiteral("Ledger");
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("add"), [&](Writer &writer) { return writer.insert(product); }));
    QCoreApplication::processEvents();
    EXPECT_EQ(page()->list()->model()->rowCount(), 1);
    main().open(QStringLiteral("attache:today"));
    main().open(QStringLiteral("attache:product/%1").arg(product.id.value()));
    ASSERT_EQ(window().currentKey(), QStringLiteral("library"));
    EXPECT_EQ(page()->list()->model()->rowCount(), 1);
}

} // namespace
} // namespace attache
