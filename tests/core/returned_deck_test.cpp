#include "core/deck/returned_deck.h"
#include "core/pack/made_records.h"
#include "core/pack/record_slides.h"
#include "core/record/records_with.h"
#include "tests/core/recogniser_fixture.h"

#include <QFile>

namespace attache {
namespace {

using test::DeckFixture;
using test::said;
using test::slideOf;
using test::SlideRecogniserTest;

/// What a customer sends back, and what becomes of it.
class ReturnedDeckTest : public SlideRecogniserTest
{
protected:
    void SetUp() override
    {
        m_account.name = QStringLiteral("Acme Motors");
        m_account = m_file.insert(m_account);
        m_deck = imported(saved(QStringLiteral("plan.pptx"), m_slides));
        m_sent = sent(QStringLiteral("sent.pptx"), {m_deck}, m_account.id);
    }

    void change(const char *part, const char *from, const char *to) const
    {
        test::replaceInEntry(m_sent, part, from, to);
    }

    /// The next version of the deck, in which the second slide says something else.
    Deck nextVersion(const QByteArray &title = "Night upload")
    {
        auto changed = m_slides;
        changed[1] = slideOf(title,
                             "From four hours to forty minutes at {{account.name}}, in a "
                             "year, for {{me.name}}",
                             "told by {{account.name}}");
        return imported(saved(QStringLiteral("plan2.pptx"), changed),
                        *m_library.nextVersion(m_deck.id), true);
    }

    ReturnedDeck returned(const QString &file = {})
    {
        const MadeSource made =
            madeSource(m_file.connection(), QDate(2026, 11, 30), Language::English);
        auto deck = ReturnedDeck::read(*m_file, file.isEmpty() ? m_sent : file, made);
        EXPECT_TRUE(deck) << (deck ? "" : said(deck.error()));
        return deck ? *std::move(deck) : ReturnedDeck();
    }

    static DeckOutline outlineOf(const QString &file)
    {
        EXPECT_EQ(test::errorsIn(file).join(u'\n').toStdString(), "");
        const auto opened = Presentation::open(file);
        EXPECT_TRUE(opened);
        auto outline = DeckReader(*opened).read();
        EXPECT_TRUE(outline);
        return outline ? *std::move(outline) : DeckOutline();
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
        return file.readAll();
    }

    ReplacedSlides replaced(const QString &out, const ReturnOrder &order)
    {
        auto done = returned().replace(*m_file, order, out);
        EXPECT_TRUE(done) << (done ? "" : said(done.error()));
        return done ? *std::move(done) : ReplacedSlides();
    }

    AdoptedSlides adopted(const ReturnOrder &order = {})
    {
        auto done = returned().adopt(*m_file, order);
        EXPECT_TRUE(done) << (done ? "" : said(done.error()));
        return done ? *std::move(done) : AdoptedSlides();
    }

    QString standings(const QString &file)
    {
        QString words;
        for (const RecognisedSlide &slide : recognised(file))
            words += QStringLiteral("COEF").at(int(slide.standing));
        return words;
    }

    static ReturnOrder blank()
    {
        ReturnOrder order;
        order.leaveBlank = true;
        return order;
    }

    Account m_account;
    Deck m_deck;
    QString m_sent;
};

TEST_F(ReturnedDeckTest, OutdatedSlidesAreReplacedAndFilledAsTheFileShows)
{
    const Deck next = nextVersion();
    change("ppt/slides/slide3.xml", "Questions?", "Questions? {{ask}} Dr. Wu");
    ASSERT_EQ(standings(m_sent), QStringLiteral("COE"));
    const QByteArray before = bytesOf(m_sent);
    const QString out = path(QStringLiteral("out.pptx"));
    // Without a name of ours the file is not written.
    const auto refused = returned().replace(*m_file, {}, out);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Invalid);
    EXPECT_FALSE(QFile::exists(out));

