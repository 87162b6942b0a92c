#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/exchange/import.h"
#include "core/exchange/open_source.h"
#include "core/exchange/spreadsheet_source.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

namespace attache {
namespace {

using namespace test;

/// Lists that systems hand out as ".xls" though they are web pages or XML.
class MarkupLists : public testing::Test
{
protected:
    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    /// Header and rows, each as one line; what is wrong where it cannot be read.
    QStringList linesOf(const QByteArray &bytes, const QString &sheet = {})
    {
        const auto opened = openSource(write("list.xls", bytes), {.sheet = sheet}, Progress());
        if (!opened)
            return {opened.error().message};
        const RowSource &source = *opened->rows;
        m_notes = source.notes();
        m_encoding = source.encoding();
        QStringList lines{source.header().join(u'|')};
        const auto read = source.read(
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
    static QByteArray page(const QByteArray &rows)
    {
        return "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta "
               "http-equiv=Content-Type content=\"text/html; charset=utf-8\"></head><body><table "
               "border=1>" +
               rows + "</table></body></html>";
    }
    static QByteArray row(const char *cells)
    {
        QByteArray made = "<tr>";
        for (const QByteArray &cell : QByteArray(cells).split('|'))
            made += "<td>" + cell + "</td>";
        return made + "</tr>";
    }
    /// A workbook of the time of Excel 2003 with one sheet.
    static QByteArray workbook(const QByteArray &table, const QByteArray &styles = {},
                               const QByteArray &behind = {})
    {
        return "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook "
               "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
               "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>" +
               styles + "</Styles><Worksheet ss:Name=\"客户\"><Table>" + table +
               "</Table></Worksheet>" + behind + "</Workbook>";
    }
    static QByteArray data(const char *type, const char *text)
    {
        return QByteArray("<Data ss:Type=\"") + type + "\">" + text + "</Data>";
    }
    static QByteArray texts(const char *cells)
    {
        QByteArray made = "<Row>";
        for (const QByteArray &cell : QByteArray(cells).split('|'))
            made += "<Cell>" + data("String", cell.constData()) + "</Cell>";
        return made + "</Row>";
    }

    QTemporaryDir m_folder;
    QStringList m_notes;
    QString m_encoding;
};

QStringList wordLines(std::initializer_list<const char *> lines)
{
    QStringList made;
    for (const char *line : lines)
        made.append(QString::fromUtf8(line));
    return made;
}

TEST_F(MarkupLists, APageWithATableIsAList)
{
    EXPECT_EQ(linesOf(page(row("客户名称|联系人|手机") + row("甲公司|张三|13800001111"))),
              wordLines({"客户名称|联系人|手机", "甲公司|张三|13800001111"}));
    // Nothing closed, capitals, a caption above, header cells and parts of a table.
    EXPECT_EQ(linesOf("<TABLE><THEAD><TR><TD colspan=2>客户清单<TR><TH>客户名称<TH>城市"
                      "<TBODY><TR><TD>甲公司<TD>北京<TR><TD>乙公司<TD>上海</TABLE>"),
              wordLines({"客户名称|城市", "甲公司|北京", "乙公司|上海"}));
    EXPECT_TRUE(m_notes.join(u'\n').contains(u"客户清单"));
}

TEST_F(MarkupLists, ThePageSaysItsEncoding)
{
    const QString text = QStringLiteral(
        "<meta http-equiv=\"Content-Type\" content=\"application/vnd.ms-excel; charset=gb2312\">"
        "<table><tr><td>客户名称</td><td>城市</td></tr><tr><td>喆</td><td>鎔</td></tr></table>");
    QStringEncoder gbk("GB18030");
    ASSERT_TRUE(gbk.isValid());
    EXPECT_EQ(linesOf(gbk(text)), wordLines({"客户名称|城市", "喆|鎔"}));
    EXPECT_EQ(m_encoding, QStringLiteral("GB18030"));
    // What it says counts for nothing where the bytes tell.
    EXPECT_EQ(linesOf(text.toUtf8()), wordLines({"客户名称|城市", "喆|鎔"}));
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    EXPECT_EQ(linesOf(utf16(text)), wordLines({"客户名称|城市", "喆|鎔"}));
    EXPECT_EQ(linesOf("\xEF\xBB\xBF\r\n" + text.toUtf8()), wordLines({"客户名称|城市", "喆|鎔"}));
}

TEST_F(MarkupLists, CellsReadAsAPageShowsThem)
{
    const auto lines = linesOf(page(
        row("客户名称|编号|备注|金额") +
        "<tr><td>\n   甲&amp;乙 <b>公司</b>\n</td><td style=\"mso-number-format:'\\@'\">00123</td>"
        "<td>一<br>二<p>三</p></td><td>&nbsp;</td></tr>"
        "<tr><td>丙公司</td><td x:num=\"13800001111\">1.38E+10</td>"
        "<td><script>alert(1)</script><select><option>a<option>b</select>x</td>"
        "<td x:num=\"1234.5\">1,234.50</td></tr>"));
    EXPECT_EQ(lines, wordLines({"客户名称|编号|备注|金额", "甲&乙 公司|00123|一\n二\n三|",
                                "丙公司|13800001111|x|1,234.50"}));
}

TEST_F(MarkupLists, MergedCellsOfAPageStandInAllOfTheirs)
{
    EXPECT_EQ(linesOf(page("<tr><td rowspan=2>客户名称</td><td colspan=2>联系人</td></tr>"
                           "<tr><td>姓名</td><td>手机</td></tr>"
                           "<tr><td rowspan=2>甲公司</td><td>张三</td><td>1</td></tr>"
                           "<tr><td>李四</td><td>2</td></tr>")),
              wordLines({"客户名称|联系人姓名|联系人手机", "甲公司|张三|1", "甲公司|李四|2"}));
    // Numbers that no spreadsheet has cost nothing.
    EXPECT_EQ(linesOf(page(row("客户名称|城市") +
                           "<tr><td rowspan=99999999999>甲</td><td colspan=-7>北京</td></tr>"
                           "<tr><td colspan=99999999>上海</td></tr>")),
              wordLines({"客户名称|城市", "甲|北京", "甲|上海"}));
}

TEST_F(MarkupLists, OfSeveralTablesTheListIsTaken)
{
    const QByteArray text =
        "<html><body><table><tr><td><table><tr><td>公司</td></tr></table></td><td>"
        "<table><tr><td>客户名称</td><td>城市</td></tr><tr><td>甲公司</td><td>北京</td></tr>"
        "</table></td></tr></table></body></html>";
    EXPECT_EQ(linesOf(text), wordLines({"客户名称|城市", "甲公司|北京"}));
    EXPECT_EQ(m_notes.size(), 1) << "which table was read";
    EXPECT_EQ(linesOf(text, QStringLiteral("1")), wordLines({"公司"}));
}

TEST_F(MarkupLists, AWorkbookOfExcel2003IsAList)
{
    const QByteArray styles = "<Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style>"
                              "<Style ss:ID=\"c\" ss:Parent=\"p\"/>"
                              "<Style ss:ID=\"z\"><NumberFormat ss:Format=\"000000\"/></Style>";
    const QByteArray table =
        "<Column ss:Width=\"80\"/><Column ss:Hidden=\"1\"/>" +
        texts("客户名称|占比|编号|日期|备注") + "<Row ss:Index=\"4\"><Cell>" +
        data("String", "甲公司") + "</Cell><Cell ss:StyleID=\"c\">" + data("Number", "0.35") +
        "</Cell><Cell ss:StyleID=\"z\">" + data("Number", "123") + "</Cell><Cell>" +
        data("DateTime", "2023-01-05T00:00:00.000") + "</Cell><Cell>" +
        "<ss:Data ss:Type=\"String\" "
        "xmlns=\"http://www.w3.org/TR/REC-html40\">红<B>字</B></ss:Data>"
        "<Comment ss:Author=\"a\"><ss:Data>批注</ss:Data></Comment></Cell></Row>"
        "<Row><Cell>" +
        data("String", "乙公司") + "</Cell><Cell ss:Index=\"3\">" + data("Number", "13800001111") +
        "</Cell><Cell>" + data("DateTime", "2023-01-05T15:04:00.000") + "</Cell></Row>";
    EXPECT_EQ(linesOf(workbook(table, styles)),
              wordLines({"客户名称|占比|编号|日期|备注", "甲公司|35%|000123|2023-01-05|红字",
                         "乙公司||13800001111|2023-01-05 15:04|"}));
    EXPECT_TRUE(m_notes.join(u'\n').contains(u"占比")) << "a hidden column";
}

TEST_F(MarkupLists, AWorkbookOfExcel2003HasSheetsAndMerges)
{
    const QByteArray table = "<Row><Cell ss:MergeDown=\"1\">" + data("String", "客户名称") +
                             "</Cell><Cell ss:MergeAcross=\"1\">" + data("String", "联系人") +
                             "</Cell></Row><Row><Cell ss:Index=\"2\">" + data("String", "姓名") +
                             "</Cell><Cell>" + data("String", "手机") + "</Cell></Row>" +
                             texts("甲公司|张三|1");
    const QByteArray hidden =
        "<Worksheet ss:Name=\"旧\"><Table>" + texts("客户名称|城市|地址|行业") +
        "</Table><WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\">"
        "<Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>";
    EXPECT_EQ(linesOf(workbook(table, {}, hidden)),
              wordLines({"客户名称|联系人姓名|联系人手机", "甲公司|张三|1"}));
    EXPECT_TRUE(m_notes.join(u'\n').contains(u"旧"));
    // An encoding in words only.
    QByteArray said = workbook(texts("客户名称|城市") + texts("甲公司|北京"));
    said.replace("version=\"1.0\"", "version=\"1.0\" encoding=\"GB2312\"");
    EXPECT_EQ(linesOf(said), wordLines({"客户名称|城市", "甲公司|北京"}));
    QStringEncoder gbk("GB18030");
    EXPECT_EQ(linesOf(gbk(QString::fromUtf8(said))), wordLines({"客户名称|城市", "甲公司|北京"}));
}

TEST_F(MarkupLists, SaysWhatIsWrong)
{
    EXPECT_TRUE(linesOf("<!DOCTYPE html><html><body><form>登录</form></body></html>")
                    .first()
                    .contains(u"without a table"));
    EXPECT_TRUE(linesOf("<?xml version=\"1.0\"?><orders/>").first().contains(u"XML"));
    const QByteArray whole = workbook(texts("客户名称|城市") + texts("甲公司|北京"));
    EXPECT_TRUE(linesOf(whole.left(whole.size() - 40)).first().contains(u"incomplete"));
    EXPECT_TRUE(linesOf(workbook({})).first().contains(u"no rows"));
    EXPECT_TRUE(linesOf(page(QByteArray("<div>").repeated(5000))).first().contains(u"too large"));
    // A download that broke off gives what came, and says so.
    EXPECT_EQ(linesOf("<table>" + row("客户名称|城市") + row("甲公司|北京") + "<tr><td>乙"),
              wordLines({"客户名称|城市", "甲公司|北京", "乙|"}));
    EXPECT_TRUE(m_notes.join(u'\n').contains(u"middle of a table"));
    EXPECT_TRUE(linesOf("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<table>")
                    .first()
                    .contains(u"MHTML"));
}

TEST_F(MarkupLists, NothingIsFetchedAndNothingExpands)
{
    QByteArray lol = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                     "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;\">"
                     "<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    QByteArray text = workbook(texts("客户名称|城市") + texts("&e;&d;&d;&d;&d;&d;&d;|北京"));
    text.replace("?><?mso", "?>" + lol + "<?mso");
    EXPECT_FALSE(linesOf(text).join(u'\n').contains(u"root:"));
}

TEST_F(MarkupLists, ArriveInOneGo)
{
    TempWorkspace workspace;
    ImportPlan plan;
    plan.file = write("客户.xls", page(row("客户名称|联系人|手机|邮箱|城市") +
                                       row("甲公司|张三|13800001111|a@x.example|昆山")));
    const auto report = runImport(*workspace.workspace, plan, Progress());
    ASSERT_OK(report);
    EXPECT_EQ(report->created, 1);
    const auto accounts = Store<Account>(workspace.connection()).list({});
    ASSERT_TRUE(accounts && accounts->size() == 1);
    EXPECT_EQ(accounts->front().province, QStringLiteral("江苏"));
    const auto people = Store<Contact>(workspace.connection()).list({});
    ASSERT_TRUE(people && people->size() == 1);
    EXPECT_EQ(people->front().mobile, QStringLiteral("13800001111"));
}

} // namespace
} // namespace attache
