#include "core/domain/account.h"
#include "core/exchange/cell_format.h"
#include "core/exchange/import.h"
#include "core/exchange/open_source.h"
#include "core/exchange/spreadsheet_source.h"
#include "tests/support/shared_data.h"
#include "tests/support/sheet_fixture.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace attache {
namespace {

using namespace test;

class Spreadsheet : public testing::Test
{
protected:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    /// Header and rows, each as one line.
    QStringList linesOf(const QString &file, const QString &sheet = {})
    {
        const auto source = SpreadsheetSource::open(file, sheet, Progress());
        if (!source)
            return {source.error().message};
        m_notes = (*source)->notes();
        QStringList lines{(*source)->header().join(u'|')};
        const auto read = (*source)->read(
            [&](const SourceRow &row) -> Result<void> {
                QStringList cells;
                for (const std::string_view cell : row.cells)
                    cells.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
                lines.append(cells.join(u'|'));
                return {};
            },
            Progress());
        EXPECT_TRUE(read.has_value());
        return lines;
    }
    QStringList linesOf(const SheetFixture &book, const QString &sheet = {})
    {
        const auto saved = book.save(path("book.xlsx"));
        EXPECT_TRUE(saved.has_value());
        return linesOf(path("book.xlsx"), sheet);
    }

    QTemporaryDir m_folder;
    QStringList m_notes;
};

QStringList wordsOf(const char *text)
{
    return QString::fromUtf8(text).split(u'|');
}

TEST_F(Spreadsheet, FindsTheTableBelowTitlesAndBesideEmptyColumns)
{
    const QByteArray rows = SheetFixture::texts(1, wordsOf("|2025 年度客户名单")) +
                            SheetFixture::texts(2, wordsOf("|导出人：张三||日期：2025-01-01")) +
                            SheetFixture::texts(4, wordsOf("|客户名称|城市|电话")) +
                            SheetFixture::texts(5, wordsOf("|青禾通信|深圳|0755-1")) +
                            SheetFixture::texts(7, wordsOf("|长安汽车|重庆|"));
    const SheetFixture book{{{QStringLiteral("封面"), SheetFixture::texts(1, wordsOf("说明"))},
                             {QStringLiteral("客户"), rows}}};
    EXPECT_EQ(linesOf(book), (QStringList{QStringLiteral("客户名称|城市|电话"),
                                          QStringLiteral("青禾通信|深圳|0755-1"),
                                          QStringLiteral("长安汽车|重庆|")}));
    ASSERT_EQ(m_notes.size(), 2);
    EXPECT_TRUE(m_notes[0].contains(QStringLiteral("客户")));
    EXPECT_TRUE(m_notes[1].contains(QStringLiteral("2025 年度客户名单")));
    EXPECT_EQ(linesOf(book, QStringLiteral("1")).first(), QStringLiteral("说明"));
    EXPECT_TRUE(linesOf(book, QStringLiteral("别的")).first().contains(QStringLiteral("封面")));
}

TEST_F(Spreadsheet, ReadsHeadersOfTwoLinesAndCellsMergedDownwards)
{
    const QByteArray rows = SheetFixture::texts(1, wordsOf("客户名称|联系人||城市")) +
                            SheetFixture::texts(2, wordsOf("|姓名|电话|")) +
                            SheetFixture::texts(3, wordsOf("青禾通信|李四|138|深圳")) +
                            SheetFixture::texts(4, wordsOf("|王五|139|"));
    const SheetFixture book{
        {{QStringLiteral("S"),
          rows,
          {},
          "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/>"
          "<mergeCell ref=\"D1:D2\"/><mergeCell ref=\"A3:A4\"/></mergeCells>"}}};
    const QStringList lines = linesOf(book);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines[0].section(u'|', 0, 0), QStringLiteral("客户名称"));
    EXPECT_EQ(lines[0].section(u'|', 3), QStringLiteral("城市"));
    EXPECT_TRUE(lines[0].section(u'|', 1, 1).endsWith(QStringLiteral("姓名")));
    EXPECT_EQ(lines[2], QStringLiteral("青禾通信|王五|139|"));
}

