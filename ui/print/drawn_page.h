#pragma once

#include "ui/print/glyph_map.h"
#include "ui/print/pdf_writer.h"
#include "ui/print/piece.h"

#include <QFont>
#include <QRectF>

#include <deque>
#include <functional>

class QPainter;

namespace attache {

/// Writes on a page that is drawn rather than set (a map, a chart), and remembers what was written:
/// only so can the text be searched and copied as it was typed.
class DrawnText
{
public:
    /// One line of @p text in @p rect, vertically in its middle; set smaller where it is too long,
    /// and shortened where that is not enough. @p font says size and weight, the family is that of
    /// all our papers. In the coordinates of @p painter.
    void line(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font,
              const QColor &color, Qt::Alignment alignment = Qt::AlignLeft);

    const GlyphMap &glyphTexts() const { return m_texts; }
    /// In the order they were drawn.
    std::vector<const TextLine::Run *> drawnRuns() const;

private:
    GlyphMap m_texts;
    std::deque<TextLine> m_lines;
};

/// One drawn page.
struct DrawnPage
{
    QString title;
    QSizeF size; ///< in points
    /// Draws with one point per unit, the page's top left corner at the origin; all text by the
    /// DrawnText.
    std::function<void(QPainter *painter, DrawnText &text)> draw;
};

/// @p page as the bytes of a PDF, and written to @p path as a whole or not at all. Errors as those
/// of renderPdf() and writePdf().
Result<QByteArray> renderPdf(const DrawnPage &page, const PdfOptions &options = {});
Result<void> writePdf(const DrawnPage &page, const QString &path, const PdfOptions &options = {});

} // namespace attache
