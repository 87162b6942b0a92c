#include "core/domain/training_person.h"
#include "core/record/records_with.h"

namespace attache {

namespace {

Result<void> follow(Writer &writer, TrainingPerson &person)
{
    ATTACHE_TRY(const auto training, Store<Training>(writer.connection()).find(person.training));
    if (training)
        person.result = resultOf(person.score, training->passMark).value_or(person.result);
    return {};
}

} // namespace

std::optional<TrainingResult> resultOf(std::optional<int> score, std::optional<int> passMark)
{
    if (!score || !passMark)
        return std::nullopt;
    return *score >= *passMark ? TrainingResult::Passed : TrainingResult::Failed;
}

Result<void> Rules<TrainingPerson>::onInserting(Writer &writer, TrainingPerson &person)
{
    return follow(writer, person);
}

Result<void> Rules<TrainingPerson>::onUpdating(Writer &writer, const TrainingPerson &before,
                                               TrainingPerson &after)
{
    const bool follows = before.score != after.score || before.training != after.training;
    return follows ? follow(writer, after) : Result<void>();
}

Result<void> Rules<Training>::onUpdating(Writer &writer, const Training &before, Training &after)
{
    if (before.passMark == after.passMark || !after.passMark)
        return {};
    ATTACHE_TRY(const auto people,
                recordsWith(writer.connection(), &TrainingPerson::training, after.id));
    for (TrainingPerson person : people) {
        const TrainingResult result =
            resultOf(person.score, after.passMark).value_or(person.result);
        if (result == person.result)
            continue;
        person.result = result;
        ATTACHE_CHECK(writer.update(person));
    }
    return {};
}

} // namespace attache
