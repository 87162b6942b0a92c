#include "ui/shell/quick_notes.h"

#include "ui/desk/desk.h"
#include "ui/forms/quick_line.h"
#include "ui/forms/saved_suggest_edit.h"
#include "ui/shell/command_list.h"
#include "ui/shell/new_records.h"
#include "ui/shell/quick_note_dialog.h"

#include <QAction>

#include <array>

namespace attache {

namespace {

struct QuickCommand
{
    const char *id;
    QuickKind kind;
    const char *icon;
    Qt::Key key; ///< with Ctrl+Shift; with Alt the digits lead to the pages of the window
};

constexpr std::array Commands = {
    QuickCommand{"new.promise", QuickKind::Promise, "task-complete", Qt::Key_T},
    QuickCommand{"new.call", QuickKind::Call, "call-start", Qt::Key_L},
    QuickCommand{"new.note", QuickKind::Note, "view-pim-notes", Qt::Key_N},
};

} // namespace

QuickNotes::QuickNotes(Desk &desk, const NewRecords &records, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_records(records)
    , m_window(window)
{
}

void QuickNotes::addCommands(CommandList &commands)
{
    for (const QuickCommand &command : Commands) {
        const QString id = QString::fromLatin1(command.id);
        commands.add({id, quickNoteTitle(command.kind), QString::fromLatin1(command.icon),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | command.key),
                      [this, id] { open(id, m_records.inSight(recordTypeOf<Account>())); }, true});
    }
}

QStringList QuickNotes::commandIds()
{
    QStringList ids;
    for (const QuickCommand &command : Commands)
        ids.append(QString::fromLatin1(command.id));
    return ids;
}

bool QuickNotes::open(const QString &id, qint64 account)
{
    for (const QuickCommand &command : Commands) {
        if (id != QLatin1String(command.id))
            continue;
        delete m_dialog;
        m_dialog = new QuickNoteDialog(m_desk, command.kind, Id<Account>(account), &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->show();
        // What is not known yet comes first.
        QWidget *first = account == 0 ? m_dialog->accountEdit()->editor() : m_dialog->line();
        first->setFocus(Qt::PopupFocusReason);
        return true;
    }
    return false;
}

QuickNoteDialog *QuickNotes::dialog() const
{
    return m_dialog;
}

} // namespace attache
