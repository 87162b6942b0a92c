#pragma once

#include "core/base/progress.h"
#include "core/deck/assembler.h"
#include "core/deck/made_slide.h"
#include "core/deck/slide_comparison.h"
#include "core/domain/account.h"
#include "core/domain/slide.h"
#include "core/domain/visit.h"
#include "core/store/workspace.h"

#include <QCoreApplication>
#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace attache {

/// What an import did.
struct ImportedDeck
{
    Deck deck;
    QString path; ///< of the file, as given
    int slides = 0;
    bool isNew = true; ///< else an earlier import of this file was brought up to date
    std::vector<SlideChange> changes; ///< against the earlier import; empty for a new deck
    QStringList warnings;

    int count(SlideChange::Kind kind) const;
};

/// What became of several files.
struct ImportedDecks
{
    struct Refusal
    {
        QString path;
        Error error;
    };
    std::vector<ImportedDeck> decks; ///< in the order of their files
    std::vector<Refusal> refused;
    QString title;    ///< of the undo step; empty when nothing came in
    QString mergeKey; ///< of the step, for what belongs to it and is done later
};

/// What the file of a deck would change.
struct DeckDifference
{
    std::vector<Slide> known;
    std::vector<SlideOutline> read;
    std::vector<SlideChange> changes;
};

/// Slides of one deck to take, counted from 1 in presentation order.
struct DeckPick
{
    Id<Deck> deck;
    std::vector<int> slides;
    std::vector<MadeSlide> made = {}; ///< laid out in the look of this deck, after the others
};

/// A presentation to be made from the library.
struct AssemblyOrder
{
    std::vector<DeckPick> picks;
    Id<Visit> visit;     ///< what placeholders stand for; the visit's account then, too
    Id<Account> account; ///< … where there is no visit
    QByteArray logo;     ///< instead of the account's own
    QHash<QString, QString> typed = {}; ///< of placeholders, in the place of what records say
    QString size;                       ///< as slideSizeFor() takes it; empty: that of the slides
    bool leaveBlank = false;
    bool keepPlaceholders = false; ///< for a presentation that is to be filled in later
    QString title;
};

/// Opens the presentation at @p path that a person offers: what is wrong with it is wrong input,
/// and not the workspace's damage.
Result<Presentation> openOffered(const QString &path);

/// Decks and slides of a workspace: in from files, out as new presentations. Lives on the
/// workspace's thread.
class DeckLibrary
{
    Q_DECLARE_TR_FUNCTIONS(DeckLibrary)

public:
    explicit DeckLibrary(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Reads the file at @p path into the library: what @p facts says of the deck (its id, name
    /// and file are filled in where empty). A file name known already brings that deck up to date
    /// instead, keeping its facts and ids and tags of the slides, unless @p asNew. One undo step.
    Result<ImportedDeck> import(const QString &path, const Deck &facts, bool asNew = false,
                                const Progress &progress = {});

    /// The same for several files, all of them as one undo step. A file that is refused is no
    /// reason to leave the others out; when cancelled nothing is kept.
    Result<ImportedDecks> import(const QStringList &paths, const Deck &facts, bool asNew = false,
                                 const Progress &progress = {});

    /// The same as a new deck, within a step of somebody else's.
    Result<ImportedDeck> import(Writer &writer, const QString &path, const Deck &facts);

    /// The same for the next version of a deck, whose slides @p before keep what is said of them
    /// here where they stand.
    Result<ImportedDeck> importVersion(Writer &writer, const QString &path, const Deck &facts,
                                       const std::vector<Slide> &before);

    /// What the next version of @p deck begins with: its name and what it is made for, the version
    /// counted on. To be given to import() as facts of a new deck.
    Result<Deck> nextVersion(Id<Deck> deck) const;

    /// What the file at @p path would change in @p deck; changes nothing.
    Result<DeckDifference> compare(Id<Deck> deck, const QString &path,
                                   const Progress &progress = {});

    Result<std::vector<Deck>> decks() const;
    Result<std::vector<Slide>> slides(Id<Deck> deck) const;

    /// Removes the deck with its slides; one undo step. Its file goes with the next collectBlobs().
    Result<void> remove(Id<Deck> deck);

    /// What @p slide is in the newest version of its deck: itself where its deck is the newest;
    /// nothing where it is gone.
    Result<std::optional<Slide>> newest(const Slide &slide) const;

    /// Opens the presentation of @p deck from the workspace, read in pieces.
    Result<Presentation> open(const Deck &deck) const;

    /// Puts @p before, a slide of another version, into the place of the slide @p position of
    /// @p deck: its file is made anew, all other slides stay what they are. One undo step. Invalid
    /// where the slides of the two versions differ in size.
    Result<void> restoreSlide(Id<Deck> deck, int position, Id<Slide> before,
                              const Progress &progress = {});

    /// Writes the presentation @p order asks for to @p path, with the notes as they were changed
    /// here; see Assembler for what is refused.
    Result<AssemblyReport> assemble(const AssemblyOrder &order, const QString &path,
                                    const Progress &progress = {});

private:
    struct ReadDeck
    {
        QString path;
        DeckOutline outline;
    };
    Result<QString> titleOf(const std::vector<ReadDeck> &decks, const Deck &facts,
                            bool asNew) const;
    Result<ImportedDeck> store(Writer &writer, const ReadDeck &read, const Deck &facts, bool asNew);
    Result<void> storeSlides(Writer &writer, const ImportedDeck &result, const DeckOutline &outline,
                             const std::vector<Slide> &known);

    Workspace &m_workspace;
};

} // namespace attache
