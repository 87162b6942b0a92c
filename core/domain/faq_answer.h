#pragma once

#include "core/domain/faq.h"

namespace attache {

/// The answer to a question as one audience needs it.
struct FaqAnswer
{
    Id<FaqAnswer> id;
    Id<Faq> faq;
    RoleKind audience = RoleKind::Evaluator;
    LongText text;
    QDate answeredOn;
};

template <>
struct Description<FaqAnswer>
{
    static constexpr TypeInfo info{
        .table = "faq_answer",
        .one = QT_TRANSLATE_NOOP("RecordType", "Answer"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Answers"),
        .key = "faq-answers",
        .icon = "documentinfo",
        .rank = 34,
    };
    static constexpr void fields(auto &&field)
    {
        field("faq", QT_TRANSLATE_NOOP("Field", "Question"), &FaqAnswer::faq, Required);
        field("audience", QT_TRANSLATE_NOOP("Field", "Audience"), &FaqAnswer::audience);
        field("text", QT_TRANSLATE_NOOP("Field", "Answer"), &FaqAnswer::text,
              Required | Searchable);
        field("answered_on", QT_TRANSLATE_NOOP("Field", "Answered on"), &FaqAnswer::answeredOn);
    }
    static Caption caption(const FaqAnswer &answer, RecordNames &names)
    {
        return {firstOf({names.of(answer.faq), answer.text}), {}, labelOf(answer.audience)};
    }
    static Home home(const FaqAnswer &answer) { return Home::with(answer.faq); }
    static void begin(FaqAnswer &answer, const NewRecord &context)
    {
        answer.answeredOn = context.today;
    }
};

} // namespace attache
