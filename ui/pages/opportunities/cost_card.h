#pragma once

#include "ui/pages/opportunities/deal_story.h"
#include "ui/widgets/card.h"

namespace attache {

class Desk;
class EntryLine;
class ListRow;

/// What a deal costs the customer and what it brings them, line by line with whose number each is,
/// and when it has paid for itself. The page for whoever holds the budget is made here.
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

Q_SIGNALS:
    void lineOpened(qint64 id);

private:
    void addRow(const DealStory &story, const CostLine &line);
    void ask(CostKind kind);
    void noteLine(const QString &text);

    Desk &m_desk;
    Id<Opportunity> m_deal;
    QVBoxLayout *m_column;
    TextLabel *m_none;
    Button *m_page;
    EntryLine *m_entry;
    std::vector<ListRow *> m_rows;
    CostKind m_asked = CostKind::Visible;
};

} // namespace attache
