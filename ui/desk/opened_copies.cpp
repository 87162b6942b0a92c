#include "ui/desk/opened_copies.h"

#include "core/store/blob_device.h"
#include "ui/desk/desk.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(attache::OpenedCopies)
};

} // namespace

OpenedCopies::OpenedCopies(Desk &desk)
    : m_desk(desk)
{
}

void OpenedCopies::open(const QString &hash, const QString &name)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const QDir folder(m_folder->path());
    folder.mkpath(hash);
    // Whatever a name says, it stays in that folder.
    const QString path = folder.filePath(hash + u'/' + QFileInfo(name).fileName());
    if (!QFileInfo::exists(path)) {
        if (const auto saved = saveBlob(m_desk.connection(), hash, path); !saved)
            return m_desk.report(saved.error());
        QFile::setPermissions(path, QFileDevice::ReadOwner);
    }
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_desk.report({Error::Kind::NotFound,
                       Words::tr("No program is installed that opens \"%1\".").arg(name),
                       path,
                       {}});
}

} // namespace attache
