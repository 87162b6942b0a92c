#pragma once

#include "core/deck/slide_recogniser.h"

#include <QCoreApplication>

#include <map>

namespace attache {

class SlideGatherer;

/// What of a presentation that came back is to be done, and what placeholders stand for.
struct ReturnOrder
{
    std::vector<int> slides = {}; ///< by their positions; none of them means all that can be
    Id<Visit> visit = {};     ///< what placeholders stand for, beside what the file itself tells
    Id<Account> account = {}; ///< … where there is no visit; else the one that the file names
    bool leaveBlank = false;
};

/// What became of outdated slides.
struct ReplacedSlides
{
    AssemblyReport report;
    int slides = 0;
    QString account; ///< the name of whom they were filled in for, where that is known
};

/// What became of edited slides.
struct AdoptedSlides
{
    std::vector<ImportedDeck> decks; ///< the new versions, each with all slides of the deck
    int slides = 0;
    QStringList warnings; ///< translated; where a customer may still be named
    QString title;        ///< of the undo step
    QString mergeKey;     ///< of the step, for what belongs to it and is done later
};

/// Whether the library has another slide to put into the place of @p slide.
bool canReplace(const RecognisedSlide &slide);
/// Whether @p slide can become a new version of a slide of the library.
bool canAdopt(const RecognisedSlide &slide);

/// A presentation that came back, and how its slides stand to the library. A value, to be handed
/// from thread to thread.
class ReturnedDeck
{
    Q_DECLARE_TR_FUNCTIONS(ReturnedDeck)

public:
    /// Reads the file at @p path; errors as for SlideRecogniser. Without @p made what the program
    /// laid out is known by the decks that have it alone.
    static Result<ReturnedDeck> read(Workspace &workspace, const QString &path,
                                     const MadeSource &made, const Progress &progress = {});

    const QString &path() const { return m_path; }
    /// All of them, in order.
    const std::vector<RecognisedSlide> &slides() const { return m_slides; }
    int count(SlideStanding standing) const;
    /// What the slide @p position says, from 1, with the placeholders of the library back in their
    /// place; only the words of it.
    Slide wordsOf(int position) const;

    /// Writes the presentation to @p out with what its outdated slides are now in their place; all
    /// others travel as they are. The file itself may be written over: it stays until the new one
    /// is whole, and Conflict where it has comments, which do not come along. Invalid where nothing
    /// can be replaced, where the file has changed since it was read, and as for
    /// Assembler::write().
    Result<ReplacedSlides> replace(Workspace &workspace, const ReturnOrder &order,
                                   const QString &out, const Progress &progress = {}) const;

    /// Makes edited slides what they are in a new version of their deck, with the placeholders of
    /// the library back in their place. One undo step. Invalid where none can be adopted, where two
    /// are the same slide, where they have another shape, and where the file has changed since it
    /// was read.
    Result<AdoptedSlides> adopt(Workspace &workspace, const ReturnOrder &order,
                                const Progress &progress = {}) const;

private:
    struct Opened;
    Result<Opened> open(Workspace &workspace) const;
    Result<std::vector<int>> chosen(const ReturnOrder &order,
                                    bool (*can)(const RecognisedSlide &)) const;
    const RecognisedSlide &at(int position) const { return m_slides[size_t(position) - 1]; }
    std::optional<MadeSlide> madeNow(int position) const;
    Error nothingTo(bool replace) const;
    QStringList namesLeft(const DeckLibrary &library, const Deck &deck,
                          const std::vector<int> &positions,
                          const QHash<QString, QString> &values) const;
    Result<bool> takeNow(SlideGatherer &gathered, size_t file, int position) const;
    Result<std::map<int, int>> placesOf(const std::vector<int> &positions) const;
    SlideChoice adoptedFrom(const Opened &opened, size_t file, int position) const;
    Result<QString> assembleVersion(const Opened &opened, Workspace &workspace,
                                    const std::vector<int> &positions, const QString &folder,
                                    const Progress &progress) const;

    QString m_path;
    QByteArray m_digest; ///< of the file as it was read
    std::vector<RecognisedSlide> m_slides;
    QHash<QString, QString> m_values; ///< of placeholders, as the words of the file show
};

} // namespace attache
