#include "core/match/asked_questions.h"

#include "core/domain/attendee.h"
#include "core/domain/deck.h"
#include "core/match/open_questions.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

/// @file
/// What was asked where a slide or a case was shown.

namespace attache {
namespace {

using testing::ElementsAre;

class AskedQuestionsTest : public testing::Test
{
protected:
    AskedQuestionsTest()
    {
        account.name = QStringLiteral("Calder Motors plc");
        account.shortName = QStringLiteral("Calder");
        account = file.insert(account);
        deck.name = QStringLiteral("Cars");
        deck.file = QStringLiteral("0");
        deck = file.insert(deck);
        slide = addSlide(deck.id, QStringLiteral("Night upload: 4 hours to 52 minutes"),
                         QStringLiteral("chassis number"));
    }

    Slide addSlide(Id<Deck> of, const QString &title, const QString &tags)
    {
        Slide made;
        made.deck = of;
        made.position = 1;
        made.title = title;
        made.tags = tags;
        made.contentHash = title;
        return file.insert(made);
    }
    Visit visitWith(int days, const QString &note, VisitStatus status = VisitStatus::Done)
    {
        Visit visit;
        visit.account = account.id;
        visit.startsAt = file.clock.now().addDays(days);
        visit.status = status;
        visit = file.insert(visit);
        VisitNote noted;
        noted.visit = visit.id;
        noted.thing = SixThing::Feedback;
        noted.body = note;
        file.insert(noted);
        return visit;
    }
    void use(const Visit &visit, UseKind kind, void (*what)(MaterialUse &, AskedQuestionsTest &))
    {
        MaterialUse made;
        made.visit = visit.id;
        made.use = kind;
        made.usedOn = file.clock.today();
        what(made, *this);
        file.insert(made);
    }
    static void theSlide(MaterialUse &made, AskedQuestionsTest &test)
    {
        made.slide = test.slide.id;
    }
    static void theDeck(MaterialUse &made, AskedQuestionsTest &test) { made.deck = test.deck.id; }
    std::vector<CustomerQuestion> asked() { return *questionsAbout(file.connection(), slide); }

