#include "core/queries/report_comments.h"

#include <algorithm>

namespace attache {

Result<std::vector<ReportComment>> reportComments(Connection &connection, QDate from, QDate to)
{
    return Store<ReportComment>(connection)
        .list("WHERE from_day = ?1 AND to_day = ?2 ORDER BY id", from, to);
}

Result<void> setReportComment(Writer &writer, QDate from, QDate to, const QString &part,
                              const QString &text)
{
    ATTACHE_TRY(const auto all, reportComments(writer.connection(), from, to));
    const auto known = std::ranges::find(all, part, &ReportComment::part);
    if (known == all.end()) {
        if (text.trimmed().isEmpty())
            return {};
        ReportComment comment;
        comment.from = from;
        comment.to = to;
        comment.part = part;
        comment.text = text;
        return writer.insert(comment);
    }
    if (text.trimmed().isEmpty())
        return writer.remove(known->id);
    ReportComment comment = *known;
    comment.text = text;
    return writer.update(comment);
}

} // namespace attache
