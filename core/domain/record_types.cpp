#include "core/domain/record_types.h"

#include "core/domain/account_fact.h"
#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/custom_field.h"
#include "core/domain/industry_entry.h"
#include "core/domain/letterhead.h"
#include "core/domain/need.h"
#include "core/domain/prep_item.h"
#include "core/domain/promise.h"
#include "core/domain/saved_view.h"
#include "core/domain/setting.h"
#include "core/domain/slide.h"
#include "core/domain/stage_change.h"
#include "core/domain/talk_track.h"

#include <array>

namespace attache {

std::span<const RecordType *const> allRecordTypes()
{
    static const std::array types = {
        &recordTypeOf<Account>(),     &recordTypeOf<AccountFact>(), &recordTypeOf<Contact>(),
        &recordTypeOf<Opportunity>(), &recordTypeOf<StageChange>(), &recordTypeOf<BuyingRole>(),
        &recordTypeOf<Visit>(),       &recordTypeOf<Attendee>(),    &recordTypeOf<PrepItem>(),
        &recordTypeOf<VisitNote>(),   &recordTypeOf<Need>(),        &recordTypeOf<Promise>(),
        &recordTypeOf<Letterhead>(),  &recordTypeOf<Setting>(),     &recordTypeOf<CustomField>(),
        &recordTypeOf<SavedView>(),   &recordTypeOf<TalkTrack>(),   &recordTypeOf<IndustryEntry>(),
        &recordTypeOf<Deck>(),        &recordTypeOf<Slide>(),
    };
    return types;
}

const RecordType *recordTypeNamed(QStringView name)
{
    for (const RecordType *type : allRecordTypes()) {
        if (name == QLatin1String(type->table) || name == QLatin1String(type->pluralKey))
            return type;
    }
    return nullptr;
}

QStringList userTables()
{
    QStringList tables;
    for (const RecordType *type : allRecordTypes())
        tables.append(QString::fromLatin1(type->table));
    return tables;
}

} // namespace attache
