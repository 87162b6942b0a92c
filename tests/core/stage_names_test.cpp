#include "core/base/language_key.h"
#include "core/brief/brief.h"
#include "core/brief/product_map_text.h"
#include "core/brief/talk_for.h"
#include "core/deck/placeholders.h"
#include "core/deck/record_placeholders.h"
#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/faq_answer.h"
#include "core/domain/stage_choice.h"
#include "core/match/product_map.h"
#include "core/match/visit_matches.h"
#include "core/queries/field_text.h"
#include "core/queries/record_history.h"
#include "core/record/records_with.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

/// @file
/// What a workspace calls its stages stands wherever a person reads one, and what is written for a
/// stage of its own is found by it.

namespace attache {
namespace {

const auto Diagnosis = fromStoredKey<Stage>(u"diagnosis");

/// A workspace whose general set has a stage of its own and another word for a proposal.
class OwnStages : public ::testing::Test
{
protected:
    OwnStages()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        DealStage own;
        own.stageSet = Id<StageSet>(1);
        own.key = QStringLiteral("diagnosis");
        own.name = QStringLiteral("诊断");
        own.nameEn = QStringLiteral("Diagnosis");
        own.position = 2;
        file.insert(own);
        auto proposal = *firstWith(file.connection(), &DealStage::key, QStringLiteral("proposal"));
        proposal->nameEn = QStringLiteral("Pitch");
        file.update(*proposal);
        account.name = QStringLiteral("Calder Motors plc");
        account = file.insert(account);
        deal.account = account.id;
        deal.name = QStringLiteral("Fleet");
        deal.stage = Diagnosis;
        deal.amount = Money::fromMajor(1000);
        deal = file.insert(deal);
        visit.account = account.id;
        visit.opportunity = deal.id;
        visit.startsAt = file.clock.now();
        visit = file.insert(visit);
    }

    StageBook book() { return *StageBook::read(file.connection()); }

    Product product(const QString &name)
    {
        Product made;
        made.name = name;
        return file.insert(made);
    }
    TalkTrack track(Stage stage, const QString &weighs, Id<Product> product = {})
    {
        TalkTrack made;
        made.role = RoleKind::User;
        made.stage = stage;
        made.language = QStringLiteral("en");
        made.weighs = weighs;
        made.product = product;
        return file.insert(made);
    }
    void letUserAttend()
    {
        Contact person;
        person.account = account.id;
        person.name = QStringLiteral("Ann");
        person = file.insert(person);
        BuyingRole role;
        role.account = account.id;
        role.contact = person.id;
        role.role = RoleKind::User;
        file.insert(role);
        Attendee attendee;
        attendee.visit = visit.id;
        attendee.contact = person.id;
        file.insert(attendee);
    }
    /// What the matches for the visit say of @p id, for and against.
    QString saidOf(qint64 id)
    {
        const auto found =
            *visitMatches(file.connection(), visit.id, file.clock.today(), Language::English);
        for (const auto &[type, list] : found.all()) {
            for (const Match &match : list->matches) {
                if (match.id == id)
                    return match.reasons.join(u'|') + QStringLiteral(" but ") +
                           match.against.join(u'|');
            }
        }
        return {};
    }

