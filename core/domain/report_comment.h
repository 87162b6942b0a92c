#pragma once

#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

#include <QDate>

namespace attache {

/// What a person says about one part of the report on certain days. The next report begins without.
struct ReportComment
{
    Id<ReportComment> id;
    QDate from; ///< the days that the report is about, both ends in it
    QDate to;
    QString part; ///< key of the part of the report
    LongText text;
};

template <>
struct Description<ReportComment>
{
    static constexpr TypeInfo info{
        .table = "report_comment",
        .one = QT_TRANSLATE_NOOP("RecordType", "Comment in a report"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Comments in reports"),
        .key = "report-comments",
        .icon = "office-chart-bar",
        .rank = 44,
    };
    static constexpr void fields(auto &&field)
    {
        field("from_day", QT_TRANSLATE_NOOP("Field", "From"), &ReportComment::from);
        field("to_day", QT_TRANSLATE_NOOP("Field", "To"), &ReportComment::to);
        field("part", QT_TRANSLATE_NOOP("Field", "Part of the report"), &ReportComment::part,
              Required);
        field("text", QT_TRANSLATE_NOOP("Field", "Comment"), &ReportComment::text, Searchable);
    }
    static Caption caption(const ReportComment &comment, RecordNames &)
    {
        return {comment.text.simplified(), {}, joined({isoDay(comment.from), isoDay(comment.to)})};
    }
    static Home home(const ReportComment &) { return Home::onPage(QStringLiteral("report")); }
};

} // namespace attache
