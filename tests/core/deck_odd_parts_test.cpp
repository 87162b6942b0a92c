#include "core/deck/deck_reader.h"
#include "core/package/part_kinds.h"
#include "core/package/xml_text.h"
#include "tests/core/assembler_fixture.h"

#include <QStringEncoder>

namespace attache {
namespace {

using test::contentOf;
using test::DeckFixture;
using test::ImageType;
using test::slideWith;

/// Parts that say wrongly what they are, or are written as few programs write them.
class DeckOddPartsTest : public test::AssemblerTest
{
protected:
    /// A deck with one slide of @p shapes; chosen.
    void useShapes(const QByteArray &shapes, const std::vector<Relationship> &relationships = {},
                   const std::function<void(DeckFixture &)> &more = {})
    {
        m_decks.clear();
        m_request = {};
        DeckFixture fixture;
        fixture.addSlide(slideWith("x", shapes, relationships));
        if (more)
            more(fixture);
        fixture.save(path("a.pptx"));
    }

    /// Rewrites the slide as @p change would have it, then chooses it.
    void changeSlide(const std::function<QByteArray(QByteArray)> &change)
    {
        const auto package = Package::open(path("a.pptx"));
        ASSERT_TRUE(package);
        const auto bytes = (*package)->read(*(*package)->part(QLatin1String(Slide)));
        ASSERT_TRUE(bytes);
        test::tamper(path("a.pptx"),
                     [&](zip_t *archive) { test::putEntry(archive, Slide, change(*bytes)); });
        m_request.slides = {{use(path("a.pptx")), 0}};
    }

