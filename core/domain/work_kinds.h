#pragma once

#include "core/base/choice.h"

/// @file
/// The enumerations of trainings, and of what a deal costs and brings.

namespace attache {

/// Who is trained.
enum class TrainingAudience { OurSales, CustomerUsers };
template <>
inline constexpr std::array choicesOf<TrainingAudience> = {
    Choice<TrainingAudience>{TrainingAudience::OurSales, "sales",
                             QT_TRANSLATE_NOOP("Choice", "Our sales")},
    Choice<TrainingAudience>{TrainingAudience::CustomerUsers, "users",
                             QT_TRANSLATE_NOOP("Choice", "Users of a customer")},
};

/// How a question of an assessment is answered.
enum class QuestionKind { Single, Multiple, TrueFalse, Short, Practical };
template <>
inline constexpr std::array choicesOf<QuestionKind> = {
    Choice<QuestionKind>{QuestionKind::Single, "single", QT_TRANSLATE_NOOP("Choice", "One answer")},
    Choice<QuestionKind>{QuestionKind::Multiple, "multiple",
                         QT_TRANSLATE_NOOP("Choice", "Several answers")},
    Choice<QuestionKind>{QuestionKind::TrueFalse, "true_false",
                         QT_TRANSLATE_NOOP("Choice", "True or false")},
    Choice<QuestionKind>{QuestionKind::Short, "short", QT_TRANSLATE_NOOP("Choice", "Short answer")},
    Choice<QuestionKind>{QuestionKind::Practical, "practical",
                         QT_TRANSLATE_NOOP("Choice", "Practical task")},
};

/// What came of an assessment.
enum class TrainingResult { Open, Passed, Failed };
template <>
inline constexpr std::array choicesOf<TrainingResult> = {
    Choice<TrainingResult>{TrainingResult::Open, "open",
                           QT_TRANSLATE_NOOP("Choice", "No result yet")},
    Choice<TrainingResult>{TrainingResult::Passed, "passed", QT_TRANSLATE_NOOP("Choice", "Passed")},
    Choice<TrainingResult>{TrainingResult::Failed, "failed",
                           QT_TRANSLATE_NOOP("Choice", "Not passed")},
};

/// What a line of cost and return is. All but the benefit are costs.
enum class CostKind { Visible, Maintenance, Migration, Benefit };
template <>
inline constexpr std::array choicesOf<CostKind> = {
    Choice<CostKind>{CostKind::Visible, "visible", QT_TRANSLATE_NOOP("Choice", "Visible cost")},
    Choice<CostKind>{CostKind::Maintenance, "maintenance",
                     QT_TRANSLATE_NOOP("Choice", "Hidden maintenance")},
    Choice<CostKind>{CostKind::Migration, "migration", QT_TRANSLATE_NOOP("Choice", "Migration")},
    Choice<CostKind>{CostKind::Benefit, "benefit", QT_TRANSLATE_NOOP("Choice", "Benefit")},
};

/// How often a cost or a benefit arises.
enum class CostPeriod { OneOff, PerYear };
template <>
inline constexpr std::array choicesOf<CostPeriod> = {
    Choice<CostPeriod>{CostPeriod::OneOff, "one_off", QT_TRANSLATE_NOOP("Choice", "One-off")},
    Choice<CostPeriod>{CostPeriod::PerYear, "per_year", QT_TRANSLATE_NOOP("Choice", "Per year")},
};

/// Whose number it is.
enum class CostSource { Theirs, Ours, Assumed };
template <>
inline constexpr std::array choicesOf<CostSource> = {
    Choice<CostSource>{CostSource::Theirs, "theirs",
                       QT_TRANSLATE_NOOP("Choice", "Customer's figure")},
    Choice<CostSource>{CostSource::Ours, "ours", QT_TRANSLATE_NOOP("Choice", "Our figure")},
    Choice<CostSource>{CostSource::Assumed, "assumed", QT_TRANSLATE_NOOP("Choice", "Assumed")},
};

} // namespace attache
