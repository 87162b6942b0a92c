#pragma once

#include "core/domain/kinds.h"
#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// A question that customers ask, with the answer for anybody. Answers for one audience are
/// records of their own.
struct Faq
{
    Id<Faq> id;
    QString question;
    LongText answer; ///< for whom no answer of their own is written
    QString industry;
    std::optional<Stage> stage;
    QString products; ///< their names, separated by commas
    QString needs;    ///< tags of needs it touches, separated by commas
    QString owner;
    QDate reviewOn;
    bool shareable = true; ///< may be shown to customers
    QString tags;          ///< separated by commas
    QString externalId;
    LongText notes;
    CustomValues custom;
    QString version;
    Id<Faq> predecessor;
};

template <>
struct Description<Faq>
{
    static constexpr TypeInfo info{
        .table = "faq",
        .one = QT_TRANSLATE_NOOP("RecordType", "Question and answer"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Questions and answers"),
        .key = "faqs",
        .icon = "help-hint",
        .rank = 33,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New question"), .focus = "question"},
        .importable = true,
    };
    static constexpr void fields(auto &&field)
    {
        field("question", QT_TRANSLATE_NOOP("Field", "Question"), &Faq::question, Required | Named);
        field("answer", QT_TRANSLATE_NOOP("Field", "Answer"), &Faq::answer, Searchable);
        field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &Faq::industry,
              Editor::IndustryTree);
        field("stage", QT_TRANSLATE_NOOP("Field", "Stage"), &Faq::stage);
        field("products", QT_TRANSLATE_NOOP("Field", "Products"), &Faq::products, Searchable);
        field("needs", QT_TRANSLATE_NOOP("Field", "Need tags"), &Faq::needs, Searchable);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &Faq::owner, Editor::Person);
        field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &Faq::reviewOn);
        field("shareable", QT_TRANSLATE_NOOP("Field", "May be shown to customers"),
              &Faq::shareable);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &Faq::tags, Searchable);
        field("external_id", QT_TRANSLATE_NOOP("Field", "External number"), &Faq::externalId,
              Searchable | ExternalNumber);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &Faq::notes, Searchable);
        field("custom", QT_TRANSLATE_NOOP("Field", "Own fields"), &Faq::custom, Hidden);
        field("version", QT_TRANSLATE_NOOP("Field", "Version"), &Faq::version);
        field("predecessor", QT_TRANSLATE_NOOP("Field", "Predecessor"), &Faq::predecessor);
    }
    static Caption caption(const Faq &faq, RecordNames &)
    {
        return {faq.question, {}, joined({faq.products, faq.tags})};
    }
    static Home home(const Faq &) { return Home::onPage(QStringLiteral("library")); }
    static void begin(Faq &faq, const NewRecord &context)
    {
        faq.owner = context.person;
        faq.reviewOn = context.today.addYears(1);
    }
};

} // namespace attache
