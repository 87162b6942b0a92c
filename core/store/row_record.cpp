#include "core/store/row_record.h"

#include "core/store/changeset_format.h"
#include "core/store/statement.h"

#include <QStringEncoder>
#include <QtEndian>

#include <sqlite3.h>

#include <array>

namespace attache {

namespace {

constexpr qsizetype UsualSize = 256;

} // namespace

RowRecord::RowRecord(int columns)
    : m_columns(columns)
{
    m_bytes.reserve(UsualSize);
    bind(1, qint64(0));
}

void RowRecord::begin(int column, char type)
{
    Q_ASSERT(column == m_filled + 1 && column <= m_columns);
    m_filled = column;
    m_bytes.append(type);
}

void RowRecord::bindNull(int column)
{
    begin(column, SQLITE_NULL);
}

void RowRecord::bind(int column, qint64 value)
{
    begin(column, SQLITE_INTEGER);
    std::array<char, sizeof value> bytes;
    qToBigEndian(value, bytes.data());
    m_bytes.append(bytes.data(), bytes.size());
}

void RowRecord::bind(int column, const QString &value)
{
    begin(column, SQLITE_TEXT);
    if (value.isEmpty()) { // half of the fields of an imported row are empty
        m_bytes.append('\0');
        return;
    }
    constexpr qsizetype MostBytes = 3; // of UTF-8 for a unit of UTF-16
    if (value.size() * MostBytes >= 0x80) {
        const QByteArray utf8 = value.toUtf8();
        return appendText(utf8.constData(), utf8.size());
    }
    // Its length fits one byte whatever it holds: nearly every value of a row.
    const qsizetype start = m_bytes.size();
    m_bytes.resize(start + 1 + value.size() * MostBytes);
    char *const text = m_bytes.data() + start + 1;
    const auto size = QStringEncoder(QStringEncoder::Utf8).appendToBuffer(text, value) - text;
    text[-1] = static_cast<char>(size);
    m_bytes.resize(start + 1 + size);
}

void RowRecord::bind(int column, QDate value)
{
    value.isValid() ? bind(column, value.toString(Qt::ISODate)) : bindNull(column);
}

void RowRecord::bind(int column, const QDateTime &value)
{
    value.isValid() ? bind(column, value.toUTC().toString(Qt::ISODateWithMs)) : bindNull(column);
}

void RowRecord::bindUtf8Static(int column, const char *text, qsizetype size)
{
    begin(column, SQLITE_TEXT);
    appendText(text, size);
}

void RowRecord::setId(qint64 id)
{
    qToBigEndian(id, m_bytes.data() + 1); // behind its type
}

void RowRecord::appendText(const char *utf8, qsizetype size)
{
    changesetformat::appendVarint(m_bytes, static_cast<quint64>(size));
    m_bytes.append(utf8, size);
}

void RowRecord::bindTo(Statement &statement) const
{
    Q_ASSERT(m_filled == m_columns);
    const char *at = m_bytes.constData();
    for (int column = 1; column <= m_columns; ++column) {
        switch (*at++) {
        case SQLITE_INTEGER:
            statement.bind(column, qFromBigEndian<qint64>(at));
            at += sizeof(qint64);
            break;
        case SQLITE_TEXT: {
            const auto size = static_cast<qsizetype>(changesetformat::readVarint(at));
            statement.bindUtf8Static(column, at, size);
            at += size;
            break;
        }
        default:
            statement.bindNull(column);
        }
    }
}

} // namespace attache
