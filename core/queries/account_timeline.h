#pragma once

#include "core/domain/account_fact.h"
#include "core/domain/material_use.h"
#include "core/domain/need.h"
#include "core/domain/prep_item.h"
#include "core/domain/promise.h"
#include "core/domain/visit.h"
#include "core/record/table_set.h"

#include <optional>
#include <span>
#include <vector>

/// @file
/// The story of an account by time. All of it is known as marks, which are small and say when and
/// what; the words of an entry are read when it comes into sight.

namespace attache {

/// One dated thing of an account's story.
struct TimelineMark
{
    /// A promise or need that was made or heard at a visit is part of that visit and no mark of its
    /// own; that a promise was kept or not is.
    enum class Kind {
        Meeting,
        Call,
        PromiseMade,
        PromiseKept,
        PromiseMissed,
        Stage,
        Need,
        Fact,
        Note
    };

    Kind kind = Kind::Meeting;
    qint64 id = 0; ///< of the record it leads to
    QDateTime at;  ///< UTC; a day without a time stands at its local noon at the latest
    bool planned = false;
    Id<Opportunity> opportunity;
    QString word; ///< key of the stage, or of the party of a promise

    // What a meeting has to say, which decides how high it is.
    bool people = false;
    bool summary = false;
    int parts = 0;          ///< of needs, promises, materials and minutes, how many there are
    bool materials = false; ///< some were ready
    bool minutes = false;   ///< were sent

    QDate day() const { return at.toLocalTime().date(); }
};

/// The whole story, newest first. @p contact leaves only what that person took part in, said or
/// promised. Overdue is what was due before the day of @p now; what is of that day without a time
/// does not lie ahead of @p now.
Result<std::vector<TimelineMark>> timelineMarks(Connection &connection, Id<Account> account,
                                                const QDateTime &now, Id<Contact> contact = {});

/// How many of the promises of one side were made, and how many of them kept.
struct PromiseCount
{
    int made = 0;
    int kept = 0;
};

/// The words of one mark.
struct TimelineEntry
{
    TimelineMark mark;
    QString title;  ///< of a visit; the text of everything else
    QString person; ///< who keeps the promise, was called, or states the need

    // Of visits
    VisitKind visitKind = VisitKind::OnSite;
    VisitStatus status = VisitStatus::Planned;
    QDateTime endsAt; ///< UTC
    QString place;
    QStringList theirPeople;
    QStringList ourPeople;
    QString summary; ///< what they answered, else what was noted first
    QStringList needs;
    PromiseCount ours;
    PromiseCount theirs;
    QStringList materials; ///< keys of the checklist, or texts of the person's own
    QDateTime minutesSentAt;

    // Of promises
    Party party = Party::Us;
    QDate due;
    QDate keptOn;

    // Of stages, needs and facts
    std::optional<Stage> from;
    Stage to = Stage::Lead;
    NeedTruth truth = NeedTruth::Unverified;
    FactKind fact = FactKind::IndustryTraits;
    QString source;
};

/// The entries of @p marks, in their order; one whose record has gone meanwhile has no title.
Result<std::vector<TimelineEntry>> timelineEntries(Connection &connection,
                                                   std::span<const TimelineMark> marks);

/// A material that was ready when somebody was visited, or something of the library that was shown.
struct ShownMaterial
{
    QString item; ///< key of the checklist; empty for one of the person's own
    QString text;
    QString version;              ///< of something of the library, as it was then
    std::optional<QString> newer; ///< the latest version of it, where one came after that
    QDateTime at;                 ///< of the last visit it was taken to, UTC
    Id<Visit> visit;
};
/// What the account has been shown, the latest first, each once.
Result<std::vector<ShownMaterial>> materialsShown(Connection &connection, Id<Account> account,
                                                  int limit);

inline constexpr auto ShownMaterialTables =
    tablesOf<Visit, PrepItem, MaterialUse, Slide, Deck, CaseStudy, Collateral, Faq, Competitor>;

} // namespace attache
