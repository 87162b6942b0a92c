#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/domain/kinds.h"

#include <QDate>

#include <optional>
#include <string_view>

/// @file
/// Readers of values as foreign tables write them. Input is UTF-8, surrounding space does not
/// count; a cell without a value (isNoValue) is the caller's to handle. Every Error is Invalid
/// with a sentence fit for the list of rejected rows. Pure functions, any thread.

namespace attache {

/// @p cell without surrounding space of any kind, no-break and full-width ones included.
std::string_view trimmedCell(std::string_view cell);

/// The text of @p cell for a text field: trimmed, `="0012"` (how spreadsheets are told to leave a
/// number alone) unwrapped, an apostrophe before a would-be formula left off.
QString readText(std::string_view cell);

/// A number to call: readText() in ASCII digits, without control characters, and without "tel:",
/// the ".0", the commas between thousands and the apostrophe that programs put around it.
QString readPhone(std::string_view cell);

/// An e-mail address without "mailto:" and the name around it: "Vera <vera@stein.example>".
QString readEmail(std::string_view cell);

/// A number another program gave a record; as readPhone(), but nothing else is changed.
QString readIdentifier(std::string_view cell);

/// Whether a spreadsheet has made a long number of digits into 1.38E+10: most of it is gone.
bool isLostNumber(std::string_view cell);

/// Whether a spreadsheet shows that it has no value: "#REF!", "########".
bool isLostValue(std::string_view cell);

/// The values of a list as programs put it into one cell, in JSON or as Python and PostgreSQL write
/// it: texts, numbers, or objects with a "value", "name", "email" or "number", the primary one
/// first; of other objects all texts. Nothing where the cell is no such list.
std::optional<QStringList> readList(std::string_view cell);

/// The e-mail addresses or numbers that @p cell gives one behind another: "a@b.c; d@e.f",
/// "021-1234567 / 13800001111". Empty where it gives only one.
QStringList readSeveralEmails(std::string_view cell);
QStringList readSeveralPhones(std::string_view cell);

/// Whether a typed field has nothing to read here: empty, "-", "N/A", "null", "无", "0000-00-00" …
bool isNoValue(std::string_view cell);

/// What a column's header says about all of its amounts: "营业收入（万元）", "revenue ($
/// millions)".
struct MoneyUnit
{
    int powerOfTen = 0; ///< 4 for 万, 6 for millions
    QString currency;   ///< ISO 4217; empty when not said
    friend bool operator==(const MoneyUnit &, const MoneyUnit &) = default;
};
MoneyUnit moneyUnitOf(const QString &header);

struct MoneyValue
{
    Money amount;
    QString currency; ///< ISO 4217; empty when not written
    friend bool operator==(const MoneyValue &, const MoneyValue &) = default;
};

/// Which sign begins the decimals where a number can be read two ways: "12.500", "173,900". Other
/// numbers say it themselves. Open takes a point for it, and a comma for one between thousands.
enum class DecimalSign { Open, Point, Comma };

/// Watches a column of numbers to tell its decimal sign.
class DecimalSignDetector
{
public:
    void observe(std::string_view cell);
    /// What the cells that read one way only say; Open where they say nothing or as much for one
    /// as for the other.
    DecimalSign sign() const;
    /// Whether some cells prove a point and others a comma, so that nothing but the person tells
    /// how those are meant that read two ways.
    bool isContradictory() const;
    /// The first cell that reads two ways; empty where none does.
    const QByteArray &doubtful() const { return m_doubtful; }

private:
    void observeMarks(std::string_view cell, std::string_view marks);

