#pragma once

#include "core/domain/kinds.h"
#include "ui/base/tokens.h"

#include <QWidget>

namespace attache {

/// How much an account matters, readable without colour: S a filled circle, A a filled square,
/// B outlined, C dashed.
class TierBadge : public QWidget
{
    Q_OBJECT

public:
    explicit TierBadge(Tier tier, int size = tokens::BadgeSize, QWidget *parent = nullptr);

    Tier tier() const { return m_tier; }
    void setTier(Tier tier);
    QSize sizeHint() const override { return {m_size, m_size}; }

    /// Draws the badge into @p square; shared with the table.
    static void paint(QPainter *painter, const QRectF &square, Tier tier, const QPalette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tier m_tier;
    int m_size;
};

} // namespace attache
