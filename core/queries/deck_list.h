#pragma once

#include "core/domain/account.h"
#include "core/domain/attendee.h"
#include "core/domain/contact.h"
#include "core/domain/letterhead.h"
#include "core/domain/slide.h"

#include <optional>
#include <vector>

/// @file
/// Decks and slides as lists show them and as people name them, and the records whose values stand
/// on slides.

namespace attache {

/// A deck with what a list needs beside it.
struct DeckRow
{
    Deck deck;
    int slides = 0;
};

/// By name.
Result<std::vector<DeckRow>> deckRows(Connection &connection);
/// The slides of @p deck in the order they are shown in.
Result<std::vector<Slide>> slidesOf(Connection &connection, Id<Deck> deck);
Result<int> slideCount(Connection &connection, Id<Deck> deck);
/// The slide at @p position, from 1; nothing when there is none.
Result<std::optional<Slide>> slideAt(Connection &connection, Id<Deck> deck, qint64 position);
/// The deck that came last from a file called @p fileName.
Result<std::optional<Deck>> newestDeckOf(Connection &connection, const QString &fileName);
/// The decks called @p word; where none is, those from a file of that name.
Result<std::vector<Deck>> decksCalled(Connection &connection, const QString &word);
/// All versions of @p deck, itself among them: those it came from and those that came from it. The
/// newest first.
Result<std::vector<DeckRow>> deckVersions(Connection &connection, Id<Deck> deck);

/// Where a slide stands.
struct SlidePlace
{
    Id<Slide> slide;
    Id<Deck> deck;
    QString deckName;
    QString version;
    int position = 0;
};
/// Where slides stand that show and say the same as @p slide, itself among them; by deck.
Result<std::vector<SlidePlace>> slidesLike(Connection &connection, const Slide &slide);
/// The picture of any slide with this content, as its blob; nothing while none has one.
Result<QString> thumbnailOf(Connection &connection, const QString &contentHash);

/// The accounts with this name or short name.
Result<std::vector<Account>> accountsCalled(Connection &connection, const QString &word);
/// The first of the customer's people at the visit.
Result<std::optional<Contact>> firstContactAt(Connection &connection, Id<Visit> visit);
/// The account's contact, where it has exactly one.
Result<std::optional<Contact>> onlyContactOf(Connection &connection, Id<Account> account);
/// The letterhead made last; an empty one where there is none.
Result<Letterhead> newestLetterhead(Connection &connection);

} // namespace attache
