#include "core/base/fold.h"
#include "core/parse/values.h"
#include "core/parse/values_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

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
constexpr std::array<std::string_view, 28> NoValues = {
    "n.a.", "#n/a!",  "-",         "--",         "---",        "/",      "?",
    "n/a",  "na",     "#n/a",      "nan",        "nil",        "\\n",    "null",
    "none", "(none)", "undefined", "0000-00-00", "0001-01-01", "无",     "未知",
    "暂无", "—",      "不详",      "不明",       "未填",       "待补充", "——",
};
constexpr size_t LongestNoValue = 10;

/// What address books write where there is no date: 0/0/00, 0-0-0.
bool isEmptyDate(std::string_view text)
{
    // What a spreadsheet shows of a zero under the format of a date.
    if (text.starts_with("190") || text.starts_with("1/0/190"))
        return text == "1900/1/0" || text == "1900-1-0" || text == "1900-01-00" ||
               text == "1900/01/00" || text == "1/0/1900";
    if (text.front() != '0' || text.back() != '0')
        return false;
    const auto isMark = [](char c) { return c == '/' || c == '-'; };
    return std::count_if(text.begin(), text.end(), isMark) == 2 &&
           std::all_of(text.begin(), text.end(), [&](char c) { return c == '0' || isMark(c); });
}

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

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

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

/// Of a number in E notation that shows all its digits, the number: 1.3800001111E10.
QString wholeNumber(const QString &text)
{
    static const QRegularExpression notation(
        QStringLiteral("^([1-9])[.,]([0-9]{7,})[Ee]\\+?([0-9]{1,2})$"));
    if (text.size() < 10 || !text.contains(QLatin1Char('E'), Qt::CaseInsensitive))
        return text;
    const QRegularExpressionMatch match = notation.match(text);
    return match.hasMatch() && match.captured(2).size() == match.captured(3).toInt()
               ? match.captured(1) + match.captured(2)
               : text;
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
    QString text = wholeNumber(readText(cell));
    // What was a number to the program before: 13800005555.0.
    for (const QLatin1String zeros :
         {QLatin1String(".00"), QLatin1String(",00"), QLatin1String(".0")}) {
        const QStringView whole = QStringView(text).chopped(std::min(text.size(), zeros.size()));
        if (text.endsWith(zeros) && whole.size() > 1 &&
            std::all_of(whole.begin(), whole.end(), isDigit)) {
            text.chop(zeros.size());
            break;
        }
    }
    return text;
}