TEST_F(Spreadsheet, ShowsValuesAsAPersonSeesThem)
{
    SheetFixture book{
        {{QStringLiteral("S"),
          SheetFixture::texts(1, wordsOf("名称|日期|金额|比例|编号|时间|公式|文字")) +
              "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>45000</v></c>"
              "<c r=\"C2\" s=\"2\"><v>12.5</v></c><c r=\"D2\" s=\"3\"><v>0.35</v></c>"
              "<c r=\"E2\" s=\"4\"><v>42</v></c><c r=\"F2\" s=\"5\"><v>45000.625</v></c>"
              "<c r=\"G2\" t=\"str\"><f>A2&amp;1</f><v>a1</v></c><c "
              "r=\"H2\"><v>13800138000</v></c></row>"
              "<row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"s\"><v>1</v></c><c "
              "r=\"B3\"><v>0.30000000000000004</v></c>"
              "<c r=\"C3\" t=\"b\"><v>1</v></c><c r=\"D3\"><f>1/3</f></c><c r=\"E3\" "
              "t=\"e\"><v>#N/A</v></c>"
              "<c r=\"F3\" t=\"d\"><v>2023-01-05T00:00:00</v></c></row>",
          "<cols><col min=\"8\" max=\"8\" hidden=\"1\"/></cols>"}},
        "<si><t>青禾</t></si><si><r><t>长</t></r><r><t>安</t></r><rPh><t>ちょう</t></rPh></si>",
        "<numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
        "<numFmt numFmtId=\"177\" formatCode=\"[$¥-804]#,##0.00&quot;万元&quot;\"/>"
        "<numFmt numFmtId=\"178\" formatCode=\"000000\"/>",
        "<xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf numFmtId=\"10\"/>"
        "<xf numFmtId=\"178\"/><xf numFmtId=\"22\"/>"};
    EXPECT_EQ(
        linesOf(book),
        (QStringList{
            QStringLiteral("名称|日期|金额|比例|编号|时间|公式|文字"),
            QStringLiteral("青禾|2023-03-15|¥12.5万元|35%|000042|2023-03-15 15:00|a1|13800138000"),
            QStringLiteral("长安|0.3|TRUE||#N/A|2023-01-05||")}));
    EXPECT_EQ(m_notes.size(), 3) << "hidden row, hidden column, formula";
    book.from1904 = true;
    EXPECT_TRUE(linesOf(book)[1].contains(QStringLiteral("2027-03-16")));
}

TEST_F(Spreadsheet, AFormatThatIsNotThereIsThatOfAPlainNumber)
{
    SheetFixture book{{{QStringLiteral("S"), SheetFixture::texts(1, wordsOf("名称|金额|比例")) +
                                                 "<row r=\"2\"><c r=\"A2\"><v>45000</v></c>"
                                                 "<c r=\"B2\" s=\"1\"><v>12.5</v></c>"
                                                 "<c r=\"C2\" s=\"7\"><v>0.35</v></c></row>"}}};
    EXPECT_EQ(linesOf(book)[1], QStringLiteral("45000|12.5|0.35")) << "no format at all";
    book.xfs = "<xf numFmtId=\"10\"/>";
    EXPECT_EQ(linesOf(book)[1], QStringLiteral("4500000%|12.5|0.35"))
        << "the first behind the last";
}

TEST(CellFormat, TellsDaysFromNumbers)
{
    using Kind = CellFormat::Kind;
    const std::pair<const char16_t *, Kind> cases[] = {
        {u"General", Kind::Number},
        {u"G/通用格式", Kind::Number},
        {u"0.00E+00", Kind::Number},
        {u"#,##0.00_);[Red](#,##0.00)", Kind::Number},
        {u"yyyy-mm-dd", Kind::Date},
        {u"[$-404]e/m/d", Kind::Date},
        {u"m\"月\"d\"日\"", Kind::Date},
        {u"h:mm AM/PM", Kind::Time},
        {u"[h]:mm", Kind::Time},
        {u"0.0%", Kind::Percent},
        {u"\"ymd\"0", Kind::Number},
        {u"yyyy/m/d h:mm", Kind::Date},
        {u"[DBNum1][$-804]yyyy\"年\"m\"月\"", Kind::Date}};
    for (const auto &[code, kind] : cases)
        EXPECT_EQ(CellFormat::of(QString::fromUtf16(code)).kind, kind)
            << qPrintable(QString::fromUtf16(code));
    EXPECT_EQ(CellFormat::builtIn(57).kind, Kind::Date);
    EXPECT_EQ(shownValue(0.5, CellFormat::builtIn(20), false), "12:00");
    EXPECT_EQ(shownValue(59, CellFormat::builtIn(14), false), "1900-02-28");
    EXPECT_EQ(shownValue(61, CellFormat::builtIn(14), false), "1900-03-01");
    EXPECT_EQ(plainNumber(1e-7), "0.0000001");
    EXPECT_EQ(plainNumber(6.02e23), "601999999999999995805696");
}

