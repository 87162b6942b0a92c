#pragma once

#include <QStringList>

#include <vector>

namespace attache {

/// Rows of text in columns that stand beneath one another, whatever the script.
class TextTable
{
public:
    /// @p heading names the columns; those at @p numbers are aligned to the right.
    explicit TextTable(QStringList heading, std::vector<bool> numbers = {});

    void add(QStringList cells);
    /// The heading and the rows, each a line; empty columns are left out, long cells cut.
    QStringList lines() const;

private:
    QStringList m_heading;
    std::vector<bool> m_numbers;
    std::vector<QStringList> m_rows;
};

} // namespace attache
