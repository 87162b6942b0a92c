#pragma once

#include <QHash>
#include <QRawFont>
#include <QString>
#include <QTextLine>

#include <vector>

/// @file
/// Which glyph stands for which text *in one document*. A font knows one glyph for 户 and for the
/// radical ⼾, and one for the two dashes of ——; only the document knows which was typed.

namespace attache {

/// Filled while text is shaped, asked when the PDF's ToUnicode maps are written.
class GlyphMap
{
public:
    /// Notes the glyphs @p line has for its part of @p text, the whole text of its layout.
    void add(const QTextLine &line, const QString &text);

    /// What @p glyph of @p font stands for in this document; empty when it does not occur.
    QString textOf(const QRawFont &font, quint32 glyph) const;

    /// Whether the character of @p text at @p at cannot be told from its glyph in @p line: a typed
    /// radical, which shares that of the ideograph, or one that no font has.
    static bool isAmbiguous(const QTextLine &line, const QString &text, int at, int length);

    /// Tells faces apart, whatever their size.
    static QString faceOf(const QRawFont &font);

private:
    struct Use
    {
        QString text;
        int count = 0;
    };
    using Face = QHash<quint32, std::vector<Use>>;

    bool addWhole(const QTextLine &line, const QString &part);
    void addClusters(const QTextLine &line, const QString &text);
    void note(Face &face, quint32 glyph, const QString &text);

    QHash<QString, Face> m_faces;
};

} // namespace attache
