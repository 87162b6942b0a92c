#pragma once

#include "app/cli/command.h"
#include "core/domain/account.h"
#include "core/domain/visit.h"

/// @file
/// Actions of the verb "deck" that stand in files of their own.

namespace attache {

/// For whom slides are filled in.
struct Addressee
{
    Id<Visit> visit;
    Id<Account> account;
};
/// Whom --for and --account name; nobody where neither is given.
Result<Addressee> addresseeOf(const Invocation &call, Connection &connection);

/// `deck recognise FILE`: where the slides of a presentation come from, and what is done with those
/// that are outdated or were edited.
void declareRecognition(QCommandLineParser &parser);
Result<void> recogniseDeck(Invocation &call);

/// `deck tag WHAT…`: gives decks and slides tags, an audience, a stage.
void declareDeckTags(QCommandLineParser &parser);
Result<void> tagDeck(Invocation &call);

/// `deck recipes`, `deck recipe RECIPE`, `deck versions`.
void declareRecipes(QCommandLineParser &parser);
Result<void> listRecipes(Invocation &call);
Result<void> useRecipe(Invocation &call);
Result<void> listVersions(Invocation &call);

} // namespace attache
