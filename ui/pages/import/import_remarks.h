#pragma once

#include "core/base/tone.h"
#include "core/exchange/import.h"

#include <QString>

#include <vector>

namespace attache {

class ImportPreviewModel;
class ImportValuesModel;

/// What a person should know of one column of a list, in a line.
struct ColumnRemark
{
    enum class LeadsTo { Nothing, Values, Rows };

    Tone tone = Tone::Ok; ///< Muted for a column that nothing comes of
    QString text;
    LeadsTo leadsTo = LeadsTo::Nothing;
    QString link;           ///< what the way there is called
    bool asksDates = false; ///< its dates can be read with the day or with the month first
    DateOrder dates = DateOrder::MonthFirst;
    QString written; ///< one of them
    QString read;    ///< and how it is read
};

/// One for each column of @p list, as it is mapped now. @p report is of a rehearsal with this
/// mapping; null while there is none.
std::vector<ColumnRemark> columnRemarks(const ImportPreviewModel &list,
                                        const ImportValuesModel &values,
                                        const ImportReport *report);

/// How many columns of @p list are read as they are, are left out, and need a look.
QString columnsSummary(const ImportPreviewModel &list, const std::vector<ColumnRemark> &remarks);

} // namespace attache
