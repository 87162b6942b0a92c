#pragma once

#include "core/domain/account.h"

#include <QStackedWidget>

namespace attache {

class Desk;
class ErrorState;
class TableView;
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

} // namespace attache
