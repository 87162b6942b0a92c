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
    setFixedSize(SourceChip::sizeHint());
    setAccessibleName(labelOf(source));
    setToolTip(labelOf(source));
}

QString SourceChip::wordOf(CostSource source)
{
    switch (source) {
    case CostSource::Ours:
        //: Whose a number is
        return tr("Ours");
    case CostSource::Theirs:
        //: Whose a number is
        return tr("Theirs");
    case CostSource::Assumed:
        break;
    }
    return labelOf(source);
}

QSize SourceChip::sizeHint() const
{
    // All are as wide as the widest, so that what follows them stands in one line.
    const QFontMetrics metrics(fontFor(FontRole::Small));
    int wide = metrics.horizontalAdvance(wordOf(m_source));
    for (const Choice<CostSource> &choice : choicesOf<CostSource>)
        wide = std::max(wide, metrics.horizontalAdvance(wordOf(choice.value)));
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
    drawLine(&painter, rect(), wordOf(m_source), fontFor(FontRole::Small), words, Qt::AlignCenter);
}

} // namespace attache
