#include "core/deck/library.h"

#include "core/base/shared_text.h"
#include "core/deck/record_placeholders.h"
#include "core/deck/slide_gatherer.h"
#include "core/queries/deck_list.h"
#include "core/store/blob_device.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUuid>

namespace attache {

namespace {

/// "zh" or "en" by what most letters of the slides are; nothing where there are too few.
QString languageIn(const DeckOutline &outline)
{
    qint64 han = 0;
    qint64 latin = 0;
    for (const SlideOutline &slide : outline.slides) {
        for (const QChar character : slide.searchText()) {
            if (character.script() == QChar::Script_Han)
                ++han;
            else if (character.script() == QChar::Script_Latin)
                ++latin;
        }
    }
    // A Chinese character says about as much as four letters.
    constexpr qint64 Enough = 20;
    if (4 * han + latin < Enough)
        return {};
    return 4 * han >= latin ? QStringLiteral("zh") : QStringLiteral("en");
}

/// What is wrong with an offered file is invalid input; Corrupt is kept for the workspace.
template <typename T>
Result<T> offered(Result<T> read)
{
    if (!read && read.error().kind == Error::Kind::Corrupt)
        read.error().kind = Error::Kind::Invalid;
    return read;
}

Result<DeckOutline> readOutline(const QString &path, const Progress &progress)
{
    ATTACHE_TRY(const Presentation presentation, openOffered(path));
    return offered(DeckReader(presentation).read(progress));
}

Result<QString> putFile(Writer &writer, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::Io,
                     Common::tr("The file \"%1\" cannot be read.").arg(path),
                     file.errorString(),
                     {}};
    }
    return putBlob(writer.connection(), file);
}

void fill(Slide &slide, const SlideOutline &outline)
{
    slide.position = outline.position;
    slide.title = outline.title;
    slide.body = bodyOf(outline);
    slide.notes = outline.notes;
    slide.hidden = outline.hidden;
    slide.layout = outline.layout;
    slide.contentHash = QString::fromLatin1(outline.contentHash);
}

/// The slide @p before as @p outline has it now; a new one where there was none.
Slide renewed(const Slide *before, const SlideOutline &outline)
{
    Slide slide = before ? *before : Slide();
    const LongText notes = slide.notes;
    fill(slide, outline);
    if (!before || before->contentHash != slide.contentHash)
        slide.thumbnail.clear();
    else
        slide.notes = notes; // what somebody wrote here about a slide that is the same
    return slide;
}

} // namespace

Result<Presentation> openOffered(const QString &path)
{
    return offered(Presentation::open(path));
}

int ImportedDeck::count(SlideChange::Kind kind) const
{
    return int(std::count_if(changes.begin(), changes.end(),
                             [&](const SlideChange &each) { return each.kind == kind; }));
}

Result<ImportedDeck> DeckLibrary::import(const QString &path, const Deck &facts, bool asNew,
                                         const Progress &progress)
{
    ATTACHE_TRY(ImportedDecks result, import(QStringList{path}, facts, asNew, progress));
    if (!result.refused.empty())
        return std::move(result.refused.front().error);
    return std::move(result.decks.front());
}

Result<ImportedDecks> DeckLibrary::import(const QStringList &paths, const Deck &facts, bool asNew,
                                          const Progress &progress)
{
    ImportedDecks result;
    std::vector<ReadDeck> read;
    for (qsizetype index = 0; index < paths.size(); ++index) {
        Progress file([&](qint64 done, qint64 total) {
            // Files count alike, whatever they hold.
            progress.report(index * total + done, paths.size() * total);
            if (progress.cancelled())
                file.cancel();
        });
        auto outline = readOutline(paths[index], file);
        if (!outline && outline.error().kind == Error::Kind::Cancelled)
            return std::move(outline).error();
        if (outline)
            read.push_back({paths[index], *std::move(outline)});
        else
            result.refused.push_back({paths[index], std::move(outline).error()});
    }
    if (read.empty())
        return result;
    ATTACHE_TRY(result.title, titleOf(read, facts, asNew));
    result.mergeKey = QStringLiteral("deck/") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    ATTACHE_CHECK(m_workspace.perform(
        result.title,
        [&](Writer &writer) -> Result<void> {
            for (const ReadDeck &each : read) {
                if (progress.cancelled())
                    return Error{Error::Kind::Cancelled, tr("The import was cancelled."), {}, {}};
                ATTACHE_TRY(ImportedDeck imported, store(writer, each, facts, asNew));
                result.decks.push_back(std::move(imported));
            }
            return {};
        },
        result.mergeKey));
    return result;
}

