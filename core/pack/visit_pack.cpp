#include "core/pack/visit_pack.h"

#include "core/base/shared_text.h"
#include "core/brief/brief.h"
#include "core/brief/document_text.h"
#include "core/brief/letterhead_content.h"
#include "core/deck/file_archive.h"
#include "core/deck/slide_pictures.h"
#include "core/domain/industry_tree.h"
#include "core/exchange/export_cards.h"
#include "core/pack/hidden_customers.h"
#include "core/queries/attachment_list.h"
#include "core/queries/library_standing.h"
#include "core/record/record_type.h"
#include "core/record/records_with.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <thread>

namespace attache {

namespace {

constexpr size_t EnoughMatches = 50;
constexpr size_t ProposedCases = 3;
constexpr size_t ProposedQuestions = 8;
/// Less fits than does not.
constexpr int LeastScore = 40;

/// @p text as part of a file name on any system: without what one of them forbids, what cannot be
/// seen, and points at either end, which hide a file or get lost.
QString safeName(const QString &text, qsizetype longest = 60)
{
    static const QRegularExpression Bad(QStringLiteral("[\\\\/:*?\"<>|\\p{C}\\s]+"));
    static const QRegularExpression Ends(QStringLiteral("^[.\\s]+|[.\\s]+$"));
    QString name = QString(text).replace(Bad, QStringLiteral(" ")).remove(Ends).left(longest);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    return name.remove(Ends);
}

/// Whether @p path is a file of somebody else's, which a pack must not take the place of: a pack is
/// a ZIP of papers, decks and one event, without folders.
bool isForeign(const QString &path)
{
    if (!QFile::exists(path))
        return false;
    const QStringList names = archivedNames(path);
    int events = 0;
    for (const QString &name : names) {
        const QString ending = QFileInfo(name).suffix();
        const bool isPacked = ending == QLatin1String("pdf") || ending == QLatin1String("md") ||
                              ending == QLatin1String("pptx") || ending == QLatin1String("ics");
        if (!isPacked || name.contains(u'/') || name.contains(u'\\'))
            return true;
        events += ending == QLatin1String("ics") ? 1 : 0;
    }
    return events != 1;
}

/// What a new folder in @p folder may be used for by whom.
QFile::Permissions usualPermissions(const QString &folder)
{
    const QString probe = QStringLiteral(".new");
    QDir(folder).mkdir(probe);
    const QFile::Permissions usual = QFile::permissions(QDir(folder).filePath(probe));
    QDir(folder).rmdir(probe);
    return usual;
}

/// They do not show in a talk, but whoever gets the file can read them.
void noteHidden(const Slide &slide, QStringList &notes)
{
    if (slide.hidden)
        notes.append(
            PackMaker::tr("Hidden in the deck, but included in the file: %1").arg(slide.title));
}

QString expiredNote(const QString &title)
{
    return PackMaker::tr("Expired: %1").arg(title);
}

QString supersededNote(const QString &title)
{
    return PackMaker::tr("There is a newer version: %1").arg(title);
}

/// What was chosen of @p list; where nothing was, the first @p most that fit.
std::vector<Match> takenOf(const MatchList &list, size_t most, QStringList &notes)
{
    std::vector<Match> chosen;
    std::vector<Match> proposed;
    for (const Match &each : list.matches) {
        const bool isChosen = each.choice == UseKind::Pinned;
        if (each.choice == UseKind::Rejected || (!isChosen && each.score < LeastScore))
            continue;
        if (!each.shareable) {
            if (isChosen)
                notes.append(PackMaker::tr("Not for customers, left out: %1").arg(each.title));
            continue;
        }
        (isChosen ? chosen : proposed).push_back(each);
    }
    if (chosen.empty() && proposed.size() > most)
        proposed.resize(most);
    std::vector<Match> taken = chosen.empty() ? std::move(proposed) : std::move(chosen);
    for (const Match &each : taken) {
        if (each.expired)
            notes.append(expiredNote(each.title));
        if (each.superseded)
            notes.append(supersededNote(each.title));
    }
    return taken;
}

/// @p list without the cases whose customers refused to be told of by name; @p notes says which of
/// them had been chosen.
Result<MatchList> tellable(Connection &connection, MatchList list, QStringList &notes)
{
    std::vector<Match> kept;
    for (const Match &each : list.matches) {
        ATTACHE_TRY(const CaseStudy study,
                    Store<CaseStudy>(connection).get(Id<CaseStudy>(each.id)));
        if (study.anonymised || study.approval != Approval::Refused)
            kept.push_back(each);
        else if (each.choice == UseKind::Pinned)
            notes.append(
                PackMaker::tr("The customer refused approval, left out: %1").arg(each.title));
    }
    list.matches = std::move(kept);
    return list;
}

Error cancelled()
{
    return {Error::Kind::Cancelled, PackMaker::tr("Making the pack was cancelled."), {}, {}};
}

/// The case @p id as others may read it; @p hidden are the customers that it named although it is
/// anonymised.
Result<BookletCase> tellableCase(Connection &connection, Id<CaseStudy> id,
                                 const Industries &industries, Language language,
                                 QStringList &hidden)
{
    BookletCase result;
    ATTACHE_TRY(result.study, Store<CaseStudy>(connection).get(id));
    ATTACHE_TRY(result.figures, recordsWith(connection, &CaseFigure::caseStudy, id));
    std::ranges::stable_sort(result.figures, {}, &CaseFigure::position);
    ATTACHE_TRY(hidden, hideCustomers(connection, result.study, result.figures));
    ATTACHE_TRY(const auto account, Store<Account>(connection).find(result.study.account));
    result.customer =
        account && !result.study.anonymised ? account->name : result.study.describedAs;
    result.industry = industries.label(result.study.industry, language);
    return result;
}

/// Takes names that were typed into the titles of anonymised cases out of the brief.
Result<void> hideCustomersIn(Connection &connection, BriefData &brief)
{
    for (Match &match : brief.matches.cases.matches) {
        ATTACHE_TRY(CaseStudy study, Store<CaseStudy>(connection).get(Id<CaseStudy>(match.id)));
        std::vector<CaseFigure> none;
        ATTACHE_CHECK(hideCustomers(connection, study, none));
        if (study.title == match.title)
            continue;
        for (BriefMaterial &material : brief.materials) {
            if (material.found == match.title)
                material.found = study.title;
        }
        match.title = study.title;
    }
    return {};
}

} // namespace

Result<BookletCase> bookletCase(Connection &connection, Id<CaseStudy> id,
                                const Industries &industries, Language language)
{
    QStringList hidden;
    return tellableCase(connection, id, industries, language, hidden);
}

/// The folder that is filled, beside where it will stand.
struct PackMaker::Files
{
    QString folder;
    QStringList names;
    QStringList notes;

