#include "core/base/currency.h"
#include "core/base/han.h"
#include "core/base/shared_text.h"
#include "core/parse/values_number_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

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

/// Longer words before those they begin with; Han is simplified. Codes of ISO 4217 are read by
/// themselves.
constexpr std::array UnitWords = {
    UnitWord{u"trillion", 12, nullptr},
    UnitWord{u"billions", 9, nullptr},
    UnitWord{u"billion", 9, nullptr},
    UnitWord{u"bn", 9, nullptr},
    UnitWord{u"bln", 9, nullptr},
    UnitWord{u"millionen", 6, nullptr},
    UnitWord{u"millions", 6, nullptr},
    UnitWord{u"million", 6, nullptr},
    UnitWord{u"milliarden", 9, nullptr},
    UnitWord{u"mrd.", 9, nullptr},
    UnitWord{u"mrd", 9, nullptr},
    UnitWord{u"mld", 9, nullptr},
    UnitWord{u"mio.", 6, nullptr},
    UnitWord{u"mio", 6, nullptr},
    UnitWord{u"mln", 6, nullptr},
    UnitWord{u"mn", 6, nullptr},
    UnitWord{u"mm", 6, nullptr},
    UnitWord{u"млрд", 9, nullptr},
    UnitWord{u"млн", 6, nullptr},
    UnitWord{u"тыс.", 3, nullptr},
    UnitWord{u"тыс", 3, nullptr},
    UnitWord{u"thousands", 3, nullptr},
    UnitWord{u"thousand", 3, nullptr},
    UnitWord{u"tausend", 3, nullptr},
    UnitWord{u"tsd.", 3, nullptr},
    UnitWord{u"tsd", 3, nullptr},
    UnitWord{u"lakhs", 5, nullptr},
    UnitWord{u"lakh", 5, nullptr},
    UnitWord{u"crores", 7, nullptr},
    UnitWord{u"crore", 7, nullptr},
    UnitWord{u"万亿", 12, nullptr},
    UnitWord{u"亿", 8, nullptr},
    UnitWord{u"千万", 7, nullptr},
    UnitWord{u"천만", 7, nullptr},
    UnitWord{u"백만", 6, nullptr},
    UnitWord{u"억", 8, nullptr},
    UnitWord{u"만", 4, nullptr},
    UnitWord{u"천", 3, nullptr},
    UnitWord{u"百万", 6, nullptr},
    UnitWord{u"万", 4, nullptr},
    UnitWord{u"千", 3, nullptr},
    UnitWord{u"人民币", 0, "CNY"},
    UnitWord{u"cn¥", 0, "CNY"},
    UnitWord{u"rmb", 0, "CNY"},
    UnitWord{u"cny", 0, "CNY"},
    UnitWord{u"yuan", 0, "CNY"},
    UnitWord{u"¥", 0, "CNY"},
    UnitWord{u"元整", 0, "CNY"},
    UnitWord{u"美元", 0, "USD"},
    UnitWord{u"美金", 0, "USD"},
    UnitWord{u"us dollars", 0, "USD"},
    UnitWord{u"us dollar", 0, "USD"},
    UnitWord{u"us$", 0, "USD"},
    UnitWord{u"us-$", 0, "USD"},
    UnitWord{u"u$s", 0, "USD"},
    UnitWord{u"usd", 0, "USD"},
    UnitWord{u"hk$", 0, "HKD"},
    UnitWord{u"港元", 0, "HKD"},
    UnitWord{u"港币", 0, "HKD"},
    UnitWord{u"港纸", 0, "HKD"},
    UnitWord{u"nt$", 0, "TWD"},
    UnitWord{u"新台币", 0, "TWD"},
    UnitWord{u"台币", 0, "TWD"},
    UnitWord{u"nz$", 0, "NZD"},
    UnitWord{u"新西兰元", 0, "NZD"},
    UnitWord{u"a$", 0, "AUD"},
    UnitWord{u"au$", 0, "AUD"},
    UnitWord{u"澳元", 0, "AUD"},
    UnitWord{u"澳币", 0, "AUD"},
    UnitWord{u"澳门元", 0, "MOP"},
    UnitWord{u"澳门币", 0, "MOP"},
    UnitWord{u"mop$", 0, "MOP"},
    UnitWord{u"ca$", 0, "CAD"},
    UnitWord{u"c$", 0, "CAD"},
    UnitWord{u"加元", 0, "CAD"},
    UnitWord{u"加币", 0, "CAD"},
    UnitWord{u"sg$", 0, "SGD"},
    UnitWord{u"s$", 0, "SGD"},
    UnitWord{u"新加坡元", 0, "SGD"},
    UnitWord{u"新币", 0, "SGD"},
    UnitWord{u"mx$", 0, "MXN"},
    UnitWord{u"r$", 0, "BRL"},
    UnitWord{u"dollars", 0, "USD"},
    UnitWord{u"dollar", 0, "USD"},
    UnitWord{u"$", 0, "USD"},
    UnitWord{u"欧元", 0, "EUR"},
    UnitWord{u"teur", 3, "EUR"},
    UnitWord{u"t€", 3, "EUR"},
    UnitWord{u"euros", 0, "EUR"},
    UnitWord{u"euro", 0, "EUR"},
    UnitWord{u"€", 0, "EUR"},
    UnitWord{u"英镑", 0, "GBP"},
    UnitWord{u"£", 0, "GBP"},
    UnitWord{u"日元", 0, "JPY"},
    UnitWord{u"日币", 0, "JPY"},
    UnitWord{u"日圆", 0, "JPY"},
    UnitWord{u"円", 0, "JPY"},
    UnitWord{u"jp¥", 0, "JPY"},
    UnitWord{u"韩元", 0, "KRW"},
    UnitWord{u"韩币", 0, "KRW"},
    UnitWord{u"원", 0, "KRW"},
    UnitWord{u"ウォン", 0, "KRW"},
    UnitWord{u"₩", 0, "KRW"},
    UnitWord{u"₹", 0, "INR"},
    UnitWord{u"rs.", 0, "INR"},
    UnitWord{u"卢比", 0, "INR"},
    UnitWord{u"瑞士法郎", 0, "CHF"},
    UnitWord{u"瑞郎", 0, "CHF"},
    UnitWord{u"sfr.", 0, "CHF"},
    UnitWord{u"sfr", 0, "CHF"},
    UnitWord{u"fr.", 0, "CHF"},
    UnitWord{u"zł", 0, "PLN"},
    UnitWord{u"kč", 0, "CZK"},
    UnitWord{u"руб.", 0, "RUB"},
    UnitWord{u"руб", 0, "RUB"},
    UnitWord{u"₽", 0, "RUB"},
    UnitWord{u"卢布", 0, "RUB"},
    UnitWord{u"₺", 0, "TRY"},
    UnitWord{u"tl", 0, "TRY"},
    UnitWord{u"里拉", 0, "TRY"},
    UnitWord{u"฿", 0, "THB"},
    UnitWord{u"泰铢", 0, "THB"},
    UnitWord{u"₫", 0, "VND"},
    UnitWord{u"越南盾", 0, "VND"},
    UnitWord{u"rm", 0, "MYR"},
    UnitWord{u"林吉特", 0, "MYR"},
    UnitWord{u"马币", 0, "MYR"},
    UnitWord{u"rp", 0, "IDR"},
    UnitWord{u"印尼盾", 0, "IDR"},
    UnitWord{u"₱", 0, "PHP"},
    UnitWord{u"菲律宾比索", 0, "PHP"},
    UnitWord{u"₪", 0, "ILS"},
    UnitWord{u"迪拉姆", 0, "AED"},
    UnitWord{u"元", 0, "CNY"},
    UnitWord{u"圆", 0, "CNY"},
    UnitWord{u"块", 0, "CNY"},
    UnitWord{u"k", 3, nullptr},
    UnitWord{u"m", 6, nullptr},
    UnitWord{u"b", 9, nullptr},
    UnitWord{u"w", 4, nullptr},
    UnitWord{u"仟", 3, nullptr},
};