    test::TempWorkspace file;
    Account account;
    Deck deck;
    Slide slide;
};

TEST_F(AskedQuestionsTest, CountsWhatTouchesTheSlideAtVisitsWhereItWasShown)
{
    const Visit one = visitWith(-9, QStringLiteral("? Can I look up a chassis number\n"
                                                   "? Who pays for lunch\nPlain words"));
    const Visit two = visitWith(-3, QStringLiteral("? Is the night upload done by eight\n"
                                                   "? Can I look up a chassis number at once"));
    const Visit elsewhere = visitWith(-2, QStringLiteral("? Can I look up a chassis number"));
    const Visit chosen = visitWith(-1, QStringLiteral("? Can I look up a chassis number"));
    const Visit planned =
        visitWith(2, QStringLiteral("? Can I look up a chassis number"), VisitStatus::Planned);
    use(one, UseKind::Shown, theSlide);
    use(two, UseKind::Packed, theDeck);
    use(chosen, UseKind::Pinned, theSlide); // it stayed at home
    use(planned, UseKind::Packed, theSlide);
    const auto questions = asked();
    ASSERT_EQ(questions.size(), 2U);
    EXPECT_EQ(questions[0].text, QStringLiteral("Can I look up a chassis number at once"));
    ASSERT_EQ(questions[0].askings.size(), 2U);
    EXPECT_EQ(questions[0].askings[0].visit, two.id) << "the latest first";
    EXPECT_EQ(questions[0].askings[1].visit, one.id);
    EXPECT_EQ(questions[0].askings[1].account, QStringLiteral("Calder"));
    EXPECT_TRUE(questions[0].faq.isNull());
    EXPECT_EQ(questions[1].text, QStringLiteral("Is the night upload done by eight"))
        << "by the title of the slide";
    EXPECT_EQ(questions[1].askings.size(), 1U);
}

TEST_F(AskedQuestionsTest, TheEntryLikeAQuestionSaysWhatItIsAboutAndWhetherItIsAnswered)
{
    Faq entry;
    entry.question = QStringLiteral("When is last night's data there?");
    entry.needs = QStringLiteral("Chassis Number");
    entry.answer = LongText(QStringLiteral("Before eight."));
    entry = file.insert(entry);
    Faq other;
    other.question = QStringLiteral("How many people does it save?");
    other.needs = QStringLiteral("benefit");
    file.insert(other);
    use(visitWith(-5, QStringLiteral("? When is last night's data there at weekends\n"
                                     "? How many people does it save?")),
        UseKind::Shown, theSlide);
    const auto questions = asked();
    ASSERT_EQ(questions.size(), 1U) << "the other entry is about something else";
    EXPECT_EQ(questions[0].faq, entry.id);
    EXPECT_TRUE(questions[0].answered);
    EXPECT_EQ(questions[0].text, entry.question);
    EXPECT_EQ(questions[0].askings[0].text,
              QStringLiteral("When is last night's data there at weekends"));
}

TEST_F(AskedQuestionsTest, TheSameSlideOfAnEarlierVersionCounts)
{
    use(visitWith(-5, QStringLiteral("? Can I look up a chassis number")), UseKind::Shown, theDeck);
    Deck later;
    later.name = deck.name;
    later.file = QStringLiteral("1");
    later.predecessor = deck.id;
    later = file.insert(later);
    const Slide same = addSlide(later.id, slide.title, slide.tags);
    const Slide added = addSlide(later.id, QStringLiteral("New"), slide.tags);
    EXPECT_EQ(questionsAbout(file.connection(), same)->size(), 1U);
    EXPECT_EQ(questionsAbout(file.connection(), added)->size(), 0U);
}

TEST_F(AskedQuestionsTest, OfACaseItsNeedsItsTitleAndItsCustomer)
{
    CaseStudy study;
    study.title = QStringLiteral("早上八点，看到昨晚的数");
    study.needs = QStringLiteral("夜间上传");
    study = file.insert(study);
    const auto texts = [&](const QString &customer) {
        QStringList found;
        const auto questions = *questionsAbout(file.connection(), study, customer);
        for (const CustomerQuestion &each : questions)
            found.append(each.text);
        return found;
    };
    MaterialUse made;
    made.visit = visitWith(-5, QStringLiteral("？夜间上传要多久\n？早上八点真能看到数吗\n"
                                              "？锦旷省了几个人\n？合同几时签"))
                     .id;
    made.use = UseKind::Shown;
    made.caseStudy = study.id;
    made.usedOn = file.clock.today();
    file.insert(made);
    const QStringList all = texts(QStringLiteral("锦旷"));
    EXPECT_EQ(all.size(), 3) << qPrintable(all.join(u'|'));
    EXPECT_FALSE(all.contains(QStringLiteral("合同几时签")));
    study.anonymised = true;
    EXPECT_FALSE(texts(QStringLiteral("锦旷")).contains(QStringLiteral("锦旷省了几个人")))
        << "nobody could have known whose case it is";
}

TEST(SameQuestion, WhateverMarksAreWritten)
{
    const QString entry = QStringLiteral("几点能看到昨晚的数？");
    EXPECT_TRUE(isSameQuestion(entry, QStringLiteral("几点能看到昨晚的数，周末也一样吗？")));
    EXPECT_TRUE(isSameQuestion(entry, QStringLiteral("几点能看到昨晚的数")));
    EXPECT_FALSE(isSameQuestion(entry, QStringLiteral("昨晚谁值班？")));
    EXPECT_FALSE(isSameQuestion(entry, QStringLiteral("？")));
}

TEST(QuestionMatter, HoldsOnlyTheWordsOfATitleThatSaySomething)
{
    Slide slide;
    slide.title = QStringLiteral("夜间上传：4 小时 → 52 分钟");
    slide.tags = QStringLiteral("夜间上传，成效");
    const QuestionMatter matter = matterOf(slide);
    EXPECT_THAT(matter.names, ElementsAre(QStringLiteral("夜间上传")));
    EXPECT_THAT(matter.tags, ElementsAre(QStringLiteral("夜间上传"), QStringLiteral("成效")));
    slide.title = QStringLiteral("封面");
    EXPECT_TRUE(matterOf(slide).names.isEmpty()) << "two characters are in any question";
}

TEST_F(AskedQuestionsTest, SaysWhichAttendeeAskedWhereTheNoteDoes)
{
    const Visit visit = visitWith(-3, QStringLiteral("? Jane Doe: can I look up a chassis number\n"
                                                     "? Is the night upload done by eight @Li Lei\n"
                                                     "? Who sees the night upload"));
    for (const char *name : {"Jane Doe", "Li Lei"}) {
        Contact person;
        person.account = account.id;
        person.name = QLatin1String(name);
        person = file.insert(person);
        Attendee attendee;
        attendee.visit = visit.id;
        attendee.contact = person.id;
        file.insert(attendee);
    }
    use(visit, UseKind::Shown, theSlide);
    QStringList people;
    for (const CustomerQuestion &question : asked())
        people.append(question.askings.front().person);
    EXPECT_THAT(people, testing::UnorderedElementsAre(QStringLiteral("Jane Doe"),
                                                      QStringLiteral("Li Lei"), QString()));
    const auto open = openQuestionsOf(file.connection(), account.id);
    ASSERT_OK(open);
    ASSERT_EQ(open->size(), 3U);
    EXPECT_EQ(open->at(0).people, QStringList{QStringLiteral("Jane Doe")});
    EXPECT_TRUE(open->at(2).people.isEmpty());
}

} // namespace
} // namespace attache
