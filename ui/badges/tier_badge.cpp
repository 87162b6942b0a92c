#include "ui/badges/tier_badge.h"

#include "core/base/shared_text.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

namespace attache {

TierBadge::TierBadge(Tier tier, int size, QWidget *parent)
    : QWidget(parent)
    , m_tier(tier)
    , m_size(size)
{
    setFixedSize(size, size);
    setTier(tier);
}

void TierBadge::setTier(Tier tier)
{
    m_tier = tier;
    const QString name = Common::tr("Tier %1").arg(labelOf(tier));
    setAccessibleName(name);
    setToolTip(name);
    update();
}

void TierBadge::paint(QPainter *painter, const QRectF &square, Tier tier, const QPalette &palette)
{
    const Colors &colors = colorsFor(palette);
    const qreal radius = square.width() * 0.22;
    QColor letter;
    switch (tier) {
    case Tier::S:
        drawPanel(painter, square, colors.tierS, {}, square.width() / 2);
        letter = colors.onAccent;
        break;
    case Tier::A:
        drawPanel(painter, square, colors.accent, {}, radius);
        letter = colors.onAccent;
        break;
    case Tier::B:
        drawPanel(painter, square, colors.surface, colors.accent, radius, 1.5);
        letter = colors.accent;
        break;
    case Tier::C:
        drawPanel(painter, square, colors.surface, colors.muted, radius, 1, Qt::DashLine);
        letter = colors.secondary;
        break;
    }
    QFont font = fontFor(FontRole::SmallBold);
    font.setPixelSize(qRound(square.width() * 0.55));
    drawLine(painter, square, labelOf(tier), font, letter, Qt::AlignCenter);
}

void TierBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_tier, palette());
}

} // namespace attache
