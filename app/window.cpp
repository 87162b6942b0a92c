#include "app/window.h"

#ifdef ATTACHE_UI

#include "core/base/clock.h"
#include "core/base/interface_language.h"
#include "ui/desk/file_chooser.h"
#include "ui/desk/preferences.h"
#include "ui/shell/session.h"
#include "ui/style/icons.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

namespace attache {

int runWindow(int argc, char **argv, const QString &file, const QString &language)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("attache"));
    QApplication::setDesktopFileName(QStringLiteral("attache"));
    QApplication::setWindowIcon(programIcon());

    const SystemClock clock;
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("attache"),
                       QStringLiteral("attache"));
    Preferences preferences(settings);
    Theme theme(application);
    InterfaceLanguage interfaceLanguage;
    SystemFileChooser files;
    Session session({clock, theme, preferences, interfaceLanguage, files,
                     QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)});
    if (!language.isEmpty())
        interfaceLanguage.use(language);
    session.start(file);
    return QApplication::exec();
}

} // namespace attache

#endif