QString readPhone(std::string_view cell)
{
    constexpr qsizetype ShortestNumber = 6;
    QString text = readIdentifier(cell);
    static const QRegularExpression label(
        QStringLiteral("^(?:(?:手机号?码?|移动电话|联系电话|电话|座机|固话)\\s*[.:：]?|"
                       "(?:tel|phone|mobile|mob|cell|t|m)\\s*[.:：])\\s*(?=[+(（0-9０-９＋])"),
        QRegularExpression::CaseInsensitiveOption);
    if (!text.isEmpty() && !(text.front() >= u'0' && text.front() <= u'9'))
        text.remove(label);
    // =13800001111 is a number that somebody typed as a formula.
    if (text.size() > ShortestNumber && text.front() == QLatin1Char('=') &&
        std::all_of(text.begin() + 1, text.end(), isDigit))
        text.remove(0, 1);
    while (!text.isEmpty() && QStringView(u",.;，；、。-\"”").contains(text.back()))
        text.chop(1);
    while (!text.isEmpty() && QStringView(u"\"“").contains(text.front()))
        text.remove(0, 1);
    static const QRegularExpression thousands(QStringLiteral("^[0-9]{1,3}(,[0-9]{3}){2,}$"));
    if (text.contains(QLatin1Char(',')) && thousands.match(text).hasMatch())
        text.remove(QLatin1Char(','));
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

QString readEmail(std::string_view cell)
{
    QString text = readText(cell);
    const qsizetype open = text.lastIndexOf(QLatin1Char('<'));
    const qsizetype at = text.indexOf(QLatin1Char('@'), std::max<qsizetype>(open, 0));
    const qsizetype close = text.indexOf(QLatin1Char('>'), std::max<qsizetype>(at, 0));
    if (open >= 0 && at > open && close > at)
        text = text.mid(open + 1, close - open - 1).trimmed();
    static const QRegularExpression label(
        QStringLiteral("^(?:mailto|e-?mail|mail|电子邮[件箱]|邮箱|邮件|电邮|信箱|primary|work|home|"
                       "personal|business|office|other|工作|办公|个人|私人|主要|首选|备用)"
                       "(?:邮箱|\\s?e-?mail)?\\s*[:：]\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.contains(QLatin1Char(':')) || text.contains(u'：'))
        text.remove(label);
    // ｖｅｒａ＠ｓｔｅｉｎ．ｅｘａｍｐｌｅ
    for (QChar &c : text) {
        if (c >= u'\uFF01' && c <= u'\uFF5E')
            c = QChar(c.unicode() - 0xFEE0);
    }
    // Remarks and quotation marks around it: vera@stein.example (work)
    static const QRegularExpression remark(QStringLiteral("\\s*\\([^()@]*\\)$"));
    text.remove(remark);
    while (text.size() > 2 && text.front() == text.back() &&
           (text.front() == QLatin1Char('\'') || text.front() == QLatin1Char('"')))
        text = text.mid(1, text.size() - 2);
    while (!text.isEmpty() && QStringView(u"。.,;").contains(text.back()))
        text.chop(1);
    return text;
}

bool isLostValue(std::string_view cell)
{
    if (cell.empty() || cell.front() != '#')
        return false;
    // As the programs write them in English, Chinese and, where they translate them, German, French
    // and Spanish.
    static constexpr std::array<std::string_view, 20> Errors = {
        "#N/A",    "#REF!",   "#VALUE!", "#NUM!",     "#NAME?",    "#DIV/0!",   "#NULL!",
        "#SPILL!", "#CALC!",  "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#GETTING_DATA",
        "#NV",     "#BEZUG!", "#WERT!",  "#VALEUR!",  "#¡REF!",    "#¡VALOR!"};
    const bool filled = cell.size() >= 3 && cell.find_first_not_of('#') == std::string_view::npos;
    return filled || std::find(Errors.begin(), Errors.end(), cell) != Errors.end();
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
    if (exponent.size() == 3 && exponent.front() == '0')
        exponent.remove_prefix(1);
    const QString text = QString::fromLatin1(cell.data(), static_cast<qsizetype>(cell.size()));
    if (numbers && wholeNumber(text) != text)
        return false;
    // Below that a spreadsheet shows all digits; 1E5 may be a name.
    return numbers && exponent.size() == 2 && exponent >= "08" && exponent <= "30";
}

namespace {

QString scalarText(const QJsonValue &value)
{
    return value.isObject() || value.isArray() ? QString() : value.toVariant().toString().trimmed();
}

void collect(const QJsonValue &value, QStringList &texts);

/// The one text an object stands for, or all of its texts where it is a mere table of them.
void collectObject(const QJsonObject &object, QStringList &texts)
{
    static constexpr std::array Keys = {"value", "email",        "address", "mail", "number",
                                        "phone", "phone_number", "raw",     "name", "text"};
    for (const char *key : Keys) {
        const QJsonValue value = object[QLatin1String(key)];
        if (value.isUndefined())
            continue;
        if (const QString text = scalarText(value); !text.isEmpty()) {
            const bool isPrimary = object[QLatin1String("primary")].toBool();
            isPrimary ? texts.prepend(text) : texts.append(text);
            return;
        }
        if (value.isNull())
            return; // said to have none; its label is no value
    }
    for (const auto &value : object)
        collect(value, texts);
}

void collect(const QJsonValue &value, QStringList &texts)
{
    if (value.isObject()) {
        collectObject(value.toObject(), texts);
    } else if (value.isArray()) {
        for (const auto &each : value.toArray())
            collect(each, texts);
    } else if (const QString text = scalarText(value); !text.isEmpty()) {
        texts.append(text);
    }
}

/// A list or dictionary as Python prints it, in JSON.
QByteArray fromPython(const QByteArray &text)
{
    static const QRegularExpression none(QStringLiteral("(?<=[\\[{,: ])None(?=[\\]},])"));
    static const QRegularExpression yes(QStringLiteral("(?<=[\\[{,: ])True(?=[\\]},])"));
    static const QRegularExpression no(QStringLiteral("(?<=[\\[{,: ])False(?=[\\]},])"));
    QString json = QString::fromUtf8(text);
    json.replace(none, QStringLiteral("null"));
    json.replace(yes, QStringLiteral("true"));
    json.replace(no, QStringLiteral("false"));
    json.replace(QLatin1Char('\''), QLatin1Char('"'));
    return json.toUtf8();
}

} // namespace

QJsonDocument values::jsonIn(std::string_view cell)
{
    const QByteArray text =
        QByteArray::fromRawData(cell.data(), static_cast<qsizetype>(cell.size()));
    auto json = QJsonDocument::fromJson(text);
    if (json.isNull() && text.contains('\''))
        json = QJsonDocument::fromJson(fromPython(text));
    return json;
}

std::optional<QStringList> readList(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.size() < 2 || (cell.front() != '[' && cell.front() != '{'))
        return std::nullopt;
    const QByteArray text =
        QByteArray::fromRawData(cell.data(), static_cast<qsizetype>(cell.size()));
    const QJsonDocument json = values::jsonIn(cell);
    QStringList texts;
    if (json.isNull()) {
        // An array of PostgreSQL: {a@b.c,d@e.f}
        if (cell.front() != '{' || cell.back() != '}' || text.contains(':'))
            return std::nullopt;
        for (const QByteArray &each : text.mid(1, text.size() - 2).split(','))
            texts.append(QString::fromUtf8(each).remove(QLatin1Char('"')).trimmed());
    } else {
        collect(json.isObject() ? QJsonValue(json.object()) : QJsonValue(json.array()), texts);
    }
    texts.removeAll(QString());
    return texts;
}

namespace {

/// The parts of @p cell between marks that only stand between several values.
QStringList partsOf(std::string_view cell, const QRegularExpression &marks)
{
    QStringList parts;
    for (const QString &part : readText(cell).split(marks, Qt::SkipEmptyParts)) {
        if (const QString text = part.trimmed(); !text.isEmpty())
            parts.append(text);
    }
    return parts;
}

} // namespace

QStringList readSeveralEmails(std::string_view cell)
{
    const size_t first = cell.find('@');
    if (first == std::string_view::npos || cell.find('@', first + 1) == std::string_view::npos)
        return {}; // nearly every cell
    static const QRegularExpression marks(
        QStringLiteral("[;；,，、|\\n]|:::|\\s/\\s|/|\\s(?=[^<>]*@)"));
    QStringList parts = partsOf(cell, marks);
    const bool all = std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return part.count(QLatin1Char('@')) == 1;
    });
    return all ? parts : QStringList();
}

