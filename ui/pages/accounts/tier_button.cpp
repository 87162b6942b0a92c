#include "ui/pages/accounts/tier_button.h"

#include "core/base/shared_text.h"
#include "ui/badges/tier_badge.h"
#include "ui/style/paint.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace attache {

TierButton::TierButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &TierButton::openMenu);
    setTier(Tier::C);
}

void TierButton::setTier(Tier tier)
{
    m_tier = tier;
    const QString words = Common::tr("Tier %1").arg(labelOf(tier));
    setAccessibleName(words);
    setToolTip(tr("%1 – click, or press S, A, B or C to change").arg(words));
    update();
}

void TierButton::openMenu()
{
    QMenu menu;
    for (const Choice<Tier> &choice : choicesOf<Tier>) {
        QAction *action = menu.addAction(Common::tr("Tier %1").arg(labelOf(choice.value)));
        action->setCheckable(true);
        action->setChecked(choice.value == m_tier);
        connect(action, &QAction::triggered, this,
                [this, choice] { Q_EMIT tierChosen(choice.value); });
    }
    menu.exec(mapToGlobal(QPoint(0, height() + 2)));
}

void TierButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() && isEnabled())
        drawPanel(&painter, rect(), colorsFor(palette()).border, {}, tokens::RadiusCard);
    TierBadge::paint(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), m_tier, palette());
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colorsFor(palette()).accent, tokens::RadiusCard);
}

void TierButton::keyPressEvent(QKeyEvent *event)
{
    const auto tier = fromKey<Tier>(event->text().toUpper());
    if (tier && isEnabled() && event->modifiers() == Qt::NoModifier) {
        Q_EMIT tierChosen(*tier);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace attache
