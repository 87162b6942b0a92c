#include "ui/shell/session.h"

#include "core/base/interface_language.h"
#include "core/base/shared_text.h"
#include "core/domain/letterhead.h"
#include "core/sample/sample_workspace.h"
#include "core/store/file_lock.h"
#include "core/workspace/open_workspace.h"
#include "ui/desk/file_chooser.h"
#include "ui/desk/logo_file.h"
#include "ui/desk/preferences.h"
#include "ui/pages/start/start_page.h"
#include "ui/shell/file_drops.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pages.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>

namespace attache {

namespace {

QString fileFilter()
{
    return Session::tr("Attaché workspaces (*.attache)");
}

/// Tells the desktop what the program is called in the language that is shown. Titles of windows
/// end with it; Qt adds it where they do not.
void nameProgram()
{
    QGuiApplication::setApplicationDisplayName(Session::tr("Attaché"));
}

} // namespace

Session::Session(const SessionParts &parts)
    : m_parts(parts)
{
    m_parts.language.use(m_parts.preferences.language());
    m_parts.theme.setScheme(m_parts.preferences.theme());
}

Session::~Session() = default;

void Session::start(const QString &path)
{
    nameProgram();
    const QStringList recent = m_parts.preferences.recentFiles();
    if (!path.isEmpty())
        open(path);
    else if (!recent.isEmpty())
        open(recent.first());
    else
        showWelcome();
}

void Session::later(std::function<void()> work)
{
    QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
}

QString Session::freePath(const QString &name) const
{
    const QDir folder(m_parts.documents);
    folder.mkpath(QStringLiteral("."));
    QString path = folder.filePath(name + QStringLiteral(".attache"));
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = folder.filePath(QStringLiteral("%1 %2.attache").arg(name).arg(n));
    return path;
}

void Session::open(const QString &path, Workspace::Mode mode)
{
    if (m_workspace && m_workspace->path() == QFileInfo(path).absoluteFilePath())
        closeMain();
    auto opened = openWorkspace(path, mode, m_parts.clock);
    if (opened)
        show(*std::move(opened));
    else
        showProblem(opened.error(), path, mode);
}

void Session::show(std::unique_ptr<Workspace> workspace, const QString &link)
{
    // The window before goes first, then the workspace it worked on.
    const std::unique_ptr<Workspace> workspaceBefore =
        std::exchange(m_workspace, std::move(workspace));
    const std::unique_ptr<MainWindow> before = std::move(m_main);
    // What is only looked at is not what the next start opens.
    if (!m_workspace->isReadOnly())
        m_parts.preferences.addRecentFile(m_workspace->path());
    showMain(link);
    m_start.reset();
    if (before)
        before->leave();
}

void Session::showMain(const QString &link)
{
    m_main = std::make_unique<MainWindow>(*m_workspace,
                                          WindowParts{m_parts.preferences, m_parts.files, *this});
    m_main->show();
    m_main->open(link);
}

void Session::closeMain()
{
    if (m_main)
        m_main->leave();
    m_main.reset();
    m_workspace.reset();
}

StartPage &Session::startPageMade()
{
    if (m_start)
        return *m_start;
    m_start = std::make_unique<StartPage>();
    StartPage *page = m_start.get();
    page->setWindowTitle(tr("Attaché"));
    page->resize(1040, 720);
    connect(page, &StartPage::sampleRequested, this, [this] { later([this] { makeSample(); }); });
    connect(page, &StartPage::importRequested, this, [this] { later([this] { makeForList(); }); });
    connect(page, &StartPage::emptyRequested, this,
            [this] { later([this] { make(tr("My customers"), {}); }); });
    connect(page, &StartPage::openRequested, this, [this](const QString &path) { openFile(path); });
    connect(page, &StartPage::readOnlyRequested, this, [this](const QString &path) {
        later([this, path] { open(path, Workspace::Mode::ReadOnly); });
    });
    connect(page, &StartPage::takeOverRequested, this, [this](const QString &path) {
        later([this, path] {
            // What still stands in the way is said by opening it.
            (void)FileLock::takeOver(path);
            open(path, Workspace::Mode::ReadWrite);
        });
    });
    connect(page, &StartPage::restoreRequested, this,
            [this](const QString &path, const QString &backup) {
                later([this, path, backup] { restoreInto(path, backup, Restoring::Backup); });
            });
    connect(page, &StartPage::welcomeRequested, this, [this] { later([this] { showWelcome(); }); });
    connect(page, &StartPage::logoRequested, this, [this] { later([this] { chooseLogo(); }); });
    connect(page, &StartPage::introduced, this, [this](const Introduction &introduction) {
        later([this, introduction] { finishMaking(introduction); });
    });
    connect(page, &StartPage::languageChosen, this,
            [this](const QString &language) { setLanguage(language); });
    auto *drops =
        new FileDrops(*page, DroppedKinds(DroppedKind::Tables) | DroppedKind::Workspace, page);
    connect(drops, &FileDrops::tablesDropped, this,
            [this](const QStringList &lists) { later([this, lists] { takeLists(lists); }); });
    connect(drops, &FileDrops::workspaceDropped, this,
            [this](const QString &path) { openFile(path); });
    return *page;
}

void Session::showWelcome()
{
    m_made.reset();
    StartPage &page = startPageMade();
    page.showWelcome(m_parts.preferences.recentFiles());
    page.show();
}

void Session::showProblem(const Error &error, const QString &path, Workspace::Mode mode)
{
    OpenProblem problem{error, path, {}, {}, FileLock::isHeldElsewhere(path)};
    // Held by another program, or on a medium that cannot be written.
    problem.mayBeRead = mode == Workspace::Mode::ReadWrite &&
                        (error.kind == Error::Kind::Conflict ||
                         (error.kind == Error::Kind::Io && requireWorkspaceFile(path).has_value()));
    if (error.kind == Error::Kind::Corrupt) {
        if (const auto backup = Backups(path, m_parts.clock).newestSound()) {
            problem.backup = backup->path;
            problem.backupAt = backup->lastChange.isValid() ? backup->lastChange : backup->at;
        }
    }
    StartPage &page = startPageMade();
    page.showProblem(problem);
    page.show();
    // The workspace that was open before, if any, stays open behind it.
}

void Session::makeSample()
{
    //: Name of the file of the sample workspace
    const QString path = freePath(tr("Sample workspace"));
    auto created = createWorkspace(path, m_parts.clock);
    if (created) {
        const Result<void> filled = fillSample(**created, languageOf(QLocale()));
        if (filled) {
            show(*std::move(created), QStringLiteral("attache:today"));
            return;
        }
        created = Result<std::unique_ptr<Workspace>>(filled.error());
        QFile::remove(path);
    }
    startPageMade().showError(created.error().message);
}

void Session::make(const QString &suggestion, const QStringList &lists)
{
    QString path =
        m_parts.files.fileToSave(m_start.get(), tr("Save new workspace as"),
                                 QFileInfo(freePath(suggestion)).fileName(), fileFilter());
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1String(".attache")))
        path += QStringLiteral(".attache");
    auto created = createWorkspace(path, m_parts.clock);
    if (!created) {
        startPageMade().showError(created.error().message);
        return;
    }
    m_made = Made{*std::move(created), lists, {}};
    askForIntroduction();
}

