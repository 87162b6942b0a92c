#include "core/brief/chart_table.h"

#include <QLocale>

namespace attache {

namespace {

QString number(std::optional<double> value)
{
    return value ? QLocale().toString(*value, 'f', 0) : QString();
}

TableBlock lineTable(const Chart &chart)
{
    TableBlock table;
    table.columns.push_back({QString(), 2, false});
    for (const ChartLine &line : chart.lines)
        table.columns.push_back({line.name, 1, true});
    for (size_t i = 0; i < chart.categories.size(); ++i) {
        std::vector<Inline> row{chart.categories[i].label};
        for (const ChartLine &line : chart.lines)
            row.emplace_back(number(i < line.values.size() ? line.values[i] : std::nullopt));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

TableBlock chartTable(const Chart &chart)
{
    if (chart.kind == Chart::Kind::Lines)
        return lineTable(chart);
    TableBlock table;
    table.columns = {{QString(), 2, false}, {QString(), 1, true}, {QString(), 2, false}};
    for (const ChartCategory &each : chart.categories)
        table.rows.push_back(
            {each.label, each.figure, each.words.isEmpty() ? each.note : each.words});
    return table;
}

} // namespace attache
