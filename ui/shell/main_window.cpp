#include "ui/shell/main_window.h"

#include "core/base/translations.h"
#include "core/domain/record_types.h"
#include "core/exchange/open_source.h"
#include "core/queries/today.h"
#include "core/queries/visit_records.h"
#include "ui/desk/page.h"
#include "ui/desk/preferences.h"
#include "ui/desk/window_host.h"
#include "ui/forms/saved_editor.h"
#include "ui/pages/library/kept_deck_renewal.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/pages.h"
#include "ui/shell/reminders.h"
#include "ui/shell/search_palette.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/undo_keys.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScreen>

namespace attache {

namespace {

/// Runs @p work once @p widget has been painted, which may be several turns of the event loop after
/// it was shown, or once it was left before that. Belongs to @p widget.
class AfterPaint : public QObject
{
public:
    AfterPaint(QWidget *widget, std::function<void()> work)
        : QObject(widget)
        , m_work(std::move(work))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint || event->type() == QEvent::Hide) {
            watched->removeEventFilter(this);
            // One turn later, because what the paint itself has asked for comes first.
            QTimer::singleShot(0, this, [this] { QTimer::singleShot(0, this, [this] { end(); }); });
        }
        return false;
    }

private:
    void end()
    {
        deleteLater();
        m_work();
    }

    std::function<void()> m_work;
};

constexpr DroppedKinds DroppedWhileWriting = DroppedKinds(DroppedKind::Decks) |
                                             DroppedKind::Tables | DroppedKind::Conversation |
                                             DroppedKind::Workspace;

} // namespace

MainWindow::MainWindow(Workspace &workspace, const WindowParts &parts)
    : m_parts(parts)
    , m_desk(workspace, parts.files)
    , m_navigator(m_window, workspace.connection())
    , m_commands(m_window)
    , m_status(m_desk, *m_window.status())
    , m_palette(new SearchPalette(*m_window.topBar()->search(), workspace.connection(),
                                  [this] { return actionsAtHand(); }))
    , m_newRecords(
          m_desk, m_navigator,
          [this](const RecordType &type, const QString &prompt,
                 std::function<void(qint64)> picked) {
              m_palette->pickRecord(type, prompt, std::move(picked));
          },
          [this](const RecordType &type, const QString &prompt,
                 std::function<void(const QString &)> named) {
              m_palette->askName(type, prompt, std::move(named));
          })
    , m_quickNotes(m_desk, m_newRecords, m_window)
    , m_conversations(m_desk, m_newRecords, m_window)
    , m_deckImports(m_desk)
    , m_drops(m_window, DroppedWhileWriting)
    , m_fileWatch(m_desk, parts.preferences, m_window, parts.host)
{
    addPages(m_window, {m_desk, m_parts.preferences, m_parts.host});
    addCommands();
    addNewMenu();
    connectDesk();
    connectDrops();
    new KeptDeckRenewal(m_desk, this);
    connect(&m_window, &ShellWindow::closing, this, &MainWindow::rememberPlace);
    connect(m_palette, &SearchPalette::chosen, &m_navigator,
            qOverload<const Link &>(&Navigator::open));
    m_palette->setOpened([this] { return openedRecords(); });
    connect(m_palette, &SearchPalette::chosen, this, &MainWindow::rememberOpened);
    connect(&m_navigator, &Navigator::moved, this,
            [this] { rememberOpened(m_navigator.current()); });
    connect(&m_navigator, &Navigator::lost, this,
            [this] { Q_EMIT m_desk.said(tr("It no longer exists.")); });
    connect(&m_navigator, &Navigator::commandRequested, this, [this](const QString &id) {
        // "new.visit:12" makes it for the account 12, whatever is in sight.
        const QString command = id.section(u':', 0, 0);
        const qint64 above = id.section(u':', 1).toLongLong();
        QAction *action = m_commands.action(command);
        if (!action || !action->isEnabled())
            return;
        if (command == QLatin1String("decks.import") && above != 0)
            return m_deckImports.importVersion(Id<Deck>(above), &m_window);
        if (above == 0 || !(m_quickNotes.open(command, above) || m_newRecords.make(command, above)))
            action->trigger();
    });
    connect(&m_status, &StatusKeeper::dayBegan, this, [this] {
        showCounts();
        refreshPages();
        m_fileWatch.look();
    });
    connect(&workspace, &Workspace::writingStopped, this, [this] {
        showReadOnly();
        showSteps();
    });
    showReadOnly();
    showSteps();
}

