#pragma once

#include "app/cli/command.h"

/// @file
/// Actions of the verb "deck" that stand in files of their own.

namespace attache {

/// `deck recognise FILE`: where the slides of a presentation come from.
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
