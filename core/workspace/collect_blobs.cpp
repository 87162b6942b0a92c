#include "core/workspace/collect_blobs.h"

#include "core/domain/record_types.h"
#include "core/store/blob_device.h"

namespace attache {

Result<int> collectBlobs(Workspace &workspace)
{
    Connection &connection = workspace.connection();
    ATTACHE_TRY(Transaction transaction, Transaction::begin(connection));
    QByteArrayList references;
    for (const RecordType *type : allRecordTypes()) {
        for (const FieldInfo &field : type->fields) {
            if (field.options.editor == Editor::Blob)
                references.append("SELECT " + field.key.toUtf8() + " FROM " + type->table);
        }
    }
    ATTACHE_TRY(const int removed, removeBlobsBut(connection, references));
    ATTACHE_CHECK(transaction.commit());
    return removed;
}

} // namespace attache