QStringList readSeveralPhones(std::string_view cell)
{
    constexpr size_t LongestNumber = 14;
    constexpr qsizetype FewestDigits = 7;
    if (cell.size() <= LongestNumber)
        return {};
    static const QRegularExpression marks(
        QStringLiteral("[;；,，、|\\n/&]|:::|或者?|\\s(?:or|and|und|oder)\\s|"
                       "(?<=[0-9]{11})\\s+(?=1[3-9][0-9]{9})|"
                       "(?<=^1[3-9][0-9]{9})(?=1[3-9][0-9]{9}$)|"
                       // 13800001111(工作)13900002222(私人), 13800001111 办公 021-5123456
                       "(?<=[)）])\\s*(?=1[3-9][0-9]{9})|"
                       "(?<=[0-9]{7})\\s*(?=[\\p{Han}]{1,6}\\s*[:：]?\\s*[+(（]?[0-9])"));
    QStringList parts = partsOf(cell, marks);
    const bool all = std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return std::count_if(part.begin(), part.end(), [](QChar c) { return c.isDigit(); }) >=
               FewestDigits;
    });
    return all && parts.size() > 1 ? parts : QStringList();
}

bool isNoValue(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.empty())
        return true;
    if (cell.size() > LongestNoValue ||
        (cell.front() >= '1' && cell.front() <= '9' && !isEmptyDate(cell)))
        return false;
    std::array<char, LongestNoValue> lower;
    std::transform(cell.begin(), cell.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const std::string_view text(lower.data(), cell.size());
    return std::find(NoValues.begin(), NoValues.end(), text) != NoValues.end() || isEmptyDate(text);
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

QString rangeRemark(std::string_view cell)
{
    const auto isPlain = [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; };
    if (std::all_of(cell.begin(), cell.end(), isPlain))
        return {}; // nearly every cell
    static const QRegularExpression number(QStringLiteral("[0-9][0-9,. ]*(?:e[+-]?[0-9]+)?"));
    static const QRegularExpression upper(
        QStringLiteral("^(<|≤|under|less than|up to|少于|不足|不到|至多|最多)"));
    static const QRegularExpression lower(QStringLiteral("^(>|≥|over|more than|超过|至少|不少于)"));
    static const QRegularExpression range(QStringLiteral("[-~–—至到+]|以上"));
    static const QRegularExpression about(QStringLiteral("^(约|大约|~|about|ca\\.|approx\\.)"));
    const QString text = plain(cell);
    const QRegularExpressionMatch found = number.match(text);
    const QString before = text.left(found.capturedStart()).trimmed();
    const QString after = text.mid(found.capturedEnd());
    if (upper.match(before).hasMatch() || after.contains(u"以下") || after.contains(u"以内"))
        return quoted(Tr::tr("\"%1\" gives only an upper limit."), cell);
    if (lower.match(before).hasMatch() || range.match(after).hasMatch())
        return quoted(Tr::tr("\"%1\" is a range. Its lower end was used."), cell);
    static const QRegularExpression vague(QStringLiteral("左右|上下|[0-9十百千万] ?[多余来]"));
    return about.match(before).hasMatch() || vague.match(text).hasMatch()
               ? quoted(Tr::tr("\"%1\" was read as an exact number."), cell)
               : QString();
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
