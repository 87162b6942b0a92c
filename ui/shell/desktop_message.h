#pragma once

#include <QString>

namespace attache {

/// What a desktop notification says, and where a click on it leads.
struct DesktopMessage
{
    QString title;
    QString text;
    QString link;
};

} // namespace attache
