#include "core/queries/attachment_list.h"

#include "core/queries/read_rows.h"

namespace attache {

const FieldInfo *attachmentOwner(const RecordType &type)
{
    return recordTypeOf<Attachment>().referenceTo(type);
}

Result<std::vector<AttachmentRow>> attachmentsOf(Connection &connection, const RecordType &type,
                                                 qint64 id)
{
    const FieldInfo *owner = attachmentOwner(type);
    if (!owner)
        return std::vector<AttachmentRow>();
    return queries::readRows(
        connection,
        "SELECT id, name, mime, size, added_on, file FROM attachment WHERE " +
            owner->key.toLatin1() + " = ?1 ORDER BY id",
        [](const Statement &row) {
            return AttachmentRow{Id<Attachment>(row.integer(0)),
                                 row.text(1),
                                 row.text(2),
                                 static_cast<int>(row.integer(3)),
                                 QDate::fromString(row.text(4), Qt::ISODate),
                                 row.text(5)};
        },
        id);
}

} // namespace attache
