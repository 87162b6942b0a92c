#include "core/deck/deck_reader.h"
#include "core/deck/package_checker.h"

#include "tests/support/deck_fixture.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <zip.h>

#include <functional>

namespace attache {
namespace {

using test::DeckFixture;

/// Reads as an import does: open, then every slide.
Result<DeckOutline> readAll(const QString &path, const PackageLimits &limits = {})
{
    ATTACHE_TRY(const Presentation presentation, Presentation::open(path, limits));
    return DeckReader(presentation).read();
}

class DeckRefusalTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_path = m_folder.filePath(QStringLiteral("deck.pptx"));
        DeckFixture fixture;
        for (int slide = 0; slide < 3; ++slide)
            fixture.addSlide({DeckFixture::shape(2, DeckFixture::paragraph({"text"}), "title"),
                              {},
                              false,
                              {},
                              {}});
        fixture.save(m_path);
        const auto sound = readAll(m_path);
        ASSERT_TRUE(sound) << qPrintable(sound.error().message);
    }

    QByteArray bytes() const
    {
        QFile file(m_path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void setBytes(const QByteArray &content) const
    {
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
    }

    /// Changes the deck's ZIP as no honest program does.
    void tamper(const std::function<void(zip_t *)> &change) const
    {
        zip_t *archive = zip_open(m_path.toUtf8().constData(), 0, nullptr);
        ASSERT_NE(archive, nullptr);
        change(archive);
        ASSERT_EQ(zip_close(archive), 0) << zip_strerror(archive);
    }
    static void put(zip_t *archive, const char *name, const QByteArray &content)
    {
        auto *copy = static_cast<char *>(malloc(size_t(content.size()) + 1));
        memcpy(copy, content.constData(), size_t(content.size()));
        zip_source_t *source = zip_source_buffer(archive, copy, zip_uint64_t(content.size()), 1);
        ASSERT_GE(zip_file_add(archive, name, source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8), 0)
            << zip_strerror(archive);
    }

    /// The message of the refusal; fails when there is none.
    std::string refusal(const PackageLimits &limits = {}) const
    {
        const auto result = readAll(m_path, limits);
        EXPECT_FALSE(result);
        return result ? std::string() : result.error().message.toStdString();
    }

    QTemporaryDir m_folder;
    QString m_path;
};

using ::testing::Test;

TEST_F(DeckRefusalTest, NoZip)
{
    setBytes("This is a text.");
    EXPECT_NE(refusal().find("not a ZIP file"), std::string::npos);
    setBytes({});
    EXPECT_NE(refusal().find("empty"), std::string::npos);
}

TEST_F(DeckRefusalTest, EveryTruncation)
{
    const QByteArray whole = bytes();
    for (qsizetype size = 0; size < whole.size(); size += qMax<qsizetype>(1, whole.size() / 97)) {
        setBytes(whole.left(size));
        EXPECT_FALSE(refusal().empty()) << size;
    }
    setBytes(whole.left(whole.size() - 1000));
    EXPECT_NE(refusal().find("incomplete"), std::string::npos);
}

TEST_F(DeckRefusalTest, AListOfContentsThatCannotBeRead)
{
    QByteArray damaged = bytes();
    const qsizetype entry = damaged.indexOf("PK\x01\x02");
    ASSERT_GE(entry, 0);
    damaged.replace(entry, 4, "XXXX");
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(damaged);
    file.close();
    const auto read = readAll(m_path);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, Error::Kind::Corrupt);
    EXPECT_TRUE(read.error().message.contains(QStringLiteral("list of contents")))
        << qPrintable(read.error().message);
}

TEST(XmlPartLimits, AreKeptToTheByte)
{
    const QByteArray xml = R"(<a b="1" c="2"><d e="3"/></a>)";
    XmlLimits limits;
    limits.memory = xml.size() + 128 * xml.count('<') + 40 * xml.count('=');
    EXPECT_TRUE(XmlPart::parse(xml, QStringLiteral("a.xml"), limits));
    --limits.memory;
    EXPECT_FALSE(XmlPart::parse(xml, QStringLiteral("a.xml"), limits));
}

TEST_F(DeckRefusalTest, Encrypted)
{
    const QString name = QStringLiteral("EncryptedPackage");
    const QByteArray wide(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    const QByteArray compound = QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
    setBytes(compound + QByteArray(2000, '\0') + wide + QByteArray(500, '\0'));
    EXPECT_NE(refusal().find("encrypted"), std::string::npos);
    setBytes(compound + QByteArray(4000, '\0'));
    EXPECT_NE(refusal().find("97–2003"), std::string::npos);
}

TEST_F(DeckRefusalTest, ZipWithPassword)
{
    tamper([](zip_t *archive) {
        const auto index = zip_name_locate(archive, "ppt/slides/slide1.xml", 0);
        ASSERT_GE(index, 0);
        ASSERT_EQ(zip_file_set_encryption(archive, zip_uint64_t(index), ZIP_EM_AES_256, "x"), 0);
    });
    EXPECT_NE(refusal().find("encrypted"), std::string::npos);
}

TEST_F(DeckRefusalTest, ZipThatIsNoPresentation)
{
    QFile::remove(m_path);
    zip_t *archive = zip_open(m_path.toUtf8().constData(), ZIP_CREATE, nullptr);
    ASSERT_NE(archive, nullptr);
    put(archive, "hello.txt", "hello");
    ASSERT_EQ(zip_close(archive), 0);
    EXPECT_NE(refusal().find("not a presentation"), std::string::npos);
}

TEST_F(DeckRefusalTest, PathTraversal)
{
    for (const char *name : {"../evil.xml", "ppt/../../evil.xml", "/etc/evil", "C:/evil"}) {
        SetUp();
        tamper([&](zip_t *archive) { put(archive, name, "x"); });
        EXPECT_NE(refusal().find("outside"), std::string::npos) << name;
    }
    SetUp();
    tamper([](zip_t *archive) {
        put(archive, "ppt/slides/_rels/slide1.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            "relationships\"><Relationship Id=\"rId1\" Type=\"x/image\" "
            "Target=\"../../../../etc/passwd\"/></Relationships>");
    });
    EXPECT_NE(refusal().find("outside"), std::string::npos);
}

TEST_F(DeckRefusalTest, DuplicateEntries)
{
    tamper([](zip_t *archive) { put(archive, "PPT/slides/Slide1.xml", "x"); });
    const std::string message = refusal();
    EXPECT_NE(message.find("twice"), std::string::npos);
    EXPECT_NE(message.find("Slide1.xml"), std::string::npos);
}

TEST_F(DeckRefusalTest, EntityBomb)
{
    QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE sld [<!ENTITY a \"ha\">";
    for (char level = 'b'; level <= 'z'; ++level) {
        const QByteArray before = QByteArray("&") + char(level - 1) + ";";
        bomb += QByteArray("<!ENTITY ") + level + " \"" + before.repeated(10) + "\">";
    }
    bomb += "]><p:sld xmlns:p=\"x\">&z;</p:sld>";
    tamper([&](zip_t *archive) { put(archive, "ppt/slides/slide2.xml", bomb); });
    const std::string message = refusal();
    EXPECT_NE(message.find("slide2.xml"), std::string::npos);
    EXPECT_NE(message.find("entities"), std::string::npos);
}

TEST_F(DeckRefusalTest, CompressionBombs)
{
    tamper(
        [](zip_t *archive) { put(archive, "ppt/media/image1.png", QByteArray(64 << 20, '\0')); });
    const std::string message = refusal();
    EXPECT_NE(message.find("bomb"), std::string::npos);
    EXPECT_NE(message.find("image1.png"), std::string::npos);

    SetUp();
    PackageLimits limits;
    limits.ratioFromBytes = 1 << 20;
    tamper([](zip_t *archive) {
        for (int part = 0; part < 6; ++part)
            put(archive, ("ppt/media/image" + std::to_string(part) + ".png").c_str(),
                QByteArray(1000 << 10, '\0'));
    });
    EXPECT_NE(refusal(limits).find("bomb"), std::string::npos);

    SetUp();
    limits = {};
    limits.totalBytes = 10'000;
    EXPECT_NE(refusal(limits).find("too large"), std::string::npos);
    limits = {};
    limits.entryBytes = 500;
    EXPECT_NE(refusal(limits).find("too large"), std::string::npos);
    limits = {};
    limits.entries = 5;
    EXPECT_NE(refusal(limits).find("entries"), std::string::npos);
}

TEST_F(DeckRefusalTest, MoreSlidesThanAnyDeck)
{
    QByteArray list;
    for (int slide = 0; slide < 200'000; ++slide)
        list += "<p:sldId id=\"" + QByteArray::number(300 + slide) + "\" r:id=\"rId100\"/>";
    tamper([&](zip_t *archive) {
        put(archive, "ppt/presentation.xml",
            "<p:presentation " + DeckFixture::Namespaces + "><p:sldIdLst>" + list +
                "</p:sldIdLst></p:presentation>");
    });
    EXPECT_FALSE(refusal().empty());

    SetUp();
    PackageLimits limits;
    limits.slides = 2;
    EXPECT_NE(refusal(limits).find("more than 2 slides"), std::string::npos);
}

TEST_F(DeckRefusalTest, CyclicRelationships)
{
    // A chart whose drawing shows the chart.
    DeckFixture fixture;
    fixture.addSlide(
        {{},
         {},
         false,
         {},
         {DeckFixture::internal("rId5", "chart", QStringLiteral("ppt/charts/chart1.xml"))}});
    const QString type =
        QStringLiteral("application/vnd.openxmlformats-officedocument.drawingml.%1+xml");
    fixture.addPart(QStringLiteral("ppt/charts/chart1.xml"), type.arg(QStringLiteral("chart")),
                    "<c:chartSpace xmlns:c=\"c\"/>");
    fixture.addPart(QStringLiteral("ppt/drawings/drawing1.xml"),
                    type.arg(QStringLiteral("chartshapes")), "<c:userShapes xmlns:c=\"c\"/>");
    fixture.relate(QStringLiteral("ppt/charts/chart1.xml"),
                   {DeckFixture::internal("rId1", "chartUserShapes",
                                          QStringLiteral("ppt/drawings/drawing1.xml"))});
    fixture.relate(
        QStringLiteral("ppt/drawings/drawing1.xml"),
        {DeckFixture::internal("rId1", "chart", QStringLiteral("ppt/charts/chart1.xml"))});
    fixture.save(m_path);
    const std::string message = refusal();
    EXPECT_NE(message.find("refer"), std::string::npos);
    EXPECT_NE(message.find("chart1.xml"), std::string::npos);
}

TEST_F(DeckRefusalTest, BrokenAndMissingPartsAreNamed)
{
    tamper([](zip_t *archive) { put(archive, "ppt/slides/slide3.xml", "<p:sld><unclosed>"); });
    EXPECT_NE(refusal().find("slide3.xml"), std::string::npos);

    SetUp();
    tamper([](zip_t *archive) {
        zip_delete(archive, zip_uint64_t(zip_name_locate(archive, "ppt/slides/slide2.xml", 0)));
    });
    EXPECT_NE(refusal().find("slide2.xml"), std::string::npos);

    SetUp();
    QByteArray deep;
    for (int level = 0; level < 3000; ++level)
        deep += "<a>";
    tamper([&](zip_t *archive) {
        QByteArray closing = deep;
        closing.replace("<a>", "</a>");
        put(archive, "ppt/slides/slide1.xml", deep + closing);
    });
    EXPECT_NE(refusal().find("nested"), std::string::npos);
}

TEST_F(DeckRefusalTest, TheCheckerNamesWhatItFinds)
{
    const auto errors = [&] {
        QStringList lines;
        const auto findings = PackageChecker().check(m_path);
        EXPECT_TRUE(findings);
        for (const PackageFinding &each : *findings)
            lines.append(each.part + u' ' + each.message);
        return lines.join(u'\n');
    };
    EXPECT_EQ(errors(), QString());
    tamper([](zip_t *archive) { put(archive, "ppt/media/orphan.png", "x"); });
    EXPECT_TRUE(errors().contains(QStringLiteral("Nothing refers to this part")));
    EXPECT_TRUE(errors().contains(QStringLiteral("no content type")));

    SetUp();
    tamper([](zip_t *archive) {
        put(archive, "ppt/slides/slide1.xml",
            "<p:sld " + DeckFixture::Namespaces +
                "><p:cSld><p:spTree><p:pic r:embed=\"rId77\"/>"
                "</p:spTree></p:cSld></p:sld>");
    });
    EXPECT_TRUE(errors().contains(QStringLiteral("rId77")));

    SetUp();
    tamper([](zip_t *archive) {
        const auto index = zip_uint64_t(zip_name_locate(archive, "ppt/theme/theme1.xml", 0));
        zip_delete(archive, index);
    });
    EXPECT_TRUE(errors().contains(QStringLiteral("theme1.xml")));
}

} // namespace
} // namespace attache
