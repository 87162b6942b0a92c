#pragma once

#include "core/brief/figure.h"
#include "core/insight/win_rate.h"

#include <QCoreApplication>

/// @file
/// How figures write their numbers. In the language of the locale.

namespace attache {

/// The translation context of all figures.
struct FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

/// Amounts of one chart in one unit, so that they can be compared at a glance: "3,521" of 万元.
class AmountScale
{
public:
    /// Fits amounts as large as @p largest.
    AmountScale(Money largest, QString currency);

    /// "万元", "M CNY"; empty where amounts are in full and the currency is that of the house.
    QString unit() const;
    double value(Money amount) const { return amount.major() / m_divisor; }
    QString text(Money amount) const;
    /// With its sign, also "+".
    QString change(Money amount) const;
    /// With unit and currency, for a sentence: "¥ 341 万".
    QString said(Money amount) const;

private:
    QString m_currency;
    double m_divisor = 1;
};

/// What the stages of @p phase are called: by the name of the stage where the general stage set has
/// one such stage.
QString phaseName(Phase phase, const StageBook &stages);
/// Adds to the finding how many of the deals that @p figure is about, which are open, won or lost
/// as @p phase says, it leaves out because their amount is not in @p currency.
void addLeftOut(Figure &figure, const FigureSource &source, const QString &currency, Phase phase);
QString percentText(double percent);
/// With its sign: "+62 %", "−8 %".
QString percentChange(double percent);
QString countText(qint64 count);
QString oneDecimal(double value);
/// Without what is less than one major unit.
Money moneyOf(double major);
/// The period of @p source where it has both ends, or else the year that ends today.
DayRange wholePeriod(const FigureSource &source);
/// A month by itself: with its year where that is another one than that of @p today.
QString monthName(QDate month, QDate today);
/// A month among others in a row: of another year the first alone says which.
QString axisMonth(QDate month, QDate today);
/// A day, with its year where that is another one.
QString dayName(QDate day, QDate today);
/// What to say of a sample that is too small for a rate.
QString tooSmall(int n);
std::vector<Inline> tableRow(const QStringList &cells);

} // namespace attache
