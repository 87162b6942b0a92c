#pragma once

#include "core/parse/values.h"

#include <QByteArray>

#include <cstdlib>
#include <string>

namespace attache::test {

/// Reads @p bytes as every kind of cell, and all lines of them as a column, and aborts where a
/// promise of the readers is broken: an error without words, a day that is none.
inline void probeValues(const QByteArray &bytes)
{
    const auto require = [](bool kept) {
        if (!kept)
            std::abort();
    };
    const auto told = [&](const auto &result) {
        require(result || !result.error().message.isEmpty());
    };
    // Readers are handed UTF-8, whatever the file was.
    const std::string text = QString::fromUtf8(bytes).toStdString();
    const std::string_view cell(text);
    for (const QString &read :
         {readText(cell), readPhone(cell), readEmail(cell), readIdentifier(cell)})
        require(read.isValidUtf16());
    (void)readSeveralEmails(cell);
    (void)readSeveralPhones(cell);
    (void)readList(cell);
    (void)isLostNumber(cell);
    (void)isNoValue(cell);
    for (const DecimalSign sign : {DecimalSign::Open, DecimalSign::Point, DecimalSign::Comma}) {
        QString remark;
        told(readMoney(cell, {}, sign, &remark));
        told(readNumber(cell, sign));
    }
    told(readMoney(cell, moneyUnitOf(QString::fromUtf8(bytes))));
    told(readInteger(cell));
    told(readPercent(cell, PercentScale::Hundred));
    told(readPercent(cell, PercentScale::One));
    for (const DateOrder order : {DateOrder::MonthFirst, DateOrder::DayFirst}) {
        const auto day = readDate(cell, order);
        told(day);
        require(!day || day->isValid());
        told(readDayOfYear(cell, order));
    }
    told(readBool(cell));
    told(readTier(cell));
    told(readStage(cell));
    told(readBusinessType(cell));
    told(readLifecycle(cell));
    told(readSalesChannel(cell));
    told(readCharging(cell));
    told(readDealAim(cell));
    told(readCurrency(cell));
    DecimalSignDetector decimals;
    for (const QByteArray &line : bytes.split('\n'))
        decimals.observe(line.toStdString());
    (void)decimals.sign();
}

} // namespace attache::test
