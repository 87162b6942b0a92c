#pragma once

#include "core/base/money.h"

#include <QMap>
#include <QString>

namespace attache {

/// Amounts added up, each currency by itself: they are never mixed. Pure; any thread.
class MoneySums
{
public:
    void add(Money amount, const QString &currency) { m_sums[currency] += amount; }
    void add(const MoneySums &others)
    {
        for (auto at = others.m_sums.cbegin(); at != others.m_sums.cend(); ++at)
            add(at.value(), at.key());
    }
    Money of(const QString &currency) const { return m_sums.value(currency); }
    bool isEmpty() const { return m_sums.isEmpty(); }
    /// By the code of the currency.
    const QMap<QString, Money> &all() const { return m_sums; }

    friend bool operator==(const MoneySums &, const MoneySums &) = default;

private:
    QMap<QString, Money> m_sums;
};

/// @p percent of @p amount, rounded to its minor unit, halves away from zero.
constexpr Money percentOf(Money amount, int percent)
{
    const qint64 hundredfold = amount.minor * percent;
    return {(hundredfold + (hundredfold < 0 ? -50 : 50)) / 100};
}

} // namespace attache