    const ReplacedSlides done = replaced(out, blank());
    EXPECT_EQ(done.slides, 1);
    EXPECT_EQ(done.account, QStringLiteral("Acme Motors"));
    const DeckOutline outline = outlineOf(out);
    ASSERT_EQ(outline.slides.size(), 3U);
    EXPECT_EQ(outline.slides[0].title, QStringLiteral("For Acme Motors"));
    EXPECT_TRUE(outline.slides[1].body.join(u' ').startsWith(
        QStringLiteral("From four hours to forty minutes at Acme Motors")));
    EXPECT_EQ(outline.slides[1].notes, QStringLiteral("told by Acme Motors"));
    EXPECT_EQ(outline.slides[2].body, QStringList(QStringLiteral("Questions? {{ask}} Dr. Wu")))
        << "what others wrote stays";
    EXPECT_EQ(bytesOf(m_sent), before);
    // The new file is known as well as the first.
    const auto slides = recognised(out);
    EXPECT_EQ(standings(out), QStringLiteral("CCE"));
    EXPECT_EQ(slides[1].slide.deck, next.id);
    for (const RecognisedSlide &slide : slides)
        EXPECT_TRUE(slide.isMarked) << slide.position;
    // … also where LibreOffice takes the marks out.
    for (const char *name :
         {"ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "ppt/slides/slide3.xml"})
        test::replaceInEntry(out, name, "attache:origin", "attache:gone");
    EXPECT_EQ(standings(out), QStringLiteral("CCE"));
}

TEST_F(ReturnedDeckTest, TheFileItselfMayBeWrittenOver)
{
    nextVersion();
    EXPECT_EQ(replaced(m_sent, blank()).slides, 1);
    EXPECT_EQ(standings(m_sent), QStringLiteral("CCC"));
    // There is nothing left to do.
    const auto again = returned().replace(*m_file, blank(), m_sent);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, Error::Kind::Invalid);
    EXPECT_EQ(standings(m_sent), QStringLiteral("CCC"));
}

TEST_F(ReturnedDeckTest, CancelledOrRefusedTheFileIsWhatItWas)
{
    nextVersion();
    const QByteArray before = bytesOf(m_sent);
    Progress cancelled;
    cancelled.cancel();
    const ReturnedDeck deck = returned();
    const auto stopped = deck.replace(*m_file, blank(), m_sent, cancelled);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, Error::Kind::Cancelled);
    const auto unfilled = deck.replace(*m_file, {}, m_sent);
    ASSERT_FALSE(unfilled);
    EXPECT_EQ(bytesOf(m_sent), before);
    // Somebody works on it meanwhile.
    change("ppt/slides/slide1.xml", "three steps", "four steps");
    const QByteArray now = bytesOf(m_sent);
    EXPECT_FALSE(deck.replace(*m_file, blank(), m_sent));
    EXPECT_FALSE(deck.adopt(*m_file, {}));
    EXPECT_EQ(bytesOf(m_sent), now);
}

TEST_F(ReturnedDeckTest, CommentsAreNotLostWithoutAWord)
{
    nextVersion();
    test::tamper(m_sent, [](zip_t *archive) {
        test::putEntry(archive, "ppt/comments/comment1.xml",
                       "<p:cmLst xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/"
                       "main\"/>");
        test::putEntry(
            archive, "ppt/slides/_rels/slide3.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
            "2006/relationships/slideLayout\" Target=\"../slideLayouts/slideLayout1.xml\"/>"
            "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
            "2006/relationships/comments\" Target=\"../comments/comment1.xml\"/></Relationships>");
    });
    test::replaceInEntry(m_sent, "[Content_Types].xml", "</Types>",
                         "<Override PartName=\"/ppt/comments/comment1.xml\" ContentType=\""
                         "application/vnd.openxmlformats-officedocument.presentationml.comments"
                         "+xml\"/></Types>");
    const QByteArray before = bytesOf(m_sent);
    const auto refused = returned().replace(*m_file, blank(), m_sent);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Conflict);
    EXPECT_EQ(bytesOf(m_sent), before);
    const ReplacedSlides done = replaced(path(QStringLiteral("copy.pptx")), blank());
    EXPECT_TRUE(done.report.warnings.join(u'\n').contains(QStringLiteral("comments")))
        << qPrintable(done.report.warnings.join(u'\n'));
}

