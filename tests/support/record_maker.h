#pragma once

#include "core/domain/record_types.h"
#include "core/record/record_type.h"

#include <QHash>

namespace attache::test {

/// Makes records of any type from the descriptions alone: every field but the hidden ones filled,
/// everything they refer to made first.
class RecordMaker
{
public:
    explicit RecordMaker(Writer &writer)
        : m_writer(writer)
    {
    }

    /// A new record of @p type, stored.
    Result<AnyRecord> make(const RecordType &type)
    {
        const AnyRecord record = type.create();
        for (const FieldInfo &field : type.fields) {
            ATTACHE_TRY(const QVariant value, valueFor(type, field));
            if (value.isValid() && !field.set(record.get(), value))
                return Error{Error::Kind::Invalid, field.key, {}, {}};
        }
        ATTACHE_CHECK(type.insert(m_writer, record.get()));
        return record;
    }

    /// A value that @p field can hold, another for each @p turn; invalid for what it leaves empty.
    static QVariant plainValue(const FieldInfo &field, int turn = 0)
    {
        switch (field.type) {
        case FieldType::Text:
        case FieldType::LongText:
            return textFor(field, turn);
        case FieldType::Integer:
        case FieldType::Money:
            return qlonglong(3 + turn);
        case FieldType::Boolean:
            return turn % 2 == 0;
        case FieldType::Date:
            return QDate(2026, 3, 4).addDays(turn);
        case FieldType::Instant:
            return QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC).addSecs(60 * turn);
        case FieldType::Choice:
            return field.choices.at(static_cast<size_t>(turn) % field.choices.size()).key;
        case FieldType::Reference:
        case FieldType::Custom:
            break;
        }
        return {};
    }

private:
    static QString textFor(const FieldInfo &field, int turn)
    {
        if (field.key == u"birthday")
            return QDate(1985, 3, 4).addDays(turn).toString(Qt::ISODate);
        switch (field.options.editor) {
        case Editor::Email:
            return QStringLiteral("a%1@example.com").arg(turn);
        case Editor::Currency:
            return turn % 2 == 0 ? QStringLiteral("USD") : QStringLiteral("EUR");
        case Editor::Blob:
            return {};
        default:
            // One word, so that a search for it is a search for the field.
            return QStringLiteral("text%1%2").arg(field.key).arg(turn).remove(u'_');
        }
    }

    Result<QVariant> valueFor(const RecordType &type, const FieldInfo &field)
    {
        if (field.type != FieldType::Reference)
            return field.options.hidden && !field.options.required ? QVariant() : plainValue(field);
        const RecordType &target = field.target();
        if (&target == &type)
            return QVariant();
        if (!m_made.contains(&target)) {
            ATTACHE_TRY(const AnyRecord made, make(target));
            m_made.insert(&target, target.id(made.get()));
        }
        return QVariant(static_cast<qlonglong>(m_made.value(&target)));
    }

    Writer &m_writer;
    QHash<const RecordType *, qint64> m_made;
};

} // namespace attache::test
