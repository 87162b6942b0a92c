#pragma once

#include "core/base/progress.h"
#include "core/deck/library.h"
#include "core/deck/slide_words.h"

#include <QCoreApplication>

#include <functional>
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

struct RecordType;

/// The records behind a slide that the program laid out, as they are now.
struct MadeRecord
{
    const RecordType *type = nullptr; ///< of the record that leads to them
    qint64 id = 0;
    QString name;
    std::vector<MadeSlide> slides; ///< they would be laid out as; none where they say nothing
};
/// Reads the records that a slide was laid out from; nothing where they are gone.
using MadeSource = std::function<Result<std::optional<MadeRecord>>(const MadeFrom &from)>;

/// One slide of a file, and where it comes from.
struct RecognisedSlide
{
    int position = 0; ///< in the file, from 1
    QString title;
    QString body;  ///< as Slide::body
    QString notes; ///< as the file has them
    SlideStanding standing = SlideStanding::Foreign;
    bool isMarked = false; ///< the slide itself says where it comes from
    Deck deck;             ///< it comes from; without an id where it is foreign
    Slide slide;
    Deck newestDeck;                ///< the newest version of that deck
    std::optional<Slide> newest;    ///< what the slide is there; nothing where it is gone
    bool hasNewer = false;          ///< the library's own has changed since
    LineDifference difference;      ///< what somebody changed
    std::optional<MadeRecord> made; ///< the program laid it out from this, and no deck has it
};

/// Tells of each slide of a presentation that came back which slide of the library it was: by its
/// mark, else by what it says and shows, which is all that is left when LibreOffice has saved it.
class SlideRecogniser
{
    Q_DECLARE_TR_FUNCTIONS(SlideRecogniser)

public:
    /// Without @p made what the program laid out is known by the decks that have it alone.
    explicit SlideRecogniser(Workspace &workspace, MadeSource made = {})
        : m_library(workspace)
        , m_made(std::move(made))
    {
    }

    /// Whether the file at @p path was sent from some library, by what it says of itself: quick,
    /// and for files that nobody has taken the marks out of.
    static Result<bool> wasSent(const QString &path);

    /// The slides of the file at @p path, in order; reads the library anew. Errors as for reading a
    /// deck.
    Result<std::vector<RecognisedSlide>> recognise(const QString &path,
                                                   const Progress &progress = {});

private:
    DeckLibrary m_library;
    MadeSource m_made;
};

} // namespace attache