Result<ImportedDeck> DeckLibrary::import(Writer &writer, const QString &path, const Deck &facts)
{
    ATTACHE_TRY(DeckOutline outline, readOutline(path, {}));
    return store(writer, {path, std::move(outline)}, facts, true);
}

Result<ImportedDeck> DeckLibrary::importVersion(Writer &writer, const QString &path,
                                                const Deck &facts, const std::vector<Slide> &before)
{
    ATTACHE_TRY(const DeckOutline outline, readOutline(path, {}));
    ImportedDeck result;
    result.path = path;
    result.slides = int(outline.slides.size());
    result.deck = facts;
    ATTACHE_TRY(result.deck.file, putFile(writer, path));
    ATTACHE_CHECK(writer.insert(result.deck));
    for (size_t place = 0; place < outline.slides.size(); ++place) {
        Slide slide =
            renewed(place < before.size() ? &before[place] : nullptr, outline.slides[place]);
        slide.id = {};
        slide.deck = result.deck.id;
        ATTACHE_CHECK(writer.insert(slide));
    }
    return result;
}

Result<QString> DeckLibrary::titleOf(const std::vector<ReadDeck> &decks, const Deck &facts,
                                     bool asNew) const
{
    if (decks.size() > 1)
        return tr("Import %n deck(s)", nullptr, int(decks.size()));
    const QFileInfo file(decks.front().path);
    std::optional<Deck> known;
    if (!asNew) {
        ATTACHE_TRY(known, newestDeckOf(m_workspace.connection(), file.fileName()));
    }
    if (known)
        return tr("Update deck \"%1\"").arg(known->name);
    return tr("Import deck \"%1\"")
        .arg(facts.name.isEmpty() ? file.completeBaseName() : facts.name);
}

Result<ImportedDeck> DeckLibrary::store(Writer &writer, const ReadDeck &read, const Deck &facts,
                                        bool asNew)
{
    const QFileInfo info(read.path);
    ImportedDeck result;
    result.path = read.path;
    result.slides = int(read.outline.slides.size());
    result.warnings = read.outline.warnings;
    std::optional<Deck> known;
    if (!asNew) {
        ATTACHE_TRY(known, newestDeckOf(writer.connection(), info.fileName()));
    }
    std::vector<Slide> slidesKnown;
    if (known) {
        result.isNew = false;
        result.deck = *known;
        ATTACHE_TRY(slidesKnown, slides(known->id));
        result.changes = compareSlides(slidesKnown, read.outline.slides);
    } else {
        result.deck = facts;
        result.deck.id = {};
    }
    Deck &deck = result.deck;
    deck.fileName = info.fileName();
    deck.author = read.outline.author;
    if (deck.name.isEmpty())
        deck.name = info.completeBaseName();
    if (deck.language.isEmpty())
        deck.language = languageIn(read.outline);
    ATTACHE_TRY(deck.file, putFile(writer, read.path));
    if (result.isNew) {
        ATTACHE_CHECK(writer.insert(deck));
    } else {
        ATTACHE_CHECK(writer.update(deck));
    }
    ATTACHE_CHECK(storeSlides(writer, result, read.outline, slidesKnown));
    return result;
}

