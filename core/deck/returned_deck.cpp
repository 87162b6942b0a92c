#include "core/deck/returned_deck.h"

#include "core/base/shared_text.h"
#include "core/deck/placeholder_return.h"
#include "core/deck/record_placeholders.h"
#include "core/deck/slide_gatherer.h"
#include "core/deck/slide_listing.h"
#include "core/queries/deck_list.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUuid>

#include <algorithm>
#include <map>

namespace attache {

namespace {

Result<QByteArray> digestOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return Error{Error::Kind::Io,
                     Common::tr("The file \"%1\" cannot be read.").arg(path),
                     file.errorString(),
                     {}};
    }
    return hash.result();
}

QString allWords(const QString &title, const QString &body)
{
    return title + u'\n' + body;
}

bool isSameFile(const QString &a, const QString &b)
{
    const QString known = QFileInfo(a).canonicalFilePath();
    return !known.isEmpty() && known == QFileInfo(b).canonicalFilePath();
}

/// What of @p slide the list of a file would say; nothing where it has no such line.
SlideOrigin takenFrom(std::vector<ListedSlide> &listed, const RecognisedSlide &slide)
{
    const auto found = std::ranges::find_if(listed, [&](const ListedSlide &each) {
        if (slide.made) {
            return !slide.made->slides.empty() &&
                   each.made.isOfSame(fromOf(slide.made->slides.front()));
        }
        return !each.slide.isNull() && each.slide == slide.slide.id;
    });
    if (found == listed.end())
        return {};
    SlideOrigin origin{found->slide,       slide.deck.id,
                       slide.deck.version, QString::fromLatin1(found->content),
                       found->words,       found->made};
    origin.made.state = origin.content;
    listed.erase(found);
    return origin;
}

} // namespace

bool canReplace(const RecognisedSlide &slide)
{
    const bool isThere = slide.made ? !slide.made->slides.empty() : slide.newest.has_value();
    return slide.standing == SlideStanding::Outdated && isThere;
}

bool canAdopt(const RecognisedSlide &slide)
{
    return slide.standing == SlideStanding::Edited && !slide.made && slide.newest;
}

/// The file while something is done with it.
struct ReturnedDeck::Opened
{
    Presentation presentation;
    DeckOutline outline;
    std::vector<SlideOrigin> origins;            ///< what each slide is marked with, or listed as
    QHash<QString, QString> values;              ///< of placeholders, as the file has them
    std::vector<std::shared_ptr<XmlPart>> known; ///< what each one was made of; null for none
    std::map<Id<Deck>, Presentation> decks;      ///< of the library

    Result<void> learnFrom(const RecognisedSlide &slide, const DeckLibrary &library);
};

/// Reads what @p slide was made of, and by that what its placeholders stand for.
Result<void> ReturnedDeck::Opened::learnFrom(const RecognisedSlide &slide,
                                             const DeckLibrary &library)
{
    if (slide.slide.id.isNull())
        return {};
    auto deck = decks.find(slide.deck.id);
    if (deck == decks.end()) {
        ATTACHE_TRY(Presentation opened, library.open(slide.deck));
        deck = decks.emplace(slide.deck.id, std::move(opened)).first;
    }
    const Presentation &before = deck->second;
    const auto position = size_t(slide.slide.position);
    if (position < 1 || position > before.slides().size())
        return {};
    ATTACHE_TRY(XmlPart made, before.package().readXml(*before.slides()[position - 1].part));
    const auto place = size_t(slide.position) - 1;
    ATTACHE_TRY(XmlPart sent, presentation.package().readXml(*presentation.slides()[place].part));
    known[place] = std::make_shared<XmlPart>(std::move(made));
    PlaceholderReturn learning(*known[place], values);
    learning.apply(sent);
    values = learning.values();
    return {};
}

