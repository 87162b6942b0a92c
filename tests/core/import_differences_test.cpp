#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/custom_field.h"
#include "tests/support/list_import.h"

#include <QJsonArray>

namespace attache {
namespace {

using test::ListImport;
using Kind = RowDifference::Kind;

/// The fields that @p row changes, as "label: before → after".
QStringList changesOf(const RowDifference &row)
{
    QStringList changes;
    for (const FieldDifference &each : row.changes)
        changes.append(QStringLiteral("%1: %2 → %3").arg(each.label, each.before, each.after));
    return changes;
}

TEST(ImportDifferences, ADryRunSaysOfEachRowWhatItDoes)
{
    ListImport list(recordTypeOf<Account>());
    list << "客户名称,城市,分级,年采购额\n青禾通信,深圳,B,100000\n长安汽车,重庆,A,\n";
    EXPECT_TRUE(list.report.differences.empty()) << "it has happened";
    const qint64 ownFields = list.count("custom_field");
    list.plan.dryRun = true;
    list << "客户名称,城市,分级,系统\n青禾通信,深圳,A,SAP\n长安汽车,,A,\n平安银行,深圳,S,\n,北京,C,"
            "\n";
    const auto &rows = list.report.differences;
    ASSERT_EQ(rows.size(), 3U) << "the row without a name is listed as rejected";
    EXPECT_EQ(rows[0].row, 2);
    EXPECT_EQ(rows[0].kind, Kind::Changed);
    EXPECT_EQ(rows[0].name, QStringLiteral("青禾通信"));
    EXPECT_NE(rows[0].id, 0);
    EXPECT_EQ(changesOf(rows[0]),
              (QStringList{QStringLiteral("Tier: B → A"), QStringLiteral("系统:  → SAP")}));
    EXPECT_EQ(rows[1].kind, Kind::Unchanged) << "an empty cell changes nothing";
    EXPECT_TRUE(rows[1].changes.empty());
    EXPECT_EQ(rows[2].kind, Kind::New);
    EXPECT_EQ(rows[2].name, QStringLiteral("平安银行"));
    EXPECT_EQ(list.count("account"), 2) << "nothing was written";
    EXPECT_EQ(list.count("custom_field"), ownFields);
}

TEST(ImportDifferences, WhoStandsAboveIsAChangeToo)
{
    ListImport list(recordTypeOf<Account>());
    list << "客户名称\n青禾集团\n青禾通信\n";
    list.plan.dryRun = true;
    list << "客户名称,上级客户\n青禾通信,青禾集团\n青禾集团,\n";
    const auto &rows = list.report.differences;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].kind, Kind::Changed);
    ASSERT_EQ(rows[0].changes.size(), 1U);
    EXPECT_EQ(rows[0].changes[0].key, QStringLiteral("parent"));
    EXPECT_EQ(rows[0].changes[0].after, QStringLiteral("青禾集团"));
    EXPECT_EQ(rows[1].kind, Kind::Unchanged);
}

TEST(ImportDifferences, AreWrittenAsJson)
{
    ListImport list(recordTypeOf<Account>());
    list << "客户名称,城市\n青禾通信,深圳\n";
    list.plan.dryRun = true;
    list << "客户名称,城市\n青禾通信,上海\n长安汽车,重庆\n";
    const QJsonArray rows = list.report.toJson().value(QLatin1String("differences")).toArray();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0].toObject().value(QLatin1String("kind")).toString(), QLatin1String("changed"));
    const QJsonArray changes = rows[0].toObject().value(QLatin1String("changes")).toArray();
    QStringList fields;
    for (const QJsonValue &each : changes)
        fields.append(each.toObject().value(QLatin1String("field")).toString());
    EXPECT_TRUE(fields.contains(QLatin1String("city"))) << qPrintable(fields.join(u' '));
    EXPECT_EQ(rows[1].toObject().value(QLatin1String("kind")).toString(), QLatin1String("new"));
    EXPECT_FALSE(rows[1].toObject().contains(QLatin1String("id")));
}

TEST(HeaderRow, OfDelimitedTextIsTheOneAskedFor)
{
    const QByteArray text = "客户名称,城市\n\nAlpha,Beta\n青禾通信,深圳\n";
    const auto found = CsvSource::fromBytes(text, QStringLiteral("a.csv"));
    ASSERT_OK(found);
    EXPECT_EQ((*found)->choices().headerRow, 1);
    ASSERT_EQ((*found)->choices().headerRows.size(), 3U);
    EXPECT_EQ((*found)->choices().headerRows[1].number, 3);
    const auto asked = CsvSource::fromBytes(text, QStringLiteral("a.csv"), {}, {}, 3);
    ASSERT_OK(asked);
    EXPECT_EQ((*asked)->header(), (QStringList{QStringLiteral("Alpha"), QStringLiteral("Beta")}));
    EXPECT_EQ((*asked)->choices().headerRow, 3);
    EXPECT_EQ((*asked)->notes().size(), 1) << "the row above is told of";
    qint64 number = 0;
    ASSERT_OK((*asked)->read(
        [&](const SourceRow &row) -> Result<void> {
            number = row.number;
            return {};
        },
        Progress()));
    EXPECT_EQ(number, 4);
    for (const qint64 none : {2, 9})
        EXPECT_FALSE(CsvSource::fromBytes(text, QStringLiteral("a.csv"), {}, {}, none).has_value())
            << none;
}

} // namespace
} // namespace attache
