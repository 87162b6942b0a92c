#include "core/workspace/collect_blobs.h"

#include "core/queries/workspace_records.h"
#include "core/store/blob_device.h"

namespace attache {

Result<int> collectBlobs(Workspace &workspace)
{
    Connection &connection = workspace.connection();
    ATTACHE_TRY(Transaction transaction, Transaction::begin(connection));
    ATTACHE_TRY(const int removed, removeBlobsBut(connection, blobReferences()));
    ATTACHE_CHECK(transaction.commit());
    return removed;
}

} // namespace attache
