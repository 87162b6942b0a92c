#include "core/store/changeset.h"

#include "core/store/changeset_format.h"
#include "core/store/sqlite_error.h"

#include <QCoreApplication>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Changeset)
};

Error failed(int code, const char *what)
{
    return sqliteError(code, QString::fromLatin1(sqlite3_errstr(code)), QString::fromLatin1(what));
}

QByteArray takeBuffer(void *buffer, int size)
{
    QByteArray bytes(static_cast<const char *>(buffer), size);
    sqlite3_free(buffer);
    return bytes;
}

Error noLongerFits()
{
    return {Error::Kind::Conflict,
            Words::tr("This step conflicts with later changes. Nothing was changed."),
            QStringLiteral("changeset conflict"),
            {}};
}

int onConflict(void *, int, sqlite3_changeset_iter *)
{
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

qsizetype Changes::recordCount() const
{
    qsizetype count = 0;
    for (const QVector<qint64> &table : ids)
        count += table.size();
    return count;
}

ChangesetReader::ChangesetReader(const QByteArray &changeset)
    : m_bytes(changeset)
{
}

ChangesetReader::~ChangesetReader()
{
    sqlite3changeset_finalize(m_iterator);
}

qint64 ChangesetReader::readVarint()
{
    const char *at = m_bytes.constData() + m_position;
    const qint64 value = changesetformat::readVarint(at, m_bytes.constData() + m_bytes.size());
    m_position = at - m_bytes.constData();
    return value;
}

// 'T', the number of columns, one byte a column, the table's name with its NUL.
bool ChangesetReader::readTable()
{
    ++m_position;
    m_columnCount = static_cast<int>(readVarint());
    m_position += m_columnCount;
    const qsizetype end = m_bytes.indexOf('\0', m_position);
    if (end < 0)
        return false;
    m_table = m_bytes.constData() + m_position;
    m_position = end + 1;
    return m_position < m_bytes.size();
}

// One value a column: its type and, but for 0 (not said) and NULL, its bytes.
bool ChangesetReader::skipRecord(bool first)
{
    for (int column = 0; column < m_columnCount; ++column) {
        if (m_position >= m_bytes.size())
            return false;
        switch (const char type = m_bytes[m_position++]; type) {
        case SQLITE_INTEGER:
        case SQLITE_FLOAT:
            if (m_position + 8 > m_bytes.size())
                return false;
            if (first && column == 0)
                m_id = qFromBigEndian<qint64>(m_bytes.constData() + m_position);
            m_position += 8;
            break;
        case SQLITE_TEXT:
        case SQLITE_BLOB: {
            const auto shortOne = static_cast<uchar>(m_bytes.constData()[m_position]);
            const qint64 length = shortOne < 0x80 ? (++m_position, shortOne) : readVarint();
            if (length < 0 || length > m_bytes.size() - m_position)
                return false;
            m_position += length;
            break;
        }
        default:
            break;
        }
    }
    return true;
}

bool ChangesetReader::next()
{
    if (m_position >= m_bytes.size() || (m_bytes[m_position] == 'T' && !readTable()))
        return false;
    const auto operation = static_cast<uchar>(m_bytes[m_position]);
    m_position += 2; // and whether the change was indirect
    m_operation = operation == SQLITE_INSERT   ? Operation::Insert
                  : operation == SQLITE_UPDATE ? Operation::Update
                                               : Operation::Delete;
    ++m_row;
    m_record = m_position;
    return skipRecord(true) && (m_operation != Operation::Update || skipRecord(false));
}

bool ChangesetReader::catchUp() const
{
    if (!m_iterator) {
        sqlite3changeset_start(&m_iterator, static_cast<int>(m_bytes.size()),
                               const_cast<char *>(m_bytes.constData()));
    }
    while (m_iterator && m_iteratorRow < m_row && sqlite3changeset_next(m_iterator) == SQLITE_ROW)
        ++m_iteratorRow;
    return m_iterator && m_iteratorRow == m_row;
}

sqlite3_value *ChangesetReader::oldValue(int column) const
{
    sqlite3_value *value = nullptr;
    if (m_operation != Operation::Insert && catchUp())
        sqlite3changeset_old(m_iterator, column, &value);
    return value;
}

sqlite3_value *ChangesetReader::newValue(int column) const
{
    sqlite3_value *value = nullptr;
    if (m_operation != Operation::Delete && catchUp())
        sqlite3changeset_new(m_iterator, column, &value);
    return value;
}

void textsOf(const char *record, std::span<const int> columns, std::span<std::string_view> texts)
{
    const char *at = record; // next() has been over it and found it whole
    int column = 0;
    for (size_t i = 0; i < columns.size();) {
        const char type = *at++;
        std::string_view text;
        if (type == SQLITE_TEXT || type == SQLITE_BLOB) {
            const auto length = static_cast<size_t>(changesetformat::readVarint(at));
            text = {at, length};
            at += length;
        } else if (type == SQLITE_INTEGER || type == SQLITE_FLOAT) {
            at += 8;
        }
        if (column++ == columns[i])
            texts[i++] = text;
    }
}

QString textOf(sqlite3_value *value)
{
    if (!value)
        return {};
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(utf8, sqlite3_value_bytes(value));
}

QVariant variantOf(sqlite3_value *value)
{
    if (!value)
        return {};
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return QVariant(static_cast<qlonglong>(sqlite3_value_int64(value)));
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_NULL:
        return QVariant::fromValue(nullptr);
    default:
        return textOf(value);
    }
}

namespace changesets {

Changes changesOf(const QByteArray &changeset)
{
    Changes changes;
    ChangesetReader reader(changeset);
    QByteArray table;
    QVector<qint64> *ids = nullptr;
    while (reader.next()) {
        // By content: the name of the next table may stand at the address of the last one's.
        if (table != reader.table()) {
            table = reader.table();
            ids = &changes.ids[QString::fromUtf8(table)];
        }
        ids->append(reader.id());
    }
    return changes;
}

Result<QByteArray> inverted(const QByteArray &changeset)
{
    int size = 0;
    void *buffer = nullptr;
    if (const int code = sqlite3changeset_invert(static_cast<int>(changeset.size()),
                                                 changeset.constData(), &size, &buffer);
        code != SQLITE_OK)
        return failed(code, "changeset invert");
    return takeBuffer(buffer, size);
}

Result<QByteArray> joined(const QByteArray &first, const QByteArray &second)
{
    int size = 0;
    void *buffer = nullptr;
    if (const int code = sqlite3changeset_concat(
            static_cast<int>(first.size()), const_cast<char *>(first.constData()),
            static_cast<int>(second.size()), const_cast<char *>(second.constData()), &size,
            &buffer);
        code != SQLITE_OK)
        return failed(code, "changeset concat");
    return takeBuffer(buffer, size);
}

Result<void> apply(sqlite3 *handle, const QByteArray &changeset)
{
    const int code = sqlite3changeset_apply(handle, static_cast<int>(changeset.size()),
                                            const_cast<char *>(changeset.constData()), nullptr,
                                            onConflict, nullptr);
    if (code == SQLITE_OK)
        return {};
    if (code == SQLITE_ABORT)
        return noLongerFits();
    return sqliteError(handle, QStringLiteral("changeset apply"));
}

} // namespace changesets

} // namespace attache
