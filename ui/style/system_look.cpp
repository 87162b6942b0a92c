#include "ui/style/system_look.h"

#include <QColor>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <optional>

namespace attache {

namespace {

std::optional<bool> saysDark(const QString &themeName)
{
    if (themeName.isEmpty())
        return std::nullopt;
    return themeName.endsWith(QLatin1String("dark"), Qt::CaseInsensitive);
}

QVariant iniValue(const QString &file, const QString &key)
{
    if (!QFileInfo::exists(file))
        return {};
    return QSettings(file, QSettings::IniFormat).value(key);
}

std::optional<bool> darkByGtk(const QString &file)
{
    const QVariant preferred =
        iniValue(file, QStringLiteral("Settings/gtk-application-prefer-dark-theme"));
    if (preferred.isValid())
        return preferred.toBool();
    return saysDark(iniValue(file, QStringLiteral("Settings/gtk-theme-name")).toString());
}

std::optional<bool> darkByKde(const QString &file)
{
    const QStringList rgb =
        iniValue(file, QStringLiteral("Colors:Window/BackgroundNormal")).toStringList();
    if (rgb.size() != 3)
        return std::nullopt;
    const QColor background(rgb[0].toInt(), rgb[1].toInt(), rgb[2].toInt());
    return background.isValid() && background.lightness() < 128;
}

bool isDark(const QProcessEnvironment &environment, const QDir &config, const QPalette &initial)
{
    if (const auto dark = saysDark(environment.value(QStringLiteral("GTK_THEME"))))
        return *dark;
    const bool kde = environment.value(QStringLiteral("XDG_CURRENT_DESKTOP"))
                         .contains(QLatin1String("KDE"), Qt::CaseInsensitive);
    if (kde) {
        if (const auto dark = darkByKde(config.filePath(QStringLiteral("kdeglobals"))))
            return *dark;
    }
    for (const char *folder : {"gtk-4.0", "gtk-3.0"}) {
        const QString file =
            config.filePath(QString::fromLatin1(folder) + QStringLiteral("/settings.ini"));
        if (const auto dark = darkByGtk(file))
            return *dark;
    }
    return initial.color(QPalette::Window).lightness() < 128;
}

bool wantsNoMotion(const QDir &config)
{
    for (const char *folder : {"gtk-4.0", "gtk-3.0"}) {
        const QVariant animations =
            iniValue(config.filePath(QString::fromLatin1(folder) + QStringLiteral("/settings.ini")),
                     QStringLiteral("Settings/gtk-enable-animations"));
        if (animations.isValid())
            return !animations.toBool();
    }
    const QVariant factor = iniValue(config.filePath(QStringLiteral("kdeglobals")),
                                     QStringLiteral("KDE/AnimationDurationFactor"));
    return factor.isValid() && factor.toDouble() <= 0.0;
}

} // namespace

SystemLook readSystemLook(const QProcessEnvironment &environment, const QString &configFolder,
                          const QPalette &initial)
{
    const QDir config(configFolder);
    return {isDark(environment, config, initial), wantsNoMotion(config)};
}

} // namespace attache
