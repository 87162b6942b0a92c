#include "ui/shell/deck_imports.h"

#include "core/base/shared_text.h"
#include "core/deck/slide_pictures.h"
#include "ui/desk/desk.h"
#include "ui/pages/library/slides_back.h"
#include "ui/shell/command_list.h"
#include "ui/shell/returned_slides_dialog.h"
#include "ui/shell/returned_slides_model.h"

#include <QFileInfo>

#include <algorithm>

namespace attache {

namespace {

/// Drawn in one task; takes some seconds, which other tasks can wait.
constexpr size_t SlidesATurn = 10;

/// More refusals than this are counted only.
constexpr qsizetype RefusalsTold = 3;

/// What came in, and which of its slides are ours.
struct Arrived
{
    ImportedDecks decks;
    std::vector<ReturnedDeck> back;
};

/// How the slides that came back stand to the library, the changed ones by name.
QStringList backWords(const std::vector<ReturnedDeck> &decks)
{
    if (decks.empty())
        return {};
    std::vector<const RecognisedSlide *> slides;
    for (const ReturnedDeck &deck : decks) {
        for (const RecognisedSlide &slide : deck.slides()) {
            if (slide.standing != SlideStanding::Foreign)
                slides.push_back(&slide);
        }
    }
    const auto count = [&slides](SlideStanding standing) {
        return int(std::ranges::count(slides, standing, &RecognisedSlide::standing));
    };
    //: %1 says how many of them are current, outdated, edited
    QStringList lines{
        DeckImports::tr("%Ln slide(s) of yours came back: %1", nullptr, int(slides.size()))
            .arg(standingWords(count))};
    qsizetype told = 0;
    for (const RecognisedSlide *slide : slides) {
        if (slide->standing != SlideStanding::Edited || told == RefusalsTold)
            continue;
        ++told;
        //: A slide by its number and title
        lines.append(DeckImports::tr("Slide %1 was edited: %2")
                         .arg(QString::number(slide->position), slide->title));
    }
    return lines;
}

QString presentations()
{
    return DeckImports::tr("Presentations (*.pptx *.potx *.ppsx *.pptm *.potm *.ppsm)");
}

} // namespace

DeckImports::DeckImports(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void DeckImports::addCommands(CommandList &commands, QWidget *window)
{
    m_window = window;
    commands.add({QStringLiteral("decks.import"),
                  tr("Import decks…"),
                  QStringLiteral("document-import"),
                  {},
                  [this, window] {
                      const QStringList paths =
                          m_desk.files().filesToOpen(window, tr("Import decks"), presentations());
                      if (!paths.isEmpty())
                          import(paths);
                  },
                  true});
    commands.add({QStringLiteral("decks.back"),
                  tr("Slides that came back…"),
                  QStringLiteral("document-open"),
                  {},
                  [this, window] {
                      const QString path = m_desk.files().fileToOpen(
                          window, Common::tr("Slides that came back"), presentations());
                      if (!path.isEmpty())
                          openBack(path)->read();
                  }});
}

ReturnedSlidesDialog *DeckImports::openBack(const QString &path)
{
    auto *dialog = new ReturnedSlidesDialog(m_desk, path, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReturnedSlidesDialog::adopted, this,
            [this](const QList<Id<Deck>> &decks, const QString &mergeKey) {
                if (!SlidePainter::program().isEmpty())
                    draw({decks, mergeKey});
            });
    dialog->show();
    return dialog;
}

/// A button for each file in which something can be done about slides of ours.
std::vector<NoticeAction> DeckImports::waysBack(const std::vector<ReturnedDeck> &decks)
{
    std::vector<NoticeAction> actions;
    for (const ReturnedDeck &deck : decks) {
        const bool isCurrent = std::ranges::none_of(deck.slides(), [](const RecognisedSlide &each) {
            return canReplace(each) || canAdopt(each);
        });
        if (isCurrent)
            continue;
        const QString text = decks.size() == 1
                                 ? tr("Show slides…")
                                 //: %1 is the name of a file
                                 : tr("Slides of %1…").arg(QFileInfo(deck.path()).fileName());
        actions.push_back({text, [this, deck] { openBack(deck.path())->showDeck(deck); }});
    }
    return actions;
}

void DeckImports::import(const QStringList &paths)
{
    start(paths, Deck(), false, CameBack::Asks);
}

void DeckImports::importVersion(Id<Deck> deck, QWidget *window)
{
    const auto facts = DeckLibrary(m_desk.workspace()).nextVersion(deck);
    if (!facts)
        return m_desk.report(facts.error());
    const QString path = m_desk.files().fileToOpen(
        window, tr("Import new version of \"%1\"").arg(facts->name), presentations());
    if (!path.isEmpty())
        start({path}, *facts, true, CameBack::Imports);
}

void DeckImports::start(const QStringList &paths, const Deck &facts, bool asNew, CameBack back)
{
    const QString title = paths.size() == 1
                              //: %1 is the name of a file; names a task while it runs
                              ? Common::tr("Import %1").arg(QFileInfo(paths.front()).fileName())
                              : tr("Import %Ln deck(s)", nullptr, int(paths.size()));
    m_desk.tasks().start(
        title,
        [paths, facts, asNew, back](Workspace &workspace,
                                    const Progress &progress) -> Result<std::any> {
            Arrived arrived;
            if (back == CameBack::Asks)
                arrived.back = decksBack(workspace, paths, progress);
            QStringList others = paths;
            for (const ReturnedDeck &each : arrived.back)
                others.removeAll(each.path());
            if (others.isEmpty())
                return std::any(std::move(arrived));
            ATTACHE_TRY(arrived.decks,
                        DeckLibrary(workspace).import(others, facts, asNew, progress));
            return std::any(std::move(arrived));
        },
        [this](const Result<std::any> &result) {
            tell(result);
            Q_EMIT finished();
        });
}

void DeckImports::tell(const Result<std::any> &result)
{
    if (!result) {
        if (result.error().kind == Error::Kind::Cancelled)
            Q_EMIT m_desk.said(Common::tr("The import was cancelled. Nothing was changed."));
        else
            m_desk.report(result.error());
        return;
    }
    const auto &arrived = std::any_cast<const Arrived &>(*result);
    const ImportedDecks &imported = arrived.decks;
    QStringList lines;
    QStringList details;
    for (const ImportedDecks::Refusal &each : imported.refused) {
        if (lines.size() < RefusalsTold)
            lines.append(each.error.message);
        details.append(each.path + QStringLiteral(": ") + each.error.message + u' ' +
                       each.error.detail);
    }
    const auto untold = int(imported.refused.size()) - int(lines.size());
    if (untold > 0)
        lines.append(tr("%Ln more file(s) could not be imported.", nullptr, untold));
    if (imported.decks.empty() && !arrived.back.empty())
        return askAbout(std::move(lines), arrived.back, false);
    if (imported.decks.empty()) {
        m_desk.report({Error::Kind::Invalid, lines.join(u'\n'), details.join(u'\n'), {}});
        return;
    }
    int slides = 0;
    Drawing drawing{{}, imported.mergeKey};
    for (const ImportedDeck &each : imported.decks) {
        slides += each.slides;
        drawing.decks.append(each.deck.id);
    }
    //: %1 is what was done, as "Import deck “Company”"
    lines.prepend(tr("%1: %Ln slide(s)", nullptr, slides).arg(imported.title));
    askAbout(std::move(lines), arrived.back, true);
    if (!SlidePainter::program().isEmpty())
        draw(std::move(drawing));
}

void DeckImports::askAbout(QStringList lines, const std::vector<ReturnedDeck> &back, bool canUndo)
{
    lines += backWords(back);
    std::vector<NoticeAction> actions = waysBack(back);
    QStringList paths;
    for (const ReturnedDeck &each : back)
        paths.append(each.path());
    if (!paths.isEmpty()) {
        lines.append(tr("Not imported: %Ln presentation(s) with slides of yours.", nullptr,
                        int(paths.size())));
        actions.push_back({tr("Import all the same"),
                           [this, paths] { start(paths, Deck(), false, CameBack::Imports); }});
    }
    m_desk.say(lines.join(u'\n'), std::move(actions), canUndo);
}

void DeckImports::draw(Drawing drawing)
{
    const Id<Deck> deck = drawing.decks.front();
    const PictureTurn turn{SlidesATurn, drawing.mergeKey};
    m_desk.tasks().start(
        tr("Draw slides"),
        [deck, turn](Workspace &workspace, const Progress &progress) -> Result<std::any> {
            ATTACHE_TRY(const int count, drawSlidePictures(workspace, deck, progress, turn));
            return std::any(count);
        },
        [this, drawing = std::move(drawing)](const Result<std::any> &result) mutable {
            // Undone, the deck is gone, and there is nothing to say about it.
            const bool isGone = !result && result.error().kind == Error::Kind::NotFound;
            if (!result && !isGone) {
                m_desk.report(result.error());
                Q_EMIT drawn();
                return;
            }
            if (isGone || std::any_cast<int>(*result) == 0)
                drawing.decks.removeFirst();
            if (drawing.decks.isEmpty())
                Q_EMIT drawn();
            else
                draw(std::move(drawing));
        });
}

} // namespace attache