/// The codes that amounts are written with; offshore yuan are yuan.
constexpr std::array CurrencyCodes = {
    "AED", "ARS", "AUD", "BDT", "BGN", "BHD", "BRL", "CAD", "CHF", "CLP", "CNH", "CNY",
    "COP", "CZK", "DKK", "DZD", "EGP", "EUR", "GBP", "GEL", "HKD", "HUF", "IDR", "ILS",
    "INR", "ISK", "JOD", "JPY", "KES", "KHR", "KRW", "KWD", "KZT", "LAK", "LKR", "MAD",
    "MMK", "MNT", "MOP", "MXN", "MYR", "NGN", "NOK", "NPR", "NZD", "OMR", "PEN", "PHP",
    "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB", "TND", "TRY",
    "TWD", "TZS", "UAH", "USD", "UYU", "UZS", "VND", "ZAR",
};

/// Words that make a number an approximate one.
constexpr std::array AboutWords = {
    QStringView(u"ungefähr"), QStringView(u"approx."), QStringView(u"environ"),
    QStringView(u"approx"),   QStringView(u"around"),  QStringView(u"about"),
    QStringView(u"circa"),    QStringView(u"etwa"),    QStringView(u"env."),
    QStringView(u"over"),     QStringView(u"不低于"),  QStringView(u"不少于"),
    QStringView(u"不含税"),   QStringView(u"合同额"),  QStringView(u"ca."),
    QStringView(u"大约"),     QStringView(u"大概"),    QStringView(u"预计"),
    QStringView(u"预估"),     QStringView(u"预算"),    QStringView(u"估计"),
    QStringView(u"暂估"),     QStringView(u"左右"),    QStringView(u"上下"),
    QStringView(u"以上"),     QStringView(u"至少"),    QStringView(u"最少"),
    QStringView(u"约合"),     QStringView(u"折合"),    QStringView(u"未税"),
    QStringView(u"含税"),     QStringView(u"税前"),    QStringView(u"税后"),
    QStringView(u"总计"),     QStringView(u"合计"),    QStringView(u"总价"),
    QStringView(u"约"),       QStringView(u"估"),      QStringView(u"多"),
    QStringView(u"超过"),     QStringView(u"超出"),    QStringView(u"超"),
    QStringView(u"将近"),     QStringView(u"接近"),    QStringView(u"逾"),
    QStringView(u"≥"),        QStringView(u">="),      QStringView(u">"),
    QStringView(u"余"),       QStringView(u"来"),      QStringView(u"起"),
    QStringView(u"近"),       QStringView(u"~"),       QStringView(u"+"),
    QStringView(u"≈"),        QStringView(u"出头"),
};