TEST(CellFormat, AUnitOfWhichTheFormatDividesIsNoMultipleOfTheValue)
{
    const auto shown = [](double value, const char16_t *code) {
        return shownValue(value, CellFormat::of(QString::fromUtf16(code)), false);
    };
    EXPECT_EQ(shown(120, u"0\"万\""), "120万");
    EXPECT_EQ(shown(12000, u"0!.0,\"万\""), "12000");
    EXPECT_EQ(shown(12000, u"0\\.0,\"万元\""), "12000元");
    EXPECT_EQ(shown(12345, u"0\".\"0000\"万\""), "12345");
    EXPECT_EQ(shown(12345678, u"#,##0,,\"百万\""), "12345678");
    EXPECT_EQ(shown(1234, u"#,##0.00\"万元\""), "1234万元");
    // Sixteen digits and more are not those that were typed.
    EXPECT_EQ(shown(370911202104140038.0, u"General"), "3.70911202104140E+17");
    EXPECT_EQ(shown(123456789012345.0, u"0"), "123456789012345");
}

TEST_F(Spreadsheet, ImportsLikeDelimitedText)
{
    TempWorkspace workspace;
    const SheetFixture book{
        {{QStringLiteral("S"), SheetFixture::texts(1, wordsOf("客户名称|城市")) +
                                   SheetFixture::texts(2, wordsOf("青禾通信|深圳")) +
                                   SheetFixture::texts(3, wordsOf("合计|1"))}}};
    ASSERT_OK(book.save(path("a.xlsx")));
    ImportPlan plan;
    plan.file = path("a.xlsx");
    const auto report = runImport(*workspace.workspace, plan, Progress());
    ASSERT_OK(report);
    EXPECT_EQ(report->created, 1);
    EXPECT_EQ(
        *workspace.connection().integer("SELECT count(*) FROM account WHERE name = '青禾通信'"), 1);
}

