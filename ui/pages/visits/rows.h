#pragma once

#include <QVBoxLayout>
#include <QWidget>

#include <vector>

namespace attache {

/// Rows of one kind in a column, kept as many as there are things to show: a row that shows
/// something else now stays the same widget, so that focus and scroll stay where they are.
template <typename Row>
class Rows
{
public:
    explicit Rows(QVBoxLayout *column)
        : m_column(column)
    {
    }

    /// Makes it @p count rows; @p make gives a new one for an index.
    template <typename Make>
    void resize(size_t count, Make make)
    {
        while (m_rows.size() > count) {
            m_rows.back()->hide();
            m_rows.back()->deleteLater();
            m_rows.pop_back();
        }
        while (m_rows.size() < count) {
            Row *row = make(m_rows.size());
            m_column->insertWidget(static_cast<int>(m_rows.size()), row);
            m_rows.push_back(row);
        }
    }

    size_t size() const { return m_rows.size(); }
    Row *operator[](size_t index) const { return m_rows[index]; }
    auto begin() const { return m_rows.begin(); }
    auto end() const { return m_rows.end(); }

private:
    QVBoxLayout *m_column;
    std::vector<Row *> m_rows;
};

} // namespace attache
