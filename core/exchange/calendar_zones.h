#pragma once

#include "core/exchange/content_lines.h"

#include <QDateTime>
#include <QHash>

#include <optional>
#include <vector>

namespace attache {

/// The time zones that a calendar file names: those the system knows, by their own names or those
/// of Windows, and those the file itself describes.
class CalendarZones
{
public:
    /// Reads what @p text (UTF-8) describes.
    static CalendarZones of(std::string_view text);

    /// The instant, in UTC, at which clocks in the zone @p name show @p day and @p time. In a zone
    /// that neither system nor file knows, and without a name, it is the time here.
    QDateTime instant(const QString &name, QDate day, QTime time) const;

    /// Whether the zone @p name is one that system or file knows; true without a name.
    bool knows(const QString &name) const;

private:
    /// From when on clocks are how far ahead of UTC.
    struct Rule
    {
        QDateTime begins; ///< as clocks before it showed
        int before = 0;   ///< seconds
        int after = 0;
        int month = 0;   ///< where it comes again each year: the month …
        int weekday = 0; ///< … the day of the week, 1 Monday to 7 Sunday …
        int which = 0;   ///< … and which of the month, below 0 counted from its end
        QDateTime until;

        QDateTime in(int year) const;
    };
    using Rules = std::vector<Rule>;

    void takeRule(Rule &rule, const ContentLine &line) const;
    static std::optional<int> offsetAt(const Rules &rules, const QDateTime &local);

    QHash<QString, Rules> m_rules; ///< by name
};

} // namespace attache