void Session::askForIntroduction()
{
    StartPage &page = startPageMade();
    page.showIntroduction();
    if (!m_made->logo.isEmpty())
        page.showLogo(m_made->logo);
    page.show();
}

void Session::chooseLogo()
{
    const QString path =
        m_parts.files.fileToOpen(m_start.get(), Common::tr("Choose a logo"), logoFilter());
    if (path.isEmpty() || !m_made)
        return;
    const Result<QByteArray> picture = readLetterheadLogo(path);
    if (!picture) {
        startPageMade().showError(picture.error().message);
        return;
    }
    m_made->logo = *picture;
    startPageMade().showLogo(*picture);
}

void Session::finishMaking(const Introduction &introduction)
{
    if (!m_made)
        return;
    Made made = *std::exchange(m_made, std::nullopt);
    const auto introduce = [&](Writer &writer) -> Result<void> {
        Letterhead paper;
        paper.person = introduction.person;
        paper.company = introduction.company;
        if (!made.logo.isEmpty()) {
            ATTACHE_TRY(paper.logo, writer.putBlob(made.logo));
        }
        return writer.insert(paper);
    };
    const bool isKnown = !introduction.person.isEmpty() || !introduction.company.isEmpty();
    const Result<void> done =
        isKnown ? made.workspace->found(tr("Enter my name"), introduce) : Result<void>();
    show(std::move(made.workspace), QStringLiteral("attache:accounts"));
    if (!done)
        m_main->desk().report(done.error());
    if (!made.lists.isEmpty())
        m_main->importTables(made.lists);
}

