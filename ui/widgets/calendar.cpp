#include "ui/widgets/calendar.h"

#include "ui/base/tokens.h"
#include "ui/style/icons.h"

#include <QEvent>
#include <QLocale>
#include <QTextCharFormat>
#include <QToolButton>

namespace attache {

Calendar::Calendar(QWidget *parent)
    : QCalendarWidget(parent)
{
    setGridVisible(false);
    setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    setFirstDayOfWeek(QLocale().firstDayOfWeek());
    // Qt gives these two buttons its own pictures and no other way to them.
    const std::pair<const char *, const char *> buttons[] = {
        {"qt_calendar_prevmonth", "go-previous"}, {"qt_calendar_nextmonth", "go-next"}};
    for (const auto &[button, name] : buttons) {
        if (auto *found = findChild<QToolButton *>(QLatin1String(button)))
            found->setIcon(icon(QLatin1String(name)));
    }
    dress();
}

void Calendar::changeEvent(QEvent *event)
{
    QCalendarWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void Calendar::dress()
{
    const Colors &colors = colorsFor(palette());
    QTextCharFormat day;
    day.setForeground(colors.text);
    for (const Qt::DayOfWeek weekend : {Qt::Saturday, Qt::Sunday})
        setWeekdayTextFormat(weekend, day);
    QTextCharFormat header;
    header.setForeground(colors.secondary);
    header.setBackground(colors.surface);
    setHeaderTextFormat(header);
}

} // namespace attache
