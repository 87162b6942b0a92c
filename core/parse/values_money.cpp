#include "core/parse/values_number_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace attache {

using values::plain;
using values::Tr;
using values::unreadable;

namespace {

struct UnitWord
{
    QStringView word;
    int powerOfTen;
    const char *currency; ///< nullptr for a mere multiplier
};

/// Longer words before those they begin with.
constexpr std::array UnitWords = {
    UnitWord{u"trillion", 12, nullptr}, UnitWord{u"billions", 9, nullptr},
    UnitWord{u"billion", 9, nullptr},   UnitWord{u"bn", 9, nullptr},
    UnitWord{u"millions", 6, nullptr},  UnitWord{u"million", 6, nullptr},
    UnitWord{u"mio", 6, nullptr},       UnitWord{u"mn", 6, nullptr},
    UnitWord{u"thousands", 3, nullptr}, UnitWord{u"thousand", 3, nullptr},
    UnitWord{u"万亿", 12, nullptr},     UnitWord{u"亿", 8, nullptr},
    UnitWord{u"億", 8, nullptr},        UnitWord{u"千万", 7, nullptr},
    UnitWord{u"百万", 6, nullptr},      UnitWord{u"万", 4, nullptr},
    UnitWord{u"萬", 4, nullptr},        UnitWord{u"千", 3, nullptr},
    UnitWord{u"人民币", 0, "CNY"},      UnitWord{u"cn¥", 0, "CNY"},
    UnitWord{u"rmb", 0, "CNY"},         UnitWord{u"cny", 0, "CNY"},
    UnitWord{u"yuan", 0, "CNY"},        UnitWord{u"¥", 0, "CNY"},
    UnitWord{u"元整", 0, "CNY"},        UnitWord{u"美元", 0, "USD"},
    UnitWord{u"美金", 0, "USD"},        UnitWord{u"us$", 0, "USD"},
    UnitWord{u"usd", 0, "USD"},         UnitWord{u"hk$", 0, "HKD"},
    UnitWord{u"hkd", 0, "HKD"},         UnitWord{u"港元", 0, "HKD"},
    UnitWord{u"港币", 0, "HKD"},        UnitWord{u"nt$", 0, "TWD"},
    UnitWord{u"twd", 0, "TWD"},         UnitWord{u"新台币", 0, "TWD"},
    UnitWord{u"a$", 0, "AUD"},          UnitWord{u"aud", 0, "AUD"},
    UnitWord{u"澳元", 0, "AUD"},        UnitWord{u"ca$", 0, "CAD"},
    UnitWord{u"c$", 0, "CAD"},          UnitWord{u"cad", 0, "CAD"},
    UnitWord{u"加元", 0, "CAD"},        UnitWord{u"s$", 0, "SGD"},
    UnitWord{u"sgd", 0, "SGD"},         UnitWord{u"新加坡元", 0, "SGD"},
    UnitWord{u"$", 0, "USD"},           UnitWord{u"欧元", 0, "EUR"},
    UnitWord{u"eur", 0, "EUR"},         UnitWord{u"€", 0, "EUR"},
    UnitWord{u"英镑", 0, "GBP"},        UnitWord{u"gbp", 0, "GBP"},
    UnitWord{u"£", 0, "GBP"},           UnitWord{u"日元", 0, "JPY"},
    UnitWord{u"円", 0, "JPY"},          UnitWord{u"jp¥", 0, "JPY"},
    UnitWord{u"jpy", 0, "JPY"},         UnitWord{u"韩元", 0, "KRW"},
    UnitWord{u"krw", 0, "KRW"},         UnitWord{u"₩", 0, "KRW"},
    UnitWord{u"inr", 0, "INR"},         UnitWord{u"₹", 0, "INR"},
    UnitWord{u"瑞士法郎", 0, "CHF"},    UnitWord{u"chf", 0, "CHF"},
    UnitWord{u"元", 0, "CNY"},          UnitWord{u"圆", 0, "CNY"},
    UnitWord{u"块", 0, "CNY"},          UnitWord{u"k", 3, nullptr},
    UnitWord{u"m", 6, nullptr},         UnitWord{u"b", 9, nullptr},
    UnitWord{u"w", 4, nullptr},         UnitWord{u"仟", 3, nullptr},
};

/// Words that make a number an approximate one.
constexpr std::array AboutWords = {
    QStringView(u"大约"),   QStringView(u"大概"),  QStringView(u"约"),     QStringView(u"预计"),
    QStringView(u"左右"),   QStringView(u"上下"),  QStringView(u"以上"),   QStringView(u"approx."),
    QStringView(u"approx"), QStringView(u"about"), QStringView(u"around"), QStringView(u"circa"),
    QStringView(u"ca."),    QStringView(u"over"),  QStringView(u"近"),     QStringView(u"~"),
    QStringView(u"+"),      QStringView(u"≈"),     QStringView(u"至少"),
};

/// Words that stand beside a number and say nothing about it.
constexpr std::array FillerWords = {QStringView(u"单位"), QStringView(u"in "), QStringView(u":"),
                                    QStringView(u"整"), QStringView(u" ")};

/// Whether @p cell gives two ends: "300-500万".
bool isRange(std::string_view cell)
{
    const QString text = plain(cell);
    static const QRegularExpression range(
        QStringLiteral("[0-9][^0-9]*(-|~|–|—|至|到| to )[^0-9]*[0-9]"));
    return range.match(text).hasMatch();
}

Error notAnAmount(std::string_view cell)
{
    return isRange(cell) ? unreadable(Tr::tr("\"%1\" is a range, not an amount of money."), cell)
                         : unreadable(Tr::tr("\"%1\" is not an amount of money."), cell);
}

} // namespace

