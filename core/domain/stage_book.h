#pragma once

#include "core/domain/deal_stage.h"
#include "core/domain/settings.h"

#include <QHash>

#include <span>
#include <vector>

/// @file
/// The stages of a workspace, read once and handed to pure functions.

namespace attache {

/// What a workspace says of its stages: their order, their words, what they mean and what is usual
/// in them. A plain value; pure; any thread.
///
/// A stage is known by its key, `Stage`. A key of which the file says nothing means what this
/// program takes it for, and is open where it does not know it either.
class StageBook
{
public:
    StageBook(std::vector<StageSet> sets, std::vector<DealStage> stages, Settings settings);
    /// The six stages that this program has words for, in one set: what a file means that says
    /// nothing of stages. Not explicit, so that whoever knows no others can hand in settings.
    StageBook(Settings settings = {});

    /// What @p connection holds.
    static Result<StageBook> read(Connection &connection);
    /// The same with @p settings at hand; any will do where only order, words and meaning matter.
    static Result<StageBook> read(Connection &connection, Settings settings);
    /// The same with the usual settings.
    static const StageBook &standard();

    /// In order.
    const std::vector<StageSet> &sets() const { return m_sets; }
    /// Null for none.
    const StageSet *set(Id<StageSet> id) const;
    /// The set that a deal goes through: @p own, or else the one of its account's business type,
    /// or else the general one; null where there is none at all.
    Id<StageSet> setFor(Id<StageSet> own, std::optional<BusinessType> businessType) const;
    /// The stages of @p set in order, retired ones left out; of the general set for null.
    std::vector<Stage> stagesOf(Id<StageSet> set = {}) const;
    /// Those of them in which a deal can still be won.
    std::vector<Stage> openStagesOf(Id<StageSet> set = {}) const;
    /// Every key that the file knows: the general set's in order, then what other sets add, placed
    /// by phase. With retired ones.
    const std::vector<Stage> &all() const { return m_all; }

    /// @p stage as @p set has it, or else as another set has it; null where none does.
    const DealStage *stage(Stage stage, Id<StageSet> set = {}) const;
    Phase phase(Stage stage) const;
    bool isOpen(Stage stage) const { return attache::isOpen(phase(stage)); }
    bool isWon(Stage stage) const { return attache::isWon(phase(stage)); }
    bool isLost(Stage stage) const { return phase(stage) == Phase::Lost; }

    /// Percent, of a deal that does not say its own: 100 for won, 0 for lost.
    int probability(Stage stage, Id<StageSet> set = {}) const;
    /// Of the open stage before @p stage in @p set; 0 before the first.
    int probabilityBefore(Stage stage, Id<StageSet> set = {}) const;
    /// Days after which a deal is stale; 0 for none, as for all that is not open.
    int dayLimit(Stage stage, std::optional<Tier> tier, Id<StageSet> set = {}) const;

    /// What a person calls @p stage; its key where nobody has a word for it.
    QString label(Stage stage, Language language, Id<StageSet> set = {}) const;
    /// In the language of the interface.
    QString label(Stage stage, Id<StageSet> set = {}) const;
    /// Where @p stage stands among all(); behind all others where it is not known.
    int rank(Stage stage) const;

    /// The furthest of @p stages, a set's, that a deal in @p stage has come to: itself, or the last
    /// one whose phase is not beyond its own; the first for lost.
    size_t rungOf(Stage stage, std::span<const Stage> stages) const;

private:
    std::vector<StageSet> m_sets;
    std::vector<DealStage> m_stages; ///< by set, and within one by position
    Settings m_settings;
    QHash<Stage, std::vector<size_t>> m_places; ///< of each key in m_stages
    std::vector<Stage> m_all;
};

} // namespace attache
