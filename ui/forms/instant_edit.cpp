#include "ui/forms/instant_edit.h"

#include "ui/forms/saved_edits.h"

#include <QDateTime>
#include <QLineEdit>

namespace attache {

InstantEdit::InstantEdit(QWidget *parent)
    : SavedEditor(parent)
    , m_edit(new QLineEdit)
{
    setEditor(m_edit);
    m_edit->setPlaceholderText(QStringLiteral("2026-11-30 14:00"));
    connect(m_edit, &QLineEdit::textEdited, this, &InstantEdit::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &InstantEdit::decided);
    SavedEditor::setValue(QVariant());
}

QVariant InstantEdit::value() const
{
    const QString text = m_edit->text().trimmed();
    if (text == m_shownText)
        return m_shown;
    if (text.isEmpty())
        return {};
    const QDateTime instant = parse(text);
    return instant.isValid() ? QVariant(instant) : QVariant(text);
}

void InstantEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

QDateTime InstantEdit::parse(const QString &text)
{
    const QString words = text.simplified();
    const QDate day = SavedDateEdit::parse(words.section(u' ', 0, 0));
    const QString clock = words.section(u' ', 1);
    const QTime time =
        clock.isEmpty() ? QTime(0, 0) : QTime::fromString(clock, QStringLiteral("H:mm"));
    return day.isValid() && time.isValid() ? QDateTime(day, time).toUTC() : QDateTime();
}

void InstantEdit::display(const QVariant &value)
{
    const QDateTime instant = value.toDateTime();
    m_shown = instant.isValid() ? QVariant(instant) : QVariant();
    m_shownText = instant.isValid()
                      ? instant.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                      : QString();
    m_edit->setText(m_shownText);
}

QString InstantEdit::fault() const
{
    if (value().typeId() != QMetaType::QString)
        return {};
    return tr("\"%1\" is not a date and time. Write it as 2026-11-30 14:00.").arg(m_edit->text());
}

} // namespace attache
