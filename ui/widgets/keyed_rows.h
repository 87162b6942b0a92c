#pragma once

#include <QBoxLayout>
#include <QWidget>

#include <algorithm>
#include <utility>
#include <vector>

namespace attache {

/// Rows of one kind in a column, one for each of a list of keys. What is shown still stays the
/// widget it is when the list is read again, so that nothing moves below the pointer, and the
/// keyboard and the scroll position stay where they are. The focus of a row that goes passes to the
/// one that takes its place.
template <typename Key, typename Row>
class KeyedRows
{
public:
    explicit KeyedRows(QBoxLayout *column)
        : m_column(column)
    {
    }

    /// Shows a row for each of @p keys, in their order; @p make gives a new one for a key.
    template <typename Make>
    void setKeys(const std::vector<Key> &keys, Make make)
    {
        const int focused = focusedRow();
        std::vector<Entry> before = std::move(m_entries);
        m_entries.clear();
        for (const Key &key : keys) {
            const auto old = std::find_if(before.begin(), before.end(), [&](const Entry &each) {
                return each.row && each.key == key;
            });
            Row *row = old == before.end() ? make(key) : std::exchange(old->row, nullptr);
            const int place = static_cast<int>(m_entries.size());
            if (m_column->indexOf(row) != place) {
                m_column->removeWidget(row);
                m_column->insertWidget(place, row);
            }
            // Else it could not have the focus before the next layout.
            row->show();
            m_entries.push_back({key, row});
        }
        for (const Entry &gone : before) {
            if (gone.row)
                passFocus(*gone.row, focused);
        }
        for (const Entry &gone : before) {
            if (!gone.row)
                continue;
            m_column->removeWidget(gone.row);
            // It may be where the change came from, and still be in its handler.
            gone.row->hide();
            gone.row->deleteLater();
        }
    }

    int size() const { return static_cast<int>(m_entries.size()); }
    Row *at(int place) const { return m_entries[static_cast<size_t>(place)].row; }
    const Key &keyAt(int place) const { return m_entries[static_cast<size_t>(place)].key; }

private:
    struct Entry
    {
        Key key;
        Row *row = nullptr;
    };

    static bool holdsFocus(const QWidget &row)
    {
        const QWidget *focus = row.window()->focusWidget();
        return focus && (focus == &row || row.isAncestorOf(focus));
    }

    int focusedRow() const
    {
        for (int place = 0; place < size(); ++place) {
            if (holdsFocus(*at(place)))
                return place;
        }
        return -1;
    }

    void passFocus(const QWidget &gone, int place)
    {
        if (!holdsFocus(gone) || m_entries.empty())
            return;
        at(std::clamp(place, 0, size() - 1))->setFocus(Qt::OtherFocusReason);
    }

    QBoxLayout *m_column;
    std::vector<Entry> m_entries;
};

} // namespace attache
