#include "core/store/text_postings.h"

#include "core/store/fts_varint.h"
#include "core/store/stacked_tokens.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace attache {

namespace {

constexpr int FirstShift = 53; // small tables stay in the cache of a core
constexpr quint32 FirstRoom = 32;
/// The most that one place of a token adds: a new row, the room for how long the one before was,
/// and the place.
constexpr quint32 MostAdded = 3 * LongestFtsVarint;

/// A bit in the highest place of each byte that ends a token; right up to the first of them.
quint64 endsIn(quint64 bytes)
{
    constexpr quint64 Ones = 0x0101010101010101;
    constexpr quint64 Highest = 0x8080808080808080;
    const quint64 each = bytes ^ (Ones * uchar(TokenEnd));
    return (each - Ones) & ~each & Highest;
}

/// The eight bytes at @p at, the first one in the lowest place; the end of the text counts as the
/// end of a token.
quint64 eightAt(const char *at, const char *end)
{
    if (end - at >= qsizetype(sizeof(quint64)))
        return qFromLittleEndian<quint64>(at);
    std::array<char, sizeof(quint64)> bytes;
    bytes.fill(TokenEnd);
    if (at < end)
        std::copy(at, end, bytes.begin());
    return qFromLittleEndian<quint64>(bytes.data());
}

/// The first @p count of @p bytes, as a number that is compared as they are.
quint64 firstBytes(quint64 bytes, int count)
{
    return count == 0 ? 0 : qbswap(bytes & (~quint64(0) >> (64 - 8 * count)));
}

/// A place in a table of 2^(64 - @p shift). The highest places of the product depend on all bytes.
size_t slotOf(quint64 first, quint64 second, int shift)
{
    constexpr quint64 Multiplier = 0x9E3779B97F4A7C15;
    return ((first ^ std::rotl(second, 29)) * Multiplier) >> shift;
}

} // namespace

TextPostings::TextPostings(Detail detail)
    : m_slots(size_t(1) << (64 - FirstShift))
    , m_shift(FirstShift)
    , m_detail(detail)
{
}

bool TextPostings::add(qint64 id, QByteArrayView text)
{
    const char *at = text.begin();
    const char *const end = text.end();
    quint32 place = 0;
    while (at < end) {
        const quint64 first = eightAt(at, end);
        const int inFirst = std::countr_zero(endsIn(first)) / 8;
        Key key{firstBytes(first, inFirst), 0};
        int size = inFirst;
        if (inFirst == int(sizeof first)) {
            const quint64 second = eightAt(at + sizeof first, end);
            const int inSecond = std::countr_zero(endsIn(second)) / 8;
            key.second = firstBytes(second, inSecond);
            size += inSecond;
            if (size == int(LongestToken) && at + size < end && at[size] != TokenEnd)
                return false;
        }
        if (size > 0) {
            Term &term = termOf(key, static_cast<quint32>(size));
            makeRoom(term);
            const bool isNew = term.row != id || term.size == 0;
            if (isNew)
                beginRow(term, id);
            if (m_detail == Detail::Places)
                addPlace(term, place);
            if (isNew || m_detail == Detail::Places)
                ++place;
        }
        at += size + 1;
    }
    ++m_rows;
    m_tokenCount += place;
    return true;
}

TextPostings::Term &TextPostings::termOf(const Key &key, quint32 tokenSize)
{
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = slotOf(key.first, key.second, m_shift);; slot = (slot + 1) & mask) {
        const quint32 found = m_slots[slot];
        if (found != 0 && m_terms[found - 1].key == key)
            return m_terms[found - 1];
        if (found != 0)
            continue;
        if (2 * m_terms.size() >= m_slots.size()) {
            grow();
            return termOf(key, tokenSize);
        }
        Term term;
        term.key = key;
        term.tokenSize = tokenSize;
        m_terms.push_back(term);
        m_slots[slot] = static_cast<quint32>(m_terms.size());
        return m_terms.back();
    }
}

void TextPostings::grow()
{
    m_slots.assign(2 * m_slots.size(), 0);
    --m_shift;
    const size_t mask = m_slots.size() - 1;
    for (size_t i = 0; i < m_terms.size(); ++i) {
        const Key &key = m_terms[i].key;
        size_t slot = slotOf(key.first, key.second, m_shift);
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = static_cast<quint32>(i + 1);
    }
}

void TextPostings::makeRoom(Term &term)
{
    if (term.room - term.size >= MostAdded)
        return;
    const quint32 room = std::max(2 * term.room, FirstRoom + MostAdded);
    auto *const bytes = static_cast<char *>(m_memory.allocate(room, 1));
    if (term.bytes) {
        std::memcpy(bytes, term.bytes, term.size);
        m_memory.deallocate(term.bytes, term.room, 1);
    }
    term.bytes = bytes;
    term.room = room;
}

void TextPostings::beginRow(Term &term, qint64 id)
{
    if (term.size > 0)
        endRow(term);
    char *out = term.bytes + term.size;
    out = writeFtsVarint(out, static_cast<quint64>(id) - static_cast<quint64>(term.row));
    term.row = id;
    term.place = 0;
    if (m_detail == Detail::Places)
        *out++ = 0; // how long the places are; known at the end of the row
    term.size = static_cast<quint32>(out - term.bytes);
    term.places = term.size;
}

void TextPostings::endRow(Term &term) const
{
    if (m_detail == Detail::Rows)
        return;
    const quint32 size = term.size - term.places;
    // Doubled: the lowest bit tells a row that was taken out.
    if (size < 0x40) { // nearly always
        term.bytes[term.places - 1] = static_cast<char>(2 * size);
        return;
    }
    std::array<char, LongestFtsVarint> length;
    const auto bytes = writeFtsVarint(length.data(), 2 * quint64(size)) - length.data();
    char *const places = term.bytes + term.places;
    std::memmove(places + bytes - 1, places, size);
    std::copy_n(length.data(), bytes, places - 1);
    term.size += static_cast<quint32>(bytes - 1);
}

void TextPostings::addPlace(Term &term, quint32 place)
{
    char *const out = writeFtsVarint(term.bytes + term.size, place - term.place + 2);
    term.place = place;
    term.size = static_cast<quint32>(out - term.bytes);
}

std::vector<TextPostings::List> TextPostings::sorted()
{
    std::sort(m_terms.begin(), m_terms.end(),
              [](const Term &a, const Term &b) { return a.key < b.key; });
    m_slots.clear(); // its positions are gone
    m_tokens.resize(m_terms.size() * size_t(LongestToken));
    std::vector<List> lists;
    lists.reserve(m_terms.size());
    char *token = m_tokens.data();
    for (Term &term : m_terms) {
        endRow(term);
        qToBigEndian(term.key.first, token);
        qToBigEndian(term.key.second, token + sizeof term.key.first);
        lists.push_back({{token, term.tokenSize}, {term.bytes, qsizetype(term.size)}});
        token += LongestToken;
    }
    return lists;
}

} // namespace attache