/// Words that stand beside a number and say nothing about it.
constexpr std::array FillerWords = {QStringView(u"单位"), QStringView(u"in "), QStringView(u":"),
                                    QStringView(u"整"),   QStringView(u"正"),  QStringView(u"个"),
                                    QStringView(u" ")};

/// Whether @p cell gives two ends: "300-500万".
bool isRange(std::string_view cell)
{
    const QString text = plain(cell);
    static const QRegularExpression range(
        QStringLiteral("[0-9一二三四五六七八九十百千万亿][^0-9]*(-|~|–|—|至|到| to )"
                       "[^0-9]*[0-9一二三四五六七八九十百]"));
    return range.match(text).hasMatch();
}

Error notAnAmount(std::string_view cell)
{
    return isRange(cell) ? unreadable(Tr::tr("\"%1\" is a range, not an amount of money."), cell)
                         : unreadable(Tr::tr("\"%1\" is not an amount of money."), cell);
}

} // namespace

namespace {

constexpr qsizetype CodeLength = 3;

/// Whether a word of several Latin letters at the start of @p text is only the beginning of
/// another.
bool runsOn(QStringView text, QStringView word)
{
    const auto isLatin = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return word.size() > 1 && isLatin(word.back()) && text.size() > word.size() &&
           isLatin(text[word.size()]);
}

/// The code of a currency that @p text begins with; null for none.
const char *codeAt(QStringView text)
{
    if (text.size() < CodeLength || (text.size() > CodeLength && text[CodeLength].isLetter() &&
                                     text[CodeLength].unicode() < 0x80))
        return nullptr;
    const auto *code =
        std::find_if(CurrencyCodes.begin(), CurrencyCodes.end(), [&](const char *known) {
            return text.left(CodeLength).compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
        });
    if (code == CurrencyCodes.end())
        return nullptr;
    return qstrcmp(*code, "CNH") == 0 ? "CNY" : *code;
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
        const auto *word = std::find_if(UnitWords.begin(), UnitWords.end(), [&](const UnitWord &w) {
            return text.startsWith(w.word) && !runsOn(text, w.word);
        });
        if (word != UnitWords.end()) {
            unit.powerOfTen += word->powerOfTen;
            // JPY ¥1,000, HKD $500: signs that several currencies share add nothing to a code.
            static constexpr QStringView Shared = u"¥$元圆块";
            const bool isShared = word->word.size() == 1 && Shared.contains(word->word.front());
            if (word->currency && (!isShared || unit.currency.isEmpty()))
                unit.currency = QString::fromLatin1(word->currency);
            text = text.mid(word->word.size());
            continue;
        }
        if (const char *code = codeAt(text)) {
            unit.currency = QString::fromLatin1(code);
            text = text.mid(CodeLength);
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

namespace {

QStringList partsOf(const QString &header)
{
    static const QRegularExpression marks(QStringLiteral("[,、;/|:_-]|\\bin\\b"));
    return header.split(marks);
}

/// The first of @p parts that is a unit, of those with @p least characters.
MoneyUnit unitIn(const QStringList &parts, qsizetype least)
{
    for (const QString &each : parts) {
        const QString part = each.trimmed();
        const auto unit = part.size() < least ? std::nullopt : values::readUnits(part);
        if (unit && *unit != MoneyUnit{})
            return *unit;
    }
    return {};
}

} // namespace

MoneyUnit moneyUnitOf(const QString &header)
{
    const QByteArray bytes = header.toUtf8();
    QString text = simplifiedHan(plain({bytes.constData(), static_cast<size_t>(bytes.size())}));
    text.replace(u'【', QLatin1Char('(')).replace(u'】', QLatin1Char(')'));
    text.replace(QLatin1Char('['), QLatin1Char('(')).replace(QLatin1Char(']'), QLatin1Char(')'));
    static const QRegularExpression brackets(QStringLiteral("\\(([^()]*)\\)"));
    // "(万元, 含税)", "(万元)(含税)", "Umsatz in TEUR", "金额/万元"
    QStringList said;
    for (auto each = brackets.globalMatch(text); each.hasNext();)
        said.prepend(each.next().captured(1));
    if (said.isEmpty())
        return unitIn(partsOf(text).mid(1), 2); // a letter may mean anything
    MoneyUnit unit;
    for (const QString &words : std::as_const(said)) {
        const MoneyUnit found = unitIn(partsOf(words), 1);
        if (unit.powerOfTen == 0)
            unit.powerOfTen = found.powerOfTen;
        if (unit.currency.isEmpty())
            unit.currency = found.currency;
    }
    return unit;
}

namespace {

/// Whether the yuan, or whatever is counted in 元, stand right behind the number of @p cell: then
/// it is no number of the 万元 of which its header speaks.
bool isInFull(std::string_view cell)
{
    static const QRegularExpression yuan(
        QStringLiteral("[0-9零一二三四五六七八九十百拾佰壹贰叁肆伍陆柒捌玖]\\s*[元圆块]"));
    return yuan.match(simplifiedHan(plain(cell))).hasMatch();
}

} // namespace

Result<MoneyValue> readMoney(std::string_view cell, const MoneyUnit &unit, DecimalSign sign,
                             QString *remark)
{
    constexpr quint64 Limit = 1'000'000'000'000'000'000ULL;
    auto text = values::readAnyNumber(cell, {sign, false});
    if (!text)
        return notAnAmount(cell);
    if (text->about && remark)
        *remark = values::quoted(Tr::tr("\"%1\" was read as an exact amount."), cell);
    const bool inFull = unit.powerOfTen != 0 && !text->scaled && isInFull(cell);
    if (inFull && remark)
        *remark = values::quoted(
            Tr::tr("\"%1\" names its own unit, so the one in the header was not used."), cell);
    text->value.exponent += (text->scaled || inFull ? 0 : unit.powerOfTen) + 2;
    const auto minor = values::rounded(text->value, Limit);
    if (!minor)
        return unreadable(Tr::tr("The amount \"%1\" is too large."), cell);
    // Of a price of 0.015 much is lost, of a sum of 5376.344 nothing that counts.
    constexpr qint64 Small = 100;
    constexpr double Exact = 1e-6;
    const bool isRounded =
        std::abs(values::toDouble(text->value) - static_cast<double>(*minor)) > Exact;
    if (remark && remark->isEmpty() && isRounded && std::abs(*minor) < Small)
        *remark = values::quoted(Tr::tr("\"%1\" was rounded to two decimals."), cell);
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
        QStringLiteral("CAD"), QStringLiteral("SGD"), QStringLiteral("NZD"), QStringLiteral("MXN"),
        QStringLiteral("ARS"), QStringLiteral("CLP"), QStringLiteral("COP"), QStringLiteral("MOP")};
    if (text.contains(u"人民币") || text.contains(u"rmb") || text.contains(u"cny"))
        return false;
    const qsizetype dollar = text.indexOf(QLatin1Char('$'));
    if (dollar >= 0 && (dollar == 0 || !text[dollar - 1].isLetter()))
        return Dollars.contains(currency);
    return (text.contains(u'¥') && currency == u"JPY") ||
           (text.contains(u'元') && written == u"CNY" &&
            (Dollars.contains(currency) || currency == u"JPY" || currency == u"EUR" ||
             currency == u"KRW"));
}

Result<QString> readCurrency(std::string_view cell)
{
    const QString text = simplifiedHan(plain(cell)).remove(QLatin1Char('('));
    const auto unit = values::readUnits(QString(text).remove(QLatin1Char(')')));
    if (unit && unit->powerOfTen == 0 && !unit->currency.isEmpty())
        return unit->currency;
    const bool code = text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) {
                          return c >= QLatin1Char('a') && c <= QLatin1Char('z');
                      });
    if (code && isCurrencyCode(text.toUpper()))
        return text.toUpper();
    return unreadable(Common::tr("\"%1\" is not a currency. Use a code such as CNY."), cell);
}

} // namespace attache
