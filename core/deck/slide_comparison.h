#pragma once

#include "core/deck/deck_reader.h"
#include "core/domain/slide.h"

#include <vector>

namespace attache {

/// What became of a slide between two versions of a deck.
struct SlideChange
{
    enum class Kind { Unchanged, Changed, Added, Removed };

    Kind kind = Kind::Unchanged;
    int before = -1; ///< index in the slides known; -1 for an added one
    int after = -1;  ///< index in the slides read; -1 for a removed one
};

/// Pairs the slides @p known with those @p read: first what is equal in content, wherever it
/// stands; then, as changed, what has the same title or shares at least half of its text. In the
/// order of the new deck, the removed ones at the end.
std::vector<SlideChange> compareSlides(const std::vector<Slide> &known,
                                       const std::vector<SlideOutline> &read);

/// The same for two decks of the workspace: @p before is the earlier one.
std::vector<SlideChange> compareSlides(const std::vector<Slide> &before,
                                       const std::vector<Slide> &after);

/// The text a slide is kept with: all of it but title and notes.
QString bodyOf(const SlideOutline &slide);

} // namespace attache
