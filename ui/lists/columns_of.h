#pragma once

#include "core/record/record_type.h"
#include "ui/base/roles.h"
#include "ui/lists/list_column.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace attache {

/// Makes the columns of a list of rows of type @p Row, which are read and not edited.
template <typename Row>
class ColumnsOf
{
public:
    /// Columns with the key of a field of @p type show that field.
    explicit ColumnsOf(const RecordType &type)
        : m_type(type)
    {
    }

    /// Colours whole rows, where it says something.
    void setRowTone(std::function<Tone(const Row &)> tone) { m_rowTone = std::move(tone); }
    /// Of the columns, @p label is source text of the context "ListColumn", and @p text, @p tone
    /// and so on take the row or are members of it. A column is to be completed until the next is
    /// added.
    template <typename Text>
    ListColumn &text(const char *key, const char *label, int width, Text text)
    {
        ListColumn column;
        column.key = QLatin1String(key);
        column.label = QCoreApplication::translate("ListColumn", label);
        column.width = width;
        column.text = fromRow<Row>([text](const Row &row) { return std::invoke(text, row); });
        if (const FieldInfo *field = m_type.field(column.key))
            column.field = *field;
        column.edited = false;
        return m_columns.emplace_back(std::move(column));
    }
    template <typename Text, typename ToneOf>
    ListColumn &tag(const char *key, const char *label, int width, Text words, ToneOf tone)
    {
        ListColumn &column = text(key, label, width, words);
        column.look = CellLook::Tag;
        column.tone = fromRow<Row>([tone](const Row &row) { return std::invoke(tone, row); });
        return column;
    }
    template <typename TierOf>
    ListColumn &tier(const char *key, const char *label, int width, TierOf tier)
    {
        ListColumn &column = text(
            key, label, width, [tier](const Row &row) { return labelOf(std::invoke(tier, row)); });
        column.look = CellLook::Tier;
        column.more = fromRow<Row>([tier](const Row &row, int role) {
            return role == Roles::TierRole ? QVariant(static_cast<int>(std::invoke(tier, row)))
                                           : QVariant();
        });
        return column;
    }
    /// @p score gives 0 to 100, or less for none.
    template <typename Score>
    ListColumn &meter(const char *key, const char *label, int width, Score score)
    {
        ListColumn &column = text(key, label, width, [score](const Row &row) {
            const int known = std::invoke(score, row);
            return known < 0 ? QString() : QString::number(known);
        });
        column.look = CellLook::Meter;
        column.more = fromRow<Row>([score](const Row &row, int role) {
            const int known = std::invoke(score, row);
            return role == Roles::MeterRole && known >= 0 ? QVariant(double(known)) : QVariant();
        });
        return column;
    }
    std::vector<ListColumn> take()
    {
        for (ListColumn &column : m_columns) {
            if (m_rowTone)
                column.tone = fromRow<Row>([whole = m_rowTone, own = column.tone](const Row &row) {
                    const Tone tone = whole(row);
                    return tone != Tone::Neutral || !own ? tone : own(&row);
                });
        }
        return std::move(m_columns);
    }

private:
    const RecordType &m_type;
    std::function<Tone(const Row &)> m_rowTone;
    std::vector<ListColumn> m_columns;
};

} // namespace attache
