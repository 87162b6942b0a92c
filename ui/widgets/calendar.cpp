#include "ui/widgets/calendar.h"

#include "ui/base/tokens.h"
#include "ui/style/icons.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLocale>
#include <QTextCharFormat>
#include <QToolButton>

namespace attache {

Calendar::Calendar(QWidget *parent)
    : QCalendarWidget(parent)
    , m_month(new TextLabel({}, FontRole::BodyBold))
    , m_today(QDate::currentDate())
{
    setGridVisible(false);
    setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    setFirstDayOfWeek(Qt::Monday);
    // Qt gives these buttons its own icons and puts the month before the year, and offers no other
    // way to change that.
    const std::pair<const char *, const char *> buttons[] = {
        {"qt_calendar_prevmonth", "go-previous"}, {"qt_calendar_nextmonth", "go-next"}};
    for (const auto &[button, name] : buttons) {
        if (auto *found = findChild<QToolButton *>(QLatin1String(button)))
            found->setIcon(icon(QLatin1String(name)));
    }
    auto *bar = findChild<QWidget *>(QStringLiteral("qt_calendar_navigationbar"));
    auto *row = bar ? qobject_cast<QBoxLayout *>(bar->layout()) : nullptr;
    for (const char *name : {"qt_calendar_monthbutton", "qt_calendar_yearbutton"}) {
        auto *button = findChild<QToolButton *>(QLatin1String(name));
        if (!row || !button)
            continue;
        if (row->indexOf(m_month) < 0)
            row->insertWidget(row->indexOf(button), m_month);
        button->hide();
    }
    connect(this, &QCalendarWidget::currentPageChanged, this, &Calendar::nameMonth);
    nameMonth();
    dress();
}

void Calendar::setToday(QDate today)
{
    setDateTextFormat(m_today, {});
    m_today = today;
    dress();
}

void Calendar::nameMonth()
{
    //: The month over a calendar, as a date format of Qt: "November 2026"
    m_month->setText(QLocale().toString(QDate(yearShown(), monthShown(), 1), tr("MMMM yyyy")));
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
    QTextCharFormat today;
    today.setForeground(colors.accent);
    today.setBackground(colors.accentWeak);
    today.setFontWeight(QFont::Bold);
    setDateTextFormat(m_today, today);
}

} // namespace attache
