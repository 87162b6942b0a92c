#pragma once

#include "core/base/progress.h"
#include "core/deck/library.h"
#include "core/deck/slide_words.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace attache {

/// How a slide of a file stands to the library.
enum class SlideStanding {
    Current,  ///< as it is in the newest version of its deck
    Outdated, ///< as it was once; the deck has another now, or none
    Edited,   ///< somebody changed it
    Foreign,  ///< of no deck here
};

/// One slide of a file, and where it comes from.
struct RecognisedSlide
{
    int position = 0; ///< in the file, from 1
    QString title;
    SlideStanding standing = SlideStanding::Foreign;
    bool isMarked = false; ///< the slide itself says where it comes from
    Deck deck;             ///< it comes from; without an id where it is foreign
    Slide slide;
    Deck newestDeck;             ///< the newest version of that deck
    std::optional<Slide> newest; ///< what the slide is there; nothing where it is gone
    bool hasNewer = false;       ///< the library's own has changed since
    LineDifference difference;   ///< what somebody changed
};

/// Tells of each slide of a presentation that came back which slide of the library it was: by its
/// mark, else by what it says and shows, which is all that is left when LibreOffice has saved it.
class SlideRecogniser
{
    Q_DECLARE_TR_FUNCTIONS(SlideRecogniser)

public:
    explicit SlideRecogniser(Workspace &workspace)
        : m_library(workspace)
    {
    }

    /// The slides of the file at @p path, in order; reads the library anew. Errors as for reading a
    /// deck.
    Result<std::vector<RecognisedSlide>> recognise(const QString &path,
                                                   const Progress &progress = {});

private:
    DeckLibrary m_library;
};

} // namespace attache
