#pragma once

#include "core/domain/case_study.h"
#include "core/domain/collateral.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/faq_answer.h"
#include "core/domain/industry_profile.h"
#include "core/domain/material_use.h"
#include "core/domain/slide.h"
#include "core/domain/talk_track.h"

#include <optional>
#include <vector>

/// @file
/// What stands in the library as matching and gaps need it: plain rows of one shape for all kinds,
/// read at once. Of what has versions, the newest alone.

namespace attache {

/// One thing of the library with what it is for.
struct LibraryFacts
{
    const RecordType *type = nullptr;
    qint64 id = 0;
    QString title;       ///< for an anonymised case without the customer's name
    Id<Account> account; ///< of a case: whose it is, where that is known
    QString industry;
    QStringList products;
    QStringList needs; ///< tags
    std::optional<int> employees;
    std::optional<Tier> tier;
    std::vector<RoleKind> audience; ///< empty: for anybody
    bool forAnybody = true;         ///< whether there is something for those not in `audience`
    std::optional<Stage> stage;     ///< none: for any
    QString language;
    QDate since; ///< when what a case tells went live
    QDate reviewOn;
    QString version;
    bool superseded = false; ///< a later version names it as its predecessor
    bool shareable = true;
    bool approved = true;   ///< by the customer it tells of
    bool quoteOpen = false; ///< it quotes somebody who has not agreed
    bool answered = true;   ///< a question with an answer, a competitor with what we say of it
    std::optional<CollateralKind> kind;

    bool isExpired(QDate today) const { return reviewOn.isValid() && reviewOn < today; }
};

/// The cases that no later version replaces, by id. Those that were chosen for @p visit are there
/// whatever replaces them, as with the next.
Result<std::vector<LibraryFacts>> caseFacts(Connection &connection, Id<Visit> visit = {});
/// The decks that no later version replaces, by id.
Result<std::vector<LibraryFacts>> deckFacts(Connection &connection, Id<Visit> visit = {});
/// Slides of such decks that have tags or an audience of their own; tags stand for needs and
/// products alike. What else they are for is what their deck is for.
Result<std::vector<LibraryFacts>> slideFacts(Connection &connection, Id<Visit> visit = {});
/// Questions that no later version replaces, with the audiences they are answered for.
Result<std::vector<LibraryFacts>> faqFacts(Connection &connection, Id<Visit> visit = {});
/// Handouts that no later version replaces.
Result<std::vector<LibraryFacts>> collateralFacts(Connection &connection, Id<Visit> visit = {});
/// Competitors that no later version replaces.
Result<std::vector<LibraryFacts>> competitorFacts(Connection &connection, Id<Visit> visit = {});
/// Talk tracks of a product that no later version replaces, in @p language ("zh").
Result<std::vector<LibraryFacts>> talkTrackFacts(Connection &connection, const QString &language);

/// What was done with something of the library.
struct MaterialUseFacts
{
    const RecordType *type = nullptr;
    qint64 id = 0;
    UseKind use = UseKind::Pinned;
    Id<Visit> visit;
    Id<Account> account;
    QString industry; ///< of the account
    QDate day;
};
/// All of it, the earliest first.
Result<std::vector<MaterialUseFacts>> materialUses(Connection &connection);

/// Where a competitor was met.
struct CompetitorMeeting
{
    Id<Competitor> competitor;
    Id<Account> account;
    QString accountName;
    QDate day;
};
/// The earliest first.
Result<std::vector<CompetitorMeeting>> competitorMeetings(Connection &connection);

/// What is known of @p industry, or of the nearest one above it, in its newest version.
Result<std::optional<IndustryProfile>> industryProfileOf(Connection &connection,
                                                         const QString &industry);

/// What @p profile says is usual in the trade about @p kind; empty for nothing.
QString usualInTrade(const IndustryProfile &profile, FactKind kind);

/// A deal that was won and has no case yet.
struct WonDeal
{
    Id<Opportunity> id;
    QString name;
    QString accountName;
    QDate closedOn;
};
/// The latest first. An anonymised case does not say which deal it is of, so its deal is listed.
Result<std::vector<WonDeal>> wonDealsWithoutCase(Connection &connection);
/// The product plan of the latest visit about @p deal that had one.
Result<QString> lastPlanOf(Connection &connection, Id<Opportunity> deal);

/// The text between commas of any kind, without blanks around it.
QStringList tagsIn(const QString &text);

} // namespace attache
