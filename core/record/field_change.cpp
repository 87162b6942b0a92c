#include "core/record/field_change.h"

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

} // namespace

QString FieldChange::title(const QString &field, const QString &record)
{
    //: A step that can be undone: the field, then the record
    return tr("Change %1 of %2").arg(field, record);
}

QString FieldChange::nameOf(const RecordType &type, const void *record)
{
    for (const QLatin1String key : {QLatin1String("short_name"), QLatin1String("name")}) {
        const FieldInfo *info = type.field(QString(key));
        if (QString name = info ? info->get(record).toString() : QString(); !name.isEmpty())
            return name;
    }
    return QCoreApplication::translate("RecordType", type.label);
}

QString FieldChange::fault(const FieldInfo &field, const QVariant &value,
                           const AnyRecord &record) const
{
    if (field.options.required && isEmptyValue(value))
        return tr("%1 cannot be empty.").arg(field.label());
    if (!record)
        return {};
    const qint64 id = m_type.id(record.get());
    if (field.type == FieldType::Reference && id != 0 && value.toLongLong() == id &&
        QLatin1String(field.referencedTable) == QLatin1String(m_type.table))
        return tr("A record cannot stand above itself.");
    const AnyRecord scratch = m_type.copy(record.get());
    return field.set(scratch.get(), value) ? QString() : tr("This value does not fit the field.");
}

Result<AnyRecord> FieldChange::make(qint64 id, const FieldInfo &field, const QVariant &value,
                                    const QString &mergeKey) const
{
    ATTACHE_TRY(AnyRecord record, m_type.load(m_workspace.connection(), id));
    if (const QString wrong = fault(field, value, record); !wrong.isEmpty())
        return Error{Error::Kind::Invalid, wrong, {}, field.key};
    const QString step = title(field.label(), nameOf(m_type, record.get()));
    const QVariant before = field.get(record.get());
    field.set(record.get(), trimmed(field, value));
    if (field.get(record.get()) == before)
        return record;
    ATTACHE_CHECK(m_workspace.perform(
        step, [&](Writer &writer) { return m_type.update(writer, record.get()); }, mergeKey));
    return record;
}

} // namespace attache
