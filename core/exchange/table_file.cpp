#include "core/exchange/table_file.h"

#include "core/base/shared_text.h"
#include "core/parse/values.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

/// Whether a spreadsheet would make a number of @p text that is not the same any more.
bool losesDigits(const QString &text)
{
    constexpr qsizetype MostDigits = 11; // longer ones are shown as 1.23E+11
    const auto isNumber = [](QStringView part) {
        return !part.isEmpty() && std::ranges::all_of(part, [](QChar c) {
            return c >= QLatin1Char('0') && c <= QLatin1Char('9');
        });
    };
    const qsizetype e = text.indexOf(QLatin1Char('e'), 0, Qt::CaseInsensitive);
    if (e > 0)
        return isNumber(QStringView(text).left(e)) && isNumber(QStringView(text).mid(e + 1));
    return isNumber(text) &&
           ((text.size() > 1 && text.startsWith(QLatin1Char('0'))) || text.size() > MostDigits);
}

/// Whether the import would take @p text for more than a text: a JSON list, or a number that a
/// spreadsheet has destroyed.
bool isReadOtherwise(const QString &text)
{
    const bool list = text.startsWith(QLatin1Char('[')) || text.startsWith(QLatin1Char('{'));
    return list || isLostNumber(text.toStdString());
}

} // namespace

TableCell TableCell::empty()
{
    TableCell cell;
    cell.isEmpty = true;
    return cell;
}

TableCell TableCell::of(const QString &text)
{
    TableCell cell;
    cell.text = text;
    cell.isEmpty = text.isEmpty();
    return cell;
}

TableCell TableCell::of(QDate date)
{
    TableCell cell;
    cell.kind = Kind::Date;
    cell.at = date.startOfDay();
    cell.isEmpty = !date.isValid();
    return cell;
}

TableCell TableCell::of(const QDateTime &instant)
{
    TableCell cell;
    cell.kind = Kind::Instant;
    cell.at = instant.toLocalTime();
    cell.isEmpty = !instant.isValid();
    return cell;
}

TableCell TableCell::integer(qint64 number)
{
    TableCell cell;
    cell.kind = Kind::Integer;
    cell.number = number;
    return cell;
}

TableCell TableCell::amount(qint64 minor)
{
    TableCell cell;
    cell.kind = Kind::Amount;
    cell.number = minor;
    return cell;
}

QString TableCell::written() const
{
    if (isEmpty)
        return {};
    switch (kind) {
    case Kind::Integer:
        return QString::number(number);
    case Kind::Amount:
        return QStringLiteral("%1%2.%3")
            .arg(number < 0 ? QStringLiteral("-") : QString())
            .arg(qAbs(number) / 100)
            .arg(qAbs(number) % 100, 2, 10, QLatin1Char('0'));
    case Kind::Date:
        return at.date().toString(Qt::ISODate);
    case Kind::Instant:
        return at.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case Kind::Text:
        break;
    }
    return text;
}

std::unique_ptr<TableFile> makeTableFile(const QString &path, bool byteOrderMark)
{
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return makeCsvFile(path, byteOrderMark);
    if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return makeXlsxFile(path);
    return nullptr;
}

Error cannotWriteFile(const QString &path, const QString &detail)
{
    return {Error::Kind::Io,
            Common::tr("\"%1\" could not be written. Check that the folder exists, is writable and "
                       "has free space.")
                .arg(path),
            detail,
            {}};
}

QString guardedText(const QString &text)
{
    // A formula holds no longer text, and no line break.
    constexpr qsizetype LongestInFormula = 255;
    if (text.isEmpty())
        return text;
    const bool formula = QStringLiteral("=+-@\t\r'").contains(text.front());
    if (!formula && !losesDigits(text) && !isReadOtherwise(text))
        return text;
    if (text.size() > LongestInFormula || text.contains(QLatin1Char('\n')) ||
        text.contains(QLatin1Char('"')))
        return QLatin1Char('\'') + text;
    return QStringLiteral("=\"%1\"").arg(text);
}

QString unguardedText(const QString &text)
{
    if (text.startsWith(QLatin1Char('\'')))
        return text.mid(1);
    constexpr qsizetype Around = 3; // ="…"
    const bool formula = text.size() >= Around && text.startsWith(QLatin1String("=\"")) &&
                         text.endsWith(QLatin1Char('"'));
    return formula ? text.mid(2, text.size() - Around) : text;
}

QString guardedSheetText(const QString &text)
{
    const bool otherwise = text.startsWith(QLatin1Char('\'')) ||
                           text.startsWith(QLatin1String("=\"")) || isReadOtherwise(text);
    return otherwise ? QLatin1Char('\'') + text : text;
}

} // namespace attache