    QString pathOf(const QString &name)
    {
        names.append(name);
        return QDir(folder).filePath(name);
    }

    Result<void> put(const QString &name, const QByteArray &bytes)
    {
        QFile file(pathOf(name));
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
            return {};
        return Error{Error::Kind::Io,
                     tr("The pack could not be written. The disk may be full."),
                     file.errorString(),
                     {}};
    }
};

Result<VisitPack> PackMaker::gather(Id<Visit> visit)
{
    Connection &connection = m_workspace.connection();
    VisitPack pack;
    ATTACHE_TRY(pack.visit, Store<Visit>(connection).get(visit));
    ATTACHE_TRY(pack.account, Store<Account>(connection).get(pack.visit.account));
    if (pack.visit.status == VisitStatus::Cancelled)
        pack.notes.append(tr("This visit was cancelled."));
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
    pack.head = {pack.account.name, pack.visit.startsAt.toLocalTime().date(), letterhead.content,
                 letterhead.person, m_language};
    ATTACHE_TRY(const MatchQuestion question,
                matchQuestion(connection, visit, m_today, m_language));
    pack.audience = question.audience;
    ATTACHE_TRY(const VisitMatches matches,
                visitMatches(connection, visit, m_today, m_language, EnoughMatches));
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    const auto take = [&](const MatchList &list, size_t most) {
        std::vector<Match> taken = takenOf(list, most, pack.notes);
        pack.taken.insert(pack.taken.end(), taken.begin(), taken.end());
        return taken;
    };
    ATTACHE_TRY(const MatchList cases, tellable(connection, matches.cases, pack.notes));
    for (const Match &each : take(cases, ProposedCases)) {
        QStringList hidden;
        ATTACHE_TRY(BookletCase told, tellableCase(connection, Id<CaseStudy>(each.id), industries,
                                                   m_language, hidden));
        if (!hidden.isEmpty())
            pack.notes.append(tr("The anonymised case \"%1\" names %2. The name was taken out of "
                                 "the pack; take it out of the case as well.")
                                  .arg(told.study.title, hidden.join(Common::tr(", "))));
        for (Match &taken : pack.taken) {
            if (taken.type == each.type && taken.id == each.id)
                taken.title = told.study.title;
        }
        if (!told.study.anonymised && told.study.approval != Approval::Approved)
            pack.notes.append(tr("Not approved by the customer yet: %1").arg(each.title));
        pack.cases.push_back(std::move(told));
    }
    for (const Match &each : take(matches.questions, ProposedQuestions)) {
        SheetQuestion sheet;
        ATTACHE_TRY(sheet.faq, Store<Faq>(connection).get(Id<Faq>(each.id)));
        ATTACHE_TRY(sheet.answers, recordsWith(connection, &FaqAnswer::faq, sheet.faq.id));
        pack.questions.push_back(std::move(sheet));
    }
    ATTACHE_TRY(const int guests, this->guests(visit));
    for (const Match &each : take(matches.handouts, EnoughMatches))
        ATTACHE_CHECK(takeHandout(pack, Id<Collateral>(each.id), guests));
    if (!pack.visit.opportunity.isNull()) {
        ATTACHE_TRY(CostPage page, readCostPage(connection, pack.visit.opportunity, m_today));
        if (!page.isEmpty())
            pack.cost = std::move(page);
    }
    ATTACHE_TRY(const bool ownSlides, takeSlides(pack));
    ATTACHE_CHECK(chooseDeck(pack, matches, ownSlides));
    return pack;
}

/// How many of the customer's people are expected.
Result<int> PackMaker::guests(Id<Visit> visit)
{
    ATTACHE_TRY(const auto attendees,
                recordsWith(m_workspace.connection(), &Attendee::visit, visit));
    return int(std::ranges::count_if(
        attendees, [](const Attendee &each) { return !each.isOurs() && !each.absent; }));
}

/// A copy for each of @p guests, and one where nobody is named.
Result<void> PackMaker::takeHandout(VisitPack &pack, Id<Collateral> id, int guests)
{
    Connection &connection = m_workspace.connection();
    Handout handout;
    ATTACHE_TRY(handout.collateral, Store<Collateral>(connection).get(id));
    ATTACHE_TRY(const auto files,
                attachmentsOf(connection, recordTypeOf<Collateral>(), id.value()));
    for (const AttachmentRow &file : files)
        handout.files.append(file.name);
    handout.copies = isOnPaper(handout.collateral.kind) ? std::max(1, guests) : 0;
    pack.handouts.push_back(std::move(handout));
    return {};
}

/// The slides that were chosen for the visit, in the order they were chosen in.
Result<bool> PackMaker::takeSlides(VisitPack &pack)
{
    Connection &connection = m_workspace.connection();
    ATTACHE_TRY(const auto uses, recordsWith(connection, &MaterialUse::visit, pack.visit.id));
    for (const MaterialUse &use : uses) {
        if (use.use != UseKind::Pinned || use.slide.isNull())
            continue;
        ATTACHE_TRY(const Slide slide, Store<Slide>(connection).get(use.slide));
        ATTACHE_TRY(const Deck deck, Store<Deck>(connection).get(slide.deck));
        if (!deck.shareable) {
            pack.notes.append(tr("Not for customers, left out: %1").arg(slide.title));
            continue;
        }
        pack.deck.picks.push_back({deck.id, {slide.position}});
        noteHidden(slide, pack.notes);
        if (deck.reviewOn.isValid() && deck.reviewOn < m_today)
            pack.notes.append(expiredNote(slide.title));
        ATTACHE_TRY(const qint64 newest,
                    newestVersion(connection, recordTypeOf<Deck>(), deck.id.value()));
        if (newest != deck.id.value())
            pack.notes.append(supersededNote(slide.title));
        Match match;
        match.type = &recordTypeOf<Slide>();
        match.id = slide.id.value();
        match.title = slide.title;
        match.version = deck.version;
        pack.taken.push_back(std::move(match));
    }
    pack.deckName = pack.account.name;
    return !pack.deck.picks.empty();
}

Result<void> PackMaker::chooseDeck(VisitPack &pack, const VisitMatches &matches, bool ownSlides)
{
    pack.deck.visit = pack.visit.id;
    if (ownSlides)
        return {};
    const std::vector<Match> decks = takenOf(matches.decks, 1, pack.notes);
    for (const Match &each : decks) {
        DeckPick pick{Id<Deck>(each.id), {}};
        ATTACHE_TRY(const auto slides, DeckLibrary(m_workspace).slides(pick.deck));
        for (const Slide &slide : slides) {
            pick.slides.push_back(slide.position);
            noteHidden(slide, pack.notes);
        }
        pack.deck.picks.push_back(std::move(pick));
        pack.taken.push_back(each);
    }
    if (decks.size() == 1)
        pack.deckName = decks.front().title;
    if (decks.empty())
        pack.notes.append(tr("No deck was chosen, and none fits."));
    return {};
}

QString PackMaker::nameOf(const VisitPack &pack)
{
    return safeName(
        pack.head.day.toString(Qt::ISODate) + u' ' +
        (pack.account.shortName.isEmpty() ? pack.account.name : pack.account.shortName));
}

/// What the presentation of @p pack is called, without ending. A long name loses its end, not the
/// day.
QString PackMaker::deckName(const VisitPack &pack)
{
    const QString day = pack.head.day.toString(QStringLiteral("_MMdd"));
    constexpr qsizetype Longest = 60;
    return safeName(QStringLiteral("%1_%2").arg(
                        firstOf({pack.account.shortName, pack.account.name}), pack.deckName),
                    Longest - day.size()) +
           day;
}

/// Makes the presentation of @p pack and gives what was noticed meanwhile. Any thread.
Result<QStringList> PackMaker::assembleDeck(const VisitPack &pack, const QString &path,
                                            bool leaveBlank, const Progress &progress) const
{
    ATTACHE_TRY(const auto workspace, m_workspace.sibling());
    AssemblyOrder order = pack.deck;
    order.leaveBlank = leaveBlank;
    order.title = pack.deckName;
    ATTACHE_TRY(const AssemblyReport report,
                DeckLibrary(*workspace).assemble(order, path, progress));
    return report.warnings;
}

/// The assembled presentation becomes one of @p files, and its PDF where one can be drawn.
Result<void> PackMaker::addDeck(Files &files, const VisitPack &pack, const Progress &progress)
{
    const QString path = files.pathOf(fileName(PackFile::Deck, pack));
    const QString program = SlidePainter::program();
    if (program.isEmpty()) {
        files.notes.append(tr("LibreOffice is not installed, so there is no PDF of the deck."));
        return {};
    }
    const auto drawn = SlidePainter(program).writePdf(path, files.folder, progress);
    if (drawn)
        files.names.append(fileName(PackFile::DeckPdf, pack));
    else if (drawn.error().kind == Error::Kind::Cancelled)
        return drawn.error();
    else
        files.notes.append(drawn.error().message);
    return {};
}

Result<std::vector<PackPaper>> PackMaker::papers(const VisitPack &pack, const PackPrinter &printer)
{
    std::vector<PackPaper> papers;
    const auto add = [&](PackFile file, const Document &document) -> Result<void> {
        const QString name = fileName(file, pack);
        if (!printer.pdf) {
            const QString plain = QFileInfo(name).completeBaseName() + QStringLiteral(".md");
            papers.push_back({plain, toMarkdown(document).toUtf8()});
            return {};
        }
        ATTACHE_TRY(QByteArray bytes, printer.pdf(document));
        papers.push_back({name, std::move(bytes)});
        return {};
    };
    ATTACHE_TRY(BriefData data,
                briefData(m_workspace.connection(), pack.visit.id, m_today, m_language));
    ATTACHE_CHECK(hideCustomersIn(m_workspace.connection(), data));
    ATTACHE_CHECK(add(PackFile::Brief, makeBriefDocument(data)));
    if (!pack.cases.empty()) {
        std::vector<int> pages;
        if (printer.pages)
            pages = printer.pages(makeBooklet(pack.cases, {}, pack.head));
        ATTACHE_CHECK(add(PackFile::Booklet, makeBooklet(pack.cases, pages, pack.head)));
    }
    if (!pack.questions.empty())
        ATTACHE_CHECK(
            add(PackFile::Questions, makeFaqSheet(pack.questions, pack.audience, pack.head)));
    if (pack.cost) {
        ATTACHE_CHECK(add(PackFile::Cost, costPageDocument(*pack.cost, m_language)));
    }
    if (!pack.handouts.empty())
        ATTACHE_CHECK(add(PackFile::Handouts, makeHandoutList(pack.handouts, pack.head)));
    return papers;
}

Result<void> PackMaker::putPapers(Files &files, const Papers &papers, const Progress &progress)
{
    ATTACHE_TRY(const std::vector<PackPaper> printed, papers());
    const auto steps = qint64(printed.size()) + 2; // and the deck and the event
    for (qint64 step = 0; step <= qint64(printed.size()); ++step) {
        progress.report(step, steps);
        if (progress.cancelled())
            return cancelled();
        if (step < qint64(printed.size())) {
            const PackPaper &paper = printed[size_t(step)];
            ATTACHE_CHECK(files.put(paper.fileName, paper.bytes));
        }
    }
    return {};
}

Result<void> PackMaker::writeInto(Files &files, const VisitPack &pack, const Papers &papers,
                                  bool leaveBlank, const Progress &progress)
{
    const bool hasDeck = !pack.deck.picks.empty();
    const QString deck = QDir(files.folder).filePath(fileName(PackFile::Deck, pack));
    Progress besides([&](qint64, qint64) {
        if (progress.cancelled())
            besides.cancel();
    });
    Result<QStringList> warnings = QStringList();
    std::jthread beside;
    if (hasDeck)
        beside = std::jthread([&] { warnings = assembleDeck(pack, deck, leaveBlank, besides); });
    const Result<void> put = putPapers(files, papers, progress);
    if (!put)
        besides.cancel();
    if (hasDeck)
        beside.join();
    ATTACHE_CHECK(put);
    if (hasDeck) {
        ATTACHE_CHECK(warnings);
        files.notes += *warnings;
        ATTACHE_CHECK(addDeck(files, pack, progress));
    }
    if (progress.cancelled())
        return cancelled();
    return exportEvent(m_workspace.connection(), pack.visit.id,
                       files.pathOf(fileName(PackFile::Event, pack)), m_workspace.clock().now());
}

Result<WrittenPack> PackMaker::write(const VisitPack &pack, const QString &path,
                                     const std::vector<PackPaper> &papers, bool leaveBlank,
                                     const Progress &progress)
{
    return writeAll(
        pack, path, [&papers]() -> Result<std::vector<PackPaper>> { return papers; }, leaveBlank,
        progress);
}

Result<WrittenPack> PackMaker::make(const VisitPack &pack, const QString &path,
                                    const PackPrinter &printer, bool leaveBlank,
                                    const Progress &progress)
{
    return writeAll(
        pack, path, [&] { return this->papers(pack, printer); }, leaveBlank, progress);
}

Result<WrittenPack> PackMaker::writeAll(const VisitPack &pack, const QString &path,
                                        const Papers &papers, bool leaveBlank,
                                        const Progress &progress)
{
    // A slash at the end is no folder of its own, and a link to a folder stays a link.
    const QFileInfo asked(QDir::cleanPath(path));
    const QString place = asked.isDir() ? asked.canonicalFilePath() : asked.filePath();
    const QFileInfo target(place);
    const bool zipped = place.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
    const QString parent = target.absolutePath();
    if (!zipped && target.exists() &&
        !(target.isDir() &&
          QDir(place).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))) {
        return Error{Error::Kind::Conflict,
                     tr("\"%1\" has something in it. Choose a new folder.").arg(path),
                     {},
                     {}};
    }
    if (zipped && (target.isDir() || isForeign(place))) {
        return Error{Error::Kind::Conflict,
                     tr("\"%1\" exists and is not a pack. Choose another name.").arg(path),
                     {},
                     {}};
    }
    // On the same disk, so that what is complete only has to be renamed.
    QTemporaryDir draft(QDir(parent).filePath(QStringLiteral(".pack-XXXXXX")));
    if (!draft.isValid()) {
        return Error{Error::Kind::Io,
                     Common::tr("\"%1\" cannot be written to.").arg(parent),
                     draft.errorString(),
                     {}};
    }
    Files files{draft.path(), {}, {}};
    const QFile::Permissions usual = usualPermissions(draft.path());
    ATTACHE_CHECK(writeInto(files, pack, papers, leaveBlank, progress));
    if (progress.cancelled())
        return cancelled();
    if (zipped) {
        ATTACHE_CHECK(archiveFiles(files.folder, files.names, target.absoluteFilePath()));
    } else {
        // An empty folder gives its place.
        QDir().rmdir(place);
        if (!QDir().rename(draft.path(), place))
            return Error{
                Error::Kind::Io, Common::tr("\"%1\" cannot be written to.").arg(path), {}, {}};
        draft.setAutoRemove(false);
        QFile::setPermissions(place, usual);
    }
    if (!m_workspace.isReadOnly())
        ATTACHE_CHECK(record(pack));
    return WrittenPack{path, files.names, pack.notes + files.notes};
}

Result<void> PackMaker::record(const VisitPack &pack)
{
    //: A step that can be undone
    const QString title = tr("Pack for the visit to %1").arg(pack.account.name);
    return m_workspace.perform(title, [&](Writer &writer) -> Result<void> {
        // Until the visit, a pack takes the place of the one that was made before.
        ATTACHE_TRY(const auto known,
                    recordsWith(writer.connection(), &MaterialUse::visit, pack.visit.id));
        for (const MaterialUse &each : known) {
            if (each.use == UseKind::Packed && pack.visit.startsAt > writer.clock().now())
                ATTACHE_CHECK(writer.remove(each.id));
        }
        for (const Match &each : pack.taken)
            ATTACHE_CHECK(rememberUse(writer, pack.visit.id, each, UseKind::Packed));
        return {};
    });
}

} // namespace attache
