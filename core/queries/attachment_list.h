#pragma once

#include "core/domain/attachment.h"

#include <vector>

/// @file
/// The files on a record, without the text that is searched for in them.

namespace attache {

/// A file on a record, as lists show it.
struct AttachmentRow
{
    Id<Attachment> id;
    QString name;
    QString mime;
    int size = 0; ///< bytes
    QDate addedOn;
    QString file; ///< hash of the blob with its bytes
};

/// The field by which an attachment belongs to a record of @p type; null where such records take
/// none.
const FieldInfo *attachmentOwner(const RecordType &type);

/// What is attached to the record @p id of @p type, in the order it was added; nothing for a type
/// that takes no attachments.
Result<std::vector<AttachmentRow>> attachmentsOf(Connection &connection, const RecordType &type,
                                                 qint64 id);

} // namespace attache
