#pragma once

#include <QCalendarWidget>

namespace attache {

/// A month to pick a day from, in the house style: weekends are days like the others, weeks are
/// numbered and begin as in the locale.
class Calendar : public QCalendarWidget
{
    Q_OBJECT

public:
    explicit Calendar(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
};

} // namespace attache
