#include "core/package/xml_text.h"

#include "core/package/byte_search.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <optional>

namespace attache {

namespace {

constexpr std::array RelationshipNamespaces = {
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships"};

bool isBlank(char character)
{
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

/// Where, from @p at on, something else than blanks stands in @p xml.
qsizetype skippedBlanks(const QByteArray &xml, qsizetype at)
{
    while (at < xml.size() && isBlank(xml.at(at)))
        ++at;
    return at;
}

bool isForbidden(unsigned code)
{
    return code < 0x20 && code != '\t' && code != '\n' && code != '\r';
}

std::optional<QStringDecoder::Encoding> utf16Of(const QByteArray &xml)
{
    if (xml.startsWith("\xff\xfe") || xml.startsWith(QByteArrayLiteral("<\0")))
        return QStringDecoder::Utf16LE;
    if (xml.startsWith("\xfe\xff") || xml.startsWith(QByteArrayLiteral("\0<")))
        return QStringDecoder::Utf16BE;
    return std::nullopt;
}

/// The length of the declaration that @p xml begins with; 0 where there is none.
qsizetype declarationIn(const QByteArray &xml)
{
    const qsizetype from = xml.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const qsizetype end = xml.indexOf("?>", from);
    return xml.mid(from, 5) == "<?xml" && end > 0 ? end + 2 : 0;
}

QByteArray declaredEncoding(const QByteArray &xml)
{
    const QByteArray declaration = xml.left(declarationIn(xml));
    const qsizetype at = declaration.indexOf("encoding");
    const qsizetype from = at < 0 ? -1 : declaration.indexOf('=', at);
    if (from < 0)
        return {};
    const QByteArray value = declaration.mid(from + 1).trimmed();
    return value.size() < 2 ? QByteArray() : value.mid(1, value.indexOf(value.at(0), 1) - 1);
}

/// The length of the reference to a forbidden character that stands at @p at, or 0.
qsizetype forbiddenReferenceAt(const QByteArray &xml, qsizetype at)
{
    constexpr qsizetype Longest = 12;
    const qsizetype end = xml.indexOf(';', at);
    if (xml.mid(at, 2) != "&#" || end < 0 || end - at > Longest)
        return 0;
    const QByteArray number = xml.mid(at + 2, end - at - 2);
    const bool isHex = number.startsWith('x');
    bool isNumber = false;
    const unsigned code = isHex ? number.mid(1).toUInt(&isNumber, 16) : number.toUInt(&isNumber);
    return isNumber && isForbidden(code) ? end - at + 1 : 0;
}

/// The length of what @p xml must not hold at @p at, or 0.
qsizetype forbiddenAt(const QByteArray &xml, qsizetype at)
{
    if (isForbidden(static_cast<unsigned char>(xml.at(at))))
        return 1;
    return xml.at(at) == '&' ? forbiddenReferenceAt(xml, at) : 0;
}

bool hasForbidden(const QByteArray &xml)
{
    const auto mayBe = [](char each) {
        const bool isBreak = (each == '\t') | (each == '\n') | (each == '\r');
        return ((static_cast<unsigned char>(each) < 0x20) & !isBreak) | (each == '&');
    };
    for (qsizetype at = placeOfByte(xml, 0, mayBe); at < xml.size();
         at = placeOfByte(xml, at + 1, mayBe)) {
        if (forbiddenAt(xml, at) > 0)
            return true;
    }
    return false;
}

/// The prefixes, each with its colon, that @p xml gives the namespace of relationships.
QSet<QByteArray> relationshipPrefixes(const QByteArray &xml)
{
    static const QByteArray Declaration = QByteArrayLiteral("xmlns:");
    QSet<QByteArray> prefixes;
    for (qsizetype at = placeOfWord(xml, Declaration); at >= 0;
         at = placeOfWord(xml, Declaration, at + 1)) {
        const qsizetype from = at + Declaration.size();
        const qsizetype equals = xml.indexOf('=', from);
        if (equals < 0)
            break;
        const qsizetype quote = skippedBlanks(xml, equals + 1);
        if (quote == xml.size())
            break;
        const qsizetype end = xml.indexOf(xml.at(quote), quote + 1);
        const QByteArray value = xml.mid(quote + 1, end - quote - 1);
        const bool isMeant = std::ranges::any_of(RelationshipNamespaces,
                                                 [&](const char *each) { return value == each; });
        if (isMeant)
            prefixes.insert(xml.mid(from, equals - from).trimmed() + ':');
    }
    return prefixes;
}

} // namespace

bool isSoundText(const QByteArray &xml)
{
    return utf16Of(xml) || isPlainText(xml);
}

bool isPlainText(const QByteArray &xml)
{
    return !utf16Of(xml) && QByteArrayView(xml).isValidUtf8() && !hasForbidden(xml);
}

QByteArray asPlainText(QByteArray xml)
{
    const auto utf16 = utf16Of(xml);
    if (!utf16 && QByteArrayView(xml).isValidUtf8())
        return xml;
    QStringDecoder decoder(utf16.value_or(QStringDecoder::Utf8));
    if (const QByteArray declared = declaredEncoding(xml); !utf16 && !declared.isEmpty()) {
        QStringDecoder other(declared.constData());
        if (other.isValid())
            decoder = std::move(other);
    }
    const QString text = decoder.decode(xml);
    xml = text.toUtf8();
    // What it says of its encoding is true no longer.
    return xml.mid(declarationIn(xml));
}

QByteArray escapedXml(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [](QChar each) { return !isForbidden(each.unicode()) && each < u'\ufffe'; });
    return kept.toHtmlEscaped().toUtf8();
}

void removeForbidden(QByteArray &xml)
{
    qsizetype to = 0;
    for (qsizetype at = 0; at < xml.size();) {
        const qsizetype skipped = forbiddenAt(xml, at);
        if (skipped == 0)
            xml[to++] = xml.at(at++);
        else
            at += skipped;
    }
    xml.truncate(to);
}

QSet<QString> referencesIn(const QByteArray &xml)
{
    QSet<QString> ids;
    const QSet<QByteArray> prefixes = relationshipPrefixes(xml);
    for (const QByteArray &prefix : prefixes) {
        for (qsizetype at = placeOfWord(xml, prefix); at >= 0;
             at = placeOfWord(xml, prefix, at + 1)) {
            if (at == 0 || !isBlank(xml.at(at - 1)))
                continue;
            qsizetype next = at + prefix.size();
            while (next < xml.size() && (std::isalnum(static_cast<unsigned char>(xml.at(next))) ||
                                         xml.at(next) == '_' || xml.at(next) == '-'))
                ++next;
            next = skippedBlanks(xml, next);
            if (next == xml.size() || xml.at(next) != '=')
                continue;
            next = skippedBlanks(xml, next + 1);
            if (next == xml.size() || (xml.at(next) != '"' && xml.at(next) != '\''))
                continue;
            const qsizetype end = xml.indexOf(xml.at(next), next + 1);
            if (end > next + 1)
                ids.insert(QString::fromUtf8(xml.mid(next + 1, end - next - 1)));
        }
    }
    return ids;
}

} // namespace attache
