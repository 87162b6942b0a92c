#include "ui/desk/preferences.h"

#include <QFileInfo>
#include <QMetaEnum>
#include <QSettings>
#include <QUrl>

namespace attache {

namespace {

constexpr int MostRecentFiles = 8;
constexpr int MostRecentRecords = 50;

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
/// Of what is kept for the workspace @p path.
QString workspaceKey(const QString &group, const QString &path)
{
    return group + QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(path)) +
           QLatin1Char('/');
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

SecondPlaceState Preferences::secondPlace(const QString &path) const
{
    const QString key = workspaceKey(QStringLiteral("second_place"), path);
    SecondPlaceState state;
    state.folder = m_settings.value(key + QLatin1String("folder")).toString();
    state.since = m_settings.value(key + QLatin1String("since")).toDate();
    state.made = m_settings.value(key + QLatin1String("made")).toDateTime();
    state.failure = m_settings.value(key + QLatin1String("failure")).toString();
    return state;
}

void Preferences::setSecondPlace(const QString &path, const SecondPlaceState &state)
{
    const QString key = workspaceKey(QStringLiteral("second_place"), path);
    m_settings.setValue(key + QLatin1String("folder"), state.folder);
    m_settings.setValue(key + QLatin1String("since"), state.since);
    m_settings.setValue(key + QLatin1String("made"), state.made);
    m_settings.setValue(key + QLatin1String("failure"), state.failure);
}

QStringList Preferences::recentRecords(const QString &path) const
{
    return m_settings
        .value(workspaceKey(QStringLiteral("recent_records"), path) + QLatin1String("list"))
        .toStringList();
}

void Preferences::addRecentRecord(const QString &path, const QString &record)
{
    QStringList records = recentRecords(path);
    if (!records.isEmpty() && records.first() == record)
        return;
    records.removeAll(record);
    records.prepend(record);
    m_settings.setValue(workspaceKey(QStringLiteral("recent_records"), path) +
                            QLatin1String("list"),
                        QStringList(records.mid(0, MostRecentRecords)));
}

} // namespace attache