Result<ReturnedDeck> ReturnedDeck::read(Workspace &workspace, const QString &path,
                                        const MadeSource &made, const Progress &progress)
{
    ReturnedDeck deck;
    deck.m_path = path;
    ATTACHE_TRY(deck.m_digest, digestOf(path));
    ATTACHE_TRY(deck.m_slides, SlideRecogniser(workspace, made).recognise(path, progress));
    // What somebody changed tells least of what placeholders stood for.
    for (const bool isEdited : {false, true}) {
        for (const RecognisedSlide &slide : deck.m_slides) {
            if ((slide.standing == SlideStanding::Edited) == isEdited) {
                learnPlaceholders(deck.m_values, allWords(slide.slide.title, slide.slide.body),
                                  allWords(slide.title, slide.body));
            }
        }
    }
    return deck;
}

Slide ReturnedDeck::wordsOf(int position) const
{
    const RecognisedSlide &slide = at(position);
    const auto put = [this](const QString &library, const QString &sent) {
        return withPlaceholders(library, sent, m_values);
    };
    Slide words;
    words.position = position;
    words.title = put(slide.slide.title, slide.title);
    words.body = put(slide.slide.body, slide.body);
    words.notes = slide.notes.isEmpty() ? QString() : put(slide.slide.notes, slide.notes);
    return words;
}

int ReturnedDeck::count(SlideStanding standing) const
{
    return int(std::ranges::count(m_slides, standing, &RecognisedSlide::standing));
}

Result<std::vector<int>> ReturnedDeck::chosen(const ReturnOrder &order,
                                              bool (*can)(const RecognisedSlide &)) const
{
    std::vector<int> positions;
    for (const RecognisedSlide &slide : m_slides) {
        const bool isAsked = order.slides.empty() ||
                             std::ranges::find(order.slides, slide.position) != order.slides.end();
        if (isAsked && can(slide))
            positions.push_back(slide.position);
    }
    if (positions.empty())
        return nothingTo(can == canReplace);
    return positions;
}

Error ReturnedDeck::nothingTo(bool replace) const
{
    const QString why = replace ? tr("No slide of \"%1\" can be replaced.")
                                : tr("No slide of \"%1\" can be adopted.");
    return {Error::Kind::Invalid, why.arg(QFileInfo(m_path).fileName()), {}, {}};
}

Result<ReturnedDeck::Opened> ReturnedDeck::open(Workspace &workspace) const
{
    ATTACHE_TRY(const QByteArray digest, digestOf(m_path));
    if (digest != m_digest) {
        return Error{Error::Kind::Invalid,
                     tr("\"%1\" has changed since it was read. Open it again.").arg(m_path),
                     {},
                     {}};
    }
    ATTACHE_TRY(Presentation presentation, openOffered(m_path));
    ATTACHE_TRY(DeckOutline outline, DeckReader(presentation).read());
    ATTACHE_TRY(auto listed, slidesListed(presentation.package()));
    Opened opened{std::move(presentation), std::move(outline), {}, m_values, {}, {}};
    for (const RecognisedSlide &slide : m_slides) {
        const Part &part = *opened.presentation.slides()[size_t(slide.position) - 1].part;
        ATTACHE_TRY(const XmlPart sent, opened.presentation.package().readXml(part));
        const SlideOrigin inList = takenFrom(listed, slide);
        opened.origins.push_back(originOf(sent).value_or(inList));
    }
    opened.known.resize(m_slides.size());
    // What somebody changed tells least of what placeholders stood for.
    for (const bool isEdited : {false, true}) {
        for (const RecognisedSlide &slide : m_slides) {
            if ((slide.standing == SlideStanding::Edited) == isEdited)
                ATTACHE_CHECK(opened.learnFrom(slide, DeckLibrary(workspace)));
        }
    }
    return opened;
}

