#pragma once

#include "core/domain/visit.h"
#include "core/queries/visit_list.h"

#include <QWidget>

#include <deque>

class QMenu;
class QSortFilterProxyModel;

namespace attache {

class Chip;
class Desk;
class EmptyState;
class ErrorState;
class Preferences;
class TableView;
class TextLabel;
class VisitListModel;

/// All visits as a table, filtered by period, status and kind.
class VisitListView : public QWidget
{
    Q_OBJECT

public:
    /// With @p preferences, which outlive the view, columns come back as they were left.
    explicit VisitListView(Desk &desk, Preferences *preferences = nullptr,
                           QWidget *parent = nullptr);

    void refresh();
    void setReadiness(Id<Visit> visit, int score);
    /// Those still to come, whose readiness matters.
    std::deque<Id<Visit>> planned() const;
    TableView *table() const { return m_table; }

Q_SIGNALS:
    void opened(attache::Id<attache::Visit> visit);
    void listChanged();

private:
    enum class Period { All, Upcoming, ThisWeek, ThisMonth, Past90 };

    void buildChips(QWidget *row);
    void setPeriod(Period period);
    template <typename E>
    void addChoices(Chip *chip, std::vector<E> &chosen);
    template <typename E>
    void showChoices(Chip *chip, const std::vector<E> &chosen);
    void apply();
    void openCurrent();
    void showCount();
    void keepColumns(Preferences &preferences);

    Desk &m_desk;
    VisitListModel *m_model;
    QSortFilterProxyModel *m_sorted;
    TableView *m_table;
    Chip *m_periodChip;
    Chip *m_statusChip;
    Chip *m_kindChip;
    TextLabel *m_count;
    EmptyState *m_empty;
    ErrorState *m_failed;
    Period m_period = Period::All;
    std::vector<VisitStatus> m_statuses;
    std::vector<VisitKind> m_kinds;
};

} // namespace attache
