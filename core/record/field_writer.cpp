#include "core/record/field_writer.h"

#include "core/base/currency.h"
#include "core/base/email_address.h"
#include "core/base/shared_text.h"
#include "core/record/record_circle.h"
#include "core/record/record_names.h"

namespace attache {

namespace {

bool isEmptyValue(const QVariant &value)
{
    return !value.isValid() || value.toString().trimmed().isEmpty();
}

QVariant trimmed(const FieldInfo &field, const QVariant &value)
{
    const bool text =
        field.type == FieldType::Text && !field.isCustom() && value.canConvert<QString>();
    return text ? QVariant(value.toString().trimmed()) : value;
}

/// Why @p value cannot stand above the record @p id in @p field; empty where it can.
QString circleFault(Connection &connection, const RecordType &type, const FieldInfo &field,
                    const QVariant &value, qint64 id)
{
    const qint64 above = value.toLongLong();
    if (field.type != FieldType::Reference || id == 0 || above == 0 ||
        QLatin1String(field.referencedTable) != QLatin1String(type.table))
        return {};
    if (above == id)
        return FieldWriter::tr("A record cannot be its own parent.");
    const Result<bool> circle = closesCircle(connection, type, field, id, above);
    if (!circle)
        return circle.error().message;
    if (!*circle)
        return {};
    RecordNames names(connection);
    //: "%1" is a record that was chosen to stand above this one
    return FieldWriter::tr("\"%1\" is already below this record.").arg(names.of(type, above));
}

} // namespace

QString FieldWriter::title(const QString &field, const QString &record)
{
    //: A step that can be undone: the field, then the record
    return Common::tr("Change %1 of %2").arg(field, record);
}

QString FieldWriter::fault(const FieldInfo &field, const QVariant &value,
                           const AnyRecord &record) const
{
    if (field.options.required && isEmptyValue(value))
        return Common::tr("%1 cannot be empty.").arg(field.label());
    if (const QString text = value.toString().trimmed();
        field.options.editor == Editor::Email && !text.isEmpty() && !isEmailAddress(text))
        return Common::tr("\"%1\" is not an e-mail address. Write it as name@company.com.")
            .arg(text);
    if (const QString text = value.toString().trimmed();
        field.options.editor == Editor::Currency && !text.isEmpty() && !isCurrencyCode(text))
        return Common::tr("\"%1\" is not a currency. Use a code such as CNY.").arg(text);
    if (!record)
        return {};
    const qint64 id = m_type.id(record.get());
    QString circle = circleFault(m_workspace.connection(), m_type, field, value, id);
    if (!circle.isEmpty())
        return circle;
    const AnyRecord scratch = m_type.copy(record.get());
    if (field.set(scratch.get(), value))
        return {};
    if (field.choices.empty())
        return tr("This value is not valid for the field.");
    QStringList words;
    for (const ChoiceInfo &choice : field.choices)
        words.append(choice.text());
    //: The label of a field, and the words it can hold
    return tr("%1 must be one of: %2.").arg(field.label(), words.join(Common::tr(", ")));
}

Result<void> FieldWriter::set(const FieldInfo &field, const QVariant &value,
                              const AnyRecord &record) const
{
    if (const QString wrong = fault(field, value, record); !wrong.isEmpty())
        return Error{Error::Kind::Invalid, wrong, {}, field.key};
    field.set(record.get(), trimmed(field, value));
    return {};
}

Result<AnyRecord> FieldWriter::write(qint64 id, const FieldInfo &field, const QVariant &value,
                                     const QString &mergeKey) const
{
    ATTACHE_TRY(AnyRecord record, m_type.load(m_workspace.connection(), id));
    RecordNames names(m_workspace.connection());
    const QString step = title(field.label(), names.captionOf(m_type, record.get()).name);
    const QVariant before = field.get(record.get());
    ATTACHE_CHECK(set(field, value, record));
    if (field.get(record.get()) == before)
        return record;
    const auto body = [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(const AnyRecord now, m_type.load(writer.connection(), id));
        ATTACHE_CHECK(set(field, value, now));
        return m_type.update(writer, now.get());
    };
    ATTACHE_CHECK(m_workspace.perform(step, body, mergeKey));
    return m_type.load(m_workspace.connection(), id);
}

} // namespace attache
