#include "core/brief/letterhead_content.h"

#include "core/domain/letterhead.h"

namespace attache {

Result<LetterheadInUse> letterheadInUse(Connection &connection)
{
    ATTACHE_TRY(const std::vector<Letterhead> newest,
                Store<Letterhead>(connection).list("ORDER BY id DESC LIMIT 1"));
    if (newest.empty())
        return LetterheadInUse();
    const Letterhead &letterhead = newest.front();
    LetterheadInUse used;
    used.content = {letterhead.company, {}, letterhead.address, letterhead.footer};
    used.person = letterhead.person;
    used.post = letterhead.post;
    if (letterhead.logo.isEmpty())
        return used;
    ATTACHE_TRY(BorrowedStatement row, connection.borrow("SELECT data FROM blob WHERE hash = ?1"));
    row->bind(1, letterhead.logo);
    ATTACHE_TRY(const bool found, row->step());
    if (found)
        used.content.logo = row->blob(0);
    return used;
}

} // namespace attache
