#pragma once

#include "core/domain/account.h"

#include <QStackedWidget>

namespace attache {

class Button;
class Desk;
class ErrorState;
class ErrorSwitch;
class HistoryModel;
class TableView;
class TextLabel;
class TimelineModel;

/// What happened with an account, newest first; each line leads to its record.
class TimelineTab : public QStackedWidget
{
    Q_OBJECT

public:
    explicit TimelineTab(Desk &desk, QWidget *parent = nullptr);
    void showAccount(Id<Account> account);
    TimelineModel *model() const { return m_model; }

Q_SIGNALS:
    void openRequested(const QString &link);

private:
    void follow();
    void showRead();

    TimelineModel *m_model;
    TableView *m_table;
    ErrorState *m_failed;
};

/// Every step that changed the account's own record, in words, each to be taken back by itself.
class HistoryTab : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTab(Desk &desk, QWidget *parent = nullptr);
    void showAccount(Id<Account> account);
    /// Takes back what the step in @p row did to the account, as a new step.
    void undoRow(int row);

    HistoryModel *model() const { return m_model; }
    TableView *table() const { return m_table; }

private:
    void showAction();

    Desk &m_desk;
    Id<Account> m_account;
    HistoryModel *m_model;
    TableView *m_table;
    ErrorSwitch *m_readable = nullptr;
    TextLabel *m_words;
    Button *m_undo;
};

} // namespace attache
