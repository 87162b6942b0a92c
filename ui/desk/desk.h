#pragma once

#include "core/store/workspace.h"
#include "ui/desk/file_chooser.h"
#include "ui/desk/task_runner.h"

#include <QObject>

#include <functional>
#include <vector>

namespace attache {

/// What can be done about what was said in a toast.
struct NoticeAction
{
    QString text;
    std::function<void()> run;
};

/// What every page works with: the open workspace, background tasks, and the one way to write from
/// the window and to report the result. Belongs to the GUI thread.
class Desk : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive the desk.
    Desk(Workspace &workspace, FileChooser &files, QObject *parent = nullptr);

    Workspace &workspace() const { return m_workspace; }
    Connection &connection() const { return m_workspace.connection(); }
    const Clock &clock() const { return m_workspace.clock(); }
    TaskRunner &tasks() { return m_tasks; }
    /// Asks the person for a file.
    FileChooser &files() const { return m_files; }

    /// Writes through Workspace::perform. An error is reported; for one that stands at a field,
    /// use workspace().perform and show it there. @p mergeKey joins what is typed in one go.
    bool edit(const QString &title, const Workspace::Body &body, const QString &mergeKey = {});
    /// The same for a change that the person may want to take back at once: the toast names the
    /// step and offers Undo.
    bool editUndoably(const QString &title, const Workspace::Body &body);

    /// Shows a message, with buttons for what can be done about it, Undo among them if it is about
    /// an undo step.
    void say(const QString &text, const std::vector<NoticeAction> &actions, bool undoable);

    /// Shows the list of accounts with only @p accounts, which an import made or changed.
    void showImported(std::vector<qint64> accounts);
    const std::vector<qint64> &imported() const { return m_imported; }

    /// Shows the list of opportunities with only @p ids: those behind a figure, which @p words
    /// name.
    void showOpportunities(std::vector<qint64> ids, const QString &words);
    struct Chosen
    {
        std::vector<qint64> ids;
        QString words;
    };
    const Chosen &chosenOpportunities() const { return m_chosen; }

public Q_SLOTS:
    /// Says @p error in a toast, its detail to the log.
    void report(const attache::Error &error);
    void undo();
    void redo();

Q_SIGNALS:
    /// A link to follow.
    void openRequested(const QString &link);
    /// To import the list at @p path; empty asks for one.
    void importRequested(const QString &path);
    /// A backup of the workspace was made.
    void backedUp();
    void said(const QString &text);
    void saidUndoably(const QString &text);
    void saidWithActions(const QString &text, const std::vector<attache::NoticeAction> &actions,
                         bool undoable);
    void failed(const QString &message, const QString &detail);
    /// What was typed is not in the file yet, and why; empty when all of it is.
    void savingChanged(const QString &why);

private:
    void replay(Result<QString> title, const QString &words);

    Workspace &m_workspace;
    FileChooser &m_files;
    TaskRunner m_tasks;
    std::vector<qint64> m_imported;
    Chosen m_chosen;
};

} // namespace attache
