#include "app/cli/page_output.h"

#include <QFile>
#include <QTextStream>

/// @file
/// Stands in for what draws pages: a "PDF" is a text of all that the words of a document do not
/// say. That is the tones, badges and links of its runs, the sides of its columns, its meters and
/// its charts.

namespace attache {
namespace {

QString nameOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return QStringLiteral("neutral");
    case Tone::Accent:
        return QStringLiteral("accent");
    case Tone::Ok:
        return QStringLiteral("ok");
    case Tone::Warn:
        return QStringLiteral("warn");
    case Tone::Danger:
        return QStringLiteral("danger");
    case Tone::Muted:
        return QStringLiteral("muted");
    }
    return {};
}

QString numberOf(const std::optional<double> &number)
{
    return number ? QString::number(*number, 'g', 8) : QStringLiteral("-");
}

class Marks
{
public:
    explicit Marks(QIODevice &device)
        : m_out(&device)
    {
    }

    void tell(const Document &document)
    {
        m_out << "# " << document.title << '|' << document.subtitle << '|' << document.headerRight
              << '|' << document.author << '|' << document.subject << '|'
              << document.keywords.join(u',') << (document.compact ? " compact" : "")
              << (document.confidential ? " confidential" : "") << '|'
              << document.letterhead.company << '|' << document.letterhead.address << '|'
              << document.letterhead.footer << '|' << document.letterhead.logo.size() << '\n';
        for (const Block &block : document.blocks)
            std::visit([this](const auto &each) { tell(each); }, block);
    }

private:
    void tell(const Inline &text)
    {
        for (const Span &span : text.spans) {
            if (span.tone == Tone::Neutral && !span.bold && !span.badge && span.link.isEmpty() &&
                span.part == SpanPart::Same)
                continue;
            m_out << "  " << nameOf(span.tone) << (span.bold ? " bold" : "")
                  << (span.badge ? " badge" : "") << " \"" << span.text << '"';
            if (!span.link.isEmpty())
                m_out << " -> " << span.link;
            if (span.part != SpanPart::Same)
                m_out << " part " << static_cast<int>(span.part) << " of " << span.change;
            m_out << '\n';
        }
    }

    void tell(const std::vector<KeyValues::Row> &rows)
    {
        for (const KeyValues::Row &row : rows) {
            if (row.half)
                m_out << "  half " << row.label << '\n';
            tell(row.value);
        }
    }

    void tell(const Heading &heading)
    {
        m_out << "heading " << heading.level << ' ' << heading.text << '\n';
    }

    void tell(const Paragraph &paragraph) { tell(paragraph.text); }

    void tell(const ListBlock &list)
    {
        m_out << "list " << static_cast<int>(list.marker) << '\n';
        for (const ListBlock::Item &item : list.items) {
            if (item.tone != Tone::Neutral || item.checked)
                m_out << "  item " << nameOf(item.tone) << (item.checked ? " checked" : "") << '\n';
            tell(item.text);
            tell(item.trailing);
        }
    }

    void tell(const KeyValues &values)
    {
        m_out << "values " << values.columns << (values.boxed ? " boxed" : "") << '\n';
        tell(values.rows);
    }

    void tell(const TableBlock &table)
    {
        m_out << "table";
        for (const TableBlock::Column &column : table.columns)
            m_out << ' ' << column.weight << (column.right ? "r" : "l");
        m_out << '\n';
        for (const std::vector<Inline> &row : table.rows) {
            for (const Inline &cell : row)
                tell(cell);
        }
    }

    void tell(const Callout &callout)
    {
        m_out << "callout " << nameOf(callout.tone) << ' ' << callout.title << '\n';
        tell(callout.text);
    }

    void tell(const Cards &cards)
    {
        m_out << "cards " << cards.columns << '\n';
        for (const Card &card : cards.cards) {
            tell(card.badges);
            tell(card.rows);
        }
    }

    void tell(const Meter &meter)
    {
        m_out << "meter " << nameOf(meter.tone) << ' ' << numberOf(meter.value) << " of "
              << numberOf(meter.maximum) << (meter.large ? " large\n" : "\n");
    }

    void tell(const ChainStrip &strip)
    {
        m_out << "chain " << strip.score;
        for (const ChainCell &cell : strip.cells)
            m_out << ' ' << keyOf(cell.role) << '=' << static_cast<int>(cell.coverage)
                  << (cell.opposed ? "!" : "") << (cell.faded ? "~" : "");
        m_out << '\n';
    }

    void tell(const ChartCategory &each)
    {
        m_out << "  at " << each.label << '|' << each.note << '|' << each.figure << ' '
              << nameOf(each.figureTone) << '|' << each.between << ' ' << nameOf(each.betweenTone)
              << '|' << each.uncutLabel << '|' << each.words << '|' << each.tip << "| "
              << numberOf(each.limit) << ' ' << numberOf(each.uncut) << ' ' << numberOf(each.point)
              << ' ' << numberOf(each.low) << ' ' << numberOf(each.high) << ", records "
              << each.records.size() << '\n';
        for (const ChartMark &mark : each.marks)
            m_out << "    mark " << numberOf(mark.from) << " to " << numberOf(mark.to) << ' '
                  << nameOf(mark.tone) << ' ' << static_cast<int>(mark.look) << ' ' << mark.strength
                  << ' ' << mark.label << '\n';
    }

    void tell(const Chart &chart)
    {
        m_out << "chart " << static_cast<int>(chart.kind) << ' ' << chart.name << ' '
              << numberOf(chart.low) << " to " << numberOf(chart.high) << ", "
              << numberOf(chart.reference) << ' ' << chart.referenceLabel
              << (chart.broken ? " broken" : "") << (chart.connected ? " connected" : "")
              << (chart.filled ? " filled" : "") << ' ' << chart.future << ' ' << chart.pastLabel
              << ' ' << chart.futureLabel << ' ' << chart.marked << ' ' << chart.markedLabel
              << '\n';
        for (const auto &[value, label] : chart.grid)
            m_out << "  grid " << numberOf(value) << ' ' << label << '\n';
        for (const ChartCategory &category : chart.categories)
            tell(category);
        for (const ChartLine &line : chart.lines) {
            m_out << "  line " << line.name << '|' << line.note << ' ' << nameOf(line.tone) << ' '
                  << line.dotted << ' ' << line.markedLabel << ':';
            for (const auto &value : line.values)
                m_out << ' ' << numberOf(value);
            m_out << '\n';
        }
    }

    QTextStream m_out;
};

} // namespace

Result<void> writeAsPdf(const Document &document, const QString &path, const QString &,
                        const QDateTime &)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Error::Kind::Io, file.errorString(), path, {}};
    Marks(file).tell(document);
    return {};
}

PackPrinter packPrinter(const QDateTime &, const QString &)
{
    return {};
}

} // namespace attache
