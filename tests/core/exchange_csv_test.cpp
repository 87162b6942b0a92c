#include "core/exchange/csv_reader.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace attache {
namespace {

struct Table
{
    QStringList header;
    QList<QStringList> rows;
    QList<qint64> numbers;
    QStringList faults;
    SourceCounts counts;
};

Table readAll(const RowSource &source)
{
    Table table{source.header(), {}, {}, {}, {}};
    const auto keep = [&](const SourceRow &row) -> Result<void> {
        QStringList cells;
        if (row.fault.isEmpty()) {
            for (const std::string_view cell : row.cells)
                cells.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
        }
        table.rows.append(cells);
        table.numbers.append(row.number);
        table.faults.append(row.fault);
        return {};
    };
    const Result<SourceCounts> counts = source.read(keep, Progress());
    EXPECT_TRUE(counts);
    if (counts)
        table.counts = *counts;
    return table;
}

std::unique_ptr<CsvSource> sourceOf(const QByteArray &bytes, const QString &delimiter = {})
{
    auto source = CsvSource::fromBytes(bytes, QStringLiteral("list.csv"), {}, delimiter);
    EXPECT_TRUE(source) << (source ? "" : source.error().message.toStdString());
    return source ? std::move(*source) : nullptr;
}

Table tableOf(const QByteArray &bytes, const QString &delimiter = {})
{
    const auto source = sourceOf(bytes, delimiter);
    return source ? readAll(*source) : Table{};
}

using Rows = QList<QStringList>;

QStringList row(std::initializer_list<const char *> cells)
{
    QStringList list;
    for (const char *cell : cells)
        list.append(QString::fromUtf8(cell));
    return list;
}

TEST(CsvReader, EveryLineEndEndsARecord)
{
    const Rows expected = {row({"1", "2"}), row({"3", "4"})};
    for (const char *end : {"\n", "\r\n", "\r"}) {
        QByteArray bytes = "a,b@1,2@3,4@";
        bytes.replace('@', end);
        EXPECT_EQ(tableOf(bytes).rows, expected);
        bytes.chop(static_cast<qsizetype>(qstrlen(end)));
        EXPECT_EQ(tableOf(bytes).rows, expected) << "without the last line end";
    }
}

TEST(CsvReader, QuotesAreReadAsWrittenInTheField)
{
    EXPECT_EQ(tableOf("a,b\n\"x, \"\"y\"\"\r\nz\",2\n").rows, Rows{row({"x, \"y\"\r\nz", "2"})});
    EXPECT_EQ(tableOf("a,b\n12\" pipe,say \"hi\" now\n").rows,
              Rows{row({"12\" pipe", "say \"hi\" now"})});
    EXPECT_EQ(tableOf("a,b\n\"Bob\" Smith,2\n").rows, Rows{row({"Bob Smith", "2"})});
    EXPECT_EQ(tableOf("a,b\n1, \"x,y\" \n").rows, Rows{row({"1", "x,y"})});
    EXPECT_EQ(tableOf("a\tb\n\"x\"\t\"y\"\n").rows, Rows{row({"x", "y"})});
    EXPECT_EQ(tableOf("a,b\n\"\",\"\"\"\"\n").rows, Rows{row({"", "\""})});
}

TEST(CsvReader, FindsTheDelimiter)
{
    for (const char *delimiter : {",", ";", "\t", "|", "，"}) {
        const QByteArray bytes =
            QByteArray("name@city@note\nAcme@Paris@\"a, b; c|d\"\nBeta@Rome@1,5; 2\n")
                .replace("@", delimiter);
        const auto source = sourceOf(bytes);
        EXPECT_EQ(source->delimiter(), QString::fromUtf8(delimiter));
        EXPECT_EQ(source->header(), row({"name", "city", "note"}));
    }
    EXPECT_EQ(sourceOf("name\nAcme\n")->delimiter(), QStringLiteral(","));
    EXPECT_EQ(sourceOf("名称，备注,城市\n甲，乙,上海\n丙,北京\n")->delimiter(),
              QStringLiteral(","));
    EXPECT_EQ(tableOf("sep=;\na;b\n1,0;2\n").rows, Rows{row({"1,0", "2"})});
    EXPECT_EQ(tableOf("a;b\n1;2\n", QStringLiteral(",")).rows, Rows{row({"1;2"})});
}

TEST(CsvReader, RowsAreNumberedAsASpreadsheetShowsThem)
{
    const Table table = tableOf("\na,b\n\n1,\"x\ny\"\n , \n3,4\n");
    EXPECT_EQ(table.numbers, (QList<qint64>{4, 6}));
    EXPECT_EQ(table.counts.rows, 2);
    EXPECT_EQ(table.counts.blankRows, 2);
}

TEST(CsvReader, ShortRowsArePaddedAndLongRowsStay)
{
    const Table table = tableOf("a,b,c\n1\n1,2,3,,\n1,2,3,4\n5,6,7\n");
    EXPECT_EQ(table.rows[0], row({"1", "", ""}));
    EXPECT_TRUE(table.faults[1].isEmpty());
    EXPECT_TRUE(table.faults[2].isEmpty());
    EXPECT_EQ(table.rows[2], row({"1", "2", "3", "4"}));
    EXPECT_EQ(table.rows[3], row({"5", "6", "7"}));
}

TEST(CsvReader, HeadersAreNamedAndUnlike)
{
    EXPECT_EQ(sourceOf("phone,,phone, 公司\n名称 \n1,2,3,4\n")->header(),
              row({"phone", "Column 2", "phone (2)", "公司"}));
}

TEST(CsvReader, BlankRowsOnlyAreCountedAndRefused)
{
    const auto source = CsvSource::fromBytes(QByteArray(4841, '\n'), QStringLiteral("blank.csv"));
    ASSERT_FALSE(source);
    EXPECT_TRUE(source.error().message.contains(u"4841")) << source.error().message.toStdString();
    const auto commas =
        CsvSource::fromBytes(QByteArray(" ,,\r\n").repeated(4841), QStringLiteral("blank.csv"));
    ASSERT_FALSE(commas);
    EXPECT_TRUE(commas.error().message.contains(u"4841"));
}

TEST(CsvReader, AHugeCellIsAFaultOfItsRowAlone)
{
    const QByteArray huge(10 * 1024 * 1024, 'x');
    for (const QByteArray &cell :
         {huge, "\"" + huge + "\"", QByteArray("\"a\"\"\n" + huge + "\"")}) {
        const Table table = tableOf("a,b,c\n1,2,3\n4," + cell + ",6\n7,8,9\n");
        ASSERT_EQ(table.rows.size(), 3);
        EXPECT_FALSE(table.faults[1].isEmpty());
        EXPECT_EQ(table.rows[2], row({"7", "8", "9"}));
        EXPECT_EQ(table.numbers, (QList<qint64>{2, 3, 4}));
    }
}

TEST(CsvReader, AForgottenQuoteCostsItsRowOnly)
{
    const Table table = tableOf("a,b\n1,2\n\"3,4\n5,6\n7,8\n");
    ASSERT_EQ(table.rows.size(), 4);
    EXPECT_FALSE(table.faults[1].isEmpty());
    EXPECT_EQ(table.rows[2], row({"5", "6"}));
    EXPECT_EQ(table.rows[3], row({"7", "8"}));
    EXPECT_EQ(table.numbers, (QList<qint64>{2, 3, 4, 5}));
}

TEST(CsvReader, AForgottenQuoteThatALaterOneClosesCostsItsRowOnly)
{
    const Table table = tableOf("a,b,c\n\"1,2,3\n4,5,\"he said \"yes\"\"\n7,8,9\n");
    ASSERT_EQ(table.rows.size(), 3);
    EXPECT_FALSE(table.faults[0].isEmpty());
    EXPECT_TRUE(table.faults[1].isEmpty());
    EXPECT_EQ(table.rows[1].first(2), row({"4", "5"}));
    EXPECT_EQ(table.rows[2], row({"7", "8", "9"}));
    // Text behind a cell of several lines is no fault where the row is as wide as all are.
    const Table sloppy = tableOf("a,b\n1,\"two\nlines\" more\n3,4\n");
    ASSERT_EQ(sloppy.rows.size(), 2);
    EXPECT_EQ(sloppy.rows[0], row({"1", "two\nlines more"}));
}

TEST(CsvReader, ACellCutOffAtTheEndDoesNotBecomeRows)
{
    const Table table = tableOf("a,b\n1,2\n3,\"a long story\nthat goes on\nand is cut");
    ASSERT_EQ(table.rows.size(), 2);
    EXPECT_FALSE(table.faults[1].isEmpty());
}

TEST(CsvReader, StopsWhenAsked)
{
    const auto source = sourceOf("a,b\n" + QByteArray("1,2\n").repeated(10000));
    int seen = 0;
    Progress progress;
    const auto stop = [&](const SourceRow &) -> Result<void> {
        if (++seen == 100)
            progress.cancel();
        return {};
    };
    const Result<SourceCounts> counts = source->read(stop, progress);
    ASSERT_FALSE(counts);
    EXPECT_EQ(counts.error().kind, Error::Kind::Cancelled);
    EXPECT_LT(seen, 5000);
}

TEST(CsvReader, ReportsProgressUpToTheWhole)
{
    qint64 last = 0;
    qint64 whole = 0;
    const Progress progress([&](qint64 done, qint64 total) {
        EXPECT_GE(done, last);
        last = done;
        whole = total;
    });
    const QByteArray bytes = "a,b\n" + QByteArray("1,2\n").repeated(5000);
    ASSERT_TRUE(sourceOf(bytes)->read([](const SourceRow &) { return Result<void>(); }, progress));
    EXPECT_EQ(last, bytes.size());
    EXPECT_EQ(whole, bytes.size());
}

TEST(CsvReader, TakesTheHandlersErrorUp)
{
    const auto refuse = [](const SourceRow &) -> Result<void> {
        return Error{Error::Kind::Constraint, QStringLiteral("no"), {}, {}};
    };
    EXPECT_EQ(sourceOf("a\n1\n")->read(refuse, Progress()).error().kind, Error::Kind::Constraint);
}

// Property: whatever is written by the rules is read back.
TEST(CsvReader, ReadsBackWhatTheRulesWrite)
{
    QRandomGenerator random(20261122);
    const QStringList pieces =
        row({"a", "客户", "\"", ",", ";", "\n", "\r\n", " ", "\t", "😀", "12.5", "é"});
    for (int round = 0; round < 300; ++round) {
        Rows expected;
        QByteArray bytes = "a,b,c\n";
        for (int r = 0; r < 5; ++r) {
            QStringList cells;
            QByteArrayList written;
            for (int c = 0; c < 3; ++c) {
                QString cell = QStringLiteral("x");
                for (quint32 n = random.bounded(6U); n > 0; --n)
                    cell += pieces[random.bounded(static_cast<int>(pieces.size()))];
                cells.append(cell);
                written.append('"' + cell.toUtf8().replace("\"", "\"\"") + '"');
            }
            expected.append(cells);
            bytes += written.join(',') + (round % 2 ? "\r\n" : "\n");
        }
        ASSERT_EQ(tableOf(bytes, QStringLiteral(",")).rows, expected) << bytes.toStdString();
    }
}

TEST(CsvReader, CsvSpectrum)
{
    ATTACHE_NEEDS_DATA("csv-torture/csv-spectrum/csvs");
    const QDir folder(test::sharedData("csv-torture/csv-spectrum/csvs"));
    for (const QString &name : folder.entryList({QStringLiteral("*.csv")})) {
        QFile json(folder.filePath(QStringLiteral("../json/") + name.chopped(4) +
                                   QStringLiteral(".json")));
        ASSERT_TRUE(json.open(QIODevice::ReadOnly));
        QByteArray expectedBytes = json.readAll();
        QFile csv(folder.filePath(name));
        ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
        if (!csv.readAll().contains('\r')) // a copy whose line ends were changed on the way here
            expectedBytes.replace("\\r\\n", "\\n");
        const QJsonArray expected = QJsonDocument::fromJson(expectedBytes).array();
        const auto source = CsvSource::open(folder.filePath(name));
        ASSERT_TRUE(source) << name.toStdString();
        const Table table = readAll(**source);
        QJsonArray actual;
        for (const QStringList &cells : table.rows) {
            QJsonObject object;
            for (qsizetype i = 0; i < table.header.size(); ++i)
                object.insert(table.header[i], cells[i]);
            actual.append(object);
        }
        EXPECT_EQ(actual, expected) << name.toStdString();
    }
}

TEST(CsvReader, RealExportsHaveNoFaults)
{
    const struct
    {
        const char *name;
        int columns;
        qint64 rows;
    } cases[] = {
        {"china-companies/a-share/DERIVED_accounts_zh.csv", 9, 4231},
        {"crm-datasets/maven-crm/accounts.csv", 7, 85},
        {"crm-datasets/maven-crm/sales_pipeline.csv", 8, 8800},
        {"crm-datasets/aws-saas-sales/saas_sales.csv", 19, 9994},
        {"crm-exports/hubspot/hubspot_companies.csv", 16, 200},
        {"crm-exports/hubspot/hubspot_contacts.csv", 20, 950},
        {"crm-exports/hubspot/hubspot_deals.csv", 12, 500},
        {"crm-exports/salesforce-dataloader/accountData.csv", 38, 423},
        {"crm-exports/salesforce-dataloader/opportunityData.csv", 31, 38},
        {"crm-exports/zoho/Accounts.csv", 11, 2229},
        {"crm-exports/zoho/Contacts.csv", 9, 1265},
        {"crm-exports/zoho/Potentials.csv", 20, 3632},
        {"crm-exports/contacts/gmail.csv", 81, 1},
        {"csv-torture/bom/csvtext.csv", 3, 2},
        {"csv-torture/bom/csvtext_BOM_UTF8.csv", 3, 2},
        {"csv-torture/bom/csvtext_BOM_UTF16LE.csv", 3, 2},
        {"csv-torture/excel-zh/demo.csv", 3, 10},
        {"csv-torture/excel-zh/no_bom.csv", 2, 10},
    };
    for (const auto &c : cases) {
        ATTACHE_NEEDS_DATA(c.name);
        const auto source = CsvSource::open(test::sharedData(c.name));
        ASSERT_TRUE(source) << c.name;
        const Table table = readAll(**source);
        EXPECT_EQ(table.header.size(), c.columns) << c.name;
        EXPECT_EQ(table.counts.rows, c.rows) << c.name;
        for (const QString &fault : table.faults)
            EXPECT_TRUE(fault.isEmpty()) << c.name << ": " << fault.toStdString();
    }
}

TEST(CsvReader, AWorkbookNamedCsvIsNamed)
{
    ATTACHE_NEEDS_DATA("xlsx/zh/demo.xlsx");
    const auto source = CsvSource::open(test::sharedData("xlsx/zh/demo.xlsx"));
    ASSERT_FALSE(source);
    EXPECT_TRUE(source.error().message.contains(u"Excel")) << source.error().message.toStdString();
}

TEST(Csv, ATitleAboveTheHeaderIsPassedOver)
{
    for (const char *above : {"客户名单 2026\n", "客户名单 2026,,\n", "客户名单 2026\n\n",
                              "客户名单 2026,,\n导出人：张三,导出时间：2026-11-22,\n",
                              "客户名单 2026\n单位：万元,,\n"}) {
        const auto source = sourceOf(QByteArray(above) + "客户名称,城市,电话\n甲公司,成都,028\n"
                                                         "乙公司,北京,010\n丙公司,上海,021\n");
        ASSERT_TRUE(source);
        EXPECT_EQ(source->header(), row({"客户名称", "城市", "电话"})) << above;
        const Table table = readAll(*source);
        EXPECT_EQ(table.rows.size(), 3) << above;
        EXPECT_EQ(table.numbers.first(), QByteArray(above).count('\n') + 2) << above;
        EXPECT_EQ(source->notes().size(), 1);
        EXPECT_TRUE(source->notes().join(u' ').contains(u"客户名单 2026"));
    }
}

TEST(Csv, AHeaderIsNotTakenForATitle)
{
    EXPECT_EQ(tableOf("Name\nAcme\nGlobex\n").header, row({"Name"}));
    EXPECT_EQ(tableOf("Name\n\"Acme, Inc\"\nGlobex\n").header, row({"Name"}));
    EXPECT_EQ(tableOf("Name,,\nAcme,12,3\n").header.first(), QStringLiteral("Name"));
    EXPECT_EQ(tableOf("Name,Phone\nAcme,12\n").header, row({"Name", "Phone"}));
}

} // namespace
} // namespace attache
