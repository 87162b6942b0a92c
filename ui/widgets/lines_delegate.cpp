#include "ui/widgets/lines_delegate.h"

#include "core/base/shared_text.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QTextLayout>

namespace attache {

namespace {

/// Longer texts are cut; the tooltip has them whole.
constexpr int MostLines = 8;

struct Line
{
    QString text;
    bool small = false;
};

QList<Line> linesOf(const QModelIndex &index)
{
    QList<Line> lines;
    const QStringList texts = index.data(Qt::DisplayRole).toString().split(QLatin1Char('\n'));
    for (const QString &text : texts)
        lines.append({text, false});
    const QString subtitle = index.data(Roles::SubtitleRole).toString();
    for (const QString &text : subtitle.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines.append({text, true});
    if (lines.size() <= MostLines)
        return lines;
    const int more = int(lines.size()) - MostLines + 1;
    lines.resize(MostLines - 1);
    lines.append({Common::tr("and %n more line(s)", nullptr, more), true});
    return lines;
}

QFont fontOf(const Line &line, const QModelIndex &index)
{
    if (line.small)
        return fontFor(FontRole::Small);
    const QVariant given = index.data(Qt::FontRole);
    return fontFor(given.isValid() && given.value<QFont>().bold() ? FontRole::BodyBold
                                                                  : FontRole::Body);
}

/// @p lines with the only one in two, where it is wider than @p width.
QList<Line> wrapped(const QList<Line> &lines, const QFont &font, int width)
{
    if (lines.size() != 1 || QFontMetrics(font).horizontalAdvance(lines.first().text) <= width)
        return lines;
    QTextLayout layout(lines.first().text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    layout.endLayout();
    const QString &text = lines.first().text;
    return {{text.first(first.textLength()).trimmed(), false},
            {text.sliced(first.textLength()).trimmed(), false}};
}

} // namespace

QSize LinesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int height = tokens::RowHeight - tokens::BodyLine;
    for (const Line &line : linesOf(index))
        height += line.small ? tokens::SmallLine : tokens::BodyLine;
    return {CellDelegate::sizeHint(option, index).width(), height};
}

void LinesDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Colors &colors = colorsFor(option.palette);
    const QRect place = contentRect(option.rect);
    const QVariant tone = index.data(Roles::ToneRole);
    const QColor plain = tone.isValid() && tone.toInt() == static_cast<int>(Tone::Muted)
                             ? colors.secondary
                             : colors.text;
    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment side =
        aligned.isValid() ? Qt::Alignment(aligned.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
    QList<Line> lines = linesOf(index);
    if (m_wraps)
        lines = wrapped(lines, fontOf(lines.first(), index), place.width());
    int top = place.top() + (tokens::RowHeight - tokens::BodyLine) / 2;
    for (const Line &line : lines) {
        const int height = line.small ? tokens::SmallLine : tokens::BodyLine;
        drawLine(painter, QRect(place.left(), top, place.width(), height), line.text,
                 fontOf(line, index), line.small ? colors.secondary : plain,
                 QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter));
        top += height;
    }
}

} // namespace attache
