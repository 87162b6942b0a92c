#pragma once

#include "core/parse/values.h"
#include "core/parse/values_p.h"

/// @file
/// What the readers of numbers and amounts share; not for use outside them.

namespace attache::values {

/// digits × 10^exponent: decimal through and through, so that no cent is lost to binary fractions.
struct Decimal
{
    bool negative = false;
    quint64 digits = 0;
    int exponent = 0;
};

/// How a run of digits and separators is to be taken.
struct NumberStyle
{
    DecimalSign sign = DecimalSign::Open;
    bool whole = false; ///< no decimals are to be expected
};

/// A number and what is written around it.
struct NumberText
{
    Decimal value;
    MoneyUnit unit;
    bool about = false;  ///< "约", "左右"
    bool scaled = false; ///< 12万, 3k: says itself what it is a multiple of
};

/// Reads @p text as nothing but units and currencies; nothing when anything else stands there.
/// @p about, where given, lets words of approximation pass and is set by them.
std::optional<MoneyUnit> readUnits(QStringView text, bool *about = nullptr);

/// The currency of the words on both sides of a number: the 元 of 新台币30万元 is of any.
QString currencyOf(const MoneyUnit &front, const MoneyUnit &back);

/// "人民币壹拾贰万元整": a number in Han and the units around it.
std::optional<NumberText> readHanText(QStringView text);

/// @p text, in simplified Han, with the halves that people count in written out: 半个亿 as 0.5亿,
/// 一个半亿 and 一亿半 as 1.5亿.
QString withHalvesInFull(const QString &text);

/// The number of @p cell, its unit taken into account.
std::optional<NumberText> readAnyNumber(std::string_view cell, NumberStyle style = {});

/// @p value rounded half away from zero to a whole number; nothing beyond @p limit.
std::optional<qint64> rounded(Decimal value, quint64 limit);
/// The nearest binary number, for what is no amount.
double toDouble(const Decimal &value);

} // namespace attache::values