/// What the records behind the slide @p position lay out now: of several slides the one in the same
/// place.
std::optional<MadeSlide> ReturnedDeck::madeNow(int position) const
{
    const RecognisedSlide &slide = at(position);
    const auto isOfSame = [&](const RecognisedSlide &other) {
        return other.made && other.made->type == slide.made->type &&
               other.made->id == slide.made->id && !other.made->slides.empty() &&
               fromOf(other.made->slides.front()).isOfSame(fromOf(slide.made->slides.front()));
    };
    const auto before =
        size_t(std::count_if(m_slides.begin(), m_slides.begin() + (position - 1), isOfSame));
    if (before >= slide.made->slides.size())
        return std::nullopt;
    return slide.made->slides[before];
}

/// Takes what the slide @p position is now in the library into its place; false where it is not
/// there.
Result<bool> ReturnedDeck::takeNow(SlideGatherer &gathered, size_t file, int position) const
{
    const RecognisedSlide &slide = at(position);
    auto &slides = gathered.request().slides;
    if (!slide.made) {
        ATTACHE_CHECK(
            gathered.take(slide.newestDeck.id, slide.newest->position, std::pair(file, position)));
        // Somebody took the notes out before it went on.
        if (slide.notes.isEmpty() && !slide.slide.notes.isEmpty())
            slides.back().notes = QString();
        return true;
    }
    const std::optional<MadeSlide> made = madeNow(position);
    if (!made)
        return false;
    ATTACHE_CHECK(gathered.make(file, {*made}));
    slides.back().inPlaceOf = std::pair(file, size_t(position) - 1);
    return true;
}

namespace {

/// Of the slides of @p file those that people commented on.
QString commentWarning(const Presentation &file)
{
    int commented = 0;
    for (const SlideEntry &slide : file.slides()) {
        const auto relationships = file.package().relationships(*slide.part);
        const bool has =
            relationships && std::ranges::any_of(**relationships, [](const auto &each) {
                return relationship::is(each.type, "comments");
            });
        commented += has ? 1 : 0;
    }
    return commented == 0 ? QString()
                          : ReturnedDeck::tr("The comments on %n slide(s) are not in the new file.",
                                             nullptr, commented);
}

/// What placeholders stand for: what the file itself shows, else what the records say.
Result<PlaceholderValues> valuesFor(Workspace &workspace, const ReturnOrder &order,
                                    const QHash<QString, QString> &shown, QString &name)
{
    Id<Account> account = order.account;
    const QString named = shown.value(QStringLiteral("account.name"));
    if (account.isNull() && order.visit.isNull() && !named.isEmpty()) {
        ATTACHE_TRY(const auto called, accountsCalled(workspace.connection(), named));
        if (called.size() == 1)
            account = called.front().id;
    }
    ATTACHE_TRY(PlaceholderValues values, placeholdersFor(workspace, order.visit, account));
    // Whoever is asked for counts before whom the file was made for.
    const bool isTold = !order.account.isNull() || !order.visit.isNull();
    for (auto each = shown.cbegin(); each != shown.cend(); ++each) {
        if (!isTold || values.texts.value(each.key()).isEmpty())
            values.set(each.key(), *each);
    }
    name = values.texts.value(QStringLiteral("account.name"));
    return values;
}

} // namespace