    qint64 m_points = 0;
    qint64 m_commas = 0;
    QByteArray m_doubtful;
};

/// "$22,700.00", "¥1,234.5", "1.2万", "3亿", "(500)", "EUR 12.500,00", "三百万", "壹拾贰万元整",
/// "20w". ¥ is the Chinese one. Rounded to minor units; beyond ±10^16 major units is an error, and
/// so is a range. @p remark is set to a sentence where something of the cell was passed over
/// ("约300万").
Result<MoneyValue> readMoney(std::string_view cell, const MoneyUnit &unit = {},
                             DecimalSign sign = DecimalSign::Open, QString *remark = nullptr);

/// Whether an amount written with @p sign beside it can be one in @p currency: "$" stands for any
/// dollar, "¥" for yuan and yen.
bool canStandFor(std::string_view cell, const QString &written, const QString &currency);

/// A plain decimal number with digit grouping, 千/万/亿 and K/M/B.
Result<double> readNumber(std::string_view cell, DecimalSign sign = DecimalSign::Open);

/// A whole number; "2,822", "2.500", "1.2万". A range or bound gives its lower end: "10-50人" is
/// 10, "500+" is 500, "少于50人" is 0, so that nobody is taken for larger than stated. A true
/// fraction is an error.
Result<qint64> readInteger(std::string_view cell);

/// Whether a column counts percentages from 0 to 1 or from 0 to 100.
enum class PercentScale { Hundred, One };

/// "70%", "0.7", "70". A number below 1 without a sign is a share of one whatever @p scale says,
/// which decides for 1. 0–100; anything else is an error. Rounded to a whole percent, and
/// @p remark then says so.
Result<int> readPercent(std::string_view cell, PercentScale scale, QString *remark = nullptr);

/// Watches a column to tell the scale: One when no value exceeds 1 and one is a true fraction.
class PercentScaleDetector
{
public:
    void observe(std::string_view cell);
    PercentScale scale() const;

private:
    bool m_fraction = false;
    bool m_beyondOne = false;
};

/// What the first of the numbers of 11/9/22 is.
enum class DateOrder { MonthFirst, DayFirst, YearFirst };

/// Watches a column of dates to tell the order.
class DateOrderDetector
{
public:
    void observe(std::string_view cell);
    /// MonthFirst where no value tells: such dates come from American programs nearly always.
    DateOrder order() const;
    /// Whether values contradict each other or none of several tells.
    bool isUncertain() const;
    /// Lets a year of two digits stand first where no value tells, as Chinese lists have it.
    void preferYearFirst() { m_prefersYearFirst = true; }

private:
    struct Range
    {
        int low = 0;
        int high = -1; ///< below low where there is none

        void add(int value);
        bool isEmpty() const { return high < low; }
    };
    /// Where the year stands in values like 26/12/05, as all of them together tell.
    enum class ShortYear { First, Last, Open };

    ShortYear shortYear() const;
    bool isYearFirst() const;

    qint64 m_dayFirst = 0;
    qint64 m_monthFirst = 0;
    qint64 m_yearFirst = 0;
    qint64 m_either = 0;
    qint64 m_short = 0; ///< of numbers any of which may be a year of two digits
    Range m_firsts;     ///< what these begin with
    Range m_lasts;      ///< and end with
    Range m_years;      ///< those written in full
    bool m_prefersYearFirst = false;
};

/// "2016-10-20", "2016/10/2", "20221109", "2016年10月20日", "11/9/2022", "31.12.2022",
/// "16 Apr, 2021 00:02:00", "Apr 16, 2021", "2006-04-15T03:23:15.000Z", and the day numbers of
/// spreadsheets (44562); "民国112年1月5日", "二〇二三年一月五日", "23/1/5", "2023/1/5 下午 3:04".
/// A time of day and a day of the week are left off; the day is taken as written.
Result<QDate> readDate(std::string_view cell, DateOrder order = DateOrder::MonthFirst);

/// Which day of a month stands for all of it.
enum class MonthDay { First, Last };
/// readDate(), and a month alone ("2023年1月", "2023-01"), of which @p day is taken and @p remark
/// says so.
Result<QDate> readDateOrMonth(std::string_view cell, DateOrder order, MonthDay day,
                              QString *remark);

/// A day of the year without its year: "5月19日", "--0519", "3/14".
struct DayOfYear
{
    int month = 0;
    int day = 0;
};
Result<DayOfYear> readDayOfYear(std::string_view cell, DateOrder order = DateOrder::MonthFirst);

/// Yes and no as English and Chinese tables write them.
Result<bool> readBool(std::string_view cell);

/// "A", "A（重点客户）", "S级", "重点客户", "Key account".
Result<Tier> readTier(std::string_view cell);

/// The stage words of common programs in both languages; `(90%)` and numbering around the word do
/// not count.
Result<Stage> readStage(std::string_view cell);

/// Business types by key, English or Chinese word.
Result<BusinessType> readBusinessType(std::string_view cell);

/// Life-cycle steps by key, English or Chinese word, and the ones of common programs.
Result<Lifecycle> readLifecycle(std::string_view cell);

/// Who sells, for money or not, and to what end, by key, English or Chinese word.
Result<SalesChannel> readSalesChannel(std::string_view cell);
Result<Charging> readCharging(std::string_view cell);
Result<DealAim> readDealAim(std::string_view cell);

/// "CNY", "人民币", "US$", "$", "€" … as ISO 4217.
Result<QString> readCurrency(std::string_view cell);

} // namespace attache
