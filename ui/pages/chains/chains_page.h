#pragma once

#include "core/base/shared_text.h"
#include "core/brief/document.h"
#include "core/insight/chains.h"
#include "ui/desk/page.h"

#include <memory>
#include <optional>

class QGridLayout;
class QStackedWidget;
class QVBoxLayout;

namespace attache {

class Button;
class CardWidget;
class ChainPanel;
class Desk;
class EmptyState;
class ErrorSwitch;
class FacetBar;
class HeatLegend;
class HeatMap;
class ListRow;
class MeetList;
class NeedsView;
class PaperButton;
class PageHeader;
class SegmentedControl;
class TextLabel;

/// The decision chains of all accounts: who was met and who was not, whom to meet next over all
/// open deals, deals that hang on one person, contacts that fade, and opponents without an answer,
/// with the selected account at the side. Its other view holds the needs of all accounts against
/// each other.
class ChainsPage final : public Page
{
    Q_OBJECT

public:
    explicit ChainsPage(Desk &desk);

    QString title() const override { return Common::tr("Decision chains"); }
    void activate(const QVariant &argument) override;

    HeatMap *map() const { return m_map; }
    MeetList *next() const { return m_next; }
    /// The button that puts the first few whom to meet into the week.
    Button *planFirstButton() const { return m_planFirst; }
    ChainPanel *panel() const { return m_panel; }
    NeedsView *needs() const { return m_needs; }
    CardWidget *fading() const { return m_fadingCard; }
    const ChainsOverview &overview() const { return m_overview; }
    /// Which accounts are shown.
    void setFilter(const ChainFilter &filter);
    /// The needs, or else the chains.
    void showNeeds(bool needs);
    /// What is shown, on paper.
    void print();

Q_SIGNALS:
    /// The chains that were read stand here now.
    void chainsShown();

protected:
    void read() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line
    {
        Tier tier;
        QString text;
        QString amount;
        QString note;
        QString link;
        QString below{}; ///< in a line of its own
    };

    void fillHeader();
    QWidget *makeFilters();
    QWidget *makeBody();
    QWidget *makeNextFoot();
    void showNext();
    void connectParts();
    void readChains();
    bool showsNeeds() const;
    /// At how many accounts nobody was met who holds the budget or decides, and what that costs the
    /// forecast.
    QString neverMetText() const;
    void showPanel();
    void fitPanel();
    void fitFading();
    CardWidget *makeCard(const QString &title, QVBoxLayout *&lines);
    void showChains(const ChainsOverview &overview);
    void showHead();
    void showBeyond();
    static ListRow *makeLine(const Line &line);
    void fill(QVBoxLayout *lines, const std::vector<Line> &content, const QString &none);
    void planMeeting();
    /// Puts the first few whom to meet into free slots of the week.
    void planFirst();
    Result<Document> document() const;

    Desk &m_desk;
    ChainFilter m_filter;
    ChainsOverview m_overview;
    int m_asked = 0; ///< counts the questions; only the last one is shown
    PageHeader *m_header;
    SegmentedControl *m_view;
    SegmentedControl *m_what;
    PaperButton *m_paper;
    FacetBar *m_facets;
    HeatLegend *m_legend;
    QStackedWidget *m_views;
    NeedsView *m_needs;
    ChainPanel *m_panel;
    ErrorSwitch *m_readable = nullptr;
    HeatMap *m_map;
    MeetList *m_next;
    CardWidget *m_nextCard = nullptr;
    TextLabel *m_beyond = nullptr; ///< how many stand below those in sight
    Button *m_planFirst = nullptr;
    Button *m_planOne = nullptr;
    EmptyState *m_nobody = nullptr; ///< in the place of those to meet
    CardWidget *m_mapCard = nullptr;
    CardWidget *m_singleCard = nullptr;
    CardWidget *m_opponentsCard = nullptr;
    CardWidget *m_fadingCard = nullptr;
    Button *m_unfold = nullptr;     ///< shows what fades, where it is folded
    QGridLayout *m_below = nullptr; ///< the cards below the map
    std::optional<bool> m_roomy;    ///< whether what fades stands beside them
    bool m_fadingShown = false;     ///< where it is folded otherwise
    QVBoxLayout *m_single = nullptr;
    QVBoxLayout *m_opponents = nullptr;
    QVBoxLayout *m_fading = nullptr;
};

} // namespace attache
