#include "core/store/changeset_format.h"

#include <QtEndian>

#include <sqlite3.h>

#include <bit>

namespace attache::changesetformat {

namespace {

void appendNumber(QByteArray &bytes, char type, quint64 bits)
{
    char stored[1 + sizeof(bits)] = {type};
    qToBigEndian(bits, stored + 1);
    bytes.append(stored, sizeof(stored));
}

void appendBytes(QByteArray &bytes, char type, const void *data, int size)
{
    bytes.append(type);
    appendVarint(bytes, static_cast<quint64>(size));
    bytes.append(static_cast<const char *>(data), size);
}

} // namespace

qint64 readVarint(const char *&at, const char *end)
{
    constexpr int LongestVarint = 9;
    quint64 value = 0;
    for (int i = 1; i <= LongestVarint && at != end; ++i) {
        const auto byte = static_cast<uchar>(*at++);
        if (i == LongestVarint)
            return static_cast<qint64>((value << 8) | byte);
        value = (value << 7) | (byte & 0x7F);
        if (byte < 0x80)
            break;
    }
    return static_cast<qint64>(value);
}

// Lengths only: they stay far below the 2^56 from which the ninth byte would be needed.
void appendVarint(QByteArray &bytes, quint64 value)
{
    int shift = 0;
    while (value >> (shift + 7) != 0)
        shift += 7;
    for (; shift > 0; shift -= 7)
        bytes.append(static_cast<char>(0x80 | ((value >> shift) & 0x7F)));
    bytes.append(static_cast<char>(value & 0x7F));
}

const char *valueEnd(const char *at)
{
    switch (*at++) {
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
        return at + sizeof(quint64);
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
        const qint64 size = readVarint(at);
        return at + size;
    }
    default:
        return at;
    }
}

void appendValue(QByteArray &bytes, sqlite3_value *value)
{
    const int type = sqlite3_value_type(value);
    switch (type) {
    case SQLITE_INTEGER:
        return appendNumber(bytes, SQLITE_INTEGER,
                            static_cast<quint64>(sqlite3_value_int64(value)));
    case SQLITE_FLOAT:
        return appendNumber(bytes, SQLITE_FLOAT,
                            std::bit_cast<quint64>(sqlite3_value_double(value)));
    case SQLITE_TEXT: {
        const void *text = sqlite3_value_text(value);
        return appendBytes(bytes, SQLITE_TEXT, text, sqlite3_value_bytes(value));
    }
    case SQLITE_BLOB: {
        const void *blob = sqlite3_value_blob(value);
        return appendBytes(bytes, SQLITE_BLOB, blob, sqlite3_value_bytes(value));
    }
    default:
        bytes.append(static_cast<char>(SQLITE_NULL));
    }
}

void appendColumn(QByteArray &bytes, sqlite3_stmt *row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        return appendNumber(bytes, SQLITE_INTEGER,
                            static_cast<quint64>(sqlite3_column_int64(row, column)));
    case SQLITE_FLOAT:
        return appendNumber(bytes, SQLITE_FLOAT,
                            std::bit_cast<quint64>(sqlite3_column_double(row, column)));
    case SQLITE_TEXT: {
        const void *text = sqlite3_column_text(row, column);
        return appendBytes(bytes, SQLITE_TEXT, text, sqlite3_column_bytes(row, column));
    }
    case SQLITE_BLOB: {
        const void *blob = sqlite3_column_blob(row, column);
        return appendBytes(bytes, SQLITE_BLOB, blob, sqlite3_column_bytes(row, column));
    }
    default:
        bytes.append(static_cast<char>(SQLITE_NULL));
    }
}

} // namespace attache::changesetformat