    static constexpr const char *Slide = "ppt/slides/slide1.xml";
};

QByteArray inUtf16(const QByteArray &xml)
{
    QStringEncoder encoder(QStringEncoder::Utf16, QStringEncoder::Flag::WriteBom);
    QString text = QString::fromUtf8(xml);
    return encoder(text.replace(QStringLiteral("UTF-8"), QStringLiteral("UTF-16")));
}

TEST_F(DeckOddPartsTest, APictureIsWhatItsFirstBytesSayWhereItsTypeIsWrong)
{
    const QByteArray jpeg("\xff\xd8\xff\xe0 jpeg");
    struct Case
    {
        const char *name;
        const char *said;
        QByteArray bytes;
        const char *type;
    };
    const std::vector<Case> cases = {
        {"ppt/media/image1.jpg", "jpg", jpeg, "image/jpeg"},
        {"ppt/media/image1.jpg", "image/*", jpeg, "image/jpeg"},
        {"ppt/media/image1.jpg", "text/plain", jpeg, "image/jpeg"},
        {"ppt/media/image1.jpg", "unknown/unknown", jpeg, "image/jpeg"},
        {"ppt/media/image1.jpg", "image/png", jpeg, "image/jpeg"},
        {"ppt/media/image1.jpg", "image/jpeg; charset=x", jpeg, "image/jpeg"},
        {"ppt/media/image1.tif", "tiff", "no mark", "image/tiff"},
        {"ppt/media/image1.jpg", "image/x-own", "no mark", "image/x-own"},
        {"ppt/media/image1.bin", "image/png", DeckFixture::png(3, 3), "image/png"},
        {"ppt/media/media1.mp3", "audio/unknown", "no mark", "audio/unknown"},
    };
    for (const Case &each : cases) {
        SCOPED_TRACE(each.said);
        useShapes(DeckFixture::picture(5, "rId5", "p"),
                  {DeckFixture::internal("rId5", "image", QLatin1String(each.name))},
                  [&](DeckFixture &fixture) {
                      fixture.addPart(QLatin1String(each.name), QLatin1String(each.said),
                                      each.bytes);
                  });
        m_request.slides = {{use(path("a.pptx")), 0}};
        const auto result = assemble(path("out.pptx"));
        ASSERT_TRUE(result);
        const auto picture = result->package().related(*result->slides()[0].part, "image");
        ASSERT_TRUE(picture && *picture);
        EXPECT_EQ((*picture)->contentType, QLatin1String(each.type));
    }
    EXPECT_EQ(toldType(QStringLiteral("nothing"), "????", QStringLiteral("a.zzz")), QString());
}

TEST_F(DeckOddPartsTest, CharactersThatXmlDoesNotAllowAreLeftOutAndFound)
{
    useShapes(DeckFixture::shape(3, DeckFixture::paragraph({"one two"})));
    changeSlide(
        [](QByteArray xml) { return xml.replace("one two", "one\x0b&#11;&#x1F;&#10;two"); });
    EXPECT_TRUE(
        test::errorsIn(path("a.pptx")).join(u' ').contains(QStringLiteral("does not allow")));
    auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    QByteArray slide = contentOf(*result, result->slides()[0].part->name);
    EXPECT_TRUE(slide.contains(">one\ntwo<")) << slide.toStdString();

    // What is written in another encoding than any program may write it in.
    useShapes(DeckFixture::shape(3, DeckFixture::paragraph({"one two"})));
    changeSlide([](const QByteArray &xml) {
        QByteArray other = xml;
        return other.replace("UTF-8", "ISO-8859-1").replace("one two", "caf\xe9");
    });
    result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    slide = contentOf(*result, result->slides()[0].part->name);
    EXPECT_TRUE(slide.contains(">caf\xc3\xa9<")) << slide.toStdString();
}

TEST_F(DeckOddPartsTest, ReferencesToNothingAreFoundHoweverTheyAreWritten)
{
    const auto fits = [&](const char *what, const std::function<QByteArray(QByteArray)> &change) {
        SCOPED_TRACE(what);
        useShapes(DeckFixture::picture(5, "rId9", "p"));
        changeSlide(change);
        const auto result = assemble(path("out.pptx"));
        ASSERT_TRUE(result);
        EXPECT_FALSE(contentOf(*result, result->slides()[0].part->name).contains("rId9"));
        EXPECT_FALSE(m_report.warnings.isEmpty());
    };
    fits("another prefix", [](QByteArray xml) {
        return xml.replace("xmlns:r=", "xmlns:rel=").replace("r:embed", "rel:embed");
    });
    fits("other blanks", [](QByteArray xml) { return xml.replace(" r:embed=", "\n\tr:embed = "); });
    fits("UTF-16", inUtf16);

    EXPECT_EQ(referencesIn("<a xmlns:q='http://purl.oclc.org/ooxml/officeDocument/relationships' "
                           "xmlns:s=\"other\" q:id='one' s:id=\"two\" q:id=\"\" xq:id=\"three\"/>"),
              QSet<QString>{QStringLiteral("one")});
}

TEST_F(DeckOddPartsTest, PlaceholdersAndTableStylesAreFoundInUtf16)
{
    useShapes(DeckFixture::shape(3, DeckFixture::paragraph({"for {{account.", "name}}"})));
    changeSlide(inUtf16);
    PlaceholderValues values;
    values.set(QStringLiteral("account.name"), QStringLiteral("甲公司"));
    m_request.values = values;
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(contentOf(*result, result->slides()[0].part->name).contains("甲公司"));
}

TEST_F(DeckOddPartsTest, NamesThatGoUpAndStayInThePackageAreReadAndThatIsSaid)
{
    useShapes(DeckFixture::picture(5, "rId5", "p"),
              {DeckFixture::internal("rId5", "image", QStringLiteral("ppt/media/image1.png"))},
              [](DeckFixture &fixture) {
                  fixture.addPart(QStringLiteral("ppt/media/image1.png"), ImageType,
                                  DeckFixture::png(3, 3));
              });
    test::renameEntries(path("a.pptx"), [](QString name) {
        return name.replace(QLatin1String("ppt/media/"), QLatin1String("ppt/slides/../media/"));
    });
    m_request.slides = {{use(path("a.pptx")), 0}};
    EXPECT_EQ(m_decks.back()->package().remarks().size(), 1);
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(m_report.warnings.isEmpty());
    EXPECT_EQ(names(*result).filter(QStringLiteral("media/")),
              QStringList{QStringLiteral("ppt/media/image1.png")});
}

TEST_F(DeckOddPartsTest, ALinkToAPlaceInThePartItselfIsNoMissingPart)
{
    useShapes({}, {DeckFixture::external("rId5", "hyperlink", QStringLiteral("#here"))});
    test::replaceInEntry(path("a.pptx"), "ppt/slides/_rels/slide1.xml.rels",
                         " TargetMode=\"External\"", "");
    m_request.slides = {{use(path("a.pptx")), 0}};
    const auto outline = DeckReader(*m_decks.back()).read();
    ASSERT_TRUE(outline);
    EXPECT_TRUE(outline->warnings.isEmpty()) << outline->warnings.join(u'\n').toStdString();
    EXPECT_EQ(outline->slides.at(0).links, QStringList{QStringLiteral("#here")});
    EXPECT_EQ(test::errorsIn(path("a.pptx")).join(u'\n'), QString());
    EXPECT_TRUE(assemble(path("out.pptx")));
    EXPECT_TRUE(m_report.warnings.isEmpty());
}

} // namespace
} // namespace attache
