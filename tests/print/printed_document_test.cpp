#include "core/brief/page_reference.h"
#include "tests/print/pdf_tools.h"
#include "tests/print/sample_documents.h"
#include "ui/print/document_layout.h"
#include "ui/print/page_filler.h"
#include "ui/print/printed_document.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

using namespace attache;

namespace {

/// A piece of @p height with one line of text in it for every 10 units.
Piece piece(qreal height, bool keep = false, int repeats = -1)
{
    Piece result;
    result.height = height;
    result.keepWithNext = keep;
    result.repeats = repeats;
    for (qreal y = 0; y + 10 <= height; y += 10) {
        TextLine line;
        line.height = 10;
        result.place(0, y, line);
    }
    return result;
}

bool hasInk(const QImage &image, const QRect &area)
{
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                return true;
        }
    }
    return false;
}

} // namespace

TEST(PageFiller, HeadingMovesWithWhatFollows)
{
    PageFiller filler({piece(80), piece(10, true), piece(20)}, 100);
    const auto pages = filler.pages();
    ASSERT_EQ(pages.size(), 2u);
    ASSERT_EQ(pages[0].size(), 1u);
    EXPECT_EQ(pages[1][0].piece, 1u);
    EXPECT_EQ(pages[1][1].piece, 2u);
}

TEST(PageFiller, TableHeadIsRepeated)
{
    std::vector<Piece> pieces{piece(10, true)};
    for (int i = 0; i < 20; ++i)
        pieces.push_back(piece(20, false, 0));
    PageFiller filler(pieces, 100);
    for (const auto &page : filler.pages())
        EXPECT_EQ(page.front().piece, 0u);
    EXPECT_EQ(filler.pages().size(), 5u);
}

TEST(PageFiller, WhatIsHigherThanAPageIsDividedBetweenLines)
{
    PageFiller filler({piece(20), piece(250)}, 105);
    const auto pages = filler.pages();
    const auto pieces = filler.takePieces();
    ASSERT_EQ(pages.size(), 3u);
    size_t lines = 0;
    for (const auto &page : pages) {
        for (const auto &placed : page) {
            EXPECT_LE(placed.y + pieces[placed.piece].height, 106);
            lines += pieces[placed.piece].lines.size();
        }
    }
    EXPECT_EQ(lines, 27u);
}

TEST(PageFiller, SpaceAboveIsDroppedAtTheTopOfAPage)
{
    Piece second = piece(50);
    second.before = 30;
    PageFiller filler({piece(60), second}, 100);
    ASSERT_EQ(filler.pages().size(), 2u);
    EXPECT_EQ(filler.pages()[1][0].y, 0);
}

TEST(PageFiller, ALineHigherThanThePageEndsRatherThanLoops)
{
    Piece tall;
    tall.height = 300;
    TextLine line;
    line.height = 300;
    tall.place(0, 0, line);
    PageFiller filler({piece(10), tall, piece(10)}, 100);
    EXPECT_EQ(filler.pages().size(), 3u);
}

TEST(PrintedDocument, MinutesAndBriefFitOnePage)
{
    EXPECT_EQ(PrintedDocument(samples::minutes()).pageCount(), 1);
    EXPECT_EQ(PrintedDocument(samples::minutesEnglish()).pageCount(), 1);
    EXPECT_EQ(PrintedDocument(samples::brief()).pageCount(), 1);
    EXPECT_EQ(PrintedDocument(samples::briefEnglish()).pageCount(), 1);
}

TEST(PrintedDocument, AFullerBriefIsSetSmallerToStayOnOnePage)
{
    Document full = samples::brief();
    ListBlock list;
    list.marker = ListBlock::Marker::Number;
    for (int i = 0; i < 14; ++i)
        list.items.push_back(
            {u"还有一个问题要在这次会面里弄清楚，编号 %1，写得长一些，好让它占满一整行。"_qs.arg(
                i)});
    full.add(list);
    EXPECT_EQ(PrintedDocument(full).pageCount(), 1);
    full.compact = false;
    EXPECT_GT(PrintedDocument(full).pageCount(), 1);
}

TEST(PrintedDocument, WhatNeedsTwoPagesAnyhowIsSetInTheLargestTypeThatFitsThem)
{
    const auto paper = [](int items) {
        Document document;
        document.title = u"简报"_qs;
        document.compact = true;
        ListBlock list;
        for (int i = 0; i < items; ++i)
            list.items.push_back({u"第 %1 条，短短一行"_qs.arg(i)});
        document.add(list);
        return document;
    };
    // The largest letters are those of the title, which follows the size of the text.
    const auto sizeOf = [](const PrintedDocument &printed) {
        qreal largest = 0;
        for (const TextLine::Run *run : printed.drawnRuns())
            largest = std::max(largest, run->glyphs.rawFont().pixelSize());
        return largest;
    };
    const qreal usual = sizeOf(PrintedDocument(paper(1)));
    int items = 40;
    while (items < 200 && PrintedDocument(paper(items)).pageCount() == 1)
        ++items;
    const PrintedDocument two(paper(items));
    EXPECT_EQ(two.pageCount(), 2);
    EXPECT_DOUBLE_EQ(sizeOf(two), usual);
    // A line less fits one page in smaller type.
    const PrintedDocument one(paper(items - 1));
    EXPECT_EQ(one.pageCount(), 1);
    EXPECT_LT(sizeOf(one), usual);
}

