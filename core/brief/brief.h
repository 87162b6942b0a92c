#pragma once

#include "core/base/clock.h"
#include "core/base/language.h"
#include "core/brief/document.h"
#include "core/brief/readiness.h"
#include "core/domain/account_fact.h"
#include "core/domain/attendee.h"
#include "core/domain/decision_chain.h"
#include "core/domain/industry_profile.h"
#include "core/domain/intent_sign.h"
#include "core/domain/need.h"
#include "core/domain/prep_item.h"
#include "core/domain/promise.h"
#include "core/domain/reference.h"
#include "core/domain/settings.h"
#include "core/match/visit_matches.h"
#include "core/queries/contact_days.h"

#include <optional>
#include <vector>

/// @file
/// The brief: everything to know before a visit, computed from the workspace as plain values.
/// Pages draw BriefData with their own widgets; makeBriefDocument() writes it as one page.

namespace attache {

/// Where the opportunity stands.
struct BriefStage
{
    Stage stage = Stage::Lead;
    QString label;            ///< what the person calls it, in the brief's language
    bool open = true;         ///< it can still be won
    int days = 0;             ///< in this stage until today
    std::optional<int> limit; ///< usual days; none for won and lost
    int probability = 0;      ///< percent: the opportunity's own, or the stage's usual one

    bool isStale() const { return limit && days > *limit; }
};

/// An earlier meeting with the account.
struct BriefMeeting
{
    Id<Visit> visit;
    QDate day;
    VisitKind kind = VisitKind::OnSite;
    QString title; ///< subject, or the first line of the purpose
};

/// A promise with who keeps it by name.
struct BriefPromise
{
    Promise promise;
    QString owner;

    bool isOpen() const { return promise.state == PromiseState::Open; }
    /// Days beyond the due day; 0 for one kept, not yet due or without a date.
    int daysOverdue(QDate today) const
    {
        const bool overdue = isOpen() && promise.due.isValid() && promise.due < today;
        return overdue ? static_cast<int>(promise.due.daysTo(today)) : 0;
    }
};

struct BriefNeed
{
    Need need;
    QString statedBy;
    NeedTruth suggested = NeedTruth::Unverified; ///< what the rule says of it
};

/// One of the customer's people who attends.
struct BriefAttendee
{
    Id<Attendee> attendee;
    Id<Contact> contact;
    QString name;
    QString post;
    QString department;
    QString phone;               ///< the mobile, else the fixed line
    std::vector<RoleKind> roles; ///< heaviest first; empty while unknown
    RoleCoverage coverage = RoleCoverage::Unknown;
    Stance stance = Stance::Neutral;
    std::optional<int> influence; ///< 1–5
    ContactDays last;
    QString concern;
    QString approach;    ///< the line of the plan for this person
    bool absent = false; ///< did not come
    TalkTrackText talk;  ///< empty while the role is unknown

    bool isRoleKnown() const { return !roles.empty(); }
    bool isMet() const { return coverage >= RoleCoverage::Met || last.met.isValid(); }
};

/// The next person to meet and who leads to them.
struct BriefNextPerson
{
    RoleKind role = RoleKind::DecisionMaker;
    Id<Contact> contact; ///< none: who plays the role is still to be found out
    QString name;
    QStringList introducers; ///< from somebody supportive on; empty when nobody can
};

/// A material to bring.
struct BriefMaterial
{
    QString key;       ///< of the checklist; empty for one of the person's own
    Id<PrepItem> item; ///< none while untouched
    QString text;
    PrepState state = PrepState::Todo;
    QString found; ///< what of the library it is; the state follows from that while untouched

    bool isSettled() const { return state == PrepState::Ready || state == PrepState::NotNeeded; }
};

/// Something to ask, because it is not known; `link` leads to where the answer goes.
struct BriefQuestion
{
    QString text;
    QString link;
    bool asked = false; ///< ticked off during the visit
};

/// Key of the PrepItem that ticks a question off.
inline constexpr char AskedQuestion[] = "asked";

struct BriefData
{
    Language language = Language::Chinese;
    QDate today;

    Visit visit;
    Account account;
    QString industry;  ///< its name
    TierSettings owed; ///< what the tier is owed, in words and days
    ContactDays last;  ///< with the account, before this visit
    QStringList ourPeople;
    LetterheadContent letterhead;
    QString author; ///< the letterhead's person

    std::optional<Opportunity> opportunity;
    std::optional<BriefStage> stage;    ///< of the opportunity
    std::vector<IntentSign> signs;      ///< of it, the latest first
    std::vector<BriefMeeting> meetings; ///< the last three before this one, newest first
    std::vector<BriefPromise> promises; ///< overdue, then open by date, then kept since last time
    std::vector<BriefNeed> needs;       ///< open ones
    bool knowsNeeds = false;            ///< whether any need was ever noted
    std::vector<AccountFact> facts;     ///< the newest of each kind

    QStringList oldEvidence; ///< what the tier stands on and should be looked at again, in words
    QStringList installed;   ///< what they have of ours and of rivals, in words

    QStringList goals;  ///< of the week and the month that it serves
    QStringList doubts; ///< what speaks against the visit as planned: the price, a day too full

    std::vector<BriefAttendee> attendees;
    ChainCoverage chain;
    std::optional<BriefNextPerson> next; ///< none when everybody has been met

    std::vector<PrepItem> planItems;      ///< own lines of analysis and plan
    QHash<QString, QString> ownQuestions; ///< the person's words for questions, by key
    QHash<QString, QString> ownMissing;   ///< and for what is missing
    std::vector<BriefQuestion> questions;
    QStringList asked; ///< texts of questions ticked off
    std::vector<BriefMaterial> materials;
    VisitMatches matches;                 ///< what of the library suits the visit
    std::optional<IndustryProfile> trade; ///< what is known of the account's industry
    Readiness readiness;

    /// Whether the visit is about an opportunity that can still be won.
    bool isDealOpen() const;
    /// Null when nothing of that kind is known.
    const AccountFact *fact(FactKind kind) const;
    /// What is usual in the trade, where nothing of that kind is known of the account; empty for
    /// nothing.
    QString usual(FactKind kind) const;
    /// Subject of the visit, or what it is for.
    QString title() const;
};

/// The brief of a visit; NotFound when it is gone. Reads by index only, a few dozen rows whatever
/// the size of the workspace. @p language selects reference texts and the forms of dates; our own
/// words follow the installed translation.
Result<BriefData> briefData(Connection &connection, Id<Visit> visit, QDate today,
                            Language language);

/// What to ask, by what is missing in @p brief: the heaviest gaps first. Pure.
std::vector<BriefQuestion> briefQuestions(const BriefData &brief);

/// Ticks what of the checklist the library has for the visit, and marks what it has and has
/// expired; what a person has settled stays. Pure.
void tickMaterials(BriefData &brief);

/// Ticks @p question of the brief of @p visit off, or takes the tick away. Inside
/// Workspace::perform.
Result<void> markAsked(Writer &writer, Id<Visit> visit, const QString &question, bool asked);

/// One page of A4 where it fits. Pure.
Document makeBriefDocument(const BriefData &brief);

} // namespace attache
