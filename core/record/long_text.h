#pragma once

#include <QString>

namespace attache {

/// Text of several lines; a QString that forms give room and histories shorten.
struct LongText : QString
{
    using QString::QString;
    LongText() = default;
    LongText(const QString &text)
        : QString(text)
    {
    }
    LongText &operator=(const QString &text)
    {
        QString::operator=(text);
        return *this;
    }
};

} // namespace attache
