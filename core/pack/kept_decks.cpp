#include "core/pack/kept_decks.h"

#include "core/base/shared_text.h"
#include "core/deck/slide_gatherer.h"
#include "core/pack/record_slides.h"
#include "core/queries/deck_list.h"
#include "core/record/record_type.h"
#include "core/record/records_with.h"
#include "core/store/blob_device.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <map>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeptDecks)
};

/// Finds and lays out anew what of one kept deck tells of anonymised cases.
class KeptDeck
{
public:
    KeptDeck(Workspace &workspace, const std::vector<CaseStudy> &anonymised, Deck deck)
        : m_workspace(workspace)
        , m_library(workspace)
        , m_anonymised(anonymised)
        , m_deck(std::move(deck))
    {
    }

    /// Whether anything had to be.
    Result<bool> renew(const Progress &progress)
    {
        ATTACHE_CHECK(find());
        if (m_old.empty())
            return false;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deck.pptx"));
        ATTACHE_CHECK(assemble(path, progress));
        ATTACHE_CHECK(store(path));
        return true;
    }

private:
    Connection &connection() { return m_workspace.connection(); }

    /// The case that @p slide must no longer tell of as it does; null for none.
    const CaseStudy *toldBy(const Slide &slide, const std::optional<SlideOrigin> &origin) const
    {
        for (const CaseStudy &study : m_anonymised) {
            // Slides that were kept before they had marks are known by their titles.
            const bool isIt =
                origin ? origin->made.isOfSame(madeFrom(study)) && !saysNoName(origin->made)
                       : slide.title == study.title;
            if (isIt)
                return &study;
        }
        return nullptr;
    }

    Result<void> find()
    {
        ATTACHE_TRY(m_slides, m_library.slides(m_deck.id));
        ATTACHE_TRY(const Presentation presentation, m_library.open(m_deck));
        for (const Slide &slide : m_slides) {
            const auto place = size_t(slide.position) - 1;
            if (place >= presentation.slides().size())
                continue;
            ATTACHE_TRY(const XmlPart xml,
                        presentation.package().readXml(*presentation.slides()[place].part));
            if (const CaseStudy *study = toldBy(slide, originOf(xml)))
                m_old.emplace(slide.position, study->id);
        }
        return {};
    }

    Result<void> assemble(const QString &path, const Progress &progress)
    {
        SlideGatherer gathered(m_library, connection());
        ATTACHE_TRY(const size_t here, gathered.use(m_deck.id));
        AssemblyRequest &request = gathered.request();
        for (int position = 1; position <= gathered.slideCount(here); ++position) {
            const auto old = m_old.find(position);
            if (old == m_old.end()) {
                ATTACHE_CHECK(gathered.take(m_deck.id, position));
                request.slides.back().origin = {}; // they are the slides of this deck
                continue;
            }
            ATTACHE_TRY(CaseSlide slide, caseSlide(connection(), old->second));
            ATTACHE_CHECK(gathered.make(m_deck.id, {std::move(slide)}));
            request.slides.back().inPlaceOf = std::pair(here, size_t(position) - 1);
        }
        request.keepPlaceholders = true;
        request.title = m_deck.name;
        request.author = m_deck.author;
        request.created = m_workspace.clock().now();
        ATTACHE_TRY(Assembler assembler, Assembler::prepare(std::move(request)));
        return assembler.write(path, progress);
    }

    Result<void> store(const QString &path)
    {
        ATTACHE_TRY(const Presentation written, Presentation::open(path));
        ATTACHE_TRY(const DeckOutline outline, DeckReader(written).read());
        //: A step that can be undone; %1 is the name of a deck
        const QString title = Words::tr("Take customers out of \"%1\"").arg(m_deck.name);
        return m_workspace.perform(title, [&](Writer &writer) -> Result<void> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return Error{Error::Kind::Io,
                             Common::tr("The file \"%1\" cannot be read.").arg(path),
                             file.errorString(),
                             {}};
            ATTACHE_TRY(m_deck.file, putBlob(writer.connection(), file));
            ATTACHE_CHECK(writer.update(m_deck));
            for (Slide &slide : m_slides) {
                if (!m_old.contains(slide.position))
                    continue;
                const SlideOutline &read = outline.slides[size_t(slide.position) - 1];
                slide.title = read.title;
                slide.body = bodyOf(read);
                slide.notes = read.notes;
                slide.layout = read.layout;
                slide.contentHash = QString::fromLatin1(read.contentHash);
                slide.thumbnail.clear(); // it shows the name
                ATTACHE_CHECK(writer.update(slide));
            }
            return {};
        });
    }

    Workspace &m_workspace;
    DeckLibrary m_library;
    const std::vector<CaseStudy> &m_anonymised;
    Deck m_deck;
    std::vector<Slide> m_slides;
    std::map<int, Id<CaseStudy>> m_old; ///< by their place
};

} // namespace

Result<int> renewAnonymised(Workspace &workspace, const Progress &progress)
{
    ATTACHE_TRY(const auto anonymised,
                recordsWith(workspace.connection(), &CaseStudy::anonymised, true));
    if (anonymised.empty())
        return 0;
    ATTACHE_TRY(auto decks, DeckLibrary(workspace).decks());
    int renewed = 0;
    for (Deck &deck : decks) {
        if (progress.cancelled())
            return Error{Error::Kind::Cancelled, Common::tr("Reading was cancelled."), {}, {}};
        if (deck.versionOf.isNull())
            continue;
        ATTACHE_TRY(const bool had,
                    KeptDeck(workspace, anonymised, std::move(deck)).renew(progress));
        renewed += had ? 1 : 0;
    }
    return renewed;
}

} // namespace attache
