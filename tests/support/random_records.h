#pragma once

#include "core/domain/record_types.h"
#include "core/store/workspace.h"

#include <QRandomGenerator>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace attache::test {

/// Records of any type with random values in all their fields, made from the descriptions alone.
class RandomRecords
{
public:
    explicit RandomRecords(quint32 seed)
        : m_random(seed)
    {
    }

    QRandomGenerator &random() { return m_random; }
    QString word() { return QString::number(m_random.generate64(), 36); }

    /// References lead to records that @p connection has; to none where there are none.
    AnyRecord make(Connection &connection, const RecordType &type)
    {
        AnyRecord record = type.create();
        for (const FieldInfo &field : type.fields)
            set(connection, type, field, record);
        return record;
    }

    /// A random value in the field; a value it does not take leaves it as it is.
    void set(Connection &connection, const RecordType &type, const FieldInfo &field,
             const AnyRecord &record)
    {
        (void)field.set(record.get(), value(connection, type, field, type.id(record.get())));
    }

    /// Ids of the records there are.
    static std::vector<qint64> ids(Connection &connection, const QByteArray &table)
    {
        std::vector<qint64> found;
        auto row = connection.prepare("SELECT id FROM " + table + " ORDER BY id");
        while (row && row->step().value_or(false))
            found.push_back(row->integer(0));
        return found;
    }

    std::optional<qint64> any(Connection &connection, const QByteArray &table)
    {
        const std::vector<qint64> found = ids(connection, table);
        if (found.empty())
            return std::nullopt;
        return found[m_random.bounded(static_cast<quint32>(found.size()))];
    }

private:
    QVariant value(Connection &connection, const RecordType &type, const FieldInfo &field,
                   qint64 id)
    {
        const bool empty = field.nullable && !field.options.required && m_random.bounded(4) == 0;
        if (empty)
            return {};
        switch (field.type) {
        case FieldType::Integer:
            return 1LL + m_random.bounded(5);
        case FieldType::Money:
            return static_cast<qlonglong>(m_random.bounded(1'000'000'000));
        case FieldType::Boolean:
            return m_random.bounded(2) == 1;
        case FieldType::Date:
            return QDate(2020, 1, 1).addDays(m_random.bounded(4000));
        case FieldType::Instant:
            return QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC)
                .addMSecs(1000LL * m_random.bounded(300'000'000));
        case FieldType::Reference: {
            const bool itself = qstrcmp(field.referencedTable, type.table) == 0;
            const auto target = any(connection, field.referencedTable);
            return target && !(itself && *target == id) ? QVariant(*target) : QVariant();
        }
        case FieldType::Choice:
            return field.choices.at(m_random.bounded(static_cast<quint32>(field.choices.size())))
                .key;
        case FieldType::Custom:
            return QStringLiteral("{\"%1\":\"%2\"}").arg(1 + m_random.bounded(9)).arg(word());
        case FieldType::Text:
            if (field.options.editor == Editor::Currency)
                return m_random.bounded(2) == 1 ? QStringLiteral("EUR") : QStringLiteral("CNY");
            break;
        case FieldType::LongText:
            break;
        }
        return word();
    }

    QRandomGenerator m_random;
};

/// All user data, row by row, as text.
inline QStringList userContent(Connection &connection)
{
    QStringList rows;
    for (const RecordType *type : allRecordTypes()) {
        auto row = connection.prepare(QByteArray("SELECT * FROM ") + type->table + " ORDER BY id");
        while (row && row->step().value_or(false)) {
            QStringList cells{QString::fromLatin1(type->table)};
            for (int column = 0; column < row->columnCount(); ++column)
                cells.append(row->isNull(column) ? QStringLiteral("∅") : row->text(column));
            rows.append(cells.join(QLatin1Char('|')));
        }
    }
    return rows;
}

} // namespace attache::test
