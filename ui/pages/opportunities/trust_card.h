#pragma once

#include "ui/pages/opportunities/deal_story.h"
#include "ui/widgets/card.h"

namespace attache {

class Desk;
class EntryLine;
class ListRow;

/// Why they should trust us: for each of the five sources what was shown, to whom and when. One
/// that nothing was shown for is noted in its row.
class TrustCard : public CardWidget
{
    Q_OBJECT

public:
    /// @p desk outlives it.
    explicit TrustCard(Desk &desk, QWidget *parent = nullptr);

    void showStory(const DealStory &story);
    EntryLine *entry() const { return m_entry; }
    const std::vector<ListRow *> &rows() const { return m_rows; }

Q_SIGNALS:
    void proofOpened(qint64 id);

private:
    void addRow(const DealStory &story, TrustSource source, const TrustProof *proof);
    void ask(TrustSource source);
    void noteProof(const QString &what);

    Desk &m_desk;
    Id<Opportunity> m_deal;
    QVBoxLayout *m_column;
    EntryLine *m_entry;
    std::vector<ListRow *> m_rows;
    TrustSource m_asked = TrustSource::Specialist;
};

} // namespace attache
