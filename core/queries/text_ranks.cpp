#include "core/queries/text_ranks.h"

#include "core/base/collation.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QtEndian>

#include <algorithm>
#include <limits>
#include <thread>
#include <utility>

namespace attache {

namespace {

constexpr quint32 Free = std::numeric_limits<quint32>::max();
constexpr size_t FirstSlots = 64;
/// From so many keys on, a second thread costs less than it saves.
constexpr size_t Many = 4000;

void appendKeys(const PackedTexts &texts, size_t from, size_t to, PackedTexts &keys)
{
    const Collation collation;
    for (size_t i = from; i < to; ++i) {
        const std::string_view text = texts[i];
        const QByteArray key =
            collation.sortKey(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        keys.append({key.constData(), static_cast<size_t>(key.size())});
    }
}

/// The first bytes as two numbers of the same order, so that few comparisons look at the rest.
using Beginning = std::pair<quint64, quint64>;

Beginning beginningOf(std::string_view key)
{
    char bytes[2 * sizeof(quint64)] = {};
    std::copy_n(key.begin(), std::min(key.size(), sizeof(bytes)), bytes);
    return {qFromBigEndian<quint64>(bytes), qFromBigEndian<quint64>(bytes + sizeof(quint64))};
}

} // namespace

void PackedTexts::append(const PackedTexts &others)
{
    const size_t begin = m_bytes.size();
    m_bytes.insert(m_bytes.end(), others.m_bytes.begin(), others.m_bytes.end());
    for (const size_t end : others.m_ends)
        m_ends.push_back(begin + end);
}

DistinctTexts::DistinctTexts()
    : m_slots(FirstSlots, Free)
{
}

size_t DistinctTexts::slotOf(std::string_view text) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = qHashBits(text.data(), text.size(), m_seed) & mask;
    while (m_slots[slot] != Free && m_texts[m_slots[slot]] != text)
        slot = (slot + 1) & mask;
    return slot;
}

quint32 DistinctTexts::numberOf(std::string_view text)
{
    const size_t slot = slotOf(text);
    if (m_slots[slot] != Free)
        return m_slots[slot];
    const auto number = static_cast<quint32>(m_texts.size());
    m_slots[slot] = number;
    m_texts.append(text);
    if (m_texts.size() * 2 > m_slots.size())
        grow();
    return number;
}

void DistinctTexts::grow()
{
    m_slots.assign(m_slots.size() * 4, Free);
    for (size_t number = 0; number < m_texts.size(); ++number)
        m_slots[slotOf(m_texts[number])] = static_cast<quint32>(number);
}

PackedTexts collationKeys(const PackedTexts &texts)
{
    PackedTexts keys;
    if (texts.size() < Many) {
        appendKeys(texts, 0, texts.size(), keys);
        return keys;
    }
    const size_t middle = texts.size() / 2;
    PackedTexts behind;
    std::jthread second([&] { appendKeys(texts, middle, texts.size(), behind); });
    appendKeys(texts, 0, middle, keys);
    second.join();
    keys.append(behind);
    return keys;
}

std::vector<quint32> ranksOf(const PackedTexts &keys)
{
    struct Entry
    {
        Beginning beginning;
        size_t number;
    };
    std::vector<Entry> entries;
    entries.reserve(keys.size());
    for (size_t i = 0; i < keys.size(); ++i)
        entries.push_back({beginningOf(keys[i]), i});
    std::sort(entries.begin(), entries.end(), [&keys](const Entry &a, const Entry &b) {
        return a.beginning != b.beginning ? a.beginning < b.beginning
                                          : keys[a.number] < keys[b.number];
    });
    std::vector<quint32> ranks(keys.size());
    quint32 rank = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        const bool isNew = i > 0 && keys[entries[i].number] != keys[entries[i - 1].number];
        ranks[entries[i].number] = isNew ? ++rank : rank;
    }
    return ranks;
}

} // namespace attache
