#include "core/brief/figure_words.h"

#include "core/base/language.h"
#include "core/base/sentences.h"
#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"

#include <QLocale>

#include <cmath>

namespace attache {

namespace {

bool isChinese()
{
    return languageOf(QLocale()) == Language::Chinese;
}

} // namespace

AmountScale::AmountScale(Money largest, QString currency)
    : m_currency(std::move(currency))
{
    const double size = std::abs(largest.major());
    if (isChinese())
        m_divisor = size >= 1e10 ? 1e8 : size >= 1e5 ? 1e4 : 1;
    else
        m_divisor = size >= 1e8 ? 1e6 : size >= 1e5 ? 1e3 : 1;
}

QString AmountScale::unit() const
{
    const bool house = m_currency == QLatin1String("CNY");
    if (isChinese()) {
        const QString count = m_divisor == 1e8   ? QStringLiteral("亿")
                              : m_divisor == 1e4 ? QStringLiteral("万")
                                                 : QString();
        return house ? count + QStringLiteral("元") : count + QLatin1Char(' ') + m_currency;
    }
    const QString count = m_divisor == 1e6   ? QStringLiteral("million ")
                          : m_divisor == 1e3 ? QStringLiteral("thousand ")
                                             : QString();
    return count + m_currency;
}

QString AmountScale::text(Money amount) const
{
    const double shown = value(amount);
    const bool small = std::abs(shown) < 10 && m_divisor > 1 && shown != std::round(shown);
    return QLocale().toString(shown, 'f', small ? 1 : 0).replace(QLatin1Char('-'), QChar(0x2212));
}

QString AmountScale::change(Money amount) const
{
    return (amount.minor > 0 ? QStringLiteral("+") : QString()) + text(amount);
}

QString AmountScale::said(Money amount) const
{
    return shortAmount(amount, m_currency);
}

QString phaseName(Phase phase, const StageBook &stages)
{
    std::vector<Stage> own = stages.stagesOf();
    std::erase_if(own, [&](Stage each) { return stages.phase(each) != phase; });
    return own.size() == 1 ? stages.label(own.front()) : labelOf(phase);
}

void addLeftOut(Figure &figure, const FigureSource &source, const QString &currency, Phase phase)
{
    int count = 0;
    QStringList codes;
    for (const OpportunityFacts &each : source.opportunities) {
        if (!each.amount || *each.amount == Money() || each.currency == currency)
            continue;
        const Phase is = source.stages.phase(each.stage);
        const bool counts = isOpen(phase) ? isOpen(is)
                                          : isWon(phase) == isWon(is) && !isOpen(is) &&
                                                source.period.contains(each.closedOn);
        if (!counts)
            continue;
        ++count;
        if (!codes.contains(each.currency))
            codes.append(each.currency);
    }
    if (count == 0 || !figure.nothing.isEmpty())
        return;
    codes.sort();
    const QString words = FigureWords::tr("Not in it: %n deal(s) in %1.", nullptr, count)
                              .arg(codes.join(Common::tr(", ")));
    figure.finding = joinedSentences({figure.finding, words});
}

QString percentText(double percent)
{
    // Nothing has no sign.
    return QLocale().toString(std::abs(percent) > 0.5 ? percent : 0.0, 'f', 0) +
           QStringLiteral(" %");
}

QString percentChange(double percent)
{
    const QString text = percentText(percent).replace(QLatin1Char('-'), QChar(0x2212));
    return percent > 0.5 ? QLatin1Char('+') + text : text;
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString oneDecimal(double value)
{
    return QLocale().toString(value, 'f', 1);
}

Money moneyOf(double major)
{
    return Money::fromMajor(static_cast<qint64>(major));
}

DayRange wholePeriod(const FigureSource &source)
{
    DayRange period = source.period;
    if (!period.to.isValid())
        period.to = source.today;
    if (!period.from.isValid())
        period.from = period.to.addYears(-1).addDays(1);
    return period;
}

QString monthName(QDate month, QDate today)
{
    //: A month of this year as a date format of Qt, short: "Nov"
    const QString sameYear = FigureWords::tr("MMM");
    //: The same of another year
    const QString otherYear = FigureWords::tr("MMM yy");
    return QLocale().toString(month, month.year() == today.year() ? sameYear : otherYear);
}

QString axisMonth(QDate month, QDate today)
{
    return monthName(month, month.month() == 1 ? today : QDate(month.year(), 1, 1));
}

QString dayName(QDate day, QDate today)
{
    //: A day of this year as a date format of Qt, short: "26 Nov"
    const QString sameYear = Common::tr("d MMM");
    //: The same of another year
    const QString otherYear = Common::tr("d MMM yyyy");
    return QLocale().toString(day, day.year() == today.year() ? sameYear : otherYear);
}

QString tooSmall(int n)
{
    return n == 0 ? FigureWords::tr("none decided yet") : FigureWords::tr("too few for a rate");
}

std::vector<Inline> tableRow(const QStringList &cells)
{
    return {cells.cbegin(), cells.cend()};
}

} // namespace attache
