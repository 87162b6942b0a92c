#include "core/deck/assembler.h"
#include "core/deck/deck_reader.h"
#include "core/deck/package_writer.h"
#include "tests/bench/decks.h"
#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include <QFile>
#include <QRandomGenerator>

#include <zip.h>

namespace attache::bench {

namespace {

constexpr int LongDeck = 180;
constexpr int Decks = 8;
constexpr int SlidesADeck = 20;
constexpr int TakenADeck = 5;
constexpr int Repetitions = 15;
constexpr int PictureBytes = 150'000;

const QByteArray Names =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

QString typeOf(const char *kind)
{
    return QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml.%1+xml")
        .arg(QLatin1String(kind));
}

Relationship link(const QString &id, const char *word, const QString &target)
{
    return {id, QLatin1String(relationship::Office) + QLatin1String(word), target, false};
}

/// Forty shapes of two runs each: about what a full slide of a real deck holds.
QByteArray slideXml(int number)
{
    QByteArray shapes;
    for (int shape = 2; shape < 42; ++shape) {
        const QByteArray id = QByteArray::number(shape);
        shapes += "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"Shape " + id +
                  "\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"" + id +
                  "0000\" y=\"" + id +
                  "0000\"/><a:ext cx=\"900000\" cy=\"300000\"/></a:xfrm>"
                  "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/>"
                  "<a:lstStyle/><a:p><a:r><a:rPr lang=\"zh-CN\" sz=\"1400\"/><a:t>第" +
                  QByteArray::number(number) +
                  "页 客户经营方案 </a:t></a:r><a:r><a:rPr "
                  "lang=\"en-US\" sz=\"1400\" b=\"1\"/><a:t>point " +
                  id + "</a:t></a:r></a:p></p:txBody></p:sp>";
    }
    return "<p:sld " + Names + "><p:cSld><p:spTree>" + shapes +
           "<p:pic><p:nvPicPr><p:cNvPr id=\"90\" name=\"p\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>"
           "<p:blipFill><a:blip r:embed=\"rId2\"/></p:blipFill><p:spPr/></p:pic></p:spTree>"
           "</p:cSld></p:sld>";
}

} // namespace

QString deckOf(int slides, int seed)
{
    const QString path = folder() + QStringLiteral("/deck-%1-%2.pptx").arg(slides).arg(seed);
    if (QFile::exists(path))
        return path;
    PackageWriter writer;
    const auto make = [&](const QString &name, const QString &type, const QByteArray &bytes) {
        writer.make(name, type, [bytes]() -> Result<QByteArray> { return bytes; });
    };
    const QString main = QStringLiteral("ppt/presentation.xml");
    const QString layout = QStringLiteral("ppt/slideLayouts/slideLayout1.xml");
    const QString master = QStringLiteral("ppt/slideMasters/slideMaster1.xml");
    writer.relate({}, {link(QStringLiteral("rId1"), "officeDocument", main)});
    std::vector<Relationship> links = {link(QStringLiteral("rId1"), "slideMaster", master)};
    QByteArray list;
    QRandomGenerator random{quint32(seed)};
    for (int slide = 1; slide <= slides; ++slide) {
        const QString id = QStringLiteral("rId%1").arg(slide + 1);
        const QString name = QStringLiteral("ppt/slides/slide%1.xml").arg(slide);
        const QString picture = QStringLiteral("ppt/media/image%1.png").arg(slide);
        QByteArray pixels(PictureBytes, Qt::Uninitialized);
        random.generate(reinterpret_cast<quint32 *>(pixels.data()),
                        reinterpret_cast<quint32 *>(pixels.data()) + PictureBytes / 4);
        list += "<p:sldId id=\"" + QByteArray::number(255 + slide) + "\" r:id=\"" + id.toUtf8() +
                "\"/>";
        links.push_back(link(id, "slide", name));
        make(name, typeOf("slide"), slideXml(slide + 1000 * seed));
        writer.relate(name, {link(QStringLiteral("rId1"), "slideLayout", layout),
                             link(QStringLiteral("rId2"), "image", picture)});
        make(picture, QStringLiteral("image/png"), pixels);
    }
    make(main, typeOf("presentation.main"),
         "<p:presentation " + Names +
             "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" "
             "r:id=\"rId1\"/></p:sldMasterIdLst><p:sldIdLst>" +
             list + "</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/></p:presentation>");
    writer.relate(main, links);
    const QByteArray tree =
        "<p:cSld name=\"m" + QByteArray::number(seed) + "\"><p:spTree/></p:cSld>";
    make(layout, typeOf("slideLayout"), "<p:sldLayout " + Names + ">" + tree + "</p:sldLayout>");
    writer.relate(layout, {link(QStringLiteral("rId1"), "slideMaster", master)});
    make(master, typeOf("slideMaster"),
         "<p:sldMaster " + Names + ">" + tree + "<p:clrMap/></p:sldMaster>");
    const QString theme = QStringLiteral("ppt/theme/theme1.xml");
    writer.relate(master, {link(QStringLiteral("rId1"), "slideLayout", layout),
                           link(QStringLiteral("rId2"), "theme", theme)});
    make(theme, QStringLiteral("application/vnd.openxmlformats-officedocument.theme+xml"),
         "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"t" +
             QByteArray::number(seed) + "\"><a:themeElements/></a:theme>");
    orFail(writer.save(path));
    return path;
}

namespace {

void readLongDeck()
{
    const Presentation presentation = orFail(Presentation::open(deckOf(LongDeck, 0)));
    const DeckOutline outline = orFail(DeckReader(presentation).read());
    keep(&outline);
}

/// Inflates every entry of the same deck: what no reader can do without.
void unpackLongDeck()
{
    const auto package = orFail(Package::open(deckOf(LongDeck, 0)));
    for (const Part &part : package->parts()) {
        if (part.name.endsWith(QLatin1String(".xml")))
            keep(orFail(package->read(part)).constData());
    }
}

QString assembledPath()
{
    return folder() + QStringLiteral("/assembled.pptx");
}

void assemble()
{
    std::vector<Presentation> opened;
    opened.reserve(Decks);
    AssemblyRequest request;
    for (int deck = 0; deck < Decks; ++deck) {
        opened.push_back(orFail(Presentation::open(deckOf(SlidesADeck, deck + 1))));
        request.decks.push_back({&opened.back(), QString::number(deck)});
    }
    for (int slide = 0; slide < TakenADeck; ++slide) {
        for (int deck = 0; deck < Decks; ++deck)
            request.slides.push_back({size_t(deck), size_t(slide * 3)});
    }
    Assembler assembler = orFail(Assembler::prepare(std::move(request)));
    orFail(assembler.write(assembledPath()));
}

void copyAssembled()
{
    copyEntries(assembledPath(), folder() + QStringLiteral("/copied.pptx"));
}

} // namespace

void copyEntries(const QString &source, const QString &target)
{
    zip_t *from = zip_open(source.toUtf8().constData(), ZIP_RDONLY, nullptr);
    zip_t *to = zip_open(target.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!from || !to)
        qFatal("cannot open");
    const zip_int64_t count = zip_get_num_entries(from, 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        const auto entry = static_cast<zip_uint64_t>(index);
        zip_source_t *part = zip_source_zip(to, from, entry, ZIP_FL_COMPRESSED, 0, -1);
        if (zip_file_add(to, zip_get_name(from, entry, 0), part, ZIP_FL_ENC_UTF_8) < 0)
            qFatal("cannot add");
    }
    if (zip_close(to) != 0)
        qFatal("cannot write");
    zip_discard(from);
}

void registerDecks()
{
    measure("deck_read", Repetitions, readLongDeck, [] { deckOf(LongDeck, 0); });
    measure("deck_unpack", Repetitions, unpackLongDeck, [] { deckOf(LongDeck, 0); });
    measure("deck_assemble", Repetitions, assemble, [] {
        for (int deck = 1; deck <= Decks; ++deck)
            deckOf(SlidesADeck, deck);
    });
    measure("libzip_copy", Repetitions, copyAssembled);
    addRow({QStringLiteral("read a deck of 180 slides"), QStringLiteral("deck_read"),
            QStringLiteral("p50"), QStringLiteral("deck_unpack"), 0, 1500});
    addRow({QStringLiteral("assemble 40 slides of 8 decks, opening these included"),
            QStringLiteral("deck_assemble"), QStringLiteral("p50"), QStringLiteral("libzip_copy"),
            3.0, 0});
}

} // namespace attache::bench
