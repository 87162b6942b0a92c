#pragma once

#include <QByteArray>
#include <QtEndian>

#include <limits>
#include <string_view>

/// @file
/// Numbers in the blobs of derived tables, one behind the other, the lowest byte first.

namespace attache::queries {

class Packed
{
public:
    template <typename T>
    void add(T number)
    {
        const T stored = qToLittleEndian(number);
        m_bytes.append(reinterpret_cast<const char *>(&stored), sizeof stored);
    }
    void addBytes(std::string_view bytes)
    {
        m_bytes.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
    void clear() { m_bytes.resize(0); } // keeps the room
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes = QByteArray("", 0); ///< never null, which would be bound as NULL
};

/// Takes them out again. What is behind the end is 0.
class Unpacked
{
public:
    explicit Unpacked(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    bool atEnd() const { return m_bytes.empty(); }
    template <typename T>
    T take()
    {
        if (m_bytes.size() < sizeof(T)) {
            m_bytes = {};
            return 0;
        }
        const T number = qFromLittleEndian<T>(m_bytes.data());
        m_bytes.remove_prefix(sizeof(T));
        return number;
    }

    std::string_view rest() const { return m_bytes; }
    /// The next @p size bytes, or what there is.
    std::string_view takeBytes(size_t size)
    {
        const std::string_view bytes = m_bytes.substr(0, size);
        m_bytes.remove_prefix(bytes.size());
        return bytes;
    }

private:
    std::string_view m_bytes;
};

/// A day as a number: its Julian day.
inline constexpr qint32 NoDay = std::numeric_limits<qint32>::min();
/// A number that is not known.
inline constexpr qint32 NoNumber = std::numeric_limits<qint32>::min();
/// An instant as a number: seconds since 1970, UTC.
inline constexpr qint64 NoInstant = std::numeric_limits<qint64>::min();

/// The bits of the last byte of the facts and of each of the terms in deal_digest.
inline constexpr quint8 HasAmount = 1;
inline constexpr quint8 IsWakeable = 2;

} // namespace attache::queries
