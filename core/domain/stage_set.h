#pragma once

#include "core/domain/kinds.h"
#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// The order of stages that deals of one business type go through.
struct StageSet
{
    Id<StageSet> id;
    QString name;   ///< in Chinese, as documents here are
    QString nameEn; ///< empty: the Chinese one
    /// The accounts whose deals go through it by themselves; none: all that have no set of their
    /// own.
    std::optional<BusinessType> businessType;
    int position = 0;
    bool asksReason = true; ///< who passes a gate on assumptions has to say why
};

template <>
struct Description<StageSet>
{
    static constexpr TypeInfo info{
        .table = "stage_set",
        .one = QT_TRANSLATE_NOOP("RecordType", "Stage set"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Stage sets"),
        .key = "stage-sets",
        .icon = "configure",
        .rank = 29,
    };
    static constexpr void fields(auto &&field)
    {
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &StageSet::name, Required);
        field("name_en", QT_TRANSLATE_NOOP("Field", "Name in English"), &StageSet::nameEn);
        field("business_type", QT_TRANSLATE_NOOP("Field", "Business type"),
              &StageSet::businessType);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &StageSet::position, Hidden);
        field("asks_reason", QT_TRANSLATE_NOOP("Field", "Asks why a gate is passed unmet"),
              &StageSet::asksReason);
    }
    static Caption caption(const StageSet &set, RecordNames &)
    {
        return {set.name, {}, set.nameEn};
    }
    static Home home(const StageSet &) { return Home::onPage(QStringLiteral("settings")); }
};

/// A set goes only where none of its stages is needed.
template <>
struct Rules<StageSet>
{
    static constexpr bool actsOnInsert = false;
    static constexpr bool actsOnUpdate = false;
    static constexpr bool actsOnRemove = true;
    static Result<void> onInserting(Writer &, StageSet &) { return {}; }
    static Result<void> onUpdating(Writer &, const StageSet &, StageSet &) { return {}; }
    static Result<void> onRemoving(Writer &writer, const StageSet &set);
};

} // namespace attache
