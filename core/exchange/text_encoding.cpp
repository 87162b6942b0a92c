#include "core/exchange/text_encoding.h"

#include "core/exchange/encoding_guess.h"
#include "core/exchange/line_encoding.h"
#include "core/exchange/text_lines.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TextEncoding)
};

constexpr QByteArrayView Utf8Bom = "\xEF\xBB\xBF";

/// Whether the bytes hold so many control characters that they cannot be text.
bool isBinary(QByteArrayView text)
{
    const qsizetype size = std::min(text.size(), SampleSize);
    qsizetype nuls = 0;
    qsizetype controls = 0;
    for (const char c : text.first(size)) {
        const auto byte = static_cast<uchar>(c);
        if (byte == 0)
            ++nuls;
        else if (byte < 0x20 && (byte < 0x08 || byte > 0x0D) && byte != 0x1A && byte != 0x1B)
            ++controls;
    }
    return nuls * 3 > size || controls * 50 > size;
}

qint64 removeNuls(QByteArray &text)
{
    if (text.indexOf('\0') < 0)
        return 0;
    const qsizetype before = text.size();
    text.removeIf([](char c) { return c == '\0'; });
    return before - text.size();
}

Error notText(const QString &fileName, const QString &what)
{
    return {Error::Kind::Invalid,
            Words::tr("\"%1\" is not a text table but %2. Open it in the program that created it, "
                      "save it as CSV, and import the CSV file.")
                .arg(fileName, what),
            {},
            {}};
}

/// Decodes all of @p bytes with the encoding called @p name, UTF-8 that is @p knownValid as it is.
Result<DecodedText> decodeAs(QByteArray bytes, const QString &name, bool knownValid)
{
    DecodedText text;
    text.encoding = name;
    if (name == QLatin1String("UTF-8") && (knownValid || bytes.isValidUtf8())) {
        text.utf8 = std::move(bytes);
        return text;
    }
    const auto encodings = knownEncodings();
    const auto known = std::ranges::find_if(encodings, [&](const KnownEncoding &each) {
        return name.compare(QLatin1String(each.name), Qt::CaseInsensitive) == 0;
    });
    if (known == encodings.end())
        return Error{Error::Kind::Invalid, Words::tr("Unknown encoding \"%1\".").arg(name), {}, {}};
    text.encoding = QString::fromLatin1(known->name);
    const QString decoded = decodeWith(known->codec, bytes);
    text.unreadable = decoded.count(QChar::ReplacementCharacter);
    text.utf8 = decoded.toUtf8();
    return text;
}

/// The encoding its byte-order mark announces, and takes the mark off; empty without one.
QString takeByteOrderMark(QByteArray &bytes)
{
    if (bytes.startsWith(Utf8Bom)) {
        bytes.remove(0, 3);
        return QStringLiteral("UTF-8");
    }
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) ||
        bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4))) {
        const bool little = bytes.startsWith('\xFF');
        bytes.remove(0, 4);
        return little ? QStringLiteral("UTF-32LE") : QStringLiteral("UTF-32BE");
    }
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        const bool little = bytes.startsWith('\xFF');
        bytes.remove(0, 2);
        return little ? QStringLiteral("UTF-16LE") : QStringLiteral("UTF-16BE");
    }
    return {};
}

} // namespace

QStringList textEncodings()
{
    QStringList names;
    for (const KnownEncoding &encoding : knownEncodings())
        names.append(QString::fromLatin1(encoding.name));
    return names;
}

namespace {

Result<DecodedText> decodeWhole(QByteArray bytes, const QString &fileName, const QString &encoding)
{
    const QString announced = takeByteOrderMark(bytes);
    QString name = encoding;
    qint64 trailingNuls = 0;
    bool validUtf8 = false;
    if (name.isEmpty() && announced.isEmpty()) {
        // A writer that reserved more space than it filled leaves NULs at the end; a last odd
        // byte of UTF-16 must survive this, so it is only done where NULs abound.
        qsizetype end = bytes.size();
        while (end > 0 && bytes[end - 1] == '\0')
            --end;
        if (bytes.size() - end > 3) {
            trailingNuls = bytes.size() - end;
            bytes.truncate(end);
        }
        name = guessEncoding(bytes, &validUtf8);
    } else if (name.isEmpty()) {
        name = announced;
    }
    ATTACHE_TRY(DecodedText text, decodeAs(std::move(bytes), name, validUtf8));
    if (announced == QLatin1String("UTF-8") && text.encoding == announced)
        text.encoding = QStringLiteral("UTF-8 (BOM)");
    if (isBinary(text.utf8))
        return notText(fileName, Words::tr("binary data"));
    text.removedNuls = trailingNuls + removeNuls(text.utf8);
    if (text.utf8.endsWith('\x1A'))
        text.utf8.chop(1);
    return text;
}

} // namespace

