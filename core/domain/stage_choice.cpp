#include "core/domain/stage_choice.h"

#include <algorithm>

namespace attache {

Stage usualStage(Stage stage, const StageBook &book)
{
    const std::vector<Stage> usual = StageBook::standard().openStagesOf();
    if (std::ranges::find(usual, stage) != usual.end())
        return stage;
    if (!book.isOpen(stage))
        return usual.back();
    const DealStage *known = book.stage(stage);
    if (known == nullptr)
        return stage;
    const auto isKnown = [&book](Stage each) { return book.stage(each) != nullptr; };
    if (std::ranges::any_of(usual, isKnown))
        return usual[book.rungOf(stage, usual)];
    const std::vector<Stage> way = book.openStagesOf(known->stageSet);
    const auto at = std::ranges::find(way, stage);
    if (at == way.end())
        return usual.front();
    return usual[static_cast<size_t>(at - way.begin()) * usual.size() / way.size()];
}

std::vector<Stage> offeredStages(const StageBook &book)
{
    std::vector<Stage> offered = book.all();
    std::erase_if(offered, [&book](Stage each) {
        const DealStage *known = book.stage(each);
        return known != nullptr && known->retired;
    });
    return offered;
}

std::vector<Stage> openStages(const StageBook &book)
{
    std::vector<Stage> open = offeredStages(book);
    std::erase_if(open, [&book](Stage each) { return !book.isOpen(each); });
    return open;
}

} // namespace attache
