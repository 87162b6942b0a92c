#pragma once

#include "ui/pages/opportunities/deal_story.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace attache {

class Desk;
class ElidedLabel;
class EntryLine;
class ListRow;
class TextLabel;

/// Whether a deal is worth going after: its core need, why they came and when they have money,
/// which products would suit, and the signs of intent, each with its evidence. A sign not seen yet
/// is noted in its row.
class IntentCard : public CardWidget
{
    Q_OBJECT

public:
    /// @p desk outlives it.
    explicit IntentCard(Desk &desk, QWidget *parent = nullptr);

    void showStory(const DealStory &story);
    EntryLine *entry() const { return m_entry; }
    /// In the order of the kinds.
    const std::vector<ListRow *> &rows() const { return m_rows; }
    /// Names the products that would suit; hidden where none does.
    ListRow *products() const { return m_products; }

Q_SIGNALS:
    void signOpened(qint64 id);
    /// A field of the deal is to be filled in.
    void fieldRequested(const QString &key);
    void productOpened(qint64 id);

private:
    void addSign(const DealStory &story, IntentKind kind);
    void noteSign(const QString &evidence);
    void showProducts(const DealStory &story);

    Desk &m_desk;
    Id<Opportunity> m_deal;
    TextLabel *m_level;
    ListRow *m_need;
    ElidedLabel *m_needWords;
    ListRow *m_why;
    ElidedLabel *m_whyWords;
    ListRow *m_products;
    ElidedLabel *m_productWords;
    QGridLayout *m_grid;
    EntryLine *m_entry;
    std::vector<ListRow *> m_rows;
    qint64 m_bestProduct = 0;
    IntentKind m_asked = IntentKind::BudgetNamed;
};

} // namespace attache
