#include "core/brief/internal_paper.h"

namespace attache {

Document internalPaper(const QString &title, const QString &subtitle,
                       const LetterheadContent &letterhead, const QString &author)
{
    Document paper;
    paper.title = title;
    paper.subtitle = subtitle;
    paper.letterhead = letterhead;
    paper.headerRight = title;
    paper.subject = title;
    paper.author = author;
    paper.confidential = true;
    return paper;
}

} // namespace attache
