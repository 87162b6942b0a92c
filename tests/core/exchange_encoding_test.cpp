#include "core/exchange/text_encoding.h"
#include "tests/support/shared_data.h"

#include <QStringEncoder>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace attache {
namespace {

QByteArray encoded(const char *codec, const QString &text)
{
    QStringEncoder encoder(codec);
    return encoder(text);
}

DecodedText decode(const QByteArray &bytes)
{
    Result<DecodedText> text = decodeText(bytes, QStringLiteral("list.csv"));
    EXPECT_TRUE(text) << (text ? "" : text.error().message.toStdString());
    return text ? *text : DecodedText{};
}

const QString Chinese = QStringLiteral(
    "客户名称,城市,备注\n上海某某科技有限公司,上海,需要回访\n北京鑫淼有限公司,北京,\n");

TEST(TextEncoding, FindsTheOneWrittenWith)
{
    const QString western = QStringLiteral(
        "name,city\nPébéo of America,São Paulo\nMüller & Söhne,Malmö\nL’Oréal,Paris\n");
    const struct
    {
        const char *codec;
        QString text;
        QString name;
    } cases[] = {
        {"UTF-8", Chinese, QStringLiteral("UTF-8")},
        {"GB18030", Chinese, QStringLiteral("GB18030")},
        {"UTF-16LE", Chinese, QStringLiteral("UTF-16LE")},
        {"UTF-16BE", Chinese, QStringLiteral("UTF-16BE")},
        {"UTF-16LE", western, QStringLiteral("UTF-16LE")},
        {"UTF-16BE", western, QStringLiteral("UTF-16BE")},
        {"windows-1252", western, QStringLiteral("Windows-1252")},
        {"macintosh", western, QStringLiteral("Mac Roman")},
        {"Big5",
         QStringLiteral("客戶名稱,城市,備註\n臺北某某科技股份有限公司,臺北,需要回訪\n高雄鋼鐵公司,"
                        "高雄,業務聯絡\n"),
         QStringLiteral("Big5")},
        {"windows-1251",
         QStringLiteral("Название,Город\nОАО «Северсталь»,Череповец\nООО Ромашка,Москва\n"),
         QStringLiteral("Windows-1251")},
        {"windows-1250",
         QStringLiteral("Nazwa,Miasto\nZakłady Chemiczne,Łódź\nPrzędzalnia,Żyrardów\n"),
         QStringLiteral("Windows-1250")},
        {"windows-1250",
         QStringLiteral("Název,Město\nPříklad s.r.o.,Plzeň\nŠkoda Auto,Mladá Boleslav\n"
                        "České dráhy,Praha\nŽelezárny Třinec,Třinec\nDům kávy,Děčín\n"),
         QStringLiteral("Windows-1250")},
        {"windows-1252",
         QStringLiteral("Société,Ville\nCrédit Agricole,Nîmes\nHôtel de la Forêt,Besançon\n"),
         QStringLiteral("Windows-1252")},
        {"windows-1252", QStringLiteral("Firma,By\nMærsk A/S,København\nJørgen Sørensen,Ålborg\n"),
         QStringLiteral("Windows-1252")},
        {"EUC-KR",
         QStringLiteral("회사명,도시,비고\n삼성전자 주식회사,수원,\n현대자동차,서울,방문 예정\n"),
         QStringLiteral("EUC-KR")},
        {"EUC-JP",
         QStringLiteral("会社名,都市,備考\n株式会社サンプル,東京,\n日本電気,大阪,また連絡する\n"),
         QStringLiteral("EUC-JP")},
        {"Shift_JIS",
         QStringLiteral("会社名,都市,備考\n株式会社サンプル,東京,\n日本電気,大阪,また連絡する\n"),
         QStringLiteral("Shift_JIS")},
        {"UTF-8", QStringLiteral("a,b\n1,2\n"), QStringLiteral("UTF-8")},
    };
    for (const auto &c : cases) {
        const DecodedText text = decode(encoded(c.codec, c.text));
        EXPECT_EQ(text.encoding, c.name) << c.codec;
        EXPECT_EQ(QString::fromUtf8(text.utf8), c.text) << c.codec;
        EXPECT_EQ(text.unreadable, 0);
    }
}

TEST(TextEncoding, TakesTheByteOrderMarkOffAndNamesIt)
{
    const DecodedText utf8 = decode("\xEF\xBB\xBF" + Chinese.toUtf8());
    EXPECT_EQ(utf8.encoding, QStringLiteral("UTF-8 (BOM)"));
    EXPECT_EQ(utf8.utf8, Chinese.toUtf8());
    const DecodedText little = decode("\xFF\xFE" + encoded("UTF-16LE", Chinese));
    EXPECT_EQ(little.encoding, QStringLiteral("UTF-16LE"));
    EXPECT_EQ(little.utf8, Chinese.toUtf8());
    EXPECT_EQ(decode("\xFE\xFF" + encoded("UTF-16BE", Chinese)).utf8, Chinese.toUtf8());
}

TEST(TextEncoding, OneAccentInALongFileIsNotChinese)
{
    QByteArray bytes = "name,city\n";
    for (int i = 0; i < 20000; ++i)
        bytes += "Plain Company,London\n";
    bytes += "Caf\xE9 Central,Vienna\n";
    const DecodedText text = decode(bytes);
    EXPECT_EQ(text.encoding, QStringLiteral("Windows-1252"));
    EXPECT_TRUE(text.utf8.contains("Café Central"));
}

TEST(TextEncoding, OneChineseNameInALongFileIsNotLatin)
{
    QByteArray bytes = "name,city\n";
    for (int i = 0; i < 20000; ++i)
        bytes += "Plain Company,London\n";
    bytes += encoded("GB18030", QStringLiteral("华为,深圳\n"));
    EXPECT_EQ(decode(bytes).encoding, QStringLiteral("GB18030"));
}

TEST(TextEncoding, AShortChineseListIsNeitherThaiNorArabicNorGreek)
{
    // A row or two are too little for statistics: uchardet names any of these.
    const QStringList people{u"王伟"_qs, u"李芳"_qs, u"张敏"_qs, u"刘洋"_qs, u"孙建国"_qs};
    const QStringList companies{u"金桥贸易"_qs, u"瑞丰贸易"_qs, u"金桥精工"_qs, u"北辰软件"_qs,
                                u"长江软件"_qs, u"金桥物流"_qs, u"恒信食品"_qs, u"大同软件"_qs};
    for (const QString &person : people) {
        for (const QString &company : companies) {
            const QString list = u"Name,Company\n%1,%2\n"_qs.arg(person, company);
            EXPECT_EQ(decode(encoded("GB18030", list)).utf8, list.toUtf8()) << qPrintable(list);
        }
    }
}

TEST(TextEncoding, ACutCharacterDoesNotChangeTheEncoding)
{
    QByteArray bytes = Chinese.toUtf8();
    bytes.chop(bytes.size() - bytes.lastIndexOf("\xE4\xBA\xAC") - 2);
    const DecodedText text = decode(bytes);
    EXPECT_EQ(text.encoding, QStringLiteral("UTF-8"));
    EXPECT_GE(text.unreadable, 1);
    EXPECT_TRUE(text.utf8.isValidUtf8());
}

TEST(TextEncoding, NulsAreRemovedAndCounted)
{
    const DecodedText text = decode(QByteArrayLiteral("name,city\nAc\0me,Paris\nBeta,\0Rome\n"));
    EXPECT_EQ(text.utf8, "name,city\nAcme,Paris\nBeta,Rome\n");
    EXPECT_EQ(text.removedNuls, 2);
    const DecodedText padded = decode("name\nAcme\n" + QByteArray(4096, '\0'));
    EXPECT_EQ(padded.utf8, "name\nAcme\n");
    EXPECT_EQ(padded.removedNuls, 4096);
}

TEST(TextEncoding, NamesWhatIsNoText)
{
    const struct
    {
        QByteArray bytes;
        const char *says;
    } cases[] = {
        {QByteArrayLiteral("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml"), "xlsx"},
        {QByteArray("PK\x03\x04 word/document.xml"), "docx"},
        {QByteArray("PK\x03\x04 something"), "ZIP"},
        {QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest"), ".xls"},
        {QByteArray("%PDF-1.7\n"), "PDF"},
        {QByteArray("\x89PNG\r\n\x1A\n"), "image"},
        {QByteArrayLiteral("SQLite format 3\0 more"), "SQLite"},
        {QByteArray("\n <!DOCTYPE html><html>"), "web page"},
        {QByteArray("BEGIN:VCARD\nVERSION:3.0\n"), "vCard"},
        {QByteArray(5000, '\x01'), "binary"},
    };
    for (const auto &c : cases) {
        const Result<DecodedText> text = decodeText(c.bytes, QStringLiteral("list.csv"));
        ASSERT_FALSE(text) << c.says;
        EXPECT_EQ(text.error().kind, Error::Kind::Invalid);
        EXPECT_TRUE(text.error().message.contains(QLatin1String(c.says)))
            << text.error().message.toStdString();
        EXPECT_TRUE(text.error().message.contains(u"list.csv"));
    }
}

TEST(TextEncoding, APersonCanOverruleWhatIsFound)
{
    const QByteArray bytes = "name\nCaf\xE9\n";
    EXPECT_EQ(decodeText(bytes, {}, QStringLiteral("Mac Roman"))->utf8, "name\nCafÈ\n");
    EXPECT_FALSE(decodeText(bytes, {}, QStringLiteral("Klingon")));
    for (const QString &name : textEncodings())
        EXPECT_TRUE(decodeText("a,b\n", {}, name)) << name.toStdString();
}

TEST(TextEncoding, SaysWhyAFileCannotBeRead)
{
    QTemporaryDir folder;
    EXPECT_EQ(readTextFile(folder.filePath(QStringLiteral("none.csv"))).error().kind,
              Error::Kind::NotFound);
    EXPECT_EQ(readTextFile(folder.path()).error().kind, Error::Kind::Io);
    QFile empty(folder.filePath(QStringLiteral("empty.csv")));
    ASSERT_TRUE(empty.open(QIODevice::WriteOnly));
    empty.close();
    EXPECT_EQ(readTextFile(empty.fileName()).error().kind, Error::Kind::Invalid);
}

TEST(TextEncoding, RealExports)
{
    const struct
    {
        const char *name;
        QString encoding;
        const char *contains;
    } cases[] = {
        {"crm-exports/salesforce-dataloader/accountData.csv", QStringLiteral("Windows-1252"),
         "Pébéo of"},
        {"crm-datasets/aws-saas-sales/saas_sales.csv", QStringLiteral("Mac Roman"), "São Paulo"},
        {"china-companies/a-share/DERIVED_accounts_zh.csv", QStringLiteral("UTF-8 (BOM)"),
         "平安银行"},
        {"csv-torture/bom/csvtext_BOM_UTF16LE.csv", QStringLiteral("UTF-16LE"), "row1-1"},
        {"csv-torture/excel-zh/office_bom.csv", QStringLiteral("UTF-8 (BOM)"), "姓名"},
        {"crm-datasets/maven-crm/sales_pipeline.csv", QStringLiteral("UTF-8"), "Cancity"},
    };
    for (const auto &c : cases) {
        ATTACHE_NEEDS_DATA(c.name);
        const Result<DecodedText> text = readTextFile(test::sharedData(c.name));
        ASSERT_TRUE(text) << c.name;
        EXPECT_EQ(text->encoding, c.encoding) << c.name;
        EXPECT_TRUE(text->utf8.contains(c.contains)) << c.name;
    }
}

TEST(TextEncoding, TheCompanyListInGbkReadsTheSame)
{
    ATTACHE_NEEDS_DATA("china-companies/a-share/DERIVED_accounts_zh.csv");
    const QByteArray utf8 =
        readTextFile(test::sharedData("china-companies/a-share/DERIVED_accounts_zh.csv"))->utf8;
    for (const char *codec : {"GB18030", "GBK"}) {
        const DecodedText text = decode(encoded(codec, QString::fromUtf8(utf8)));
        EXPECT_EQ(text.encoding, QStringLiteral("GB18030"));
        EXPECT_EQ(text.utf8, utf8);
    }
}

} // namespace
} // namespace attache
