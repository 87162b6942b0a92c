#include "core/store/file_place.h"

#include <QFile>

#include <sqlite3.h>

#include <cerrno>

#include <sys/stat.h>

namespace attache {

void FilePlace::take()
{
    struct stat status = {};
    if (stat(QFile::encodeName(m_path).constData(), &status) == 0)
        m_identity = Identity{status.st_dev, status.st_ino};
}

void FilePlace::takeContent(Connection &connection)
{
    const std::lock_guard lock(m_mutex);
    m_content = contentOf(connection);
}

void FilePlace::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
}

FilePlace::State FilePlace::stateOfPath() const
{
    if (!m_identity)
        return State::Sound;
    struct stat status = {};
    if (stat(QFile::encodeName(m_path).constData(), &status) != 0)
        return errno == ENOENT || errno == ENOTDIR ? State::Removed : State::Sound;
    return Identity{status.st_dev, status.st_ino} == *m_identity ? State::Sound : State::Replaced;
}

FilePlace::State FilePlace::state(Connection &connection) const
{
    if (const State place = stateOfPath(); place != State::Sound)
        return place;
    const std::lock_guard lock(m_mutex);
    if (!m_content)
        return State::Sound;
    const std::optional<Content> now = contentOf(connection);
    // While a large step is being written straight into the file, it only grows.
    const bool ours = !now || (now->header == m_content->header && now->size >= m_content->size);
    return ours ? State::Sound : State::Overwritten;
}

std::optional<FilePlace::Content> FilePlace::contentOf(Connection &connection)
{
    // Read through SQLite's own handle: closing another one on the same file would drop its locks.
    sqlite3_file *file = nullptr;
    if (sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) !=
            SQLITE_OK ||
        !file || !file->pMethods)
        return std::nullopt;
    constexpr int HeaderSize = 100;
    Content content;
    content.header.resize(HeaderSize);
    sqlite3_int64 size = 0;
    if (file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return std::nullopt;
    content.size = size;
    const int read = file->pMethods->xRead(file, content.header.data(), HeaderSize, 0);
    if (read == SQLITE_IOERR_SHORT_READ)
        content.header.clear();
    else if (read != SQLITE_OK)
        return std::nullopt;
    return content;
}

} // namespace attache