std::optional<MoneyUnit> values::readUnits(QStringView text, bool *about)
{
    const auto cutWord = [&text](const auto &words) {
        const auto word = std::find_if(words.begin(), words.end(),
                                       [&](QStringView w) { return text.startsWith(w); });
        if (word != words.end())
            text = text.mid(word->size());
        return word != words.end();
    };
    MoneyUnit unit;
    while (!text.isEmpty()) {
        const auto *word = std::find_if(UnitWords.begin(), UnitWords.end(),
                                        [&](const UnitWord &w) { return text.startsWith(w.word); });
        if (word != UnitWords.end()) {
            unit.powerOfTen += word->powerOfTen;
            if (word->currency)
                unit.currency = QString::fromLatin1(word->currency);
            text = text.mid(word->word.size());
            continue;
        }
        if (cutWord(FillerWords))
            continue;
        if (!about || !cutWord(AboutWords))
            return std::nullopt;
        *about = true;
    }
    return unit;
}

MoneyUnit moneyUnitOf(const QString &header)
{
    const QByteArray bytes = header.toUtf8();
    const QString text = plain({bytes.constData(), static_cast<size_t>(bytes.size())});
    const qsizetype open = text.lastIndexOf(QLatin1Char('('));
    const qsizetype close = text.indexOf(QLatin1Char(')'), std::max<qsizetype>(open, 0));
    if (open < 0 || close < 0)
        return {};
    return values::readUnits(QStringView(text).mid(open + 1, close - open - 1))
        .value_or(MoneyUnit{});
}

Result<MoneyValue> readMoney(std::string_view cell, const MoneyUnit &unit, DecimalSign sign,
                             QString *remark)
{
    constexpr quint64 Limit = 1'000'000'000'000'000'000ULL;
    auto text = values::readAnyNumber(cell, {sign, false});
    if (!text)
        return notAnAmount(cell);
    if (text->about && remark)
        *remark = values::quoted(Tr::tr("\"%1\" was read as an exact amount."), cell);
    text->value.exponent += unit.powerOfTen + 2;
    const auto minor = values::rounded(text->value, Limit);
    if (!minor)
        return unreadable(Tr::tr("The amount \"%1\" is too large."), cell);
    return MoneyValue{Money{*minor},
                      text->unit.currency.isEmpty() ? unit.currency : text->unit.currency};
}

bool canStandFor(std::string_view cell, const QString &written, const QString &currency)
{
    if (written == currency)
        return true;
    const QString text = plain(cell);
    static const QStringList Dollars{
        QStringLiteral("USD"), QStringLiteral("HKD"), QStringLiteral("TWD"), QStringLiteral("AUD"),
        QStringLiteral("CAD"), QStringLiteral("SGD"), QStringLiteral("NZD"), QStringLiteral("MXN")};
    const qsizetype dollar = text.indexOf(QLatin1Char('$'));
    if (dollar >= 0 && (dollar == 0 || !text[dollar - 1].isLetter()))
        return Dollars.contains(currency);
    return (text.contains(u'¥') && currency == u"JPY") ||
           (text.contains(u'元') && written == u"CNY" &&
            (Dollars.contains(currency) || currency == u"JPY"));
}

Result<QString> readCurrency(std::string_view cell)
{
    const QString text = plain(cell);
    const auto unit = values::readUnits(text);
    if (unit && unit->powerOfTen == 0 && !unit->currency.isEmpty())
        return unit->currency;
    const bool code = text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) {
                          return c >= QLatin1Char('a') && c <= QLatin1Char('z');
                      });
    if (code)
        return text.toUpper();
    return unreadable(Tr::tr("\"%1\" is not a currency. Use a code such as CNY."), cell);
}

} // namespace attache
