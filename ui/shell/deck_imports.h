#pragma once

#include "core/deck/library.h"

#include <QObject>

#include <any>
#include <vector>

class QWidget;

namespace attache {

class CommandList;
class Desk;
class ReturnedDeck;
class ReturnedSlidesDialog;
struct NoticeAction;

/// Imports presentations into the library in the background and then has their slides drawn, where
/// LibreOffice is installed: a few at a time, so that other tasks can run in between. GUI thread.
class DeckImports : public QObject
{
    Q_OBJECT

public:
    /// @p desk outlives this.
    explicit DeckImports(Desk &desk, QObject *parent = nullptr);

    /// Adds the commands decks.import and decks.back, which ask for files over @p window.
    void addCommands(CommandList &commands, QWidget *window);

    /// Imports the presentations at @p paths as one undo step and says what came of it. One that
    /// was sent from here once is not made a deck before somebody says so.
    void import(const QStringList &paths);
    /// Asks for the file of a new version of @p deck over @p window and imports it as a deck of its
    /// own, which comes after that one.
    void importVersion(Id<Deck> deck, QWidget *window);

    /// The dialog with the slides of the presentation at @p path, which is still to be read.
    ReturnedSlidesDialog *openBack(const QString &path);

Q_SIGNALS:
    /// An import is over, whatever came of it.
    void finished();
    /// No slide of the decks imported is left to be drawn, or drawing was given up.
    void drawn();

private:
    struct Drawing
    {
        QList<Id<Deck>> decks;
        QString mergeKey;
    };
    /// What becomes of a presentation with slides of ours: it is told and left to the person, or
    /// becomes a deck all the same.
    enum class CameBack { Asks, Imports };
    void start(const QStringList &paths, const Deck &facts, bool asNew, CameBack back);
    void tell(const Result<std::any> &result);
    /// Says what came back and was not imported, after @p lines, and offers what can be done.
    void askAbout(QStringList lines, const std::vector<ReturnedDeck> &back, bool canUndo);
    void draw(Drawing drawing);
    std::vector<NoticeAction> waysBack(const std::vector<ReturnedDeck> &decks);

    Desk &m_desk;
    QWidget *m_window = nullptr; ///< over which dialogs open
};

} // namespace attache
