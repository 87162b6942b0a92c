#pragma once

#include "ui/lists/record_list_page.h"

class QStackedWidget;

namespace attache {

class BoardTab;
class ForecastTab;
class SegmentedControl;
struct PageParts;

/// The pipeline in three views: the board, the list of all opportunities, the forecast. The field
/// of a Link names a view ("board", "list", "forecast"), a deal on the board ("board:12"), a record
/// in the list ("opportunity:12"), those without an account ("unassigned"), or those behind a
/// figure
/// ("chosen"). The view is remembered.
class OpportunitiesPage final : public RecordListPage
{
    Q_OBJECT

public:
    explicit OpportunitiesPage(const PageParts &parts, QWidget *parent = nullptr);

    QString title() const override;
    void activate(const QVariant &argument) override;

    enum class View { Board, List, Forecast };
    View view() const;
    void setView(View view);
    SegmentedControl *views() const { return m_views; }
    BoardTab *board();
    ForecastTab *forecast();

protected:
    void read() override;
    void readChanged(const Changes &changes) override;

private:
    void addViews();
    void addActions();
    void showView();
    void showHead();

    Desk &m_desk;
    Preferences &m_preferences;
    SegmentedControl *m_views;
    QWidget *m_others; ///< what stands in the place of the list
    BoardTab *m_board = nullptr;
    ForecastTab *m_forecast = nullptr;
    std::vector<QWidget *> m_listButtons;
};

} // namespace attache
