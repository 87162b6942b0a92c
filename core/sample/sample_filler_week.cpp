#include "core/domain/buying_role.h"
#include "core/domain/goal.h"
#include "core/domain/need.h"
#include "core/domain/stage_book.h"
#include "core/domain/wake_condition.h"
#include "core/match/match.h"
#include "core/record/records_with.h"
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
    return addNeedThemes();
}

/// Needs that several accounts have, and one of whoever decides that is still vague. Some are left
/// without a theme, so that there is something to be joined.
Result<void> Filler::addNeedThemes()
{
    for (const auto each : m_tables.library.value(QLatin1String(tableOf<Need>)).toArray()) {
        const QJsonObject row = each.toObject();
        const Company *owner = company(row.value(QLatin1String("of")).toString());
        if (!owner)
            continue;
        ATTACHE_TRY(const auto roles,
                    recordsWith(m_writer.connection(), &BuyingRole::account, owner->account.id));
        const auto decides = std::ranges::find(roles, RoleKind::DecisionMaker, &BuyingRole::role);
        ATTACHE_TRY(const qint64 id,
                    addLibraryRecord(recordTypeOf<Need>(), row, &recordTypeOf<Account>(),
                                     owner->account.id.value(), 0));
        ATTACHE_CHECK(m_writer.change(Id<Need>(id), [&](Need &need) {
            need.statedBy = decides == roles.end() ? Id<Contact>() : decides->contact;
            need.heardOn = m_today.addDays(-11);
        }));
    }
    for (const auto each : m_tables.library.value(QLatin1String(tableOf<NeedTheme>)).toArray()) {
        ATTACHE_TRY(const qint64 id,
                    addLibraryRecord(recordTypeOf<NeedTheme>(), each.toObject(), nullptr, 0, 0));
        ATTACHE_TRY(const NeedTheme theme,
                    Store<NeedTheme>(m_writer.connection()).get(Id<NeedTheme>(id)));
        ATTACHE_TRY(const auto needs, Store<Need>(m_writer.connection()).list());
        for (const Need &need : needs) {
            const auto suits = [&need](const QString &tag) {
                return isNeedOf(tag.trimmed(), need.text);
            };
            const QStringList tags = theme.tags.split(QLatin1Char(','));
            if (need.theme.isNull() && std::ranges::any_of(tags, suits))
                ATTACHE_CHECK(m_writer.change(
                    need.id, [&theme](Need &changed) { changed.theme = theme.id; }));
        }
    }
    return {};
}

} // namespace attache::sample
