#include "ui/widgets/stage_line.h"

#include "ui/base/tokens.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QStyle>

#include <numeric>

namespace attache {

namespace {
constexpr int LineWidth = 168;
constexpr int BarHeight = 8;
constexpr int TrackHeight = 2;
constexpr int TickWidth = 2;
constexpr int TickHeight = 12;
constexpr int LeastSegment = 3;
constexpr int Gap = 1;
} // namespace

StageLine::StageLine(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StageLine::setStages(std::vector<int> days, int limit, int scale)
{
    m_days = std::move(days);
    m_limit = limit;
    m_scale = qMax(1, scale);
    update();
}

int StageLine::scaleOf(const std::vector<int> &days, int limit)
{
    const int whole = std::accumulate(days.begin(), days.end(), 0);
    const int before = days.empty() ? 0 : whole - days.back();
    return qMax(whole, before + limit);
}

QSize StageLine::sizeHint() const
{
    return {LineWidth, TickHeight};
}

void StageLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const auto place = [this](double left, double wide, int high) {
        const QRect whole(qRound(left), (height() - high) / 2, qRound(wide), high);
        return QStyle::visualRect(layoutDirection(), rect(), whole);
    };
    drawPanel(&painter, place(0, width(), TrackHeight), colors.border, {}, TrackHeight / 2.0);
    const double perDay = double(width() - TickWidth) / m_scale;
    double left = 0;
    double present = 0;
    for (size_t i = 0; i < m_days.size(); ++i) {
        const double wide = qMax(double(LeastSegment), m_days[i] * perDay - Gap);
        const size_t behind = m_days.size() - 1 - i;
        painter.setOpacity(behind == 0 ? 1 : behind == 1 ? 0.6 : 0.35);
        present = left;
        // A pale segment is opaque.
        painter.save();
        painter.setOpacity(1);
        painter.fillRect(place(left, wide, TrackHeight), colors.surface);
        painter.restore();
        drawPanel(&painter, place(left, wide, BarHeight), colors.accent, {},
                  tokens::RadiusCell - 1);
        left += wide + Gap;
    }
    painter.setOpacity(1);
    if (m_limit > 0 && !m_days.empty())
        painter.fillRect(place(qMin(present + m_limit * perDay, double(width() - TickWidth)),
                               TickWidth, TickHeight),
                         colors.danger);
}

} // namespace attache