TEST(PrintedDocument, AnEmptyDocumentIsOnePage)
{
    const PrintedDocument printed{Document()};
    EXPECT_EQ(printed.pageCount(), 1);
    EXPECT_FALSE(renderPage(Document(), 0, 1).isNull());
    EXPECT_TRUE(renderPage(Document(), 1, 1).isNull());
}

TEST(PrintedDocument, PaintsAtTheScaleAskedFor)
{
    const QImage image = renderPage(samples::minutes(), 0, 2);
    EXPECT_EQ(image.size(), QSize(1190, 1684));
    EXPECT_TRUE(hasInk(image, QRect(400, 160, 390, 100))); // the title
    EXPECT_FALSE(hasInk(image, QRect(0, 0, 1190, 40)));    // the margin
    EXPECT_FALSE(hasInk(image, QRect(0, 0, 100, 1684)));
}

TEST(PrintedDocument, NothingRunsOutOfTheMargins)
{
    const QString name(300, u'长');
    const QString word(300, u'W');
    Document paper = samples::minutes();
    paper.title = name;
    paper.headerRight = name;
    paper.letterhead.company = name + word;
    paper.letterhead.address = name;
    KeyValues boxed;
    boxed.boxed = true;
    boxed.rows = {{name, word, name, true}, {word, name, {}, true}};
    paper.add(boxed);
    paper.add(KeyValues{{{word, name, name, false}}, 3, false});
    paper.add(KeyValues{{{word, name, name, false}}, 1, false});
    paper.add(TableBlock{{{word, 1, false}, {name, 3, true}}, {{word, name}, {name, word}}});
    paper.add(Cards{2,
                    {Card{name,
                          word,
                          Inline{Span{name, Tone::Ok, false, true, {}}},
                          {{word, name, {}, false}}}}});
    paper.add(Heading{word, 1, name});
    paper.add(Meter{name, 64, 100, Tone::Warn, true});
    ListBlock list;
    list.items = {{word, name}, {name, Inline{Span{word, Tone::Warn, false, true, {}}}}};
    paper.add(list);
    ChainStrip strip;
    strip.cells[0].names = QStringList{name, word};
    paper.add(strip);
    for (const bool compact : {false, true}) {
        paper.compact = compact;
        const PrintedDocument printed(paper);
        for (int page = 0; page < printed.pageCount(); ++page) {
            const QImage image = renderPage(paper, page, 1);
            EXPECT_FALSE(hasInk(image, QRect(0, 0, 30, 842))) << page;
            EXPECT_FALSE(hasInk(image, QRect(565, 0, 30, 842))) << page;
            EXPECT_FALSE(hasInk(image, QRect(0, 826, 595, 16))) << page;
        }
    }
}

TEST(PrintedDocument, NotesOfAChartEndAtTheRightEdge)
{
    const QString wide = QStringLiteral("1,234,567");
    const auto drawn = [&](const QString &note) {
        Chart chart;
        for (const QString &each : {wide, note}) {
            ChartCategory row;
            row.label = QStringLiteral("Row");
            row.marks.push_back({0, 5});
            row.note = each;
            chart.categories.push_back(row);
        }
        Document paper;
        paper.add(chart);
        return renderPage(paper, 0, 2);
    };
    const QImage none = drawn({});
    // The last column in which @p image differs from one without the note.
    const auto end = [&](const QImage &image) {
        int last = -1;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y)
                last = image.pixel(x, y) != none.pixel(x, y) ? x : last;
        }
        return last;
    };
    const int edge = end(drawn(wide));
    ASSERT_GT(edge, 0);
    EXPECT_NEAR(end(drawn(QStringLiteral("7"))), edge, 4);
}

