#pragma once

#include "core/domain/product.h"
#include "core/domain/work_kinds.h"

namespace attache {

/// A question of the bank from which assessments are made.
struct ExamQuestion
{
    Id<ExamQuestion> id;
    QString text;
    QuestionKind kind = QuestionKind::Single;
    LongText choices; ///< one a line
    LongText answer;  ///< letters of the right choices, "true" or "false", or words
    int points = 10;
    Id<Product> product;
    QString owner;
    QDate reviewOn;
    QString tags; ///< separated by commas
};

template <>
struct Description<ExamQuestion>
{
    static constexpr TypeInfo info{
        .table = "exam_question",
        .one = QT_TRANSLATE_NOOP("RecordType", "Exam question"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Exam questions"),
        .key = "exam-questions",
        .icon = "view-pim-notes",
        .rank = 72,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New exam question"),
                     .focus = "kind"},
    };
    static constexpr void fields(auto &&field)
    {
        field("text", QT_TRANSLATE_NOOP("Field", "Question"), &ExamQuestion::text,
              Required | Named);
        field("kind", QT_TRANSLATE_NOOP("Field", "Kind"), &ExamQuestion::kind);
        field("choices", QT_TRANSLATE_NOOP("Field", "Choices, one a line"), &ExamQuestion::choices,
              Searchable);
        field("answer", QT_TRANSLATE_NOOP("Field", "Right answer"), &ExamQuestion::answer,
              Searchable);
        field("points", QT_TRANSLATE_NOOP("Field", "Points"), &ExamQuestion::points);
        field("product", QT_TRANSLATE_NOOP("Field", "Product"), &ExamQuestion::product);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &ExamQuestion::owner, Editor::Person);
        field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &ExamQuestion::reviewOn);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &ExamQuestion::tags, Searchable);
    }
    static Caption caption(const ExamQuestion &question, RecordNames &names)
    {
        return {question.text,
                {},
                joined({labelOf(question.kind), names.of(question.product), question.tags})};
    }
    static Home home(const ExamQuestion &) { return Home::onPage(QStringLiteral("library")); }
    static void begin(ExamQuestion &question, const NewRecord &context)
    {
        question.owner = context.person;
        question.reviewOn = context.today.addYears(1);
    }
};

} // namespace attache
