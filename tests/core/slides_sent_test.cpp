#include "core/deck/filled_line.h"
#include "core/deck/placeholders.h"
#include "tests/core/recogniser_fixture.h"

namespace attache {
namespace {

using test::DeckFixture;
using test::slideOf;
using test::SlideRecogniserTest;

/// A slide with placeholders as it may have been made, and how it came back: with its mark, without
/// it as LibreOffice leaves it, and with nothing that says where it comes from.
struct SentSlide
{
    const char *what;
    QByteArray shapes;
    QByteArray notes;
};

QByteArray group(const QByteArray &shapes)
{
    return "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"40\" name=\"Group\"/><p:cNvGrpSpPr/><p:nvPr/>"
           "</p:nvGrpSpPr><p:grpSpPr/>" +
           shapes + "</p:grpSp>";
}

QByteArray table(const QList<QByteArray> &cells)
{
    QByteArray row;
    for (const QByteArray &cell : cells)
        row += "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>" + DeckFixture::paragraph({cell}) +
               "</a:txBody><a:tcPr/></a:tc>";
    return "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"50\" name=\"Table\"/>"
           "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"0\" y=\"0\"/>"
           "<a:ext cx=\"4000000\" cy=\"900000\"/></p:xfrm><a:graphic><a:graphicData "
           "uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr/>"
           "<a:tblGrid>" +
           QByteArray("<a:gridCol w=\"1000000\"/>").repeated(int(cells.size())) +
           "</a:tblGrid><a:tr h=\"400000\">" + row +
           "</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
}

/// A shape whose alternative text is @p text.
QByteArray described(const QByteArray &text)
{
    return DeckFixture::shape(60, DeckFixture::paragraph({"Seen from above"}))
        .replace("name=\"Shape 60\"", "name=\"Shape 60\" descr=\"" + text + "\"");
}

const QByteArray Break = "</a:t></a:r><a:br/><a:r><a:t>";

QByteArray titled(const QByteArray &title, const QByteArray &text)
{
    return DeckFixture::shape(2, DeckFixture::paragraph({title}), "title") +
           DeckFixture::shape(3, DeckFixture::paragraph({text}));
}

std::vector<SentSlide> sentSlides()
{
    const auto paragraph = [](const QByteArray &text) { return DeckFixture::paragraph({text}); };
    return {
        {"separator",
         titled("Plan for the year", "{{account.name}} · {{visit.place}} · in steps"),
         {}},
        {"nothing but blanks",
         titled("{{visit.place}} · {{visit.objective}}", "A plan in three steps for your people"),
         {}},
        {"blank before another",
         titled("{{visit.place}}", "Three steps at {{account.name}} from autumn to spring"),
         {}},
        {"blank title of two",
         DeckFixture::shape(2, paragraph("{{visit.place}}"), "title") +
             DeckFixture::shape(3, paragraph("What {{account.name}} has to gain") +
                                       paragraph("and what it takes from everybody")),
         {}},
        {"title of two paragraphs",
         DeckFixture::shape(2,
                            paragraph("A year with {{account.name}},") +
                                paragraph("step by step {{visit.place}}"),
                            "title") +
             DeckFixture::shape(3, paragraph("From autumn to spring")),
         {}},
        {"line breaks",
         titled("A plan for the year",
                "{{account.name}} ·" + Break + "{{visit.place}}" + Break + "· first step"),
         {}},
        {"split over runs",
         DeckFixture::shape(2, paragraph("A plan for the year"), "title") +
             DeckFixture::shape(3, DeckFixture::paragraph({"{{visit", ".place}} / ",
                                                           "{{account.name", "}} in steps"})),
         {}},
        {"table",
         titled("What it costs", "All prices by the year") +
             table({"{{visit.place}}", "{{account.name}} | {{visit.place}}", "Licence"}),
         {}},
        {"group",
         titled("Who takes part", "Everybody of the night shift") +
             group(DeckFixture::shape(41, paragraph("{{visit.place}} – {{account.name}}")) +
                   group(DeckFixture::shape(42, paragraph("{{visit.place}}")))),
         {}},
        {"notes", titled("What to say", "Say it slowly and ask for questions"),
         "Thank {{account.name}} · {{visit.place}}"},
        {"alternative text",
         titled("How it looks", "The hall from above") +
             described("The hall of {{account.name}} · {{visit.place}}"),
         {}},
        {"braces",
         titled("With {{account.name and its people", "{account.name} in a year of three steps"),
         {}},
        {"repeated",
         titled("{{account.name}} {{visit.place}}", "{{account.name}}{{visit.place}}: all steps"),
         {}},
    };
}

class SlidesSent : public SlideRecogniserTest
{
protected:
    Account account(const QString &name)
    {
        Account account;
        account.name = name;
        return m_file.insert(account);
    }