TEST_F(ReturnedDeckTest, WhoeverIsNamedIsFilledInAndOnlyWhatIsChosenReplaced)
{
    Account other;
    other.name = QStringLiteral("Brightwater");
    other = m_file.insert(other);
    nextVersion();
    const auto none =
        returned().replace(*m_file, {{1, 3}, {}, {}, true}, path(QStringLiteral("out.pptx")));
    EXPECT_FALSE(none);
    const ReplacedSlides done =
        replaced(path(QStringLiteral("out.pptx")), {{2}, {}, other.id, true});
    EXPECT_EQ(done.account, QStringLiteral("Brightwater"));
    const DeckOutline outline = outlineOf(path(QStringLiteral("out.pptx")));
    EXPECT_TRUE(outline.slides[1].body.join(u' ').contains(QStringLiteral("at Brightwater")));
    EXPECT_EQ(outline.slides[0].title, QStringLiteral("For Acme Motors"));
}

TEST_F(ReturnedDeckTest, WhatTheProgramLaidOutIsLaidOutAnew)
{
    Product product;
    product.name = QStringLiteral("Fleet");
    product.oneLiner = QStringLiteral("All vehicles on one map, day and night");
    product.forWhom = QStringLiteral("car makers with more than a thousand vehicles");
    product = m_file.insert(product);
    AssemblyOrder order;
    order.picks = {{m_deck.id, {2}, {productSlide(product)}}};
    const QString file = path(QStringLiteral("made.pptx"));
    ASSERT_TRUE(m_library.assemble(order, file));
    product.forWhom = QStringLiteral("bus companies with more than a thousand vehicles");
    m_file.update(product);
    const ReturnedDeck deck = returned(file);
    ASSERT_EQ(deck.slides().at(1).standing, SlideStanding::Outdated);
    const QString out = path(QStringLiteral("out.pptx"));
    const auto done = deck.replace(*m_file, {}, out);
    ASSERT_TRUE(done) << said(done.error());
    EXPECT_EQ(done->slides, 1);
    EXPECT_TRUE(outlineOf(out).slides[1].searchText().contains(QStringLiteral("bus companies")));
    EXPECT_EQ(returned(out).slides().at(1).standing, SlideStanding::Current);
}

TEST_F(ReturnedDeckTest, EditedSlidesBecomeANewVersionThatNamesNoCustomer)
{
    auto slides = *m_library.slides(m_deck.id);
    slides[0].tags = QStringLiteral("proof");
    slides[1].tags = QStringLiteral("night");
    slides[1].audience = RoleKind::User;
    for (const Slide &slide : slides)
        m_file.update(slide);
    change("ppt/slides/slide1.xml", "A plan in three steps for the people of Acme Motors",
           "A plan in four steps for the people of Acme Motors");
    change("ppt/slides/slide2.xml", "fifty minutes", "fifty-two minutes");
    ASSERT_EQ(standings(m_sent), QStringLiteral("EEC"));

    const AdoptedSlides done = adopted();
    EXPECT_EQ(done.slides, 2);
    EXPECT_EQ(done.warnings, QStringList());
    ASSERT_EQ(done.decks.size(), 1U);
    const Deck &next = done.decks.front().deck;
    EXPECT_EQ(next.predecessor, m_deck.id);
    EXPECT_EQ(next.version, QStringLiteral("v2"));
    EXPECT_EQ(next.name, m_deck.name);
    const auto now = *m_library.slides(next.id);
    ASSERT_EQ(now.size(), 3U);
    EXPECT_EQ(now[0].title, QStringLiteral("For {{account.name}}"));
    EXPECT_EQ(QString(now[0].body),
              QStringLiteral("A plan in four steps for the people of {{account.name}}"));
    EXPECT_EQ(QString(now[0].notes), QStringLiteral("spoken"));
    EXPECT_EQ(QString(now[1].body),
              QStringLiteral("From four hours to fifty-two minutes, measured in ninety days"));
    EXPECT_EQ(now[0].tags, QStringLiteral("proof"));
    EXPECT_EQ(now[1].audience, RoleKind::User);
    EXPECT_EQ(now[2].contentHash, slides[2].contentHash);
    // Its file is sound and says the same, without a mark or a name.
    const auto file = m_library.open(next);
    ASSERT_TRUE(file);
    for (const SlideEntry &entry : file->slides()) {
        const auto bytes = file->package().read(*entry.part);
        EXPECT_FALSE(bytes->contains("Acme")) << qPrintable(entry.part->name);
        EXPECT_FALSE(bytes->contains("slide-origin")) << qPrintable(entry.part->name);
    }
    EXPECT_EQ(standings(m_sent), QStringLiteral("CCC")) << "it is the newest version now";
    EXPECT_EQ(standings(sent(QStringLiteral("again.pptx"), {next}, m_account.id)),
              QStringLiteral("CCC"));

    EXPECT_EQ(m_file->undoTitle(), done.title);
    ASSERT_TRUE(m_file->undo());
    EXPECT_EQ(m_library.decks()->size(), 1U);
    EXPECT_EQ(standings(m_sent), QStringLiteral("EEC"));
    ASSERT_TRUE(m_file->redo());
    EXPECT_EQ(standings(m_sent), QStringLiteral("CCC"));
}

