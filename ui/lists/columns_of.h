#pragma once

#include "core/base/shared_text.h"
#include "core/record/record_type.h"
#include "ui/base/roles.h"
#include "ui/lists/late_values.h"
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
    /// Of the columns, @p label is source text of the context "Field", and @p text, @p tone
    /// and so on take the row or are members of it. A column is to be completed until the next is
    /// added.
    template <typename Text>
    ListColumn &text(const char *key, const char *label, int width, Text text)
    {
        ListColumn column;
        column.key = QLatin1String(key);
        column.label = QCoreApplication::translate("Field", label);
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
    /// A meter of 0 to 100 that fills while the list is shown, see ListModel::setLate(); @p idOf
    /// gives the id of the record of a row.
    template <typename IdOf>
    ListColumn &late(const char *key, const char *label, int width,
                     const std::shared_ptr<LateValues> &values, IdOf idOf)
    {
        const auto value = [values, idOf](const Row &row) {
            return values->of(std::invoke(idOf, row));
        };
        ListColumn &column = text(key, label, width, [value](const Row &row) {
            const auto known = value(row);
            if (!known)
                return QString();
            return *known ? QString::number(**known) : Common::tr("Could not be read");
        });
        column.look = CellLook::Meter;
        column.late = values;
        column.tone = fromRow<Row>([value](const Row &row) {
            const auto known = value(row);
            return known && !*known ? Tone::Danger : Tone::Neutral;
        });
        column.more = fromRow<Row>([value](const Row &row, int role) {
            const auto known = value(row);
            if (role == Roles::MeterRole && known && *known)
                return QVariant(double(**known));
            if (role == Qt::ToolTipRole && known && !*known)
                return QVariant(known->error().message);
            return QVariant();
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