TEST(PrintedDocument, AReferenceToAHeadingBecomesItsPage)
{
    const auto withReferenceTo = [](const QString &heading) {
        Document document;
        document.add(Paragraph{Inline{Span{u"Two deals are stuck."_qs}, pageReference(heading)}});
        for (int i = 0; i < 90; ++i)
            document.add(Paragraph{Inline(u"A line."_qs)});
        document.add(Heading{u"Stuck deals"_qs, 1, {}});
        document.add(Paragraph{Inline(u"One."_qs)});
        return document;
    };
    const PrintedDocument printed(withReferenceTo(u"Stuck deals"_qs));
    ASSERT_GT(printed.pageCount(), 1);
    const int page = printed.pagesOfHeadings().at(u"Stuck deals"_qs);
    EXPECT_GT(page, 1);
    const auto glyphs = [](const PrintedDocument &document) {
        qsizetype count = 0;
        for (const auto &run : document.drawnRuns())
            count += run->glyphs.glyphIndexes().size();
        return count;
    };
    const auto saying = [&glyphs](const QString &words) {
        Document document;
        document.add(Paragraph{Inline(words)});
        return glyphs(PrintedDocument(document));
    };
    // The reference has as many letters as where the number is written by hand, and none where
    // there is no such heading.
    const qsizetype none = glyphs(PrintedDocument(withReferenceTo(u"Not there"_qs)));
    EXPECT_EQ(glyphs(printed) - none, saying(u"Two deals are stuck. (p. %1)"_qs.arg(page)) -
                                          saying(u"Two deals are stuck."_qs));
}

TEST(PrintedDocument, AVeryLongParagraphFillsPages)
{
    const PrintedDocument printed(samples::paragraph(QString(50'000, u'字')));
    EXPECT_GT(printed.pageCount(), 20);
    EXPECT_LT(printed.pageCount(), 60);
}

TEST(PrintedDocument, LogosAreDrawnAndBrokenOnesLeftOut)
{
    const auto inkAtTheLogo = [](const QByteArray &logo) {
        Document paper;
        paper.letterhead.logo = logo;
        paper.title = u"x"_qs;
        return hasInk(renderPage(paper, 0, 2), QRect(126, 60, 30, 40));
    };
    QImage square(64, 64, QImage::Format_ARGB32);
    square.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    square.save(&buffer, "PNG");
    EXPECT_TRUE(inkAtTheLogo(png));
    EXPECT_TRUE(inkAtTheLogo("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">"
                             "<rect width=\"10\" height=\"10\" fill=\"red\"/></svg>"));
    EXPECT_FALSE(inkAtTheLogo(png.left(30)));
    EXPECT_FALSE(inkAtTheLogo("<svg"));
    EXPECT_FALSE(inkAtTheLogo("no picture at all"));
}

TEST(DocumentLayout, ALineToWriteOnGoesFromMarginToMargin)
{
    Document document;
    document.add(Paragraph{QString(12, u'_')});
    document.add(Paragraph{QStringLiteral("snake_case")});
    GlyphMap glyphs;
    TextShaper shaper(glyphs);
    const PaperStyle style = letterStyle();
    const std::vector<Piece> pieces = DocumentLayout(style, shaper).pieces(document);
    ASSERT_EQ(pieces.size(), 2u);
    ASSERT_EQ(pieces[0].shapes.size(), 1u);
    EXPECT_EQ(pieces[0].shapes[0].rect.width(), style.width());
    EXPECT_TRUE(pieces[0].lines.empty());
    EXPECT_EQ(pieces[1].lines.size(), 1u);
}

TEST(DocumentLayout, FiguresBesideEachOtherStandLarge)
{
    const auto heightOf = [](bool bold, int columns) {
        Document document;
        const Span span{QStringLiteral("230 → 48"), Tone::Accent, bold};
        document.add(KeyValues{{{{}, Inline{span}, {}, false}}, columns, false});
        GlyphMap glyphs;
        TextShaper shaper(glyphs);
        return DocumentLayout(letterStyle(), shaper).pieces(document).front().height;
    };
    EXPECT_GT(heightOf(true, 3), heightOf(false, 3) * 1.2);
    EXPECT_EQ(heightOf(true, 2), heightOf(false, 2));
}

TEST(DocumentLayout, TablesOfOneKindHaveTheSameColumns)
{
    Document document;
    const auto addTable = [&document](const QString &head, const QString &cell) {
        document.add(TableBlock{{{head, 1, false}, {u"Why"_qs, 1, false}}, {{cell, u"so"_qs}}});
    };
    addTable(u"When"_qs, u"9"_qs);
    addTable(u"When"_qs, QString(60, u'x'));
    addTable(u"Who"_qs, u"9"_qs);
    GlyphMap texts;
    TextShaper shaper(texts);
    const std::vector<Piece> pieces = DocumentLayout(letterStyle(), shaper).pieces(document);
    ASSERT_EQ(pieces.size(), 6U) << "a head and a row each";
    const auto firstColumn = [&pieces](size_t table) {
        return pieces[2 * table].shapes.front().rect.width();
    };
    EXPECT_EQ(firstColumn(0), firstColumn(1));
    EXPECT_LT(firstColumn(2), firstColumn(1));
}
