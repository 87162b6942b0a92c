#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <string_view>
#include <vector>

namespace attache {

/// Many short byte strings, one behind the other in one piece of memory.
class PackedTexts
{
public:
    void append(std::string_view text)
    {
        m_bytes.insert(m_bytes.end(), text.begin(), text.end());
        m_ends.push_back(m_bytes.size());
    }
    void append(const PackedTexts &others);
    size_t size() const { return m_ends.size(); }
    std::string_view operator[](size_t number) const
    {
        const size_t begin = number == 0 ? 0 : m_ends[number - 1];
        return {m_bytes.data() + begin, m_ends[number] - begin};
    }

private:
    std::vector<char> m_bytes;
    std::vector<size_t> m_ends;
};

/// Distinct texts, numbered in the order in which they came.
class DistinctTexts
{
public:
    DistinctTexts();
    /// The number of @p text, which is taken in when it is new.
    quint32 numberOf(std::string_view text);
    const PackedTexts &texts() const { return m_texts; }

private:
    size_t slotOf(std::string_view text) const;
    void grow();

    size_t m_seed = QHashSeed::globalSeed(); ///< the texts come from foreign files
    PackedTexts m_texts;
    std::vector<quint32> m_slots; ///< a power of two of them, at most half taken
};

/// For each of @p texts (UTF-8) the key by which names are ordered. Many are made on two threads.
PackedTexts collationKeys(const PackedTexts &texts);

/// For each of @p keys its rank in the order of their bytes; equal keys have equal ranks.
std::vector<quint32> ranksOf(const PackedTexts &keys);

} // namespace attache
