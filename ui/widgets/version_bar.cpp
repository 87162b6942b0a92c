#include "ui/widgets/version_bar.h"

#include "ui/base/tokens.h"
#include "ui/style/paint.h"

#include <QPainter>

namespace attache {

namespace {

constexpr int Height = 8;
constexpr int Gap = 2;
constexpr int LeastWidth = 4;

} // namespace

VersionBar::VersionBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(Height);
}

void VersionBar::setCounts(const Counts &counts)
{
    m_counts = counts;
    //: Numbers of slides
    setAccessibleName(tr("%1 unchanged, %2 changed, %3 new, %4 removed")
                          .arg(counts.unchanged)
                          .arg(counts.changed)
                          .arg(counts.added)
                          .arg(counts.removed));
    update();
}

void VersionBar::paintEvent(QPaintEvent *)
{
    const int all = m_counts.unchanged + m_counts.changed + m_counts.added + m_counts.removed;
    if (all == 0)
        return;
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    double at = 0;
    const auto part = [&](int count, const QColor &fill, const QColor &line) {
        if (count == 0)
            return;
        const double wide = qMax<double>(LeastWidth, double(width()) * count / all - Gap);
        QRectF place(at, 0, wide, Height);
        at += wide + Gap;
        if (layoutDirection() == Qt::RightToLeft)
            place.moveRight(width() - place.left());
        drawPanel(&painter, place, fill, line, Gap, 1, Qt::DashLine);
    };
    part(m_counts.unchanged, colors.borderStrong, {});
    part(m_counts.changed, colors.accent, {});
    part(m_counts.added, colors.ok, {});
    part(m_counts.removed, {}, colors.danger);
}

} // namespace attache
