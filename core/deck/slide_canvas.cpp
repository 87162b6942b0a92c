#include "core/deck/slide_canvas.h"

#include <algorithm>
#include <cmath>

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
    const auto columns =
        std::max_element(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
            return a.size() < b.size();
        })->size();
    // The headings of the rows are short.
    const double first = columns > 1 ? box.width() * 0.18 : box.width();
    const double other = columns > 1 ? (box.width() - first) / double(columns - 1) : 0;
    const auto widthAt = [&](qsizetype column) { return column == 0 ? first : other; };
    const double head = std::min(32.0, box.height() / double(rows.size()));
    const double body =
        rows.size() > 1 ? (box.height() - head) / double(rows.size() - 1) : box.height();
    m_shapes += "<p:graphicFrame><p:nvGraphicFramePr>" + properties("Table") +
                "<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr>"
                "<p:nvPr/></p:nvGraphicFramePr>" +
                frame(box, "p") +
                "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/"
                "table\"><a:tbl><a:tblPr firstRow=\"1\" firstCol=\"1\"/><a:tblGrid>";
    for (qsizetype column = 0; column < columns; ++column)
        m_shapes += "<a:gridCol w=\"" + number(widthAt(column)) + "\"/>";
    m_shapes += "</a:tblGrid>";
    constexpr int Weak = 8;
    for (size_t row = 0; row < rows.size(); ++row) {
        const double height = row == 0 ? head : body;
        m_shapes += "<a:tr h=\"" + number(height) + "\">";
        for (qsizetype column = 0; column < columns; ++column) {
            SlideText style;
            style.largest = row == 0 ? 14 : 13;
            style.bold = row == 0 || column == 0;
            style.color = row == 0 ? "bg1" : "tx1";
            const Fitted set = fitted(rows[row].value(column).trimmed(),
                                      widthAt(column) - 4 * Inset, height - 2 * Inset, style);
            const QByteArray fill = row == 0       ? solid("accent1")
                                    : row % 2 == 0 ? solid("tx1", Weak)
                                                   : QByteArray("<a:noFill/>");
            m_shapes += "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>" +
                        paragraphs(set.text, style, set.size) + "</a:txBody><a:tcPr marL=\"" +
                        number(2 * Inset) + "\" marR=\"" + number(2 * Inset) + "\" marT=\"" +
                        number(Inset) + "\" marB=\"" + number(Inset) + "\" anchor=\"" +
                        (row == 0 ? "ctr" : "t") + "\">" + fill + "</a:tcPr></a:tc>";
        }
        m_shapes += "</a:tr>";
    }
    m_shapes += "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
}

} // namespace attache
