#pragma once

#include "core/domain/opportunity.h"

namespace attache {

/// How long a visit takes where nobody said so; in seconds.
inline constexpr qint64 UsualVisitLength = 3600;

/// A meeting with a customer: prepared, held, written up.
struct Visit
{
    Id<Visit> id;
    Id<Account> account;
    Id<Opportunity> opportunity; ///< none: about the account in general
    QString title;               ///< what it is about, in a few words
    VisitKind kind = VisitKind::OnSite;
    VisitStatus status = VisitStatus::Planned;
    QDateTime startsAt; ///< UTC
    QDateTime endsAt;   ///< UTC
    QString place;
    LongText purpose;
    LongText bestObjective;    ///< the best commitment to walk out with
    LongText minimumObjective; ///< the least acceptable one
    LongText productPlan;
    LongText situation;  ///< the customer's situation, for the minutes
    LongText agreements; ///< one a line
    QString nextMeeting;
    QString attachments;
    QString distribution;
    QString recorder;
    QDateTime minutesSentAt; ///< UTC; none while the minutes are owed
    QDate bestReachedOn;     ///< none while the best objective is not reached
    QDate minimumReachedOn;
};

template <>
struct Description<Visit>
{
    static constexpr TypeInfo info{
        .table = "visit",
        .one = QT_TRANSLATE_NOOP("RecordType", "Visit"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Visits"),
        .key = "visits",
        .icon = "view-calendar",
        .rank = 2,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New visit"),
                     .prompt = QT_TRANSLATE_NOOP("RecordType", "Whom do you visit?"),
                     .under = "account",
                     .shortcut = 'V',
                     .focus = "title"},
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Visit::account, Required);
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &Visit::opportunity,
              DependsOn("account"));
        field("title", QT_TRANSLATE_NOOP("Field", "Subject"), &Visit::title, Named);
        field("kind", QT_TRANSLATE_NOOP("Field", "Kind of visit"), &Visit::kind);
        field("status", QT_TRANSLATE_NOOP("Field", "Status"), &Visit::status);
        field("starts_at", QT_TRANSLATE_NOOP("Field", "Starts"), &Visit::startsAt, Required);
        field("ends_at", QT_TRANSLATE_NOOP("Field", "Ends"), &Visit::endsAt);
        field("place", QT_TRANSLATE_NOOP("Field", "Place"), &Visit::place, Searchable);
        field("purpose", QT_TRANSLATE_NOOP("Field", "Purpose"), &Visit::purpose, Searchable);
        field("best_objective", QT_TRANSLATE_NOOP("Field", "Best objective"),
              &Visit::bestObjective);
        field("minimum_objective", QT_TRANSLATE_NOOP("Field", "Minimum objective"),
              &Visit::minimumObjective);
        field("product_plan", QT_TRANSLATE_NOOP("Field", "Product plan"), &Visit::productPlan);
        field("situation", QT_TRANSLATE_NOOP("Field", "Customer's situation"), &Visit::situation,
              Searchable);
        field("agreements", QT_TRANSLATE_NOOP("Field", "Agreements"), &Visit::agreements,
              Searchable);
        field("next_meeting", QT_TRANSLATE_NOOP("Field", "Next meeting"), &Visit::nextMeeting);
        field("attachments", QT_TRANSLATE_NOOP("Field", "Attachments"), &Visit::attachments);
        field("distribution", QT_TRANSLATE_NOOP("Field", "Distribution"), &Visit::distribution);
        field("recorder", QT_TRANSLATE_NOOP("Field", "Recorder"), &Visit::recorder);
        field("minutes_sent_at", QT_TRANSLATE_NOOP("Field", "Minutes sent"), &Visit::minutesSentAt);
        field("best_reached_on", QT_TRANSLATE_NOOP("Field", "Best objective reached"),
              &Visit::bestReachedOn);
        field("minimum_reached_on", QT_TRANSLATE_NOOP("Field", "Minimum objective reached"),
              &Visit::minimumReachedOn);
    }
    static Caption caption(const Visit &visit, RecordNames &names)
    {
        return {firstOf({visit.title, visit.purpose, names.of(visit.account)}),
                {},
                joined({names.of(visit.account), isoDay(visit.startsAt)})};
    }
    static Home home(const Visit &) { return Home::own(); }
    /// An hour from ten o'clock on the next working day, which suits most people.
    static void begin(Visit &visit, const NewRecord &context);
    /// planVisit().
    static Result<void> make(Writer &writer, Visit &visit);
};

/// What is done has taken place, whoever says so: its times have passed. A planned visit that turns
/// out done ended when the same change says, or now where its end lay ahead or it began today; days
/// later the planned end stays, or becomes the start. A new one that is done may have no end.
/// Whoever took part was met that day (see Rules<Attendee>).
template <>
struct Rules<Visit>
{
    static constexpr bool actsOnInsert = true;
    static constexpr bool actsOnUpdate = true;
    static Result<void> onInserting(Writer &writer, Visit &visit);
    static Result<void> onUpdating(Writer &writer, const Visit &before, Visit &after);
};

} // namespace attache
