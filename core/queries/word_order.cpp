#include "core/queries/word_order.h"

#include "core/base/collation.h"

#include <algorithm>

namespace attache {

std::vector<qint64> orderedByWords(const std::vector<std::pair<qint64, QString>> &entries,
                                   bool descending)
{
    struct Keyed
    {
        qint64 id = 0;
        QByteArray key; ///< empty for no words
    };
    const Collation collation;
    std::vector<Keyed> keyed;
    keyed.reserve(entries.size());
    for (const auto &[id, words] : entries)
        keyed.push_back({id, words.isEmpty() ? QByteArray() : collation.sortKey(words)});
    std::ranges::stable_sort(keyed, [descending](const Keyed &a, const Keyed &b) {
        if (a.key.isEmpty() != b.key.isEmpty())
            return b.key.isEmpty();
        return descending ? b.key < a.key : a.key < b.key;
    });
    std::vector<qint64> ids;
    ids.reserve(keyed.size());
    for (const Keyed &each : keyed)
        ids.push_back(each.id);
    return ids;
}

} // namespace attache