void Session::makeForList()
{
    const QString list = chooseTable(m_parts.files, m_start.get());
    if (!list.isEmpty())
        make(tr("My customers"), {list});
}

void Session::takeLists(const QStringList &lists)
{
    if (m_made)
        m_made->lists = lists;
    else
        make(tr("My customers"), lists);
}

void Session::restoreInto(const QString &path, const QString &backup, Restoring restoring)
{
    closeMain();
    const Result<QString> kept = Backups(path, m_parts.clock).restore(backup);
    if (!kept) {
        showProblem(kept.error(), path);
        return;
    }
    open(path);
    if (!m_main)
        return;
    if (restoring == Restoring::Undo) {
        Q_EMIT m_main->desk().said(tr("The workspace is back to its state before the restore."));
        return;
    }
    const QString text = tr("The backup was restored. The previous file was kept as \"%1\".")
                             .arg(QFileInfo(*kept).fileName());
    std::vector<NoticeAction> actions;
    // A damaged file was replaced for good reason.
    if (!kept->isEmpty() && Backups::verify(*kept))
        actions.push_back(
            {Common::tr("Undo"), [this, path, file = *kept] {
                 later([this, path, file] { restoreInto(path, file, Restoring::Undo); });
             }});
    m_main->desk().say(text, actions, false);
}

void Session::setLanguage(const QString &language)
{
    later([this, language] {
        m_parts.preferences.setLanguage(language);
        m_parts.language.use(language);
        nameProgram();
        if (m_main) {
            const std::unique_ptr<MainWindow> before = std::move(m_main);
            before->leave();
            showMain({});
        }
        if (m_start) {
            const std::unique_ptr<StartPage> before = std::move(m_start);
            if (m_made)
                askForIntroduction();
            else
                showWelcome();
        }
    });
}

void Session::setTheme(Theme::Scheme scheme)
{
    m_parts.preferences.setTheme(scheme);
    m_parts.theme.setScheme(scheme);
}

void Session::openFile(const QString &path)
{
    later([this, path] {
        QWidget *parent = m_main ? static_cast<QWidget *>(&m_main->window()) : m_start.get();
        const QString chosen =
            path.isEmpty()
                ? m_parts.files.fileToOpen(parent, Common::tr("Open a workspace"), fileFilter())
                : path;
        if (!chosen.isEmpty())
            open(chosen);
    });
}

void Session::openReadOnly(const QString &path)
{
    later([this, path] { open(path, Workspace::Mode::ReadOnly); });
}

void Session::startAnew()
{
    later([this] { showWelcome(); });
}

void Session::openForWriting()
{
    later([this] { open(m_workspace->path()); });
}

void Session::restore(const QString &backup)
{
    later([this, backup] { restoreInto(QString(m_workspace->path()), backup, Restoring::Backup); });
}

void Session::quit()
{
    later([] { QApplication::closeAllWindows(); });
}

} // namespace attache
