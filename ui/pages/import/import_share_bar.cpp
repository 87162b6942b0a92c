#include "ui/pages/import/import_share_bar.h"

#include "ui/base/tokens.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <numeric>

namespace attache {

namespace {
constexpr int Gap = 2;
constexpr int LeastWidth = 5; ///< of a part that is there at all
} // namespace

ImportShareBar::ImportShareBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(tokens::Space2);
}

void ImportShareBar::setCounts(const std::array<qint64, PartCount> &counts)
{
    m_counts = counts;
    update();
}

void ImportShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const qint64 all = std::accumulate(m_counts.begin(), m_counts.end(), qint64(0));
    if (all == 0) {
        drawPanel(&painter, rect(), colors.border, {}, 2);
        return;
    }
    const auto parts =
        static_cast<int>(std::ranges::count_if(m_counts, [](qint64 count) { return count > 0; }));
    const int room = width() - (parts - 1) * Gap - parts * LeastWidth;
    int left = 0;
    for (int part = 0; part < PartCount; ++part) {
        const qint64 count = m_counts[static_cast<size_t>(part)];
        if (count == 0)
            continue;
        const int wide = LeastWidth + static_cast<int>(room * count / all);
        const QRect place =
            QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, wide, height()));
        const QColor fill = part == New         ? colors.accent
                            : part == Updated   ? colors.accentWeak
                            : part == Unchanged ? colors.border
                                                : colors.danger;
        drawPanel(&painter, place, fill, part == Updated ? colors.accent : QColor(), 2);
        left += wide + Gap;
    }
}

} // namespace attache
