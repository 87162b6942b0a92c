#include "core/brief/letterhead_content.h"

#include "core/queries/workspace_records.h"

namespace attache {

Result<LetterheadInUse> letterheadInUse(Connection &connection)
{
    ATTACHE_TRY(const Letterhead letterhead, letterheadOf(connection));
    LetterheadInUse used;
    used.content = {letterhead.company, {}, letterhead.address, letterhead.footer};
    used.person = letterhead.person;
    used.post = letterhead.post;
    if (letterhead.logo.isEmpty())
        return used;
    ATTACHE_TRY(const std::optional<QByteArray> logo, blobOf(connection, letterhead.logo));
    used.content.logo = logo.value_or(QByteArray());
    return used;
}

} // namespace attache