namespace {

/// A first window that would not fit with its frame takes the screen instead.
void fitScreen(QWidget &window)
{
    constexpr QSize Frame(16, 40);
    const QSize room = window.screen()->availableSize();
    const QSize wanted = window.size() + Frame;
    if (wanted.width() > room.width() || wanted.height() > room.height())
        window.setWindowState(Qt::WindowMaximized);
}

} // namespace

MainWindow::~MainWindow() = default;

void MainWindow::show()
{
    if (const QByteArray geometry = m_parts.preferences.windowGeometry(); !geometry.isEmpty())
        m_window.restoreGeometry(geometry);
    else
        fitScreen(m_window);
    openFirst();
    m_window.show();
    // Not the search field, which Qt would take for being the first.
    m_window.currentPage()->setFocus(Qt::OtherFocusReason);
    auto *reminders = new Reminders(m_desk, m_parts.preferences, this);
    connect(reminders, &Reminders::openRequested, this, [this](const QString &link) {
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
        m_window.show();
        m_window.raise();
        m_window.activateWindow();
        m_navigator.open(link);
    });
    // Everything that is not the page itself waits until that is painted.
    new AfterPaint(m_window.currentPage(), [this, reminders] {
        showCounts();
        m_status.backUpDaily();
        m_fileWatch.start();
        reminders->start();
    });
}

/// The page that is shown first: where the person was, or the meeting they are in.
void MainWindow::openFirst()
{
    const QString last = m_parts.preferences.lastPlace(m_desk.workspace().path());
    // After a crash during a meeting, writing continues in its notes. The page they came from is
    // made when they go back to it.
    const auto running = visitUnderWay(m_desk.connection(), m_desk.clock().now());
    if (running && *running) {
        if (!m_navigator.passBy(last))
            m_navigator.passBy(QStringLiteral("attache:today"));
        m_navigator.open(
            Link{QLatin1String(tableOf<Visit>), (*running)->id.value(), QStringLiteral("meet")});
    } else {
        m_navigator.open(last);
    }
    if (m_window.currentKey().isEmpty())
        m_window.showPage(QStringLiteral("today"));
}

void MainWindow::leave()
{
    rememberPlace();
    m_window.hide();
}

void MainWindow::connectDesk()
{
    connect(&m_desk, &Desk::openRequested, &m_navigator,
            qOverload<const QString &>(&Navigator::open));
    connect(&m_desk, &Desk::importRequested, this, &MainWindow::importTable);
    Toast *toast = m_window.toast();
    connect(&m_desk, &Desk::said, toast,
            [toast](const QString &text) { toast->showMessage(text); });
    connect(&m_desk, &Desk::saidUndoably, toast,
            [toast](const QString &text) { toast->showUndoable(text); });
    connect(&m_desk, &Desk::saidWithActions, toast,
            [toast](const QString &text, const std::vector<NoticeAction> &offered, bool undoable) {
                std::vector<Toast::Action> actions;
                actions.reserve(offered.size());
                for (const NoticeAction &each : offered)
                    actions.push_back({each.text, each.run});
                if (undoable)
                    toast->showUndoable(text, std::move(actions));
                else
                    toast->showActions(text, std::move(actions));
            });
    connect(&m_desk, &Desk::failed, toast, &Toast::showError);
    connect(&m_window, &ShellWindow::undoRequested, &m_desk, &Desk::undo);
    connect(&m_window, &ShellWindow::redoRequested, &m_desk, &Desk::redo);
    // Many changes at once, as in an import, are counted once.
    m_countsTimer.setSingleShot(true);
    connect(&m_countsTimer, &QTimer::timeout, this, &MainWindow::showCounts);
    connect(&m_desk.workspace(), &Workspace::changed, this, [this] {
        showSteps();
        m_countsTimer.start();
    });
}

void MainWindow::importTable(const QString &path)
{
    importTables(path.isEmpty() ? QStringList() : QStringList{path});
}

void MainWindow::importTables(const QStringList &paths)
{
    const QStringList lists =
        paths.isEmpty() ? QStringList{chooseTable(m_desk.files(), &m_window)} : paths;
    if (lists.size() == 1 && isConversationFile(lists.front()))
        m_conversations.openFile(lists.front());
    else if (!lists.front().isEmpty())
        openTables(m_window, m_desk, lists);
}

