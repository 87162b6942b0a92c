#include "core/deck/slide_canvas.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attache {

namespace {

constexpr double EmuPerPoint = 12700;
constexpr double LineHeight = 1.3;
constexpr double Inset = 4;

QByteArray number(double points)
{
    return QByteArray::number(qRound64(points * EmuPerPoint));
}

/// @p text as XML holds it; what XML cannot hold is left out.
QByteArray escaped(const QString &text)
{
    QString kept;
    for (const QChar character : text) {
        if (character >= QLatin1Char(' ') || character == QLatin1Char('\t'))
            kept += character;
    }
    return kept.toHtmlEscaped().toUtf8();
}

/// In widths of a Han character.
double widthOf(QChar character)
{
    const bool wide = character.unicode() >= 0x1100;
    constexpr double Narrow = 0.56;
    return wide ? 1 : Narrow;
}

int linesOf(const QString &paragraph, double width, double size)
{
    double used = 0;
    for (const QChar character : paragraph)
        used += widthOf(character) * size;
    return std::max(1, int(std::ceil(used / std::max(1.0, width))));
}

/// As much of @p text as fits, with "…" where something is left out.
QString shortened(QString text, double width, double height, double size)
{
    while (text.size() > 1 && SlideCanvas::heightOf(text + u'…', width, size) > height)
        text.chop(std::max<qsizetype>(1, text.size() / 50));
    return text.trimmed() + u'…';
}

struct Fitted
{
    QString text;
    double size;
};

Fitted fitted(const QString &text, double width, double height, const SlideText &style)
{
    for (double size = style.largest; size >= style.smallest; size -= 1) {
        if (SlideCanvas::heightOf(text, width, size) <= height)
            return {text, size};
    }
    return {shortened(text, width, height, style.smallest), style.smallest};
}

QByteArray solid(const QByteArray &color, int alpha = 100)
{
    if (alpha >= 100)
        return "<a:solidFill><a:schemeClr val=\"" + color + "\"/></a:solidFill>";
    return "<a:solidFill><a:schemeClr val=\"" + color + "\"><a:alpha val=\"" +
           QByteArray::number(alpha * 1000) + "\"/></a:schemeClr></a:solidFill>";
}

QByteArray runProperties(const char *element, const SlideText &style, double size)
{
    const QByteArray font = style.heading ? "+mj" : "+mn";
    return QByteArray("<a:") + element + " sz=\"" + QByteArray::number(qRound(size * 100)) +
           "\" b=\"" + (style.bold ? "1" : "0") + "\">" + solid(style.color) +
           "<a:latin typeface=\"" + font + "-lt\"/><a:ea typeface=\"" + font +
           "-ea\"/><a:cs typeface=\"" + font + "-cs\"/></a:" + element + ">";
}

QByteArray paragraphs(const QString &text, const SlideText &style, double size)
{
    QByteArray result;
    for (const QString &line : text.split(u'\n')) {
        result += QByteArray("<a:p><a:pPr marL=\"0\" indent=\"0\" algn=\"") +
                  (style.right ? "r" : "l") + "\"><a:buNone/></a:pPr>";
        if (line.isEmpty())
            result += runProperties("endParaRPr", style, size);
        else
            result += "<a:r>" + runProperties("rPr", style, size) + "<a:t>" + escaped(line) +
                      "</a:t></a:r>";
        result += "</a:p>";
    }
    return result;
}

/// Where the cells of a table stand, in points.
struct TableGrid
{
    std::vector<double> widths;
    std::vector<double> heights;
    std::vector<bool> figures; ///< whether a column holds nothing but numbers
};

double sumOf(const std::vector<double> &parts)
{
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

SlideText cellStyle(size_t row, size_t column, const TableGrid &grid)
{
    SlideText style;
    style.largest = row == 0 ? 14 : 13;
    style.bold = row == 0 || column == 0;
    style.color = row == 0 ? "bg1" : "tx1";
    style.right = grid.figures[column];
    return style;
}

/// "¥1,200", "USD -3.50", "40%"
bool isFigure(const QString &text)
{
    static const QRegularExpression figure(
        QStringLiteral("^[-−]?(?:[A-Z]{3} |[¥￥$€£])?[-−]?\\d[\\d,.]*%?$|^\\?$"));
    return figure.match(text).hasMatch();
}

bool holdsFigures(const std::vector<QStringList> &rows, qsizetype column)
{
    bool any = false;
    for (size_t row = 1; row < rows.size(); ++row) {
        const QString text = rows[row].value(column).trimmed();
        if (!text.isEmpty() && !isFigure(text))
            return false;
        any = any || !text.isEmpty();
    }
    return any && column > 0;
}

double lineWidth(const QString &text, double size)
{
    double longest = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        double width = 0;
        for (const QChar character : paragraph)
            width += widthOf(character) * size;
        longest = std::max(longest, width);
    }
    return longest;
}

/// Parts of @p whole: what is wanted where that is no more than an equal share, and the rest in
/// equal parts for those that want more. Together less than @p whole where no more is wanted.
std::vector<double> partsOf(double whole, const std::vector<double> &wanted)
{
    std::vector<double> parts(wanted.size(), 0);
    double rest = whole;
    size_t open = wanted.size();
    for (bool settled = true; settled && open > 0;) {
        settled = false;
        for (size_t at = 0; at < wanted.size() && open > 0; ++at) {
            if (parts[at] > 0 || wanted[at] > rest / double(open))
                continue;
            parts[at] = std::max(wanted[at], 1.0);
            rest -= parts[at];
            --open;
            settled = true;
        }
    }
    for (double &part : parts) {
        if (part == 0)
            part = rest / double(open);
    }
    return parts;
}

/// Columns of short cells take what these need, so that longer texts have more room.
std::vector<double> columnWidths(const std::vector<QStringList> &rows, size_t columns, double width,
                                 double size)
{
    std::vector<double> wanted(columns, 0);
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            double &most = wanted[size_t(column)];
            most = std::max(most, lineWidth(row[column].trimmed(), size) + 5 * Inset);
        }
    }
    std::vector<double> widths = partsOf(width, wanted);
    const double scale = width / sumOf(widths);
    for (double &each : widths)
        each *= scale;
    return widths;
}

