#include "core/base/column_width.h"

#include "core/base/fold.h"

#include <unicode/uchar.h>

namespace attache {

namespace {

int widthOf(char32_t character)
{
    const auto point = static_cast<UChar32>(character);
    switch (u_charType(point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
        return 0;
    default:
        break;
    }
    const int kind = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return kind == U_EA_WIDE || kind == U_EA_FULLWIDTH ? 2 : 1;
}

} // namespace

int columnWidth(QStringView text)
{
    int width = 0;
    for (qsizetype at = 0; at < text.size();)
        width += widthOf(nextCodePoint(text, at));
    return width;
}

QString inColumns(const QString &text, int columns, bool alignRight)
{
    const int width = columnWidth(text);
    if (width <= columns) {
        const QString space(columns - width, QLatin1Char(' '));
        return alignRight ? space + text : text + space;
    }
    int taken = 0;
    qsizetype end = 0;
    for (qsizetype at = 0; at < text.size();) {
        const int next = widthOf(nextCodePoint(text, at));
        if (taken + next > columns - 1)
            break;
        taken += next;
        end = at;
    }
    return text.left(end) + QChar(u'…') + QString(columns - taken - 1, QLatin1Char(' '));
}

} // namespace attache
