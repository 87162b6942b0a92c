#include "core/exchange/content_lines.h"

#include "core/exchange/encoding_guess.h"
#include "core/exchange/line_encoding.h"

#include <algorithm>
#include <optional>

namespace attache {
namespace {

/// The next line of @p text without its end, and past it.
std::string_view nextLine(std::string_view &text)
{
    const size_t end = text.find_first_of("\r\n");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(line.size());
    if (text.starts_with("\r\n"))
        text.remove_prefix(2);
    else if (!text.empty())
        text.remove_prefix(1);
    return line;
}

bool startsFolded(std::string_view text)
{
    return text.starts_with(' ') || text.starts_with('\t');
}

/// The place of @p wanted outside of double quotes; npos without.
size_t findUnquoted(std::string_view text, char wanted, size_t from = 0)
{
    bool quoted = false;
    for (size_t at = from; at < text.size(); ++at) {
        if (text[at] == '"')
            quoted = !quoted;
        else if (text[at] == wanted && !quoted)
            return at;
    }
    return std::string_view::npos;
}

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

bool isQuotedPrintable(std::string_view head)
{
    const QByteArray upper = QByteArray(head.data(), static_cast<qsizetype>(head.size())).toUpper();
    return upper.contains("QUOTED-PRINTABLE");
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

QByteArray withoutQuotedPrintable(std::string_view value)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(value.size()));
    for (size_t at = 0; at < value.size(); ++at) {
        const int high = value[at] == '=' && at + 2 < value.size() ? hexDigit(value[at + 1]) : -1;
        const int low = high >= 0 ? hexDigit(value[at + 2]) : -1;
        if (low >= 0) {
            bytes.append(static_cast<char>(high * 16 + low));
            at += 2;
        } else if (value[at] != '=' || at + 1 < value.size()) {
            bytes.append(value[at]);
        }
    }
    return bytes;
}

/// What @p line says of its encoding, undone: quoted-printable, base64. Nothing where the value
/// stands as it is.
std::optional<QByteArray> encodedBytes(std::string_view head, std::string_view value,
                                       const ContentLine &line)
{
    if (isQuotedPrintable(head))
        return withoutQuotedPrintable(value);
    const QString encoding = line.parameter(QLatin1String("ENCODING")).toUpper();
    const bool isBase64 = encoding == u"B" || encoding == u"BASE64";
    if (!isBase64 || line.parameter(QLatin1String("VALUE")).toUpper() == u"BINARY")
        return std::nullopt;
    const QByteArray bytes(value.data(), static_cast<qsizetype>(value.size()));
    const auto decoded =
        QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
    // Else it is a picture.
    const bool isText = decoded && !(*decoded).contains('\0') && (*decoded).isValidUtf8();
    return isText ? std::optional<QByteArray>(*decoded) : std::nullopt;
}

/// What encoded values are in that do not say so: some phones write GBK or Big5. All of a text
/// tells more than the two characters of a name.
class Undeclared
{
public:
    explicit Undeclared(std::string_view text)
        : m_text(text)
    {
    }

    QString decoded(const QByteArray &bytes, const QString &charset)
    {
        const bool isUtf8 = bytes.isValidUtf8();
        const QString wanted = charset.toUpper();
        const bool isHan = wanted.startsWith(QLatin1String("GB"));
        if ((isUtf8 && !isHan) || (!isUtf8 && isCutUtf8(bytes)))
            return QString::fromUtf8(bytes);
        const bool isDeclared = !wanted.isEmpty() && wanted != u"UTF-8" && wanted != u"UTF8";
        return decodedAs(isDeclared ? charset : encoding(), bytes);
    }

private:
    const QString &encoding();

