#include "ui/pages/duplicates/merge_cell.h"

#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>

namespace attache {

namespace {

constexpr int Padding = 10;

} // namespace

MergeCell::MergeCell(const QString &field, const QString &value, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_row(new QHBoxLayout(this))
    , m_button(new QRadioButton)
    , m_value(new ElidedLabel(value.isEmpty() ? tr("empty") : value, FontRole::Body,
                              TextColor::Secondary))
{
    // Both cells of a row are of one width, whatever they say.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->setContentsMargins(Padding, 0, Padding, 0);
    m_row->setSpacing(tokens::Space2);
    m_row->addWidget(m_button);
    m_row->addWidget(m_value, 1);
    m_button->setEnabled(!value.isEmpty());
    m_button->setAccessibleName(QStringLiteral("%1: %2").arg(field, m_value->text()));
    m_value->setAccessibleName({}); // the button says it
    connect(m_button, &QRadioButton::toggled, this, [this](bool on) {
        m_value->setColor(on ? TextColor::Text : TextColor::Secondary);
        update();
    });
}

void MergeCell::setTier(Tier tier)
{
    m_button->setAccessibleName(
        QStringLiteral("%1: %2, %3").arg(m_field, labelOf(tier), m_value->text()));
    m_value->setFont(fontFor(FontRole::Small));
    auto *badge = new TierBadge(tier, tokens::BadgeSmallSize);
    badge->setAccessibleName({});
    m_row->insertWidget(1, badge);
}

void MergeCell::setHint(const QString &hint)
{
    auto *tag = new Tag(hint);
    tag->setAccessibleName({});
    m_row->addWidget(tag);
    m_button->setAccessibleDescription(hint);
}

void MergeCell::paintEvent(QPaintEvent *)
{
    if (!m_button->isChecked())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), colorsFor(palette()).accentWeak);
}

void MergeCell::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) &&
        m_button->isEnabled()) {
        m_button->setFocus(Qt::MouseFocusReason);
        m_button->click();
    }
}

} // namespace attache
