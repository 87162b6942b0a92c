#include "ui/shell/conversations.h"

#include "core/domain/visit.h"
#include "ui/shell/command_list.h"
#include "ui/shell/conversation_dialog.h"
#include "ui/shell/new_records.h"

#include <QAction>
#include <QPlainTextEdit>

namespace attache {

Conversations::Conversations(Desk &desk, const NewRecords &records, QWidget &window,
                             QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_records(records)
    , m_window(window)
{
}

void Conversations::addCommands(CommandList &commands)
{
    auto title = CommandList::Title::translated(
        "Common", QT_TRANSLATE_NOOP("Common", "Paste a conversation…"));
    title.words += QStringLiteral("\nwechat wecom transcript 微信 企业微信 聊天记录");
    commands.add({QStringLiteral("new.conversation"),
                  title,
                  QStringLiteral("edit-paste"),
                  {},
                  [this] { open(); },
                  true});
}

void Conversations::open()
{
    const Id<Visit> visit(m_records.inSight(recordTypeOf<Visit>()));
    const Id<Account> account(m_records.inSight(recordTypeOf<Account>()));
    delete m_dialog;
    m_dialog = new ConversationDialog(m_desk, visit, account, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->show();
    m_dialog->textEdit()->setFocus(Qt::PopupFocusReason);
}

void Conversations::openFile(const QString &path)
{
    open();
    m_dialog->readFile(path);
}

ConversationDialog *Conversations::dialog() const
{
    return m_dialog;
}

} // namespace attache