Result<DecodedText> decodeText(QByteArray bytes, const QString &fileName, const QString &encoding)
{
    if (const QString what = foreignFormat(bytes); !what.isEmpty())
        return notText(fileName, what);
    return decodeWhole(std::move(bytes), fileName, encoding);
}

Result<DecodedText> decodeLines(QByteArray bytes, const QString &fileName, const QString &encoding)
{
    // NULs are those of UTF-16, or of no text at all.
    const bool isMixed = encoding.isEmpty() && !bytes.contains('\0') &&
                         !bytes.startsWith("\xFF\xFE") && !bytes.startsWith("\xFE\xFF") &&
                         !bytes.isValidUtf8();
    if (!isMixed)
        return decodeWhole(std::move(bytes), fileName, encoding);
    const LinesInUtf8 lines = linesInUtf8(bytes);
    ATTACHE_TRY(DecodedText text, decodeWhole(lines.utf8, fileName, QStringLiteral("UTF-8")));
    text.encoding = lines.encoding;
    text.unreadable += lines.unreadable;
    return text;
}

namespace {

/// All of the file at @p path.
Result<QByteArray> bytesOf(const QString &path)
{
    const QString fileName = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            file.exists() ? Error::Kind::Io : Error::Kind::NotFound,
            file.exists()
                ? Words::tr("\"%1\" cannot be read. Check its permissions, and that no other "
                            "program is using it.")
                      .arg(fileName)
                : Words::tr("The file \"%1\" was not found. Check the name and the folder.")
                      .arg(fileName),
            path + QStringLiteral(": ") + file.errorString(),
            {}};
    }
    if (file.size() > TextFileLimit) {
        return Error{
            Error::Kind::Invalid,
            Words::tr("\"%1\" has %2; at most %3 can be imported at once. Split the file and "
                      "import the parts.")
                .arg(fileName, QLocale().formattedDataSize(file.size()),
                     QLocale().formattedDataSize(TextFileLimit)),
            path,
            {}};
    }
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{Error::Kind::Io,
                     Words::tr("\"%1\" could not be read completely. Check the disk and try again.")
                         .arg(fileName),
                     file.errorString(),
                     {}};
    if (bytes.isEmpty())
        return Error{Error::Kind::Invalid,
                     Words::tr("\"%1\" is empty. There is nothing to import.").arg(fileName),
                     path,
                     {}};
    return bytes;
}

/// The encoding that the beginning of @p bytes, which are not UTF-8, says they are in; empty where
/// it names none that is known.
QString declaredEncoding(QByteArrayView bytes)
{
    constexpr qsizetype Start = 4096;
    static const QRegularExpression said(
        QStringLiteral("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString start = QString::fromLatin1(bytes.first(std::min(bytes.size(), Start)));
    QString name = said.match(start).captured(1).toLower();
    // All of these are what Windows in China writes.
    if (name.startsWith(u"gb") || name == u"x-gbk" || name == u"cp936")
        name = QStringLiteral("GB18030");
    const QStringList known = textEncodings();
    const bool isKnown = known.contains(name, Qt::CaseInsensitive);
    return isKnown && name != u"utf-8" ? name : QString();
}

} // namespace

Result<DecodedText> readTextFile(const QString &path, const QString &encoding)
{
    ATTACHE_TRY(QByteArray bytes, bytesOf(path));
    return decodeText(std::move(bytes), QFileInfo(path).fileName(), encoding);
}

Result<DecodedText> readLines(const QString &path, const QString &encoding)
{
    ATTACHE_TRY(QByteArray bytes, bytesOf(path));
    return decodeLines(std::move(bytes), QFileInfo(path).fileName(), encoding);
}

Result<DecodedText> readMarkup(const QString &path, const QString &encoding)
{
    ATTACHE_TRY(QByteArray bytes, bytesOf(path));
    const bool tells = !encoding.isEmpty() || bytes.startsWith("\xFF\xFE") ||
                       bytes.startsWith("\xFE\xFF") || bytes.contains('\0') || bytes.isValidUtf8();
    const QString name = tells ? encoding : declaredEncoding(bytes);
    return decodeWhole(std::move(bytes), QFileInfo(path).fileName(), name);
}

} // namespace attache
