#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace attache {

/// The bytes of the picture at @p path, to be used as a logo. Io when it cannot be read or is
/// larger than 4 MB, Invalid when it is not a picture.
Result<QByteArray> readLetterheadLogo(const QString &path);

/// What a dialog that asks for one offers, for FileChooser.
QString logoFilter();

} // namespace attache
