#pragma once

#include "core/base/choice.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// @file
/// Values of columns that hold few different ones, or one short form: hundreds of thousands of rows
/// are read for a figure, and making each value anew is what that costs.

namespace attache::queries {

/// Texts, each made once.
class RepeatedTexts
{
public:
    const QString &text(std::string_view utf8)
    {
        if (m_last != nullptr && m_last->first == utf8)
            return m_last->second;
        auto found = m_texts.find(utf8);
        if (found == m_texts.end())
            found = m_texts
                        .emplace(utf8, QString::fromUtf8(utf8.data(),
                                                         static_cast<qsizetype>(utf8.size())))
                        .first;
        m_last = &*found;
        return found->second;
    }

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    using Texts = std::unordered_map<std::string, QString, Hash, std::equal_to<>>;
    Texts m_texts;
    const Texts::value_type *m_last = nullptr; ///< nodes stay where they are
};

/// Choices by their keys.
template <typename E>
class RepeatedChoices
{
public:
    E choice(std::string_view key)
    {
        for (const auto &[known, value] : m_known) {
            if (known == key)
                return value;
        }
        const E value =
            fromStoredKey<E>(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
        m_known.emplace_back(key, value);
        return value;
    }

private:
    std::vector<std::pair<std::string, E>> m_known; ///< a handful: looked through from the front
};

/// The day that @p text holds as a file does, "2026-03-01"; null for anything else.
QDate storedDay(std::string_view text);

/// The same where few different days come again and again.
class StoredDays
{
public:
    const QDate &day(std::string_view text);

private:
    struct Known
    {
        std::array<char, 10> text{};
        QDate day;
    };
    std::vector<Known> m_known = std::vector<Known>(4096);
    QDate m_none;
};

/// Local days of instants as files hold them, "2026-03-01T08:30:00.000Z".
class LocalDays
{
public:
    /// Null for text that is no instant.
    QDate day(std::string_view text);

private:
    /// Seconds east of UTC during a whole day in UTC; nothing where they change within it.
    const std::optional<int> &offsetOn(qint64 julianDay);

    struct Offset
    {
        qint64 julianDay = 0;
        std::optional<int> seconds;
    };
    StoredDays m_days;
    std::vector<Offset> m_offsets = std::vector<Offset>(4096); ///< by day, the last one asked for
};

} // namespace attache::queries
