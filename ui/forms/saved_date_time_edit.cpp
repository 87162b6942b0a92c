#include "ui/forms/saved_date_time_edit.h"

#include "ui/forms/saved_date_edit.h"

#include <QDateTime>
#include <QLineEdit>

namespace attache {

SavedDateTimeEdit::SavedDateTimeEdit(QWidget *parent)
    : SavedEditor(parent)
    , m_edit(new QLineEdit)
{
    setEditor(m_edit);
    m_edit->setPlaceholderText(QStringLiteral("2026-11-30 14:00"));
    connect(m_edit, &QLineEdit::textEdited, this, &SavedDateTimeEdit::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &SavedDateTimeEdit::decided);
    SavedEditor::setValue(QVariant());
}

QVariant SavedDateTimeEdit::value() const
{
    const QString text = m_edit->text().trimmed();
    if (text == m_shownText)
        return m_shown;
    if (text.isEmpty())
        return {};
    const QDateTime instant = parse(text);
    return instant.isValid() ? QVariant(instant) : QVariant(text);
}

void SavedDateTimeEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

QDateTime SavedDateTimeEdit::parse(const QString &text)
{
    const QString words = text.simplified();
    const QDate day = SavedDateEdit::parse(words.section(u' ', 0, 0));
    const QString clock = words.section(u' ', 1);
    const QTime time =
        clock.isEmpty() ? QTime(0, 0) : QTime::fromString(clock, QStringLiteral("H:mm"));
    return day.isValid() && time.isValid() ? QDateTime(day, time).toUTC() : QDateTime();
}

void SavedDateTimeEdit::display(const QVariant &value)
{
    const QDateTime instant = value.toDateTime();
    m_shown = instant.isValid() ? QVariant(instant) : QVariant();
    m_shownText = instant.isValid()
                      ? instant.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                      : QString();
    m_edit->setText(m_shownText);
}

QString SavedDateTimeEdit::fault() const
{
    if (value().typeId() != QMetaType::QString)
        return {};
    return tr("\"%1\" is not a date and time. Write it as 2026-11-30 14:00.").arg(m_edit->text());
}

} // namespace attache
