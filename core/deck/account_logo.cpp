#include "core/deck/account_logo.h"

#include "core/base/shared_text.h"
#include "core/deck/placeholders.h"

#include <QCoreApplication>
#include <QFile>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountLogo)
};

/// Whether the picture is complete. Some cameras write more data after its end.
bool isWhole(const QByteArray &bytes, const PictureInfo &info)
{
    if (info.extension == QLatin1String("png"))
        return bytes.contains("IEND");
    if (info.extension == QLatin1String("gif"))
        return bytes.endsWith('\x3b');
    return bytes.lastIndexOf(QByteArrayLiteral("\xff\xd9")) > 0;
}

Result<void> store(Workspace &workspace, Id<Account> id, const QByteArray &picture)
{
    ATTACHE_TRY(Account account, Store<Account>(workspace.connection()).get(id));
    const QString title = picture.isEmpty() ? Words::tr("Remove the logo of \"%1\"")
                                            : Words::tr("Change the logo of \"%1\"");
    return workspace.perform(title.arg(account.displayName()), [&](Writer &writer) -> Result<void> {
        account.logo.clear();
        if (!picture.isEmpty()) {
            ATTACHE_TRY(account.logo, writer.putBlob(picture));
        }
        return writer.update(account);
    });
}

} // namespace

Result<QByteArray> readLogo(const QString &path)
{
    const auto refused = [&](const QString &why) {
        return Error{Error::Kind::Invalid, why.arg(path), path, {}};
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::Io,
                     Common::tr("The file \"%1\" cannot be read.").arg(path),
                     file.errorString(),
                     {}};
    }
    // One byte more than allowed tells a device without an end from a file of the largest size.
    QByteArray bytes = file.read(LargestLogoBytes + 1);
    if (bytes.size() > LargestLogoBytes)
        return refused(Words::tr("\"%1\" is too large for a logo. The limit is 4 MB."));
    const std::optional<PictureInfo> info = pictureInfo(bytes);
    if (!info)
        return refused(Words::tr("\"%1\" is not a PNG, JPEG or GIF image."));
    if (!isWhole(bytes, *info))
        return refused(Words::tr("The image \"%1\" is incomplete."));
    if (info->width > LargestLogoSide || info->height > LargestLogoSide)
        return refused(Words::tr("The image \"%1\" has too many pixels for a logo."));
    return bytes;
}

Result<void> setAccountLogo(Workspace &workspace, Id<Account> account, const QString &path)
{
    ATTACHE_TRY(const QByteArray picture, readLogo(path));
    return store(workspace, account, picture);
}

Result<void> removeAccountLogo(Workspace &workspace, Id<Account> account)
{
    return store(workspace, account, {});
}

} // namespace attache
