#include "core/domain/birthday.h"

#include <QRegularExpression>

namespace attache {

namespace {

constexpr int LeapYear = 2000;

} // namespace

Birthday Birthday::withoutYear(int month, int day)
{
    Birthday birthday;
    birthday.m_day = QDate(LeapYear, month, day);
    return birthday;
}

Birthday Birthday::fromText(const QString &text)
{
    static const QRegularExpression whole(
        QStringLiteral("^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?$"));
    static const QRegularExpression yearless(
        QStringLiteral("^(?:--)?(?|(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?|(\\d{2})(\\d{2}))$"));
    const QString trimmed = text.trimmed();
    if (const auto found = whole.match(trimmed); found.hasMatch())
        return {
            QDate(found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt())};
    if (const auto found = yearless.match(trimmed); found.hasMatch())
        return withoutYear(found.captured(1).toInt(), found.captured(2).toInt());
    return {};
}

QString Birthday::toText() const
{
    if (isNull())
        return {};
    return m_hasYear ? m_day.toString(Qt::ISODate) : m_day.toString(QStringLiteral("MM-dd"));
}

QString Birthday::toStored() const
{
    if (isNull())
        return {};
    return m_hasYear ? toText() : QStringLiteral("--") + toText();
}

} // namespace attache
