#pragma once

#include "core/deck/library.h"
#include "core/deck/slide_origin.h"
#include "core/deck/slide_words.h"

#include <QHash>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace attache {

/// What a slide shows beside its words.
struct SlideShapes
{
    QSet<quint64> pictures; ///< by the checksum and size of their files
    QSet<quint64> frames;   ///< where its shapes stand, in hundredths of the slide
    bool hasLogo = false;   ///< one of the pictures gives its place to the account's logo

    bool isEmpty() const { return pictures.isEmpty() && frames.isEmpty(); }
};

/// Reads what @p slide of @p presentation shows.
Result<SlideShapes> shapesOf(const Presentation &presentation, const SlideEntry &slide);

/// How much of what two slides show is common to both, from 0 to 1.
double likeness(const SlideShapes &a, const SlideShapes &b);

/// A slide that is looked for.
struct SoughtSlide
{
    SlideOutline outline;
    SlideShapes shapes;
    std::optional<SlideOrigin> origin;
    QByteArray words; ///< wordsHash()
};

/// All slides of a library, to be found by their marks, their content, their words or what they
/// show. Reads the presentations only where words are not enough.
class SlideIndex
{
public:
    /// Reads the decks and slides of @p library, which must outlive it.
    static Result<SlideIndex> of(const DeckLibrary &library);

    struct Entry
    {
        Slide slide;
        size_t deck = 0; ///< index in decks()
        CharacterPairs pairs;
    };
    const std::vector<Deck> &decks() const { return m_decks; }
    const std::vector<Entry> &entries() const { return m_entries; }
    const Entry *find(Id<Slide> slide) const;

    /// The entries that may be what @p sought was made of, all equally likely; none where it is
    /// foreign.
    Result<std::vector<size_t>> candidates(const SoughtSlide &sought);

    /// Whether what @p sought and the entry @p index have in common is not anybody's: a slide that
    /// only says thanks may come from everywhere.
    Result<bool> isTelling(size_t index, const SoughtSlide &sought);

    /// Whether somebody put another picture in the place of one of the entry @p index.
    Result<bool> showsOther(size_t index, const SoughtSlide &sought);

    /// The newest version of the deck with this index.
    size_t newestOf(size_t deck) const;

    /// What became of the entry @p index in the newest version of its deck: itself where its deck
    /// is the newest; nothing where it is gone.
    std::optional<size_t> newest(size_t index);

private:
    explicit SlideIndex(const DeckLibrary &library)
        : m_library(&library)
    {
    }
    std::vector<size_t> likeIn(const CharacterPairs &pairs) const;
    Result<std::vector<size_t>> shownLike(const SoughtSlide &sought);
    Result<std::vector<size_t>> bestShown(const std::vector<size_t> &equal,
                                          const SoughtSlide &sought);
    Result<const SlideShapes *> shapes(size_t entry);

    const DeckLibrary *m_library;
    std::vector<Deck> m_decks;
    std::vector<std::vector<Slide>> m_slides; ///< of each deck
    std::vector<Entry> m_entries;
    std::map<Id<Slide>, size_t> m_byId;
    QHash<QString, std::vector<size_t>> m_byContent;
    QHash<quint32, std::vector<size_t>> m_byPair;
    std::vector<size_t> m_wordless;
    std::map<size_t, std::unique_ptr<Presentation>> m_opened;
    std::map<size_t, SlideShapes> m_shapes;
    std::map<size_t, std::map<Id<Slide>, Id<Slide>>> m_renewed; ///< deck → slide → newest
};

} // namespace attache
