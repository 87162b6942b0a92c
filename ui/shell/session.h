#pragma once

#include "core/store/workspace.h"
#include "ui/desk/window_host.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace attache {

class FileChooser;
class InterfaceLanguage;
class MainWindow;
class Preferences;
class StartPage;
struct Introduction;

/// What the session is given; all of it outlives the session.
struct SessionParts
{
    const Clock &clock;
    Theme &theme;
    Preferences &preferences;
    InterfaceLanguage &language;
    FileChooser &files;
    QString documents; ///< folder where workspaces are made unless the person says otherwise
};

/// The program while it runs: either a workspace is open in a window, or the start page offers the
/// first steps or explains why a file could not be opened. GUI thread.
class Session : public QObject, public WindowHost
{
    Q_OBJECT

public:
    explicit Session(const SessionParts &parts);
    ~Session() override;

    /// Opens @p path; without one the workspace opened last, without that the start page.
    void start(const QString &path = {});

    /// Null while the other one is shown.
    MainWindow *mainWindow() const { return m_main.get(); }
    StartPage *startPage() const { return m_start.get(); }

    void setLanguage(const QString &language) override;
    void setTheme(Theme::Scheme scheme) override;
    void openFile(const QString &path) override;
    void openReadOnly(const QString &path) override;
    void startAnew() override;
    void openForWriting() override;
    void restore(const QString &backup) override;
    void quit() override;

private:
    /// A path in the documents folder that no file has yet.
    QString freePath(const QString &name) const;
    void open(const QString &path, Workspace::Mode mode = Workspace::Mode::ReadWrite);
    /// Makes a workspace where the person says and asks who works with it; then imports @p lists,
    /// where there are some.
    void make(const QString &suggestion, const QStringList &lists);
    void askForIntroduction();
    void chooseLogo();
    void finishMaking(const Introduction &introduction);
    /// Makes a workspace for a list the person chooses first.
    void makeForList();
    /// Makes one for @p lists, unless one that was just made waits for them.
    void takeLists(const QStringList &lists);
    void makeSample();
    enum class Restoring { Backup, Undo };
    void restoreInto(const QString &path, const QString &backup, Restoring restoring);
    /// Shows a window on @p workspace; @p link is where to go instead of the place shown last.
    void show(std::unique_ptr<Workspace> workspace, const QString &link = {});
    void showMain(const QString &link);
    void showProblem(const Error &error, const QString &path,
                     Workspace::Mode mode = Workspace::Mode::ReadWrite);
    void showWelcome();
    StartPage &startPageMade();
    void closeMain();
    /// Runs @p work when the call that asked for it has returned.
    void later(std::function<void()> work);

    const SessionParts m_parts;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_main;
    std::unique_ptr<StartPage> m_start;
    /// A workspace that was made and waits for the introduction of who works with it.
    struct Made
    {
        std::unique_ptr<Workspace> workspace;
        QStringList lists; ///< to be imported into it
        QByteArray logo;
    };
    std::optional<Made> m_made;
};

} // namespace attache
