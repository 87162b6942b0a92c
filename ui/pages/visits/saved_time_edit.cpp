#include "ui/pages/visits/saved_time_edit.h"

#include <QLineEdit>
#include <QRegularExpression>

namespace attache {

SavedTimeEdit::SavedTimeEdit(QWidget *parent)
    : SavedEditor(parent)
    , m_edit(new QLineEdit)
{
    setEditor(m_edit);
    m_edit->setPlaceholderText(QStringLiteral("14:00"));
    connect(m_edit, &QLineEdit::textEdited, this, &SavedTimeEdit::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &SavedTimeEdit::decided);
    SavedEditor::setValue(QVariant());
}

QVariant SavedTimeEdit::value() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return QVariant::fromValue(QTime());
    const QTime time = parse(text);
    return time.isValid() ? QVariant(time) : QVariant(text);
}

void SavedTimeEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

QTime SavedTimeEdit::parse(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})(?:[:：.点时h]?([0-5]\\d))?[点时分h]?\\s*([ap])?\\.?m?\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const QString half = match.captured(3).toLower();
    if (!half.isEmpty() && (hour == 0 || hour > 12))
        return {};
    if (half == QLatin1String("p") && hour < 12)
        hour += 12;
    else if (half == QLatin1String("a") && hour == 12)
        hour = 0;
    return QTime(hour, minute);
}

void SavedTimeEdit::display(const QVariant &value)
{
    const QTime time = value.toTime();
    m_edit->setText(time.isValid() ? time.toString(QStringLiteral("HH:mm")) : QString());
}

QString SavedTimeEdit::fault() const
{
    if (value().typeId() == QMetaType::QTime)
        return {};
    return tr("\"%1\" is not a time. Write it as 14:00.").arg(m_edit->text());
}

} // namespace attache
