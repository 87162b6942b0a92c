#pragma once

#include "core/domain/decision_chain.h"
#include "core/domain/stage_book.h"
#include "core/insight/money_sums.h"
#include "core/queries/opportunity_facts.h"

#include <span>

/// @file
/// What the open opportunities bring by month of their expected close, said, weighted and capped.
/// Pure; any thread.

namespace attache {

/// How sure an opportunity is, by the probability that it counts with.
enum class ForecastClass {
    Won,
    Commit, ///< at least 70 %
    Likely, ///< at least 40 %
    Upside,
};
template <>
inline constexpr std::array choicesOf<ForecastClass> = {
    Choice<ForecastClass>{ForecastClass::Won, "won", QT_TRANSLATE_NOOP("Choice", "Won")},
    Choice<ForecastClass>{ForecastClass::Commit, "commit", QT_TRANSLATE_NOOP("Choice", "Commit")},
    Choice<ForecastClass>{ForecastClass::Likely, "likely", QT_TRANSLATE_NOOP("Choice", "Likely")},
    Choice<ForecastClass>{ForecastClass::Upside, "upside", QT_TRANSLATE_NOOP("Choice", "Upside")},
};
ForecastClass forecastClass(int probability);
/// The first day of the month of @p day; no day for none.
QDate monthOf(QDate day);

/// Why an opportunity counts for less than it says.
enum class CapReason {
    DeciderNeverMet, ///< nobody who holds the budget or decides was ever met: 40 % at most
    TooLongInStage,  ///< beyond its stage's day limit: what the stage before is usually worth
};
template <>
inline constexpr std::array choicesOf<CapReason> = {
    Choice<CapReason>{
        CapReason::DeciderNeverMet, "decider_never_met",
        QT_TRANSLATE_NOOP("Choice", "Nobody who decides or holds the budget was ever met")},
    Choice<CapReason>{CapReason::TooLongInStage, "too_long_in_stage",
                      QT_TRANSLATE_NOOP("Choice", "In this stage for longer than its limit")},
};

/// One opportunity whose probability was brought down.
struct ForecastCap
{
    Id<Opportunity> id;
    int said = 0;   ///< percent
    int capped = 0; ///< percent, less than said
    std::vector<CapReason> reasons;
};

/// An open opportunity with what it counts for.
struct ForecastDeal
{
    const OpportunityFacts *facts = nullptr; ///< as they were handed in
    int usual = 0;                           ///< probability of its stage, percent
    int inStage = -1;                        ///< days; -1 where that is not known
    ForecastCap cap;
    ForecastClass kind = ForecastClass::Upside; ///< by the capped probability
    Money amount;
    Money said;     ///< by its own probability
    Money weighted; ///< by that of its stage
    Money capped;

    bool isCapped() const { return cap.capped < cap.said; }
};

/// What is expected to close in a month.
struct ForecastMonth
{
    QDate month; ///< its first day; null for open opportunities that do not say when
    int count = 0;
    std::array<MoneySums, 4> value; ///< full amounts, by ForecastClass
    MoneySums said;                 ///< won amounts, and open ones by the person's probability
    MoneySums weighted;             ///< the same by the usual probability of the stage
    MoneySums capped;               ///< the same by the probability after all caps

    const MoneySums &of(ForecastClass each) const { return value[static_cast<size_t>(each)]; }
};

struct Forecast
{
    MoneySums late; ///< open amounts whose expected close is over, part of their months, too
    int lateCount = 0;
    std::vector<ForecastMonth> months; ///< in order, without a day first
    std::vector<ForecastCap> caps;
};

/// What a stage book says of a deal, looked up once for all that are alike: a forecast asks for
/// tens of thousands. The book outlives it; each thread needs its own.
class StageTerms
{
public:
    struct Terms
    {
        bool isKnown = false; ///< whether the file says anything of the stage
        bool isOpen = false;
        int probability = 0; ///< usual in the stage, percent
        int before = 0;      ///< that of the open stage before
        int dayLimit = 0;
    };

    explicit StageTerms(const StageBook &book)
        : m_book(book)
    {
    }
    /// Holds until the next call.
    const Terms &of(const OpportunityFacts &facts);

private:
    struct Kind
    {
        Stage stage;
        Id<StageSet> set;
        int businessType; ///< -1 for none, as the tier
        int tier;
        friend bool operator==(const Kind &, const Kind &) = default;
        friend size_t qHash(const Kind &kind, size_t seed) noexcept
        {
            return qHashMulti(seed, static_cast<int>(kind.stage), kind.set, kind.businessType,
                              kind.tier);
        }
    };

    const StageBook &m_book;
    QHash<Kind, Terms> m_terms;
};

/// Whether somebody of @p chain who holds the budget or decides was ever met: what
/// OpportunityFacts::hasMetDecider says of a deal.
bool hasMetDecider(const std::vector<ChainPerson> &chain);

/// The probability of @p facts after all caps, with the reasons; no reasons where none applies.
/// @p inStage is the days it has been in its stage, -1 where that is not known.
ForecastCap capOf(const OpportunityFacts &facts, int inStage, const StageBook &book);

/// What the open @p facts counts for on @p today, in its stage since @p entered: the rule of every
/// forecast. @p facts outlives it.
ForecastDeal forecastDeal(const OpportunityFacts &facts, QDate entered, QDate today,
                          StageTerms &terms);

/// When an open @p facts closes as things stand: its expected close, later by as many days as its
/// path is behind; null where it does not say when.
QDate likelyClose(const OpportunityFacts &facts);

/// Won opportunities count in the month they closed, from that of @p today on; lost ones do not
/// count. Open ones count by their likelyClose(). @p steps as in stageDays().
Forecast forecast(std::span<const OpportunityFacts> opportunities, std::span<const StageStep> steps,
                  QDate today, const StageBook &book);

} // namespace attache
