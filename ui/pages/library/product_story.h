#pragma once

#include "core/domain/training.h"
#include "core/insight/cost_return.h"
#include "core/insight/win_rate.h"
#include "core/match/answered_needs.h"
#include "core/match/product_map.h"
#include "core/queries/deal_costs.h"
#include "core/queries/library_facts.h"
#include "core/queries/training_list.h"

namespace attache {

/// A question that is asked about a product.
struct ProductQuestion
{
    LibraryFacts faq;
    int asked = 0;
    QDate lastAsked;
    QString lastAsker; ///< empty where the notes do not say
    QString askedAt;   ///< the account of the asker
};

/// A case that tells of a product.
struct ProductCase
{
    LibraryFacts study;
    QString industry; ///< in words
    QString figure;   ///< what its first one measures with its values: "Upload 230 → 48 min"
    QString values;   ///< "230 → 48 min"
    int taken = 0;    ///< visits to which it went along
};

/// What a deal about a product costs the customer and brings them.
struct ProductCosts
{
    Opportunity deal;
    QString account;
    std::vector<CostLine> lines;
    CostReturn result;
    CostReturn cautious; ///< with assumed benefits at half
};

/// A competitor whose functions are held against a product.
struct ProductRival
{
    Id<Competitor> id;
    QString name;
    QDate expiredOn; ///< when its review was due, where that has passed
};

/// A function with what each of the rivals has in its place.
struct RivalLine
{
    QString name;
    QString ours; ///< what the product does; empty where nobody noted it
    std::vector<const RivalFunction *> cells; ///< one for each rival; null where nothing is known
};

/// All that stands on the page of a product, read at once.
struct ProductStory
{
    Product product;
    QDate today;
    MapTotals totals;
    WinRate decided;             ///< of the deals that sell it
    std::optional<Money> median; ///< of those won in its currency
    int medianOf = 0;            ///< how many these are
    int phoneBelow = 0;          ///< major units of `ruleCurrency`
    int visitAbove = 0;
    QString ruleCurrency;
    std::vector<AnsweredNeed> needs;
    std::vector<ProductCosts> costs; ///< the latest deal first
    std::vector<RivalFunctionRow> functions;
    std::vector<ProductRival> rivals;       ///< those of the most functions first
    std::vector<ProductQuestion> questions; ///< those asked most often first
    std::vector<ProductCase> cases;         ///< those taken along most often first
    std::vector<WonDeal> withoutCase;
    std::vector<TrainingRow> trainings; ///< the latest first
    QString toDeciders;                 ///< what to bring to whoever decides

    /// The functions of the first @p most rivals, each name once. They point into `functions`.
    std::vector<RivalLine> rivalLines(size_t most) const;
};

/// What readProductStory() reads.
TableSet productStoryTables();
/// NotFound when the product is gone.
Result<ProductStory> readProductStory(Connection &connection, Id<Product> product, QDate today);

} // namespace attache
