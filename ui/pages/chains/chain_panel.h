#pragma once

#include "core/domain/settings.h"
#include "core/domain/talk_track.h"
#include "core/insight/chains.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace attache {

class Button;
class DecisionMap;
class Desk;
class ElidedLabel;
class ErrorSwitch;
class TextLabel;
class TierBadge;

/// One account of the heat map at its side: how far its chain is covered, the map of who reports to
/// whom and who leads us on, what comes next, what to ask in the selected role, and the deals that
/// wait.
class ChainPanel final : public CardWidget
{
    Q_OBJECT

public:
    explicit ChainPanel(Desk &desk, QWidget *parent = nullptr);

    /// Shows the account in @p row of @p overview, which is not kept, and what to ask in @p role.
    void showCell(const ChainsOverview &overview, int row, RoleKind role);
    void showNone();

    Id<Account> account() const { return m_about.account; }
    DecisionMap *map() const { return m_map; }
    Button *planButton() const { return m_plan; }
    Button *openButton() const { return m_open; }
    /// What stands in the lines of "What comes next", for people who do not see them.
    QStringList nextSteps() const { return m_steps; }

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    struct Step
    {
        Tone tone;
        QString text;
        QString note;
        QString link;
    };

    void fillHead(const HeatRow &row);
    /// What is to be done for the chain, the most pressing first.
    std::vector<Step> stepsFor(const ChainsOverview &overview, const HeatRow &row) const;
    void fillSteps(const ChainsOverview &overview, const HeatRow &row);
    void fillTalk(const HeatRow &row, RoleKind role);
    void fillDeals();
    Result<void> read();

    Desk &m_desk;
    ChainAccount m_about;
    std::vector<PersonRow> m_people;
    std::vector<Opportunity> m_deals; ///< open ones, the largest first
    Settings m_settings;
    StageBook m_book;
    std::vector<TalkTrack> m_tracks;
    QStringList m_steps;
    TierBadge *m_badge;
    ElidedLabel *m_name;
    ElidedLabel *m_counts;
    TextLabel *m_score;
    ErrorSwitch *m_readable = nullptr;
    DecisionMap *m_map;
    QVBoxLayout *m_next = nullptr;
    QVBoxLayout *m_talk = nullptr;
    TextLabel *m_talkOf = nullptr;
    QVBoxLayout *m_waiting = nullptr;
    TextLabel *m_sum = nullptr;
    Button *m_open;
    Button *m_plan;
};

} // namespace attache
