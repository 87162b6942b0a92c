#include "ui/pdf/pdf_text_repair.h"

#include <QHash>
#include <QRawFont>

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
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
    QHash<QString, qsizetype> aliases; ///< further numbers: text to number
    std::vector<quint32> aliased;      ///< the glyph of each alias, in order of number
};

/// What the strings of the page contents become: for each glyph drawn, its alias or -1.
using Replacements = std::vector<qsizetype>;

std::vector<Subset> subsetsOf(const std::vector<const TextLine::Run *> &drawn)
{
    std::vector<Subset> subsets;
    QHash<QString, size_t> known;
    for (const TextLine::Run *run : drawn) {
        const QList<quint32> glyphs = run->glyphs.glyphIndexes();
        if (glyphs.isEmpty())
            continue;
        const QString face = GlyphMap::faceOf(run->glyphs.rawFont());
        if (!known.contains(face)) {
            known.insert(face, subsets.size());
            subsets.push_back({});
            subsets.back().font = run->glyphs.rawFont();
        }
        Subset &subset = subsets[known.value(face)];
        for (const quint32 glyph : glyphs) {
            if (!subset.numbers.contains(glyph)) {
                subset.numbers.insert(glyph, subset.glyphs.size());
                subset.glyphs += glyph;
            }
        }
    }
    return subsets;
}

/// Gives a number of its own to each text whose glyph stands for another text as well.
Replacements addAliases(std::vector<Subset> &subsets,
                        const std::vector<const TextLine::Run *> &drawn)
{
    QHash<QString, Subset *> byFace;
    for (Subset &subset : subsets)
        byFace.insert(GlyphMap::faceOf(subset.font), &subset);
    Replacements replacements;
    for (const TextLine::Run *run : drawn) {
        const QList<quint32> glyphs = run->glyphs.glyphIndexes();
        Subset *subset = byFace.value(GlyphMap::faceOf(run->glyphs.rawFont()));
        qsizetype alias = -1;
        if (subset && glyphs.size() == 1 && !run->reads.isEmpty()) {
            if (!subset->aliases.contains(run->reads)) {
                const auto count = static_cast<qsizetype>(subset->aliased.size());
                subset->aliases.insert(run->reads, subset->glyphs.size() + count);
                subset->aliased.push_back(glyphs.front());
            }
            alias = subset->aliases.value(run->reads);
        }
        replacements.insert(replacements.end(), static_cast<size_t>(glyphs.size()), alias);
    }
    return replacements;
}

/// Writes aliases in place of numbers; the strings of a page are its glyphs, one each.
class AliasFilter : public QPDFObjectHandle::TokenFilter
{
public:
    explicit AliasFilter(const Replacements &replacements)
        : m_replacements(replacements)
    {
    }

    void handleToken(const QPDFTokenizer::Token &token) override
    {
        if (token.getType() != QPDFTokenizer::tt_string)
            return writeToken(token);
        const qsizetype alias = m_at < m_replacements.size() ? m_replacements[m_at] : -1;
        ++m_at;
        if (alias < 0)
            return writeToken(token);
        const std::string number{static_cast<char>(alias >> 8), static_cast<char>(alias & 0xff)};
        writeToken(QPDFTokenizer::Token(QPDFTokenizer::tt_string, number));
    }

    size_t count() const { return m_at; }

private:
    const Replacements &m_replacements;
    size_t m_at = 0;
};

/// Whether the aliases were written; nothing is changed where strings and glyphs do not match.
bool writeAliases(QPDF &pdf, const Replacements &replacements)
{
    AliasFilter filter(replacements);
    std::vector<std::pair<QPDFObjectHandle, std::shared_ptr<Buffer>>> contents;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        Pl_Buffer output("contents");
        page.filterContents(&filter, &output);
        contents.emplace_back(page.getObjectHandle().getKey("/Contents"),
                              output.getBufferSharedPointer());
    }
    if (filter.count() != replacements.size())
        return false;
    for (auto &[stream, data] : contents) {
        if (!stream.isStream())
            return false;
    }
    for (auto &[stream, data] : contents)
        stream.replaceStreamData(data, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    return true;
}

/// Maps every number of @p font to a glyph of the embedded subset, aliases to the glyph they share.
void mapAliases(QPDF &pdf, QPDFObjectHandle font, const Subset &subset)
{
    std::string map;
    const auto put = [&map](qsizetype glyph) {
        map += static_cast<char>(glyph >> 8);
        map += static_cast<char>(glyph & 0xff);
    };
    for (qsizetype number = 0; number < subset.glyphs.size(); ++number)
        put(number);
    for (const quint32 glyph : subset.aliased)
        put(subset.numbers.value(glyph));
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    if (descendants.isArray() && descendants.getArrayNItems() > 0)
        descendants.getArrayItem(0).replaceKey("/CIDToGIDMap",
                                               QPDFObjectHandle::newStream(&pdf, map));
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

QByteArray streamData(QPDFObjectHandle stream)
{
    if (!stream.isStream())
        return {};
    const auto data = stream.getStreamData();
    return QByteArray(reinterpret_cast<const char *>(data->getBuffer()),
                      static_cast<qsizetype>(data->getSize()));
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
                                     const GlyphMap &texts)
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

void repairText(QPDF &pdf, const std::vector<const TextLine::Run *> &drawn,
                const GlyphMap &glyphTexts)
{
    std::vector<Subset> subsets = subsetsOf(drawn);
    std::map<int, QPDFObjectHandle> fonts = fontsOf(pdf);
    std::vector<QHash<qsizetype, uint>> written;
    // Aliases change which glyph is drawn, so they need every number to be certain.
    bool certain = fonts.size() == subsets.size();
    for (auto &[number, font] : fonts) {
        written.push_back(readMap(streamData(font.getKey("/ToUnicode"))));
        certain = certain && agrees(subsets[written.size() - 1], written.back());
    }
    const Replacements replacements = addAliases(subsets, drawn);
    const bool anyAlias = std::any_of(replacements.begin(), replacements.end(),
                                      [](qsizetype alias) { return alias >= 0; });
    const bool aliased = certain && anyAlias && writeAliases(pdf, replacements);

    size_t index = 0;
    for (auto &[number, font] : fonts) {
        QPDFObjectHandle stream = font.getKey("/ToUnicode");
        if (index >= subsets.size())
            break;
        const Subset &subset = subsets[index];
        std::map<qsizetype, QString> texts = textsOf(subset, written[index++], glyphTexts);
        if (!stream.isStream())
            continue;
        if (aliased && !subset.aliased.empty()) {
            mapAliases(pdf, font, subset);
            for (auto it = subset.aliases.begin(); it != subset.aliases.end(); ++it)
                texts[it.value()] = it.key();
        }
        stream.replaceStreamData(writeMap(texts).toStdString(), QPDFObjectHandle::newNull(),
                                 QPDFObjectHandle::newNull());
    }
}

} // namespace attache
