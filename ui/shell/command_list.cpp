#include "ui/shell/command_list.h"

#include "core/base/translations.h"
#include "ui/style/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace attache {

CommandList::Title CommandList::Title::translated(const char *context, const char *source)
{
    return {QCoreApplication::translate(context, source),
            allTranslations(context, source).join(QLatin1Char('\n'))};
}

CommandList::CommandList(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
}

QAction *CommandList::add(Command command)
{
    Q_ASSERT_X(!action(command.id), "CommandList", "an action is described once");
    auto *action = new QAction(command.title.text, this);
    action->setObjectName(command.id);
    action->setProperty(WordsProperty, command.title.words);
    action->setShortcut(command.shortcut);
    if (!command.icon.isEmpty())
        action->setIcon(icon(command.icon));
    connect(action, &QAction::triggered, this, [run = std::move(command.run)] { run(); });
    m_window.addAction(action);
    m_actions.push_back(action);
    if (command.writes)
        m_writing.push_back(action);
    return action;
}

QAction *CommandList::action(const QString &id) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [&](QAction *each) { return each->objectName() == id; });
    return found == m_actions.end() ? nullptr : *found;
}

void CommandList::setWritable(bool writable)
{
    for (QAction *action : m_writing)
        action->setEnabled(writable);
}

} // namespace attache
