#include "ui/pages/accounts/source_mark.h"

#include "core/brief/product_map_text.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QFontMetrics>
#include <QPainter>

namespace attache {

namespace {

constexpr int MarkRadius = 3;

int wordWidth(KnownFrom from)
{
    return QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(labelOf(from)) + 1;
}

} // namespace

SourceLegend::SourceLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QStringList words;
    for (const Choice<KnownFrom> &choice : choicesOf<KnownFrom>)
        words.append(knownMark(choice.value) + u' ' + labelOf(choice.value));
    setAccessibleName(words.join(QStringLiteral(", ")));
}

void SourceLegend::paintMark(QPainter *painter, const QPointF &place, KnownFrom from,
                             const QColor &color)
{
    const QRectF mark(place, QSizeF(MarkSize, MarkSize));
    drawPanel(painter, mark, {}, color, MarkRadius);
    drawLine(painter, mark, knownMark(from), fontFor(FontRole::Small), color, Qt::AlignCenter);
}

QSize SourceLegend::sizeHint() const
{
    int width = -tokens::Space3;
    for (const Choice<KnownFrom> &choice : choicesOf<KnownFrom>)
        width += MarkSize + tokens::Space1 + wordWidth(choice.value) + tokens::Space3;
    return {width, tokens::ControlHeight};
}

void SourceLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = colorsFor(palette()).secondary;
    int left = 0;
    for (const Choice<KnownFrom> &choice : choicesOf<KnownFrom>) {
        paintMark(&painter, QPointF(left, (height() - MarkSize) / 2.0), choice.value, color);
        left += MarkSize + tokens::Space1;
        const int wide = wordWidth(choice.value);
        drawLine(&painter, QRectF(left, 0, wide, height()), labelOf(choice.value),
                 fontFor(FontRole::Small), color);
        left += wide + tokens::Space3;
    }
}

} // namespace attache
