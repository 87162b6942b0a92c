#include "core/record/record_names.h"

#include "core/record/record_type.h"

namespace attache {

namespace {

constexpr qsizetype LongestName = 80;

QString firstLine(const QString &text)
{
    const QString line = text.section(QLatin1Char('\n'), 0, 0).trimmed();
    return line.size() <= LongestName ? line : line.first(LongestName - 1) + QChar(0x2026);
}

} // namespace

Caption RecordNames::caption(const RecordType &type, qint64 id)
{
    const std::pair key(&type, id);
    if (const auto known = m_captions.constFind(key); known != m_captions.constEnd())
        return *known;
    // Until it is made, for records that refer to one another in a circle.
    m_captions.insert(key, {});
    Caption caption;
    if (const Result<AnyRecord> record = type.load(m_connection, id))
        caption = captionOf(type, record->get());
    else if (record.error().kind != Error::Kind::NotFound && !m_error)
        m_error = record.error();
    return *m_captions.insert(key, caption);
}

Caption RecordNames::captionOf(const RecordType &type, const void *record)
{
    Caption caption = type.caption(record, *this);
    caption.name = firstLine(caption.name);
    caption.title = firstLine(caption.title);
    return caption;
}

QString recordName(Connection &connection, const RecordType &type, qint64 id)
{
    return RecordNames(connection).of(type, id);
}

QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString joined(std::initializer_list<QString> texts)
{
    QStringList parts(texts);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString isoDay(const QDateTime &instant)
{
    return isoDay(instant.toLocalTime().date());
}

namespace detail {

Error recordGone(const char *table, qint64 id)
{
    return {Error::Kind::NotFound,
            QCoreApplication::translate("Store", "This record no longer exists."),
            QStringLiteral("%1 %2").arg(QLatin1String(table)).arg(id),
            {}};
}

Error fieldMissing(const RecordType &type, const char *key)
{
    const FieldInfo *field = type.field(QString::fromLatin1(key));
    return {Error::Kind::Invalid,
            QCoreApplication::translate("Store", "%1 cannot be empty.").arg(field->label()),
            QLatin1String(type.table), field->key};
}

Error rulesInTheWay(const char *table)
{
    return {Error::Kind::Invalid,
            QCoreApplication::translate("Store", "These records cannot be added in bulk."),
            QLatin1String(table),
            {}};
}

} // namespace detail

} // namespace attache
