#pragma once

#include <QWidget>

namespace attache {

class Desk;
class ErrorSwitch;
class HistoryModel;
class TableView;

/// Every step that changed a record or anything that belongs to it, in words, each to be undone by
/// itself: in its last column, by click or Enter.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    /// @p words stand above the table and say whose history it is.
    HistoryView(Desk &desk, const QString &words, QWidget *parent = nullptr);
    void showRecord(const QString &table, qint64 id);
    /// Takes back what the step in @p row did, as a new step; says why where that cannot be.
    void undoRow(int row);

    HistoryModel *model() const { return m_model; }
    TableView *table() const { return m_table; }

private:
    void activate(const QModelIndex &index);

    Desk &m_desk;
    HistoryModel *m_model;
    TableView *m_table;
    ErrorSwitch *m_readable = nullptr;
};

} // namespace attache
