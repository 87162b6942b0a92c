#pragma once

#include "core/domain/placement.h"

#include <QWidget>

namespace attache {

/// What the marks of where something is known from stand for: each with its word, in one line.
class SourceLegend : public QWidget
{
    Q_OBJECT

public:
    static constexpr int MarkSize = 16;

    explicit SourceLegend(QWidget *parent = nullptr);

    /// One mark with its top left corner at @p place.
    static void paintMark(QPainter *painter, const QPointF &place, KnownFrom from,
                          const QColor &color);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace attache
