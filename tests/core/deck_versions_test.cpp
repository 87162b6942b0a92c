#include "core/deck/library.h"
#include "core/domain/account.h"
#include "core/domain/material_use.h"
#include "core/domain/visit.h"
#include "core/queries/deck_list.h"
#include "core/queries/slide_cards.h"
#include "tests/support/temp_workspace.h"

#include <algorithm>

namespace attache {
namespace {

using ChangeKind = SlideChange::Kind;

class DeckVersionsTest : public testing::Test
{
protected:
    Deck addDeck(const QString &version, Id<Deck> predecessor, const QStringList &slides)
    {
        Deck deck;
        deck.name = QStringLiteral("Cars");
        deck.version = version;
        deck.predecessor = predecessor;
        deck.file = QStringLiteral("0");
        deck = file.insert(deck);
        int position = 0;
        for (const QString &title : slides) {
            Slide slide;
            slide.deck = deck.id;
            slide.position = ++position;
            slide.title = title.section(u'/', 0, 0);
            slide.body = title.section(u'/', 1);
            slide.contentHash = title;
            file.insert(slide);
        }
        return deck;
    }

    test::TempWorkspace file;
};

TEST_F(DeckVersionsTest, AreKnownFromEveryOneOfThem)
{
    const Deck first = addDeck(QStringLiteral("v1"), {}, {QStringLiteral("a")});
    const Deck second = addDeck(QStringLiteral("v2"), first.id, {QStringLiteral("a")});
    const Deck third = addDeck(QStringLiteral("v3"), second.id, {QStringLiteral("a")});
    addDeck(QStringLiteral("v1"), {}, {QStringLiteral("a")});
    for (const Deck &each : {first, second, third}) {
        const auto versions = deckVersions(file.connection(), each.id);
        ASSERT_OK(versions);
        ASSERT_EQ(versions->size(), 3U);
        EXPECT_EQ(versions->front().deck.id, third.id);
        EXPECT_EQ(versions->back().deck.id, first.id);
        EXPECT_EQ(versions->back().slides, 1);
    }
    // A circle, which only a file from elsewhere can have, ends.
    Deck circle = first;
    circle.predecessor = third.id;
    file.update(circle);
    EXPECT_EQ(deckVersions(file.connection(), first.id)->size(), 3U);
}

TEST_F(DeckVersionsTest, AreComparedSlideBySlide)
{
    const Deck first = addDeck(
        QStringLiteral("v1"), {},
        {QStringLiteral("Cover"), QStringLiteral("Night/61 minutes"), QStringLiteral("Wall")});
    const Deck second = addDeck(
        QStringLiteral("v2"), first.id,
        {QStringLiteral("Cover"), QStringLiteral("Proof/new"), QStringLiteral("Night/52 minutes")});
    const auto changes = compareSlides(*slidesOf(file.connection(), first.id),
                                       *slidesOf(file.connection(), second.id));
    ASSERT_EQ(changes.size(), 4U);
    EXPECT_EQ(changes[0].kind, ChangeKind::Unchanged);
    EXPECT_EQ(changes[1].kind, ChangeKind::Added);
    EXPECT_EQ(changes[2].kind, ChangeKind::Changed);
    EXPECT_EQ(changes[2].before, 1);
    EXPECT_EQ(changes[3].kind, ChangeKind::Removed);
    EXPECT_EQ(changes[3].before, 2);
}

TEST_F(DeckVersionsTest, OfTwoEqualSlidesTheOneInItsPlaceStays)
{
    const Deck first =
        addDeck(QStringLiteral("v1"), {},
                {QStringLiteral("Twice/the same"), QStringLiteral("Twice/the same")});
    const Deck second = addDeck(QStringLiteral("v2"), first.id,
                                {QStringLiteral("Proof/new"), QStringLiteral("Twice/the same")});
    const auto changes = compareSlides(*slidesOf(file.connection(), first.id),
                                       *slidesOf(file.connection(), second.id));
    ASSERT_EQ(changes.size(), 3U);
    EXPECT_EQ(changes[0].kind, ChangeKind::Added);
    EXPECT_EQ(changes[1].kind, ChangeKind::Unchanged);
    EXPECT_EQ(changes[1].before, 1);
    EXPECT_EQ(changes[2].kind, ChangeKind::Removed);
    EXPECT_EQ(changes[2].before, 0);
}

TEST_F(DeckVersionsTest, TheNextOneCountsOn)
{
    DeckLibrary library(*file.workspace);
    const auto next = [&](const QString &version) {
        const Deck deck = addDeck(version, {}, {});
        const auto facts = library.nextVersion(deck.id);
        EXPECT_TRUE(facts.has_value());
        EXPECT_TRUE(facts->id.isNull());
        EXPECT_EQ(facts->predecessor, deck.id);
        EXPECT_EQ(facts->name, deck.name);
        return facts->version;
    };
    EXPECT_EQ(next(QStringLiteral("v9")), QStringLiteral("v10"));
    EXPECT_EQ(next(QStringLiteral("2026.3")), QStringLiteral("2026.4"));
    EXPECT_EQ(next(QString()), QStringLiteral("v2"));
}

TEST_F(DeckVersionsTest, ACardSaysWhetherItsSlideIsOfTheNewestAndWhatItsDeckSays)
{
    const Deck first = addDeck(QStringLiteral("v1"), {}, {QStringLiteral("a")});
    Deck second = addDeck(QStringLiteral("v2"), first.id, {QStringLiteral("a")});
    second.industry = QStringLiteral("C36");
    second.language = QStringLiteral("en");
    second.reviewOn = QDate(2027, 1, 31);
    second.shareable = false;
    second.audience = RoleKind::User;
    file.update(second);
    const auto cards = slideCards(file.connection());
    ASSERT_OK(cards);
    ASSERT_EQ(cards->size(), 2U);
    EXPECT_EQ(cards->back().slide.deck, first.id);
    EXPECT_FALSE(cards->back().isNewest);
    const SlideCard &card = cards->front();
    EXPECT_TRUE(card.isNewest);
    EXPECT_EQ(card.deckName, second.name);
    EXPECT_EQ(card.version, second.version);
    EXPECT_EQ(card.industry, second.industry);
    EXPECT_EQ(card.language, second.language);
    EXPECT_EQ(card.reviewOn, second.reviewOn);
    EXPECT_FALSE(card.shareable);
    EXPECT_EQ(card.audience, RoleKind::User);
    EXPECT_EQ(card.uses, 0);
}

TEST_F(DeckVersionsTest, ACardCountsTheVisitsItsSlideOrItsDeckWentAlongTo)
{
    const Deck deck = addDeck(QStringLiteral("v1"), {}, {QStringLiteral("a"), QStringLiteral("b")});
    const std::vector<Slide> slides = *slidesOf(file.connection(), deck.id);
    Account account;
    account.name = QStringLiteral("Nord");
    account = file.insert(account);
    const auto visitWith = [&](UseKind kind, int day, bool whole) {
        Visit visit;
        visit.account = account.id;
        visit.startsAt = QDateTime(QDate(2026, 11, day), QTime(2, 0), Qt::UTC);
        visit = file.insert(visit);
        for (int twice = 0; twice < 2; ++twice) { // a visit counts once
            MaterialUse use;
            use.visit = visit.id;
            use.use = kind;
            use.usedOn = QDate(2026, 11, day);
            if (whole)
                use.deck = deck.id;
            else
                use.slide = slides[0].id;
            file.insert(use);
        }
    };
    visitWith(UseKind::Packed, 3, false);
    visitWith(UseKind::Shown, 5, false);
    visitWith(UseKind::Pinned, 9, false);
    visitWith(UseKind::Shown, 4, true);
    visitWith(UseKind::Rejected, 8, true);
    const auto cards = slideCards(file.connection());
    ASSERT_OK(cards);
    EXPECT_EQ(cards->at(0).uses, 3);
    EXPECT_EQ(cards->at(0).lastUsed, QDate(2026, 11, 5));
    EXPECT_EQ(cards->at(1).uses, 1);
    EXPECT_EQ(cards->at(1).lastUsed, QDate(2026, 11, 4));
}

TEST_F(DeckVersionsTest, ASlideIsFoundWhereverItStands)
{
    const Deck first =
        addDeck(QStringLiteral("v1"), {}, {QStringLiteral("a"), QStringLiteral("b")});
    const Deck other = addDeck({}, {}, {QStringLiteral("c"), QStringLiteral("a")});
    const auto places =
        slidesLike(file.connection(), slidesOf(file.connection(), first.id)->front());
    ASSERT_OK(places);
    ASSERT_EQ(places->size(), 2U);
    EXPECT_EQ(places->front().deck, first.id);
    EXPECT_EQ(places->back().deck, other.id);
    EXPECT_EQ(places->back().position, 2);
}

} // namespace
} // namespace attache
