#include "ui/shell/proposal_row.h"

#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/widgets/noted_text.h"
#include "ui/widgets/tag.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyle>

namespace attache {

namespace {

constexpr int LeastHeight = 30;

} // namespace

ProposalRow::ProposalRow(const ConversationProposal &proposal, QDate today, QWidget *parent)
    : ListRow(LeastHeight, parent)
    , m_proposal(proposal)
    , m_today(today)
    , m_box(new QCheckBox)
    , m_words(new NotedText)
    , m_tag(new Tag({}))
{
    // As high as what was said.
    setMinimumHeight(LeastHeight);
    setMaximumHeight(QWIDGETSIZE_MAX);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    row()->setContentsMargins(0, tokens::Space1, 0, tokens::Space1 + tokens::Hairline);
    // The words stand below those of a box with a title.
    row()->setSpacing(m_box->style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing));
    m_box->setCursor(Qt::ArrowCursor);
    m_box->setFixedHeight(tokens::BodyLine);
    row()->addWidget(m_box, 0, Qt::AlignTop);
    row()->addWidget(m_words, 1, Qt::AlignTop);
    row()->addWidget(m_tag, 0, Qt::AlignTop);
    connect(m_box, &QCheckBox::toggled, this, &ProposalRow::ticked);
    showProposal();
}

void ProposalRow::showProposal()
{
    const ConversationProposal &proposal = m_proposal;
    const Speaker &speaker = proposal.speaker;
    const QString who = speaker.name.isEmpty() ? speaker.written : speaker.name;
    m_words->setText(proposal.said.text, who);
    if (proposal.isPromise) {
        //: Who is to keep a promise, and the day it is due
        m_tag->setText(
            tr("%1 · %2").arg(proposal.owner.isEmpty() ? labelOf(proposal.party) : proposal.owner,
                              shortDay(proposal.due, m_today)));
        m_tag->setTone(proposal.party == Party::Us ? Tone::Accent : Tone::Neutral);
    }
    if (m_moved) {
        m_tag->setText(labelOf(proposal.thing));
        m_tag->setTone(Tone::Accent);
    }
    m_tag->setVisible(proposal.isPromise || m_moved);
    setToolTip(proposal.noteLine());
    setAccessibleName(proposal.noteLine());
    m_box->setAccessibleName(tr("Keep: %1").arg(proposal.said.text));
}

void ProposalRow::setThing(SixThing thing)
{
    if (m_proposal.thing == thing)
        return;
    m_proposal.thing = thing;
    m_proposal.isPromise = false;
    m_proposal.text = m_proposal.said.text;
    m_moved = true;
    showProposal();
    setTicked(true);
}

bool ProposalRow::isTicked() const
{
    return m_box->isChecked();
}

void ProposalRow::setTicked(bool ticked)
{
    m_box->setChecked(ticked);
}

void ProposalRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        m_box->toggle();
    else
        ListRow::keyPressEvent(event);
}

} // namespace attache
