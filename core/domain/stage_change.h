#pragma once

#include "core/domain/opportunity.h"

namespace attache {

/// One step of an opportunity's dated history; `from` is none at its beginning.
struct StageChange
{
    Id<StageChange> id;
    Id<Opportunity> opportunity;
    std::optional<Stage> from;
    Stage to = Stage::Lead;
    QDateTime changedAt; ///< UTC
    QString reason;      ///< why a gate was passed that was only assumed to be met
};

template <>
struct Description<StageChange>
{
    static constexpr TypeInfo info{
        .table = "stage_change",
        .one = QT_TRANSLATE_NOOP("RecordType", "Stage change"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Stage changes"),
        .key = "stage-changes",
        .icon = "view-list-details",
        .rank = 12,
    };
    static constexpr void fields(auto &&field)
    {
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &StageChange::opportunity,
              Required);
        field("from_stage", QT_TRANSLATE_NOOP("Field", "From stage"), &StageChange::from);
        field("to_stage", QT_TRANSLATE_NOOP("Field", "To stage"), &StageChange::to);
        field("changed_at", QT_TRANSLATE_NOOP("Field", "Changed at"), &StageChange::changedAt,
              Required);
        field("reason", QT_TRANSLATE_NOOP("Field", "Why the gate was passed"),
              &StageChange::reason);
    }
    static Caption caption(const StageChange &change, RecordNames &names)
    {
        return {names.of(change.opportunity), {}, labelOf(change.to)};
    }
    static Home home(const StageChange &change) { return Home::with(change.opportunity); }
};

} // namespace attache
