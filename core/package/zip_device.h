#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <functional>
#include <memory>
#include <optional>

struct zip;
struct zip_source;
typedef struct zip zip_t;
typedef struct zip_source zip_source_t;

/// @file
/// What libzip needs to read from and to write through Qt's devices, so that a package may lie in
/// a file, in memory or in the workspace alike.

namespace attache {

struct ZipCloser
{
    void operator()(zip_t *archive) const;
};

/// A libzip archive that is discarded (never written) when it goes out of scope.
using ZipHandle = std::unique_ptr<zip_t, ZipCloser>;

/// A source reading from @p device, which must be open, random-access and outlive the source.
/// Null when libzip refuses.
zip_source_t *zipSourceReading(QIODevice &device);

/// A source writing to @p device, which must be open for writing and seekable. Committing and
/// rolling back stay the caller's: libzip's commit is only the end of the bytes.
zip_source_t *zipSourceWriting(QIODevice &device);

/// A source whose bytes are made when libzip asks for them and forgotten when it is done, so that
/// an archive of many made entries never holds more than one of them. @p make runs inside
/// zip_close(); nothing returned means it failed, and has kept its own error.
zip_source_t *zipSourceMaking(std::function<std::optional<QByteArray>()> make);

} // namespace attache
