#include "core/package/zip_device.h"

#include <zip.h>

#include <algorithm>
#include <cstring>

namespace attache {

namespace {

/// The state behind one source; libzip frees it with ZIP_SOURCE_FREE.
struct DeviceSource
{
    QIODevice *device = nullptr;
    /// Where the device ends. Asked for once: a file is looked at anew for each such question, and
    /// what was written so far is flushed before.
    qint64 end = 0;
    zip_error_t error = {};
};

zip_int64_t fail(zip_error_t &error, int code)
{
    zip_error_set(&error, code, 0);
    return -1;
}

zip_int64_t statOf(void *data, zip_uint64_t length, zip_uint64_t size, zip_error_t &error)
{
    if (length < sizeof(zip_stat_t))
        return fail(error, ZIP_ER_INVAL);
    auto *stat = static_cast<zip_stat_t *>(data);
    zip_stat_init(stat);
    stat->size = size;
    stat->valid = ZIP_STAT_SIZE;
    return sizeof(zip_stat_t);
}

zip_int64_t seek(DeviceSource &source, void *data, zip_uint64_t length)
{
    const zip_int64_t offset = zip_source_seek_compute_offset(
        static_cast<zip_uint64_t>(source.device->pos()), static_cast<zip_uint64_t>(source.end),
        data, length, &source.error);
    if (offset < 0)
        return -1;
    // A seek throws away what a file has read ahead.
    if (source.device->pos() == offset)
        return 0;
    return source.device->seek(offset) ? 0 : fail(source.error, ZIP_ER_SEEK);
}

zip_int64_t readDevice(void *state, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto &source = *static_cast<DeviceSource *>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return source.device->seek(0) ? 0 : fail(source.error, ZIP_ER_SEEK);
    case ZIP_SOURCE_READ: {
        const qint64 read =
            source.device->read(static_cast<char *>(data), static_cast<qint64>(length));
        return read >= 0 ? read : fail(source.error, ZIP_ER_READ);
    }
    case ZIP_SOURCE_SEEK:
        return seek(source, data, length);
    case ZIP_SOURCE_TELL:
        return source.device->pos();
    case ZIP_SOURCE_STAT:
        return statOf(data, length, static_cast<zip_uint64_t>(source.end), source.error);
    case ZIP_SOURCE_CLOSE:
        return 0;
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&source.error, data, length);
    case ZIP_SOURCE_FREE:
        delete &source;
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_SEEK,
                                              ZIP_SOURCE_TELL, ZIP_SOURCE_STAT, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default:
        return fail(source.error, ZIP_ER_OPNOTSUPP);
    }
}

zip_int64_t writeDevice(void *state, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto &source = *static_cast<DeviceSource *>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN:
    case ZIP_SOURCE_READ:
        // A new archive: there is nothing to read yet.
        return 0;
    case ZIP_SOURCE_STAT:
        return statOf(data, length, 0, source.error);
    case ZIP_SOURCE_BEGIN_WRITE:
        return source.device->seek(0) ? 0 : fail(source.error, ZIP_ER_SEEK);
    case ZIP_SOURCE_WRITE: {
        const qint64 written =
            source.device->write(static_cast<const char *>(data), static_cast<qint64>(length));
        source.end = std::max(source.end, source.device->pos());
        return written == static_cast<qint64>(length) ? written : fail(source.error, ZIP_ER_WRITE);
    }
    case ZIP_SOURCE_SEEK:
    case ZIP_SOURCE_SEEK_WRITE:
        return seek(source, data, length);
    case ZIP_SOURCE_TELL:
    case ZIP_SOURCE_TELL_WRITE:
        return source.device->pos();
    case ZIP_SOURCE_COMMIT_WRITE:
    case ZIP_SOURCE_ROLLBACK_WRITE:
    case ZIP_SOURCE_REMOVE:
    case ZIP_SOURCE_CLOSE:
        return 0;
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&source.error, data, length);
    case ZIP_SOURCE_FREE:
        delete &source;
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_STAT,
            ZIP_SOURCE_CLOSE, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_BEGIN_WRITE,
            ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE, ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_COMMIT_WRITE,
            ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_REMOVE, -1);
    default:
        return fail(source.error, ZIP_ER_OPNOTSUPP);
    }
}

struct MakingSource
{
    std::function<std::optional<QByteArray>()> make;
    QByteArray bytes;
    qsizetype position = 0;
    zip_error_t error = {};
};

zip_int64_t readMade(void *state, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto &source = *static_cast<MakingSource *>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN: {
        std::optional<QByteArray> made = source.make();
        if (!made)
            return fail(source.error, ZIP_ER_INTERNAL);
        source.bytes = *std::move(made);
        source.position = 0;
        return 0;
    }
    case ZIP_SOURCE_READ: {
        const qsizetype count =
            qMin(source.bytes.size() - source.position, static_cast<qsizetype>(length));
        std::memcpy(data, source.bytes.constData() + source.position, static_cast<size_t>(count));
        source.position += count;
        return count;
    }
    case ZIP_SOURCE_STAT: {
        if (length < sizeof(zip_stat_t))
            return fail(source.error, ZIP_ER_INVAL);
        zip_stat_init(static_cast<zip_stat_t *>(data));
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_CLOSE:
        source.bytes = {};
        return 0;
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&source.error, data, length);
    case ZIP_SOURCE_FREE:
        delete &source;
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_CLOSE, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                              -1);
    default:
        return fail(source.error, ZIP_ER_OPNOTSUPP);
    }
}

} // namespace

void ZipCloser::operator()(zip_t *archive) const
{
    zip_discard(archive);
}

zip_source_t *zipSourceReading(QIODevice &device)
{
    auto *state = new DeviceSource{&device, device.size(), {}};
    zip_source_t *source = zip_source_function_create(readDevice, state, nullptr);
    if (!source)
        delete state;
    return source;
}

zip_source_t *zipSourceWriting(QIODevice &device)
{
    auto *state = new DeviceSource{&device, device.size(), {}};
    zip_source_t *source = zip_source_function_create(writeDevice, state, nullptr);
    if (!source)
        delete state;
    return source;
}

zip_source_t *zipSourceMaking(std::function<std::optional<QByteArray>()> make)
{
    auto *state = new MakingSource{std::move(make), {}, 0, {}};
    zip_source_t *source = zip_source_function_create(readMade, state, nullptr);
    if (!source)
        delete state;
    return source;
}

} // namespace attache