TEST_F(ReturnedDeckTest, OfTwoCopiesOfASlideOneIsAdopted)
{
    AssemblyOrder order;
    order.account = m_account.id;
    order.picks = {{m_deck.id, {2, 2, 3}}};
    ASSERT_TRUE(m_library.assemble(order, m_sent));
    change("ppt/slides/slide1.xml", "fifty minutes", "forty minutes");
    change("ppt/slides/slide2.xml", "fifty minutes", "sixty minutes");
    ASSERT_EQ(standings(m_sent), QStringLiteral("EEC"));
    const auto refused = returned().adopt(*m_file, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Invalid);
    EXPECT_EQ(m_library.decks()->size(), 1U);
    const AdoptedSlides done = adopted({{2}});
    EXPECT_TRUE(QString(m_library.slides(done.decks.front().deck.id)->at(1).body)
                    .contains(QStringLiteral("sixty minutes")));
    EXPECT_EQ(m_library.slides(done.decks.front().deck.id)->size(), 3U);
}

TEST_F(ReturnedDeckTest, SlidesOfSeveralDecksAreOneStep)
{
    const Deck other = imported(
        saved(QStringLiteral("other.pptx"),
              {slideOf("Rail freight", "Wagons are counted by hand at the border, every night")}));
    m_sent = sent(QStringLiteral("both.pptx"), {m_deck, other}, m_account.id);
    change("ppt/slides/slide2.xml", "fifty minutes", "forty minutes");
    change("ppt/slides/slide4.xml", "by hand", "by eye");
    const AdoptedSlides done = adopted();
    EXPECT_EQ(done.decks.size(), 2U);
    EXPECT_EQ(m_library.decks()->size(), 4U);
    ASSERT_TRUE(m_file->undo());
    EXPECT_EQ(m_library.decks()->size(), 2U);
}

TEST_F(ReturnedDeckTest, ASlideThatLeftItsDeckCanBeNeither)
{
    change("ppt/slides/slide2.xml", "fifty minutes", "forty minutes");
    auto shorter = m_slides;
    shorter.erase(shorter.begin() + 1, shorter.end());
    imported(saved(QStringLiteral("plan2.pptx"), shorter), *m_library.nextVersion(m_deck.id), true);
    ASSERT_EQ(standings(m_sent), QStringLiteral("CEO"));
    EXPECT_FALSE(returned().adopt(*m_file, {}));
    EXPECT_FALSE(returned().replace(*m_file, blank(), path(QStringLiteral("out.pptx"))));
}

TEST_F(ReturnedDeckTest, WhatWasLeftBlankAsksAgainOnceItIsAdopted)
{
    const Deck deck = imported(
        saved(QStringLiteral("blank.pptx"),
              {slideOf("{{visit.place}}", "Three steps at {{account.name}} · {{visit.place}}",
                       "Thank {{account.name}}")}),
        {}, true);
    m_sent = sent(QStringLiteral("blank-sent.pptx"), {deck}, m_account.id);
    ASSERT_EQ(standings(m_sent), QStringLiteral("C"));
    test::replaceInEntry(m_sent, "ppt/notesSlides/notesSlide1.xml", "Thank Acme Motors",
                         "Praise them at Acme Motors");
    ASSERT_EQ(standings(m_sent), QStringLiteral("E"));
    const AdoptedSlides done = adopted();
    const Slide slide = m_library.slides(done.decks.front().deck.id)->front();
    EXPECT_EQ(slide.title, QStringLiteral("{{visit.place}}"));
    EXPECT_EQ(QString(slide.body),
              QStringLiteral("Three steps at {{account.name}} · {{visit.place}}"));
    EXPECT_EQ(QString(slide.notes), QStringLiteral("Praise them at {{account.name}}"));
}

