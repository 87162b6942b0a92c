#pragma once

#include "core/domain/opportunity.h"

namespace attache {

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
};

template <>
inline constexpr const char *tableOf<Visit> = "visit";
template <>
inline constexpr TypeLabels labelsOf<Visit> = {QT_TRANSLATE_NOOP("RecordType", "Visit"),
                                               QT_TRANSLATE_NOOP("RecordType", "Visits"), "visits"};
template <>
inline constexpr auto fieldsOf<Visit> = fields(
    field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Visit::account, Required),
    field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &Visit::opportunity),
    field("title", QT_TRANSLATE_NOOP("Field", "Subject"), &Visit::title, Searchable),
    field("kind", QT_TRANSLATE_NOOP("Field", "Kind of visit"), &Visit::kind),
    field("status", QT_TRANSLATE_NOOP("Field", "Status"), &Visit::status),
    field("starts_at", QT_TRANSLATE_NOOP("Field", "Starts"), &Visit::startsAt, Required),
    field("ends_at", QT_TRANSLATE_NOOP("Field", "Ends"), &Visit::endsAt),
    field("place", QT_TRANSLATE_NOOP("Field", "Place"), &Visit::place, Searchable),
    field("purpose", QT_TRANSLATE_NOOP("Field", "Purpose"), &Visit::purpose, Searchable),
    field("best_objective", QT_TRANSLATE_NOOP("Field", "Best objective"), &Visit::bestObjective),
    field("minimum_objective", QT_TRANSLATE_NOOP("Field", "Minimum objective"),
          &Visit::minimumObjective),
    field("product_plan", QT_TRANSLATE_NOOP("Field", "Product plan"), &Visit::productPlan),
    field("situation", QT_TRANSLATE_NOOP("Field", "Customer's situation"), &Visit::situation,
          Searchable),
    field("agreements", QT_TRANSLATE_NOOP("Field", "Agreements"), &Visit::agreements, Searchable),
    field("next_meeting", QT_TRANSLATE_NOOP("Field", "Next meeting"), &Visit::nextMeeting),
    field("attachments", QT_TRANSLATE_NOOP("Field", "Attachments"), &Visit::attachments),
    field("distribution", QT_TRANSLATE_NOOP("Field", "Distribution"), &Visit::distribution),
    field("recorder", QT_TRANSLATE_NOOP("Field", "Recorder"), &Visit::recorder),
    field("minutes_sent_at", QT_TRANSLATE_NOOP("Field", "Minutes sent"), &Visit::minutesSentAt));

} // namespace attache
