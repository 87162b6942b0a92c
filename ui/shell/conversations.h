#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace attache {

class CommandList;
class ConversationDialog;
class Desk;
class NewRecords;

/// The command new.conversation, which takes lines of a pasted conversation for the visit or the
/// account in sight.
class Conversations : public QObject
{
    Q_OBJECT

public:
    /// @p records says what is in sight. All of them outlive this.
    Conversations(Desk &desk, const NewRecords &records, QWidget &window,
                  QObject *parent = nullptr);

    void addCommands(CommandList &commands);
    /// Opens the dialog with what stands in the file at @p path.
    void openFile(const QString &path);
    /// The open dialog; null when there is none.
    ConversationDialog *dialog() const;

private:
    void open();

    Desk &m_desk;
    const NewRecords &m_records;
    QWidget &m_window;
    QPointer<ConversationDialog> m_dialog;
};

} // namespace attache
