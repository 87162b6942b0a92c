#pragma once

#include <QCalendarWidget>

namespace attache {

class TextLabel;

/// A month to pick a day from, in the house style: the month is named as the language names it,
/// today is marked, weekends are days like the others, weeks are numbered and begin on Monday, as
/// their numbers do.
class Calendar : public QCalendarWidget
{
    Q_OBJECT

public:
    explicit Calendar(QWidget *parent = nullptr);

    /// The day that is marked; the one on the clock of the computer unless another is given.
    void setToday(QDate today);

protected:
    void changeEvent(QEvent *event) override;

private:
    void nameMonth();
    void dress();

    TextLabel *m_month;
    QDate m_today;
};

} // namespace attache
