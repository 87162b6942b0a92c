#include "tests/cli/cli_run.h"

#include <QFile>

namespace attache::test {
namespace {

/// A product is described and nothing more: all of this follows.
class Products : public Cli
{
protected:
    void SetUp() override { ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0); }
    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QJsonArray products()
    {
        return at({QStringLiteral("list"), QStringLiteral("products"), QStringLiteral("--json")})
            .array();
    }
};

TEST_F(Products, AreImportedFromAListInChinese)
{
    write("products.csv", "产品名称,一句话介绍,适用对象,价格,产品阶段,满足的需求\n"
                          "云表,一张表管好所有客户,运营负责人,9800,成长期,客户分散\n"
                          "云会,会后一分钟出纪要,销售主管,12000,,纪要太慢\n");
    const Outcome run =
        at({QStringLiteral("import"), QStringLiteral("products"), path("products.csv")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonArray made = products();
    ASSERT_EQ(made.size(), 2);
    const QJsonObject first = made.at(0).toObject();
    EXPECT_EQ(first.value(QStringLiteral("one_liner")).toString(),
              QStringLiteral("一张表管好所有客户"));
    EXPECT_EQ(first.value(QStringLiteral("price_from")).toInt(), 980000);
    EXPECT_EQ(first.value(QStringLiteral("life_stage")).toString(), QStringLiteral("growth"));
    EXPECT_EQ(at({QStringLiteral("undo")}).status, 0);
    EXPECT_TRUE(products().isEmpty());
}

TEST_F(Products, AreAddedFoundExportedAndNamedInTheHistory)
{
    ASSERT_EQ(
        at({QStringLiteral("add"), QStringLiteral("product"), QStringLiteral("name=Ledger"),
            QStringLiteral("one_liner=Books closed in a day"), QStringLiteral("price_from=500")})
            .status,
        0);
    const QJsonArray hits =
        at({QStringLiteral("search"), QStringLiteral("closed"), QStringLiteral("--json")}).array();
    ASSERT_EQ(hits.size(), 1);
    EXPECT_EQ(hits.at(0).toObject().value(QStringLiteral("title")).toString(),
              QStringLiteral("Ledger"));
    const QString id = hits.at(0).toObject().value(QStringLiteral("id")).toString();
    const QJsonArray steps =
        at({QStringLiteral("history"), QStringLiteral("product"), id, QStringLiteral("--json")})
            .array();
    EXPECT_EQ(steps.size(), 1);
    ASSERT_EQ(at({QStringLiteral("export"), QStringLiteral("products"), path("out.csv")}).status,
              0);
    QFile out(path("out.csv"));
    ASSERT_TRUE(out.open(QIODevice::ReadOnly));
    EXPECT_TRUE(out.readAll().contains("Books closed in a day"));
}

} // namespace
} // namespace attache::test
