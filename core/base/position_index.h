#pragma once

#include <cstddef>
#include <vector>

namespace attache {

/// Finds positions in a table of one's own by the hash of a key, for keys by the hundred thousand:
/// it keeps no keys, only hashes and positions side by side, so that a look costs one step into
/// memory. Which of several positions with one hash is meant, the caller tells.
class PositionIndex
{
public:
    static constexpr int None = -1;

    /// Makes room for @p count positions in all.
    void reserve(size_t count)
    {
        size_t slots = 16;
        while (slots < 2 * count)
            slots *= 2;
        if (slots > m_slots.size())
            rehash(slots);
    }

    /// The position under @p hash for which @p is holds; None without one.
    template <typename Is>
    int find(size_t hash, Is is) const
    {
        if (m_slots.empty())
            return None;
        for (size_t at = hash & mask();; at = (at + 1) & mask()) {
            const Slot &slot = m_slots[at];
            if (slot.position == None || (slot.hash == hash && is(slot.position)))
                return slot.position;
        }
    }

    /// Puts @p position under @p hash; those put there before are found before it.
    void insert(size_t hash, int position)
    {
        if (2 * ++m_count > m_slots.size())
            reserve(2 * m_count);
        place({hash, position});
    }

private:
    struct Slot
    {
        size_t hash = 0;
        int position = None;
    };

    size_t mask() const { return m_slots.size() - 1; }
    void place(Slot slot)
    {
        size_t at = slot.hash & mask();
        while (m_slots[at].position != None)
            at = (at + 1) & mask();
        m_slots[at] = slot;
    }
    void rehash(size_t slots)
    {
        std::vector<Slot> before(slots);
        before.swap(m_slots);
        for (const Slot &slot : before) {
            if (slot.position != None)
                place(slot);
        }
    }

    std::vector<Slot> m_slots;
    size_t m_count = 0;
};

} // namespace attache