void MainWindow::connectDrops()
{
    connect(&m_drops, &FileDrops::decksDropped, &m_deckImports, &DeckImports::import);
    connect(&m_drops, &FileDrops::tablesDropped, this, &MainWindow::importTables);
    connect(&m_drops, &FileDrops::conversationDropped, &m_conversations, &Conversations::openFile);
    connect(&m_drops, &FileDrops::workspaceDropped, this,
            [this](const QString &path) { m_parts.host.openFile(path); });
    connect(&m_drops, &FileDrops::othersDropped, this, [this](const QStringList &paths) {
        QStringList names;
        for (const QString &path : paths)
            names.append(QFileInfo(path).fileName());
        Q_EMIT m_desk.failed(
            tr("Ignored: %1. You can drop presentations, lists or a transcript here.")
                .arg(QLocale().createSeparatedList(names)),
            {});
    });
}

void MainWindow::showReadOnly()
{
    const bool writable = !m_desk.workspace().isReadOnly();
    m_commands.setWritable(writable);
    m_drops.setTaken(writable ? DroppedWhileWriting : DroppedKind::Workspace);
    if (writable)
        return;
    if (const auto reason = m_desk.workspace().stopped()) {
        showStopped(*reason);
        return;
    }
    auto *banner = new Banner(tr("This workspace is open read-only and cannot be changed."));
    connect(banner->addButton(tr("Open for editing")), &Button::clicked, this,
            [this] { m_parts.host.openForWriting(); });
    m_window.setBanner(banner);
}

void MainWindow::showStopped(const Workspace::Stopped &reason)
{
    const QString path = m_desk.workspace().path();
    const QString name = QFileInfo(path).fileName();
    const bool saved = !reason.savedAs.isEmpty();
    auto *banner = new Banner(
        saved ? tr("Changes are no longer saved to \"%1\": another program has changed the file. "
                   "Your work was saved as \"%2\".")
                    .arg(name, QFileInfo(reason.savedAs).fileName())
              : tr("Changes are no longer saved to \"%1\": another program has changed the file.")
                    .arg(name),
        Tone::Danger);
    banner->explain(reason.error.message);
    const auto offer = [&](const QString &text, const QString &file) {
        connect(banner->addButton(text), &Button::clicked, this,
                [this, file] { m_parts.host.openFile(file); });
    };
    if (saved)
        offer(tr("Continue my work"), reason.savedAs);
    if (QFileInfo::exists(path))
        offer(tr("Open current file"), path);
    m_window.setBanner(banner);
}

void MainWindow::showSteps()
{
    const bool fixed = m_desk.workspace().isReadOnly();
    const QString undo = fixed ? QString() : m_desk.workspace().undoTitle();
    const QString redo = fixed ? QString() : m_desk.workspace().redoTitle();
    m_window.topBar()->setUndo(undo);
    m_window.topBar()->setRedo(redo);
    m_commands.action(QStringLiteral("edit.undo"))->setEnabled(!undo.isEmpty());
    m_commands.action(QStringLiteral("edit.redo"))->setEnabled(!redo.isEmpty());
}

void MainWindow::showCounts()
{
    const auto counts = navigationCounts(m_desk.connection(), m_desk.clock().now());
    const auto show = [&](const char *page, qint64 count) {
        // A number that could not be read is left out; the page says why.
        m_window.navigation()->setCount(QLatin1String(page), counts ? static_cast<int>(count) : -1);
    };
    const NavigationCounts numbers = counts.value_or(NavigationCounts());
    show("today", numbers.today());
    show("accounts", numbers.accounts);
    show("visits", numbers.visitsThisWeek);
    show("opportunities", numbers.openOpportunities);
}

void MainWindow::refreshPages()
{
    for (Page *page : m_window.findChildren<Page *>())
        page->refresh();
}

namespace {

CommandList::Title titled(const char *source, const QString &moreWords = {})
{
    CommandList::Title title = CommandList::Title::translated("attache::MainWindow", source);
    title.words += QLatin1Char('\n') + moreWords;
    return title;
}

/// The page in our languages, whichever is the present one.
QString wordsOf(const NavigationBar::Item &item)
{
    const QByteArray source = item.text.toUtf8();
    const QStringList words = allTranslations("Pages", source.constData()) +
                              allTranslations("RecordType", source.constData()) +
                              allTranslations("Common", source.constData());
    return item.key + QLatin1Char('\n') + words.join(QLatin1Char('\n'));
}

} // namespace

