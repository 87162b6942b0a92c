#include "core/domain/goal.h"
#include "core/domain/stage_book.h"
#include "core/domain/wake_condition.h"
#include "core/sample/sample_filler.h"

#include <QJsonArray>

#include <algorithm>

namespace attache::sample {

/// What would wake the lost deals, an enquiry that waits, and the goals of these weeks.
Result<void> Filler::addWeek()
{
    const StageBook &book = StageBook::standard();
    for (const auto each :
         m_tables.library.value(QLatin1String(tableOf<WakeCondition>)).toArray()) {
        const QJsonObject row = each.toObject();
        const Company *owner = company(row.value(QLatin1String("of")).toString());
        if (!owner)
            continue;
        const auto lost = std::ranges::find_if(
            owner->opportunities, [&](const Opportunity &deal) { return book.isLost(deal.stage); });
        if (lost == owner->opportunities.end())
            continue;
        ATTACHE_TRY([[maybe_unused]] const qint64 made,
                    addLibraryRecord(recordTypeOf<WakeCondition>(), row,
                                     &recordTypeOf<Opportunity>(), lost->id.value(), 0));
    }
    for (const auto each : m_tables.library.value(QLatin1String(tableOf<Goal>)).toArray()) {
        ATTACHE_TRY([[maybe_unused]] const qint64 made,
                    addLibraryRecord(recordTypeOf<Goal>(), each.toObject(), nullptr, 0, 0));
    }
    for (const auto each : m_tables.library.value(QLatin1String("enquiry")).toArray()) {
        const QJsonObject row = each.toObject();
        const Company *owner = company(row.value(QLatin1String("of")).toString());
        if (!owner || owner->opportunities.empty())
            continue;
        const QTime at =
            QTime::fromString(row.value(QLatin1String("time")).toString(), QStringLiteral("HH:mm"));
        const QDate day = m_today.addDays(row.value(QLatin1String("day")).toInt());
        ATTACHE_CHECK(m_writer.change(owner->opportunities.back().id, [&](Opportunity &deal) {
            deal.inquiredAt = QDateTime(day, at).toUTC();
        }));
    }
    return {};
}

} // namespace attache::sample
