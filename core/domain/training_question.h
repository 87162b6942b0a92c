#pragma once

#include "core/domain/exam_question.h"
#include "core/domain/training.h"

namespace attache {

/// A question of the bank in the assessment of a training.
struct TrainingQuestion
{
    Id<TrainingQuestion> id;
    Id<Training> training;
    int position = 0;
    Id<ExamQuestion> question; ///< none while it is not chosen yet
};

template <>
struct Description<TrainingQuestion>
{
    static constexpr TypeInfo info{
        .table = "training_question",
        .one = QT_TRANSLATE_NOOP("RecordType", "Question asked"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Questions asked"),
        .key = "training-questions",
        .icon = "go-next",
        .rank = 73,
    };
    static constexpr void fields(auto &&field)
    {
        field("training", QT_TRANSLATE_NOOP("Field", "Training"), &TrainingQuestion::training,
              Required);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &TrainingQuestion::position,
              Hidden);
        field("question", QT_TRANSLATE_NOOP("Field", "Question"), &TrainingQuestion::question);
    }
    static Caption caption(const TrainingQuestion &asked, RecordNames &names)
    {
        return {names.of(asked.question), {}, names.of(asked.training)};
    }
    static Home home(const TrainingQuestion &asked) { return Home::with(asked.training); }
};

} // namespace attache
