#include "core/deck/slide_pictures.h"
#include "tests/core/recogniser_fixture.h"
#include "tests/support/shared_data.h"

#include <QDirIterator>
#include <QProcess>

#include <set>

namespace attache {
namespace {

using test::DeckFixture;
using test::slideOf;
using test::SlideRecogniserTest;

TEST_F(SlideRecogniserTest, SentSlidesAreCurrentUntilTheLibraryChanges)
{
    Account account;
    account.name = QStringLiteral("Acme");
    account = m_file.insert(account);
    const Deck deck = imported(saved(QStringLiteral("plan.pptx"), m_slides));
    const QString file = sent(QStringLiteral("sent.pptx"), {deck}, account.id);
    EXPECT_EQ(test::errorsIn(file).join(u'\n').toStdString(), "");
    auto slides = recognised(file);
    ASSERT_EQ(slides.size(), 3U);
    for (const RecognisedSlide &slide : slides) {
        EXPECT_EQ(slide.standing, SlideStanding::Current) << slide.position;
        EXPECT_TRUE(slide.isMarked);
        EXPECT_EQ(slide.deck.id, deck.id);
        EXPECT_EQ(slide.slide.position, slide.position);
        EXPECT_FALSE(slide.hasNewer);
    }
    EXPECT_EQ(slides[0].title, QStringLiteral("For Acme"));

    // The file is read anew: its second slide changes in place, the third goes.
    auto changed = m_slides;
    changed[1] = slideOf("Night upload", "From four hours to forty minutes, measured in a year");
    changed.pop_back();
    imported(saved(QStringLiteral("plan.pptx"), changed));
    slides = recognised(file);
    EXPECT_EQ(slides[0].standing, SlideStanding::Current);
    EXPECT_EQ(slides[1].standing, SlideStanding::Outdated);
    EXPECT_TRUE(slides[1].hasNewer);
    ASSERT_TRUE(slides[1].newest);
    EXPECT_EQ(slides[1].newest->position, 2);
    EXPECT_EQ(slides[2].standing, SlideStanding::Foreign) << "its record is gone";
}

TEST_F(SlideRecogniserTest, WhateverTheBracesWhatWasFilledInIsNoEdit)
{
    Account account;
    account.name = QStringLiteral("Acme");
    account = m_file.insert(account);
    const Deck deck = imported(saved(
        QStringLiteral("plan.pptx"),
        {slideOf("For \uff5b{account.name}}", "A plan in three steps for the people there"),
         slideOf("With \ufe5b\ufe5baccount.name\ufe5c\ufe5c", "Another plan, in four steps")}));
    for (const RecognisedSlide &slide :
         recognised(sent(QStringLiteral("sent.pptx"), {deck}, account.id)))
        EXPECT_EQ(slide.standing, SlideStanding::Current) << slide.position;
}

TEST_F(SlideRecogniserTest, ANewVersionOfTheDeckMakesWhatItChangedOutdated)
{
    const Deck deck = imported(saved(QStringLiteral("plan.pptx"), m_slides));
    const QString file = sent(QStringLiteral("sent.pptx"), {deck});
    auto changed = m_slides;
    changed[1] = slideOf("Night upload", "From four hours to forty minutes, measured in a year");
    changed.erase(changed.begin() + 2);
    changed.insert(changed.begin(), slideOf("Cover", "New in this version of the plan"));
    const Deck next = imported(saved(QStringLiteral("plan2.pptx"), changed),
                               *m_library.nextVersion(deck.id), true);
    const auto slides = recognised(file);
    ASSERT_EQ(slides.size(), 3U);
    EXPECT_EQ(slides[0].standing, SlideStanding::Current);
    EXPECT_EQ(slides[1].standing, SlideStanding::Outdated);
    ASSERT_TRUE(slides[1].newest);
    EXPECT_EQ(slides[1].newestDeck.id, next.id);
    EXPECT_EQ(slides[1].newest->position, 3);
    EXPECT_EQ(slides[2].standing, SlideStanding::Outdated);
    EXPECT_FALSE(slides[2].newest);
}

TEST_F(SlideRecogniserTest, WhatSomebodyChangedIsShownAndWhatIsNotOursIsForeign)
{
    Account account;
    account.name = QStringLiteral("Acme");
    account = m_file.insert(account);
    const Deck deck = imported(saved(QStringLiteral("plan.pptx"), m_slides));
    const QString file = sent(QStringLiteral("sent.pptx"), {deck}, account.id);
    test::replaceInEntry(file, "ppt/slides/slide2.xml", "fifty minutes", "five minutes");
    // A copy of a slide keeps its mark, whatever is written on it.
    test::replaceInEntry(file, "ppt/slides/slide3.xml", "Questions?",
                         "Agenda of the board meeting in the winter, room 12");
    test::replaceInEntry(file, "ppt/slides/slide3.xml", "Thanks", "Our own");
    const auto slides = recognised(file);
    EXPECT_EQ(slides[0].standing, SlideStanding::Current);
    EXPECT_EQ(slides[1].standing, SlideStanding::Edited);
    EXPECT_EQ(slides[1].slide.position, 2);
    EXPECT_TRUE(slides[1].difference.removed.join(u' ').contains(QStringLiteral("fiftyminutes")));
    EXPECT_TRUE(slides[1].difference.added.join(u' ').contains(QStringLiteral("fiveminutes")));
    EXPECT_EQ(slides[2].standing, SlideStanding::Foreign);

    const QString other =
        saved(QStringLiteral("other.pptx"),
              {slideOf("Rail freight", "Wagons are counted by hand at the border")});
    for (const RecognisedSlide &slide : recognised(other))
        EXPECT_EQ(slide.standing, SlideStanding::Foreign);
}

TEST_F(SlideRecogniserTest, WithoutMarksTheWordsTell)
{
    Account account;
    account.name = QStringLiteral("Acme");
    account = m_file.insert(account);
    const Deck deck = imported(saved(QStringLiteral("plan.pptx"), m_slides));
    // Another deck that ends with the same words.
    imported(saved(QStringLiteral("other.pptx"),
                   {slideOf("Rail freight", "Wagons are counted by hand at the border"),
                    slideOf("Thanks", "Questions?")}));
    const QString file = sent(QStringLiteral("sent.pptx"), {deck}, account.id);
    for (const char *name :
         {"ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "ppt/slides/slide3.xml"})
        test::replaceInEntry(file, name, "attache:origin", "attache:gone");
    // What another program writes anew, such as the size of a shape.
    test::replaceInEntry(file, "ppt/slides/slide2.xml", "cx=\"4000000\"", "cx=\"4000001\"");
    test::replaceInEntry(file, "ppt/slides/slide3.xml", "cx=\"4000000\"", "cx=\"4000001\"");
    const auto slides = recognised(file);
    ASSERT_EQ(slides.size(), 3U);
    for (const RecognisedSlide &slide : slides) {
        EXPECT_EQ(slide.standing, SlideStanding::Current) << slide.position;
        EXPECT_FALSE(slide.isMarked);
        EXPECT_EQ(slide.deck.id, deck.id);
        EXPECT_EQ(slide.slide.position, slide.position);
    }
}

TEST_F(SlideRecogniserTest, ThanksAreNobodysUnlessTheyStandAmongOurSlides)
{
    const auto thanks = [](const QByteArray &words) {
        return DeckFixture::Slide{
            DeckFixture::shape(2, DeckFixture::paragraph({words}), "title"), {}, false, {}, {}};
    };
    auto slides = m_slides;
    slides.back() = thanks("谢谢");
    slides.push_back(thanks("Thank you for your attention"));
    imported(saved(QStringLiteral("plan.pptx"), slides));
    // Nothing else of this file is ours.
    const QString foreign = saved(
        QStringLiteral("foreign.pptx"),
        {slideOf("Rail freight", "Wagons are counted by hand at the border, every night of a week"),
         thanks("谢谢"), thanks("Thank you for your attention")});
    for (const RecognisedSlide &slide : recognised(foreign))
        EXPECT_EQ(slide.standing, SlideStanding::Foreign) << slide.position;
    const QString ours =
        saved(QStringLiteral("ours.pptx"), {slides[1], thanks("谢谢"), slides.back()});
    for (const RecognisedSlide &slide : recognised(ours))
        EXPECT_EQ(slide.standing, SlideStanding::Current) << slide.position;
}

TEST_F(SlideRecogniserTest, TheFileTellsWhereItsSlidesCameFromWhenTheyDoNotAnyMore)
{
    const Deck deck = imported(saved(QStringLiteral("plan.pptx"), m_slides));
    const QString file = sent(QStringLiteral("sent.pptx"), {deck});
    for (const char *name :
         {"ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "ppt/slides/slide3.xml"})
        test::replaceInEntry(file, name, "attache:origin", "attache:gone");
    // Too much was written anew to know it by its words alone.
    test::replaceInEntry(file, "ppt/slides/slide2.xml", "measured in ninety days",
                         "as far as we could see in the first weeks after the start of all");
    auto slides = recognised(file);
    ASSERT_EQ(slides.size(), 3U);
    EXPECT_EQ(slides[1].standing, SlideStanding::Edited);
    EXPECT_EQ(slides[1].slide.position, 2);
    EXPECT_FALSE(slides[1].isMarked);
    for (const size_t same : {0U, 2U})
        EXPECT_EQ(slides[same].standing, SlideStanding::Current) << same;
    // What it said when it was sent is known, whatever the library says by now.
    auto changed = m_slides;
    changed[2] = slideOf("Thanks", "Questions? Write to us");
    imported(saved(QStringLiteral("plan.pptx"), changed));
    slides = recognised(file);
    EXPECT_EQ(slides[2].standing, SlideStanding::Outdated);
    EXPECT_EQ(slides[2].slide.position, 3);
}

TEST(SlideWords, APlaceholderStandsForAnything)
{
    const QString slide =
        QStringLiteral("For {{account.name}}\nPrices from {{today}}\n{{me.name}}");
    EXPECT_TRUE(compareFilled(slide, QStringLiteral("Prices from  2026\nFor Acme Ltd")).isEmpty());
    EXPECT_TRUE(
        compareFilled(QStringLiteral("one two\nthree"), QStringLiteral("three one\ntwo")).isEmpty())
        << "lines are broken elsewhere";
    const LineDifference difference =
        compareFilled(QStringLiteral("For {{account.name}}\nPrices from {{today}}"),
                      QStringLiteral("For Acme\nCosts 2026"));
    EXPECT_EQ(difference.removed, QStringList(QStringLiteral("Pricesfrom{{today}}")));
    EXPECT_EQ(difference.added, QStringList(QStringLiteral("Costs2026")));
}

/// Saves the files as LibreOffice does, into the folder "anew".
void saveAnew(const QStringList &files, const QString &folder)
{
    QProcess process;
    process.start(SlidePainter::program(),
                  QStringList{QStringLiteral("-env:UserInstallation=file://%1/profile").arg(folder),
                              QStringLiteral("--headless"), QStringLiteral("--norestore"),
                              QStringLiteral("--convert-to"), QStringLiteral("pptx"),
                              QStringLiteral("--outdir"), folder + QStringLiteral("/anew")} +
                      files);
    constexpr int Minute = 60'000;
    EXPECT_TRUE(process.waitForFinished(10 * Minute));
}

TEST_F(SlideRecogniserTest, AfterLibreOfficeSavedRealDecksTheirSlidesAreKnown)
{
    ATTACHE_NEEDS_DATA("pptx");
    if (SlidePainter::program().isEmpty())
        GTEST_SKIP() << "LibreOffice is not installed";
    std::vector<Deck> decks;
    QDirIterator files(test::sharedData("pptx"), {QStringLiteral("*.pptx")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto deck = m_library.import(files.next(), {});
        if (deck && deck->slides > 0)
            decks.push_back(deck->deck);
    }
    ASSERT_GT(decks.size(), 10U);
    QStringList sentFiles;
    for (size_t number = 0; number < decks.size(); ++number)
        sentFiles.append(sent(QStringLiteral("sent%1.pptx").arg(number), {decks[number]}));
    saveAnew(sentFiles, m_folder.path());
    int all = 0;
    int known = 0;
    for (size_t number = 0; number < decks.size(); ++number) {
        const auto sentSlides = m_library.slides(decks[number].id);
        const auto slides = recognised(path(QStringLiteral("anew/sent%1.pptx").arg(number)));
        ASSERT_EQ(slides.size(), sentSlides->size()) << qPrintable(decks[number].name);
        for (size_t index = 0; index < slides.size(); ++index) {
            const Slide &was = (*sentSlides)[index];
            // Nothing can be known of a slide on which nothing stands.
            if (was.title.isEmpty() && was.body.isEmpty() &&
                slides[index].standing == SlideStanding::Foreign)
                continue;
            ++all;
            const bool found = slides[index].standing == SlideStanding::Current;
            known += found ? 1 : 0;
            EXPECT_TRUE(slides[index].standing == SlideStanding::Foreign ||
                        slides[index].slide.id == was.id ||
                        slides[index].slide.contentHash == was.contentHash)
                << qPrintable(decks[number].name) << ' ' << was.position << " is taken for "
                << qPrintable(slides[index].deck.name) << ' ' << slides[index].slide.position;
            if (!found)
                std::cerr << qPrintable(decks[number].name) << ' ' << was.position << ' '
                          << int(slides[index].standing) << '\n';
        }
    }
    RecordProperty("slides", all);
    EXPECT_GE(known * 100, all * 98) << known << " of " << all;
}

/// Writes @p words over the last text of every other slide of @p file; which slides these are.
std::set<int> edited(const QString &file, const QByteArray &words)
{
    std::set<int> changed;
    test::tamper(file, [&](zip_t *archive) {
        for (int number = 2; number < 200; number += 2) {
            const QByteArray name = "ppt/slides/slide" + QByteArray::number(number) + ".xml";
            zip_stat_t stat;
            if (zip_stat(archive, name.constData(), 0, &stat) != 0)
                break;
            QByteArray content(qsizetype(stat.size), '\0');
            zip_file_t *entry = zip_fopen(archive, name.constData(), 0);
            ASSERT_EQ(zip_fread(entry, content.data(), stat.size), zip_int64_t(stat.size));
            zip_fclose(entry);
            // Behind what people write stand the number of the page, the footer and the day.
            qsizetype end = content.size();
            for (const char *furniture : {"type=\"sldNum\"", "type=\"ftr\"", "type=\"dt\""}) {
                const qsizetype found = content.indexOf(furniture);
                end = found < 0 ? end : std::min(end, found);
            }
            const qsizetype from = content.left(end).lastIndexOf("<a:t>");
            const qsizetype to = content.indexOf("</a:t>", from);
            if (content.count("<a:t>") < 4 || from < 0 || to < 0)
                continue;
            content.replace(from + 5, to - from - 5, words);
            test::putEntry(archive, name.constData(), content);
            changed.insert(number);
        }
    });
    return changed;
}

TEST_F(SlideRecogniserTest, AfterLibreOfficeAndEditsSlidesAreKnownAndNoForeignOneIsTakenForOurs)
{
    ATTACHE_NEEDS_DATA("pptx");
    if (SlidePainter::program().isEmpty())
        GTEST_SKIP() << "LibreOffice is not installed";
    std::vector<Deck> decks;
    QStringList foreign;
    QDirIterator files(test::sharedData("pptx"), {QStringLiteral("*.pptx")}, QDir::Files,
                       QDirIterator::Subdirectories);
    QStringList sorted;
    while (files.hasNext())
        sorted.append(files.next());
    sorted.sort();
    // Every third deck is not ours.
    for (qsizetype number = 0; number < sorted.size(); ++number) {
        if (number % 3 == 2) {
            foreign.append(sorted[number]);
            continue;
        }
        const auto deck = m_library.import(sorted[number], {});
        if (deck && deck->slides > 0)
            decks.push_back(deck->deck);
    }
    QStringList sentFiles;
    for (size_t number = 0; number < decks.size(); ++number)
        sentFiles.append(sent(QStringLiteral("sent%1.pptx").arg(number), {decks[number]}));
    saveAnew(sentFiles, m_folder.path());
    int all = 0;
    int known = 0;
    for (size_t number = 0; number < decks.size(); ++number) {
        const QString file = path(QStringLiteral("anew/sent%1.pptx").arg(number));
        const std::set<int> changed = edited(file, "这一句是客户自己改的");
        const auto sentSlides = m_library.slides(decks[number].id);
        const auto slides = recognised(file);
        ASSERT_EQ(slides.size(), sentSlides->size()) << qPrintable(decks[number].name);
        for (size_t index = 0; index < slides.size(); ++index) {
            const Slide &was = (*sentSlides)[index];
            if (was.title.isEmpty() && was.body.isEmpty())
                continue;
            ++all;
            const bool isIt = slides[index].slide.id == was.id ||
                              slides[index].slide.contentHash == was.contentHash;
            const bool isEdited = changed.contains(int(index) + 1);
            const auto expected = isEdited ? SlideStanding::Edited : SlideStanding::Current;
            known += isIt && slides[index].standing == expected ? 1 : 0;
            EXPECT_TRUE(isIt || slides[index].standing == SlideStanding::Foreign)
                << qPrintable(decks[number].name) << ' ' << was.position;
            if (!isIt || slides[index].standing != expected)
                std::cerr << qPrintable(decks[number].name) << ' ' << was.position << ' '
                          << int(slides[index].standing) << (isEdited ? " edited\n" : "\n");
        }
    }
    std::cerr << "known: " << known << " of " << all << '\n';
    EXPECT_GE(known * 100, all * 98) << known << " of " << all;
    int strangers = 0;
    for (const QString &file : std::as_const(foreign)) {
        for (const RecognisedSlide &slide : recognised(file)) {
            ++strangers;
            EXPECT_EQ(slide.standing, SlideStanding::Foreign)
                << qPrintable(file) << ' ' << slide.position << " is taken for "
                << qPrintable(slide.deck.name) << ' ' << slide.slide.position;
        }
    }
    std::cerr << "foreign: " << strangers << '\n';
}

TEST_F(SlideRecogniserTest, OfTwoVersionsOfOneDeckTheLaterOneIsTheNewest)
{
    const Deck deck = imported(saved(QStringLiteral("plan.pptx"), m_slides));
    const QString file = sent(QStringLiteral("sent.pptx"), {deck});
    auto changed = m_slides;
    const auto follow = [&](const char *name, const char *text) {
        changed[1] = slideOf("Night upload", text);
        Deck facts;
        facts.name = QLatin1String(name);
        facts.predecessor = deck.id;
        return imported(saved(facts.name + QStringLiteral(".pptx"), changed), facts, true);
    };
    follow("second", "From four hours to forty minutes, measured in a year");
    const Deck third = follow("third", "From four hours to thirty minutes, measured in a year");
    const auto slides = recognised(file);
    ASSERT_EQ(slides.size(), 3U);
    EXPECT_EQ(slides[1].standing, SlideStanding::Outdated);
    ASSERT_TRUE(slides[1].newest);
    EXPECT_EQ(slides[1].newest->deck, third.id);
}

} // namespace
} // namespace attache
