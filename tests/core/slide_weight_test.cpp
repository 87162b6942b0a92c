#include "core/deck/slide_weight.h"
#include "tests/core/assembler_fixture.h"

#include <QRandomGenerator>

namespace attache {
namespace {

using test::DeckFixture;

class SlideWeight : public test::AssemblerTest
{
};

/// A picture that cannot be packed.
QByteArray noise(quint32 seed)
{
    constexpr qsizetype Bytes = 200'000;
    QByteArray bytes(Bytes, Qt::Uninitialized);
    QRandomGenerator random(seed);
    auto *words = reinterpret_cast<quint32 *>(bytes.data());
    random.generate(words, words + Bytes / 4);
    return bytes;
}

TEST_F(SlideWeight, WhatSlidesShareCountsOnceAndTheEstimateIsNear)
{
    DeckFixture fixture;
    const QString type = QStringLiteral("image/png");
    const QString first = QStringLiteral("ppt/media/image1.png");
    const QString second = QStringLiteral("ppt/media/image2.png");
    fixture.addPart(first, type, noise(1));
    fixture.addPart(second, type, noise(2));
    for (const auto &[title, picture] :
         {std::pair("One", first), std::pair("Two", first), std::pair("Three", second)}) {
        fixture.addSlide(test::slideWith(title, DeckFixture::picture(9, "rId7", "p"),
                                         {DeckFixture::internal("rId7", "image", picture)}));
    }
    fixture.save(path("a.pptx"));
    const size_t deck = use(path("a.pptx"));
    std::vector<SlideParts> parts;
    for (const SlideEntry &slide : m_decks[deck]->slides()) {
        const auto found = partsOf(*m_decks[deck], slide);
        ASSERT_TRUE(found);
        parts.push_back(*found);
    }
    for (const std::vector<size_t> &chosen : {std::vector<size_t>{0, 1}, {0, 2}, {0, 1, 2}}) {
        std::vector<SlideParts> of;
        m_request.slides.clear();
        for (const size_t slide : chosen) {
            of.push_back(parts[slide]);
            m_request.slides.push_back({deck, slide});
        }
        ASSERT_TRUE(assemble(path("out.pptx")));
        const double size = double(QFileInfo(path("out.pptx")).size());
        EXPECT_NEAR(double(sizeOfAll(of)) / size, 1, 0.1) << chosen.size();
    }
    EXPECT_EQ(sizeOfAll({}), 0);
}

TEST_F(SlideWeight, ASlideBringsItsLayoutItsMasterAndNoOtherLayout)
{
    DeckFixture fixture;
    fixture.addSlide(test::slideWith("One"));
    fixture.save(path("a.pptx"));
    const size_t deck = use(path("a.pptx"));
    const auto parts = partsOf(*m_decks[deck], m_decks[deck]->slides().front());
    ASSERT_TRUE(parts);
    const auto weighs = [&](const char *name) {
        const Part *part = m_decks[deck]->package().part(QLatin1String(name));
        return part && parts->contains(quint64(part->crc) << 32 | quint32(part->size));
    };
    for (const char *name : {"ppt/slides/slide1.xml", "ppt/slideLayouts/slideLayout1.xml",
                             "ppt/slideMasters/slideMaster1.xml", "ppt/theme/theme1.xml"})
        EXPECT_TRUE(weighs(name)) << name;
    EXPECT_FALSE(weighs("ppt/slideLayouts/slideLayout2.xml"));
    EXPECT_FALSE(weighs("ppt/presentation.xml"));
}

} // namespace
} // namespace attache
