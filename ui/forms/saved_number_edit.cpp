#include "ui/forms/saved_number_edit.h"

#include "core/base/shared_text.h"
#include "core/parse/values.h"

#include <QLineEdit>
#include <QLocale>

namespace attache {

SavedNumberEdit::SavedNumberEdit(Kind kind, QWidget *parent)
    : SavedEditor(parent)
    , m_kind(kind)
    , m_edit(new QLineEdit)
{
    setEditor(m_edit);
    m_edit->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    connect(m_edit, &QLineEdit::textEdited, this, &SavedNumberEdit::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &SavedNumberEdit::decided);
    SavedEditor::setValue(QVariant());
}

void SavedNumberEdit::setRange(qint64 least, qint64 most)
{
    m_range = {least, most};
}

std::optional<QVariant> SavedNumberEdit::parsed() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return QVariant();
    const QByteArray utf8 = text.toUtf8();
    const std::string_view cell(utf8.constData(), static_cast<size_t>(utf8.size()));
    switch (m_kind) {
    case Kind::Integer:
        if (const auto number = readInteger(cell))
            return QVariant(static_cast<qlonglong>(*number));
        break;
    case Kind::Money:
        if (const auto amount = readMoney(cell))
            return QVariant(static_cast<qlonglong>(amount->amount.minor));
        break;
    case Kind::Percent:
        if (const auto percent = readPercent(cell, PercentScale::Hundred))
            return QVariant(static_cast<qlonglong>(*percent));
        break;
    }
    return std::nullopt;
}

QVariant SavedNumberEdit::value() const
{
    const std::optional<QVariant> number = parsed();
    // What is not a number differs from every number, so that it is looked at when the field is
    // left.
    return number ? *number : QVariant(m_edit->text());
}

void SavedNumberEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void SavedNumberEdit::display(const QVariant &value)
{
    bool ok = false;
    const qlonglong number = value.toLongLong(&ok);
    QString text;
    if (ok && value.isValid() && !value.toString().isEmpty()) {
        const QLocale locale;
        if (m_kind == Kind::Money)
            text = number % 100 == 0 ? locale.toString(number / 100)
                                     : locale.toString(static_cast<double>(number) / 100.0, 'f', 2);
        else
            text = locale.toString(number);
        if (m_kind == Kind::Percent)
            text += QLatin1Char('%');
    }
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
}

QString SavedNumberEdit::fault() const
{
    const std::optional<QVariant> number = parsed();
    const bool isOutside =
        m_range && number && number->isValid() &&
        (number->toLongLong() < m_range->first || number->toLongLong() > m_range->second);
    if (number && !isOutside)
        return {};
    if (m_range)
        return tr("\"%1\" is not a number in the range %2–%3.")
            .arg(m_edit->text(), QString::number(m_range->first), QString::number(m_range->second));
    if (m_kind == Kind::Percent)
        return Common::tr("\"%1\" is not a percentage from 0 to 100.").arg(m_edit->text());
    return Common::tr("\"%1\" is not a number.").arg(m_edit->text());
}

} // namespace attache
