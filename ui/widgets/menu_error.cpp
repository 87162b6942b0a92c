#include "ui/widgets/menu_error.h"

#include "ui/base/plain_words.h"
#include "ui/widgets/error_state.h"

#include <QMenu>

namespace attache {

void addUnreadable(QMenu &menu, const Error &error)
{
    QString words =
        error.message.isEmpty() ? ErrorState::tr("This could not be read.") : error.message;
    QAction *action = menu.addAction(plainLabel(words));
    action->setToolTip(error.detail);
    action->setEnabled(false);
    menu.setToolTipsVisible(true);
}

} // namespace attache
