#pragma once

#include <QLayout>
#include <QWidget>

namespace attache {

/// Takes all items out of @p layout, and what lies in them. Their widgets are hidden at once and
/// deleted later: one of them may be where the change came from, and still be in its handler.
inline void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QLayout *inner = item->layout())
            clearLayout(inner);
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace attache
