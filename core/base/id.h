#pragma once

#include <QHash>
#include <QString>
#include <QtGlobal>

#include <compare>

namespace attache {

/// The identity of one record of type @p T: a 63-bit number, 0 meaning none. An `Id<Account>`
/// neither converts to nor compares with an `Id<Visit>`.
template <typename T>
class Id
{
public:
    constexpr Id() = default;
    explicit constexpr Id(qint64 value)
        : m_value(value)
    {
    }

    constexpr bool isNull() const noexcept { return m_value == 0; }
    constexpr qint64 value() const noexcept { return m_value; }
    QString toString() const { return QString::number(m_value); }

    /// Null when @p text is not the decimal form of a positive id.
    static Id fromString(QStringView text)
    {
        bool ok = false;
        const qint64 value = text.toLongLong(&ok);
        return ok && value > 0 ? Id(value) : Id();
    }

    // clang-tidy 14 takes what a spaceship is compared with for a pointer.
    friend constexpr auto operator<=>(Id, Id) = default; // NOLINT(modernize-use-nullptr)
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

} // namespace attache
