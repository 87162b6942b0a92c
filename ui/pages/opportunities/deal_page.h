#pragma once

#include "ui/desk/page.h"
#include "ui/pages/opportunities/deal_story.h"

class QStackedLayout;
class QStackedWidget;

namespace attache {

class Button;
class ChainStripWidget;
class CostCard;
class DealMovePanel;
class Desk;
class ErrorSwitch;
class GateCard;
class HeadCell;
class HistoryView;
class IntentCard;
class LinesCard;
class LinkButton;
class PageHeader;
class PathCard;
class RecordForm;
class RecordSheet;
class ScrollBody;
class SegmentedControl;
class StageLine;
class TrustCard;

/// One deal: what it is worth and where it stands; the path to its go-live with what it sells;
/// beside them the gates before it, its signs of intent, and why they should trust us. Parts open
/// at the side.
class DealPage final : public Page
{
    Q_OBJECT

public:
    enum Tab { Path, Fields, History };

    explicit DealPage(Desk &desk);

    QString title() const override;
    /// A Link to a deal; its field is a field's key, "gate", or the "<type>:<id>" of a part.
    void activate(const QVariant &argument) override;

    SegmentedControl *tabs() const { return m_tabs; }
    PathCard *path() const { return m_path; }
    GateCard *gates() const { return m_gates; }
    IntentCard *intent() const { return m_intent; }
    TrustCard *trust() const { return m_trust; }
    LinesCard *lines() const { return m_lines; }
    CostCard *costs() const { return m_costs; }
    RecordForm *form() const { return m_form; }
    DealMovePanel *movePanel() const { return m_move; }
    /// The part that is open at the side; null for none.
    RecordSheet *sheet() const;
    void moveOn();
    void exportPlan();

protected:
    void read() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    QWidget *makeHead();
    QWidget *makePathTab();
    void addActions();
    void connectParts();
    void show(const DealStory &story);
    void showHead();
    void showWorth();
    void showClose();
    void showStage();
    void showCoverage();
    void openPart(const RecordType &type, qint64 id, const QString &field = {});
    void closePart();
    void goTo(const QString &field);
    void fillTab();
    void arrange();
    void write(Stage stage, const QString &reason);
    void printPlan();
    void removeDeal();

    Desk &m_desk;
    Id<Opportunity> m_id;
    DealStory m_story;
    ErrorSwitch *m_readable = nullptr;
    PageHeader *m_header;
    Button *m_next = nullptr;
    HeadCell *m_worth = nullptr;
    HeadCell *m_close = nullptr;
    HeadCell *m_stage = nullptr;
    HeadCell *m_coverage = nullptr;
    StageLine *m_stages;
    ChainStripWidget *m_chain;
    SegmentedControl *m_tabs;
    QStackedLayout *m_stack = nullptr;
    ScrollBody *m_pathBody;
    QStackedWidget *m_side;
    QWidget *m_cards = nullptr;
    PathCard *m_path;
    LinesCard *m_lines;
    CostCard *m_costs;
    GateCard *m_gates;
    IntentCard *m_intent;
    TrustCard *m_trust;
    RecordForm *m_form;
    HistoryView *m_history;
    DealMovePanel *m_move;
    QHash<const RecordType *, RecordSheet *> m_sheets; ///< made when first wanted
};

} // namespace attache
