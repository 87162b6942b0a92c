#pragma once

#include "core/store/second_place.h"
#include "ui/style/theme.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

class QSettings;

namespace attache {

/// What this computer remembers of a person's choices, whichever workspace is open. What belongs
/// to the work itself stands in the workspace (core/domain/settings.h).
class Preferences
{
public:
    /// @p settings outlives this.
    explicit Preferences(QSettings &settings)
        : m_settings(settings)
    {
    }

    /// "zh_CN" or "en"; empty follows the system.
    QString language() const;
    void setLanguage(const QString &language);

    Theme::Scheme theme() const;
    void setTheme(Theme::Scheme scheme);

    /// The workspaces opened lately that are still there, the last one first.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    /// The link of the place shown last in the workspace @p path; empty when not known.
    QString lastPlace(const QString &path) const;
    void setLastPlace(const QString &path, const QString &link);

    /// Filters, columns and order of the list @p list as it was left; empty at first.
    QString listState(const QString &list) const;
    void setListState(const QString &list, const QString &state);

    /// Until which day, included, the notice @p notice is not to be shown; invalid: show it.
    QDate quietUntil(const QString &notice) const;
    void setQuietUntil(const QString &notice, QDate day);

    /// The second place for backups of the workspace @p path. A folder means something on one
    /// computer only.
    SecondPlaceState secondPlace(const QString &path) const;
    void setSecondPlace(const QString &path, const SecondPlaceState &state);

    /// The records of the workspace @p path opened lately, the last one first, as "account/12".
    QStringList recentRecords(const QString &path) const;
    void addRecentRecord(const QString &path, const QString &record);

private:
    QSettings &m_settings;
};

} // namespace attache
