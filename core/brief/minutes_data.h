#pragma once

#include "core/base/language.h"
#include "core/brief/document.h"
#include "core/domain/need.h"
#include "core/domain/promise.h"

#include <optional>
#include <vector>

/// @file
/// What minutes are made of. The external edition is kept apart from what only we may read by
/// never reading that at all: MinutesData has nowhere to put it but `internal`, which is then
/// absent.

namespace attache {

/// What was said on one topic, line by line as typed (the @ before a name left out).
struct MinutesTopic
{
    QString topic;
    QStringList lines;
};

struct MinutesFollowUp
{
    Id<Promise> promise;
    QString item;
    QString owner; ///< by name; empty when only the party is known
    Party party = Party::Us;
    QDate due;
    PromiseState state = PromiseState::Open;
    Id<Contact> contact{}; ///< the owner, when one of theirs
};

/// What only we may read.
struct MinutesInternals
{
    struct Person
    {
        QString name;
        QString roles;
        std::optional<Stance> stance; ///< none while no role is known
        std::optional<int> influence; ///< 1–5
        QString concern;
    };

    QString bestObjective;
    QString minimumObjective;
    QStringList risks;
    std::vector<MinutesTopic> observations; ///< notes kept internal, and those about people
    std::vector<Person> people;
    std::vector<Need> needs; ///< heard at this visit
};

struct MinutesData
{
    Language language = Language::Chinese;
    QDate today;
    int number = 0; ///< of the edition; told from the second one on
    LetterheadContent letterhead;

    QString customer;   ///< full registered name
    QDateTime startsAt; ///< UTC
    QDateTime endsAt;   ///< UTC
    bool cancelled = false;
    VisitKind kind = VisitKind::OnSite;
    QString place;
    QStringList theirPeople; ///< with their posts
    QStringList ourPeople;
    QString recorder;

    QString purpose;
    QString situation;
    std::vector<MinutesTopic> discussion;
    QStringList agreements;
    QStringList questions;
    std::vector<MinutesFollowUp> followUps;
    QString nextMeeting;
    QString attachments;
    QString distribution;

    std::optional<MinutesInternals> internal; ///< of the internal edition only
};

/// What the minutes of @p visit say; NotFound when it is gone.
///
/// Left out of the external edition: notes marked internal or about people and their concerns,
/// with the promises read out of them (and out of notes since removed, whose mark nobody can tell
/// any more); lines begun with "!"; dropped promises; objectives, plans, roles, stances, needs.
Result<MinutesData> minutesData(Connection &connection, Id<Visit> visit, Edition edition,
                                Language language, QDate today);

} // namespace attache