/// What the rows need, and a little of what is left over.
std::vector<double> rowHeights(const std::vector<QStringList> &rows, const TableGrid &grid,
                               double height)
{
    std::vector<double> wanted;
    for (size_t row = 0; row < rows.size(); ++row) {
        double most = 0;
        for (size_t column = 0; column < grid.widths.size(); ++column) {
            const QString text = rows[row].value(qsizetype(column)).trimmed();
            most = std::max(most, SlideCanvas::heightOf(text, grid.widths[column] - 4 * Inset,
                                                        cellStyle(row, column, grid).largest));
        }
        // A little more, so that what is added and taken away again still fits.
        wanted.push_back(most + 2 * Inset + 0.5);
    }
    constexpr double MostSpare = 12;
    std::vector<double> heights = partsOf(height, wanted);
    const double spare = (height - sumOf(heights)) / double(rows.size());
    for (double &each : heights)
        each += std::clamp(spare, 0.0, MostSpare);
    return heights;
}

TableGrid gridOf(const std::vector<QStringList> &rows, const QRectF &box)
{
    qsizetype columns = 1;
    for (const QStringList &row : rows)
        columns = std::max(columns, row.size());
    TableGrid grid;
    for (qsizetype column = 0; column < columns; ++column)
        grid.figures.push_back(holdsFigures(rows, column));
    const double size = cellStyle(0, 0, grid).largest;
    grid.widths = columnWidths(rows, size_t(columns), box.width(), size);
    grid.heights = rowHeights(rows, grid, box.height());
    return grid;
}

