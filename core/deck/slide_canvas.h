#pragma once

#include "core/deck/made_look.h"

#include <QByteArray>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace attache {

/// How a text on a made slide is set.
struct SlideText
{
    /// Of the theme. "tx1", "bg1" and "accent1" are what the palette has for text, for what stands
    /// on the accent colour and for accents; an accent that could not be read becomes text.
    QByteArray color = "tx1";
    double largest = 16; ///< points; smaller where it would not fit
    double smallest = 9;
    bool bold = false;
    bool middle = false; ///< vertically
    bool right = false;
    bool heading = false; ///< in the theme's font for headings
};

/// Writes the shapes of a made slide. Places are in points, texts are fitted into their boxes.
class SlideCanvas
{
public:
    explicit SlideCanvas(SlidePalette palette = {})
        : m_palette(std::move(palette))
    {
    }

    void title(const QString &text, const MadeLook &look = {});
    void text(const QRectF &box, const QString &text, const SlideText &style);
    /// A box of the theme's @p color, as in SlideText; @p alpha in hundredths.
    void box(const QRectF &box, const QByteArray &color, int alpha = 100);
    /// As large as @p box has room for. A last row of nothing but a heading and figures adds up the
    /// others, and stands out.
    void table(const QRectF &box, const std::vector<QStringList> &rows);
    /// The number of the page, or the footer.
    void furniture(const MadeLook::Furniture &what);

    /// The shapes written so far, as children of a shape tree.
    const QByteArray &shapes() const { return m_shapes; }

    /// How high @p text stands when it is set at @p size points in lines of @p width points.
    static double heightOf(const QString &text, double width, double size, bool bold = false);

private:
    QByteArray frame(const QRectF &box, const QByteArray &prefix) const;
    QByteArray properties(const char *name);

    SlidePalette m_palette;
    QByteArray m_shapes;
    int m_next = 2;
};

} // namespace attache