void MainWindow::addCommands()
{
    m_quickNotes.addCommands(m_commands);
    m_conversations.addCommands(m_commands);
    m_newRecords.addCommands(m_commands);
    addNavigationCommands();
    new UndoKeys(this);
    m_commands.add({QStringLiteral("edit.undo"), titled(QT_TR_NOOP("Undo")),
                    QStringLiteral("edit-undo"), QKeySequence::Undo, [this] { m_desk.undo(); }});
    QAction *redo = m_commands.add({QStringLiteral("edit.redo"),
                                    titled(QT_TR_NOOP("Redo")),
                                    QStringLiteral("edit-redo"),
                                    {},
                                    [this] { m_desk.redo(); }});
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    addFileCommands();
    m_deckImports.addCommands(m_commands, &m_window);
    addLookCommands();
}

void MainWindow::addNavigationCommands()
{
    QAction *find = m_commands.add({QStringLiteral("go.find"),
                                    titled(QT_TR_NOOP("Find or run a command")),
                                    QStringLiteral("edit-find"),
                                    {},
                                    [this] { m_palette->open(); }});
    find->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(QKeySequence::Find)});
    m_commands.add({QStringLiteral("go.back"), titled(QT_TR_NOOP("Back")),
                    QStringLiteral("go-previous"), QKeySequence(Qt::ALT | Qt::Key_Left),
                    [this] { m_navigator.back(); }});
    m_commands.add({QStringLiteral("go.forward"), titled(QT_TR_NOOP("Forward")),
                    QStringLiteral("go-next"), QKeySequence(Qt::ALT | Qt::Key_Right),
                    [this] { m_navigator.forward(); }});
    for (const NavigationBar::Item &item : m_window.navigation()->items())
        //: %1 is the name of a page
        m_commands.add({QStringLiteral("go.") + item.key,
                        {tr("Go to %1").arg(item.text), wordsOf(item)},
                        item.iconName,
                        item.shortcut,
                        [this, key = item.key] { m_window.showPage(key); }});
    for (const SettingsPage::Section &section : SettingsPage::sections()) {
        const auto title = CommandList::Title::translated("attache::SettingsPage", section.title);
        const QString key = section.key;
        //: %1 is a section of the settings
        m_commands.add({QStringLiteral("settings.") + key,
                        {tr("Settings: %1").arg(title.text), title.words},
                        QStringLiteral("configure"),
                        {},
                        [this, key] {
                            m_navigator.open(Link{QStringLiteral("settings"), 0, key});
                        }});
    }
    m_commands.add({QStringLiteral("go.unassigned"),
                    titled(QT_TR_NOOP("Opportunities without an account")),
                    QStringLiteral("view-list-details"),
                    {},
                    [this] { m_navigator.open(u"attache:opportunities#unassigned"_qs); }});
    m_commands.add({QStringLiteral("go.duplicates"),
                    titled(QT_TR_NOOP("Find duplicates and merge them"),
                           QStringLiteral("duplicates merge 查重 合并")),
                    QStringLiteral("edit-copy"),
                    {},
                    [this] { m_navigator.open(u"attache:duplicates"_qs); }});
}

void MainWindow::addFileCommands()
{
    m_commands.add({QStringLiteral("file.save"), titled(QT_TR_NOOP("Save")),
                    QStringLiteral("document-save"), QKeySequence::Save, [this] { saveEdits(); }});
    m_commands.add({QStringLiteral("file.new"),
                    titled(QT_TR_NOOP("New workspace…")),
                    QStringLiteral("document-new"),
                    {},
                    [this] { m_parts.host.startAnew(); }});
    m_commands.add({QStringLiteral("file.open"), titled(QT_TR_NOOP("Open workspace…")),
                    QStringLiteral("document-open"), QKeySequence::Open,
                    [this] { m_parts.host.openFile(); }});
    m_commands.add({QStringLiteral("file.import"),
                    titled(QT_TR_NOOP("Import a list…"),
                           QStringLiteral("import csv excel xlsx vcard ics 导入 名单 表格")),
                    QStringLiteral("document-import"),
                    {},
                    [this] { importTable({}); },
                    true});
    m_commands.add({QStringLiteral("file.paste"),
                    titled(QT_TR_NOOP("Paste rows from a spreadsheet"),
                           QStringLiteral("import paste excel wps 导入 粘贴 表格")),
                    QStringLiteral("edit-paste"),
                    {},
                    [this] { pasteTable(m_window, m_desk); },
                    true});
    m_commands.add({QStringLiteral("file.backup"),
                    titled(QT_TR_NOOP("Back up now"), QStringLiteral("backup")),
                    QStringLiteral("backup"),
                    {},
                    [this] { m_status.backUp(); },
                    true});
    m_commands.add({QStringLiteral("file.quit"), titled(QT_TR_NOOP("Quit")),
                    QStringLiteral("window-close"), QKeySequence(Qt::CTRL | Qt::Key_Q),
                    [this] { m_parts.host.quit(); }});
}

