// The program's own window on a workspace, on its list of accounts; ends when the rows are painted.
#include "core/base/clock.h"
#include "core/base/interface_language.h"
#include "ui/shell/file_chooser.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"
#include "ui/shell/session.h"

#include <QApplication>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

namespace {

/// Ends the program once a table with rows has painted itself.
class FirstRows : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->parent()) {
            const auto *table = qobject_cast<QTableView *>(watched->parent());
            if (table && table->model() && table->model()->rowCount() > 0 &&
                !table->model()->index(0, 1).data().toString().isEmpty())
                QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        }
        return false;
    }
};

} // namespace

int main(int argc, char **argv)
{
    using namespace attache;
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const SystemClock clock;
    Preferences preferences(settings);
    const QString file = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    preferences.setLastPlace(file, QStringLiteral("attache:accounts"));
    Theme theme(application);
    InterfaceLanguage language;
    SystemFileChooser files;
    Session session({clock, theme, preferences, language, files, folder.path()});
    FirstRows watcher;
    application.installEventFilter(&watcher);
    session.start(file);
    return QApplication::exec();
}
