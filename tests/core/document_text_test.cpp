#include "core/brief/document_text.h"

#include <gtest/gtest.h>

using namespace attache;

namespace {

Document with(Block block)
{
    Document document;
    document.blocks.push_back(std::move(block));
    return document;
}

TableBlock followUps()
{
    TableBlock table;
    table.columns = {{u"事项"_qs, 3, false}, {u"责任人"_qs, 1, false}, {u"完成时间"_qs, 1, true}};
    table.rows = {{u"补发数据安全白皮书"_qs, u"王工"_qs, u"11月23日"_qs},
                  {u"甲|乙\n丙"_qs, QString(), u"11月27日"_qs}};
    return table;
}

QString markdown(const QString &text)
{
    return toMarkdown(with(Paragraph{text}));
}

} // namespace

TEST(Markdown, TypedMarkUpIsEscaped)
{
    EXPECT_EQ(markdown(u"a*b_c`d[e]<f>|g\\"_qs), u"a\\*b\\_c\\`d\\[e\\]\\<f\\>\\|g\\\\\n"_qs);
    EXPECT_EQ(markdown(u"&amp;"_qs), u"\\&amp;\n"_qs);
}

TEST(Markdown, WhatIsMarkUpAtTheStartOfALineIsEscapedThere)
{
    EXPECT_EQ(markdown(u"# no heading"_qs), u"\\# no heading\n"_qs);
    EXPECT_EQ(markdown(u"- no list"_qs), u"\\- no list\n"_qs);
    EXPECT_EQ(markdown(u"+ no list"_qs), u"\\+ no list\n"_qs);
    EXPECT_EQ(markdown(u"12. no list"_qs), u"12\\. no list\n"_qs);
    EXPECT_EQ(markdown(u"3) no list"_qs), u"3\\) no list\n"_qs);
    EXPECT_EQ(markdown(u"2026.11"_qs), u"2026\\.11\n"_qs);
    EXPECT_EQ(markdown(u"first\n# second"_qs), u"first\\\n\\# second\n"_qs);
    EXPECT_EQ(markdown(u"      no code"_qs), u"no code\n"_qs);
}

TEST(Markdown, TableCellsHoldPipesAndLineEnds)
{
    EXPECT_EQ(toMarkdown(with(followUps())), u"| 事项 | 责任人 | 完成时间 |\n"
                                             u"| --- | --- | ---: |\n"
                                             u"| 补发数据安全白皮书 | 王工 | 11月23日 |\n"
                                             u"| 甲\\|乙<br>丙 |  | 11月27日 |\n"_qs);
}

TEST(Markdown, PipeInsideATagInsideACellIsEscapedOnce)
{
    TableBlock table;
    table.columns = {{u"A"_qs, 1, false}};
    table.rows = {{Inline{Span{u"x|`y"_qs, Tone::Warn, false, true, {}}}}};
    EXPECT_TRUE(toMarkdown(with(table)).contains(u"| `x\\|'y` |"_qs));
}

TEST(Markdown, BoldOnlyWhereAReaderWillTakeItForBold)
{
    const auto bold = [](const QString &text) {
        return Span{text, Tone::Neutral, true, false, {}};
    };
    EXPECT_EQ(toMarkdown(with(Paragraph{{bold(u"李敏"_qs), Span{u"来"_qs, {}, false, false, {}}}})),
              u"**李敏**来\n"_qs);
    // The closing stars would stand between a bracket and a letter: CommonMark shows them.
    EXPECT_EQ(toMarkdown(with(
                  Paragraph{{bold(u"李敏（预算）"_qs), Span{u"来"_qs, {}, false, false, {}}}})),
              u"李敏（预算）来\n"_qs);
}

TEST(Markdown, ListsAndChecks)
{
    ListBlock list;
    list.marker = ListBlock::Marker::Check;
    list.items = {{u"手册"_qs, u"2 份"_qs, Tone::Neutral, true},
                  {u"合同"_qs, {}, Tone::Neutral, false}};
    EXPECT_EQ(toMarkdown(with(list)), u"- [x] 手册 — 2 份\n- [ ] 合同\n"_qs);
    list.marker = ListBlock::Marker::Number;
    EXPECT_EQ(toMarkdown(with(list)), u"1. 手册 — 2 份\n2. 合同\n"_qs);
}

