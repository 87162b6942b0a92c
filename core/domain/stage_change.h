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
};

template <>
inline constexpr const char *tableOf<StageChange> = "stage_change";
template <>
inline constexpr TypeLabels labelsOf<StageChange> = {
    QT_TRANSLATE_NOOP("RecordType", "Stage change"),
    QT_TRANSLATE_NOOP("RecordType", "Stage changes"), "stage-changes"};
template <>
inline constexpr auto fieldsOf<StageChange> =
    fields(field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"),
                 &StageChange::opportunity, Required),
           field("from_stage", QT_TRANSLATE_NOOP("Field", "From stage"), &StageChange::from),
           field("to_stage", QT_TRANSLATE_NOOP("Field", "To stage"), &StageChange::to),
           field("changed_at", QT_TRANSLATE_NOOP("Field", "Changed at"), &StageChange::changedAt,
                 Required));

} // namespace attache
