#pragma once

#include <QDate>
#include <QRegularExpression>
#include <QString>

#include <optional>

/// @file
/// What single lines of a conversation are: a heading with a name and a time, a time alone, words
/// of the program.

namespace attache::talk {

/// What is longer than this is no heading of a message.
inline constexpr qsizetype LongestHeading = 120;
inline constexpr qsizetype LongestName = 40;

/// "张三：words".
const QRegularExpression &nameThenWords();
/// "张三:" with the words below it, as WeChat copies several messages.
const QRegularExpression &nameAlone();
/// "10:15 AM", "昨天 18:02": a line with nothing but when something was said.
const QRegularExpression &timeAlone();

/// What a program says of a conversation in it: 撤回了一条消息, "0 minutes 3 seconds".
bool isSystemLine(const QString &line);
/// Without what tells a player where and how to draw the words: "{\\an8}".
QString withoutDrawing(QString line);
/// Whether @p text can be what a person is called: no sentence, no day, no address of a page.
bool isName(QStringView text);
/// Whether @p text is what the first lines of a letter or of minutes are called: "Subject", 参会人.
bool isFieldName(QStringView text);
/// Whether @p text is as short as the names of people are.
bool isShortName(QStringView text);

/// The day that @p written is; said in the past, where the reader of dates looks ahead.
QDate dayOf(const QString &written, QDate today);

struct Heading
{
    QString who;
    QString when;
    QString day;
    QString text; ///< said in the same line

    bool isDated() const { return !day.isEmpty(); }
};

std::optional<Heading> headingOf(const QString &line);

/// The day that @p line gives alone, as "—— 2026-11-02 ——" or "2026年11月2日 星期一" does.
QDate dayAlone(const QString &line, QDate today);

/// The day that @p line says all of it was said on, as "会议时间：2026年11月3日" above a transcript
/// does; not valid for another line.
QDate statedDay(const QString &line, QDate today);

/// "10:15", "Anna", "words" in columns as "10:15 Anna: words".
QString withoutTabs(QString line);

} // namespace attache::talk
