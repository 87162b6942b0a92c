#include "core/deck/file_archive.h"

#include "core/base/shared_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

#include <zip.h>

namespace attache {

namespace {

Error unwritable(const QString &path, const QString &detail)
{
    return {Error::Kind::Io,
            Common::tr("\"%1\" could not be written. Check that the folder exists, is writable and "
                       "has free space.")
                .arg(path),
            detail,
            {}};
}

} // namespace

Result<void> archiveFiles(const QString &folder, const QStringList &names, const QString &path)
{
    // libzip writes beside the target and renames when it closes.
    const QString draft = path + QStringLiteral(".part");
    QFile::remove(draft);
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(draft).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (!archive)
        return unwritable(path, QStringLiteral("zip_open: %1").arg(code));
    for (const QString &name : names) {
        const QByteArray file = QFile::encodeName(QDir(folder).filePath(name));
        zip_source_t *source = zip_source_file(archive, file.constData(), 0, -1);
        if (!source ||
            zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) < 0) {
            const QString detail = QString::fromUtf8(zip_strerror(archive));
            zip_source_free(source);
            zip_discard(archive);
            return unwritable(path, detail);
        }
    }
    if (zip_close(archive) != 0) {
        const QString detail = QString::fromUtf8(zip_strerror(archive));
        zip_discard(archive);
        QFile::remove(draft);
        return unwritable(path, detail);
    }
    if (std::rename(QFile::encodeName(draft).constData(), QFile::encodeName(path).constData()) !=
        0) {
        QFile::remove(draft);
        return unwritable(path, {});
    }
    return {};
}

QStringList archivedNames(const QString &path)
{
    QStringList names;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    if (!archive)
        return names;
    for (zip_int64_t index = 0; index < zip_get_num_entries(archive, 0); ++index)
        names.append(
            QString::fromUtf8(zip_get_name(archive, zip_uint64_t(index), ZIP_FL_ENC_GUESS)));
    zip_discard(archive);
    return names;
}

} // namespace attache
