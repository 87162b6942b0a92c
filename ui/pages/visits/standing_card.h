#pragma once

#include "core/brief/brief.h"
#include "ui/widgets/card.h"

namespace attache {

/// What the visit stands on: the goals it serves, what they have of us and of rivals, and which
/// evidence for their tier is old. Not there where nothing of it is known.
class StandingCard : public CardWidget
{
    Q_OBJECT

public:
    explicit StandingCard(QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);

private:
    KeyValueRow *m_goals;
    KeyValueRow *m_installed;
    KeyValueRow *m_evidence;
};

} // namespace attache
