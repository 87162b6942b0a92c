#include "tests/print/pdf_tools.h"
#include "tests/print/sample_documents.h"
#include "ui/print/pdf_writer.h"
#include "ui/print/plain_symbols.h"

#include <QFontDatabase>
#include <QRawFont>
#include <QStringDecoder>

#include <gtest/gtest.h>

using namespace attache;

namespace {

/// Every character of GB 2312: symbols and full-width forms, level 1 and level 2 Han characters.
QString gb2312(int firstRow, int lastRow)
{
    QByteArray bytes;
    for (int row = firstRow; row <= lastRow; ++row) {
        for (int cell = 0xa1; cell <= 0xfe; ++cell) {
            bytes += static_cast<char>(row);
            bytes += static_cast<char>(cell);
        }
    }
    QStringDecoder decoder("GB18030");
    const QString all = decoder(bytes);
    QString assigned;
    for (const QChar c : all) {
        // Cells without a character decode to the private use area.
        if (c.category() != QChar::Other_PrivateUse && !c.isSurrogate() &&
            c != QChar::ReplacementCharacter && !c.isSpace())
            assigned += c;
    }
    return assigned;
}

bool houseFontInstalled()
{
    return QFontDatabase::families().contains(u"Noto Sans CJK SC"_qs);
}

/// What pdftotext makes of a paper with @p text, without white space.
QString extracted(const QString &text)
{
    QString read = pdf::textOf(samples::paragraph(text), {u"-raw"_qs});
    // The footer is the last line.
    read = read.left(read.lastIndexOf(u"Page 1 of"_qs));
    return pdf::withoutSpace(read);
}

} // namespace

class PdfText : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!pdf::toolsInstalled())
            GTEST_SKIP() << "pdftotext and pdfinfo (poppler-utils) are not installed";
        if (!houseFontInstalled())
            GTEST_SKIP() << "Noto Sans CJK SC is not installed";
    }
};

TEST_F(PdfText, WordsWhoseGlyphsAreSharedWithRadicals)
{
    const QString typed =
        u"客户责任人户用见长门车民，一二人入八儿力又口土士大女子小山工己巾干弓心戈手支文斗斤方无日月木止比毛氏气水火爪父片牙牛犬玄玉瓜瓦甘生田白皮目石示立竹米羊老而耳肉臣自至舌舟色虫血行衣西角言谷豆走足身辛辰里金长门阜青非面革韦音页风飞食首香马骨高鬼鱼鸟鹿麦麻黄黑鼓鼠鼻齐齿龙龟"_qs;
    EXPECT_EQ(extracted(typed), typed);
}

TEST_F(PdfText, EveryHanCharacterOfGb2312)
{
    const QString typed = gb2312(0xb0, 0xf7);
    ASSERT_EQ(typed.size(), 6763);
    QString read;
    // By the page: the footers of a longer paper would stand in between.
    for (qsizetype at = 0; at < typed.size(); at += 1000)
        read += extracted(typed.mid(at, 1000));
    EXPECT_EQ(read.size(), typed.size());
    for (qsizetype i = 0; i < std::min(read.size(), typed.size()); ++i)
        ASSERT_EQ(read[i], typed[i]) << "at " << i << ": U+" << std::hex << int(typed[i].unicode());
}

TEST_F(PdfText, AllHanCharactersTogether)
{
    QString read = pdf::textOf(samples::paragraph(gb2312(0xb0, 0xf7)), {u"-raw"_qs});
    QSet<QChar> found(read.begin(), read.end());
    for (const QChar c : gb2312(0xb0, 0xf7))
        EXPECT_TRUE(found.contains(c)) << "U+" << std::hex << int(c.unicode());
}

TEST_F(PdfText, SymbolsAndFullWidthForms)
{
    const QRawFont font = QRawFont::fromFont(QFont(u"Noto Sans CJK SC"_qs));
    QString typed;
    for (const QChar c : gb2312(0xa1, 0xa9)) {
        if (font.supportsCharacter(c))
            typed += c;
    }
    ASSERT_GT(typed.size(), 500);
    const QString read = extracted(typed);
    EXPECT_EQ(read.size(), typed.size());
    for (const QChar c : typed)
        EXPECT_TRUE(read.contains(c)) << "U+" << std::hex << int(c.unicode());
}

TEST_F(PdfText, LigaturesReadAsTheirLetters)
{
    EXPECT_EQ(extracted(u"office——affinity…difficult。fi fl ffi"_qs),
              u"office——affinity…difficult。fiflffi"_qs);
}

