#include "core/files/attachments.h"

#include "core/base/shared_text.h"
#include "core/files/file_text.h"
#include "core/record/record_names.h"
#include "core/record/record_type.h"
#include "core/store/blob_device.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Attachments)
};

/// A file that was looked at and can be attached.
struct ReadFile
{
    QString path;
    Attachment record;
};

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

Error refused(const QString &message)
{
    return {Error::Kind::Invalid, message, {}, {}};
}

Error tooLarge(const QString &name, qint64 size)
{
    return refused(Words::tr("\"%1\" has %2. The limit for an attachment is %3.")
                       .arg(name, sizeText(size), sizeText(LargestAttachment)));
}

Error unreadable(const QString &path, const QString &why)
{
    return {Error::Kind::Io, Common::tr("The file \"%1\" cannot be read.").arg(path), why, {}};
}

Result<Attachment> lookAt(const QString &path, const Progress &progress)
{
    const QFileInfo info(path);
    if (info.isDir())
        return refused(Words::tr("\"%1\" is a folder. Attach the files in it.").arg(path));
    // A pipe would be waited for, and a device has no end.
    if (info.exists() && !info.isFile())
        return refused(Words::tr("\"%1\" is not a regular file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    if (info.size() > LargestAttachment)
        return tooLarge(info.fileName(), info.size());
    Attachment attachment;
    attachment.name = info.fileName();
    attachment.size = static_cast<int>(info.size());
    attachment.mime = QMimeDatabase().mimeTypeForFileNameAndData(path, &file).name();
    attachment.text = fileText(path, progress);
    return attachment;
}

/// The field by which an attachment belongs to the record, which is there.
Result<const FieldInfo *> ownerField(Connection &connection, const RecordType &type, qint64 id)
{
    const FieldInfo *owner = attachmentOwner(type);
    if (!owner)
        return refused(Words::tr("Files cannot be attached to this: %1.").arg(type.oneLabel()));
    ATTACHE_CHECK(type.load(connection, id));
    return owner;
}

Result<void> insert(Writer &writer, Attachment &attachment, const FieldInfo &owner, qint64 id,
                    QIODevice &source)
{
    owner.set(&attachment, QVariant(static_cast<qlonglong>(id)));
    attachment.addedOn = writer.clock().today();
    ATTACHE_TRY(attachment.file, putBlob(writer.connection(), source));
    return writer.insert(attachment);
}

QString titleOf(const QStringList &names, const QString &record)
{
    //: A step that can be undone: a file (%1) was attached to a record (%2)
    return names.size() == 1
               ? Words::tr("Attach %1 to %2").arg(names.front(), record)
               //: The same for several files; %1 is the record
               : Words::tr("Attach %n file(s) to %1", nullptr, int(names.size())).arg(record);
}

} // namespace

Result<AttachedFiles> attachFiles(Workspace &workspace, const RecordType &type, qint64 id,
                                  const QStringList &paths, const Progress &progress)
{
    ATTACHE_TRY(const FieldInfo *owner, ownerField(workspace.connection(), type, id));
    AttachedFiles result;
    std::vector<ReadFile> read;
    QStringList names;
    for (qsizetype at = 0; at < paths.size(); ++at) {
        progress.report(at, paths.size());
        if (progress.cancelled())
            return Error{Error::Kind::Cancelled, Words::tr("No file was attached."), {}, {}};
        auto file = lookAt(paths[at], progress);
        if (!file) {
            result.refused.push_back(std::move(file).error());
            continue;
        }
        names.append(file->name);
        read.push_back({paths[at], *std::move(file)});
    }
    if (read.empty())
        return result;
    result.title = titleOf(names, recordName(workspace.connection(), type, id));
    ATTACHE_CHECK(workspace.perform(result.title, [&](Writer &writer) -> Result<void> {
        for (ReadFile &each : read) {
            QFile file(each.path);
            if (!file.open(QIODevice::ReadOnly))
                return unreadable(each.path, file.errorString());
            // It may have grown since it was looked at.
            if (file.size() > LargestAttachment)
                return tooLarge(each.record.name, file.size());
            each.record.size = static_cast<int>(file.size());
            ATTACHE_CHECK(insert(writer, each.record, *owner, id, file));
            result.attached.push_back(each.record);
        }
        return {};
    }));
    return result;
}

Result<Attachment> attachBytes(Workspace &workspace, const RecordType &type, qint64 id,
                               const QString &name, const QByteArray &bytes)
{
    ATTACHE_TRY(const FieldInfo *owner, ownerField(workspace.connection(), type, id));
    if (bytes.size() > LargestAttachment)
        return tooLarge(name, bytes.size());
    Attachment attachment;
    attachment.name = name;
    attachment.size = static_cast<int>(bytes.size());
    attachment.mime = QMimeDatabase().mimeTypeForFileNameAndData(name, bytes).name();
    const QString title = titleOf({name}, recordName(workspace.connection(), type, id));
    ATTACHE_CHECK(workspace.perform(title, [&](Writer &writer) -> Result<void> {
        QBuffer source;
        source.setData(bytes);
        source.open(QIODevice::ReadOnly);
        return insert(writer, attachment, *owner, id, source);
    }));
    return attachment;
}

} // namespace attache
