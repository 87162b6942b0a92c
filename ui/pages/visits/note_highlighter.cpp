#include "ui/pages/visits/note_highlighter.h"

#include "ui/base/tokens.h"

#include <QRegularExpression>

namespace attache {

namespace {

Tone toneOf(NoteLine::Kind kind)
{
    switch (kind) {
    case NoteLine::Kind::Promise:
        return Tone::Accent;
    case NoteLine::Kind::Question:
        return Tone::Warn;
    case NoteLine::Kind::Risk:
        return Tone::Danger;
    case NoteLine::Kind::Text:
        break;
    }
    return Tone::Neutral;
}

} // namespace

void NoteHighlighter::setContext(const NoteContext &context, QDate day)
{
    m_context = context;
    m_day = day;
    rehighlight();
}

void NoteHighlighter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    rehighlight();
}

void NoteHighlighter::highlightBlock(const QString &text)
{
    const Colors &colors = colorsFor(m_palette);
    const std::vector<NoteLine> lines = parseNote(text, m_day, m_context);
    if (lines.empty())
        return;
    if (const Tone tone = toneOf(lines.front().kind); tone != Tone::Neutral) {
        QTextCharFormat line;
        line.setBackground(toneColors(colors, tone).fill);
        setFormat(0, static_cast<int>(text.size()), line);
        // The marker itself stands out, so that it reads without the fill, too.
        static const QRegularExpression marker(
            QStringLiteral("^\\s*[-*•·]?\\s*(\\[[^\\]]?\\]|【[^】]?】|[?？!！])"));
        if (const auto match = marker.match(text); match.hasMatch()) {
            line.setForeground(toneColors(colors, tone).text);
            line.setFontWeight(QFont::Bold);
            setFormat(0, static_cast<int>(match.capturedEnd()), line);
        }
    }
    for (const QString &name : lines.front().mentions) {
        for (const QChar sign : {QChar(u'@'), QChar(u'＠')}) {
            const QString mention = sign + name;
            qsizetype at = text.indexOf(mention);
            while (at >= 0) {
                QTextCharFormat person = format(static_cast<int>(at));
                person.setForeground(colors.accent);
                setFormat(static_cast<int>(at), static_cast<int>(mention.size()), person);
                at = text.indexOf(mention, at + mention.size());
            }
        }
    }
}

} // namespace attache
