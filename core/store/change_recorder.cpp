#include "core/store/change_recorder.h"

#include "core/store/changeset.h"
#include "core/store/changeset_format.h"
#include "core/store/connection.h"
#include "core/store/row_record.h"
#include "core/store/sqlite_error.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace attache {

using namespace changesetformat;

namespace {

void appendTableHead(QByteArray &changeset, const QByteArray &name, qsizetype columns)
{
    changeset.append('T');
    appendVarint(changeset, static_cast<quint64>(columns));
    changeset.append('\1').append(columns - 1, '\0'); // the id is the primary key
    changeset.append(name).append('\0');
}

void appendHead(QByteArray &changeset, int operation, bool indirect)
{
    changeset.append(static_cast<char>(operation));
    changeset.append(indirect ? '\1' : '\0');
}

} // namespace

ChangeRecorder::ChangeRecorder(Connection &connection, const QStringList &tables)
    : m_connection(connection)
    , m_names(tables)
{
}

ChangeRecorder::~ChangeRecorder()
{
    stop();
}

Result<void> ChangeRecorder::start()
{
    if (m_tables.empty())
        ATTACHE_CHECK(readTables());
    m_recording = true;
    m_error = SQLITE_OK;
    watch(true);
    return {};
}

void ChangeRecorder::watch(bool on)
{
    sqlite3_preupdate_hook(m_connection.handle(), on ? onChange : nullptr, on ? this : nullptr);
}

Result<void> ChangeRecorder::insert(Statement &insert, const char *table, const RowRecord &row)
{
    Table *const known = tableNamed(table);
    Q_ASSERT(known && m_recording);
    row.bindTo(insert);
    watch(false);
    Result<void> done = insert.execute();
    watch(true);
    if (!done)
        return done;
    if (known->inserted.isEmpty())
        appendTableHead(known->inserted, known->name, row.columns());
    static constexpr char DirectInsert[] = {SQLITE_INSERT, 0};
    const qsizetype size =
        known->inserted.size() + qsizetype(sizeof DirectInsert) + row.bytes().size();
    // append() copies all bytes whenever they grow; reserve() reallocates them, which the system
    // does without a copy from so many on that the heap leaves them to it. Memory is only taken
    // where it is written.
    constexpr qsizetype Many = 1 << 20;
    constexpr qsizetype LeftToTheSystem = 48 << 20;
    if (size > known->inserted.capacity())
        known->inserted.reserve(std::max(2 * size, size < Many ? 0 : LeftToTheSystem));
    known->inserted.append(DirectInsert, sizeof DirectInsert).append(row.bytes());
    return {};
}

void ChangeRecorder::stop()
{
    if (!std::exchange(m_recording, false))
        return;
    watch(false);
    for (Table &table : m_tables) {
        table.rows = {};
        table.places = {};
        table.inserted = {};
    }
    m_old = QByteArray();
}

/// Only a default can make a column that is NOT NULL look like NULL: the row was written before
/// ALTER TABLE added the column, and has no value of it.
Result<void> ChangeRecorder::readTables()
{
    std::vector<Table> tables;
    for (const QString &name : m_names) {
        Table table;
        table.name = name.toUtf8();
        table.select = "SELECT * FROM " + table.name + " WHERE id = ?1";
        QByteArrayList defaults;
        ATTACHE_TRY(Statement column,
                    m_connection.prepare("SELECT iif(\"notnull\", dflt_value, NULL) FROM "
                                         "pragma_table_info(?1)"));
        column.bind(1, name);
        while (true) {
            ATTACHE_TRY(const bool found, column.step());
            if (!found)
                break;
            defaults.append(column.isNull(0) ? QByteArray("NULL") : column.blob(0));
        }
        ATTACHE_TRY(Statement values, m_connection.prepare("SELECT " + defaults.join(", ")));
        ATTACHE_CHECK(values.step());
        for (int i = 0; i < values.columnCount(); ++i) {
            QByteArray value;
            if (!values.isNull(i))
                appendColumn(value, values.handle(), i);
            table.defaults.push_back(value);
        }
        tables.push_back(std::move(table));
    }
    m_tables = std::move(tables);
    return {};
}

ChangeRecorder::Table *ChangeRecorder::tableNamed(const char *name)
{
    if (m_last && m_last->name == name)
        return m_last;
    const auto found = std::find_if(m_tables.begin(), m_tables.end(),
                                    [name](const Table &table) { return table.name == name; });
    return found == m_tables.end() ? nullptr : m_last = &*found;
}

void ChangeRecorder::onChange(void *self, sqlite3 *handle, int operation, const char *database,
                              const char *table, long long oldId, long long newId)
{
    auto *recorder = static_cast<ChangeRecorder *>(self);
    if (qstrcmp(database, "main") != 0)
        return;
    if (Table *known = recorder->tableNamed(table))
        recorder->record(handle, operation, *known, oldId, newId);
}