TEST(Markdown, HeadingIsOneLine)
{
    EXPECT_EQ(toMarkdown(with(Heading{u"a\n# b"_qs, 2, {}})), u"### a # b\n"_qs);
}

TEST(PlainText, TablesBecomeNumberedLinesWithoutPipes)
{
    const QString text = toPlainText(with(followUps()));
    EXPECT_TRUE(text.startsWith(u"1. 补发数据安全白皮书 — 责任人：王工；完成时间：11月23日\n"_qs))
        << text.toStdString();
    EXPECT_FALSE(toPlainText(with(TableBlock{{{u"A"_qs, 1, false}, {u"B"_qs, 1, false}},
                                             {{u"x"_qs, u"y"_qs}}}))
                     .contains(u'|'));
    EXPECT_EQ(toPlainText(with(TableBlock{{{u"Item"_qs, 1, false}, {u"Owner"_qs, 1, false}},
                                          {{u"Paper"_qs, u"Wang"_qs}}})),
              u"1. Paper — Owner: Wang\n"_qs);
}

TEST(PlainText, HeadingsSuitTheScript)
{
    EXPECT_EQ(toPlainText(with(Heading{u"一、拜访目的"_qs, 1, {}})), u"【一、拜访目的】\n"_qs);
    EXPECT_EQ(toPlainText(with(Heading{u"Purpose"_qs, 1, {}})), u"■ Purpose\n"_qs);
}

TEST(PlainText, ValuesFollowTheirLabel)
{
    KeyValues values;
    values.rows = {{u"客户方"_qs, u"张明"_qs, {}, false},
                   {u"Our side"_qs, u"Wang"_qs, u"solutions"_qs, false}};
    EXPECT_EQ(toPlainText(with(values)), u"客户方：张明\nOur side: Wang — solutions\n"_qs);
}

TEST(PlainText, NothingTypedIsChanged)
{
    const QString typed = u"# * _ | ` < 客户 责任人 𠮷 😀"_qs;
    EXPECT_EQ(toPlainText(with(Paragraph{typed})), typed + u'\n');
}

TEST(Printable, ControlsGoLineEndsStay)
{
    EXPECT_EQ(printable(QStringLiteral("a") + QChar(0) + QStringLiteral("b\x1b\tc\r\nd\re")),
              u"ab c\nd\ne"_qs);
    EXPECT_EQ(printable(u"𠮷😀"_qs), u"𠮷😀"_qs);
    EXPECT_EQ(printable(QString(QChar(0xd842))), QString(QChar::ReplacementCharacter));
    EXPECT_EQ(printable(QString(QChar(0xdfb7)) + u'x'),
              QString(QChar::ReplacementCharacter) + u'x');
}

TEST(DocumentText, EveryBlockSaysItsWordsInBoth)
{
    Document document;
    document.title = u"Ttitle"_qs;
    document.add(Callout{Tone::Danger, u"Crisk"_qs, u"Ctext"_qs});
    document.add(Cards{
        2,
        {Card{u"Zname"_qs, u"Zpost"_qs, u"Zbadge"_qs, {{u"Zlabel"_qs, u"Zvalue"_qs, {}, false}}}}});
    document.add(Meter{u"Mready"_qs, 64, 100, Tone::Warn, true});
    ChainStrip strip;
    for (size_t i = 0; i < strip.cells.size(); ++i)
        strip.cells[i].role = ChainRoles[i];
    strip.cells[0].names = QStringList{u"Pname"_qs};
    strip.score = 38;
    document.add(strip);
    for (const QString &text : {toMarkdown(document), toPlainText(document)}) {
        for (const char *word : {"Ttitle", "Crisk", "Ctext", "Zname", "Zpost", "Zbadge", "Zlabel",
                                 "Zvalue", "Mready", "64 / 100", "38 / 100", "Pname", "Signatory"})
            EXPECT_TRUE(text.contains(QLatin1String(word))) << word << "\n" << text.toStdString();
    }
}
