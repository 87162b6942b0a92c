#pragma once

#include "core/brief/tier_text.h"

#include <QWidget>

namespace attache {

/// By tier, the share of the value to the left and of the hours to the right, in warn where the
/// hours exceed what the value asks for.
class ValueHoursView : public QWidget
{
    Q_OBJECT

public:
    explicit ValueHoursView(QWidget *parent = nullptr);

    void setFigure(ValueAndHours figure);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ValueAndHours m_figure;
};

/// How many accounts each tier has now and would have: numbers over two bars.
class TierSpread : public QWidget
{
    Q_OBJECT

public:
    explicit TierSpread(QWidget *parent = nullptr);

    void setTotals(const TierTotals &totals);

    QSize sizeHint() const override { return {400, 58}; }
    QSize minimumSizeHint() const override { return {240, 58}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TierTotals m_totals;
};

} // namespace attache
