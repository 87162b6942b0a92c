#include "core/queries/record_history.h"

#include "core/domain/custom_field.h"
#include "core/domain/record_types.h"
#include "core/store/changeset.h"
#include "core/store/journal_steps.h"

#include <algorithm>
#include <map>
#include <memory>

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
    Reader(Connection &connection, const RecordType &type, const FieldText &words)
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

    /// Sets `what` and `changes` of a HistoryEntry or RecordChange.
    template <typename Entry>
    void read(const ChangesetReader &row, Entry &entry) const
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
                addCustom(textOf(row.oldValue(column)), textOf(after), entry.changes);
            else if (!field.options.hidden)
                add(field, valueOf(field, row.oldValue(column)), valueOf(field, after),
                    entry.changes);
        }
    }

private:
    void add(const FieldInfo &field, const QVariant &before, const QVariant &after,
             std::vector<FieldDifference> &changes) const
    {
        FieldDifference change{field.key, field.label(), m_words.text(field, before),
                               m_words.text(field, after)};
        if (change.before != change.after)
            changes.push_back(std::move(change));
    }

    void addCustom(const QString &before, const QString &after,
                   std::vector<FieldDifference> &changes) const
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
            changes.push_back({customKey(Id<CustomField>(id)),
                               field ? field->label() : Words::tr("Deleted field"),
                               customText(field, was.value(id)), customText(field, is.value(id))});
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
    const FieldText &m_words;
    std::vector<FieldInfo> m_fields;
};

/// Gathers the steps of one record and of what belongs to it. The journal tells of every record
/// from its beginning, so that in one pass, oldest step first, each is known before it is changed.
class StepGatherer
{
public:
    StepGatherer(Connection &connection, const RecordType &type, qint64 id, const FieldText &words)
        : m_connection(connection)
        , m_type(type)
        , m_words(words)
        , m_known{id}
    {
    }

    Result<void> take(const JournalStep &step)
    {
        HistoryStep found;
        // What a step adds may stand before what it belongs to.
        qsizetype known = 0;
        do {
            known = m_known.size();
            found.changes.clear();
            ATTACHE_CHECK(readRows(step, found));
        } while (known != m_known.size());
        if (found.changes.empty())
            return {};
        std::ranges::stable_sort(found.changes, {}, [this](const RecordChange &change) {
            return change.type != &m_type;
        });
        found.entry = step.entry.id;
        found.title = step.entry.title;
        found.at = step.entry.at;
        found.undone = step.entry.undone;
        found.canBeUndone = !step.entry.undone && !step.lasting;
        m_steps.push_back(std::move(found));
        return {};
    }

    /// Newest first.
    Result<std::vector<HistoryStep>> finish()
    {
        RecordNames names(m_connection);
        for (HistoryStep &step : m_steps) {
            for (RecordChange &change : step.changes) {
                change.name = names.of(*change.type, change.id);
                if (const AnyRecord gone = m_records.value(change.id);
                    change.name.isEmpty() && gone)
                    change.name = names.captionOf(*change.type, gone.get()).name;
            }
        }
        ATTACHE_CHECK(names.status());
        std::ranges::reverse(m_steps);
        return std::move(m_steps);
    }

private:
    Result<void> readRows(const JournalStep &step, HistoryStep &into)
    {
        ChangesetReader row(step.changeset);
        while (row.next()) {
            if (!m_known.contains(row.id()) && !mentionsAny(row, m_known))
                continue;
            const RecordType *type = recordTypeNamed(QString::fromUtf8(row.table()));
            if (!type)
                continue;
            const AnyRecord record = recordOf(row, *type);
            if (!m_known.contains(row.id()) && !belongs(*type, record.get()))
                continue;
            m_known.insert(row.id());
            if (row.operation() != ChangesetReader::Operation::Update)
                m_records.insert(row.id(), record);
            RecordChange change{type, row.id(), {}, {}, {}};
            ATTACHE_TRY(const Reader *reader, readerOf(*type));
            reader->read(row, change);
            into.changes.push_back(std::move(change));
        }
        return {};
    }

    /// The record as the row has it; of an update, with the changed fields alone.
    static AnyRecord recordOf(const ChangesetReader &row, const RecordType &type)
    {
        AnyRecord record = type.create();
        int column = 0;
        for (const FieldInfo &field : type.fields) {
            ++column;
            sqlite3_value *value = row.newValue(column);
            if (!value)
                value = row.oldValue(column);
            if (value)
                field.set(record.get(), valueOf(field, value));
        }
        return record;
    }

    bool belongs(const RecordType &type, const void *record) const
    {
        const Home home = type.home(record);
        if (home.host)
            return m_known.contains(home.hostId);
        const FieldInfo *reference = &type == &m_type ? nullptr : type.referenceTo(m_type);
        return reference && m_known.contains(reference->get(record).toLongLong());
    }

    Result<const Reader *> readerOf(const RecordType &type)
    {
        std::unique_ptr<Reader> &reader = m_readers[&type];
        if (!reader) {
            reader = std::make_unique<Reader>(m_connection, type, m_words);
            ATTACHE_CHECK(reader->readCustomFields());
        }
        return static_cast<const Reader *>(reader.get());
    }

    Connection &m_connection;
    const RecordType &m_type;
    const FieldText &m_words;
    QSet<qint64> m_known;
    QHash<qint64, AnyRecord> m_records; ///< as they were when they came or went
    std::map<const RecordType *, std::unique_ptr<Reader>> m_readers;
    std::vector<HistoryStep> m_steps;
};

} // namespace

Result<std::vector<HistoryStep>> historyWithin(Connection &connection, const RecordType &type,
                                               qint64 id, const FieldText &words)
{
    StepGatherer steps(connection, type, id, words);
    ATTACHE_CHECK(
        eachStep(connection, id, [&steps](const JournalStep &step) { return steps.take(step); }));
    return steps.finish();
}

Result<std::vector<HistoryEntry>> recordHistory(Connection &connection, const QString &table,
                                                qint64 id, const FieldText &words)
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
