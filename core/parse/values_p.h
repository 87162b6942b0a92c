#pragma once

#include "core/base/result.h"
#include "core/domain/kinds.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <optional>
#include <string_view>

/// @file
/// What the readers of values share; not for use outside them.

namespace attache::values {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Values)
};

/// @p cell trimmed and folded (full-width digits and signs become plain, case goes), runs of space
/// as one.
QString plain(std::string_view cell);

/// What words are compared by: plain(), without what stands in brackets, without punctuation,
/// without numbering in front.
QString wordKey(std::string_view cell);

/// The digit a character of Han stands for, -1 for none: 三, 叁, 两.
int hanDigit(QChar c);
/// The power of ten a character of Han multiplies by, 0 for none: 十, 萬.
int hanPower(QChar c);
/// A number in Han characters from @p at on, which is moved behind it: 三百万, 壹拾贰万, 一万五.
std::optional<quint64> readHanNumber(QStringView text, qsizetype &at);
/// The amount behind the yuan in financial writing, in hundredths: 伍角贰分 is 52.
quint64 readJiaoAndFen(QStringView text, qsizetype &at);

/// What is to be said where readInteger() took one end of "10-50" or the number of "about 50" for
/// the whole; empty for a plain number.
QString rangeRemark(std::string_view cell);

/// The stage of a deal whose contract or order is in the state @p cell: 执行中, 已作废, approved.
Result<Stage> readContractState(std::string_view cell);

/// The JSON that @p cell is, or the list or dictionary as Python prints it; null for any other.
QJsonDocument jsonIn(std::string_view cell);

/// @p message, whose %1 becomes the cell's text, cut where long.
QString quoted(const QString &message, std::string_view cell);

/// Invalid with @p message, whose %1 becomes the cell's text, cut where long.
Error unreadable(const QString &message, std::string_view cell);

} // namespace attache::values
