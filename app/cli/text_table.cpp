#include "app/cli/text_table.h"

#include "core/base/column_width.h"

#include <QCoreApplication>

namespace attache {

namespace {

constexpr int WidestColumn = 36;

} // namespace

TextTable::TextTable(QStringList heading, std::vector<bool> numbers)
    : m_heading(std::move(heading))
    , m_numbers(std::move(numbers))
{
    m_numbers.resize(static_cast<size_t>(m_heading.size()));
}

void TextTable::add(QStringList cells)
{
    m_rows.push_back(std::move(cells));
}

QStringList TextTable::lines() const
{
    std::vector<int> widths(static_cast<size_t>(m_heading.size()), 0);
    for (const QStringList &row : m_rows) {
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] =
                qMax(widths[i], qMin(WidestColumn, columnWidth(row.at(static_cast<qsizetype>(i)))));
    }
    const auto line = [&](const QStringList &cells) {
        QStringList shown;
        for (size_t i = 0; i < widths.size(); ++i) {
            const auto at = static_cast<qsizetype>(i);
            if (widths[i] > 0)
                shown.append(
                    inColumns(cells.at(at),
                              qMax(widths[i], qMin(WidestColumn, columnWidth(m_heading.at(at)))),
                              m_numbers[i]));
        }
        QString text = shown.join(QStringLiteral("  "));
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        return text;
    };
    if (m_rows.empty())
        return {QCoreApplication::translate("Command", "Nothing to show.")};
    QStringList all{line(m_heading)};
    for (const QStringList &row : m_rows)
        all.append(line(row));
    return all;
}

} // namespace attache
