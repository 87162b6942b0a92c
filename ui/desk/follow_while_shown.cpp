#include "ui/desk/follow_while_shown.h"

#include "ui/models/change_follower.h"

#include <QEvent>
#include <QPointer>
#include <QWidget>

namespace attache {

namespace {

class Watch final : public QObject
{
public:
    Watch(ChangeFollower &follower, QWidget &widget)
        : QObject(&widget)
        , m_follower(&follower)
    {
        follower.setHeld(!widget.isVisible());
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (m_follower && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
            m_follower->setHeld(event->type() == QEvent::Hide);
        return QObject::eventFilter(watched, event);
    }

private:
    QPointer<ChangeFollower> m_follower;
};

} // namespace

void followWhileShown(ChangeFollower &follower, QWidget &widget)
{
    new Watch(follower, widget);
}

} // namespace attache
