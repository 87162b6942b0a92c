#pragma once

#include "core/deck/library.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace attache {

/// Gathers slides of the library for a new presentation, each with what is said to it here. Keeps
/// the decks open, and so must outlive what is made of its request.
class SlideGatherer
{
    Q_DECLARE_TR_FUNCTIONS(DeckLibrary)

public:
    SlideGatherer(const DeckLibrary &library, Connection &connection)
        : m_library(library)
        , m_connection(connection)
    {
    }

    /// The place of @p deck among the sources; opened where it is new.
    Result<size_t> use(Id<Deck> deck);
    /// Adds a presentation from elsewhere, called @p name, to the sources. Its placeholders stay.
    size_t use(Presentation presentation, const QString &name);
    int slideCount(size_t source) const;

    /// Takes the slide @p position of @p deck, from 1; @p inPlaceOf is a source and a slide of it
    /// in whose section it is to stand. Invalid for one that is not there.
    Result<void> take(Id<Deck> deck, int position,
                      std::optional<std::pair<size_t, int>> inPlaceOf = {});
    /// Takes @p slides, laid out in the look of @p deck.
    Result<void> make(Id<Deck> deck, const std::vector<MadeSlide> &slides);
    /// The same in the look of the source @p look.
    Result<void> make(size_t look, const std::vector<MadeSlide> &slides);

    AssemblyRequest &request() { return m_request; }

private:
    Result<std::optional<QString>> changedNotes(size_t source, const Slide &slide) const;

    const DeckLibrary &m_library;
    Connection &m_connection;
    AssemblyRequest m_request;
    std::vector<std::unique_ptr<Presentation>> m_opened;
    std::map<Id<Deck>, size_t> m_sources;
    std::map<size_t, Deck> m_decks;
    std::map<std::pair<size_t, int>, Slide> m_slides; ///< as they are known, by their place
};

} // namespace attache
