#pragma once

#include "core/domain/playbook.h"

namespace attache {

/// One step of a playbook: who does it, with whom, by when, and what for.
struct PlaybookStep
{
    Id<PlaybookStep> id;
    Id<Playbook> playbook;
    int position = 0;
    QString title;
    QString responsible;          ///< the role of ours that does it
    std::optional<int> limitDays; ///< working days until it is late
    LongText purpose;
    QString counterpart; ///< on the customer's side
};

template <>
struct Description<PlaybookStep>
{
    static constexpr TypeInfo info{
        .table = "playbook_step",
        .one = QT_TRANSLATE_NOOP("RecordType", "Step"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Steps"),
        .key = "playbook-steps",
        .icon = "go-next",
        .rank = 39,
    };
    static constexpr void fields(auto &&field)
    {
        field("playbook", QT_TRANSLATE_NOOP("Field", "Playbook"), &PlaybookStep::playbook,
              Required);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &PlaybookStep::position, Hidden);
        field("title", QT_TRANSLATE_NOOP("Field", "Step"), &PlaybookStep::title, Required | Named);
        field("responsible", QT_TRANSLATE_NOOP("Field", "Responsible"), &PlaybookStep::responsible);
        field("limit_days", QT_TRANSLATE_NOOP("Field", "Time limit (days)"),
              &PlaybookStep::limitDays);
        field("purpose", QT_TRANSLATE_NOOP("Field", "What it is for"), &PlaybookStep::purpose,
              Searchable);
        field("counterpart", QT_TRANSLATE_NOOP("Field", "Counterpart"), &PlaybookStep::counterpart);
    }
    static Caption caption(const PlaybookStep &step, RecordNames &names)
    {
        return {step.title, {}, names.of(step.playbook)};
    }
    static Home home(const PlaybookStep &step) { return Home::with(step.playbook); }
};

} // namespace attache
