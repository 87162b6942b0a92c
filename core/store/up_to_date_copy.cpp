#include "core/store/up_to_date_copy.h"

#include "core/store/file_copy.h"

#include <QFileInfo>

namespace attache {

Result<std::unique_ptr<UpToDateCopy>> UpToDateCopy::of(Connection &connection, const QString &path,
                                                       const Clock &clock, WorkspaceParts parts)
{
    auto copy = std::make_unique<UpToDateCopy>();
    copy->path = copy->folder.filePath(QFileInfo(path).fileName());
    ATTACHE_CHECK(copyFile(connection, copy->path, Progress()));
    ATTACHE_TRY(const auto upgraded,
                Workspace::open(copy->path, Workspace::Mode::ReadWrite, clock, std::move(parts)));
    return copy;
}

} // namespace attache
