#include "ui/desk/preferences.h"

#include <QFileInfo>
#include <QMetaEnum>
#include <QSettings>

namespace attache {

namespace {

constexpr int MostRecentFiles = 8;

QString languageKey()
{
    return QStringLiteral("language");
}
QString themeKey()
{
    return QStringLiteral("theme");
}
QString recentKey()
{
    return QStringLiteral("recent_files");
}
QString geometryKey()
{
    return QStringLiteral("window/geometry");
}
QString placeFileKey()
{
    return QStringLiteral("window/place_file");
}
QString placeKey()
{
    return QStringLiteral("window/place");
}

} // namespace

QString Preferences::language() const
{
    return m_settings.value(languageKey()).toString();
}

void Preferences::setLanguage(const QString &language)
{
    m_settings.setValue(languageKey(), language);
}

Theme::Scheme Preferences::theme() const
{
    bool known = false;
    const QByteArray key = m_settings.value(themeKey()).toByteArray();
    const int value = QMetaEnum::fromType<Theme::Scheme>().keyToValue(key.constData(), &known);
    return known ? static_cast<Theme::Scheme>(value) : Theme::Scheme::System;
}

void Preferences::setTheme(Theme::Scheme scheme)
{
    m_settings.setValue(themeKey(), QByteArray(QMetaEnum::fromType<Theme::Scheme>().valueToKey(
                                        static_cast<int>(scheme))));
}

QStringList Preferences::recentFiles() const
{
    QStringList files = m_settings.value(recentKey()).toStringList();
    files.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return files;
}

void Preferences::addRecentFile(const QString &path)
{
    QStringList files = m_settings.value(recentKey()).toStringList();
    if (!files.isEmpty() && files.first() == path)
        return; // the usual start, which then writes no settings
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(recentKey(), QStringList(files.mid(0, MostRecentFiles)));
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(geometryKey()).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey(), geometry);
}

QString Preferences::lastPlace(const QString &path) const
{
    return m_settings.value(placeFileKey()).toString() == path
               ? m_settings.value(placeKey()).toString()
               : QString();
}

void Preferences::setLastPlace(const QString &path, const QString &link)
{
    m_settings.setValue(placeFileKey(), path);
    m_settings.setValue(placeKey(), link);
}

QString Preferences::listState(const QString &list) const
{
    return m_settings.value(QLatin1String("lists/") + list).toString();
}

void Preferences::setListState(const QString &list, const QString &state)
{
    m_settings.setValue(QLatin1String("lists/") + list, state);
}

QDate Preferences::quietUntil(const QString &notice) const
{
    return m_settings.value(QLatin1String("quiet/") + notice).toDate();
}

void Preferences::setQuietUntil(const QString &notice, QDate day)
{
    m_settings.setValue(QLatin1String("quiet/") + notice, day);
}

} // namespace attache
