#pragma once

#include "core/domain/account.h"

#include <QWidget>

namespace attache {

class Desk;
class ErrorSwitch;
class HistoryModel;
class TableView;

/// Every step that changed the account or anything that belongs to it, in words, each to be undone
/// by itself: in its last column, by click or Enter.
class HistoryTab : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTab(Desk &desk, QWidget *parent = nullptr);
    void showAccount(Id<Account> account);
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