    Deck deckOf(const std::vector<SentSlide> &slides)
    {
        std::vector<DeckFixture::Slide> made;
        for (const SentSlide &slide : slides)
            made.push_back({slide.shapes, slide.notes, false, {}, {}});
        return imported(saved(QStringLiteral("plan.pptx"), made));
    }

    /// @p mayBeForeign where nothing but words tells, of which a slide may have too few.
    void expectCurrent(const QString &file, const std::vector<SentSlide> &sent,
                       bool mayBeForeign = false)
    {
        const auto slides = recognised(file);
        ASSERT_EQ(slides.size(), sent.size());
        for (size_t number = 0; number < sent.size(); ++number) {
            const RecognisedSlide &slide = slides[number];
            if (mayBeForeign && slide.standing == SlideStanding::Foreign)
                continue;
            EXPECT_EQ(slide.standing, SlideStanding::Current)
                << sent[number].what << ": −" << qPrintable(slide.difference.removed.join(u'|'))
                << " +" << qPrintable(slide.difference.added.join(u'|'));
            EXPECT_EQ(slide.slide.position, int(number) + 1) << sent[number].what;
        }
    }

    static void removeMarks(const QString &file, size_t slides)
    {
        for (size_t number = 1; number <= slides; ++number) {
            const QByteArray name = "ppt/slides/slide" + QByteArray::number(number) + ".xml";
            test::replaceInEntry(file, name.constData(), "attache:origin", "attache:gone");
        }
    }
};

TEST_F(SlidesSent, AreCurrentHoweverTheirPlaceholdersWereFilledOrLeftBlank)
{
    const auto sentAre = sentSlides();
    const Deck deck = deckOf(sentAre);
    for (const char *name : {"", "Acme", "Acme (China) Ltd. · Shanghai", "上海虹桥机场"}) {
        SCOPED_TRACE(name);
        const Id<Account> to = *name ? account(QString::fromUtf8(name)).id : Id<Account>();
        const QString file = sent(QStringLiteral("sent.pptx"), {deck}, to);
        EXPECT_EQ(test::errorsIn(file).join(u'\n').toStdString(), "");
        expectCurrent(file, sentAre);
        removeMarks(file, sentAre.size());
        expectCurrent(file, sentAre);
        test::replaceInEntry(file, "docProps/custom.xml", "attache.slides", "somebody.else");
        expectCurrent(file, sentAre, true);
    }
}

TEST_F(SlidesSent, AreEditedWhereSomebodyChangedWhatStandsBesideABlank)
{
    const std::vector<SentSlide> slides = {
        {"shape", titled("Plan for the year", "{{visit.place}} · in three steps to the goal"), {}},
        {"lone placeholder", titled("{{visit.place}}", "Three steps from autumn to spring"), {}},
        {"alternative text",
         titled("How it looks", "The hall from above") + described("The hall {{visit.place}}"),
         {}},
        {"notes", titled("What to say", "Say it slowly and ask"), "Thank them {{visit.place}}"},
        {"table",
         titled("What it costs", "By the year") + table({"{{visit.place}}", "Licence", "12000"}),
         {}},
    };
    const Deck deck = deckOf(slides);
    const QString file = sent(QStringLiteral("sent.pptx"), {deck});
    const auto change = [&](const char *name, const char *from, const char *to) {
        test::replaceInEntry(file, name, from, to);
    };
    change("ppt/slides/slide1.xml", "in three steps", "in four steps");
    change("ppt/slides/slide2.xml", "<a:t></a:t>", "<a:t>Our own heading</a:t>");
    change("ppt/slides/slide3.xml", "descr=\"The hall", "descr=\"The roof");
    change("ppt/notesSlides/notesSlide1.xml", "Thank them", "Blame them");
    change("ppt/slides/slide5.xml", "12000", "9000");
    for (const RecognisedSlide &slide : recognised(file))
        EXPECT_EQ(slide.standing, SlideStanding::Edited) << slides[size_t(slide.position) - 1].what;
}

TEST(FilledLines, MayBecomeWhatFillingMakesOfThem)
{
    PlaceholderValues values;
    values.set(QStringLiteral("name"), QStringLiteral("Acme"));
    values.set(QStringLiteral("day"), {});
    for (const char *text :
         {"{{name}} · {{day}}", "{{day}} · {{name}}", "{{day}} | {{day}} | {{name}}",
          "{{name}} / {{day}} / Berlin", "{{name}}、{{day}}、{{name}}", "https://a.example/{{day}}",
          "Day: {{day}}", "{{ {{day}} }} of {{name", "plain"}) {
        const QString line = QString::fromUtf8(text);
        EXPECT_TRUE(FilledLine(line).mayBecome(PlaceholderFiller(values).fill(line))) << text;
        const bool isOpen = FilledLine(line).mayVanish();
        EXPECT_EQ(FilledLine(line).mayBecome(QStringLiteral("Quite another")), isOpen) << text;
    }
    EXPECT_TRUE(FilledLine(QStringLiteral("{{day}} · {{day}}")).mayVanish());
    EXPECT_FALSE(FilledLine(QString()).mayVanish());
}

TEST(FilledLines, TellWhatTheirPlaceholdersStandFor)
{
    const auto values = [](const char *line, const char *filled) {
        return FilledLine(QString::fromUtf8(line)).valuesIn(QString::fromUtf8(filled));
    };
    const auto both = values("{{Account.Name}} · {{today}}", "Acme Ltd · 30 November 2026");
    ASSERT_TRUE(both);
    EXPECT_EQ(both->value(QStringLiteral("account.name")), QStringLiteral("Acme Ltd"));
    EXPECT_EQ(both->value(QStringLiteral("today")), QStringLiteral("30 November 2026"));
    const auto one = values("At {{account.name}} · {{place}} · {{today}}", "At Acme Ltd");
    ASSERT_TRUE(one);
    EXPECT_EQ(one->value(QStringLiteral("account.name")), QStringLiteral("Acme Ltd"));
    EXPECT_FALSE(values("{{a}} {{b}}", "one two three")) << "nobody knows where one ends";
    EXPECT_FALSE(values("{{a}} and {{a}}", "one and two"));
    EXPECT_FALSE(values("For {{a}}", "To Acme"));
}

TEST(Filling, ReachesOverNoLineBreak)
{
    PlaceholderValues values;
    values.set(QStringLiteral("day"), {});
    EXPECT_EQ(PlaceholderFiller(values).fill(QStringLiteral("{{day}}\n· first\nlast ·\n{{day}}")),
              QStringLiteral("\n· first\nlast ·\n"));
    EXPECT_EQ(PlaceholderFiller(values).fill(QStringLiteral("one · {{day}}\n{{day}} · two")),
              QStringLiteral("one\ntwo"));
}

} // namespace
} // namespace attache
