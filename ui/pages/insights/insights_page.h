#pragma once

#include "core/brief/figure.h"
#include "ui/desk/page.h"

#include <memory>

class QGridLayout;
class QHBoxLayout;
class QStackedLayout;

namespace attache {

class Desk;
class EmptyState;
class ErrorSwitch;
class FacetBar;
class FigureCard;
class FigureStrip;
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
    /// Those with something to draw in rows, the others small: below the last of them where its row
    /// has room, or else in a row of their own.
    void arrange();
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
    FigureStrip *m_strip;
    QGridLayout *m_grid;
    SegmentedControl *m_group = nullptr; ///< what the win rate is told apart by
    std::vector<FigureCard *> m_cards;
    std::vector<FigureCard *> m_full; ///< of those, with something to draw
    int m_columns = 0;
    bool m_visitsRead = false; ///< of the figures shown
    int m_asked = 0;           ///< number of the last reading that was begun
    QString m_wanted;          ///< the figure to scroll to once it is there
};

} // namespace attache
