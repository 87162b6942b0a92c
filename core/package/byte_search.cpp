#include "core/package/byte_search.h"

#include <cstring>

namespace attache {

qsizetype placeOfWord(QByteArrayView bytes, QByteArrayView word, qsizetype from)
{
    if (from < 0 || from > bytes.size())
        return -1;
    if (word.isEmpty())
        return from;
    // Also for bytes that are null, which memmem() does not take.
    if (bytes.size() - from < word.size())
        return -1;
    const char *const begin = bytes.data();
    const void *const found = memmem(begin + from, static_cast<size_t>(bytes.size() - from),
                                     word.data(), static_cast<size_t>(word.size()));
    return found ? static_cast<const char *>(found) - begin : -1;
}

} // namespace attache
