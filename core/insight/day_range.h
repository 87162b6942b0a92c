#pragma once

#include <QDate>

namespace attache {

/// Days from the first to the last, both within; without one of them open at that side.
struct DayRange
{
    QDate from{};
    QDate to{};

    bool isOpen() const { return !from.isValid() && !to.isValid(); }
    /// No day is within, unless both sides are open.
    bool contains(QDate day) const
    {
        if (!day.isValid())
            return isOpen();
        return (!from.isValid() || day >= from) && (!to.isValid() || day <= to);
    }
};

} // namespace attache
