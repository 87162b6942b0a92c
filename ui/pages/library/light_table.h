#pragma once

#include "core/deck/tag_change.h"
#include "core/queries/slide_cards.h"

#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace attache {

class Button;
class Desk;
class EmptyState;
class ErrorSwitch;
class FacetBar;
class SlideGrid;
class SlideGridModel;
class SlideLarge;
class SlideThumbs;
class SlideTray;
class TextLabel;

/// All slides of all decks in one place, and beside them the tray that a new presentation is made
/// of.
class LightTable : public QWidget
{
    Q_OBJECT

public:
    explicit LightTable(Desk &desk, QWidget *parent = nullptr);

    void read();

    FacetBar *facets() const { return m_facets; }
    QComboBox *order() const { return m_order; }
    SlideGrid *grid() const { return m_grid; }
    SlideGridModel *model() const { return m_model; }
    SlideTray *tray() const { return m_tray; }
    SlideThumbs *thumbs() const { return m_thumbs; }
    SlideLarge *large() const { return m_large; }
    bool showsLarge() const;
    void showLarge(bool large);
    /// Changes all slides that are selected, as one step.
    void change(const TagChange &change);

Q_SIGNALS:
    void openRequested(const QString &link);

private:
    void build();
    QWidget *makeBulkRow();
    void makeFacets();
    void makeOrder();
    /// The filters with the chosen order.
    ListQuery query() const;
    /// Narrows and sorts anew; the slide at the cursor stays it where it is still shown.
    void showQuery();
    void fillTagMenu(class QMenu &menu);
    void fillStageMenu(QMenu &menu);
    Result<QHash<Id<Deck>, int>> changesSince(const std::vector<SlideCard> &cards);
    std::vector<Id<Slide>> selected() const;
    /// Selects them where they are still shown, with @p current at the cursor.
    void select(const std::vector<Id<Slide>> &slides, Id<Slide> current);
    void showCounts();
    void stepLarge(int by);
    void toggleCurrent();

    Desk &m_desk;
    SlideGridModel *m_model;
    SlideThumbs *m_thumbs;
    FacetBar *m_facets;
    QComboBox *m_order;
    SlideGrid *m_grid;
    SlideLarge *m_large;
    SlideTray *m_tray;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    ErrorSwitch *m_readable;
    TextLabel *m_count;
    Button *m_tag;
    Button *m_audience;
    Button *m_stage;
    Button *m_take;
};

} // namespace attache
