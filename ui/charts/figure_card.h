#pragma once

#include "core/brief/figure.h"
#include "ui/widgets/card.h"

class QHBoxLayout;
class QMenu;
class QStackedWidget;

namespace attache {

class Button;
class ChartView;
class Desk;
class EmptyState;
class FigureTable;
class TableView;
class TextLabel;

/// A figure on a card: its title and the question it answers, the chart or instead of it the table
/// with the definition in words, and a sentence that says what to conclude. It can be kept as a
/// picture and as a table.
class FigureCard : public CardWidget
{
    Q_OBJECT

public:
    /// @p desk outlives it.
    explicit FigureCard(Desk &desk, QWidget *parent = nullptr);

    void setFigure(Figure figure);
    const Figure &figure() const { return m_figure; }
    ChartView *chart() const { return m_chart; }
    bool showsTable() const;
    void setTableShown(bool shown);
    /// With nothing to draw, it is no higher than the words that say so, and has no buttons.
    void setFolding(bool folding);
    bool isFolded() const { return m_folding && m_figure.chart.isEmpty(); }
    /// Stands above the chart: what the figure is told apart by.
    void addChoice(QWidget *widget);

    void exportPicture();
    void exportTable();

Q_SIGNALS:
    void tableShownChanged(bool shown);

private:
    void layOut();
    void showSentence();
    void makeTable();
    void showContent();
    void showRecords(const std::vector<qint64> &records, const QString &what);
    QString fileName(const QString &ending) const;

    Desk &m_desk;
    Figure m_figure;
    QStackedWidget *m_stack;
    ChartView *m_chart;
    EmptyState *m_nothing;
    QWidget *m_tablePage = nullptr; ///< made when it is first wanted, with what is on it
    TableView *m_table = nullptr;
    FigureTable *m_rows = nullptr;
    TextLabel *m_definition = nullptr;
    TextLabel *m_sentence;
    Button *m_tableButton;
    Button *m_exportButton;
    QVBoxLayout *m_choices;
    QWidget *m_line = nullptr; ///< above the sentence
    bool m_tableShown = false;
    bool m_folding = false;
};

} // namespace attache
