#include "core/deck/slide_canvas.h"

#include "core/package/xml_text.h"

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

/// In widths of a Han character: generous ones, because the font of the theme may be missing where
/// the slide is opened.
double widthOf(QChar character, bool bold)
{
    if (character.unicode() >= 0x1100)
        return 1;
    constexpr double Heavier = 1.15;
    const bool isThin =
        character.isSpace() || QStringView(u"iljtfr.,:;'|!()[]-").contains(character);
    const bool isBroad = QStringView(u"mwMW@%").contains(character);
    const double width = isThin ? 0.38 : isBroad ? 0.95 : character.isUpper() ? 0.7 : 0.6;
    return bold ? width * Heavier : width;
}

double widthOf(QStringView text, double size, bool bold)
{
    double width = 0;
    for (const QChar character : text)
        width += widthOf(character, bold) * size;
    return width;
}

/// The pieces of @p line between which it may be broken: words with the space behind them, and each
/// character of a script without spaces.
std::vector<QStringView> piecesOf(QStringView line)
{
    std::vector<QStringView> pieces;
    qsizetype from = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const bool isWide = line[at].unicode() >= 0x1100;
        if (isWide && at > from)
            pieces.push_back(line.mid(from, at - from));
        if (isWide)
            from = at;
        if (isWide || line[at].isSpace()) {
            pieces.push_back(line.mid(from, at + 1 - from));
            from = at + 1;
        }
    }
    if (from < line.size())
        pieces.push_back(line.mid(from));
    return pieces;
}

int linesOf(QStringView paragraph, double width, double size, bool bold)
{
    const double room = std::max(1.0, width);
    int lines = 1;
    double used = 0;
    for (const QStringView piece : piecesOf(paragraph)) {
        const double wanted = widthOf(piece.trimmed(), size, bold);
        if (used > 0 && used + wanted > room) {
            ++lines;
            used = 0;
        }
        // A word longer than the line is broken anywhere.
        const int more = std::max(0, int(std::ceil(wanted / room)) - 1);
        lines += more;
        used = std::min(room, used + widthOf(piece, size, bold) - more * room);
    }
    return lines;
}

/// The width of the longest word that should not be broken.
double longestWord(const QString &text, double size, bool bold)
{
    double longest = 0;
    for (const QStringView piece : piecesOf(text))
        longest = std::max(longest, widthOf(piece.trimmed(), size, bold));
    return longest;
}

/// As much of @p text as fits, with "…" where something is left out.
QString shortened(QString text, double width, double height, const SlideText &style)
{
    while (text.size() > 1 &&
           SlideCanvas::heightOf(text + u'…', width, style.smallest, style.bold) > height)
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
    const int steps = static_cast<int>(style.largest - style.smallest);
    for (int step = 0; step <= steps; ++step) {
        const double size = style.largest - step;
        const bool breaksWords = longestWord(text, size, style.bold) > width;
        if (!breaksWords && SlideCanvas::heightOf(text, width, size, style.bold) <= height)
            return {text, size};
    }
    if (SlideCanvas::heightOf(text, width, style.smallest, style.bold) <= height)
        return {text, style.smallest};
    return {shortened(text, width, height, style), style.smallest};
}

QByteArray solid(const SlideColor &color, int alpha = 100)
{
    const QByteArray start = "<a:" + color.element + " val=\"" + color.value + "\"";
    if (alpha >= 100)
        return "<a:solidFill>" + start + "/></a:solidFill>";
    return "<a:solidFill>" + start + "><a:alpha val=\"" + QByteArray::number(alpha * 1000) +
           "\"/></a:" + color.element + "></a:solidFill>";
}

SlideColor colorOf(const QByteArray &name, const SlidePalette &palette)
{
    if (name == "tx1")
        return palette.text;
    if (name == "bg1")
        return palette.onAccent;
    return name == "accent1" ? palette.accent : SlideColor{"schemeClr", name};
}

/// The colour of a text of @p size points that can be read.
SlideColor legible(const SlideText &style, double size, const SlidePalette &palette)
{
    const bool isLarge = size >= 18 || (style.bold && size >= 14);
    const bool isWeak = palette.accentContrast < (isLarge ? 3 : 4.5);
    return style.color == "accent1" && isWeak ? palette.text : colorOf(style.color, palette);
}

QByteArray runProperties(const char *element, const SlideText &style, double size,
                         const SlidePalette &palette)
{
    const QByteArray font = style.heading ? "+mj" : "+mn";
    return QByteArray("<a:") + element + " sz=\"" + QByteArray::number(qRound(size * 100)) +
           "\" b=\"" + (style.bold ? "1" : "0") + "\">" + solid(legible(style, size, palette)) +
           "<a:latin typeface=\"" + font + "-lt\"/><a:ea typeface=\"" + font +
           "-ea\"/><a:cs typeface=\"" + font + "-cs\"/></a:" + element + ">";
}

