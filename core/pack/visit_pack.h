#pragma once

#include "core/base/language.h"
#include "core/brief/cost_page.h"
#include "core/deck/library.h"
#include "core/match/visit_matches.h"
#include "core/pack/pack_documents.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace attache {

/// Everything that goes along to a visit, chosen but not written yet.
struct VisitPack
{
    Visit visit;
    Account account;
    PackHead head;
    std::vector<Match> taken; ///< what of the library goes along
    std::vector<BookletCase> cases;
    std::vector<SheetQuestion> questions;
    std::vector<RoleKind> audience;
    std::vector<Handout> handouts;
    std::optional<CostPage> cost; ///< of the deal the visit is about, where anything is noted
    AssemblyOrder deck;           ///< without picks where there is none
    QString deckName;
    QStringList notes; ///< what was left out and why
};

/// How papers become pages; what core cannot do by itself.
struct PackPrinter
{
    /// The bytes of a PDF. Where there is none, papers are written as Markdown.
    std::function<Result<QByteArray>(const Document &document)> pdf;
    /// On which pages the headings stand that begin one, from 1.
    std::function<std::vector<int>(const Document &document)> pages;
};

/// The files that a pack may have.
enum class PackFile { Brief, Booklet, Questions, Cost, Handouts, Deck, DeckPdf, Event };

/// A file that a pack will have, before it is made.
struct PlannedFile
{
    PackFile file = PackFile::Brief;
    QString name;
    int count = 0; ///< of its cases, questions, handouts or slides; 0 where nothing is counted
};

/// What a pack will have in it.
struct PackPlan
{
    std::vector<PlannedFile> files; ///< in the order they are written in
    QStringList unfilled; ///< placeholders in the words of its slides that no record fills
};

/// A paper of a pack as the file it becomes.
struct PackPaper
{
    QString fileName;
    QByteArray bytes;
};

/// What became of it.
struct WrittenPack
{
    QString path;
    QStringList files; ///< by name
    QStringList notes;
};

/// The case @p id with what a booklet says of it.
Result<BookletCase> bookletCase(Connection &connection, Id<CaseStudy> id,
                                const Industries &industries, Language language);

/// Makes visit packs: the brief, the deck as a presentation and, where LibreOffice is installed, as
/// a PDF, a booklet of the cases, the questions for those who will be there, what to print, the
/// cost and return of the deal beside its rivals, and the event for a calendar.
class PackMaker
{
    Q_DECLARE_TR_FUNCTIONS(PackMaker)

public:
    PackMaker(Workspace &workspace, QDate today, Language language)
        : m_workspace(workspace)
        , m_today(today)
        , m_language(language)
    {
    }

    /// Of each kind what was chosen for @p visit; where nothing was, what suits it best. What must
    /// not be shown to customers stays out, and that is said.
    Result<VisitPack> gather(Id<Visit> visit);

    /// What write() will make of @p pack where there is a printer for its papers, without making
    /// it. Reads only.
    Result<PackPlan> plan(const VisitPack &pack) const;

    /// The papers of @p pack: the brief, the booklet, the questions, the list of what to print.
    Result<std::vector<PackPaper>> papers(const VisitPack &pack, const PackPrinter &printer);

    /// Writes @p pack into the new folder @p path, or into a ZIP where that is its ending: all of
    /// it or nothing. Any thread. Records at the visit what went along. Conflict where the folder
    /// has something in it; Invalid where placeholders of the deck have no value, unless @p
    /// leaveBlank.
    Result<WrittenPack> write(const VisitPack &pack, const QString &path,
                              const std::vector<PackPaper> &papers, bool leaveBlank,
                              const Progress &progress = {});

    /// papers() and write() in one: the deck is assembled on a thread of its own while @p printer
    /// sets the papers on this one.
    Result<WrittenPack> make(const VisitPack &pack, const QString &path, const PackPrinter &printer,
                             bool leaveBlank, const Progress &progress = {});

    /// The name a pack gets by itself: the day and the account.
    static QString nameOf(const VisitPack &pack);

private:
    struct Files;
    using Papers = std::function<Result<std::vector<PackPaper>>()>;
    QString fileName(PackFile file, const VisitPack &pack) const;
    static QString deckName(const VisitPack &pack);
    Result<std::vector<Slide>> slidesOf(const VisitPack &pack) const;
    Result<void> takeHandout(VisitPack &pack, Id<Collateral> id, int guests);
    Result<int> guests(Id<Visit> visit);
    Result<void> chooseDeck(VisitPack &pack, const VisitMatches &matches, bool ownSlides);
    Result<bool> takeSlides(VisitPack &pack);
    Result<WrittenPack> writeAll(const VisitPack &pack, const QString &path, const Papers &papers,
                                 bool leaveBlank, const Progress &progress);
    Result<void> writeInto(Files &files, const VisitPack &pack, const Papers &papers,
                           bool leaveBlank, const Progress &progress);
    static Result<void> putPapers(Files &files, const Papers &papers, const Progress &progress);
    Result<QStringList> assembleDeck(const VisitPack &pack, const QString &path, bool leaveBlank,
                                     const Progress &progress) const;
    Result<void> addDeck(Files &files, const VisitPack &pack, const Progress &progress);
    Result<void> record(const VisitPack &pack);

    Workspace &m_workspace;
    QDate m_today;
    Language m_language;
};

} // namespace attache