TEST_F(PdfText, CharactersBeyondTheBasicPlane)
{
    EXPECT_EQ(extracted(u"𠮷野家𠮟る𡈽"_qs), u"𠮷野家𠮟る𡈽"_qs);
}

TEST_F(PdfText, TypedRadicalStaysARadical)
{
    EXPECT_EQ(extracted(u"⼾部"_qs), u"⼾部"_qs);
}

TEST_F(PdfText, BoldTagsAndTablesToo)
{
    const QString read = pdf::textOf(samples::minutes(), {u"-layout"_qs});
    for (const char16_t *word :
         {u"客户拜访纪要", u"重庆江岸汽车股份有限公司", u"责任人", u"张明（车联网部经理）",
          u"进行中", u"待办", u"四、后续跟进", u"上海市浦东新区张江路 188 号"})
        EXPECT_TRUE(read.contains(QString::fromUtf16(word)))
            << QString::fromUtf16(word).toStdString();
}

TEST_F(PdfText, ReadsInTheOrderOfThePaper)
{
    const QString read = pdf::textOf(samples::minutes(), {u"-raw"_qs});
    qsizetype at = 0;
    for (const char16_t *word :
         {u"客户拜访纪要", u"客户名称", u"时间", u"方式", u"客户方", u"我方", u"一、拜访目的",
          u"二、沟通内容", u"三、达成共识", u"补发数据安全白皮书", u"五、下次会面"}) {
        const qsizetype found = read.indexOf(QString::fromUtf16(word), at);
        EXPECT_GE(found, at) << QString::fromUtf16(word).toStdString() << "\n"
                             << read.toStdString();
        at = std::max(at, found);
    }
}

TEST_F(PdfText, MissingGlyphsAndStrangeInputDoNotHarmTheRest)
{
    QString strange = u"前中😀"_qs;
    strange.insert(1, QChar(0));
    strange += QChar(0x378);                                  // unassigned
    strange += QString::fromUcs4(U"\U0010FFFD", 1);           // private use
    strange += QString(QChar(0xd800)) + QStringLiteral("后"); // half a pair
    const QString read = extracted(strange);
    EXPECT_TRUE(read.startsWith(u"前中"_qs)) << read.toStdString();
    EXPECT_TRUE(read.endsWith(u"后"_qs)) << read.toStdString();
}

TEST_F(PdfText, TheOneMissingCharacterStillReads)
{
    EXPECT_EQ(extracted(u"名𪚥名"_qs), u"名𪚥名"_qs);
}

TEST_F(PdfText, RadicalAndIdeographBesideEachOther)
{
    EXPECT_EQ(extracted(u"客户⼾部⼾⼾⼈人⾯面"_qs), u"客户⼾部⼾⼾⼈人⾯面"_qs);
}

TEST_F(PdfText, SeveralMissingCharactersStillReadEach)
{
    EXPECT_EQ(extracted(u"名𪚥𠀀名完"_qs), u"名𪚥𠀀名完"_qs);
}

TEST_F(PdfText, SymbolsThatNoFontHasAreNoBoxes)
{
    const auto has = [](char32_t symbol) {
        const QString text = QString::fromUcs4(&symbol, 1);
        return withDrawnSymbols(text, QFont(u"Noto Sans CJK SC"_qs)) == text;
    };
    if (has(0x1F44D) || has(0x1F680) || has(0x1F469))
        GTEST_SKIP() << "a font of the system has emoji";
    EXPECT_EQ(extracted(u"对方案满意👍🏻。"_qs), u"对方案满意[thumbsup]。"_qs);
    EXPECT_EQ(extracted(u"上线🚀了"_qs), u"上线了"_qs);
    EXPECT_EQ(extracted(u"👩‍💻 王工"_qs), u"王工"_qs);
    EXPECT_EQ(extracted(u"1️⃣ 报价"_qs), u"1报价"_qs);
    EXPECT_EQ(withDrawnSymbols(u"go 🚀 on"_qs, QFont(u"Noto Sans CJK SC"_qs)), u"go on"_qs);
    EXPECT_EQ(withDrawnSymbols(u"→ ① ☆ 𠮷"_qs, QFont(u"Noto Sans CJK SC"_qs)), u"→ ① ☆ 𠮷"_qs);
}

TEST_F(PdfText, RightToLeftTextIsThere)
{
    const QString read = extracted(u"合同 שלום 完"_qs);
    EXPECT_TRUE(read.contains(u"合同"_qs));
    EXPECT_TRUE(read.contains(u"完"_qs));
}
