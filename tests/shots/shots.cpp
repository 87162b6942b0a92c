/// Takes a picture of every page, and of the one that imports a list, in both languages, both
/// themes and two sizes from the sample workspace, always the same day, and of pages that are still
/// empty: attache_shots FOLDER [PAGE…]

#include "core/base/interface_language.h"
#include "core/domain/contact.h"
#include "core/domain/record_types.h"
#include "core/sample/sample_workspace.h"
#include "core/workspace/open_workspace.h"
#include "tests/shots/sample_list.h"
#include "tests/shots/sample_places.h"
#include "tests/shots/sample_return.h"
#include "tests/shots/sample_talk.h"
#include "tests/support/manual_clock.h"
#include "tests/support/settle.h"
#include "ui/desk/file_chooser.h"
#include "ui/desk/preferences.h"
#include "ui/pages/import/import_page.h"
#include "ui/pages/start/start_page.h"
#include "ui/shell/conversation_dialog.h"
#include "ui/shell/conversations.h"
#include "ui/shell/deck_imports.h"
#include "ui/shell/main_window.h"
#include "ui/shell/proposal_row.h"
#include "ui/shell/returned_slides_dialog.h"
#include "ui/shell/session.h"
#include "ui/shell/top_bar.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTextStream>
#include <QWindow>

using namespace attache;

namespace {

class NoFiles final : public FileChooser
{
public:
    QString fileToOpen(QWidget *, const QString &, const QString &) override { return {}; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override
    {
        return {};
    }
    bool choosePrinter(QWidget *, QPrinter &, int) override { return false; }
};

void fail(const Error &error)
{
    QTextStream(stderr) << error.message << ' ' << error.detail << '\n';
    std::exit(1);
}

void settle(MainWindow *window)
{
    test::settle(window ? &window->desk().tasks() : nullptr);
}

void shoot(QWidget &window, const QString &path)
{
    QImage image(window.size() * window.devicePixelRatio(), QImage::Format_RGB32);
    image.setDevicePixelRatio(window.devicePixelRatio());
    window.render(&image);
    if (!image.save(path))
        QTextStream(stderr) << "cannot write " << path << '\n';
}

class Photographer
{
public:
    Photographer(QApplication &application, QString folder, QStringList only)
        : m_theme(application)
        , m_folder(std::move(folder))
        , m_only(std::move(only))
        , m_files(QDir(m_folder).absoluteFilePath(QStringLiteral("files")))
        , m_settings(m_files.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , m_preferences(m_settings)
        , m_clock(QDateTime(test::SampleDay, test::SampleMorning).toUTC())
    {
        m_theme.setReducedMotion(true);
        m_files.removeRecursively();
        m_files.mkpath(QStringLiteral("."));
    }

    ~Photographer()
    {
        // Or else they would be written once more when they go.
        m_settings.clear();
        m_settings.sync();
        m_files.removeRecursively();
    }

    void takeAll()
    {
        for (const QString &language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
            m_preferences.setLanguage(language);
            takeStart(language);
            takeDrops(language);
            takeProblem(language);
            takePages(language);
            takeEmpty(language);
        }
    }

private:
    bool wanted(const QString &name) const { return m_only.isEmpty() || m_only.contains(name); }

    template <typename Take>
    void inEveryLook(QWidget &window, const QString &name, const QString &language, Take prepare)
    {
        for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
            m_theme.setScheme(scheme);
            for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
                window.setWindowState(Qt::WindowNoState); // the screen may be small
                window.resize(size);
                prepare();
                const QString theme =
                    m_theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light");
                shoot(window, QDir(m_folder).filePath(QStringLiteral("%1-%2-%3-%4.png")
                                                          .arg(name, language.left(2), theme,
                                                               QString::number(size.width()))));
            }
        }
    }

    void takeStart(const QString &language)
    {
        if (!wanted(QStringLiteral("start")))
            return;
        Session session({m_clock, m_theme, m_preferences, m_language, m_noFiles, m_files.path()});
        session.start();
        inEveryLook(*session.startPage(), QStringLiteral("start"), language,
                    [] { settle(nullptr); });
    }

