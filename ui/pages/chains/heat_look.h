#pragma once

#include "core/insight/chains.h"

#include <QFontMetrics>
#include <QWidget>

class QPainter;

namespace attache {

/// The panel of a cell: filled where supportive, weak where met, in danger where opposed, outlined
/// where known, dashed where not; what was met too long ago weakens. Gives the colour of its words.
QColor paintHeatPanel(QPainter *painter, const QRectF &rect, const HeatCell &cell,
                      const QPalette &palette, bool selected = false);

/// @p name where it fits into @p width, or else with an initial for the first name, "H. Price", or
/// else without it. Names of one word stay as they are.
QString fittingName(const QString &name, const QFontMetrics &metrics, int width);

/// What the panels of the heat map mean. Where there is little room the last ones are left to the
/// tooltip.
class HeatLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit HeatLegend(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// How many are in sight.
    int shownCount() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        HeatCell cell;
        QString words;
    };
    int widthOf(const Entry &entry) const;

    std::vector<Entry> m_entries;
};

} // namespace attache