QByteArray paragraphs(const QString &text, const SlideText &style, double size,
                      const SlidePalette &palette)
{
    QByteArray result;
    for (const QString &line : text.split(u'\n')) {
        result += QByteArray("<a:p><a:pPr marL=\"0\" indent=\"0\" algn=\"") +
                  (style.right ? "r" : "l") + "\"><a:buNone/></a:pPr>";
        if (line.isEmpty())
            result += runProperties("endParaRPr", style, size, palette);
        else
            result += "<a:r>" + runProperties("rPr", style, size, palette) + "<a:t>" +
                      escapedXml(line) + "</a:t></a:r>";
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
    double size = 0;           ///< of the text, in points
    size_t total = 0;          ///< the row that adds up the others; 0 for none
};

double sumOf(const std::vector<double> &parts)
{
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

SlideText cellStyle(size_t row, size_t column, const TableGrid &grid)
{
    SlideText style;
    style.largest = grid.size;
    style.bold = row == 0 || column == 0 || (grid.total > 0 && row == grid.total);
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

/// Whether the last row adds up the others: a heading, figures, and no words of its own.
bool endsInTotal(const std::vector<QStringList> &rows)
{
    if (rows.size() < 3)
        return false;
    const QStringList &last = rows.back();
    qsizetype figures = 0;
    qsizetype empty = 0;
    for (const QString &cell : last) {
        figures += isFigure(cell.trimmed()) ? 1 : 0;
        empty += cell.trimmed().isEmpty() ? 1 : 0;
    }
    return !last.value(0).trimmed().isEmpty() && figures > 0 && empty > 0 &&
           figures + empty + 1 == last.size();
}

double lineWidth(const QString &text, const SlideText &style)
{
    double longest = 0;
    for (const QString &paragraph : text.split(u'\n'))
        longest = std::max(longest, widthOf(paragraph, style.largest, style.bold));
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

constexpr double CellMargins = 4 * Inset;

/// Whether a word is longer than the column it stands in.
bool breaksWords(const std::vector<QStringList> &rows, const TableGrid &grid)
{
    for (size_t row = 0; row < rows.size(); ++row) {
        for (size_t column = 0; column < grid.widths.size(); ++column) {
            const SlideText style = cellStyle(row, column, grid);
            const QString text = rows[row].value(qsizetype(column)).trimmed();
            if (longestWord(text, style.largest, style.bold) > grid.widths[column] - CellMargins)
                return true;
        }
    }
    return false;
}

/// Columns of short cells take what these need, so that longer texts have more room; none is
/// narrower than its longest word where all of them have that room.
std::vector<double> columnWidths(const std::vector<QStringList> &rows, const TableGrid &grid,
                                 double width)
{
    std::vector<double> wanted(grid.figures.size(), 0);
    std::vector<double> least(grid.figures.size(), 0);
    for (size_t row = 0; row < rows.size(); ++row) {
        for (size_t column = 0; column < wanted.size(); ++column) {
            const QString text = rows[row].value(qsizetype(column)).trimmed();
            const SlideText style = cellStyle(row, column, grid);
            const double margins = CellMargins + Inset;
            wanted[column] = std::max(wanted[column], lineWidth(text, style) + margins);
            least[column] =
                std::max(least[column], longestWord(text, style.largest, style.bold) + margins);
        }
    }
    if (sumOf(least) > width)
        std::ranges::fill(least, 0.0);
    for (size_t column = 0; column < wanted.size(); ++column)
        wanted[column] -= least[column];
    std::vector<double> widths = partsOf(width - sumOf(least), wanted);
    for (size_t column = 0; column < widths.size(); ++column)
        widths[column] += least[column];
    const double scale = width / sumOf(widths);
    for (double &each : widths)
        each *= scale;
    return widths;
}

/// What the rows need.
std::vector<double> wantedHeights(const std::vector<QStringList> &rows, const TableGrid &grid)
{
    std::vector<double> wanted;
    for (size_t row = 0; row < rows.size(); ++row) {
        double most = 0;
        for (size_t column = 0; column < grid.widths.size(); ++column) {
            const QString text = rows[row].value(qsizetype(column)).trimmed();
            const SlideText style = cellStyle(row, column, grid);
            most = std::max(most, SlideCanvas::heightOf(text, grid.widths[column] - CellMargins,
                                                        style.largest, style.bold));
        }
        // A little more, so that what is added and taken away again still fits.
        wanted.push_back(most + 2 * Inset + 0.5);
    }
    return wanted;
}

/// What the rows need, and some of what is left over.
std::vector<double> rowHeights(const std::vector<double> &wanted, double height)
{
    constexpr double MostSpare = 16;
    std::vector<double> heights = partsOf(height, wanted);
    const double spare = (height - sumOf(heights)) / double(wanted.size());
    for (double &each : heights)
        each += std::clamp(spare, 0.0, MostSpare);
    return heights;
}

/// The grid in the largest type in which all of @p rows fit @p box with their words unbroken.
TableGrid gridOf(const std::vector<QStringList> &rows, const QRectF &box)
{
    constexpr double Largest = 18;
    constexpr double Smallest = 11;
    qsizetype columns = 1;
    for (const QStringList &row : rows)
        columns = std::max(columns, row.size());
    TableGrid grid;
    grid.total = endsInTotal(rows) ? rows.size() - 1 : 0;
    for (qsizetype column = 0; column < columns; ++column)
        grid.figures.push_back(holdsFigures(rows, column));
    std::vector<double> wanted;
    for (grid.size = Largest; grid.size >= Smallest; --grid.size) {
        grid.widths = columnWidths(rows, grid, box.width());
        wanted = wantedHeights(rows, grid);
        if (sumOf(wanted) <= box.height() && !breaksWords(rows, grid))
            break;
    }
    grid.size = std::max(grid.size, Smallest);
    grid.heights = rowHeights(wanted, box.height());
    return grid;
}

QByteArray cellXml(const QString &text, size_t row, size_t column, const TableGrid &grid,
                   const SlidePalette &palette)
{
    constexpr int Weak = 6;
    constexpr int Strong = 14;
    const SlideText style = cellStyle(row, column, grid);
    const Fitted set =
        fitted(text, grid.widths[column] - CellMargins, grid.heights[row] - 2 * Inset, style);
    const bool isTotal = grid.total > 0 && row == grid.total;
    const QByteArray fill = row == 0       ? solid(palette.accent)
                            : isTotal      ? solid(palette.text, Strong)
                            : row % 2 == 0 ? solid(palette.text, Weak)
                                           : QByteArray("<a:noFill/>");
    return "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>" +
           paragraphs(set.text, style, set.size, palette) + "</a:txBody><a:tcPr marL=\"" +
           number(2 * Inset) + "\" marR=\"" + number(2 * Inset) + "\" marT=\"" + number(Inset) +
           "\" marB=\"" + number(Inset) + "\" anchor=\"ctr\">" + fill + "</a:tcPr></a:tc>";
}

} // namespace

double SlideCanvas::heightOf(const QString &text, double width, double size, bool bold)
{
    int lines = 0;
    for (const QString &paragraph : text.split(u'\n'))
        lines += linesOf(paragraph, width, size, bold);
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

void SlideCanvas::title(const QString &text, const MadeLook &look)
{
    QByteArray place = "<p:spPr/>";
    QByteArray fit = "<a:bodyPr><a:normAutofit/></a:bodyPr>";
    QByteArray set = "<a:pPr/><a:r><a:rPr/>";
    if (look.titleFrame) {
        SlideText style;
        style.largest = 28;
        style.smallest = 18;
        style.bold = true;
        style.heading = true;
        const QSizeF size = look.titleFrame->size();
        const Fitted chosen =
            fitted(text, size.width() - CellMargins, size.height() - 2 * Inset, style);
        place = "<p:spPr>" + frame(*look.titleFrame, "a") + "</p:spPr>";
        fit = "<a:bodyPr vert=\"horz\" anchor=\"ctr\"><a:normAutofit/></a:bodyPr>";
        set = "<a:pPr algn=\"l\"/><a:r>" + runProperties("rPr", style, chosen.size, m_palette);
    }
    m_shapes += "<p:sp><p:nvSpPr>" + properties("Title") +
                "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"" +
                look.titleType + "\"/></p:nvPr></p:nvSpPr>" + place + "<p:txBody>" + fit +
                "<a:lstStyle/><a:p>" + set + "<a:t>" + escapedXml(text) +
                "</a:t></a:r></a:p></p:txBody></p:sp>";
}

void SlideCanvas::furniture(const MadeLook::Furniture &what)
{
    const bool isNumber = what.type == "sldNum";
    const QByteArray text = isNumber
                                ? QByteArray("<a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" "
                                             "type=\"slidenum\"><a:rPr/><a:t>‹#›</a:t></a:fld>")
                                : "<a:r><a:rPr/><a:t>" + escapedXml(what.text) + "</a:t></a:r>";
    m_shapes += "<p:sp><p:nvSpPr>" + properties(isNumber ? "Number" : "Footer") +
                "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"" + what.type +
                "\" sz=\"quarter\"" +
                (what.index.isEmpty() ? QByteArray() : " idx=\"" + what.index + "\"") +
                "/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>" + text +
                "</a:p></p:txBody></p:sp>";
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
                paragraphs(set.text, style, set.size, m_palette) + "</p:txBody></p:sp>";
}

void SlideCanvas::box(const QRectF &box, const QByteArray &color, int alpha)
{
    m_shapes += "<p:sp><p:nvSpPr>" + properties("Box") +
                "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>" + frame(box, "a") +
                "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>" +
                solid(colorOf(color, m_palette), alpha) +
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
            m_shapes +=
                cellXml(rows[row].value(qsizetype(column)).trimmed(), row, column, grid, m_palette);
        m_shapes += "</a:tr>";
    }
    m_shapes += "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
}

} // namespace attache
