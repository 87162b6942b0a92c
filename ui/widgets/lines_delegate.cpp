#include "ui/widgets/lines_delegate.h"

#include "core/base/shared_text.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

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
    int top = place.top() + (tokens::RowHeight - tokens::BodyLine) / 2;
    for (const Line &line : linesOf(index)) {
        const int height = line.small ? tokens::SmallLine : tokens::BodyLine;
        drawLine(painter, QRect(place.left(), top, place.width(), height), line.text,
                 fontFor(line.small ? FontRole::Small : FontRole::Body),
                 line.small ? colors.secondary : plain,
                 QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
        top += height;
    }
}

} // namespace attache