TEST_F(Spreadsheet, SaysWhatIsWrongWithAFile)
{
    const auto write = [&](const char *name, const QByteArray &bytes) {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path(name);
    };
    const auto error = [&](const QString &file) {
        const auto source = openSource(file, {}, Progress());
        EXPECT_FALSE(source.has_value());
        return source ? QString() : source.error().message;
    };
    const QByteArray compound =
        QByteArrayLiteral("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(600, 0);
    EXPECT_TRUE(error(write("old.xls", compound)).contains(QStringLiteral("97")));
    QByteArray name;
    for (const char c : QByteArrayLiteral("EncryptedPackage"))
        name.append(c).append('\0');
    EXPECT_TRUE(error(write("locked.xlsx", compound + name)).contains(QStringLiteral("encrypted")));
    const SheetFixture book{{{QStringLiteral("S"), SheetFixture::texts(1, wordsOf("客户名称"))}}};
    ASSERT_OK(book.save(path("whole.xlsx")));
    QFile whole(path("whole.xlsx"));
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    EXPECT_TRUE(error(write("cut.xlsx", bytes.left(bytes.size() / 2)))
                    .contains(QStringLiteral("incomplete")));
    const SheetFixture bomb{{{QStringLiteral("S"), QByteArray(64 << 20, ' ')}}};
    ASSERT_OK(bomb.save(path("bomb.xlsx")));
    EXPECT_TRUE(error(path("bomb.xlsx")).contains(QStringLiteral("bomb")));
    const SheetFixture torn{{{QStringLiteral("S"), "<row r=\"1\"><c"}}};
    ASSERT_OK(torn.save(path("torn.xlsx")));
    EXPECT_TRUE(error(path("torn.xlsx")).contains(QStringLiteral("XML")));
    const SheetFixture empty{{{QStringLiteral("S"), {}}}};
    ASSERT_OK(empty.save(path("empty.xlsx")));
    EXPECT_TRUE(error(path("empty.xlsx")).contains(QStringLiteral("no rows")));
}

TEST_F(Spreadsheet, TextsThatTheFileLostAreTold)
{
    SheetFixture book;
    book.strings = "<si><t>客户名称</t></si><si><t>备注</t></si><si><t>甲公司</t></si>";
    book.sheets = {{QStringLiteral("S"),
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                    "</row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c>"
                    "<c r=\"B2\" t=\"s\"><v>99</v></c></row>"
                    "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c>"
                    "<c r=\"B3\" t=\"str\"><f>\"\"</f><v></v></c></row>"}};
    EXPECT_EQ(linesOf(book), (QStringList{QStringLiteral("客户名称|备注"),
                                          QStringLiteral("甲公司|"), QStringLiteral("甲公司|")}));
    ASSERT_EQ(m_notes.size(), 1) << "and an empty text is what a formula may give";
    EXPECT_TRUE(m_notes[0].contains(QStringLiteral("missing from the file")))
        << qPrintable(m_notes[0]);
}

TEST_F(Spreadsheet, ReadsOpenDocument)
{
    PackageWriter writer;
    const auto add = [&](const char *part, const QByteArray &bytes) {
        writer.make(QString::fromLatin1(part), QStringLiteral("text/xml"),
                    [bytes] { return Result<QByteArray>(bytes); });
    };
    add("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    add("content.xml",
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" "
        "xmlns:text=\"x\"><table:table "
        "table:name=\"客户\"><table:table-column table:visibility=\"collapse\"/>"
        "<table:table-row><table:table-cell "
        "office:value-type=\"string\"><text:p>客户名称</text:p></table:table-cell>"
        "<table:table-cell "
        "office:value-type=\"string\"><text:p>成立日期</text:p></table:table-cell>"
        "<table:table-cell><text:p>年营收</text:p></table:table-cell></table:table-row>"
        "<table:table-row table:visibility=\"filter\"><table:table-cell "
        "table:number-rows-spanned=\"2\"><text:p>青禾</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"date\" "
        "office:date-value=\"2023-01-05\"><text:p>1月5日</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"currency\" office:currency=\"CNY\" "
        "office:value=\"1200.5\"><text:p>¥1,201</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:covered-table-cell/><table:table-cell "
        "office:value-type=\"percentage\" office:value=\"0.35\"/></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
        "table:number-columns-repeated=\"1024\"/></table:table-row>"
        "</table:table></office:document-content>");
    ASSERT_OK(writer.save(path("a.ods")));
    EXPECT_EQ(linesOf(path("a.ods")), (QStringList{QStringLiteral("客户名称|成立日期|年营收"),
                                                   QStringLiteral("青禾|2023-01-05|CNY 1200.5"),
                                                   QStringLiteral("青禾|35%|")}));
    EXPECT_EQ(m_notes.size(), 2) << "hidden row and column";
}

TEST_F(Spreadsheet, ReadsWhatProgramsWrite)
{
    ATTACHE_NEEDS_DATA("xlsx/zh/demo.xlsx");
    const auto lines = [&](const char *name) { return linesOf(sharedData(name)); };
    EXPECT_EQ(lines("xlsx/zh/demo.xlsx").first(), QStringLiteral("字符串标题|日期标题|数字标题"));
    EXPECT_TRUE(lines("xlsx/zh/demo.xlsx")[1].contains(QStringLiteral("2020-01-01")));
    for (const char *name :
         {"xlsx/features/49273.xlsx", "xlsx/features/54071.xlsx", "xlsx/features/Booleans.xlsx",
          "xlsx/features/DateFormatTests.xlsx", "xlsx/features/InlineStrings.xlsx",
          "xlsx/features/SampleSS.xlsx", "xlsx/features/WithVariousData.xlsx",
          "xlsx/features/google_sheets.xlsx", "xlsx/features/sample.strict.xlsx",
          "xlsx/features/shared_formulas.xlsx", "xlsx/features/unicodeSheetName.xlsx",
          "xlsx/zh/cellDataDemo.xlsx", "xlsx/zh/dataformat.xlsx", "xlsx/zh/extra.xlsx",
          "xlsx/zh/multiplesheets.xlsx", "xlsx/zh/simple07.xlsx"})
        EXPECT_GE(lines(name).size(), 2) << name;
}

TEST_F(Spreadsheet, ASheetIsAskedForByItsNumberFromTheFirstToTheLast)
{
    const SheetFixture book{
        {{QStringLiteral("A"), SheetFixture::texts(1, wordsOf("客户名称|城市"))},
         {QStringLiteral("B"), SheetFixture::texts(1, wordsOf("联系人|电话"))}}};
    EXPECT_EQ(linesOf(book, QStringLiteral("1")).first(), QStringLiteral("客户名称|城市"));
    EXPECT_EQ(linesOf(book, QStringLiteral("2")).first(), QStringLiteral("联系人|电话"));
    for (const char *none : {"0", "3", "-1"})
        EXPECT_TRUE(linesOf(book, QLatin1String(none)).first().contains(QLatin1String(none)))
            << none;
}

TEST_F(Spreadsheet, TheHeaderIsTheRowOfMostKnownNamesAndOneAloneMayBeATitle)
{
    const auto header = [&](const std::vector<const char *> &rows) {
        QByteArray bytes;
        for (size_t i = 0; i < rows.size(); ++i)
            bytes += SheetFixture::texts(int(i) + 1, wordsOf(rows[i]));
        return linesOf(SheetFixture{{{QStringLiteral("S"), bytes}}}).first().toStdString();
    };
    EXPECT_EQ(header({"客户名称", "青禾", "长安"}), "客户名称") << "a list of one column";
    EXPECT_EQ(header({"客户名称|甲", "青禾|1"}), "客户名称|甲") << "two columns, one of them known";
    EXPECT_EQ(header({"城市", "Alpha|Beta|Gamma", "1|2|3"}), "Alpha|Beta|Gamma")
        << "one known word above a wider row is its title";
    EXPECT_EQ(header({"甲|乙|丙", "客户名称|城市|丙", "青禾|深圳|3"}), "客户名称|城市|丙");
}

TEST_F(Spreadsheet, SaysWhichSheetWasChosenAndWhyAndWhatElseThereIs)
{
    const SheetFixture book{
        {{QStringLiteral("封面"), SheetFixture::texts(1, wordsOf("说明"))},
         {QStringLiteral("客户"), SheetFixture::texts(1, wordsOf("客户名单")) +
                                      SheetFixture::texts(3, wordsOf("客户名称|城市")) +
                                      SheetFixture::texts(4, wordsOf("青禾通信|深圳"))},
         {QStringLiteral("旧表"), SheetFixture::texts(1, wordsOf("客户名称")), {}, {}, true}}};
    ASSERT_OK(book.save(path("book.xlsx")));
    const auto source = SpreadsheetSource::open(path("book.xlsx"), {}, Progress());
    ASSERT_OK(source);
    const SourceChoices choices = (*source)->choices();
    ASSERT_EQ(choices.sheets.size(), 3U);
    EXPECT_EQ(choices.sheet, 1);
    EXPECT_TRUE(choices.sheetReason.contains(u'2')) << qPrintable(choices.sheetReason);
    EXPECT_TRUE(choices.sheets[2].isHidden);
    EXPECT_TRUE((*source)->notes()[0].contains(QStringLiteral("旧表 (hidden)")))
        << qPrintable((*source)->notes()[0]);
    EXPECT_EQ(choices.headerRow, 3);
    ASSERT_EQ(choices.headerRows.size(), 3U);
    EXPECT_EQ(choices.headerRows[0].number, 1);
    EXPECT_EQ(choices.headerRows[1].text, QStringLiteral("客户名称 城市"));

    const auto asked = SpreadsheetSource::open(path("book.xlsx"), QStringLiteral("3"), Progress());
    ASSERT_OK(asked);
    EXPECT_EQ((*asked)->choices().sheet, 2);
    EXPECT_TRUE((*asked)->choices().sheetReason.isEmpty()) << "a person said so";
}

TEST_F(Spreadsheet, TheHeaderRowIsTheOneAskedFor)
{
    const SheetFixture book{
        {{QStringLiteral("S"), SheetFixture::texts(1, wordsOf("客户名称|城市")) +
                                   SheetFixture::texts(2, wordsOf("Alpha|Beta")) +
                                   SheetFixture::texts(4, wordsOf("青禾通信|深圳"))}}};
    ASSERT_OK(book.save(path("book.xlsx")));
    const auto source = SpreadsheetSource::open(path("book.xlsx"), {}, Progress(), 2);
    ASSERT_OK(source);
    EXPECT_EQ((*source)->header(), (QStringList{QStringLiteral("Alpha"), QStringLiteral("Beta")}));
    EXPECT_EQ((*source)->choices().headerRow, 2);
    for (const qint64 none : {3, 9}) {
        const auto wrong = SpreadsheetSource::open(path("book.xlsx"), {}, Progress(), none);
        ASSERT_FALSE(wrong.has_value());
        EXPECT_TRUE(wrong.error().message.contains(QString::number(none)));
    }
}

TEST_F(Spreadsheet, WordsOfAHeaderOfTwoLinesAreJoinedAsTheirScriptIs)
{
    const auto header = [&](const char *upper, const char *lower) {
        const QByteArray rows = SheetFixture::texts(1, wordsOf(upper)) +
                                SheetFixture::texts(2, wordsOf(lower)) +
                                SheetFixture::texts(3, wordsOf("a|b|c"));
        const SheetFixture book{
            {{QStringLiteral("S"),
              rows,
              {},
              "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"}}};
        return linesOf(book).first().toStdString();
    };
    EXPECT_EQ(header("Account name|Sum|", "|gross|net"), "Account name|Sum gross|Sum net");
    EXPECT_EQ(header("客户名称|合同|", "|甲|乙"), "客户名称|合同甲|合同乙");
}

TEST_F(Spreadsheet, WhatHasNoHeightOrWidthIsHidden)
{
    const SheetFixture book{
        {{QStringLiteral("S"),
          SheetFixture::texts(1, wordsOf("客户名称|城市")) +
              "<row r=\"2\" ht=\"0\" customHeight=\"1\"><c r=\"A2\" "
              "t=\"inlineStr\"><is><t>青禾通信</t></is></c></row>",
          "<cols><col min=\"2\" max=\"2\" width=\"0\" customWidth=\"1\"/></cols>"}}};
    EXPECT_EQ(linesOf(book).size(), 2);
    EXPECT_EQ(m_notes.size(), 2) << "hidden row and column";
    PackageWriter writer;
    writer.make(QStringLiteral("mimetype"), {}, [] {
        return Result<QByteArray>("application/vnd.oasis.opendocument.spreadsheet");
    });
    writer.make(QStringLiteral("content.xml"), {}, [] {
        return Result<QByteArray>(
            "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" "
            "xmlns:style=\"s\"><style:style style:name=\"r\"><style:table-row-properties "
            "style:row-height=\"0cm\"/></style:style><style:style style:name=\"c\">"
            "<style:table-column-properties style:column-width=\"0in\"/></style:style>"
            "<table:table table:name=\"S\"><table:table-column/>"
            "<table:table-column table:style-name=\"c\"/><table:table-row>"
            "<table:table-cell><text:p>客户名称</text:p></table:table-cell>"
            "<table:table-cell><text:p>城市</text:p></table:table-cell></table:table-row>"
            "<table:table-row table:style-name=\"r\"><table:table-cell><text:p>青禾通信</text:p>"
            "</table:table-cell></table:table-row></table:table></office:document-content>");
    });
    ASSERT_OK(writer.save(path("flat.ods")));
    EXPECT_EQ(linesOf(path("flat.ods")).size(), 2);
    EXPECT_EQ(m_notes.size(), 2) << "hidden row and column";
}

} // namespace
} // namespace attache
