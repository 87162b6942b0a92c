#include "ui/pages/import/import_remarks.h"

#include "core/base/shared_text.h"
#include "core/record/record_type.h"
#include "ui/models/day_text.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/pages/import/import_values.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportRemarks)
};

QString automatic()
{
    //: Of a column of a list: what it means was found without asking
    return Words::tr("Automatic");
}

bool isDates(const RecordType *type, const ColumnMapping &column)
{
    if (column.target == ColumnMapping::Target::Custom)
        return column.kind == CustomFieldKind::Date;
    const FieldInfo *field =
        type && column.target == ColumnMapping::Target::Field ? type->field(column.field) : nullptr;
    return field && (field->type == FieldType::Date || field->type == FieldType::Instant);
}

/// Whether @p column leads to something; else @p remark says why it does not.
bool isTaken(const ColumnMapping &column, const ColumnProfile &profile, ColumnRemark &remark)
{
    if (profile.filled() > 0 && column.target != ColumnMapping::Target::Skip)
        return true;
    remark.tone = Tone::Muted;
    remark.text = column.target == ColumnMapping::Target::Skip ? Words::tr("Not imported")
                                                               : Words::tr("The column is empty");
    return false;
}

QString withoutYear(const QString &date)
{
    static const QRegularExpression year(QStringLiteral("\\D?\\d{4}\\D?"));
    const QString day = QString(date).remove(year);
    return day.isEmpty() ? date : day;
}

/// Asks how the dates of a column are meant whose cells leave that open.
bool askDates(const ColumnProfile &profile, ColumnRemark &remark)
{
    if (!profile.isDateOrderOpen())
        return false;
    for (const QString &sample : profile.samples()) {
        const auto read = readDate(sample.toStdString(), profile.dateOrder());
        if (!read || remark.asksDates)
            continue;
        remark.asksDates = true;
        remark.dates = profile.dateOrder();
        remark.written = withoutYear(sample);
        //: A day without its year, in letters as QDate::toString() takes them: 4 Mar
        remark.read = QLocale().toString(*read, Words::tr("d MMM"));
    }
    remark.tone = profile.isDateOrderUncertain() ? Tone::Danger : Tone::Ok;
    return remark.asksDates;
}

bool tellValues(const ImportValuesModel::Summary &values, ColumnRemark &remark)
{
    if (values.values == 0)
        return false;
    remark.leadsTo = ColumnRemark::LeadsTo::Values;
    remark.link = Words::tr("See values");
    if (values.unknown > 0) {
        remark.tone = Tone::Warn;
        remark.text =
            Words::tr("%n value(s) unknown; they go to the notes", nullptr, values.unknown);
        return true;
    }
    if (values.text.isEmpty()) {
        remark.leadsTo = ColumnRemark::LeadsTo::Nothing;
        return false;
    }
    remark.tone = Tone::Warn;
    //: A word in a file, what it is read as, and how often it is there: "Key" → A in 18 rows
    remark.text = Words::tr("\"%1\" → %2 in %n row(s)", nullptr, static_cast<int>(values.rows))
                      .arg(values.text, values.meaning);
    return true;
}

bool tellFindings(const QString &header, const std::vector<ColumnFindings> &findings,
                  ColumnRemark &remark)
{
    const auto found = std::ranges::find(findings, header, &ColumnFindings::column);
    if (found == findings.end())
        return false;
    const int rows = static_cast<int>(found->rows);
    remark.tone = Tone::Warn;
    remark.leadsTo = ColumnRemark::LeadsTo::Rows;
    remark.link = Words::tr("See %n row(s)", nullptr, rows);
    remark.text = !found->reason.isEmpty() ? found->reason
                  : found->isKept ? Words::tr("%n cell(s) could not be read; they go to the notes",
                                              nullptr, rows)
                                  : Words::tr("%n cell(s) to check", nullptr, rows);
    return true;
}

/// Of a column that is read as it stands.
void tellPlain(const RecordType *type, const ColumnMapping &column, ColumnRemark &remark)
{
    remark.text = automatic();
    if (column.target == ColumnMapping::Target::Custom) {
        const bool hasOwnFields = type && type->customColumn();
        remark.tone = hasOwnFields ? Tone::Ok : Tone::Muted;
        remark.text = hasOwnFields ? Words::tr("Becomes a field of your own")
                                   : Words::tr("No field for it; not imported");
        return;
    }
    qint64 factor = 1;
    for (int power = 0; power < column.unit.powerOfTen; ++power)
        factor *= 10;
    if (factor > 1)
        remark.text += QStringLiteral(" × ") + QLocale().toString(factor);
    if (!column.unit.currency.isEmpty())
        remark.text += QLatin1Char(' ') + column.unit.currency;
}

} // namespace

std::vector<ColumnRemark> columnRemarks(const ImportPreviewModel &list,
                                        const ImportValuesModel &values, const ImportReport *report)
{
    const ImportPreview &preview = list.preview();
    const std::vector<ColumnFindings> findings =
        report ? findingsByColumn(report->findings) : std::vector<ColumnFindings>();
    std::vector<ColumnRemark> remarks;
    for (size_t i = 0; i < preview.mapping.size(); ++i) {
        const ColumnMapping &column = preview.mapping[i];
        ColumnRemark &remark = remarks.emplace_back();
        if (preview.isActivities) {
            if (!tellFindings(column.header, findings, remark))
                remark.text = automatic();
            continue;
        }
        const ColumnProfile &profile = preview.profiles[i];
        if (!isTaken(column, profile, remark) ||
            (isDates(list.type(), column) && askDates(profile, remark)) ||
            tellValues(values.summaryOf(column.header, column.field), remark) ||
            tellFindings(column.header, findings, remark))
            continue;
        tellPlain(list.type(), column, remark);
    }
    return remarks;
}

QString columnsSummary(const ImportPreviewModel &list, const std::vector<ColumnRemark> &remarks)
{
    const auto count = [&](Tone tone) {
        return static_cast<int>(std::ranges::count(remarks, tone, &ColumnRemark::tone));
    };
    QStringList parts{Words::tr("%n automatic", "columns", count(Tone::Ok))};
    if (const int left = count(Tone::Muted))
        parts.append(Words::tr("%n not imported", "columns", left));
    if (const int doubtful = count(Tone::Warn) + count(Tone::Danger))
        parts.append(Words::tr("%n to look at", "columns", doubtful));
    if (list.preview().isRemembered) {
        const QDate day = list.preview().rememberedOn;
        parts.append(day.isValid()
                         //: Of the columns of a list: they go where they went in the last list of
                         //: this kind; %1 is the day of that
                         ? Words::tr("as last time (%1)").arg(shortDay(day, {}))
                         //: Of the columns of a list: they go where they went in the last list of
                         //: this kind
                         : Words::tr("as last time"));
    }
    return Common::tr("%1: %2").arg(Words::tr("%n column(s)", nullptr, list.columnCount()),
                                    parts.join(Common::tr(", ", "between phrases")));
}

} // namespace attache
