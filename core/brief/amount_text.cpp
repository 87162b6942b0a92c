#include "core/brief/amount_text.h"

#include "core/base/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AmountText)
};

/// Three significant figures are enough.
QString figures(double value)
{
    const int decimals = std::abs(value) >= 100 ? 0 : std::abs(value) >= 10 ? 1 : 2;
    QString text = QLocale().toString(value, 'f', decimals);
    const QString point = QLocale().decimalPoint();
    if (!text.contains(point))
        return text;
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

/// Whether @p size, said in whole ones of @p unit, comes to as many as the next unit is.
bool reaches(double size, double unit, double many)
{
    return std::round(size / unit) >= many;
}

QString number(double major)
{
    const double size = std::abs(major);
    if (languageOf(QLocale()) == Language::Chinese) {
        if (reaches(size, 1e4, 1e4))
            //: An amount in hundreds of millions, as Chinese counts: 1.86 亿
            return Words::tr("%1 hundred million").arg(figures(major / 1e8));
        if (size >= 1e4)
            //: An amount in tens of thousands, as Chinese counts: 240 万
            return Words::tr("%1 ten thousand").arg(figures(major / 1e4));
        return figures(major);
    }
    if (reaches(size, 1e6, 1e3))
        return figures(major / 1e9) + QStringLiteral(" B");
    if (reaches(size, 1e3, 1e3))
        return figures(major / 1e6) + QStringLiteral(" M");
    if (size >= 1e4)
        return figures(major / 1e3) + QStringLiteral(" K");
    return figures(major);
}

} // namespace

QString shortAmount(Money amount, const QString &currency)
{
    const QString sign = currency == QLatin1String("CNY") ? QStringLiteral("¥") : currency;
    const QString text = number(static_cast<double>(amount.minor) / 100);
    return sign.isEmpty() ? text : sign + QLatin1Char(' ') + text;
}

} // namespace attache
