#pragma once

#include "core/deck/slide_index.h"
#include "core/deck/slide_listing.h"
#include "core/deck/slide_recogniser.h"

#include <vector>

namespace attache {

/// @p outline as a slide of which nothing else is known.
RecognisedSlide readAs(const SlideOutline &outline);

/// Finds the slides of a file that the program laid out from records: by their marks, else by the
/// list that the file has of its slides, and tells how each stands to what its records say now.
class MadeRecognition
{
public:
    /// @p now and the others must outlive this; @p picturesAreKept is false for a file whose
    /// pictures were written anew.
    MadeRecognition(const MadeSource &now, const std::vector<SoughtSlide> &sought,
                    const std::vector<ListedSlide> &listed, bool picturesAreKept)
        : m_now(now)
        , m_sought(sought)
        , m_listing(listed)
        , m_picturesAreKept(picturesAreKept)
    {
    }

    /// For each slide that is sought what it is; nothing for those that were not laid out here.
    Result<std::vector<std::optional<RecognisedSlide>>> run();

private:
    /// What is known of the records behind a slide.
    struct Known
    {
        MadeFrom from; ///< with their state as it is now
        std::optional<MadeRecord> record;
        std::vector<QString> texts;        ///< of the slides they would be laid out as now
        std::vector<CharacterPairs> pairs; ///< … and what these are compared by
    };
    /// A slide that may be what a listed one became.
    struct Offer
    {
        double worth;
        size_t sought;
        size_t listed;
    };

    Result<const Known *> known(const MadeFrom &from);
    Result<void> takeMarked();
    Result<void> takeListed();
    Result<void> addOffers(std::vector<Offer> &offers, size_t number);
    bool isSlideOfDeck(const SoughtSlide &sought) const;
    RecognisedSlide judged(const SoughtSlide &sought, const Known &known, bool isMarked,
                           bool saysTheSame, bool hasChanged) const;

    const MadeSource &m_now;
    const std::vector<SoughtSlide> &m_sought;
    const std::vector<ListedSlide> &m_listing;
    bool m_picturesAreKept;
    std::vector<std::unique_ptr<Known>> m_known;
    std::vector<bool> m_taken; ///< of the list
    std::vector<std::optional<RecognisedSlide>> m_found;
};

} // namespace attache
