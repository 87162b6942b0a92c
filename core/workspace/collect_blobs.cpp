#include "core/workspace/collect_blobs.h"

#include "core/queries/workspace_records.h"
#include "core/store/blob_device.h"

namespace attache {

Result<int> collectBlobs(Workspace &workspace)
{
    int removed = 0;
    ATTACHE_CHECK(workspace.maintain([&](Connection &connection) -> Result<void> {
        ATTACHE_TRY(removed, removeBlobsBut(connection, blobReferences()));
        return {};
    }));
    return removed;
}

} // namespace attache
