#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <string_view>

/// @file
/// The line format that vCard and iCalendar share.

namespace attache {

/// One property: "item1.TEL;TYPE=CELL:138…".
struct ContentLine
{
    QString group;                          ///< "ITEM1"; in capitals, as are the names
    QString name;                           ///< "TEL"
    QHash<QString, QStringList> parameters; ///< what stands without a name in vCard 2.1 is a TYPE
    QString value;                          ///< decoded, but with its backslashes
    bool isTooLong = false;                 ///< longer than LongestLine; its value is left out

    /// Whether @p type is among the types, in capitals.
    bool is(QLatin1String type) const;
    QString parameter(QLatin1String name) const;
};

/// How long a value may be before it is passed over; pictures are, as a rule.
inline constexpr qsizetype LongestLine = qsizetype(256) * 1024;

/// Reads @p text (UTF-8, but for what says otherwise of itself) line by line: folded lines are
/// joined, quoted-printable and base64 values and their character sets decoded. Stops when @p take
/// says so. Never fails: what is no property is none.
void readContentLines(std::string_view text, const std::function<bool(const ContentLine &)> &take);

/// Whether a file begins with @p line, in whatever encoding: the bytes of UTF-16 have NULs between.
bool beginsWith(QByteArrayView start, QByteArrayView line);

/// @p value split at semicolons or @p separator that no backslash stands before, each part
/// without its backslashes.
QStringList splitValue(const QString &value, QChar separator = u';');
/// All of @p value without its backslashes.
QString plainValue(const QString &value);

/// @p text with backslashes where a value needs them.
QString escapedValue(const QString &text);
/// "NAME:value" folded after 75 bytes, with its line end.
QByteArray foldedLine(const QString &line);

} // namespace attache