void MainWindow::addLookCommands()
{
    const auto addTheme = [this](const QString &id, const char *title, Theme::Scheme scheme) {
        m_commands.add({id,
                        titled(title, QStringLiteral("switch theme appearance mode\n切换主题 外观 "
                                                     "浅色模式 深色模式 夜间模式")),
                        QStringLiteral("configure"),
                        {},
                        [this, scheme] { m_parts.host.setTheme(scheme); }});
    };
    addTheme(QStringLiteral("look.light"), QT_TR_NOOP("Light theme"), Theme::Scheme::Light);
    addTheme(QStringLiteral("look.dark"), QT_TR_NOOP("Dark theme"), Theme::Scheme::Dark);
    addTheme(QStringLiteral("look.system"), QT_TR_NOOP("Follow system theme"),
             Theme::Scheme::System);
    const QString languageWords = allTranslations("Field", "Language").join(QLatin1Char('\n')) +
                                  QStringLiteral("\nswitch Chinese\n切换语言 英文");
    // Each language is named in its own words, for people who see the wrong one.
    m_commands.add({QStringLiteral("look.chinese"),
                    {QStringLiteral("切换到中文"), languageWords},
                    QStringLiteral("configure"),
                    {},
                    [this] { m_parts.host.setLanguage(QStringLiteral("zh_CN")); }});
    m_commands.add({QStringLiteral("look.english"),
                    {QStringLiteral("Switch to English"), languageWords},
                    QStringLiteral("configure"),
                    {},
                    [this] { m_parts.host.setLanguage(QStringLiteral("en")); }});
}

void MainWindow::addNewMenu()
{
    auto *menu = new QMenu(&m_window);
    for (const QString &id : QuickNotes::commandIds())
        menu->addAction(m_commands.action(id));
    menu->addAction(m_commands.action(QStringLiteral("new.conversation")));
    menu->addSeparator();
    for (const QString &id : NewRecords::commandIds())
        menu->addAction(m_commands.action(id));
    m_window.topBar()->setNewMenu(menu);
    m_commands.add({QStringLiteral("new.menu"), titled(QT_TR_NOOP("New…")),
                    QStringLiteral("list-add"), QKeySequence::New,
                    [this] { m_window.topBar()->openNewMenu(); }, true});
}

std::vector<QAction *> MainWindow::actionsAtHand() const
{
    std::vector<QAction *> actions;
    if (const Page *page = m_window.currentPage()) {
        for (QAction *action : page->actions())
            actions.push_back(action);
    }
    for (QAction *action : m_commands.all()) {
        // The search field itself, and the commands it cannot run.
        const QString id = action->objectName();
        if (id != QLatin1String("go.find") && id != QLatin1String("new.menu"))
            actions.push_back(action);
    }
    return actions;
}

void MainWindow::saveEdits()
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (auto *editor = qobject_cast<SavedEditor *>(widget))
            editor->saveNow();
    }
    Q_EMIT m_desk.said(tr("Changes are saved automatically."));
}

void MainWindow::rememberOpened(const Link &link)
{
    // A record without a page of its own is shown by one for all, which names its type.
    const RecordType *type = recordTypeNamed(link.type);
    if (!type)
        type = recordTypeNamed(link.field);
    if (type && link.id != 0)
        m_parts.preferences.addRecentRecord(
            m_desk.workspace().path(), QStringLiteral("%1/%2").arg(type->tableName()).arg(link.id));
}

std::vector<OpenedRecord> MainWindow::openedRecords() const
{
    std::vector<OpenedRecord> opened;
    for (const QString &record : m_parts.preferences.recentRecords(m_desk.workspace().path()))
        opened.push_back({record.section(u'/', 0, 0), record.section(u'/', 1).toLongLong()});
    return opened;
}

void MainWindow::rememberPlace()
{
    m_parts.preferences.setWindowGeometry(m_window.saveGeometry());
    m_parts.preferences.setLastPlace(m_desk.workspace().path(), m_navigator.current().toString());
}

} // namespace attache