    /// The start page and a window, while files hover over them.
    void takeDrops(const QString &language)
    {
        if (!wanted(QStringLiteral("drop")))
            return;
        Session session({m_clock, m_theme, m_preferences, m_language, m_noFiles, m_files.path()});
        session.start();
        const auto hover = [this, &language](QWidget &window, const QString &name,
                                             const QStringList &files) {
            QMimeData data;
            QList<QUrl> urls;
            for (const QString &file : files)
                urls.append(QUrl::fromLocalFile(m_files.filePath(file)));
            data.setUrls(urls);
            inEveryLook(window, name, language, [&] {
                settle(nullptr);
                QDragEnterEvent drag({40, 40}, Qt::CopyAction, &data, Qt::LeftButton, {});
                QCoreApplication::sendEvent(window.windowHandle(), &drag);
                settle(nullptr);
            });
        };
        hover(*session.startPage(), QStringLiteral("drop-on-start"), {QStringLiteral("list.xlsx")});
        const QString path = m_files.filePath(QStringLiteral("dropped.attache"));
        QFile::remove(path);
        if (const auto created = createWorkspace(path, m_clock); !created)
            fail(created.error());
        session.start(path);
        hover(session.mainWindow()->window(), QStringLiteral("drop-of-decks"),
              {QStringLiteral("one.pptx"), QStringLiteral("two.pptx")});
        hover(session.mainWindow()->window(), QStringLiteral("drop-of-several"),
              {QStringLiteral("one.pptx"), QStringLiteral("list.csv"), QStringLiteral("chat.txt")});
        session.mainWindow()->leave();
        m_settings.remove(QStringLiteral("recent_files"));
    }

    /// A damaged workspace that has a backup.
    void takeProblem(const QString &language)
    {
        if (!wanted(QStringLiteral("problem")))
            return;
        const QString path = m_files.filePath(QStringLiteral("damaged.attache"));
        QFile file(path);
        file.remove();
        if (auto made = createWorkspace(path, m_clock))
            (void)(*made)->backups().make((*made)->connection());
        if (file.open(QIODevice::ReadWrite) && file.seek(100))
            file.write(QByteArray(static_cast<int>(file.size()) / 2, 'x'));
        file.close();
        Session session({m_clock, m_theme, m_preferences, m_language, m_noFiles, m_files.path()});
        session.start(path);
        inEveryLook(*session.startPage(), QStringLiteral("problem"), language,
                    [] { settle(nullptr); });
    }

    void takePages(const QString &language)
    {
        m_language.use(language);
        m_clock.set(QDateTime(test::SampleDay, test::SampleMorning).toUTC());
        const QString path = m_files.filePath(language == QLatin1String("en")
                                                  ? QStringLiteral("East region.attache")
                                                  : QStringLiteral("华东区客户.attache"));
        {
            auto created = createWorkspace(path, m_clock);
            if (!created)
                fail(created.error());
            const Result<void> filled = fillSample(**created, languageOf(QLocale()));
            if (!filled)
                fail(filled.error());
            if (const auto sent = test::sendMinutes(**created); !sent)
                fail(sent.error());
        }
        Session session({m_clock, m_theme, m_preferences, m_language, m_noFiles, m_files.path()});
        session.start(path);
        MainWindow *window = session.mainWindow();
        for (const test::SamplePlace &shot : test::samplePlaces(window->desk().connection())) {
            if (!wanted(shot.name))
                continue;
            const std::optional<Link> place = Link::parse(shot.link);
            if (!place || (!window->window().hasPage(place->type) && !recordTypeNamed(place->type)))
                continue;
            m_clock.set(QDateTime(test::SampleDay, shot.at).toUTC());
            if (const auto noted = test::prepare(window->desk().workspace(), shot); !noted)
                fail(noted.error());
            window->open(shot.link);
            take(*window, shot, language);
        }
        takeImport(*window, language);
        takeReturned(*window, language);
        takeConversation(*window, language);
        session.mainWindow()->leave();
        m_settings.remove(QStringLiteral("recent_files"));
    }

    /// What pages say before anything was entered.
    void takeEmpty(const QString &language)
    {
        const QString path = m_files.filePath(QStringLiteral("empty.attache"));
        QFile::remove(path);
        m_clock.set(QDateTime(test::SampleDay, test::SampleMorning).toUTC());
        if (const auto created = createWorkspace(path, m_clock); !created)
            fail(created.error());
        Session session({m_clock, m_theme, m_preferences, m_language, m_noFiles, m_files.path()});
        session.start(path);
        MainWindow *window = session.mainWindow();
        for (const char *page :
             {"today", "accounts", "accounts#tiers", "accounts#product-map", "chains", "duplicates",
              "visits#week", "visits#plan", "opportunities#board", "opportunities#forecast",
              "insights", "report", "library#case_study", "library#slides", "library#gaps"}) {
            test::SamplePlace place;
            place.link = QStringLiteral("attache:") + QLatin1String(page);
            place.name = QStringLiteral("empty-") + QString::fromLatin1(page).replace(u'#', u'-');
            if (!wanted(place.name) && !wanted(QStringLiteral("empty")))
                continue;
            window->open(place.link);
            take(*window, place, language);
        }
        window->leave();
        m_settings.remove(QStringLiteral("recent_files"));
    }