Result<void> DeckLibrary::storeSlides(Writer &writer, const ImportedDeck &result,
                                      const DeckOutline &outline, const std::vector<Slide> &known)
{
    QString thumbnail;
    if (!outline.thumbnail.isEmpty()) {
        ATTACHE_TRY(thumbnail, writer.putBlob(outline.thumbnail));
    }
    const auto store = [&](const SlideOutline &read, const Slide *before) -> Result<void> {
        Slide slide = renewed(before, read);
        slide.deck = result.deck.id;
        // The picture in the file is the first slide's, and at hand before any other.
        if (slide.thumbnail.isEmpty() && read.position == 1)
            slide.thumbnail = thumbnail;
        if (before)
            return writer.update(slide);
        return writer.insert(slide);
    };
    if (result.isNew) {
        for (const SlideOutline &read : outline.slides)
            ATTACHE_CHECK(store(read, nullptr));
        return {};
    }
    for (const SlideChange &change : result.changes) {
        if (change.after < 0) {
            ATTACHE_CHECK(writer.remove(known[size_t(change.before)].id));
            continue;
        }
        const Slide *before = change.before < 0 ? nullptr : &known[size_t(change.before)];
        ATTACHE_CHECK(store(outline.slides[size_t(change.after)], before));
    }
    return {};
}

Result<Deck> DeckLibrary::nextVersion(Id<Deck> deck) const
{
    static const QRegularExpression number(QStringLiteral("(\\d+)$"));
    ATTACHE_TRY(Deck next, Store<Deck>(m_workspace.connection()).get(deck));
    next.id = {};
    next.predecessor = deck;
    next.reviewOn = {};
    const QRegularExpressionMatch match = number.match(next.version);
    if (match.hasMatch())
        next.version.replace(match.capturedStart(), match.capturedLength(),
                             QString::number(match.captured().toLongLong() + 1));
    else
        next.version = QStringLiteral("v2");
    return next;
}

Result<DeckDifference> DeckLibrary::compare(Id<Deck> deck, const QString &path,
                                            const Progress &progress)
{
    ATTACHE_CHECK(Store<Deck>(m_workspace.connection()).get(deck));
    DeckDifference difference;
    ATTACHE_TRY(difference.known, slides(deck));
    ATTACHE_TRY(DeckOutline outline, readOutline(path, progress));
    difference.read = std::move(outline.slides);
    difference.changes = compareSlides(difference.known, difference.read);
    return difference;
}

Result<std::vector<Deck>> DeckLibrary::decks() const
{
    ATTACHE_TRY(auto rows, deckRows(m_workspace.connection()));
    std::vector<Deck> decks;
    decks.reserve(rows.size());
    for (DeckRow &row : rows)
        decks.push_back(std::move(row.deck));
    return decks;
}

Result<std::vector<Slide>> DeckLibrary::slides(Id<Deck> deck) const
{
    return slidesOf(m_workspace.connection(), deck);
}

Result<void> DeckLibrary::remove(Id<Deck> id)
{
    ATTACHE_TRY(const Deck deck, Store<Deck>(m_workspace.connection()).get(id));
    return m_workspace.perform(tr("Remove deck \"%1\"").arg(deck.name),
                               [&](Writer &writer) { return writer.remove(id); });
}

Result<std::optional<Slide>> DeckLibrary::newest(const Slide &slide) const
{
    ATTACHE_TRY(const auto versions, deckVersions(m_workspace.connection(), slide.deck));
    if (versions.empty() || versions.front().deck.id == slide.deck)
        return std::optional<Slide>(slide);
    ATTACHE_TRY(const auto before, slides(slide.deck));
    ATTACHE_TRY(const auto now, slides(versions.front().deck.id));
    for (const SlideChange &change : compareSlides(before, now)) {
        if (change.before >= 0 && change.after >= 0 && before[size_t(change.before)].id == slide.id)
            return std::optional<Slide>(now[size_t(change.after)]);
    }
    return std::optional<Slide>();
}

Result<Presentation> DeckLibrary::open(const Deck &deck) const
{
    ATTACHE_TRY(auto device, BlobDevice::open(m_workspace.connection(), deck.file));
    ATTACHE_TRY(auto package, Package::open(std::move(device), deck.fileName));
    return Presentation::open(std::move(package));
}

