#pragma once

#include "core/domain/contact.h"
#include "core/domain/training.h"

namespace attache {

/// Somebody who is trained, with the result of the assessment: a contact of a customer, or one of
/// us by name.
struct TrainingPerson
{
    Id<TrainingPerson> id;
    Id<Training> training;
    Id<Contact> contact; ///< none: one of us
    QString name;        ///< ours only
    std::optional<int> score;
    TrainingResult result = TrainingResult::Open;
    QDate assessedOn;
    LongText notes;
};

/// What @p score means where @p passMark is enough; nothing where one of them is missing.
std::optional<TrainingResult> resultOf(std::optional<int> score, std::optional<int> passMark);

template <>
struct Description<TrainingPerson>
{
    static constexpr TypeInfo info{
        .table = "training_person",
        .one = QT_TRANSLATE_NOOP("RecordType", "Trained person"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Trained people"),
        .key = "trained-people",
        .icon = "user",
        .rank = 71,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New trained person"),
                     .prompt = QT_TRANSLATE_NOOP("RecordType", "Which training is it?"),
                     .under = "training",
                     .focus = "contact"},
    };
    static constexpr void fields(auto &&field)
    {
        field("training", QT_TRANSLATE_NOOP("Field", "Training"), &TrainingPerson::training,
              Required);
        field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &TrainingPerson::contact);
        field("name", QT_TRANSLATE_NOOP("Field", "One of us"), &TrainingPerson::name,
              Searchable | FieldOptions(Editor::Person));
        field("score", QT_TRANSLATE_NOOP("Field", "Points reached"), &TrainingPerson::score);
        field("result", QT_TRANSLATE_NOOP("Field", "Result"), &TrainingPerson::result);
        field("assessed_on", QT_TRANSLATE_NOOP("Field", "Assessed on"),
              &TrainingPerson::assessedOn);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &TrainingPerson::notes, Searchable);
    }
    static Caption caption(const TrainingPerson &person, RecordNames &names)
    {
        return {firstOf({names.of(person.contact), person.name}),
                {},
                joined({names.of(person.training), labelOf(person.result)})};
    }
    static Home home(const TrainingPerson &) { return Home::onPage(QStringLiteral("library")); }
};

/// The result follows from the points where they or the pass mark change, and both are known. A
/// person may say another one.
template <>
struct Rules<TrainingPerson>
{
    static constexpr bool actsOnInsert = true;
    static constexpr bool actsOnUpdate = true;
    static Result<void> onInserting(Writer &writer, TrainingPerson &person);
    static Result<void> onUpdating(Writer &writer, const TrainingPerson &before,
                                   TrainingPerson &after);
};

} // namespace attache
