#include "ui/pages/library/library_tabs.h"

#include "core/domain/case_study.h"
#include "core/domain/collateral.h"
#include "core/domain/competitor.h"
#include "core/domain/deck.h"
#include "core/domain/faq.h"
#include "core/domain/industry_profile.h"
#include "core/domain/playbook_run.h"
#include "core/domain/product.h"
#include "core/domain/recipe.h"
#include "core/domain/talk_track.h"
#include "core/domain/training_person.h"
#include "core/domain/training_question.h"
#include "core/domain/visit_example.h"

#include <array>

namespace attache {

namespace {

QStringList columns(const char *keys)
{
    return QString::fromLatin1(keys).split(u' ');
}

} // namespace

std::span<const LibraryTab> libraryTabs()
{
    static const std::array<LibraryTab, 15> tabs = {{
        {&recordTypeOf<CaseStudy>(), QT_TRANSLATE_NOOP("LibraryPage", "Cases"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "Write down what you achieved for a customer, with figures. It wins "
                           "the next one."),
         columns("title account industry products needs approval live_on review_on")},
        {&recordTypeOf<Deck>(), QT_TRANSLATE_NOOP("LibraryPage", "Decks"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "Import presentations, one for each industry and audience."),
         columns("name industry audience stage language version review_on")},
        {&recordTypeOf<Product>(), QT_TRANSLATE_NOOP("LibraryPage", "Products"),
         QT_TRANSLATE_NOOP("LibraryPage", "Add the products you sell, each in one sentence."),
         columns("name one_liner for_whom life_stage price_from price_to review_on")},
        {&recordTypeOf<Faq>(), QT_TRANSLATE_NOOP("LibraryPage", "Answers"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "Collect what customers ask, and answer it once for each audience."),
         columns("question answer products stage tags review_on")},
        {&recordTypeOf<Competitor>(), QT_TRANSLATE_NOOP("LibraryPage", "Competitors"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "Note whom you meet at your customers, and what you answer."),
         columns("name products industry answer price_notes review_on")},
        {&recordTypeOf<Collateral>(), QT_TRANSLATE_NOOP("LibraryPage", "Handouts"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "List handbooks, white papers, certificates and pages, and when they "
                           "were last checked."),
         columns("title kind audience products address last_checked_on review_on")},
        {&recordTypeOf<TalkTrack>(), QT_TRANSLATE_NOOP("LibraryPage", "Talk tracks"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "Write down how to talk about a product with each role at each stage."),
         columns("role stage product weighs bring ask avoid review_on")},
        {&recordTypeOf<IndustryProfile>(), QT_TRANSLATE_NOOP("LibraryPage", "Trades"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "Keep what you know of a trade, so that nobody asks what can be read "
                           "up."),
         columns("title industry situation needs objections review_on")},
        {&recordTypeOf<Playbook>(), QT_TRANSLATE_NOOP("LibraryPage", "Playbooks"),
         QT_TRANSLATE_NOOP("LibraryPage", "Turn what worked into steps that can be done again."),
         columns("name scope purpose products owner review_on")},
        {&recordTypeOf<Recipe>(), QT_TRANSLATE_NOOP("LibraryPage", "Recipes"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "Say once which slides the version of a deck for a trade is made of."),
         columns("name deck owner tags review_on")},
        {&recordTypeOf<Training>(), QT_TRANSLATE_NOOP("LibraryPage", "Trainings"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "Plan a training of our sales or of a customer's users, with the "
                           "assessment that ends it."),
         columns("title audience account product held_on trainer pass_mark review_on")},
        {&recordTypeOf<ExamQuestion>(), QT_TRANSLATE_NOOP("LibraryPage", "Question bank"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "Write the questions of assessments once, and use them in many."),
         columns("text kind answer points product tags review_on"), &recordTypeOf<Training>()},
        {&recordTypeOf<TrainingPerson>(), QT_TRANSLATE_NOOP("LibraryPage", "People"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "Who is trained on what, and since when. People are added to their "
                           "training."),
         columns("caption training result assessed_on score"), &recordTypeOf<Training>()},
        {&recordTypeOf<VisitExample>(), QT_TRANSLATE_NOOP("LibraryPage", "Examples"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "Keep visits and calls that went well, so that others learn from them."),
         columns("title visit lesson product kept_on owner"), &recordTypeOf<Training>()},
        {&recordTypeOf<PlaybookRun>(), QT_TRANSLATE_NOOP("LibraryPage", "Runs"),
         QT_TRANSLATE_NOOP("LibraryPage",
                           "Start a playbook for a deal, a visit or an account; its steps get "
                           "their clocks."),
         columns("playbook opportunity account started_on ended_on owner"),
         &recordTypeOf<Playbook>()},
    }};
    return tabs;
}

QString libraryListKey(const RecordType &type)
{
    // The list of products was there before all others.
    const QString page = QStringLiteral("library");
    return &type == &recordTypeOf<Product>() ? page : page + QLatin1Char('/') + type.tableName();
}

} // namespace attache