Result<void> DeckLibrary::restoreSlide(Id<Deck> id, int position, Id<Slide> before,
                                       const Progress &progress)
{
    Connection &connection = m_workspace.connection();
    ATTACHE_TRY(const Deck deck, Store<Deck>(connection).get(id));
    ATTACHE_TRY(const Slide older, Store<Slide>(connection).get(before));
    SlideGatherer gathered(*this, connection);
    ATTACHE_TRY(const size_t here, gathered.use(id));
    const int count = gathered.slideCount(here);
    if (position < 1 || position > count)
        return gathered.take(id, position);
    for (int slide = 1; slide <= count; ++slide) {
        if (slide == position)
            ATTACHE_CHECK(gathered.take(older.deck, older.position, std::pair(here, slide)));
        else
            ATTACHE_CHECK(gathered.take(id, slide));
    }
    AssemblyRequest &request = gathered.request();
    for (const AssemblySource &each : request.decks) {
        if (each.presentation->size() != request.decks[here].presentation->size()) {
            return Error{Error::Kind::Invalid,
                         tr("The slides of the two versions differ in size. Take the slide over in "
                            "the program they were made with."),
                         {},
                         {}};
        }
    }
    for (SlideChoice &each : request.slides)
        each.origin = {}; // they are the slides of this deck
    request.keepPlaceholders = true;
    request.title = deck.name;
    request.author = deck.author;
    request.created = m_workspace.clock().now();
    const QTemporaryDir folder;
    const QString path =
        folder.filePath(deck.fileName.isEmpty() ? QStringLiteral("deck.pptx") : deck.fileName);
    ATTACHE_TRY(Assembler assembler, Assembler::prepare(std::move(request)));
    ATTACHE_CHECK(assembler.write(path, progress));
    ATTACHE_TRY(const DeckOutline outline, readOutline(path, progress));
    ATTACHE_TRY(const std::vector<Slide> known, slides(id));
    ImportedDeck restored;
    restored.deck = deck;
    restored.isNew = false;
    // However much it says differently: what stands in that place is the same slide.
    for (int place = 0; place < count && place < int(known.size()); ++place)
        restored.changes.push_back({SlideChange::Kind::Changed, place, place});
    //: A step that can be undone; %1 is the number of a slide, %2 the name of its deck
    const QString title = tr("Restore slide %1 of \"%2\"").arg(position).arg(deck.name);
    return m_workspace.perform(title, [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(restored.deck.file, putFile(writer, path));
        ATTACHE_CHECK(writer.update(restored.deck));
        ATTACHE_CHECK(storeSlides(writer, restored, outline, known));
        ATTACHE_TRY(std::optional<Slide> slide, slideAt(writer.connection(), id, position));
        if (!slide || slide->contentHash != older.contentHash)
            return {};
        slide->thumbnail = older.thumbnail;
        return writer.update(*slide);
    });
}

Result<AssemblyReport> DeckLibrary::assemble(const AssemblyOrder &order, const QString &path,
                                             const Progress &progress)
{
    SlideGatherer gathered(*this, m_workspace.connection());
    for (const DeckPick &pick : order.picks) {
        for (const int slide : pick.slides)
            ATTACHE_CHECK(gathered.take(pick.deck, slide));
        if (!pick.made.empty())
            ATTACHE_CHECK(gathered.make(pick.deck, pick.made));
    }
    AssemblyRequest &request = gathered.request();
    ATTACHE_TRY(request.values, placeholdersFor(m_workspace, order.visit, order.account));
    if (!order.logo.isEmpty())
        request.values->logo = order.logo;
    for (auto each = order.typed.cbegin(); each != order.typed.cend(); ++each)
        request.values->set(each.key(), each.value());
    if (!order.size.isEmpty()) {
        ATTACHE_TRY(request.size, slideSizeFor(order.size, request.decks));
    }
    request.leaveBlank = order.leaveBlank;
    request.keepPlaceholders = order.keepPlaceholders;
    request.title = order.title;
    request.author = request.values->texts.value(QStringLiteral("me.name"));
    request.created = m_workspace.clock().now();
    ATTACHE_TRY(Assembler assembler, Assembler::prepare(std::move(request)));
    ATTACHE_CHECK(assembler.write(path, progress));
    return assembler.report();
}

} // namespace attache
