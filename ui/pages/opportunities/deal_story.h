#pragma once

#include "core/domain/stage_book.h"
#include "core/insight/as_of.h"
#include "core/insight/cost_return.h"
#include "core/insight/forecast.h"
#include "core/insight/gate_state.h"
#include "core/insight/path_outlook.h"
#include "core/match/fitting_products.h"
#include "core/queries/deal_costs.h"
#include "core/queries/deal_path.h"
#include "core/queries/library_standing.h"
#include "core/queries/stage_paths.h"
#include "ui/models/chain_cells.h"

namespace attache {

class Connection;

/// A line of a deal with what the customer was given before.
struct PricedLine
{
    DealLine line;
    QString name;
    std::optional<GivenPrice> given;
    std::optional<LibraryStanding> stale; ///< of the product, where it does not hold any more
};

/// All that stands on the page of a deal, read at once.
struct DealStory
{
    Opportunity deal;
    std::optional<Account> account;
    StageBook stages;
    Id<StageSet> set;
    QDate today;
    ChainCells chain;
    int chainScore = 0;
    ForecastCap cap;
    std::vector<StageStay> stays;
    int stageLimit = 0; ///< days, of the present stage; 0 for none
    Postponement postponement;
    std::vector<TermsStep> terms;
    std::vector<GateState> gates; ///< those still to be passed
    std::vector<IntentSign> signs;
    std::vector<FittingProduct> fitting;
    std::vector<TrustProof> proofs;
    std::vector<PricedLine> lines;
    std::vector<CostLine> costs;
    CostReturn costReturn;
    std::vector<RivalFunctionRow> rivals; ///< what those met there offer
    std::vector<PathStep> path;
    PathOutlook outlook;
    QHash<Id<Contact>, QString> people; ///< names of those that steps, evidence and proofs name

    QString stageName(Stage stage) const { return stages.label(stage, set); }
    std::optional<Stage> next() const { return nextStage(stages, set, deal.stage); }
    QString personOf(Id<Contact> contact) const { return people.value(contact); }
    /// Of those lines that have a price; nothing where none has one.
    std::optional<Money> linesSum() const;
};

/// NotFound when the deal is gone.
Result<DealStory> readDealStory(Connection &connection, Id<Opportunity> deal, QDate today);

} // namespace attache
