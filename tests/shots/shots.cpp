/// Takes a picture of every page, and of the dialog that imports a list, in both languages, both
/// themes and two sizes from the sample workspace, always the same day: attache_shots FOLDER
/// [PAGE…]

#include "core/base/interface_language.h"
#include "core/brief/minutes_sending.h"
#include "core/brief/promise_sync.h"
#include "core/queries/visit_records.h"
#include "core/sample/sample_workspace.h"
#include "core/workspace/open_workspace.h"
#include "tests/support/manual_clock.h"
#include "ui/desk/file_chooser.h"
#include "ui/desk/preferences.h"
#include "ui/pages/import/import_dialog.h"
#include "ui/pages/start/start_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"
#include "ui/shell/top_bar.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSettings>
#include <QTextStream>

using namespace attache;

namespace {

/// A Tuesday before the first visit of the day.
const QDate Day(2026, 11, 24);
const QTime Morning(8, 40);
/// While the third visit takes place.
const QTime InTheMeeting(14, 52);

const QString WritingShot = QStringLiteral("visit-writing");

/// One picture: what it is called, where it is taken and when.
struct Shot
{
    QString name;
    QString link;
    bool searching = false; ///< with a word typed into the search field
    QTime at = Morning;
};

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

/// Until nothing is left to do: meters are filled in one by one, backups run beside.
void settle(MainWindow *window)
{
    const auto busy = [window] { return window && window->desk().tasks().isRunning(); };
    do {
        for (int round = 0; round < 60; ++round)
            QCoreApplication::processEvents();
    } while (busy());
}

void shoot(QWidget &window, const QString &path)
{
    QImage image(window.size() * window.devicePixelRatio(), QImage::Format_RGB32);
    image.setDevicePixelRatio(window.devicePixelRatio());
    window.render(&image);
    if (!image.save(path))
        QTextStream(stderr) << "cannot write " << path << '\n';
}

QString idOf(Connection &connection, const char *sql)
{
    return QString::number(connection.integer(sql).value_or(0));
}

/// A visit whose minutes were sent, with follow-ups, and not the one of the other pictures.
constexpr const char *SentVisit =
    "SELECT v.id FROM visit v WHERE v.minutes_sent_at IS NOT NULL AND v.agreements <> '' AND "
    "(SELECT count(*) FROM promise p WHERE p.visit = v.id) > 1 AND "
    "(SELECT count(*) FROM attendee a WHERE a.visit = v.id AND a.contact IS NOT NULL) > 1 "
    "ORDER BY v.starts_at DESC, v.id LIMIT 1";

/// The minutes of that visit went out, and two things were changed since.
void sendAndChange(Workspace &workspace, bool english)
{
    const QString title = english ? QStringLiteral("Change the minutes") : QStringLiteral("改纪要");
    const Id<Visit> visit(workspace.connection().integer(SentVisit).value_or(0));
    const auto done = workspace.perform(title, [&](Writer &writer) -> Result<void> {
        MinutesExport edition;
        edition.visit = visit;
        ATTACHE_TRY(edition.said, minutesData(writer.connection(), visit, Edition::External,
                                              languageOf(QLocale()), writer.clock().today()));
        for (const QString &person : edition.said.theirPeople)
            edition.recipients.append(person);
        edition.fileName = QStringLiteral("minutes.pdf");
        edition.password = true;
        ATTACHE_TRY(const SentMinutes row, keepExport(writer, edition));
        ATTACHE_CHECK(markEditionSent(writer, row.id));
        ATTACHE_CHECK(writer.change(visit, [](Visit &changed) {
            changed.agreements =
                changed.agreements.section(u'\n', 0, 0) + u'\n' + changed.nextMeeting;
        }));
        ATTACHE_TRY(auto promises, promisesMadeAt(writer.connection(), visit));
        Promise &first = promises.front();
        first.due = first.due.addDays(4);
        return writer.update(first);
    });
    if (!done)
        fail(done.error());
}

/// A slide that has changed since the version before.
constexpr const char *ChangedSlide =
    "SELECT s.id FROM slide s JOIN deck d ON d.id = s.deck WHERE d.predecessor IS NOT NULL AND "
    "s.position = 3 ORDER BY s.id LIMIT 1";
constexpr const char *ChangedDeck =
    "SELECT id FROM deck WHERE predecessor IS NOT NULL ORDER BY id LIMIT 1";

/// The visit to the account with most people in roles, which is still to come.
constexpr const char *ComingVisit =
    "SELECT id FROM visit WHERE status = 'planned' AND account = (SELECT account FROM buying_role "
    "GROUP BY account ORDER BY count(*) DESC, account LIMIT 1) ORDER BY starts_at LIMIT 1";

/// What has been written down of that visit after an hour.
void takeNotes(Workspace &workspace, bool english)
{
    const Id<Visit> visit(workspace.connection().integer(ComingVisit).value_or(0));
    const auto people = contactsAt(workspace.connection(), visit);
    const auto named = [&people](size_t number) {
        return people && !people->empty() ? people->at(number % people->size()).name : QString();
    };
    struct Note
    {
        SixThing thing;
        const char *topic[2];
        const char *body[2];
    };
    const std::vector<Note> notes = {
        {SixThing::RealNeed,
         {"夜间上传", "Night upload"},
         {"4 小时太久。@%1 原话：“不是要大屏，是早上八点能看到昨晚的数。”",
          "Four hours are too long. @%1: \"No wall of screens, last night's data at eight.\""}},
        {SixThing::RealNeed,
         {"质量部取数", "Data for quality"},
         {"按车架号查一次要两天，出批量问题时来不及；上次也说过。\n? "
          "海外车型的数据能不能也放进一期",
          "A look-up by chassis number takes two days; they said so before.\n"
          "? Can export models be part of phase 1"}},
        {SixThing::Progress,
         {"", ""},
         {"年内定供应商不变，信息安全评审 12月11日 开，@%2 "
          "主持。\n预算挂在数字化专项下，季度会后才能动。",
          "A supplier this year, security review on 11 Dec, chaired by @%2.\n"
          "The budget is the digital programme's and moves after the quarterly meeting."}},
        {SixThing::Roles,
         {"", ""},
         {"@%3 到场 20 分钟，只问能省多少人。\n! @%2 两次提到自建，像是说给领导听的。",
          "@%3 stayed twenty minutes and asked how many people it saves.\n"
          "! @%2 spoke of building it themselves, twice, as if for the boss."}},
        {SixThing::Actions,
         {"演示", "Demo"},
         {"用对方 20 台车的真实数据跑了一遍，4 小时降到 52 分钟。",
          "Ran their twenty vehicles: four hours became 52 minutes."}},
        {SixThing::FollowUps,
         {"", ""},
         {"数据安全白皮书盖章版，@林知远 周四\n对方 @%1 发起评审会，12月11日\n对方 @%3 "
          "让财务见我们，下周三",
          "Security white paper, signed copy, @Elena Marsh Thursday\n"
          "They: @%1 calls the review, 11 Dec\nThey: @%3 lets finance meet us, 2 Dec"}},
        {SixThing::Feedback,
         {"权限", "Access"},
         {"要求按部门隔离，质量部不能看到司机信息。@%2 说这一条写进方案，评审时就不再拦。",
          "Wants access kept apart by department. @%2: with that in the proposal the review will "
          "not "
          "stop it."}},
    };
    const size_t language = english ? 1 : 0;
    const Result<void> done = workspace.perform(
        english ? QStringLiteral("Write notes") : QStringLiteral("记下现场"),
        [&](Writer &writer) -> Result<void> {
            int position = 0;
            for (const Note &each : notes) {
                VisitNote note;
                note.visit = visit;
                note.thing = each.thing;
                note.topic = QString::fromUtf8(each.topic[language]);
                QString body = QString::fromUtf8(each.body[language]);
                for (size_t person = 0; person < 3; ++person)
                    body.replace(QStringLiteral("%%1").arg(person + 1), named(person));
                note.body = body;
                note.position = position++;
                ATTACHE_CHECK(saveNote(writer, note));
            }
            return {};
        });
    if (!done)
        fail(done.error());
}

/// A visit of today still to come, an account with a full chain, and so on: where the pages have
/// most to show.
std::vector<Shot> shotsOf(Connection &connection)
{
    const QString account = idOf(connection, "SELECT account FROM buying_role GROUP BY account "
                                             "ORDER BY count(*) DESC, account LIMIT 1");
    const QString contact = idOf(connection, "SELECT contact FROM buying_role WHERE account = "
                                             "(SELECT account FROM buying_role GROUP BY account "
                                             "ORDER BY count(*) DESC, account LIMIT 1) LIMIT 1");
    const QString visit = idOf(connection, "SELECT id FROM visit WHERE status = 'planned' "
                                           "ORDER BY starts_at LIMIT 1");
    const QString done = idOf(connection, "SELECT visit FROM visit_note GROUP BY visit "
                                          "ORDER BY count(*) DESC, visit DESC LIMIT 1");
    const QString sent = idOf(connection, SentVisit);
    const QString deal = idOf(connection, "SELECT id FROM opportunity WHERE stage = 'proposal' "
                                          "ORDER BY amount DESC, id LIMIT 1");
    const auto link = [](const char *text) {
        return QStringLiteral("attache:") + QLatin1String(text);
    };
    return {
        {QStringLiteral("today"), link("today")},
        {QStringLiteral("accounts"), link("accounts")},
        {QStringLiteral("accounts-tiers"), link("accounts#tiers")},
        {QStringLiteral("accounts-product-map"), link("accounts#product-map")},
        {QStringLiteral("account"), link("account/") + account},
        {QStringLiteral("account-people"), link("account/") + account + QStringLiteral("#people")},
        {QStringLiteral("account-contact"),
         link("account/") + account + QStringLiteral("#contact:") + contact},
        {QStringLiteral("account-deals"),
         link("account/") + account + QStringLiteral("#opportunities")},
        {QStringLiteral("account-timeline"),
         link("account/") + account + QStringLiteral("#timeline")},
        {QStringLiteral("account-history"),
         link("account/") + account + QStringLiteral("#history")},
        {QStringLiteral("visits"), link("visits#week")},
        {QStringLiteral("visits-plan"), link("visits#plan")},
        {QStringLiteral("chains"), link("chains")},
        {QStringLiteral("chains-needs"), link("chains#needs")},
        {QStringLiteral("duplicates"), link("duplicates")},
        {QStringLiteral("visits-list"), link("visits#list")},
        {QStringLiteral("opportunities"), link("opportunities#list")},
        {QStringLiteral("pipeline-board"), link("opportunities#board:") + deal},
        {QStringLiteral("pipeline-forecast"), link("opportunities#forecast")},
        {QStringLiteral("deal-path"), link("opportunity/") + deal},
        {QStringLiteral("deal-fields"), link("opportunity/") + deal + QStringLiteral("#name")},
        {QStringLiteral("insights"), link("insights")},
        {QStringLiteral("insights-steering"), link("insights#readiness-outcome")},
        {QStringLiteral("report"), link("report")},
        {QStringLiteral("library"), link("library#case_study")},
        {QStringLiteral("library-case"),
         link("case_study/") + idOf(connection, "SELECT min(id) FROM case_study")},
        {QStringLiteral("library-faq"), link("faq/") + idOf(connection, "SELECT min(id) FROM faq")},
        {QStringLiteral("library-competitor"),
         link("competitor/") + idOf(connection, "SELECT min(id) FROM competitor")},
        {QStringLiteral("library-product"),
         link("product/") + idOf(connection, "SELECT min(id) FROM product")},
        {QStringLiteral("library-gaps"), link("library#gaps")},
        {QStringLiteral("library-training"),
         link("library#training:") + idOf(connection, "SELECT min(id) FROM training")},
        {QStringLiteral("library-trained"), link("library#training_person")},
        {QStringLiteral("library-questions"), link("library#exam_question")},
        {QStringLiteral("library-run"),
         link("library#playbook_run:") + idOf(connection, "SELECT min(id) FROM playbook_run")},
        {QStringLiteral("library-slides"), link("library#slides")},
        {QStringLiteral("library-versions"), link("library#versions")},
        {QStringLiteral("visit-prepare"), link("visit/") + visit + QStringLiteral("#prepare")},
        {QStringLiteral("visit-meet"), link("visit/") + done + QStringLiteral("#meet")},
        {QStringLiteral("visit-minutes"), link("visit/") + done + QStringLiteral("#minutes")},
        {QStringLiteral("visit-send"), link("visit/") + sent + QStringLiteral("#send")},
        {QStringLiteral("case"),
         link("case_study/") + idOf(connection, "SELECT case_study FROM case_figure LIMIT 1")},
        {QStringLiteral("deck"), link("deck/") + idOf(connection, ChangedDeck) +
                                     QStringLiteral("#slide:") + idOf(connection, ChangedSlide)},
        {QStringLiteral("settings"), link("settings#general")},
        {QStringLiteral("settings-letterhead"), link("settings#letterhead")},
        {QStringLiteral("settings-rules"), link("settings#setting")},
        {QStringLiteral("settings-stages"), link("settings#deal_stage")},
        {QStringLiteral("settings-talk"), link("settings#talk_track")},
        {QStringLiteral("settings-fields"), link("settings#custom_field")},
        {QStringLiteral("settings-industries"), link("settings#industry_entry")},
        {QStringLiteral("settings-backups"), link("settings#backups")},
        {QStringLiteral("search"), link("today"), true},
        // The last one, for what is written there is seen elsewhere, too.
        {WritingShot, link("visit/") + idOf(connection, ComingVisit) + QStringLiteral("#meet"),
         false, InTheMeeting},
    };
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
        , m_clock(QDateTime(Day, Morning).toUTC())
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
            takeProblem(language);
            takePages(language);
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
        m_clock.set(QDateTime(Day, Morning).toUTC());
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
            sendAndChange(**created, language == QLatin1String("en"));
        }
        Session session({m_clock, m_theme, m_preferences, m_language, m_noFiles, m_files.path()});
        session.start(path);
        MainWindow *window = session.mainWindow();
        for (const Shot &shot : shotsOf(window->desk().connection())) {
            if (!wanted(shot.name))
                continue;
            const std::optional<Link> place = Link::parse(shot.link);
            if (!place || !window->window().hasPage(place->type))
                continue;
            m_clock.set(QDateTime(Day, shot.at).toUTC());
            if (shot.name == WritingShot)
                takeNotes(window->desk().workspace(), language == QLatin1String("en"));
            window->open(shot.link);
            take(*window, shot, language);
        }
        takeImport(*window, language);
        session.mainWindow()->leave();
        m_settings.remove(QStringLiteral("recent_files"));
    }

    /// The dialog that imports a list, over the window.
    void takeImport(MainWindow &window, const QString &language)
    {
        if (!wanted(QStringLiteral("import")))
            return;
        const bool english = language == QLatin1String("en");
        QFile list(m_files.filePath(english ? QStringLiteral("deals.csv")
                                            : QStringLiteral("商机清单.csv")));
        if (!list.open(QIODevice::WriteOnly))
            return;
        list.write(english ? "Opportunity,Account,Amount,Stage,Close Date,Region\n"
                             "Fleet data,Calder Motors,\"180,000\",Proposal,2027-01-15,North\n"
                             "Store invoices,Fairholm,\"64,500\",Gagné,12-20,South\n"
                             "Trial,Parcelway,300-500k,Lead,2027-03,North\n"
                           : "商机名称,客户名称,金额,阶段,预计成交日期,大区\n"
                             "车队数据平台,骁岭汽车,120万,方案演示,2027-01-15,西南\n"
                             "门店电子发票,澜柏超市,64.5万,Gagné,12月20日,华东\n"
                             "试用,驿捷达速运,300-500万,线索,2027年3月,华东\n");
        list.close();
        ImportDialog::open(window.desk(), &window.window(), list.fileName());
        settle(&window);
        auto *dialog = window.window().findChild<ImportDialog *>();
        if (!dialog)
            return;
        for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
            m_theme.setScheme(scheme);
            settle(&window);
            const QString theme =
                m_theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light");
            shoot(*dialog, QDir(m_folder).filePath(
                               QStringLiteral("import-%1-%2.png").arg(language.left(2), theme)));
        }
        dialog->close();
        settle(&window);
    }

    void take(MainWindow &window, const Shot &shot, const QString &language)
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
