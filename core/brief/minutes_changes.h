#pragma once

#include "core/brief/minutes_data.h"

namespace attache {

class Writer;

/// @file
/// Keeps what was sent as it was sent, and finds what has changed since.

/// One thing that minutes say otherwise than the edition that was sent.
struct MinutesChange
{
    enum class Kind {
        Text,            ///< a field of the visit of one line
        Line,            ///< a line of a field of the visit
        When,            ///< when the visit was, and what kind of visit it was
        FollowUp,        ///< what a follow-up says
        FollowUpAdded,   ///< one that was not sent
        FollowUpRemoved, ///< one that is no longer there
        Elsewhere        ///< notes and people: changed where they are written
    };

    Kind kind = Kind::Elsewhere;
    QString what{}; ///< the part of the minutes it is in
    QString before{};
    QString after{};
    QString field{}; ///< of the visit or the promise, by its key
    Id<Promise> promise{};

    bool canBeTakenBack() const { return kind != Kind::Elsewhere; }
};

struct ComparedMinutes
{
    Document document;                  ///< with marks: Span::part and Span::change
    std::vector<MinutesChange> changes; ///< the n-th is marked with n + 1
};

/// @p now as a document with what differs from @p sent marked in it. How far a follow-up has come
/// does not change what was agreed. Pure.
ComparedMinutes compareMinutes(const MinutesData &sent, const MinutesData &now);

/// Brings back what @p sent said in the place of @p change. Invalid when it cannot be taken back,
/// NotFound when what it was about is gone. Inside Workspace::perform.
Result<void> takeBack(Writer &writer, Id<Visit> visit, const MinutesData &sent,
                      const MinutesChange &change);

} // namespace attache
