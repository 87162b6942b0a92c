#include "ui/forms/saved_date_edit.h"

#include "core/parse/date_reader.h"
#include "ui/style/icons.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QWidgetAction>

namespace attache {

SavedDateEdit::SavedDateEdit(QWidget *parent)
    : SavedEditor(parent)
    , m_edit(new QLineEdit)
    , m_reading(new TextLabel({}, FontRole::Small, TextColor::Muted, m_edit))
{
    setEditor(m_edit);
    setSavesWhileTyping(false);
    //: How a date is written, for an empty field
    m_edit->setPlaceholderText(tr("YYYY-MM-DD"));
    QAction *pick =
        m_edit->addAction(icon(QStringLiteral("view-calendar")), QLineEdit::TrailingPosition);
    pick->setToolTip(tr("Choose a date (Alt+↓)"));
    m_reading->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_reading->hide();
    connect(pick, &QAction::triggered, this, &SavedDateEdit::openCalendar);
    connect(m_edit, &QLineEdit::textEdited, this, &SavedDateEdit::edited);
    connect(m_edit, &QLineEdit::textEdited, this, &SavedDateEdit::showReading);
    connect(m_edit, &QLineEdit::returnPressed, this, &SavedDateEdit::decided);
    connect(this, &SavedEditor::saved, this, &SavedDateEdit::display);
    SavedEditor::setValue(QVariant());
}

QVariant SavedDateEdit::value() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return QVariant::fromValue(QDate());
    const QDate day = parse(text, m_today);
    // What is not a day differs from every day, so that it is looked at when the field is left.
    return day.isValid() ? QVariant(day) : QVariant(text);
}

void SavedDateEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    for (QAction *action : m_edit->actions())
        action->setEnabled(!readOnly);
}

QDate SavedDateEdit::parse(const QString &text, QDate today)
{
    DateRules rules;
    rules.today = today;
    if (QLocale().dateFormat(QLocale::ShortFormat).startsWith(QLatin1Char('d')))
        rules.order = DateRules::Order::DayFirst;
    const auto reading = readWholeDate(text, rules);
    return reading ? reading->date : QDate();
}

QString SavedDateEdit::reading() const
{
    return m_reading->isVisibleTo(m_edit) ? m_reading->text() : QString();
}

void SavedDateEdit::showReading()
{
    const QDate day = parse(m_edit->text(), m_today);
    m_reading->setVisible(day.isValid());
    if (!day.isValid())
        return;
    //: The day that was typed, as a date format of Qt, short and with its weekday: "Fri 25 Dec"
    const QString sameYear = tr("ddd d MMM");
    //: The same of another year
    const QString otherYear = tr("ddd d MMM yyyy");
    m_reading->setText(
        QLocale().toString(day, day.year() == m_today.year() ? sameYear : otherYear));
    m_edit->setAccessibleDescription(m_reading->text());
    placeReading();
}

void SavedDateEdit::placeReading()
{
    constexpr int Margin = 8;
    constexpr int Button = 30;
    const QSize size = m_reading->sizeHint();
    const int left = m_edit->width() - Button - size.width();
    const int typed = Margin + m_edit->fontMetrics().horizontalAdvance(m_edit->text());
    m_reading->setGeometry(left, (m_edit->height() - size.height()) / 2, size.width(),
                           size.height());
    // Never over what is typed.
    m_reading->setVisible(typed + Margin < left);
}

void SavedDateEdit::display(const QVariant &value)
{
    const QDate day = value.toDate();
    m_edit->setText(day.isValid() ? day.toString(Qt::ISODate) : QString());
    m_reading->hide();
}

QString SavedDateEdit::fault() const
{
    if (value().typeId() == QMetaType::QDate)
        return {};
    return tr("\"%1\" is not a date. Write it as 2026-11-30, 11-30, next Friday or in 3 days.")
        .arg(m_edit->text());
}

bool SavedDateEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::Resize && m_reading->isVisibleTo(m_edit))
        placeReading();
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        m_reading->hide();
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && (key->modifiers() & Qt::AltModifier)) {
            openCalendar();
            return true;
        }
    }
    return SavedEditor::eventFilter(watched, event);
}

void SavedDateEdit::openCalendar()
{
    if (m_edit->isReadOnly())
        return;
    QMenu menu(this);
    auto *calendar = new Calendar;
    if (m_today.isValid())
        calendar->setToday(m_today);
    const QDate day = value().toDate();
    if (day.isValid())
        calendar->setSelectedDate(day);
    else if (m_today.isValid())
        calendar->setSelectedDate(m_today);
    QDate chosen;
    const auto take = [&](QDate picked) {
        chosen = picked;
        menu.close();
    };
    connect(calendar, &QCalendarWidget::clicked, &menu, take);
    connect(calendar, &QCalendarWidget::activated, &menu, take);
    auto *holder = new QWidgetAction(&menu);
    holder->setDefaultWidget(calendar);
    menu.addAction(holder);
    QMetaObject::invokeMethod(
        calendar, [calendar] { calendar->setFocus(); }, Qt::QueuedConnection);
    menu.exec(m_edit->mapToGlobal(QPoint(0, m_edit->height() + 2)));
    if (!chosen.isValid())
        return;
    m_edit->setText(chosen.toString(Qt::ISODate));
    decided();
}

} // namespace attache
