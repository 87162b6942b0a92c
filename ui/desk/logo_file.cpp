#include "ui/desk/logo_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QImage>

namespace attache {

namespace {

constexpr qint64 LargestLogo = qint64(4) * 1024 * 1024;

struct Logo
{
    Q_DECLARE_TR_FUNCTIONS(Logo)
};

} // namespace

Result<QByteArray> readLetterheadLogo(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestLogo)
        return Error{Error::Kind::Io,
                     Logo::tr("\"%1\" cannot be used as a logo. Choose an image of at most 4 MB.")
                         .arg(file.fileName()),
                     file.errorString(),
                     {}};
    QByteArray bytes = file.readAll();
    if (QImage::fromData(bytes).isNull())
        return Error{Error::Kind::Invalid,
                     Logo::tr("\"%1\" is not a supported image.").arg(file.fileName()),
                     path,
                     {}};
    return bytes;
}

QString logoFilter()
{
    return Logo::tr("Images (*.png *.jpg *.jpeg *.svg)");
}

} // namespace attache
