#pragma once

#include "core/brief/figure.h"
#include "ui/desk/page.h"

#include <memory>
#include <utility>

class QGridLayout;
class QHBoxLayout;
class QStackedLayout;

namespace attache {

class Button;
class Desk;
class EmptyState;
class ErrorSwitch;
class FacetBar;
class FigureCard;
class FigureStrip;
class LayoutPanel;
class PageHeader;
class Preferences;
class ScrollBody;
class SegmentedControl;
struct PageParts;

/// The figures of the pipeline, each on a card, for the accounts and the period that the filters
/// leave. They are read and computed in a task.
class InsightsPage final : public Page
{
    Q_OBJECT

public:
    explicit InsightsPage(const PageParts &parts, QWidget *parent = nullptr);

    QString title() const override;
    /// The field of a Link is the key of a figure, which is scrolled to.
    void activate(const QVariant &argument) override;

    FacetBar *facets() const { return m_facets; }
    FigureStrip *strip() const { return m_strip; }
    /// Null for no such figure.
    FigureCard *card(const QString &key) const;
    /// Which charts are shown, in which order and how wide; at the side, where it was asked for.
    LayoutPanel *layoutPanel() const { return m_layout; }
    void setLayoutShown(bool shown);

Q_SIGNALS:
    /// The figures shown are those of the present filters.
    void figuresShown();

protected:
    void read() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Answer;
    struct LateAnswer;

    void addHeader();
    void addActions();
    void makeCards(const std::vector<Figure> &figures);
    void show(const std::shared_ptr<Answer> &answer);
    /// How well visits were prepared takes longer than all the rest, and comes in late. @p answer
    /// is the task's from then on.
    void readVisits(const std::shared_ptr<Answer> &answer);
    void scrollTo(const QString &key);
    /// The figure scrolled to stays at the top.
    void holdPlace();
    /// Those with something to draw in rows, the others small: below the last of them where its row
    /// has room, or else in a row of their own.
    void arrange();
    /// Puts @p cards into the grid, the wide ones over two columns; returns the rows they fill.
    int placeInRows(const std::vector<FigureCard *> &cards, int columns);
    void placeBelow(const std::vector<FigureCard *> &small, int row, int first, int columns);
    /// Those that were chosen, in the order chosen.
    std::vector<FigureCard *> chosenCards() const;
    void placeFilters();
    void restore();
    void remember();
    RateGroup rateGroup() const;

    Desk &m_desk;
    Preferences &m_preferences;
    PageHeader *m_header;
    QHBoxLayout *m_headRow = nullptr; ///< of the actions in the header
    QVBoxLayout *m_column = nullptr;
    FacetBar *m_facets;
    ErrorSwitch *m_readable;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    ScrollBody *m_body;
    LayoutPanel *m_layout;
    Button *m_layoutButton = nullptr;
    FigureStrip *m_strip;
    QGridLayout *m_grid;
    SegmentedControl *m_group = nullptr; ///< what the win rate is told apart by
    std::vector<FigureCard *> m_cards;
    /// What was placed: each card with its width in columns, those without anything to draw 0.
    std::vector<std::pair<FigureCard *, int>> m_placed;
    int m_columns = 0;
    bool m_visitsRead = false; ///< of the figures shown
    int m_asked = 0;           ///< number of the last reading that was begun
    QString m_wanted;          ///< the figure to scroll to once it is there
    QString m_held;            ///< the one that was scrolled to last
};

} // namespace attache
