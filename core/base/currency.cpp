#include "core/base/currency.h"

#include <unicode/ucurr.h>

#include <algorithm>
#include <limits>

namespace attache {

bool isCurrencyCode(const QString &code)
{
    const auto isCapital = [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); };
    if (code.size() != 3 || !std::all_of(code.begin(), code.end(), isCapital))
        return false;
    UErrorCode status = U_ZERO_ERROR;
    using Days = std::numeric_limits<double>;
    return ucurr_isAvailable(reinterpret_cast<const UChar *>(code.utf16()), Days::lowest(),
                             Days::max(), &status) != 0 &&
           U_SUCCESS(status) != 0;
}

} // namespace attache
