#include "core/base/han.h"

#include "core/base/han_table.h"

namespace attache {

char16_t simplifiedHan(char16_t c)
{
    return han::isInTable(c) ? han::Simplified[c - han::First] : c;
}

QString simplifiedHan(const QString &text)
{
    QString result = text;
    for (QChar &c : result)
        c = QChar(simplifiedHan(c.unicode()));
    return result;
}

} // namespace attache