    /// The page that imports a list, with one.
    void takeImport(MainWindow &window, const QString &language)
    {
        if (!wanted(QStringLiteral("import")))
            return;
        const bool english = language == QLatin1String("en");
        const QString list = m_files.filePath(english ? QStringLiteral("North region 2026Q4.xlsx")
                                                      : QStringLiteral("华东客户台账 2026Q4.xlsx"));
        if (!test::writeSampleList(list, english))
            return;
        window.importTable(list);
        settle(&window);
        inEveryLook(window.window(), QStringLiteral("import"), language, [&] { settle(&window); });
        window.window().findChild<ImportPage *>()->runImport();
        inEveryLook(window.window(), QStringLiteral("import-done"), language,
                    [&] { settle(&window); });
    }

    /// The dialog with the slides of a presentation that came back.
    void takeReturned(MainWindow &window, const QString &language)
    {
        const QString name = QStringLiteral("returned-slides");
        if (!wanted(name))
            return;
        const QString path = m_files.filePath(language == QLatin1String("en")
                                                  ? QStringLiteral("Connected vehicles back.pptx")
                                                  : QStringLiteral("车联网 回传.pptx"));
        if (const auto written = test::writeReturned(window.desk().workspace(), path); !written)
            fail(written.error());
        ReturnedSlidesDialog *dialog = window.deckImports().openBack(path);
        dialog->read();
        settle(&window);
        inEveryLook(*dialog, name, language, [&] { settle(&window); });
        delete dialog;
    }

    /// The dialog with a conversation of the account with most people in roles.
    void takeConversation(MainWindow &window, const QString &language)
    {
        const QString name = QStringLiteral("conversation");
        if (!wanted(name))
            return;
        const auto person = Store<Contact>(window.desk().connection())
                                .list("WHERE id IN (SELECT contact FROM buying_role WHERE account "
                                      "= (SELECT account FROM buying_role GROUP BY account ORDER "
                                      "BY count(*) DESC, account LIMIT 1)) ORDER BY id LIMIT 1");
        if (!person || person->empty())
            return;
        window.open(QStringLiteral("attache:account/%1").arg(person->front().account.value()));
        window.open(QStringLiteral("attache:command#new.conversation"));
        ConversationDialog *dialog = window.conversations().dialog();
        dialog->textEdit()->setPlainText(
            test::sampleTalk(person->front().name, language == QLatin1String("en")));
        dialog->readNow();
        dialog->rows().front()->setTicked(true);
        inEveryLook(*dialog, name, language, [&] { settle(&window); });
        delete dialog;
    }

    void take(MainWindow &window, const test::SamplePlace &shot, const QString &language)
    {
        QLineEdit *field = window.window().topBar()->search();
        if (shot.searching) {
            field->setText(language == QLatin1String("en") ? QStringLiteral("demo")
                                                           : QStringLiteral("演示"));
            Q_EMIT field->textEdited(field->text());
        }
        inEveryLook(window.window(), shot.name, language, [&] { settle(&window); });
        if (shot.searching) {
            // Its list of hits, too.
            QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
            QCoreApplication::sendEvent(field, &escape);
            field->clear();
        }
    }

    Theme m_theme;
    QString m_folder;
    QStringList m_only;
    QDir m_files; ///< the workspaces, in a place of the same name every time
    QSettings m_settings;
    Preferences m_preferences;
    InterfaceLanguage m_language;
    NoFiles m_noFiles;
    test::ManualClock m_clock;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        QTextStream(stderr) << "usage: attache_shots FOLDER [PAGE…]\n";
        return 2;
    }
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Times of day are the same wherever the pictures are taken.
    qputenv("TZ", "Asia/Shanghai");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.at(1);
    if (!QDir().mkpath(folder)) {
        QTextStream(stderr) << "cannot make " << folder << '\n';
        return 1;
    }
    Photographer(application, folder, arguments.mid(2)).takeAll();
    return 0;
}
