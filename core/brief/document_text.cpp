#include "core/brief/document_text.h"

#include "core/base/han.h"
#include "core/brief/chart_table.h"

#include <QCoreApplication>
#include <QLocale>

namespace attache {

namespace {

template <typename... Fs>
struct Overloaded : Fs...
{
    using Fs::operator()...;
};
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

/// "Label: value" with the colon of the label's script.
QString labelled(const QString &label, const QString &value)
{
    if (label.isEmpty())
        return value;
    if (label.endsWith(u':') || label.endsWith(u'：'))
        return label + value;
    return label + (hasHan(label) ? QStringLiteral("：") : QStringLiteral(": ")) + value;
}

QString number(double value)
{
    return QLocale::c().toString(value, 'f', value == double(qint64(value)) ? 0 : 1);
}

QString meterText(const Meter &meter)
{
    return labelled(printable(meter.label),
                    number(meter.value) + QStringLiteral(" / ") + number(meter.maximum));
}

QString chainTitle(const ChainStrip &strip)
{
    //: Line of a document in plain text; %1 is the coverage of the five buying roles, 0 to 100.
    return QCoreApplication::translate("Document", "Decision chain: %1 / 100").arg(strip.score);
}

QString chainLine(const ChainCell &cell)
{
    QString state = labelOf(cell.coverage);
    if (cell.opposed)
        state = labelOf(Stance::Opponent);
    const QString role = labelOf(cell.role);
    QString line = labelled(role, state);
    if (!cell.names.isEmpty()) {
        const bool han = hasHan(role);
        const QString names =
            printable(cell.names.join(han ? QStringLiteral("、") : QStringLiteral(", ")));
        line += han ? u'（' + names + u'）' : QStringLiteral(" (") + names + u')';
    }
    return line;
}

/// Writes CommonMark, a blank line between blocks.
class MarkdownWriter
{
public:
    QString write(const Document &document)
    {
        if (!document.title.isEmpty())
            block(QStringLiteral("# ") + line(document.title));
        if (!document.subtitle.isEmpty())
            block(escaped(document.subtitle));
        for (const Block &content : document.blocks)
            std::visit([this](const auto &part) { add(part); }, content);
        return m_text;
    }

private:
    void block(const QString &text)
    {
        if (text.isEmpty())
            return;
        if (!m_text.isEmpty())
            m_text += u'\n';
        m_text += text + u'\n';
    }

    /// Escapes every character that could begin mark-up inside a line.
    static QString escapedInside(const QString &text)
    {
        QString out;
        out.reserve(text.size() + 8);
        for (const QChar c : text) {
            if (QStringView(u"\\`*_[]<>|~&").contains(c))
                out += u'\\';
            out += c;
        }
        return out;
    }

    /// Escapes what is mark-up only where a line begins.
    static QString escapedStart(const QString &line)
    {
        QString text = line.trimmed();
        if (text.isEmpty())
            return text;
        if (QStringView(u"#+-=").contains(text.front()))
            return u'\\' + text;
        qsizetype digits = 0;
        while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
            ++digits;
        if (digits > 0 && digits < text.size() && (text[digits] == u'.' || text[digits] == u')'))
            return text.left(digits) + u'\\' + text.mid(digits);
        return text;
    }

    /// Paragraph text; line ends become hard breaks.
    static QString escaped(const QString &text) { return broken(escapedInside(printable(text))); }

    static QString broken(const QString &text)
    {
        QStringList lines;
        for (const QString &part : text.split(u'\n', Qt::SkipEmptyParts)) {
            if (const QString start = escapedStart(part); !start.isEmpty())
                lines += start;
        }
        return lines.join(QStringLiteral("\\\n"));
    }

    /// Text of one line: headings and labels.
    static QString line(const QString &text) { return escapedInside(printable(text).simplified()); }

    static QString codeSpan(const QString &text)
    {
        QString code = printable(text).simplified();
        code.replace(u'`', u'\'');
        return code.isEmpty() ? QString() : u'`' + code + u'`';
    }

    /// CommonMark takes `**` for emphasis only beside the right neighbours; among Han punctuation
    /// it often does not, and would stay visible.
    static bool canEmphasise(QChar before, const QString &inside, QChar after)
    {
        const auto open = [](QChar c) { return c.isNull() || c.isSpace(); };
        const auto mark = [](QChar c) { return c.isPunct() || c.isSymbol(); };
        if (inside.isEmpty() || inside.front().isSpace() || inside.back().isSpace())
            return false;
        return (!mark(inside.front()) || open(before) || mark(before)) &&
               (!mark(inside.back()) || open(after) || mark(after));
    }

    static QString inlineText(const Inline &content)
    {
        QString out;
        const auto &spans = content.spans;
        for (size_t i = 0; i < spans.size(); ++i) {
            const Span &span = spans[i];
            const QString clean = printable(span.text);
            const QString next = i + 1 < spans.size() ? spans[i + 1].text : QString();
            if (span.badge) {
                if (!out.isEmpty() && !out.back().isSpace())
                    out += u' ';
                out += codeSpan(span.text);
                if (!next.isEmpty() && !next.front().isSpace())
                    out += u' ';
            } else if (span.bold && !clean.contains(u'\n') &&
                       canEmphasise(out.isEmpty() ? QChar() : out.back(), clean,
                                    next.isEmpty() ? QChar() : next.front())) {
                out += QStringLiteral("**") + escapedInside(clean) + QStringLiteral("**");
            } else {
                out += escapedInside(clean);
            }
        }
        return out;
    }

