#include "ui/print/glyph_map.h"

#include <QGlyphRun>

#include <algorithm>

namespace attache {

namespace {

struct Glyphs
{
    QList<quint32> indexes;
    QRawFont font;
    bool mixed = false; ///< of more than one font
};

Glyphs glyphsOf(const QTextLine &line, int from, int length)
{
    Glyphs glyphs;
    const QList<QGlyphRun> runs = line.glyphRuns(from, length);
    for (const QGlyphRun &run : runs) {
        if (glyphs.indexes.isEmpty())
            glyphs.font = run.rawFont();
        else if (glyphs.font != run.rawFont())
            glyphs.mixed = true;
        glyphs.indexes += run.glyphIndexes();
    }
    return glyphs;
}

int codePointLength(const QString &text, int at)
{
    const bool pair =
        text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return pair ? 2 : 1;
}

/// Radicals and compatibility ideographs look like, and share the glyph of, plain ideographs.
bool isLookAlike(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return (c >= QChar(0x2e80) && c <= QChar(0x2fdf)) ||
               (c >= QChar(0xf900) && c <= QChar(0xfaff));
    });
}

/// Compatibility forms are rarely typed, so they lose a tie.
bool isRare(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.decompositionTag() != QChar::NoDecomposition; });
}

} // namespace

bool GlyphMap::isAmbiguous(const QTextLine &line, const QString &text, int at, int length)
{
    if (isLookAlike(text.mid(at, length)))
        return true;
    const QList<quint32> glyphs = glyphsOf(line, at, length).indexes;
    return glyphs.size() == 1 && glyphs.front() == 0;
}

QString GlyphMap::faceOf(const QRawFont &font)
{
    return font.familyName() + u'\n' + font.styleName() + u'\n' + QString::number(font.weight());
}

void GlyphMap::note(Face &face, quint32 glyph, const QString &text)
{
    std::vector<Use> &uses = face[glyph];
    const auto known =
        std::find_if(uses.begin(), uses.end(), [&](const Use &use) { return use.text == text; });
    if (known != uses.end())
        ++known->count;
    else
        uses.push_back({text, 1});
}

/// The common case, one glyph per character straight from the font's own table.
bool GlyphMap::addWhole(const QTextLine &line, const QString &part)
{
    const QList<QGlyphRun> runs = line.glyphRuns();
    if (runs.size() != 1)
        return false;
    const QRawFont font = runs.front().rawFont();
    const QList<quint32> glyphs = runs.front().glyphIndexes();
    if (glyphs.size() != part.size() || glyphs != font.glyphIndexesForString(part))
        return false;
    Face &face = m_faces[faceOf(font)];
    for (qsizetype i = 0; i < part.size(); ++i)
        note(face, glyphs[i], part.mid(i, 1));
    return true;
}

void GlyphMap::addClusters(const QTextLine &line, const QString &text)
{
    const int end = line.textStart() + line.textLength();
    for (int at = line.textStart(); at < end;) {
        int length = codePointLength(text, at);
        Glyphs glyphs = glyphsOf(line, at, length);
        // Characters that share their glyphs without adding any belong to one ligature.
        while (at + length < end && !glyphs.indexes.isEmpty()) {
            const int next = codePointLength(text, at + length);
            if (glyphsOf(line, at + length, next).indexes != glyphs.indexes ||
                glyphsOf(line, at, length + next).indexes.size() != glyphs.indexes.size())
                break;
            length += next;
        }
        if (!glyphs.indexes.isEmpty() && !glyphs.mixed) {
            // Further glyphs of a cluster carry nothing: its text stands with the first.
            Face &face = m_faces[faceOf(glyphs.font)];
            note(face, glyphs.indexes.front(), text.mid(at, length));
        }
        at += length;
    }
}

void GlyphMap::add(const QTextLine &line, const QString &text)
{
    const QString part = text.mid(line.textStart(), line.textLength());
    if (!part.isEmpty() && !addWhole(line, part))
        addClusters(line, text);
}

QString GlyphMap::textOf(const QRawFont &font, quint32 glyph) const
{
    const auto face = m_faces.constFind(faceOf(font));
    if (face == m_faces.constEnd())
        return {};
    const auto uses = face->constFind(glyph);
    if (uses == face->constEnd())
        return {};
    // Glyph 0 is the box for whatever the font lacks; with several of those none can be told.
    if (glyph == 0 && uses->size() > 1)
        return QString(QChar::ReplacementCharacter);
    const auto best = std::max_element(uses->begin(), uses->end(), [](const Use &a, const Use &b) {
        const bool second = isLookAlike(b.text);
        if (isLookAlike(a.text) != second)
            return !second;
        return a.count != b.count ? a.count < b.count : isRare(a.text) && !isRare(b.text);
    });
    return best->text;
}

} // namespace attache
