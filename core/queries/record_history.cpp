#include "core/queries/record_history.h"

#include "core/domain/custom_field.h"
#include "core/domain/record_types.h"
#include "core/store/changeset.h"
#include "core/store/journal.h"

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordHistory)
};

/// The value of a changeset as the description's field has it.
QVariant valueOf(const FieldInfo &field, sqlite3_value *stored)
{
    QVariant value = variantOf(stored);
    if (!value.isValid() || value.isNull())
        return {};
    switch (field.type) {
    case FieldType::Date:
        return QDate::fromString(value.toString(), Qt::ISODate);
    case FieldType::Instant:
        return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    case FieldType::Boolean:
        return value.toBool();
    case FieldType::Reference:
        return value.toLongLong() == 0 ? QVariant() : value;
    default:
        return value;
    }
}

class Reader
{
public:
    Reader(Connection &connection, const RecordType &type, const FieldWords &words)
        : m_connection(connection)
        , m_type(type)
        , m_words(words)
    {
    }

    Result<void> readCustomFields()
    {
        ATTACHE_TRY(m_fields, allFieldsOf(m_connection, m_type));
        return {};
    }

    void read(const ChangesetReader &row, HistoryEntry &entry) const
    {
        entry.what =
            row.operation() == ChangesetReader::Operation::Insert   ? HistoryEntry::What::Added
            : row.operation() == ChangesetReader::Operation::Delete ? HistoryEntry::What::Removed
                                                                    : HistoryEntry::What::Changed;
        if (entry.what == HistoryEntry::What::Removed)
            return;
        int column = 0;
        for (const FieldInfo &field : m_type.fields) {
            ++column;
            sqlite3_value *after = row.newValue(column);
            if (!after)
                continue;
            if (field.type == FieldType::Custom)
                addCustom(textOf(row.oldValue(column)), textOf(after), entry);
            else if (!field.options.hidden)
                add(field, valueOf(field, row.oldValue(column)), valueOf(field, after), entry);
        }
    }

private:
    void add(const FieldInfo &field, const QVariant &before, const QVariant &after,
             HistoryEntry &entry) const
    {
        FieldDifference change{field.key, field.label(), m_words.text(field, before),
                               m_words.text(field, after)};
        if (change.before != change.after)
            entry.changes.push_back(std::move(change));
    }

    void addCustom(const QString &before, const QString &after, HistoryEntry &entry) const
    {
        const CustomValues was = CustomValues::fromJson(before.toUtf8());
        const CustomValues is = CustomValues::fromJson(after.toUtf8());
        QList<qint64> ids = was.all().keys() + is.all().keys();
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        for (const qint64 id : ids) {
            if (was.value(id) == is.value(id))
                continue;
            const FieldInfo *field = customField(id);
            entry.changes.push_back({customKey(Id<CustomField>(id)),
                                     field ? field->label() : Words::tr("Deleted field"),
                                     customText(field, was.value(id)),
                                     customText(field, is.value(id))});
        }
    }

    QString customText(const FieldInfo *field, const QString &stored) const
    {
        if (field && field->type == FieldType::Date && !stored.isEmpty())
            return m_words.day(QDate::fromString(stored, Qt::ISODate));
        return stored;
    }

    const FieldInfo *customField(qint64 id) const
    {
        for (const FieldInfo &field : m_fields) {
            if (field.customId == id)
                return &field;
        }
        return nullptr;
    }

    Connection &m_connection;
    const RecordType &m_type;
    const FieldWords &m_words;
    std::vector<FieldInfo> m_fields;
};

} // namespace

Result<std::vector<HistoryEntry>> recordHistory(Connection &connection, const QString &table,
                                                qint64 id, const FieldWords &words)
{
    std::vector<HistoryEntry> history;
    const RecordType *type = recordTypeNamed(table);
    if (!type)
        return Error{Error::Kind::Invalid, {}, table, {}};
    Reader reader(connection, *type, words);
    ATTACHE_CHECK(reader.readCustomFields());
    Journal journal(connection);
    ATTACHE_TRY(const auto entries, journal.entriesOf(table, id));
    for (const JournalEntry &step : entries) {
        ATTACHE_TRY(const QByteArray changeset, journal.changeset(step.id));
        ChangesetReader row(changeset);
        while (row.next()) {
            if (row.id() != id || table != QLatin1String(row.table()))
                continue;
            HistoryEntry entry;
            entry.entry = step.id;
            entry.title = step.title;
            entry.at = step.at;
            entry.undone = step.undone;
            reader.read(row, entry);
            history.push_back(std::move(entry));
            break;
        }
    }
    return history;
}

} // namespace attache
