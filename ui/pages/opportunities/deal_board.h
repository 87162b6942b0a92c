#pragma once

#include "core/base/tone.h"
#include "core/domain/stage_book.h"
#include "core/insight/forecast_plan.h"
#include "core/queries/deal_cards.h"
#include "core/queries/list_query.h"
#include "ui/models/chain_cells.h"

#include <QCoreApplication>

/// @file
/// What stands on the board: cards in lanes and columns, with their totals. Plain values; the view
/// draws them.

namespace attache {

class FieldText;

/// A deal as its card shows it.
struct BoardCard
{
    qint64 id = 0;
    Stage stage = Stage::Lead;
    std::optional<Tier> tier;
    QString account;
    QString name;
    QString amount; ///< "¥ 240 万"; empty where none is known
    QString days;   ///< "23 days"; empty where that is not known
    Tone daysTone = Tone::Neutral;
    ChainCells chain;
    int chainScore = 0;
    QString probability;
    bool capped = false;
    QString next; ///< "3 Dec call them", or that there is none
    Tone nextTone = Tone::Neutral;
    Money value; ///< in the currency of the board; 0 in another one
    Money weighted;
    Money cappedValue;
    QString tip; ///< all of it in words
};

struct BoardTotal
{
    int count = 0;
    Money value;
    Money weighted;
    Money capped;

    void add(const BoardCard &card);
};

/// A stage that deals are moved to.
struct BoardStage
{
    Stage stage = Stage::Lead;
    QString name;
    int probability = 0; ///< percent
};

struct BoardColumn
{
    BoardStage stage;
    BoardTotal total;
};

/// Cards with something in common, by column.
struct BoardLane
{
    QString key;
    QString title; ///< empty where the board has no lanes
    std::optional<Tier> tier;
    BoardTotal total;
    std::vector<std::vector<size_t>> cells; ///< places in BoardContent::cards, by column
};

enum class BoardLanes { None, Tier, Owner, Industry };
template <>
inline constexpr std::array choicesOf<BoardLanes> = {
    Choice<BoardLanes>{BoardLanes::None, "none", QT_TRANSLATE_NOOP("Choice", "None")},
    Choice<BoardLanes>{BoardLanes::Tier, "tier", QT_TRANSLATE_NOOP("Choice", "Tier")},
    Choice<BoardLanes>{BoardLanes::Owner, "owner", QT_TRANSLATE_NOOP("Choice", "Owner")},
    Choice<BoardLanes>{BoardLanes::Industry, "industry", QT_TRANSLATE_NOOP("Choice", "Industry")},
};

struct BoardContent
{
    QString currency;
    std::vector<BoardColumn> columns; ///< the open stages in order
    std::vector<BoardLane> lanes;     ///< at least one
    std::vector<BoardCard> cards;
    BoardTotal total;
    int stuck = 0;                            ///< of what the other filters leave
    int withoutStep = 0;                      ///< likewise
    BoardStage wonStage{Stage::Won, {}, 100}; ///< where signed deals go
    BoardStage lostStage{Stage::Lost, {}, 0};
    qint64 won = 0; ///< in this quarter
    qint64 lost = 0;
};

/// What cards are made with.
struct BoardTerms
{
    QDate today;
    Settings settings;
    StageBook stages;
    const FieldText *words = nullptr; ///< outlives the making
    BoardLanes lanes = BoardLanes::Tier;
    /// Facets: tier, industry, owner; and "stuck", "no_step", "quarter", which are on or off.
    ListQuery query;
};

/// The stages of the board: those of the general set in order, signed and lost ones last.
std::vector<BoardStage> boardStages(const StageBook &stages);
BoardContent boardContent(const std::vector<DealCard> &deals, const BoardTerms &terms);

} // namespace attache
