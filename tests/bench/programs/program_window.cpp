// The program's own window. Arguments: the workspace, and the page to show ("accounts", "library",
// "today"). Ends when the page is painted, a list with its rows.
#include "core/base/clock.h"
#include "core/base/heap.h"
#include "core/base/interface_language.h"
#include "tests/bench/programs/painted.h"
#include "ui/desk/file_chooser.h"
#include "ui/desk/page.h"
#include "ui/desk/preferences.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

using namespace attache;

namespace {

class FirstPaint : public QObject
{
public:
    explicit FirstPaint(const Session &session)
        : m_session(session)
    {
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_session.mainWindow() && shows(watched))
            bench::leaveWhenPainted();
        return false;
    }

private:
    bool shows(QObject *painted) const
    {
        const ShellWindow &window = m_session.mainWindow()->window();
        if (window.currentKey() == QLatin1String("today"))
            return painted == window.currentPage();
        const auto *list = qobject_cast<QAbstractItemView *>(painted->parent());
        return list && painted == list->viewport() && list->model()->rowCount() > 0 &&
               window.currentPage()->isAncestorOf(list) && hasWords(*list->model());
    }

    static bool hasWords(const QAbstractItemModel &model)
    {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (!model.index(0, column).data().toString().isEmpty())
                return true;
        }
        return false;
    }

    const Session &m_session;
};

} // namespace

int main(int argc, char **argv)
{
    prepareHeap(HeapUse::Window);
    QApplication application(argc, argv);
    if (argc != 3)
        return 2;
    const QString file = QString::fromLocal8Bit(argv[1]);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const SystemClock clock;
    Preferences preferences(settings);
    preferences.setLastPlace(file, QLatin1String("attache:") + QString::fromLocal8Bit(argv[2]));
    Theme theme(application);
    InterfaceLanguage language;
    SystemFileChooser files;
    Session session({clock, theme, preferences, language, files, folder.path()});
    session.start(file);
    if (!session.mainWindow())
        return 1;
    FirstPaint watcher(session);
    application.installEventFilter(&watcher);
    return QApplication::exec();
}
