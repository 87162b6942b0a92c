#pragma once

#include "core/brief/figure.h"
#include "core/insight/forecast_plan.h"
#include "ui/pages/opportunities/forecast_table.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QSortFilterProxyModel;
class QVBoxLayout;

namespace attache {

class AmountScale;
class CardWidget;
class Desk;
class EmptyState;
class ErrorSwitch;
class FacetBar;
class FigureCard;
class ForecastBar;
class Preferences;
class ScrollBody;
class TableView;
class TextLabel;
struct ForecastPlan;
struct Money;

/// The forecast as a view of the pipeline: what this quarter brings against a target that can be
/// typed in, the months to come, what is held back and why, and each deal with what it counts for.
/// It is read in a task.
class ForecastTab : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    ForecastTab(Desk &desk, Preferences &preferences, QWidget *parent = nullptr);
    ~ForecastTab() override;

    void refresh();
    FacetBar *facets() const { return m_facets; }
    TableView *table() const { return m_table; }
    QLineEdit *targetLine() const { return m_target; }
    FigureCard *months() const { return m_months; }
    ForecastBar *bar() const { return m_bar; }
    CardWidget *caps() const { return m_caps; }
    /// What is said of the quarter, below its bar.
    QString quarterWords() const;
    /// "46 open · ¥ 3,521 万 · …", for the head of the page.
    QString summary() const { return m_summary; }

Q_SIGNALS:
    void openRequested(const QString &link);
    /// The figures shown are those of the present filters.
    void forecastShown();

private:
    /// What was read, and what was made of it; the plan refers to the facts.
    struct Answer;

    void layOut();
    void layOutQuarter();
    void setUpTable();
    void restore();
    void show(std::shared_ptr<const Answer> answer);
    static QStringList targetWords(const ForecastPlan &plan, Money target,
                                   const AmountScale &scale);
    void showQuarter();
    void showBar(const AmountScale &scale);
    void showCaps();
    void showDeals();
    /// The table is as high as its rows, so that the page alone scrolls.
    void fitTable();
    void showCurrentDeal();
    void saveTarget();

    Desk &m_desk;
    Preferences &m_preferences;
    std::shared_ptr<const Answer> m_answer;
    std::unique_ptr<FieldText> m_words;
    FacetBar *m_facets;
    ErrorSwitch *m_readable;
    ScrollBody *m_body;
    CardWidget *m_quarter;
    ForecastBar *m_bar;
    QLineEdit *m_target;
    TextLabel *m_quarterWords;
    FigureCard *m_months;
    CardWidget *m_caps;
    QVBoxLayout *m_capRows;
    TableView *m_table;
    ForecastTable *m_rows;
    QSortFilterProxyModel *m_sorted;
    QString m_summary;
    int m_asked = 0;
};

} // namespace attache
