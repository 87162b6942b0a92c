#pragma once

#include <QDate>
#include <QString>

namespace attache {

/// A day to congratulate on, with the year of birth where it is known. Stands in the file as
/// "1985-05-19" or, as in contact cards, "--05-19".
class Birthday
{
public:
    Birthday() = default;
    Birthday(QDate date)
        : m_day(date)
        , m_hasYear(date.isValid())
    {
    }
    /// Null where there is no such day in any year.
    static Birthday withoutYear(int month, int day);
    /// Reads what toText() and the file write, and "5-19", "5/19", "5月19日"; null for anything
    /// else.
    static Birthday fromText(const QString &text);

    bool isNull() const { return !m_day.isValid(); }
    bool hasYear() const { return m_hasYear; }
    int month() const { return m_day.month(); }
    int day() const { return m_day.day(); }
    /// Null without a year.
    QDate date() const { return m_hasYear ? m_day : QDate(); }
    /// "1985-05-19" or "05-19"; empty for none.
    QString toText() const;
    /// The same for the file.
    QString toStored() const;

    friend bool operator==(const Birthday &, const Birthday &) = default;

private:
    QDate m_day; ///< in a leap year where the year is not known
    bool m_hasYear = false;
};

} // namespace attache
