#pragma once

#include "core/base/language.h"
#include "core/base/money.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

/// @file
/// The forms a document uses for dates, names, amounts and numbers in either language, whatever
/// the locale of the machine. Chinese takes full-width punctuation. Pure; any thread.
/// The words themselves are translated as everywhere (`tr()`), so they follow the translation
/// installed; Language selects these forms and our reference texts, and should be the same one.

namespace attache {

struct ContactDays;

/// "2026年11月22日", "22 November 2026"; empty for no date.
QString dateText(QDate date, Language language);
/// "11月23日", "23 Nov"; with the year where it is not that of @p today.
QString shortDateText(QDate date, QDate today, Language language);
/// "2026年11月22日 14:00–15:30", "22 November 2026, 14:00–15:30", in local time. An end on
/// another day is written with its date, one not later than the start not at all.
QString periodText(const QDateTime &start, const QDateTime &end, Language language);

/// "¥2,400,000" for CNY, "USD 1,234.50" for others; no decimals where they are zero.
QString moneyText(Money amount, const QString &currency);

/// "张三（采购经理）", "Li Lei (Purchasing Manager)"; the name alone without a post.
QString personText(const QString &name, const QString &post, Language language);
/// "张三、李四", "Zhang San, Li Si"; empty ones are left out.
QString listText(const QStringList &parts, Language language);
/// Label and value as one text: "上次：周一", "Last time: Monday".
QString labelledText(const QString &label, const QString &value, Language language);
/// "last met 3 Nov", "last met 3 Nov · last contact by phone 20 Nov", "never met".
QString contactText(const ContactDays &days, QDate today, Language language);
/// "一、", "1. "; @p number from 1.
QString sectionNumber(int number, Language language);

} // namespace attache
