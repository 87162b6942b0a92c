#pragma once

#include "core/domain/contact.h"
#include "core/domain/opportunity.h"

#include <span>

namespace attache {

/// One step of the path of a deal to its go-live: theirs or ours, with who sees to it.
struct PathStep
{
    Id<PathStep> id;
    Id<Opportunity> opportunity;
    QString name;
    PathKind kind = PathKind::Ours;
    Party party = Party::Us; ///< whose step it is
    QString owner;           ///< by name
    Id<Contact> contact;     ///< the owner, when one of theirs
    QDate due;
    std::optional<int> days; ///< that it takes, for planning backwards
    QDate doneOn;
    QDate stepInOn; ///< of a trial: when to step in, before it ends
    int position = 0;
    LongText notes; ///< for us only
};

template <>
struct Description<PathStep>
{
    static constexpr TypeInfo info{
        .table = "path_step",
        .one = QT_TRANSLATE_NOOP("RecordType", "Step of the path"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Steps of the path"),
        .key = "path-steps",
        .icon = "task-complete",
        .rank = 26,
    };
    static constexpr void fields(auto &&field)
    {
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &PathStep::opportunity,
              Required);
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &PathStep::name, Required | Searchable);
        field("kind", QT_TRANSLATE_NOOP("Field", "Kind"), &PathStep::kind);
        field("party", QT_TRANSLATE_NOOP("Field", "By"), &PathStep::party);
        field("owner", QT_TRANSLATE_NOOP("Field", "Responsible"), &PathStep::owner, Editor::Person);
        field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &PathStep::contact);
        field("due", QT_TRANSLATE_NOOP("Field", "Due"), &PathStep::due);
        field("days", QT_TRANSLATE_NOOP("Field", "Takes days"), &PathStep::days);
        field("done_on", QT_TRANSLATE_NOOP("Field", "Done on"), &PathStep::doneOn);
        field("step_in_on", QT_TRANSLATE_NOOP("Field", "Step in on"), &PathStep::stepInOn);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &PathStep::position, Hidden);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &PathStep::notes, Searchable);
    }
    static Caption caption(const PathStep &step, RecordNames &names)
    {
        return {step.name, {}, joined({names.of(step.opportunity), isoDay(step.due)})};
    }
    static Home home(const PathStep &step) { return Home::with(step.opportunity); }
};

/// In the order of a path: by position, then by due day, then as they were made.
void sortPath(std::vector<PathStep> &steps);

/// Sets the due days of @p steps, in order, backwards from @p goLive, on which the last one ends:
/// each is due on the day on which the next one has to begin. Steps that are done keep their day; a
/// step that does not say how long it takes takes none.
void planBackwards(std::span<PathStep> steps, QDate goLive);

/// How many days the whole path is behind on @p today: of the steps not done, the longest overdue.
/// 0 where none is.
int daysBehind(std::span<const PathStep> steps, QDate today);

} // namespace attache