    std::string_view m_text;
    QString m_encoding; ///< empty until asked for
};

void addParameter(ContentLine &line, std::string_view text)
{
    const size_t equals = text.find('=');
    const bool isBare = equals == std::string_view::npos;
    const QString name =
        isBare ? QStringLiteral("TYPE") : textOf(text.substr(0, equals)).trimmed().toUpper();
    QString value = textOf(isBare ? text : text.substr(equals + 1)).trimmed();
    const bool quoted = value.size() > 1 && value.startsWith(u'"') && value.endsWith(u'"');
    if (quoted)
        value = value.mid(1, value.size() - 2);
    QStringList &values = line.parameters[name];
    if (name == QLatin1String("TYPE"))
        values += value.toUpper().split(u',', Qt::SkipEmptyParts);
    else
        values.append(value);
}

/// False for what is no property.
bool parse(std::string_view text, ContentLine &line, Undeclared &undeclared)
{
    const size_t colon = findUnquoted(text, ':');
    if (colon == std::string_view::npos || colon == 0)
        return false;
    const std::string_view head = text.substr(0, colon);
    line = {};
    for (size_t from = 0; from <= head.size();) {
        const size_t end = std::min(findUnquoted(head, ';', from), head.size());
        const std::string_view part = head.substr(from, end - from);
        if (from == 0) {
            const size_t dot = part.rfind('.');
            if (dot != std::string_view::npos)
                line.group = textOf(part.substr(0, dot)).trimmed().toUpper();
            line.name = textOf(part.substr(dot == std::string_view::npos ? 0 : dot + 1))
                            .trimmed()
                            .toUpper();
        } else if (!part.empty()) {
            addParameter(line, part);
        }
        from = end + 1;
    }
    const std::string_view value = text.substr(colon + 1);
    const QString charset = line.parameter(QLatin1String("CHARSET"));
    if (const auto bytes = encodedBytes(head, value, line))
        line.value = undeclared.decoded(*bytes, charset);
    else
        line.value = textOf(value);
    return !line.name.isEmpty();
}

/// Hands over each line of @p text with what is folded joined, and whether it is too long, of which
/// there is but the beginning; until @p take says to stop.
template <typename Take>
void eachLine(std::string_view text, const Take &take)
{
    std::string joined;
    while (!text.empty()) {
        std::string_view whole = nextLine(text);
        const size_t colon = findUnquoted(whole, ':');
        const bool isQuoted =
            colon != std::string_view::npos && isQuotedPrintable(whole.substr(0, colon));
        bool isLong = false;
        if (startsFolded(text) || (isQuoted && whole.ends_with('='))) {
            joined = whole;
            while (!text.empty() && (startsFolded(text) || (isQuoted && joined.ends_with('=')))) {
                if (isQuoted && joined.ends_with('='))
                    joined.pop_back();
                else
                    text.remove_prefix(1);
                const std::string_view more = nextLine(text);
                isLong |= qsizetype(joined.size()) + qsizetype(more.size()) > LongestLine;
                if (!isLong)
                    joined += more;
                else if (isQuoted && !more.ends_with('=') && !joined.empty() &&
                         joined.back() == '=')
                    joined.pop_back();
            }
            whole = joined;
        }
        isLong |= static_cast<qsizetype>(whole.size()) > LongestLine;
        if (!take(whole, isLong))
            break;
    }
}

const QString &Undeclared::encoding()
{
    if (!m_encoding.isEmpty())
        return m_encoding;
    QByteArray sample;
    eachLine(m_text, [&](std::string_view line, bool isLong) {
        const size_t colon = isLong ? std::string_view::npos : findUnquoted(line, ':');
        const bool isTelling =
            colon != std::string_view::npos && isQuotedPrintable(line.substr(0, colon));
        if (isTelling) {
            const QByteArray bytes = withoutQuotedPrintable(line.substr(colon + 1));
            if (!bytes.isValidUtf8() && !isCutUtf8(bytes))
                sample += bytes + '\n';
        }
        return sample.size() < SampleSize;
    });
    bool isUtf8 = false;
    m_encoding = guessEncoding(sample, &isUtf8);
    return m_encoding;
}

} // namespace

bool ContentLine::is(QLatin1String type) const
{
    return parameters.value(QStringLiteral("TYPE")).contains(type);
}

QString ContentLine::parameter(QLatin1String wanted) const
{
    return parameters.value(wanted).value(0);
}

void readContentLines(std::string_view text, const std::function<bool(const ContentLine &)> &take)
{
    ContentLine line;
    Undeclared undeclared(text);
    eachLine(text, [&](std::string_view whole, bool isLong) {
        if (isLong) {
            const size_t colon = findUnquoted(whole, ':');
            whole = whole.substr(0, colon == std::string_view::npos ? 0 : colon + 1);
        }
        if (!parse(whole, line, undeclared))
            return true;
        line.isTooLong = isLong;
        return take(line);
    });
}

bool beginsWith(QByteArrayView start, QByteArrayView line)
{
    constexpr qsizetype Looked = 400;
    QByteArray text(start.data(), std::min(start.size(), Looked));
    text.removeIf([](char c) { return c == '\0'; });
    text = text.toUpper();
    // At the beginning of a line: a cell of a table may have it, too.
    for (qsizetype at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
        const QByteArray before = text.first(at);
        const bool isMark =
            before == "\xEF\xBB\xBF" || before == "\xFF\xFE" || before == "\xFE\xFF";
        if (isMark || before.trimmed().isEmpty() || before.endsWith('\n') || before.endsWith('\r'))
            return true;
    }
    return false;
}

QStringList splitValue(const QString &value, QChar separator)
{
    QStringList parts{QString()};
    for (qsizetype at = 0; at < value.size(); ++at) {
        const QChar c = value[at];
        if (c == u'\\' && at + 1 < value.size()) {
            const QChar next = value[++at];
            if (next == u'n' || next == u'N')
                parts.back() += u'\n';
            else if (next == u'\\' || next == u',' || next == u';' || next == u':')
                parts.back() += next;
            else
                parts.back() += QString(c) + next;
        } else if (c == separator && !separator.isNull()) {
            parts.append(QString());
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

QString plainValue(const QString &value)
{
    return splitValue(value, QChar()).constFirst().trimmed();
}

QString escapedValue(const QString &text)
{
    QString value = text;
    value.replace(u'\\', QLatin1String("\\\\"))
        .replace(u'\n', QLatin1String("\\n"))
        .replace(u',', QLatin1String("\\,"))
        .replace(u';', QLatin1String("\\;"));
    return value.remove(u'\r');
}

QByteArray foldedLine(const QString &line)
{
    constexpr qsizetype LongestBytes = 75;
    const QByteArray bytes = line.toUtf8();
    QByteArray folded;
    qsizetype width = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype next = at + 1;
        while (next < bytes.size() && (static_cast<uchar>(bytes[next]) & 0xC0) == 0x80)
            ++next; // a character of several bytes stays whole
        if (width + next - at > LongestBytes) {
            folded += "\r\n ";
            width = 1;
        }
        folded.append(bytes.constData() + at, next - at);
        width += next - at;
        at = next;
    }
    return folded + "\r\n";
}

} // namespace attache
