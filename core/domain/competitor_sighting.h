#pragma once

#include "core/domain/competitor.h"
#include "core/domain/visit.h"

namespace attache {

/// Where a competitor was met.
struct CompetitorSighting
{
    Id<CompetitorSighting> id;
    Id<Competitor> competitor;
    Id<Account> account;
    Id<Opportunity> opportunity;
    Id<Visit> visit;
    QDate seenOn;
    LongText note; ///< what it offered there
};

template <>
struct Description<CompetitorSighting>
{
    static constexpr TypeInfo info{
        .table = "competitor_sighting",
        .one = QT_TRANSLATE_NOOP("RecordType", "Competitor met"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Competitors met"),
        .key = "sightings",
        .icon = "edit-find",
        .rank = 36,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "Competitor met"),
                     .prompt = QT_TRANSLATE_NOOP("RecordType", "Which competitor was it?"),
                     .under = "competitor",
                     .focus = "account"},
    };
    static constexpr void fields(auto &&field)
    {
        field("competitor", QT_TRANSLATE_NOOP("Field", "Competitor"),
              &CompetitorSighting::competitor, Required);
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &CompetitorSighting::account);
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"),
              &CompetitorSighting::opportunity, DependsOn("account"));
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &CompetitorSighting::visit,
              DependsOn("account"));
        field("seen_on", QT_TRANSLATE_NOOP("Field", "Seen on"), &CompetitorSighting::seenOn);
        field("note", QT_TRANSLATE_NOOP("Field", "What it offered"), &CompetitorSighting::note,
              Searchable);
    }
    static Caption caption(const CompetitorSighting &sighting, RecordNames &names)
    {
        return {names.of(sighting.competitor),
                {},
                joined({names.of(sighting.account), isoDay(sighting.seenOn)})};
    }
    static Home home(const CompetitorSighting &sighting) { return Home::with(sighting.competitor); }
    static void begin(CompetitorSighting &sighting, const NewRecord &context)
    {
        sighting.seenOn = context.today;
    }
};

/// The account follows from the visit or the opportunity where it is not given.
template <>
struct Rules<CompetitorSighting>
{
    static constexpr bool actsOnInsert = true;
    static constexpr bool actsOnUpdate = true;
    static Result<void> onInserting(Writer &writer, CompetitorSighting &sighting);
    static Result<void> onUpdating(Writer &writer, const CompetitorSighting &before,
                                   CompetitorSighting &after);
};

} // namespace attache
