#include "core/base/email_address.h"

#include <algorithm>

namespace attache {

bool isEmailAddress(QStringView text)
{
    const qsizetype sign = text.indexOf(QLatin1Char('@'));
    const QStringView domain = text.sliced(sign + 1);
    const qsizetype dot = domain.lastIndexOf(QLatin1Char('.'));
    const bool hasSpace =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    const QStringView name = text.first(std::max<qsizetype>(sign, 0));
    const bool hasMarkBefore = std::any_of(name.begin(), name.end(), [](QChar c) {
        return QStringView(u"()<>[]{},;:\"\\|（）【】，；：、").contains(c);
    });
    const bool hasMark = std::any_of(domain.begin(), domain.end(), [](QChar c) {
        return QStringView(u"()<>[]{},;'\"（），；").contains(c);
    });
    return sign > 0 && !hasSpace && !hasMark && !hasMarkBefore && !domain.contains(u"..") &&
           !domain.contains(QLatin1Char('@')) && dot > 0 && dot + 1 < domain.size();
}

} // namespace attache
