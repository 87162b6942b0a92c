#pragma once

#include "core/domain/product.h"
#include "core/domain/visit.h"

namespace attache {

/// A visit or call that went well, kept so that others can learn from it.
struct VisitExample
{
    Id<VisitExample> id;
    Id<Visit> visit;
    QString title;
    LongText lesson;
    Id<Product> product;
    QDate keptOn;
    QString owner;
    QString tags; ///< separated by commas
};

template <>
struct Description<VisitExample>
{
    static constexpr TypeInfo info{
        .table = "visit_example",
        .one = QT_TRANSLATE_NOOP("RecordType", "Example visit"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Example visits"),
        .key = "visit-examples",
        .icon = "document-save",
        .rank = 74,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "Keep a visit as an example"),
                     .prompt = QT_TRANSLATE_NOOP("RecordType", "Which visit went well?"),
                     .under = "visit",
                     .focus = "lesson"},
    };
    static constexpr void fields(auto &&field)
    {
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &VisitExample::visit, Required);
        field("title", QT_TRANSLATE_NOOP("Field", "Title"), &VisitExample::title, Required | Named);
        field("lesson", QT_TRANSLATE_NOOP("Field", "What others can learn"), &VisitExample::lesson,
              Searchable);
        field("product", QT_TRANSLATE_NOOP("Field", "Product"), &VisitExample::product);
        field("kept_on", QT_TRANSLATE_NOOP("Field", "Kept on"), &VisitExample::keptOn);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &VisitExample::owner, Editor::Person);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &VisitExample::tags, Searchable);
    }
    static Caption caption(const VisitExample &example, RecordNames &names)
    {
        return {example.title, {}, joined({names.of(example.visit), example.tags})};
    }
    static Home home(const VisitExample &) { return Home::onPage(QStringLiteral("library")); }
    static void begin(VisitExample &example, const NewRecord &context)
    {
        example.owner = context.person;
        example.keptOn = context.today;
    }
};

} // namespace attache
