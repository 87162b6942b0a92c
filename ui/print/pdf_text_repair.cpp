#include "ui/print/pdf_text_repair.h"

#include <QHash>
#include <QRawFont>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <map>

namespace attache {

namespace {

/// One face of the document with its glyphs in the order Qt numbers them in the subset: that of
/// first use, after the box for missing characters.
struct Subset
{
    QRawFont font;
    QList<quint32> glyphs{0};
    QHash<quint32, qsizetype> numbers{{0, 0}};
};

std::vector<Subset> subsetsOf(const PrintedDocument &document)
{
    std::vector<Subset> subsets;
    QHash<QString, size_t> known;
    for (const QGlyphRun &run : document.glyphRuns()) {
        if (run.glyphIndexes().isEmpty())
            continue;
        const QString face = GlyphTexts::faceOf(run.rawFont());
        const auto found = known.constFind(face);
        const size_t index = found != known.constEnd() ? *found : subsets.size();
        if (index == subsets.size()) {
            known.insert(face, index);
            subsets.push_back({});
            subsets.back().font = run.rawFont();
        }
        Subset &subset = subsets[index];
        const auto glyphs = run.glyphIndexes();
        for (const quint32 glyph : glyphs) {
            if (!subset.numbers.contains(glyph)) {
                subset.numbers.insert(glyph, subset.glyphs.size());
                subset.glyphs += glyph;
            }
        }
    }
    return subsets;
}

/// The fonts of all pages; Qt names them F<n>, n growing with first use.
std::map<int, QPDFObjectHandle> fontsOf(QPDF &pdf)
{
    std::map<int, QPDFObjectHandle> fonts;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        QPDFObjectHandle resources = page.getAttribute("/Resources", false);
        if (!resources.isDictionary() || !resources.getKey("/Font").isDictionary())
            continue;
        for (auto &[name, font] : resources.getKey("/Font").getDictAsMap())
            fonts[QByteArray::fromStdString(name.substr(std::min<size_t>(2, name.size())))
                      .toInt()] = font;
    }
    return fonts;
}

/// What Qt wrote: pairs of number and code point, from lines `<from> <to> <value>` and
/// `<from> <to> [<value> …]`.
QHash<qsizetype, uint> readMap(const QByteArray &map)
{
    QHash<qsizetype, uint> values;
    const QList<QByteArray> lines = map.split('\n');
    for (const QByteArray &line : lines) {
        QList<QByteArray> numbers;
        for (qsizetype at = line.indexOf('<'); at >= 0; at = line.indexOf('<', at + 1)) {
            const qsizetype end = line.indexOf('>', at);
            if (end < 0)
                break;
            numbers += line.mid(at + 1, end - at - 1);
        }
        if (numbers.size() < 3)
            continue;
        const qsizetype from = numbers[0].toInt(nullptr, 16);
        const qsizetype to = numbers[1].toInt(nullptr, 16);
        const bool listed = line.contains('[');
        const uint first = numbers[2].toUInt(nullptr, 16);
        for (qsizetype n = from; n <= to; ++n) {
            const qsizetype at = 2 + n - from;
            if (!listed)
                values.insert(n, first + static_cast<uint>(n - from));
            else if (at < numbers.size())
                values.insert(n, numbers[at].toUInt(nullptr, 16));
        }
    }
    return values;
}

quint32 glyphFor(const QRawFont &font, uint codePoint)
{
    const QList<quint32> glyphs = font.glyphIndexesForString(
        QString::fromUcs4(reinterpret_cast<const char32_t *>(&codePoint), 1));
    return glyphs.isEmpty() ? 0 : glyphs.front();
}

/// Whether @p subset is the font that Qt described with @p values: each character Qt names must
/// have the glyph we think stands at its number.
bool agrees(const Subset &subset, const QHash<qsizetype, uint> &values)
{
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (it.value() == 0 || it.key() == 0)
            continue;
        if (it.key() >= subset.glyphs.size() ||
            glyphFor(subset.font, it.value()) != subset.glyphs[it.key()])
            return false;
    }
    return true;
}

QByteArray utf16Hex(const QString &text)
{
    QByteArray hex;
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return hex;
}

QByteArray writeMap(const std::map<qsizetype, QString> &texts)
{
    constexpr int Section = 100; // the most a section may hold
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n";
    auto it = texts.begin();
    for (size_t left = texts.size(); left > 0;) {
        const size_t count = std::min<size_t>(left, Section);
        map += QByteArray::number(static_cast<qulonglong>(count)) + " beginbfchar\n";
        for (size_t i = 0; i < count; ++i, ++it)
            map += '<' + QByteArray::number(it->first, 16).rightJustified(4, '0') + "> <" +
                   utf16Hex(it->second) + ">\n";
        map += "endbfchar\n";
        left -= count;
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::map<qsizetype, QString> textsOf(const Subset &subset, const QHash<qsizetype, uint> &values,
                                     const GlyphTexts &texts)
{
    std::map<qsizetype, QString> result;
    const auto add = [&](qsizetype number, quint32 glyph) {
        if (const QString text = texts.textOf(subset.font, glyph); !text.isEmpty())
            result[number] = text;
    };
    if (agrees(subset, values)) {
        for (qsizetype number = 0; number < subset.glyphs.size(); ++number)
            add(number, subset.glyphs[number]);
        return result;
    }
    // Numbered in some other order: the character Qt wrote still tells the glyph.
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (it.value() == 0)
            continue;
        result[it.key()] = QString::fromUcs4(reinterpret_cast<const char32_t *>(&it.value()), 1);
        if (const quint32 glyph = glyphFor(subset.font, it.value()))
            add(it.key(), glyph);
    }
    return result;
}

} // namespace

void repairText(QPDF &pdf, const PrintedDocument &document)
{
    const std::vector<Subset> subsets = subsetsOf(document);
    std::map<int, QPDFObjectHandle> fonts = fontsOf(pdf);
    size_t index = 0;
    for (auto &[number, font] : fonts) {
        if (index >= subsets.size())
            break;
        const Subset &subset = subsets[index++];
        QPDFObjectHandle stream = font.getKey("/ToUnicode");
        if (!stream.isStream())
            continue;
        const auto data = stream.getStreamData();
        const QByteArray old(reinterpret_cast<const char *>(data->getBuffer()),
                             static_cast<qsizetype>(data->getSize()));
        const QByteArray map = writeMap(textsOf(subset, readMap(old), document.glyphTexts()));
        stream.replaceStreamData(map.toStdString(), QPDFObjectHandle::newNull(),
                                 QPDFObjectHandle::newNull());
    }
}

} // namespace attache