TEST_F(ReturnedDeckTest, WhereTheCustomerIsStillNamedIsSaid)
{
    DeckFixture fixture;
    const auto body = [](const QByteArray &text) {
        return DeckFixture::shape(3, DeckFixture::paragraph({text}));
    };
    const QByteArray chart =
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"9\" name=\"c\"/><p:cNvGraphicFramePr/>"
        "<p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData uri=\"c\"><c:chart "
        "xmlns:c=\"c\" r:id=\"rId5\"/></a:graphicData></a:graphic></p:graphicFrame>";
    fixture.addSlide(test::slideWith(
        "For {{account.name}}", body("A plan in three steps from autumn to spring") + chart,
        {DeckFixture::internal("rId5", "chart", QStringLiteral("ppt/charts/chart1.xml"))}));
    fixture.addPart(QStringLiteral("ppt/charts/chart1.xml"), test::ChartType,
                    "<c:chartSpace xmlns:c=\"c\" xmlns:a=\"a\"><c:chart><c:title><c:tx><c:rich>"
                    "<a:p><a:r><a:t>Trips of {{account.name}}</a:t></a:r></a:p></c:rich></c:tx>"
                    "</c:title></c:chart></c:chartSpace>");
    fixture.save(path(QStringLiteral("chart.pptx")));
    const Deck deck = imported(path(QStringLiteral("chart.pptx")), {}, true);
    m_sent = sent(QStringLiteral("chart-sent.pptx"), {deck}, m_account.id);
    ASSERT_EQ(standings(m_sent), QStringLiteral("C"));
    change("ppt/slides/slide1.xml", "three steps", "four steps");
    const AdoptedSlides done = adopted();
    ASSERT_EQ(done.warnings.size(), 1);
    EXPECT_TRUE(done.warnings.front().contains(QStringLiteral("Acme Motors")));
}

TEST_F(ReturnedDeckTest, WhatSomebodyWroteInThePlaceOfABlankIsTheirs)
{
    const QByteArray body =
        DeckFixture::shape(3, DeckFixture::paragraph({"{{contact.name}}"})) +
        DeckFixture::shape(4, DeckFixture::paragraph({"{{today}}"})) +
        DeckFixture::shape(5, DeckFixture::paragraph({"{{visit.goal}}"})) +
        DeckFixture::shape(
            6, DeckFixture::paragraph(
                   {"Three steps from autumn to spring, each of them measured by both of us"}));
    const Deck deck = imported(
        saved(QStringLiteral("blank.pptx"), {test::slideWith("{{account.name}}", body)}), {}, true);
    m_sent = sent(QStringLiteral("blank-sent.pptx"), {deck}, m_account.id);
    ASSERT_EQ(standings(m_sent), QStringLiteral("C"));
    change("ppt/slides/slide1.xml", "Three steps", "Four steps");
    // The goal had no value.
    const auto opened = Presentation::open(m_sent);
    ASSERT_TRUE(opened);
    QByteArray xml = test::contentOf(*opened, QStringLiteral("ppt/slides/slide1.xml"));
    const qsizetype goal = xml.indexOf("name=\"Shape 5\"");
    xml.replace(xml.indexOf("<a:t", goal), xml.indexOf("</a:r>", goal) - xml.indexOf("<a:t", goal),
                "<a:t>As we want it ourselves</a:t>");
    test::tamper(m_sent,
                 [&](zip_t *archive) { test::putEntry(archive, "ppt/slides/slide1.xml", xml); });
    const ReturnedDeck back = returned();
    ASSERT_EQ(back.slides().front().standing, SlideStanding::Edited);
    const Slide shown = back.wordsOf(1);
    const AdoptedSlides done = adopted();
    const Slide slide = m_library.slides(done.decks.front().deck.id)->front();
    EXPECT_EQ(slide.title, QStringLiteral("{{account.name}}"));
    EXPECT_EQ(
        QString(slide.body),
        QStringLiteral("{{contact.name}}\n{{today}}\nAs we want it ourselves\n"
                       "Four steps from autumn to spring, each of them measured by both of us"));
    EXPECT_EQ(shown.title, slide.title) << "it is shown before";
    EXPECT_TRUE(QString(shown.body).contains(QStringLiteral("As we want it ourselves")));
}

} // namespace
} // namespace attache
