#include "ui/print/text_shaper.h"

#include "core/brief/document_text.h"
#include "ui/print/plain_symbols.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr qreal Unbounded = 1e7;
constexpr qreal BadgeScale = 0.88;

/// Of the format of a run that was changed: the number of the change, and which part it is.
constexpr int ChangeProperty = QTextFormat::UserProperty;
constexpr int PartProperty = QTextFormat::UserProperty + 1;

Tone toneOf(SpanPart part)
{
    return part == SpanPart::Added ? Tone::Ok : Tone::Danger;
}

/// What was put in or taken out has its own ground, and what was taken out a line through it.
std::vector<Shape> marksOf(SpanPart part, qreal from, qreal to, const TextStyle &style)
{
    const ToneColors tone = paperTone(toneOf(part));
    Shape ground;
    ground.rect = QRectF(from, -style.size * 1.02, to - from, style.size * 1.32);
    ground.fill = tone.fill;
    ground.radius = pt(1);
    std::vector<Shape> marks = {ground};
    if (part == SpanPart::Removed) {
        Shape line;
        line.kind = Shape::Kind::Rule;
        line.rect = QRectF(from, -style.size * 0.36, to - from, 0);
        line.line = tone.text;
        line.lineWidth = pt(0.6);
        marks.push_back(line);
    }
    return marks;
}

QColor colorOf(const Span &span, const TextStyle &style)
{
    if (span.part != SpanPart::Same)
        return paperTone(toneOf(span.part)).text;
    return span.tone == Tone::Neutral ? style.color : paperTone(span.tone).text;
}

/// Spares nearly all lines the look at each character.
bool mayBeAmbiguous(const QTextLine &line, const QString &text, int from, int to)
{
    const QStringView part = QStringView(text).sliced(from, to - from);
    const bool lookAlike = std::any_of(part.begin(), part.end(), [](QChar c) {
        return (c >= QChar(0x2e80) && c <= QChar(0x2fdf)) || c >= QChar(0xf900);
    });
    if (lookAlike)
        return true;
    const auto runs = line.glyphRuns(from, to - from);
    return std::any_of(runs.begin(), runs.end(),
                       [](const QGlyphRun &run) { return run.glyphIndexes().contains(0); });
}

bool isQuote(QChar c)
{
    return c >= QChar(0x2018) && c <= QChar(0x201D);
}

/// Whether @p text is Latin throughout: a Chinese font draws quotation marks as wide as a Han
/// character, which tears a line of Latin apart but is right beside Han.
bool isLatin(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.isLetter() && c >= QChar(0x2e80); });
}

/// The same @p formats with the quotation marks of Latin text in a font that has them narrow.
QList<QTextLayout::FormatRange> withLatinQuotes(const QString &text,
                                                const QList<QTextLayout::FormatRange> &formats)
{
    QList<QTextLayout::FormatRange> all;
    for (QTextLayout::FormatRange range : formats) {
        const int end = range.start + range.length;
        for (int at = range.start; at < end; ++at) {
            if (!isQuote(text[at]))
                continue;
            QTextLayout::FormatRange quote = range;
            range.length = at - range.start;
            if (range.length > 0)
                all += range;
            quote.start = at;
            quote.length = 1;
            quote.format.setFont(latinQuoteFont(range.format.font()));
            all += quote;
            range.start = at + 1;
        }
        range.length = end - range.start;
        if (range.length > 0)
            all += range;
    }
    return all;
}

} // namespace

/// The paragraph being filled.
struct TextShaper::Flow
{
    TextStyle style;
    qreal width = 0;
    Align align = Align::Start;
    qreal ascent = 0;
    qreal descent = 0;
    qreal x = 0;
    TextLine current;
    std::vector<TextLine> done;

    Flow(const TextStyle &textStyle, qreal lineWidth, Align alignment)
        : style(textStyle)
        , width(lineWidth)
        , align(alignment)
    {
        const QFontMetricsF metrics(paperFont(style));
        ascent = metrics.ascent();
        descent = metrics.descent();
    }

    void finishLine()
    {
        current.width = x;
        current.height = style.size * style.leading;
        // All lines of a style share one baseline grid, whatever font a character comes from.
        current.baseline = (current.height - ascent - descent) / 2 + ascent;
        Align side = align;
        if (side == Align::Start && current.rightToLeft)
            side = Align::End;
        if (side != Align::Start && width < Unbounded) {
            const qreal shift = (width - x) * (side == Align::Centre ? 0.5 : 1);
            for (TextLine::Run &run : current.runs)
                run.x += shift;
            for (Shape &shape : current.behind)
                shape.rect.translate(shift, 0);
        }
        done.push_back(std::move(current));
        current = {};
        x = 0;
    }
};

void TextShaper::takeRuns(Flow &flow, const QTextLine &line, int from, int to, const Pen &pen)
{
    if (from >= to)
        return;
    const auto runs = line.glyphRuns(from, to - from);
    for (const QGlyphRun &run : runs)
        flow.current.runs.push_back({run, pen.color, pen.x, pen.reads});
}

