#include "core/base/han.h"

#include <QMutex>

#include <unicode/utrans.h>

#include <algorithm>
#include <memory>

namespace attache {

namespace {

using Transliterator = std::unique_ptr<UTransliterator, decltype(&utrans_close)>;

Transliterator simplifier()
{
    UErrorCode status = U_ZERO_ERROR;
    static constexpr char16_t Id[] = u"Traditional-Simplified";
    return {utrans_openU(Id, -1, UTRANS_FORWARD, nullptr, 0, nullptr, &status), &utrans_close};
}

} // namespace

QString simplifiedHan(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c >= u'\u3400'; }))
        return text;
    static QMutex mutex; // one transliterator must not be used by two threads
    const QMutexLocker lock(&mutex);
    static const Transliterator traditional = simplifier();
    if (!traditional)
        return text;
    constexpr int32_t Room = 2; // of UTF-16 units for each: no character becomes longer than that
    QString result = text;
    auto length = static_cast<int32_t>(text.size());
    result.resize(text.size() * Room);
    int32_t limit = length;
    UErrorCode status = U_ZERO_ERROR;
    utrans_transUChars(traditional.get(), reinterpret_cast<UChar *>(result.data()), &length,
                       static_cast<int32_t>(result.size()), 0, &limit, &status);
    if (U_FAILURE(status))
        return text;
    result.truncate(length);
    return result;
}

} // namespace attache
