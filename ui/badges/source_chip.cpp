#include "ui/badges/source_chip.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int Height = 18;

} // namespace

SourceChip::SourceChip(CostSource source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
{
    setFixedSize(sizeHint());
    setAccessibleName(labelOf(source));
}

QSize SourceChip::sizeHint() const
{
    // All are as wide as the widest, so that what follows them stands in one line.
    const QFontMetrics metrics(fontFor(FontRole::Small));
    int wide = metrics.horizontalAdvance(labelOf(m_source));
    for (const Choice<CostSource> &choice : choicesOf<CostSource>)
        wide = std::max(wide, metrics.horizontalAdvance(labelOf(choice.value)));
    return {wide + 2 * tokens::Space1 + 2, Height};
}

void SourceChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    QColor words = colors.secondary;
    switch (m_source) {
    case CostSource::Ours:
        drawPanel(&painter, rect(), colors.accent, {}, tokens::RadiusTag);
        words = colors.onAccent;
        break;
    case CostSource::Assumed:
        drawPanel(&painter, rect(), colors.warnWeak, colors.warn, tokens::RadiusTag, 1,
                  Qt::DashLine);
        words = colors.warnText;
        break;
    default:
        drawPanel(&painter, rect(), colors.surface, colors.borderStrong, tokens::RadiusTag);
    }
    drawLine(&painter, rect(), labelOf(m_source), fontFor(FontRole::Small), words, Qt::AlignCenter);
}

} // namespace attache