void ChangeRecorder::record(sqlite3 *handle, int operation, Table &table, qint64 oldId,
                            qint64 newId)
{
    if (operation != SQLITE_INSERT)
        touch(table, oldId, true, handle);
    if (operation == SQLITE_INSERT || (operation == SQLITE_UPDATE && newId != oldId))
        touch(table, newId, false, handle);
}

/// What a row was before is what it was when it was touched first.
void ChangeRecorder::touch(Table &table, qint64 id, bool wasThere, sqlite3 *handle)
{
    const bool indirect = sqlite3_preupdate_depth(handle) > 0;
    const auto known = table.places.constFind(id);
    if (known != table.places.constEnd()) {
        table.rows[*known].indirect &= indirect;
        return;
    }
    Row row{id, NoOld, indirect};
    if (wasThere) {
        row.old = m_old.size();
        const int columns = sqlite3_preupdate_count(handle);
        for (int column = 0; column < columns; ++column) {
            sqlite3_value *value = nullptr;
            if (const int code = sqlite3_preupdate_old(handle, column, &value); code != SQLITE_OK) {
                m_error = code;
                return;
            }
            const QByteArray &ifNull = table.defaults[static_cast<size_t>(column)];
            if (sqlite3_value_type(value) == SQLITE_NULL && !ifNull.isEmpty())
                m_old.append(ifNull);
            else
                appendValue(m_old, value);
        }
    }
    table.places.insert(id, table.rows.size());
    table.rows.push_back(row);
}

Result<QByteArray> ChangeRecorder::finish()
{
    watch(false);
    if (m_error != SQLITE_OK)
        return sqliteError(m_error, QString::fromLatin1(sqlite3_errstr(m_error)),
                           QStringLiteral("recording changes"));
    QByteArray inserted;
    QByteArray changeset;
    bool changedAgain = false;
    for (Table &table : m_tables) {
        changedAgain = changedAgain || (!table.inserted.isEmpty() && !table.rows.empty());
        inserted.isEmpty() ? inserted.swap(table.inserted) : void(inserted += table.inserted);
        if (!table.rows.empty())
            ATTACHE_CHECK(appendTable(table, changeset));
    }
    stop();
    // A row inserted and then changed must stand there once, as it ended.
    return changedAgain ? changesets::joined(inserted, changeset)
                        : Result<QByteArray>(inserted.append(changeset));
}

Result<void> ChangeRecorder::appendTable(const Table &table, QByteArray &changeset)
{
    const qsizetype before = changeset.size();
    appendTableHead(changeset, table.name, static_cast<qsizetype>(table.defaults.size()));
    const qsizetype head = changeset.size();
    ATTACHE_TRY(BorrowedStatement now, m_connection.borrow(table.select));
    for (const Row &row : table.rows) {
        now->reset();
        now->bind(1, row.id);
        ATTACHE_TRY(const bool found, now->step());
        if (found && row.old != NoOld) {
            appendUpdate(table, row, *now, changeset);
        } else if (found) {
            appendHead(changeset, SQLITE_INSERT, row.indirect);
            for (int column = 0; column < now->columnCount(); ++column)
                appendColumn(changeset, now->handle(), column);
        } else if (row.old != NoOld) {
            appendHead(changeset, SQLITE_DELETE, row.indirect);
            const char *const begin = m_old.constData() + row.old;
            const char *end = begin;
            for (size_t column = 0; column < table.defaults.size(); ++column)
                end = valueEnd(end);
            changeset.append(begin, end - begin);
        }
    }
    if (changeset.size() == head)
        changeset.truncate(before);
    return {};
}

void ChangeRecorder::appendUpdate(const Table &table, const Row &row, const Statement &now,
                                  QByteArray &changeset)
{
    const qsizetype before = changeset.size();
    appendHead(changeset, SQLITE_UPDATE, row.indirect);
    m_newValues.resize(0);
    bool changed = false;
    const char *old = m_old.constData() + row.old;
    for (int column = 0; column < static_cast<int>(table.defaults.size()); ++column) {
        const char *const end = valueEnd(old);
        m_value.resize(0);
        appendColumn(m_value, now.handle(), column);
        const bool same = m_value == QByteArrayView(old, end - old);
        changed |= !same;
        if (column == 0 || !same)
            changeset.append(old, end - old);
        else
            changeset.append('\0');
        m_newValues.append(same ? QByteArrayView("\0", 1) : QByteArrayView(m_value));
        old = end;
    }
    if (changed)
        changeset.append(m_newValues);
    else
        changeset.truncate(before);
}

} // namespace attache
