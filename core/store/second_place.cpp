#include "core/store/second_place.h"

#include "core/base/shared_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SecondPlace)
};

constexpr int MostDaysWithout = 7;

} // namespace

int SecondPlaceState::daysWithout(QDate today) const
{
    const QDate last = made.isValid() ? made.date() : since;
    return last.isValid() ? static_cast<int>(last.daysTo(today)) : 0;
}

bool SecondPlaceState::isOverdue(QDate today) const
{
    return !folder.isEmpty() && daysWithout(today) > MostDaysWithout;
}

SecondPlace::SecondPlace(const QString &folder, const QString &workspacePath, const Clock &clock)
    : m_folder(QDir::cleanPath(folder))
    , m_workspaceFolder(QFileInfo(workspacePath).absolutePath())
    // The backups of a workspace of this name that stood there.
    , m_backups(QDir(folder).filePath(QFileInfo(workspacePath).fileName()), clock)
{
}

Result<void> SecondPlace::prepare() const
{
    const QFileInfo folder(m_folder);
    if (m_folder.isEmpty() || !folder.isDir())
        return Error{
            Error::Kind::NotFound,
            Words::tr("There is no folder \"%1\".").arg(QDir::toNativeSeparators(m_folder)),
            m_folder,
            {}};
    if (folder.canonicalFilePath() == QFileInfo(m_workspaceFolder).canonicalFilePath())
        return Error{
            Error::Kind::Invalid,
            Words::tr("The workspace itself is in this folder. Choose one on another drive."),
            m_folder,
            {}};
    if (!folder.isWritable() || !QDir().mkpath(m_backups.folder()))
        return Error{Error::Kind::Io,
                     Common::tr("\"%1\" could not be written. Check that the folder exists, is "
                                "writable and has free space.")
                         .arg(QDir::toNativeSeparators(m_folder)),
                     m_folder,
                     {}};
    return {};
}

bool SecondPlace::isThere() const
{
    return QFileInfo(m_backups.folder()).isDir();
}

Result<QString> SecondPlace::make(Connection &connection) const
{
    if (!isThere())
        return Error{
            Error::Kind::NotFound,
            Words::tr("\"%1\" is not connected. Connect the drive, or choose another folder "
                      "for the second backup.")
                .arg(QDir::toNativeSeparators(m_folder)),
            m_folder,
            {}};
    return m_backups.make(connection);
}

} // namespace attache
