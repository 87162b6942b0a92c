#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

namespace attache {

/// How a text on a made slide is set.
struct SlideText
{
    QByteArray color = "tx1"; ///< of the theme
    double largest = 16;      ///< points; smaller where it would not fit
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
    void title(const QString &text);
    void text(const QRectF &box, const QString &text, const SlideText &style);
    /// A box of the theme's @p color; @p alpha in hundredths.
    void box(const QRectF &box, const QByteArray &color, int alpha = 100);
    void table(const QRectF &box, const std::vector<QStringList> &rows);

    /// The shapes written so far, as children of a shape tree.
    const QByteArray &shapes() const { return m_shapes; }

    /// How high @p text stands when it is set at @p size points in lines of @p width points.
    static double heightOf(const QString &text, double width, double size);

private:
    QByteArray frame(const QRectF &box, const QByteArray &prefix) const;
    QByteArray properties(const char *name);

    QByteArray m_shapes;
    int m_next = 2;
};

} // namespace attache