Result<ReplacedSlides> ReturnedDeck::replace(Workspace &workspace, const ReturnOrder &order,
                                             const QString &out, const Progress &progress) const
{
    ATTACHE_TRY(const std::vector<int> positions, chosen(order, canReplace));
    ATTACHE_TRY(Opened opened, open(workspace));
    const QString comments = commentWarning(opened.presentation);
    if (!comments.isEmpty() && isSameFile(m_path, out)) {
        return Error{Error::Kind::Conflict,
                     tr("\"%1\" has comments, which would be lost. Save the new presentation under "
                        "another name.")
                         .arg(QFileInfo(m_path).fileName()),
                     {},
                     {}};
    }
    const DeckLibrary library(workspace);
    SlideGatherer gathered(library, workspace.connection());
    AssemblyRequest &request = gathered.request();
    request.size = opened.presentation.size();
    const size_t file =
        gathered.use(std::move(opened.presentation), QFileInfo(m_path).completeBaseName());
    ReplacedSlides result;
    for (const RecognisedSlide &slide : m_slides) {
        bool isTaken = std::ranges::find(positions, slide.position) != positions.end();
        if (isTaken) {
            ATTACHE_TRY(isTaken, takeNow(gathered, file, slide.position));
        }
        result.slides += isTaken ? 1 : 0;
        if (isTaken)
            continue;
        const auto place = size_t(slide.position) - 1;
        request.slides.push_back({file, place});
        request.slides.back().listedAs = opened.origins[place];
    }
    if (result.slides == 0)
        return nothingTo(true);
    ATTACHE_TRY(request.values, valuesFor(workspace, order, opened.values, result.account));
    request.leaveBlank = order.leaveBlank;
    request.title = opened.outline.title;
    request.author = opened.outline.author;
    request.created = workspace.clock().now();
    ATTACHE_TRY(Assembler assembler, Assembler::prepare(std::move(request)));
    ATTACHE_CHECK(assembler.write(out, progress));
    result.report = assembler.report();
    if (!comments.isEmpty())
        result.report.warnings.append(comments);
    return result;
}

/// In which place of the newest version of their deck the slides @p positions stand.
Result<std::map<int, int>> ReturnedDeck::placesOf(const std::vector<int> &positions) const
{
    std::map<int, int> places;
    for (const int position : positions) {
        const auto [first, isNew] = places.emplace(at(position).newest->position, position);
        if (!isNew) {
            return Error{Error::Kind::Invalid,
                         tr("Slides %1 and %2 are the same slide of \"%3\". Adopt one of them.")
                             .arg(first->second)
                             .arg(position)
                             .arg(at(position).newestDeck.name),
                         {},
                         {}};
        }
    }
    return places;
}

/// The slide @p position of the source @p file with the placeholders of the library.
SlideChoice ReturnedDeck::adoptedFrom(const Opened &opened, size_t file, int position) const
{
    const RecognisedSlide &slide = at(position);
    const auto index = size_t(position) - 1;
    SlideChoice choice{file, index};
    if (!opened.known[index])
        return choice;
    choice.notes = slide.notes.isEmpty()
                       ? QString(slide.newest->notes)
                       : withPlaceholders(slide.slide.notes, slide.notes, opened.values);
    choice.change = [known = opened.known[index],
                     values = opened.values](XmlPart &xml) -> Result<void> {
        removeOrigin(xml);
        PlaceholderReturn(*known, values).apply(xml);
        return {};
    };
    return choice;
}

/// Writes the next version of the deck of the slides @p positions into @p folder; where to.
Result<QString> ReturnedDeck::assembleVersion(const Opened &opened, Workspace &workspace,
                                              const std::vector<int> &positions,
                                              const QString &folder, const Progress &progress) const
{
    const Deck &deck = at(positions.front()).newestDeck;
    ATTACHE_TRY(const auto places, placesOf(positions));
    const DeckLibrary library(workspace);
    SlideGatherer gathered(library, workspace.connection());
    ATTACHE_TRY(const size_t here, gathered.use(deck.id));
    AssemblyRequest &request = gathered.request();
    request.size = request.decks[here].presentation->size();
    if (!opened.presentation.size().isShapedLike(*request.size)) {
        return Error{Error::Kind::Invalid,
                     tr("The slides of \"%1\" have another shape than those of \"%2\". Take them "
                        "over in the program they were made with.")
                         .arg(QFileInfo(m_path).fileName(), deck.name),
                     {},
                     {}};
    }
    request.decks.push_back({&opened.presentation, deck.name, true});
    const size_t file = request.decks.size() - 1;
    for (int place = 1; place <= gathered.slideCount(here); ++place) {
        if (const auto found = places.find(place); found != places.end()) {
            request.slides.push_back(adoptedFrom(opened, file, found->second));
            request.slides.back().inPlaceOf = std::pair(here, size_t(place) - 1);
        } else {
            ATTACHE_CHECK(gathered.take(deck.id, place));
            request.slides.back().origin = {}; // they are the slides of this deck
        }
    }
    request.keepPlaceholders = true;
    request.title = deck.name;
    request.author = deck.author;
    request.created = workspace.clock().now();
    QString path = folder + u'/' + deck.id.toString() + QStringLiteral(".pptx");
    ATTACHE_TRY(Assembler assembler, Assembler::prepare(std::move(request)));
    ATTACHE_CHECK(assembler.write(path, progress));
    return path;
}

