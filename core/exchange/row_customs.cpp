#include "core/exchange/cell_faults.h"

#include <algorithm>

namespace attache {

namespace {

/// The text kept for a custom field of @p kind.
Result<QString> customText(std::string_view cell, const CustomColumn &custom)
{
    if (custom.kind == CustomFieldKind::Number) {
        if (isNoValue(cell))
            return QString();
        ATTACHE_TRY(const double number, readNumber(cell, custom.column.decimal));
        const QString written = readText(cell);
        bool plain = false;
        (void)written.toDouble(&plain);
        const bool asWritten = plain && written.toDouble() == number;
        return asWritten ? written : QString::number(number, 'g', 15);
    }
    if (custom.kind == CustomFieldKind::Date) {
        if (isNoValue(cell))
            return QString();
        ATTACHE_TRY(const QDate date, readDate(cell, custom.column.dateOrder));
        return date.toString(Qt::ISODate);
    }
    return readText(cell);
}

/// Whether @p cell of a field of the user's own stands for nothing. What somebody wrote in words
/// may be meant: a deal without a rival says 无.
bool isBlankMark(std::string_view cell)
{
    const bool isAscii =
        std::all_of(cell.begin(), cell.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
    return (isAscii || cell == "—" || cell == "——") && cell != "?" && isNoValue(cell);
}

} // namespace

void RowFiller::takeCustoms(void *record, std::span<const std::string_view> cells,
                            FillContext &context) const
{
    const FieldInfo &field = *m_type.customColumn();
    const QString before = field.get(record).toString();
    CustomValues own =
        before == QLatin1String("{}") ? CustomValues() : CustomValues::fromJson(before.toUtf8());
    bool filled = false;
    for (const CustomColumn &custom : m_customs) {
        const std::string_view cell = trimmedCell(cells[custom.column.index]);
        if (cell.empty() || isBlankMark(cell))
            continue;
        const bool isText = custom.kind == CustomFieldKind::Text;
        if (isSheetError(cell) || (isText && (isLostNumber(cell) || isLostValue(cell)))) {
            context.findings.push_back(lostNumber(custom.column, cell));
            continue;
        }
        const Result<QString> text = customText(cell, custom);
        if (!text) {
            context.findings.push_back(lost(custom.column, cell, text.error().message));
            continue;
        }
        if (text->isEmpty())
            continue;
        own.setValue(custom.field, *text);
        filled = true;
    }
    if (filled)
        field.set(record, QString::fromUtf8(own.toJson()));
}

} // namespace attache
