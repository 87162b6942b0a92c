#pragma once

#include "core/queries/deck_list.h"
#include "ui/desk/opened_copies.h"
#include "ui/desk/page.h"

#include <QPointer>

class QStackedWidget;

namespace attache {

class Button;
class CardWidget;
class DeckRail;
class DeckSlidesModel;
class ElidedLabel;
class Desk;
class ErrorSwitch;
class PageHeader;
class PageGrid;
class PageRows;
class SlideDifference;
class SlideNotes;
class SlidePaper;
class SlideQuestions;
class SlideShow;
class Tag;
class TextLabel;

/// One deck: its slides with their pictures, one of them large with what it says and its notes, and
/// beside them the versions of the deck, the tags of the slide, where else it stands, and when the
/// deck is to be looked at again.
class DeckPage final : public Page
{
    Q_OBJECT

public:
    explicit DeckPage(Desk &desk);

    QString title() const override { return m_deck.name; }
    /// A Link to a deck; its field is a key of the deck's, or "slide:<id>".
    void activate(const QVariant &argument) override;

    DeckSlidesModel *slides() const { return m_slides; }
    PageRows *outline() const { return m_rows; }
    PageGrid *grid() const { return m_grid; }
    /// Null while no slide is shown over the whole screen.
    SlideShow *slideShow() const;
    /// The slides that are selected, in their order.
    std::vector<Slide> selectedSlides() const;
    SlidePaper *paper() const { return m_paper; }
    DeckRail *rail() const { return m_rail; }
    SlideDifference *difference() const { return m_difference; }
    SlideNotes *notes() const { return m_notes; }
    SlideQuestions *questions() const { return m_questions; }

protected:
    void read() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeOutline();
    QWidget *makeSlide();
    QWidget *makeWords();
    void connectParts();
    Result<void> readDeck();
    /// Size and sections as the file says them; nothing where it cannot be read.
    void readFile();
    void showHead();
    void showSlide();
    void showDifference(int row, const Slide &slide);
    QString changesSaid() const;
    /// How much of the workspace the file takes, who made it and when it came in.
    QStringList fileSaid() const;
    void step(int by);
    void showAsGrid(bool grid);
    void showLarge();
    void restore(Id<Slide> before);
    void exportFile();
    void importVersion();
    void removeDeck();

    Desk &m_desk;
    Id<Deck> m_id;
    Id<Slide> m_wanted; ///< to be shown first
    Deck m_deck;
    OpenedCopies m_copies;
    QString m_file; ///< of which size and sections are known
    QString m_size;
    qint64 m_bytes = 0;
    QStringList m_sections; ///< of each slide
    std::vector<Slide> m_before;
    QString m_versionBefore;
    ErrorSwitch *m_readable = nullptr;
    PageHeader *m_head;
    Tag *m_shareable;
    CardWidget *m_outlineCard;
    DeckSlidesModel *m_slides;
    PageRows *m_rows;
    PageGrid *m_grid;
    QStackedWidget *m_views;
    QPointer<SlideShow> m_show;
    bool m_newest = false; ///< no version comes after this deck
    SlidePaper *m_paper;
    ElidedLabel *m_place;
    Button *m_previous;
    Button *m_next;
    SlideDifference *m_difference;
    CardWidget *m_notesCard;
    SlideNotes *m_notes;
    SlideQuestions *m_questions;
    CardWidget *m_wordsCard;
    TextLabel *m_words;
    DeckRail *m_rail;
};

} // namespace attache