/// Charts and diagrams are parts of their own, in which no placeholder is put back: says which of
/// the slides @p positions, as they are in the new version @p deck, name the customer there.
QStringList ReturnedDeck::namesLeft(const DeckLibrary &library, const Deck &deck,
                                    const std::vector<int> &positions,
                                    const QHash<QString, QString> &values) const
{
    QStringList warnings;
    const QString name = values.value(QStringLiteral("account.name"));
    const auto slides = library.slides(deck.id);
    if (!slides || name.isEmpty())
        return warnings;
    for (const int position : positions) {
        const Slide &before = *at(position).newest;
        const auto now = std::ranges::find(*slides, before.position, &Slide::position);
        const bool isNamed =
            now != slides->end() && now->body.contains(name) && !before.body.contains(name);
        if (isNamed) {
            warnings.append(tr("Slide %1 of \"%2\" still names %3, in a chart or a diagram.")
                                .arg(before.position)
                                .arg(deck.name, name));
        }
    }
    return warnings;
}

Result<AdoptedSlides> ReturnedDeck::adopt(Workspace &workspace, const ReturnOrder &order,
                                          const Progress &progress) const
{
    ATTACHE_TRY(const std::vector<int> positions, chosen(order, canAdopt));
    ATTACHE_TRY(Opened opened, open(workspace));
    std::map<Id<Deck>, std::vector<int>> byDeck;
    for (const int position : positions)
        byDeck[at(position).newestDeck.id].push_back(position);
    DeckLibrary library(workspace);
    const QTemporaryDir folder;
    struct Version
    {
        QString path;
        Deck facts;
        std::vector<Slide> before;
    };
    std::vector<Version> versions;
    for (const auto &[deck, slides] : byDeck) {
        Version version;
        ATTACHE_TRY(version.path,
                    assembleVersion(opened, workspace, slides, folder.path(), progress));
        ATTACHE_TRY(version.facts, library.nextVersion(deck));
        ATTACHE_TRY(version.before, library.slides(deck));
        versions.push_back(std::move(version));
    }
    AdoptedSlides result;
    result.slides = int(positions.size());
    //: A step that can be undone; %1 is the name of a deck
    result.title = versions.size() == 1
                       ? tr("Adopt %n slide(s) into \"%1\"", nullptr, result.slides)
                             .arg(versions.front().facts.name)
                       : tr("Adopt %n slide(s)", nullptr, result.slides);
    result.mergeKey = QStringLiteral("deck/") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    ATTACHE_CHECK(workspace.perform(
        result.title,
        [&](Writer &writer) -> Result<void> {
            for (const Version &version : versions) {
                if (progress.cancelled())
                    return Error{
                        Error::Kind::Cancelled, tr("Adopting slides was cancelled."), {}, {}};
                ATTACHE_TRY(
                    ImportedDeck deck,
                    library.importVersion(writer, version.path, version.facts, version.before));
                result.decks.push_back(std::move(deck));
            }
            return {};
        },
        result.mergeKey));
    for (const ImportedDeck &each : result.decks) {
        result.warnings +=
            namesLeft(library, each.deck, byDeck[each.deck.predecessor], opened.values);
    }
    return result;
}

} // namespace attache
