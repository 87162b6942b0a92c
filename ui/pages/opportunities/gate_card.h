#pragma once

#include "ui/pages/opportunities/deal_story.h"
#include "ui/widgets/card.h"

class QGridLayout;

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
    void resizeEvent(QResizeEvent *event) override;
    QWidget *makeRow(const DealStory &story, const GateState &gate, const GateCondition &condition);
    /// A condition, how well it is known, and by whom or where since when.
    struct Row
    {
        ListRow *row;
        QGridLayout *grid;
        ElidedLabel *words;
        EvidenceMark *mark;
        ElidedLabel *known;
        QString fact;
        QString day; ///< all of it that is said where room is scarce
    };
    /// Each row in one line where that can be read, or else in two; what is known stands below one
    /// another.
    void arrange();
    static void layOut(const Row &row, bool oneLine, int markWidth, int knownWidth);
    void setLevel(const GateState &gate, const GateCondition &condition, EvidenceLevel level);
    void setSource(const QString &text);

    Desk &m_desk;
    Id<Opportunity> m_deal;
    QVBoxLayout *m_rows;
    EntryLine *m_entry;
    std::vector<EvidenceMark *> m_marks;
    std::vector<Row> m_conditions;
    Id<GateEvidence> m_asked; ///< whose source the line asks for
    QString m_askedCondition;
};

} // namespace attache
