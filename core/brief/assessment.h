#pragma once

#include "core/base/language.h"
#include "core/brief/letterhead_content.h"
#include "core/queries/training_list.h"

/// @file
/// The assessment of a training on paper.

namespace attache {

/// What an assessment is printed from.
struct Assessment
{
    Training training;
    QString account; ///< whose users are trained; empty for ours
    QString product;
    std::vector<ExamQuestion> questions; ///< in order
    LetterheadContent letterhead;
    QString author;

    int points() const; ///< that can be reached
};

/// NotFound when the training is gone, Invalid while it asks no question.
Result<Assessment> readAssessment(Connection &connection, Id<Training> training);

/// The choices of @p question: its lines, and for true or false those two words.
QStringList choicesOfQuestion(const ExamQuestion &question);
/// Which of them are right, by place; none for a question that is answered in words. The answer
/// names them by their letters ("A, C", "AC"), by their words, or says true or false in either
/// language.
std::vector<bool> rightChoices(const ExamQuestion &question);

/// The sheet that is filled in, with room for answers in words; with @p answers the sheet to mark
/// it by. Pure.
Document assessmentDocument(const Assessment &assessment, bool answers, Language language);

} // namespace attache
