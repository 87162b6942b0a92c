#pragma once

#include "core/brief/conversation_proposals.h"
#include "ui/widgets/list_row.h"

class QCheckBox;

namespace attache {

class NotedText;
class Tag;

/// What somebody said with what it could become, to be ticked: all the words, who said them, and
/// for a promise its day. Space ticks; Enter or a click asks where else it belongs.
class ProposalRow : public ListRow
{
    Q_OBJECT

public:
    ProposalRow(const ConversationProposal &proposal, QDate today, QWidget *parent = nullptr);

    const ConversationProposal &proposal() const { return m_proposal; }
    bool isTicked() const;
    void setTicked(bool ticked);
    /// Where it belongs instead, and ticks it; a promise is then the line that was said.
    void setThing(SixThing thing);
    bool isMoved() const { return m_moved; }
    QCheckBox *box() const { return m_box; }

Q_SIGNALS:
    void ticked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showProposal();

    ConversationProposal m_proposal;
    QDate m_today;
    QCheckBox *m_box;
    NotedText *m_words;
    Tag *m_tag;
    bool m_moved = false; ///< to another of the six things than was proposed
};

} // namespace attache
