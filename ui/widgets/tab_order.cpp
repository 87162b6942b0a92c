#include "ui/widgets/tab_order.h"

#include "ui/widgets/list_row.h"

#include <QWidget>

#include <algorithm>
#include <tuple>

namespace attache {

void orderTabs(const std::vector<QWidget *> &blocks)
{
    QWidget *before = nullptr;
    for (QWidget *block : blocks) {
        std::vector<QWidget *> stops;
        const auto children = block->findChildren<QWidget *>();
        for (QWidget *each : children) {
            if ((each->focusPolicy() & Qt::TabFocus) && !each->focusProxy() &&
                each->isVisibleTo(block))
                stops.push_back(each);
        }
        std::ranges::stable_sort(stops, {}, [block](const QWidget *each) {
            // What is in a row comes behind the row.
            const auto *row = qobject_cast<ListRow *>(each->parentWidget());
            const QWidget *anchor = row ? row : each;
            const QPoint place = anchor->mapTo(block, QPoint(0, 0));
            return std::tuple(place.y(), place.x(), row != nullptr, each->x());
        });
        for (QWidget *stop : stops) {
            if (before)
                QWidget::setTabOrder(before, stop);
            before = stop;
        }
    }
}

} // namespace attache