    static QString cell(const Inline &content)
    {
        QString text = inlineText(content).trimmed();
        // A pipe inside a code span splits the cell as well.
        for (qsizetype i = text.indexOf(u'|'); i >= 0; i = text.indexOf(u'|', i + 2)) {
            if (i == 0 || text[i - 1] != u'\\')
                text.insert(i, u'\\');
        }
        text.replace(u'\n', QStringLiteral("<br>"));
        return text;
    }

    void add(const Heading &heading)
    {
        QString text = (heading.level <= 1 ? QStringLiteral("## ") : QStringLiteral("### ")) +
                       line(heading.text);
        block(text);
        if (!heading.note.isEmpty())
            block(escaped(heading.note));
    }

    void add(const Paragraph &paragraph) { block(broken(inlineText(paragraph.text))); }

    void add(const ListBlock &list)
    {
        QStringList lines;
        int index = 0;
        for (const ListBlock::Item &item : list.items) {
            QString mark = QStringLiteral("- ");
            if (list.marker == ListBlock::Marker::Number)
                mark = QString::number(++index) + QStringLiteral(". ");
            else if (list.marker == ListBlock::Marker::Check)
                mark = item.checked ? QStringLiteral("- [x] ") : QStringLiteral("- [ ] ");
            QString text = broken(inlineText(item.text));
            text.replace(u'\n',
                         u'\n' + QString(list.marker == ListBlock::Marker::Number ? 3 : 2, u' '));
            const QString trailing = broken(inlineText(item.trailing)).replace(u'\n', u' ');
            lines +=
                mark + text + (trailing.isEmpty() ? QString() : QStringLiteral(" — ") + trailing);
        }
        block(lines.join(u'\n'));
    }

    static QString row(const KeyValues::Row &row)
    {
        QString value =
            broken(inlineText(row.value)).replace(QStringLiteral("\\\n"), QStringLiteral(" "));
        if (!row.note.isEmpty())
            value += QStringLiteral(" — ") + line(row.note);
        if (row.label.isEmpty())
            return QStringLiteral("- ") + value;
        const QString label = line(row.label);
        return QStringLiteral("- **") + label + QStringLiteral("** ") + value;
    }

    void add(const KeyValues &values)
    {
        QStringList lines;
        for (const KeyValues::Row &entry : values.rows)
            lines += row(entry);
        block(lines.join(u'\n'));
    }

    void add(const Chart &chart) { add(chartTable(chart)); }

    void add(const TableBlock &table)
    {
        QStringList head;
        QStringList rule;
        for (const TableBlock::Column &column : table.columns) {
            head += cell(column.header);
            rule += column.right ? QStringLiteral("---:") : QStringLiteral("---");
        }
        const auto joined = [](const QStringList &cells) {
            return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |");
        };
        QStringList lines{joined(head), joined(rule)};
        for (const std::vector<Inline> &cells : table.rows) {
            QStringList texts;
            for (size_t i = 0; i < table.columns.size(); ++i)
                texts += i < cells.size() ? cell(cells[i]) : QString();
            lines += joined(texts);
        }
        if (!table.columns.empty())
            block(lines.join(u'\n'));
    }

    void add(const Callout &callout)
    {
        QString text = broken(inlineText(callout.text));
        if (!callout.title.isEmpty())
            text.prepend(QStringLiteral("**") + line(callout.title) + QStringLiteral("**\\\n"));
        text.replace(u'\n', QStringLiteral("\n> "));
        block(QStringLiteral("> ") + text);
    }

    void add(const Cards &cards)
    {
        for (const Card &card : cards.cards) {
            QString title = QStringLiteral("### ") + line(card.title);
            if (!card.subtitle.isEmpty())
                title += QStringLiteral(" — ") + line(card.subtitle);
            if (const QString badges = inlineText(card.badges).simplified(); !badges.isEmpty())
                title += u' ' + badges;
            block(title);
            add(KeyValues{card.rows});
        }
    }

    void add(const Meter &meter) { block(QStringLiteral("- ") + escapedInside(meterText(meter))); }

    void add(const ChainStrip &strip)
    {
        QStringList lines{QStringLiteral("- ") + escapedInside(chainTitle(strip))};
        for (const ChainCell &cell : strip.cells)
            lines += QStringLiteral("  - ") + escapedInside(chainLine(cell).simplified());
        block(lines.join(u'\n'));
    }

