#include "core/exchange/line_encoding.h"

#include "core/exchange/encoding_guess.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace attache {
namespace {

/// A line with what is folded, and how its bytes are to be read.
struct Line
{
    QByteArray bytes;
    bool isUtf8 = true;
    QString charset; ///< as it says itself
};

bool isBeyondAscii(char c)
{
    return static_cast<uchar>(c) >= 0x80;
}

/// Whether @p bytes, which are UTF-8, have a character that takes three bytes or more. Shorter ones
/// are also made up by two characters of GBK.
bool hasLongCharacter(QByteArrayView bytes)
{
    return std::ranges::any_of(bytes, [](char c) { return static_cast<uchar>(c) >= 0xE0; });
}

/// What a line says of its encoding: "N;CHARSET=GBK:…".
QString charsetOf(const QByteArray &line)
{
    static const QRegularExpression said(QStringLiteral(";CHARSET=\"?([A-Z0-9_.:-]+?)\"?[;:]"),
                                         QRegularExpression::CaseInsensitiveOption);
    const qsizetype colon = line.indexOf(':');
    return said.match(QString::fromLatin1(line.first(std::max<qsizetype>(0, colon + 1))))
        .captured(1);
}

qsizetype endOfLine(const QByteArray &bytes, qsizetype from)
{
    while (from < bytes.size() && bytes[from] != '\n' && bytes[from] != '\r')
        ++from;
    if (from < bytes.size())
        from += bytes.sliced(from).startsWith("\r\n") ? 2 : 1;
    return from;
}

bool startsFolded(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\t');
}

QByteArray unfolded(const QByteArray &line)
{
    QByteArray joined;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype end = endOfLine(line, at);
        const qsizetype from = at > 0 ? at + 1 : at;
        joined += line.mid(from, end - from);
        while (joined.endsWith('\n') || joined.endsWith('\r'))
            joined.chop(1);
        at = end;
    }
    return joined + "\r\n";
}

std::vector<Line> linesOf(const QByteArray &bytes)
{
    std::vector<Line> lines;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = endOfLine(bytes, at);
        while (startsFolded(bytes, end))
            end = endOfLine(bytes, end);
        Line line;
        line.bytes = bytes.mid(at, end - at);
        if (!line.bytes.isValidUtf8()) {
            line.bytes = unfolded(line.bytes);
            line.isUtf8 = line.bytes.isValidUtf8() || isCutUtf8(line.bytes.trimmed());
            line.charset = charsetOf(line.bytes);
        }
        lines.push_back(std::move(line));
        at = end;
    }
    return lines;
}

/// The encoding of the lines that do not say theirs, and takes lines to them that only look like
/// UTF-8.
QString encodingOf(std::vector<Line> &lines)
{
    QByteArray sample;
    for (const Line &line : lines) {
        if (!line.isUtf8 && line.charset.isEmpty() && sample.size() < SampleSize)
            sample += line.bytes;
    }
    if (sample.isEmpty())
        return QStringLiteral("UTF-8");
    bool isUtf8 = false;
    const QString encoding = guessEncoding(sample, &isUtf8);
    const bool isHan = encoding == u"GB18030" || encoding == u"Big5";
    const bool hasOthers = std::ranges::any_of(
        lines, [](const Line &line) { return line.isUtf8 && hasLongCharacter(line.bytes); });
    for (Line &line : lines)
        line.isUtf8 &= !isHan || hasOthers || !std::ranges::any_of(line.bytes, isBeyondAscii);
    return encoding;
}

} // namespace

bool isCutUtf8(QByteArrayView bytes)
{
    constexpr int MostCut = 3;
    if (bytes.isValidUtf8())
        return false;
    for (int cut = 0; cut < MostCut && !bytes.isEmpty(); ++cut) {
        const auto last = static_cast<uchar>(bytes.back());
        bytes.chop(1);
        if (last < 0x80)
            return false;
        if (last >= 0xC2)
            return bytes.isValidUtf8() && std::ranges::any_of(bytes, isBeyondAscii);
    }
    return false;
}

QString decodedAs(const QString &name, QByteArrayView bytes)
{
    // What calls itself GB 2312 has characters of its successors.
    if (name.startsWith(QLatin1String("GB"), Qt::CaseInsensitive))
        return decodeWith("GB18030", bytes);
    const auto encodings = knownEncodings();
    const auto known = std::ranges::find_if(encodings, [&](const KnownEncoding &each) {
        return name.compare(QLatin1String(each.name), Qt::CaseInsensitive) == 0;
    });
    const QByteArray codec = known != encodings.end() ? QByteArray(known->codec) : name.toLatin1();
    const QString text = decodeWith(codec.constData(), bytes);
    return text.isEmpty() ? QString::fromUtf8(bytes) : text;
}

LinesInUtf8 linesInUtf8(const QByteArray &bytes)
{
    LinesInUtf8 made;
    std::vector<Line> lines = linesOf(bytes);
    made.encoding = encodingOf(lines);
    for (const Line &line : lines) {
        if (line.isUtf8 && line.bytes.isValidUtf8()) {
            made.utf8 += line.bytes;
            continue;
        }
        const QString charset = !line.charset.isEmpty() ? line.charset : made.encoding;
        const QString text =
            line.isUtf8 ? QString::fromUtf8(line.bytes) : decodedAs(charset, line.bytes);
        made.unreadable += text.count(QChar::ReplacementCharacter);
        made.utf8 += text.toUtf8();
    }
    return made;
}

} // namespace attache
