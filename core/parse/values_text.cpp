#include "core/base/fold.h"
#include "core/parse/values.h"
#include "core/parse/values_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace attache {

namespace {

/// Space beyond ASCII that stands around cells: no-break, full-width, zero-width, stray BOM.
constexpr std::array<std::string_view, 5> WideSpaces = {"\u00A0", "\u3000", "\u200B", "\uFEFF",
                                                        "\u202F"};
/// What a text begins with that stands behind an apostrophe lest a spreadsheet compute it, or our
/// own import take it for a list.
constexpr std::string_view GuardedStarts = "=+-@'[{\t\r";
constexpr std::string_view Spaces = " \t\r\n\v\f";

/// In lower case.
constexpr std::array<std::string_view, 20> NoValues = {
    "-",   "--",   "---",  "/",      "?",         "n/a",        "na", "#n/a", "nan",  "nil",
    "\\n", "null", "none", "(none)", "undefined", "0000-00-00", "无", "未知", "暂无", "—",
};
constexpr size_t LongestNoValue = 10;

/// Whether a space, of one of WideSpaces or of ASCII, may begin or end with this byte.
bool mayStartSpace(char c)
{
    const auto byte = static_cast<uchar>(c);
    return byte <= ' ' || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
}

bool mayEndSpace(char c)
{
    const auto byte = static_cast<uchar>(c);
    return byte <= ' ' || byte == 0xA0 || byte == 0x80 || byte == 0x8B || byte == 0xBF ||
           byte == 0xAF;
}

} // namespace

std::string_view trimmedCell(std::string_view cell)
{
    if (cell.empty() || (!mayStartSpace(cell.front()) && !mayEndSpace(cell.back())))
        return cell; // nearly every cell
    bool again = true;
    while (again) {
        const size_t start = cell.find_first_not_of(Spaces);
        if (start == std::string_view::npos)
            return {};
        cell = cell.substr(start, cell.find_last_not_of(Spaces) - start + 1);
        again = false;
        // Nearly every cell begins and ends in ASCII or Han: only these leads can be wide spaces.
        for (const std::string_view space : WideSpaces) {
            if (cell.starts_with(space)) {
                cell.remove_prefix(space.size());
                again = true;
            }
            if (cell.ends_with(space)) {
                cell.remove_suffix(space.size());
                again = true;
            }
        }
    }
    return cell;
}

namespace {

constexpr std::string_view Digits = "0123456789";

bool isControl(char c)
{
    const auto byte = static_cast<uchar>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

/// Whether an apostrophe before @p rest only tells a spreadsheet to leave it alone.
bool isGuarded(std::string_view rest)
{
    return GuardedStarts.find(rest.front()) != std::string_view::npos ||
           (rest.size() > 1 && rest.find_first_not_of(Digits) == std::string_view::npos) ||
           isLostNumber(rest);
}

} // namespace

QString readText(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"'))
        cell = cell.substr(2, cell.size() - 3);
    else if (cell.size() >= 2 && cell.front() == '\'' && isGuarded(cell.substr(1)))
        cell.remove_prefix(1);
    QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    if (std::any_of(cell.begin(), cell.end(), isControl)) {
        text.removeIf([](QChar c) { return c.unicode() < 0x80 && isControl(c.toLatin1()); });
        text = text.trimmed();
    }
    return text;
}

QString readIdentifier(std::string_view cell)
{
    QString text = readText(cell);
    // What was a number to the program before: 13800005555.0.
    if (text.endsWith(QLatin1String(".0")) && text.size() > 3) {
        const QStringView whole = QStringView(text).chopped(2);
        if (std::all_of(whole.begin(), whole.end(),
                        [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }))
            text.chop(2);
    }
    return text;
}

QString readPhone(std::string_view cell)
{
    QString text = readIdentifier(cell);
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) { return c < u'\x80'; });
    if (plain)
        return text;
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    for (QChar &c : text) {
        if (c >= u'\uFF01' && c <= u'\uFF5E')
            c = QChar(c.unicode() - 0xFEE0);
    }
    return text;
}

bool isLostNumber(std::string_view cell)
{
    if (cell.empty() || cell.front() < '0' || cell.front() > '9')
        return false;
    const size_t e = cell.find_first_of("Ee");
    if (e == std::string_view::npos)
        return false;
    std::string_view exponent = cell.substr(e + 1);
    if (exponent.starts_with('+'))
        exponent.remove_prefix(1);
    const std::string_view mantissa = cell.substr(0, e);
    const bool numbers = mantissa.find_first_not_of("0123456789.,") == std::string_view::npos &&
                         exponent.find_first_not_of(Digits) == std::string_view::npos;
    // Below that a spreadsheet shows all digits; 1E5 may be a name.
    return numbers && exponent.size() == 2 && exponent >= "08" && exponent <= "30";
}

std::optional<QStringList> readList(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.size() < 2 || (cell.front() != '[' && cell.front() != '{'))
        return std::nullopt;
    const auto json = QJsonDocument::fromJson(
        QByteArray::fromRawData(cell.data(), static_cast<qsizetype>(cell.size())));
    if (json.isNull())
        return std::nullopt;
    const auto textOf = [](const QJsonValue &value) {
        if (!value.isObject())
            return value.toVariant().toString().trimmed();
        for (const char *key : {"value", "email", "number", "phone", "name", "text"}) {
            const QString text = value[QLatin1String(key)].toVariant().toString().trimmed();
            if (!text.isEmpty())
                return text;
        }
        return QString();
    };
    QStringList texts;
    if (json.isObject()) {
        texts.append(textOf(json.object()));
    } else {
        for (const QJsonValue &value : json.array())
            texts.append(textOf(value));
    }
    texts.removeAll(QString());
    return texts;
}

bool isNoValue(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.empty())
        return true;
    if (cell.size() > LongestNoValue || (cell.front() >= '1' && cell.front() <= '9'))
        return false;
    std::array<char, LongestNoValue> lower;
    std::transform(cell.begin(), cell.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const std::string_view text(lower.data(), cell.size());
    return std::find(NoValues.begin(), NoValues.end(), text) != NoValues.end();
}

namespace values {

QString plain(std::string_view cell)
{
    cell = trimmedCell(cell);
    return folded(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()))).simplified();
}

QString wordKey(std::string_view cell)
{
    QString text = plain(cell);
    if (const qsizetype bracket = text.indexOf(QLatin1Char('(')); bracket > 0)
        text.truncate(bracket);
    QString key;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c == QLatin1Char('+'))
            key.append(c);
    }
    const auto firstLetter =
        std::find_if(key.cbegin(), key.cend(), [](QChar c) { return c.isLetter(); });
    return firstLetter == key.cend() ? key : key.mid(firstLetter - key.cbegin());
}

QString quoted(const QString &message, std::string_view cell)
{
    constexpr qsizetype Shown = 40;
    cell = trimmedCell(cell);
    QString text =
        QString::fromUtf8(cell.data(), static_cast<qsizetype>(std::min<size_t>(cell.size(), 400)));
    if (text.size() > Shown)
        text = text.left(Shown) + QChar(u'…');
    return message.arg(text);
}

Error unreadable(const QString &message, std::string_view cell)
{
    return {Error::Kind::Invalid, quoted(message, cell), {}, {}};
}

} // namespace values

} // namespace attache
