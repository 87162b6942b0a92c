#pragma once

#include "ui/pages/opportunities/deal_story.h"
#include "ui/widgets/card.h"

namespace attache {

class Desk;
class EntryLine;
class ListRow;
struct Deck;

/// What a deal costs the customer and what it brings them, line by line with whose number each is,
/// and when it has paid for itself. The page for whoever holds the budget is
/// made here, and the slides of it.
class CostCard : public CardWidget
{
    Q_OBJECT

public:
    /// @p desk outlives it.
    explicit CostCard(Desk &desk, QWidget *parent = nullptr);

    void showStory(const DealStory &story);
    EntryLine *entry() const { return m_entry; }
    const std::vector<ListRow *> &rows() const { return m_rows; }
    void exportPage();
    /// Asks for a place and makes slides of the page there, in the look of @p look.
    void makeSlides(Id<Deck> look);

Q_SIGNALS:
    void lineOpened(qint64 id);

private:
    void addRow(const DealStory &story, const CostLine &line);
    void ask(CostKind kind);
    void noteLine(const QString &text);
    void addSlidesButton();

    Desk &m_desk;
    Id<Opportunity> m_deal;
    QVBoxLayout *m_column;
    TextLabel *m_none;
    Button *m_page;
    Button *m_slides;
    EntryLine *m_entry;
    std::vector<ListRow *> m_rows;
    CostKind m_asked = CostKind::Visible;
};

} // namespace attache