void TextShaper::takeLine(Flow &flow, const QTextLayout &layout, int index, qreal x)
{
    const QTextLine line = layout.lineAt(index);
    m_texts.add(line, layout.text());
    const auto formats = layout.formats();
    const int lineEnd = line.textStart() + line.textLength();
    for (const QTextLayout::FormatRange &format : formats) {
        const int from = std::max(format.start, line.textStart());
        const int to = std::min(format.start + format.length, lineEnd);
        if (from >= to)
            continue;
        const QColor color = format.format.foreground().color();
        if (const int change = format.format.intProperty(ChangeProperty); change > 0) {
            const auto part = static_cast<SpanPart>(format.format.intProperty(PartProperty));
            if (flow.current.change == 0)
                flow.current.change = change;
            if (part != SpanPart::Same) {
                const qreal left = x + line.cursorToX(from);
                for (const Shape &mark : marksOf(part, left, x + line.cursorToX(to), flow.style))
                    flow.current.behind.push_back(mark);
            }
        }
        const bool ambiguous = mayBeAmbiguous(line, layout.text(), from, to);
        int start = from;
        for (int at = ambiguous ? from : to; at < to;) {
            const int length = layout.text()[at].isHighSurrogate() && at + 1 < to ? 2 : 1;
            if (GlyphMap::isAmbiguous(line, layout.text(), at, length)) {
                takeRuns(flow, line, start, at, {color, x, {}});
                takeRuns(flow, line, at, at + length, {color, x, layout.text().mid(at, length)});
                start = at + length;
            }
            at += length;
        }
        takeRuns(flow, line, start, to, {color, x, {}});
    }
    flow.current.rightToLeft = flow.current.rightToLeft || layout.text().isRightToLeft();
}

void TextShaper::addText(Flow &flow, const std::vector<Span> &spans)
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Span &span : spans) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(text.size());
        text += withDrawnSymbols(printable(span.text), paperFont(flow.style))
                    .replace(u'\n', QChar::LineSeparator);
        range.length = static_cast<int>(text.size()) - range.start;
        range.format.setForeground(colorOf(span, flow.style));
        const bool bold = span.bold || span.part == SpanPart::Added;
        range.format.setFont(paperFont(bold ? flow.style.bolder() : flow.style));
        if (span.part != SpanPart::Same) {
            range.format.setProperty(ChangeProperty, span.change);
            range.format.setProperty(PartProperty, static_cast<int>(span.part));
        }
        if (range.length > 0)
            formats += range;
    }
    if (text.isEmpty())
        return;

    QTextLayout layout(text, paperFont(flow.style));
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setFormats(isLatin(text) ? withLatinQuotes(text, formats) : formats);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        if (line.lineNumber() > 0)
            flow.finishLine();
        line.setLineWidth(std::max(flow.width - flow.x, 1.0));
        // After a tag, a word that does not fit moves to the next line rather than break.
        if (flow.x > 0 && line.naturalTextWidth() > flow.width - flow.x) {
            flow.finishLine();
            line.setLineWidth(flow.width);
        }
        line.setPosition(QPointF(0, -line.ascent()));
        takeLine(flow, layout, line.lineNumber(), flow.x);
        flow.x += line.naturalTextWidth();
    }
    layout.endLayout();
}

void TextShaper::addBadge(Flow &flow, const Span &span)
{
    TextStyle style = flow.style;
    style.size = std::max(style.size * BadgeScale, pt(8));
    const ToneColors tone = paperTone(span.tone);
    style.color = tone.text;
    const qreal pad = style.size * 0.45;
    const qreal gap = flow.x > 0 ? style.size * 0.5 : 0;

    Flow inner(style, Unbounded, Align::Start);
    addText(inner, {Span{printable(span.text).simplified(), span.tone, span.bold, false, {}}});
    const qreal width = inner.x + 2 * pad;
    if (width > flow.width) {
        addText(flow, {Span{span.text, span.tone, span.bold, false, {}}});
        return;
    }
    qreal x = flow.x + gap;
    if (flow.x > 0 && x + width > flow.width) {
        flow.finishLine();
        x = 0;
    }
    Shape box;
    const qreal top = -style.size * 1.06;
    box.rect = QRectF(x, top, width, style.size * 1.4);
    box.fill = tone.fill;
    box.line = tone.border;
    box.radius = pt(2);
    flow.current.behind.push_back(box);
    for (TextLine::Run &run : inner.current.runs) {
        run.x += x + pad;
        flow.current.runs.push_back(std::move(run));
    }
    flow.x = x + width;
}

std::vector<TextLine> TextShaper::lines(const Inline &content, const TextStyle &style, qreal width,
                                        Align align)
{
    Flow flow(style, std::max(width, style.size), align);
    std::vector<Span> together;
    for (const Span &span : content.spans) {
        if (!span.badge) {
            together.push_back(span);
            continue;
        }
        addText(flow, together);
        together.clear();
        addBadge(flow, span);
        // Room between a tag and the words after it.
        if (&span != &content.spans.back())
            flow.x += style.size * 0.4;
    }
    addText(flow, together);
    flow.finishLine();
    return std::move(flow.done);
}

TextLine TextShaper::line(const Inline &content, const TextStyle &style)
{
    Inline flat = content;
    for (Span &span : flat.spans)
        span.text = printable(span.text).replace(u'\n', u' ');
    return std::move(lines(flat, style, Unbounded).front());
}

TextLine TextShaper::elided(const QString &text, const TextStyle &style, qreal width)
{
    return line(shortened(text, style, width), style);
}

QString TextShaper::shortened(const QString &text, const TextStyle &style, qreal width)
{
    const QFont font = paperFont(style);
    return QFontMetricsF(font).elidedText(withDrawnSymbols(printable(text).simplified(), font),
                                          Qt::ElideRight, width);
}

qreal widthOf(const std::vector<TextLine> &lines)
{
    qreal width = 0;
    for (const TextLine &line : lines)
        width = std::max(width, line.width);
    return width;
}

qreal heightOf(const std::vector<TextLine> &lines)
{
    qreal height = 0;
    for (const TextLine &line : lines)
        height += line.height;
    return height;
}

} // namespace attache
