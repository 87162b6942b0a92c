#pragma once

#include "ui/widgets/label.h"

#include <QPointer>

#include <vector>

namespace attache {

/// A short remark about a widget, such as why its value is refused. It lies over what stands below
/// the widget, or above it where there is no room or the focus is below, and takes no place in any
/// layout: nothing moves when it comes or goes. The mouse goes through it.
class FloatingNote final : public TextLabel
{
    Q_OBJECT

public:
    /// Hidden until it has a text. It moves, hides and scrolls with @p anchor, of which it becomes
    /// a neighbour. Whoever makes it deletes it, or the widget that both stand in does.
    explicit FloatingNote(QWidget *anchor);

    /// An empty text hides it.
    void say(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void attach();
    void place();

    QPointer<QWidget> m_anchor;
    std::vector<QPointer<QWidget>> m_watched; ///< the anchor and all between it and the parent
};

} // namespace attache
