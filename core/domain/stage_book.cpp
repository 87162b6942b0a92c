#include "core/domain/stage_book.h"

#include <algorithm>

namespace attache {

namespace {

struct Meaning
{
    Stage stage;
    Phase phase;
};

/// What the stages mean that this program has words for.
constexpr std::array BuiltIn = {
    Meaning{Stage::Lead, Phase::Lead},     Meaning{Stage::Qualified, Phase::Open},
    Meaning{Stage::Proposal, Phase::Open}, Meaning{Stage::Negotiation, Phase::Open},
    Meaning{Stage::Won, Phase::Won},       Meaning{Stage::Lost, Phase::Lost},
};

std::vector<StageSet> builtInSets()
{
    StageSet set;
    set.id = Id<StageSet>(1);
    return {set};
}

std::vector<DealStage> builtInStages()
{
    std::vector<DealStage> stages;
    for (const Meaning &each : BuiltIn) {
        DealStage stage;
        stage.stageSet = Id<StageSet>(1);
        stage.key = keyOf(each.stage);
        stage.position = static_cast<int>(stages.size());
        stage.phase = each.phase;
        stages.push_back(std::move(stage));
    }
    return stages;
}

/// Which phases come one after the other in every set: talks and trials take turns, and so do the
/// phases of a customer.
int stepOf(Phase phase)
{
    switch (phase) {
    case Phase::Lead:
        return 0;
    case Phase::Won:
        return 2;
    case Phase::Serving:
    case Phase::Paying:
    case Phase::Repurchase:
        return 3;
    case Phase::Lost:
        return 4;
    default:
        return 1;
    }
}

const std::optional<int> &limitOf(const DealStage &stage, std::optional<Tier> tier)
{
    switch (tier.value_or(Tier::C)) {
    case Tier::S:
        return stage.limitS;
    case Tier::A:
        return stage.limitA;
    case Tier::B:
        return stage.limitB;
    default:
        return stage.limitC;
    }
}

/// Where among @p all, which are in order, the stage at @p at of @p stages belongs. The general set
/// keeps its own order; of the others a stage stands behind what comes before its phase and the
/// first of the same one, and before what comes behind its phase or follows in its own set.
template <typename PhaseOf>
std::ptrdiff_t placeFor(std::span<const DealStage> stages, size_t at, bool inGeneral,
                        std::span<const Stage> all, PhaseOf phaseOf)
{
    const DealStage &stage = stages[at];
    const auto placeOf = [all](const DealStage &each) {
        return std::ranges::find(all, fromStoredKey<Stage>(each.key)) - all.begin();
    };
    const bool first = at == 0 || stages[at - 1].stageSet != stage.stageSet;
    const std::ptrdiff_t behind = first ? 0 : placeOf(stages[at - 1]) + 1;
    if (inGeneral)
        return behind;
    std::ptrdiff_t least = 0;
    std::ptrdiff_t most = std::ssize(all);
    bool same = false;
    for (std::ptrdiff_t i = 0; i < std::ssize(all); ++i) {
        const Phase other = phaseOf(all[static_cast<size_t>(i)]);
        if (stepOf(other) < stepOf(stage.phase) || (other == stage.phase && !same))
            least = i + 1;
        else if (stepOf(other) > stepOf(stage.phase))
            most = std::min(most, i);
        same = same || other == stage.phase;
    }
    for (size_t next = at + 1; next < stages.size() && stages[next].stageSet == stage.stageSet;
         ++next)
        most = std::min(most, placeOf(stages[next]));
    return std::min(std::max(behind, least), most);
}

} // namespace

StageBook::StageBook(std::vector<StageSet> sets, std::vector<DealStage> stages, Settings settings)
    : m_sets(std::move(sets))
    , m_stages(std::move(stages))
    , m_settings(std::move(settings))
{
    std::ranges::stable_sort(m_sets, [](const StageSet &a, const StageSet &b) {
        return std::pair(a.position, a.id) < std::pair(b.position, b.id);
    });
    QHash<Id<StageSet>, qsizetype> order;
    for (const StageSet &set : m_sets)
        order.insert(set.id, order.size());
    // The general set comes first, whose order is that of figures over all sets.
    order.insert(setFor({}, std::nullopt), -1);
    std::ranges::stable_sort(m_stages, [&order](const DealStage &a, const DealStage &b) {
        return std::tuple(order.value(a.stageSet, order.size()), a.position, a.id) <
               std::tuple(order.value(b.stageSet, order.size()), b.position, b.id);
    });
    for (size_t i = 0; i < m_stages.size(); ++i) {
        const auto key = fromStoredKey<Stage>(m_stages[i].key);
        m_places[key].push_back(i);
        if (std::ranges::find(m_all, key) == m_all.end())
            m_all.insert(m_all.begin() + placeFor(m_stages, i,
                                                  order.value(m_stages[i].stageSet) < 0, m_all,
                                                  [this](Stage known) { return phase(known); }),
                         key);
    }
}

StageBook::StageBook(Settings settings)
    : StageBook(builtInSets(), builtInStages(), std::move(settings))
{
}

Result<StageBook> StageBook::read(Connection &connection)
{
    ATTACHE_TRY(Settings settings, Settings::read(connection));
    return read(connection, std::move(settings));
}

Result<StageBook> StageBook::read(Connection &connection, Settings settings)
{
    ATTACHE_TRY(std::vector<StageSet> sets, Store<StageSet>(connection).list());
    ATTACHE_TRY(std::vector<DealStage> stages, Store<DealStage>(connection).list());
    if (stages.empty())
        return StageBook(std::move(settings));
    return StageBook(std::move(sets), std::move(stages), std::move(settings));
}

const StageBook &StageBook::standard()
{
    static const StageBook book{Settings()};
    return book;
}

const StageSet *StageBook::set(Id<StageSet> id) const
{
    const auto found = std::ranges::find(m_sets, id, &StageSet::id);
    return found == m_sets.end() ? nullptr : &*found;
}

Id<StageSet> StageBook::setFor(Id<StageSet> own, std::optional<BusinessType> businessType) const
{
    if (set(own) != nullptr)
        return own;
    const StageSet *general = nullptr;
    for (const StageSet &each : m_sets) {
        if (businessType && each.businessType == businessType)
            return each.id;
        if (general == nullptr && !each.businessType)
            general = &each;
    }
    if (general == nullptr && !m_sets.empty())
        general = &m_sets.front();
    return general != nullptr ? general->id : Id<StageSet>();
}

std::vector<Stage> StageBook::stagesOf(Id<StageSet> set) const
{
    const Id<StageSet> wanted = setFor(set, std::nullopt);
    std::vector<Stage> stages;
    for (const DealStage &each : m_stages) {
        if (each.stageSet == wanted && !each.retired)
            stages.push_back(fromStoredKey<Stage>(each.key));
    }
    return stages;
}

std::vector<Stage> StageBook::openStagesOf(Id<StageSet> set) const
{
    std::vector<Stage> stages = stagesOf(set);
    std::erase_if(stages, [this](Stage each) { return !isOpen(each); });
    return stages;
}

const DealStage *StageBook::stage(Stage stage, Id<StageSet> set) const
{
    const auto places = m_places.constFind(stage);
    if (places == m_places.cend())
        return nullptr;
    const auto own = std::ranges::find_if(
        *places, [&](size_t place) { return m_stages[place].stageSet == set; });
    return &m_stages[own != places->end() ? *own : places->front()];
}

Phase StageBook::phase(Stage stage) const
{
    if (const DealStage *known = this->stage(stage))
        return known->phase;
    const auto builtIn = std::ranges::find(BuiltIn, stage, &Meaning::stage);
    return builtIn != BuiltIn.end() ? builtIn->phase : Phase::Open;
}

int StageBook::probability(Stage stage, Id<StageSet> set) const
{
    if (!isOpen(stage))
        return isWon(stage) ? 100 : 0;
    const DealStage *known = this->stage(stage, set);
    if (known != nullptr && known->probability)
        return *known->probability;
    const StageSettings *usual = m_settings.stage(stage);
    return usual != nullptr ? usual->probability : 0;
}

int StageBook::probabilityBefore(Stage stage, Id<StageSet> set) const
{
    int before = 0;
    const Id<StageSet> wanted = setFor(set, std::nullopt);
    for (const Stage each : openStagesOf(wanted)) {
        if (each == stage)
            break;
        before = probability(each, wanted);
    }
    return before;
}

int StageBook::dayLimit(Stage stage, std::optional<Tier> tier, Id<StageSet> set) const
{
    if (!isOpen(stage))
        return 0;
    const DealStage *known = this->stage(stage, set);
    if (known != nullptr && limitOf(*known, tier))
        return *limitOf(*known, tier);
    const StageSettings *usual = m_settings.stage(stage);
    return usual != nullptr ? usual->dayLimit : 0;
}

QString StageBook::label(Stage stage, Language language, Id<StageSet> set) const
{
    const DealStage *known = this->stage(stage, set);
    const QString name = known != nullptr ? known->nameIn(language) : QString();
    return name.isEmpty() ? labelOf(stage) : name;
}

QString StageBook::label(Stage stage, Id<StageSet> set) const
{
    return label(stage, languageOf(QLocale()), set);
}

int StageBook::rank(Stage stage) const
{
    return static_cast<int>(std::ranges::find(m_all, stage) - m_all.begin());
}

size_t StageBook::rungOf(Stage stage, std::span<const Stage> stages) const
{
    const auto exact = std::ranges::find(stages, stage);
    if (exact != stages.end())
        return isLost(stage) ? 0 : static_cast<size_t>(exact - stages.begin());
    if (isLost(stage) || this->stage(stage) == nullptr)
        return 0;
    size_t rung = 0;
    for (size_t i = 0; i < stages.size(); ++i) {
        if (!isLost(stages[i]) && rank(stages[i]) <= rank(stage))
            rung = i;
    }
    return rung;
}

} // namespace attache