QByteArray cellXml(const QString &text, size_t row, size_t column, const TableGrid &grid)
{
    constexpr int Weak = 8;
    const SlideText style = cellStyle(row, column, grid);
    const Fitted set =
        fitted(text, grid.widths[column] - 4 * Inset, grid.heights[row] - 2 * Inset, style);
    const QByteArray fill = row == 0       ? solid("accent1")
                            : row % 2 == 0 ? solid("tx1", Weak)
                                           : QByteArray("<a:noFill/>");
    return "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>" + paragraphs(set.text, style, set.size) +
           "</a:txBody><a:tcPr marL=\"" + number(2 * Inset) + "\" marR=\"" + number(2 * Inset) +
           "\" marT=\"" + number(Inset) + "\" marB=\"" + number(Inset) + "\" anchor=\"" +
           (row == 0 ? "ctr" : "t") + "\">" + fill + "</a:tcPr></a:tc>";
}

} // namespace

double SlideCanvas::heightOf(const QString &text, double width, double size)
{
    int lines = 0;
    for (const QString &paragraph : text.split(u'\n'))
        lines += linesOf(paragraph, width, size);
    return lines * size * LineHeight;
}

QByteArray SlideCanvas::properties(const char *name)
{
    const QByteArray id = QByteArray::number(m_next++);
    return "<p:cNvPr id=\"" + id + "\" name=\"" + name + " " + id + "\"/>";
}

QByteArray SlideCanvas::frame(const QRectF &box, const QByteArray &prefix) const
{
    return "<" + prefix + ":xfrm><a:off x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) +
           "\"/><a:ext cx=\"" + number(box.width()) + "\" cy=\"" + number(box.height()) + "\"/></" +
           prefix + ":xfrm>";
}

void SlideCanvas::title(const QString &text)
{
    m_shapes += "<p:sp><p:nvSpPr>" + properties("Title") +
                "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/>"
                "</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr>"
                "<a:lstStyle/><a:p><a:r><a:rPr/><a:t>" +
                escaped(text) + "</a:t></a:r></a:p></p:txBody></p:sp>";
}

void SlideCanvas::text(const QRectF &box, const QString &text, const SlideText &style)
{
    if (text.trimmed().isEmpty())
        return;
    const Fitted set =
        fitted(text.trimmed(), box.width() - 2 * Inset, box.height() - 2 * Inset, style);
    const QByteArray inset = number(Inset);
    m_shapes += "<p:sp><p:nvSpPr>" + properties("Text") +
                "<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>" + frame(box, "a") +
                "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>"
                "<a:bodyPr wrap=\"square\" lIns=\"" +
                inset + "\" tIns=\"" + inset + "\" rIns=\"" + inset + "\" bIns=\"" + inset +
                "\" anchor=\"" + (style.middle ? "ctr" : "t") +
                "\"><a:noAutofit/></a:bodyPr><a:lstStyle/>" +
                paragraphs(set.text, style, set.size) + "</p:txBody></p:sp>";
}

void SlideCanvas::box(const QRectF &box, const QByteArray &color, int alpha)
{
    m_shapes += "<p:sp><p:nvSpPr>" + properties("Box") +
                "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>" + frame(box, "a") +
                "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>" + solid(color, alpha) +
                "<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/>"
                "<a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>";
}

void SlideCanvas::table(const QRectF &box, const std::vector<QStringList> &rows)
{
    if (rows.empty())
        return;
    const TableGrid grid = gridOf(rows, box);
    const QRectF place(box.topLeft(), QSizeF(box.width(), sumOf(grid.heights)));
    m_shapes += "<p:graphicFrame><p:nvGraphicFramePr>" + properties("Table") +
                "<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr>"
                "<p:nvPr/></p:nvGraphicFramePr>" +
                frame(place, "p") +
                "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/"
                "table\"><a:tbl><a:tblPr firstRow=\"1\" firstCol=\"1\"/><a:tblGrid>";
    for (const double width : grid.widths)
        m_shapes += "<a:gridCol w=\"" + number(width) + "\"/>";
    m_shapes += "</a:tblGrid>";
    for (size_t row = 0; row < rows.size(); ++row) {
        m_shapes += "<a:tr h=\"" + number(grid.heights[row]) + "\">";
        for (size_t column = 0; column < grid.widths.size(); ++column)
            m_shapes += cellXml(rows[row].value(qsizetype(column)).trimmed(), row, column, grid);
        m_shapes += "</a:tr>";
    }
    m_shapes += "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
}

} // namespace attache
