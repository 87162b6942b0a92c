#pragma once

#include "core/search/search.h"
#include "ui/desk/desk.h"
#include "ui/shell/command_list.h"
#include "ui/shell/conversations.h"
#include "ui/shell/deck_imports.h"
#include "ui/shell/file_drops.h"
#include "ui/shell/file_watch.h"
#include "ui/shell/navigator.h"
#include "ui/shell/new_records.h"
#include "ui/shell/quick_notes.h"
#include "ui/shell/shell_window.h"
#include "ui/shell/status_keeper.h"

#include <QTimer>

namespace attache {

class Preferences;
class SearchPalette;
class WindowHost;

/// What a window works with. All of them outlive it.
struct WindowParts
{
    Preferences &preferences;
    FileChooser &files;
    WindowHost &host;
};

/// The window on an open workspace: the frame, the pages, and what joins them. GUI thread.
class MainWindow : public QObject
{
    Q_OBJECT

public:
    /// @p workspace outlives the window.
    MainWindow(Workspace &workspace, const WindowParts &parts);
    ~MainWindow() override;

    /// Shows the window where it was last, on the page shown last; then makes the day's backup.
    void show();
    /// Takes it out of sight, remembering the place. Unlike closing by a person this does not end
    /// the program when it was the last window.
    void leave();
    void open(const QString &link) { m_navigator.open(link); }
    /// Opens the import of the list at @p path; asks for one when it is empty.
    void importTable(const QString &path);
    /// Opens the import of the first of @p paths; the others follow it.
    void importTables(const QStringList &paths);

    ShellWindow &window() { return m_window; }
    Desk &desk() { return m_desk; }
    CommandList &commands() { return m_commands; }
    Navigator &navigator() { return m_navigator; }
    QuickNotes &quickNotes() { return m_quickNotes; }
    Conversations &conversations() { return m_conversations; }
    DeckImports &deckImports() { return m_deckImports; }

private:
    void openFirst();
    void addCommands();
    void addNavigationCommands();
    void addFileCommands();
    void addLookCommands();
    void addNewMenu();
    void connectDesk();
    void connectDrops();
    void showReadOnly();
    void showStopped(const Workspace::Stopped &reason);
    void showSteps();
    void showCounts();
    void refreshPages();
    void saveEdits();
    void rememberPlace();
    /// Keeps which record was opened, for the search.
    void rememberOpened(const Link &link);
    std::vector<OpenedRecord> openedRecords() const;
    std::vector<QAction *> actionsAtHand() const;

    const WindowParts m_parts;
    Desk m_desk; ///< before the window, whose pages use it until the end
    ShellWindow m_window;
    Navigator m_navigator;
    CommandList m_commands;
    StatusKeeper m_status;
    SearchPalette *m_palette; ///< a child of the window
    NewRecords m_newRecords;
    QuickNotes m_quickNotes;
    Conversations m_conversations;
    DeckImports m_deckImports;
    FileDrops m_drops;
    FileWatch m_fileWatch;
    QTimer m_countsTimer;
};

} // namespace attache
