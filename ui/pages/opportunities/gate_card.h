#pragma once

#include "ui/pages/opportunities/deal_story.h"
#include "ui/widgets/card.h"

namespace attache {

class Desk;
class ElidedLabel;
class EntryLine;
class EvidenceMark;
class ListRow;

/// The gates still before a deal, the next one first: each condition with how well it is known,
/// from whom, and since when. A level is chosen in its row, which then asks what it is known from.
class GateCard : public CardWidget
{
    Q_OBJECT

public:
    /// @p desk outlives it.
    explicit GateCard(Desk &desk, QWidget *parent = nullptr);

    void showStory(const DealStory &story);
    /// The marks of the conditions, in order.
    const std::vector<EvidenceMark *> &marks() const { return m_marks; }
    EntryLine *entry() const { return m_entry; }
    void focusFirst();

Q_SIGNALS:
    void evidenceOpened(qint64 id);
    /// The stages of the workspace are wanted.
    void stagesRequested();

private:
    void addGate(const DealStory &story, const GateState &gate, bool first);
    QWidget *makeRow(const DealStory &story, const GateState &gate, const GateCondition &condition);
    /// In one line where @p words have room in it, or else in two.
    static void layOut(ListRow *row, ElidedLabel *words, EvidenceMark *mark, ElidedLabel *known);
    void setLevel(const GateState &gate, const GateCondition &condition, EvidenceLevel level);
    void setSource(const QString &text);

    Desk &m_desk;
    Id<Opportunity> m_deal;
    QVBoxLayout *m_rows;
    EntryLine *m_entry;
    std::vector<EvidenceMark *> m_marks;
    Id<GateEvidence> m_asked; ///< whose source the line asks for
    QString m_askedCondition;
};

} // namespace attache
