#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace attache {

class CommandList;
class Desk;
class NewRecords;
class QuickNoteDialog;

/// The commands that put down a promise, a call or a note from anywhere: new.promise, new.call and
/// new.note.
class QuickNotes : public QObject
{
    Q_OBJECT

public:
    /// @p records says which account is in sight. All of them outlive this.
    QuickNotes(Desk &desk, const NewRecords &records, QWidget &window, QObject *parent = nullptr);

    void addCommands(CommandList &commands);
    /// Ids of these commands, in the order of the menu.
    static QStringList commandIds();
    /// Opens the dialog of the command @p id for the account @p account; false when it is none of
    /// ours.
    bool open(const QString &id, qint64 account);

    /// The open dialog; null when there is none.
    QuickNoteDialog *dialog() const;

private:
    Desk &m_desk;
    const NewRecords &m_records;
    QWidget &m_window;
    QPointer<QuickNoteDialog> m_dialog;
};

} // namespace attache
