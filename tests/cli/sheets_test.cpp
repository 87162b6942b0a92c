#include "tests/cli/cli_run.h"
#include "tests/support/sheet_fixture.h"

namespace attache::test {
namespace {

TEST_F(Cli, SeveralSheetsOfAWorkbookAreImportedInOneGo)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    SheetFixture book;
    const auto texts = [](const char *a, const char *b) {
        return QStringList{QString::fromUtf8(a), QString::fromUtf8(b)};
    };
    book.sheets.push_back(
        {QStringLiteral("客户"), SheetFixture::texts(1, texts("客户名称", "城市")) +
                                     SheetFixture::texts(2, texts("北辰数据", "北京"))});
    book.sheets.push_back({QStringLiteral("说明"), SheetFixture::texts(1, texts("仅供参考", ""))});
    book.sheets.push_back(
        {QStringLiteral("联系人"), SheetFixture::texts(1, texts("姓名", "公司")) +
                                       SheetFixture::texts(2, texts("王敏", "北辰数据"))});
    ASSERT_TRUE(book.save(path("book.xlsx")));
    const Outcome run =
        at({QStringLiteral("import"), QStringLiteral("auto"), QStringLiteral("book.xlsx"),
            QStringLiteral("--sheet"), QStringLiteral("客户"), QStringLiteral("--sheet"),
            QStringLiteral("联系人"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonArray sheets = run.object().value(QLatin1String("sheets")).toArray();
    ASSERT_EQ(sheets.size(), 2);
    for (const QJsonValue &sheet : sheets)
        EXPECT_EQ(sheet.toObject().value(QLatin1String("created")).toInt(), 1);
    EXPECT_EQ(sheets[1].toObject().value(QLatin1String("sheet")).toString(),
              QStringLiteral("联系人"));
    const Outcome people = at({QStringLiteral("list"), QStringLiteral("contacts")});
    EXPECT_TRUE(people.out.contains(QStringLiteral("王敏").toUtf8()));
    const Outcome accounts =
        at({QStringLiteral("list"), QStringLiteral("accounts"), QStringLiteral("--json")});
    EXPECT_EQ(accounts.out.count(QStringLiteral("北辰数据").toUtf8()), 1);
}

} // namespace
} // namespace attache::test