    QString m_text;
};

/// Writes lines a chat window shows as they are.
class PlainWriter
{
public:
    QString write(const Document &document)
    {
        if (!document.title.isEmpty())
            m_lines += heading(document.title);
        if (!document.subtitle.isEmpty())
            m_lines += clean(document.subtitle);
        for (const Block &content : document.blocks)
            std::visit([this](const auto &part) { add(part); }, content);
        return m_lines.join(u'\n').trimmed() + u'\n';
    }

private:
    static QString clean(const QString &text) { return printable(text).trimmed(); }

    static QString heading(const QString &text)
    {
        const QString plain = clean(text).simplified();
        return hasHan(plain) ? u'【' + plain + u'】' : QStringLiteral("■ ") + plain;
    }

    static QString inlineText(const Inline &content)
    {
        QString out;
        for (const Span &span : content.spans) {
            const QString text = printable(span.text);
            if (!span.badge) {
                out += text;
                continue;
            }
            if (!out.isEmpty() && !out.back().isSpace())
                out += u' ';
            out += u'[' + text.simplified() + u']';
        }
        return out.trimmed();
    }

    /// Further lines of an entry stand under its first.
    static QString indented(QString text, int by)
    {
        return text.replace(u'\n', u'\n' + QString(by, u' '));
    }

    void gap()
    {
        if (!m_lines.isEmpty() && !m_lines.back().isEmpty())
            m_lines += QString();
    }

    void add(const Heading &part)
    {
        gap();
        const QString note = clean(part.note);
        const QString text = part.level <= 1 ? heading(part.text) : clean(part.text);
        m_lines += note.isEmpty() ? text : text + u' ' + note;
    }

    void add(const Paragraph &paragraph) { m_lines += inlineText(paragraph.text); }

    void add(const ListBlock &list)
    {
        int index = 0;
        for (const ListBlock::Item &item : list.items) {
            QString mark = QStringLiteral("· ");
            if (list.marker == ListBlock::Marker::Number)
                mark = QString::number(++index) + QStringLiteral(". ");
            else if (list.marker == ListBlock::Marker::Check)
                mark = item.checked ? QStringLiteral("☑ ") : QStringLiteral("☐ ");
            const QString trailing = inlineText(item.trailing);
            m_lines += mark + indented(inlineText(item.text), 3) +
                       (trailing.isEmpty() ? QString() : u' ' + trailing);
        }
    }

    static QString entry(const KeyValues::Row &row)
    {
        QString text = labelled(clean(row.label), indented(inlineText(row.value), 2));
        if (!row.note.isEmpty())
            text += QStringLiteral(" — ") + clean(row.note);
        return text;
    }

    void add(const KeyValues &values)
    {
        for (const KeyValues::Row &row : values.rows)
            m_lines += entry(row);
    }

    void add(const Chart &chart) { add(chartTable(chart)); }

    void add(const TableBlock &table)
    {
        int index = 0;
        for (const std::vector<Inline> &cells : table.rows) {
            QString first;
            QStringList rest;
            bool han = false;
            for (size_t i = 0; i < cells.size() && i < table.columns.size(); ++i) {
                const QString value = inlineText(cells[i]).simplified();
                if (i == 0)
                    first = value;
                else if (!value.isEmpty())
                    rest += labelled(clean(table.columns[i].header), value);
                han = han || hasHan(table.columns[i].header);
            }
            QString text = QString::number(++index) + QStringLiteral(". ") + first;
            if (!rest.isEmpty())
                text += QStringLiteral(" — ") +
                        rest.join(han ? QStringLiteral("；") : QStringLiteral("; "));
            m_lines += text;
        }
    }

    void add(const Callout &callout)
    {
        gap();
        const QString text = inlineText(callout.text);
        m_lines += callout.title.isEmpty() ? text : labelled(clean(callout.title), text);
    }

    void add(const Cards &cards)
    {
        for (const Card &card : cards.cards) {
            gap();
            QStringList head{clean(card.title)};
            if (!card.subtitle.isEmpty())
                head += clean(card.subtitle);
            QString line = head.join(QStringLiteral(" · "));
            if (const QString badges = inlineText(card.badges); !badges.isEmpty())
                line += u' ' + badges;
            m_lines += line;
            for (const KeyValues::Row &row : card.rows)
                m_lines += QStringLiteral("  ") + entry(row);
        }
    }

    void add(const Meter &meter) { m_lines += meterText(meter); }

    void add(const ChainStrip &strip)
    {
        m_lines += chainTitle(strip);
        for (const ChainCell &cell : strip.cells)
            m_lines += QStringLiteral("· ") + chainLine(cell).simplified();
    }

    QStringList m_lines;
};

} // namespace

QString printable(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 >= text.size() || text[i + 1] != u'\n')
                out += u'\n';
        } else if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            out += u'\n';
        } else if (c == u'\t') {
            out += u' ';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate()) {
            out += QChar::ReplacementCharacter;
        } else if (c.category() != QChar::Other_Control && !c.isNonCharacter() &&
                   c != QChar::ObjectReplacementCharacter && c != QChar::ByteOrderMark) {
            out += c;
        }
    }
    return out;
}

QString toMarkdown(const Document &document)
{
    return MarkdownWriter().write(document);
}

QString toPlainText(const Document &document)
{
    return PlainWriter().write(document);
}

} // namespace attache