    test::TempWorkspace file;
    Account account;
    Opportunity deal;
    Visit visit;
};

TEST_F(OwnStages, ATalkTrackForSuchAStageIsSaidThere)
{
    const std::vector<TalkTrackText> builtIn = builtInTalkTracks(Language::English);
    const auto said = [&](std::optional<Stage> stage) {
        const auto edited = *Store<TalkTrack>(file.connection()).list();
        return QString(talkFor(RoleKind::User, stage, book(), edited, builtIn).weighs);
    };
    const QString qualified = said(Stage::Qualified);
    EXPECT_EQ(said(Diagnosis), qualified) << "the last one that came along before it";
    track(Stage::Qualified, QStringLiteral("For all"));
    EXPECT_EQ(said(Diagnosis), QStringLiteral("For all"));
    track(Diagnosis, QStringLiteral("What it costs them today"));
    EXPECT_EQ(said(Diagnosis), QStringLiteral("What it costs them today"));
    EXPECT_EQ(said(Stage::Qualified), QStringLiteral("For all"));
    EXPECT_NE(said(std::nullopt), QStringLiteral("What it costs them today"));
}

TEST_F(OwnStages, TheBriefTalksByIt)
{
    letUserAttend();
    track(Diagnosis, QStringLiteral("What it costs them today"));
    const auto data = briefData(file.connection(), visit.id, file.clock.today(), Language::English);
    ASSERT_OK(data);
    ASSERT_EQ(data->attendees.size(), 1U);
    EXPECT_EQ(data->attendees.front().talk.weighs, QStringLiteral("What it costs them today"));
    EXPECT_EQ(data->stage->label, QStringLiteral("Diagnosis"));
}

TEST_F(OwnStages, WhatIsTaggedWithItMatchesByItAndSaysSo)
{
    Product fleet = product(QStringLiteral("Fleet"));
    deal.product = fleet.name;
    file.update(deal);
    const TalkTrack own = track(Diagnosis, QStringLiteral("Own"), fleet.id);
    const TalkTrack other = track(Stage::Proposal, QStringLiteral("Other"), fleet.id);
    Faq question;
    question.question = QStringLiteral("What does a day of standstill cost?");
    question.answer = QStringLiteral("Ask the shop floor.");
    question.stage = Diagnosis;
    question.products = fleet.name;
    question = file.insert(question);
    letUserAttend();
    const QString forIt = QStringLiteral("for this stage (Diagnosis)");
    EXPECT_TRUE(saidOf(own.id.value()).contains(forIt)) << qPrintable(saidOf(own.id.value()));
    EXPECT_TRUE(saidOf(question.id.value()).contains(forIt));
    EXPECT_TRUE(
        saidOf(other.id.value()).contains(QStringLiteral("meant for another stage (Pitch)")))
        << qPrintable(saidOf(other.id.value()));
}

TEST_F(OwnStages, WhatIsClosedIsAskedAboutAsTheLastStageBeforeIt)
{
    deal.stage = Stage::Won;
    file.update(deal);
    const auto asked =
        matchQuestion(file.connection(), visit.id, file.clock.today(), Language::English);
    ASSERT_OK(asked);
    EXPECT_EQ(asked->stage, Stage::Negotiation);
}

TEST_F(OwnStages, TheMapOfProductsAndTheHistoryCallItByItsName)
{
    const Product fleet = product(QStringLiteral("Fleet"));
    deal.product = fleet.name;
    file.update(deal);
    auto rows = productMapRows(file.connection());
    ASSERT_OK(rows);
    const ProductMap map(*std::move(rows), Settings(), file.clock.today());
    EXPECT_EQ(cellWords(map.cell(account.id, fleet.id), file.clock.today()).second,
              QStringLiteral("Diagnosis"));
    const FieldText words(file.connection(), QLocale());
    const FieldInfo &stage = *recordTypeOf<Opportunity>().field(u"stage");
    EXPECT_EQ(words.text(stage, QStringLiteral("diagnosis")), QStringLiteral("Diagnosis"));
    EXPECT_EQ(words.text(stage, QStringLiteral("proposal")), QStringLiteral("Pitch"));
    auto own = *firstWith(file.connection(), &DealStage::key, QStringLiteral("diagnosis"));
    own->retired = true;
    file.update(*own);
    EXPECT_EQ(FieldText(file.connection(), QLocale()).text(stage, QStringLiteral("diagnosis")),
              QStringLiteral("Diagnosis"))
        << "what is no longer offered keeps its name";
}

TEST_F(OwnStages, APlaceholderInADeckReadsItsName)
{
    const auto values = placeholdersFor(*file, visit.id, {});
    ASSERT_OK(values);
    EXPECT_EQ(values->texts.value(QStringLiteral("opportunity.stage")),
              QStringLiteral("Diagnosis"));
}

TEST_F(OwnStages, TheyAreOfferedAndStandForWhatCameAlong)
{
    const StageBook stages = book();
    EXPECT_THAT(openStages(stages), testing::Contains(Diagnosis));
    EXPECT_THAT(openStages(stages), testing::Not(testing::Contains(Stage::Won)));
    EXPECT_THAT(offeredStages(stages), testing::Contains(Stage::Won));
    EXPECT_EQ(usualStage(Diagnosis, stages), Stage::Qualified);
    EXPECT_EQ(usualStage(Stage::Proposal, stages), Stage::Proposal);
    EXPECT_EQ(usualStage(Stage::Lost, stages), Stage::Negotiation);
    TalkTrack next;
    const Product fleet = product(QStringLiteral("Fleet"));
    for (const Stage stage : {Stage::Lead, Stage::Qualified}) {
        TalkTrack known = track(stage, {}, fleet.id);
        known.role = KnownRoles.front();
        known.language = languageKey(languageOf(QLocale()));
        file.update(known);
    }
    next.product = fleet.id;
    ASSERT_OK(file->perform(QStringLiteral("new"), [&](Writer &writer) {
        return Description<TalkTrack>::make(writer, next);
    }));
    const auto all = *Store<TalkTrack>(file.connection()).list();
    EXPECT_EQ(all.back().stage, Diagnosis) << "the first that the product has none for";
}

} // namespace
} // namespace attache
