#pragma once

#include "ui/lists/facet_bar.h"
#include "ui/lists/list_source.h"
#include "ui/lists/record_actions.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QStackedLayout;

namespace attache {

class BulkBar;
class Button;
class Desk;
class EmptyState;
class ErrorState;
class ListModel;
class ListTable;
class Preferences;
class SavedViews;
struct ReferenceData;

/// The texts of a list.
struct ListWords
{
    QString name;    ///< of the list: "Products"
    QString all;     ///< of the view that shows everything: "All products"
    QString none;    ///< what belongs here, while there is nothing
    QString noMatch; ///< while the filters leave nothing
    RecordActions::CountWords count;
};

/// A list with everything around it: filters and search, saved views, the table with the columns as
/// the person left them, the bar for several selected rows, export of what is shown, and the
/// message in place of the table while it is empty, loading, or could not be read.
class ListView : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        QString key; ///< of the page, for its views and what is remembered
        ListWords words;
        std::unique_ptr<ListSource> source;
        QString sortKey; ///< the usual order
        bool descending = false;
        std::vector<Facet> facets = {};
        bool searched = false; ///< has a search line, whether or not something is asked for
        /// The row in the middle of which a list is opened, for an order in which that says
        /// something; null for its beginning.
        std::function<Result<std::optional<int>>(const ListQuery &query)> opensAt = {};
    };

    /// @p desk and @p preferences, which may be null, outlive it. Reads in refresh(), not before.
    ListView(Desk &desk, Preferences *preferences, Parts parts, QWidget *parent = nullptr);
    ~ListView() override;

    /// Reads everything again, keeping the current row. The first time, goes to where the list
    /// opens.
    void refresh();
    void showStart();
    /// Makes @p row, or the first or last one, the current row, with its neighbours around it.
    void goTo(int row);
    /// Stands beside the table.
    void setSide(QWidget *side);
    void setFacets(std::vector<Facet> facets) { m_facets->setFacets(std::move(facets)); }
    /// Fields that can be set for several rows at once, the first @p buttons with a button each.
    void setBulkFields(const QStringList &keys, qsizetype buttons);

    ListModel *model() const { return m_model; }
    ListTable *table() const { return m_table; }
    FacetBar *facets() const { return m_facets; }
    SavedViews *views() const { return m_views; }
    BulkBar *bulk() const { return m_bulk; }
    /// Stands there while the list has no rows at all; takes the buttons of the first step.
    EmptyState *emptyState() const { return m_none; }
    const std::shared_ptr<const ReferenceData> &reference() const { return m_reference; }

    /// "12 accounts · 3 match"; empty for an empty list. Says so where the first number could not
    /// be read.
    QString countWords() const;
    /// Whether rows are there to be looked at.
    bool showsTable() const;
    /// Whether the list is still read for the first time, and says so.
    bool showsLoading() const;
    /// A menu of the columns over @p under.
    void chooseColumns(QWidget *under);
    /// What is selected, where that is several rows, or else all that is shown, as CSV: with the
    /// columns shown, in their order.
    void exportShown();
    void setField(const std::vector<qint64> &ids, const FieldInfo &field, const QVariant &value);
    void removeSelected();

Q_SIGNALS:
    void openRequested(qint64 id);
    /// Another row is the current one; 0 for none.
    void currentChanged(qint64 id);
    /// What can be done with @p ids is about to be offered.
    void menuRequested(QMenu *menu, const std::vector<qint64> &ids);
    /// Other rows, or another number of them, or they could not be read.
    void listChanged();

private:
    void layOut();
    void connectParts();
    void showList();
    void showSelection();
    void showContextMenu(const QPoint &at);
    void onQueryChanged();
    void keepState();
    ListState state() const;
    void takeState(const QString &text);

    Desk &m_desk;
    Preferences *m_preferences;
    const QString m_key;
    const ListWords m_words;
    const QString m_sortKey;
    const bool m_descending;
    const std::function<Result<std::optional<int>>(const ListQuery &query)> m_opensAt;
    std::shared_ptr<const ReferenceData> m_reference;
    ListModel *m_model;
    RecordActions m_edits;
    ListTable *m_table;
    FacetBar *m_facets;
    SavedViews *m_views;
    BulkBar *m_bulk = nullptr;
    QStackedLayout *m_top = nullptr; ///< the filters, and what is done with several rows
    QHBoxLayout *m_middle = nullptr;
    QStackedLayout *m_stack;
    EmptyState *m_none;
    EmptyState *m_noneMatch;
    EmptyState *m_loading;
    ErrorState *m_failed;
    QString m_viewState; ///< as the chosen view was taken on
    bool m_takingState = false;
};

} // namespace attache
