#pragma once

#include "core/domain/training_person.h"
#include "core/domain/training_question.h"

#include <vector>

/// @file
/// Trainings with their questions, and who is trained on what.

namespace attache {

/// The questions of the assessment of @p training, in order; places without one are left out.
Result<std::vector<ExamQuestion>> questionsOf(Connection &connection, Id<Training> training);

/// How the assessment of a training went.
struct TrainingCount
{
    int people = 0;
    int passed = 0;
    int failed = 0;

    int open() const { return people - passed - failed; }
};
Result<TrainingCount> trainingCount(Connection &connection, Id<Training> training);

/// A training with how its assessment went.
struct TrainingRow
{
    Training training;
    QString account; ///< whose users they are, in short
    TrainingCount count;
    std::optional<int> mean; ///< points, of those who have any
    QStringList failed;      ///< who has not passed
};
/// Those on @p product, the latest first.
Result<std::vector<TrainingRow>> trainingsOn(Connection &connection, Id<Product> product);

/// Somebody who passed an assessment: since when they can do what.
struct TrainedPerson
{
    Id<TrainingPerson> id;
    Id<Contact> contact; ///< none: one of us
    QString name;
    QString account; ///< of a contact, in short
    Id<Training> training;
    QString title;
    QString product; ///< that the training is about; empty for none
    std::optional<int> score;
    QDate since; ///< the day of the assessment, or else of the training
};
/// Who passed, ours first, then by account and name; of each the trainings with the newest first.
Result<std::vector<TrainedPerson>> trainedPeople(Connection &connection);

} // namespace attache
